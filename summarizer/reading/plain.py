"""Plain text."""

from summarizer.errors import NotAnArticle
from summarizer.reading.reading import Reading

__all__ = ["read_plain"]

CONTROLS = frozenset(range(32)) - {9, 10, 12, 13, 27}  # a text may hold tabs, line ends, escapes


def read_plain(data: bytes, name: str) -> Reading:
    """Plain text in UTF-8, with or without a byte order mark; no line end is altered.

    Raises:
        NotAnArticle: the bytes are no UTF-8, or no text.
    """
    if data.count(0) or sum(byte in CONTROLS for byte in data[:4096]) * 20 > len(data[:4096]):
        raise NotAnArticle(f"{name!r} is not a text", hint="give a plain text file in UTF-8")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        at = error.start + len(data) - len(error.object)  # a byte order mark is not in `object`
        raise NotAnArticle(
            f"{name!r} is not UTF-8: byte {data[at]:#04x} at {at}",
            hint="convert it, for example with iconv -t UTF-8",
        ) from error
    if text[:1000].lstrip().lower().startswith(("<!doctype html", "<html", "<?xml")):
        raise NotAnArticle(
            f"{name!r} is a web page, not a text", hint="save the article's text in a .txt file"
        )
    return Reading(text, "txt/1")
