"""The quotations of an article beside its parse."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.article import Article
from summarizer.embedded.claims.found import Stretch
from summarizer.embedded.claims.table import QUOTING
from summarizer.embedded.parse import Parsed, Part
from summarizer.record import MARKS

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["Speech"]


@dataclass(frozen=True, eq=False)
class Speech:
    """The quotations of an article beside its parse."""

    parsed: Parsed

    @property
    def article(self) -> Article:
        """The article."""
        return self.parsed.article

    @property
    def quoted(self) -> tuple[Stretch, ...]:
        """The quotations without their marks."""
        return self.parsed.quoted

    @cached_property
    def _starts(self) -> list[int]:
        return [part.start for part in self.parsed.parts]

    def quoting(self, stretch: Stretch) -> Stretch | None:
        """The quotation that holds a stretch."""
        at = bisect_right(self.quoted, (stretch[0], len(self.article.text))) - 1
        if at >= 0 and self.quoted[at][0] <= stretch[0] and stretch[1] <= self.quoted[at][1]:
            return self.quoted[at]
        return None

    def is_within(self, stretch: Stretch) -> bool:
        """Whether a stretch stands in a quotation that is closed, or begins its paragraph.

        Any other that is not closed may be a fault of the marks.
        """
        quotation = self.quoting(stretch)
        if quotation is None:
            return False
        start, end = quotation
        text = self.article.text
        return text[end : end + 1] in MARKS or not text[: start - 1].rpartition("\n")[2].strip()

    def part_at(self, offset: int) -> Part | None:
        """The parsed part in which an offset stands."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0 or offset > self._starts[at] + len(self.parsed.parts[at].doc.text):
            return None
        return self.parsed.parts[at]

    def verbs(self, start: int, end: int, *, known: bool = True) -> list[tuple[Part, "Token"]]:
        """The verbs of quoting between two offsets, outside quotations; with `known` off, any."""
        part = self.part_at(start)
        if part is None:
            return []
        span = part.doc.char_span(
            max(0, start - part.start),
            min(len(part.doc.text), end - part.start),
            alignment_mode="contract",
        )
        return [
            (part, token)
            for token in (span or ())
            if (token.lemma_.lower() in QUOTING or not known)
            and token.pos_ in ("VERB", "AUX")
            and self.quoting(part.stretch(token)) is None
        ]

    def marked(self, quotation: Stretch) -> Stretch:
        """A quotation with its marks."""
        text = self.article.text
        start, end = quotation
        while start > 0 and text[start - 1] in MARKS:
            start -= 1
        while end < len(text) and text[end] in MARKS:
            end += 1
        return start, end
