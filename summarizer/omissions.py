"""Who reports what, and who leaves it out: the main matters of a record against its articles.

Derived from the record, never stored. Main is, of what is proven:

- every position of a disputed fact, in the place of the claims that take it;
- a claim or a figure that two articles at least carry;
- a claim that has a figure in its words, and a figure that is no mere count, though only one
  article carries it.

They stand in this order: positions first, those questions before others that more articles speak
of; then what more articles carry; then figures before claims; then in the order of the record,
which is that of the texts. An answer to two questions stands at the first of them; of a long list
the end is left away. What stands within another claim is told there.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from summarizer.record import Claim, Figure, IncidentRecord, Position, Span, measured_of

__all__ = ["Cell", "Matrix", "Row", "answer", "matrix"]

MOST = 25  # rows: a page of a terminal
# "Two governments" and "one propeller" matter where somebody else counts them too.
COUNTS = frozenset({"count", "people", "age", "other"})

Cell = Literal["reported", "narrated", "absent"]


@dataclass(frozen=True, slots=True)
class Row:
    """One matter, and what each article makes of it.

    Attributes:
        label: the matter in words: a statement, an answer, a number of what.
        kind: what sort of thing it is.
        item: id of the claim or the figure; of a position that of its disputed fact.
        cells: for each article of the matrix "reported" where somebody is said to say it,
            "narrated" where the article says it in its own voice, "absent" where it does not.
    """

    label: str
    kind: Literal["position", "figure", "claim"]
    item: str
    cells: tuple[Cell, ...]

    @property
    def carried(self) -> int:
        """How many articles have it."""
        return sum(cell != "absent" for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Matrix:
    """The main matters of a record against its articles.

    Attributes:
        articles: ids of the articles, in the order of the record and of the cells.
        rows: the matters, the most important first.
        left: how many more there are.
    """

    articles: tuple[str, ...]
    rows: tuple[Row, ...]
    left: int


def matrix(record: IncidentRecord, most: int = MOST) -> Matrix:
    """Who reports the main claims, figures and positions of a record, and who does not.

    Args:
        record: of several articles; of one nothing is left out by anybody.
        most: how many rows there are at most.

    Example:
        >>> from summarizer import matrix, summarize
        >>> record = summarize("examples/black-sea/wire.txt", replay="tests/cassettes")
        >>> row = matrix(record).rows[0]
        >>> row.kind, row.cells
        ('position', ('reported',))
    """
    articles = tuple(article.id for article in record.articles)
    positions = list(_positions(record, articles))
    others = sorted(
        (*_figures(record, articles), *_claims(record, articles)), key=lambda row: -row.carried
    )
    rows = (*positions, *others)
    return Matrix(articles, rows[:most], max(0, len(rows) - most))


def _positions(record: IncidentRecord, articles: Sequence[str]) -> Iterator[Row]:
    facts = [fact for fact in record.disputed_facts if fact.status == "proven"]
    facts.sort(key=lambda fact: -len({mention.article for mention in fact.mentions}))
    told = set[tuple[str, tuple[Cell, ...]]]()
    for fact in facts:
        for position in fact.positions:
            cells = _cells(articles, position.reported_by, position.narrated_by)
            label = answer(position)
            if (label, cells) not in told:
                told.add((label, cells))
                yield Row(label, "position", fact.id, cells)


def answer(position: Position) -> str:
    """An answer to a disputed question; of denials alone, what they deny."""
    return f"Denied: {position.stance}" if position.denied else position.stance


def _figures(record: IncidentRecord, articles: Sequence[str]) -> Iterator[Row]:
    for figure in record.figures:
        if figure.status == "proven":
            narrated = [m.article for m in figure.mentions if m.speaker is None]
            reported = [m.article for m in figure.mentions if m.speaker is not None]
            row = Row(_number(figure), "figure", figure.id, _cells(articles, reported, narrated))
            if row.carried > 1 or figure.measures not in COUNTS:
                yield row


def _number(figure: Figure) -> str:
    """What a figure is of, with each wording of its number."""
    words = dict.fromkeys(" ".join(reading.text.split()) for reading in figure.readings)
    return f"{measured_of(figure)}: {' / '.join(words)}"


def _claims(record: IncidentRecord, articles: Sequence[str]) -> Iterator[Row]:
    disputed = {claim for fact in record.disputed_facts if fact.status == "proven"
                for position in fact.positions for claim in position.claims}  # fmt: skip
    numbers: dict[str, list[Span]] = {}
    for figure in record.figures:
        for span in (mention.evidence[0] for mention in figure.mentions):
            numbers.setdefault(span.article, []).append(span)
    for claim in record.claims:
        if claim.status != "proven" or claim.within or claim.id in disputed:
            continue
        narrated = [m.article for m in claim.mentions if m.mode == "narrated"]
        reported = [m.article for m in claim.mentions if m.mode != "narrated"]
        row = Row(_said(record, claim), "claim", claim.id, _cells(articles, reported, narrated))
        if row.carried > 1 or _has_number(claim, numbers):
            yield row


def _said(record: IncidentRecord, claim: Claim) -> str:
    who = f"{record.actor(claim.speaker).name}: " if claim.speaker else ""
    what = f"“{claim.quote}”" if claim.mode == "direct" else claim.statement
    return f"{who}{'denied: ' if claim.stance == 'denies' else ''}{what}"


def _has_number(claim: Claim, numbers: dict[str, list[Span]]) -> bool:
    return any(
        content.start <= number.start and number.end <= content.end
        for mention in claim.mentions
        for content in mention.content
        for number in numbers.get(content.article, ())
    )


def _cells(
    articles: Sequence[str], reported: Sequence[str], narrated: Sequence[str]
) -> tuple[Cell, ...]:
    """What each article makes of a matter; its own voice counts before another's."""
    return tuple(
        "narrated" if article in narrated else "reported" if article in reported else "absent"
        for article in articles
    )
