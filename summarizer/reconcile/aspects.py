"""Numbers of one thing that cannot all be true of it: of which of its aspects each is.

Where one voice of one article gives two such numbers, they are of two aspects of the thing (how
high a drone can fly, and how high it flew): then only what agrees is joined. So it is where an
article gives another number in other words. Two speakers who answer each other with numbers argue
about one thing. Of several tolls that a voice gives, the one of the incident is what another voice
of its article gives too, else the first; it is no earlier day's.
"""

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from summarizer.reconcile.grouping import grouped
from summarizer.reconcile.things import Things, is_count
from summarizer.reconcile.verdicts import Verdicts
from summarizer.record import FigureMention, agree

__all__ = ["Figures", "as_given", "aspects", "differing", "in_accord"]

Figures = list[FigureMention]


def differing(mentions: Iterable[FigureMention]) -> Figures:
    """One mention of each number."""
    found = {(m.unit, m.low, m.high, m.comparison): m for m in mentions}
    return [*found.values()]


def aspects(group: Figures, things: Things, again: Collection[str]) -> list[Figures]:
    """The figures that a group is: one, or several where a voice would contradict itself.

    So would an article that gives another number in other words: a cargo of oil, a quantity lost.
    """
    voices: dict[str, dict[str, Figures]] = {}  # of each article
    for mention in sorted(group, key=lambda m: (m.article, m.evidence[0].start, m.key)):
        speaker = things.ids.get(mention.speaker, "") if mention.speaker else ""
        voices.setdefault(mention.article, {}).setdefault(speaker, []).append(mention)
    contrary = any(
        not in_accord(_own(speaker, beside)) for beside in voices.values() for speaker in beside
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
                answers.setdefault(as_given(mention), _start(mention))
                answers[as_given(mention)] = min(answers[as_given(mention)], _start(mention))
    return [m for m in said if answers.get(as_given(m), _start(m)) >= _start(m)]


def _start(mention: FigureMention) -> int:
    return mention.evidence[0].start


def _is_beside(group: Figures, again: Collection[str]) -> bool:
    """Whether a number that is known again stands in its article beside a contrary one."""
    articles: dict[str, Figures] = {}
    for mention in group:
        articles.setdefault(mention.article, []).append(mention)
    return any(
        mention.key in again and not in_accord([mention, other])
        for told in articles.values()
        for mention in told
        for other in differing(told)
    )


def _in_agreement(mentions: Figures) -> list[Figures]:
    """Mentions whose numbers agree, together."""
    firsts = differing(mentions)
    pairs = [(a.key, b.key) for a, b in combinations(firsts, 2) if in_accord([a, b])]
    same = {(m.unit, m.low, m.high, m.comparison): m.key for m in firsts}
    pairs += [(m.key, same[m.unit, m.low, m.high, m.comparison]) for m in mentions]
    return grouped(mentions, lambda _: (), Verdicts(same=tuple(pairs)))


def in_accord(mentions: Sequence[FigureMention]) -> bool:
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
    elsewhere = {as_given(m) for other in beside if other != speaker for m in beside[other]}
    fresh = [m for m in said if first_days.get(as_given(m), "9") >= _day(m)]
    own = next((m for m in fresh if as_given(m) in elsewhere), (fresh or said)[0])
    yield from (mention for mention in fresh if not in_accord([own, mention]))


def _first_days(mentions: Figures) -> dict[Hashable, str]:
    """The first day on which each number is given."""
    days: dict[Hashable, str] = {}
    for mention in mentions:
        if _day(mention):
            days[as_given(mention)] = min(_day(mention), days.get(as_given(mention), "9"))
    return days


def as_given(mention: FigureMention) -> Hashable:
    return mention.low, mention.high, mention.comparison


def _day(mention: FigureMention) -> str:
    return (mention.said or "")[:10]
