"""What files that are no text begin with."""

__all__ = ["kind_of"]

# What a message calls the file, by what stands at an offset. Signatures of one kind stand together.
SIGNATURES: tuple[tuple[str, tuple[tuple[int, bytes], ...]], ...] = (
    (
        "an image",
        (
            *((0, head) for head in (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a")),
            *((0, head) for head in (b"II*\x00", b"MM\x00*", b"\x00\x00\x01\x00", b"8BPS")),
            *((8, brand) for brand in (b"WEBP", b"heic", b"heix", b"mif1", b"avif")),
        ),
    ),
    ("a program", ((0, b"\x7fELF"), (0, b"\xcf\xfa\xed\xfe"), (0, b"\xca\xfe\xba\xbe"))),
    (
        "an archive",
        (
            *((0, head) for head in (b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00", b"7z\xbc\xaf\x27\x1c")),
            *((0, head) for head in (b"\x28\xb5\x2f\xfd", b"Rar!\x1a\x07", b"\x04\x22\x4d\x18")),
            (257, b"ustar"),
        ),
    ),
    (
        "a sound or a film",
        (
            *((0, head) for head in (b"ID3", b"OggS", b"fLaC", b"\x1aE\xdf\xa3")),
            *((4, b"ftyp"), (8, b"WAVE"), (8, b"AVI ")),
        ),
    ),
    ("a Word document", ((0, b"{\\rtf"),)),
    ("an older Office document", ((0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),)),
    ("a database", ((0, b"SQLite format 3\x00"),)),
    ("a PostScript file", ((0, b"%!PS"),)),
)
ZIP = b"PK\x03\x04"
# By a name that stands in the first entries of an archive.
ZIPPED = (
    (b"word/", "a Word document"),
    (b"xl/", "an Excel workbook"),
    (b"ppt/", "a PowerPoint presentation"),
    (b"opendocument", "an OpenDocument file"),
    (b"epub+zip", "an e-book"),
)
HEAD = 4096


def kind_of(data: bytes) -> str | None:
    """What some bytes are, in words with an article; None where they may be a text or a PDF."""
    if data.startswith((ZIP, b"PK\x05\x06")):
        return next((kind for name, kind in ZIPPED if name in data[:HEAD]), "an archive")
    for kind, heads in SIGNATURES:
        if any(data.startswith(head, at) for at, head in heads):
            return kind
    if data.startswith(b"MZ") and 0 in data[:HEAD]:  # a text may begin with these letters
        return "a program"
    if data.startswith(b"BM") and 0 in data[:14]:
        return "an image"
    return None
