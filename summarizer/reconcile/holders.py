"""People by their offices: who holds one is one person, under a name or without one."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import combinations

from summarizer.reconcile.offices import Office, office_of, post_of
from summarizer.reconcile.people import PersonName, is_cognate, sounds
from summarizer.reconcile.surnames import names_of, states_of
from summarizer.record import ActorMention

__all__ = ["same_holders", "same_in_two_languages"]

Group = Sequence[ActorMention]


def same_holders(
    groups: Sequence[Group], owners: Mapping[str, Hashable]
) -> Iterator[tuple[str, str]]:
    """Pairs of people who are one by an office: "Russia's foreign minister" and who bears it.

    An office that two people bear under two names is nobody's else.
    """
    holders: dict[Office, list[Group]] = defaultdict(list)
    for group in groups:
        if group[0].kind == "person":
            for office in _offices(group, owners):
                holders[office].append(group)
    for many in holders.values():
        named = [group for group in many if names_of(group)]
        unnamed = [group for group in many if not names_of(group)]
        if len(named) < 2:
            first, *others = [*named, *unnamed]
            yield from ((first[0].key, other[0].key) for other in others)


def same_in_two_languages(
    groups: Sequence[Group], owners: Mapping[str, Hashable]
) -> Iterator[tuple[str, str]]:
    """Pairs of people whose names are one in two languages, and who are alike in office or state.

    Volodymyr and Vladimir of one state are two unless they hold one office.
    """
    near: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        if group[0].kind == "person":
            for surname in sorted({s for n in names_of(group) if n.is_full for s in sounds(n)}):
                near[surname].append(group)
    pairs = {
        (one[0].key, other[0].key): (one, other)
        for many in near.values()
        for one, other in combinations(many, 2)
    }
    alike = {keys for keys, pair in pairs.items() if _alike(*pair, owners)}
    beside: dict[str, set[str]] = defaultdict(set)
    for one, other in alike:
        beside[one].add(other)
        beside[other].add(one)
    # Who is like two that are not like each other may be either.
    plain = {
        key
        for key, others in beside.items()
        if all(b in beside[a] for a, b in combinations(others, 2))
    }
    yield from sorted(keys for keys in alike if plain.issuperset(keys))


def _offices(group: Group, owners: Mapping[str, Hashable]) -> frozenset[Office]:
    """The offices of somebody, with the one state of all the articles where a role names none."""
    states = states_of(group, owners)
    state = next(iter(states)) if len(states) == 1 else None
    named = bool(names_of(group))
    found = set()
    for mention in group:
        roles = [mention.role] if named else [mention.role, mention.name, *mention.aliases]
        for post in (post_of(role) for role in roles if role):
            found.add(office_of(post, owners.get(mention.key, state)))
    return frozenset(office for office in found if office is not None)


def _alike(one: Group, other: Group, owners: Mapping[str, Hashable]) -> bool:
    if {m.article for m in one} & {m.article for m in other}:
        return False
    same = bool(_offices(one, owners) & _offices(other, owners))
    pairs = [(a, b) for a in names_of(one) for b in names_of(other) if a.is_full and b.is_full]
    if same and any(_is_other_alphabet(a, b) for a, b in pairs):
        return True
    cognate = [(a, b) for a, b in pairs if is_cognate(a, b)]
    if same or not cognate:
        return bool(cognate)
    of_one_state = states_of(one, owners) & states_of(other, owners)
    return bool(of_one_state) and any(
        a.given[0] == b.given[0] or a.foreign or b.foreign for a, b in cognate
    )


def _is_other_alphabet(one: PersonName, other: PersonName) -> bool:
    return one.foreign != other.foreign and bool(sounds(one) & sounds(other))
