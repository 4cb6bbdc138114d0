"""Figures and events as bars on axes: all lengths are shares of the width, in per cent."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from fractions import Fraction

from summarizer.record import Reading, TimeRef, dimension
from summarizer.record.units import converted

__all__ = ["Axis", "Bar", "axis_of", "axis_of_times"]

WIDE = 100  # highest to lowest, above which an axis is logarithmic
TICKS = 4  # steps of an axis: more would touch each other on a phone
INSET = 4.0  # per cent at either end, so that no mark is cut
LARGEST = 10**15  # above it a number is written with its power of ten


@dataclass(frozen=True, slots=True)
class Bar:
    """Where a reading or an event stands on its axis.

    Attributes:
        low: its lower end, in per cent of the width.
        high: its upper end; equal to `low` for a point.
        below: whether it goes on below its lower end.
        above: whether it goes on above its upper end.
    """

    low: float
    high: float
    below: bool = False
    above: bool = False


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis, and what stands on it.

    Attributes:
        note: what is to be known of it: its unit, its scale.
        ticks: places in per cent, with what is written there.
        bars: one for each thing asked for, in order; null where it cannot be drawn.
    """

    note: str
    ticks: tuple[tuple[float, str], ...]
    bars: tuple[Bar | None, ...]


Ends = tuple[float | None, float | None]
NOWHERE: Ends = (None, None)


def axis_of(readings: Sequence[Reading]) -> Axis | None:
    """The axis on which readings stand, those in a unit that measures what the first one's does.

    Their numbers are converted to the unit of the first of them, to be drawn and for nothing else.
    Nothing is drawn where all of them say the same.
    """
    unit = readings[0].unit
    ends = [_ends(reading, unit) for reading in readings]
    values = [value for pair in ends for value in pair if value is not None]
    if (
        len(
            {
                (pair, reading.comparison)
                for pair, reading in zip(ends, readings, strict=True)
                if pair != NOWHERE
            }
        )
        < 2
    ):
        return None
    lowest, highest = min(values), max(values)
    logarithmic = lowest > 0 and highest / lowest > WIDE
    numbers = _decades(lowest, highest) if logarithmic else _steps(lowest, highest)
    scale = math.log10 if logarithmic else float
    first = min(scale(lowest), scale(numbers[0]))
    last = max(scale(highest), scale(numbers[-1]))
    place = _placing(scale, first, last)
    bars = tuple(_bar(reading, pair, place) for reading, pair in zip(readings, ends, strict=True))
    note = ", ".join(filter(None, (unit, "logarithmic" if logarithmic else "")))
    return Axis(note, tuple((place(number), _written(number)) for number in numbers), bars)


def _ends(reading: Reading, unit: str | None) -> Ends:
    if dimension(reading.unit) != dimension(unit):
        return NOWHERE
    low, high = (
        None if end is None else float(converted(Fraction(end), reading.unit, unit))
        for end in (reading.low, reading.high)
    )
    if reading.comparison in ("more than", "at least"):
        high = low
    if reading.comparison in ("less than", "at most"):
        low = high
    return low if low is not None else high, high if high is not None else low


def _bar(reading: Reading, ends: Ends, place: Callable[[float], float]) -> Bar | None:
    low, high = ends
    if low is None or high is None:
        return None
    below = reading.comparison in ("less than", "at most")
    above = reading.comparison in ("more than", "at least")
    return Bar(
        0.0 if below else place(low), 100.0 if above else place(high), below=below, above=above
    )


def _placing(
    scale: Callable[[float], float], first: float, last: float
) -> Callable[[float], float]:
    """What takes a number to its place in per cent."""
    width = (last - first) or 1.0
    return lambda number: round(INSET + (100 - 2 * INSET) * (scale(number) - first) / width, 2)


def _steps(lowest: float, highest: float) -> tuple[float, ...]:
    """Round numbers round all values: steps of one, two or five times a power of ten."""
    if lowest == highest:
        return (lowest,)
    if 0 <= lowest < highest / 2:
        lowest = 0.0
    rough = (highest - lowest) / TICKS
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * times for times in (1, 2, 5, 10) if power * times >= rough * 0.999)
    first, last = math.floor(lowest / step), math.ceil(highest / step)
    return tuple(step * number for number in range(first, last + 1))


def _decades(lowest: float, highest: float) -> tuple[float, ...]:
    first, last = math.floor(math.log10(lowest)), math.ceil(math.log10(highest))
    every = max(1, math.ceil((last - first) / TICKS))
    return tuple(10.0**power for power in range(first, last + every, every))


def _written(number: float) -> str:
    return f"{number:.0e}" if abs(number) >= LARGEST else f"{number:,.10g}"


def axis_of_times(times: Sequence[TimeRef | None]) -> Axis | None:
    """The axis on which times stand, each step of it the next moment that is named.

    A minute and a decade would not both be seen on an axis to scale. Nothing is drawn of fewer
    than two moments.
    """
    spans = [_moments(time) for time in times]
    moments = sorted({moment for span in spans if span for moment in span})
    if len(moments) < 2:
        return None
    places = {moment: float(number) for number, moment in enumerate(moments)}
    place = _placing(lambda number: number, 0.0, len(moments) - 1.0)
    bars = tuple(
        Bar(place(places[span[0]]), place(places[span[1]])) if span else None for span in spans
    )
    every = math.ceil((len(moments) - 1) / TICKS)
    ticks = tuple(
        (place(places[moment]), _date(moment))
        for number, moment in enumerate(moments)
        if number % every == 0
    )
    return Axis("in order of time, not to scale", ticks, bars)


def _moments(time: TimeRef | None) -> tuple[datetime, datetime] | None:
    """The first moment of a time and that after its last; nothing where it has no date."""
    start = _moment(time.start) if time else None
    if time is None or start is None:
        return None
    end = _moment(time.end)
    return start, max(start, end or start)


def _moment(written: str | None) -> datetime | None:
    """A date or a date-time; one without an offset is taken for UTC, which only places it."""
    try:
        moment = datetime.fromisoformat(written or "")
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        # A month, a year before the first, a text that somebody edited: it has words, no place.
        return None


def _date(moment: datetime) -> str:
    clock = moment.strftime(" %H:%M") if (moment.hour, moment.minute) != (0, 0) else ""
    return f"{moment.date().isoformat()}{clock}"
