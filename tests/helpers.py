"""What several tests share: a run that tells nothing, and the record of a text and a draft."""

import json
from pathlib import Path
from typing import Any

from summarizer.article import Article, article_of
from summarizer.config import ArticleMeta
from summarizer.draft import Draft
from summarizer.pipeline import NO_RUN
from summarizer.prove import prove
from summarizer.record import IncidentRecord

__all__ = ["NO_RUN", "WIRE", "article_from", "cases", "record_of"]

WIRE = Path(__file__).parent.parent / "examples" / "black-sea" / "wire.txt"


def record_of(text: str, draft: Draft) -> IncidentRecord:
    """What of a draft an article with this text bears out."""
    return prove(article_of(text.encode(), "article.txt"), draft, NO_RUN)


def article_from(*paragraphs: str, published: str = "2023-03-16") -> Article:
    """An article of these paragraphs, with an empty line between each two."""
    text = "\n\n".join(paragraphs)
    return article_of(text.encode(), "article.txt", meta=ArticleMeta(published=published))


def cases(name: str) -> Any:
    """A table of tests/cases/."""
    path = Path(__file__).parent / "cases" / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8"))
