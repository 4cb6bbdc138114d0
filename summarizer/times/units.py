"""The calendar: what a year, a month, a week or a day is worth as a reading.

Nothing here raises: what lies outside the years 1 to 9999 has a null value, and what ends there has
a null end.
"""

from datetime import date, datetime, timedelta
from typing import Final

from summarizer.record import Granularity
from summarizer.times.lexicon import PARTS
from summarizer.times.reading import Reading

__all__ = [
    "after_months",
    "clock",
    "day",
    "day_part",
    "made",
    "moment",
    "month",
    "quarter",
    "shifted",
    "spread",
    "week",
    "weekend",
    "year",
    "years",
]

_LAST_YEAR: Final = 9999


def made(year_number: int, month_number: int, day_number: int) -> date | None:
    """The date, or None where the calendar has no such day."""
    try:
        return date(year_number, month_number, day_number)
    except ValueError:
        return None


def shifted(when: date | None, days: int) -> date | None:
    """The date so many days later, or None outside the calendar."""
    try:
        return None if when is None else when + timedelta(days=days)
    except OverflowError:
        return None


def after_months(when: date, months: int) -> date | None:
    """The first day of the month so many months after that of the date."""
    years_on, month_index = divmod(when.year * 12 + when.month - 1 + months, 12)
    return made(years_on, month_index + 1, 1)


def _iso(when: date | None) -> str | None:
    return None if when is None else when.isoformat()


def day(when: date | None) -> Reading:
    """One day."""
    return Reading("day", _iso(when), _iso(when), _iso(shifted(when, 1)))


def week(when: date | None) -> Reading:
    """The ISO week, Monday to Sunday, in which a day lies."""
    monday = None if when is None else shifted(when, 1 - when.isoweekday())
    if monday is None:
        return Reading("week")
    name = monday.isocalendar()
    return Reading(
        "week", f"{name.year:04}-W{name.week:02}", _iso(monday), _iso(shifted(monday, 7))
    )


def weekend(when: date | None) -> Reading:
    """Saturday and Sunday of the ISO week in which a day lies."""
    whole = week(when)
    if whole.value is None or whole.start is None:
        return Reading("weekend")
    saturday = shifted(date.fromisoformat(whole.start), 5)
    return Reading("weekend", f"{whole.value}-WE", _iso(saturday), whole.end)


def month(year_number: int | None, number: int) -> Reading:
    """One month of a year; 1 is January."""
    first = None if year_number is None else made(year_number, number, 1)
    if first is None:
        return Reading("month")
    value = f"{first.year:04}-{number:02}"
    return Reading("month", value, _iso(first), _iso(after_months(first, 1)))


def years(first: int | None, count: int, value: str, granularity: Granularity) -> Reading:
    """Whole years from the first on: a year, a decade."""
    if first is None or not 1 <= first <= _LAST_YEAR:
        return Reading(granularity)
    return Reading(granularity, value, _iso(made(first, 1, 1)), _iso(made(first + count, 1, 1)))


def year(number: int | None) -> Reading:
    """One year."""
    return years(number, 1, f"{number or 0:04}", "year")


def quarter(year_number: int | None, number: int, parts: int) -> Reading:
    """One of the four quarters (`parts` 4) or two halves (`parts` 2) of a calendar year."""
    granularity: Granularity = "quarter" if parts == 4 else "half year"
    if year_number is None or not 1 <= number <= parts:
        return Reading(granularity)
    first = made(year_number, (number - 1) * 12 // parts + 1, 1)
    if first is None:
        return Reading(granularity)
    value = f"{year_number:04}-{'Q' if parts == 4 else 'H'}{number}"
    return Reading(granularity, value, _iso(first), _iso(after_months(first, 12 // parts)))


def clock(
    hour: int, minute: int = 0, second: int | None = None, zone: str | None = None
) -> Reading:
    """A time of a day that is not named; the value is null where no clock shows it."""
    granularity: Granularity = "minute" if second is None else "second"
    if not (hour < 24 and minute < 60 and (second or 0) < 60):
        return Reading(granularity, zone=zone)
    seconds = "" if second is None else f":{second:02}"
    return Reading(granularity, f"T{hour:02}:{minute:02}{seconds}", zone=zone)


def moment(on: Reading, at: Reading) -> Reading:
    """A time of a named day, to the minute or the second; null where either is null."""
    if on.value is None or at.value is None or on.granularity != "day":
        return Reading(at.granularity, zone=at.zone)
    value = on.value + at.value
    step = timedelta(seconds=1) if at.granularity == "second" else timedelta(minutes=1)
    begin = datetime.fromisoformat(value)
    unit = "seconds" if at.granularity == "second" else "minutes"
    try:
        end = (begin + step).isoformat(timespec=unit)
    except OverflowError:
        end = None
    return Reading(at.granularity, value, value, end, at.zone)


def day_part(on: Reading, code: str) -> Reading:
    """A morning, afternoon, evening or night of a named day; `code` is TIMEX3's.

    The bounds are outer ones (`PARTS`): a night reaches into the next day.
    """
    if on.value is None or on.granularity != "day" or "/" in on.value:
        return Reading("part of day")
    midnight = datetime.fromisoformat(on.value)
    first, last = PARTS[code]
    begin = (midnight + timedelta(hours=first)).isoformat(timespec="minutes")
    try:
        end = (midnight + timedelta(hours=last)).isoformat(timespec="minutes")
    except OverflowError:
        end = None
    return Reading("part of day", f"{on.value}T{code}", begin, end)


def spread(first: Reading, last: Reading) -> Reading:
    """From one reading to another; null where either is null or they stand the wrong way round."""
    granularity = first.granularity if first.granularity == last.granularity else None
    zone = last.zone or first.zone
    if first.value is None or last.value is None:
        return Reading(granularity, zone=zone)
    if first.start is None or last.start is None:
        timeless = first.value.startswith("T") and last.value.startswith("T")
        return Reading(granularity, f"{first.value}/{last.value}" if timeless else None, zone=zone)
    if first.start >= last.start:
        return Reading(granularity, zone=zone)
    return Reading(granularity, f"{first.value}/{last.value}", first.start, last.end, zone)
