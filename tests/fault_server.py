"""A server on loopback that answers each request as a script says, faults and all, and counts them.

    with serving(Answer(500), completion('{"claims": []}')) as server:
        ...                       # the last action of the script is repeated
    assert server.count == 2

Nothing in it lasts longer than `LONGEST` seconds, and leaving the block ends everything.
"""

import contextlib
import json
import socket
import struct
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Protocol

__all__ = [
    "Action",
    "Answer",
    "CloseInBody",
    "DripBody",
    "DripHeaders",
    "Handler",
    "Hang",
    "Received",
    "Reset",
    "Server",
    "completion",
    "serving",
]

LONGEST = 60.0  # seconds; every test that meets a slow answer has a deadline far below


@dataclass(frozen=True, slots=True)
class Received:
    """One request as it came: its path, its headers by small names, its JSON body."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]


class Action(Protocol):
    """What is done with one request."""

    def __call__(self, handler: "Handler", /) -> None: ...


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer."""

    status: int = 200
    body: bytes | dict[str, Any] = b""
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0.0

    def __call__(self, handler: "Handler", /) -> None:
        handler.owner.closing.wait(self.delay)
        handler.head(self.status, len(self.payload), self.headers)
        handler.wfile.write(self.payload)

    @property
    def payload(self) -> bytes:
        """The bytes of the body."""
        return self.body if isinstance(self.body, bytes) else json.dumps(self.body).encode()


def completion(
    content: object = "", *, finish: str = "stop", delay: float = 0.0, **message: object
) -> Answer:
    """A chat completion with this content, as a model's server would send it."""
    body = {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1_700_000_000,
        "model": "test-model",
        "choices": [
            {
                "index": 0,
                "message": {"role": "assistant", "content": content, **message},
                "finish_reason": finish,
            }
        ],
        "usage": {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120},
    }
    return Answer(200, body, delay=delay)


@dataclass(frozen=True, slots=True)
class Reset:
    """The connection is reset before an answer begins."""

    def __call__(self, handler: "Handler", /) -> None:
        # SO_LINGER with no time: closing sends RST.
        linger = struct.pack("ii", 1, 0)
        handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        handler.drop()


@dataclass(frozen=True, slots=True)
class CloseInBody:
    """The connection is closed after half of the body."""

    answer: Answer

    def __call__(self, handler: "Handler", /) -> None:
        payload = self.answer.payload
        handler.head(200, len(payload), {})
        handler.wfile.write(payload[: len(payload) // 2])
        handler.drop()


@dataclass(frozen=True, slots=True)
class DripBody:
    """The body comes byte by byte."""

    answer: Answer
    pause: float = 0.05

    def __call__(self, handler: "Handler", /) -> None:
        payload = self.answer.payload
        handler.head(200, len(payload), {})
        handler.drip(payload, self.pause)


@dataclass(frozen=True, slots=True)
class DripHeaders:
    """The headers come byte by byte."""

    pause: float = 0.05

    def __call__(self, handler: "Handler", /) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        handler.drip(b"X-Slow: " + b"x" * 1_000, self.pause)


@dataclass(frozen=True, slots=True)
class Hang:
    """No answer comes."""

    def __call__(self, handler: "Handler", /) -> None:
        handler.owner.closing.wait(LONGEST)
        handler.drop()


class Handler(BaseHTTPRequestHandler):
    """Reads one request, and does the script's next action."""

    protocol_version = "HTTP/1.1"
    timeout = LONGEST
    owner: "Server"
    received: Received

    def do_GET(self) -> None:
        self._answer({})

    def do_POST(self) -> None:
        size = int(self.headers.get("Content-Length", 0))
        self._answer(json.loads(self.rfile.read(size)))

    def _answer(self, body: dict[str, Any]) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.received = Received(self.path, headers, body)
        action = self.owner.take(self.received)
        with contextlib.suppress(ConnectionError):  # who asked has gone away
            action(self)
        self.close_connection = True

    def head(self, status: int, size: int, headers: dict[str, str]) -> None:
        """Send the status and the headers."""
        self.send_response(status)
        for name, value in {"Content-Type": "application/json", **headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(size))
        self.send_header("Connection", "close")
        self.end_headers()

    def drip(self, data: bytes, pause: float) -> None:
        """Send a byte at a time."""
        for number in range(len(data)):
            if self.owner.closing.wait(pause) or number * pause > LONGEST:
                return
            self.wfile.write(data[number : number + 1])
            self.wfile.flush()

    def drop(self) -> None:
        """Close the connection at once."""
        self.close_connection = True
        with contextlib.suppress(OSError):
            self.wfile.flush()
        self.connection.close()

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


class Server:
    """The running server.

    Attributes:
        received: every request, in the order in which they came.
        closing: set when the test is over, so that no slow action outlasts it.
    """

    def __init__(self, script: tuple[Action, ...]) -> None:
        self.received: list[Received] = []
        self.closing = threading.Event()
        self._script = script
        self._lock = threading.Lock()
        handler = type("ScriptHandler", (Handler,), {"owner": self})
        self.http = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.http.daemon_threads = True

    @property
    def url(self) -> str:
        """The base URL, with "/v1"."""
        return f"http://127.0.0.1:{self.http.server_address[1]}/v1"

    @property
    def count(self) -> int:
        """How many requests came."""
        return len(self.received)

    def take(self, received: Received) -> Action:
        """Note a request, and give the action for it."""
        with self._lock:
            self.received.append(received)
            return self._script[min(len(self.received), len(self._script)) - 1]

    def wait_for(self, count: int) -> None:
        """Wait until so many requests have come."""
        for _ in range(int(LONGEST / 0.01)):
            if self.count >= count:
                return
            self.closing.wait(0.01)
        raise AssertionError(f"{self.count} requests came, not {count}")


@contextlib.contextmanager
def serving(*script: Action) -> Iterator[Server]:
    """A server that follows a script, for the length of a `with` block."""
    server = Server(script)
    thread = threading.Thread(target=server.http.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.closing.set()
        server.http.shutdown()
        server.http.server_close()
        thread.join(LONGEST)
