"""Reading foreign bytes in a process of its own: a bomb costs an error, never the run."""

import logging
from typing import Any

from summarizer import errors
from summarizer.errors import NotAnArticle, SummarizerError
from summarizer.reading.children import Died, Pool, pool
from summarizer.reading.reading import Reading

__all__ = ["read_apart"]

logger = logging.getLogger(__name__)

# What befalls an input, by how its child ended or what it said.
FAULTS = {
    "crash": "crashes its reader",
    "depth": "nests too deeply to read",
    "memory": "needs too much memory to read",
    "time": "takes too long to read",
}
HINT = "it is damaged or made to; give the article's text in a .txt file"


def read_apart(
    data: bytes,
    name: str,
    shown: str,
    *,
    content_type: str | None = None,
    url: str | None = None,
    children: Pool | None = None,
) -> Reading:
    """Read bytes as `summarizer.reading.formats.read` does, in a child process with limits.

    Args:
        data: the bytes.
        name: what the user called the input.
        shown: how messages call it.
        content_type: what a server said that it is.
        url: the address that it came from.
        children: the processes to choose from; those of this process where none are given.

    Raises:
        NotAnArticle: the bytes are nothing that a reader reads, or they take more than 8 seconds
            of processor time or 450 MB, or what reads them crashes.
    """
    request = {"name": name, "shown": shown, "content_type": content_type, "url": url}
    try:
        reply = (children or pool()).ask(request, data)
    except Died as death:
        raise NotAnArticle(f"{shown!r} {FAULTS[death.fault]}", hint=HINT) from death
    except OSError as error:
        raise NotAnArticle(
            f"{shown!r} cannot be read: no process can be started for it ({error})",
            hint="end some others and try again",
        ) from error
    try:
        return _reading(reply, shown)
    except (KeyError, TypeError, ValueError) as error:  # what broke it may speak for it
        raise NotAnArticle(f"{shown!r} {FAULTS['crash']}", hint=HINT) from error


def _reading(reply: dict[str, Any], shown: str) -> Reading:
    """What a child answered."""
    if "reading" in reply:
        told = reply["reading"]
        return Reading(**{**told, "pages": tuple(told["pages"]), "notes": tuple(told["notes"])})
    if "error" in reply:
        kind, message, hint = reply["error"]
        error: type[SummarizerError] = getattr(errors, kind, NotAnArticle)
        raise error(message, hint=hint)
    if "trace" in reply:
        logger.debug("%r: %s", shown, reply["trace"])
    raise NotAnArticle(f"{shown!r} {FAULTS[reply['fault']]}", hint=HINT)
