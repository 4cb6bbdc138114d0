"""What a page calls an article, and says of it."""

from collections.abc import Iterable, Sequence

from summarizer.record import ArticleInfo, IncidentRecord, Span
from summarizer.render.shapes import Group, Line
from summarizer.render.wording import article_name

__all__ = ["article_group", "page", "source", "sources"]


def article_group(record: IncidentRecord, article: ArticleInfo) -> Group:
    """What a page says of an article: where it is from, how much of it is used, how it was read."""
    facts = [article.outlet or "outlet not stated", article.published or "date not stated"]
    facts += [fact for fact in (article.url, article.language) if fact]
    facts += [f"{len(article.pages)} pages"] if len(article.pages) > 1 else []
    facts += [f"also at {c.outlet or c.url or 'another place'}" for c in article.copies]
    lines = [
        Line(
            "used",
            f"{c.sentences_used} of {c.sentences} sentences, "
            f"{c.numbers_used} of {c.numbers} numbers, "
            f"{c.quotations_used} of {c.quotations} quotations",
        )
        for c in record.coverage
        if c.article == article.id
    ]
    lines += [Line("note", note) for note in article.notes]
    note = f"{', '.join(facts)}; {article.characters} characters, id {article.id}"
    return Group(article.title or "(no headline)", note, tuple(lines))


def sources(record: IncidentRecord, ids: Iterable[str]) -> tuple[str, ...]:
    """What the articles with these ids are called, each once."""
    return tuple(dict.fromkeys(source(record, id) for id in ids))


def source(record: IncidentRecord, id: str) -> str:
    """What the article with this id is called: its outlet, else its headline, else its id."""
    article = next(article for article in record.articles if article.id == id)
    return article_name(article)


def page(spans: Sequence[Span]) -> list[str]:
    """The page on which the first of some words stand, where their article has pages."""
    return [f"page {span.page}" for span in spans[:1] if span.page]
