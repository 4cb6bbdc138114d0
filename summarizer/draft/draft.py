"""A draft: all that an extractor proposes of one article, and what of its answer is no item."""

from dataclasses import dataclass

from summarizer.draft.items import (
    DraftActor,
    DraftAircraft,
    DraftClaim,
    DraftEvent,
    DraftFigure,
    DraftNamed,
    DraftPlace,
    DraftTime,
)
from summarizer.errors import SummarizerError

__all__ = ["Draft", "LostPart", "SetAside"]


@dataclass(frozen=True, slots=True)
class SetAside:
    """Part of an extractor's answer that is no item: its list, its words, why it is none."""

    kind: str
    item: str
    reason: str


@dataclass(frozen=True, slots=True)
class LostPart:
    """A question about a part of an article that has no answer: what is asked, and why it has none.

    The ledger tells it too, by a `SetAside`.
    """

    name: str
    error: SummarizerError


@dataclass(frozen=True, slots=True)
class Draft:
    """All that an extractor proposes of one article.

    Attributes:
        named: actors that only other items name; what is proven for the first time has none.
        set_aside: what it gave that could not be read as an item, for the ledger.
        parts: where each part of the article stands that was looked at by itself, in code points,
            end exclusive; empty where it was looked at as a whole.
        lost: what of them could not be looked at.
    """

    aircraft: tuple[DraftAircraft, ...] = ()
    actors: tuple[DraftActor, ...] = ()
    places: tuple[DraftPlace, ...] = ()
    times: tuple[DraftTime, ...] = ()
    events: tuple[DraftEvent, ...] = ()
    claims: tuple[DraftClaim, ...] = ()
    figures: tuple[DraftFigure, ...] = ()
    named: tuple[DraftNamed, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    parts: tuple[tuple[int, int], ...] = ()
    lost: tuple[LostPart, ...] = ()
