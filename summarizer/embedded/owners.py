"""To whom an actor belongs: the state or body whose name stands nearest by its own."""

from collections.abc import Iterator, Sequence

from summarizer.embedded.clusters import Cluster
from summarizer.embedded.roles import described
from summarizer.embedded.sightings import Sighting
from summarizer.names import STATES, is_seat, name_words

__all__ = ["owner_of"]

REACH = 8  # words between a name and its owner's, as proof allows
_TOWARDS = frozenset("to in on against".split())
_OWNERS = frozenset({"state", "organisation", "outlet"})


def owner_of(cluster: Cluster, everybody: Sequence[Cluster]) -> Cluster | None:
    """The owner that the words by an actor's names tell; None where they tell none."""
    if cluster.kind == "state":
        return None
    for sighting in cluster.sightings:
        near = sorted(_near(cluster, sighting, everybody), key=lambda pair: pair[0])
        if near:
            return _whose(near)
    return None


def _near(
    cluster: Cluster, sighting: Sighting, everybody: Sequence[Cluster]
) -> Iterator[tuple[int, Sighting, Cluster]]:
    """Each owner named in the words that describe a sighting, with how far it stands off."""
    ranges = described(sighting)
    for other in everybody:
        if other is cluster or other.kind not in _OWNERS:
            continue
        for place in other.sightings:
            if place.part is not sighting.part:
                continue
            if not any(first <= place.first and place.end <= end for first, end in ranges):
                continue
            inside = sighting.first <= place.first and place.end <= sighting.end
            gap = max(place.first - sighting.end, sighting.first - place.end, -1)
            if gap > REACH or (inside and not _leads(place, sighting)):
                continue
            if not inside and other.kind == "state" and _is_towards(place):
                continue
            if place.adjective and not _is_known(place):
                continue
            yield gap, place, other


def _whose(near: Sequence[tuple[int, Sighting, Cluster]]) -> Cluster:
    """The nearest; of "Russia’s Security Council" the council."""
    _, place, nearest = near[0]
    for _, other, owner in near[1:]:
        if owner.kind != "state" and other.first - 2 <= place.end - 1 <= other.end - 1:
            return owner
    return nearest


def _leads(place: Sighting, name: Sighting) -> bool:
    """Whether a state begins a name as its owner: in "US Air Force", not in "Moscow Times"."""
    return place.kind == "state" and place.first == name.first and not is_seat(place.words)


def _is_known(place: Sighting) -> bool:
    """Whether proof knows a state's adjective for the state's own."""
    return any(" ".join(name_words(place.words)) in names for names in STATES)


def _is_towards(place: Sighting) -> bool:
    """Whether a preposition makes a state where somebody goes or is: "ambassador to Washington"."""
    doc = place.part.doc
    lead = [token.lower_ for token in doc[max(0, place.first - 2) : place.first]]
    return any(word in _TOWARDS for word in lead if word != "the")
