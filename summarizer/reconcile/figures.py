"""Which figures of several articles are one: what each is known by.

A figure is known by what it measures, in which sort of unit, of which thing. Metres and feet of one
depth are one figure, with a reading in each. Money in two currencies is two figures: no article
gives the rate at which they could agree or differ.

Where the words name no thing, a number is that of the one thing that has the same number, also in
another unit. So is a number with two digits or more of a mere noun: 3.7 metres of plating in one
article and of a tear in another. Where neither helps, only the same number is the same figure.

Numbers of one thing that cannot all be true of it are parted again (`aspects`).

People who are all there were, who ride by what they are called, or who were rescued, are those
aboard where they are as many. What went on with one aircraft is one thing in the articles whose
numbers agree, in whatever words: jets that buzzed a drone, and poured fuel over it.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence

from summarizer.reconcile.aspects import Figures, as_given, aspects, differing, in_accord
from summarizer.reconcile.crafts import Crafts
from summarizer.reconcile.grouping import grouped
from summarizer.reconcile.things import Measured, Things, is_count, things_of
from summarizer.record import FigureMention, agree

__all__ = ["figure_keys"]

Ids = Mapping[str, str]  # the id of the item that each mention key belongs to

TELLING = 2  # digits of a number by which it is known again: 3.7 metres, not 40 tonnes


def figure_keys(
    mentions: Sequence[FigureMention], crafts: Crafts, ids: Ids
) -> Callable[[FigureMention], Iterator[Hashable]]:
    """What each of these figures is known by.

    Args:
        mentions: all figures of the record.
        crafts: its aircraft and vessels.
        ids: the id of the item that each mention key belongs to.
    """
    things = things_of(mentions, crafts, ids)
    joined, again = _joined(mentions, things)
    known: dict[str, Hashable] = {}
    for group in grouped(mentions, lambda mention: joined[mention.key]):
        for part in aspects(group, things, again):
            known |= dict.fromkeys((m.key for m in part), min(m.key for m in part))

    def keys(mention: FigureMention) -> Iterator[Hashable]:
        yield known[mention.key]

    return keys


def _joined(
    mentions: Sequence[FigureMention], things: Things
) -> tuple[dict[str, list[Hashable]], set[str]]:
    """What each mention is known by: its things or its number, and what it is known again by.

    With the keys of those that have words for a thing, and yet are known again by number alone.
    """
    of = {mention.key: things.of(mention) for mention in mentions}
    measured = {mention.key: things.measured(mention) for mention in mentions}
    homes: dict[str, list[Hashable]] = {
        m.key: [(measured[m.key], thing) for thing in of[m.key] or (_number(m),)] for m in mentions
    }
    keys = {key: [*known] for key, known in homes.items()}
    alike: dict[Measured, dict[Hashable, Figures]] = {}  # by what is measured, by the first's key
    loose: dict[Hashable, bool] = {}  # what stands without a thing, or for a mere noun: without one
    for block in grouped(mentions, lambda mention: homes[mention.key]):
        first = min(block, key=lambda m: m.key)
        sorts = {thing[0] for mention in block for thing in of[mention.key]}
        alike.setdefault(measured[first.key], {})[first.key] = block
        if not sorts or (sorts == {"noun"} and not is_count(first)):
            loose[first.key] = not sorts
        for mention in block:
            keys[mention.key].append(first.key)
    for mention in mentions:
        keys[mention.key] += _riding(mention, alike.get(("aboard", None), {}), things)
    for (what, _), blocks in alike.items():
        for home, block in blocks.items():
            also = _all_aboard(block, alike.get(("aboard", None), {})) if what == "rescued" else []
            also += _as_long(home, blocks, things) if what == "duration" else []
            for mention in block if len(also) == 1 else ():
                keys[mention.key] += also
    whole: dict[Hashable, str] = {
        m.key: min(o.key for o in group)
        for group in grouped(mentions, lambda mention: keys[mention.key])
        for m in group
    }
    again: set[str] = set()
    for blocks in alike.values():
        for home, block in blocks.items():
            found = _known_again(home, block, blocks, loose, whole) if home in loose else None
            for mention in block if found is not None else ():
                keys[mention.key].append(found)
                again |= {mention.key} if mention.subject else set()
    return keys, again


def _all_aboard(rescued: Figures, aboard: Mapping[Hashable, Figures]) -> list[Hashable]:
    """The groups of those aboard of whom as many were rescued: they are the same people."""
    return [
        home
        for home, many in aboard.items()
        if len({as_given(mention) for mention in (*rescued, *many)}) == 1
        and not {m.article for m in rescued} & {m.article for m in many}
    ]


def _as_long(home: Hashable, blocks: Mapping[Hashable, Figures], things: Things) -> list[Hashable]:
    """What else went on with the same aircraft, in the words of other articles, and as long."""
    block = blocks[home]
    craft = frozenset[Hashable]().union(*map(things.beset, block))
    return [
        other
        for other, many in blocks.items()
        if other != home
        and any(things.beset(mention) & craft for mention in many)
        and not {m.article for m in block} & {m.article for m in many}
        and in_accord([*differing(block), *differing(many)])
    ]


def _riding(
    mention: FigureMention, aboard: Mapping[Hashable, Figures], things: Things
) -> list[Hashable]:
    """The one group of those aboard whom a number of people counts, if there is one and no more.

    These are all there were, as many; or riders, as many as can be told by their number.
    """
    whole = mention.key in things.wholes
    if not whole and not (things.riders(mention) and things.fate(mention) is None):
        return []
    found = [
        home
        for home, many in aboard.items()
        for other in differing(many)
        if in_accord([mention, other])
        and (as_given(mention) == as_given(other) if whole else _tells(mention, other))
    ]
    return found if len(set(found)) == 1 else []


def _tells(one: FigureMention, other: FigureMention) -> bool:
    return min(_digits(one), _digits(other)) >= TELLING


def _known_again(
    home: Hashable,
    block: Figures,
    blocks: Mapping[Hashable, Figures],
    loose: Mapping[Hashable, bool],
    whole: Mapping[Hashable, str],
) -> Hashable | None:
    """The one other thing that has a number of these, if there is one and no more.

    Things that are one as a whole, under several names, are one.
    Things come before numbers of no known thing: those are joined among each other only in
    different units, since the same number in one unit is one already.
    """
    nameless = loose[home]
    found = [
        other
        for other, many in blocks.items()
        if other != home
        and (nameless or not {m.article for m in block} & {m.article for m in many})
        and any(
            _is_again(a, b, nameless=nameless) for a in differing(block) for b in differing(many)
        )
    ]
    of_things = [other for other in found if not loose.get(other)]
    best = of_things or found
    return best[0] if len({whole[other] for other in best}) == 1 else None


def _is_again(one: FigureMention, other: FigureMention, *, nameless: bool) -> bool:
    """Whether two numbers are the same, or are when they are converted."""
    if not nameless and not _tells(one, other):
        return False
    if (one.unit, one.low, one.high) == (other.unit, other.low, other.high):
        return nameless or one.unit is not None
    # Feet are metres to other readers; minutes are no other readers' hours.
    if is_count(one) or one.measures == "duration" or one.unit == other.unit:
        return False
    return all(m.comparison in ("exact", "about") for m in (one, other)) and agree([one, other])


def _digits(mention: FigureMention) -> int:
    """How many digits of a number are meant: 2 in 3.7, 1 in 50,000."""
    digits = [
        len("".join(map(str, n.as_tuple().digits)).strip("0"))
        for n in (mention.low, mention.high)
        if n is not None
    ]
    return max(digits, default=0)


def _number(mention: FigureMention) -> tuple[Hashable, ...]:
    nowhere = mention.unit is None and is_count(mention)  # "two", of nobody knows what
    article = mention.article if nowhere else None
    return "number", mention.unit, mention.low, mention.high, mention.comparison, article
