"""Reading: from bytes to an `Article`, whose text is fixed and cut into numbered sentences."""

from summarizer.article.article import Article, Sentence, SentenceKind
from summarizer.article.readers import (
    READERS,
    STDIN,
    article_again,
    article_of,
    load_bytes,
    read_article,
)

__all__ = [
    "READERS",
    "STDIN",
    "Article",
    "Sentence",
    "SentenceKind",
    "article_again",
    "article_of",
    "load_bytes",
    "read_article",
]
