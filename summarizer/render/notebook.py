"""A record as the small piece of HTML that a notebook shows below a cell: sections to unfold."""

from collections.abc import Sequence
from html import escape

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
    left, items = MOST, []
    for group in section.groups:
        if left > 0:
            items.append(_group(group, left))
        left -= max(1, len(group.lines))
    more = f"<p>{-left} more are not shown here.</p>" if left < 0 else ""
    name = _foreign(section.title)
    name += f" ({len(section.groups)})" if len(section.groups) > 1 else ""
    inside = f"{''.join(items)}{more}" or _foreign(section.empty)
    begin = f"<details{' open' if section.title in OPEN else ''}>"
    return f"{begin}<summary>{name}</summary>{inside}</details>"


def _group(group: Group, most: int) -> str:
    """What a group is, and below it its answers and so many of its lines."""
    note = f" — {_foreign(group.note)}" if group.note else ""
    heading = f"<strong>{_foreign(group.heading)}</strong>{note}" if group.heading else ""
    told = [_side(side) for side in group.sides] + [_line(line) for line in group.lines[:most]]
    below = f"<ul>{''.join(f'<li>{item}</li>' for item in told)}</ul>" if told else ""
    table = _grid(group.grid) if group.grid else ""
    return f"<div>{heading}{_flags(group.flags)}{table}{below}</div>"


def _side(side: Group) -> str:
    return f"{_foreign(side.heading)}{''.join(f'<br>{_line(line)}' for line in side.lines)}"


def _line(line: Line) -> str:
    label = f"<em>{_foreign(line.label)}</em> " if line.label else ""
    words = f" — “{_foreign(line.words)}”" if line.words else ""
    aside = f" ({_foreign(line.aside)})" if line.aside else ""
    return f"{label}{_foreign(line.text)}{words}{aside}{_flags(line.flags)}"


def _grid(grid: Grid) -> str:
    rows = [("", *grid.heads), *((row.matter, *row.marks) for row in grid.rows)]
    cells = ("".join(f"<td>{_foreign(cell)}</td>" for cell in row) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def _flags(flags: Sequence[str]) -> str:
    return "".join(f" <strong>?</strong> {_foreign(flag)}" for flag in flags)


def _foreign(text: str) -> str:
    """A text that can do nothing, and whose direction does not reach beyond it."""
    return f"<bdi>{escape(shortened(one_line(text), LONGEST))}</bdi>"
