"""Mentions that share a key are one thing: groups that do not depend on any order."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from summarizer.reconcile.sets import Sets
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
    by_key = {mention.key: mention for mention in mentions}
    sets = Sets(by_key)
    sets.join_by((key, mention.key) for mention in mentions for key in keys(mention))
    for left, right in same:
        if left in sets and right in sets:
            sets.join(left, right)
    return [[by_key[key] for key in group] for group in sets.groups()]
