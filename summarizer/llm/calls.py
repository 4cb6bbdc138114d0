"""Calls to an endpoint: tried again where that is worth it, stored as they come, counted."""

import contextlib
import logging
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from tenacity import RetryCallState, Retrying, retry_base, wait_random_exponential
from tenacity.nap import sleep_using_event
from tenacity.wait import wait_base

from summarizer.config import ModelSettings
from summarizer.errors import Interrupted, StoreError, SummarizerError, UsageError
from summarizer.llm.endpoint import Endpoint
from summarizer.llm.faults import Again, Fault, FormatRefused, Place, broken
from summarizer.llm.formats import Format, body
from summarizer.llm.reply import NotACompletion, completion
from summarizer.llm.request import Request
from summarizer.llm.store import Store
from summarizer.llm.usage import Ledger, Need, estimate

if TYPE_CHECKING:  # costs more than a second of CPU time
    from summarizer.llm.wire import Wire

__all__ = ["BACKOFF", "Backoff", "Caller", "Happening", "Tell"]

logger = logging.getLogger(__name__)

Happening = Literal["sent", "stored", "answered", "waiting", "retry"]
Tell = Callable[[str, Happening, str], None]  # `Request.named`, what happens, more about it


@dataclass(frozen=True, slots=True)
class Backoff:
    """Waits before further tries, in seconds: chance between 0 and `first`, doubled each time."""

    first: float = 2.0  # long enough for a rate limit by the second to pass
    longest: float = 30.0  # two tries at most stand behind it; a user watches


BACKOFF = Backoff()


