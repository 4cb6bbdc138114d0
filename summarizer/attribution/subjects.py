"""The subject that ends before a verb, with what hangs on it."""

from collections.abc import Sequence

from summarizer.attribution.phrases import IN_NAMES, LONGEST, Phrase, head_of
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
    is_capital,
    is_mark,
    is_nounlike,
)

__all__ = ["subject_left"]

LONGEST_ASIDE = 30  # words of an apposition or a relative clause between commas
_CLOSING = {",": ",", "—": "—", "–": "–", "-": "-", "--": "--", ")": "("}
# What stands between commas after a subject and is no part of it.
_ASIDES = frozenset(
    "however meanwhile though too instead then therefore also again still for in on at during "
    "after before speaking asked when while if as by with through citing despite like according "
    "even perhaps until since once writing responding referring".split()
)


def subject_left(words: Sequence[Word], end: int) -> Phrase | None:
    """The noun phrase whose words end before an index."""
    last = _without_time(words, end - 1)
    if last < 0:
        return None
    if words[last].text in _CLOSING:
        return _before_aside(words, last)
    return _plain(words, last)


def _plain(words: Sequence[Word], last: int, *, inside: bool = False) -> Phrase | None:
    """The phrase that ends at an index; `inside` where it may hang on a preposition."""
    word = words[last]
    if word.low in RELATIVES and last > 0:
        return _relative(words, last)
    if not is_nounlike(word) or word.low in TIMES:
        return None
    if word.low in PERSONAL:
        return Phrase(last, last, last)
    first = _trimmed(words, _walk(words, last), last)
    if inside and first < last and words[first].low in PREPOSITIONS:
        first += 1
    if first > last or last - first > LONGEST or words[first].low in PREPOSITIONS:
        return None
    head = head_of(words, first, last)
    return _as_apposition(words, Phrase(first, head, last))


def _relative(words: Sequence[Word], at: int) -> Phrase | None:
    """The antecedent of "who"; None where "that" may be a pronoun of its own."""
    comma = words[at - 1].text == ","
    if words[at].low == "that" and (comma or not is_nounlike(words[at - 1])):
        return None
    before = _plain(words, at - 1 - comma, inside=True) if at - 1 - comma >= 0 else None
    if before is None:
        return None
    first = before.last  # the nearest phrase alone: what stands before it may be a verb
    while first > before.first and not _begins(words, first):
        first -= 1
    return Phrase(first, head_of(words, first, before.last), before.last, at)


def _begins(words: Sequence[Word], at: int) -> bool:
    """Whether a phrase begins at an index: at an article, unless "of" or "’s" leads on to it."""
    led = words[at - 1].low in ("of", "for", "and", "all", "both", "'s")
    return words[at].low in DETERMINERS and not led


def _without_time(words: Sequence[Word], last: int) -> int:
    """The index before "on Tuesday" or "last week", where such stands at the end."""
    at = last
    while at > 0 and (words[at].low in TIMES or words[at].text.isdigit()):
        at -= 1
        while at > 0 and words[at].low in ("last", "this", "next", "late", "early", "the", "two"):
            at -= 1
        if words[at].low in ("on", "in", "at") and at > 0:
            at -= 1
    while at > 0 and at < last and is_adverb(words[at]):
        at -= 1
    return last if at == last or not is_nounlike(words[at]) else at


def _walk(words: Sequence[Word], last: int) -> int:
    """The index at which the phrase begins that ends at `last`."""
    at = last
    while at > 0:
        before, low = words[at - 1], words[at - 1].low
        if low in ("who", "which", "that") and at > 1 and ends_subject(words, at):
            at -= 2 if words[at - 2].text == "," and at > 2 else 1
        elif low == "and":
            first = _joined(words, at - 1)
            return at if first is None else first
        elif low == "," and _adjectives(words, at):
            at -= 1
        elif low in OPENERS or (is_mark(before) and before.text not in IN_NAMES):
            break
        elif ends_subject(words, at - 1):
            clause = _clause_of(words, at - 1)
            if clause is None:
                break
            at = clause
        else:
            at -= 1
    return at


def _adjectives(words: Sequence[Word], at: int) -> bool:
    """Whether the comma before an index stands between adjectives: "the tall, quiet cook"."""
    return (
        at > 2
        and words[at - 3].low in ("the", "a", "an")
        and words[at - 2].text.islower()
        and words[at].low not in DETERMINERS
        and not is_capital(words[at])
    )


