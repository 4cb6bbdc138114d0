"""The sense of a statement: what is the same for two wordings of one claim, and for no others.

Two statements of one speaker that have one sense are one claim. To have one is an equivalence: what
is joined by it needs no measure of likeness, and no chain of likenesses leads from a statement to
another that says something else. It leaves out only what carries nothing (articles, auxiliaries),
and writes in one way what grammar and plain synonyms can put in several: who did it and to whom
("a jet hit the drone", "the drone was hit by a jet"), what of whom ("the drone's propeller", "the
propeller of the drone"), numbers with their units, names with their aliases, "we" and the speaker's
name, a clause with "after" before or behind the main one. Every other word counts: "not", "may",
"before", "alone".
"""

from collections.abc import Hashable, Iterator, Sequence
from functools import lru_cache

from summarizer.fold import fold
from summarizer.prove.scope import parts_of
from summarizer.prove.words import PLAIN, Word, stem, words
from summarizer.quantities import Quantity, quantities
from summarizer.reconcile.sides import Names
from summarizer.reconcile.terms import TIMES

__all__ = ["Clause", "points", "said_in", "sense"]

OWN = "@own"  # the speaker, and whom it speaks for
_BE = frozenset("am is are was were be been being".split())
_IDLE = frozenset(
    "a an the that this these those there do does did has have had having of also own indeed "
    "itself themselves himself herself".split()
)
# Prepositions that carry little; they end what goes before them.
_FAINT = frozenset("in on to".split())
_MODALS = {"would": "will", "will": "will", "wo": "will", "might": "may", "ca": "can"}
_ABOUT_US = frozenset("i we us me our my".split())
# What stands for something that the statement does not name.
_POINTING = frozenset("it they them he him she".split())
_SHOWING = frozenset("this that these those".split())
_VERBAL = frozenset(
    "do does did has have had will would can could may might must should shall not".split()
)
# Where a capital is a place, and no government.
_PLACING = frozenset(
    "in near over from off to into outside inside around above towards toward at".split()
)
# Clauses that may stand before or behind the main one.
_SIDE = frozenset("after before because when while until unless although though".split())
_ENDS_AGENT = _FAINT | frozenset(
    "with near over under above below from after before during since until without against about "
    "for at into off out as while when because who which but and".split()
)
# Plain synonyms, as stems: words that make two statements no others where all the rest is equal.
_LIKE = {
    stem(word): stem(line.split()[0])
    for line in (
        "hit strike touch collide contact",
        "fall crash plunge drop",
        "zone area",
        "close shut",
        "announce declare",
        "retrieve recover salvage",
        "wreck wreckage",
        "pilot airman",
        "begin began begun start commence",
        "dangerous unsafe",
        "deliberate intentional",
        "deliberately intentionally purposely",
        "mission sortie",
        "ship vessel",
        "big large",
        "quick fast",
        "quickly fast",
        "tell inform notify",
        "continue keep",
        "seabed seafloor",
        "attempt try",
        "kill slay",
        "injure hurt wound",
        "buy purchase",
        "aid help assist",
        "fire shoot",
        "spray shower",
        "dump release",
        "surveillance reconnaissance",
        "confrontation conflict",
        "probe investigation inquiry",
        "investigate examine",
        "behaviour conduct",
    )
    for word in line.split()
}

Clause = tuple[str, ...]


def sense(statement: str, names: Names, own: frozenset[str] = frozenset()) -> Hashable | None:
    """The sense of a statement; None where it hangs on what it does not name: "it was a lie".

    Args:
        statement: what somebody claims.
        names: the words for those who take part.
        own: the terms that stand for the speaker.
    """
    clauses = [clause for full in said_in(statement, names, own) if (clause := _stripped(full))]
    if not any(word for clause in clauses for word in clause if not word.startswith("@")):
        return None
    aside = [clause for clause in clauses if clause[0] in _SIDE]
    if len(clauses) == 2 and len(aside) == 1:
        clauses.sort(key=lambda clause: clause[0] in _SIDE)
    return (*clauses, ("?",)) if "?" in statement else tuple(clauses)


def said_in(statement: str, names: Names, own: frozenset[str] = frozenset()) -> tuple[Clause, ...]:
    """The clauses of a statement as they are compared; none where it does not name what it is of.

    Args:
        statement: what somebody claims.
        names: the words for those who take part.
        own: the terms that stand for the speaker.
    """
    if points(statement):
        return ()
    text = fold(statement).text
    return tuple(_active(clause) for clause in _clauses(text, words(text), names, own))


def points(statement: str) -> bool:
    """Whether a pronoun stands for something that a statement does not name: "it was a lie"."""
    tokens = words(statement)
    for token, after in zip(tokens, [*tokens[1:], None], strict=True):
        shows = token.text in _SHOWING and (
            after is None or after.text in _BE | _VERBAL or after.clause != token.clause
        )
        if shows or token.text.split("'")[0] in _POINTING:
            return True
    return False


