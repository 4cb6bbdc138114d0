"""What stands at the edge of page after page: running heads, and the numbers of pages."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from summarizer.reading.pdf.line import Line

__all__ = ["running"]

ROWS = 2  # lines at the top and at the foot of a page that may be no part of its text
APART = 1.4  # of the usual distance of lines: what stands nearer to the text belongs to it
REACH = 2  # pages on which the same is looked for: left and right pages have their own
NEAR = 6.0  # points that a running head moves from page to page
DIGITS = re.compile(r"\d+")
NUMBER = re.compile(
    r"(?:(?:page|seite|p\.|стр\.|с\.)\s*)?[-–—]?\s*\d{1,4}\s*(?:(?:/|of|von|из)\s*\d{1,4}\s*)?[-–—]?",
    re.IGNORECASE,
)


def running(pages: Sequence[Sequence[Line]]) -> frozenset[Line]:
    """The lines that are no part of the text.

    They are those at an edge, apart from the text, that say the same, but for a number, at the same
    place of a page nearby; and of a lone page the number at its foot.

    Args:
        pages: the lines of each page.
    """
    edges = [_edges(lines) for lines in pages]
    said = [frozenset(edge.values()) for edge in edges]
    found = set(_lone_numbers(pages))
    for number, edge in enumerate(edges):
        near = [*said[max(0, number - REACH) : number], *said[number + 1 : number + 1 + REACH]]
        found.update(line for line, key in edge.items() if any(key in other for other in near))
    return frozenset(found)


def _edges(lines: Sequence[Line]) -> Mapping[Line, tuple[str, int]]:
    """The lines at the edges of a page, with what they say where."""
    ordered = sorted(lines, key=lambda line: -line.base)
    steps = sorted(s for a, b in pairwise(ordered) if (s := a.base - b.base) > 0.3 * b.height)
    if len(steps) < 2 * ROWS:
        return {}
    usual = steps[len(steps) // 4]
    near = (*_edge(ordered, usual), *_edge(ordered[::-1], usual))
    return {line: (DIGITS.sub("#", line.text), round(line.base / NEAR)) for line in near}


def _edge(ordered: Sequence[Line], usual: float) -> Sequence[Line]:
    """The lines from an edge inwards to where the text is, which stands apart from them."""
    rows = 0
    for at, (outer, inner) in enumerate(pairwise(ordered), 1):
        step = abs(outer.base - inner.base)
        rows += step > 0.3 * outer.height
        if rows > ROWS:
            break
        if step > APART * usual:
            return ordered[:at]
    return ()


def _lone_numbers(pages: Sequence[Sequence[Line]]) -> Iterable[Line]:
    """The number at the foot of the only page."""
    written = [lines for lines in pages if lines]
    if len(written) == 1 and len(written[0]) > 1:
        last = min(written[0], key=lambda line: line.base)
        if NUMBER.fullmatch(last.text):
            yield last
