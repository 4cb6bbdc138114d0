"""A small record with an item of every kind, made of the words of a small article."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from helpers import NO_RUN

from summarizer.article import Article, article_of
from summarizer.config import ArticleMeta
from summarizer.record import (
    SCHEMA_VERSION,
    ActorMention,
    AircraftMention,
    ClaimMention,
    Coverage,
    EventMention,
    FigureMention,
    IncidentRecord,
    Kind,
    Mention,
    PlaceMention,
    Rejection,
    RunInfo,
    Sentence,
    Span,
    TimeMention,
    item_lists,
    mention_key,
)

__all__ = ["ARTICLE", "TEXT", "article", "groups", "incident", "key", "record_with", "span"]

TEXT = """Grey Heron lost off Calder Point

Colonel Ida Holm said on Monday that a Grey Heron drone sank off Calder Point.

“It cost $2.5 million,” Holm said. The harbour navy denied it.
"""

Groups = dict[Kind, list[list[Mention]]]


def article(text: str = TEXT, published: str | None = "2023-03-16") -> Article:
    """The article with this text, published by the Tide."""
    meta = ArticleMeta(outlet="The Tide", published=published)
    return article_of(text.encode(), "tide.txt", meta=meta)


ARTICLE = article()


def span(words: str, source: Article = ARTICLE) -> Span:
    """The first place where these words stand."""
    start = source.text.index(words)
    return source.span(start, start + len(words))


def key(kind: Kind, words: str, source: Article = ARTICLE) -> str:
    """The key of a mention on the first place where these words stand."""
    where = span(words, source)
    return mention_key(kind, source.id, where.start, where.end)


def _common(kind: Kind, *words: str, source: Article) -> dict[str, Any]:
    return {
        "key": key(kind, words[0], source),
        "article": source.id,
        "evidence": tuple(span(w, source) for w in words),
        "status": "proven",
    }


def groups(source: Article = ARTICLE) -> Groups:
    """One mention of each kind, and a second actor; each is an item of its own."""
    holm = ActorMention(
        **_common("actor", "Ida Holm", "Holm", source=source),
        name="Ida Holm", kind="person", role="Colonel", affiliation=None, aliases=("Holm",),
    )  # fmt: skip
    navy = ActorMention(
        **_common("actor", "The harbour navy", source=source),
        name="harbour navy", kind="organisation", role=None, affiliation=None,
    )  # fmt: skip
    drone = AircraftMention(
        **_common("aircraft", "Grey Heron", source=source),
        name="Grey Heron", kind="drone", operator=None, count=1, outcome="sank",
    )  # fmt: skip
    point = PlaceMention(
        **_common("place", "Calder Point", source=source), name="Calder Point", kind="land"
    )
    monday = TimeMention(
        **_common("time", "Monday", source=source),
        text="Monday", value="2023-03-13", start="2023-03-13", end="2023-03-14",
        zone=None, granularity="day",
    )  # fmt: skip
    loss = EventMention(
        **_common("event", "a Grey Heron drone sank off Calder Point", source=source),
        what="A Grey Heron drone sank off Calder Point.", when=monday.key, where=point.key,
    )  # fmt: skip
    claim = ClaimMention(
        **_common("claim", "It cost $2.5 million", "said", source=source),
        statement="It cost $2.5 million", speaker=holm.key, via=None, mode="direct",
        stance="asserts", hedged=False, within=None,
        content=(span("It cost $2.5 million", source),), cue=(span("said", source),),
    )  # fmt: skip
    figure = FigureMention(
        **_common("figure", "$2.5 million", source=source),
        measures="cost", of=drone.key, subject="the drone", low=Decimal("2.5E+6"),
        high=Decimal("2.5E+6"), unit="USD", comparison="exact", speaker=holm.key,
        text="$2.5 million", said="2023-03-16",
    )  # fmt: skip
    return {
        "actor": [[holm], [navy]],
        "aircraft": [[drone]],
        "place": [[point]],
        "time": [[monday]],
        "event": [[loss]],
        "claim": [[claim]],
        "figure": [[figure]],
    }


def record_with(
    grouped: Groups,
    articles: Sequence[Article] = (ARTICLE,),
    *,
    run: RunInfo = NO_RUN,
    keep_text: bool = True,
    **other: Any,
) -> IncidentRecord:
    """The record that groups of mentions make, with further fields as given."""
    infos = tuple(source.info(keep_text=keep_text) for source in articles)
    fields: dict[str, Any] = {
        "schema_version": SCHEMA_VERSION,
        "title": ARTICLE.title,
        "summary": (),
        "judgements": (),
        "articles": infos,
        "rejected": (),
        "coverage": (),
        "run": run,
    }
    return IncidentRecord(**(fields | item_lists(grouped, infos) | other))


def incident(*, run: RunInfo = NO_RUN, keep_text: bool = True) -> IncidentRecord:
    """The whole record of the article."""
    return record_with(
        groups(),
        run=run,
        keep_text=keep_text,
        title=ARTICLE.title,
        summary=(Sentence(text="A drone sank.", cites=(key("aircraft", "Grey Heron"),)),),
        rejected=(
            Rejection(
                stage="prove", kind="claim", item="It was stolen", reason="no such words",
                article=ARTICLE.id,
            ),
        ),
        coverage=(
            Coverage(
                article=ARTICLE.id, sentences=4, sentences_used=3, numbers=1, numbers_used=1,
                quotations=1, quotations_used=1, unused=(),
            ),
        ),
    )  # fmt: skip
