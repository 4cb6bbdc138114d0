"""An HTTP body, read as a chat completion."""

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from llm_doubles import body

from summarizer.llm.reply import NotACompletion, Tokens, completion, visible


def test_a_completion_gives_its_words_and_tokens() -> None:
    """The text, how it ended and what it took are read."""
    raw = json.loads(body("hello"))
    raw["usage"] = {"prompt_tokens": 7, "completion_tokens": True}

    read = completion(json.dumps(raw).encode())

    assert (read.text, read.refusal, read.cut) == ("hello", "", False)
    assert read.tokens == Tokens(7, None)


@pytest.mark.parametrize("finish", ["length", "max_tokens", "MAX_TOKENS"])
def test_a_cut_off_answer_is_seen(finish: str) -> None:
    """Endpoints have several words for an answer that ran out of room."""
    assert completion(body("{", finish)).cut


def test_refusals_are_answers() -> None:
    """A refusal and a content filter are read as such, whatever the content is."""
    assert completion(body(None, refusal="I cannot")).refusal == "I cannot"
    assert completion(body('{"claims": []}', "content_filter")).refusal


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"", "broken or truncated JSON"),
        (b'{"choices": [', "broken or truncated JSON"),
        (b"<html><body>Sign in</body></html>", "a web page"),
        (b'{"a": "\xff"}', "no UTF-8"),
        (b"[" * 100_000, "nested too deeply"),
        (b"null", "no object"),
        (b"[]", "no object"),
        (b"{}", "without choices"),
        (b'{"choices": null}', "without choices"),
        (b'{"choices": []}', "without choices"),
        (b'{"choices": [null]}', "without a message"),
        (b'{"choices": [{"message": null}]}', "without a message"),
        (body(None), "an empty answer"),
        (body(" \n"), "an empty answer"),
        (body(7), "no text"),
        (body([{"type": "text"}]), "no text"),
        (body("", "length"), "before its first word"),
        (b'{"n": 1' + b"0" * 5_000 + b"}", "broken or truncated JSON"),
    ],
)
def test_each_thing_that_is_no_answer_is_named(raw: bytes, why: str) -> None:
    """Whatever else comes with status 200 is told apart by its message."""
    with pytest.raises(NotACompletion, match=why):
        completion(raw)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        ({"code": 429, "message": "slow down"}, 429),
        ({"code": "404"}, 404),
        ({"code": "insufficient_quota", "type": "x"}, 402),
        ({"type": "invalid_request_error"}, 400),
        ({"code": 7}, 500),
        ("overloaded", 500),
    ],
)
def test_an_error_in_a_200_names_its_status(error: object, code: int) -> None:
    """An `{"error": ...}` body counts as the HTTP status that it speaks of."""
    with pytest.raises(NotACompletion) as raised:
        completion(json.dumps({"error": error}).encode())

    assert raised.value.code == code


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    """No body raises anything but the one refusal."""
    with contextlib.suppress(NotACompletion):
        assert completion(raw)


@given(st.text(max_size=300), st.integers(10, 100))
def test_foreign_text_is_shown_on_one_safe_line(text: str, limit: int) -> None:
    """What an endpoint says is shortened, and holds nothing that a terminal would obey."""
    shown = visible(text, limit)

    assert len(shown) <= limit
    assert shown.isprintable()
