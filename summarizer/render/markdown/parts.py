"""The parts of a page in Markdown, and how the longest of them are shortened to fit a limit."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from summarizer.render.markdown.notes import Footnotes

__all__ = ["Part", "Piece", "fitting", "joined"]

MARK = 24  # characters that the marks and the number of a footnote take at most


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands or falls together when a page is shortened: a line, with its footnote.

    Attributes:
        text: Markdown; the mark of the footnote comes behind it.
        sort: "block" stands alone; "item" and "row" follow others of their sort without a gap; a
            "head" begins a table.
        note: the text of its footnote, "" for none.
        rest: Markdown behind the mark.
    """

    text: str
    sort: Literal["block", "item", "head", "row"] = "block"
    note: str = ""
    rest: str = ""

    @property
    def size(self) -> int:
        """How many characters it takes at most, its footnote included."""
        return len(self.text) + len(self.rest) + 2 + (len(self.note) + MARK if self.note else 0)


@dataclass(frozen=True, slots=True)
class Part:
    """One section of a page: what begins it always stays, its pieces as far as there is room."""

    begin: Piece
    pieces: tuple[Piece, ...] = ()

    @property
    def size(self) -> int:
        """How many characters its pieces take at most."""
        return sum(piece.size for piece in self.pieces)


def fitting(parts: Sequence[Part], room: int) -> list[Part]:
    """The parts in at most so many characters: the longest end early and say so.

    Args:
        parts: in order.
        room: characters.
    """
    room -= sum(part.begin.size for part in parts)
    if sum(part.size for part in parts) <= room:
        return list(parts)
    most = _level([part.size for part in parts], room)
    return [part if part.size <= most else _cut(part, most) for part in parts]


def _level(sizes: Sequence[int], room: int) -> int:
    """The most that one part may take, so that all together take no more than there is room."""
    left = sorted(sizes)
    while left and left[0] * len(left) <= room:
        room -= left.pop(0)
    return max(0, room) // max(1, len(left))


def _cut(part: Part, most: int) -> Part:
    """A part's first pieces, and a line that says how many are not shown."""
    lines = [piece for piece in part.pieces if piece.sort != "head"]
    room, kept = most - len(_end(len(lines)).text) - 2, []
    for piece in part.pieces:
        room -= piece.size
        if room < 0:
            break
        kept.append(piece)
    while kept and kept[-1].sort in ("head", "block"):
        kept.pop()
    shown = sum(piece.sort != "head" for piece in kept)
    return Part(part.begin, (*kept, _end(len(lines) - shown)))


def _end(left: int) -> Piece:
    return Piece(
        f"*Shortened: {left} more line{'s' * (left != 1)} of this part would not fit into"
        " a comment; `--format html` or `--format terminal` shows all.*"
    )


def joined(pieces: Sequence[Piece], notes: Footnotes) -> str:
    """The pieces as text, their footnotes marked."""
    text, before = [], ""
    for piece in pieces:
        tight = piece.sort == before or (piece.sort == "row" and before == "head")
        if before:
            text.append("\n" if tight and piece.sort in ("item", "row") else "\n\n")
        text += [piece.text, notes.mark(piece.note), piece.rest]
        before = piece.sort
    return "".join(text)
