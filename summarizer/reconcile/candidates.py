"""Which claims can have to do with each other at all, by the words that they share.

An index of words finds them, so that not every claim is compared with every other.
"""

from collections.abc import Iterable, Sequence

__all__ = ["Index"]

_NONE = frozenset[int]()


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
