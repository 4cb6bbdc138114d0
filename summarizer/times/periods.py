"""Stretches longer than a day that have a name: months, seasons, quarters, years, decades."""

import re
from datetime import date
from typing import Final

from summarizer.record import Granularity
from summarizer.times import units
from summarizer.times.context import after_word, before_word, before_words, points_ahead, tells_past
from summarizer.times.lexicon import (
    ABBREVIATED_MONTHS,
    MONTH,
    MONTHS,
    ORDINALS,
    SEASONS,
    WEEKDAY,
    YEAR,
    compiled,
    month_number,
    ordinal_of,
)
from summarizer.times.reading import Context, Piece, Reading, Rule

__all__ = ["COUNTED", "RULES", "year_of"]

MEASURED: Final = frozenset(
    "metres meters metre meter feet ft foot inches km kilometres kilometers miles mi yards kg "
    "kilograms kilos tonnes tons pounds lbs dollars euros yen yuan roubles rubles percent per "
    "degrees mph kph knots litres liters gallons acres hectares barrels rpm watts megawatts".split()
)

COUNTED: Final = MEASURED | frozenset(
    "people persons troops soldiers men women children civilians voters votes delegates points "
    "jobs workers homes houses deaths dead cases times years days hours minutes students refugees "
    "migrants victims others members passengers protesters prisoners employees police officers "
    "million billion thousand hundred cars vehicles tanks drones missiles aircraft families "
    "seats countries states emails pages users customers residents patients".split()
)

# Before a plain number of four digits these say that it is a year, even a round or an old one.
_YEAR_CUES: Final = frozenset(
    "in since until till during circa year before late early mid between".split()
)
_FUNCTION_WORDS: Final = _YEAR_CUES | frozenset(
    "the a an of by from to and or but for with after through as then this that its his her "
    "their our when while if on around about".split()
)
_QUANTITY_WORDS: Final = frozenset(
    "nearly almost over than least most some approximately roughly only no number room flight "
    "page chapter about around another".split()
)
_MONTH_CUES: Final = frozenset(
    "in since until till during early late mid earlier later by from to through of between "
    "before after around".split()
)
# "by May", "of May", "to May" may be of a person of that name.
_MAY_CUES: Final = frozenset("in since until till during early late mid".split())
_NAMES_TOO: Final = frozenset({"march", "april", "may", "june", "august"})


def year_of(words: str, published: date | None) -> int | None:
    """The year that "2014" or "last year" names; None for "that year", whose event is not known."""
    if words.isdecimal():
        return int(words)
    step = {"last": -1, "this": 0, "next": 1}.get(words.split()[0].lower())
    return None if published is None or step is None else published.year + step


def _is_year(match: re.Match[str], context: Context) -> bool:
    """Whether four digits are a year: the number alone never is, what stands beside it decides."""
    number, text = int(match["year"]), context.text
    if context.trusted:
        return 1500 <= number < 2100
    if match["prefix"]:
        return 1000 <= number < 2100
    before, after = before_word(text, match.start()), after_word(text, match.end()).lower()
    cued = before.lower() in _YEAR_CUES
    if text[match.end() : match.end() + 1] in {"%", "°"} or after in MEASURED:
        return False
    if not 1900 <= number < 2100 or number % 100 == 0:
        counts = after in COUNTED or (after.endswith("s") and after not in {"was", "as", "is"})
        return cued and 1500 <= number < 2100 and not counts
    if cued:
        return True
    if before.lower() in _QUANTITY_WORDS or after in COUNTED or before[:1] in {"$", "£", "€", "#"}:
        return False
    plain = before.lower() in _FUNCTION_WORDS or before.endswith(("'s", "’s", "s’", "s'"))
    return plain or not before[:1].isupper()


def _year(match: re.Match[str], context: Context) -> Piece | None:
    """A year, or a run of years: "2014", "2014-18", "2014/15"."""
    if not _is_year(match, context):
        return None
    first, last = int(match["year"]), match["last"]
    if last is None:
        return Piece(match.start(), match.end(), "period", units.year(first))
    if len(last) == 2 and int(last) <= 12 and match["mark"] == "-":
        return Piece(match.start(), match.end(), "range", Reading(None))  # or a month: 2010-12
    until = int(last) if len(last) == 4 else first - first % 100 + int(last)
    reading = units.spread(units.year(first), units.year(until))
    return Piece(match.start(), match.end(), "range", reading)


