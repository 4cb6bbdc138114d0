"""Which claims can have to do with each other at all, by the words that they share.

An index of words finds them, so that not every claim is compared with every other.
"""

import heapq
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice

__all__ = ["Index", "Nearness", "Pair"]

Pair = tuple[str, str]  # the ids of two statements, in order

_NONE = frozenset[int]()
DIGITS = 9  # of a cosine
COMPARED = (
    300  # statements that one is compared with: where more are alike, ten near ones are found
)
SLACK = 1e-6  # for what is lost in sums


class Index:
    """Where each root stands among statements, side by side.

    Args:
        roots: what each statement says.
        sides: whose statement each is; as many as there are statements.
    """

    def __init__(self, roots: Sequence[Iterable[str]], sides: Sequence[str]) -> None:
        self._places: dict[str, dict[str, set[int]]] = {}
        for place, (given, side) in enumerate(zip(roots, sides, strict=True)):
            for root in given:
                self._places.setdefault(root, {}).setdefault(side, set()).add(place)

    def holding(self, wanted: Iterable[str], but: str) -> list[int]:
        """The statements that have all of some roots, in their order.

        Args:
            wanted: the roots, one at least.
            but: the side whose statements are left out.
        """
        places = sorted((self._places.get(root, {}) for root in wanted), key=len)
        if not places:
            raise ValueError("every statement has all of no roots")
        found: set[int] = set()
        for side, first in places[0].items():
            if side != but:
                found.update(first.intersection(*(p.get(side, _NONE) for p in places[1:])))
        return sorted(found)


class Nearness:
    """How alike statements are by the words that they share, a rare one counting for more.

    Args:
        roots: what each statement says.
    """

    def __init__(self, roots: Mapping[str, Iterable[str]]) -> None:
        said = {id: frozenset(given) for id, given in roots.items()}
        common = Counter(root for given in said.values() for root in given)
        # One more than there are, so that what all of two statements have still counts.
        weights = {r: 1 + math.log((1 + len(said)) / (1 + n)) for r, n in common.items()}
        self._rank = {r: (-weights[r], r) for r in weights}
        self._weights = {id: _unit(given, weights) for id, given in said.items()}

    def pairs(self, ids: Iterable[str], least: float, most: int) -> Iterator[tuple[float, Pair]]:
        """The pairs of some statements that are among the nearest of one of the two.

        Args:
            ids: the statements.
            least: the cosine from which two count as near; more than 0.
            most: how many of the nearest each statement has.

        Returns:
            The cosine of each pair and its ids in order; no pair twice. Where more than `COMPARED`
            share a statement's rarest roots, some that are near may be missed.
        """
        # Two that share none of the rarest of both cannot be near by the common ones that are left.
        rarest = {id: tuple(self._rarest(id, least)) for id in sorted(ids)}
        having: dict[str, list[str]] = {}
        for id, roots in rarest.items():
            for root in roots:
                having.setdefault(root, []).append(id)
        told: set[Pair] = set()
        for id, roots in rarest.items():
            others = islice(_others(id, (having[root] for root in roots)), COMPARED)
            near = ((self._cosine(id, other), other) for other in others)
            for cosine, other in heapq.nsmallest(
                most, ((-cosine, other) for cosine, other in near if cosine >= least)
            ):
                pair = (min(id, other), max(id, other))
                if pair not in told:
                    told.add(pair)
                    yield -cosine, pair

    def _rarest(self, id: str, least: float) -> Iterator[str]:
        """The rarest roots of a statement, without which no other is as near as `least`."""
        left = 1.0
        for root in sorted(self._weights[id], key=self._rank.__getitem__):
            if left < least * least * (1 - SLACK):
                return
            yield root
            left -= self._weights[id][root] ** 2

    def _cosine(self, one: str, other: str) -> float:
        a, b = self._weights[one], self._weights[other]
        # Rounded, since a sum in floating point may differ in its last digit.
        return round(math.fsum(a[root] * b[root] for root in a.keys() & b.keys()), DIGITS)


def _others(id: str, having: Iterable[Iterable[str]]) -> Iterator[str]:
    """All in some lists but one, each once, those in the first list first."""
    told = {id}
    for other in chain.from_iterable(having):
        if other not in told:
            told.add(other)
            yield other


def _unit(roots: Iterable[str], weights: Mapping[str, float]) -> dict[str, float]:
    """The weights of a statement's roots, as a vector of length 1."""
    length = math.sqrt(math.fsum(weights[root] ** 2 for root in roots))
    return {root: weights[root] / length for root in roots}
