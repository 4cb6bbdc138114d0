"""A PDF as a whole: what it says of itself, and what keeps it from being read."""

import re
from collections.abc import Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from summarizer.errors import NotAnArticle
from summarizer.reading.pdf.line import Line
from summarizer.reading.pdf.order import columns, with_initials
from summarizer.reading.pdf.pages import lines_of
from summarizer.reading.pdf.paragraphs import joined
from summarizer.reading.pdf.printed import printed
from summarizer.reading.pdf.running import running
from summarizer.reading.reading import Reading

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument  # type: ignore[import-untyped]  # it ships no types

__all__ = ["read_pdf"]

MOST_PAGES = 2_000
MOST_CHARACTERS = 5_000_000  # as many as the longest text file holds, in most languages
TAIL = 2_048  # bytes in which the mark of the end stands, with what mail and servers add to it
END = b"%%EOF"
ENCRYPTED = 4  # FPDF_ERR_PASSWORD
IMAGE = 3  # FPDF_PAGEOBJ_IMAGE
DATE = re.compile(
    r"(?:D:)?(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?)?)?"
)
NO_TITLE = re.compile(r"microsoft word - |untitled|.*\.(?:docx?|pdf|indd|tmp|html?)$", re.I)
WORD = re.compile(r"\w+")
OPENING = 5_000  # characters in which half the words of a title stand, if it is the text's
TOLD = 3  # lines at the edges of pages that a note names


def read_pdf(data: bytes, shown: str) -> Reading:
    """The text of a PDF, its paragraphs in reading order and its broken words mended.

    Running heads and the numbers of pages are left out, and a note says so. Of a page of the web
    that a browser printed the address is taken from there, and the day of printing is no date.

    Raises:
        NotAnArticle: it is encrypted, damaged, cut off, too long, or holds pictures of text alone.
    """
    from pypdfium2 import version

    with closing(_opened(data, shown)) as document:
        if len(document) > MOST_PAGES:
            raise NotAnArticle(
                f"{shown!r} has {len(document):,} pages; at most {MOST_PAGES:,} are read",
                hint="give the pages with the article",
            )
        pages, pictures = _pages(document, shown)
        web = printed(pages)
        left_out = running(pages) if web is None else web.lines
        kept = [[line for line in lines if line not in left_out] for lines in pages]
        text, starts = joined([c for lines in kept for c in columns(lines)], len(pages))
        if not text:
            raise NotAnArticle(
                f"{shown!r} has no text layer: its pages are pictures"
                if pictures
                else f"{shown!r} holds no text",
                hint="recognise its text first, for example with ocrmypdf",
            )
        stated = _stated(document)
    return Reading(
        text,
        f"pdf/1 pypdfium2/{version.PYPDFIUM_INFO}",
        title=_title(stated["Title"], text),
        author=_line(stated["Author"]),
        # A print of a page of the web is made by its reader, on whatever day.
        published=None if web else _date(stated["CreationDate"]),
        modified=None if web else _date(stated["ModDate"]),
        url=web.url if web else None,
        pages=starts,
        notes=tuple(_notes(left_out, pictures)),
    )


def _opened(data: bytes, shown: str) -> "PdfDocument":
    from pypdfium2 import PdfDocument, PdfiumError

    whole = END in data.rstrip(b"\x00\r\n\t ")[-TAIL:]
    try:
        document = PdfDocument(data)
    except PdfiumError as error:
        if error.err_code == ENCRYPTED:
            raise NotAnArticle(
                f"{shown!r} is encrypted", hint="save it without its password, and give that"
            ) from error
        why = "is a damaged PDF" if whole else "is a PDF that is cut off"
        raise NotAnArticle(f"{shown!r} {why}", hint="get it again") from error
    if not whole:
        document.close()
        raise NotAnArticle(f"{shown!r} is a PDF that is cut off", hint="get it again")
    return document


def _pages(document: "PdfDocument", shown: str) -> tuple[list[list[Line]], list[int]]:
    """The lines of each page, and the numbers, from 1, of those that only hold pictures."""
    pages: list[list[Line]] = []
    pictures: list[int] = []
    characters = 0
    for number in range(len(document)):
        lines, pictured = _page(document, number, shown)
        pages.append(lines)
        pictures += [number + 1] * pictured
        characters += sum(len(line.text) for line in lines)
        if characters > MOST_CHARACTERS:
            raise NotAnArticle(
                f"{shown!r} holds more than {MOST_CHARACTERS:,} characters",
                hint="give the pages with the article",
            )
    return pages, pictures


def _page(document: "PdfDocument", number: int, shown: str) -> tuple[list[Line], bool]:
    """The lines of a page, and whether it holds pictures in their stead."""
    from pypdfium2 import PdfiumError

    try:
        with closing(document[number]) as page:
            lines = with_initials(list(lines_of(page, number)))
            pictured = next(page.get_objects((IMAGE,), max_depth=2), None) is not None
            return lines, pictured and not lines
    except PdfiumError as error:
        raise NotAnArticle(
            f"{shown!r} is a damaged PDF: its page {number + 1} cannot be read", hint="get it again"
        ) from error


def _notes(left_out: frozenset[Line], pictures: Sequence[int]) -> list[str]:
    notes = []
    if left_out:
        first: dict[str, Line] = {}
        for line in sorted(left_out, key=lambda line: (line.page, -line.base)):
            first.setdefault(re.sub(r"\d+", "#", line.text), line)
        texts = [f"“{line.text[:60]}”" for line in list(first.values())[:TOLD]]
        more = ", …" if len(first) > TOLD else ""
        notes.append(f"Running lines at its pages' edges were left out: {', '.join(texts)}{more}.")
    if pictures:
        numbers = ", ".join(map(str, pictures[:10])) + (", …" if len(pictures) > 10 else "")
        notes.append(f"Pages that hold pictures alone were not read: {numbers}.")
    return notes


def _stated(document: "PdfDocument") -> dict[str, str]:
    """What the file says of itself; a field that is no text says nothing."""
    stated = {}
    for name in ("Title", "Author", "CreationDate", "ModDate"):
        try:
            stated[name] = document.get_metadata_value(name)
        except UnicodeDecodeError:
            stated[name] = ""
    return stated


def _title(stated: str, text: str) -> str | None:
    """The title, unless it is that of the file that the PDF was made of, or of an older text."""
    line = _line(stated)
    if line is None or NO_TITLE.match(line):
        return None
    words = set(WORD.findall(line.casefold()))
    found = words.intersection(WORD.findall(text[:OPENING].casefold()))
    return line if 2 * len(found) >= len(words) else None


def _line(stated: str) -> str | None:
    """What a field says, in one line; None where it says nothing."""
    return " ".join(stated.split()) or None


def _date(stated: str) -> str | None:
    """A date of the format (D:20230316184000+02'00') in ISO 8601; None where it is none."""
    found = DATE.match(stated.strip())
    if found is None:
        return None
    year, month, day, hour, minute, second, utc, sign, hours, minutes = found.groups()
    date = f"{year}-{month}-{day}"
    if hour is None:
        return date
    zone = "+00:00" if utc else f"{sign}{hours}:{minutes or '00'}" if sign else ""
    return f"{date}T{hour}:{minute}{f':{second}' if second else ''}{zone}"
