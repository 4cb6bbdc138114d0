"""Times told from another: "yesterday", "last year", "the same day", "the past two weeks"."""

import re
from datetime import date
from typing import Final

from summarizer.times import units
from summarizer.times.context import after_word, before_word
from summarizer.times.durations import length_of
from summarizer.times.lexicon import NUMBER, UNITS, compiled, number_of, unit_of
from summarizer.times.reading import Context, Piece, Reading, Rule

__all__ = ["RULES"]

_OVER: Final = frozenset("over in for during within throughout".split())
_DAYS_AWAY: Final = {
    "today": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}


def _day_away(match: re.Match[str], context: Context) -> Piece | None:
    """Such as "yesterday", from the day of publication."""
    words = " ".join(match.group().lower().split())
    if before_word(context.text, match.start()) in {"USA", "Russia"}:
        return None  # the names of outlets
    when = units.shifted(context.published, _DAYS_AWAY[words])
    return Piece(match.start(), match.end(), "day", units.day(when))


def _nearby(match: re.Match[str], context: Context) -> Piece | None:
    """Such as "last year", "this month", "next week": the unit beside that of the publication.

    A weekend is known only with "last" (that of the week before): "this weekend" may be the one
    before or after, "next weekend" the coming one or the one after.
    """
    if match["unit"].istitle() and not context.trusted:
        return None  # "This Week" is a programme
    unit, how = match["unit"].lower(), match["how"].split()[0].lower()
    step = {"last": -1, "next": 1}.get(how, 0)
    if context.published is None or (unit == "weekend" and step != -1):
        return Piece(match.start(), match.end(), "period", _unresolved(unit))
    reading = _beside(unit, step, context.published)
    return Piece(match.start(), match.end(), "period", reading)


def _beside(unit: str, step: int, published: date) -> Reading:
    """The unit so many steps after the one in which the publication lies."""
    if unit == "weekend":
        return units.weekend(units.shifted(published, 7 * step))
    if unit == "week":
        return units.week(units.shifted(published, 7 * step))
    if unit == "month":
        first = units.after_months(published, step)
        return Reading("month") if first is None else units.month(first.year, first.month)
    if unit == "year":
        return units.year(published.year + step)
    if unit == "decade":
        begin = published.year - published.year % 10 + 10 * step
        return units.years(begin, 10, f"{begin:04}"[:3], "decade")
    century = published.year // 100 + step
    return Reading("century", f"{century:02}" if century > 0 else None)


def _stretch(match: re.Match[str], context: Context) -> Piece:
    """Such as "the past two years", "recent weeks": a length whose begin is not said."""
    number = number_of(match["number"]) if match["number"] else None
    value = None if number is None else length_of(number, unit_of(match["unit"]))
    return Piece(match.start(), match.end(), "other", Reading("duration", value))


def _one_stretch(match: re.Match[str], context: Context) -> Piece | None:
    """Such as "the past week", "over the last year"; not "the last year of the war"."""
    if match["how"].lower() == "last":
        near = before_word(context.text, match.start()).lower()
        if near not in _OVER or after_word(context.text, match.end()).lower() == "of":
            return None
    value = length_of("1", unit_of(match["unit"]))
    return Piece(match.start(), match.end(), "other", Reading("duration", value))


def _other(match: re.Match[str], context: Context) -> Piece | None:
    """Such as "the same day", "the week before": told from an event, so the value is null."""
    if match.group().lower().endswith("last minute"):
        return None  # the idiom
    return Piece(match.start(), match.end(), "other", _unresolved(match["unit"]))


def _within(match: re.Match[str], context: Context) -> Piece | None:
    """Such as "later in the day", "the end of the year": which day or year is not said."""
    at = before_word(context.text, match.start()).lower() == "at"
    if at and match.group().lower().split() == ["the", "end", "of", "the", "day"]:
        return None  # the idiom
    return Piece(match.start(), match.end(), "other", _unresolved(match["unit"]))


