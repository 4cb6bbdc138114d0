"""What the readings of one figure say together: that they agree, differ, or follow each other.

A toll grows while people are found. Readings that disagree are an update, not a dispute, where

- they count the dead, the hurt, the rescued, those brought away or arrested, or the missing;
- every one of them has a date, and they are of two days at least;
- those of one day agree with each other, whoever gives them; where somebody gives all those of a
  day, and each has its hour, each hour is a step of its own;
- no day gives fewer than the days before it. The missing alone may grow fewer: some are found.

A number that an earlier day gave, told again beside another one by the same voice of a later
article, is what was known then. A lower toll later, or two tolls on one day, differ: somebody is
wrong.
"""

import math
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from fractions import Fraction
from typing import Any, NamedTuple

from summarizer.record.fates import GROWING, Fate, fate_of
from summarizer.record.items import FigureMention
from summarizer.record.readings import agree, bounds, looseness
from summarizer.record.terms import Comparison, Exact

__all__ = ["compared", "in_order"]

# A counted noun says what is counted, and that is settled before readings are compared: 12 sailors
# and 12 dead are one number. Shares are none of a thing counted.
_COUNTS = frozenset({"people", "count", "deaths", "injuries", "missing"})
_SHARES = frozenset({"%", "percentage point", "basis point"})


class _Told(NamedTuple):
    """A reading: the mention that gives it, its number as it is compared, and when and by whom."""

    mention: FigureMention
    low: Exact | None
    high: Exact | None
    unit: str | None
    comparison: Comparison
    speaker: str | None

    @property
    def number(self) -> tuple[Exact | None, Exact | None, Comparison]:
        """What it says, without its unit."""
        return self.low, self.high, self.comparison

    @property
    def day(self) -> str:
        """The day it was given, as its article states it."""
        return (self.mention.said or "")[:10]

    @property
    def moment(self) -> str:
        """The hour it was given, in universal time; the day alone where no hour is known."""
        said = self.mention.said or ""
        if len(said) <= len("2023-03-16"):
            return said
        try:
            moment = datetime.fromisoformat(said)
        except ValueError:  # a record that somebody wrote may have any words here
            return self.day
        return moment.astimezone(UTC).isoformat() if moment.tzinfo else said


def compared(mentions: Sequence[FigureMention], ids: Mapping[str, str]) -> Mapping[str, Any]:
    """The fields of a figure that its mentions make together.

    Args:
        mentions: in the order of the figure.
        ids: the id of the item that each mention key belongs to: two keys may be one speaker.

    Returns:
        Its agreement, and the reading that stands on top: the narrowest of those that agree, the
        narrowest of the latest of an update; none where they differ.
    """
    told = [_told(mention, ids) for mention in mentions]
    if agree(told):
        several = len({mention.article for mention in mentions}) > 1
        return {"agreement": "agree" if several else "single", **_narrowest(told)}
    latest = _latest(told)
    if latest:
        return {"agreement": "updated", **_narrowest(latest)}
    return {"agreement": "differ", "low": None, "high": None, "unit": None}


def in_order(mentions: Sequence[FigureMention], agreement: object) -> list[FigureMention]:
    """The mentions in the order in which their readings stand: an update's by when each is told."""
    if agreement != "updated":
        return [*mentions]
    told = [_told(mention, {}) for mention in mentions]
    return [reading.mention for reading in sorted(told, key=lambda r: (r.day, r.moment))]


def _told(mention: FigureMention, ids: Mapping[str, str]) -> _Told:
    counted = mention.measures in _COUNTS and mention.unit not in _SHARES
    unit = None if counted else mention.unit
    speaker = ids.get(mention.speaker, mention.speaker) if mention.speaker else None
    return _Told(mention, mention.low, mention.high, unit, mention.comparison, speaker)


def _narrowest(told: Sequence[_Told]) -> dict[str, Any]:
    """Number, unit and comparison of the reading that says most; of several the first."""
    unit = min(reading.unit or "" for reading in told) or None
    mention = min(told, key=lambda reading: looseness(reading, unit)).mention
    return {name: getattr(mention, name) for name in ("low", "high", "unit", "comparison")}


def _latest(told: Sequence[_Told]) -> Sequence[_Told]:
    """The readings of the last step of an update; none where it is no update."""
    fates = {fate_of(reading.mention) for reading in told}
    if len(fates) > 1 or None in fates or not all(reading.day for reading in told):
        return ()
    again = _told_again(told)
    fresh = [reading for reading in told if reading.mention.key not in again]
    steps = _steps(fresh)
    if len(steps) < 2 or not all(agree(step) for step in steps):
        return ()
    (fate,) = fates
    return steps[-1] if fate == "missing" or _grows(steps, fate) else ()


def _told_again(told: Sequence[_Told]) -> set[str]:
    """The mentions of what was known on an earlier day, told beside what is known now."""
    first: dict[Any, str] = {}
    beside: dict[str, list[_Told]] = {}
    for reading in told:
        first[reading.number] = min(reading.day, first.get(reading.number, reading.day))
        beside.setdefault(reading.mention.article, []).append(reading)
    return {
        reading.mention.key
        for reading in told
        if first[reading.number] < reading.day
        and any(
            r.number != reading.number and reading.speaker in (None, r.speaker)
            for r in beside[reading.mention.article]
        )
    }


def _steps(told: Sequence[_Told]) -> list[list[_Told]]:
    """The readings by their days, in order; by their hours on a day that is one speaker's."""
    days: dict[str, list[_Told]] = {}
    for reading in told:
        days.setdefault(reading.day, []).append(reading)
    steps: list[list[_Told]] = []
    for _, day in sorted(days.items()):
        hours: dict[str, list[_Told]] = {}
        for reading in day:
            hours.setdefault(reading.moment, []).append(reading)
        own = len({r.speaker for r in day}) == 1 and day[0].speaker is not None
        timed = own and all(len(moment) > len("2023-03-16") for moment in hours)
        steps += [hours[hour] for hour in sorted(hours)] if timed else [day]
    return steps


def _grows(steps: Sequence[Sequence[_Told]], fate: Fate | None) -> bool:
    """Whether no step must be fewer than one before it."""
    least: tuple[Fraction | float, int] = (-math.inf, 0)
    for step in steps:
        ranges = [bounds(reading) for reading in step]
        if min(high for _, high in ranges) < least:
            return False
        least = max(least, *(low for low, _ in ranges))
    return fate in GROWING
