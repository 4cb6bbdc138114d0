"""The times of an article, each once, by their words."""

from datetime import date

from summarizer.draft import DraftTime
from summarizer.embedded.parse import Parsed
from summarizer.times import TimeExpression, times

__all__ = ["read_times", "times_of"]

NAME = 300  # characters, as a draft takes them


def read_times(parsed: Parsed) -> tuple[TimeExpression, ...]:
    """The times that are read in an article, furniture apart, in the order of the text."""
    article = parsed.article
    day = article.meta.published
    published = date.fromisoformat(day[:10]) if day else None
    return tuple(
        t
        for t in times(article.text, published)
        if not article.is_furniture(*t.span) and len(t.text) <= NAME
    )


def times_of(parsed: Parsed) -> tuple[DraftTime, ...]:
    """Each time once, by words and value."""
    found: dict[tuple[str, str | None], DraftTime] = {}
    for time in read_times(parsed):
        number = parsed.article.sentence_at(time.span[0]).number
        item = DraftTime(sentences=[number], text=time.text).standing([time.span])
        found.setdefault((time.text, time.value), item)
    return tuple(found.values())
