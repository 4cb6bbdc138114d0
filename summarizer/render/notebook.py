"""A record as the small piece of HTML that a notebook shows below a cell: sections to unfold."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import islice

from summarizer.record import IncidentRecord
from summarizer.render.outline import outline
from summarizer.render.shapes import Grid, Group, Line, Section
from summarizer.render.text import one_line, shortened
from summarizer.render.wording import title_of

__all__ = ["notebook_html"]

MOST = 40  # lines of a section: a cell's output is looked at, not searched
LONGEST = 400  # characters of one text
OPEN = ("Summary", "Disputed")


def notebook_html(record: IncidentRecord) -> str:
    """What a notebook shows of a record; foreign text is escaped, nothing is fetched or run."""
    title, counts = title_of(record)
    sections = "".join(map(_section, outline(record)))
    return f"<div><p><strong>{_foreign(title)}</strong><br>{_foreign(counts)}</p>{sections}</div>"


def _section(section: Section) -> str:
    items = [item for group in section.groups for item in _group(group)]
    left = len(items) - MOST
    more = f"<p>{left} more are not shown here.</p>" if left > 0 else ""
    body = f"<ul>{''.join(islice(items, MOST))}</ul>{more}" if items else ""
    tables = "".join(_grid(group.grid) for group in section.groups if group.grid)
    name = _foreign(section.title)
    name += f" ({len(section.groups)})" if len(section.groups) > 1 else ""
    inside = f"{tables}{body}" or _foreign(section.empty)
    begin = f"<details{' open' if section.title in OPEN else ''}>"
    return f"{begin}<summary>{name}</summary>{inside}</details>"


def _group(group: Group) -> Iterator[str]:
    """The items of a list that a group makes: its heading, and each of its lines and answers."""
    if group.heading:
        note = f" — {_foreign(group.note)}" if group.note else ""
        yield f"<li><strong>{_foreign(group.heading)}</strong>{note}{_flags(group.flags)}</li>"
    for side in group.sides:
        told = "".join(f"<br>{_line(line)}" for line in side.lines)
        yield f"<li>{_foreign(side.heading)}{told}</li>"
    yield from (f"<li>{_line(line)}</li>" for line in group.lines)


def _line(line: Line) -> str:
    label = f"<em>{_foreign(line.label)}</em> " if line.label else ""
    words = f" — “{_foreign(line.words)}”" if line.words else ""
    aside = f" ({_foreign(line.aside)})" if line.aside else ""
    return f"{label}{_foreign(line.text)}{words}{aside}{_flags(line.flags)}"


def _grid(grid: Grid) -> str:
    rows = [("", *grid.heads), *((matter, *marks) for matter, marks in grid.rows)]
    cells = ("".join(f"<td>{_foreign(cell)}</td>" for cell in row) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def _flags(flags: Sequence[str]) -> str:
    return "".join(f" <strong>?</strong> {_foreign(flag)}" for flag in flags)


def _foreign(text: str) -> str:
    """A text that can do nothing, and whose direction does not reach beyond it."""
    return f"<bdi>{escape(shortened(one_line(text), LONGEST))}</bdi>"
