"""Which reader reads which bytes: told by the bytes, then by the content type, then by the name."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from email.message import Message
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

from summarizer.errors import NotAnArticle, OtherKind
from summarizer.reading.decode import Decoded, decoded
from summarizer.reading.reading import Reading
from summarizer.reading.signatures import kind_of

__all__ = ["READERS", "Format", "Reader", "format_of", "is_plain", "read"]

Format = Literal["html", "json", "mail", "markdown", "pdf", "txt"]


@dataclass(frozen=True, slots=True)
class Reader:
    """What reads a format; its module is imported when an input of that format turns up.

    Attributes:
        module: where the function is.
        function: its name.
        kind: what messages call an input of the format.
        takes: the bytes, the decoded text, or the decoded text and the address it came from.
    """

    module: str
    function: str
    kind: str
    takes: Literal["bytes", "text", "page"]


READERS: Mapping[Format, Reader] = MappingProxyType(
    {
        "html": Reader("summarizer.reading.html", "read_html", "a web page", "page"),
        "json": Reader("summarizer.reading.fields", "read_json", "JSON", "text"),
        "mail": Reader("summarizer.reading.mail", "read_mail", "an e-mail", "bytes"),
        "markdown": Reader("summarizer.reading.markdown", "read_markdown", "Markdown", "text"),
        "pdf": Reader("summarizer.reading.pdf", "read_pdf", "a PDF", "bytes"),
        "txt": Reader("summarizer.reading.plain", "read_plain", "a text", "text"),
    }
)
CONTENT_TYPES: Mapping[str, Format] = MappingProxyType(
    {
        "text/html": "html",
        "application/xhtml+xml": "html",
        "application/json": "json",
        "application/ld+json": "json",
        "message/rfc822": "mail",
        "multipart/related": "mail",  # a page saved with its pictures
        "text/markdown": "markdown",
    }
)
SUFFIXES: Mapping[str, Format] = MappingProxyType(
    {
        ".html": "html",
        ".htm": "html",
        ".xhtml": "html",
        ".json": "json",
        ".eml": "mail",
        ".mht": "mail",
        ".mhtml": "mail",
        ".md": "markdown",
        ".markdown": "markdown",
    }
)
HEAD = 1024  # where a PDF's mark stands, by what readers of PDF accept
PDF = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*%PDF-\d")
# What is passed over is not tried again in pieces: a thousand comments would take for ever.
PAGE = re.compile(
    r"(?:<\?xml[^>]*+>|<!--(?>.*?-->)|\s)*+<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
XML = re.compile(r"\s*<\?xml\b|\s*<(?:rss|feed|svg)\b[^>]*>", re.I)
JSON = re.compile(r'\s*(?:\[\s*)?\{\s*"')
# What only a mail's transport writes, among lines that each are a header or go on with one.
MAIL = re.compile(
    rb"(?:From \S+[^\r\n]*\d{4}\r?\n)?"  # what a mailbox puts before each
    rb"(?:[A-Za-z][\w-]*:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){0,60}?"
    rb"(?:Received|Return-Path|MIME-Version|Message-ID|Delivered-To):[ \t]*\S",
    re.I,
)
# An emoji flag is the one use of tag characters that shows.
FLAG = re.compile("\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f")
TAGS = re.compile("[\U000e0000-\U000e007f]")
# Two rules round lines that each state a fact, the headline among them.
FRONT = re.compile(
    r"---[ \t]*\r?\n(?:[ \t#\w-][^\r\n]*\r?\n){0,50}?title[ \t]*:[^\r\n]*\r?\n"
    r"(?:[ \t#\w-][^\r\n]*\r?\n){0,50}?---[ \t]*\r?\n"
)
HALVES = re.compile("[\ud800-\udfff]")


def read(
    data: bytes, name: str, shown: str, *, content_type: str | None = None, url: str | None = None
) -> Reading:
    """Read bytes.

    Args:
        data: the bytes.
        name: what the user called the input; its suffix tells what bytes and content type do not.
        shown: how messages call it.
        content_type: what a server said that it is, a charset with it perhaps.
        url: the address that it came from.

    Raises:
        OtherKind: the bytes are another thing than a text: an image, an archive.
        NotAnArticle: the bytes are nothing that a reader reads.
    """
    told, characters = format_of(data, name, shown, content_type=content_type)
    reader = READERS[told]
    function = _function(reader, shown)
    if characters is None or reader.takes == "bytes":
        return _sound(function(data, shown))
    more = {"url": url} if reader.takes == "page" else {}
    reading: Reading = function(characters.text, shown, **more)
    return _sound(replace(reading, notes=(*characters.notes, *reading.notes)))


def format_of(
    data: bytes, name: str, shown: str, *, content_type: str | None = None
) -> tuple[Format, Decoded | None]:
    """The format of some bytes, and their characters where it is one of text.

    Takes and raises what `read` does.
    """
    message = Message()
    message["Content-Type"] = content_type or "application/octet-stream"
    stated, suffix = message.get_content_type(), Path(name).suffix.lower()
    if PDF.match(data) or (b"%PDF-" in data[:HEAD] and "pdf" in (suffix[1:], stated[-3:])):
        return "pdf", None
    if kind := kind_of(data):
        raise OtherKind(
            f"{shown!r} is {kind}, not a text",
            hint="give an article: a text, a web page, a PDF or an e-mail",
        )
    known = CONTENT_TYPES.get(stated) or SUFFIXES.get(suffix)
    if MAIL.match(data) or known == "mail":
        return "mail", None
    charset = message.get_content_charset()
    characters = decoded(data, shown, declared=charset)
    return _of_text(characters.text, shown) or known or "txt", characters


def is_plain(data: bytes, name: str, shown: str, *, content_type: str | None = None) -> bool:
    """Whether bytes are plain text in UTF-8: what needs no reader, and so no process of its own.

    Takes what `read` does.

    Raises:
        NotAnArticle: the bytes show that they are nothing that a reader reads.
    """
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        if kind_of(data) is None:
            return False
    return format_of(data, name, shown, content_type=content_type)[0] == "txt"


def _of_text(text: str, shown: str) -> Format | None:
    """The format that a text shows by how it begins."""
    head = text[:HEAD].lstrip("\ufeff")
    if PAGE.match(head):
        return "html"
    if XML.match(head):
        raise OtherKind(
            f"{shown!r} is XML, a feed perhaps, not an article", hint="name the articles' pages"
        )
    if FRONT.match(head):
        return "markdown"
    # To the end: a text may begin with a line of JSON.
    whole = JSON.match(head) and text.rstrip().endswith(("}", "]"))
    return "json" if whole else None


def _function(reader: Reader, shown: str) -> Any:
    """A reader's function; a reader that cannot be imported is said in one line."""
    try:
        return getattr(import_module(reader.module), reader.function)
    except ModuleNotFoundError as error:
        ours = (error.name or "").startswith("summarizer.")
        raise NotAnArticle(
            f"{shown!r} is {reader.kind}, and "
            + ("that is not read yet" if ours else f"the package {error.name} is not installed"),
            hint="give its text in a .txt file" if ours else f"pip install {error.name}",
        ) from error


def _sound(reading: Reading) -> Reading:
    """The reading with no half characters, and a note of what is in its text and is not seen."""
    texts = {f.name: v for f in fields(reading) if isinstance(v := getattr(reading, f.name), str)}
    mended: dict[str, Any] = {name: HALVES.sub("\ufffd", text) for name, text in texts.items()}
    notes = list(reading.notes)
    halves = len(HALVES.findall(reading.text))
    if halves:
        notes.append(f"Halves of characters in it stand as U+FFFD: {halves}.")
    hidden = len(TAGS.findall(FLAG.sub("", reading.text)))
    if hidden:
        notes.append(f"Hidden tag characters (U+E0000 to U+E007F) are in it: {hidden}.")
    return replace(reading, **mended, notes=tuple(notes))
