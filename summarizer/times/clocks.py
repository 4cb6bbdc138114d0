"""Times of the day and its parts: "5.45pm", "0600 GMT", "noon", "the early hours", "tonight"."""

import re
from typing import Final

from summarizer.times import units
from summarizer.times.context import before_word
from summarizer.times.lexicon import PART_CODES, compiled
from summarizer.times.reading import Context, Piece, Reading, Rule

__all__ = ["RULES", "ZONE", "zone_of"]

_SHORT_ZONES: Final = (
    "GMT UTC BST EST EDT ET CET CEST CST CDT CT PST PDT PT MST MDT MSK EET EEST IST JST HKT KST "
    "SGT PKT AEST AEDT WET WEST NZST NZDT SAST".split()
)
_ZONE_NAMES: Final = {
    "greenwich mean time": "GMT",
    "coordinated universal time": "UTC",
    "universal time": "UTC",
    "british summer time": "BST",
    "central european time": "CET",
    "central european summer time": "CEST",
    "eastern european time": "EET",
    "eastern european summer time": "EEST",
    "eastern standard time": "EST",
    "eastern daylight time": "EDT",
    "eastern time": "ET",
    "eastern": "ET",
    "central standard time": "CST",
    "central daylight time": "CDT",
    "central time": "CT",
    "mountain time": "MT",
    "pacific standard time": "PST",
    "pacific daylight time": "PDT",
    "pacific time": "PT",
    "pacific": "PT",
    "zulu": "UTC",
    "z": "UTC",
    "local time": "local time",
}
_NAMES: Final = "|".join(sorted(_ZONE_NAMES, key=len, reverse=True))
# "Moscow time", "New York time": a capital tells it from "5pm every time".
ZONE: Final = (
    rf"(?:(?:UTC|GMT) ?[+-][0-9]{{1,2}}(?::?[0-9]{{2}})?|(?:{'|'.join(_SHORT_ZONES)})\b"
    rf"|(?:{_NAMES})\b|[+-][0-9]{{2}}:?[0-9]{{2}}"
    r"|(?-i:[A-Z][a-z]+(?: [A-Z][a-z]+)? time))"
)
_IN_ZONE: Final = rf"(?:,? (?P<zone>{ZONE})| \((?P<aside>{ZONE})\))?"
_AT_CUES: Final = frozenset("at by from until till around about since before after and to".split())
_HALVES: Final = {"morning": "am", "afternoon": "pm", "evening": "pm"}


def zone_of(words: str | None) -> str | None:
    """The zone in its usual short form: "+03:00" for "UTC+3", "CET" for its long name."""
    if not words:
        return None
    plain = " ".join(words.split())
    if re.search("[+-]", plain):
        sign = "-" if "-" in plain else "+"
        digits = re.sub("[^0-9]", "", plain)
        hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "00")
        return f"{sign}{int(hours):02}:{minutes}"
    if plain.upper() in _SHORT_ZONES:
        return plain.upper()
    return _ZONE_NAMES.get(plain.lower(), plain)


def _hour_24(hour: int, half: str) -> int:
    """The hour of 24; 99 (no hour) where the half of the day does not fit it."""
    if not 1 <= hour <= 12:
        return 99
    return hour % 12 + (12 if half == "pm" else 0)


def _meridiem(match: re.Match[str], context: Context) -> Piece | None:
    """Such as "7am", "5.45 p.m. ET", "7 in the morning", "8-10 p.m."."""
    half = match["half"].lower() + "m" if match["half"] else _HALVES[match["part"].lower()]
    zone = zone_of(match["zone"] or match["aside"])
    at = units.clock(_hour_24(int(match["hour"]), half), int(match["minute"] or 0), None, zone)
    if match["first"] is None:
        return Piece(match.start(), match.end(), "clock", at)
    if "and" in match["join"].lower() and not _follows_between(match, context):
        return None
    first = units.clock(_hour_24(int(match["first"]), half), int(match["first_minute"] or 0))
    if first.value is not None and at.value is not None and first.value >= at.value:
        first = Reading("minute")  # "11-2 p.m.": the first hour is of the other half
    return Piece(match.start(), match.end(), "range", units.spread(first, at))


def _follows_between(match: re.Match[str], context: Context) -> bool:
    """Whether "7 and 8 a.m." are the two ends of a time, not two times."""
    return before_word(context.text, match.start()).lower() == "between"


def _colon(match: re.Match[str], context: Context) -> Piece | None:
    """Such as "17:30", "7:03 GMT"; a point ("17.30") or one digit alone needs a zone or an "at"."""
    zone = zone_of(match["zone"] or match["aside"])
    cued = zone is not None or context.trusted
    near = before_word(context.text, match.start()).lower() in _AT_CUES
    if not cued and (match["mark"] == "." or (len(match["hour"]) == 1 and not near)):
        return None
    second = None if match["second"] is None else int(match["second"])
    at = units.clock(int(match["hour"]), int(match["minute"]), second, zone)
    return Piece(match.start(), match.end(), "clock", at)