def _recurring(match: re.Match[str], context: Context) -> Piece:
    """Such as "every year", "each morning": no one time, so the value is null."""
    return Piece(match.start(), match.end(), "other", _unresolved(match["unit"]))


def _unresolved(word: str) -> Reading:
    """The size of an hour, a day, a morning and so on, and nothing more."""
    unit = word.lower()
    if unit in {"morning", "afternoon", "evening", "night"}:
        return Reading("part of day")
    return Reading("weekend" if unit == "weekend" else UNITS[unit][0])


def _weekend(match: re.Match[str], context: Context) -> Piece:
    """Such as "over the weekend": the last or the coming one, so null."""
    return Piece(match.start(), match.end(), "period", Reading("weekend"))


def _no_calendar(match: re.Match[str], context: Context) -> Piece | None:
    """Such as "now", "recently": a time only where the caller says so, and never a value."""
    if not context.trusted:
        return None
    return Piece(match.start(), match.end(), "other", Reading(None))


_UNITS: Final = "day|week|month|year|decade|century|hour|minute|weekend"
_PARTS: Final = "morning|afternoon|evening|night"
_PLURAL: Final = "hours|days|weeks|months|years|decades|centuries|minutes"

RULES: Final = (
    Rule(
        "today yesterday tomorrow the",
        compiled(r"(?:the day before yesterday|the day after tomorrow|today|yesterday|tomorrow)"),
        _day_away,
    ),
    Rule(
        "last this next the current",
        compiled(
            r"(?P<how>last|this|this current|next|the current|current)"
            r" (?P<unit>week|weekend|month|year|decade|century)(?!-[a-z])"
        ),
        _nearby,
    ),
    Rule(
        "the past last next recent coming previous this these",
        compiled(
            r"(?:(?:the|these|this) )?(?:past|last|next|coming|recent|previous|following|preceding)"
            r" (?:(?:few|several|couple of|many) (?:more )?"
            rf"|(?P<number>{NUMBER})(?: or so)? (?:more |full )?)?(?P<unit>{_PLURAL})(?!-[a-z])"
        ),
        _stretch,
    ),
    Rule(
        "the this",
        compiled(
            r"(?:the|this) (?P<how>past|last) (?P<unit>hour|day|week|month|year|decade|century)"
            r"(?!-[a-z])"
        ),
        _one_stretch,
    ),
    Rule(
        "the that following",
        compiled(
            r"(?:the (?:very )?(?:same|previous|following|preceding|next|other|last)"
            rf"|that(?: very)?(?: same)?) (?P<unit>{_UNITS}|{_PARTS})(?!-[a-z])"
        ),
        _other,
    ),
    Rule(
        "the",
        compiled(
            r"the (?P<unit>day|week|month|year|night|morning|evening) (?:before|after|earlier)"
        ),
        _other,
    ),
    Rule(
        "the later earlier early late next previous following",
        compiled(
            r"(?:(?:later|earlier|early|late) (?:in|on in) (?:the|that)"
            r"|(?:the )?(?:start|beginning|middle|end|rest|turn) of (?:the|that)"
            r"|(?:later|earlier) that|next|following|previous)"
            rf" (?P<unit>day|week|month|year|decade|century|{_PARTS})(?!-[a-z])"
        ),
        _within,
    ),
    Rule(
        "every each",
        compiled(rf"(?:every|each) (?:single )?(?P<unit>{_UNITS}|{_PARTS})(?!-[a-z])"),
        _recurring,
    ),
    Rule("the weekend", compiled(r"(?:the )?weekend"), _weekend),
    Rule(
        "now currently recently soon lately nowadays then previously earlier later present",
        compiled(
            r"(?:now|currently|recently|soon|lately|nowadays|then|previously|earlier|later"
            r"|presently)"
        ),
        _no_calendar,
    ),
)