def _clauses(
    text: str, tokens: tuple[Word, ...], names: Names, own: frozenset[str]
) -> Iterator[Clause]:
    """What each clause says, word by word, names and numbers as one word each."""
    numbers = _numbers(text)
    parts = _parts(tokens, numbers)
    apart, times = dict[int, list[str]](), dict[int, list[str]]()
    for at, word in _read(text, tokens, numbers, names, own):
        kept = times if word in TIMES else apart
        clause = kept.setdefault(parts[at], [])
        if word.startswith("of "):
            # The propeller of the drone is the drone's propeller.
            clause[-1:-1] = [word[3:]]
        elif clause[-1:] != [word]:  # a fighter jet is a jet
            clause.append(word)
    for part in sorted(apart.keys() | times.keys()):
        yield (*apart.get(part, ()), *sorted(times.get(part, ())))


def _parts(tokens: tuple[Word, ...], numbers: Sequence[Quantity]) -> list[int]:
    """The clause of each word; the comma of 1,500 ends none."""
    given, parts = parts_of(tokens), [0]
    for at, token in enumerate(tokens[1:], 1):
        before = tokens[at - 1]
        inside = any(q.span[0] <= before.start and token.start < q.span[1] for q in numbers)
        parts.append(parts[-1] + (0 if inside else given[at] - given[at - 1]))
    return parts


def _read(
    text: str,
    tokens: tuple[Word, ...],
    numbers: Sequence[Quantity],
    names: Names,
    own: frozenset[str],
) -> Iterator[tuple[int, str]]:
    """The words that count, each with its place; "of " before what another is of."""
    plain = [_name_word(text, token) for token in tokens]
    at, of = 0, ""
    while at < len(tokens):
        word, width = tokens[at].text, 1
        number = next((q for q in numbers if q.span[0] <= tokens[at].start < q.span[1]), None)
        named = names.at(plain, at)
        if number is not None:
            width = sum(number.span[0] <= t.start < number.span[1] for t in tokens[at:])
            found = f"{number.comparison} {number.low} {number.high} {number.unit}"
        elif word in _ABOUT_US and plain[at]:
            found = OWN
        elif named is not None:
            width = named[1]
            found = OWN if named[0] in own else named[0]
            if at and tokens[at - 1].text in _PLACING:
                found = " ".join(plain[at : at + width])
        else:
            found = _plain(tokens, at, names)
        if found:
            yield at, of + found
            of = ""
        if word == "of" and at and _bears(tokens, at - 1):
            of = "of "
        at += width


def _bears(tokens: Sequence[Word], at: int) -> bool:
    """Whether a word is one that can be of something: no "out", no "one"."""
    return tokens[at].text not in _IDLE | _BE | _PLACING | {"one", "all", "some", "none", "out"}


def _plain(tokens: Sequence[Word], at: int, names: Names) -> str:
    """A word that is no name, as it is compared; "" where it carries nothing."""
    word = tokens[at].text
    if word in _BE:
        rest = [token.text for token in tokens[at + 1 : at + 4]]
        verb = next((w for w in rest if w != "not" and not w.endswith("ly") and w not in _BE), "")
        return "" if verb.endswith("ing") or (rest and rest[0] in _BE) else "be"
    if word.endswith("n't"):
        modal = word.removesuffix("n't")
        return "not" if modal in _IDLE else f"{_MODALS.get(modal, modal)} not"
    if word in _IDLE:
        return ""
    found = _MODALS.get(word) or (word if word in PLAIN else stem(word))
    return names.things.get(found) or _LIKE.get(found, found)


def _name_word(text: str, token: Word) -> str:
    """A word as names are compared; "us" is nobody's name, "US" is."""
    word = token.text.removesuffix("'s")
    if word in ("us", "eu"):
        return word if text[token.start : token.end][:2].isupper() else ""
    return word


def _active(clause: Clause) -> Clause:
    """A clause as it says who did what: "X be hit by Y near Z" as "Y hit X near Z"."""
    if "by" not in clause or "be" not in clause or "not" in clause:
        return clause
    be, by = clause.index("be"), clause.index("by")
    if by < be + 2 or clause.count("be") > 1 or clause.count("by") > 1:
        return clause
    end = next((i for i in range(by + 1, len(clause)) if clause[i] in _ENDS_AGENT), len(clause))
    subject, verb, agent = clause[:be], clause[be + 1 : by], clause[by + 1 : end]
    return (*agent, *verb, *subject, *clause[end:])


def _stripped(clause: Clause) -> Clause:
    return tuple(word for word in clause if word not in _FAINT)


@lru_cache(maxsize=1_024)  # of every claim twice where rules look for contradictions
def _numbers(text: str) -> tuple[Quantity, ...]:
    return quantities(text) if any(char.isdigit() for char in text) else ()
