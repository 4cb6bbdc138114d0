"""Who speaks in and around a stretch of an article, without a parser."""

from summarizer.attribution.speakers import Attribution, SourceKind, attribute
from summarizer.attribution.beside import beside
from summarizer.attribution.quotations import (
    continues,
    in_quotation,
    introduces,
    quotations,
    resumes,
)

__all__ = [
    "Attribution",
    "SourceKind",
    "attribute",
    "beside",
    "continues",
    "in_quotation",
    "introduces",
    "quotations",
    "resumes",
]
