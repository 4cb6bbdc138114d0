"""A line of a page."""

from dataclasses import dataclass

__all__ = ["Line"]


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it stands on a page, in points from its lower left corner.

    Attributes:
        text: its words, one space between them.
        left: where it begins.
        right: where it ends.
        base: its base line.
        height: the size of its letters, as typesetters give it.
        page: the number of its page, from 0.
        pieces: how many parts it has that wide gaps part: the cells of a row.
    """

    text: str
    left: float
    right: float
    base: float
    height: float
    page: int
    pieces: int = 1
