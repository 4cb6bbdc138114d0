"""Addresses that must not be asked, and the connections that are made to the others."""

import threading
from collections.abc import Callable
from typing import Any

import httpcore2
import pytest
from fault_server import Answer, serving

from summarizer.errors import NotFetched
from summarizer.reading.connect import Barred, CheckedBackend, Deadline, addresses_of
from summarizer.reading.fetch import fetch
from summarizer.reading.urls import next_hop, page_url

PAGE = Answer(200, b"Two jets met.", {"Content-Type": "text/plain"})


def refused(url: str, **options: Any) -> str:
    """The line that says why an address gives no page."""
    with pytest.raises(NotFetched) as caught:
        fetch(url, **options)
    assert "\n" not in str(caught.value)
    return str(caught.value)


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
    with serving(Answer(302, b"", {"Location": to})) as server:
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
