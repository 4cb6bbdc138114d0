"""Calls over real HTTP to a server that fails in every way: what is asked, told and kept."""

import json
import logging
import socket
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from email.utils import formatdate
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from fault_server import (
    Action,
    Answer,
    CloseInBody,
    DripBody,
    DripHeaders,
    Handler,
    Hang,
    Reset,
    completion,
    serving,
)
from llm_doubles import GOOD, KEY, Claims, client, request

from summarizer.errors import BadReply, Refused, SummarizerError, Unreachable, UsageError
from summarizer.llm.faults import retry_after
from summarizer.llm.store import open_store

GOOD_ANSWER = completion(GOOD)
YEAR_100000 = "Fri, 1 Jan 100000 0:0:0 GMT"
QUOTA = {"error": {"code": "insufficient_quota", "message": "You exceeded your quota"}}


def raised_by(kind: type[SummarizerError], call: Callable[[], object]) -> str:
    """What a call's error says."""
    with pytest.raises(kind) as raised:
        call()
    return str(raised.value)


def kept(folder: Path) -> list[str]:
    """What the store holds: "" for a reply, ".broken-1" and the like for what is put aside."""
    return [key[64:] for key in open_store(folder).keys()]  # noqa: SIM118  # it is no mapping


@pytest.mark.parametrize(
    ("fault", "count", "error", "says", "aside"),
    [
        (Answer(401, {"error": {"message": "bad key"}}), 1, Refused, "key", []),
        (Answer(403), 1, Refused, "allow", []),
        (Answer(402), 1, Refused, "credit", []),
        (Answer(404), 1, Refused, "model 'test-model'", []),
        (Answer(400, b"no such parameter"), 1, Refused, "no such parameter", []),
        (Answer(400, b"maximum context length is 10"), 1, Refused, "too long", []),
        (Answer(413), 1, Refused, "too large", []),
        (Answer(422), 1, Refused, "HTTP 422", []),
        (Answer(429, QUOTA), 1, Refused, "quota", []),
        (Answer(429), 3, Refused, "429", []),
        (Answer(408), 3, Unreachable, "408", []),
        (Answer(409), 3, Unreachable, "409", []),
        (Answer(500), 3, Unreachable, "500", []),
        (Answer(503, b"[" * 100_000), 3, Unreachable, "503", []),
        (Answer(307, headers={"Location": "http://127.0.0.1:9/"}), 1, Refused, "redirects", []),
        (Answer(301, headers={"Location": "/v2"}), 1, Refused, "redirects to /v2", []),
        (Answer(429, headers={"Retry-After": "3600"}), 1, Refused, "3,600 s", []),
        (Answer(503, headers={"Retry-After": "3600"}), 1, Unreachable, "3,600 s", []),
        (Answer(429, headers={"Retry-After": "NaN"}), 3, Refused, "429", []),
        (Answer(429, headers={"Retry-After": "-5"}), 3, Refused, "429", []),
        (
            Answer(429, headers={"Retry-After": "Fri, 1 Jan 100000 0:0:0 GMT"}),
            3,
            Refused,
            "429",
            [],
        ),
        (Answer(429, headers={"retry-after-ms": "20"}), 3, Refused, "429", []),
        (Reset(), 2, Unreachable, "broke", []),
        (CloseInBody(GOOD_ANSWER), 2, Unreachable, "broke", []),
        (Answer(200, b" " * 8_000_001), 1, BadReply, "larger than", []),
        (Answer(200, b"\x1f\x8b", {"Content-Encoding": "gzip"}), 1, BadReply, "compressed", []),
        (Answer(200, b"<html>Sign in"), 2, BadReply, "a web page", [".broken-1", ".broken-2"]),
        (Answer(200, b'{"choices": ['), 2, BadReply, "JSON", [".broken-1", ".broken-2"]),
        (Answer(200, b"\xff\xfe"), 2, BadReply, "UTF-8", [".broken-1", ".broken-2"]),
        (Answer(200, b"[" * 100_000), 2, BadReply, "deeply", [".broken-1", ".broken-2"]),
        (Answer(200, {"choices": []}), 2, BadReply, "choices", [".broken-1", ".broken-2"]),
        (Answer(200, b""), 2, BadReply, "JSON", [".broken-1", ".broken-2"]),
        (Answer(204), 2, BadReply, "JSON", [".broken-1", ".broken-2"]),
        (completion(None), 2, BadReply, "an empty answer", [".broken-1", ".broken-2"]),
        (completion("", finish="length"), 1, BadReply, "first word", [".broken-1"]),
        (Answer(200, QUOTA), 1, Refused, "credit", [".broken-1"]),
        (
            Answer(200, {"error": {"code": 503}}),
            3,
            Unreachable,
            "503",
            [".broken-1", ".broken-2", ".broken-3"],
        ),
        (completion(None, refusal="No."), 1, BadReply, "a refusal: No.", [".refused-1"]),
        (completion(GOOD, finish="content_filter"), 1, BadReply, "filter", [".refused-1"]),
        (completion("no"), 2, BadReply, "no JSON object", ["", ""]),
        (completion(GOOD[:20], finish="length"), 1, BadReply, "cut off", [""]),
    ],
)
def test_each_fault_is_told_asked_again_and_kept_as_it_should_be(
    tmp_path: Path,
    fault: Action,
    count: int,
    error: type[SummarizerError],
    says: str,
    aside: list[str],
) -> None:
    """A row of the fault matrix: the number of requests, the error, and what the store holds."""
    with serving(fault) as server, client(server.url, tmp_path) as asking:
        with pytest.raises(error, match=says) as raised:
            asking.ask(request(), Claims)

        assert server.count == count
        assert kept(tmp_path) == aside
        assert type(raised.value) is error
        assert raised.value.hint
        assert "\n" not in str(raised.value)
        assert KEY not in str(raised.value)


