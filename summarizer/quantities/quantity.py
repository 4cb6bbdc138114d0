"""One number or range of a text, and the text without what nobody sees."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from summarizer.record import Comparison

__all__ = ["Quantity", "seen", "touched"]

# Characters that show nothing and that the proof's fold drops too.
_UNSEEN = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\U000e0000-\U000e007f]"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number or range of a text, as stated.

    Attributes:
        span: code points of the text, end exclusive: the number with its unit and its comparison.
        number: the number words alone, for a range from its first to its last.
        text: the characters of the span.
        low, high: the bounds as stated, equal for a single number, also where the comparison
            leaves one side open: "more than 30" is 30 to 30.
        unit: an ISO 4217 code, a pint symbol, "Mach", or the counted noun in the singular and in
            lower case; None where nothing is counted or the noun is unsure.
        comparison: how exactly the number is meant.
    """

    span: tuple[int, int]
    number: tuple[int, int]
    text: str
    low: Decimal
    high: Decimal
    unit: str | None
    comparison: Comparison


def seen(text: str) -> tuple[str, Sequence[int]]:
    """A text as it is seen, and where each of its characters stands in the text."""
    shown = _UNSEEN.sub("", text)
    if shown == text:
        return text, range(len(text))
    return shown, [i for i, char in enumerate(text) if not _UNSEEN.match(char)]


def touched(stretch: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    """Whether a stretch shares a character with one of others, in text order and apart."""
    before = bisect_left(others, (stretch[1], 0))
    return before > 0 and others[before - 1][1] > stretch[0]
