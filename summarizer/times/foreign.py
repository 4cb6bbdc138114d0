"""The times of a text in one of the languages of `CALENDARS`, each by one of a few plain shapes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from summarizer.language import IDEOGRAPHIC
from summarizer.times.foreign_words import CALENDARS
from summarizer.times.reading import TimeExpression

__all__ = ["foreign_times"]

_AFTERNOON = ("午後", "下午", "晚上")
_SENTENCE = re.compile(r"[.!?。！？\n]")
HALF_YEAR = 183  # days; a day without a year is the one nearest to publication
FARTHEST = 200  # characters to either side in which a sentence tells of what lies ahead
_UNITS = ("S", "MO", "M", "H", "D", "W", "Y")


@dataclass(frozen=True, slots=True)
class _Shapes:
    """The patterns of one language."""

    dated: re.Pattern[str]
    months: dict[str, int]
    weekdays: dict[str, int]
    days: dict[str, int]


def foreign_times(text: str, published: date | None, language: str) -> tuple[TimeExpression, ...]:
    """Every time that a text names, in text order and not overlapping.

    Args:
        text: the text.
        published: the day from which weekdays and "yesterday" are counted.
        language: one of `CALENDARS`.
    """
    shapes = _shapes(language)
    found = [_read(text, match, published, language) for match in shapes.dated.finditer(text)]
    return tuple(_joined(text, [one for one in found if one is not None]))


@lru_cache(maxsize=len(CALENDARS))
def _shapes(language: str) -> _Shapes:
    calendar = CALENDARS[language]
    spaceless = language in IDEOGRAPHIC
    edge = "" if spaceless else r"(?<!\w)"
    close = "" if spaceless else r"(?!\w)"
    months, weekdays = _numbered(calendar.months), _numbered(calendar.weekdays)
    days = {w: at for at, words in calendar.days.items() for w in words.split("/")}
    y, d = "(?P<y{n}>[12][0-9]{{3}})", "(?P<d>3[01]|[12][0-9]|0?[1-9])"
    month = f"(?P<m{{n}}>{_any(months)})"

    def shape(template: str, n: int) -> str:
        filled = template.replace("{y}", y.format(n=n)).replace("{m}", month.format(n=n))
        return filled.replace("{d}", d)

    units = "|".join(f"(?P<u{code}>{names})" for code, names in calendar.units.items())
    clock = calendar.clock.replace("?P<h>", "?P<hour>").replace("?P<m>", "?P<minute>")
    blank, gap = ("", "") if spaceless else (" ", "(?: |-)")
    duration = (
        rf"(?P<low>[0-9]{{1,3}})(?:{blank}(?:{calendar.span}|[-–])"
        rf"{blank}(?P<high>[0-9]{{1,3}}))?{gap}(?:{units})"
    )
    shapes = (
        shape(calendar.day, 1), shape(calendar.month, 2), shape(calendar.year, 3), clock, duration,
        f"(?P<weekday>{_any(weekdays)})", f"(?P<relative>{_any(days)})",
    )  # fmt: skip
    every = "|".join(f"(?:{one})" for one in shapes).replace(" ", r"[ \u00a0\n]")
    pattern = re.compile(f"{edge}(?<![0-9])(?:{every}){close}", re.IGNORECASE)
    return _Shapes(pattern, months, weekdays, days)


def _numbered(words: str) -> dict[str, int]:
    return {form: n for n, forms in enumerate(words.split(), 1) for form in forms.split("/")}


def _any(words: dict[str, int]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def _read(
    text: str, match: re.Match[str], published: date | None, language: str
) -> TimeExpression | None:
    """What a match names."""
    shapes, found = _shapes(language), match.groupdict()
    bare = TimeExpression(match.span(), match.group(), None, None, None, None, None)
    if found["d"]:
        year = int(found["y1"]) if found["y1"] else None
        return _day(bare, year, shapes.months[found["m1"].lower()], int(found["d"]), published)
    if found["m2"]:
        return _month(bare, int(found["y2"]), shapes.months[found["m2"].lower()])
    if found["y3"]:
        year = int(found["y3"])
        ends = (f"{year}-01-01", f"{year + 1}-01-01")
        return replace(bare, value=str(year), start=ends[0], end=ends[1], granularity="year")
    if found["hour"]:
        return _clock(bare, found, match.group())
    if found["low"]:
        return _duration(bare, found)
    if found["relative"]:
        ahead = shapes.days[found["relative"].lower()]
        day = published + timedelta(ahead) if published else None
    else:
        day = _weekday(text, match, published, shapes.weekdays[found["weekday"].lower()], language)
    return _of_day(bare, day)


def _of_day(bare: TimeExpression, day: date | None) -> TimeExpression:
    if day is None:
        return replace(bare, granularity="day")
    after = (day + timedelta(1)).isoformat()
    value = day.isoformat()
    return replace(bare, value=value, start=value, end=after, granularity="day")


def _day(
    bare: TimeExpression, year: int | None, month: int, day: int, published: date | None
) -> TimeExpression | None:
    """A day of a month; without its year the one nearest to publication."""
    try:
        if year is not None:
            return _of_day(bare, date(year, month, day))
        if published is None:
            date(2000, month, day)  # a leap year: it only has to be a day at all
            return _of_day(bare, None)
        near = date(published.year, month, day)
        if (near - published).days > HALF_YEAR:
            near = date(published.year - 1, month, day)
        elif (published - near).days > HALF_YEAR:
            near = date(published.year + 1, month, day)
        return _of_day(bare, near)
    except ValueError:
        return None


def _month(bare: TimeExpression, year: int, month: int) -> TimeExpression:
    after = (year + month // 12, month % 12 + 1)
    return replace(
        bare,
        value=f"{year}-{month:02}",
        start=f"{year}-{month:02}-01",
        end=f"{after[0]}-{after[1]:02}-01",
        granularity="month",
    )


def _clock(bare: TimeExpression, found: dict[str, str | None], words: str) -> TimeExpression | None:
    hour, minute = int(found["hour"] or 0), int(found["minute"] or 0)
    if words.startswith(_AFTERNOON) and hour < 12:
        hour += 12
    if hour > 23 or minute > 59:
        return None
    return replace(bare, value=f"T{hour:02}:{minute:02}", granularity="minute")


def _duration(bare: TimeExpression, found: dict[str, str | None]) -> TimeExpression:
    code = next(code for code in _UNITS if found[f"u{code}"])

    def iso(number: str) -> str:
        unit = code[0]
        return f"PT{int(number)}{unit}" if code in ("S", "M", "H") else f"P{int(number)}{unit}"

    ends = [iso(number) for number in (found["low"], found["high"]) if number]
    return replace(bare, value="/".join(ends), granularity="duration")


def _weekday(
    text: str, match: re.Match[str], published: date | None, number: int, language: str
) -> date | None:
    """The last such day up to publication; None where its sentence may speak of one to come."""
    before = _SENTENCE.split(text[max(0, match.start() - FARTHEST) : match.start()])[-1]
    after = _SENTENCE.split(text[match.end() : match.end() + FARTHEST])[0]
    words = set(re.findall(r"\w+", f"{before} {after}".lower()))
    ahead = CALENDARS[language].ahead.split()
    spaceless = language in IDEOGRAPHIC
    if published is None or any(w in (before + after if spaceless else words) for w in ahead):
        return None
    return published - timedelta((published.isoweekday() - number) % 7)


def _joined(text: str, found: list[TimeExpression]) -> Iterator[TimeExpression]:
    """A weekday with the date right after it as one; of two that disagree the value is null."""
    at = 0
    while at < len(found):
        one = found[at]
        following = found[at + 1] if at + 1 < len(found) else None
        between = text[one.span[1] : following.span[0]] if following else "x"
        days = following is not None and one.granularity == following.granularity == "day"
        if following and days and re.fullmatch(r"[\s,(（]{1,3}(?:den |dem |le |el )?", between):
            yield _both(text, one, following)
            at += 2
            continue
        yield one
        at += 1


def _both(text: str, one: TimeExpression, other: TimeExpression) -> TimeExpression:
    span = (one.span[0], other.span[1])
    whole = replace(other, span=span, text=text[slice(*span)])
    given = date.fromisoformat(other.value) if other.value else None
    told = date.fromisoformat(one.value) if one.value else None
    apart = given and told and (given - told).days % 7
    return replace(whole, value=None, start=None, end=None) if apart else whole
