"""Actors without a name of their own whom the reports of one incident have in common.

"The winchman" is one man in all its articles where none of them tells of two.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from summarizer.reconcile.lexicon import HOW_ONE_IS, TRADES
from summarizer.reconcile.people import person_name
from summarizer.reconcile.spelling import plain_words
from summarizer.record import ActorMention

__all__ = ["same_trades"]

Group = Sequence[ActorMention]

_COUNTS = frozenset("two three four five six seven eight nine ten".split())
_DEFINITE = frozenset("the our".split())


class _Told(NamedTuple):
    """What one title tells of somebody who has a trade: "The two sick fishermen".

    Attributes:
        group: who has it.
        trade: as in TRADES.
        number: how many of the trade it says, in a word, or "".
        how: what else is told of them: sick, injured.
        alone: whether nothing but that is told.
        definite: whether it is told as of the one who is known.
    """

    group: Group
    trade: str
    number: str
    how: frozenset[str]
    alone: bool
    definite: bool


def same_trades(
    groups: Sequence[Group], owners: Mapping[str, Hashable]
) -> Iterator[tuple[str, str]]:
    """Pairs of people known by a trade of which the incident has one: "the winchman", Ivo Sand.

    None where an article tells of two of the trade, or any of one of another sort.
    """
    told: dict[str, list[_Told]] = defaultdict(list)
    for group in groups:
        for title in _titles(group):
            told[title.trade].append(title)
    for titles in told.values():
        holders = list({id(title.group): title.group for title in titles}.values())
        if _is_one(titles, holders) and len(set(_owners(holders, owners))) <= 1:
            yield from ((holders[0][0].key, other[0].key) for other in holders[1:])


def _titles(group: Group) -> Iterator[_Told]:
    """What a group is told to be, by its names and by the roles of its mentions."""
    for mention in group:
        if mention.kind not in ("person", "group"):
            continue
        unnamed = [n for n in (mention.name, *mention.aliases) if person_name(n) is None]
        for title in (*unnamed, *([mention.role] if mention.role else ())):
            words = plain_words(title)
            for trade in dict.fromkeys(TRADES[word] for word in words if word in TRADES):
                how = frozenset(w for w in words if TRADES.get(w) != trade)
                number = "".join(sorted(how & _COUNTS))
                yield _Told(
                    group, trade, number, how & HOW_ONE_IS,
                    alone=how - _COUNTS <= HOW_ONE_IS,
                    definite=title.lower().split()[0] in _DEFINITE,
                )  # fmt: skip


def _is_one(titles: Sequence[_Told], holders: Sequence[Group]) -> bool:
    """Whether all who are told to have a trade may be one, and are told as the one who is known."""
    named = [group for group in holders if any(person_name(m.name) for m in group)]
    return (
        len(named) <= 1
        and all(title.alone for title in titles)
        and any(title.definite for title in titles)
        and _are_as_many(titles)
        and len({group[0].kind for group in holders}) == 1
        and all(a.how <= b.how or b.how <= a.how for a, b in combinations(titles, 2))
        and not _beside(holders)
    )


def _are_as_many(titles: Sequence[_Told]) -> bool:
    """Whether all are told of one, or each of the same number of several."""
    numbers: dict[int, set[str]] = defaultdict(set)
    for title in titles:
        numbers[id(title.group)] |= {title.number} - {""}
    several = titles[0].group[0].kind == "group"
    return len(set().union(*numbers.values())) == several and all(numbers.values()) == several


def _owners(groups: Iterable[Group], owners: Mapping[str, Hashable]) -> Iterator[Hashable]:
    return (owners[m.key] for group in groups for m in group if m.key in owners)


def _beside(groups: Sequence[Group]) -> bool:
    """Whether an article tells of two of these."""
    told = [article for group in groups for article in {mention.article for mention in group}]
    return len(told) != len(set(told))