@pytest.mark.parametrize(
    ("fault", "count"),
    [
        (Hang(), 2),
        (DripHeaders(), 2),
        (DripBody(GOOD_ANSWER), 2),
    ],
)
def test_a_deadline_bounds_a_call_in_all(tmp_path: Path, fault: Action, count: int) -> None:
    """Silence and slow drips end at the deadline, are tried once more, and may have been billed."""
    with serving(fault) as server, client(server.url, tmp_path, timeout=0.3) as asking:
        began = time.monotonic()
        with pytest.raises(Unreachable, match=r"within 0\.3 s"):
            asking.complete(request())

        assert time.monotonic() - began < 20  # without a deadline it would take a minute
        assert server.count == count
        assert kept(tmp_path) == []
        assert asking.usage.possibly_billed == count


@pytest.mark.parametrize(
    "fault",
    [
        Answer(500),
        Answer(429, headers={"Retry-After": "0.05"}),
        Reset(),
        CloseInBody(GOOD_ANSWER),
        Answer(200, b"<html>"),
    ],
)
def test_a_fault_that_passes_is_not_noticed(tmp_path: Path, fault: Action) -> None:
    """One more try, and the answer is there, stored, and asked for no more."""
    with serving(fault, GOOD_ANSWER) as server, client(server.url, tmp_path) as asking:
        asking.ask(request(), Claims)
        asking.ask(request(), Claims)

        assert server.count == 2
        assert kept(tmp_path)[-1] == ""


def test_a_host_that_is_not_there_is_named() -> None:
    """A refused connection is tried as often as the user allows; nothing was billed."""
    with serving(GOOD_ANSWER) as server:
        url = server.url

    with client(url, retries=1) as asking:
        with pytest.raises(Unreachable, match=r"cannot connect to 127\.0\.0\.1"):
            asking.complete(request())

        assert asking.usage.possibly_billed == 0


