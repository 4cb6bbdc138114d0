"""What the tests of `summarizer.llm` share: a small question, its answer's model, and settings."""

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from summarizer.config import ModelSettings
from summarizer.llm import Backoff, Client, Event, Message, Request, open_client
from summarizer.llm.request import Reply
from summarizer.resources import Schema, digest

__all__ = [
    "GOOD",
    "KEY",
    "TWO",
    "Claims",
    "Item",
    "body",
    "canned",
    "client",
    "item",
    "request",
    "schema",
    "settings",
]

KEY = "sk-canary-4711"  # looked for in whatever is written


class Item(BaseModel):
    """An item of an answer, of every sort of field."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)
    quote: str = Field(max_length=200)
    sentence: int
    amount: Decimal | None
    stance: Literal["asserts", "denies"]


class Claims(BaseModel):
    """An answer."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
    claims: tuple[Item, ...] = Field(max_length=50)
    places: tuple[Item, ...]


_SCHEMA = json.dumps(Claims.model_json_schema())


def schema(text: str = _SCHEMA) -> Schema:
    """The committed schema of the answer."""
    return Schema("claims", text, digest(text))


def request(article: str = "Moscow denies it.", **changes: Any) -> Request:
    """A question about an article."""
    values = {
        "prompt": "extract_claims",
        "model": "test-model",
        "messages": (Message("system", "Read."), Message("user", f"<article>{article}</article>")),
        "schema": schema(),
        "prompt_digest": digest("the prompt"),
        "fill_digest": digest(article),
    }
    return Request(**{**values, **changes})


def item(quote: str = "denies", **changes: Any) -> dict[str, Any]:
    """An item as a model writes it."""
    return {"quote": quote, "sentence": 1, "amount": None, "stance": "denies", **changes}


GOOD = json.dumps({"claims": [item()], "places": []})
TWO = json.dumps({"claims": [item("one"), item("two")], "places": []})


def body(content: object, finish: str = "stop", **message: Any) -> bytes:
    """The body of a chat completion."""
    choice = {"message": {"content": content, **message}, "finish_reason": finish}
    return json.dumps({"choices": [choice]}).encode()


class canned:
    """The seam, answered with bodies in order; notes the requests."""

    def __init__(self, *bodies: bytes) -> None:
        self.asked: list[Request] = []
        self._bodies = bodies

    def __call__(self, request: Request, /) -> Reply:
        self.asked.append(request)
        return Reply(self._bodies[len(self.asked) - 1], cached=False)


def settings(url: str | None, store: Path | None = None, **changes: Any) -> ModelSettings:
    """Settings for a server on loopback."""
    values = {
        "model": "test-model",
        "base_url": url,
        "api_key": KEY,
        "timeout": 5.0,
        "store": store,
        "longest_wait": 5.0,
    }
    return ModelSettings(**{**values, **changes})


def client(
    url: str | None,
    store: Path | None = None,
    on_event: Callable[[Event], None] | None = None,
    **changes: Any,
) -> Client:
    """A client for a server on loopback that hardly waits between tries."""
    backoff = Backoff(first=0.01, longest=0.02)
    return open_client(settings(url, store, **changes), on_event=on_event, backoff=backoff)
