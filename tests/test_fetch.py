"""Pages from the web, from a server on loopback: what is fetched, and what never is."""

import gzip
from typing import Any

import pytest
from fault_server import Answer, CloseInBody, DripBody, DripHeaders, Hang, Reset, Server, serving

from summarizer.errors import NotFetched, UsageError
from summarizer.reading.fetch import fetch

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


def test_an_address_in_other_letters_is_followed() -> None:
    """A redirect may name its path in UTF-8."""
    with serving(moved("/Öl".encode().decode("latin-1")), PAGE) as server:
        fetch(server.url, allow_private=True)

    assert server.received[1].path == "/%C3%96l"


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


# Faults, and bounds


@pytest.mark.parametrize("fault", [Reset(), CloseInBody(PAGE)], ids=["reset", "closed"])
def test_a_connection_that_breaks_is_tried_once_more(fault: Any) -> None:
    """The second time it holds, or one line says that it does not."""
    with serving(fault, PAGE) as server:
        found = fetch(server.url, allow_private=True)
    with serving(fault) as broken:
        line = refused(broken.url, allow_private=True)

    assert (found.data, server.count) == (PAGE.payload, 2)
    assert ("broke" in line, broken.count) == (True, 2)


@pytest.mark.parametrize(
    "fault",
    [Hang(), DripHeaders(), DripBody(Answer(200, b"x" * 10_000))],
    ids=["no answer", "slow headers", "slow body"],
)
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
    ids=["no gzip", "cut off", "brotli", "twice", "empty"],
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


def test_a_proxy_that_does_not_reach_a_page_is_said() -> None:
    """One that does not speak for https, here; the page's host is in the line."""
    with serving(PAGE) as server:
        line = refused("https://tide.example/a", proxy=server.url.removesuffix("/v1"))

    assert "the proxy does not reach 'https://tide.example/a'" in line
    assert server.count == 0


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
