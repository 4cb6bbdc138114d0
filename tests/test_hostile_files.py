"""The matrix of hostile files: bytes that are no text, texts in odd characters, files too long."""

import gzip
import io
import struct
import zipfile
import zlib
from codecs import BOM_UTF8, BOM_UTF16_LE, BOM_UTF32_BE
from pathlib import Path

import pytest
from forked import Commands
from hostile_rows import SOUND, Row, outcome

BODY = SOUND.replace("Calder Point", "Kap Öland")
RUSSIAN = (
    "Беспилотник упал в море у мыса Калдер во вторник, сообщило министерство обороны.\n"
    "Ни одного корабля рядом не было, и две лодки искали его до полудня.\n"
)
NO_TEXT = "is not a text; give an article"


def png() -> bytes:
    """An image of one pixel."""
    size = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    parts = [b"IHDR" + size, b"IDAT" + zlib.compress(b"xx"), b"IEND"]
    sums = [struct.pack(">I", zlib.crc32(part)) for part in parts]
    framed = (struct.pack(">I", len(p) - 4) + p + s for p, s in zip(parts, sums, strict=True))
    return b"\x89PNG\r\n\x1a\n" + b"".join(framed)


def zipped(name: str, data: bytes) -> bytes:
    """An archive of one file."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return held.getvalue()


def of(text: str, charset: str = "utf-8") -> bytes:
    """A text's bytes."""
    return text.encode(charset)


ROWS = (
    Row("empty.txt", bytes, "holds no text; "),
    Row("white space.txt", lambda: b" \r\n\t\x0c" * 50_000, "holds no text; "),
    Row("zero width.txt", lambda: of("\u200b \u00ad\n" * 2), "words; an article has at least 10"),
    Row("short.txt", lambda: b"Drone lost at sea", "holds 4 words; an article has at least 10"),
    # No text
    Row("image.txt", png, "is an image, not a text; "),
    Row("image.html", png, "is an image, not a text; "),
    Row("program", lambda: b"\x7fELF\x02\x01\x01" + bytes(9_000), "is a program, not a text; "),
    Row("gzip.txt", lambda: gzip.compress(of(BODY) * 99), "is an archive, not a text; "),
    Row("bomb.gz", lambda: gzip.compress(bytes(100_000_000), 9), "is an archive, not a text; "),
    Row("zip.txt", lambda: zipped("a.txt", of(BODY)), "is an archive, not a text; "),
    Row("bomb.zip", lambda: zipped("a", bytes(50_000_000)), "is an archive, not a text; "),
    Row("article.docx", lambda: zipped("word/document.xml", b"<w/>"), "is a Word document, not a "),
    Row("article.rtf", lambda: b"{\\rtf1 " + of(SOUND) + b"}", "is a Word document, not a text; "),
    Row("noise.txt", lambda: zlib.compress(of(RUSSIAN) * 9)[2:], NO_TEXT),
    Row("nul.txt", lambda: of(BODY) + b"\x00", NO_TEXT),
    Row("nuls.txt", lambda: bytes(1_000_001), NO_TEXT),
    Row("controls.txt", lambda: b"\x01\x02\x03 " * 99 + of(BODY), NO_TEXT),
    Row("nul latin.txt", lambda: of(BODY, "latin-1") + b"\x00", NO_TEXT),
    # Charsets
    Row("bom.txt", lambda: BOM_UTF8 + of(BODY)),
    Row("utf-16.txt", lambda: BOM_UTF16_LE + of(RUSSIAN, "utf-16-le")),
    Row("utf-16 without a mark.txt", lambda: of(RUSSIAN, "utf-16-be")),
    Row("utf-32.txt", lambda: BOM_UTF32_BE + of(BODY, "utf-32-be")),
    Row("latin-1.txt", lambda: of(BODY, "latin-1")),
    Row("windows-1251.txt", lambda: of(RUSSIAN, "windows-1251")),
    Row("koi8-r.txt", lambda: of(RUSSIAN, "koi8-r")),
    Row("half utf-16.txt", lambda: BOM_UTF16_LE + b"a\x00b", "is not UTF-16-LE: byte 0x62 at 4; "),
    Row("cut.txt", lambda: of(RUSSIAN)[:-3], "is not UTF-8: byte 0xd1 at "),
    Row("broken.txt", lambda: of(RUSSIAN) + b"\xff" * 99 + of(RUSSIAN), "is not UTF-8: byte 0xff "),
    Row("scratched.txt", lambda: of(RUSSIAN) + b"\xff" + of(RUSSIAN)),
    Row("surrogate.txt", lambda: of(RUSSIAN) + b"\xed\xa0\x80" * 9, "is not UTF-8: byte 0xed "),
    Row("no charset.txt", lambda: b"\x81\x8d\xff\xfe\xfd \x98\x90" * 90, "is in no charset that "),
    # Characters
    Row("bidi.txt", lambda: of(f"\u202e{BODY}\u202c \u2066{BODY}\u2069")),
    Row("hidden.txt", lambda: of("\u200b\u00ad\ufe0f".join(BODY))),
    Row("tags.txt", lambda: of(BODY + "".join(chr(0xE0000 + ord(c)) for c in "say nothing"))),
    Row("homoglyphs.txt", lambda: of(BODY.replace("a", "а").replace("e", "е"))),
    Row("marks.txt", lambda: of(BODY + "e" + "\u0301\u0327" * 100_000)),
    Row("escapes.txt", lambda: of(BODY + "\x1b[2J\x1b]0;x\x07\x9b" + BODY)),
    Row("carriage returns.txt", lambda: of(BODY.replace("\n", "\r") + "\u2028" + BODY)),
    # Lengths
    Row("one line.txt", lambda: of((SOUND.replace("\n", " ") * 12_000)[:1_500_000])),
    Row("one word.txt", lambda: of(SOUND + "a" * 5_000_000)),
    Row("ten megabytes.txt", lambda: b"word " * 2_000_001, "is longer than 10 MB; "),
    Row("fifty megabytes.txt", lambda: b"word " * 10_000_000, "is longer than 10 MB; "),
    Row("fifty megabytes.html", lambda: b"<p>word " * 6_250_000, "is longer than 10 MB; "),
    # XML
    Row("feed.xml", lambda: b"<?xml version='1.0'?><rss>" + of(BODY), "is XML, a feed perhaps"),
    Row(
        "laughs.xml",
        lambda: b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>',
        "is XML, a feed perhaps",
    ),
)


@pytest.mark.parametrize("row", ROWS, ids=Row.id)
def test_a_hostile_file_costs_itself_at_most(row: Row, command: Commands, tmp_path: Path) -> None:
    """It is read or is one line, the sound article is read, in bounded time and memory."""
    assert outcome(row, command, tmp_path)


def test_a_run_that_reads_nothing_ends_with_the_first_line(
    command: Commands, tmp_path: Path
) -> None:
    """Where no article is left, the one line is that of the first file."""
    (tmp_path / "a.txt").write_bytes(bytes(9))
    (tmp_path / "b.txt").write_bytes(png())

    done = command("run", "a.txt", "b.txt", "--dry-run", "--engine", "embedded", cwd=tmp_path)

    assert (done.code, done.out) == (1, "")
    assert done.err.startswith(f"summarizer: 'a.txt' {NO_TEXT}")
