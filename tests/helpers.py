"""What several tests share: a run that tells nothing, and the record of a text and a draft."""

from summarizer.article import article_of
from summarizer.draft import Draft
from summarizer.prove import prove
from summarizer.record import IncidentRecord, RunInfo

__all__ = ["NO_RUN", "record_of"]

NO_RUN = RunInfo(
    engine=None,
    model=None,
    prompts={},
    calls=0,
    calls_cached=0,
    tokens_in=0,
    tokens_out=0,
    cost=None,
    seconds=0,
    version="test",
)


def record_of(text: str, draft: Draft) -> IncidentRecord:
    """What of a draft an article with this text bears out."""
    return prove(article_of(text.encode(), "article.txt"), draft, NO_RUN)
