"""Footnotes: behind each statement the outlet, the words and their place."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from summarizer.record import ArticleInfo, IncidentRecord, Span
from summarizer.render.markdown.text import inert
from summarizer.render.text import shortened
from summarizer.render.wording import article_name

__all__ = ["Evidence", "Footnotes", "Sources"]

Evidence = tuple[Span, ...]

QUOTE = 240  # characters of a quotation in a footnote: the statement has the rest, or its place
DAY = 10  # characters of a date without its time
PLACES = 6  # of one statement that are told; where more stand, they are counted


class Sources:
    """How footnotes name the articles of a record, and what they say of some words of theirs."""

    def __init__(self, record: IncidentRecord) -> None:
        dated = {article.id: _dated(article) for article in record.articles}
        often = Counter(dated.values())
        self._names = {
            id: inert(name if often[name] == 1 else f"{name} ({id})") for id, name in dated.items()
        }

    def note(self, evidence: Evidence) -> str:
        """The text of one footnote."""
        told = "; ".join(
            f"{self._names[article]}: {', '.join(map(_place, spans))}"
            for article, spans in groupby(evidence[:PLACES], lambda span: span.article)
        )
        more = len(evidence) - PLACES
        return f"{told}; and {more} more place{'s' * (more > 1)}" if more > 0 else told


class Footnotes:
    """Footnotes as they are numbered, each text once."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def mark(self, note: str) -> str:
        """The mark that stands behind what a note proves; none where it is empty."""
        return f"[^{self._numbers.setdefault(note, len(self._numbers) + 1)}]" if note else ""

    def lines(self) -> Iterator[str]:
        """The notes that were marked, in the order of their numbers."""
        yield from (f"[^{number}]: {note}" for note, number in self._numbers.items())


def _dated(article: ArticleInfo) -> str:
    day = (article.published or "")[:DAY]
    return f"{article_name(article)}, {day}" if day else article_name(article)


def _place(span: Span) -> str:
    quote = inert(f"“{shortened(span.text, QUOTE)}”")
    page = f"page {span.page}, " if span.page else ""
    return f"{quote} ({page}{span.start}–{span.end})"
