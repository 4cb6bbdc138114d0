"""Which figures of several articles are one: what each is known by.

A figure is known by what it measures, in which sort of unit, of which thing. Metres and feet of one
depth are one figure, with a reading in each. Money in two currencies is two figures: no article
gives the rate at which they could agree or differ.

Where the words name no thing, a number is that of the one thing that has the same number, also in
another unit. So is a number with two digits or more of a mere noun: 3.7 metres of plating in one
article and of a tear in another. Where neither helps, only the same number is the same figure.

Where one voice of one article gives two numbers that cannot both be true of one thing, they are of
two aspects of it (how high a drone can fly, and how high it flew): then only what agrees is joined.
So it is where an article gives another number in other words. Two speakers who answer each other
with numbers argue about one thing. Of several tolls that a voice gives, the one of the incident is
what another voice of its article gives too, else the first; it is no earlier day's.

People who are all there were, or who ride by what they are called, are those aboard where they are
as many.
"""

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from summarizer.reconcile.crafts import Crafts
from summarizer.reconcile.grouping import grouped
from summarizer.reconcile.things import Things, is_count, things_of
from summarizer.reconcile.verdicts import Verdicts
from summarizer.record import FigureMention, agree

__all__ = ["figure_keys"]

Ids = Mapping[str, str]  # the id of the item that each mention key belongs to
Figures = list[FigureMention]

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
        for part in _parts(group, things, again):
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
    alike: dict[Hashable, dict[Hashable, Figures]] = {}  # by what is measured, by the first's key
    loose: dict[Hashable, bool] = {}  # what stands without a thing, or for a mere noun: without one
    for block in grouped(mentions, lambda mention: homes[mention.key]):
        first = min(block, key=lambda m: m.key)
        sorts = {thing[0] for mention in block for thing in of[mention.key]}
        alike.setdefault(measured[first.key], {})[first.key] = block
        if not sorts or (sorts == {"noun"} and not is_count(first)):
            loose[first.key] = not sorts
        for mention in block:
            keys[mention.key].append(first.key)
    again: set[str] = set()
    for blocks in alike.values():
        for home, block in blocks.items():
            found = _known_again(home, block, blocks, loose) if home in loose else None
            for mention in block if found is not None else ():
                keys[mention.key].append(found)
                again |= {mention.key} if mention.subject else set()
    for mention in mentions:
        keys[mention.key] += _riding(mention, alike.get(("aboard", None), {}), things)
    return keys, again


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
        for other in _distinct(many)
        if _agree([mention, other])
        and (_given(mention) == _given(other) if whole else _tells(mention, other))
    ]
    return found if len(set(found)) == 1 else []


def _tells(one: FigureMention, other: FigureMention) -> bool:
    return min(_digits(one), _digits(other)) >= TELLING


