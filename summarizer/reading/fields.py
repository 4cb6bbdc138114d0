"""Articles in JSON, as news-please, trafilatura, newspaper or a page's own JSON-LD write them."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from summarizer.errors import NotAnArticle, OtherKind
from summarizer.reading.headline import headed
from summarizer.reading.reading import Reading
from summarizer.reading.stated import stated

__all__ = ["read_json"]

READER = "json/1"
TEXTS = ("maintext", "text", "articlebody", "content", "body")  # the names of the text, best first
_NO_TEXT = re.compile(r"[\0\ud800-\udfff]")  # JSON can write half of a pair
_GIVE_ONE = 'give an object with "text" or "maintext", and "title", "date_publish", "url", …'


def read_json(text: str, shown: str) -> Reading:
    """An article in a JSON object.

    Its headline is put before its text, unless the text begins with it.

    Raises:
        OtherKind: the JSON is another thing: a record, a reply of a model, a list.
        NotAnArticle: it is broken.
    """
    try:
        value: Any = json.loads(text)
    except RecursionError:
        raise NotAnArticle(f"{shown!r} is JSON nested too deeply", hint=_GIVE_ONE) from None
    except ValueError as error:
        if _is_record(_first_line(text)):
            raise _record(shown) from None
        if _is_lines(text):
            raise OtherKind(
                f"{shown!r} is JSON Lines, a list of articles perhaps, not an article",
                hint="give one a file",
            ) from None
        raise NotAnArticle(f"{shown!r} is no whole JSON: {error}", hint="check the file") from error
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if isinstance(value, list):
        raise OtherKind(
            f"{shown!r} is a list of {len(value)} in JSON, not an article", hint="give one a file"
        )
    if _is_record(value):
        raise _record(shown)
    return _reading(value, shown)


def _reading(value: Any, shown: str) -> Reading:
    fields: Mapping[str, Any] = value if isinstance(value, dict) else {}
    small = {name.lower(): given for name, given in fields.items()}
    body = next((t for name in TEXTS if isinstance(t := small.get(name), str) and t.strip()), None)
    if body is None or "schema_version" in small:
        raise OtherKind(f"{shown!r} is JSON without an article's text", hint=_GIVE_ONE)
    facts = stated(fields)
    whole = headed(facts.title, body)
    if any(_NO_TEXT.search(words) for words in (whole, *filter(None, asdict(facts).values()))):
        raise NotAnArticle(
            f"{shown!r} holds what is no text: a NUL or half a character", hint="make it again"
        )
    return Reading(whole, READER, **asdict(facts))


def _first_line(text: str) -> Any:
    """The value in the first line of what may be JSON Lines."""
    try:
        return json.loads(text.lstrip().partition("\n")[0])
    except (ValueError, RecursionError):
        return None


def _is_lines(text: str) -> bool:
    """Whether every line that says something is an object: JSON Lines, of two at least."""
    lines = [line for line in text.splitlines() if line.strip()]
    return len(lines) > 1 and all(isinstance(_first_line(line), dict) for line in lines)


def _is_record(value: Any) -> bool:
    return isinstance(value, dict) and {"schema_version", "articles", "claims"} <= value.keys()


def _record(shown: str) -> OtherKind:
    return OtherKind(
        f"{shown!r} is a record, not an article",
        hint="print it with `summarizer show`, join it with `summarizer merge`",
    )
