"""Reading: from bytes to an `Article`, whose text is fixed and cut into numbered sentences."""

from summarizer.article.article import Article, Sentence, SentenceKind
from summarizer.article.made import article_again, article_from, article_of, read_article

__all__ = [
    "Article",
    "Sentence",
    "SentenceKind",
    "article_again",
    "article_from",
    "article_of",
    "read_article",
]