def _known_again(
    home: Hashable,
    block: Figures,
    blocks: Mapping[Hashable, Figures],
    loose: Mapping[Hashable, bool],
) -> Hashable | None:
    """The one other thing that has a number of these, if there is one and no more.

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
            _is_again(a, b, nameless=nameless) for a in _distinct(block) for b in _distinct(many)
        )
    ]
    of_things = [other for other in found if not loose.get(other)]
    best = of_things or found
    return best[0] if len(best) == 1 else None


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


def _distinct(mentions: Iterable[FigureMention]) -> Figures:
    """One mention of each number."""
    found = {(m.unit, m.low, m.high, m.comparison): m for m in mentions}
    return [*found.values()]


def _number(mention: FigureMention) -> tuple[Hashable, ...]:
    nowhere = mention.unit is None and is_count(mention)  # "two", of nobody knows what
    article = mention.article if nowhere else None
    return "number", mention.unit, mention.low, mention.high, mention.comparison, article


def _parts(group: Figures, things: Things, again: Collection[str]) -> list[Figures]:
    """The figures that a group is: one, or several where a voice would contradict itself.

    So would an article that gives another number in other words: a cargo of oil, a quantity lost.
    """
    voices: dict[str, dict[str, Figures]] = {}  # of each article
    for mention in sorted(group, key=lambda m: (m.article, m.evidence[0].start, m.key)):
        speaker = things.ids.get(mention.speaker, "") if mention.speaker else ""
        voices.setdefault(mention.article, {}).setdefault(speaker, []).append(mention)
    contrary = any(
        not _agree(_own(speaker, beside)) for beside in voices.values() for speaker in beside
    )
    if not contrary and not _is_beside(group, again):
        return [group]
    if any(things.fate(mention) is not None for mention in group):
        days = _first_days(group)
        others = {
            m.key
            for beside in voices.values()
            for speaker in beside
            for m in _other_tolls(speaker, beside, days)
        }
        apart = [m for m in group if m.key in others]
        return [[m for m in group if m.key not in others], *_in_agreement(apart)]
    return _in_agreement(group)


def _own(speaker: str, beside: Mapping[str, Figures]) -> Figures:
    """What a voice gives by itself: not a number with which another speaker answers it.

    "With gusts of 50 knots nobody should have flown." "We measured 28 at the hut." Who then says
    that 28 there are more elsewhere speaks of the other's number, and gives one only.
    """
    said = beside[speaker]
    answers: dict[Hashable, int] = {}
    for other, many in beside.items() if speaker else ():
        for mention in many if other not in ("", speaker) else ():
            if _start(mention) > _start(said[0]):
                answers.setdefault(_given(mention), _start(mention))
                answers[_given(mention)] = min(answers[_given(mention)], _start(mention))
    return [m for m in said if answers.get(_given(m), _start(m)) >= _start(m)]


def _start(mention: FigureMention) -> int:
    return mention.evidence[0].start


def _is_beside(group: Figures, again: Collection[str]) -> bool:
    """Whether a number that is known again stands in its article beside a contrary one."""
    articles: dict[str, Figures] = {}
    for mention in group:
        articles.setdefault(mention.article, []).append(mention)
    return any(
        mention.key in again and not _agree([mention, other])
        for told in articles.values()
        for mention in told
        for other in _distinct(told)
    )


def _in_agreement(mentions: Figures) -> list[Figures]:
    """Mentions whose numbers agree, together."""
    firsts = _distinct(mentions)
    pairs = [(a.key, b.key) for a, b in combinations(firsts, 2) if _agree([a, b])]
    same = {(m.unit, m.low, m.high, m.comparison): m.key for m in firsts}
    pairs += [(m.key, same[m.unit, m.low, m.high, m.comparison]) for m in mentions]
    return grouped(mentions, lambda _: (), Verdicts(same=tuple(pairs)))


def _agree(mentions: Sequence[FigureMention]) -> bool:
    """Whether the numbers agree, whatever noun says what is counted."""
    return agree([m.model_copy(update={"unit": None}) if is_count(m) else m for m in mentions])


def _other_tolls(
    speaker: str, beside: Mapping[str, Figures], first_days: Mapping[Hashable, str]
) -> Iterator[FigureMention]:
    """The tolls that a voice gives beside the one of the incident: of a part of it, or of another.

    What an earlier day gave is none of these: it was known then. The one of the incident is what
    another voice of the same article gives as well, else the first.
    """
    said = beside[speaker]
    elsewhere = {_given(m) for other in beside if other != speaker for m in beside[other]}
    fresh = [m for m in said if first_days.get(_given(m), "9") >= _day(m)]
    own = next((m for m in fresh if _given(m) in elsewhere), (fresh or said)[0])
    yield from (mention for mention in fresh if not _agree([own, mention]))


def _first_days(mentions: Figures) -> dict[Hashable, str]:
    """The first day on which each number is given."""
    days: dict[Hashable, str] = {}
    for mention in mentions:
        if _day(mention):
            days[_given(mention)] = min(_day(mention), days.get(_given(mention), "9"))
    return days


def _given(mention: FigureMention) -> Hashable:
    return mention.low, mention.high, mention.comparison


def _day(mention: FigureMention) -> str:
    return (mention.said or "")[:10]
