"""Records as pages for a terminal."""

import io
from collections.abc import Iterator, Sequence

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from summarizer.record import IncidentRecord
from summarizer.render.outline import outline
from summarizer.render.shapes import Grid, Group, Line, Section
from summarizer.render.text import one_line
from summarizer.render.view import View
from summarizer.render.wording import how_made, title_of

__all__ = ["render"]

LABEL_SHARE = 3  # a label takes a third of the line at most, and is not broken within a word
NARROW = 36  # columns; in fewer what has a label stands below it, not beside
NARROWEST_SIDE = 24  # columns; what would stand in less stands below, not beside


def render(records: Sequence[IncidentRecord], view: View) -> str:
    """The pages as text, with colours where the view has them; an empty line between two."""
    return "\n".join(_page(record, view) for record in records)


def _page(record: IncidentRecord, view: View) -> str:
    buffer = io.StringIO()
    console = Console(
        file=buffer,
        width=view.width,
        force_terminal=view.colour,
        color_system="standard" if view.colour else None,
        no_color=not view.colour,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    console.print(Text(one_line(" — ".join(title_of(record))), style="bold"))
    for section in outline(record):
        console.print()
        _section(console, section, view)
    console.print()
    console.print(Text(one_line(how_made(record)), style="dim"))
    return "\n".join(line.rstrip() for line in buffer.getvalue().split("\n"))


def _section(console: Console, section: Section, view: View) -> None:
    console.print(
        Rule(Text(one_line(section.title), style="bold cyan"), align="left", style="cyan")
    )
    if not section.groups:
        console.print(Text(one_line(section.empty), style="dim"))
    for group in section.groups:
        _group(console, group, view)


def _group(console: Console, group: Group, view: View) -> None:
    if group.heading:
        heading = Text(one_line(group.heading), style="bold")
        if group.note:
            heading.append(f"  {one_line(group.note)}", style="not bold dim")
        console.print(_hanging(heading, console, 2 if view.width < NARROW else 4))
    for flag in group.flags:
        console.print(Padding(_flag(flag), (0, 0, 0, 2)))
    indent = 2 if group.heading else 0
    if group.lines:
        for line in _lines(group.lines, view.width - indent, console):
            console.print(Padding(line, (0, 0, 0, indent)))
    if group.sides:
        console.print(Padding(_sides(group.sides, view.width - indent), (0, 0, 0, indent)))
    for table in _grid(group.grid, view) if group.grid else ():
        console.print(table)


def _sides(sides: tuple[Group, ...], width: int) -> Table:
    """What stands side by side, in columns of one width; too many stand one below the other."""
    texts = [_side(side) for side in sides]
    if width < len(sides) * NARROWEST_SIDE:
        table = Table.grid(padding=(0, 1, 0, 0))
        for text in texts:
            table.add_row("•", text)
        return table
    table = Table(
        box=box.MINIMAL, show_header=False, show_edge=False, pad_edge=False, expand=True,
        border_style="dim",
    )  # fmt: skip
    for _ in sides:
        table.add_column(ratio=1, overflow="fold")
    table.add_row(*texts)
    return table


def _side(side: Group) -> Text:
    text = Text(one_line(side.heading))
    for line in side.lines:
        text.append(f"\n{one_line(line.label)} ", style="green")
        text.append(one_line(line.text), style="dim")
    return text


def _grid(grid: Grid, view: View) -> Iterator[Table]:
    """Matters against columns; those that half a line cannot hold stand in a table of their own."""
    heads = [one_line(head) for head in grid.heads]
    width = max(map(cell_len, heads))
    together = max(1, view.width // 2 // (width + 1))
    for first in range(0, len(heads), together):
        columns = slice(first, first + together)
        table = Table(box=None, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0))
        for head in heads[columns]:
            table.add_column(Text(head, style="green"), width=width, overflow="fold")
        table.add_column("", overflow="fold", ratio=1)
        for row in grid.rows:
            marks = (Text(one_line(mark)) for mark in row.marks[columns])
            table.add_row(*marks, Text(one_line(row.matter)))
        yield table


def _lines(
    lines: tuple[Line, ...], width: int, console: Console
) -> Iterator[Table | Text | Padding]:
    """Lines with their labels beside them, or above where labels would be cut to pieces."""
    labels = [one_line(line.label) for line in lines]
    texts = [_text(line) for line in lines]
    longest = max((cell_len(word) for label in labels for word in label.split()), default=0)
    if longest == 0:
        yield from (_hanging(text, console, 2) for text in texts)
    elif width < NARROW or longest > width // LABEL_SHARE:
        for label, text in zip(labels, texts, strict=True):
            yield Text(label, style="green")
            yield Padding(text, (0, 0, 0, 2))
    else:
        yield _labelled(labels, texts, width // LABEL_SHARE)


def _labelled(labels: Sequence[str], texts: Sequence[Text], most: int) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=min(max(map(cell_len, labels)), most), overflow="fold")
    table.add_column(overflow="fold", ratio=1)
    for label, text in zip(labels, texts, strict=True):
        table.add_row(Text(label, style="green"), text)
    return table


def _text(line: Line) -> Text:
    text = Text(one_line(_said(line)))
    for flag in line.flags:
        text.append("\n")
        text.append(_flag(flag))
    return text


def _hanging(text: Text, console: Console, indent: int) -> Text:
    """A text whose further lines are set in, so that its beginning is seen."""
    lines = text.wrap(console, max(1, console.width - indent), overflow="fold")
    return Text("\n" + " " * indent).join(lines)


def _said(line: Line) -> str:
    words = f" — in the words “{line.words}”" if line.words else ""
    return f"{line.text}{words}{f' ({line.aside})' if line.aside else ''}"


def _flag(words: str) -> Text:
    return Text(f"? {one_line(words)}", style="yellow")
