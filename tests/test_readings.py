"""Agreement of readings, and the units that are converted into each other."""

import itertools
from decimal import Decimal
from fractions import Fraction

import pint
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.quantities import Quantity, quantities
from summarizer.quantities.units import _MEASURES, MONEY
from summarizer.record import agree, dimension
from summarizer.record.units import DIMENSIONS, LENGTHS, _registry, converted

UNITS = [unit for units in DIMENSIONS.values() for unit in units.split()]
# What the parser reads and nothing is converted to: no dimension, or none that pint knows.
ALONE = {"degree", "%", "percentage point", "basis point", "V", "dB"}


def read(text: str) -> Quantity:
    """The one quantity of a text."""
    (found,) = quantities(text)
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1,200–1,500 m", "4,000–5,000 ft"), ("1,200 to 1,500 metres", "4,000 to 5,000 feet"),
        ("1,500 metres", "5,000 feet"), ("about 30 jets", "32 jets"), ("$32m", "$32 million"),
        ("more than 30 jets", "40 jets"), ("30 to 40 minutes", "35 minutes"),
        ("half an hour", "30 minutes"), ("two and a half hours", "150 minutes"),
        ("30 to 40 minutes", "half an hour"), ("50 km", "30 miles"), ("120km", "75 miles"),
        ("12 nautical miles", "22 km"), ("30°C", "86°F"), ("500lb", "230kg"),
        ("66ft", "20 metres"),
        ("at least 30 jets", "30 jets"), ("at most 2 tonnes", "1,500kg"),
        ("20 years", "two decades"),
        ("three weeks", "21 days"), ("a million people", "1,000,000 people"), ("4 km", "4,000 m"),
        ("more than 5,000 feet", "1,500 metres"), ("less than 30 jets", "more than 20 jets"),
        ("Mach 2", "Mach 2"), ("up to 1,500 metres", "4,000 to 5,000 feet"),
    ],
)  # fmt: skip
def test_these_agree(one: str, other: str) -> None:
    """One number could be meant by both, also where it was rounded on its way to another unit."""
    assert agree([read(one), read(other)])
    assert agree([read(other), read(one)])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("30 jets", "40 jets"), ("30 jets", "32 jets"),
        ("1.2 million people", "1.3 million people"),
        ("more than 30 jets", "20 jets"), ("more than 30 jets", "30 jets"),
        ("less than 30 jets", "at least 30 jets"), ("30 to 40 minutes", "45 minutes"),
        ("about 30 jets", "35 jets"), ("100 km", "100 miles"), ("50 km", "35 miles"),
        ("10 km", "10 miles"), ("1,500 metres", "6,000 feet"), ("one hour", "90 minutes"),
        ("€30 million", "$30 million"), ("25 per cent", "25 percentage points"),
        ("2 jets", "2 ships"),
        ("30 degrees", "30 per cent"), ("$32m", "32 people"), ("30 tonnes", "30 metres"),
        ("$32m", "$32.4m"), ("12.0 km", "7 nautical miles"),
    ],
)  # fmt: skip
def test_these_differ(one: str, other: str) -> None:
    """No number could be meant by both, or nothing says how one is turned into the other."""
    assert not agree([read(one), read(other)])
    assert not agree([read(other), read(one)])


def test_a_third_reading_makes_no_two_agree() -> None:
    """1,500 and 1,450 metres differ, whatever a rounder number of feet would allow."""
    metres, fewer, feet = (read(text) for text in ("1,500 m", "1,450 m", "5,000 feet"))

    assert agree([metres, feet])
    for order in itertools.permutations([metres, fewer, feet]):
        assert not agree(order)


def test_the_units_that_are_converted_are_those_that_are_read() -> None:
    """Each symbol of the parser's table has its place, once; money and shares have none."""
    assert sorted([*UNITS, *ALONE]) == sorted(_MEASURES)
    assert all(dimension(unit) == unit for unit in ALONE | MONEY)
    assert dimension(None) is None
    assert dimension("jet") == "jet"


def test_our_dimensions_are_those_of_pint() -> None:
    """What we call one dimension is one there, decades aside, which there are of logarithms."""
    registry: pint.UnitRegistry[float] = pint.UnitRegistry()

    for units in DIMENSIONS.values():
        theirs = {str(registry.get_dimensionality(u)) for u in units.split() if u != "decade"}
        assert len(theirs) == 1


@pytest.mark.parametrize(
    ("number", "unit", "into", "result"),
    [
        ("5000", "ft", "m", "1524"), ("1", "nmi", "m", "1852"), ("1", "mi", "km", "1.609344"),
        ("50", "degF", "degC", "10"), ("0", "degC", "degF", "32"), ("2", "decade", "year", "20"),
        ("30", "year", "decade", "3"), ("1", "lb", "g", "453.59237"), ("72", "km/h", "m/s", "20"),
        ("1", "acre", "m**2", None), ("1", "t", "kg", "1000"), ("1", "kt", "km/h", "1.852"),
    ],
)  # fmt: skip
def test_conversions_are_exact(number: str, unit: str, into: str, result: str | None) -> None:
    """The legal definitions, as fractions: there and back is the same number."""
    found = converted(Fraction(number), unit, into)

    assert isinstance(found, Fraction)
    assert result is None or found == Fraction(result)
    assert converted(found, into, unit) == Fraction(number)


def test_every_unit_converts_into_every_other_of_its_dimension() -> None:
    """No pair raises, and every one comes back exactly."""
    for units in DIMENSIONS.values():
        for one, other in itertools.permutations(units.split(), 2):
            there = converted(Fraction(7, 3), one, other)

            assert converted(there, other, one) == Fraction(7, 3)


STATED = st.builds(
    lambda low, more, unit, comparison: Quantity(
        (0, 1), (0, 1), "x", low, low + more, unit, comparison
    ),
    st.decimals(-1000, 100_000, allow_nan=False, places=1),
    st.sampled_from([Decimal(0), Decimal(0), Decimal(100)]),
    st.sampled_from(["m", "ft", "km", "min", "USD", None]),
    st.sampled_from(["exact", "about", "more than", "at least", "less than", "at most"]),
)


@given(st.lists(STATED, min_size=1, max_size=4))
def test_agreement_has_no_order(stated: list[Quantity]) -> None:
    """Any order gives the same; one alone agrees with itself; of those that agree, each two do."""
    found = agree(stated)

    assert all(agree(order) == found for order in itertools.permutations(stated))
    assert all(agree([one, one]) for one in stated)
    if found:
        assert all(agree(pair) for pair in itertools.combinations(stated, 2))


@pytest.mark.parametrize("unit", LENGTHS)
def test_our_metres_are_those_of_pint(unit: str) -> None:
    """The table that saves a start of pint says what pint says."""
    assert Fraction(_registry().Quantity(Fraction(1), unit).to("m").magnitude) == LENGTHS[unit]
