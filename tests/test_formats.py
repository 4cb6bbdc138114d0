"""Which reader reads: the bytes say it first, then the content type, then the name."""

import gzip
import io
import tarfile
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.errors import NotAnArticle
from summarizer.reading import READERS, Reading, is_plain, plain, read
from summarizer.reading.formats import format_of

BODY = "A drone fell into the sea off Calder Point on Monday, and no ship was near it."
HTML = f"<!doctype html><title>Drone</title><p>{BODY}</p>"
MAIL = f"Received: from a.example\r\n by b.example\r\nSubject: Drone\r\n\r\n{BODY}\r\n"


def told(data: bytes, name: str = "a", content_type: str | None = None) -> str:
    """The format of some bytes."""
    return format_of(data, name, name, content_type=content_type)[0]


def refused(data: bytes, name: str = "a") -> str:
    """The line that says why nothing reads these bytes."""
    with pytest.raises(NotAnArticle) as caught:
        read(data, name, name)
    return str(caught.value)


def zipped(*names: str) -> bytes:
    """An archive of empty files."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return held.getvalue()


def tarred() -> bytes:
    """A tape archive of one file."""
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("article.txt"))
    return held.getvalue()


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "pdf"),
        (b"\n %PDF-1.4\n", "pdf"),
        (HTML.encode(), "html"),
        (b"\xef\xbb\xbf" + HTML.encode(), "html"),
        (HTML.encode("utf-16"), "html"),
        (b"<!-- saved -->\n<!-- twice -->\n<HTML lang=en>" + BODY.encode(), "html"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html>', "html"),
        (b"<body>" + BODY.encode(), "html"),
        (b'{"title": "Drone", "maintext": "A drone fell."}', "json"),
        (b'[\n {"title": "Drone"}]', "json"),
        (MAIL.encode(), "mail"),
        (MAIL.replace("\r\n", "\n").encode(), "mail"),
        (b"From: <Saved by Blink>\nMIME-Version: 1.0\n\n" + BODY.encode(), "mail"),
    ],
)
def test_bytes_that_show_their_format_need_no_name_and_heed_none(
    data: bytes, expected: str
) -> None:
    """A page under the name of a text is a page, whatever a server calls it."""
    for name, content_type in (("a", None), ("a.txt", None), ("a.md", "text/plain; charset=x")):
        assert told(data, name, content_type) == expected


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "From: our correspondent\n\n" + BODY,
        "Subject: drones\nReply: none\n\n" + BODY,
        "{drone} " + BODY,
        "[Monday] " + BODY,
        "How a %PDF-1.7 begins: " + BODY,
        "The <html> element: " + BODY,
        "MZ is what " + BODY,
        "BM is what " + BODY,
    ],
)
def test_what_shows_no_format_goes_by_the_content_type_and_then_by_the_name(text: str) -> None:
    """A text is plain, Markdown, a page or a mail as it is called; a server knows better."""
    data = text.encode()

    assert told(data, "a.txt") == told(data, "a") == told(data, "-") == "txt"
    assert told(data, "a.md") == told(data, "A.MARKDOWN") == "markdown"
    assert told(data, "a.htm") == "html"
    assert told(data, "a.eml") == "mail"
    assert told(data, "a.txt", "text/html; charset=utf-8") == "html"
    assert told(data, "a.html", "text/markdown") == "markdown"
    assert told(data, "a.html", "application/octet-stream") == "html"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "an image"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "an image"),
        (b"GIF89a\x01\x00", "an image"),
        (b"RIFF\x24\x00\x00\x00WEBPVP8 ", "an image"),
        (b"\x00\x00\x00\x1cftypheic", "an image"),
        (b"BM\x46\x00\x00\x00\x00\x00", "an image"),
        (b"\x7fELF\x02\x01\x01" + bytes(9), "a program"),
        (b"MZ\x90\x00\x03\x00", "a program"),
        (zipped("a.txt"), "an archive"),
        (zipped(), "an archive"),
        (gzip.compress(BODY.encode()), "an archive"),
        (tarred(), "an archive"),
        (zipped("[Content_Types].xml", "word/document.xml"), "a Word document"),
        (zipped("[Content_Types].xml", "xl/workbook.xml"), "an Excel workbook"),
        (b"{\\rtf1\\ansi A drone fell.}", "a Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(9), "an older Office document"),
        (b"ID3\x04\x00", "a sound or a film"),
        (b"\x00\x00\x00\x18ftypmp42", "a sound or a film"),
        (b"SQLite format 3\x00", "a database"),
    ],
    ids=range(19),  # archives hold the time, and tests the same name in every process
)
def test_a_file_that_is_no_text_is_called_what_it_is(data: bytes, kind: str) -> None:
    """Its name helps it nothing, and the line says what to give instead."""
    for name in ("a.txt", "a.html", "a.pdf"):
        assert refused(data, name) == (
            f"{name!r} is {kind}, not a text; give an article: a text, a web page, a PDF or an"
            " e-mail"
        )


FRONT = "---\ntitle: Drone lost\ndate: 2023-03-14\n---\n\n"


def test_front_matter_shows_markdown_under_any_name() -> None:
    """From standard input it has no name; two rules without a headline's field are text."""
    shown = read((FRONT + BODY).encode(), "-", "-")

    assert (shown.title, shown.published) == ("Drone lost", "2023-03-14")
    assert FRONT not in shown.text
    assert told(f"---\nA note\n---\n\n{BODY}".encode()) == "txt"


