"""Pages from the web, from a server on loopback: what is fetched, and what never is."""

import gzip
import threading
from collections.abc import Callable
from typing import Any

import httpcore2
import pytest
from fault_server import Answer, CloseInBody, DripBody, DripHeaders, Hang, Reset, Server, serving

from summarizer.errors import NotFetched, UsageError
from summarizer.reading.connect import Barred, CheckedBackend, Deadline, addresses_of
from summarizer.reading.fetch import fetch
from summarizer.reading.urls import next_hop, page_url

PAGE = Answer(200, b"<html><p>Two jets met.</p></html>", {"Content-Type": "text/html"})


def moved(to: str, status: int = 302) -> Answer:
    """A redirect."""
    return Answer(status, b"", {"Location": to})


def refused(url: str, **options: Any) -> str:
    """The line that says why an address gives no page."""
    with pytest.raises(NotFetched) as caught:
        fetch(url, **options)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_page_comes_as_its_bytes_and_what_its_server_calls_them() -> None:
    """The bytes are untouched, the address is that of the page, without what is after a "#"."""
    page = Answer(200, "Zwei Jäger".encode("cp1252"), {"Content-Type": "text/html; charset=cp1252"})
    with serving(page) as server:
        found = fetch(f"{server.url}/page?a=1#top", allow_private=True)

    assert found.data.decode("cp1252") == "Zwei Jäger"
    assert found.content_type == "text/html; charset=cp1252"
    assert found.url == found.asked == f"{server.url}/page?a=1"
    assert found.notes == ()


def test_a_request_says_who_asks_and_nothing_else() -> None:
    """No cookie, no referrer, no login, also not one that an earlier answer set or asked for."""
    first = Answer(
        302, b"", {"Location": "/next", "Set-Cookie": "a=b", "WWW-Authenticate": "Basic"}
    )
    with serving(first, PAGE) as server:
        fetch(server.url, allow_private=True)

    for request in server.received:
        assert set(request.headers) == {
            "host", "user-agent", "accept", "accept-encoding", "connection",
        }  # fmt: skip
        assert request.headers["user-agent"].startswith("incident-summarizer/")


def test_the_environment_names_no_proxy_and_no_login(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    """Proxies of the environment and a .netrc are for other programs."""
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login ana password canary")
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with serving(PAGE) as server:
        found = fetch(server.url, allow_private=True)

    assert found.data == PAGE.payload
    assert "authorization" not in server.received[0].headers


# Addresses that are not fetched


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("file:///etc/passwd", "only http and https"),
        ("data:text/html,<p>a", "only http and https"),
        ("ftp://tide.example/a", "only http and https"),
        ("javascript:alert(1)", "only http and https"),
        ("//tide.example/a", "only http and https"),
        (r"\\server\share\a", "only http and https"),
        ("http:///a", "names no host"),
        ("http://", "names no host"),
        ("http://ana:canary@tide.example/", "name or password"),
        ("http://tide.example:22/", "port 22"),
        ("http://tide.example:25/", "port 25"),
        ("http://tide.example:0/", "port 0"),
        ("http://tide.example:99999/", "port 99999"),
        ("http://[::1", "is no address"),
        ("http://ana:canary@[::1", "is no address"),
        ("http://tide.example/" + "a" * 9_000, "longer than 8000"),
        ("http://127.0.0.1:8000/", "of this machine"),
        ("http://127.1:8000/", "of this machine"),
        ("http://2130706433:8000/", "of this machine"),
        ("http://0x7f.1:8000/", "of this machine"),
        ("http://0:8000/", "of this machine"),
        ("http://localhost:8000/", "of this machine"),
        ("http://[::1]:8000/", "of this machine"),
        ("http://[::ffff:127.0.0.1]:8000/", "of this machine"),
        ("http://[::127.0.0.1]:8000/", "an old form"),
        ("http://[64:ff9b::7f00:1]/", "NAT64"),
        ("http://[2002:7f00:1::]/", "6to4"),
        ("http://[fec0::1]/", "private"),
        ("http://[fd00:ec2::254]/latest/", "private"),
        ("http://169.254.169.254/latest/meta-data/", "metadata"),
        ("http://168.63.129.16/", "cloud's own"),
        ("http://100.100.100.200/", "provider's own"),
        ("http://10.0.0.1/", "private"),
        ("https://192.168.0.1/", "private"),
        ("http://224.0.0.1/", "multicast"),
    ],
)
def test_an_address_that_must_not_be_asked_is_refused(url: str, why: str) -> None:
    """One line says why; nothing is sent, and no password is repeated."""
    line = refused(url)

    assert why in line
    assert "canary" not in line


@pytest.mark.parametrize(
    ("to", "why"),
    [
        ("file:///etc/passwd", "only http and https"),
        ("data:text/plain,a", "only http and https"),
        ("http://ana:canary@127.0.0.1/", "name or password"),
        ("http://127.0.0.1:22/", "port 22"),
        ("http://[::1", "is no address"),
        ("gopher://127.0.0.1/", "only http and https"),
    ],
)
def test_a_redirect_leads_nowhere_that_is_not_asked(to: str, why: str) -> None:
    """What holds for the address that is given holds for each that follows."""
    with serving(moved(to)) as server:
        line = refused(server.url, allow_private=True)

    assert (why in line, server.count) == (True, 1)


