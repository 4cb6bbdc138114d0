"""Which records are of one incident: all, unless their places and their dates are plainly apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from summarizer.names import name_words
from summarizer.record import IncidentRecord

__all__ = ["incidents"]

# Days. What follows an incident (a recovery, a statement) is told for weeks under the same names of
# places; two incidents of which neither place nor fortnight is shared are two.
FORTNIGHT = 14


@dataclass(frozen=True, slots=True)
class _Scene:
    """Where and when the events of a record are.

    Attributes:
        places: the words of each place's name.
        days: the days of its events; where none is known, the day of publication.
        actors: the words of each actor's name.
    """

    places: frozenset[frozenset[str]]
    days: frozenset[int]
    actors: frozenset[tuple[str, ...]]

    @property
    def known(self) -> bool:
        return bool(self.places and self.days)


def incidents(records: Sequence[IncidentRecord]) -> list[list[IncidentRecord]]:
    """The records of each incident, in the order in which they are given.

    Two records are apart if they share no place and no days within a fortnight. A record that
    names no place or no day says nothing of it: it goes where most of its actors are.
    """
    scenes = [_scene(record) for record in records]
    groups: list[list[int]] = []
    for n, scene in enumerate(scenes):
        if scene.known:
            near = [g for g in groups if any(_near(scene, scenes[i]) for i in g)]
            groups = [g for g in groups if g not in near] + [[n, *(i for g in near for i in g)]]
    if not groups:
        return [list(records)]
    for n, scene in enumerate(scenes):
        if not scene.known:
            max(groups, key=lambda g: (_shared(scene, g, scenes), -min(g))).append(n)
    return [[records[i] for i in sorted(group)] for group in sorted(groups, key=min)]


def _near(one: _Scene, other: _Scene) -> bool:
    if any(abs(a - b) <= FORTNIGHT for a in one.days for b in other.days):
        return True
    # "the Black Sea" is where "the western Black Sea" is.
    return any(a <= b or b <= a for a in one.places for b in other.places)


def _shared(scene: _Scene, group: Sequence[int], scenes: Sequence[_Scene]) -> int:
    return len(
        scene.actors & frozenset[tuple[str, ...]]().union(*(scenes[i].actors for i in group))
    )


def _scene(record: IncidentRecord) -> _Scene:
    named = (name_words(m.name) for place in record.places for m in place.mentions)
    return _Scene(
        places=frozenset(frozenset(words) for words in named if words),
        days=frozenset(_days(record)),
        actors=frozenset(name_words(m.name) for a in record.actors for m in a.mentions),
    )


def _days(record: IncidentRecord) -> Iterator[int]:
    starts = {time.id: time.start for time in record.times}
    told = [starts.get(event.when or "") for event in record.events]
    published = [article.published for article in record.articles]
    for moment in filter(None, told if any(told) else published):
        yield date.fromisoformat(moment[:10]).toordinal()
