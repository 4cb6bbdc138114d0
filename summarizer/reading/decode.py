"""From bytes to characters, and how it is known which: nothing is replaced in silence."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.errors import NotAnArticle

if TYPE_CHECKING:
    from webencodings import Encoding

__all__ = ["Decoded", "decoded"]

# UTF-32 first: its mark begins as that of UTF-16 does.
MARKS = (
    (BOM_UTF8, "utf-8"),
    (BOM_UTF32_LE, "utf-32-le"),
    (BOM_UTF32_BE, "utf-32-be"),
    (BOM_UTF16_LE, "utf-16-le"),
    (BOM_UTF16_BE, "utf-16-be"),
)
WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
# What a page says of itself stands in its first kilobyte by the book, and in life a little later.
HEAD = 4096
DECLARED = re.compile(
    rb"<meta\b[^>]{0,200}?\bcharset\s*=\s*[\"']?\s*([\w.:-]{1,40})"
    rb"|<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]{1,40})",
    re.IGNORECASE,
)
CONTROLS = frozenset(range(32)) - {9, 10, 12, 13, 27}  # a text may hold tabs, line ends, escapes
# A byte above ASCII with what follows it in the shape that UTF-8 has, a last one perhaps cut off.
SHAPED = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
CUT = re.compile(rb"(?:[\xe0-\xef][\x80-\xbf]|[\xf0-\xf4][\x80-\xbf]{1,2})\Z")
LETTERS = re.compile(rb"[ -~\r\n]")
# So many bytes above ASCII to each that is none of UTF-8 are a text with an accident in it.
FEW = 50
ABOVE_ASCII = re.compile(rb"[\x80-\xff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of some bytes.

    Attributes:
        text: all of them, without a byte order mark; no line end is altered.
        charset: what they were decoded from, by its usual name ("utf-8", "windows-1251").
        notes: what whoever uses the text is to know: that the charset is a guess, or that it is
            not the one that was declared.
    """

    text: str
    charset: str
    notes: tuple[str, ...] = ()


def decoded(data: bytes, shown: str, *, declared: str | None = None) -> Decoded:
    """Decode bytes: by their byte order mark, as declared, as UTF-16 or UTF-8, or by a guess.

    Args:
        data: the bytes.
        shown: how messages call them.
        declared: the charset that came with them, as in a Content-Type header; without one, what
            a web page's own first lines declare.

    Raises:
        NotAnArticle: the bytes are no text, or damaged, or in no charset that can be told.
    """
    for mark, charset in MARKS:
        if data.startswith(mark):
            return _marked(data, len(mark), charset, shown)
    label = declared or _in_head(data)
    plain = _utf8(data)
    if plain is not None and not _is_binary(data):
        return Decoded(plain, "utf-8", _unlike(label, plain))
    named = _as_declared(data, label)
    if named is not None:
        return named
    if _is_binary(data):
        return _wide(data, shown)
    return _damaged_utf8(data, shown) or _guessed(data, shown, label)


def _in_head(data: bytes) -> str | None:
    """The charset that a web page declares of itself."""
    found = DECLARED.search(data[:HEAD])
    label = (found[1] or found[2]).decode("ascii", "replace") if found else None
    # Whoever can read this as ASCII is not reading UTF-16: the page is in UTF-8 then, by the book.
    return "utf-8" if label and label.lower().startswith("utf-16") else label


def _utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _encoding(label: str | None) -> "Encoding | None":
    """What browsers take a label for: an encoding of the web's list, never another codec."""
    if label is None:
        return None
    from webencodings import lookup

    encoding: Encoding | None = lookup(label)
    return encoding


def _unlike(label: str | None, text: str) -> tuple[str, ...]:
    """A note where another charset than UTF-8 was declared, and it would have made a difference."""
    encoding = None if text.isascii() else _encoding(label)
    if encoding is None or encoding.name == "utf-8":
        return ()
    return (f"It is declared to be in {encoding.name} and was read as UTF-8, which it is.",)