def test_a_name_that_leads_nowhere_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A host that no name server knows is named, with what to check."""

    def unknown(*_args: object, **_options: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)

    with client("https://nowhere.invalid/v1", retries=0) as asking:
        failing = partial(asking.complete, request())
        error = raised_by(Unreachable, failing)

    assert "cannot find the host nowhere.invalid" in error
    assert "--base-url" in error


def test_paid_replies_are_never_asked_for_twice(tmp_path: Path) -> None:
    """A reply that arrived is a hit for ever, even where its content is of no use."""
    with serving(completion("no use"), completion("none"), GOOD_ANSWER) as server:
        for _ in range(3):
            with client(server.url, tmp_path) as asking, pytest.raises(BadReply):
                asking.ask(request(), Claims)

        assert server.count == 2
        assert asking.usage.calls_cached == 2


def test_refusals_and_broken_bodies_are_asked_for_again_in_the_next_run(tmp_path: Path) -> None:
    """What is no answer is kept to look at, but the next run may have more luck."""
    script = (completion(None, refusal="No."), Answer(200, b"<"), Answer(200, b"<"), GOOD_ANSWER)
    with serving(*script) as server:
        for _ in range(2):
            with client(server.url, tmp_path) as asking, pytest.raises(BadReply):
                asking.ask(request(), Claims)
        with client(server.url, tmp_path) as asking:
            asking.ask(request(), Claims)

    assert kept(tmp_path) == [".refused-1", ".broken-1", ".broken-2", ""]


def test_the_store_tells_endpoints_apart(tmp_path: Path) -> None:
    """The same model's name at another address is another model."""
    with serving(GOOD_ANSWER) as one, serving(GOOD_ANSWER) as two:
        for server in (one, two, one):
            with client(server.url, tmp_path) as asking:
                asking.complete(request())

        assert (one.count, two.count) == (1, 1)


def test_without_a_store_nothing_is_kept() -> None:
    """With no store every call is made."""
    with serving(GOOD_ANSWER) as server, client(server.url) as asking:
        asking.complete(request())
        asking.complete(request())

        assert server.count == 2


@pytest.mark.parametrize("status", [401, 403, 404])
def test_a_refusal_of_the_key_stops_all_calls(status: int) -> None:
    """What every call would meet is met once: the next ones are told the same without asking."""
    with serving(Answer(status)) as server, client(server.url) as asking:
        for article in ("one", "two"):
            with pytest.raises(Refused, match=str(status)):
                asking.complete(request(article))

        assert server.count == 1


def test_a_refused_format_is_stepped_down_once_and_remembered(tmp_path: Path) -> None:
    """json_schema, json_object with a schema, without, then text: the next call starts there."""
    no = Answer(400, {"error": {"message": "response_format is not supported"}})
    with serving(no, no, no, GOOD_ANSWER) as server, client(server.url, tmp_path) as asking:
        asking.ask(request("one"), Claims)
        asking.ask(request("two"), Claims)
        asking.ask(request("one"), Claims)

        formats = [r.body.get("response_format", {}) for r in server.received]
        last = server.received[-1].body["messages"][-1]["content"]

    assert [f.get("type") for f in formats] == [
        "json_schema",
        "json_object",
        "json_object",
        None,
        None,
    ]
    assert ["schema" in f for f in formats] == [False, True, False, False, False]
    assert '"claims"' in last
    assert asking.usage.calls == 2


def test_an_endpoint_that_refuses_every_format_is_refused() -> None:
    """There are three steps down, and then an error."""
    with serving(Answer(400, b"bad schema")) as server, client(server.url) as asking:
        with pytest.raises(Refused, match="bad schema"):
            asking.complete(request())

        assert server.count == 4


def test_only_what_is_meant_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment's organisation, project, headers and proxy do not reach an endpoint."""
    monkeypatch.setenv("OPENAI_ORG_ID", "org-canary")
    monkeypatch.setenv("OPENAI_PROJECT_ID", "proj-canary")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-Canary: canary")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")

    with serving(GOOD_ANSWER) as server, client(server.url) as asking:
        asking.complete(request())

    (received,) = server.received
    assert received.path == "/v1/chat/completions"
    assert received.headers["authorization"] == f"Bearer {KEY}"
    assert received.headers["accept-encoding"] == "identity"
    assert not {n for n in received.headers if n.startswith(("openai-", "x-"))}
    assert set(received.body) == {"model", "messages", "response_format"}


def test_a_local_server_needs_no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a key a named endpoint is asked all the same, and not with the environment's key."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-from-the-environment")

    with serving(GOOD_ANSWER) as server, client(server.url, api_key=None) as asking:
        asking.complete(request())

    assert "environment" not in server.received[0].headers["authorization"]


def test_without_a_key_or_an_address_nothing_is_sent() -> None:
    """OpenAI's own endpoint needs a key: the error names the variable."""
    with client(None, api_key=None) as asking, pytest.raises(UsageError, match="OPENAI_API_KEY"):
        asking.complete(request())


