"""E-mails: newsletters, forwarded articles, pages that a browser saved as one file."""

import re
from collections.abc import Sequence
from dataclasses import replace
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from summarizer.errors import NotAnArticle
from summarizer.reading.decode import decoded
from summarizer.reading.formats import read
from summarizer.reading.forwarded import forwarded
from summarizer.reading.mail_parts import (
    LONGEST_HEADER,
    Contents,
    LongHeader,
    contents_of,
    header,
    parsed,
)
from summarizer.reading.reading import Reading

__all__ = ["read_mail"]

READER = "eml/1"
LEAST_WORDS = 10  # a page of fewer words is a link to a page that a browser is to open
NAMES_SHOWN = 5  # of attachments
DEEPEST = 5  # mails inside mails
_PREFIX = re.compile(r"(?:(?:fwd?|re|aw|wg|tr|rv|sv|vs)\s*:\s*)+", re.IGNORECASE)
_FLOWED = re.compile(r"(?m)(?<!^--) \r?\n(?!>)")
_MAILBOX = re.compile(rb"\AFrom \S[^\n]*\n.*?\n\r?\nFrom \S+[^\n]*\d{4}\r?\n[A-Za-z-]+:", re.DOTALL)
_SAVED = ("content-location", "snapshot-content-location")
_LISTS = ("list-id", "list-unsubscribe", "list-post")


def read_mail(data: bytes, shown: str) -> Reading:
    """The article in an e-mail.

    Its page is read before its text, where it has both; what is attached is named and not opened. A
    mail that is attached to another is the article, if it is the longer of the two; so is one that
    is quoted whole under a line that says so. The subject is the headline, the sender of a
    newsletter its outlet, any other sender the author.

    Raises:
        NotAnArticle: there is no text in it, or none that can be read.
    """
    if _MAILBOX.match(data):
        raise NotAnArticle(
            f"{shown!r} is a mailbox of several e-mails", hint="save each as a file of its own"
        )
    hint = "save the mail's text in a .txt file"
    try:
        return _read(parsed(data), shown, 0)
    except LongHeader as error:
        told = f"{shown!r} has a header {str(error)!r} of more than {LONGEST_HEADER} characters"
        raise NotAnArticle(told, hint=hint) from None
    except RecursionError:
        raise NotAnArticle(f"{shown!r} has parts inside parts without end", hint=hint) from None


def _read(message: Message, shown: str, depth: int) -> Reading:
    contents = contents_of(message, shown)
    address = next((found for name in _SAVED if (found := header(message, name))), None)
    own = _body(contents, shown, address)
    inner = _inner(contents, shown, depth)
    if inner is not None and (own is None or _words(own) <= _words(inner)):
        left = f" The {_words(own)} words of the mail itself were left out." if own else ""
        return replace(inner, notes=(*inner.notes, f"It was attached to a mail.{left}"))
    if own is None:
        raise _empty(contents, shown)
    own = replace(own, notes=(*own.notes, *_attached(contents)))
    if address is not None:  # a page that was saved: the mail is only its wrapping
        return own
    return forwarded(_with_headers(own, message))


def _body(contents: Contents, shown: str, address: str | None) -> Reading | None:
    """The text of a mail's parts; None where there is none."""
    read_parts = [
        reading for ways in contents.texts if (reading := _part(ways, shown, address)) is not None
    ]
    if not read_parts:
        return None
    first = read_parts[0]
    return replace(
        first,
        text="\n\n".join(part.text for part in read_parts),
        reader=" ".join(dict.fromkeys((READER, *(part.reader for part in read_parts)))),
        notes=tuple(dict.fromkeys(note for part in read_parts for note in part.notes)),
    )


def _part(ways: Sequence[Message], shown: str, address: str | None) -> Reading | None:
    """The first of a part's forms that gives a text; else the longest."""
    error: NotAnArticle | None = None
    found: list[Reading] = []
    for part in ways:
        try:
            found.append(_form(part, shown, address))
        except NotAnArticle as refused:
            error = error or refused
            continue
        if _words(found[-1]) >= LEAST_WORDS:
            return found[-1]
    found = [reading for reading in found if reading.text.strip()]
    if not found and error is not None and len(ways) == 1:
        raise error
    return max(found, key=_words, default=None)


def _form(part: Message, shown: str, address: str | None) -> Reading:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset()
    if not data.strip():
        return Reading("", READER)
    damaged = ("Its encoding is damaged: something may be missing.",) if part.defects else ()
    if part.get_content_type() == "text/html":
        kind = f'text/html; charset="{charset}"' if charset else "text/html"
        page = read(data, "page.html", shown, content_type=kind, url=address)
        return replace(page, notes=(*damaged, *page.notes))
    characters = decoded(data, shown, declared=charset)
    text = characters.text
    if str(part.get_param("format", "")).lower() == "flowed":
        kept = "" if str(part.get_param("delsp", "")).lower() == "yes" else " "
        text = _FLOWED.sub(kept, text)
    return Reading(text, READER, notes=(*damaged, *characters.notes))


def _inner(contents: Contents, shown: str, depth: int) -> Reading | None:
    """The one mail that is attached, if it can be read."""
    if len(contents.mails) != 1 or depth >= DEEPEST:
        return None
    try:
        return _read(contents.mails[0], shown, depth + 1)
    except NotAnArticle:
        return None


def _attached(contents: Contents) -> tuple[str, ...]:
    names = [*contents.attached, *("an e-mail" for _ in contents.mails)]
    if not names:
        return ()
    more = f" and {len(names) - NAMES_SHOWN} more" if len(names) > NAMES_SHOWN else ""
    told = f"{', '.join(names[:NAMES_SHOWN])}{more}"
    return (f"{len(names)} attachment{'s' * (len(names) > 1)} not opened: {told}.",)


def _empty(contents: Contents, shown: str) -> NotAnArticle:
    told = _attached(contents)
    hint = "save what is attached and name it" if told else "name a mail with an article in it"
    more = f" but {told[0].rstrip('.')}" if told else ""
    return NotAnArticle(f"{shown!r} holds no text{more}", hint=hint)


def _with_headers(reading: Reading, message: Message) -> Reading:
    """The reading with what the mail's headers say of it."""
    name, address = parseaddr(header(message, "from") or "")
    bulk = any(header(message, each) for each in _LISTS)
    bulk = bulk or (header(message, "precedence") or "").lower() in ("bulk", "list")
    outlet = (name or address.rpartition("@")[2]) if bulk else None
    subject = _PREFIX.sub("", header(message, "subject") or "", count=1)
    link = (header(message, "archived-at") or "").strip("<>")
    return replace(
        reading,
        title=subject or reading.title,
        outlet=outlet or reading.outlet,
        author=(None if bulk else name) or reading.author,
        published=_date(header(message, "date")) or reading.published,
        url=(link if link.startswith(("http://", "https://")) else None) or reading.url,
        language=header(message, "content-language") or reading.language,
    )


def _date(words: str | None) -> str | None:
    """The date of a mail in ISO 8601, with its zone if it has one."""
    try:
        return parsedate_to_datetime(words or "").isoformat(timespec="minutes")
    except (ValueError, TypeError, OverflowError):
        return None


def _words(reading: Reading) -> int:
    return len(reading.text.split())
