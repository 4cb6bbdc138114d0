"""Pages from the web: fetched once, from public addresses alone, bounded in time and size.

Importing this module costs 70 ms (httpx2), so it is done when the first address turns up.
"""

import socket
import ssl
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import httpcore2
import httpx2

from summarizer import __version__
from summarizer.errors import NotFetched, UsageError
from summarizer.reading.addresses import literal, unfit
from summarizer.reading.connect import Barred, CheckedBackend, Deadline
from summarizer.reading.files import MOST_BYTES
from summarizer.reading.kept import Fetched
from summarizer.reading.urls import next_hop, page_url, shown

__all__ = ["fetch"]

SECONDS = 60.0  # for all of a page, its redirects included; a large one takes 10 on a slow line
REDIRECTS = 3
MOVED = frozenset({301, 302, 303, 307, 308})
TRIES = 2  # a connection that breaks is tried once more
GZIP = 16 + zlib.MAX_WBITS  # for zlib: with the head of gzip
LOCAL_NAMES = frozenset({"localhost", "local", "internal", "lan"})  # that no public server has

_SAVE_IT = "save the page in a browser and name the file"
_PRIVATE = "give --allow-private if it is a site of your own network"
_HEADERS: dict[bytes | str, bytes | str] = {
    "User-Agent": f"incident-summarizer/{__version__}",
    "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}


@dataclass(frozen=True, slots=True)
class _Way:
    """How pages are reached."""

    deadline: Deadline
    check: Callable[[str], str | None]
    proxy: httpx2.URL | None


@dataclass(frozen=True, slots=True)
class _Answer:
    """What one server answered: a page, or where it is."""

    data: bytes
    content_type: str | None
    location: str | None = None


def fetch(
    url: str, *, allow_private: bool = False, proxy: str | None = None, seconds: float = SECONDS
) -> Fetched:
    """Fetch a page. Nothing that it names is fetched: no picture, no frame, no next page.

    Args:
        url: its address, http or https.
        allow_private: whether addresses that are not public are asked.
        proxy: the address of an HTTP proxy through which all is fetched. It finds the hosts: what
            their addresses are can then be told only where the page's own address spells it out.
        seconds: how long all of it may take.

    Raises:
        NotFetched: there is no page, or it must not be asked for; it says why.
        UsageError: the proxy's address cannot be used.
    """
    check = _anything if allow_private else unfit
    way = _Way(Deadline(seconds), check, proxy_url(proxy) if proxy else None)
    here = asked = page_url(url)
    for _ in range(REDIRECTS + 1):
        try:
            answer = _answer(here, way)
        except TimeoutError:
            raise NotFetched(
                f"{shown(here)} did not answer whole within {seconds:g} s", hint=_SAVE_IT
            ) from None
        if answer.location is None:
            notes = () if here == asked else (f"The page was at {here}, not at {asked}.",)
            return Fetched(answer.data, answer.content_type, str(asked), str(here), notes)
        here = next_hop(here, answer.location)
    raise NotFetched(f"{shown(asked)} redirects more than {REDIRECTS} times", hint=_SAVE_IT)


def proxy_url(given: str) -> httpx2.URL:
    """The address of a proxy.

    Raises:
        UsageError: it cannot be used. A password in it is not repeated.
    """
    hint = "write it as http://proxy.example:8080"
    try:
        url = httpx2.URL(given)
    except (httpx2.InvalidURL, ValueError):
        raise UsageError("--proxy is no address", hint=hint) from None
    if url.scheme != "http" or not url.host:
        raise UsageError(f"--proxy {shown(url)} is no HTTP proxy", hint=hint)
    return url


def _anything(address: str) -> None:
    """Allow every address."""


def _answer(url: httpx2.URL, way: _Way) -> _Answer:
    """What the server of an address answers, asked again where the connection breaks."""
    for further in reversed(range(TRIES)):
        try:
            return _exchanged(url, way)
        except (httpcore2.TimeoutException, TimeoutError):
            raise TimeoutError from None
        except Barred as barred:
            message = f"{shown(url)} is at {barred.address}, which is not public ({barred.word})"
            raise NotFetched(message, hint=_PRIVATE) from None
        except socket.gaierror:
            message = f"cannot find the host of {shown(url)}"
            raise NotFetched(message, hint="check the address and the network") from None
        except httpcore2.ProxyError as error:
            message = f"the proxy does not reach {shown(url)}: {error}"
            raise NotFetched(message, hint="check --proxy") from None
        except (httpcore2.NetworkError, httpcore2.ProtocolError, OSError) as error:
            if _is_about_trust(error):
                message = f"{url.host} shows no certificate that can be trusted"
                raise NotFetched(message, hint="check the address") from None
            if not further:
                raise _lost(url, error) from None
    raise AssertionError("a loop of tries ends by itself")


def _lost(url: httpx2.URL, error: Exception) -> NotFetched:
    if isinstance(error, httpcore2.ConnectError):
        return NotFetched(
            f"cannot connect to {url.host} for {shown(url)}", hint="check the address"
        )
    return NotFetched(f"the connection broke before {shown(url)} was whole", hint="try again")


def _is_about_trust(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False


def _exchanged(url: httpx2.URL, way: _Way) -> _Answer:
    target = httpcore2.URL(
        scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
    )
    with _pool(url, way) as pool, pool.stream("GET", target, headers=_HEADERS) as response:
        headers = {_words(name).lower(): _words(value) for name, value in response.headers}
        content_type = headers.get("content-type")
        if response.status in MOVED and "location" in headers:
            return _Answer(b"", content_type, headers["location"])
        if not 200 <= response.status < 300:
            raise _refused(url, response.status)
        chunks = _unpacked(response.iter_stream(), headers.get("content-encoding", ""), url)
        return _Answer(_bounded(chunks, url), content_type)


def _words(field: bytes) -> str:
    """A part of a header: UTF-8, as addresses in it are where they are not ASCII, or Latin-1."""
    try:
        return field.decode("utf-8")
    except UnicodeDecodeError:
        return field.decode("latin-1")


def _pool(url: httpx2.URL, way: _Way) -> httpcore2.ConnectionPool:
    """What makes the one connection of an exchange; https always with a checked certificate."""
    trust = httpcore2.default_ssl_context() if url.scheme == "https" else None
    if way.proxy is None:
        backend = CheckedBackend(way.deadline, way.check)
        return httpcore2.ConnectionPool(ssl_context=trust, network_backend=backend)
    _check_name(url.host, way.check)
    proxy = way.proxy
    # The proxy itself is named by the user, and as a rule stands in a private network.
    return httpcore2.HTTPProxy(
        httpcore2.URL(scheme=b"http", host=proxy.raw_host, port=proxy.port or 80, target=b"/"),
        proxy_auth=(proxy.username, proxy.password) if proxy.userinfo else None,
        ssl_context=trust,
        network_backend=CheckedBackend(way.deadline, _anything),
    )


def _check_name(host: str, check: Callable[[str], str | None]) -> None:
    """Look at a host that a proxy is to find: at the address that its name is, if it is one.

    Raises:
        Barred: it must not be asked.
    """
    name = host.rstrip(".")
    address = literal(name)
    if address is None and name.rpartition(".")[2] in LOCAL_NAMES:
        address = "127.0.0.1"
    word = check(address) if address else None
    if word is not None:
        raise Barred(name, word)


def _refused(url: httpx2.URL, status: int) -> NotFetched:
    why = {401: "needs a login", 403: "is not given to programs", 404: "is not there",
           410: "is not there any more", 429: "is asked for too often"}  # fmt: skip
    said = why.get(status, "is not given")
    return NotFetched(f"{shown(url)} {said} (status {status})", hint=_SAVE_IT)


def _unpacked(chunks: Iterator[bytes], coding: str, url: httpx2.URL) -> Iterator[bytes]:
    """The bytes of a page, inflated piece by piece, so that a bomb is seen before it bursts."""
    name = coding.strip().lower()
    if name in ("", "identity"):
        yield from chunks
        return
    if name not in ("gzip", "x-gzip"):
        raise NotFetched(
            f"{shown(url)} comes compressed in a way that was not asked for: {name[:20]!r}",
            hint=_SAVE_IT,
        )
    inflate = zlib.decompressobj(GZIP)
    try:
        for chunk in chunks:
            rest = chunk
            while rest and not inflate.eof:
                yield inflate.decompress(rest, MOST_BYTES)
                rest = inflate.unconsumed_tail
    except zlib.error:
        raise NotFetched(f"{shown(url)} is damaged: its compression is", hint="try again") from None
    if not inflate.eof:
        raise NotFetched(f"{shown(url)} is damaged: its end is missing", hint="try again")


def _bounded(chunks: Iterator[bytes], url: httpx2.URL) -> bytes:
    whole = bytearray()
    for chunk in chunks:
        whole += chunk
        if len(whole) > MOST_BYTES:
            raise NotFetched(
                f"{shown(url)} is longer than {MOST_BYTES // 1_000_000} MB",
                hint="name a page with one article",
            )
    return bytes(whole)
