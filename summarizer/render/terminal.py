"""A record as a page for a terminal."""

import io

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from summarizer.record import IncidentRecord
from summarizer.render.outline import Group, Line, Section, outline
from summarizer.render.text import one_line
from summarizer.render.view import View

__all__ = ["render"]

LABEL_SHARE = 4  # a label takes a quarter of the line at most


def render(record: IncidentRecord, view: View) -> str:
    """The page as text, with colours where the view has them."""
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
    console.print(Text(one_line(_title(record)), style="bold"))
    for section in outline(record):
        console.print()
        _section(console, section, view)
    console.print()
    console.print(Text(one_line(_how(record)), style="dim"))
    return "\n".join(line.rstrip() for line in buffer.getvalue().split("\n"))


def _title(record: IncidentRecord) -> str:
    flagged = sum(item.status == "flagged" for item in record.items())
    proven = sum(1 for _ in record.items()) - flagged
    counts = f"{proven} items proven, {flagged} flagged, {len(record.rejected)} rejected"
    return f"{record.title or 'Incident'} — {counts}"


def _how(record: IncidentRecord) -> str:
    run = record.run
    parts = [
        f"engine {run.engine}" if run.engine else "merged",
        f"model {run.model}" if run.model else "",
    ]
    parts += [f"{run.calls} calls, {run.calls_cached} from stored replies"]
    parts += [f"{run.tokens_in} tokens in, {run.tokens_out} out"]
    parts += [f"cost {run.cost:f}" if run.cost is not None else ""]
    parts += [f"{run.seconds:.1f} s", f"version {run.version}"]
    return "; ".join(filter(None, parts))


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
        console.print(heading)
    for flag in group.flags:
        console.print(Padding(_flag(flag), (0, 0, 0, 2)))
    if group.lines:
        console.print(Padding(_lines(group.lines, view), (0, 0, 0, 2 if group.heading else 0)))


def _lines(lines: tuple[Line, ...], view: View) -> Table:
    labels = [one_line(line.label) for line in lines]
    width = min(max(map(len, labels)), view.width // LABEL_SHARE)
    table = Table.grid(padding=(0, 2, 0, 0))
    if width:
        table.add_column(width=width, overflow="fold")
    table.add_column(overflow="fold", ratio=1)
    for line, label in zip(lines, labels, strict=True):
        text = Text(one_line(line.text))
        for flag in line.flags:
            text.append("\n")
            text.append(_flag(flag))
        table.add_row(*([Text(label, style="green")] if width else []), text)
    return table


def _flag(words: str) -> Text:
    return Text(f"? {one_line(words)}", style="yellow")
