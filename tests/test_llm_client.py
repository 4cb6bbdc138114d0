"""The client: what it counts, tells and spends, and how it stops."""

import sqlite3
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from fault_server import Answer, Hang, completion, serving
from llm_doubles import GOOD, Claims, client, request

from summarizer.config import Price
from summarizer.errors import (
    Interrupted,
    MissingReply,
    OverBudget,
    StoreError,
    Unreachable,
    UsageError,
)
from summarizer.llm import Event
from summarizer.llm.store import open_store
from summarizer.llm.usage import estimate

GOOD_ANSWER = completion(GOOD)
# A server of ours says 100 tokens in and 20 out: 140 a call. An estimate is over 1,000.
PRICE = Price(Decimal(1_000_000), Decimal(2_000_000))


def cost_of_an_estimate() -> int:
    """What one call may cost at `PRICE`."""
    need = estimate(request("one"))
    return need.tokens_in + 2 * need.tokens_out


def test_usage_counts_calls_tokens_and_money(tmp_path: Path) -> None:
    """Paid calls, stored replies, tokens as the endpoint says them, and exact cost."""
    with serving(GOOD_ANSWER) as server, client(server.url, tmp_path, price=PRICE) as asking:
        asking.complete(request("one"))
        before = asking.usage
        asking.complete(request("two"))
        asking.complete(request("one"))

    usage = asking.usage
    assert (usage.calls, usage.calls_cached) == (2, 1)
    assert (usage.tokens_in, usage.tokens_out) == (200, 40)
    assert usage.cost == Decimal(280)
    assert (before.calls, before.cost) == (1, Decimal(140))


def test_tokens_are_estimated_where_the_endpoint_does_not_say() -> None:
    """Without `usage` in a reply its size counts, and the request's; no price, no cost."""
    body = {"choices": [{"message": {"content": "x" * 400}, "finish_reason": "stop"}]}
    with serving(Answer(200, body)) as server, client(server.url) as asking:
        asking.complete(request())

    assert asking.usage.tokens_in == estimate(request()).tokens_in
    assert 100 <= asking.usage.tokens_out <= 130
    assert asking.usage.cost is None


def test_events_tell_what_happens(tmp_path: Path) -> None:
    """Sent, waited, tried again, answered; then served from the store; with the tokens so far."""
    events: list[Event] = []
    with serving(Answer(500), GOOD_ANSWER) as server:
        asking = client(server.url, tmp_path, events.append)
        asking.complete(request())
        asking.complete(request())

    assert [e.what for e in events] == ["sent", "waiting", "retry", "sent", "answered", "stored"]
    assert [e.tokens for e in events] == [0, 0, 0, 0, 120, 120]
    assert {e.prompt for e in events} == {"extract_claims"}
    assert "500" in events[1].detail


def test_an_estimate_sends_nothing(tmp_path: Path) -> None:
    """A dry run says of each request what it would take and whether its reply is there."""
    with serving(GOOD_ANSWER) as server:
        asking = client(server.url, tmp_path)
        asking.complete(request("one"))
        found = asking.estimate([request("one"), request("two")])

        assert server.count == 1
    assert [e.stored for e in found] == [True, False]
    assert [e.tokens_in for e in found] == [estimate(e.request).tokens_in for e in found]
    assert asking.usage.calls_cached == 0


def test_offline_the_store_alone_answers(tmp_path: Path) -> None:
    """What is stored for this address is served; anything else is a miss with a way out."""
    with serving(GOOD_ANSWER) as server:
        first = client(server.url, tmp_path).ask(request(), Claims)

        with client(server.url, tmp_path, offline=True, api_key=None) as asking:
            again = asking.ask(request(), Claims)
            with pytest.raises(MissingReply, match="without --offline"):
                asking.complete(request("new"))

        assert server.count == 1
    assert again == first


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"model": None}, "--model or SUMMARIZER_MODEL"),
        ({"max_cost": Decimal(1)}, "price"),
        ({"offline": True}, "--offline"),
        ({"base_url": "nonsense"}, "--base-url"),
        ({"base_url": "http://example.com/v1"}, "in clear"),
    ],
)
def test_settings_that_cannot_work_are_refused_at_once(changes: dict[str, Any], says: str) -> None:
    """A missing model, a limit without a price and the like are found before any call."""
    url = changes.pop("base_url", "http://127.0.0.1:9/v1")

    with pytest.raises(UsageError, match=says):
        client(url, **changes)


