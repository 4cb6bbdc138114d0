"""The matrix of hostile PDFs: each costs itself one line that says which of them it is."""

import sys
from pathlib import Path

import pytest
from forked import Commands
from hostile_rows import SOUND, Row, outcome
from pdfs import Line, bomb, column, page, pdf

LINES = page(*column(SOUND))
SHOWN = b"BT /F1 10 Tf 1 1 Td (a) Tj ET\n"
CUT_OFF = "is a PDF that is cut off; get it again"
DAMAGED = "is a damaged PDF; get it again"
MEMORY = "needs too much memory to read; "
# Neither key nor digest is right: no password opens it, least of all none.
ENCRYPTED = b" /Encrypt << /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -44 >> /ID [<41> <41>]"
LAUGHS = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">%s]><x>&a99;</x>' % b"".join(
    b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 100)
)
PICTURE = (
    b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray"
    b" /BitsPerComponent 8 /Length 1 >>\nstream\nx\nendstream"
)


def whole() -> bytes:
    """A sound file of thirty pages."""
    return pdf([LINES] * 30)


def scanned() -> bytes:
    """A page that is a picture."""
    data = pdf([b"/X Do"], more=[PICTURE])
    return data.replace(b"/Resources <<", b"/Resources << /XObject << /X 5 0 R >>")


ROWS = (
    Row("sound.pdf", whole),
    Row("no suffix", whole),
    Row("junk before.pdf", lambda: b"HTTP/1.1 200\r\n\r\n" + whole()),
    Row("junk after.pdf", lambda: whole() + bytes(5_000)),
    Row("large.pdf", lambda: pdf([LINES], more=[b"(" + b"x" * 30_000_000 + b")"])),
    Row("too large.pdf", lambda: b"%PDF-1.7\n" + bytes(50_000_000), "is longer than 50 MB; "),
    Row("long.pdf", lambda: pdf([LINES] * 1_000)),
    Row("pages.pdf", lambda: pdf([LINES] * 20_000), "has 20,000 pages; at most 2,000 are read; "),
    Row("encrypted.pdf", lambda: pdf([LINES], trailer=ENCRYPTED % ((b"28" * 32,) * 2)),
        "is encrypted; save it without its password"),
    Row("scanned.pdf", scanned, "has no text layer: its pages are pictures; recognise its text"),
    Row("no text.pdf", lambda: pdf([b""]), "holds no text; recognise its text first"),
    Row("cut off early.pdf", lambda: whole()[:300], CUT_OFF),
    Row("cut off late.pdf", lambda: whole()[:-8], CUT_OFF),
    Row("overwritten.pdf", lambda: whole()[:100] + b"\xff" * 9_000 + b"\n%%EOF", DAMAGED),
    Row("no pages.pdf", lambda: pdf([]), DAMAGED),
    Row("loop of pages.pdf", lambda: pdf([LINES]).replace(b"/Kids [6 0 R]", b"/Kids [2 0 R]"),
        "is a damaged PDF: its page 1 cannot be read"),
    Row("counts.pdf", lambda: pdf([LINES]).replace(b"/Count 1", b"/Count 999999999")),
    Row("laughs.pdf", lambda: pdf([LINES], metadata=LAUGHS)),
    Row("bomb.pdf", lambda: bomb(b" " * 1_000_000, 2_000), MEMORY),
    Row("operators.pdf", lambda: bomb(SHOWN * 1_000, 3_000), MEMORY),
    Row("two hundred thousand words.pdf", lambda: bomb(SHOWN * 1_000, 200), "holds 1 word; "),
    Row("open brackets.pdf", lambda: pdf([b"[" * 500_000]), "holds no text; "),
    Row("saved states.pdf", lambda: pdf([b"q " * 500_000]), "holds no text; "),
    Row("dictionaries.pdf", lambda: pdf([LINES], more=[b"<< /A " * 90_000 + b">>" * 90_000])),
    Row("immense.pdf", lambda: pdf([LINES]).replace(b"595 842", b"1e30 -1e30")),
    Row("immense letters.pdf", lambda: pdf([page(*column(SOUND, size=1e9, leading=1e12))])),
    Row("overprinted.pdf", lambda: pdf([page(*[Line("Drone lost.", 72, 700)] * 9_000)]),
        "holds 2 words; "),
    Row("letters.pdf", lambda: pdf([page(*(Line("A", 6 * x, 9 * y, 4 + x % 9) for x in range(90)
        for y in range(90)))])),
    Row("snowfall.pdf", lambda: pdf([page(*(Line("A word or two and more", 7 * n % 500, n / 2)
        for n in range(1_400)))])),
)  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=Row.id)
def test_a_hostile_pdf_costs_itself_at_most(row: Row, command: Commands, tmp_path: Path) -> None:
    """It is read or is one line, the sound article is read, in bounded time and memory."""
    if row.says == MEMORY and sys.platform != "linux":
        pytest.skip("only Linux bounds memory for sure")
    assert outcome(row, command, tmp_path)
