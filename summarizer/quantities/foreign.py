"""Quantities in German, French, Spanish and Ukrainian, by their words and separators."""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

from summarizer.quantities.foreign_words import WORDS, Words
from summarizer.quantities.numerals import plain
from summarizer.quantities.quantity import Quantity, touched
from summarizer.quantities.russian import NUMBER_WORDS
from summarizer.record import Comparison

__all__ = ["foreign", "spelt"]

_DASH = "[-–—]"
_S = r"[ \t\u00a0\u2009\u202f]"
_YEAR = re.compile(r"(?:1[0-9]|20)[0-9]{2}")
_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "₴": "UAH", "₽": "RUB"}
# Before a bare number these say where as often as how many: "flog über zwei Schiffe".
_OF_PLACE = frozenset({"über", "unter", "hasta", "до", "por encima de"})
_COUNTED = re.compile(rf"{_S}+[^\W\d_]{{3,}}")  # a word follows that may be what is counted


def foreign(shown: str, language: str) -> list[Quantity]:
    """Every quantity of a text that its words make sure, in text order and not overlapping.

    Args:
        shown: the text without what nobody sees.
        language: one of `WORDS`.
    """
    barred = [match.span() for match in _dated(language).finditer(shown)]
    found: list[Quantity] = []
    for match in _amount(language).finditer(shown):
        if not touched(match.span(), barred):
            found += _quantity(shown, match, language)
    return found


@lru_cache(maxsize=len(WORDS))
def _dated(language: str) -> re.Pattern[str]:
    return re.compile(WORDS[language].dated.replace(" ", _S))


@lru_cache(maxsize=len(WORDS))
def _amount(language: str) -> re.Pattern[str]:
    """The pattern of an amount: a bound, a range, digits or a word, a magnitude, a unit."""
    words = WORDS[language]
    groups = re.escape(words.grouping)
    digits = (
        rf"[1-9][0-9]{{0,2}}(?:[{groups}][0-9]{{3}}){{1,5}}(?:,[0-9]{{1,3}})?(?![0-9])"
        r"|[0-9]{1,12}(?:,[0-9]{1,3})?(?![.,]?[0-9])"
    )
    spelt = "|".join(sorted(map(re.escape, _numbers(language)), key=len, reverse=True))
    number = rf"(?:{digits}|(?i:(?:{spelt})(?!\w)))"
    scale = rf"(?:{'|'.join(words.scales.values())})(?!\w)"
    unit = "|".join(sorted("|".join(words.units.values()).split("|"), key=len, reverse=True))
    if language == "uk":  # its names are patterns, with bars of their own
        unit = "|".join(words.units.values())
    said, after = (_any(table.values()) for table in (words.before, words.after))
    opening = _any(pair[0] for pair in words.ranges if pair[0])
    links = _any(pair[1] for pair in words.ranges if pair[1] != "-")
    of = {"fr": "(?:de |d['’])?", "es": "(?:de )?"}.get(language, "")
    pattern = rf"""(?<![\w.,-])
    (?:(?P<said>(?i:{said}))(?:(?<=['’])|~+))?
    (?:(?P<open>(?i:{opening}))~+)?
    (?P<number>
      (?P<sign>[$€£])?~?(?P<low>{number})(?:~?(?P<few>{scale}))?
      (?:(?:~+(?P<link>{links})~+|~?(?P<dash>{_DASH})~?)(?P<high>{number}))?
      (?:~?(?P<scale>{scale}))?
    )
    (?:~*-?{of.replace(" ", "~")}(?P<unit>(?:{unit.replace(" ", "~")})(?!\w)))?
    (?:~(?P<after>(?:{after})(?!\w)))?"""
    return re.compile(pattern.replace("~", _S), re.VERBOSE)


def spelt(language: str | None) -> Mapping[str, Decimal]:
    """The numbers that a language writes as words, in small letters; none where none is known."""
    if language == "ru":
        return NUMBER_WORDS
    return _numbers(language or "") if language in WORDS else {}


