"""The lines of a page, as PDFium tells its letters."""

import re
from collections.abc import Iterator
from ctypes import byref, c_double
from math import hypot
from typing import TYPE_CHECKING, Any

from summarizer.reading.pdf.line import Line

if TYPE_CHECKING:
    from pypdfium2 import (  # type: ignore[import-untyped]  # it ships no types
        PdfPage,
        PdfTextPage,
    )

__all__ = ["lines_of"]

HYPHEN = "\x02"  # how PDFium writes the hyphen that ends a line, and the line's end with it
ENDS = f"\r\n{HYPHEN}"
# Letters that a font has joined for their looks; whoever quotes the page types them apart.
JOINED = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
DIGITS, RAISED = "0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"
SMALL = 0.85  # of the height of the character before: a digit higher than that is none of a note
LIFTED = 0.12  # of that height: what a smaller digit on the same line is higher is half of this
NO_LETTERS = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")
GAP = 1.6  # of a letter's height
SPACE = re.compile(r"\s+")


def lines_of(page: "PdfPage", number: int) -> Iterator[Line]:
    """The lines of a page, in the order in which the file has them.

    What a wide gap parts is two lines, for the second may be one of another column.
    """
    held = page.get_textpage()
    try:
        letters = _letters(held)
        start = 0
        for at, letter in enumerate([*letters, "\n"]):
            over = letter in ENDS
            if over or (letter == " " and at > start and _is_gap(page, held, at)):
                line = _line(page, held, letters, (start, at), number)
                if line is not None:
                    yield line
                start = at + over
    finally:
        held.close()


def _is_gap(page: "PdfPage", held: "PdfTextPage", at: int) -> bool:
    """Whether a space is one that nobody typed, and wider than any between two words."""
    from pypdfium2.raw import FPDFText_IsGenerated  # type: ignore[import-untyped]  # as above

    if not FPDFText_IsGenerated(held, at) or at + 1 >= held.count_chars():
        return False
    before, after = (_turned(page, held.get_charbox(n, loose=True)) for n in (at - 1, at + 1))
    return after[0] - before[2] > GAP * (before[3] - before[1])


def _letters(held: "PdfTextPage") -> list[str]:
    """What each character of a page is; their places are asked for by the same numbers."""
    from pypdfium2.raw import FPDFText_GetUnicode

    codes = (FPDFText_GetUnicode(held, at) for at in range(held.count_chars()))
    return [chr(code) if code < 0x110000 else "\ufffd" for code in codes]


def _line(
    page: "PdfPage", held: "PdfTextPage", letters: list[str], stretch: tuple[int, int], number: int
) -> Line | None:
    """The line of a stretch of characters; None where nothing is to be seen."""
    start, end = stretch
    while start < end and letters[start].isspace():
        start += 1
    while start < end and letters[end - 1].isspace():
        end -= 1
    raised = _raised(held, letters, start, end)
    text = "".join(
        RAISED[int(letter)] if at in raised else JOINED.get(letter, letter)
        for at, letter in enumerate(letters[start:end], start)
    )
    text = SPACE.sub(" ", NO_LETTERS.sub("", text)).strip()
    if not text:
        return None
    broken = "-" if letters[stretch[1] : stretch[1] + 1] == [HYPHEN] else ""
    first, last = held.get_charbox(start, loose=True), held.get_charbox(end - 1, loose=True)
    left, right = _turned(page, first)[0], _turned(page, last)[2]
    base = _turned(page, _origin(held, start))[1]
    # One of three, for a line may begin with a mark, or end with a word, in another font.
    _, height, _ = sorted(_height(held, at) for at in (start, (start + end) // 2, end - 1))
    return Line(text + broken, left, right, base, max(height, 1.0), number)


def _raised(held: "PdfTextPage", letters: list[str], start: int, end: int) -> set[int]:
    """The digits that stand small and high behind another character.

    They are marks of notes and powers: "1,200" with a mark 3 behind it is not 12,003.
    """
    raised: set[int] = set()
    for at in range(start + 1, end):
        if letters[at] not in DIGITS:
            continue
        _, foot, _, top = held.get_charbox(at, loose=True)
        before = at - 1 - letters[at - 1].isspace()
        _, low, _, high = held.get_charbox(before, loose=True)
        small, lifted = top - foot < SMALL * (high - low), foot - low > LIFTED * (high - low)
        if (small and lifted) or (before in raised and abs(top - high) < 1):
            raised.add(at)
    return raised


def _height(held: "PdfTextPage", at: int) -> float:
    """The size of a character as it is shown, which is the same in every font."""
    from pypdfium2.raw import FS_MATRIX, FPDFText_GetFontSize, FPDFText_GetMatrix

    matrix = FS_MATRIX()
    if not FPDFText_GetMatrix(held, at, byref(matrix)):
        return 0.0
    return float(FPDFText_GetFontSize(held, at)) * hypot(matrix.c, matrix.d)


def _origin(held: "PdfTextPage", at: int) -> tuple[float, float, float, float]:
    from pypdfium2.raw import FPDFText_GetCharOrigin

    x, y = c_double(), c_double()
    FPDFText_GetCharOrigin(held, at, byref(x), byref(y))
    return x.value, y.value, x.value, y.value


def _turned(page: "PdfPage", box: Any) -> tuple[float, float, float, float]:
    """A box (left, bottom, right, top) of a page as it lies when it is read."""
    left, bottom, right, top = box
    match page.get_rotation():
        case 90:
            return bottom, -right, top, -left
        case 180:
            return -right, -top, -left, -bottom
        case 270:
            return -top, left, -bottom, right
    return left, bottom, right, top
