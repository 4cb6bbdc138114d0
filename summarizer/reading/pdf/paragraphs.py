"""From lines to the text: paragraphs, and words that a line's end broke."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from summarizer.reading.pdf.line import Line

__all__ = ["joined"]

ENDED = re.compile(r"[.!?:…][\"'”’»)\]]*$")
BULLET = re.compile(r"[•‣▪●◦–—*-]\s|\(?\d{1,2}[.)]\s")
WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
BROKEN = re.compile(r"([^\W_]+(?:-[^\W_]+)*)-$")
BEGUN = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
# Scripts that write without spaces: their lines are joined without one.
UNPARTED = re.compile("[\u0e00-\u0eff\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
# What stands before a hyphen that is no accident of the line, where the text does not show it.
BEFORE_HYPHENS = frozenset(
    "all anti co cross de double ex full half high inter long low mid multi near non one once post"
    " pre pro quarter quasi re second self semi short single so sub third three triple two ultra"
    " under vice well".split()
)
SAME_SIZE = 0.12  # of a letter's height: more is another kind of text
GAP = 1.35  # of the usual distance of lines: more is a paragraph's
INDENT = 0.8  # of a letter's height: less is an untidy edge
SLACK = 1.8  # of a letter's height that a line may leave free though a word more would fit
SHORT = 0.4  # of a column's width: a line that leaves more was ended on purpose


def joined(columns: Sequence[Sequence[Line]], pages: int) -> tuple[str, tuple[int, ...]]:
    """The text of columns as they are read, and where each page begins in it.

    Args:
        columns: the lines of each, none of them empty.
        pages: how many there are; one without lines begins where the next does.
    """
    vocabulary = Counter(w.lower() for c in columns for line in c for w in WORD.findall(line.text))
    starts: dict[int, int] = {}
    parts: list[str] = []
    length = 0
    before: tuple[Line, _Shape] | None = None
    for column in columns:
        shape = _Shape(column)
        for line in column:
            if before is not None:
                between = _between(*before, line, shape, vocabulary)
                if between is None:
                    parts[-1] = parts[-1][:-1]
                    length -= 1
                else:
                    parts.append(between)
                    length += len(between)
            starts.setdefault(line.page, length)
            parts.append(line.text)
            length += len(line.text)
            before = line, shape
    text = "".join(parts)
    return text, tuple(_filled(starts, pages, len(text)))


class _Shape:
    """What is usual in a column: its edges, and how far its lines are apart."""

    def __init__(self, column: Sequence[Line]) -> None:
        heights = Counter(round(line.height) for line in column)
        usual = heights.most_common(1)[0][0]
        same = [line for line in column if abs(line.height - usual) <= SAME_SIZE * usual] or column
        self.height = usual
        self.left = Counter(round(line.left) for line in same).most_common(1)[0][0]
        self.right = max(line.right for line in same)
        steps = sorted(
            step
            for above, below in pairwise(same)
            if 0 < (step := above.base - below.base) < 3 * above.height
        )
        # The lower quartile: in a text of short paragraphs every second distance is a gap.
        self.step = steps[len(steps) // 4] if steps else 1.2 * usual


def _between(
    above: Line, of_above: _Shape, below: Line, of_below: _Shape, vocabulary: Counter[str]
) -> str | None:
    """What goes between two lines; None where the hyphen at the end of the first is to go too."""
    if _parted(above, of_above, below, of_below):
        return "\n\n"
    left, right = BROKEN.search(above.text), BEGUN.match(below.text)
    if left is not None:
        return None if right and _is_accident(left[1], right[0], vocabulary) else ""
    if UNPARTED.match(above.text[-1]) and UNPARTED.match(below.text[0]):
        return ""
    return " "


def _parted(above: Line, of_above: _Shape, below: Line, of_below: _Shape) -> bool:
    """Whether a paragraph ends between two lines, which stand in columns of some shapes."""
    if BROKEN.search(above.text) and below.text[0].islower():
        return False
    if abs(above.height - below.height) > SAME_SIZE * max(above.height, below.height):
        return True
    if BULLET.match(below.text) or (above.pieces > 1 and below.pieces > 1):
        return True
    if of_above is not of_below:
        # Over the end of a column or page a sentence goes on, and nothing else tells.
        done = ENDED.search(above.text) or _ended_early(above, below, of_above)
        return bool(done) or not _goes_on(above, below)
    if above.base - below.base > GAP * max(of_below.step, below.height):
        return True
    if abs(below.height - of_below.height) > SAME_SIZE * of_below.height:
        return False  # a headline of several lines, whatever their edges are
    indented = below.left - of_below.left > INDENT * below.height and below.left - above.left > 1
    if indented and not BULLET.match(above.text):
        return True
    return _ended_early(above, below, of_below)


def _goes_on(above: Line, below: Line) -> bool:
    """Whether a line goes on with the sentence of the one before it, as far as letters show."""
    return above.text[-1] in ",;-–—" or not below.text[0].isupper() or above.text[-1].islower()


def _ended_early(above: Line, below: Line, shape: _Shape) -> bool:
    """Whether a line ends though the next one's first word had its place in it."""
    room = shape.right - above.right
    first = len(below.text.split(" ", 1)[0]) + 1
    wide = first * (below.right - below.left) / max(1, len(below.text))
    fits = room > wide + SLACK * above.height
    whole = bool(ENDED.search(above.text))
    return fits and (whole or room > SHORT * (shape.right - shape.left))


def _is_accident(left: str, right: str, vocabulary: Counter[str]) -> bool:
    """Whether the hyphen between two parts of a word is there for the line's end alone."""
    if not left[-1].isalpha() or not right[0].isalpha():
        return False
    if (left.isupper() or right[0].isupper()) and not (left.isupper() and right.isupper()):
        return False
    whole, parted = f"{left}{right}".lower(), f"{left}-{right}".lower()
    if vocabulary[whole] or vocabulary[parted]:
        return vocabulary[whole] >= vocabulary[parted]
    return left.lower() not in BEFORE_HYPHENS


def _filled(starts: dict[int, int], pages: int, end: int) -> list[int]:
    """Where each page begins, from the first to the last."""
    filled = [end] * pages
    following = end
    for page in range(pages - 1, -1, -1):
        following = starts.get(page, following)
        filled[page] = following
    return [0, *filled[1:]]
