"""From articles to records, and from records to one: what is done in which order."""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import summarizer
from summarizer import disputes
from summarizer.article import Article, read_article
from summarizer.config import ArticleMeta, Settings
from summarizer.errors import InputError, MissingReply, ModelError, StoreError, SummarizerError
from summarizer.extract import requests
from summarizer.llm import Estimate, Usage, open_client
from summarizer.pipeline.engine import Engine
from summarizer.prove import prove
from summarizer.reconcile import incidents, reconcile
from summarizer.record import IncidentRecord, Rejection, RunInfo

__all__ = [
    "NO_RUN",
    "Failure",
    "Outcome",
    "estimate",
    "merge",
    "read_all",
    "summarize_articles",
]

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
    version=summarizer.__version__,
)


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that failed while the rest went on: what the user calls it, and why."""

    name: str
    error: SummarizerError


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run gives.

    Attributes:
        records: one of each incident, in the order of their first articles.
        failures: what failed; each stands in the records' ledgers too.
        notes: what the user is told, a line each, though nothing failed.
    """

    records: tuple[IncidentRecord, ...]
    failures: tuple[Failure, ...] = ()
    notes: tuple[str, ...] = ()


def read(source: str | Path, settings: Settings) -> Article:
    """Read one article with what the settings know of it."""
    name = str(source)
    known = settings.meta.get(name) or settings.meta.get(Path(name).name) or ArticleMeta()
    return read_article(source, meta=known, default=settings.default)


def read_all(
    sources: Sequence[str | Path], settings: Settings
) -> tuple[tuple[Article, ...], tuple[Failure, ...]]:
    """Read articles; those that cannot be read are told, unless none can.

    Raises:
        SummarizerError: not one can be read; it is the first one's error.
    """
    articles: list[Article] = []
    failures: list[Failure] = []
    for source in sources:
        try:
            articles.append(read(source, settings))
        except InputError as error:
            failures.append(Failure(str(source), error))
    if not articles:
        raise failures[0].error
    return tuple(articles), tuple(failures)


def summarize_articles(
    articles: Sequence[Article],
    engine: Engine,
    failed: Sequence[Failure] = (),
    *,
    one: bool = False,
    keep_text: bool = True,
) -> Outcome:
    """The proven record of each incident that the articles are about.

    Args:
        articles: the articles; the same text twice is asked about once.
        engine: the extractor.
        failed: inputs that could not be read; they stand in the records' ledgers.
        one: True where all are about one incident, however far apart they seem.
        keep_text: False leaves the articles' texts out of the records.

    Raises:
        SummarizerError: not one article gave a record; it is the first one's error.
    """
    before, started = engine.usage(), time.monotonic()
    drafts = {a.id: engine.pool.submit(engine.propose, a) for a in _texts(articles)}
    records: list[IncidentRecord] = []
    failures = list(failed)
    for article in articles:
        try:
            draft = drafts[article.id].result()
        except SummarizerError as error:
            failures.append(Failure(article.name, error))
        else:
            records.append(prove(article, draft, NO_RUN, keep_text=keep_text))
    if not records:
        raise failures[0].error
    ledger = [_told(failure) for failure in failures]
    groups = [records] if one else incidents(records)
    judged = [_judged(reconcile(group, NO_RUN, ledger), engine) for group in groups]
    run = _run(engine, before, time.monotonic() - started)
    return Outcome(
        tuple(_with_run(record, run) for outcome in judged for record in outcome.records),
        (*failures, *(failure for outcome in judged for failure in outcome.failures)),
        tuple(note for outcome in judged for note in outcome.notes),
    )


def merge(records: Sequence[IncidentRecord], engine: Engine | None = None) -> Outcome:
    """One record of records that were made earlier.

    Args:
        records: the records.
        engine: what is asked which claims disagree; None asks nobody. Nobody is asked either
            where one of the records holds all their articles and was asked about then.
    """
    whole = reconcile(records, NO_RUN)
    articles = len(whole.articles)
    asked = any(len(r.articles) == articles and disputes.PROMPT in r.run.prompts for r in records)
    if engine is None or asked:
        return Outcome((whole,))
    before, started = engine.usage(), time.monotonic()
    judged = _judged(whole, engine)
    run = _run(engine, before, time.monotonic() - started)
    run = run.model_copy(update={"engine": None, "prompts": {}})
    made = tuple(_with_run(record, run) for record in judged.records)
    return Outcome(made, judged.failures, judged.notes)


def estimate(articles: Sequence[Article], settings: Settings) -> tuple[Estimate, ...]:
    """The calls that articles would take; nothing is sent."""
    with open_client(settings.llm) as client:
        return client.estimate(r for a in _texts(articles) for r in requests(a, client.model))


def _texts(articles: Sequence[Article]) -> Iterable[Article]:
    """The articles without those whose text another has."""
    return {article.id: article for article in articles}.values()


def _told(failure: Failure) -> Rejection:
    """What the ledger says of an input that gave no record."""
    return Rejection(
        stage="read" if isinstance(failure.error, InputError) else "extract",
        kind="article",
        item=failure.name,
        reason=str(failure.error),
        article=None,
    )


def _judged(record: IncidentRecord, engine: Engine) -> Outcome:
    """The record with what a model holds of its claims; without it where no answer is to be had.

    The record's run names the prompt if it was answered.
    """
    question = disputes.request(record, engine.model) if engine.model else None
    if engine.ask is None or question is None:
        return Outcome((record,))
    try:
        # In a thread of its own, as all calls are: Ctrl-C winds this one down as it does those.
        judged = engine.pool.submit(disputes.disputes, record, question, engine.ask).result()
    except MissingReply as error:
        return Outcome((record,), notes=(f"not asked which claims disagree: {error}",))
    except (ModelError, StoreError) as error:
        failure = Failure("which claims disagree", error)
        lost = Rejection(
            stage="reconcile",
            kind="disputed_fact",
            item=f"({failure.name})",
            reason=str(error),
            article=None,
        )
        return Outcome((reconcile([record], NO_RUN, [lost]),), (failure,))
    told = {"judgements": (*record.judgements, *judged.judgements)}
    again = reconcile([record.model_copy(update=told)], NO_RUN, judged.rejected)
    asked = {disputes.PROMPT: disputes.prompt_digest()}
    run = NO_RUN.model_copy(update={"prompts": asked})
    return Outcome((again.model_copy(update={"run": run}),))


def _run(engine: Engine, before: Usage, seconds: float) -> RunInfo:
    """How the records were made; of several all have the whole of it."""
    after = engine.usage()
    cost = None if after.cost is None else after.cost - (before.cost or 0)
    return RunInfo(
        engine=engine.name,
        model=engine.model,
        prompts=dict(engine.prompts),
        calls=after.calls - before.calls,
        calls_cached=after.calls_cached - before.calls_cached,
        tokens_in=after.tokens_in - before.tokens_in,
        tokens_out=after.tokens_out - before.tokens_out,
        cost=cost,
        seconds=round(seconds, 3),
        version=summarizer.__version__,
    )


def _with_run(record: IncidentRecord, run: RunInfo) -> IncidentRecord:
    """The record with how it was made, the prompt of its disputed facts included."""
    prompts = {**run.prompts, **record.run.prompts}
    return record.model_copy(update={"run": run.model_copy(update={"prompts": prompts})})
