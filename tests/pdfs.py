"""PDFs made by program: pages of lines at places, as a typesetter puts them."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Line", "bomb", "column", "page", "pdf"]

WIDTH, HEIGHT = 595, 842  # A4, in points


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text.

    Attributes:
        text: in windows-1252.
        x: where it begins, in points from the left.
        y: its base line, in points from the bottom.
        size: of its letters.
        bold: whether it is in the second font, whose letters are of another height.
    """

    text: str
    x: float
    y: float
    size: float = 10
    bold: bool = False


def column(
    text: str, *, x: float = 72, y: float = 740, size: float = 10, leading: float = 12
) -> list[Line]:
    """Lines under each other; an empty line leaves its place empty, a tab indents."""
    lines = [
        Line(t.lstrip("\t"), x + 15 * t.startswith("\t"), y - leading * n, size)
        for n, t in enumerate(text.split("\n"))
    ]
    return [line for line in lines if line.text]


def page(*lines: Line) -> bytes:
    """The content of a page."""
    return b"\n".join(_shown(line) for line in lines)


def _shown(line: Line) -> bytes:
    text = line.text.encode("windows-1252")
    for mark in (b"\\", b"(", b")"):
        text = text.replace(mark, b"\\" + mark)
    font = b"F2" if line.bold else b"F1"
    place = f"{line.size} Tf {line.x} {line.y} Td".encode()
    return b"BT /" + font + b" " + place + b" (" + text + b") Tj ET"


def pdf(
    pages: Sequence[bytes],
    *,
    info: dict[str, str] | None = None,
    metadata: bytes | None = None,
    packed: bool = True,
    trailer: bytes = b"",
    more: Sequence[bytes] = (),
) -> bytes:
    """A file of pages.

    Args:
        pages: what stands on each; the same object twice is written once.
        info: title, author, dates, by their names in the format.
        metadata: a packet of XMP.
        packed: whether contents are deflated.
        trailer: what the trailer holds besides.
        more: further objects, from number 5 on.
    """
    objects: list[bytes] = [b"", b"", _font(b"Helvetica"), _font(b"Courier-Bold"), *more]
    contents: dict[bytes, int] = {}
    for content in pages:
        if content not in contents:
            objects.append(_stream(zlib.compress(content) if packed else content, packed))
            contents[content] = len(objects)
    kids = []
    for content in pages:
        fonts = b"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >>"
        box = f"/MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {contents[content]} 0 R".encode()
        objects.append(b"<< /Type /Page /Parent 2 0 R " + fonts + b" " + box + b" >>")
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    if metadata is not None:
        objects.append(_stream(metadata, False, b"/Type /Metadata /Subtype /XML "))
        objects[0] = b"<< /Type /Catalog /Pages 2 0 R /Metadata %d 0 R >>" % len(objects)
    if info:
        stated = b" ".join(b"/%s %s" % (k.encode(), _string(v)) for k, v in info.items())
        objects.append(b"<< " + stated + b" >>")
        trailer += b" /Info %d 0 R" % len(objects)
    return _file(objects, trailer)


def bomb(unit: bytes, times: int) -> bytes:
    """A file whose one page holds a unit so many times, in a few bytes of the file each."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(unit) + packer.flush(zlib.Z_FULL_FLUSH)
    packed = (
        b"\x78\xda" + block * times + zlib.compressobj(9, zlib.DEFLATED, -15).flush() + bytes(4)
    )
    return pdf([b""], packed=False).replace(
        b"<< /Length 0 >>\nstream\n",
        b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s" % (len(packed), packed),
    )


def _string(text: str) -> bytes:
    return b"<FEFF" + text.encode("utf-16-be").hex().encode() + b">"


def _font(name: bytes) -> bytes:
    return b"<< /Type /Font /Subtype /Type1 /Encoding /WinAnsiEncoding /BaseFont /" + name + b" >>"


def _stream(data: bytes, packed: bool, more: bytes = b"") -> bytes:
    how = b"/Filter /FlateDecode " if packed else b""
    return b"<< %s%s/Length %d >>\nstream\n%s\nendstream" % (more, how, len(data), data)


def _file(objects: Sequence[bytes], trailer: bytes) -> bytes:
    written, places = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    written += b"".join(b"%010d 00000 n \n" % place for place in places)
    size = b"<< /Size %d /Root 1 0 R %s >>" % (len(objects) + 1, trailer)
    return bytes(written + b"trailer\n" + size + b"\nstartxref\n%d\n%%%%EOF\n" % start)
