"""What joins two numbers into a range: "to", "or", "and", dashes."""

from collections.abc import Sequence

from summarizer.quantities.amounts import Amount
from summarizer.quantities.tokens import (
    BROKEN,
    DASHES,
    GLUED,
    HYPHENS,
    SPACED,
    Token,
    words_at,
)

# Before "from" they make it a range; "from 20 to 25" alone is a change as often.
_SPREADS = frozenset("anywhere anything ranging range ranges ranged varying varies varied".split())
# Before a number with its unit they tell by how much; what follows "to" is where it ended.
_CHANGES = frozenset(
    "rose rise rises risen fell fall falls fallen climbed climb dropped drop slipped slid gained "
    "grew grown jumped surged sank up down shrank tumbled edged".split()
)


def opener_of(tokens: Sequence[Token], i: int) -> str:
    """ "between" or "from" before the number at i, the latter as "between" in "anywhere from"."""
    before = tokens[i - 1].low
    if before not in ("between", "from") or tokens[i].gap != SPACED:
        return ""
    spread = before == "from" and tokens[i - 2].low in _SPREADS and tokens[i - 1].gap == SPACED
    return "between" if spread else before


def changes(tokens: Sequence[Token], left: Amount) -> bool:
    """Whether it is a change and a level, "rose 0.5% to 3.2%"; "fell 20 to 25%" is a range."""
    return left.unit is not None and tokens[left.first - 1].low in _CHANGES


def spaced_dash(tokens: Sequence[Token], i: int) -> bool:
    """Whether the dash of "30 - 40" stands at i: a range in a measure, else perhaps a break."""
    return tokens[i].low in HYPHENS | {"–"} and tokens[i].gap == tokens[i + 1].gap == SPACED


def link_of(tokens: Sequence[Token], left: Amount, opener: str) -> int:
    """Where the second number of a range would start after the first; 0 where nothing links."""
    end = left.end
    token = tokens[end]
    if token.gap == BROKEN:
        return 0
    if token.low in DASHES and token.gap == GLUED:
        if words_at(tokens, end, 3) in (("-", "to", "-"), ("-", "or", "-")):
            return end + 3
        if token.low in HYPHENS and tokens[end + 1].low in ("to", "or"):  # "30- to 40-minute"
            return end + 2 if tokens[end + 2].gap == SPACED else 0
        return end + 1 if tokens[end + 1].gap == GLUED else 0
    if spaced_dash(tokens, end):
        return end + 1
    linked = token.low in ("to", "or") or (token.low == "and" and opener == "between")
    return end + 1 if linked and tokens[end + 1].gap == SPACED else 0
