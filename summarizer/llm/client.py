"""The seam in use: replies from a recording, from the store, or from the model, in this order."""

import threading
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from hashlib import sha256
from types import TracebackType
from typing import NamedTuple, Self, TypeVar

from summarizer.config import ModelSettings
from summarizer.errors import MissingReply, UsageError
from summarizer.llm.answers import Answer
from summarizer.llm.ask import ask
from summarizer.llm.calls import BACKOFF, Backoff, Caller, Happening
from summarizer.llm.cassette import Cassette, Recorder, open_cassette, open_recorder
from summarizer.llm.endpoint import Endpoint, endpoint
from summarizer.llm.request import Reply, Request
from summarizer.llm.store import Store, open_store
from summarizer.llm.usage import Ledger, Usage, estimate

__all__ = ["Client", "Estimate", "Event", "open_client"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Event:
    """What happens to a call, for whoever shows the progress.

    Attributes:
        prompt: what is asked, as `Request.named` has it.
        what: "sent", "stored" (it came from the store or a recording), "answered", "waiting"
            (before a further try, or for another process that asks the same), "retry".
        tokens: sent and received by this client so far.
        detail: more about it, or "".
    """

    prompt: str
    what: Happening
    tokens: int
    detail: str = ""


class Estimate(NamedTuple):
    """What a request would take: tokens sent, and whether its reply is there already."""

    request: Request
    tokens_in: int
    stored: bool


class Client:
    """Asks one model, keeps every reply, and counts. Threads may share one, from `open_client`.

    Attributes:
        model: the model's name, in a replay that of the recorded replies.
    """

    def __init__(
        self,
        model: str,
        place: Endpoint,
        sources: "Sources",
        caller: Caller | None,
        ledger: Ledger,
        tell: Callable[[str, Happening, str], None],
    ) -> None:
        self.model = model
        self._place = place
        self._sources = sources
        self._caller = caller
        self._ledger = ledger
        self._tell = tell

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        """Start nothing more. Nothing is left open: each call closes what it opens."""
        self.stop()

    @property
    def host(self) -> str:
        """The endpoint's host, as messages name it."""
        return self._place.host

    @property
    def usage(self) -> Usage:
        """What has been taken up to now."""
        return self._ledger.usage

    def usage_of(self, prompt: str) -> Usage:
        """What one prompt has taken of it."""
        return self._ledger.usage_of(prompt)

    @property
    def in_flight(self) -> int:
        """How many calls are under way."""
        return self._caller.in_flight if self._caller else 0

    def ask(self, request: Request, answer: type[T]) -> Answer[T]:
        """The answer to a request; see `summarizer.llm.ask.ask`."""
        return ask(request, answer, self.complete)

    def complete(self, request: Request) -> Reply:
        """The reply to a request; this is the seam.

        Raises:
            MissingReply: nothing may be sent, and no reply is there.
            ModelError: the endpoint gave none; which kind says why.
            StoreError: the store or the recording cannot be read or written.
            Interrupted: the run was stopped.
        """
        reply = self._reply(request)
        if reply.cached:
            self._ledger.cached(request.prompt)
            self._tell(request.named, "stored", "")
        if self._sources.recorder is not None:
            self._sources.recorder.keep(request, reply.body)
        return reply

    def estimate(self, requests: Iterable[Request]) -> tuple[Estimate, ...]:
        """What the requests would take; nothing is sent."""
        return tuple(Estimate(r, estimate(r).tokens_in, self._holds(r)) for r in requests)

    def stop(self) -> None:
        """Let no new call or further try start: they raise `Interrupted`. Calls under way go on."""
        if self._caller is not None:
            self._caller.stop()

    def abort(self) -> None:
        """Stop, and cut off the calls under way. May be called from any thread."""
        if self._caller is not None:
            self._caller.abort()

    def _reply(self, request: Request) -> Reply:
        if self._sources.cassette is not None:
            return self._sources.cassette.complete(request)
        key = self._key(request)
        stored = self._stored(key)
        if stored is not None:
            return Reply(stored, cached=True)
        if self._caller is None:
            whose = f"{self.model!r} at {self._place.host}"
            message = f"the store holds no reply of {whose} to this {request.prompt!r}"
            raise MissingReply(message, hint="run it once without --offline")
        with self._alone(request, key):
            stored = self._stored(key)  # whoever held the lock may have asked the same
            if stored is not None:
                return Reply(stored, cached=True)
            return Reply(self._caller.call(request, key), cached=False)

    def _alone(self, request: Request, key: str) -> AbstractContextManager[None]:
        """A block in which nobody else asks the same."""
        store, caller = self._sources.store, self._caller
        if store is None or caller is None:
            return nullcontext()
        told: list[bool] = []

        def wait(seconds: float) -> None:
            if not told:
                told.append(True)
                self._tell(request.named, "waiting", "another run asks the same")
            caller.wait(seconds)

        return store.locked(key, wait)

    def _holds(self, request: Request) -> bool:
        if self._sources.cassette is not None:
            return self._sources.cassette.holds(request)
        return self._stored(self._key(request)) is not None

    def _stored(self, key: str) -> bytes | None:
        return self._sources.store.get(key) if self._sources.store else None

    def _key(self, request: Request) -> str:
        """The request's key at this endpoint: two endpoints may call two models by one name."""
        return sha256(f"{self._place.url}\n{request.key}".encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Sources:
    """Where replies come from beside the endpoint, and where they are written."""

    store: Store | None = None
    cassette: Cassette | None = None
    recorder: Recorder | None = None


def open_client(
    settings: ModelSettings,
    *,
    on_event: Callable[[Event], None] | None = None,
    backoff: Backoff = BACKOFF,
) -> Client:
    """A client as the settings say. Whatever cannot work is found out here, before a call is paid.

    `on_event` is called from the threads that ask, from one at a time.

    Raises:
        UsageError: the settings do not go together, or name nothing that can be asked.
        StoreError: the store or a folder of recordings cannot be used.
    """
    if settings.max_cost is not None and settings.price is None:
        raise UsageError(
            "--max-cost needs the model's price", hint="give the price per million tokens"
        )
    sources = _sources(settings)
    sends = sources.cassette is None and not settings.offline
    place = endpoint(settings.base_url, settings.api_key if sends else None)
    model = sources.cassette.model if sources.cassette else settings.model
    if model is None:
        raise UsageError(
            "no model is named",
            hint="name one with --model or SUMMARIZER_MODEL, or read with --engine embedded",
        )
    ledger = Ledger(settings.price, settings.max_cost)
    tell = _teller(ledger, on_event)
    caller = None
    if sends:
        caller = Caller(settings, place, sources.store, ledger, tell, backoff)
    return Client(model, place, sources, caller, ledger, tell)


def _sources(settings: ModelSettings) -> Sources:
    cassette = open_cassette(settings.replay) if settings.replay else None
    if settings.offline and settings.store is None and cassette is None:
        raise UsageError("--offline has no store to answer from", hint="leave out --no-store")
    return Sources(
        store=open_store(settings.store) if settings.store and cassette is None else None,
        cassette=cassette,
        recorder=open_recorder(settings.record) if settings.record else None,
    )


def _teller(
    ledger: Ledger, on_event: Callable[[Event], None] | None
) -> Callable[[str, Happening, str], None]:
    """What tells the user's function of events, one at a time."""
    lock = threading.Lock()

    def tell(prompt: str, what: Happening, detail: str) -> None:
        if on_event is None:
            return
        with lock:
            usage = ledger.usage
            on_event(Event(prompt, what, usage.tokens_in + usage.tokens_out, detail))

    return tell
