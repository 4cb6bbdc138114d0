"""How long: "two days", "30 to 40 minutes"; and how long from another time: "two days ago"."""

import re
from decimal import Decimal
from typing import Final

from summarizer.times import units
from summarizer.times.context import before_word
from summarizer.times.lexicon import NUMBER, NUMBERS, UNIT, UNITS, compiled, number_of, unit_of
from summarizer.times.reading import Context, Piece, Reading, Rule

__all__ = ["RULES", "length_of"]

# "A year" is a length only after one of these; elsewhere it is a rate ("$5 a year").
_LENGTH_CUES: Final = frozenset(
    "for in within after about nearly almost around than over under lasted lasting took takes "
    "spent just only roughly least most waited last".split()
)
_ABOUT: Final = frozenset("than nearly almost about around over least most roughly some".split())
_BARE_CUES: Final = frozenset("for in over within after lasted took spent".split())
_LASTING: Final = frozenset("for spent lasted lasting took within waited".split())
_AFTERWARDS: Final = frozenset({"before", "after"})

_EACH: Final = compiled(" (?:an?|per|each|every) (?:hour|day|week|month|year)")

_HALF_VALUES: Final = {
    ("half", "hour"): "PT30M",
    ("quarter", "hour"): "PT15M",
    ("quarter", "century"): "P25Y",
    ("quarter", "year"): "P3M",
    ("half", "year"): "P6M",
    ("half", "decade"): "P5Y",
    ("half", "century"): "P50Y",
    ("half", "day"): "PT12H",
    ("half", "minute"): "PT30S",
}


def length_of(number: str, unit: str, half: bool = False) -> str:
    """A length of time in ISO 8601: "P2D", "PT1.5H"; a decade is ten years."""
    _, prefix, letter, per_unit = UNITS[unit]
    count = (Decimal(number) + (Decimal("0.5") if half else 0)) * per_unit
    digits = f"{count:f}"
    return f"{prefix}{digits.rstrip('0').rstrip('.') if '.' in digits else digits}{letter}"


def _ago(number: str, unit: str, context: Context, forward: bool) -> Reading:
    """So many units before (or after) the publication, in a reading of that unit's size."""
    granularity, _, _, per_unit = UNITS[unit]
    published = context.published
    if published is None or not number.isdecimal():
        return Reading(granularity)
    count = int(number) * per_unit * (1 if forward else -1)
    if granularity == "day":
        return units.day(units.shifted(published, count))
    if granularity == "week":
        return units.week(units.shifted(published, 7 * count))
    if granularity == "month":
        first = units.after_months(published, count)
        return Reading("month") if first is None else units.month(first.year, first.month)
    return units.year(published.year + count) if granularity == "year" else Reading(granularity)


def _measured(match: re.Match[str], context: Context) -> Piece | None:
    """A counted length, or a distance from a time."""
    number = "1" if match["one"] else number_of(match["number"])
    turn = (match["turn"] or "").lower()
    near = before_word(context.text, match.start()).lower()
    if number is None or context.text[match.end() : match.end() + 4].lower() in {" old", "-old"}:
        return None
    if match["one"] and "-" in match.group():
        return None  # "a months-long", "a year-long": read from the unit on
    if match["more"] and not _is_compound(match):
        # "four days, five days": two lengths, of which this is the first
        first = Reading("duration", length_of(number, unit_of(match["unit"])))
        uncertain = match["one"] or match["low"]
        return None if uncertain else Piece(match.start(), match.end("unit"), "other", first)
    if not turn and _is_rate_or_idiom(match, near, context):
        return None
    if turn in _AFTERWARDS and near in _LASTING:
        turn = ""
    if turn:
        reading = _turned(match, number, near, context)
        return Piece(match.start(), match.end(), "other", reading)
    end = match.start("turn_gap") if match["turn_gap"] else match.end()
    if _EACH.match(context.text, end) and not context.trusted:
        return None  # "seven days a week" is no length
    return Piece(match.start(), end, "other", Reading("duration", _length(match, number, near)))


def _is_compound(match: re.Match[str]) -> bool:
    """Whether the second unit is smaller than the first: "two hours and 30 minutes"."""
    order = tuple(UNITS)
    return order.index(unit_of(match["smaller"])) < order.index(unit_of(match["unit"]))


def _turned(match: re.Match[str], number: str, near: str, context: Context) -> Reading:
    """A distance; only "ago" and "from now" start at the publication, and only exact ones count."""
    unit, turn = unit_of(match["unit"]), match["turn"].lower()
    vague = match["low"] or match["half"] or match["half_after"] or match["more"] or match["so"]
    if vague or near in _ABOUT or turn not in {"ago", "from now"}:
        return Reading(UNITS[unit][0])
    return _ago(number, unit, context, turn == "from now")