def test_a_redirect_into_a_private_network_is_refused() -> None:
    """The first host is public, as far as its check says; the next is looked at anew."""

    def but_one(address: str) -> str | None:
        return "private" if address == "127.0.0.2" else None

    with serving(PAGE) as server:
        backend = CheckedBackend(Deadline(30), but_one)
        with httpcore2.ConnectionPool(network_backend=backend) as pool:
            answer = pool.request("GET", server.url)
            with pytest.raises(Barred, match="private"):
                pool.request("GET", server.url.replace("127.0.0.1", "127.0.0.2"))

    assert (answer.status, server.count) == (200, 1)


def test_what_is_encrypted_stays_so() -> None:
    """A redirect from https to http is refused; the other way, and on, it is followed."""
    secure, plain = page_url("https://tide.example/a"), page_url("http://tide.example/a")

    with pytest.raises(NotFetched, match="not encrypted"):
        next_hop(secure, "http://tide.example/b")
    assert str(next_hop(secure, "/b")) == "https://tide.example/b"
    assert str(next_hop(secure, "//other.example/b#c")) == "https://other.example/b"
    assert str(next_hop(plain, "https://tide.example/b")) == "https://tide.example/b"


def test_three_redirects_are_followed_and_a_loop_is_not() -> None:
    """The fourth is one too many; a page that moved says so."""
    with serving(moved("/1"), moved("/2", 301), moved("/3", 308), PAGE) as server:
        found = fetch(server.url, allow_private=True)
    with serving(moved("/again")) as loop:
        line = refused(loop.url, allow_private=True)

    assert [r.path for r in server.received] == ["/v1", "/1", "/2", "/3"]
    assert found.url is not None
    assert found.url.endswith("/3")
    assert found.notes == (f"The page was at {found.url}, not at {found.asked}.",)
    assert ("more than 3 times" in line, loop.count) == (True, 4)


# Names and what they lead to


class Made(httpcore2.NetworkStream):
    """A connection whose other end says that it is at an address."""

    def __init__(self, peer: str) -> None:
        self.peer = peer
        self.closed = False

    def get_extra_info(self, info: str) -> Any:
        return (self.peer, 80) if info == "server_addr" else None

    def close(self) -> None:
        self.closed = True


class Connects(httpcore2.NetworkBackend):
    """Makes connections that end where `peer` says."""

    def __init__(self, peer: Callable[[str], str]) -> None:
        self.peer = peer
        self.made: list[tuple[str, Made]] = []

    def connect_tcp(self, host: str, *args: Any, **options: Any) -> Made:
        self.made.append((host, Made(self.peer(host))))
        return self.made[-1][1]


def test_a_name_that_leads_to_this_machine_is_refused() -> None:
    """Whatever the name: no connection is made."""
    made = Connects(lambda host: host)
    backend = CheckedBackend(Deadline(30), resolve=lambda *_: ["127.0.0.1"], backend=made)

    with pytest.raises(Barred, match="of this machine"):
        backend.connect_tcp("tide.example", 80)
    assert made.made == []


def test_the_connection_is_made_to_the_address_that_was_checked() -> None:
    """The name is looked up once: a second answer of its server has no effect."""
    answers = [["93.184.216.34"], ["127.0.0.1"]]
    made = Connects(lambda host: host)
    backend = CheckedBackend(Deadline(30), resolve=lambda *_: answers.pop(0), backend=made)

    backend.connect_tcp("tide.example", 80)

    assert [host for host, _ in made.made] == ["93.184.216.34"]
    assert len(answers) == 1


def test_private_addresses_among_public_ones_are_passed_over() -> None:
    """A host at several addresses is asked at one that is public."""
    made = Connects(lambda host: host)
    both = ["10.0.0.1", "93.184.216.34"]
    backend = CheckedBackend(Deadline(30), resolve=lambda *_: both, backend=made)

    backend.connect_tcp("tide.example", 80)

    assert [host for host, _ in made.made] == ["93.184.216.34"]


def test_a_connection_that_ends_elsewhere_is_closed() -> None:
    """What the connection says of its other end counts, whatever was asked for."""
    made = Connects(lambda host: "169.254.169.254")
    backend = CheckedBackend(Deadline(30), resolve=lambda *_: ["93.184.216.34"], backend=made)

    with pytest.raises(Barred, match="metadata"):
        backend.connect_tcp("tide.example", 80)
    assert made.made[0][1].closed


def test_a_host_that_is_not_there_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """One line names the address."""
    monkeypatch.setattr("socket.getaddrinfo", lambda *a, **k: (_ for _ in ()).throw(OSError("no")))

    assert "cannot find the host" in refused("http://nowhere.example/a")


def test_a_resolver_that_never_answers_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    """The deadline holds for it, too."""
    over = threading.Event()
    monkeypatch.setattr("socket.getaddrinfo", lambda *a, **k: over.wait(30) and [])

    with pytest.raises(TimeoutError):
        addresses_of("tide.example", 80, Deadline(0.1))
    over.set()


