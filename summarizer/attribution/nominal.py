"""Cues that are no verbs: "Holm’s claim that", "is confident that"."""

from collections.abc import Sequence

from summarizer.attribution.clauses import shared_subject
from summarizer.attribution.found import Found, agent_of
from summarizer.attribution.lexicon import ADJECTIVES, LIGHT, NOUN_FORMS
from summarizer.attribution.phrases import Phrase
from summarizer.attribution.subjects import subject_left
from summarizer.attribution.verbs import group_at
from summarizer.attribution.words import (
    BE,
    PERSONAL,
    Word,
    is_capital,
    is_nounlike,
)

__all__ = ["adjectival", "nominal"]

# After these the noun is where or how it is said: "said in her opening remarks".
_WITHIN = frozenset("in of on upon with during at".split())


def nominal(words: Sequence[Word], at: int, end: int) -> Found | None:
    """As in "Holm’s claim that", "a claim by Holm that", "Holm made the claim that"."""
    entry = NOUN_FORMS.get(words[at].low)
    if entry is None or end - at > 8 or is_capital(words[at]):
        return None
    agent = agent_of(words, at + 1, end)
    if agent is not None:
        return Found("nominal", agent, (at, at), entry)
    if end - at > 2:
        return None
    first = at
    while first > 0 and words[first - 1].text.islower() and is_nounlike(words[first - 1]):
        if words[first - 1].low in LIGHT or words[first - 1].low in PERSONAL:
            break
        first -= 1
    if first == 0:
        return None
    owner = words[first - 1]
    if owner.low in ("his", "her", "their", "its", "my", "our"):
        near = words[first - 2] if first > 1 else None
        if near is not None and (
            near.low in _WITHIN or (near.text.islower() and is_nounlike(near))
        ):
            return None
        return Found("nominal", Phrase(first - 1, first - 1, first - 1), (at, end - 1), entry)
    if owner.low == "'s" or owner.text in "'’":
        source = subject_left(words, first - 1)
        return Found("nominal", source, (at, end - 1), entry) if source else None
    verb = first - 2 if owner.low in ("a", "an", "the", "no") else first - 1
    if verb > 0 and words[verb].low in LIGHT:
        group = group_at(words, verb, None, "past")
        source = subject_left(words, group.first)
        return Found("nominal", source, (group.first, end - 1), entry) if source else None
    return None


def adjectival(words: Sequence[Word], at: int, end: int) -> Found | None:
    """As in "Holm is confident that"."""
    entry = ADJECTIVES.get(words[at].low)
    if entry is None or at == 0 or end - at > 2:
        return None
    group = group_at(words, at, entry, "base")
    if not any(words[i].low in BE for i in range(group.first, at)):
        return None
    source = subject_left(words, group.first) or shared_subject(words, group.first)
    if source is None or words[source.head].low in ("it", "that", "this"):
        return None
    return Found("before", source, (group.first, end - 1), entry)
