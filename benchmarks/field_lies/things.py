"""Lies about figures, actors, aircraft and events."""

from collections.abc import Callable
from decimal import Decimal

from field_lies.told import Scene, Told, Way, changed, of, other_actors
from summarizer.draft import DraftActor, DraftAircraft, DraftEvent, DraftFigure
from summarizer.names import is_name, names_one

__all__ = [
    "affiliation",
    "comparison",
    "count",
    "giver",
    "invented",
    "number",
    "outcome",
    "referent",
    "role",
    "unit",
    "when",
    "where",
]

UNITS = {"USD": "EUR", "m": "ft", "ft": "m", "min": "h", "jet": "drone", "pass": "jet", "h": "min"}


def number(change: Callable[[Decimal], Decimal]) -> Way:
    """A figure of another number."""

    @of(DraftFigure)
    def tell(item: DraftFigure, scene: Scene) -> Told | None:
        return changed(item, "low", low=change(item.low), high=change(item.high))

    return tell


@of(DraftFigure)
def unit(item: DraftFigure, scene: Scene) -> Told | None:
    """A right number in a wrong unit."""
    other = UNITS.get(item.unit or "")
    return changed(item, "unit", unit=other) if other else None


@of(DraftFigure)
def comparison(item: DraftFigure, scene: Scene) -> Told | None:
    """ "About" for exactly so, and the other way round."""
    other = "exact" if item.comparison != "exact" else "about"
    return changed(item, "comparison", comparison=other)


@of(DraftFigure)
def giver(item: DraftFigure, scene: Scene) -> Told | None:
    """Another actor's figure."""
    others = list(other_actors(item, scene))
    return changed(item, "speaker", speaker=others[len(item.quote) % len(others)].name)


@of(DraftFigure)
def referent(item: DraftFigure, scene: Scene) -> Told | None:
    """A right number of a wrong thing."""
    things = [p.name for p in scene.draft.places] + [a.name for a in scene.draft.actors]
    other = things[len(item.quote) % len(things)]
    return None if other == item.of else changed(item, "subject", of=other)


@of(DraftActor)
def invented(item: DraftActor, scene: Scene) -> Told | None:
    """An actor of a name that stands nowhere."""
    return changed(item, "name", name="Boris Keller", aliases=[])


@of(DraftActor)
def role(item: DraftActor, scene: Scene) -> Told | None:
    """Another actor's office."""
    roles = [a.role for a in scene.draft.actors if a.role and a.role != item.role]
    return changed(item, "role", role=roles[len(item.name) % len(roles)]) if roles else None


@of(DraftActor)
def affiliation(item: DraftActor, scene: Scene) -> Told | None:
    """An actor that belongs to another's owner; an owner's owner is no lie."""
    if item.affiliation is None:
        return None
    owners = sorted({a.affiliation for a in scene.draft.actors if a.affiliation})
    above = (a.affiliation for a in scene.draft.actors if a.name == item.affiliation)
    mine = (item.affiliation, item.name, *filter(None, above))
    others = [owner for owner in owners if not is_name(owner, mine, person=False)]
    if not others:
        return None
    return changed(item, "affiliation", affiliation=others[len(item.name) % len(others)])


@of(DraftAircraft)
def outcome(item: DraftAircraft, scene: Scene) -> Told | None:
    """An aircraft with an end that stands nowhere."""
    return changed(item, "outcome", outcome="was towed to Constanta")


@of(DraftAircraft)
def count(item: DraftAircraft, scene: Scene) -> Told | None:
    """More aircraft than there are."""
    return changed(item, "count", count=(item.count or 1) + 3)


@of(DraftEvent)
def when(item: DraftEvent, scene: Scene) -> Told | None:
    """An event at another time of the article."""
    others = [time.text for time in scene.draft.times if time.text != item.when]
    if item.when is None or not others:
        return None
    return changed(item, "when", when=others[len(item.what) % len(others)])


@of(DraftEvent)
def where(item: DraftEvent, scene: Scene) -> Told | None:
    """An event in another place of the article."""
    if item.where is None:
        return None
    others = [p.name for p in scene.draft.places if not names_one(p.name, (item.where,))]
    return changed(item, "where", where=others[len(item.what) % len(others)]) if others else None
