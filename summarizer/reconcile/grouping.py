"""Mentions that share a key are one thing: groups that do not depend on any order."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import chain
from typing import TypeVar

from summarizer.reconcile.verdicts import Pair, Verdicts
from summarizer.record import Mention

__all__ = ["NOTHING_JUDGED", "grouped"]

M = TypeVar("M", bound=Mention)
NOTHING_JUDGED = Verdicts()


def grouped(
    mentions: Sequence[M],
    keys: Callable[[M], Iterable[Hashable]],
    judged: Verdicts = NOTHING_JUDGED,
) -> list[list[M]]:
    """The groups of mentions that are linked by shared keys or by judgements, each a list.

    What a person says comes first. What then is said to disagree is not joined, by keys or by what
    a model or a rule calls the same, nor by a chain of these. Where two that share a key are held
    apart, its other mentions stay with the one in their own article.

    Args:
        mentions: of one kind, in an order that does not depend on the records'.
        keys: what a mention is known by; two mentions with one of these in common are one thing.
        judged: what is judged of the mentions.
    """
    known: dict[Hashable, list[M]] = {}
    for mention in mentions:
        for key in keys(mention):
            known.setdefault(key, []).append(mention)
    groups = _Groups(mention.key for mention in mentions)
    groups.part(judged.parted)
    groups.link(judged.joined)
    groups.part(judged.contrary)
    for sharing in known.values() if groups.apart else ():
        at_home: dict[str, list[str]] = {}
        for mention in sharing:
            at_home.setdefault(mention.article, []).append(mention.key)
        for together in at_home.values():
            groups.gather(together)
    for sharing in known.values():
        groups.gather([mention.key for mention in sharing])
    groups.link(judged.same)
    found: dict[str, list[M]] = {}
    for mention in mentions:
        found.setdefault(groups.leader(mention.key), []).append(mention)
    return list(found.values())


class _Groups:
    """Groups of keys that are joined step by step, but for those that are held apart."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._above = {key: key for key in keys}
        self.apart: dict[str, set[str]] = {}  # of a group's leader: keys that stay out of it

    def leader(self, key: str) -> str:
        above = self._above
        while above[key] != key:
            above[key] = above[above[key]]
            key = above[key]
        return key

    def part(self, pairs: Iterable[Pair]) -> None:
        """Hold the two of each pair apart, unless they are together already."""
        for one, other in self._here(pairs):
            first, second = self.leader(one), self.leader(other)
            if first != second:
                self.apart.setdefault(first, set()).add(other)
                self.apart.setdefault(second, set()).add(one)

    def link(self, pairs: Iterable[Pair]) -> None:
        """Join the two of each pair, where nothing holds them apart."""
        for one, other in self._here(pairs):
            self._join(one, other)

    def gather(self, keys: Sequence[str]) -> None:
        """Join keys into one group, or into as few as what is held apart allows."""
        firsts: list[str] = []
        for key in keys:
            if not any(self._join(first, key) for first in firsts):
                firsts.append(key)

    def _here(self, pairs: Iterable[Pair]) -> Iterable[Pair]:
        return (pair for pair in pairs if pair[0] in self._above and pair[1] in self._above)

    def _join(self, one: str, other: str) -> bool:
        first, second = sorted((self.leader(one), self.leader(other)))
        if first == second:
            return True
        if any(self.leader(key) == second for key in self.apart.get(first, ())):
            return False
        self._above[second] = first
        held = set(chain(self.apart.get(first, ()), self.apart.pop(second, ())))
        if held:
            self.apart[first] = held
        return True
