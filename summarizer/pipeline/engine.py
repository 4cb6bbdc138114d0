"""The extractors that can be chosen, each opened for a run and closed after it."""

import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any

from summarizer.article import Article
from summarizer.config import Settings
from summarizer.draft import Draft
from summarizer.embedded import extract as extract_embedded
from summarizer.embedded import pipeline_version
from summarizer.errors import SummarizerError, UsageError
from summarizer.extract import WORDS, Ask, extract, prompt_digests, words_at_once
from summarizer.llm import Client, Event, Usage, open_client

__all__ = ["ENGINES", "Engine", "engine_name", "open_engine"]

TO_USE_A_MODEL = "for a language model set OPENAI_API_KEY or --base-url, and name it by --model"
# Seconds that calls under way are waited for after the first Ctrl-C: what arrives is paid for and
# is kept, but nobody who wants to stop waits out a whole deadline.
GRACE = 10.0

OnEvent = Callable[[Event], None]


@dataclass(frozen=True, slots=True)
class Engine:
    """An extractor at work.

    Attributes:
        name: as in `ENGINES`.
        model: the language model, or the parser's pipeline.
        prompts: the digest of each prompt that it uses.
        propose: what it proposes of an article.
        ask: puts a further question to the language model; None where there is none.
        usage: what it has taken so far.
        usage_of: what one prompt has taken of that.
        described: which extractor it is and where its answers come from, in words.
        pool: where articles are worked on side by side.
        calls: where questions about one of them are asked side by side.
        words: the most words of an article that one question shows.
        language: of statements and questions; None where nobody says and no article tells.
    """

    name: str
    described: str
    model: str
    prompts: Mapping[str, str]
    propose: Callable[[Article], Draft]
    ask: Ask | None
    usage: Callable[[], Usage]
    usage_of: Callable[[str], Usage]
    pool: Executor
    calls: Executor
    words: int = WORDS
    language: str | None = None


@contextmanager
def _llm(settings: Settings, on_event: OnEvent | None) -> Iterator[Engine]:
    with open_client(settings.llm, on_event=on_event) as client:
        # Two pools: an article waits for its calls, and must not take the place of one of them.
        words = words_at_once(settings.llm)
        calls, articles = (ThreadPoolExecutor(settings.workers) for _ in range(2))
        try:
            yield Engine(
                name="llm",
                described=_described(client, settings),
                model=client.model,
                prompts=prompt_digests(),
                propose=lambda article: extract(
                    article, client.model, client.ask, calls, words, settings.language
                ),
                ask=client.ask,
                usage=lambda: client.usage,
                usage_of=client.usage_of,
                pool=articles,
                calls=calls,
                words=words,
                language=settings.language,
            )
        except KeyboardInterrupt:
            _wind_down(client, on_event)
            raise
        finally:
            for pool in (articles, calls):
                pool.shutdown(cancel_futures=True)


class _Here(Executor):
    """Does the work where it is handed in: one parser serves one thread, and Ctrl-C ends it."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        done: Future[Any] = Future()
        try:
            done.set_result(fn(*args, **kwargs))
        except SummarizerError as error:
            done.set_exception(error)
        return done


@contextmanager
def _embedded(settings: Settings, on_event: OnEvent | None) -> Iterator[Engine]:
    options = " and ".join(settings.model_options)
    if options and settings.engine == "embedded":
        raise UsageError(
            f"--engine embedded asks no language model: it has no use for {options}",
            hint="leave out the one or the other",
        )
    if options:
        raise UsageError(
            f"{options} can do nothing: no language model is reached",
            hint="set OPENAI_API_KEY, or give --base-url or --replay; without, leave it out",
        )
    yield Engine(
        name="embedded",
        described=_described_embedded(settings),
        model=pipeline_version(),
        prompts={},
        propose=extract_embedded,
        ask=None,
        usage=Usage,
        usage_of=lambda prompt: Usage(),
        pool=_Here(),
        calls=_Here(),
    )


ENGINES = {"llm": _llm, "embedded": _embedded}


def open_engine(
    settings: Settings, on_event: OnEvent | None = None
) -> AbstractContextManager[Engine]:
    """The extractor that the settings name, open for a `with` block.

    Raises:
        UsageError: there is no such extractor, or its settings do not go together.
        NotInstalled: what it works with is missing.
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
    reached = llm.api_key or llm.base_url or llm.replay or (llm.offline and llm.model)
    return "llm" if reached else "embedded"


def _described_embedded(settings: Settings) -> str:
    words = "the embedded extractor, by rules and a parser"
    return f"{words}; {TO_USE_A_MODEL}" if settings.engine == "auto" else words


def _described(client: Client, settings: Settings) -> str:
    llm = settings.llm
    if llm.replay:
        return f"replies of {client.model!r} recorded in {str(llm.replay)!r}; nothing is sent"
    if llm.offline:
        return f"stored replies of {client.model!r}; nothing is sent"
    return f"the language model {client.model!r} at {client.host}"


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
