"""The parts of a page in Markdown, and how the longest of them are shortened to fit a limit."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from summarizer.render.markdown.notes import Footnotes

__all__ = ["Part", "Piece", "fitting", "joined"]

# A page has room for fewer than 10,000 footnotes.
MARK = len("[^1234]")
BEFORE = len("[^1234]: \n")


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

    def size(self, noted: set[str]) -> int:
        """How many characters it takes at most.

        Args:
            noted: the footnotes that are counted already; its own is added.
        """
        size = len(self.text) + len(self.rest) + 2 + (MARK if self.note else 0)
        if self.note and self.note not in noted:
            noted.add(self.note)
            size += len(self.note) + BEFORE
        return size


@dataclass(frozen=True, slots=True)
class Part:
    """One section of a page: what begins it always stays, its pieces as far as there is room."""

    begin: Piece
    pieces: tuple[Piece, ...] = ()

    def size(self, noted: set[str]) -> int:
        """How many characters its pieces take at most, with the footnotes not counted yet."""
        return sum(piece.size(noted) for piece in self.pieces)


def fitting(parts: Sequence[Part], room: int) -> list[Part]:
    """The parts in at most so many characters: the longest end early and say so.

    Args:
        parts: in order.
        room: characters.
    """
    noted = set[str]()
    room -= sum(part.begin.size(noted) for part in parts)
    sizes = [part.size(noted) for part in parts]
    if sum(sizes) <= room:
        return list(parts)
    most = _level(sizes, room)
    while True:
        fitted, taken = _cut_all(parts, most)
        if taken <= room or most <= 0:
            return fitted
        # A footnote that a cut part gave first is counted where it stands next.
        most -= max(1, (taken - room) // len(parts))


def _level(sizes: Sequence[int], room: int) -> int:
    """The most that one part may take, so that all together take no more than there is room."""
    left = sorted(sizes)
    while left and left[0] * len(left) <= room:
        room -= left.pop(0)
    return max(0, room) // max(1, len(left))


def _cut_all(parts: Sequence[Part], most: int) -> tuple[list[Part], int]:
    """The parts in at most so many characters each, and how many they take together."""
    noted, fitted, taken = set[str](), list[Part](), 0
    for part in parts:
        fits = part.size(noted.copy()) <= most
        fitted.append(part if fits else _cut(part, most, noted.copy()))
        taken += fitted[-1].size(noted)
    return fitted, taken


def _cut(part: Part, most: int, noted: set[str]) -> Part:
    """A part's first pieces, and a line that says how many are not shown."""
    lines = [piece for piece in part.pieces if piece.sort != "head"]
    room, kept = most - len(_end(len(lines)).text) - 2, []
    for piece in part.pieces:
        room -= piece.size(noted)
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
