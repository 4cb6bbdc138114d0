"""Recorded replies: readable files from which exactly the same bytes come back."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fault_server import completion, serving
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from llm_doubles import GOOD, TWO, Claims, body, client, request, schema

from summarizer.errors import MissingReply, StoreError, UsageError
from summarizer.llm import Request
from summarizer.llm.cassette import open_cassette, open_recorder
from summarizer.llm.recording import read, recording, write

TEXTS = st.text(st.characters(), max_size=80)  # lone surrogates are among them


def recorded(folder: Path, *requests: Request, answer: bytes = b"{}") -> Path:
    """A folder with a reply to each of these requests."""
    recorder = open_recorder(folder)
    for asked in requests:
        recorder.keep(asked, answer)
    return folder


@given(st.binary(max_size=100) | TEXTS.map(lambda t: t.encode("utf-8", "surrogatepass")))
@example(b"")
@example(b"null")
@example(b'{"choices": [{"message": {"content": 7}}]}')
@example(b'{"a": 1, "a": 2, "choices": [{"message": {"content": "x"}}]}')
@example(b'{"n": 1.10, "choices": [{"message": {"content": "x"}}]}')
@example(b"[" * 50_000)
def test_any_bytes_come_back(raw: bytes) -> None:
    """Whatever an endpoint sent is recorded without loss."""
    assert read(write(recording(request(), raw))).body == raw


@given(
    content=TEXTS,
    extra=st.dictionaries(TEXTS, st.floats() | st.integers() | TEXTS | st.none(), max_size=3),
    ascii_=st.booleans(),
    indent=st.sampled_from([None, 1, 2, 4]),
    compact=st.booleans(),
)
def test_any_completion_comes_back(
    content: str, extra: dict[str, Any], ascii_: bool, indent: int | None, compact: bool
) -> None:
    """However an endpoint writes JSON, exactly the same bytes are given back."""
    value = {**extra, "choices": [{"message": {"content": content, **extra}}]}
    separators = (",", ":") if compact else None
    text = json.dumps(value, ensure_ascii=ascii_, indent=indent, separators=separators)
    raw = text.encode("utf-8", "surrogatepass")

    assert read(write(recording(request(), raw))).body == raw


@pytest.mark.parametrize("ascii_", [False, True])
def test_a_recording_is_readable(ascii_: bool) -> None:
    """The answer's lines stand as they are, curly quotes and all, under what was asked."""
    value = json.loads(body("{\n “No,” he’d say\u00a0it\n}"))
    raw = json.dumps(value, ensure_ascii=ascii_).encode()

    page = json.loads(text := write(recording(request(), raw)))

    assert page["content"] == ["{", " “No,” he’d say\u00a0it", "}"]
    assert '" “No,” he’d say\u00a0it",' in text
    assert page["prompt"] == "extract_claims"
    assert page["fill_digest"] == request().fill_digest
    assert page["envelope"]["choices"][0]["message"]["content"] is None


def test_nothing_but_the_reply_is_recorded(tmp_path: Path) -> None:
    """No words of the article, no header, no key and no address stand in a cassette."""
    with serving(completion(GOOD)) as server:
        with client(server.url, record=tmp_path / "c") as asking:
            asking.ask(request("SECRETWORD"), Claims)
        address = server.url

    (path,) = (tmp_path / "c").iterdir()
    text = path.read_text("utf-8")
    assert path.name == f"extract_claims.{request('SECRETWORD').key[:12]}.json"
    for word in ("SECRETWORD", "canary", "uthorization", address, "127.0.0.1"):
        assert word not in text


def test_a_replay_gives_the_same_answer_and_sends_nothing(tmp_path: Path) -> None:
    """Recorded, then replayed without a model or address: the same, with no call."""
    with serving(completion("no"), completion(TWO)) as server:
        with client(server.url, record=tmp_path) as asking:
            first = asking.ask(request(), Claims)
        sent = server.count

    with client(None, replay=tmp_path, model=None, api_key=None) as replaying:
        again = replaying.ask(request(), Claims)

    assert again == first
    assert (sent, server.count) == (2, 2)
    assert replaying.model == "test-model"
    assert (replaying.usage.calls, replaying.usage.calls_cached) == (0, 2)


