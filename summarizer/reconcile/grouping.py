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
) -> list[list[M]]:
    """The groups of mentions that are linked by shared keys or by judgements, each a list.

    Args:
        mentions: of one kind.
        keys: what a mention is known by; two mentions with one of these in common are one thing.
        same: pairs of mention keys that somebody judged to be the same thing.
    """
    leader = {mention.key: mention.key for mention in mentions}

    def find(key: str) -> str:
        while leader[key] != key:
            leader[key] = leader[leader[key]]
            key = leader[key]
        return key

    def join(left: str, right: str) -> None:
        first, second = sorted((find(left), find(right)))
        leader[second] = first

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
