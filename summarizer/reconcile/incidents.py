"""Which records are of one incident: by when and where it happens, with whom and with what."""

from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import combinations
from typing import TypeVar

from summarizer.reconcile.scenes import Scene, names_of, scene_of
from summarizer.record import IncidentRecord

__all__ = ["affinity", "incidents"]

Key = TypeVar("Key")

# What speaks for one incident is above zero, what speaks for two below; what is not known is zero.
# Each value was set on the scenes in tests/test_incidents.py.
OTHER_PLACE, SAME_PLACE = -3.0, 3.0
SAME_DAY = 2.5
# By how many days two stories lie apart at most, and what that speaks for.
GAPS = ((1, 1.0), (3, 0.0), (31, -2.0), (365, -3.5), (None, -6.0))
OTHER_NAMES, SAME_NAMES = -3.0, 2.0
FEW_NAMES = 3  # of fewer, that they are other ones says less: a brief names one person of many
SAME_OBJECT, OTHER_OBJECT = 0.5, -1.0
ENOUGH = 0.5  # the share of all that is told that two stories have in common if they are one


def incidents(records: Sequence[IncidentRecord]) -> list[list[IncidentRecord]]:
    """The records of each incident, in the order in which they are given.

    Groups are joined as long as, on the whole, more speaks for one incident than for two: so an
    article that recalls an earlier incident joins its own, and does not join the two. A record in
    which nothing is named goes to the first.
    """
    names = names_of(records)
    scenes = [scene_of(record, names) for record in records]
    order = sorted(range(len(records)), key=lambda n: _order(records[n]))
    told = [n for n in order if not scenes[n].empty]
    groups = _joined([scenes[n] for n in told])
    found = [[told[i] for i in group] for group in groups] or [[]]
    found[0] += [n for n in order if scenes[n].empty]
    return [[records[i] for i in sorted(group)] for group in sorted(found, key=min)]


def _order(record: IncidentRecord) -> tuple[tuple[str, str], ...]:
    """Where a record stands among others, whatever the order in which they are given."""
    return tuple(sorted((article.published or "", article.id) for article in record.articles))


def _joined(scenes: Sequence[Scene]) -> list[list[int]]:
    """Groups of scenes: the two with the most in common are joined, then the next, and so on."""
    groups = {n: [n] for n in range(len(scenes))}
    whole = {(a, b): affinity(scenes[a], scenes[b]) for a, b in combinations(groups, 2)}
    queue = [(-sum_, a, b, 2) for (a, b), sum_ in whole.items()]
    heapify(queue)
    while queue and queue[0][0] <= 0:
        _, a, b, size = heappop(queue)
        if a not in groups or b not in groups or size != len(groups[a]) + len(groups[b]):
            continue  # of groups that were joined to others since
        groups[a] += groups.pop(b)
        for other in groups:
            if other != a:
                pair, left = _pair(a, other), whole.pop(_pair(b, other))
                whole[pair] += left
                mean = whole[pair] / (len(groups[a]) * len(groups[other]))
                heappush(queue, (-mean, *pair, len(groups[a]) + len(groups[other])))
    return list(groups.values())


def _pair(a: int, b: int) -> tuple[int, int]:
    return (a, b) if a < b else (b, a)


def affinity(one: Scene, other: Scene) -> float:
    """What speaks for one incident, above zero, or for two, below."""
    named = [_of_names(one, other), _of_places(one, other)]
    if one.is_foreign_to(other):
        named = [max(0.0, value) for value in named]
    return sum(named) + _of_days(one, other) + _of_objects(one, other)


def _of_names(one: Scene, other: Scene) -> float:
    """People, organisations, states and places, by how much each story is about them."""
    if not one.names or not other.names:
        return 0.0
    few, many = sorted((one.names, other.names), key=len)
    common = sum(weight * many.get(name, 0.0) for name, weight in few.items())
    value = OTHER_NAMES + (SAME_NAMES - OTHER_NAMES) * common / (one.length * other.length)
    return value if value > 0 else value * min(1.0, len(few) / FEW_NAMES)


def _of_places(one: Scene, other: Scene) -> float:
    if not one.places or not other.places:
        return 0.0
    common = _common(one.places, other.places)
    return OTHER_PLACE + (SAME_PLACE - OTHER_PLACE) * min(1.0, common / ENOUGH)


def _of_days(one: Scene, other: Scene) -> float:
    if not one.days or not other.days:
        return 0.0
    gap = min(abs(a - b) for a in one.main_days for b in other.main_days)
    apart = next(value for days, value in GAPS if days is None or gap <= days)
    common = _common(one.days, other.days)
    return apart + (SAME_DAY - apart) * min(1.0, common / ENOUGH)


def _of_objects(one: Scene, other: Scene) -> float:
    if not one.objects or not other.objects:
        return 0.0
    return SAME_OBJECT if one.objects & other.objects else OTHER_OBJECT


def _common(one: Mapping[Key, float], other: Mapping[Key, float]) -> float:
    """The part of two stories that is the same."""
    return sum(min(share, other.get(key, 0.0)) for key, share in one.items())
