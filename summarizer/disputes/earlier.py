"""A party and its earlier self: whether two claims of one voice can be two answers."""

import re
from collections.abc import Iterator
from datetime import date

from summarizer.article.sentences import paragraphs, sentence_spans
from summarizer.record import Claim, ClaimMention, IncidentRecord
from summarizer.times import times

__all__ = ["Earlier"]

DAY = len("2023-03-14")  # characters of a value that a day stands in
_DATED = re.compile(r"\d{4}-\d\d-\d\dT")  # a time of a day that is known


class Earlier:
    """Tells of two claims of one voice whether they were made on two occasions.

    In one breath nobody contradicts themselves: what looks so is a misreading.

    Args:
        record: the claims, with their articles.
    """

    def __init__(self, record: IncidentRecord) -> None:
        self._articles = {article.id: article for article in record.articles}
        self._named: dict[str, frozenset[str]] = {}

    def apart(self, one: Claim, other: Claim) -> bool:
        """Whether two articles tell the two claims, or the words around them name two days."""
        return any(
            a.article != b.article or self._on_two_days(a, b)
            for a in one.mentions
            for b in other.mentions
        )

    def _on_two_days(self, one: ClaimMention, other: ClaimMention) -> bool:
        here, there = self._days(one), self._days(other)
        return bool(here and there) and not here & there

    def _days(self, mention: ClaimMention) -> frozenset[str]:
        """The days that the words around what is claimed name."""
        if mention.key not in self._named:
            published = self._articles[mention.article].published
            day = date.fromisoformat(published[:DAY]) if published else None
            found = (t for words in self._around(mention) for t in times(words, day))
            self._named[mention.key] = frozenset(
                time.value[:DAY] if time.value else time.text.lower()
                for time in found
                if time.granularity == "day" or _DATED.match(time.value or "")
            )
        return self._named[mention.key]

    def _around(self, mention: ClaimMention) -> Iterator[str]:
        """The words of the sentence with the cue, or of the cue and the source, but the content."""
        text = self._articles[mention.article].text
        told = (*mention.cue, *mention.source) or mention.content[:1]
        if text is None:
            yield from (span.text for span in told)
            return
        for paragraph in paragraphs(text):
            for start, end in sentence_spans(text, paragraph):
                if any(start <= span.start < end for span in told):
                    cuts = [start, end]
                    for span in mention.content:
                        cuts += [max(start, min(span.start, end)), max(start, min(span.end, end))]
                    cuts.sort()
                    yield from (text[a:b] for a, b in zip(cuts[::2], cuts[1::2], strict=True))
