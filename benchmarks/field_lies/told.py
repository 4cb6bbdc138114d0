"""What a lie is, and what it is told of."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import wraps
from typing import Any

from proof_texts import Source

from summarizer.draft import Draft, DraftActor
from summarizer.names import names_one
from summarizer.record import IncidentRecord

__all__ = ["Item", "Scene", "Told", "Way", "changed", "of", "other_actors"]

Item = Any  # one of the items of a draft


@dataclass(frozen=True)
class Scene:
    """One article, what was truly proposed of it, and what lies draw on.

    Attributes:
        source: the article with its names and another article's sentences.
        draft: the true proposal.
        truth: what is proven of it.
    """

    source: Source
    draft: Draft
    truth: IncidentRecord


@dataclass(frozen=True)
class Told:
    """A lie.

    Attributes:
        item: the item with the lie in it.
        field: the field of the proven item that holds the lie, if it comes through.
    """

    item: Item
    field: str


Way = Callable[[Item, Scene], Told | None]


def of(kind: type) -> Callable[[Way], Way]:
    """A way of lying about the items of one kind; of any other it tells nothing."""

    def narrowed(way: Way) -> Way:
        @wraps(way)
        def tell(item: Item, scene: Scene) -> Told | None:
            return way(item, scene) if isinstance(item, kind) else None

        return tell

    return narrowed


def changed(item: Item, field: str, **changes: Any) -> Told:
    """The item with some fields changed, one of which holds the lie."""
    return Told(item.model_copy(update=changes), field)


def other_actors(item: Item, scene: Scene) -> Iterator[DraftActor]:
    """The actors of the article that are not the item's speaker."""
    for actor in scene.draft.actors:
        names = (actor.name, *actor.aliases)
        if item.speaker not in names and not names_one(item.speaker or "", names):
            yield actor
