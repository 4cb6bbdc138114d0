"""Whether the readings of one figure agree, and which reading is the narrowest."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from summarizer.record.items import FigureMention

__all__ = ["compared"]

ABOUT = Decimal("0.1")  # "about 30" is within a tenth of 30: 27 to 33
END = Decimal("Infinity")


def compared(mentions: Sequence[FigureMention]) -> Mapping[str, Any]:
    """The fields of a figure that its mentions make together: agreement and narrowest reading.

    All must have one unit. Readings agree where one number could satisfy them all.
    """
    if len({(m.low, m.high, m.unit, m.comparison) for m in mentions}) == 1:
        return {"agreement": "agree" if len({m.article for m in mentions}) > 1 else "single"}
    ranges = [_range(mention) for mention in mentions]
    if max(low for low, _ in ranges) > min(high for _, high in ranges):
        return {"agreement": "differ", "low": None, "high": None, "unit": None}
    order = sorted(range(len(mentions)), key=lambda i: (ranges[i][1] - ranges[i][0], i))
    narrowest = mentions[order[0]]
    fields = {name: getattr(narrowest, name) for name in ("low", "high", "unit", "comparison")}
    return {"agreement": "agree", **fields}


def _range(mention: FigureMention) -> tuple[Decimal, Decimal]:
    """The numbers that a reading allows."""
    low, high = mention.low or Decimal(0), mention.high or Decimal(0)
    match mention.comparison:
        case "exact":
            return low, high
        case "about":
            return low * (1 - ABOUT), high * (1 + ABOUT)
        case "more than" | "at least":
            return low, END
        case "less than" | "at most":
            return -END, high