def _decade(match: re.Match[str], context: Context) -> Piece | None:
    """Ten years: "the 1990s"; null for "the 1900s" (or a century) and the short "'20s"."""
    words, digits = match["word"], match["digits"] or ""
    if len(digits) == 2 and not (match["mark"] or context.trusted):
        return None  # "in his 90s", "temperatures in the 90s"
    begin = 1920 + 10 * _DECADES.index(words.lower()) if words else int(digits)
    begin += 1900 if len(digits) == 2 else 0
    # "The 1900s" may be a hundred years; "the '20s" may be of this century or the last.
    unsure = begin in {1600, 1700, 1800, 1900} or (len(digits) < 4 and begin < 1930)
    reading = units.years(None if unsure else begin, 10, str(begin)[:3], "decade")
    return Piece(match.start(), match.end(), "period", reading)


def _century(match: re.Match[str], context: Context) -> Piece | None:
    """A century; its bounds are null, for some count it from 1900 and some from 1901."""
    number = ordinal_of(match["number"])
    if number is None:
        return None
    value = None if match["era"] or not 1 <= number <= 30 else f"{number - 1:02}"
    return Piece(match.start(), match.end(), "period", Reading("century", value))


def _quarter(match: re.Match[str], context: Context) -> Piece | None:
    """A quarter or a half of a calendar year, always with the year."""
    parts = 4 if match["what"].lower() in {"quarter", "q"} else 2
    word = match["number"].lower()
    last = parts if word in {"last", "final"} else None
    number = last or ordinal_of(word)
    reading = units.quarter(year_of(match["year"], context.published), number or 0, parts)
    return Piece(match.start(), match.end(), "period", reading)


def _season(match: re.Match[str], context: Context) -> Piece | None:
    """A season; bounds are null, for it falls in other months in the other hemisphere."""
    code = SEASONS[match["season"].lower()]
    if match["year"]:
        year = year_of(match["year"], context.published)
        value = None if year is None or match["run"] else f"{year:04}-{code}"
        return Piece(match.start(), match.end(), "period", Reading("season", value))
    cued = before_word(context.text, match.start()).lower() in {"in", "by", "until", "since"}
    if match["season"].lower() == "fall" and not (match["which"] or context.trusted):
        return None
    if not (match["which"] or context.trusted or cued):
        return None
    return Piece(match.start(), match.end(), "period", Reading("season"))


def _month(match: re.Match[str], context: Context) -> Piece | None:
    """A month: with a year, or the latest that is not after the month of publication."""
    number = month_number(match["month"])
    if number is None:
        return None
    if match["year"]:
        reading = units.month(year_of(match["year"], context.published), number)
        return Piece(match.start(), match.end(), "period", reading)
    loose = not (match["which"] or _is_month(match, context))
    which = (match["which"] or "").lower()
    reading = units.month(_year_of_month(number, which, match, context), number)
    return Piece(match.start(), match.end(), "period", reading, mark=number, loose=loose)


def _is_month(match: re.Match[str], context: Context) -> bool:
    """Whether a bare month is one, and not a person, a march or a verb."""
    word, text = match["month"].lower(), context.text
    before = before_words(text, match.start(), 2)
    after = after_word(text, match.end())
    near = before[-1].lower() if before else ""
    if word.rstrip(".") in ABBREVIATED_MONTHS:
        return near in _MONTH_CUES and word.endswith(".")
    if text[match.start() - 1 : match.start()] == "-" and not near:
        near = "mid" if text[: match.start()].lower().endswith("mid-") else ""
    in_run = len(before) == 2 and before[0].lower().rstrip(",") in MONTHS and near in _JOINING
    if word == "may":
        return (near in _MAY_CUES or in_run) and text[match.end() : match.end() + 1] not in "'’"
    if word == "march" and after in {"for", "on", "against", "of"} and near not in {"in", "since"}:
        return False
    if word not in _NAMES_TOO:
        return near in _MONTH_CUES or not after[:1].isupper()
    return near in _MONTH_CUES or in_run or (near == "the" and after[:1].islower())


