"""Days of the week: "Tuesday", "last Tuesday", "Tuesday the 14th", "every Tuesday"."""

import re
from datetime import date
from typing import Final

from summarizer.times import units
from summarizer.times.context import after_word, before_word, before_words, points_ahead
from summarizer.times.lexicon import ABBREVIATED, WEEKDAY, WEEKDAYS, compiled
from summarizer.times.reading import Context, Kind, Piece, Reading, Rule

__all__ = ["RULES"]

_OUTLETS: Final = frozenset(
    "times telegraph mirror express post mail people herald sun independent world tribune live "
    "lights football".split()
)
# Words that make a weekday the name of one day of the year, or of one day of history.
_NAMED: Final = "super black good easter ash bloody cyber palm holy fat giving maundy shrove"


def _latest(weekday: int, published: date, on_the_day: bool) -> date | None:
    """The latest such weekday before the publication, or on it where that is allowed."""
    back = (published.isoweekday() - weekday) % 7
    return units.shifted(published, -(back or (0 if on_the_day else 7)))


def _which(how: str, weekday: int, published: date) -> date | None:
    """The day that a weekday with a qualifying word names, or None where it could be two.

    Written on a Monday, "next Friday" is the coming one to some and the one after to others; on a
    Friday, "next Monday" is one and the same day.
    """
    ahead = (weekday - published.isoweekday()) % 7
    if how in {"last", "past", "this past"}:
        return _latest(weekday, published, on_the_day=False)
    if how in {"coming", "this coming"}:
        return units.shifted(published, ahead or 7)
    same_week = weekday >= published.isoweekday()
    if how == "next":
        return None if weekday > published.isoweekday() else units.shifted(published, ahead or 7)
    if how == "this":
        return units.shifted(published, ahead) if same_week else None
    return None


def _is_name(match: re.Match[str], context: Context) -> bool:
    """Whether the weekday belongs to a newspaper or a programme."""
    before = before_words(context.text, match.start(), 2)
    after = after_word(context.text, match.end())
    if after[:1].isupper() and after.lower() in _OUTLETS:
        return True
    if after[:1] == "N" and after.lower() == "night":
        return bool(
            re.match(r"\s+Night\s+(?:Live|Lights|Football)", context.text[match.end() :][:30])
        )
    return [word.lower() for word in before] == ["mail", "on"]


def _weekday(match: re.Match[str], context: Context) -> Piece | None:
    """A weekday: without a qualifying word the latest on or before the publication."""
    weekday = WEEKDAYS[match["weekday"].lower()]
    how, nth = " ".join((match["how"] or "").lower().split()), match["nth"]
    if _is_name(match, context) or (weekday == 5 and nth == "13"):
        return None  # "Friday the 13th" is a superstition
    when: date | None = None
    if context.published is not None and not match["plural"]:
        when = (
            _which(how, weekday, context.published)
            if how
            else _bare_weekday(match, weekday, context)
        )
    if nth and (when is None or when.day != int(nth)):
        when = None
    mark = None if how or match["plural"] else weekday
    return Piece(match.start(), match.end(), _kind(match, how), units.day(when), mark)


def _kind(match: re.Match[str], how: str) -> Kind:
    """Only a bare weekday agrees with a date beside it; "Tuesdays" are no one day."""
    if match["plural"] or how in {"every", "each"}:
        return "other"
    return "day" if how else "weekday"


def _bare_weekday(match: re.Match[str], weekday: int, context: Context) -> date | None:
    """The latest such day; none where the clause points ahead ("will meet on Friday")."""
    if context.published is None or points_ahead(context.text, match.start(), match.end()):
        return None
    return _latest(weekday, context.published, on_the_day=True)


def _named_day(match: re.Match[str], context: Context) -> Piece:
    """Such as "Good Friday", "Christmas Day": a day, but no calendar of feasts is kept here."""
    return Piece(match.start(), match.end(), "other", Reading("day"))


def _short(match: re.Match[str], context: Context) -> Piece | None:
    """Such as "Tue": a weekday only beside a date; "Sun" and "sat" are more often other words."""
    word = match["weekday"]
    if not word[:1].isupper():
        return None
    piece_mark = ABBREVIATED[word.lower()]
    near = before_word(context.text, match.start()).lower()
    when = None
    if context.published is not None and near not in {"next", "last", "this"}:
        when = _latest(piece_mark, context.published, on_the_day=True)
    return Piece(
        match.start(), match.end(), "weekday", units.day(when), mark=piece_mark, loose=True
    )


RULES: Final = (
    Rule(
        "this next last past coming every each the "
        + " ".join(WEEKDAYS)
        + " "
        + " ".join(f"{name}s" for name in WEEKDAYS),
        compiled(
            r"(?:(?P<how>this coming|this past|this|next|last|past|coming|every|each"
            r"|the (?:previous|following|preceding|next|same)) )?"
            rf"(?P<weekday>{WEEKDAY})(?P<plural>s)?"
            r"(?:,? the (?P<nth>[0-9]{1,2})(?:st|nd|rd|th))?"
        ),
        _weekday,
    ),
    Rule(
        _NAMED + " christmas new thanksgiving boxing easter election independence labor memorial",
        compiled(
            rf"(?:(?:{'|'.join(_NAMED.split())}) {WEEKDAY}|christmas (?:day|eve)|boxing day"
            r"|new year['’]s (?:day|eve)|thanksgiving day|easter (?:sunday|monday)"
            r"|(?:election|independence|labor|memorial) day)"
        ),
        _named_day,
    ),
    Rule(
        " ".join(ABBREVIATED),
        compiled(rf"(?P<weekday>{'|'.join(ABBREVIATED)})\b\.?"),
        _short,
    ),
)
