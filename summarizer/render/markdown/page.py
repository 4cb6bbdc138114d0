"""A page in Markdown, as GitHub reads it, of the outline that all formats share."""

from collections.abc import Iterator, Sequence

from summarizer.record import IncidentRecord
from summarizer.render.markdown.notes import Footnotes, Sources
from summarizer.render.markdown.parts import Part, Piece, fitting, joined
from summarizer.render.markdown.text import inert
from summarizer.render.outline import outline
from summarizer.render.shapes import Grid, Group, Line, Section
from summarizer.render.text import shortened
from summarizer.render.view import View
from summarizer.render.wording import how_made, title_of

__all__ = ["render"]

LIMIT = 65_536  # characters of an issue or a comment on GitHub
LEAST = 4_000  # of a page that is worth its place; incidents beyond that many are counted
HEADLINE = 200  # characters of a title
RULE = "\n\n---\n\n"
KEY = "A footnote gives the outlet, its words and where they stand: characters of the article."


def render(records: Sequence[IncidentRecord], view: View) -> str:
    """The pages of all records, together not longer than GitHub takes; a rule between two."""
    shown = records[: LIMIT // LEAST]
    room = (LIMIT - LEAST * (len(shown) < len(records))) // max(1, len(shown)) - len(RULE)
    notes = Footnotes()
    pages = [joined(_page(record, room), notes) for record in shown]
    if left := len(records) - len(shown):
        pages.append(f"*{left} more incident{'s' * (left > 1)} would not fit into a comment.*")
    foot = "\n".join(notes.lines())
    return RULE.join(pages) + (f"\n\n{foot}" if foot else "") + "\n"


def _page(record: IncidentRecord, room: int) -> list[Piece]:
    """The pieces of one record's page."""
    sources = Sources(record)
    title, counts = title_of(record)
    parts = [
        Part(Piece(f"# {_seen(shortened(title, HEADLINE))}")),
        Part(Piece(inert(counts))),
    ]
    parts += [_part(section, sources) for section in outline(record)]
    parts.append(Part(Piece(f"{KEY} {inert(how_made(record))}")))
    return [piece for part in fitting(parts, room) for piece in (part.begin, *part.pieces)]


def _part(section: Section, sources: Sources) -> Part:
    begin = Piece(f"## {inert(section.title)}")
    if not section.groups:
        return Part(begin, (Piece(inert(section.empty)),))
    return Part(begin, tuple(p for group in section.groups for p in _group(group, sources)))


def _group(group: Group, sources: Sources) -> Iterator[Piece]:
    """A group as an item of a list with its lines below it, or as a table under its heading."""
    flagged, note = _flags(group.flags), sources.note(group.evidence)
    if group.sides:
        yield Piece(f"### {inert(group.heading)}", note=note)
        yield from [Piece(flagged.strip())] if flagged else []
        yield from _sides(group.sides, sources)
    elif group.heading:
        said = f" — {inert(group.note)}" if group.note else ""
        yield Piece(f"- **{_seen(group.heading)}**{said}", "item", note, flagged)
    for line in group.lines:
        yield _line(line, "  - " if group.heading else "- ", sources)
    yield from _grid(group.grid, sources) if group.grid else ()


def _line(line: Line, indent: str, sources: Sources) -> Piece:
    label = f"**{_seen(line.label)}** " if line.label else ""
    aside = f" ({inert(line.aside)})" if line.aside else ""
    note = sources.note(line.evidence)  # where the words stand that the line puts otherwise
    return Piece(f"{indent}{label}{inert(line.text)}{aside}", "item", note, _flags(line.flags))


def _sides(sides: Sequence[Group], sources: Sources) -> Iterator[Piece]:
    """Answers to one question, each a row with who gives it."""
    labels = list(dict.fromkeys(line.label for side in sides for line in side.lines))
    yield _head(["answer", *labels])
    for side in sides:
        told = {line.label: inert(line.text) for line in side.lines}
        cells = "".join(f" | {told.get(label, '')}" for label in labels)
        note = sources.note(side.evidence)
        yield Piece(f"| {_seen(side.heading)}", "row", note, f"{cells} |")


def _grid(grid: Grid, sources: Sources) -> Iterator[Piece]:
    yield _head(["matter", *grid.heads])
    for row in grid.rows:
        marks = "".join(f" | {inert(mark)}" for mark in row.marks)
        yield Piece(f"| {inert(row.matter)}", "row", sources.note(row.evidence), f"{marks} |")


def _head(cells: Sequence[str]) -> Piece:
    return Piece(f"| {' | '.join(map(inert, cells))} |\n|{' --- |' * len(cells)}", "head")


def _flags(flags: Sequence[str]) -> str:
    """What the checks left open, behind a mark of its own."""
    return "".join(f" **?** {inert(flag)}" for flag in flags)


def _seen(text: str) -> str:
    """A text that stands between marks of Markdown, which must hold something."""
    return inert(text) or "(nothing that can be seen)"
