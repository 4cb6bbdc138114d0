"""Articles in seven languages: what is true of them comes through, and no lie is proven.

Each file of tests/languages/ is an article in our own words, with items that a careful reader of it
marked as true and lies about it. A draft proposes the cast and one of them, as a model would.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from helpers import NO_RUN
from proposals import actor, claim, draft_of, event, figure

from summarizer.article import Article, article_of
from summarizer.config import ArticleMeta
from summarizer.draft import DraftTime
from summarizer.prove import prove, reproved
from summarizer.record import ClaimMention, IncidentRecord, Mention, TimeMention

Given = dict[str, Any]

FOLDER = Path(__file__).parent / "languages"
LANGUAGES = {
    path.stem: json.loads(path.read_text(encoding="utf-8")) for path in FOLDER.glob("*.json")
}
MAKERS: dict[str, Callable[[Given], Any]] = {
    "claims": lambda fields: claim(*fields.pop("content"), **fields),
    "figures": lambda fields: figure(
        fields.pop("quote"), fields.pop("low"), fields.pop("unit"), **fields
    ),
    "events": lambda fields: event(fields.pop("quote"), fields.pop("what"), **fields),
    "times": lambda fields: DraftTime(sentences=[], text=fields["text"]),
}
MARKS = {"proven", "translated", "rejected", "why", "value"}


def rows(kind: str) -> list[Any]:
    """Each item of one kind, with its language and the list that it is in."""
    return [
        pytest.param(language, name, item, id=f"{language}-{name}-{at}")
        for language, given in sorted(LANGUAGES.items())
        for name, items in given[kind].items()
        for at, item in enumerate(items)
    ]


def article_in(language: str) -> Article:
    """The article of a language, of which nobody says in which it is."""
    given = LANGUAGES[language]
    meta = ArticleMeta(published=given["published"])
    return article_of("\n\n".join(given["text"]).encode(), f"{language}.txt", meta=meta)


def proposed(language: str, name: str, item: Given) -> tuple[IncidentRecord, list[Mention]]:
    """The record of the cast and one item, and the item's mentions in it."""
    fields = {key: value for key, value in item.items() if key not in MARKS}
    cast = [actor(*given) for given in LANGUAGES[language]["cast"]]
    draft = draft_of(MAKERS[name](fields), cast=cast)
    record = prove(article_in(language), draft, NO_RUN)
    return record, [mention for one in getattr(record, name) for mention in one.mentions]


def reasons(record: IncidentRecord) -> list[str]:
    """What the ledger says."""
    return [f"{entry.kind}: {entry.reason}" for entry in record.rejected]


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_the_language_of_an_article_is_told_by_its_words(language: str) -> None:
    """Where nobody declares it."""
    assert article_in(language).language == language


@pytest.mark.parametrize(("language", "name", "item"), rows("true"))
def test_what_is_true_comes_through(language: str, name: str, item: Given) -> None:
    """Proven or flagged, never refused; proven where nothing in the words leaves it open."""
    record, mentions = proposed(language, name, item)

    assert len(mentions) == 1, reasons(record)
    (mention,) = mentions
    open_ones = [(c.name, c.detail) for c in mention.checks if c.outcome == "flag"]
    assert mention.status == "proven" or not item.get("proven"), open_ones
    assert bool(item.get("translated")) == any(name == "translated" for name, _ in open_ones)
    if isinstance(mention, TimeMention):
        assert mention.value == item["value"]
    if isinstance(mention, ClaimMention):
        assert mention.speaker is not None or item.get("mode") == "narrated"
    text = article_in(language).text
    assert all(text[span.start : span.end] == span.text for span in mention.evidence)


@pytest.mark.parametrize(("language", "name", "item"), rows("lies"))
def test_no_lie_is_proven(language: str, name: str, item: Given) -> None:
    """It is refused, or stands there flagged; what the tables decide for sure is refused."""
    record, mentions = proposed(language, name, item)

    kept = [m for m in mentions if not isinstance(m, ClaimMention) or m.speaker is not None]
    assert [mention for mention in kept if mention.status == "proven"] == []
    assert not (item.get("rejected") and mentions), reasons(record)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_a_record_is_proven_anew_as_it_was(language: str) -> None:
    """With translations, with numbers and with words that no rule reads."""
    items = [
        MAKERS[name]({key: value for key, value in item.items() if key not in MARKS})
        for name, given in LANGUAGES[language]["true"].items()
        for item in given
    ]
    cast = [actor(*given) for given in LANGUAGES[language]["cast"]]
    article = article_in(language)
    record = prove(article, draft_of(*items, cast=cast), NO_RUN)

    mentions = [mention for one in record.items() for mention in one.mentions]
    broken, _ = reproved(article, mentions)
    assert len(mentions) > len(cast)
    assert broken == {}
