"""Whether some words name somebody: titles, surnames alone, possessives, pronouns."""

import re
from collections.abc import Sequence
from functools import lru_cache

from summarizer.fold import fold

__all__ = [
    "is_name",
    "is_nobody",
    "is_pronoun",
    "name_tokens",
    "name_words",
    "names_one",
    "resolve",
]

# What stands before a name and is no part of it.
TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir dame lord lady gen general lt lieutenant col colonel maj "
    "major capt captain cmdr commander sgt sergeant adm admiral brig brigadier rear vice marshal "
    "president vice-president minister secretary senator sen representative rep governor gov "
    "ambassador king queen prince princess pope chief director spokesman spokeswoman spokesperson "
    "analyst the a an".split()
)
PRONOUNS = frozenset(
    "he she it they him her them his hers its their theirs i we us our you who one another others "
    "himself herself itself themselves this that these those both".split()
)
# A state by its names, its adjective, its capital and its seat of power, in lower case: general
# knowledge, kept to the states whose capitals stand for them in English news.
STATES = tuple(
    frozenset(names.split("|"))
    for names in (
        "us|u.s|usa|united states|united states of america|america|american|americans|washington"
        "|white house",
        "russia|russian|russians|moscow|kremlin|russian federation",
        "ukraine|ukrainian|ukrainians|kyiv|kiev",
        "uk|u.k|britain|british|great britain|united kingdom|london|downing street",
        "china|chinese|beijing",
        "france|french|paris|elysee|élysée",
        "germany|german|germans|berlin",
        "iran|iranian|iranians|tehran",
        "israel|israeli|israelis|jerusalem",
        "turkey|türkiye|turkiye|turkish|turks|ankara",
        "north korea|north korean|north koreans|pyongyang",
        "south korea|south korean|south koreans|seoul",
        "japan|japanese|tokyo",
        "india|indian|indians|new delhi|delhi",
        "pakistan|pakistani|pakistanis|islamabad",
        "poland|polish|poles|warsaw",
        "belarus|belarusian|belarusians|minsk",
        "syria|syrian|syrians|damascus",
        "european union|eu|e.u|brussels",
    )
)
NOBODY = frozenset(
    "one|each|another|others|some|many|someone|somebody|some people|anyone|nobody|no one".split("|")
)
ARTICLES = frozenset({"the", "a", "an"})
PREPOSITIONS = frozenset("of from to in for at with on by near under over against".split())
_WORD = re.compile(r"[\w&][\w&.'-]*")


def name_tokens(words: str) -> list[str]:
    """Some words parted as names are, in lower case, possessive endings with them."""
    return [word.rstrip(".'") for word in _WORD.findall(fold(words).text.lower())]


@lru_cache(maxsize=8192)  # the names of a run; each is compared with every other
def name_words(words: str) -> tuple[str, ...]:
    """The words of a name, in lower case, without titles before it and possessive endings."""
    plain = [word.removesuffix("'s") for word in name_tokens(words)]
    while len(plain) > 1 and plain[0] in TITLES:
        plain.pop(0)
    return tuple(plain)


def is_pronoun(words: str) -> bool:
    """Whether the words are a pronoun alone; "US" and "WHO" are names."""
    capitals = len(words.strip()) > 1 and words.split()[-1:] == words.upper().split()[-1:]
    return not capitals and " ".join(name_words(words)) in PRONOUNS


def names_one(words: str, names: Sequence[str]) -> bool:
    """Whether somebody's name is what the words are about, or they are the last words of one.

    "Lavrov's spokeswoman" and "US officials" are others than Lavrov and the US.
    """
    if is_pronoun(words):
        return False
    given = name_words(words)
    forms = [name_words(name) for name in names]
    return bool(given) and any(
        _is_head(words, form) or given == form[-len(given) :] or _one_state(given, form)
        for form in forms
    )


def is_nobody(words: str) -> bool:
    """Whether the words name nobody in particular: one, another, many."""
    return " ".join(name_words(words)) in NOBODY


