"""The package's functions: what the command line does, for programs."""

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from summarizer import __version__
from summarizer.article import Article, read_article
from summarizer.audit import faults, parse_records, verified
from summarizer.config import Settings
from summarizer.errors import NotARecord, SeveralIncidents, UsageError
from summarizer.llm import Event
from summarizer.options import Options, settings_of
from summarizer.pipeline import (
    Failure,
    Inputs,
    Outcome,
    in_one_language,
    open_engine,
    read_all,
    summarize_articles,
)
from summarizer.pipeline import merge as join
from summarizer.reading import STDIN, load_bytes
from summarizer.record import IncidentRecord

__all__ = [
    "load_record",
    "load_records",
    "merge",
    "read_article",
    "run",
    "run_merge",
    "run_verify",
    "summarize",
    "summarize_all",
    "verify",
]


def _notebook_html(record: IncidentRecord) -> str:
    from summarizer.render.notebook import notebook_html  # only a notebook asks for it

    return notebook_html(record)


IncidentRecord.notebook_html = _notebook_html

MOST_RECORD_BYTES = 500_000_000  # some 2,000 articles with their items


def summarize(*sources: str | Path, **options: Any) -> IncidentRecord:
    """Read articles about one incident and return their proven record.

    Args:
        sources: the articles: paths of files and folders, patterns ("saved/*.html"), addresses of
            pages, or "-" for standard input.
        options: as on the command line: see `summarizer.options.Options`. What is not given is
            looked up in the environment when the function is called.

    Returns:
        The record: every item in it is proven against the characters of its articles or flagged,
        and what could not be proven stands in `rejected`, as does an article that failed.

    Raises:
        SeveralIncidents: the articles' places and dates are plainly apart; `one=True` says that
            they are about one incident all the same.
        SummarizerError: not one article gave a record; the message says what, where and what to do.
        TypeError: there is no such option.

    Example:
        >>> record = summarize("examples/black-sea/wire.txt", replay="tests/cassettes")
        >>> record.figures[0].low, record.figures[0].unit
        (Decimal('32000000'), 'USD')
    """
    records = summarize_all(*sources, **options)
    if len(records) > 1:
        raise SeveralIncidents(
            f"the articles are about {len(records)} incidents",
            hint="call summarize_all, or give one=True if they are one",
        )
    return records[0]


def summarize_all(*sources: str | Path, **options: Any) -> tuple[IncidentRecord, ...]:
    """Read articles and return the proven record of each incident that they are about.

    Takes and raises what `summarize` does, but `SeveralIncidents`.

    Example:
        >>> records = summarize_all("examples/black-sea/wire.txt", replay="tests/cassettes")
        >>> len(records)
        1
    """
    return run(sources, settings_of(Options(**options), os.environ)).records


def run(
    sources: Sequence[str | Path],
    settings: Settings,
    *,
    on_event: Callable[[Event], None] | None = None,
    on_engine: Callable[[str], None] | None = None,
) -> Outcome:
    """As `summarize_all`, by settings that are made already; with what failed.

    Args:
        sources: the articles.
        settings: all that is to be known.
        on_event: told of every call to a model, from one thread at a time.
        on_engine: told once, in words, which extractor reads.
    """
    if not sources:
        raise UsageError("no article is given", hint="name at least one")
    given = read_all(sources, settings)
    settings = in_one_language(settings, given.articles)
    with open_engine(settings, on_event) as engine:
        if on_engine is not None:
            on_engine(f"{_named(given.articles)}: read by {engine.described}")
        made = summarize_articles(given.articles, engine, given.failures, settings=settings)
    return replace(made, notes=(*given.notes, *made.notes))


