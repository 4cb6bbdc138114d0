"""One request over HTTP, through the OpenAI SDK: bounded in time and size, never retried here.

Importing this module costs more than a second of CPU time (the SDK), so `calls` does it when
the first request is sent.
"""

import asyncio
import contextlib
import logging
import socket
import ssl
import threading
from collections.abc import AsyncIterator, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx2
import openai

from summarizer.errors import BadReply, Interrupted, Unreachable
from summarizer.llm.endpoint import Endpoint
from summarizer.llm.faults import Again, Fault, FormatRefused, Place, status_fault
from summarizer.llm.formats import is_format_refusal

__all__ = ["LARGEST", "Wire"]

logger = logging.getLogger(__name__)

LARGEST = 8_000_000  # bytes of a body; an answer of 100,000 tokens takes about 1 MB

# The SDK also sends what it finds in the environment (organisation, project, custom headers) and
# a description of this machine. An endpoint gets what the user named here, and no more.
_SENT = frozenset(
    {
        "accept",
        "authorization",
        "connection",
        "content-length",
        "content-type",
        "host",
        "user-agent",
    }
)


class Wire:
    """The way to one endpoint. Used by several threads at once."""

    def __init__(self, endpoint: Endpoint, api_key: str | None, timeout: float) -> None:
        self._endpoint = endpoint
        self._key = api_key or "not-needed"  # local servers need none, the SDK insists on one
        self._timeout = timeout
        # The system's trust, or that of SSL_CERT_FILE; it takes 50 ms, and http:// needs none.
        secure = endpoint.url.startswith("https:")
        self._trust = (
            httpx2.create_ssl_context() if secure else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        )
        self._lock = threading.Lock()
        self._tasks: dict[asyncio.Task[Any], asyncio.AbstractEventLoop] = {}
        self._aborted = False

    def send(self, body: dict[str, Any], place: Place) -> bytes:
        """The body of the endpoint's answer, exactly as it came.

        Raises:
            Fault: there is none; it says why, and whether to try again.
            FormatRefused: the endpoint does not know this `response_format`.
        """
        try:
            return _run(self._exchange(body))
        except TimeoutError:
            raise self._late(place) from None
        except asyncio.CancelledError:
            error = Interrupted("the call was cut off before its answer came")
            raise Fault(error, billed=True) from None
        except openai.APIStatusError as status:
            raise _refusal(status.response, place, self._key) from None
        except openai.APIConnectionError as broken:
            raise self._lost(broken, place) from None

    def abort(self) -> None:
        """Cut off the calls that are under way. May be called from any thread."""
        with self._lock:
            self._aborted = True
            for task, loop in self._tasks.items():
                with contextlib.suppress(RuntimeError):  # the loop ended in this moment
                    loop.call_soon_threadsafe(task.cancel)

    async def _exchange(self, body: dict[str, Any]) -> bytes:
        task = asyncio.current_task()
        assert task is not None
        with self._lock:
            self._tasks[task] = asyncio.get_running_loop()
        try:
            if self._aborted:
                raise asyncio.CancelledError
            # The SDK's own timeout is per read: a body that drips would never end.
            async with asyncio.timeout(self._timeout), self._sdk() as sdk:
                answer = await sdk.chat.completions.with_raw_response.create(**body)
                return bytes(answer.http_response.content)
        finally:
            with self._lock:
                del self._tasks[task]

    def _sdk(self) -> openai.AsyncOpenAI:
        """A client for one call: its connections belong to the event loop of that call."""
        client = httpx2.AsyncClient(
            transport=_Transport(verify=self._trust, trust_env=False),
            follow_redirects=False,  # a 307 would send the article to another host
            trust_env=False,
            auth=self._endpoint.login,
            timeout=self._timeout,
        )
        return openai.AsyncOpenAI(
            api_key=self._key,
            base_url=self._endpoint.url,
            http_client=client,
            timeout=self._timeout,
            max_retries=0,  # the one retry loop is in `calls`
        )

    def _late(self, place: Place) -> Fault:
        message = f"{place.host} did not answer within {self._timeout:g} s (model {place.model!r})"
        return Fault(
            Unreachable(message, hint="try again, or allow more time"),
            again=Again.ONCE,
            billed=True,
        )

    def _lost(self, error: openai.APIConnectionError, place: Place) -> Fault:
        """The fault of a connection that was not made or broke."""
        causes = list(_causes(error))
        for cause in causes:
            if isinstance(cause, _Unwanted):
                return Fault(BadReply(f"{place.host} sent {cause}", hint=_NOT_A_MODEL), billed=True)
        if any(isinstance(c, httpx2.ConnectError | httpx2.ConnectTimeout) for c in causes):
            return _no_connection(causes, place)
        if any(isinstance(c, httpx2.TimeoutException) for c in causes):
            return self._late(place)
        message = f"the connection to {place.host} broke before its answer was whole"
        return Fault(Unreachable(message, hint="try again"), again=Again.ONCE, billed=True)