def is_name(words: str, names: Sequence[str], *, person: bool) -> bool:
    """Whether the words are one of somebody's names, or the last words of one.

    A person may have title and office before the name, or a description after a comma.
    """
    if is_pronoun(words):
        return False
    given, first = name_words(words), name_words(words.split(",")[0])
    for form in map(name_words, names):
        if form and (given == form[-len(given) :] or _one_state(given, form) or first == form):
            return True
        if person and form and form in (given[-len(form) :], first[-len(form) :]):
            return True
    return False


def resolve(words: str, bearers: Sequence[Sequence[str]]) -> int | None:
    """Which bearer some words name.

    Args:
        words: the article's words: "Mr Antonov", "Lloyd Austin, the US defence secretary".
        bearers: of each the names that it has.

    Returns:
        The index of the one bearer that fits best: by a whole name, then as the same state by its
        capital or seat of power, then by the last words of a name, then by the longest name that
        the words are about; None where none fits, or more than one.
    """
    wanted = name_words(words)
    if not wanted or is_pronoun(words):
        return None
    forms = [[name_words(name) for name in names] for names in bearers]
    whole = [i for i, names in enumerate(forms) if wanted in names]
    if whole:
        return whole[0] if len(whole) == 1 else _exact(words, whole, bearers)
    states = [i for i, names in enumerate(forms) if any(_one_state(wanted, n) for n in names)]
    if states:
        return states[0] if len(states) == 1 else None
    ends = [i for i, names in enumerate(forms) if any(wanted == n[-len(wanted) :] for n in names)]
    if ends:
        return ends[0] if len(ends) == 1 else None
    lengths = [max((len(n) for n in names if _is_head(words, n)), default=0) for names in forms]
    longest = max(lengths, default=0)
    return lengths.index(longest) if longest and lengths.count(longest) == 1 else None


def _one_state(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    return bool(_states(left) & _states(right))


@lru_cache(maxsize=8192)  # as many as names are kept
def _states(form: tuple[str, ...]) -> frozenset[int]:
    """The places in STATES of those that a name is a name of."""
    name = " ".join(form)
    return frozenset(i for i, names in enumerate(STATES) if name in names)


def _exact(words: str, candidates: list[int], bearers: Sequence[Sequence[str]]) -> int | None:
    """Of several bearers the one whose name stands there to the letter, its first name at best."""
    same = [i for i in candidates if words in bearers[i]]
    first = [i for i in same if words == bearers[i][0]]
    for fits in (same, first):
        if len(fits) == 1:
            return fits[0]
    return None


def _is_head(words: str, form: tuple[str, ...]) -> bool:
    """Whether a name is what some words are about, and no mere part of a description.

    Nothing but titles, offices and "and" goes before it, a preposition, "who" or "and" follows:
    so it is in "commander Ida Holm of the Lume watch", not in "US officials" or "envoy to the US".
    """
    for tokens in _segments(words):
        for start in range(len(tokens) - len(form) + 1 if form else 0):
            end = start + len(form)
            if tokens[start:end] != form or PREPOSITIONS & set(_head_of(tokens[:start])):
                continue
            after = tokens[end : end + 1]
            if not after or after[0] in PREPOSITIONS or after[0] in ("and", "who"):
                return True
    return False


@lru_cache(maxsize=8192)  # as many as names are kept
def _segments(words: str) -> tuple[tuple[str, ...], ...]:
    """The words between commas, in lower case, without a possessive ending at the end of each."""
    found = []
    for segment in words.split(","):
        tokens = [word.rstrip(".'") for word in _WORD.findall(fold(segment).text.lower())]
        if tokens:
            tokens[-1] = tokens[-1].removesuffix("'s")
        found.append(tuple(tokens))
    return tuple(found)


def _head_of(before: Sequence[str]) -> list[str]:
    """The last word before a name that is neither an article nor says whose or of which state.

    "Secretary of Russia's Security Council" is about the secretary, as "of the council" is.
    """
    left = [token for token in before if token not in ARTICLES]
    while left and (left[-1].endswith("'s") or any(left[-1] in state for state in STATES)):
        left.pop()
    return left[-1:]
