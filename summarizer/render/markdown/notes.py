"""Footnotes: behind each statement the outlet, the words and their place."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain, islice, zip_longest

from summarizer.record import ArticleInfo, IncidentRecord, Span
from summarizer.render.markdown.text import inert
from summarizer.render.text import shortened
from summarizer.render.wording import article_name

__all__ = ["Evidence", "Footnotes", "Sources"]

Evidence = tuple[Span, ...]

QUOTE = 240  # characters of a quotation in a footnote: the statement has the rest, or its place
OF_SEVERAL = 120  # of each of several quotations
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
        by: dict[str, list[Span]] = {}
        for span in evidence:
            by.setdefault(span.article, []).append(span)
        rounds = chain.from_iterable(zip_longest(*by.values()))
        shown = set(islice(filter(None, rounds), PLACES))  # of each article before more of one
        most = QUOTE if len(evidence) == 1 else OF_SEVERAL
        told = "; ".join(
            f"{self._names[article]}: {', '.join(places)}"
            for article, spans in by.items()
            if (places := [_place(span, most) for span in spans if span in shown])
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


def _place(span: Span, most: int) -> str:
    quote = inert(f"“{shortened(span.text, most)}”")
    page = f"page {span.page}, " if span.page else ""
    return f"{quote} ({page}{span.start}–{span.end})"
