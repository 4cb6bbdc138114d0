"""One number as it is written, in digits or in words: where it stands and what it is worth."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from summarizer.quantities.tokens import BROKEN, GLUED, SPACED, Token, hyphenated, words_at

ONES = {
    word: value
    for value, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen".split(),
        start=1,
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
SCALES = {
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "lakh": 10**5,
    "crore": 10**7,
    "dozen": 12,
}
SHORT_SCALES = {
    **dict.fromkeys(("mln", "mn"), 10**6),
    **dict.fromkeys(("bn", "bln"), 10**9),
    **dict.fromkeys(("tn", "trn"), 10**12),
}
# Letters that are a magnitude only when they touch the digits, and but for "k" only of money.
LETTER_SCALES = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}
FRACTIONS = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅛": Decimal("0.125"),
    "⅜": Decimal("0.375"),
    "⅝": Decimal("0.625"),
    "⅞": Decimal("0.875"),
}  # a third has no exact decimal
ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth "
    "fortieth fiftieth hundredth thousandth millionth half quarter halves thirds quarters fourths "
    "fifths sixths sevenths eighths ninths tenths hundredths thousandths".split()
)
STARTS = frozenset({*ONES, *TENS, "a", "half", "quarter"})

_DIGITS = re.compile(
    r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{0,2}(?:[\u00a0\u2007\u2009\u202f][0-9]{3})+"
    r"|0|[1-9][0-9]*)(?:\.[0-9]+)?"
)
LONGEST_DIGITS = 24  # beyond a number of the news, and within the 28 digits that Decimal keeps


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number and its tokens, `end` exclusive; `scale` is the magnitude already in `value`."""

    first: int
    end: int
    value: Decimal
    scale: Decimal = Decimal(1)
    in_words: bool = False

    @property
    def scaled(self) -> bool:
        """Whether a magnitude was read: "32 million", "three dozen"."""
        return self.scale != 1


def plain(value: Decimal) -> Decimal:
    """The same value without an exponent and, where it is whole, without a decimal point."""
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if whole == value else value


def read_numeral(tokens: Sequence[Token], i: int, *, joined: bool = True) -> Numeral | None:
    """The number that starts at token i, its magnitude in full words with it; else None.

    `joined=False` keeps "and" out of it, as between "between" and its second number.
    """
    if tokens[i].kind in ("number", "fraction"):
        return _in_digits(tokens, i, joined)
    numeral = _in_words(tokens, i, joined)
    if numeral is None or _is_ordinal(tokens, numeral.end):
        return None
    return numeral


def _in_digits(tokens: Sequence[Token], i: int, joined: bool) -> Numeral | None:
    token = tokens[i]
    end = i + 1
    if token.kind == "fraction":
        value = FRACTIONS.get(token.text)
    else:
        value = _digits(token.text)
        if tokens[end].kind == "fraction" and tokens[end].gap == GLUED and value is not None:
            half = FRACTIONS.get(tokens[end].text)
            value = None if half is None else value + half
            end += 1
    if value is None:
        return None
    if joined:
        part, length = _and_a_part(tokens, end)
        value, end = value + part, end + length
    return scaled(tokens, Numeral(i, end, value))


def _digits(text: str) -> Decimal | None:
    """The value of digits grouped and pointed as in English; "3,5", "1.2.3" and "007" have none."""
    if len(text) > LONGEST_DIGITS or not _DIGITS.fullmatch(text):
        return None
    return Decimal(re.sub(r"[^0-9.]", "", text))


def scaled(tokens: Sequence[Token], numeral: Numeral) -> Numeral:
    """The numeral with the magnitude that follows it: "32 million", "1.5-million", "32 mln"."""
    at = numeral.end + hyphenated(tokens, numeral.end)
    token = tokens[at]
    factor = SCALES.get(token.low, SHORT_SCALES.get(token.low))
    if factor is None or factor == SCALES["hundred"] or token.gap == BROKEN:
        return numeral
    if token.low == "lakh" and tokens[at + 1].low == "crore":
        return times(numeral, factor * SCALES["crore"], at + 2)
    return times(numeral, factor, at + 1)


def times(numeral: Numeral, factor: int, end: int) -> Numeral:
    """The numeral as so many hundreds, dozens or millions, ending before token `end`."""
    return Numeral(
        numeral.first,
        end,
        plain(numeral.value * factor),
        numeral.scale * factor,
        numeral.in_words,
    )


def _in_words(tokens: Sequence[Token], i: int, joined: bool) -> Numeral | None:
    low = tokens[i].low
    quarters = _quarters(tokens, i)
    if quarters is not None or low == "quarter":
        return quarters
    if low == "half":
        return _half(tokens, i)
    if low in ("a", "an"):
        return _article(tokens, i, joined)
    group = _group(tokens, i, joined)
    if group is None:
        return None
    value, end = group
    if joined:
        part, length = _and_a_part(tokens, end)
        value, end = value + part, end + length
    return _with_scales(tokens, Numeral(i, end, value, in_words=True), joined)


def _half(tokens: Sequence[Token], i: int) -> Numeral | None:
    """ "half a million", "half-a-dozen", "half a mile" (0.5), "half-hour" (0.5); else None."""
    at = i + 1 + hyphenated(tokens, i + 1)
    half = Numeral(i, at, FRACTIONS["½"], in_words=True)
    if tokens[at].low in ("a", "an") and tokens[at].gap != BROKEN:
        after = at + 1 + hyphenated(tokens, at + 1)
        factor = SCALES.get(tokens[after].low)
        return times(half, factor, after + 1) if factor else replace(half, end=at + 1)
    factor = SCALES.get(tokens[at].low)
    if factor and tokens[at].gap != BROKEN:
        return times(half, factor, at + 1)
    return Numeral(i, i + 1, half.value, in_words=True) if at > i + 1 else None


