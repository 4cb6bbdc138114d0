"""Who relays what somebody says: whom it was told to, or who says that it was said."""

from collections.abc import Sequence

from summarizer.attribution.before import before
from summarizer.attribution.found import Found
from summarizer.attribution.phrases import Phrase, phrase_right
from summarizer.attribution.subjects import subject_left
from summarizer.attribution.verbs import group_at
from summarizer.attribution.words import PERSONAL, Word, is_capital, words_in

__all__ = ["is_outlet", "outer", "relay"]

Stretch = tuple[int, int]

REACH = 12  # words after a cue: "said on Tuesday in a short interview with the Harrow Times"
# Agencies and broadcasters by name, and what papers and stations are called.
_OUTLETS = frozenset(
    "reuters afp ap upi bloomberg bbc cnn abc nbc cbs msnbc npr pbs itv cnbc tass interfax ria "
    "xinhua dpa ansa efe kyodo yonhap anadolu jazeera times post journal herald tribune guardian "
    "telegraph gazette chronicle observer mirror mail sun star globe news newspaper newspapers "
    "magazine radio television tv agency network politico axios buzzfeed forbes newsweek economist "
    "independent standard courier examiner dispatch inquirer press".split()
)
_BEFORE = frozenset("with to by on in for".split())
_TOLD = frozenset("told tell tells telling informed".split())


def relay(words: Sequence[Word], found: Found) -> Stretch | None:
    """The outlet that a saying was told to: "told the Harrow Times", "in an interview with"."""
    if found.cue is None:
        return None
    start = found.cue[1] + 1
    for at in range(start, min(len(words), start + REACH)):
        leads = words[at - 1].low in _BEFORE or (at == start and words[at - 1].low in _TOLD)
        phrase = phrase_right(words, at) if leads else None
        if phrase is not None and _is_outlet(words, phrase):
            return words[phrase.first].start, words[phrase.head].end
    return None


def _is_outlet(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a phrase is an outlet's name."""
    return any(map(_names_outlet, words[phrase.first : phrase.head + 1]))


def is_outlet(name: str) -> bool:
    """Whether a name is one that agencies, papers and stations have."""
    return any(map(_names_outlet, words_in(name, 0, len(name))))


def _names_outlet(word: Word) -> bool:
    return word.low in _OUTLETS and is_capital(word)


def outer(words: Sequence[Word], found: Found) -> Stretch | None:
    """The source of a saying that holds this one: "Reuters" of "Reuters said Holm claimed".

    "Holm said she was sure" is one saying of one person, unless an outlet says it.
    """
    phrase = found.source
    if found.frame == "participle" and phrase is not None:
        return _quoting(words, phrase)
    if found.frame != "before" or phrase is None or phrase.first == 0:
        return None
    whole = before(words[: phrase.first])
    if whole is None or whole.source is None or whole.cue is None:
        return None
    between = words[max(whole.cue[1], whole.source.last) + 1 : phrase.first]
    if any(word.low != "that" and word.text not in ",:" for word in between):
        return None
    if whole.frame not in ("before", "according"):
        return None
    own = words[phrase.head].low in PERSONAL and not _is_outlet(words, whole.source)
    return None if own else (words[whole.source.first].start, words[whole.source.last].end)


def _quoting(words: Sequence[Word], phrase: Phrase) -> Stretch | None:
    """Who quotes: "state television" of "state television quoted Holm as saying"."""
    verb = phrase.first - 1
    if verb < 1 or words[verb].low not in ("quoted", "cited", "quotes", "cites"):
        return None
    source = subject_left(words, group_at(words, verb, None, "past").first)
    return (words[source.first].start, words[source.last].end) if source else None
