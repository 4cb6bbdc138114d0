"""Who speaks in what stands before a tag: “…,” said Holm; …, according to Holm."""

from collections.abc import Sequence

from summarizer.attribution.found import Found, agent_of, agrees, is_past, opens
from summarizer.attribution.phrases import Phrase, phrase_right
from summarizer.attribution.subjects import subject_left
from summarizer.attribution.verbs import ends_subject, group_at, verb_at
from summarizer.attribution.words import (
    PREPOSITIONS,
    RELATIVES,
    TIMES,
    Word,
    is_adverb,
    is_capital,
    is_mark,
)

__all__ = ["after", "in_view", "inverted"]

# What may follow a tag: when, where and how it was said.
_SETTINGS = frozenset(
    "in on at during after before by via through from of as last this when while with".split()
)
_VIEWS = frozenset("words view opinion telling estimation account eyes version".split())
LONGEST_OWNER = 12  # words of "in the old harbour master’s view"
FARTHEST = 45  # words of a subject with its asides between a quotation and its cue


def after(
    words: Sequence[Word], *, apart: bool, quoted: bool = True, beyond: bool = False
) -> Found | None:
    """Who speaks in what stands before the words: ", said Holm", ", she added", ", per Holm".

    Args:
        words: what follows the content in its sentence.
        apart: whether a mark ends the content.
        quoted: whether the content is a quotation.
        beyond: whether the words are those of the next sentence: “Who was it?” Holm asked.
    """
    start = 0
    while start < len(words) and is_mark(words[start]):
        apart = apart or words[start].text not in "()"
        start += 1
    if start == len(words):
        return None
    signed = _signature(words, start)
    if signed is not None:
        return signed
    if words[start].low == "according" and start + 2 < len(words):
        phrase = phrase_right(words, start + 2)
        return Found("according", phrase, (start, start + 1), None) if phrase else None
    viewed = in_view(words, start) if apart else None
    if viewed is not None:
        return viewed
    if words[start].low == "as" and apart:
        start += 1
    if not apart:
        return _by_agent(words, start) or _gap(words, start)
    return (
        inverted(words, start, closed=quoted and not beyond)
        or _tag(words, start, closed=quoted and not beyond)
        or (_unknown_tag(words, start) if quoted else None)
    )


def in_view(words: Sequence[Word], start: int) -> Found | None:
    """As in "in Holm’s view", from its first word on."""
    if words[start].low not in ("in", "by", "on"):
        return None
    for at in range(start + 3, min(len(words), start + LONGEST_OWNER)):
        owned = words[at - 1].low == "'s" or words[at - 1].text in ("’", "'")
        if owned and words[at].low in _VIEWS:
            phrase = phrase_right(words[: at - 1], start + 1)
            ends = phrase is not None and phrase.last == at - 2
            return Found("according", phrase, (at, at), None) if ends else None
    return None


def _signature(words: Sequence[Word], start: int) -> Found | None:
    """As in "“…” — Ida Holm, harbour master": a dash and a name after a quotation, and no more."""
    if start == 0 or words[start - 1].text not in ("—", "–", "―", "--", "-"):
        return None
    if len(words) - start > 14 or not is_capital(words[start]):
        return None
    if any(ends_subject(words, at) or verb_at(words, at) for at in range(start, len(words))):
        return None
    last = len(words) - 1
    while last > start and is_mark(words[last]):
        last -= 1
    name = phrase_right(words, start)
    if name is None:
        return None
    return Found("label", Phrase(start, name.head, last), (start - 1, start - 1), None)


def _by_agent(words: Sequence[Word], start: int) -> Found | None:
    """As in "… was announced by Holm"."""
    for at in range(start, min(start + 5, len(words))):
        reading = verb_at(words, at)
        if reading is None:
            continue
        group = group_at(words, at, *reading)
        if not group.passive or group.first > start:
            return None
        if not any(word.low == "by" for word in words[at + 1 : at + 3]):
            return None
        return Found("passive", agent_of(words, at + 1, len(words)), (start, at), reading[0])
    return None


