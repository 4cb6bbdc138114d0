"""Bodies by a description: "the hospital in Elwick" is the Elwick General Hospital."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from summarizer.names import with_states
from summarizer.reconcile.bodies import body_of, expanded
from summarizer.reconcile.lexicon import VAGUE
from summarizer.reconcile.spelling import plain_words
from summarizer.record import ActorMention

__all__ = ["same_described", "same_members"]

Group = Sequence[ActorMention]

_JOINTS = frozenset("of the for and on in at from near by".split())
# Who is told of so is one of several, or another in every article.
_NOT_KNOWN = frozenset(
    "a an one another other others second two three four five several some many local regional "
    "national foreign nearby former own his her its their our my rival new".split()
)


class _Told(NamedTuple):
    """What one name tells of a body.

    Attributes:
        head: its noun: hospital, union.
        words: all its words but joints.
        described: whether its noun is in small letters.
        placed: whether any of its words has a capital.
    """

    head: str
    words: frozenset[str]
    described: bool
    placed: bool


def same_described(
    groups: Sequence[Group], owners: Mapping[str, Hashable]
) -> Iterator[tuple[str, str]]:
    """Pairs of a body that is described and the one of whose name every word of that is.

    "The drivers' union" is the Locomotive Drivers' Union where the articles name no other that has
    these words; "the lifeboat from Garth" is "the Garth lifeboat". What states have of one name is
    told by whose it is, not by this.
    """
    read = [(group, told) for group in groups for told in [_told_of(group)] if told]
    named = [pair for pair in read if not all(told.described for told in pair[1])]
    meant: dict[str, list[Group]] = defaultdict(list)
    for group, told in read:
        if not all(one.described for one in told):
            continue
        fits = [other for other, names in named if _is_of(told, names)]
        if len(fits) == 1:
            meant[fits[0][0].key].append(group)
        elif not fits and all(one.placed for one in told):
            meant[str(sorted(set().union(*(one.words for one in told))))].append(group)
    home = {group[0].key: group for group, _ in named}
    for name, described in meant.items():
        together = [*described, home[name]] if name in home else described
        if all(_may_be_one(*pair, owners) for pair in combinations(together, 2)):
            yield from ((together[0][0].key, other[0].key) for other in together[1:])


def same_members(
    groups: Sequence[Group], owners: Mapping[str, Hashable]
) -> Iterator[tuple[str, str]]:
    """Pairs of bodies that one person belongs to, in articles that differ in a noun at most.

    Who is president of "the guides" and of "the guides' association" has one office.
    """
    home = {mention.key: group for group in groups for mention in group}
    for group in groups:
        if group[0].kind != "person":
            continue
        bodies = {
            id(body): body
            for mention in group
            for body in [home.get(mention.affiliation or "")]
            if body is not None and body[0].kind in ("organisation", "group")
        }
        for one, other in combinations(bodies.values(), 2):
            if _is_alike(one, other) and _may_be_one(one, other, owners):
                yield one[0].key, other[0].key


def _told_of(group: Group) -> list[_Told]:
    """What the names of a body tell by which others may know it."""
    found = (_told(mention.name) for mention in group if mention.kind == "organisation")
    return [told for told in found if told is not None]


def _told(name: str) -> _Told | None:
    """What a name tells; None where that is too little, or what states have of one name."""
    plain = plain_words(name)
    words = frozenset(plain) - _JOINTS
    known = not _NOT_KNOWN & {word.lower() for word in name.split()}
    owned = any(isinstance(word, int) for word in with_states(expanded(plain)))
    if len(words) < 2 or not known or owned or body_of(name).generic:
        return None
    head = next((plain[n - 1] for n, word in enumerate(plain) if n and word in _JOINTS), plain[-1])
    capitals = {word for part in name.split() if part[:1].isupper() for word in plain_words(part)}
    return _Told(head, words, head not in capitals, bool(capitals & words))


def _is_of(told: Sequence[_Told], names: Sequence[_Told]) -> bool:
    """Whether descriptions are of whoever has a name."""
    return any(
        one.head in name.words and one.words <= name.words
        for one in told
        for name in names
        if not name.described
    )


def _is_alike(one: Group, other: Group) -> bool:
    """Whether the names of two bodies are told apart by nothing but a noun as "association"."""
    first, second = (
        {frozenset(map(str, body_of(m.name).words)) - _JOINTS for m in group if m.name}
        for group in (one, other)
    )
    return any(a and b and a ^ b <= VAGUE and (a & b) for a in first for b in second)


def _may_be_one(one: Group, other: Group, owners: Mapping[str, Hashable]) -> bool:
    """Whether no article tells of both, and no two states own them."""
    if {m.article for m in one} & {m.article for m in other}:
        return False
    first, second = ({owners[m.key] for m in group if m.key in owners} for group in (one, other))
    return not first or not second or first == second
