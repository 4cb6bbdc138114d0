"""Reads news articles about an incident into one typed record, and proves every item.

from summarizer import summarize

record = summarize("article.txt", model="...")
for claim in record.claims:
    print(record.actor(claim.speaker).name if claim.speaker else "the article", claim.quote)
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarizer.api import (
        load_record,
        load_records,
        merge,
        read_article,
        summarize,
        summarize_all,
        verify,
    )
    from summarizer.article import Article
    from summarizer.errors import SeveralIncidents, SummarizerError
    from summarizer.omissions import matrix
    from summarizer.record import IncidentRecord

__all__ = [
    "Article",
    "IncidentRecord",
    "SeveralIncidents",
    "SummarizerError",
    "__version__",
    "load_record",
    "load_records",
    "matrix",
    "merge",
    "read_article",
    "summarize",
    "summarize_all",
    "verify",
]

__version__ = "0.1.0"

# Imported when first asked for: `summarizer --help` must not wait for pydantic.
_HOMES = {
    "Article": "summarizer.article",
    "IncidentRecord": "summarizer.api",
    "SeveralIncidents": "summarizer.errors",
    "SummarizerError": "summarizer.errors",
    "load_record": "summarizer.api",
    "load_records": "summarizer.api",
    "matrix": "summarizer.omissions",
    "merge": "summarizer.api",
    "read_article": "summarizer.api",
    "summarize": "summarizer.api",
    "summarize_all": "summarizer.api",
    "verify": "summarizer.api",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