def _joined(words: Sequence[Word], at: int) -> int | None:
    """Where the first of two subjects begins that "and" joins: where their clause begins too."""
    if at == 0 or not is_nounlike(words[at - 1]):
        return None
    first = _walk(words, at - 1)
    clean = first == 0 or is_mark(words[first - 1]) or words[first - 1].low in OPENERS
    return first if clean else None


def _clause_of(words: Sequence[Word], verb: int) -> int | None:
    """Where "who" stands whose clause the verb belongs to; None where there is none."""
    for at in range(verb - 1, max(0, verb - 6), -1):
        if words[at].low in ("who", "which", "that"):
            owner = words[at - 1].low == "'s"
            return at if owner or is_nounlike(words[at - 1]) else None
        if is_mark(words[at]):
            return None
    return None


def _trimmed(words: Sequence[Word], first: int, last: int) -> int:
    """The first word of the phrase without adverbs and a preposition's phrase before it."""
    while first < last and (is_adverb(words[first]) or words[first].text in "“\"‘'”’"
                            or _opens_sentence(words, first)):  # fmt: skip
        first += 1
    if words[first].low == "with" and first < last:
        return first + 1
    return _after_time(words, first, last)


def _after_time(words: Sequence[Word], first: int, last: int) -> int:
    """The word after "On Friday" or "In March 2023", where a phrase begins with such."""
    at = first + 1
    if at > last or words[first].low not in ("on", "in", "at") or words[at].low not in TIMES:
        return first
    while at <= last and (words[at].low in TIMES or words[at].text.isdigit()):
        at += 1
    return at if at <= last else first


def _opens_sentence(words: Sequence[Word], at: int) -> bool:
    """Whether an adverb begins the sentence: "Then Holm said"."""
    word = words[at]
    opens = at == 0 or is_mark(words[at - 1])
    return opens and is_capital(word) and is_adverb(word._replace(text=word.low))


def _as_apposition(words: Sequence[Word], found: Phrase) -> Phrase:
    """The whole of "Ida Holm, a cook" where the phrase found is its second part."""
    first = found.first
    if first < 2 or words[first - 1].text != "," or is_capital(words[first]):
        return found
    if not is_capital(words[first - 2]) or words[first - 2].low in TIMES:
        return found
    start = _walk(words, first - 2)
    clean = start == 0 or is_mark(words[start - 1]) or words[start - 1].low in OPENERS
    if not clean or not all(is_capital(w) or w.text in IN_NAMES for w in words[start : first - 1]):
        return found
    return Phrase(start, first - 2, found.last)


def _before_aside(words: Sequence[Word], last: int) -> Phrase | None:
    """The subject before an apposition, a relative clause or another aside that ends at `last`."""
    opening = _CLOSING[words[last].text]
    for at in range(last - 1, max(0, last - LONGEST_ASIDE), -1):
        if words[at].text != opening or at + 1 == last:
            continue
        lead = words[at + 1].low
        if lead in ("who", "which", "whose", "where") or not _has_verb(words, at + 1, last):
            found = _plain(words, at - 1) if at else None
            if found is None or found.relative is not None:
                return None
            if words[found.first].low in RELATIVES or (
                found.first and ends_subject(words, found.first - 1)
            ):
                continue
            if _is_place(words, found.first):
                continue
            found = _anchored(words, found)
            apart = lead in _ASIDES or is_adverb(words[at + 1]) or lead.endswith("ing")
            closing = last if opening == "(" else last - 1
            return Phrase(found.first, found.head, found.last if apart else closing)
        if lead in _ASIDES and (found := _plain(words, at - 1)):
            return found
    return None


def _is_place(words: Sequence[Word], at: int) -> bool:
    """Whether the second half of a place stands at an index: "Velland" of "in Lume, Velland"."""
    led = at > 2 and words[at - 1].text == "," and is_capital(words[at - 2])
    return led and is_capital(words[at]) and words[at - 3].low in ("in", "of", "at", "from", "near")


def _anchored(words: Sequence[Word], found: Phrase) -> Phrase:
    """The whole of "Ida Holm, 67, a cook in Harrow" where the phrase found is a later part."""
    first = found.first
    while first > 0 and is_adverb(words[first - 1]):
        first -= 1
    if first < 2 or words[first - 1].text != "," or is_capital(words[first]):
        return found
    outer = _before_aside(words, first - 1) or _plain(words, first - 2)
    return Phrase(outer.first, outer.head, found.last) if outer else found


def _has_verb(words: Sequence[Word], first: int, end: int) -> bool:
    """Whether a clause stands between two indices, other than one of "who"."""
    return any(
        ends_subject(words, at) and _clause_of(words, at) is None for at in range(first, end)
    )
