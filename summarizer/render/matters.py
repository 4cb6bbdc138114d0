"""The section of a page that tells who reports what: short heads of columns, and their legend."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import chain

from summarizer.omissions import Cell, Row, matrix
from summarizer.record import DisputedFact, IncidentRecord
from summarizer.render import shapes
from summarizer.render.evidence import Words
from summarizer.render.shapes import Grid, Group, Line, Section
from summarizer.render.text import shortened
from summarizer.render.wording import answer

__all__ = ["LABEL", "matters"]

MARKS: dict[Cell, str] = {"reported": "R", "narrated": "N", "absent": "–"}
LABEL = 160  # characters of a matter: two lines of a page
LETTERS = 3  # of a head: "HD" for The Harbour Dispatch
KEY = "R: it says that somebody says so; N: it says so itself; –: it leaves it out"


def matters(record: IncidentRecord, source: Callable[[str], str], words: Words) -> Section:
    """The main matters of a record against its articles; of one article there is nothing to tell.

    Args:
        record: the record.
        source: what the article with an id is called.
        words: which words its items rest on.
    """
    found = matrix(record)
    if len(found.articles) < 2 or not found.rows:
        return Section("Who reports what", (), "")
    names = [source(article) for article in found.articles]
    heads = _heads(names)
    facts = {fact.id: fact for fact in record.disputed_facts}
    rows = tuple(
        shapes.Row(
            shortened(row.label, LABEL),
            tuple(MARKS[cell] for cell in row.cells),
            words.of(_rests_on(row, facts)),
        )
        for row in found.rows
    )
    legend = [Line(head, name) for head, name in zip(heads, names, strict=True)]
    more = f"; {found.left} more of less weight are not shown" if found.left else ""
    return Section(
        "Who reports what",
        (
            Group("", grid=Grid(heads, rows)),
            Group("", lines=tuple(legend)),
            Group("", lines=(Line("", f"{KEY}{more}"),)),
        ),
        "",
    )


def _rests_on(row: Row, facts: Mapping[str, DisputedFact]) -> tuple[str, ...]:
    """Ids of the items whose words bear out a row: of an answer those of its claims."""
    if row.kind != "position":
        return (row.item,)
    given = (p.claims for p in facts[row.item].positions if answer(p) == row.label)
    return tuple(chain.from_iterable(given))


def _heads(names: Sequence[str]) -> tuple[str, ...]:
    """The first letters of each name's words, with a number where several names have the same."""
    short = [_initials(name) for name in names]
    often = Counter(short)
    seen: Counter[str] = Counter()
    heads = []
    for head in short:
        seen[head] += 1
        heads.append(f"{head}{seen[head]}" if often[head] > 1 or not head else head)
    return tuple(heads)


def _initials(name: str) -> str:
    words = [word.lstrip("“‘\"'([") for word in name.split()]
    plain = [word for word in words if word.lower() != "the" and word[:1].isalnum()]
    return "".join(word[0].upper() for word in plain[:LETTERS])
