"""The package's functions: what the command line does, for programs."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from summarizer.article import STDIN, Article, load_bytes, read_article
from summarizer.audit import faults, parse_record
from summarizer.config import Settings
from summarizer.errors import NotARecord, UsageError
from summarizer.llm import Event
from summarizer.options import Options, settings_of
from summarizer.pipeline import Failure, open_engine, read_all, summarize_articles
from summarizer.pipeline import merge as join
from summarizer.record import IncidentRecord

__all__ = ["load_record", "merge", "read_article", "run", "summarize", "verify"]

MOST_RECORD_BYTES = 500_000_000  # some 2,000 articles with their items


def summarize(*sources: str | Path, **options: Any) -> IncidentRecord:
    """Read articles about one incident and return their proven record.

    Args:
        sources: the articles: paths, or "-" for standard input.
        options: as on the command line: see `summarizer.options.Options`. What is not given is
            looked up in the environment when the function is called.

    Returns:
        The record: every item in it is proven against the characters of its articles or flagged,
        and what could not be proven stands in `rejected`, as does an article that failed.

    Raises:
        SummarizerError: not one article gave a record; the message says what, where and what to do.
        TypeError: there is no such option.

    Example:
        >>> record = summarize("examples/black-sea/wire.txt", replay="tests/cassettes")
        >>> record.figures[0].low, record.figures[0].unit
        (Decimal('32000000'), 'USD')
    """
    return run(sources, settings_of(Options(**options), os.environ))[0]


def run(
    sources: Sequence[str | Path],
    settings: Settings,
    *,
    on_event: Callable[[Event], None] | None = None,
    on_engine: Callable[[str], None] | None = None,
) -> tuple[IncidentRecord, tuple[Failure, ...]]:
    """As `summarize`, by settings that are made already; with what failed.

    Args:
        sources: the articles.
        settings: all that is to be known.
        on_event: told of every call to a model, from one thread at a time.
        on_engine: told once, in words, which extractor reads.
    """
    if not sources:
        raise UsageError("no article is given", hint="name at least one")
    articles, failed = read_all(sources, settings)
    with open_engine(settings, on_event) as engine:
        if on_engine is not None:
            on_engine(f"{_named(articles)}: read by {engine.described}")
        return summarize_articles(articles, engine, failed, keep_text=settings.keep_text)


def merge(*records: IncidentRecord | str | Path) -> IncidentRecord:
    """One record of records that were made earlier; nothing is asked.

    The order does not matter, and a record that is merged with itself stays as it is.

    Args:
        records: records or their files.

    Raises:
        NotARecord: one of them does not hold: an item's words are not those of its article.

    Example:
        >>> record = summarize("examples/black-sea/wire.txt", replay="tests/cassettes")
        >>> merge(record, record) == record
        True
    """
    if not records:
        raise UsageError("no record is given", hint="name at least one")
    return join([_sound(record) for record in records])


def _sound(record: IncidentRecord | str | Path) -> IncidentRecord:
    """A record that holds, as far as the texts in it say."""
    name = "the record" if isinstance(record, IncidentRecord) else repr(str(record))
    loaded = record if isinstance(record, IncidentRecord) else load_record(record)
    broken = faults(loaded) if all(article.text for article in loaded.articles) else ()
    if broken:
        raise NotARecord(f"{name} no longer holds: {broken[0]}", hint="make the record again")
    return loaded


def _named(articles: Sequence[Article]) -> str:
    if len(articles) > 1:
        return f"{len(articles)} articles"
    return "standard input" if articles[0].name == STDIN else articles[0].name


def load_record(source: str | Path) -> IncidentRecord:
    """The record in a JSON file, or on standard input for "-".

    Raises:
        InputError: the file is not there, or holds no record of this version.

    Example:
        >>> load_record("examples/black-sea/wire.txt")
        Traceback (most recent call last):
        ...
        summarizer.errors.NotARecord: 'examples/black-sea/wire.txt' is not JSON...
    """
    return parse_record(load_bytes(source, most=MOST_RECORD_BYTES), str(source))


def verify(record: IncidentRecord | str | Path, *articles: str | Path | Article) -> tuple[str, ...]:
    """What no longer holds in a record, a line each; empty where all does.

    Args:
        record: the record, or its file.
        articles: the articles that it was made from, where it does not hold their texts or they
            may have changed.

    Example:
        >>> record = summarize("examples/black-sea/wire.txt", replay="tests/cassettes")
        >>> verify(record, "examples/black-sea/wire.txt")
        ()
    """
    loaded = record if isinstance(record, IncidentRecord) else load_record(record)
    texts = [a.text if isinstance(a, Article) else read_article(a).text for a in articles]
    return faults(loaded, texts)
