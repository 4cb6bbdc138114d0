"""An article as our own rules read it: its quotations, numbers, times and words, each read once."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from summarizer.article import Article, Sentence
from summarizer.attribution import in_quotation, quotations
from summarizer.language import ENGLISH
from summarizer.prove.index import WordIndex
from summarizer.prove.instructions import Instruction, instructions
from summarizer.prove.known import Known, known_in
from summarizer.quantities import Quantity, quantities
from summarizer.record import Span, can_be_written
from summarizer.times import TimeExpression, times

__all__ = ["Page"]


@dataclass
class Page:
    """An article as it is read by rules.

    Attributes:
        article: the article.
    """

    article: Article

    @property
    def language(self) -> str:
        """The article's language; where it is not known, it is read as English."""
        return self.article.language or ENGLISH

    @cached_property
    def quoted(self) -> tuple[tuple[int, int], ...]:
        """The article's quotations, furniture apart."""
        return quotations(self.article)

    @cached_property
    def instructions(self) -> tuple[Instruction, ...]:
        """The passages that tell a program what to do."""
        return instructions(self.article)

    @cached_property
    def numbers(self) -> tuple[Quantity, ...]:
        """The article's quantities, furniture apart."""
        return tuple(
            q
            for q in quantities(self.article.text, self.language)
            if not self.article.is_furniture(*q.span) and can_be_written(q.high)
        )

    @cached_property
    def known(self) -> Known:
        """What the article gives to a statement about it."""
        return known_in(self.article.text, self.published, numbers=self.numbers, read=self.times)

    @cached_property
    def published(self) -> date | None:
        """The day on which the article was published."""
        day = self.article.meta.published
        return date.fromisoformat(day[:10]) if day else None

    @cached_property
    def times(self) -> tuple[TimeExpression, ...]:
        """The times that are read in the article."""
        return times(self.article.text, self.published, self.language)

    def time_read(self, span: Span) -> TimeExpression | None:
        """The time that is read where some words stand, their neighbours taken into account."""
        first = bisect_right(self.times, span.start, key=lambda t: t.span[1])
        read = self.times[first] if first < len(self.times) else None
        return read if read and read.span[0] < span.end else None

    @cached_property
    def shown(self) -> list[Sentence]:
        """The sentences that are no furniture."""
        return [sentence for sentence in self.article.sentences if sentence.kind != "furniture"]

    @cached_property
    def told(self) -> list[Sentence]:
        """The sentences that are no quotation all through, and no furniture."""
        return [
            sentence
            for sentence in self.shown
            if not in_quotation((sentence.start + 1, sentence.end - 1), self.quoted)
        ]

    @cached_property
    def words(self) -> WordIndex:
        """The words of the article, furniture apart."""
        return WordIndex(self.article)
