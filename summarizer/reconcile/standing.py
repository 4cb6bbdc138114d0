"""Organisations and groups by what else tells whose they are, and what they are short for."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence

from summarizer.reconcile.bodies import is_small, state_named
from summarizer.reconcile.owners import read_as, state_identity
from summarizer.reconcile.spelling import plain_words
from summarizer.record import ActorMention

__all__ = ["same_acronyms", "same_bodies", "same_states", "same_whole_names"]

Group = Sequence[ActorMention]
Owned = Mapping[tuple[Hashable, ...], Mapping[Hashable, Group]]

_STATES = frozenset({("side",), ("government",), ()})  # what stands for its state as a capital does
_SMALL = frozenset("of the for and in on at".split())
PAIR = 2
SHORTEST = 3  # letters of an acronym; of two letters there are too many


def same_bodies(
    groups: Sequence[Group], owners: Mapping[str, Hashable]
) -> Iterator[tuple[str, str]]:
    """Pairs of parts of governments that are one, where not both tell whose they are.

    "The defence ministry" in an article of Russia and the US that names the Pentagon too is
    Russia's. The Black Sea Fleet is Russia's where no other state's is told of. "The ministry" of
    Russia is the one ministry of Russia that the articles name.
    """
    owned = _owned(groups, owners)
    parties: dict[str, set[Hashable]] = defaultdict(set)
    for group in groups:
        for mention in group:
            if mention.key in owners:
                parties[mention.article].add(owners[mention.key])
    for group in groups:
        fits = list(_fits(group, owners, owned, parties))
        if len(fits) == 1 and not _articles(group) & _articles(fits[0]):
            yield group[0].key, fits[0][0].key


def same_acronyms(
    groups: Sequence[Group], owners: Mapping[str, Hashable]
) -> Iterator[tuple[str, str]]:
    """Pairs of bodies of which one is the initials of the other, where one article names both."""
    bodies: dict[str, list[ActorMention]] = defaultdict(list)
    for mention in (mention for group in groups for mention in group):
        if mention.kind in ("organisation", "outlet", "group"):
            bodies[mention.article].append(mention)
    for many in bodies.values():
        initials: dict[str, list[ActorMention]] = defaultdict(list)
        for mention in many:
            words = [word for word in plain_words(mention.name) if word not in _SMALL]
            initials["".join(word[0] for word in words)].append(mention)
        for mention in many:
            words = list(plain_words(mention.name))
            if len(words) != 1 or len(words[0]) < SHORTEST or mention.name.islower():
                continue
            meant = initials[words[0]]
            if len(meant) == 1:
                yield mention.key, meant[0].key


def same_whole_names(
    groups: Sequence[Group], owners: Mapping[str, Hashable]
) -> Iterator[tuple[str, str]]:
    """Pairs under one name of several words that are a person here and an organisation there.

    The articles' extractors differ in what they take "Norvia Rail" for.
    """
    named: dict[tuple[str, ...], list[Group]] = defaultdict(list)
    for group in groups:
        words = plain_words(group[0].name)
        if len(words) > 1 and not is_small(group[0].name) and group[0].key not in owners:
            named[words].append(group)
    for many in named.values():
        if len(many) == PAIR and {group[0].kind for group in many} == {"person", "organisation"}:
            one, other = many
            if not _articles(one) & _articles(other):
                yield one[0].key, other[0].key


def same_states(
    groups: Sequence[Group], owners: Mapping[str, Hashable]
) -> Iterator[tuple[str, str]]:
    """Pairs of a state and what stands for it: "the Kremlin", "the Russian government".

    Where an article tells of both, they are two; one side of two is the state always.
    """
    states: dict[Hashable, Group] = {
        state_identity(mention): group for group in groups for mention in group[:1]
        if mention.kind == "state"
    }  # fmt: skip
    for group in groups:
        mention = group[0]
        if mention.kind not in ("organisation", "group"):
            continue
        words = read_as(mention, mention.name).words
        number = state_named(mention.name)
        if number is not None:
            state = states.get(("state", number))
        else:
            state = states.get(owners.get(mention.key)) if words in _STATES else None
        if state and (words == ("side",) or not _articles(group) & _articles(state)):
            yield mention.key, state[0].key


def _owned(groups: Sequence[Group], owners: Mapping[str, Hashable]) -> Owned:
    """The parts of governments by their words and by whose they are."""
    found: dict[tuple[Hashable, ...], dict[Hashable, Group]] = defaultdict(dict)
    for group in groups:
        for mention in group:
            body = read_as(mention, mention.name)
            if mention.kind == "organisation" and mention.key in owners and body.government:
                found[body.words][owners[mention.key]] = group
    return found


def _fits(
    group: Group,
    owners: Mapping[str, Hashable],
    owned: Owned,
    parties: Mapping[str, set[Hashable]],
) -> Iterator[Group]:
    """The bodies that one may be of which not all is told; none for one of which it is."""
    mention = group[0]
    body = read_as(mention, mention.name)
    owner = next((owners[m.key] for m in group if m.key in owners), None)
    if mention.kind != "organisation" or not body.government:
        return
    alike = owned.get(body.words, {})
    if owner is not None:
        if body.vague:
            others = ((w, s) for w, states in owned.items() for s in states if s == owner)
            yield from (owned[w][s] for w, s in others if set(body.words) < set(w))
    elif not body.generic:
        yield from alike.values()
    elif not body.vague:
        named = {m.article for m in group}
        left = {
            state
            for article in named
            for state in parties[article]
            if state not in alike or not named & _articles(alike[state])
        }
        if len(left) == 1:
            yield from (alike[state] for state in left if state in alike)


def _articles(group: Group) -> set[str]:
    return {mention.article for mention in group}
