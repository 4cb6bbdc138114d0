"""Whether readings agree, and how much each of them says.

Readings agree where one number could satisfy them all. In one unit a number is what it says: who
copies a number copies its digits, so 30 and 32 differ. Between two units somebody has converted and
rounded, so there a number may be off by half of its last digit's place. That place is read by the
ordinary convention of significant figures: zeros that end a whole number only hold its place, so
5,000 feet is given to the thousand; decimals are all meant, so 1.50 km is given to the hundredth.
"""

import math
from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations
from typing import NamedTuple, Protocol

from summarizer.record.terms import Comparison, Exact
from summarizer.record.units import converted, dimension

__all__ = ["Stated", "agree", "bounds", "looseness"]

ABOUT = Fraction(1, 10)  # "about 30" is within a tenth of 30: 27 to 33

# A number and the side of it on which a range ends: 1 is just above it, -1 just below, 0 it itself.
# Infinity is the one float; it is compared and never stored.
Bound = tuple[Fraction | float, int]


class Stated(Protocol):
    """A number or a range as it is stated: a reading of a figure, or a quantity of a text."""

    @property
    def low(self) -> Exact | None:
        """Its lower end, in the unit."""

    @property
    def high(self) -> Exact | None:
        """Its upper end."""

    @property
    def unit(self) -> str | None:
        """The unit as the record writes it."""

    @property
    def comparison(self) -> Comparison:
        """How the truth is said to lie to it."""


class _Range(NamedTuple):
    """The numbers that a reading allows, from its lowest to its highest."""

    low: Bound
    high: Bound

    def within(self, unit: str | None, into: str | None) -> "_Range":
        """The same range in another unit of its dimension."""
        return _Range(_converted(self.low, unit, into), _converted(self.high, unit, into))

    def meets(self, other: "_Range") -> bool:
        """Whether a number lies in both."""
        return max(self.low, other.low) <= min(self.high, other.high)

    @property
    def width(self) -> Fraction | float:
        """How far its ends lie apart."""
        return self.high[0] - self.low[0]


def agree(readings: Sequence[Stated]) -> bool:
    """Whether one number could satisfy all of them, however many units they are in.

    What is not of one dimension has no number in common: money is not converted.
    """
    if len({dimension(reading.unit) for reading in readings}) > 1:
        return False
    said: dict[str | None, _Range] = {}
    rounded: dict[str | None, _Range] = {}
    for reading in readings:
        for ranges, tolerant in ((said, False), (rounded, True)):
            found = _range(reading, tolerant=tolerant)
            known = ranges.get(reading.unit, found)
            ranges[reading.unit] = _Range(max(known.low, found.low), min(known.high, found.high))
    return all(one.low <= one.high for one in said.values()) and all(
        said[one].meets(rounded[other].within(other, one))
        or said[other].meets(rounded[one].within(one, other))
        for one, other in combinations(said, 2)
    )


def bounds(reading: Stated) -> tuple[Bound, Bound]:
    """The least and the most that a reading allows, in its own unit."""
    return _range(reading)


def looseness(reading: Stated, unit: str | None) -> tuple[Fraction | float, ...]:
    """What is less the more a reading says: its width, its rounding, then where its one end is."""
    said = _range(reading).within(reading.unit, unit)
    rounded = _range(reading, tolerant=True).within(reading.unit, unit)
    end = said.high[0] if said.low[0] == -math.inf else -said.low[0]
    return said.width, rounded.width, end


def _range(reading: Stated, *, tolerant: bool = False) -> _Range:
    """The numbers that a reading allows; tolerant, those that it may have been rounded from."""
    low = _end(reading.low, -math.inf)
    high = _end(reading.high, math.inf)
    below, above = (_slack(n, reading, tolerant=tolerant) for n in (reading.low, reading.high))
    match reading.comparison:
        case "exact" | "about":
            return _Range((low - below, 0), (high + above, 0))
        case "more than":
            return _Range((low - below, 1), (math.inf, 0))
        case "at least":
            return _Range((low - below, 0), (math.inf, 0))
        case "less than":
            return _Range((-math.inf, 0), (high + above, -1))
        case "at most":
            return _Range((-math.inf, 0), (high + above, 0))


def _end(number: Exact | None, missing: float) -> Fraction | float:
    return missing if number is None else Fraction(number)


def _slack(number: Exact | None, reading: Stated, *, tolerant: bool) -> Fraction:
    """How far off an end of a reading may be.

    Where it may be rounded: half of the place of the last digit that is meant, but no more than
    "about" would allow. Without that limit 100 km, which may be given to the hundred, would agree
    with 100 miles.
    """
    if not number or (reading.comparison != "about" and not tolerant):
        return Fraction(0)
    most = abs(Fraction(number)) * ABOUT
    return most if reading.comparison == "about" else min(_place(number) / 2, most)


def _place(number: Exact) -> Fraction:
    """What one in the last digit that is meant is worth: 100 in 1,500, 0.01 in 1.50."""
    _, digits, exponent = number.as_tuple()
    place = int(exponent)  # never a letter: a stored number is finite
    if place >= 0:
        place += len(digits) - len("".join(map(str, digits)).rstrip("0"))
    return Fraction(10) ** place


def _converted(bound: Bound, unit: str | None, into: str | None) -> Bound:
    number, side = bound
    return (converted(number, unit, into), side) if isinstance(number, Fraction) else bound
