"""The closed lists of words that a record uses, and its exact numbers."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, PlainSerializer

__all__ = [
    "ActorKind",
    "Agreement",
    "AircraftKind",
    "Comparison",
    "Exact",
    "Granularity",
    "Measure",
    "Mode",
    "PlaceKind",
    "Stance",
    "can_be_written",
]

AircraftKind = Literal[
    "drone",
    "fighter",
    "bomber",
    "transport",
    "airliner",
    "light aircraft",
    "helicopter",
    "airship",
    "other",
]
ActorKind = Literal["person", "organisation", "state", "outlet", "group"]
PlaceKind = Literal[
    "country", "region", "city", "water", "airspace", "land", "base", "building", "other"
]
Granularity = Literal[
    "century",
    "decade",
    "year",
    "half year",
    "quarter",
    "season",
    "month",
    "week",
    "weekend",
    "day",
    "part of day",
    "hour",
    "minute",
    "second",
    "duration",
]
Mode = Literal["direct", "reported", "narrated"]
Stance = Literal["asserts", "denies", "questions", "intends", "believes"]
Comparison = Literal["exact", "about", "more than", "at least", "less than", "at most"]
Agreement = Literal["single", "agree", "differ", "updated"]
Measure = Literal[
    "cost",
    "depth",
    "altitude",
    "length",
    "distance",
    "speed",
    "duration",
    "deaths",
    "injuries",
    "missing",
    "people",
    "count",
    "calibre",
    "mass",
    "volume",
    "area",
    "temperature",
    "share",
    "age",
    "other",
]


LONGEST = 40  # digits before or after the point; the universe is 27 digits of metres wide


def can_be_written(number: Decimal) -> bool:
    """Whether a number takes no more digits than any figure has: 1e999999 takes a million."""
    return not number or -LONGEST <= number.adjusted() <= LONGEST


def _bounded(number: Decimal) -> Decimal:
    if not can_be_written(number):
        raise ValueError(f"a figure has at most {LONGEST} digits before or after its point")
    return number


def _plain(number: Decimal) -> str:
    """Digits without exponent: 32000000, not 3.2E+7."""
    return format(number, "f")


Exact = Annotated[Decimal, AfterValidator(_bounded), PlainSerializer(_plain, return_type=str)]
