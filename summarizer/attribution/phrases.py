"""Noun phrases by shallow rules: where one begins, what belongs to it, what its head is."""

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.attribution.verbs import ends_subject
from summarizer.attribution.words import (
    DETERMINERS,
    OPENERS,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    TIMES,
    Word,
    is_adverb,
    is_auxiliary,
    is_capital,
    is_mark,
    is_nounlike,
)

__all__ = ["IN_NAMES", "Phrase", "head_of", "phrase_right"]

LONGEST = 40  # words of a subject with all that hangs on it
IN_NAMES = frozenset("'’&/#@$%.“”\"‘")
_LOOSE = frozenset("in at on".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: indices of its first, head and last word; and of "who", if it is that."""

    first: int
    head: int
    last: int
    relative: int | None = None


def phrase_right(words: Sequence[Word], start: int) -> Phrase | None:
    """The noun phrase that begins at an index, with its prepositions and appositions."""
    if start >= len(words) or not (
        is_nounlike(words[start]) or words[start].low in DETERMINERS
    ):  # fmt: skip
        return None
    if words[start].low in PERSONAL:
        return Phrase(start, start, start)
    at = start + 1
    while at < len(words) and at - start < LONGEST and _goes_on(words, start, at):
        at += 1
    last = at - 1
    while last > start and not is_nounlike(words[last]):
        last -= 1
    if not is_nounlike(words[last]) or (words[last].low in TIMES and last == start):
        return None
    return Phrase(start, head_of(words, start, last), _apposed(words, last))


def _goes_on(words: Sequence[Word], start: int, at: int) -> bool:
    """Whether the word at an index belongs to the phrase begun before it."""
    word, following = words[at], words[at + 1] if at + 1 < len(words) else None
    if word.low in ("of", "for", "from", "with", "against", "to"):
        return following is not None and following.low not in TIMES
    if word.low in _LOOSE:
        return (
            following is not None
            and is_capital(following)
            and following.low not in TIMES
            and not is_capital(words[at - 1])
        )
    if word.low == "and":
        return following is not None and is_capital(following) == is_capital(words[at - 1])
    if is_mark(word):
        return word.text in IN_NAMES and word.text not in '“”".'
    if word.low in PREPOSITIONS or word.low in OPENERS or word.low in RELATIVES:
        return False
    if (word.low in TIMES and words[at - 1].low not in DETERMINERS) or is_adverb(word):
        return False
    return not ends_subject(words, at)


def _apposed(words: Sequence[Word], last: int) -> int:
    """The last word of an apposition that follows, or `last`."""
    at = last + 1
    if at + 1 >= len(words) or words[at].text != ",":
        return last
    lead = words[at + 1]
    if lead.low not in ("a", "an", "the", "who", "his", "her", "its", "their", "one", "whose"):
        if not (lead.text.islower() and lead.text.isalpha()) or not is_nounlike(lead):
            return last
        if lead.low.endswith(("ing", "ed")) or is_adverb(lead):
            return last
    end = at + 1
    while end < len(words) and words[end].text not in (",", ";", "—", "–", ".", ":"):
        if is_auxiliary(words[end]) and lead.low not in ("who", "whose"):
            return last
        end += 1
    return end - 1


def head_of(words: Sequence[Word], first: int, last: int) -> int:
    """The last word of the phrase's first run of nouns."""
    at = first
    while at < last:
        following = words[at + 1]
        if following.low in PREPOSITIONS or following.low in RELATIVES or following.low == "and":
            break
        if following.text in (",", "(") or ends_subject(words, at + 1):
            break
        clause = following.low.endswith(("ed", "ing")) and following.text.islower()
        if clause and at + 2 <= last and words[at + 2].low in PREPOSITIONS:
            break
        at += 1
    return at - 1 if words[at].low == "'s" and at > first else at
