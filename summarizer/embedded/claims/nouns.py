"""Nouns of saying: his claim that, a call for, questions about."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from summarizer.embedded.claims.phrases import (
    Candidate,
    child_of,
    cue_words,
    is_infinitive,
    noun_phrase,
    numbers,
    runs,
    subject_of,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["noun_frames"]

_MAKERS = frozenset({"by", "from"})
_LIGHT = frozenset(
    "make give issue have express voice raise repeat offer release send announce reject "
    "take renew reiterate share".split()
)


def noun_frames(noun: "Token") -> Iterator[Candidate]:
    """All that a noun of saying may be the cue of."""
    for child in noun.children:
        if child.i < noun.i:
            continue
        if child.dep_ in ("acl", "ccomp", "relcl", "appos"):
            mark = child_of(child, "mark")
            if mark is not None and mark.lower_ in ("that", "whether"):
                yield from _made("noun that", noun.lemma_, noun, child)
            elif child.dep_ == "acl" and is_infinitive(child):
                yield from _made("noun to", noun.lemma_, noun, child)
        elif child.dep_ == "prep" and child.lower_ not in _MAKERS:
            inner = child_of(child, "pobj") or child_of(child, "pcomp")
            if inner is not None:
                key = f"{noun.lemma_} {child.lower_}"
                yield from _made("noun preposition", key, noun, inner, (child,))


def _made(
    frame: str, key: str, noun: "Token", content: "Token", also: tuple["Token", ...] = ()
) -> Iterator[Candidate]:
    owner = child_of(noun, "poss")
    maker = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ in _MAKERS), None)
    source = owner or (child_of(maker, "pobj") if maker is not None else None)
    kind, around = "bare", also
    if source is not None:
        kind = "owned"
    elif noun.dep_ == "dobj" and noun.head.lemma_ in _LIGHT:
        source = subject_of(noun.head)
        kind = "light"
        helpers = [c for c in noun.head.children if c.dep_ in ("aux", "neg")]
        around = (*also, noun.head, *noun.lefts, *helpers)
    words = noun_phrase(source) if source is not None else None
    cue = cue_words(noun, around)
    taken = set(range(*cue)) | (set(range(*words)) if words else set())
    left = numbers(content) - taken
    if left:
        yield Candidate(f"{frame} {kind}", key, noun, cue, source, words, tuple(runs(left)))
