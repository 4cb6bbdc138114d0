"""The order in which the lines of a page are read: one column after the other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from summarizer.reading.pdf.line import Line

__all__ = ["columns", "with_initials"]

LEAST = 2  # lines on either side of a gutter; one beside another is a line with a gap
WORDY = 15  # characters of the usual line of a column of text; shorter ones are a table's cells
GUTTER = 0.8  # of a line's height: less is a wide space
MOST_CROSSING = 0.4  # of the lines of columns: headlines, pictures' captions
INITIAL = 1.6  # of a line's height: so much higher is a letter that begins a text over two lines
MOST_INITIALS = 20  # of a page; more are a table of letters
MOST = 1_500  # lines of a page whose columns are looked for; past it there is no page to look at


def columns(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of a page in columns, each from top to bottom, the columns as they are read.

    What crosses the gutter between two columns is a column of its own: those above it are read
    before it, those under it after it.
    """
    gutter = _gutter(lines) if 2 * LEAST <= len(lines) <= MOST else None
    if gutter is None:
        return [list(_rows(lines))] if lines else []
    found: list[list[Line]] = []
    by_base = sorted(lines, key=lambda line: -line.base)
    for crossing, band in groupby(by_base, lambda line: _crosses(line, gutter)):
        part = list(band)
        if crossing:
            found.append(list(_rows(part)))
        else:
            found += columns([line for line in part if line.right <= gutter])
            found += columns([line for line in part if line.left >= gutter])
    return found


def with_initials(lines: Sequence[Line]) -> list[Line]:
    """The lines, a large initial put to the word that it begins, those beside it moved under it."""
    initials = [line for line in lines if len(line.text) <= 2 and line.text[-1].isupper()]
    kept = list(lines)
    for initial in initials[:MOST_INITIALS]:
        beside = sorted((n for n in kept if _is_beside(n, initial)), key=lambda line: -line.base)
        if beside:
            kept.remove(initial)
            for line in beside:
                word = initial.text if line is beside[0] else ""
                moved = replace(line, text=word + line.text, left=initial.left)
                kept[kept.index(line)] = moved
    return kept


def _is_beside(line: Line, initial: Line) -> bool:
    high = initial.height > INITIAL * line.height
    near = 0 <= line.left - initial.right + 1 < line.height
    return high and near and initial.base - 2 < line.base < initial.base + initial.height


def _crosses(line: Line, gutter: float) -> bool:
    return line.left < gutter < line.right


def _gutter(lines: Sequence[Line]) -> float | None:
    """Where the page is white from top to bottom but for what crosses it; None where nowhere.

    It lies before the left edge of a column, which several lines share.
    """
    edges: dict[int, int] = {}
    for line in lines:
        edges[round(line.left)] = edges.get(round(line.left), 0) + 1
    best, most = None, 0.0
    for edge, shared in edges.items():
        gutter = edge - 1.0
        worth = _worth(lines, gutter) if shared >= LEAST else 0.0
        if worth > most:
            best, most = gutter, worth
    return best


def _worth(lines: Sequence[Line], gutter: float) -> float:
    """How well a gutter parts the lines: how many are on its emptier side, less what crosses it."""
    left = [line for line in lines if line.right + GUTTER * line.height <= gutter]
    right = [line for line in lines if line.left >= gutter]
    low = max(min((line.base for line in side), default=0.0) for side in (left, right))
    high = min(max((line.base for line in side), default=0.0) for side in (left, right))
    beside = [[x for x in side if low <= x.base <= high] for side in (left, right)]
    if any(len(side) < LEAST or _usual(side) < WORDY for side in beside):
        return 0.0
    crossing = [line for line in lines if line.left < gutter < line.right + GUTTER * line.height]
    between = sum(low <= line.base <= high for line in crossing)
    if between > MOST_CROSSING * sum(map(len, beside)):
        return 0.0
    return min(len(left), len(right)) - len(crossing) / 2


def _usual(lines: Sequence[Line]) -> float:
    """Characters of the line in the middle, by length."""
    return sorted(len(line.text) for line in lines)[len(lines) // 2]


def _rows(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines from top to bottom; what stands beside each other on one base line is one."""
    row: list[Line] = []
    for line in sorted(lines, key=lambda line: -line.base):
        if row and row[0].base - line.base > 0.3 * min(row[0].height, line.height):
            yield _joined(row)
            row = []
        row.append(line)
    if row:
        yield _joined(row)


def _joined(row: Sequence[Line]) -> Line:
    """Pieces of one line, from left to right."""
    pieces = sorted(row, key=lambda line: line.left)
    return Line(
        " ".join(piece.text for piece in pieces),
        pieces[0].left,
        max(piece.right for piece in pieces),
        pieces[0].base,
        max(piece.height for piece in pieces),
        pieces[0].page,
        len(pieces),
    )