def _any(phrases: Iterable[str]) -> str:
    """An alternative of phrases, the longest first."""
    every = "|".join(phrases).split("|")
    return "|".join(re.escape(p).replace(r"\ ", "~") for p in sorted(every, key=len, reverse=True))


@lru_cache(maxsize=len(WORDS))
def _numbers(language: str) -> dict[str, Decimal]:
    found: dict[str, Decimal] = {}
    value = Decimal(0)
    for word in WORDS[language].numbers.split():
        given, _, form = word.rpartition("=")
        value = Decimal(given) if given else value
        found[form] = value
    return found


def _quantity(shown: str, match: re.Match[str], language: str) -> Iterator[Quantity]:
    """The quantity of a match; none where its reading is unsure."""
    words = WORDS[language]
    low = high = _value(match["low"], language)
    if match["high"] is not None:
        high = _value(match["high"], language)
    unit = _unit(match["unit"], words) or _SIGNS.get(match["sign"] or "")
    scale = _factor(match["scale"], words)
    few = _factor(match["few"], words) or scale
    if low is None or high is None or not _is_sure(shown, match, unit, few or scale, words):
        return
    low, high = low * (few or 1), high * (scale or few or 1)
    if low > high or (match["high"] is not None and low == high):
        return
    comparison = _compared(match, words)
    if comparison is None:
        return
    opened = match["open"] is not None and match["high"] is not None
    whole = (match.start("number"), match.end())
    if match["said"] or opened:
        whole = match.span()
    low, high = (plain(bound.normalize()) for bound in (low, high))
    yield Quantity(
        whole, match.span("number"), shown[slice(*whole)], low, high, unit,
        comparison,
    )  # fmt: skip


def _is_sure(
    shown: str, match: re.Match[str], unit: str | None, scale: int | None, words: Words
) -> bool:
    """Whether opener and link belong together, and something is measured or counted."""
    link, opened = match["link"], match["open"]
    if match["high"] is not None:
        pair = ((opened or "").lower(), (link or "-").lower())
        if pair not in words.ranges and ("", pair[1]) not in words.ranges:
            return False
    if unit is not None or scale is not None:
        return True
    if (match["said"] or "").lower() in _OF_PLACE:
        return False
    if match["high"] is not None and match["dash"]:
        return False  # a score, a pair of years, a number of a type
    year = match["low"].isdigit() and _YEAR.fullmatch(match["low"])
    return not year and _COUNTED.match(shown, match.end()) is not None


def _compared(match: re.Match[str], words: Words) -> Comparison | None:
    """How exactly the number is meant; None where the words before it contradict a range."""
    said, after = match["said"], match["after"]
    meant = _meaning(said, words.before) if said else _meaning(after, words.after)
    ranged = match["high"] is not None
    return meant if meant in ("exact", "about") or not ranged else None


def _meaning(said: str | None, table: Mapping[Comparison, str]) -> Comparison:
    """What the words of a bound mean; "exact" where there are none."""
    plain = " ".join((said or "").lower().split())
    return next((meant for meant, words in table.items() if plain in words.split("|")), "exact")


def _unit(name: str | None, words: Words) -> str | None:
    plain = " ".join((name or "").split())
    return next((u for u, names in words.units.items() if re.fullmatch(names, plain)), None)


def _factor(name: str | None, words: Words) -> int | None:
    plain = " ".join((name or "").split())
    return next((f for f, names in words.scales.items() if re.fullmatch(names, plain)), None)


def _value(written: str, language: str) -> Decimal | None:
    """What a number is worth as it is written; None for a group that would begin with 0."""
    spelt = _numbers(language).get(written.lower())
    if spelt is not None:
        return spelt
    digits = re.sub(f"[{re.escape(WORDS[language].grouping)}]", "", written).replace(",", ".")
    return Decimal(digits) if digits.replace(".", "", 1).isdecimal() else None
