"""One number with the money sign before it and the magnitude, softening words and unit after it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from summarizer.quantities.comparisons import Wording, after
from summarizer.quantities.nouns import counted_noun
from summarizer.quantities.numerals import (
    LETTER_SCALES,
    STARTS,
    Numeral,
    read_numeral,
    times,
)
from summarizer.quantities.tokens import BROKEN, GLUED, HYPHENS, SPACED, Token, hyphenated, words_at
from summarizer.quantities.units import (
    LENGTH,
    NAMES,
    SIGNS,
    SYMBOLS,
    TIME,
    Unit,
    names_pounds,
    read_glued,
    read_hyphenated,
    read_name,
    read_pounds,
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in its setting; `first` and `end` take in its money sign, unit and words after.

    `measured` tells a unit of measure or money from a counted noun; `unsure` that what follows
    the number makes its reading doubtful, so that nothing may be said of it.
    """

    first: int
    end: int
    numeral: Numeral
    unit: str | None
    measured: bool
    wording: Wording
    signed: bool = False
    unsure: bool = False


_BESIDE_LENGTH = frozenset(
    "deep high long wide tall away apart above below from off down up into under north south east "
    "west per race sprint thick underwater".split()
)
# Signs that may touch the end of a number; any other makes it a part of something else.
_CLOSING = frozenset(".,;:!?)]}\"'”’»…—–-%°+")
_OPENING = frozenset("([{\"'“‘«—…;:~<>≈≤≥!?,")


def starts_amount(tokens: Sequence[Token], i: int) -> bool:
    """Whether an amount may start at token i."""
    token = tokens[i]
    if token.kind == "money":
        return tokens[i + 1].kind in ("number", "fraction") and tokens[i + 1].gap != BROKEN
    return (
        token.kind in ("number", "fraction") or token.low in STARTS or token.low in ("an", "mach")
    )


def read_amount(
    tokens: Sequence[Token], i: int, *, joined: bool = True, money: str | None = None
) -> Amount | None:
    """The amount that starts at token i; None where there is no number that can be read.

    `money` is the currency of the number that a range began with: the 40m of "$32-40m" is in it.
    """
    sign = tokens[i] if tokens[i].kind == "money" or tokens[i].low == "mach" else None
    at = i + (sign is not None)
    numeral = (
        read_numeral(tokens, at, joined=joined) if tokens[at].gap != BROKEN or at == i else None
    )
    if numeral is None:
        return None
    if sign is not None and sign.low == "mach":
        return Amount(i, numeral.end, numeral, "Mach", True, after(tokens, numeral.end), True)
    begun = numeral
    signed = SIGNS.get(sign.text, sign.text) if sign is not None else None
    numeral = _with_letter(tokens, numeral, (signed or money) is not None)
    wording = after(tokens, numeral.end)
    if signed is None and numeral.end > begun.end:
        signed = money
    if signed is not None:
        return _of_money(tokens, i, numeral, signed, wording)
    return _with_unit(tokens, numeral, wording)


def _with_letter(tokens: Sequence[Token], numeral: Numeral, money: bool) -> Numeral:
    """The numeral with a magnitude of one letter that touches it: "$32m", "15k", "5m people"."""
    token = tokens[numeral.end]
    factor = LETTER_SCALES.get(token.low)
    apart = money and token.gap == SPACED and token.low in ("m", "b")  # "$32 m"
    if factor is None or not (apart or token.gap == GLUED) or numeral.in_words or numeral.scaled:
        return numeral
    after_letter = numeral.end + 1
    if token.low == "k":
        run = tokens[after_letter].low in ("run", "race", "walk")
        return numeral if run else times(numeral, factor, after_letter)
    if money:
        return times(numeral, factor, after_letter)
    if token.low == "m" and numeral.value < 1000 and _counts_millions(tokens, after_letter):
        return times(numeral, factor, after_letter)
    return numeral


def _counts_millions(tokens: Sequence[Token], i: int) -> bool:
    if tokens[i].low in _BESIDE_LENGTH:
        return False
    return counted_noun(tokens, i, Decimal(10**6), after_the=False) is not None


def _of_money(
    tokens: Sequence[Token], i: int, numeral: Numeral, money: str, wording: Wording
) -> Amount:
    end = wording.at
    rate = hyphenated(tokens, end) and tokens[end + 1].low in (
        "a",
        "an",
        "per",
        "worth",
    )  # "$15-an-hour"
    doubtful = wording.comparison == "exact" and not rate and not _ends_well(tokens, end)
    return Amount(i, end, numeral, money, True, wording, signed=True, unsure=doubtful)