class Caller:
    """Makes calls to one endpoint. Used by several threads at once."""

    def __init__(
        self,
        settings: ModelSettings,
        endpoint: Endpoint,
        store: Store | None,
        ledger: Ledger,
        tell: Tell,
        backoff: Backoff,
    ) -> None:
        self._settings = settings
        self._endpoint = endpoint
        self._store = store
        self._ledger = ledger
        self._tell = tell
        self._wait = _Wait(backoff)
        self._stopped = threading.Event()
        self._lock = threading.Lock()
        self._wire: Wire | None = None
        self._format = Format.JSON_SCHEMA
        self._halt: SummarizerError | None = None
        self._in_flight = 0
        self._resume = 0.0  # on the monotonic clock, in seconds

    @property
    def in_flight(self) -> int:
        """How many calls are under way, or have an answer that is not stored yet."""
        with self._lock:
            return self._in_flight

    def stop(self) -> None:
        """Let no new call or further try start; waits end at once."""
        self._stopped.set()

    def abort(self) -> None:
        """Stop, and cut off the calls under way."""
        self.stop()
        with self._lock:
            wire = self._wire
        if wire is not None:
            wire.abort()

    def wait(self, seconds: float) -> None:
        """Wait, if there are seconds to wait, but not beyond `stop`.

        Raises:
            Interrupted: stopped meanwhile.
        """
        if seconds > 0:
            self._stopped.wait(seconds)
            self._check()

    def call(self, request: Request, key: str) -> bytes:
        """The body of the answer, stored under `key`.

        Raises:
            ModelError, StoreError, UsageError, Interrupted: as DESIGN 4 lists them.
        """
        retrying = Retrying(
            retry=_WorthIt(self._settings.retries),
            wait=self._wait,
            sleep=sleep_using_event(self._stopped),
            before=lambda state: self._tell_try(request, state),
            before_sleep=lambda state: self._tell_wait(request, state),
            reraise=True,
        )
        try:
            answer: bytes = retrying(self._try, request, key)
            return answer
        except Fault as fault:
            failed = fault
        if failed.final:
            self._halt = failed.error
        raise failed.error

    def _try(self, request: Request, key: str) -> bytes:
        """One try: its answer stored and counted."""
        self._check()
        self.wait(self._resume - time.monotonic())
        need = self._ledger.reserve(estimate(request), self._check)
        with self._counted():
            try:
                answer = self._send(request)
            except BaseException as error:
                self._ledger.lost(need, billed=_billed(error))
                raise
            return self._keep(request, key, answer, need)

    def _check(self) -> None:
        """Raise if no call may start: after a stop, or a fault that every call would meet."""
        if self._stopped.is_set():
            raise Interrupted("stopped: no further call is made", hint="what arrived is stored")
        if self._halt is not None:
            raise type(self._halt)(self._halt.args[0], hint=self._halt.hint)

    def _send(self, request: Request) -> bytes:
        """The answer, in the strictest format that the endpoint knows."""
        wire = self._open_wire()
        self._check()  # `abort` may have come while there was nothing to cut off
        place = Place(self._endpoint.host, request.model, self._settings.longest_wait)
        while True:
            way = self._format
            self._tell(request.named, "sent", "")
            try:
                return wire.send(body(request, way), place)
            except FormatRefused as refused:
                if way is Format.TEXT:
                    raise refused.fault from None
                self._step_down(way)

    def _step_down(self, way: Format) -> None:
        """Remember that the endpoint refuses a format, for all calls of this client."""
        self._check()
        with self._lock:
            if self._format is way:  # else another thread found it out first
                self._format = Format(way + 1)

    def _keep(self, request: Request, key: str, answer: bytes, need: Need) -> bytes:
        """Store an answer before anything else is done with it, and count it."""
        try:
            read = completion(answer)
        except NotACompletion as why:
            self._put(key, answer, "broken")
            self._ledger.paid(need, why.tokens, len(answer))
            place = Place(self._endpoint.host, request.model, self._settings.longest_wait)
            raise broken(why, place) from None
        self._put(key, answer, "refused" if read.refusal else "")
        self._ledger.paid(need, read.tokens, len(answer))
        self._tell(request.named, "answered", "")
        return answer

    def _put(self, key: str, answer: bytes, aside: str) -> None:
        """Store an answer; where that fails, it is used, and no further call is paid."""
        if self._store is None:
            return
        try:
            if aside:
                self._store.put_aside(key, aside, answer)
            else:
                self._store.put(key, answer)
        except StoreError as error:
            self._halt = error
            logger.warning("an answer could not be kept: %s", error)

    def _open_wire(self) -> "Wire":
        """The way to the endpoint, opened when the first call is made."""
        if self._settings.api_key is None and self._settings.base_url is None:
            hint = "set OPENAI_API_KEY, or name another endpoint with --base-url"
            raise UsageError(f"there is no key for {self._endpoint.host}", hint=hint)
        with self._lock:
            if self._wire is None:
                # Here and not at the top: the SDK behind it takes more than a second to import.
                from summarizer.llm.wire import Wire

                self._wire = Wire(self._endpoint, self._settings.api_key, self._settings.timeout)
            return self._wire

    @contextlib.contextmanager
    def _counted(self) -> Iterator[None]:
        """A block that counts as a call under way: until its answer is stored."""
        with self._lock:
            self._in_flight += 1
        try:
            yield
        finally:
            with self._lock:
                self._in_flight -= 1

    def _tell_try(self, request: Request, state: RetryCallState) -> None:
        if state.attempt_number > 1:
            self._tell(request.named, "retry", f"try {state.attempt_number}")

    def _tell_wait(self, request: Request, state: RetryCallState) -> None:
        fault = _fault(state)
        if isinstance(fault, Fault) and fault.wait is not None:
            # The endpoint means all of us: no other thread asks before the time.
            self._resume = time.monotonic() + fault.wait
        self._tell(request.named, "waiting", f"{state.upcoming_sleep:.1f} s: {fault}")


def _billed(error: BaseException) -> bool:
    """Whether a call that ended so may have been paid for. Ctrl-C can come at any moment of it."""
    return error.billed if isinstance(error, Fault) else not isinstance(error, SummarizerError)


def _fault(state: RetryCallState) -> BaseException | None:
    return state.outcome.exception() if state.outcome else None


class _WorthIt(retry_base):
    """Whether a further try of one call is worth it.

    As often as the user allows, but after faults that may have been paid for only once.
    """

    def __init__(self, retries: int) -> None:
        self._retries = retries
        self._costly = 0

    def __call__(self, retry_state: RetryCallState) -> bool:
        fault = _fault(retry_state)
        if not isinstance(fault, Fault) or fault.again is Again.NEVER:
            return False
        self._costly += fault.again is Again.ONCE
        return self._costly <= 1 and retry_state.attempt_number <= self._retries


class _Wait(wait_base):
    """What the endpoint asks for, else chance, so that several workers do not return together."""

    def __init__(self, backoff: Backoff) -> None:
        self._chance = wait_random_exponential(multiplier=backoff.first, max=backoff.longest)

    def __call__(self, retry_state: RetryCallState) -> float:
        fault = _fault(retry_state)
        if isinstance(fault, Fault) and fault.wait is not None:
            return fault.wait
        return self._chance(retry_state)
