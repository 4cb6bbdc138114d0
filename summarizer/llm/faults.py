"""What goes wrong on the way to a model: which error it is, and whether to try again."""

import math
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from enum import Enum

from summarizer.errors import BadReply, Refused, SummarizerError, TooLong, Unreachable
from summarizer.llm.reply import NotACompletion, visible

__all__ = [
    "Again",
    "Fault",
    "FormatRefused",
    "Place",
    "broken",
    "retry_after",
    "status_fault",
]


class Again(Enum):
    """Whether a call that failed is worth a further try."""

    NEVER = "the same would happen"
    ONCE = "it may pass, but was or may have been paid for"
    OFTEN = "it may pass, and was not paid for"


_YEAR = 366 * 24 * 3600  # seconds; a Retry-After beyond it is a mistake, not a wish


@dataclass(frozen=True, slots=True)
class Place:
    """What messages name: the host, the model, the longest wait that the user allows (seconds)."""

    host: str
    model: str
    longest_wait: float


class Fault(Exception):
    """A call that failed.

    Attributes:
        error: what the user is told if it is given up.
        again: whether a further try is worth it.
        wait: seconds before the next, if the endpoint named them.
        billed: the answer may have been paid for though it did not arrive.
        final: no other call would fare better, so none is made.
    """

    def __init__(
        self,
        error: SummarizerError,
        *,
        again: Again = Again.NEVER,
        wait: float | None = None,
        billed: bool = False,
        final: bool = False,
    ) -> None:
        super().__init__(str(error))
        self.error = error
        self.again = again
        self.wait = wait
        self.billed = billed
        self.final = final


class FormatRefused(Exception):
    """The endpoint does not know this way of asking for JSON."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(str(fault))
        self.fault = fault


def broken(why: NotACompletion, place: Place) -> Fault:
    """The fault of an HTTP 200 that holds no answer. It arrived, so it was paid for."""
    if why.code is not None:
        return status_fault(why.code, {}, str(why), place)
    hint = (
        "the model needs more room for its answer" if why.cut else "what came is kept in the store"
    )
    error = BadReply(f"{place.host} sent {why} for model {place.model!r}", hint=hint)
    return Fault(error, again=Again.NEVER if why.cut else Again.ONCE)


def status_fault(status: int, headers: Mapping[str, str], text: str, place: Place) -> Fault:
    """The fault that an HTTP status above 299 stands for; `text` is what the endpoint says."""
    said = f" ({visible(text, 200)})" if text.strip() else ""
    if 300 <= status < 400:
        return _redirect(headers, place)
    if status == 429 and "insufficient_quota" not in text:
        return _passing(
            Refused(f"{place.host} answers 429, too many requests{said}", hint=_LATER),
            headers,
            place,
        )
    if status in (408, 409) or status >= 500:
        return _passing(
            Unreachable(f"{place.host} answers {status}{said}", hint=_LATER), headers, place
        )
    message, hint = _REFUSALS.get(status, ("refuses the request", "see what it says"))
    told = f"{place.host} {message} (HTTP {status}, model {place.model!r}){said}"
    if status == 413 or (status in (400, 422) and _TOO_LONG.search(text)):
        return Fault(TooLong(told, hint=_SHORTER))
    return Fault(Refused(told, hint=hint), final=status in _FINAL)


# What endpoints say of a request that is longer than their model's window.
_TOO_LONG = re.compile(
    r"context[ _-]?(?:length|window|size|limit)|length_exceeded|too many (?:input )?tokens"
    r"|(?:prompt|input|request) is too (?:long|large)|maximum (?:input|prompt) length",
    re.IGNORECASE,
)
_SHORTER = "the text is too long for this model: give fewer words at once with --part-words"
_LATER = "try again later; the replies that arrived are stored"
_KEY = "check OPENAI_API_KEY, and that --base-url is the endpoint it belongs to"
_FINAL = frozenset({401, 402, 403, 404, 429})  # key, credit, model: the same for every call
_REFUSALS = {
    401: ("does not accept the key", _KEY),
    402: ("asks for credit", "the account behind OPENAI_API_KEY has none left"),
    403: ("does not allow this", _KEY),
    404: (
        "has no such model, or no chat completions at this address",
        "check --model and --base-url",
    ),
    413: ("finds the request too large", _SHORTER),
    429: ("has no quota left for the key", "the account behind OPENAI_API_KEY has none left"),
}


def _redirect(headers: Mapping[str, str], place: Place) -> Fault:
    to = visible(headers.get("location", "another address").split("?")[0], 100)
    if "@" in to:
        to = "another address"  # it may hold a password
    error = Refused(
        f"{place.host} redirects to {to}, which is not followed: the article would go there",
        hint="give the address that answers as --base-url",
    )
    return Fault(error, final=True)


def _passing(error: SummarizerError, headers: Mapping[str, str], place: Place) -> Fault:
    """A fault that may pass: after the wait that the endpoint asks for, unless that is too long."""
    wait = retry_after(headers, time.time())
    if wait is not None and wait > place.longest_wait:
        message = f"{place.host} asks to wait {wait:,.0f} s, longer than {place.longest_wait:g} s"
        return Fault(type(error)(message, hint=_LATER))
    return Fault(error, again=Again.OFTEN, wait=wait)


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """The seconds that an answer asks to wait, or None where it names no sensible number.

    `headers` have names in small letters. `now` is the time in seconds since 1970.
    """
    milliseconds, value = headers.get("retry-after-ms"), headers.get("retry-after", "")
    seconds = _number(milliseconds, 1000) if milliseconds else _number(value, 1)
    if seconds is None and value:
        try:
            seconds = parsedate_to_datetime(value).timestamp() - now
        except (ValueError, TypeError, OverflowError, IndexError):
            return None
    return seconds if seconds is not None and 0 < seconds <= _YEAR else None


def _number(text: str, units: int) -> float | None:
    try:
        number = float(text) / units
    except ValueError:
        return None
    return number if math.isfinite(number) else None
