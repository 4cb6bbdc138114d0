"""How an endpoint is told to answer in JSON, from the strictest way to the plainest."""

import json
import re
from enum import IntEnum
from typing import Any

from summarizer.llm.request import Message, Request
from summarizer.resources import Schema

__all__ = ["Format", "body", "is_format_refusal", "strict_schema"]


class Format(IntEnum):
    """The ways, each one a step down from the one before; every endpoint knows the last."""

    JSON_SCHEMA = 0
    JSON_OBJECT_WITH_SCHEMA = 1  # llama.cpp and servers built on it
    JSON_OBJECT = 2
    TEXT = 3


# An allow-list: strict endpoints refuse what they do not know (minLength, pattern, default, …).
_KEPT = ("type", "enum", "description", "items", "properties", "anyOf", "$defs")
_FORMAT_WORDS = re.compile(
    r"response.?format|json.?schema|\bschemas?\b|structured.?output|grammar|guided", re.IGNORECASE
)
_FORMAT_STATUSES = frozenset({400, 415, 422, 501})  # those with which servers refuse a parameter
# Some answer a request that they do not understand as if the fault were theirs; then they quote it.
_FIELD = re.compile(r"response_format")
_SURROGATE = re.compile("[\ud800-\udfff]")
_NAME = re.compile(r"[^A-Za-z0-9_-]")


def body(request: Request, way: Format) -> dict[str, Any]:
    """What is sent: the request in the words of the chat completions API."""
    messages = list(request.messages)
    if way is not Format.JSON_SCHEMA:
        messages[-1] = _with_schema(messages[-1], request.schema)
    sent: dict[str, Any] = {
        "model": request.model,
        # A lone surrogate has no UTF-8; in a re-ask the model's own words may hold one.
        "messages": [
            {"role": m.role, "content": _SURROGATE.sub("\ufffd", m.content)} for m in messages
        ],
    }
    if way is Format.JSON_SCHEMA:
        sent["response_format"] = {
            "type": "json_schema",
            "json_schema": {
                "name": _NAME.sub("_", request.schema.name)[:64],  # 64: OpenAI's limit
                "strict": True,
                "schema": strict_schema(request.schema.value),
            },
        }
    elif way is not Format.TEXT:
        sent["response_format"] = {"type": "json_object"}
    if way is Format.JSON_OBJECT_WITH_SCHEMA:
        sent["response_format"]["schema"] = strict_schema(request.schema.value)
    return sent


def _with_schema(message: Message, schema: Schema) -> Message:
    lean = json.dumps(strict_schema(schema.value), ensure_ascii=False, separators=(",", ":"))
    asked = f"Answer with one JSON object and nothing else. Its JSON Schema:\n\n{lean}"
    return Message(message.role, f"{message.content}\n\n{asked}")


def is_format_refusal(status: int, text: str) -> bool:
    """Whether an error says that the endpoint does not know this way of asking for JSON."""
    words = _FIELD if status == 500 else _FORMAT_WORDS
    return (status == 500 or status in _FORMAT_STATUSES) and words.search(text) is not None


def strict_schema(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema with what strict endpoints ask for, and without what they refuse.

    Every property is required and no other is allowed. What is dropped (lengths, bounds,
    patterns) is still checked when the answer is read, against the committed schema's models.
    """
    renamed = _renamed(schema)
    if "$ref" in renamed:
        return {"$ref": renamed["$ref"]}  # strict endpoints allow nothing beside it
    kept: dict[str, Any] = {}
    for name, value in renamed.items():
        if name in ("properties", "$defs"):
            kept[name] = {inner: strict_schema(node) for inner, node in value.items()}
        elif name == "anyOf":
            kept[name] = [strict_schema(node) for node in value]
        elif name == "items":
            kept[name] = strict_schema(value)
        elif name in _KEPT:
            kept[name] = value
    if kept.get("type") == "object" or "properties" in kept:
        kept["required"] = list(kept.setdefault("properties", {}))
        kept["additionalProperties"] = False
    return kept


def _renamed(schema: dict[str, Any]) -> dict[str, Any]:
    """The same schema in the keywords that strict endpoints know."""
    renamed = dict(schema)
    if "const" in renamed:
        renamed["enum"] = [renamed.pop("const")]
    if "oneOf" in renamed:
        renamed["anyOf"] = renamed.pop("oneOf")
    if len(renamed.get("allOf", ())) == 1:
        (only,) = renamed.pop("allOf")
        renamed = {**only, **renamed}
    return renamed