def _military(match: re.Match[str], context: Context) -> Piece | None:
    """Such as "0600 GMT", "1500 hours": four digits with a zone, or after "at" and like a clock."""
    near = before_word(context.text, match.start()).lower() in _AT_CUES
    zone = zone_of(match["zone"] or match["aside"])
    shaped = bool(match["hours"]) or match["hour"].startswith("0")
    if zone is None and not (shaped and (near or context.trusted)):
        return None
    at = units.clock(int(match["hour"]), int(match["minute"]), None, zone)
    return Piece(match.start(), match.end(), "clock", at)


def _word_clock(match: re.Match[str], context: Context) -> Piece:
    """Such as "noon", "midnight", and "7 o'clock", whose half of the day is not said."""
    word = match["word"]
    if word is None:
        return Piece(match.start(), match.end(), "clock", Reading("minute"))
    zone = zone_of(match["zone"] or match["aside"])
    at = units.clock(0 if word.lower() == "midnight" else 12, 0, None, zone)
    mark = "midnight" if word.lower() == "midnight" else None
    return Piece(match.start(), match.end(), "clock", at, mark=mark)


def _this_part(match: re.Match[str], context: Context) -> Piece:
    """Such as "this morning", "tonight"; null for "that evening", whose day is not said."""
    how = (match["how"] or "this").lower().split()[-1]
    code = "NI" if match["tonight"] else PART_CODES[match["part"].lower()]
    back = {"this": 0, "last": -1}.get(how)
    on = units.day(None if back is None else units.shifted(context.published, back))
    return Piece(match.start(), match.end(), "day part", units.day_part(on, code), mark=code)


def _part(match: re.Match[str], context: Context) -> Piece:
    """Such as "the morning", "early hours": a time alone only after "in" or "during"."""
    word = (match["part"] or match["hours"]).lower()
    code = PART_CODES[word]
    cued = before_word(context.text, match.start()).lower() in {"in", "during", "through"}
    loose = not (cued and match["the"])
    reading = Reading("part of day", f"T{code}")
    return Piece(match.start(), match.end(), "part", reading, mark=code, loose=loose)


def _overnight(match: re.Match[str], context: Context) -> Piece:
    """The word is of two days at once: null."""
    return Piece(match.start(), match.end(), "other", Reading("part of day"))


_FIRST: Final = (
    r"(?:(?P<first>[0-9]{1,2})(?:[:.](?P<first_minute>[0-5][0-9]))?(?P<join> ?[-–] ?| to | and ))?"
)
_PARTS: Final = "morning|afternoon|evening|night"

RULES: Final = (
    Rule(
        "0",
        compiled(
            rf"{_FIRST}(?P<hour>[0-9]{{1,2}})(?:[:.](?P<minute>[0-5][0-9]))?"
            r"(?: ?(?P<half>[ap])(?:\.m\b\.?|m\b)|(?: o['’]clock)? in the "
            rf"(?P<part>morning|afternoon|evening)){_IN_ZONE}"
        ),
        _meridiem,
    ),
    Rule(
        "0",
        compiled(
            r"(?P<hour>[0-9]{1,2})(?P<mark>[:.])(?P<minute>[0-5][0-9])"
            rf"(?::(?P<second>[0-5][0-9]))?(?![:.]?[0-9]){_IN_ZONE}"
        ),
        _colon,
    ),
    Rule(
        "0",
        compiled(
            r"(?P<hour>[01][0-9]|2[0-3])(?P<minute>[0-5][0-9])(?P<hours> ?hours| ?hrs|h)?"
            rf"{_IN_ZONE}"
        ),
        _military,
    ),
    Rule(
        "noon midday midnight 0",
        compiled(rf"(?:(?P<word>noon|midday|midnight){_IN_ZONE}|[0-9]{{1,2}} o['’]clock)"),
        _word_clock,
    ),
    Rule(
        "this last that tonight the next",
        compiled(
            r"(?:(?P<tonight>tonight)|(?P<how>this|last|that|that same|the same|the next"
            rf"|the following|the previous|next) (?P<part>{_PARTS}))"
        ),
        _this_part,
    ),
    Rule(
        "the early late morning afternoon evening night mornings evenings nights",
        compiled(
            r"(?P<the>the )?(?:(?:(?:early|late)[ -])?"
            r"(?P<part>(?:morning|afternoon|evening|night)s?)"
            r"|(?:early|small) (?P<hours>hours)(?: of the morning)?)"
        ),
        _part,
    ),
    Rule("overnight", compiled("overnight"), _overnight),
)
