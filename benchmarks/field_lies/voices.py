"""Lies about who says a claim, and how."""

from field_lies.told import Scene, Told, Way, changed, of, other_actors
from summarizer.draft import DraftClaim

__all__ = ["direct", "given", "hedged", "speaker", "stance", "taken"]


def stance(was: str, now: str) -> Way:
    """Another stance of the speaker's."""

    @of(DraftClaim)
    def tell(item: DraftClaim, scene: Scene) -> Told | None:
        if item.stance != was or item.speaker is None:
            return None
        return changed(item, "stance", stance=now)

    return tell


def hedged(was: bool) -> Way:
    """A hedge put in or left out."""

    @of(DraftClaim)
    def tell(item: DraftClaim, scene: Scene) -> Told | None:
        return changed(item, "hedged", hedged=not was) if item.hedged is was else None

    return tell


def speaker(keeps_words: bool) -> Way:
    """Another actor's claim; with the words beside the cue as they are, or the other's name."""

    @of(DraftClaim)
    def tell(item: DraftClaim, scene: Scene) -> Told | None:
        others = list(other_actors(item, scene))
        if item.speaker is None or not others:
            return None
        other = others[len(item.content[0]) % len(others)].name
        words = item.source if keeps_words else other
        return changed(item, "speaker", speaker=other, source=words)

    return tell


@of(DraftClaim)
def given(item: DraftClaim, scene: Scene) -> Told | None:
    """The article's own voice, given to an actor."""
    actors = scene.draft.actors
    if item.mode != "narrated" or not actors:
        return None
    other = actors[len(item.content[0]) % len(actors)].name
    return changed(item, "speaker", speaker=other, source=other, cue="said", mode="reported")


@of(DraftClaim)
def taken(item: DraftClaim, scene: Scene) -> Told | None:
    """A named actor's reported words, given as the article's own voice."""
    if item.speaker is None or item.mode != "reported":
        return None
    return changed(item, "mode", speaker=None, source=None, cue=None, mode="narrated", via=None)


@of(DraftClaim)
def direct(item: DraftClaim, scene: Scene) -> Told | None:
    """Reported speech, given as a quotation."""
    return changed(item, "mode", mode="direct") if item.mode == "reported" else None
