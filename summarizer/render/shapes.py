"""What a page is made of: sections of groups of lines, of which every format makes its own."""

from dataclasses import dataclass

from summarizer.record import Span

__all__ = ["Grid", "Group", "Line", "Row", "Section"]


@dataclass(frozen=True, slots=True)
class Line:
    """One statement of a page.

    Attributes:
        label: what sort of thing it says: "says", "cost".
        text: what it says.
        flags: what the checks left open.
        evidence: the words of the articles that it rests on.
        words: the article's own words where `text` is not in them.
        aside: what is to be known of it besides.
    """

    label: str
    text: str
    flags: tuple[str, ...] = ()
    evidence: tuple[Span, ...] = ()
    words: str = ""
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One matter of a grid.

    Attributes:
        matter: what it is.
        marks: its mark in each column.
        evidence: the words of the articles that it rests on.
    """

    matter: str
    marks: tuple[str, ...]
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """Matters against columns.

    Attributes:
        heads: what each column is called, shortly.
        rows: the matters.
    """

    heads: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Lines about one thing.

    Attributes:
        heading: what the thing is.
        note: what is said beside it.
        lines: what is said of it, line by line.
        flags: what the checks left open.
        sides: what stands side by side under it.
        grid: what stands in rows and columns under it.
        evidence: the words of the articles that its heading and note rest on.
    """

    heading: str
    note: str = ""
    lines: tuple[Line, ...] = ()
    flags: tuple[str, ...] = ()
    sides: "tuple[Group, ...]" = ()
    grid: Grid | None = None
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page: its title, its groups, and what stands there when it is empty."""

    title: str
    groups: tuple[Group, ...]
    empty: str
