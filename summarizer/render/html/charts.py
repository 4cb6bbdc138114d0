"""Figures and events as bars on axes: all lengths are shares of the width, in per cent."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from fractions import Fraction

from summarizer.record import Reading, TimeRef, dimension
from summarizer.record.readings import bounds
from summarizer.record.units import converted

__all__ = ["Axis", "Bar", "axis_of", "axis_of_times"]

WIDE = 100  # highest to lowest, above which an axis is logarithmic
TICKS = 4  # steps of an axis: more would touch each other on a phone
INSET = 4.0  # per cent at either end, so that no mark is cut
ROOM = 30  # letters that stand side by side on the narrowest axis
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
LARGEST = 10**15  # above it a number is written with its power of ten


@dataclass(frozen=True, slots=True)
class Bar:
    """Where a reading or an event stands on its axis.

    Attributes:
        low: the least that it may be, in per cent of the width.
        high: the most that it may be; equal to `low` for a point.
        points: what is marked on it: the stated ends of a reading, the moment of an event.
        below: whether it goes on below its lower end, which is then that of the axis.
        above: whether it goes on above its upper end.
    """

    low: float
    high: float
    points: tuple[float, ...]
    below: bool = False
    above: bool = False


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis, and what stands on it.

    Attributes:
        note: what is to be known of it: its unit, its scale.
        logarithmic: whether equal steps are equal ratios.
        ticks: places in per cent, with what is written there.
        bars: one for each thing asked for, in order; null where it cannot be drawn.
    """

    note: str
    ticks: tuple[tuple[float, str], ...]
    bars: tuple[Bar | None, ...]
    logarithmic: bool = False


@dataclass(frozen=True, slots=True)
class _Stated:
    """A reading in the unit of its axis: what it states, and the least and most that it allows."""

    points: tuple[float, ...]
    low: float
    high: float

    @property
    def ends(self) -> tuple[float, ...]:
        """Every number that the axis must hold."""
        return tuple(filter(math.isfinite, (*self.points, self.low, self.high)))


def axis_of(readings: Sequence[Reading]) -> Axis | None:
    """The axis on which readings stand, those in a unit that measures what the first one's does.

    Their numbers are converted to the unit of the first of them, to be drawn and for nothing else.
    Nothing is drawn where all of them say the same.
    """
    unit = readings[0].unit
    stated = [_stated(reading, unit) for reading in readings]
    if len(set(stated) - {None}) < 2:
        return None
    values = [value for one in stated if one for value in one.ends]
    lowest, highest = min(values), max(values)
    logarithmic = lowest > 0 and highest / lowest > WIDE
    numbers = _decades(lowest, highest) if logarithmic else _steps(lowest, highest)
    scale = math.log10 if logarithmic else float
    place = _placing(scale, min(scale(lowest), scale(numbers[0])), scale(max(highest, numbers[-1])))
    note = ", ".join(filter(None, (unit, "logarithmic" if logarithmic else "")))
    ticks = _thinned([(place(number), _written(number)) for number in numbers])
    bars = tuple(_bar(one, place) if one else None for one in stated)
    return Axis(note, ticks, bars, logarithmic)


def _stated(reading: Reading, unit: str | None) -> _Stated | None:
    """A reading in another unit; nothing where it has no number, or measures another thing."""
    ends = [end for end in (reading.low, reading.high) if end is not None]
    if not ends or dimension(reading.unit) != dimension(unit):
        return None

    def moved(number: Fraction | float) -> float:
        if not isinstance(number, Fraction):
            return number
        return float(converted(number, reading.unit, unit))

    (low, _), (high, _) = bounds(reading)
    points = sorted({moved(Fraction(end)) for end in ends})
    return _Stated(tuple(points), moved(low), moved(high))


def _bar(stated: _Stated, place: Callable[[float], float]) -> Bar:
    below, above = stated.low == -math.inf, stated.high == math.inf
    return Bar(
        low=0.0 if below else place(stated.low),
        high=100.0 if above else place(stated.high),
        points=tuple(map(place, stated.points)),
        below=below,
        above=above,
    )


def _thinned(ticks: Sequence[tuple[float, str]]) -> tuple[tuple[float, str], ...]:
    """As many of some ticks, evenly spread, as have room for what is written there."""
    kept = (ticks[::every] for every in range(1, len(ticks) + 1))
    fit = (some for some in kept if sum(len(text) + 2 for _, text in some) <= ROOM)
    return tuple(next(fit, ticks[:1]))


def _placing(
    scale: Callable[[float], float], first: float, last: float
) -> Callable[[float], float]:
    """What takes a number to its place in per cent."""
    width = (last - first) or 1.0
    return lambda number: round(INSET + (100 - 2 * INSET) * (scale(number) - first) / width, 2)


def _steps(lowest: float, highest: float) -> tuple[float, ...]:
    """Round numbers round all values: steps of one, two or five times a power of ten."""
    if lowest == highest:
        lowest, highest = min(lowest, 0.0), max(highest, 0.0)
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
    """A number shortly: 30M for thirty million."""
    if abs(number) >= LARGEST:
        return f"{number:.0e}"
    for size, letter in ((10**9, "bn"), (10**6, "M")):
        if abs(number) >= size:
            return f"{number / size:,.10g}{letter}"
    return f"{number:,.10g}"


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
    bars = []
    for span in spans:
        ends = tuple(place(places[moment]) for moment in span) if span else ()
        # A day is a stretch: a mark at its end would be read as the day after.
        points = ends[:1] if len(set(ends)) == 1 else ()
        bars.append(Bar(ends[0], ends[-1], points) if ends else None)
    years = {moment.year for moment in moments}
    year = f"{years.pop()}, " if len(years) == 1 else ""
    ticks = _thinned([(place(places[m]), _date(m, with_year=not year)) for m in moments])
    return Axis(f"{year}in order of time, not to scale", ticks, tuple(bars))


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


def _date(moment: datetime, *, with_year: bool) -> str:
    clock = moment.strftime(" %H:%M") if (moment.hour, moment.minute) != (0, 0) else ""
    day = f"{moment.day} {MONTHS[moment.month - 1]}"
    return f"{moment.date().isoformat() if with_year else day}{clock}"
