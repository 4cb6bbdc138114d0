"""From tokens to quantities: amounts, their ranges, and what may be said of them for sure."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from summarizer.quantities.amounts import (
    Amount,
    read_amount,
    scale_as,
    starts_amount,
)
from summarizer.quantities.bars import OLDEST, barred_amount, contested
from summarizer.quantities.comparisons import PLACES, Kind, Wording, before, misleads
from summarizer.quantities.idioms import read_idiom, with_smaller
from summarizer.quantities.links import changes, link_of, opener_of, spaced_dash
from summarizer.quantities.numerals import FRACTIONS
from summarizer.quantities.quantity import Quantity
from summarizer.quantities.tokens import (
    DASHES,
    SPACED,
    Token,
    tokenise,
)
from summarizer.quantities.units import TIME
from summarizer.record import Comparison


class _Reading(NamedTuple):
    """What stands at one place: its amounts, whether they are one range, and where to go on."""

    amounts: tuple[Amount, ...]
    ranged: bool
    first: int
    end: int


def english(shown: str) -> Iterator[Quantity]:
    """Every quantity of a text as it is seen that English words give it, in text order."""
    tokens = tokenise(shown)
    return (_quantity(shown, tokens, *found) for found in _readings(tokens))


def _readings(tokens: Sequence[Token]) -> Iterator[tuple[_Reading, Wording]]:
    i, free = 1, 1
    while i < len(tokens) and tokens[i].kind != "edge":
        reading = _read(tokens, i) if starts_amount(tokens, i) else None
        if reading is None:
            i += 1
            continue
        for part in _parts(reading):
            wording = _proven(tokens, part)
            if wording is not None and wording.at >= free:
                yield part, wording
                free = part.end
        i = max(reading.end, i + 1)


def _parts(reading: _Reading) -> tuple[_Reading, ...]:
    """A range stays whole; two numbers that only share a unit are read one by one."""
    if reading.ranged or len(reading.amounts) < 2:
        return (reading,) if reading.amounts else ()
    return tuple(_Reading((each,), False, each.first, each.end) for each in reading.amounts)


def _read(tokens: Sequence[Token], i: int) -> _Reading | None:
    special = read_idiom(tokens, i)
    if special is not None:
        return _Reading((special,), False, special.first, special.end)
    opener = opener_of(tokens, i)
    left = read_amount(tokens, i, joined=not opener)
    if left is None:
        return None
    if not opener:
        left = with_smaller(tokens, left)
    link = link_of(tokens, left, opener)
    right = _right(tokens, link, left) if link else None
    if right is None:
        dangling = bool(link) and tokens[link].kind in ("number", "barred") and not left.unit
        return _Reading(() if dangling else (left,), False, left.first, left.end)
    if tokens[left.end].low == "to" and (opener == "from" or changes(tokens, left)):
        return _Reading(_changed(left, right), False, left.first, right.end)
    pair = _matched(left, right)
    if tokens[left.end].low == "or" and pair and _far_apart(pair):
        pair = None
    if pair is None or contested(tokens, left.first) or _too_bare(tokens, left, pair):
        return _apart(tokens, left, right)
    if spaced_dash(tokens, left.end) and not pair[1].measured:
        return _Reading((right,), False, right.first, right.end)
    first = i - 1 if opener == "between" and tokens[i - 1].low == opener else left.first
    return _Reading(pair, True, first, right.end)


def _right(tokens: Sequence[Token], at: int, left: Amount) -> Amount | None:
    if not starts_amount(tokens, at):
        return None
    right = read_amount(tokens, at, money=left.unit if left.signed else None)
    return right if right is not None and right.numeral.value != FRACTIONS["½"] else None


def _matched(left: Amount, right: Amount) -> tuple[Amount, Amount] | None:
    """Both ends with one unit and one magnitude, the lower first; None where they do not fit."""
    if right.numeral.scaled and not left.numeral.scaled and left.numeral.value < 1000:
        if left.numeral.value >= right.numeral.value / right.numeral.scale:
            return None
        left = scale_as(left, right)
    if left.unit is None or (left.unsure and right.unit == left.unit):
        left = replace(left, unit=right.unit, measured=right.measured)
    elif right.unit is None and left.signed:
        right = replace(right, unit=left.unit, measured=True, signed=True)
    small = left.numeral.in_words and left.numeral.value < 10 and not left.numeral.scaled
    if small and right.numeral.in_words and right.numeral.value >= 100:
        return None  # "two and three hundred" may begin at two hundred
    if left.unit != right.unit or left.numeral.value >= right.numeral.value:
        return None
    return replace(left, unsure=False), right


def _changed(left: Amount, right: Amount) -> tuple[Amount, ...]:
    """Both numbers of "from 20 to 25 per cent", which may be a change as well as a range.

    The first is left out where the magnitude of the second may belong to it too.
    """
    if right.numeral.scaled and not left.numeral.scaled and left.numeral.value < 1000:
        return (right,)
    if left.unit is None:
        left = replace(left, unit=right.unit, measured=right.measured)
    elif right.unit is None and left.signed:
        right = replace(right, unit=left.unit, measured=True, signed=True)
    return left, right


def _far_apart(pair: tuple[Amount, Amount]) -> bool:
    """Whether "or" names two choices, as in "$10 or $100", and no range like "30 or 40"."""
    return pair[1].numeral.value > 4 * pair[0].numeral.value  # "one or two", "two or three"


def _too_bare(tokens: Sequence[Token], left: Amount, pair: tuple[Amount, Amount]) -> bool:
    """Whether nothing tells the range from a score, a pair of years or a part number."""
    bare = pair[1].unit is None and not pair[1].numeral.scaled
    dashed = tokens[left.end].low in DASHES
    years = all(_is_year(tokens, amount) for amount in pair) and not pair[1].measured
    return pair[1].unsure or years or (bare and dashed)


def _is_year(tokens: Sequence[Token], amount: Amount) -> bool:
    text = tokens[amount.numeral.first].text
    return amount.numeral.end == amount.numeral.first + 1 and len(text) == 4 and text.isdigit()


def _apart(tokens: Sequence[Token], left: Amount, right: Amount) -> _Reading:
    """Two linked numbers that are no range: both are left out unless each has a unit of its own."""
    if tokens[left.end].low in DASHES or left.unit is None or right.unit is None:
        return _Reading((), False, left.first, right.end)
    return _Reading((left,), False, left.first, left.end)


def _proven(tokens: Sequence[Token], reading: _Reading) -> Wording | None:
    """The comparison and the first token of a reading that nothing bars; else None."""
    *lower, last = reading.amounts
    checked = replace(last, first=reading.first, numeral=lower[0].numeral) if lower else last
    if barred_amount(tokens, checked):
        return None
    wording = before(tokens, reading.first)
    if lower and tokens[wording.at].low in PLACES:
        return Wording(last.wording.comparison, reading.first)
    if tokens[reading.first].low == "between" or misleads(
        tokens, wording, reading.first, _kind(last)
    ):
        between = tokens[reading.first].low == "between"
        return Wording(last.wording.comparison, reading.first) if between else None
    return _joined(wording, last.wording.comparison)


def _kind(amount: Amount) -> Kind:
    if amount.measured:
        return "time" if amount.unit in TIME else "measure"
    return "few" if amount.numeral.value <= 10 else "many"


def _aged(tokens: Sequence[Token], wording: Wording, last: Amount) -> bool:
    """Whether the number is the age in "aged 45", "aged over 65"."""
    said = (
        tokens[wording.at - 1].low in ("aged", "ages", "age") and tokens[wording.at].gap == SPACED
    )
    return said and last.unit is None and last.numeral.value <= OLDEST


def _joined(wording: Wording, later: Comparison) -> Wording | None:
    """One comparison of the words before and after; None where they contradict each other."""
    if later == "exact" or later == wording.comparison:
        return wording
    if wording.comparison in ("exact", "about"):
        return Wording(later, wording.at)
    return wording if later == "about" else None


def _quantity(
    text: str,
    tokens: Sequence[Token],
    reading: _Reading,
    wording: Wording,
) -> Quantity:
    low, high = reading.amounts[0], reading.amounts[-1]
    aged = _aged(tokens, wording, high)
    ends = (
        (tokens[wording.at - aged].start, tokens[max(reading.end, high.end) - 1].end),
        (tokens[low.numeral.first].start, tokens[high.numeral.end - 1].end),
    )
    return Quantity(
        ends[0],
        ends[1],
        text[slice(*ends[0])],
        low.numeral.value,
        high.numeral.value,
        "year" if aged else high.unit,
        wording.comparison,
    )