_NOT_A_MODEL = "check that --base-url is an endpoint of a language model"


def _run(exchange: Coroutine[Any, Any, bytes]) -> bytes:
    """Run it to its end in this thread, or beside it where an event loop runs (a notebook)."""
    if not _in_a_loop():
        return asyncio.run(exchange)
    with ThreadPoolExecutor(1) as beside:
        return beside.submit(asyncio.run, exchange).result()


def _in_a_loop() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True


def _causes(error: BaseException) -> Iterator[BaseException]:
    seen: BaseException | None = error
    while seen is not None:
        yield seen
        seen = seen.__cause__ or seen.__context__


def _no_connection(causes: list[BaseException], place: Place) -> Fault:
    if any(isinstance(c, ssl.SSLError) for c in causes):
        error = Unreachable(
            f"{place.host} shows no certificate that can be trusted", hint=_NOT_A_MODEL
        )
        return Fault(error, final=True)
    found = "find the host" if any(isinstance(c, socket.gaierror) for c in causes) else "connect to"
    error = Unreachable(f"cannot {found} {place.host}", hint="check --base-url and the network")
    return Fault(error, again=Again.OFTEN)


def _refusal(response: httpx2.Response, place: Place, key: str) -> Fault | FormatRefused:
    text = response.text.replace(key, "[key]")  # some endpoints repeat the key that they refuse
    headers = {name.lower(): value for name, value in response.headers.items()}
    fault = status_fault(response.status_code, headers, text, place)
    return FormatRefused(fault) if is_format_refusal(response.status_code, text) else fault


class _Unwanted(Exception):
    """An answer that is not read further: too large, or compressed though nobody asked for it."""


class _Body(httpx2.AsyncByteStream):
    """The bytes of an answer, up to `LARGEST` of them."""

    def __init__(self, stream: httpx2.AsyncByteStream) -> None:
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        size = 0
        async for chunk in self._stream:
            size += len(chunk)
            if size > LARGEST:
                raise _Unwanted(f"an answer larger than {LARGEST:,} bytes")
            yield chunk

    async def aclose(self) -> None:
        await self._stream.aclose()


class _Transport(httpx2.AsyncHTTPTransport):
    """Sends only the headers that are meant, and takes no more than is wanted."""

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        # A copy: the SDK reads its own headers from the request afterwards.
        headers = {n: v for n, v in request.headers.items() if n.lower() in _SENT}
        # A compressed body of 1 MB can be 200 MB in memory.
        headers["accept-encoding"] = "identity"
        lean = httpx2.Request(
            request.method,
            request.url,
            headers=headers,
            stream=request.stream,
            extensions=request.extensions,
        )
        response = await super().handle_async_request(lean)
        stream = response.stream
        assert isinstance(stream, httpx2.AsyncByteStream)
        if response.headers.get("content-encoding", "identity").strip().lower() not in (
            "",
            "identity",
        ):
            await stream.aclose()
            raise _Unwanted("a compressed answer, which was not asked for")
        response.stream = _Body(stream)
        return response
