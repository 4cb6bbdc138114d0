"""One recorded reply as a readable file: the answer's lines as they are, and every byte kept."""

import base64
import contextlib
import itertools
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from summarizer.llm.request import Request

__all__ = ["Recording", "read", "recording", "write"]

FORMAT = 1  # raised when a file of this format could no longer be read


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


class _Spelling(_Strict):
    """How the body's JSON was written, so that it can be written so again."""

    ensure_ascii: bool
    separators: tuple[str, str]
    indent: int | None
    end: str


class _Page(_Strict):
    """The file. One of `content` with `envelope` and `spelling`, `body`, or `base64` is there."""

    format: int
    prompt: str
    model: str
    reask: int
    key: str
    prompt_digest: str
    fill_digest: str
    schema_digest: str
    content: list[str] | None = None
    envelope: Any = None
    spelling: _Spelling | None = None
    body: str | None = None
    base64: str | None = None


@dataclass(frozen=True, slots=True)
class Recording:
    """A recorded reply: what was asked, by its digests, and the body that came."""

    prompt: str
    model: str
    reask: int
    key: str
    prompt_digest: str
    fill_digest: str
    schema_digest: str
    body: bytes

    @property
    def filename(self) -> str:
        """The name of its file. 12 digits tell the replies of a folder apart."""
        return f"{self.prompt}.{self.key[:12]}.json"


def recording(request: Request, body: bytes) -> Recording:
    """The recording of a reply to a request. The request's words are no part of it."""
    return Recording(
        prompt=request.prompt,
        model=request.model,
        reask=request.reask,
        key=request.key,
        prompt_digest=request.prompt_digest,
        fill_digest=request.fill_digest,
        schema_digest=request.schema.digest,
        body=body,
    )


def write(recorded: Recording) -> str:
    """The file's text: the most readable form from which exactly the same bytes come back."""
    head = {"format": FORMAT, **{name: getattr(recorded, name) for name in _HEAD}}
    for form in itertools.chain(_readable(recorded.body), _whole(recorded.body)):
        text = json.dumps({**head, **form}, ensure_ascii=False, indent=1) + "\n"
        if _encodable(text) and read(text).body == recorded.body:
            return text
    raise AssertionError("base64 holds any bytes")


def read(text: str) -> Recording:
    """The recording in a file's text.

    Raises:
        ValueError: it is none, or has been altered so that it is none.
    """
    try:
        page = _Page.model_validate_json(text)
        # `envelope` as Python's own parser reads it, since Python's writer must give it back.
        envelope = json.loads(text).get("envelope")
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise ValueError(f"{where}: {first['msg']}" if where else first["msg"]) from None
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    if page.format != FORMAT:
        raise ValueError(f"its format is {page.format}, this version reads {FORMAT}")
    body = _body(page, envelope)
    return Recording(**{name: getattr(page, name) for name in _HEAD}, body=body)


_HEAD = ("prompt", "model", "reask", "key", "prompt_digest", "fill_digest", "schema_digest")
_SPELLINGS = tuple(
    _Spelling(ensure_ascii=ascii_, separators=separators, indent=indent, end=end)
    for separators, indent, end, ascii_ in itertools.product(
        ((",", ":"), (", ", ": "), (",", ": ")), (None, 2, 4), ("", "\n"), (False, True)
    )
)


def _readable(body: bytes) -> Iterator[dict[str, Any]]:
    """The form with the answer's lines, in every spelling that gives these bytes."""
    try:
        value = json.loads(body.decode("utf-8"))
        message = value["choices"][0]["message"]
        content = message["content"]
        lines = content.split("\n")
    except (ValueError, RecursionError, LookupError, TypeError, AttributeError):
        return
    for spelling in _SPELLINGS:
        message["content"] = content
        if _spelt(value, spelling) == body:
            message["content"] = None  # its lines stand beside it
            yield {"content": lines, "envelope": value, "spelling": spelling.model_dump()}


def _whole(body: bytes) -> Iterator[dict[str, str]]:
    with contextlib.suppress(UnicodeDecodeError):
        yield {"body": body.decode("utf-8")}
    yield {"base64": base64.b64encode(body).decode("ascii")}


def _spelt(value: object, spelling: _Spelling) -> bytes | None:
    try:
        text = json.dumps(
            value,
            ensure_ascii=spelling.ensure_ascii,
            separators=spelling.separators,
            indent=spelling.indent,
        )
        return (text + spelling.end).encode("utf-8")
    except (ValueError, RecursionError):
        return None


def _body(page: _Page, envelope: Any) -> bytes:
    """The bytes that the page stands for."""
    if page.base64 is not None:
        return base64.b64decode(page.base64, validate=True)
    if page.body is not None:
        return page.body.encode("utf-8")
    if page.content is None or page.spelling is None:
        raise ValueError("it holds no content, body or base64")
    try:
        envelope["choices"][0]["message"]["content"] = "\n".join(page.content)
    except (LookupError, TypeError):
        raise ValueError("its envelope has no message for the content") from None
    body = _spelt(envelope, page.spelling)
    if body is None:
        raise ValueError("its envelope cannot be written as JSON")
    return body


def _encodable(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
