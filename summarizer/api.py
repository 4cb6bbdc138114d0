"""The package's functions: what the command line does, for programs."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from summarizer.article import STDIN, Article, load_bytes, read_article
from summarizer.audit import faults, parse_record
from summarizer.config import Settings
from summarizer.errors import UsageError
from summarizer.llm import Event
from summarizer.options import Options, settings_of
from summarizer.pipeline import open_engine, read, summarize_article
from summarizer.record import IncidentRecord

__all__ = ["load_record", "read_article", "run", "summarize", "verify"]

MOST_RECORD_BYTES = 500_000_000  # some 2,000 articles with their items


def summarize(*sources: str | Path, **options: Any) -> IncidentRecord:
    """Read an article and return its proven record.

    Args:
        sources: the article: a path, or "-" for standard input.
        options: as on the command line: see `summarizer.options.Options`. What is not given is
            looked up in the environment when the function is called.

    Returns:
        The record: every item in it is proven against the characters of the article or flagged,
        and what could not be proven stands in `rejected`.

    Raises:
        SummarizerError: it cannot be done; the message says what, where and what to do.
        TypeError: there is no such option.

    Example:
        >>> record = summarize("examples/black-sea/wire.txt", replay="tests/cassettes")
        >>> record.figures[0].low, record.figures[0].unit
        (Decimal('32000000'), 'USD')
    """
    if len(sources) != 1:
        raise UsageError(f"{len(sources)} articles are given", hint="give one article a record")
    return run(sources[0], settings_of(Options(**options), os.environ))


def run(
    source: str | Path,
    settings: Settings,
    *,
    on_event: Callable[[Event], None] | None = None,
    on_engine: Callable[[str], None] | None = None,
) -> IncidentRecord:
    """Read one article and return its record, as `summarize`, by settings that are made already.

    Args:
        source: the article.
        settings: all that is to be known.
        on_event: told of every call to a model, from one thread at a time.
        on_engine: told once, in words, which extractor reads.
    """
    article = read(source, settings)
    with open_engine(settings, on_event) as engine:
        if on_engine is not None:
            name = "standard input" if article.name == STDIN else article.name
            on_engine(f"{name}: read by {engine.described}")
        return summarize_article(article, engine, keep_text=settings.keep_text)


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