def _quarters(tokens: Sequence[Token], i: int) -> Numeral | None:
    """ "a quarter of a million", "three-quarters of a mile" (0.75); else None."""
    at, count = i, {"a": 1, "one": 1, "three": 3}.get(tokens[i].low, 0)
    if count:
        at += 1 + hyphenated(tokens, i + 1)
    named = tokens[at].low == ("quarters" if count == 3 else "quarter")
    if not named or words_at(tokens, at + 1, 2) not in (("of", "a"), ("of", "an")):
        return None
    part = Numeral(i, at + 3, FRACTIONS["¾" if count == 3 else "¼"], in_words=True)
    factor = SCALES.get(tokens[at + 3].low)
    return times(part, factor, at + 4) if factor else part


def _article(tokens: Sequence[Token], i: int, joined: bool) -> Numeral | None:
    """ "a dozen", "a hundred and fifty", "a quarter of a million", "a half-dozen"; else None."""
    if tokens[i + 1].gap != SPACED:
        return None
    if tokens[i + 1].low == "half":
        return _half_after_article(tokens, i)
    if tokens[i + 1].low not in SCALES:
        return None
    if tokens[i + 1].low == "hundred":
        value, end = _below_hundred(tokens, i + 2, Decimal(100), joined)
        return _with_scales(tokens, Numeral(i, end, value, in_words=True), joined)
    return _with_scales(tokens, Numeral(i, i + 1, Decimal(1), in_words=True), joined)


def _half_after_article(tokens: Sequence[Token], i: int) -> Numeral | None:
    half = _half(tokens, i + 1)
    if half is None:
        return None
    return Numeral(i, half.end, half.value, half.scale, in_words=True)


def _group(tokens: Sequence[Token], i: int, joined: bool) -> tuple[Decimal, int] | None:
    """A number below 1,000 in words, such as "two hundred and six", and its end."""
    value = ONES.get(tokens[i].low)
    end = i + 1
    if value is None:
        value = TENS.get(tokens[i].low)
        if value is None:
            return None
        at = end + hyphenated(tokens, end)
        one = ONES.get(tokens[at].low, 10)
        if one < 10 and tokens[at].gap != BROKEN:
            value, end = value + one, at + 1
    at = end + hyphenated(tokens, end)
    if tokens[at].low == "hundred" and tokens[at].gap != BROKEN:
        return _below_hundred(tokens, at + 1, Decimal(100 * value), joined)
    return Decimal(value), end


def _below_hundred(
    tokens: Sequence[Token], i: int, value: Decimal, joined: bool
) -> tuple[Decimal, int]:
    """The hundreds with the "and fifty" that may follow them at i."""
    if not joined or tokens[i].low != "and" or tokens[i].gap != SPACED:
        return value, i
    rest = _group(tokens, i + 1, joined=False)
    if rest is None or rest[0] >= 100 or tokens[i + 1].gap != SPACED:
        return value, i
    return value + rest[0], rest[1]


_PARTS = {"a half": "½", "a quarter": "¼", "three quarters": "¾", "three quarter": "¾"}


def _and_a_part(tokens: Sequence[Token], i: int) -> tuple[Decimal, int]:
    """What "and a half", "-and-a-half" or "and three-quarters" at i adds, and its tokens; or 0."""
    for count in (3, 4, 5, 6):  # with no, one or all three hyphens
        words = [word for word in words_at(tokens, i, count) if word != "-"]
        if len(words) == 3 and words[0] == "and" and " ".join(words[1:]) in _PARTS:
            return FRACTIONS[_PARTS[" ".join(words[1:])]], count
    return Decimal(0), 0


def _with_scales(tokens: Sequence[Token], numeral: Numeral, joined: bool) -> Numeral | None:
    """The numeral with its scales: "two hundred thousand", "one million two hundred thousand"."""
    result = scaled(tokens, numeral)
    if not result.scaled:
        return result
    if words_at(tokens, result.end, 3) == ("and", "a", "half"):
        more = plain(result.value + result.scale / 2)
        return Numeral(numeral.first, result.end + 3, more, result.scale, in_words=True)
    bridge = tokens[result.end].low == "and" and joined
    at = result.end + bridge
    rest = _group(tokens, at, joined) if tokens[at].gap == SPACED else None
    if rest is None:
        return scaled(tokens, result)
    tail = scaled(tokens, Numeral(at, rest[1], rest[0]))
    if tail.value >= result.scale or result.scale == SCALES["dozen"]:
        return result if bridge else None
    if bridge and (tail.value >= 100 or result.scale > SCALES["thousand"]):
        return result  # "two million and three jets" are two numbers
    return Numeral(numeral.first, tail.end, result.value + tail.value, result.scale, True)


def _is_ordinal(tokens: Sequence[Token], end: int) -> bool:
    """Whether the words go on as an ordinal or a fraction: "twenty-first", "two thirds"."""
    at = end + hyphenated(tokens, end)
    return (tokens[at].low in ORDINALS - {"second"} and tokens[at].gap != BROKEN) or (
        at > end and tokens[at].low == "second" and tokens[end - 1].low in TENS
    )
