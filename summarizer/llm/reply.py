"""An HTTP body, read as a chat completion: its text, how it ended, what it cost."""

import json
from dataclasses import dataclass
from typing import Any

__all__ = ["Completion", "NotACompletion", "Tokens", "completion", "visible"]

_CUT = frozenset({"length", "max_tokens", "model_length"})  # endpoints do not agree on one word


@dataclass(frozen=True, slots=True)
class Tokens:
    """How many tokens a reply says it took; None where it does not say."""

    sent: int | None = None
    received: int | None = None


@dataclass(frozen=True, slots=True)
class Completion:
    """What a model answered.

    Attributes:
        text: its words; never blank, unless it refused.
        refusal: why it refused, in its words; "" where it answered.
        cut: it was cut off at the endpoint's limit of length.
        tokens: what it took.
    """

    text: str
    refusal: str
    cut: bool
    tokens: Tokens


class NotACompletion(Exception):
    """The body of an HTTP 200 that holds no answer.

    Attributes:
        code: the HTTP status that an `{"error": ...}` body speaks of; None for other bodies.
        cut: the length ran out before the first word, so that asking again is no use.
    """

    def __init__(
        self, why: str, *, tokens: Tokens | None = None, code: int | None = None, cut: bool = False
    ) -> None:
        super().__init__(why)
        self.tokens = tokens or Tokens()
        self.code = code
        self.cut = cut


def completion(body: bytes) -> Completion:
    """The first choice of a chat completion.

    Raises:
        NotACompletion: the body is something else, or nothing is in it.
    """
    value = _object(body)
    tokens = _tokens(value.get("usage"))
    if value.get("error") and not value.get("choices"):
        raise NotACompletion(_error_text(value["error"]), tokens=tokens, code=_code(value["error"]))
    choices = value.get("choices")
    if not isinstance(choices, list) or not choices:
        raise NotACompletion("an answer without choices", tokens=tokens)
    message = choices[0].get("message") if isinstance(choices[0], dict) else None
    if not isinstance(message, dict):
        raise NotACompletion("an answer without a message", tokens=tokens)
    return _answer(message, str(choices[0].get("finish_reason")), tokens)


def _answer(message: dict[str, Any], finish: str, tokens: Tokens) -> Completion:
    text, refusal = message.get("content"), message.get("refusal")
    cut = finish.lower() in _CUT
    if isinstance(refusal, str) and refusal:
        return Completion("", visible(refusal, 200), cut, tokens)
    if finish == "content_filter":
        return Completion("", "its content filter stopped the answer", cut, tokens)
    if text is not None and not isinstance(text, str):
        raise NotACompletion("an answer whose content is no text", tokens=tokens)
    if text is None or not text.strip():
        why = "an answer cut off before its first word" if cut else "an empty answer"
        raise NotACompletion(why, tokens=tokens, cut=cut)
    return Completion(text, "", cut, tokens)


def _object(body: bytes) -> dict[str, Any]:
    """The body as a JSON object, or the reason why it is none."""
    try:
        text = body.decode("utf-8-sig")
        value = json.loads(text)
    except UnicodeDecodeError:
        raise NotACompletion("bytes that are no UTF-8") from None
    except RecursionError:
        raise NotACompletion("JSON that is nested too deeply") from None
    except ValueError:
        if text.lstrip()[:1] == "<":
            raise NotACompletion(f"a web page, no JSON: {visible(text, 80)!r}") from None
        raise NotACompletion(f"broken or truncated JSON: {visible(text, 80)!r}") from None
    if not isinstance(value, dict):
        raise NotACompletion(f"JSON that is no object: {visible(text, 80)!r}")
    return value


def _tokens(usage: object) -> Tokens:
    if not isinstance(usage, dict):
        return Tokens()
    return Tokens(_count(usage.get("prompt_tokens")), _count(usage.get("completion_tokens")))


def _count(value: object) -> int | None:
    return value if type(value) is int and value >= 0 else None  # True is an int to isinstance


def _error_text(error: object) -> str:
    message = error.get("message") if isinstance(error, dict) else error
    return f"an error: {visible(str(message), 200)}"


_CODES = {
    "authentication_error": 401,
    "context_length_exceeded": 400,
    "insufficient_quota": 402,  # unlike other 429s it does not pass
    "invalid_api_key": 401,
    "invalid_request_error": 400,
    "model_not_found": 404,
    "permission_error": 403,
    "rate_limit_error": 429,
    "rate_limit_exceeded": 429,
}


def _code(error: object) -> int:
    """The HTTP status that an error object speaks of; 500 where it names none."""
    if not isinstance(error, dict):
        return 500
    for name in ("code", "status", "type"):
        value = error.get(name)
        if isinstance(value, str):
            value = int(value) if value.isascii() and value.isdigit() else _CODES.get(value)
        if type(value) is int and 400 <= value < 600:
            return value
    return 500


def visible(text: str, limit: int) -> str:
    """At most `limit` characters of foreign text, on one line that no terminal obeys."""
    line = " ".join(text[: limit * 4].split())
    shown = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in line)
    return shown if len(shown) <= limit else shown[: limit - 1] + "…"
