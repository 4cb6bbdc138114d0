"""The words that times are made of, and the patterns built from them."""

import re
from datetime import date
from typing import Final

from summarizer.record import Granularity

__all__ = [
    "ABBREVIATED",
    "ABBREVIATED_MONTHS",
    "CALENDAR_NAMES",
    "DAY",
    "MONTH",
    "MONTHS",
    "NUMBER",
    "NUMBERS",
    "ORDINALS",
    "PARTS",
    "PART_CODES",
    "SEASONS",
    "UNIT",
    "UNITS",
    "WEEKDAY",
    "WEEKDAYS",
    "YEAR",
    "compiled",
    "day_names",
    "month_number",
    "number_of",
    "ordinal_of",
    "unit_of",
]

_GAP: Final = r"(?:[ \t\u00a0\u2009\u202f]{1,2}|[ \t]?\r?\n[ \t]?)"

_FULL_MONTHS: Final = {
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
}

ABBREVIATED_MONTHS: Final = {
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sept": 9,
    "sep": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}

MONTHS: Final = _FULL_MONTHS | ABBREVIATED_MONTHS

WEEKDAYS: Final = {
    "monday": 1,
    "tuesday": 2,
    "wednesday": 3,
    "thursday": 4,
    "friday": 5,
    "saturday": 6,
    "sunday": 7,
}

ABBREVIATED: Final = {
    "mon": 1,
    "tues": 2,
    "tue": 2,
    "weds": 3,
    "wed": 3,
    "thurs": 4,
    "thur": 4,
    "thu": 4,
    "fri": 5,
    "sat": 6,
    "sun": 7,
}

_ONES: Final = "one two three four five six seven eight nine".split()
_TEENS: Final = (
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()

NUMBERS: Final = (
    {word: count for count, word in enumerate(_ONES + _TEENS, 1)}
    | {word: 10 * count for count, word in enumerate(_TENS, 2)}
    | {"hundred": 100, "dozen": 12}
)

ORDINALS: Final = {
    word: count
    for count, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
        "twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth "
        "twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first".split(),
        1,
    )
}

# The codes of TIMEX3.
SEASONS: Final = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

PART_CODES: Final = {
    "morning": "MO",
    "mornings": "MO",
    "afternoon": "AF",
    "afternoons": "AF",
    "evening": "EV",
    "evenings": "EV",
    "night": "NI",
    "nights": "NI",
    "hours": "MO",  # "the early hours", "the small hours"
}

# Hours, counted from the day's midnight, within which each part surely lies; they overlap.
PARTS: Final = {"MO": (0, 12), "AF": (12, 18), "EV": (17, 24), "NI": (18, 30)}

# Granularity, prefix and letter of ISO 8601, and how many of that letter one unit holds.
UNITS: Final[dict[str, tuple[Granularity, str, str, int]]] = {
    "second": ("second", "PT", "S", 1),
    "minute": ("minute", "PT", "M", 1),
    "hour": ("hour", "PT", "H", 1),
    "day": ("day", "P", "D", 1),
    "week": ("week", "P", "W", 1),
    "fortnight": ("week", "P", "W", 2),
    "month": ("month", "P", "M", 1),
    "year": ("year", "P", "Y", 1),
    "decade": ("decade", "P", "Y", 10),
    "century": ("century", "P", "Y", 100),
}

_UNIT_FORMS: Final = {
    **{form: unit for unit in UNITS for form in (unit, unit + "s")},
    "centuries": "century",
    "sec": "second",
    "secs": "second",
    "min": "minute",
    "mins": "minute",
    "hr": "hour",
    "hrs": "hour",
}


def _any_of(words: list[str]) -> str:
    """A pattern for any of the words, the longest first, so that none hides a longer one."""
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


_PLAIN: Final = _any_of(_ONES + _TEENS + _TENS)
NUMBER: Final = (
    r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,2}|[0-9]{1,6}(?:\.[0-9]{1,3})?"
    rf"|half a dozen|(?:an?|one) (?:hundred|dozen)|{_any_of(_TENS)}[ -]{_any_of(_ONES)}|{_PLAIN})"
)
MONTH: Final = rf"(?:{_any_of(list(_FULL_MONTHS))}\b|{_any_of(list(ABBREVIATED_MONTHS))}\b\.?)"
WEEKDAY: Final = _any_of(list(WEEKDAYS))
DAY: Final = rf"(?:[0-9]{{1,2}}(?:st|nd|rd|th)?\b|{_any_of(list(ORDINALS))})"
YEAR: Final = (
    r"(?:[0-9]{4}\b"
    r"|(?:last|this|next|that|the same|the following|the previous|the next) year\b)"
)
UNIT: Final = _any_of(list(_UNIT_FORMS))


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern in which a space stands for the gap between two words of one line or two.

    A blank line never is such a gap. ASCII, so that no other script's digits or letters match;
    whoever uses it looks whether a letter of another script follows.
    """
    spaced = pattern.replace("[ -]", "(?: |-)").replace(" ", _GAP)
    return re.compile(spaced + r"(?![a-z0-9_])", re.IGNORECASE | re.ASCII)


def month_number(word: str) -> int | None:
    """The month that a word names; None for "may", "march", "sep": lower case is another word."""
    bare = word.rstrip(".")
    if bare in ABBREVIATED_MONTHS or bare in {"march", "may", "august"}:
        return None
    return MONTHS.get(bare.lower())


def ordinal_of(word: str) -> int | None:
    """The number of "14", "14th" or "fourteenth"."""
    digits = word.rstrip("stndrhSTNDRH")
    return int(digits) if digits.isdecimal() else ORDINALS.get("-".join(word.lower().split()))


def number_of(words: str) -> str | None:
    """The number that words or digits name, in plain digits ("1200", "2.5"), else None."""
    plain = words.lower().replace(",", "")
    if plain[:1].isdecimal():
        whole, point, part = plain.partition(".")
        return str(int(whole)) + point + part
    if plain.startswith("half"):
        return "6"
    parts = [word for word in plain.replace("-", " ").split() if word in NUMBERS]
    counts = [NUMBERS[word] for word in parts]
    if not counts:
        return None
    return str(counts[-1] if counts[-1] in (12, 100) else sum(counts))


def unit_of(word: str) -> str:
    """The unit, in the singular, that a word which `UNIT` matched names."""
    return _UNIT_FORMS[word.lower()]


CALENDAR_NAMES: Final = frozenset((*WEEKDAYS, *ABBREVIATED, *MONTHS))  # in lower case


def day_names(day: date) -> frozenset[str]:
    """The names of a day's weekday and month, and their short forms, in lower case."""
    weekdays = (WEEKDAYS | ABBREVIATED).items()
    names = [name for name, number in weekdays if number == day.isoweekday()]
    return frozenset((*names, *(name for name, number in MONTHS.items() if number == day.month)))