def _year_of_month(number: int, which: str, match: re.Match[str], context: Context) -> int | None:
    """The year of a month without one; "last" and "next" only where the month is surely meant.

    "Last February", written in March, may be that of this year or of the year before.
    """
    published = context.published
    if published is None:
        return None
    if which == "last":
        return published.year - 1 if number >= published.month else None
    if which == "next":
        return published.year + 1 if number <= published.month else None
    if which == "this":
        return published.year
    if points_ahead(context.text, match.start(), match.end(), modals=True):
        return None
    ahead = number - published.month
    nearer_ahead = 0 < ahead <= 6 and not context.trusted
    if nearer_ahead and not tells_past(context.text, match.start(), match.end()):
        return None
    return published.year if ahead <= 0 else published.year - 1


def _part_of_period(match: re.Match[str], context: Context) -> Piece:
    """Such as "the first week of March": which days those are is open, so null."""
    unit = match["unit"].lower().rstrip("s")
    granularity: Granularity = "week" if unit == "week" else "weekend"
    if unit not in {"week", "weekend"}:
        granularity = "duration" if match["unit"].lower().endswith("s") else "day"
    return Piece(match.start(), match.end(), "period", Reading(granularity))


_JOINING: Final = frozenset({"and", "to", "or", "through"})
_DECADES: Final = ("twenties thirties forties fifties sixties seventies eighties nineties").split()
_MONTH_WORDS: Final = " ".join(MONTHS)
_ORDINAL: Final = rf"(?:{'|'.join(reversed(ORDINALS))}|[0-9]{{1,2}}(?:st|nd|rd|th))"
_ORDINAL_WORDS: Final = "0 the " + " ".join(ORDINALS)

RULES: Final = (
    Rule(
        "0 the year",
        compiled(
            r"(?P<prefix>(?:the )?year )?(?P<year>[0-9]{4})"
            r"(?:(?P<mark>[-–/])(?P<last>[0-9]{4}|[0-9]{2}))?(?![-–/.,]?[0-9]|-[a-z])"
        ),
        _year,
    ),
    Rule(
        "0 the",
        compiled(
            r"(?:(?:the )?(?:(?:early|mid|late|mid-to-late)[ -])?(?P<mark>['’‘])?"
            r"(?P<digits>[12][0-9]{2}0|[0-9]0)['’]?s"
            rf"|the (?:(?:early|mid|late)[ -])?(?P<word>{'|'.join(_DECADES)}))"
        ),
        _decade,
    ),
    Rule(
        _ORDINAL_WORDS,
        compiled(rf"(?:the )?(?P<number>{_ORDINAL})[ -](?:century|cent)(?P<era> BCE?)?"),
        _century,
    ),
    Rule(
        _ORDINAL_WORDS + " final last",
        compiled(
            r"(?:the )?(?P<number>first|second|third|fourth|last|final|[1-4](?:st|nd|rd|th))[ -]"
            rf"(?P<what>quarter|half)(?: of|,)? (?P<year>{YEAR})"
        ),
        _quarter,
    ),
    Rule(
        "q1 q2 q3 q4 h1 h2",
        compiled(rf"(?P<what>[qh])(?P<number>[1-4])(?: of|,)? (?P<year>{YEAR})"),
        _quarter,
    ),
    Rule(
        "the last this next " + " ".join(SEASONS),
        compiled(
            rf"(?:the |(?P<which>last |this |next ))?(?P<season>{'|'.join(SEASONS)})"
            rf"(?:(?: of|,)? (?P<year>{YEAR})(?P<run>[-–/][0-9]{{2,4}})?)?"
        ),
        _season,
    ),
    Rule(
        "the last this next " + _MONTH_WORDS,
        compiled(
            rf"(?:(?P<which>last|this|next) )?(?P<month>{MONTH})"
            rf"(?:(?: of|,)? (?P<year>{YEAR})(?![.,][0-9]|-[a-z]))?"
        ),
        _month,
    ),
    Rule(
        _ORDINAL_WORDS + " last final " + _MONTH_WORDS,
        compiled(
            rf"(?:the )?(?:{_ORDINAL}|last|final) (?:few |two |three )?"
            rf"(?P<unit>days?|weeks?|weekends?|{WEEKDAY}) (?:of|in) (?P<of>{MONTH}|{YEAR})"
            rf"(?:,? {YEAR})?"
        ),
        _part_of_period,
    ),
)