def merge(*records: IncidentRecord | str | Path, **options: Any) -> IncidentRecord:
    """One record of records that were made earlier.

    The order does not matter, and a record that is merged with itself stays as it is.

    Args:
        records: records or their files.
        options: as of `summarize`. With `model`, `base_url`, `replay` or `offline` a model is
            asked which claims disagree, unless one of the records tells that of all their articles.
            `judgements` are a person's own, and stronger.

    Raises:
        NotARecord: one of them does not hold: an item's words are not those of its article.

    Example:
        >>> record = summarize("examples/black-sea/wire.txt", replay="tests/cassettes")
        >>> merge(record, record) == record
        True
    """
    given = Options(**options)
    settings = settings_of(given, os.environ)
    return run_merge(records, settings, ask=given.names_a_model).records[0]


def run_merge(
    records: Sequence[IncidentRecord | str | Path],
    settings: Settings,
    *,
    ask: bool,
    on_event: Callable[[Event], None] | None = None,
    on_engine: Callable[[str], None] | None = None,
) -> Outcome:
    """As `merge`, by settings that are made already; with what failed.

    Args:
        records: records or their files.
        settings: all that is to be known.
        ask: whether a model is asked at all.
        on_event: told of every call to a model.
        on_engine: told once, in words, who is asked.
    """
    if not records:
        raise UsageError("no record is given", hint="name at least one")
    sound = [one for record in records for one in _sound(record)]
    if not ask:
        return join(sound, judgements=settings.judgements)
    with open_engine(settings, on_event) as engine:
        if on_engine is not None:
            on_engine(f"{len(sound)} records: compared by {engine.described}")
        return join(sound, engine, judgements=settings.judgements)


def _sound(source: IncidentRecord | str | Path) -> tuple[IncidentRecord, ...]:
    """A record, or those of a file, that hold as far as the texts in them say."""
    name = "the record" if isinstance(source, IncidentRecord) else repr(str(source))
    loaded = (source,) if isinstance(source, IncidentRecord) else load_records(source)
    for record in loaded:
        # What was made in this process is proven already, a file may have been through any hands;
        # but what an earlier version proved need not come out the same by the rules of this one.
        ours = record is not source and record.run.version == __version__
        check = verified if ours else faults
        broken = check(record, partly=True)
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
    records = load_records(source)
    if len(records) > 1:
        raise NotARecord(
            f"{str(source)!r} holds {len(records)} records", hint="load them with load_records"
        )
    return records[0]


def load_records(source: str | Path) -> tuple[IncidentRecord, ...]:
    """The records in a file, or on standard input for "-": one as JSON, several as JSON Lines.

    Raises:
        InputError: the file is not there, or holds no records of this version.
    """
    return parse_records(load_bytes(source, most=MOST_RECORD_BYTES), str(source))


def verify(
    record: IncidentRecord | str | Path, *articles: str | Path | Article, **options: Any
) -> tuple[str, ...]:
    """What no longer holds in a record, a line an item; empty where all does.

    Every item is proven anew against its articles, by the rules and with no model.

    Args:
        record: the record, or its file.
        articles: the articles that it was made from, where it does not hold their texts or they
            may have changed; all that `summarize` takes.
        options: as of `summarize`, for articles that are fetched.

    Example:
        >>> record = summarize("examples/black-sea/wire.txt", replay="tests/cassettes")
        >>> verify(record, "examples/black-sea/wire.txt")
        ()
    """
    loaded = record if isinstance(record, IncidentRecord) else load_record(record)
    settings = settings_of(Options(**options), os.environ)
    faulty, failures, _ = run_verify([loaded], articles, settings)
    return (*faulty, *(str(failure.error) for failure in failures))


def run_verify(
    records: Sequence[IncidentRecord],
    articles: Sequence[str | Path | Article],
    settings: Settings,
) -> tuple[tuple[str, ...], tuple[Failure, ...], tuple[str, ...]]:
    """As `verify`, of several records and by settings that are made already.

    Returns:
        What no longer holds, which articles cannot be read, and what is to be told besides.
    """
    texts = [article.text for article in articles if isinstance(article, Article)]
    sources = [article for article in articles if not isinstance(article, Article)]
    given = read_all(sources, settings) if sources else Inputs()
    texts += [article.text for article in given.articles]
    faulty = tuple(fault for record in records for fault in verified(record, texts))
    return faulty, given.failures, given.notes