def _is_rate_or_idiom(match: re.Match[str], near: str, context: Context) -> bool:
    """Whether "a year" is "per year", "one day" some day, "one second" an ordinal."""
    if context.trusted or "-" in match.group() or match["half_after"] or match["more"]:
        return False
    if match["one"]:
        return near not in _LENGTH_CUES or unit_of(match["unit"]) == "second"
    return match.group().lower() == "one day" and near not in _LENGTH_CUES


def _length(match: re.Match[str], number: str, near: str) -> str | None:
    """The length as a value, "PT30M/PT40M" for a range: TIMEX3 has none."""
    unit = unit_of(match["unit"])
    value = length_of(number, unit, bool(match["half"] or match["half_after"]))
    if match["low"]:
        low = number_of(match["low"])
        sure = low is not None and (match["join"].strip().lower() != "and" or near == "between")
        return f"{length_of(low, unit)}/{value}" if low is not None and sure else None
    if not match["more"]:
        return value
    smaller, more = unit_of(match["smaller"]), number_of(match["more"])
    tail = None if more is None else length_of(more, smaller)
    if tail is None:
        return None
    return value + tail.removeprefix("PT" if value.startswith("PT") else "P")


def _vague(match: re.Match[str], context: Context) -> Piece | None:
    """Such as "several days", "a couple of months ago": no number, no value."""
    turn = (match["turn"] or "").lower()
    granularity = UNITS[unit_of(match["unit"])][0]
    return Piece(match.start(), match.end(), "other", Reading(granularity if turn else "duration"))


def _bare(match: re.Match[str], context: Context) -> Piece | None:
    """Such as "years": a time only in "for years", "years ago", "months-long"."""
    near = before_word(context.text, match.start()).lower()
    if match["turn"]:
        return Piece(match.start(), match.end(), "other", Reading(UNITS[unit_of(match["unit"])][0]))
    if not (match["long"] or context.trusted or near in _BARE_CUES):
        return None
    if match["unit"].lower() in {"seconds", "hours", "minutes"} and near == "after":
        return None  # "after hours"
    return Piece(match.start(), match.end(), "other", Reading("duration"))


def _fraction(match: re.Match[str], context: Context) -> Piece:
    """Such as "half an hour", "a quarter of a century"."""
    part = "half" if match["half"] else "quarter"
    value = _HALF_VALUES.get((part, unit_of(match["unit"])))
    if match["turn"]:
        return Piece(match.start(), match.end(), "other", Reading(UNITS[unit_of(match["unit"])][0]))
    return Piece(match.start(), match.end(), "other", Reading("duration", value))


def _long(match: re.Match[str], context: Context) -> Piece:
    """Such as "year-long", "week-long"."""
    value = length_of("1", unit_of(match["unit"]))
    return Piece(match.start(), match.end(), "other", Reading("duration", value))


_TURN: Final = (
    r"(?P<turn_gap> (?P<turn>ago|earlier|later|before|after|afterwards|previously|from now|prior))?"
)
_NUMBER_WORDS: Final = "0 a an one half " + " ".join(NUMBERS)
_PLURAL: Final = "seconds|minutes|hours|days|weeks|months|years|decades|centuries"
_SINGULAR: Final = "hour|day|week|month|year|decade|century"
_SOME: Final = (
    r"(?:a (?:good )?(?:couple|number|matter) of|a couple|couple of|several|a few|few|many|some"
    r"|dozens of|hundreds of|thousands of|countless|numerous|multiple)"
)

RULES: Final = (
    Rule(
        _NUMBER_WORDS,
        compiled(
            rf"(?:(?P<low>{NUMBER})(?P<join>(?<=[0-9]) ?[-–] ?| to | or | and ))?"
            rf"(?:(?P<number>{NUMBER})|(?P<one>an?))(?P<half>[ -]and[ -]a[ -]half)?[ -]"
            rf"(?:more |further |full |consecutive |straight |long )?"
            rf"(?P<unit>{UNIT})\b(?:-long)?(?!-[a-z])"
            rf"(?:(?P<half_after> and a half)|(?:,? and |,? )"
            rf"(?P<more>{NUMBER}) (?P<smaller>{UNIT})\b)?"
            rf"(?P<so> or so)?{_TURN}"
        ),
        _measured,
    ),
    Rule(
        "a couple several few many some dozens hundreds thousands countless numerous multiple",
        compiled(rf"{_SOME} (?:more |long )?(?P<unit>{_PLURAL}){_TURN}"),
        _vague,
    ),
    Rule(
        _PLURAL.replace("|", " "),
        compiled(rf"(?P<unit>{_PLURAL})(?P<long>[ -]long)?{_TURN}"),
        _bare,
    ),
    Rule(
        "half a quarter",
        compiled(
            r"(?:a )?(?:(?P<half>half)(?: an? |[ -])|quarter[ -](?:of an? )?)"
            rf"(?P<unit>{_SINGULAR}|minute)(?!-[a-z]){_TURN}"
        ),
        _fraction,
    ),
    Rule(
        _SINGULAR.replace("|", " "),
        compiled(rf"(?P<unit>{_SINGULAR})-long"),
        _long,
    ),
)
