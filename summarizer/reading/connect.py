"""Connections that are made to a checked address alone, and end by one deadline."""

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable
from typing import Any

import httpcore2

from summarizer.reading.addresses import unfit

__all__ = ["Barred", "CheckedBackend", "Deadline", "addresses_of"]

CONNECT = 10.0  # seconds for one address; a host that is there answers in under one
STALL = 30.0  # seconds between two pieces of an answer
MOST_ADDRESSES = 4  # of one host that are tried

Resolve = Callable[[str, int], list[str]]
Check = Callable[[str], str | None]


class Barred(Exception):
    """A host is at an address that must not be asked.

    Attributes:
        address: which.
        word: what it is instead of public.
    """

    def __init__(self, address: str, word: str) -> None:
        super().__init__(f"{address} is {word}")
        self.address = address
        self.word = word


class Deadline:
    """The moment by which all must be done."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self, most: float) -> float:
        """The seconds that are left, at most so many.

        Raises:
            TimeoutError: none are.
        """
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return min(left, most)


class CheckedBackend(httpcore2.NetworkBackend):
    """Makes connections for `httpcore2`.

    A name is resolved once, each of its addresses is checked, and the connection is made to the
    address itself, so that no second answer of the name's server can lead elsewhere. What the
    connection then says of its other end is checked again.
    """

    def __init__(
        self,
        deadline: Deadline,
        check: Check = unfit,
        *,
        resolve: Resolve | None = None,
        backend: httpcore2.NetworkBackend | None = None,
    ) -> None:
        """Make a backend for one exchange.

        Args:
            deadline: bounds all that its connections do.
            check: says what is wrong with an address, or None.
            resolve: the addresses of a host; that of the system where None.
            backend: makes the connections.
        """
        self._deadline = deadline
        self._check = check
        self._resolve = resolve or (lambda host, port: addresses_of(host, port, deadline))
        self._backend = backend or httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        """A connection to the first address of the host that is fit and answers."""
        found = self._resolve(host, port)
        words = {address: self._check(address) for address in found}
        fit = [address for address in found if words[address] is None]
        if not fit:
            raise Barred(found[0], str(words[found[0]]))
        lost: Exception = OSError(f"no address of {host}")
        for address in fit[:MOST_ADDRESSES]:
            try:
                stream = self._backend.connect_tcp(
                    address, port, self._deadline.left(CONNECT), None, socket_options
                )
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                lost = error
                continue
            return self._checked(stream)
        raise lost

    def _checked(self, stream: httpcore2.NetworkStream) -> httpcore2.NetworkStream:
        peer = str(stream.get_extra_info("server_addr")[0])
        word = self._check(peer)
        if word is not None:
            stream.close()
            raise Barred(peer, word)
        return _Bounded(stream, self._deadline)


class _Bounded(httpcore2.NetworkStream):
    """A connection of which nothing lasts beyond a deadline."""

    def __init__(self, stream: httpcore2.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.left(STALL))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left(STALL))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.NetworkStream:
        left = self._deadline.left(STALL)
        secure = self._stream.start_tls(ssl_context, server_hostname, left)
        return _Bounded(secure, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def addresses_of(host: str, port: int, deadline: Deadline) -> list[str]:
    """The addresses of a host, in the order in which the system would try them.

    Raises:
        OSError: there is no such host.
        TimeoutError: the deadline came first.
    """
    found: list[Any] = []

    def look() -> None:
        try:
            found.append(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError) as error:
            found.append(error)

    # The system's resolver knows no deadline of ours: it is left behind where it takes longer.
    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    thread.join(deadline.left(STALL))
    if not found:
        raise TimeoutError
    if isinstance(found[0], Exception):
        raise socket.gaierror(f"no host {host}") from found[0]
    return list(dict.fromkeys(str(entry[4][0]) for entry in found[0]))
