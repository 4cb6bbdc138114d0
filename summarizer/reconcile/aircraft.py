"""Which mentions are one aircraft: by designation and operator, then by kind where there is one."""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from summarizer.names import with_states
from summarizer.reconcile.grouping import NOTHING_JUDGED, grouped
from summarizer.reconcile.spelling import plain_words
from summarizer.reconcile.verdicts import Verdicts
from summarizer.record import AircraftMention

__all__ = ["aircraft_groups"]

Group = Sequence[AircraftMention]

# Letters and digits with a hyphen between: MQ-9, Su-27, F-16C; of airliners digits alone.
_DESIGNATION = re.compile(r"\b([a-z]{1,4})-?(\d+)([a-z]{0,3})\b|\b([37]\d\d)-(\d{3})\b")
# What a type is called beside its designation, where no article gives both: general knowledge.
_NICKNAMES = {
    "reaper": "mq9", "predator": "mq1", "global hawk": "rq4", "triton": "mq4", "sentinel": "rq170",
    "flanker": "su27", "fencer": "su24", "frogfoot": "su25", "fullback": "su34",
    "fulcrum": "mig29", "foxhound": "mig31", "fighting falcon": "f16", "poseidon": "p8",
    "rivet joint": "rc135", "bayraktar": "tb2", "geran": "shahed136", "dreamliner": "787",
}  # fmt: skip
# What any aircraft may be called; a name of these alone is of no type.
_COMMON = frozenset(
    "aircraft drone drones plane planes jet jets fighter fighters warplane warplanes helicopter "
    "helicopters uav uavs airliner bomber bombers unmanned uncrewed aerial vehicle system spy "
    "surveillance reconnaissance combat military remote remotely piloted crewed passenger cargo "
    "transport airplane aeroplane machine robot intelligence sensor recon strike armed attack a "
    "the one two three four five of its their another air force navy".split()
)


def aircraft_groups(
    mentions: Sequence[AircraftMention],
    operators: Mapping[str, Hashable],
    judged: Verdicts = NOTHING_JUDGED,
) -> list[list[AircraftMention]]:
    """The mentions of each aircraft, or of each several of one type.

    Args:
        mentions: of all the articles, in any order.
        operators: what each actor mention that may fly one is known by, by its key: a state.
        judged: what is judged of the mentions.
    """
    mentions = sorted(mentions, key=lambda mention: mention.key)
    flown = ((m.key, m.operator) for m in mentions if m.operator is not None)
    of = {key: operators[by] for key, by in flown if by in operators}
    nicknames = _nicknames(mentions)
    keys = _keys(nicknames, of)
    groups = grouped(mentions, keys, judged)
    for stage in (_variants, _of_nobody, _of_a_kind):
        judged = judged.and_same(stage(groups, nicknames, of))
        groups = grouped(mentions, keys, judged)
    return groups


@lru_cache(maxsize=8192)  # the names of a run; each is read by several rules
def _designation(name: str) -> tuple[str, str] | None:
    """The first designation in a name: the type, and the letters of its variant."""
    found = _DESIGNATION.search(" ".join(plain_words(name)))
    if found is None:
        return None
    letters, digits, variant, model, series = found.groups()
    return (model, series) if model else (letters + digits, variant)


@lru_cache(maxsize=8192)
def _proper(name: str) -> str:
    """The words of a name that are neither its designation nor what any aircraft is called."""
    left = [
        word
        for word in with_states(plain_words(name))
        if isinstance(word, str) and word not in _COMMON and not _DESIGNATION.fullmatch(word)
    ]
    return " ".join(left)


def _nicknames(mentions: Sequence[AircraftMention]) -> Mapping[str, str]:
    """The type that each name of one is of, as the articles give both: "MQ-9 Reaper"."""
    found: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        designation, proper = _designation(mention.name), _proper(mention.name)
        if designation and proper:
            found[proper].add(designation[0])
    return {**_NICKNAMES, **{name: min(types) for name, types in found.items() if len(types) == 1}}


def _type(mention: AircraftMention, nicknames: Mapping[str, str]) -> tuple[str, str] | None:
    """The type and variant of an aircraft; a name of its own is a type without variants."""
    designation, proper = _designation(mention.name), _proper(mention.name)
    if designation:
        return designation
    if proper in nicknames:
        return nicknames[proper], ""
    return (proper, "") if proper and any(map(str.isupper, mention.name)) else None


def _keys(
    nicknames: Mapping[str, str], of: Mapping[str, Hashable]
) -> Callable[[AircraftMention], Iterator[Hashable]]:
    def keys(mention: AircraftMention) -> Iterator[Hashable]:
        kind = _type(mention, nicknames)
        operator = of.get(mention.key)
        if kind is not None:
            yield "type", kind, operator
        elif operator is not None and not _proper(mention.name):
            yield "kind", mention.kind, operator, mention.kind or mention.article
        else:
            yield mention.article, plain_words(mention.name), operator

    return keys


def _variants(
    groups: Sequence[Group], nicknames: Mapping[str, str], of: Mapping[str, Hashable]
) -> Iterator[tuple[str, str]]:
    """An F-16 is the F-16C of its operator, if no other F-16 of it is told of."""
    types: dict[Hashable, dict[str, Group]] = defaultdict(dict)
    for group in groups:
        found = _type(group[0], nicknames)
        if found:
            types[found[0], of.get(group[0].key)][found[1]] = group
    for variants in types.values():
        if len(variants) == 2 and "" in variants:
            one, other = variants.values()
            if not _share_an_article(one, other):
                yield one[0].key, other[0].key


def _of_nobody(
    groups: Sequence[Group], nicknames: Mapping[str, str], of: Mapping[str, Hashable]
) -> Iterator[tuple[str, str]]:
    """A type of which no operator is told is the one whose operator is, if it is one's only."""
    types: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        for name in {t[0] for t in (_type(m, nicknames) for m in group) if t}:
            types[name].append(group)
    for many in types.values():
        owned = [group for group in many if _operators(group, of)]
        if len({state for group in owned for state in _operators(group, of)}) > 1:
            continue
        yield from ((one[0].key, other[0].key) for one, other in combinations(many, 2)
                    if _is_variant(one, other, nicknames))  # fmt: skip


def _is_variant(one: Group, other: Group, nicknames: Mapping[str, str]) -> bool:
    left, right = ({_type(m, nicknames) for m in group} for group in (one, other))
    return bool(left & right)


def _of_a_kind(
    groups: Sequence[Group], nicknames: Mapping[str, str], of: Mapping[str, Hashable]
) -> Iterator[tuple[str, str]]:
    """ "The US drone" is the one drone that the US has in the articles."""
    known: dict[Hashable, list[Group]] = defaultdict(list)
    for group in groups:
        if any(_type(m, nicknames) for m in group):
            kinds = {m.kind for m in group if m.kind}
            for key in {(kind, state) for kind in kinds for state in _operators(group, of)}:
                known[key].append(group)
    for group in groups:
        if any(_type(m, nicknames) or _proper(m.name) for m in group):
            continue
        fits = known[group[0].kind, of.get(group[0].key)]
        if len(fits) == 1 and not _share_an_article(group, fits[0]):
            yield group[0].key, fits[0][0].key


def _operators(group: Group, of: Mapping[str, Hashable]) -> set[Hashable]:
    return {of[mention.key] for mention in group if mention.key in of}


def _share_an_article(one: Group, other: Group) -> bool:
    return not {m.article for m in one}.isdisjoint(m.article for m in other)