def test_a_password_in_the_address_is_used_and_not_shown(tmp_path: Path) -> None:
    """Basic authentication works, and no error, log or file repeats it."""
    with serving(Answer(500)) as server:
        url = server.url.replace("//", "//user:canarypass@")
        with client(url, tmp_path, retries=0) as asking:
            error = raised_by(Unreachable, partial(asking.complete, request()))

    assert server.received[0].headers["authorization"].startswith("Basic ")
    assert "canarypass" not in error


def test_the_key_is_nowhere(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """After a run with errors and answers, no log and no file holds the key or the article."""
    caplog.set_level(logging.INFO)
    secret = "SECRETWORD"

    with serving(Answer(500), completion("no"), GOOD_ANSWER) as server:
        asking = client(server.url, tmp_path / "s", record=tmp_path / "c")
        asking.ask(request(secret), Claims)

    written = b"".join(p.read_bytes() for p in tmp_path.rglob("*") if p.is_file())
    for word in (KEY, secret):
        assert word not in caplog.text
        assert word.encode() not in written


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "7"}, 7),
        ({"retry-after": " 0.5 "}, 0.5),
        ({"retry-after-ms": "1500", "retry-after": "9"}, 1.5),
        ({"retry-after": "0"}, None),
        ({"retry-after": "-1"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "inf"}, None),
        ({"retry-after": "1e400"}, None),
        ({"retry-after": "99999999999"}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after": formatdate(1_000_030, usegmt=True)}, 30),
        ({"retry-after": formatdate(999_000, usegmt=True)}, None),
        ({"retry-after": "Fri, 31 Dec 99999 23:59:59 GMT"}, None),
        ({"retry-after": "Fri, 99 Foo 2026 23:59:59 GMT"}, None),
        ({"retry-after-ms": "x", "retry-after": "3"}, None),
    ],
)
def test_retry_after_is_read_with_care(headers: dict[str, str], seconds: float | None) -> None:
    """Seconds, milliseconds and dates count where they name a time ahead; all else is ignored."""
    assert retry_after(headers, now=1_000_000) == seconds


def test_threads_ask_at_once_and_the_same_is_paid_once(tmp_path: Path) -> None:
    """Two clients and four threads with one question: one request, and everyone has the answer."""
    with serving(completion(GOOD, delay=0.2)) as server:
        one, two = client(server.url, tmp_path), client(server.url, tmp_path)
        with ThreadPoolExecutor(4) as pool:
            asked = [pool.submit(c.ask, request(), Claims) for c in (one, two, one, two)]
            answers = [a.result() for a in asked]

        assert server.count == 1
        assert len({repr(a) for a in answers}) == 1
        assert one.usage.calls + two.usage.calls == 1
        assert one.usage.calls_cached + two.usage.calls_cached == 3


def test_different_questions_are_asked_in_parallel(tmp_path: Path) -> None:
    """Four questions are under way at once: none is answered before all have come."""

    def together(handler: Handler) -> None:
        handler.owner.wait_for(4)
        completion(GOOD)(handler)

    with serving(together) as server, client(server.url, tmp_path) as asking:
        with ThreadPoolExecutor(4) as pool:
            replies = list(pool.map(asking.complete, [request(str(n)) for n in range(4)]))

        assert [reply.cached for reply in replies] == [False] * 4


def test_a_call_can_be_made_where_an_event_loop_runs() -> None:
    """In a notebook an event loop runs already: the call is made beside it."""
    import asyncio

    async def cell() -> bytes:
        with client(server.url) as asking:
            return asking.complete(request()).body

    with serving(GOOD_ANSWER) as server:
        assert json.loads(asyncio.run(cell()))["choices"]


def test_no_thread_is_left_behind(tmp_path: Path) -> None:
    """After calls that worked and calls that failed, the threads are those of before."""
    script: tuple[Any, ...] = (Answer(500), Reset(), GOOD_ANSWER)
    with serving(*script) as server, client(server.url, tmp_path) as asking:
        asking.complete(request())

    names = {t.name for t in threading.enumerate() if t is not threading.main_thread()}
    assert not {n for n in names if n.startswith(("asyncio", "ThreadPool"))}
