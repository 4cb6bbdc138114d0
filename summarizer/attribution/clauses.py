"""Whose a participle or a second verb is: the subject of the clause it hangs on."""

from collections.abc import Sequence

from summarizer.attribution.found import agrees, is_past, opens
from summarizer.attribution.lexicon import VERB_FORMS
from summarizer.attribution.phrases import Phrase, phrase_right
from summarizer.attribution.subjects import subject_left
from summarizer.attribution.verbs import ends_subject, group_at, verb_at
from summarizer.attribution.words import (
    OPENERS,
    PREPOSITIONS,
    TIMES,
    Word,
    is_adverb,
    is_mark,
)

__all__ = ["first_subject", "main_subject", "quoted_one", "shared_subject"]

REACH = 16  # words between a cue and its content: "told X in an interview with Y on Tuesday that"
# After these a pronoun is the subject of what is said, not of the saying: "said that he".
_COMPLEMENTS = frozenset("that whether what how why where as than".split())
_CLAUSES = frozenset("but while although though as when because before after".split())


def quoted_one(words: Sequence[Word], end: int) -> Phrase | None:
    """Whom "quoted Holm as saying" and "Holm was quoted as saying" are about."""
    for at in range(end - 1, max(-1, end - REACH), -1):
        if words[at].low in ("quoted", "cited", "quotes", "cites", "quoting", "citing"):
            group = group_at(words, at, None, "past")
            if group.passive:
                return subject_left(words, group.first)
            return phrase_right(words[:end], at + 1)
    return None


def main_subject(words: Sequence[Word], end: int) -> Phrase | None:
    """The subject of the clause that a participle or a second verb hangs on.

    It is a pronoun that begins a clause after "when" or "but", else the sentence's first phrase.
    """
    for at in range(end - 1, 0, -1):
        if words[at].text == "“…”":
            return first_subject(words, at)
        said = _speaker_of(words, at)
        if said is not None:
            return said
        opener = words[at - 1].low
        opens = opener in ("and", ",") or (opener in OPENERS and opener not in _COMPLEMENTS)
        if opens and words[at].low in ("he", "she", "they", "we", "i"):
            return Phrase(at, at, at)
        if opener == "," or opener in _CLAUSES:
            phrase = phrase_right(words[:end], at)
            near = end if opener in _CLAUSES else (phrase.last + 2 if phrase else 0)
            if phrase is not None and _is_predicated(words, phrase.last + 1, min(near, end)):
                return phrase
    return first_subject(words, end)


def _speaker_of(words: Sequence[Word], at: int) -> Phrase | None:
    """The subject of a verb of speech that stands finite at an index."""
    reading = verb_at(words, at)
    if reading is None or "quote" not in reading[0].frames or reading[1] in ("base", "ing"):
        return None
    group = group_at(words, at, *reading)
    if group.passive or not group.finite or group.first == 0:
        return None
    if reading[0].lemma in ("begin", "start", "continue"):
        return None  # sayings only after a quotation
    source = subject_left(words, group.first)
    if source is None and is_mark(words[group.first - 1]):
        return phrase_right(words, at + 1) if group.first == at else None
    if source is not None and not agrees(words, source, group):
        return None
    return source or shared_subject(words, group.first)


def first_subject(words: Sequence[Word], end: int) -> Phrase | None:
    """The subject that begins the sentence, or follows "On Tuesday," and the like."""
    breaks = [i for i in range(end) if words[i].text in ("—", "–", "―", ";", ":", "--")]
    start = breaks[-1] + 1 if len(breaks) == 1 and breaks[-1] + 3 < end else 0
    starts = [start, *(i + 1 for i in range(start, end) if words[i].text == ",")]
    for first in starts[:5]:
        while first < end and opens(words, first) and words[first].low not in OPENERS:
            first += 1
        if first >= end or words[first].low in PREPOSITIONS | OPENERS:
            continue
        verb = VERB_FORMS.get(words[first].low)
        if verb is not None and verb[1] in ("past", "participle", "ing"):
            continue
        phrase = phrase_right(words[:end], first)
        if phrase is not None and _is_predicated(words, phrase.last + 1, end):
            return phrase
    return None


def _is_predicated(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a finite verb follows a phrase, after an adverb, a comma or a time."""
    while at < end and (is_adverb(words[at]) or words[at].text == "," or words[at].low in TIMES
                        or words[at].low in ("on", "last", "this")):  # fmt: skip
        at += 1
    if at >= end:
        return False
    return ends_subject(words, at) or verb_at(words, at) is not None or is_past(words, at)


def shared_subject(words: Sequence[Word], first: int) -> Phrase | None:
    """The subject of "went home and said": that of the verb before "and"."""
    if first < 2 or words[first - 1].low not in ("and", "but", "then"):
        return None
    return main_subject(words, first - 1)
