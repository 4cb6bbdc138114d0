"""Which units measure one thing, and what a number in one of them is in another.

The names that news gives a unit, and the symbol of each, are the table of `quantities.units`.
"""

from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pint import UnitRegistry

__all__ = ["converted", "dimension"]

# Symbols whose numbers can be converted into each other. What is not here stands for itself: money,
# because a rate is of a day and no article's; counted nouns; per cent, degrees and decibels, which
# have no dimension; Mach, which depends on the air.
DIMENSIONS: Mapping[str, str] = MappingProxyType(
    {
        "[length]": "m km cm mm ft inch yd mi nmi ly",
        "[area]": "acre ha m**2 km**2 ft**2 mi**2",
        "[volume]": "m**3 l gal",
        "[time]": "s min h d week fortnight month year decade century",
        "[mass]": "kg g t ton lb oz",
        "[speed]": "kt mph km/h m/s ft/min",
        "[temperature]": "degC degF",
        "[power]": "W kW MW GW",
        "[energy]": "kWh MWh",
        "[frequency]": "Hz kHz MHz GHz",
        "[information]": "kB MB GB TB",
    }
)
_DIMENSION_OF = {
    symbol: dimension for dimension, symbols in DIMENSIONS.items() for symbol in symbols.split()
}
# Metres, exact by definition: the lengths that news gives twice. pint takes half a second for it.
LENGTHS: Mapping[str, Fraction] = MappingProxyType(
    {
        "m": Fraction(1),
        "km": Fraction(1_000),
        "cm": Fraction(1, 100),
        "mm": Fraction(1, 1_000),
        "ft": Fraction(381, 1_250),
        "inch": Fraction(127, 5_000),
        "yd": Fraction(1_143, 1_250),
        "mi": Fraction(201_168, 125),
        "nmi": Fraction(1_852),
    }
)
# Ours, where it is not what pint means by that word: pint's decade is one of logarithms.
_IN_PINT = {"decade": (10, "year")}


def dimension(unit: str | None) -> str | None:
    """What a unit measures, "[length]" for metres; a unit that nothing is converted to, itself."""
    return _DIMENSION_OF.get(unit, unit) if unit is not None else None


def converted(number: Fraction, unit: str | None, into: str | None) -> Fraction:
    """A number of one unit in another of its dimension, with nothing rounded."""
    if unit is None or into is None or unit == into:
        return number
    if unit in LENGTHS and into in LENGTHS:
        return number * LENGTHS[unit] / LENGTHS[into]
    given, given_unit = _IN_PINT.get(unit, (1, unit))
    wanted, wanted_unit = _IN_PINT.get(into, (1, into))
    quantity = _registry().Quantity(number * given, given_unit)
    return Fraction(quantity.to(wanted_unit).magnitude) / wanted


@cache
def _registry() -> "UnitRegistry[Fraction]":
    """The one registry; its numbers are fractions, in which no conversion of ours is inexact."""
    # Here, because it costs nearly a second, and most records have no two units of one thing.
    from pint import UnitRegistry

    return UnitRegistry(non_int_type=Fraction)