# Faults, and bounds


@pytest.mark.parametrize("fault", [Reset(), CloseInBody(PAGE)])
def test_a_connection_that_breaks_is_tried_once_more(fault: Any) -> None:
    """The second time it holds, or one line says that it does not."""
    with serving(fault, PAGE) as server:
        found = fetch(server.url, allow_private=True)
    with serving(fault) as broken:
        line = refused(broken.url, allow_private=True)

    assert (found.data, server.count) == (PAGE.payload, 2)
    assert ("broke" in line, broken.count) == (True, 2)


@pytest.mark.parametrize("fault", [Hang(), DripHeaders(), DripBody(Answer(200, b"x" * 10_000))])
def test_all_of_it_ends_by_one_deadline(fault: Any) -> None:
    """An answer that does not come, or comes byte by byte, is asked for once."""
    with serving(fault) as server:
        line = refused(server.url, allow_private=True, seconds=0.5)

    assert ("did not answer whole within 0.5 s" in line, server.count) == (True, 1)


@pytest.mark.parametrize(
    ("status", "why"),
    [(401, "login"), (403, "programs"), (404, "not there"), (410, "any more"), (429, "too often"),
     (500, "not given"), (304, "not given")],
)  # fmt: skip
def test_a_page_that_is_not_given_is_said_with_its_status(status: int, why: str) -> None:
    """Once: what a server refuses is not asked for again."""
    with serving(Answer(status, b"")) as server:
        line = refused(server.url, allow_private=True)

    assert (why in line, f"status {status}" in line, server.count) == (True, True, 1)


def large(server: Server) -> str:
    """What is said of a page that is too large."""
    return refused(server.url, allow_private=True)


def test_a_page_is_bounded_as_it_comes_and_as_it_is_inflated() -> None:
    """Ten megabytes of bytes, or of what a few kilobytes become."""
    bomb = gzip.compress(bytes(50_000_000))
    with serving(Answer(200, bytes(10_000_001))) as plain:
        assert "longer than 10 MB" in large(plain)
    with serving(Answer(200, bomb, {"Content-Encoding": "gzip"})) as packed:
        assert "longer than 10 MB" in large(packed)
    with serving(Answer(200, bytes(10_000_000))) as whole:
        assert len(fetch(whole.url, allow_private=True).data) == 10_000_000


@pytest.mark.parametrize(
    ("body", "coding", "why"),
    [
        (b"no gzip at all", "gzip", "damaged"),
        (gzip.compress(PAGE.payload)[:-9], "gzip", "its end is missing"),
        (PAGE.payload, "br", "'br'"),
        (PAGE.payload, "gzip, gzip", "'gzip, gzip'"),
        (b"", "gzip", "its end is missing"),
    ],
)
def test_a_compression_that_is_broken_or_unknown_is_said(
    body: bytes, coding: str, why: str
) -> None:
    """Nothing is read that did not come whole."""
    with serving(Answer(200, body, {"Content-Encoding": coding})) as server:
        assert why in refused(server.url, allow_private=True)


def test_a_compressed_page_is_inflated() -> None:
    """What is kept and digested is the page."""
    packed = Answer(200, gzip.compress(PAGE.payload), {"Content-Encoding": "gzip"})
    with serving(packed) as server:
        assert fetch(server.url, allow_private=True).data == PAGE.payload


def test_a_certificate_is_wanted_where_the_address_says_https() -> None:
    """A server that shows none gives no page, and nothing is asked in clear."""
    with serving(PAGE) as server:
        line = refused(server.url.replace("http:", "https:"), allow_private=True)

    assert ("cannot connect" in line or "broke" in line, server.count) == (True, 0)


# A proxy


def test_a_proxy_that_is_named_is_asked_with_the_whole_address() -> None:
    """The page's host is found by the proxy; it need not be known here."""
    with serving(PAGE) as server:
        proxy = server.url.removesuffix("/v1").replace("http://", "http://ana:pass@")
        found = fetch("http://tide.example/a", proxy=proxy)

    assert found.data == PAGE.payload
    assert server.received[0].path == "http://tide.example/a"
    assert server.received[0].headers["proxy-authorization"].startswith("Basic ")


@pytest.mark.parametrize("host", ["127.1", "[::1]", "169.254.169.254", "localhost", "db.internal."])
def test_a_proxy_is_asked_for_no_private_address(host: str) -> None:
    """As far as the page's address spells it out."""
    with serving(PAGE) as server:
        line = refused(f"http://{host}/a", proxy=server.url.removesuffix("/v1"))

    assert ("--allow-private" in line, server.count) == (True, 0)


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:9", "https://p:canary@x", "127.0.0.1", "::"])
def test_a_proxy_that_cannot_be_used_is_named(proxy: str) -> None:
    """How to write it is said; a password is not."""
    with pytest.raises(UsageError, match="--proxy") as caught:
        fetch("http://tide.example/", proxy=proxy)

    assert "canary" not in str(caught.value)
