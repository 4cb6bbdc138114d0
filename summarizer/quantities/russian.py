"""Quantities in Russian: digits, or a word for a number, before a magnitude or a unit."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from summarizer.quantities.numerals import plain
from summarizer.quantities.quantity import Quantity
from summarizer.quantities.russian_units import SCALE, UNIT, russian_unit, scale_of
from summarizer.record import Comparison

__all__ = ["NUMBER_WORDS", "russian"]

_BEFORE: dict[Comparison, str] = {
    "about": "около|примерно|приблизительно|порядка|почти|где-то|ориентировочно",
    "at least": "не менее чем|не менее|не меньше|как минимум|минимум|по меньшей мере"
    "|по крайней мере",
    "at most": "не более чем|не более|не больше|максимум|как максимум|до",
    "more than": "более чем|более|больше|свыше",
    "less than": "менее чем|менее|меньше",
}
NUMBER_WORDS = {
    form: Decimal(value)
    for value, forms in (
        ("0.5", "пол"),
        ("1", "один одна одно одного одной одному одним одну"),
        ("1.5", "полтора полторы полутора"),
        ("2", "два две двух двум двумя"),
        ("3", "три трёх трех трём трем тремя"),
        ("4", "четыре четырёх четырех четырём четырем четырьмя"),
        ("5", "пять пяти пятью"),
        ("6", "шесть шести шестью"),
        ("7", "семь семи семью"),
        ("8", "восемь восьми восемью"),
        ("9", "девять девяти девятью"),
        ("10", "десять десяти десятью"),
        ("20", "двадцать двадцати двадцатью"),
        ("30", "тридцать тридцати тридцатью"),
        ("40", "сорок сорока"),
        ("50", "пятьдесят пятидесяти"),
        ("100", "сто ста"),
    )
    for form in forms.split()
}
_S = r"[ \t\u00a0\u2007\u2009\u202f]"
_DIGITS = (
    rf"[1-9][0-9]{{0,2}}(?:{_S}[0-9]{{3}}){{1,5}}(?:,[0-9]{{1,2}})?(?![0-9])"
    r"|[0-9]{1,12}(?:[.,][0-9]{1,2})?(?![.,]?[0-9])"
)
_WORD = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
_NUMBER = rf"(?:{_DIGITS}|(?i:(?:{_WORD})(?!\w)))"
_SIGN = r"[$€£₽₴]"
_SAID = "|".join(sorted("|".join(_BEFORE.values()).split("|"), key=len, reverse=True))
_SAID = _SAID.replace(" ", rf"{_S}+")
_AMOUNT = re.compile(
    rf"""(?<![\w.,-])
    (?:(?P<said>(?i:{_SAID})){_S}+)?
    (?:(?P<range>(?i:от)){_S}+)?
    (?P<number>
      (?P<sign>{_SIGN})?(?P<low>{_NUMBER})(?:{_S}?(?P<few>{SCALE}))?
      (?:(?:{_S}+(?P<to>до){_S}+|{_S}?[-–—]{_S}?)(?P<high>{_NUMBER}))?
      (?:(?:{_S}?|\r?\n)(?P<scale>{SCALE}))?
    )
    (?:(?:{_S}*-?|\r?\n)(?P<unit>{UNIT}))?""",
    re.VERBOSE,
)
_HALF = re.compile(r"(?<!\w)(?i:пол)(?P<unit>часа|года|минуты|месяца|дня|миллиона|миллиарда)(?!\w)")
_MONTH = (
    r"(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)\w{0,3}(?!\w)"
)
_LETTER = "[А-Яа-яЁё]"
# A day, a year, an hour, a rank, a multiple, a number in a row: they count nothing.
_DATED = re.compile(
    rf"(?<![\w.,])\d{{1,2}}(?:{_S}?[-–—]{_S}?\d{{1,2}})?{_S}+{_MONTH}(?:{_S}+\d{{4}})?"
    rf"|(?<!\d)[12]\d{{3}}(?:{_S}?[-–—]{_S}?[12]\d{{3}})?(?:-\w+)?{_S}*(?:год\w*|г\.|гг\.)"
    rf"|(?<![\w.,])\d+-{_LETTER}{{1,3}}(?!\w)"
    rf"|(?<![\w.,])\d+(?:[.,]\d+)?{_S}+раза?(?!\w)"
    rf"|(?:№|(?<!\w)(?i:стать[яиеёй]+|ст\.|пункт\w*|школ\w+|рейс\w*|часть|глав\w+)){_S}*\d+(?!\d)"
)
_CLOCK = re.compile(rf"(?<!\w)(?i:в|во|к|с|со|до|после|около){_S}+$")
# "с 20 км до" 25, "от часа до" двух: what it was, or from where on, comes before "до".
_FROM = re.compile(rf"(?<!\w)(?i:с|со|от){_S}+[^.!?;:\r\n]{{1,24}}$")
_NAME = re.compile(rf"(?<!\w)[A-ZА-ЯЁ][\w-]*{_S}+$")
_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}|2100")
_COUNTED = re.compile(rf"{_S}+(?!фунт\w*|раза?(?!\w))[а-яё]{{4,}}(?!\w)")
_CYRILLIC = re.compile(_LETTER)
# A line may be wrapped between a number and its unit.
_AMONG = re.compile(
    rf"(?<={_LETTER}){_S}{_SIGN}?[0-9][0-9.,]*|[0-9][0-9.,]*%?(?:{_S}|\r?\n)(?={_LETTER})"
)
BEHIND = 32  # characters before a number in which the words stand that make it doubtful


def russian(shown: str) -> tuple[bytes, list[Quantity]]:
    """What Russian words make of the numbers of a text.

    Args:
        shown: the text without what nobody sees.

    Returns:
        Of each character whether it is of a number among Russian words, of which nobody else may
        read anything, or nothing where there are no such words; and the quantities, in text order.
    """
    if _CYRILLIC.search(shown) is None:
        return b"", []
    found = [_half(match) for match in _HALF.finditer(shown)]
    barred, among = bytearray(len(shown)), bytearray(len(shown))
    _mark(barred, [match.span() for match in _DATED.finditer(shown)])
    _mark(barred, [half.span for half in found])
    _mark(among, [match.span() for match in _AMONG.finditer(shown)])
    taken = bytearray(map(max, barred, among))
    for match in _AMOUNT.finditer(shown):
        number = slice(*match.span("number"))
        told = _CYRILLIC.search(match.group()) or _COUNTED.match(shown, match.end())
        if (told or any(among[number])) and not any(barred[number]):
            _mark(taken, [match.span()])
            found += _quantities(shown, match)
    return bytes(taken), sorted(found, key=lambda quantity: quantity.span)


def _mark(characters: bytearray, stretches: Iterable[tuple[int, int]]) -> None:
    for start, end in stretches:
        characters[start:end] = b"\1" * (end - start)


def _half(match: re.Match[str]) -> Quantity:
    """ "полчаса" is half an hour."""
    scale = {"миллиона": 10**6, "миллиарда": 10**9}.get(match["unit"])
    value = Decimal("0.5") * (scale or 1)
    unit = None if scale else russian_unit(match["unit"])
    span = match.span()
    value = plain(value.normalize())
    return Quantity(span, span, match.group(), value, value, unit, "exact")


def _quantities(shown: str, match: re.Match[str]) -> Iterator[Quantity]:
    """The quantity of a match; none where its reading is unsure."""
    unit = russian_unit(match["unit"] or "") or russian_unit(match["sign"] or "")
    scaled = match["scale"] or match["few"]
    low = high = _value(match["low"])
    if match["high"] is not None:
        high = _value(match["high"])
    if low is None or high is None or not _is_sure(shown, match, unit, scaled):
        return
    if match["scale"] or match["few"]:
        low *= scale_of(match["few"] or match["scale"])
        high *= scale_of(match["scale"] or match["few"])
    if low > high or (match["high"] and low == high):
        return
    comparison = _compared(match)
    if comparison is None:
        return
    whole = (
        match.span() if match["said"] or match["range"] else (match.start("number"), match.end())
    )
    low, high = (plain(bound.normalize()) for bound in (low, high))
    yield Quantity(
        whole, match.span("number"), shown[slice(*whole)], low, high, unit,
        comparison,
    )  # fmt: skip


def _is_sure(shown: str, match: re.Match[str], unit: str | None, scaled: str | None) -> bool:
    """Whether nothing makes the number a time of day, a change, a name or a part of another."""
    before = shown[max(0, match.start() - BEHIND) : match.start()]
    said = (match["said"] or "").lower()
    ranged, digits = match["high"] is not None, match["low"][0].isdigit()
    if bool(match["range"]) != bool(match["to"]) or (said == "до" and _FROM.search(before)):
        return False
    if unit is None and not (scaled and digits):
        named = _YEAR.fullmatch(match["low"]) or _NAME.search(before)
        counted = _COUNTED.match(shown, match.end()) is not None
        return digits and not ranged and not named and counted
    if unit == "h" and not ranged:  # perhaps a time of day
        return said not in ("до", "около") and _CLOCK.search(before) is None
    return True


def _compared(match: re.Match[str]) -> Comparison | None:
    """How exactly the number is meant; None where the words before it contradict a range."""
    said = (match["said"] or "").lower()
    comparison: Comparison = "exact"
    for meant, words in _BEFORE.items():
        if said in words.split("|"):
            comparison = meant
    return comparison if comparison in ("exact", "about") or match["high"] is None else None


def _value(written: str) -> Decimal | None:
    """What a number is worth as it is written."""
    low = written.lower()
    if low in NUMBER_WORDS:
        return NUMBER_WORDS[low]
    digits = re.sub(_S, "", written).replace(",", ".")
    return Decimal(digits) if digits.replace(".", "", 1).isascii() else None
