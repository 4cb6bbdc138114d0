"""Proposals with nothing but what a test is about, and what of them was left open."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from summarizer.draft import (
    Draft,
    DraftActor,
    DraftAircraft,
    DraftClaim,
    DraftEvent,
    DraftFigure,
    DraftPlace,
    DraftTime,
    SetAside,
)


def claim(*content: str, **fields: Any) -> DraftClaim:
    """A claim of these words, reported and nobody's unless told otherwise."""
    given: dict[str, Any] = {
        "sentences": [],
        "content": list(content),
        "statement": None,
        "speaker": None,
        "source": None,
        "cue": None,
        "via": None,
        "mode": "reported",
        "stance": "asserts",
        "hedged": False,
    }
    return DraftClaim(**(given | fields))


def actor(name: str, kind: str = "person", **fields: Any) -> DraftActor:
    """An actor with nothing but a name unless told otherwise."""
    given: dict[str, Any] = {
        "sentences": [],
        "name": name,
        "kind": kind,
        "role": None,
        "affiliation": None,
        "aliases": [],
    }
    return DraftActor(**(given | fields))


def figure(quote: str, low: str, unit: str | None, **fields: Any) -> DraftFigure:
    """An exact figure of one number unless told otherwise."""
    given: dict[str, Any] = {
        "sentences": [],
        "quote": quote,
        "low": Decimal(low),
        "high": Decimal(fields.pop("high", low)),
        "unit": unit,
        "comparison": "exact",
        "measures": "other",
        "of": None,
        "speaker": None,
    }
    return DraftFigure(**(given | fields))


def aircraft(name: str, **fields: Any) -> DraftAircraft:
    """An aircraft with nothing but a name unless told otherwise."""
    empty: dict[str, Any] = {
        "sentences": [],
        "kind": None,
        "operator": None,
        "count": None,
        "outcome": None,
    }
    return DraftAircraft(**({"name": name} | empty | fields))


def event(quote: str, what: str, **fields: Any) -> DraftEvent:
    """An event without time and place unless told otherwise."""
    return DraftEvent(
        **{"sentences": [], "quote": quote, "what": what, "when": None, "where": None} | fields
    )


def draft_of(*items: Any, cast: Sequence[DraftActor] = ()) -> Draft:
    """The draft that these proposals make."""

    def of(kind: type) -> tuple[Any, ...]:
        return tuple(item for item in items if isinstance(item, kind))

    return Draft(
        aircraft=of(DraftAircraft),
        actors=(*cast, *of(DraftActor)),
        places=of(DraftPlace),
        times=of(DraftTime),
        events=of(DraftEvent),
        claims=of(DraftClaim),
        figures=of(DraftFigure),
        set_aside=of(SetAside),
    )


def flags(item: Any) -> list[str]:
    """The checks of an item's first mention that were left open."""
    return [check.name for check in item.mentions[0].checks if check.outcome == "flag"]
