"""Mentions that share a key are one thing: groups that do not depend on any order."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from summarizer.record import Mention

__all__ = ["grouped"]

M = TypeVar("M", bound=Mention)


def grouped(
    mentions: Sequence[M],
    keys: Callable[[M], Iterable[Hashable]],
    same: Iterable[tuple[str, str]] = (),
    apart: Iterable[tuple[str, str]] = (),
) -> list[list[M]]:
    """The groups of mentions that are linked by shared keys or by judgements, each a list.

    Args:
        mentions: of one kind.
        keys: what a mention is known by; two mentions with one of these in common are one thing.
        same: pairs of mention keys that somebody judged to be the same thing.
        apart: pairs of mention keys that never come into one group, whatever would join them. What
            is joined first is, then, joined for good: by keys in the order of the mentions, then
            by the pairs in their order.
    """
    leader = {mention.key: mention.key for mention in mentions}
    members = {key: {key} for key in leader}
    foes: dict[str, set[str]] = {key: set() for key in leader}
    for left, right in apart:
        if left in leader and right in leader:
            foes[left].add(right)
            foes[right].add(left)

    def find(key: str) -> str:
        while leader[key] != key:
            leader[key] = leader[leader[key]]
            key = leader[key]
        return key

    def join(left: str, right: str) -> None:
        first, second = find(left), find(right)
        if len(members[first]) < len(members[second]):
            first, second = second, first
        if first != second and foes[first].isdisjoint(members[second]):
            leader[second] = first
            members[first] |= members.pop(second)
            foes[first] |= foes.pop(second)

    known: dict[Hashable, str] = {}
    for mention in mentions:
        for key in keys(mention):
            join(mention.key, known.setdefault(key, mention.key))
    for left, right in same:
        if left in leader and right in leader:
            join(left, right)
    groups: dict[str, list[M]] = {}
    for mention in mentions:
        groups.setdefault(find(mention.key), []).append(mention)
    return list(groups.values())
