"""Numbers that English says in a way of its own: pairs, and measures in two units at once."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from summarizer.quantities.amounts import Amount, read_amount
from summarizer.quantities.comparisons import Wording, after
from summarizer.quantities.nouns import counted_noun
from summarizer.quantities.numerals import Numeral
from summarizer.quantities.tokens import BROKEN, GLUED, Token, words_at
from summarizer.quantities.units import LENGTH, TIME, read_name

_PAIRS = {"pair": Decimal(2), "duo": Decimal(2), "trio": Decimal(3)}
# One thing, although English calls it a pair.
_ONE_THING = frozenset(
    "scissors trousers jeans shorts glasses sunglasses spectacles goggles binoculars headphones "
    "tongs pliers tweezers pyjamas tights shoes boots gloves socks sandals trainers skates "
    "handcuffs pincers".split()
)
# How many of the second unit make one of the first: "two hours and 15 minutes", "6ft 2in".
_SMALLER = {
    ("week", "d"): 7,
    ("d", "h"): 24,
    ("h", "min"): 60,
    ("min", "s"): 60,
    ("year", "month"): 12,
    ("ft", "inch"): 12,
    ("lb", "oz"): 16,
}


def read_idiom(tokens: Sequence[Token], i: int) -> Amount | None:
    """The amount in a wording of its own that starts at token i, else None."""
    if tokens[i].low not in ("a", "an"):
        return None
    return _couple(tokens, i) or _pair(tokens, i) or _hour_and_a_half(tokens, i)


def _couple(tokens: Sequence[Token], i: int) -> Amount | None:
    """ "a couple of months" is about two; "a couple of jets" may be a few: None."""
    if tokens[i].low != "a" or words_at(tokens, i + 1, 2) != ("couple", "of"):
        return None
    unit = read_name(tokens, i + 3)
    if unit is None or unit.symbol not in TIME | LENGTH:
        return None
    numeral = Numeral(i, i + 3, Decimal(2), in_words=True)
    return Amount(i, unit.end, numeral, unit.symbol, True, Wording("about", unit.end))


def _hour_and_a_half(tokens: Sequence[Token], i: int) -> Amount | None:
    """ "an hour and a half", "a mile and a half"."""
    if tokens[i].low not in ("a", "an") or words_at(tokens, i + 2, 3) != ("and", "a", "half"):
        return None
    unit = read_name(tokens, i + 1)
    if unit is None or unit.symbol not in TIME | LENGTH:
        return None
    numeral = Numeral(i, i + 5, Decimal("1.5"), in_words=True)
    return Amount(i, i + 5, numeral, unit.symbol, True, after(tokens, i + 5))


def _pair(tokens: Sequence[Token], i: int) -> Amount | None:
    """ "a pair of Su-27s" is two of them; "a pair of scissors" is one thing: None."""
    value = _PAIRS.get(tokens[i + 1].low)
    if value is None or words_at(tokens, i + 1, 2)[1:] != ("of",):
        return None
    noun = counted_noun(tokens, i + 3, value, after_the=False)
    if noun is None or tokens[noun.end - 1].low in _ONE_THING:
        return None
    numeral = Numeral(i, i + 3, value, in_words=True)
    return Amount(i, noun.end, numeral, noun.symbol, False, Wording("exact", noun.end))


def with_smaller(tokens: Sequence[Token], amount: Amount) -> Amount:
    """ "two hours and 15 minutes" as 135 minutes; the amount itself where no such unit follows."""
    if not amount.measured or amount.wording.comparison != "exact":
        return amount
    at = amount.end + (tokens[amount.end].low == "and")
    if tokens[at].gap == BROKEN or tokens[at].low in ("a", "an"):
        return amount
    rest = read_amount(tokens, at)
    if rest is None or tokens[at].gap == GLUED:
        return amount
    inches = tokens[rest.numeral.end]
    if amount.unit == "ft" and inches.low == "in" and inches.gap == GLUED:  # else a preposition
        rest = replace(rest, unit="inch", end=rest.numeral.end + 1)
    factor = _SMALLER.get((amount.unit or "", rest.unit or ""))
    if factor is None or rest.numeral.value >= factor or amount.numeral.value % 1:
        return amount
    value = amount.numeral.value * factor + rest.numeral.value
    numeral = replace(amount.numeral, end=rest.numeral.end, value=value)
    whole = replace(rest, first=amount.first, numeral=numeral, measured=True, unsure=False)
    return with_smaller(tokens, whole)
