"""People by what is left of their names: a surname alone, an initial, a short form."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from summarizer.reconcile.bodies import group_of
from summarizer.reconcile.people import PersonName, is_compatible, person_name
from summarizer.record import ActorMention

__all__ = ["names_of", "same_names", "states_of"]

Group = Sequence[ActorMention]


@dataclass(frozen=True, slots=True)
class _Bearer:
    """What people are told apart by; groups of which it is the same are told apart by nothing.

    Attributes:
        full: their names of more than a surname.
        alone: each word that stands for them alone.
        states: those that they belong to.
    """

    full: frozenset[PersonName]
    alone: frozenset[str]
    states: frozenset[Hashable]

    def may_be(self, other: "_Bearer") -> bool:
        """Whether both may be one person."""
        if self.full and other.full:
            pairs = [(a, b) for a in self.full for b in other.full if a.surname == b.surname]
            return bool(pairs) and all(is_compatible(a, b) for a, b in pairs)
        apart = self.states and other.states and not self.states & other.states
        return bool(self.alone & other.alone) and not apart


def names_of(group: Group) -> frozenset[PersonName]:
    """The names of a person in all the articles."""
    names = (person_name(name) for mention in group for name in (mention.name, *mention.aliases))
    return frozenset(name for name in names if name is not None)


def states_of(group: Group, owners: Mapping[str, Hashable]) -> frozenset[Hashable]:
    """The states that somebody is said to belong to, by affiliation or by role."""
    told: set[Hashable] = {owners[mention.key] for mention in group if mention.key in owners}
    roles = (group_of(mention.role).owner for mention in group if mention.role)
    return frozenset(told | {("state", state) for state in roles if state is not None})


def same_names(
    groups: Sequence[Group], owners: Mapping[str, Hashable]
) -> Iterator[tuple[str, str]]:
    """Pairs of people who are one by what is left of a name, if no other could be meant.

    With Per and Ola Strand in the articles, "Strand" and "O. Strand" beside them are told apart:
    the one is nobody's, the other Ola's.
    """
    bearers: dict[_Bearer, list[Group]] = defaultdict(list)
    for group in groups:
        names = names_of(group)
        if names and group[0].kind == "person":
            bearers[_bearer(names, states_of(group, owners))].append(group)
    near = _near(bearers)
    plain = {
        bearer
        for bearer, others in near.items()
        if all(a.may_be(b) for a, b in combinations(others, 2))
    }
    for bearer, many in bearers.items():
        if bearer in plain:
            yield from ((many[0][0].key, other[0].key) for other in many[1:])
            yield from ((many[0][0].key, bearers[o][0][0].key) for o in near[bearer] if o in plain)


def _bearer(names: frozenset[PersonName], states: frozenset[Hashable]) -> _Bearer:
    full = frozenset(name for name in names if name.is_full)
    short = {name.surname for name in names if not name.is_full}
    last = {name.surname for name in full}
    if short <= {name.given[0] for name in full} - last:
        last |= short  # "Xi" of "Xi Jinping": who is called so has the surname first
    elif full:
        short -= {name.given[0] for name in full}
    return _Bearer(full, frozenset(last | short), states)


def _near(bearers: Mapping[_Bearer, object]) -> dict[_Bearer, list[_Bearer]]:
    """For each bearer the others who may be the same person."""
    by_word: dict[str, list[_Bearer]] = defaultdict(list)
    for bearer in bearers:
        for word in bearer.alone | {name.surname for name in bearer.full}:
            by_word[word].append(bearer)
    return {
        bearer: [
            other
            for other in dict.fromkeys(o for word in sorted(bearer.alone) for o in by_word[word])
            if other is not bearer and bearer.may_be(other)
        ]
        for bearer in bearers
    }
