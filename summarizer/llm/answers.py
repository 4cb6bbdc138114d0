"""A model's answer, read strictly: an item is as it should be, or set aside with the reason."""

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, get_args, get_origin

from annotated_types import MaxLen
from pydantic import BaseModel, TypeAdapter, ValidationError

from summarizer.draft import SetAside
from summarizer.llm.envelope import Envelope

__all__ = ["Answer", "SetAside", "list_names", "read_answer"]

T = TypeVar("T")

_LONGEST_REASON = 300  # characters; an item with every field wrong needs no full list
_DEEPEST = 50  # levels of an item; ours have four


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """An answer.

    Attributes:
        value: the items that are as they should be.
        set_aside: the others.
        partial: it was cut off at the endpoint's limit of length; the whole items were kept.
    """

    value: T
    set_aside: tuple[SetAside, ...]
    partial: bool


def list_names(answer: type[BaseModel]) -> frozenset[str]:
    """The names of the lists that an answer has."""
    return frozenset(answer.model_fields)


def read_answer(found: Envelope, lists: Mapping[str, Iterable[str]], answer: type[T]) -> Answer[T]:
    """The answer whose lists hold these raw items.

    `answer` is a pydantic model whose fields are lists or tuples of item models.
    """
    assert issubclass(answer, BaseModel)
    taken: dict[str, Any] = {}
    aside: list[SetAside] = []
    for name, raws in lists.items():
        container, adapter, longest = _list_type(answer, name)
        items: list[Any] = []
        for raw in raws:
            item = _item(raw, adapter) if len(items) < longest else f"more than {longest} of them"
            if isinstance(item, _Good):
                items.append(item.value)
            else:
                aside.append(SetAside(name, _clean(raw), _clean(item)))
        taken[name] = container(items)
    for name, raw in found.others:
        why = "the list stands twice" if name in lists else "nobody asked for it"
        aside.append(SetAside(_clean(name), _clean(raw), why))
    return Answer(answer(**taken), tuple(aside), found.cut)


@dataclass(frozen=True, slots=True)
class _Good:
    value: Any


def _list_type(answer: type[BaseModel], name: str) -> tuple[type, TypeAdapter[Any], float]:
    """Of a field: list or tuple, what checks an item, and how many there may be."""
    field = answer.model_fields[name]
    container = get_origin(field.annotation)
    if container not in (list, tuple):
        raise TypeError(f"{answer.__name__}.{name} is no list: an answer has nothing but lists")
    longest = min((m.max_length for m in field.metadata if isinstance(m, MaxLen)), default=math.inf)
    return container, TypeAdapter(get_args(field.annotation)[0]), longest


def _item(raw: str, adapter: TypeAdapter[Any]) -> _Good | str:
    """The item, or what is wrong with it."""
    reason = _oddity(raw)
    if reason:
        return reason
    try:
        return _Good(adapter.validate_json(raw, strict=True))
    except ValidationError as error:
        return _reason(error)


def _oddity(raw: str) -> str:
    """What JSON parsers let through and no answer may hold, or ""."""
    oddities: list[str] = []

    def pairs(members: list[tuple[str, Any]]) -> dict[str, Any]:
        value = dict(members)
        if len(value) < len(members):
            oddities.append("a key stands twice")
        return value

    def number(text: str) -> float:
        if not math.isfinite(float(text)):
            oddities.append("a number that is none")
        return 0.0

    decoder = json.JSONDecoder(
        object_pairs_hook=pairs,
        parse_float=number,
        parse_constant=number,
        parse_int=len,  # its value is of no interest here, and 5,000 digits would raise
        strict=False,
    )
    try:
        value = decoder.decode(raw)
    except (ValueError, RecursionError):
        return "it is no JSON that can be read"
    return oddities[0] if oddities else _odd_text(value, _DEEPEST)


def _odd_text(value: object, depth: int) -> str:
    """What is wrong with the strings in a value, or ""."""
    if not depth:
        return "it is nested too deeply"
    if isinstance(value, str):
        if "\0" in value:
            return "a NUL character"
        return "half a character (a lone surrogate)" if value != _clean(value) else ""
    if isinstance(value, dict):
        inner: Iterable[object] = (*value, *value.values())
    else:
        inner = value if isinstance(value, list) else ()
    return next(filter(None, (_odd_text(part, depth - 1) for part in inner)), "")


def _reason(error: ValidationError) -> str:
    """What pydantic found, without the words that it found it in."""
    found = (
        f"{'.'.join(str(part) for part in e['loc'])}: {e['msg']}".removeprefix(": ")
        for e in error.errors(include_url=False, include_input=False, include_context=False)
    )
    return "; ".join(found)[:_LONGEST_REASON]


def _clean(text: str) -> str:
    """The text with lone surrogates, which no file can hold, made visible."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