def test_replies_from_the_store_are_recorded_too(tmp_path: Path) -> None:
    """A second run that takes its replies from the store still writes a whole cassette."""
    with serving(completion(GOOD)) as server:
        with client(server.url, tmp_path / "s") as asking:
            asking.ask(request(), Claims)
        with client(server.url, tmp_path / "s", record=tmp_path / "c") as asking:
            asking.ask(request(), Claims)

    assert server.count == 1
    assert open_cassette(tmp_path / "c").holds(request())


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"prompt_digest": "x"}, "the prompt's text changed"),
        ({"fill_digest": "x"}, "the article, or what else filled the prompt, changed"),
        ({"schema": schema("{}")}, "the answer's schema changed"),
        ({"model": "x"}, "the model changed"),
        ({"reask": 1}, "the number of the re-ask changed"),
        ({"prompt": "other"}, "no reply to the prompt 'other'"),
        ({"prompt_digest": "x", "model": "y"}, "the prompt's text and the model changed"),
    ],
)
def test_a_miss_names_what_changed(tmp_path: Path, change: dict[str, Any], named: str) -> None:
    """The error says how the request differs from the nearest reply, and how to record it."""
    other = request("Another article.", prompt_digest="far", model="m")
    cassette = open_cassette(recorded(tmp_path, request(), replace(other, model="test-model")))
    asked = replace(request(), **change)
    if "prompt" in change:
        asked = replace(asked, fill_digest="new")

    with pytest.raises(MissingReply, match=named) as raised:
        cassette.complete(asked)

    assert f"--record {tmp_path}" in raised.value.hint


@pytest.mark.parametrize(
    "damage",
    [
        "",
        "not JSON",
        "[]",
        "{}",
        '{"format": 1}',
        "[" * 100_000,
        "FORMAT",
        "CONTENT",
        "BASE64",
        "EXTRA",
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, damage: str) -> None:
    """A cassette with a file that is no recording is refused before it answers anything."""
    recorded(tmp_path, request(), answer=body("x"))
    (path,) = tmp_path.iterdir()
    page = json.loads(path.read_text())
    changes: dict[str, dict[str, Any]] = {
        "FORMAT": {"format": 2},
        "CONTENT": {"content": [1]},
        "BASE64": {"base64": "%"},
        "EXTRA": {"more": 1},
    }
    text = json.dumps({**page, **changes[damage]}) if damage in changes else damage
    path.write_text(text)

    with pytest.raises(StoreError, match=path.name) as raised:
        open_cassette(tmp_path)

    assert "\n" not in str(raised.value)


def test_folders_that_cannot_be_replayed(tmp_path: Path) -> None:
    """Missing, empty, or of several models: each is one line that says so."""
    with pytest.raises(UsageError, match="cannot read"):
        open_cassette(tmp_path / "missing")
    with pytest.raises(UsageError, match="no recorded replies"):
        open_cassette(tmp_path)
    with pytest.raises(UsageError, match="several models: a, b"):
        open_cassette(recorded(tmp_path, request(model="a"), request(model="b")))


def test_other_files_in_a_cassette_are_left_alone(tmp_path: Path) -> None:
    """A README may stand beside the recordings."""
    recorded(tmp_path, request())
    (tmp_path / "README.md").write_text("how it was recorded")

    assert open_cassette(tmp_path).holds(request())


def test_a_folder_that_cannot_be_written_is_found_out_first(tmp_path: Path) -> None:
    """`--record` into a place that cannot be written fails before a call is paid."""
    (tmp_path / "file").write_text("x")

    with serving(completion(GOOD)) as server, pytest.raises(StoreError, match="--record"):
        client(server.url, record=tmp_path / "file" / "c")

    assert server.count == 0


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(st.lists(TEXTS, min_size=1, max_size=3, unique=True))
def test_what_is_kept_is_found(tmp_path: Path, articles: list[str]) -> None:
    """Every recorded request is answered with its own body, on disk as in memory."""
    requests = [request(article) for article in articles]
    recorder = open_recorder(tmp_path)
    for asked in requests:
        recorder.keep(asked, asked.messages[1].content.encode("utf-8", "surrogatepass"))

    cassette = open_cassette(tmp_path)

    for asked in requests:
        expected = asked.messages[1].content.encode("utf-8", "surrogatepass")
        assert cassette.complete(asked).body == expected
    assert not [p for p in tmp_path.iterdir() if p.suffix != ".json"]


def test_runs_that_begin_at_once_record_into_one_folder(tmp_path: Path) -> None:
    """Threads of one process, each of which tries whether it can write."""
    with ThreadPoolExecutor(8) as pool:
        opened = [pool.submit(open_recorder, tmp_path / "new") for _ in range(200)]

        assert [one.exception() for one in opened] == [None] * 200
    assert list((tmp_path / "new").iterdir()) == []