def _gap(words: Sequence[Word], start: int) -> Found | None:
    """As in "… the war that Holm predicted", "… which Holm hoped": an object put first."""
    while start < len(words) and words[start].low in ("that", "which", "who", "whom"):
        start += 1
    if start >= len(words) or words[start].low in PREPOSITIONS or opens(words, start):
        return None
    for at in range(start + 1, min(len(words), start + 8)):
        reading = verb_at(words, at)
        if reading is None:
            continue
        group = group_at(words, at, *reading)
        if not group.finite or group.passive or group.first <= start:
            return None
        source = subject_left(words[start:], group.first - start)
        if source is None or source.first or source.relative is not None:
            return None
        shifted = Phrase(start, source.head + start, source.last + start)
        return (
            Found("gap", shifted, (group.first, at), reading[0])
            if agrees(words, shifted, group)
            else None
        )
    return None


def inverted(words: Sequence[Word], start: int, *, closed: bool = False) -> Found | None:
    """As in "“…,” said Holm"."""
    if start >= len(words):
        return None
    at = start
    while at + 1 < len(words) and is_adverb(words[at]):
        at += 1
    reading = verb_at(words[at:], 0)
    if reading is None:  # any other past before a name: “…,” beamed Holm
        unknown = words[at].text.islower() and words[at].low.endswith("ed")
        if not (unknown and closed and at + 1 < len(words) and is_capital(words[at + 1])):
            return None
    elif reading[1] not in ("s", "past") or "quote" not in reading[0].frames:
        return None
    phrase = phrase_right(words, at + 1)
    if phrase is None or _has_own_verb(words, phrase.last + 1):
        return None
    return Found("inverted", phrase, (start, at), reading[0] if reading else None)


def _has_own_verb(words: Sequence[Word], at: int) -> bool:
    """Whether what looks like a subject after its verb has a verb of its own: "said she was"."""
    while at < len(words) and is_adverb(words[at]):
        at += 1
    return at < len(words) and ends_subject(words, at)


def _ends_tag(words: Sequence[Word], at: int) -> bool:
    """Whether nothing is said after the cue: it ends, or a time, a place or an address follows."""
    if at >= len(words) or words[at].text in (".", ",", ";", "—", "–", ")", "?", "!"):
        return True
    word = words[at]
    if word.low in TIMES or word.low in _SETTINGS or is_adverb(word):
        return True
    return words[at - 1].low in ("told", "tells", "tell")


def _tag(words: Sequence[Word], start: int, *, closed: bool) -> Found | None:
    """As in "“…,” Holm said"."""
    for at in range(start + 1, min(len(words), start + FARTHEST)):
        if words[at].text in (";", ".", "“…”"):
            return None
        reading = verb_at(words, at)
        if reading is None:
            continue
        speech = bool({"quote", "that"} & reading[0].frames)
        if not speech and not (closed and _ends_tag(words, at + 1)):
            continue
        group = group_at(words, at, *reading)
        if not group.finite or group.passive or group.first <= start:
            continue
        source = subject_left(words[start:], group.first - start)
        if source is None or source.first > 1 or source.relative is not None:
            continue
        if words[start + source.first].low in RELATIVES:
            continue
        if source.first == 1 and not is_adverb(words[start]):
            continue
        shifted = Phrase(source.first + start, source.head + start, source.last + start)
        if not agrees(words, shifted, group):
            continue
        if not closed and not (_ends_tag(words, at + 1) and "quote" in reading[0].frames):
            return None
        return Found("after", shifted, (group.first, at), reading[0])
    return None


def _unknown_tag(words: Sequence[Word], start: int) -> Found | None:
    """As in "“…,” Holm fumed": any past that ends a short clause after a quotation."""
    for at in range(start + 1, min(len(words), start + 8)):
        if not is_past(words, at):
            continue
        ends = at + 1 == len(words) or words[at + 1].text in (".", ",")
        source = subject_left(words[start:], at - start) if ends else None
        if source is None or source.first or source.relative is not None:
            return None
        shifted = Phrase(start, source.head + start, source.last + start)
        return Found("after", shifted, (at, at), None)
    return None