def test_a_mailbox_is_told_by_how_it_begins() -> None:
    """One mail in it is read, several are refused by name: their text would be headers."""
    one = f"From ana@tide.example Tue Mar 14 09:30:00 2023\n{MAIL}\n".replace("\r", "").encode()

    assert told(one, "a.mbox") == "mail"
    assert "'a.mbox' is a mailbox of several e-mails" in refused(one * 2, "a.mbox")


def test_a_feed_is_no_article() -> None:
    """XML that is no page is said to be none."""
    assert refused(b'<?xml version="1.0"?><rss><channel>').startswith("'a' is XML, a feed perhaps")
    assert refused(b"<svg xmlns='x'>").startswith("'a' is XML")


def test_what_is_known_of_the_decoding_stands_in_the_notes() -> None:
    """A guess is told to whoever uses the record."""
    reading = read("“No ship,” the café’s owner said.".encode("windows-1252"), "a", "a")

    assert reading.notes == ("Its charset is a guess: windows-1252.",)


def test_a_charset_in_the_content_type_is_used() -> None:
    """A server's charset decodes what it sends."""
    text = "Дрон упал."

    reading = read(text.encode("koi8-r"), "a", "a", content_type='text/plain; charset="KOI8-R"')

    assert (reading.text, reading.notes) == (text, ())


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        (
            BODY + "\U000e0041\U000e0042",
            ("Hidden tag characters (U+E0000 to U+E007F) are in it: 2.",),
        ),
        (BODY + "\U0001f3f4\U000e0067\U000e0062\U000e007f", ()),
        (BODY + "\u202eback\u202c \u200bhidden", ()),
    ],
)
def test_tag_characters_are_kept_and_noted(text: str, notes: tuple[str, ...]) -> None:
    """They show nowhere and models read them; a flag's are no secret, and bidi marks are usual."""
    reading = read(text.encode(), "a", "a")

    assert (reading.text, reading.notes) == (text, notes)


def test_half_characters_are_replaced_and_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    """JSON and pages can spell halves of characters, which no digest can be made of."""
    odd = Reading("One \ud83d and \udea9.", "odd/1", title="\ud800", notes=("n",))
    monkeypatch.setattr(plain, "read_plain", lambda text, shown: odd)

    assert read(b"a", "a", "a") == Reading(
        "One \ufffd and \ufffd.",
        "odd/1",
        title="\ufffd",
        notes=("n", "Halves of characters in it stand as U+FFFD: 2."),
    )


def test_only_plain_text_in_utf_8_needs_no_reader() -> None:
    """Everything else is read apart; what nothing reads is refused without a reader."""
    assert is_plain(BODY.encode(), "a.txt", "a.txt")
    assert is_plain("“Café”".encode(), "a", "a")
    for data, name in (
        (HTML.encode(), "a.txt"),
        (BODY.encode(), "a.md"),
        ("Café".encode("latin-1"), "a.txt"),
        (BODY.encode("utf-16"), "a.txt"),
        (b"%PDF-1.7", "a.txt"),
        (b"%PDF-1.7 \xff", "a.txt"),
    ):
        assert not is_plain(data, name, name)
    for data in (b"\x89PNG\r\n\x1a\n\x00", b"PK\x03\x04\xff", b"\x7fELF\x00", b"\x00\x00 a"):
        with pytest.raises(NotAnArticle, match="not a text"):
            is_plain(data, "a.html", "a.html")


def test_every_reader_is_named_by_a_module_of_ours() -> None:
    """The registry names modules and functions, and imports none of them before its time."""
    assert all(reader.module.startswith("summarizer.reading.") for reader in READERS.values())
    assert READERS["txt"].function == "read_plain"


@given(st.binary(max_size=300), st.sampled_from(["a", "a.txt"]), st.text(max_size=30) | st.none())
def test_any_bytes_with_any_content_type_are_read_or_refused(
    data: bytes, name: str, content_type: str | None
) -> None:
    """Nothing that a server or a file says breaks the choice of a reader."""
    try:
        outcome = told(data, name, content_type)
    except NotAnArticle as error:
        outcome = str(error)

    assert outcome in READERS or ("\n" not in outcome and "; " in outcome)