def _with_unit(tokens: Sequence[Token], numeral: Numeral, wording: Wording) -> Amount:
    """The amount with the unit after it, "or so" before or after that unit."""
    first, end = numeral.first, numeral.end
    letter = tokens[end]
    if letter.text == "m" and letter.gap == GLUED and not numeral.in_words:
        metres = numeral.value >= 1000 or tokens[end + 1].low in _BESIDE_LENGTH
        metres = metres or (tokens[end + 1].low in HYPHENS and tokens[end + 1].gap == GLUED)
        metres = metres or _beside_length(tokens, first, end + 1)
        unit = Unit("m", end + 1)
        return Amount(first, end + 1, numeral, "m", True, after(tokens, end + 1), unsure=not metres)
    found = _unit(tokens, numeral, wording)
    if found is None:
        unsure = wording.comparison == "exact" and not _ends_well(tokens, end)
        unsure = unsure or names_pounds(tokens[wording.at])
        return Amount(first, wording.at, numeral, None, False, wording, unsure=unsure)
    unit, measured = found
    numeral, unit = _and_a_half(tokens, numeral, unit)
    later = after(tokens, unit.end)
    wording = later if later.comparison != "exact" else wording
    end = max(later.at, unit.end)
    return Amount(first, end, numeral, unit.symbol, measured, Wording(wording.comparison, end))


def _beside_length(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether a length stands before or after in brackets: "66ft (20m)", "20m (66ft)"."""
    if tokens[first - 1].low == "(" and tokens[first - 1].gap != BROKEN:
        before = tokens[first - 2]
        return NAMES.get(before.low, SYMBOLS.get(before.text)) in LENGTH
    if tokens[end].low != "(" or tokens[end + 1].kind != "number":
        return False
    unit = read_name(tokens, end + 2)
    return unit is not None and unit.symbol in LENGTH and unit.symbol != "m"


def _unit(tokens: Sequence[Token], numeral: Numeral, wording: Wording) -> tuple[Unit, bool] | None:
    """The unit after the number and whether it is a measure; None where there is none or unsure."""
    at = wording.at
    direct = at == numeral.end
    unit = read_hyphenated(tokens, at) if direct else None
    if unit is None and direct and not numeral.in_words:
        unit = read_glued(tokens, at)
    if unit is None and tokens[at].gap == SPACED:
        unit = read_name(tokens, at) or read_pounds(tokens, at, int(numeral.scale))
    if unit is not None:
        return unit, unit.symbol not in ("member", "person", "man", "nation", "page")
    if names_pounds(tokens[at]):
        return None
    after_the = tokens[numeral.first - 1].low in ("the", "these", "those", "all", "other", "last")
    noun = counted_noun(tokens, at, numeral.value, after_the=after_the)
    if noun is None:
        return None
    return noun, noun.symbol in TIME or noun.symbol.isupper()


def _and_a_half(tokens: Sequence[Token], numeral: Numeral, unit: Unit) -> tuple[Numeral, Unit]:
    """ "two hours and a half" is two and a half hours."""
    if words_at(tokens, unit.end, 3) != ("and", "a", "half"):
        return numeral, unit
    value = numeral.value + Decimal("0.5")
    return replace(numeral, value=value), Unit(unit.symbol, unit.end + 3)


def _ends_well(tokens: Sequence[Token], end: int) -> bool:
    """Whether the number stands for itself: nothing but a closing sign touches it."""
    token = tokens[end]
    if token.gap != GLUED:
        return True
    if token.low in HYPHENS and tokens[end + 1].gap == GLUED:
        return False
    return token.low in _CLOSING


def opens_well(tokens: Sequence[Token], first: int) -> bool:
    """Whether nothing but an opening sign touches the amount in front."""
    token = tokens[first]
    return token.gap != GLUED or tokens[first - 1].low in _OPENING or first == 1


def scale_as(amount: Amount, other: Amount) -> Amount:
    """The amount with the magnitude of the other: the 10 of "$10-12 million"."""
    numeral = times(amount.numeral, int(other.numeral.scale), amount.numeral.end)
    return replace(amount, numeral=numeral)
