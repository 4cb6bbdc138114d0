"""The steps in order: read, extract, prove; which extractor, and what it cost."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import summarizer
from summarizer.article import Article, read_article
from summarizer.config import ArticleMeta, Settings
from summarizer.draft import Draft
from summarizer.errors import InputError, NoEngine, SummarizerError, UsageError
from summarizer.extract import extract, prompt_digests, requests
from summarizer.llm import Client, Estimate, Event, Usage, open_client
from summarizer.prove import prove
from summarizer.reconcile import reconcile
from summarizer.record import IncidentRecord, Rejection, RunInfo

__all__ = [
    "ENGINES",
    "NO_RUN",
    "Engine",
    "Failure",
    "estimate",
    "merge",
    "open_engine",
    "read_all",
    "summarize_articles",
]

# Seconds that calls under way are waited for after the first Ctrl-C: what arrives is paid for and
# is kept, but nobody who wants to stop waits out a whole deadline.
GRACE = 10.0
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

OnEvent = Callable[[Event], None]


@dataclass(frozen=True, slots=True)
class Engine:
    """An extractor at work.

    Attributes:
        name: as in `ENGINES`.
        model: the language model, or None.
        prompts: the digest of each prompt that it uses.
        propose: what it proposes of an article.
        usage: what it has taken so far.
        described: which extractor it is and where its answers come from, in words.
        pool: where articles are worked on side by side.
    """

    name: str
    described: str
    model: str | None
    prompts: Mapping[str, str]
    propose: Callable[[Article], Draft]
    usage: Callable[[], Usage]
    pool: Executor


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that gave no record: the name that the user gave it, and why."""

    name: str
    error: SummarizerError


@contextmanager
def _llm(settings: Settings, on_event: OnEvent | None) -> Iterator[Engine]:
    with open_client(settings.llm, on_event=on_event) as client:
        # Two pools: an article waits for its calls, and must not take the place of one of them.
        calls, articles = (ThreadPoolExecutor(settings.workers) for _ in range(2))
        try:
            yield Engine(
                name="llm",
                described=_described(client, settings),
                model=client.model,
                prompts=prompt_digests(),
                propose=lambda article: extract(article, client.model, client.ask, calls),
                usage=lambda: client.usage,
                pool=articles,
            )
        except KeyboardInterrupt:
            _wind_down(client, on_event)
            raise
        finally:
            for pool in (articles, calls):
                pool.shutdown(cancel_futures=True)


ENGINES = {"llm": _llm}


def open_engine(
    settings: Settings, on_event: OnEvent | None = None
) -> AbstractContextManager[Engine]:
    """The extractor that the settings name, open for a `with` block.

    Raises:
        NoEngine: "auto" finds neither a key nor an endpoint nor a replay.
        UsageError: there is no such extractor, or its settings do not go together.
    """
    name = engine_name(settings)
    if name not in ENGINES:
        raise UsageError(f"there is no engine {name!r}", hint=f"choose of {', '.join(ENGINES)}")
    return ENGINES[name](settings, on_event)


def engine_name(settings: Settings) -> str:
    """The name of the extractor: "auto" is the language model where one can be reached."""
    if settings.engine != "auto":
        return settings.engine
    llm = settings.llm
    if llm.api_key or llm.base_url or llm.replay or (llm.offline and llm.model):
        return "llm"
    raise NoEngine(
        "nothing says which language model is to read",
        hint="set OPENAI_API_KEY or --base-url and name a --model, or give --replay DIR",
    )


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
    keep_text: bool = True,
) -> tuple[IncidentRecord, tuple[Failure, ...]]:
    """One proven record of several articles, and what failed.

    Args:
        articles: the articles; the same text twice is asked about once.
        engine: the extractor.
        failed: inputs that could not be read; they stand in the record's ledger.
        keep_text: False leaves the articles' texts out of the record.

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
    run = _run(engine, before, time.monotonic() - started)
    return reconcile(records, run, map(_told, failures)), tuple(failures)


def merge(records: Sequence[IncidentRecord]) -> IncidentRecord:
    """One record of records that were made earlier."""
    return reconcile(records, NO_RUN)


def _told(failure: Failure) -> Rejection:
    """What the ledger says of an input that gave no record."""
    return Rejection(
        stage="read" if isinstance(failure.error, InputError) else "extract",
        kind="article",
        item=failure.name,
        reason=str(failure.error),
        article=None,
    )


def estimate(articles: Sequence[Article], settings: Settings) -> tuple[Estimate, ...]:
    """The calls that articles would take; nothing is sent."""
    with open_client(settings.llm) as client:
        return client.estimate(r for a in _texts(articles) for r in requests(a, client.model))


def _texts(articles: Sequence[Article]) -> Iterable[Article]:
    """The articles without those whose text another has."""
    return {article.id: article for article in articles}.values()


def _described(client: Client, settings: Settings) -> str:
    llm = settings.llm
    if llm.replay:
        return f"replies of {client.model!r} recorded in {str(llm.replay)!r}; nothing is sent"
    if llm.offline:
        return f"stored replies of {client.model!r}; nothing is sent"
    return f"the language model {client.model!r} at {client.host}"


def _run(engine: Engine, before: Usage, seconds: float) -> RunInfo:
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


def _wind_down(client: Client, on_event: OnEvent | None) -> None:
    """After Ctrl-C: start nothing more, wait a little for what is under way, then cut it off."""
    client.stop()
    try:
        end = time.monotonic() + GRACE
        if client.in_flight and on_event is not None:
            detail = f"waiting up to {GRACE:.0f} s for replies under way ({client.in_flight})"
            on_event(Event("", "waiting", 0, f"{detail}; Ctrl-C again ends at once"))
        while client.in_flight and time.monotonic() < end:
            time.sleep(0.05)
    finally:
        client.abort()
