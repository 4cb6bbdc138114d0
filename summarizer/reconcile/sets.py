"""Things that hang together by pairs: disjoint sets."""

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

__all__ = ["Sets"]

T = TypeVar("T", bound=Hashable)


class Sets(Generic[T]):
    """Members, each in a set of its own until two sets are joined; no order changes the sets."""

    def __init__(self, members: Iterable[T]) -> None:
        self._leader = {member: member for member in members}

    def __contains__(self, member: T) -> bool:
        return member in self._leader

    def leader(self, member: T) -> T:
        """The member that stands for its set; it changes when sets are joined."""
        while self._leader[member] != member:
            self._leader[member] = member = self._leader[self._leader[member]]
        return member

    def join(self, one: T, other: T) -> None:
        """Make one set of the sets of two members."""
        self._leader[self.leader(other)] = self.leader(one)

    def join_by(self, keys: Iterable[tuple[Hashable, T]]) -> None:
        """Join the members that have a key in common."""
        known: dict[Hashable, T] = {}
        for key, member in keys:
            self.join(known.setdefault(key, member), member)

    def groups(self) -> list[list[T]]:
        """The sets, and the members of each, in the order in which the members were given."""
        found: dict[T, list[T]] = {}
        for member in self._leader:
            found.setdefault(self.leader(member), []).append(member)
        return list(found.values())