def _as_declared(data: bytes, label: str | None) -> Decoded | None:
    """The bytes in the charset that is declared, or None where they are not in it."""
    encoding = _encoding(label)
    if encoding is None or encoding.name == "utf-8":
        return None
    try:
        text, _ = encoding.codec_info.decode(data, "strict")
    except UnicodeError:
        return None
    if "\x00" in text:
        return None
    name = {"utf-16le": "utf-16-le", "utf-16be": "utf-16-be"}.get(encoding.name, encoding.name)
    return Decoded(text, name)


def _is_binary(data: bytes) -> bool:
    """Whether the bytes are no text in a charset that keeps ASCII as it is."""
    head = data[:HEAD]
    return 0 in data or sum(byte in CONTROLS for byte in head) * 20 > len(head)


def _wide(data: bytes, shown: str) -> Decoded:
    """The bytes as UTF-16 or UTF-32 without a mark, whichever gives a text with white space.

    A text of letters with a NUL here and there is none of them: two letters are no ideograph.
    """
    best, most = None, 0
    letters = len(LETTERS.findall(data[:HEAD])) > 0.8 * len(data[:HEAD])
    for charset in () if letters and data.count(0) * 20 < len(data) else WIDE:
        try:
            text = data.decode(charset)
        except UnicodeDecodeError:
            continue
        spaces = sum(text.count(space) for space in " \n\r\t\u3000\u3001\u3002")
        if spaces > most and not any(ord(character) in CONTROLS for character in text):
            best, most = Decoded(text, charset), spaces
    if best is None:
        raise _no_text(shown)
    return Decoded(best.text, best.charset, (f"Its charset is a guess: {best.charset}.",))


def _marked(data: bytes, start: int, charset: str, shown: str) -> Decoded:
    """What follows a byte order mark, which says what the charset is."""
    try:
        text = data[start:].decode(charset)
    except UnicodeDecodeError as error:
        raise _damaged(shown, charset.upper(), data, start + error.start) from error
    if _is_binary(data[start:] if charset == "utf-8" else text[:HEAD].encode()) or "\x00" in text:
        raise _no_text(shown)
    return Decoded(text, charset)


def _no_text(shown: str) -> NotAnArticle:
    return NotAnArticle(
        f"{shown!r} is not a text", hint="give an article: a text, a web page, a PDF or an e-mail"
    )


def _damaged_utf8(data: bytes, shown: str) -> Decoded | None:
    """The bytes where they are UTF-8 but for a few; None where they are something else.

    Raises:
        NotAnArticle: they are UTF-8 but for many, or end within a character.
    """
    stray = len(ABOVE_ASCII.findall(CUT.sub(b"", SHAPED.sub(b" ", data))))
    above = len(ABOVE_ASCII.findall(data))
    if stray * 2 >= above:
        return None
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        text = data.decode("utf-8", "replace")
        places = text.count("\ufffd") - data.count("\ufffd".encode())
        if places * FEW > above or CUT.search(data) or data[-1:] >= b"\xc2":
            raise _damaged(shown, "UTF-8", data, error.start) from error
        told = f"Damaged characters in it, from byte {error.start} on, stand as U+FFFD: {places}."
        return Decoded(text, "utf-8", (told,))
    return None


def _damaged(shown: str, charset: str, data: bytes, at: int) -> NotAnArticle:
    return NotAnArticle(
        f"{shown!r} is not {charset}: byte {data[at]:#04x} at {at}",
        hint="it is damaged or cut off; get it again, or convert it, for example with iconv",
    )


def _guessed(data: bytes, shown: str, label: str | None) -> Decoded:
    from summarizer.reading.guess import guessed

    charset = guessed(data)
    if charset is None:
        raise NotAnArticle(
            f"{shown!r} is in no charset that can be told",
            hint="convert it, for example with iconv -t UTF-8",
        )
    told = f", not the {label} that it declares" if label else ""
    return Decoded(data.decode(charset), charset, (f"Its charset is a guess: {charset}{told}.",))
