"""How a page is to look."""

from dataclasses import dataclass

__all__ = ["View"]


@dataclass(frozen=True, slots=True)
class View:
    """Where a page is shown.

    Attributes:
        width: columns of the terminal.
        colour: whether it may have colours and styles.
    """

    width: int = 100
    colour: bool = False
