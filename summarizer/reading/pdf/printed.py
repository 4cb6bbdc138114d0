"""What a browser puts at the edges of the pages that it prints."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.reading.pdf.line import Line

__all__ = ["Printed", "printed"]

ROW = 0.5  # of a line's height: what stands that near to the edge's base line is in its row
MOMENT = re.compile(
    r"\d{1,4}[./-] ?\d{1,2}[./-] ?\d{1,4},? \d{1,2}[:.]\d\d(?:[ \u202f]?[AaPp]\.?[Mm]\.?)?"
)
ADDRESS = re.compile(r"(?:https?|file)://\S+")
PAGE = re.compile(r"(\d{1,4}) ?(?:/|of|von|sur|de|из) ?(\d{1,4})")


@dataclass(frozen=True, slots=True)
class Printed:
    """What a browser says of a page of the web that it printed.

    Attributes:
        lines: the head and the foot of every page.
        url: the address of the page; None where it was a file, or is too long to be printed whole.
    """

    lines: frozenset[Line] = frozenset()
    url: str | None = None


def printed(pages: Sequence[Sequence[Line]]) -> Printed | None:
    """The heads and feet that a browser printed; None where no browser did.

    It did where the first and the last row of each page that holds text give the moment of
    printing, an address and the number of the page of all; a title beside them belongs to them.
    """
    found: list[Line] = []
    addresses: set[str] = set()
    for number, lines in enumerate(pages, 1):
        if not lines:
            continue
        rows = [*_row(lines, max(line.base for line in lines))]
        rows += [line for line in _row(lines, min(line.base for line in lines)) if line not in rows]
        texts = [line.text for line in rows]
        there = [text for text in texts if ADDRESS.match(text)]
        if not there or not _has_moment(texts) or not _has_number(texts, number, len(pages)):
            return None
        found += rows
        addresses.add(there[0].split()[0])
    url = next(iter(addresses)) if len(addresses) == 1 else ""
    whole = url.startswith("http") and not url.endswith(("…", "..."))
    return Printed(frozenset(found), url if whole else None) if found else None


def _row(lines: Sequence[Line], base: float) -> list[Line]:
    return [line for line in lines if abs(line.base - base) <= ROW * line.height]


def _has_moment(texts: Sequence[str]) -> bool:
    return any(MOMENT.match(text) or MOMENT.search(text[-25:]) for text in texts)


def _has_number(texts: Sequence[str], number: int, count: int) -> bool:
    return any(
        (int(found[1]), int(found[2])) == (number, count)
        for text in texts
        for found in PAGE.finditer(text)
    )
