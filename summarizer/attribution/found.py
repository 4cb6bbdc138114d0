"""What a rule finds, and what several rules ask of a clause."""

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.attribution.lexicon import Entry
from summarizer.attribution.phrases import Phrase, phrase_right
from summarizer.attribution.verbs import Group
from summarizer.attribution.words import (
    DETERMINERS,
    OPENERS,
    PERSONAL,
    Word,
    is_adverb,
    is_auxiliary,
    is_capital,
    is_mark,
    is_nounlike,
)

__all__ = ["Found", "agent_of", "agrees", "is_past", "opens"]

_PLURAL = frozenset(
    "they we you i people police men women many some most few others all both those these several "
    "media who which that critics families".split()
)
_SINGULAR = frozenset("who which one another nobody everyone someone everybody each it".split())


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found: the phrase of the source, the cue's first and last word, and how."""

    frame: str
    source: Phrase | None
    cue: tuple[int, int] | None
    entry: Entry | None


def opens(words: Sequence[Word], at: int) -> bool:
    """Whether a clause may begin after the word at an index."""
    word = words[at]
    return is_mark(word) or word.low in OPENERS or word.low == "and" or is_adverb(word)


def is_past(words: Sequence[Word], at: int) -> bool:
    """Whether a word looks like a past after something nounlike."""
    word = words[at]
    led = at > 0 and (is_nounlike(words[at - 1]) or is_adverb(words[at - 1]))
    return led and word.text.islower() and word.low.endswith("ed")


def agent_of(words: Sequence[Word], start: int, end: int) -> Phrase | None:
    """Who did it: "by Holm" between a passive and its content."""
    for at in range(start, end):
        if words[at].low == "by":
            return phrase_right(words[:end], at + 1)
    return None


def agrees(words: Sequence[Word], source: Phrase, group: Group) -> bool:
    """Whether subject and verb agree, so that "inflammatory attacks" is no clause."""
    head = words[source.head]
    low = head.low
    if head.text.islower() and low.endswith(("ing", "ed")):
        return False
    if group.first < group.verb and any(
        is_auxiliary(words[i]) or words[i].low == "to" for i in range(group.first, group.verb)
    ):
        return True
    several = (
        low in _PLURAL
        or low.endswith("s")
        or any(words[i].low == "and" for i in range(source.first, source.last))
    )
    clause = any(
        w.text.islower() and w.low.endswith("ing") for w in words[source.first : source.head]
    )
    if clause and group.form in ("base", "s"):
        return False
    if group.form == "base":
        return several or source.relative is not None
    if group.form == "s":
        plural = low.endswith("s") and not low.endswith(("ss", "us", "is")) and head.text.islower()
        bare = not any(
            is_capital(w) or w.low in DETERMINERS or w.low in PERSONAL or w.low in _SINGULAR
            for w in words[source.first : source.head + 1]
        )
        if source.relative is not None:
            return True
        return not plural and not bare and low not in ("i", "you", "we", "they")
    return True
