"""A request's key, and how the request is put to an endpoint."""

import json
from dataclasses import replace
from typing import Any

import pytest
from llm_doubles import request, schema

from summarizer.errors import UsageError
from summarizer.llm.endpoint import OPENAI, endpoint
from summarizer.llm.formats import Format, body, is_format_refusal, strict_schema
from summarizer.llm.request import Message
from summarizer.llm.usage import estimate


def test_the_key_stays_what_it_is() -> None:
    """A key never changes from one version to the next: paid replies would be lost."""
    asked = request(schema=schema("{}"), prompt_digest="p", fill_digest="f")

    assert asked.key == "5eeac9245a284d1349d993ef0ec7cc6f70e62d54e0b2242b911534c1d3251201"


@pytest.mark.parametrize(
    "change",
    [
        {"model": "another"},
        {"prompt_digest": "another"},
        {"fill_digest": "another"},
        {"schema": schema("{}")},
        {"reask": 1},
    ],
)
def test_the_key_tells_apart_what_can_change_the_answer(change: dict[str, Any]) -> None:
    """The model, the prompt, what filled it, the schema and the re-ask are in the key."""
    assert replace(request(), **change).key != request().key


def test_the_key_leaves_out_what_cannot_change_the_answer() -> None:
    """The messages (their digests stand for them), the name and `optional` are not in the key."""
    same = replace(request(), prompt="renamed", messages=(), optional=True)

    assert same.key == request().key


def test_a_strict_schema_asks_for_every_property_and_no_other() -> None:
    """Strict endpoints want all properties required and additional ones forbidden, all the way."""
    given = {
        "type": "object",
        "title": "T",
        "properties": {
            "pattern": {"type": "string", "minLength": 1, "pattern": "x", "format": "date"},
            "list": {"type": "array", "maxItems": 3, "items": {"oneOf": [{"const": 1}]}},
            "ref": {"$ref": "#/$defs/N", "description": "d", "default": None},
            "wrapped": {"allOf": [{"$ref": "#/$defs/N"}]},
        },
        "$defs": {"N": {"type": "object", "properties": {"n": {"minimum": 0, "type": "integer"}}}},
        "required": ["pattern"],
    }

    assert strict_schema(given) == {
        "type": "object",
        "properties": {
            "pattern": {"type": "string"},
            "list": {"type": "array", "items": {"anyOf": [{"enum": [1]}]}},
            "ref": {"$ref": "#/$defs/N"},
            "wrapped": {"$ref": "#/$defs/N"},
        },
        "$defs": {
            "N": {
                "type": "object",
                "properties": {"n": {"type": "integer"}},
                "required": ["n"],
                "additionalProperties": False,
            }
        },
        "required": ["pattern", "list", "ref", "wrapped"],
        "additionalProperties": False,
    }


def test_plainer_formats_carry_the_schema_in_the_last_message() -> None:
    """Where an endpoint cannot be given the schema apart, the last message ends with it."""
    strict, lenient, plain, text = (body(request(), way) for way in Format)
    lean = strict_schema(request().schema.value)

    assert strict["response_format"]["json_schema"]["strict"] is True
    assert lenient["response_format"] == {"type": "json_object", "schema": lean}
    assert plain["response_format"] == {"type": "json_object"}
    assert "response_format" not in text
    assert strict["messages"][-1]["content"] == request().messages[-1].content
    assert lenient["messages"] == plain["messages"] == text["messages"]
    assert json.loads(text["messages"][-1]["content"].split("\n\n")[-1]) == lean


def test_half_a_character_can_be_sent() -> None:
    """A lone surrogate, which has no UTF-8, is sent as the replacement character."""
    sent = body(request(messages=(Message("user", "a\ud800b"),)), Format.JSON_SCHEMA)

    assert sent["messages"][0]["content"] == "a\ufffdb"


@pytest.mark.parametrize(
    ("status", "text", "refused"),
    [
        (400, "'response_format.type' must be 'text'", True),
        (422, "unknown field: json_schema", True),
        (400, "Invalid schema for structured outputs", True),
        (400, "failed to parse grammar", True),
        (400, "this model's maximum context length is 4096 tokens", False),
        (401, "response_format", False),
        (500, "schema", False),
        (500, "('body', 'response_format', 'type'): input should be 'text'", True),
    ],
)
def test_a_refused_format_is_told_from_other_errors(status: int, text: str, refused: bool) -> None:
    """Only a refusal that speaks of the format leads to a plainer one."""
    assert is_format_refusal(status, text) is refused


def test_an_estimate_counts_bytes_and_a_floor_for_the_answer() -> None:
    """Four bytes a token in; out as many, and at least 1,000."""
    short = estimate(request(schema=schema("{}"), messages=(Message("user", "ж" * 8),)))
    long = estimate(request(schema=schema("{}"), messages=(Message("user", "x" * 8_000),)))

    assert (short.tokens_in, short.tokens_out) == (5, 1_000)
    assert (long.tokens_in, long.tokens_out) == (2_001, 2_001)


@pytest.mark.parametrize(
    ("given", "url", "host"),
    [
        (None, OPENAI, "api.openai.com"),
        ("https://API.Example.com:443/v1/", "https://api.example.com/v1", "api.example.com"),
        ("http://127.0.0.1:8099/v1", "http://127.0.0.1:8099/v1", "127.0.0.1:8099"),
        ("http://[::1]:80/v1", "http://[::1]/v1", "[::1]"),
        ("http://localhost:1/v1", "http://localhost:1/v1", "localhost:1"),
        ("https://u:p%40@example.com/v1", "https://example.com/v1", "example.com"),
    ],
)
def test_addresses_are_normalised(given: str | None, url: str, host: str) -> None:
    """One endpoint has one address, without a default port, a last slash or a password."""
    found = endpoint(given, "key")

    assert (found.url, found.host) == (url, host)
    assert "p@" not in repr(found)


@pytest.mark.parametrize(
    "given", ["file:///etc/passwd", "127.0.0.1:8099", "https://", "http://a:b/v1", "https://a/?x=1"]
)
def test_what_is_no_address_is_refused(given: str) -> None:
    """A base URL that cannot be one is a usage error that does not repeat it."""
    with pytest.raises(UsageError, match="--base-url"):
        endpoint(given, None)


def test_a_key_is_not_sent_in_clear() -> None:
    """Over http:// a key goes to this machine only; without a key, any host may be asked."""
    with pytest.raises(UsageError, match="in clear"):
        endpoint("http://example.com/v1", "key")
    with pytest.raises(UsageError, match="in clear"):
        endpoint("http://user:secret@example.com/v1", None)

    assert endpoint("http://192.168.1.5:11434/v1", None).host == "192.168.1.5:11434"


def test_requests_are_values() -> None:
    """Two requests made of the same parts are equal and can be compared as JSON."""
    assert request() == request()
    assert json.loads(request().schema.text) == request().schema.value
