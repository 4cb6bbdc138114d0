"""Lies about the words of a claim, and about its statement."""

import re

from proof_lies import LIES, lie
from proof_texts import stands

from field_lies.told import Scene, Told, Way, changed, of
from summarizer.draft import DraftClaim, DraftEvent

__all__ = ["CHANGES", "cut", "elsewhere", "other_words", "quote", "spliced", "statement", "what"]

CHANGES = tuple(LIES)[:5]  # the ways that change a sentence, and not which sentence it is
FEWEST = 3  # words that are worth claiming
_NOT = re.compile(r"\b(?:not|never)\b|n['’]t\b")


def _renamed(sentence: str, scene: Scene) -> str | None:
    """The sentence with the name of one actor, aircraft or place put for that of another."""
    draft = scene.draft
    for things in (draft.actors, draft.places, draft.aircraft):
        names = [name for thing in things for name in (thing.name, *getattr(thing, "aliases", ()))]
        proper = [name for name in names if name[:1].isupper()]
        for name in sorted(proper, key=len, reverse=True):
            if not re.search(rf"\b{re.escape(name)}\b", sentence):
                continue
            others = [other for other in proper if other not in sentence and name not in other]
            if others:
                return sentence.replace(name, others[len(sentence) % len(others)], 1)
    return None


def _corrupted(way: str, sentence: str, scene: Scene) -> str | None:
    if way == "a name swapped":
        return _renamed(sentence, scene)
    return lie(LIES[way], sentence, scene.source)


def statement(way: str) -> Way:
    """A statement of a reported claim that is corrupted as a quotation is."""

    @of(DraftClaim)
    def tell(item: DraftClaim, scene: Scene) -> Told | None:
        if item.mode == "direct":
            return None
        said = _corrupted(way, item.statement or " ".join(item.content), scene)
        return changed(item, "statement", statement=said) if said else None

    return tell


def what(way: str) -> Way:
    """The sentence about an event, corrupted."""

    @of(DraftEvent)
    def tell(item: DraftEvent, scene: Scene) -> Told | None:
        told = _corrupted(way, item.what, scene)
        return changed(item, "what", what=told) if told else None

    return tell


def quote(way: str) -> Way:
    """The words of a claim, corrupted."""

    @of(DraftClaim)
    def tell(item: DraftClaim, scene: Scene) -> Told | None:
        words = lie(LIES[way], item.content[0], scene.source)
        return changed(item, "content", content=[words, *item.content[1:]]) if words else None

    return tell


def other_words(words: str) -> Way:
    """Words that stand nowhere in the article, for those of a claim."""

    @of(DraftClaim)
    def tell(item: DraftClaim, scene: Scene) -> Told | None:
        if stands(words, scene.source.article.text):
            return None
        return changed(item, "content", content=[words], statement=None)

    return tell


@of(DraftClaim)
def elsewhere(item: DraftClaim, scene: Scene) -> Told | None:
    """A sentence of another article for the words of a claim."""
    strange = scene.source.strange
    if not strange:
        return None
    return other_words(strange[len(item.content[0]) % len(strange)])(item, scene)


@of(DraftClaim)
def spliced(item: DraftClaim, scene: Scene) -> Told | None:
    """The words of a claim with those of another's claim behind them, as if they were one."""
    if item.speaker is None:
        return None
    claims = scene.draft.claims
    later = claims[next(i for i, claim in enumerate(claims) if claim is item) + 1 :]
    far = [c for c in later if c.speaker not in (None, item.speaker) and c.content[0]]
    both = [*item.content, far[0].content[0]] if far else []
    return changed(item, "content", content=both) if far else None


@of(DraftClaim)
def cut(item: DraftClaim, scene: Scene) -> Told | None:
    """The words of a claim without what stands up to its "not"."""
    if not (match := _NOT.search(item.content[0])):
        return None
    words = item.content[0][match.end() :].strip()
    if len(words.split()) < FEWEST or _NOT.search(words):
        return None
    return changed(item, "content", content=[words, *item.content[1:]], statement=None)
