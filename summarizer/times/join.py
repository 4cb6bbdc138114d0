"""Pieces that stand side by side and name one time: a weekday and a date, a day and an hour."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from summarizer.times import units
from summarizer.times.context import before_word
from summarizer.times.lexicon import compiled
from summarizer.times.reading import Piece, Reading

__all__ = ["joined"]

Join = Callable[[Piece, str, Piece, str], Piece | None]
"""Two neighbours, the text between them, the whole text; None where they do not belong together."""

_DAYS: Final = frozenset({"day", "weekday"})
_TIMED: Final = frozenset({"day", "weekday", "moment", "clock"})

_BESIDE: Final = compiled(r",?(?: |-)|, ?\(|,? \(")
_OF_WEEK: Final = compiled(r",? (?:of |on )?")
_INTO_PART: Final = compiled(r",?(?: |-)(?:in )?|,? during ")
_PART_OF: Final = compiled(r",? (?:of |on )?")
_INTO_CLOCK: Final = compiled(
    r",? \(?(?:(?:at|around|about|by|from) )?(?:exactly |about |around |approximately )?"
    r"|, ?| [-–|] "
)
_CLOCK_OF: Final = compiled(r",? (?:on |in )?(?:the )?")
_BETWEEN: Final = compiled(r" ?[-–—] ?| to | until | till | through | thru ")
_AND: Final = compiled(r" and ")


def _reach(a: Piece, b: Piece, between: str, text: str) -> int | None:
    """Where two joined pieces end: after the bracket that opened between them; None without it."""
    if "(" not in between:
        return b.end
    return b.end + 1 if text[b.end : b.end + 1] == ")" else None


def _merged(a: Piece, b: Piece, end: int | None, piece: Piece) -> Piece | None:
    """The joint piece over both."""
    return None if end is None else replace(piece, start=a.start, end=end, loose=False)


def weekday_and_date(a: Piece, between: str, b: Piece, text: str) -> Piece | None:
    """Such as "Wednesday (15 March)": the date; null where that day was no Wednesday."""
    named, dated = (a, b) if a.kind == "weekday" else (b, a)
    if (named.kind, dated.kind) != ("weekday", "day") or not _BESIDE.fullmatch(between):
        return None
    value = dated.reading.value
    fits = value is not None and date.fromisoformat(value).isoweekday() == named.mark
    reading = dated.reading if fits else Reading("day")
    return _merged(a, b, _reach(a, b, between, text), replace(dated, reading=reading))


def weekday_of_week(a: Piece, between: str, b: Piece, text: str) -> Piece | None:
    """Such as "Tuesday of last week", "last week on Tuesday"; null for "a week ago Tuesday"."""
    named, week = (a, b) if a.kind == "weekday" else (b, a)
    if named.kind != "weekday" or not _OF_WEEK.fullmatch(between):
        return None
    if week is a and text[a.start : a.end].lower().endswith("ago"):
        return _merged(a, b, b.end, replace(named, kind="day", reading=Reading("day")))
    if week.kind != "period" or week.reading.granularity != "week":
        return None
    start, weekday = week.reading.start, named.mark
    when = None if start is None else date.fromisoformat(start)
    day = units.day(units.shifted(when, int(weekday or 1) - 1))
    return _merged(a, b, b.end, replace(named, kind="day", reading=day))


def day_and_part(a: Piece, between: str, b: Piece, text: str) -> Piece | None:
    """Such as "Tuesday morning", "the morning of 14 March", "early hours of Tuesday"."""
    if a.kind in _DAYS and b.kind == "part" and _INTO_PART.fullmatch(between):
        day, part = a, b
    elif a.kind == "part" and b.kind in _DAYS | {"range"} and _PART_OF.fullmatch(between):
        day, part = b, a
    else:
        return None
    reading = units.day_part(day.reading, str(part.mark))
    return _merged(a, b, b.end, replace(part, kind="day part", reading=reading))


def day_and_clock(a: Piece, between: str, b: Piece, text: str) -> Piece | None:
    """Such as "Tuesday at 7am", "5pm on 14 March", "7am this morning"; null for a day's midnight.

    Nor is it known to which of its two dates a small hour of a night belongs.
    """
    dayed = _DAYS | {"day part"}
    if a.kind in dayed and b.kind == "clock" and _INTO_CLOCK.fullmatch(between):
        day, at = a, b
    elif a.kind == "clock" and b.kind in dayed and _CLOCK_OF.fullmatch(between):
        day, at = b, a
    else:
        return None
    on = day.reading
    unsure = at.mark == "midnight"
    if day.kind == "day part" and on.value is not None:
        on = units.day(date.fromisoformat(on.value[:10]))
        unsure = unsure or (day.mark == "NI" and (at.reading.value or "") < "T12")
    reading = Reading("minute", zone=at.reading.zone) if unsure else units.moment(on, at.reading)
    end = _reach(a, b, between, text)
    return _merged(a, b, end, replace(at, kind="moment", reading=reading, mark=None))


def day_and_hours(a: Piece, between: str, b: Piece, text: str) -> Piece | None:
    """Such as "8-10 p.m. on Tuesday", "Tuesday, 8-10 p.m."."""
    if a.kind in _DAYS and b.kind == "range" and _INTO_CLOCK.fullmatch(between):
        day, hours = a, b
    elif a.kind == "range" and b.kind in _DAYS and _CLOCK_OF.fullmatch(between):
        day, hours = b, a
    else:
        return None
    first, _, last = (hours.reading.value or "").partition("/")
    if not (first.startswith("T") and last):
        return None
    ends = [replace(hours.reading, value=end) for end in (first, last)]
    reading = units.spread(*(units.moment(day.reading, end) for end in ends))
    return _merged(a, b, _reach(a, b, between, text), replace(hours, reading=reading))


def moment_and_part(a: Piece, between: str, b: Piece, text: str) -> Piece | None:
    """Such as "7am on Tuesday morning": the part adds nothing to the hour."""
    if a.kind != "moment" or b.kind != "part" or not between.isspace():
        return None
    return _merged(a, b, b.end, a)


def from_to(a: Piece, between: str, b: Piece, text: str) -> Piece | None:
    """Such as "Monday to Wednesday", and with "between" before it "2014 and 2018"."""
    alike = a.kind == b.kind or (a.kind in _TIMED and b.kind in _TIMED)
    if not alike or a.kind not in _TIMED | {"period", "day part"}:
        return None
    spanned = _AND.fullmatch(between) and before_word(text, a.start).lower() == "between"
    if not (spanned or _BETWEEN.fullmatch(between)):
        return None
    if len({a.kind, b.kind} & {"clock", "moment"}) == 1 and {a.kind, b.kind} & _DAYS:
        return None
    if a.kind == "period" and a.reading.granularity != b.reading.granularity:
        return None
    first, last = _of_one_day(_month_before(a, b), b)
    return _merged(a, b, b.end, replace(b, kind="range", reading=units.spread(first, last)))


def _month_before(a: Piece, b: Piece) -> Reading:
    """The first month of a run, whose year is that of the last: "March to May 2022"."""
    last = b.reading.start
    if a.reading.granularity != "month" or not isinstance(a.mark, int) or last is None:
        return a.reading
    when = date.fromisoformat(last)
    return units.month(when.year if a.mark < when.month else when.year - 1, a.mark)


def _of_one_day(first: Reading, b: Piece) -> tuple[Reading, Reading]:
    """Two clocks of which one names the day: "9am to 5pm on Tuesday", "Tuesday 9am to 5pm"."""
    last = b.reading
    begins, ends = first.value or "", last.value or ""
    if begins.startswith("T") and ends[:1].isdigit() and "T" in ends:
        return units.moment(units.day(date.fromisoformat(ends[:10])), first), last
    if ends.startswith("T") and begins[:1].isdigit() and "T" in begins:
        return first, units.moment(units.day(date.fromisoformat(begins[:10])), last)
    return first, last


# In this order: a date must have its weekday before an hour takes its day from it.
_PASSES: Final[tuple[tuple[Join, ...], ...]] = (
    (weekday_and_date, weekday_of_week),
    (day_and_part,),
    (day_and_clock, day_and_hours, moment_and_part),
    (from_to,),
)


def joined(pieces: list[Piece], text: str) -> list[Piece]:
    """The pieces, those that belong together made one."""
    for joins in _PASSES:
        pieces = _fold(pieces, joins, text)
    return pieces


def _fold(pieces: list[Piece], joins: tuple[Join, ...], text: str) -> list[Piece]:
    """One pass from left to right, in which a joint piece may be joined again."""
    done: list[Piece] = []
    for piece in pieces:
        if done:
            between = text[done[-1].end : piece.start]
            found = (join(done[-1], between, piece, text) for join in joins)
            both = next((made for made in found if made is not None), None)
            if both is not None:
                done[-1] = both
                continue
        done.append(piece)
    return done