def test_a_store_that_cannot_be_used_is_found_before_a_call_is_paid(tmp_path: Path) -> None:
    """A corrupt store is an error at opening, not after the first answer."""
    (tmp_path / "cache.db").write_bytes(b"no database" * 100)

    with serving(GOOD_ANSWER) as server:
        with pytest.raises(StoreError, match=r"--no-store"):
            client(server.url, tmp_path)

        assert server.count == 0


def test_an_answer_that_cannot_be_stored_is_used_and_nothing_more_is_paid(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """When the store fails in the middle of a run, what was paid is used, told, and the last."""
    with serving(GOOD_ANSWER) as server, client(server.url, tmp_path) as asking:
        with closing(sqlite3.connect(tmp_path / "cache.db")) as database:
            full = "SELECT RAISE(ABORT, 'database or disk is full')"
            database.execute(f"CREATE TRIGGER full BEFORE INSERT ON Cache BEGIN {full}; END")
            database.commit()

        answer = asking.ask(request("one"), Claims)
        with pytest.raises(StoreError, match="disk is full"):
            asking.ask(request("two"), Claims)

        assert server.count == 1
    assert len(answer.value.claims) == 1
    assert "disk is full" in caplog.text


def test_a_damaged_reply_is_asked_for_again(tmp_path: Path) -> None:
    """A stored reply whose bytes changed costs one call, for that reply alone."""
    with serving(GOOD_ANSWER) as server, client(server.url, tmp_path) as asking:
        asking.complete(request("one"))
        asking.complete(request("two"))
        with closing(sqlite3.connect(tmp_path / "cache.db")) as database:
            database.execute("UPDATE Cache SET value = CAST('x' AS BLOB) WHERE rowid = 1")
            database.commit()

        asking.complete(request("one"))
        asking.complete(request("two"))

        assert server.count == 3


def test_no_call_starts_that_could_go_over_the_limit() -> None:
    """The limit counts what is spent and what the next call may take; the error names all three."""
    limit = Decimal(cost_of_an_estimate() + 200)
    with serving(GOOD_ANSWER) as server:
        asking = client(server.url, price=PRICE, max_cost=limit)
        asking.complete(request("one"))
        asking.complete(request("one"))
        with pytest.raises(OverBudget) as raised:
            asking.complete(request("one"))

        assert server.count == 2
    assert "280.0000 is spent" in str(raised.value)
    assert f"'extract_claims' may cost {cost_of_an_estimate()}.0000" in str(raised.value)
    assert f"--max-cost {limit}" in str(raised.value)


def test_calls_at_once_do_not_pass_the_limit_together() -> None:
    """While one call is under way its estimate is reserved; the next waits, and then may start."""
    limit = Decimal(cost_of_an_estimate() + 200)
    with serving(completion(GOOD, delay=0.1)) as server:
        asking = client(server.url, price=PRICE, max_cost=limit)
        with ThreadPoolExecutor(3) as pool:
            asked = [pool.submit(asking.complete, request("one")) for _ in range(3)]
            errors = [a.exception() for a in asked]

        assert server.count == 2
    assert [type(e) for e in errors if e is not None] == [OverBudget]


def test_what_may_have_been_billed_counts_against_the_limit() -> None:
    """After a timeout the money may be gone: there is no second try over the limit."""
    with serving(Hang()) as server:
        limit = Decimal(cost_of_an_estimate() + 200)
        asking = client(server.url, price=PRICE, max_cost=limit, timeout=0.2)
        with pytest.raises(OverBudget):
            asking.complete(request())

        assert server.count == 1
    assert (asking.usage.possibly_billed, asking.usage.calls) == (1, 0)
    assert asking.usage.cost == 0


def test_stored_replies_are_free(tmp_path: Path) -> None:
    """A limit of nothing allows everything that is stored."""
    with serving(GOOD_ANSWER) as server:
        client(server.url, tmp_path).complete(request())
        asking = client(server.url, tmp_path, price=PRICE, max_cost=Decimal(0))

        assert asking.complete(request()).cached
        with pytest.raises(OverBudget):
            asking.complete(request("new"))


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    """Threads as the pipeline has them."""
    with ThreadPoolExecutor(4) as threads:
        yield threads


def test_after_a_stop_calls_under_way_are_finished_and_stored(
    tmp_path: Path, pool: ThreadPoolExecutor
) -> None:
    """The first Ctrl-C: nothing new starts, the call under way ends well and is in the store."""
    with serving(completion(GOOD, delay=0.3)) as server:
        asking = client(server.url, tmp_path)
        under_way = pool.submit(asking.complete, request("one"))
        server.wait_for(1)
        assert asking.in_flight == 1

        asking.stop()
        with pytest.raises(Interrupted):
            asking.complete(request("two"))

        assert under_way.result().body
        assert (server.count, asking.in_flight) == (1, 0)
    assert len(open_store(tmp_path).keys()) == 1
    assert asking.complete(request("one")).cached


def test_a_stop_ends_waits_and_starts_no_retry(pool: ThreadPoolExecutor) -> None:
    """A call that waits before its next try is interrupted at once."""
    waiting = threading.Event()

    def told(event: Event) -> None:
        if event.what == "waiting":
            waiting.set()

    with serving(Answer(503, headers={"Retry-After": "4"})) as server:
        asking = client(server.url, on_event=told)
        under_way = pool.submit(asking.complete, request())
        assert waiting.wait(30)

        asking.stop()

        assert isinstance(under_way.exception(timeout=30), Interrupted)
        assert server.count == 1


def test_a_stop_ends_the_wait_for_another_run(tmp_path: Path, pool: ThreadPoolExecutor) -> None:
    """A call that waits for another client's answer to the same is interrupted too."""
    waiting = threading.Event()
    with serving(Hang()) as server:
        one = client(server.url, tmp_path)
        two = client(server.url, tmp_path, lambda event: waiting.set())
        first = pool.submit(one.complete, request())
        server.wait_for(1)
        second = pool.submit(two.complete, request())
        assert waiting.wait(30)

        two.stop()

        assert isinstance(second.exception(timeout=30), Interrupted)
        one.abort()
        assert isinstance(first.exception(timeout=30), Interrupted)


def test_an_abort_cuts_off_the_calls_under_way(tmp_path: Path, pool: ThreadPoolExecutor) -> None:
    """The second Ctrl-C: calls under way end at once, and may have been billed."""
    with serving(Hang()) as server:
        asking = client(server.url, tmp_path)
        under_way = [pool.submit(asking.complete, request(str(n))) for n in range(3)]
        server.wait_for(3)

        asking.abort()

        errors = [call.exception(timeout=30) for call in under_way]
        assert [type(e) for e in errors] == [Interrupted] * 3
    assert asking.usage.possibly_billed == 3
    assert asking.in_flight == 0
    assert open_store(tmp_path).keys() == ()


def test_leaving_the_block_stops_the_client(tmp_path: Path) -> None:
    """A client that was left makes no further call; its numbers can still be read."""
    with serving(GOOD_ANSWER) as server:
        with client(server.url) as asking:
            asking.complete(request())
        with pytest.raises(Interrupted):
            asking.complete(request())

    assert asking.usage.calls == 1


def test_all_threads_keep_the_wait_that_an_endpoint_asks_for(pool: ThreadPoolExecutor) -> None:
    """Retry-After means every worker: a call that starts meanwhile is sent after it."""
    waiting = threading.Event()
    busy = Answer(429, headers={"Retry-After": "0.4"})
    with serving(busy, GOOD_ANSWER) as server:
        asking = client(server.url, on_event=lambda e: waiting.set() if e.detail else None)
        first = pool.submit(asking.complete, request("one"))
        assert waiting.wait(30)
        second = pool.submit(asking.complete, request("two"))

        assert not server.closing.wait(0.2)
        assert server.count == 1
        assert first.result().body == second.result().body
        assert server.count == 3


def test_an_unreachable_host_does_not_stop_other_calls() -> None:
    """A fault that may pass is met by each call for itself."""
    with serving(Answer(503), GOOD_ANSWER) as server, client(server.url, retries=0) as asking:
        with pytest.raises(Unreachable):
            asking.complete(request("one"))

        assert asking.complete(request("two")).body
