"""Days of the calendar: "14 March", "March 14-16, 2023", "14/3/2023", "2023-03-14T17:45Z"."""

import re
from datetime import date
from typing import Final

from summarizer.times import units
from summarizer.times.clocks import ZONE, zone_of
from summarizer.times.context import after_word, before_word, tells_past
from summarizer.times.lexicon import (
    DAY,
    MONTH,
    MONTHS,
    ORDINALS,
    YEAR,
    compiled,
    month_number,
    ordinal_of,
)
from summarizer.times.periods import COUNTED, year_of
from summarizer.times.reading import Context, Kind, Piece, Reading, Rule

__all__ = ["RULES"]

# A day of the month without a year may lie this far ahead of the publication: articles announce
# what comes within a month, and name the year of what comes later.
_AHEAD: Final = 31

# Days that, without a year, name what once happened on them, from soon after it on.
_FAMOUS: Final = {(9, 11): 2001, (1, 6): 2021, (10, 7): 2023}


def _day_of(day: int, month: int, year: int | None, published: date | None) -> Reading:
    """One day; without a year the latest one no more than `_AHEAD` days after publication."""
    if year is not None:
        return units.day(units.made(year, month, day))
    if published is None or _is_famous(month, day, published):
        return Reading("day")
    limit = units.shifted(published, _AHEAD) or date.max
    # 9: 29 February may lie eight years back (1896 to 1904).
    candidates = (units.made(limit.year - back, month, day) for back in range(9))
    fitting = [when for when in candidates if when is not None and when <= limit]
    return units.day(fitting[0] if fitting else None)


def _is_famous(month: int, day: int, published: date) -> bool:
    """Whether the date without a year is by now the name of what happened on it."""
    year = _FAMOUS.get((month, day))
    return year is not None and (published - date(year, month, day)).days > _AHEAD


def _named(match: re.Match[str], context: Context) -> Piece | None:
    """A day or a run of days of a named month."""
    month, day = month_number(match["month"]), ordinal_of(match["day"])
    if month is None or day is None:
        return None
    if _counts_things(match, context):
        return None
    year = year_of(match["year"], context.published) if match["year"] else None
    unknown_year = bool(match["year"]) and year is None
    if unknown_year or (year is None and _may_be_ahead(day, month, match, context)):
        kind: Kind = "range" if match["last"] else "day"
        return Piece(match.start(), match.end(), kind, Reading("day"))
    first = _day_of(day, month, year, context.published)
    last_day = ordinal_of(match["last"]) if match["last"] else None
    if last_day is None:
        return Piece(match.start(), match.end(), "day", first)
    if match["join"].strip().lower() == "or":
        return Piece(match.start(), match.end(), "range", Reading("day"))
    last = _day_of(last_day, month, year, context.published)
    return Piece(match.start(), match.end(), "range", units.spread(first, last))


def _may_be_ahead(day: int, month: int, match: re.Match[str], context: Context) -> bool:
    """Whether a date beyond `_AHEAD` is nearer ahead than behind, and nothing tells of the past."""
    latest = _day_of(day, month, None, context.published).value
    if latest is None or context.published is None or context.trusted:
        return False
    back = (context.published - date.fromisoformat(latest)).days
    # 183: half a year, after which the same date to come is the nearer one.
    return back > 183 and not tells_past(context.text, match.start(), match.end())


def _counts_things(match: re.Match[str], context: Context) -> bool:
    """Whether the number counts what follows: "in March 20 people", "May 20%"."""
    if context.text[match.end() : match.end() + 1] == "%":
        return True
    ends_in_day = match.end() == match.end("day") and match["day"].isdecimal()
    if before_word(context.text, match.start()).lower() == "on":
        return False
    return ends_in_day and after_word(context.text, match.end()).lower() in COUNTED


def _numeric(match: re.Match[str], context: Context) -> Piece:
    """Day, month and year in digits; null where day and month could be either."""
    one, two, year = int(match["one"]), int(match["two"]), match["year"]
    reading = Reading("day")
    if len(year) == 4 and (one > 12 or two > 12 or one == two):
        day, month = (one, two) if one > 12 else (two, one)
        reading = units.day(units.made(int(year), month, day))
    return Piece(match.start(), match.end(), "day", reading)


def _iso(match: re.Match[str], context: Context) -> Piece:
    """An ISO 8601 date or date-time; the zone goes into its field, not into the value."""
    day = units.day(units.made(int(match["year"]), int(match["month"]), int(match["day"])))
    if match["hour"] is None:
        return Piece(match.start(), match.end(), "day", day)
    second = None if match["second"] is None else int(match["second"])
    at = units.clock(int(match["hour"]), int(match["minute"]), second, zone_of(match["zone"]))
    return Piece(match.start(), match.end(), "moment", units.moment(day, at))


_MONTH_WORDS: Final = " ".join(MONTHS)
_TAIL: Final = rf"(?:(?:,? of |, ?|[ -])(?P<year>{YEAR})(?![.,][0-9]|-[a-z]))?"
_DAYS: Final = (
    rf"(?P<day>{DAY})(?:(?P<join> ?[-–] ?| to | through | and | or )(?:the )?(?P<last>{DAY}))?"
)
_MONTH_DAYS: Final = rf"(?P<day>{DAY})(?:(?P<join> ?[-–] ?| to | through )(?P<last>{DAY}))?"

RULES: Final = (
    Rule(
        "0 the " + " ".join(ORDINALS),
        compiled(rf"(?:the )?{_DAYS}(?: of)?[ -](?P<month>{MONTH}){_TAIL}"),
        _named,
    ),
    Rule(
        _MONTH_WORDS,
        compiled(rf"(?P<month>{MONTH}) (?:the )?{_MONTH_DAYS}(?![.,:]?[0-9]){_TAIL}"),
        _named,
    ),
    Rule(
        "0",
        compiled(
            r"(?P<one>[0-9]{1,2})(?P<mark>[/.-])(?P<two>[0-9]{1,2})(?P=mark)"
            r"(?P<year>[0-9]{4}|[0-9]{2})(?![/.-][0-9])"
        ),
        _numeric,
    ),
    Rule(
        "0",
        compiled(
            r"(?P<year>[0-9]{4})(?P<mark>[/-])(?P<month>[0-9]{2})(?P=mark)(?P<day>[0-9]{2})"
            r"(?:(?:T| )(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})"
            rf"(?::(?P<second>[0-9]{{2}})(?:\.[0-9]{{1,9}})?)?(?: ?(?P<zone>{ZONE}))?)?"
        ),
        _iso,
    ),
)
