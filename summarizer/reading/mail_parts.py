"""The parts of an e-mail: what of it is text to read, what is attached, what is a mail in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from email.message import EmailMessage, Message
from email.parser import BytesParser
from email.policy import EmailPolicy

from summarizer.errors import NotAnArticle
from summarizer.reading.decode import decoded

__all__ = ["LONGEST_HEADER", "Contents", "LongHeader", "contents_of", "header", "parsed"]

# The standard library reads a header in time that grows with the square of its length; those that
# are read here are a few hundred characters, and the others (a list of 500 recipients) are not.
LONGEST_HEADER = 4_000
READ = frozenset(
    "archived-at content-disposition content-language content-location content-transfer-encoding"
    " content-type date from list-id list-post list-unsubscribe mime-version precedence"
    " snapshot-content-location subject".split()
)
DEEPEST = 50  # parts inside each other; mails that were forwarded ten times have twenty
CHARSET = re.compile(
    rb"^content-type:[^\r\n]*(?:\r?\n[ \t][^\r\n]*){0,3}?charset=\"?([\w-]{1,40})", re.I | re.M
)
_BROKEN = (ValueError, LookupError, AttributeError, TypeError, RecursionError)


class LongHeader(Exception):
    """A header that is read here is longer than any that a mail needs; its name."""


class _Bounded(EmailPolicy):
    """Reads the headers that are wanted, none of them longer than is sensible.

    Attributes:
        charset: of the bytes above ASCII that a header holds as they are.
    """

    charset = "utf-8"

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, _, first = sourcelines[0].partition(":")
        if name.lower() not in READ:
            return name, ""
        if sum(map(len, sourcelines)) > LONGEST_HEADER:
            raise LongHeader(name.strip()[:40])
        words = (first + "".join(sourcelines[1:])).strip(" \t\r\n")
        try:
            return name, words.encode("ascii", "surrogateescape").decode(self.charset)
        except UnicodeError:  # bytes of none or of another charset are replaced where it is read
            return name, words


def parsed(data: bytes) -> Message:
    """A mail in bytes, with the headers that are read here and all its parts.

    Raises:
        LongHeader: one of those headers has no end.
    """

    class InItsCharset(_Bounded):  # a policy cannot be altered
        charset = _charset(data)

    return BytesParser(EmailMessage, policy=InItsCharset()).parsebytes(data)


def _charset(data: bytes) -> str:
    """The charset of what a mail holds as it is: as it declares, or as its bytes make probable."""
    declared = CHARSET.search(data)
    try:
        return decoded(data, "", declared=declared[1].decode() if declared else None).charset
    except NotAnArticle:
        return "ascii"


def header(message: Message, name: str) -> str | None:
    """The words of a header, decoded, on one line; None where it is missing or cannot be read."""
    try:
        value = message[name]
        words = " ".join(str(value).split()) if value is not None else ""
    except _BROKEN:
        return None
    return words or None


@dataclass(slots=True)
class Contents:
    """What stands in a mail.

    Attributes:
        texts: the parts to read, in order: each as the ways in which it is given, the best first.
        attached: names of what is attached.
        mails: the mails that are attached.
    """

    texts: list[Sequence[Message]] = field(default_factory=list)
    attached: list[str] = field(default_factory=list)
    mails: list[Message] = field(default_factory=list)


def contents_of(message: Message, shown: str) -> Contents:
    """What stands in a mail.

    Raises:
        NotAnArticle: it is encrypted, or its parts have no end.
    """
    found = Contents()
    _collect(message, found, shown, 0)
    return found


def _collect(part: Message, found: Contents, shown: str, depth: int) -> None:
    kind, name = part.get_content_type(), _file_name(part)
    if depth > DEEPEST:
        raise NotAnArticle(
            f"{shown!r} has parts inside parts, more than {DEEPEST} deep",
            hint="save the mail's text in a .txt file",
        )
    if kind in ("multipart/encrypted", "application/pkcs7-mime"):
        raise NotAnArticle(
            f"{shown!r} is encrypted", hint="save it decrypted, or its text in a .txt file"
        )
    if kind == "message/rfc822":
        found.mails += _children(part)[:1]
    elif kind == "multipart/alternative":
        _collect_best(part, found, shown, depth)
    elif kind == "multipart/related":
        for first in _children(part)[:1]:  # the others are its pictures
            _collect(first, found, shown, depth + 1)
    elif part.is_multipart():
        for child in _children(part):
            _collect(child, found, shown, depth + 1)
    elif kind in ("text/plain", "text/html") and name is None:
        found.texts.append((part,))
    else:
        found.attached.append(name or kind)


def _collect_best(part: Message, found: Contents, shown: str, depth: int) -> None:
    """One thing in several forms: a web page before a text, what else there is beside them."""
    forms: list[Contents] = []
    for child in _children(part):
        forms.append(Contents())
        _collect(child, forms[-1], shown, depth + 1)
    for form in forms:
        found.attached += form.attached
        found.mails += form.mails
    readable = [form.texts for form in forms if form.texts]
    readable.sort(key=lambda texts: not any(_is_page(way[0]) for way in texts))
    if readable and all(len(texts) == 1 for texts in readable):
        found.texts.append([way for texts in readable for way in texts[0]])
    elif readable:
        found.texts += readable[0]


def _is_page(part: Message) -> bool:
    return part.get_content_type() == "text/html"


def _children(part: Message) -> list[Message]:
    payload: object = part.get_payload()
    listed = payload if isinstance(payload, list) else []
    return [child for child in listed if isinstance(child, Message)]


def _file_name(part: Message) -> str | None:
    """The name of a part that is attached; None for one that is to be read where it stands."""
    try:
        name = part.get_filename()
        attached = part.get_content_disposition() == "attachment"
    except _BROKEN:
        return "a file"
    if name is None:
        return "a file" if attached and not part.is_multipart() else None
    return re.sub(r"\s+", " ", str(name))[:80]
