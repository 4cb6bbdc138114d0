"""What a page is made of: sections of groups of lines, of which every format makes its own."""

from dataclasses import dataclass

__all__ = ["Group", "Line", "Section"]


@dataclass(frozen=True, slots=True)
class Line:
    """One statement of a page.

    Attributes:
        label: what sort of thing it says: "says", "cost".
        text: what it says.
        flags: what the checks left open.
    """

    label: str
    text: str
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Lines about one thing.

    Attributes:
        heading: what the thing is.
        note: what is said beside it.
        lines: what is said of it, line by line.
        flags: what the checks left open.
        sides: what stands side by side under it.
    """

    heading: str
    note: str = ""
    lines: tuple[Line, ...] = ()
    flags: tuple[str, ...] = ()
    sides: "tuple[Group, ...]" = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page: its title, its groups, and what stands there when it is empty."""

    title: str
    groups: tuple[Group, ...]
    empty: str
