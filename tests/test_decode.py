"""Decoding: the characters of the bytes, how it is known which, and no silent replacement."""

import json
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.errors import NotAnArticle
from summarizer.reading import Decoded, decoded

GUESSES = json.loads((Path(__file__).parent / "cases" / "charsets.json").read_text("utf-8"))
BODY = "A drone fell into the sea off Calder Point on Monday, and no ship was near it."
RUSSIAN = "Беспилотник упал в море у мыса Калдер во вторник, сообщило министерство."
PAGE = '<html><head><meta charset="{}"></head><body>{}</body></html>'
MARKS = {
    "utf-8": BOM_UTF8,
    "utf-16-le": BOM_UTF16_LE,
    "utf-16-be": BOM_UTF16_BE,
    "utf-32-le": BOM_UTF32_LE,
    "utf-32-be": BOM_UTF32_BE,
}


def refused(data: bytes, declared: str | None = None) -> str:
    """The line that says why these bytes are no text."""
    with pytest.raises(NotAnArticle) as caught:
        decoded(data, "a.txt", declared=declared)
    return str(caught.value)


@pytest.mark.parametrize("charset", MARKS)
@pytest.mark.parametrize("text", [BODY, RUSSIAN, "一架无人机坠入海中。", "🛩 fell\r\n", ""])
def test_a_byte_order_mark_says_the_charset_and_is_no_part_of_the_text(
    charset: str, text: str
) -> None:
    """What follows the mark is decoded as it says, and nothing is noted."""
    data = MARKS[charset] + text.encode(charset)

    assert decoded(data, "a.txt", declared="koi8-r") == Decoded(text, charset)


@pytest.mark.parametrize("case", GUESSES, ids=lambda case: f"{case['charset']} {case['text'][:12]}")
def test_a_text_that_does_not_say_its_charset_is_guessed_and_the_guess_noted(
    case: dict[str, str],
) -> None:
    """Texts as newsrooms wrote them in every charset come out in their own letters."""
    found = decoded(case["text"].encode(case["charset"]), "a.txt")

    assert found.text == case["text"]
    assert found.notes == (f"Its charset is a guess: {found.charset}.",)


@pytest.mark.parametrize("charset", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize(
    "text", [BODY, RUSSIAN, "一架无人机坠入海中。\n两艘船返航了。\n", "🛩 fell"]
)
def test_wide_characters_without_a_mark_are_told_by_their_white_space(
    charset: str, text: str
) -> None:
    """UTF-16 and UTF-32 in either order of bytes are found, and noted as a guess."""
    expected = Decoded(text, charset, (f"Its charset is a guess: {charset}.",))

    assert decoded(text.encode(charset), "a.txt") == expected


@pytest.mark.parametrize(
    ("label", "charset"),
    [
        ("windows-1251", "windows-1251"),
        ("CP1251", "windows-1251"),
        ("koi8-r", "koi8-r"),
        ("iso-8859-5", "iso-8859-5"),
        ("gbk", "gbk"),
    ],
)
def test_what_is_declared_is_believed(label: str, charset: str) -> None:
    """The charset of a server and that of a page's own first lines are taken, without a note."""
    data = RUSSIAN.encode(charset)
    page = PAGE.format(label, RUSSIAN).encode(charset)

    assert decoded(data, "a.txt", declared=label) == Decoded(RUSSIAN, charset)
    assert decoded(page, "a.html") == Decoded(page.decode(charset), charset)


def test_the_server_wins_over_the_page() -> None:
    """What came with the bytes is nearer to them than what stands in them."""
    page = PAGE.format("koi8-r", RUSSIAN).encode("windows-1251")

    assert decoded(page, "a.html", declared="windows-1251").charset == "windows-1251"


def test_latin_1_is_what_browsers_take_it_for() -> None:
    """A page that says iso-8859-1 and has curly quotes is in windows-1252."""
    text = "“No ship was near it,” the café’s owner said."

    found = decoded(text.encode("windows-1252"), "a.txt", declared="iso-8859-1")

    assert found == Decoded(text, "windows-1252")


def test_an_xml_declaration_counts() -> None:
    """An XHTML page may say its charset before its first element."""
    page = f'<?xml version="1.0" encoding="windows-1251"?><html>{RUSSIAN}</html>'

    assert decoded(page.encode("windows-1251"), "a.html").text == page


def test_utf_8_that_is_declared_as_something_else_is_utf_8_and_noted() -> None:
    """Bytes that are UTF-8 throughout are no accident: the label is wrong."""
    found = decoded(RUSSIAN.encode(), "a.txt", declared="windows-1251")

    assert (found.text, found.charset) == (RUSSIAN, "utf-8")
    assert found.notes == (
        "It is declared to be in windows-1251 and was read as UTF-8, which it is.",
    )


def test_a_declared_charset_that_the_bytes_are_not_in_is_noted_beside_the_guess() -> None:
    """A wrong label costs nothing but a note."""
    found = decoded(RUSSIAN.encode("windows-1251"), "a.txt", declared="utf-8")

    assert found.text == RUSSIAN
    assert found.notes == ("Its charset is a guess: windows-1251, not the utf-8 that it declares.",)


@pytest.mark.parametrize("label", ["rot13", "unicode_escape", "idna", "zlib", "utf-7", "x" * 40])
def test_a_label_that_is_no_charset_of_the_web_decodes_nothing(label: str) -> None:
    """A page cannot choose a codec of Python's that is no charset."""
    page = PAGE.format(label, BODY + r" é").encode()

    assert decoded(page, "a.html").text == page.decode()
    assert decoded(page, "a.html", declared=label).charset == "utf-8"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (BODY.encode() + b"\x00", "'a.txt' is not a text; "),
        ("Café. ".encode("latin-1") + BODY.encode() + b"\n\x00", "'a.txt' is not a text; "),
        (bytes(100), "'a.txt' is not a text; "),
        (b"\x01\x02\x03\x04" + BODY.encode()[:60], "'a.txt' is not a text; "),
        (BOM_UTF8 + bytes(9), "'a.txt' is not a text; "),
        (BOM_UTF16_BE + bytes(8), "'a.txt' is not a text; "),
        (BOM_UTF16_LE + b"\x00\xd8a\x00", "'a.txt' is not UTF-16-LE: byte 0x00 at 2; "),
        (BOM_UTF16_LE + b"a\x00b", "'a.txt' is not UTF-16-LE: byte 0x62 at 4; "),
        (BOM_UTF8 + "Café".encode("latin-1"), "'a.txt' is not UTF-8: byte 0xe9 at 6; "),
        (BODY.encode() + b"\xe2\x80", "'a.txt' is not UTF-8: byte 0xe2 at 78; "),
        ("Дрон упал".encode()[:-1] + b"!", "'a.txt' is not UTF-8: byte 0xd0 at 15; "),
        (b"ab \xed\xa0\x80", "'a.txt' is not UTF-8: byte 0xed at 3; "),
    ],
)
def test_bytes_that_are_damaged_or_no_text_are_refused_in_one_line(
    data: bytes, message: str
) -> None:
    """A guess would make nonsense of a text that is UTF-8 but for a byte."""
    line = refused(data)

    assert line.startswith(message)
    assert "\n" not in line


def test_a_page_with_a_damaged_byte_is_read_and_the_damage_noted() -> None:
    """One bad byte among hundreds costs its own place, which is marked, and not the article."""
    data = RUSSIAN.encode() + b" \xff " + RUSSIAN.encode()

    found = decoded(data, "a.txt")

    assert found.text == f"{RUSSIAN} \ufffd {RUSSIAN}"
    assert found.notes == (
        f"Damaged characters in it, from byte {data.index(0xFF)} on, stand as U+FFFD: 1.",
    )


@given(st.text(alphabet=st.characters(exclude_categories=("Cc", "Cs")), min_size=1))
def test_utf_8_is_always_its_own_text(text: str) -> None:
    """Whatever is UTF-8 and a text is read as it stands, whatever is declared."""
    for declared in (None, "utf-8", "windows-1252", "shift_jis", "nonsense"):
        found = decoded(text.encode(), "a.txt", declared=declared)
        assert found.text == text.removeprefix("\ufeff")


@given(st.binary(max_size=200), st.sampled_from([None, "utf-8", "big5", "utf-16", "koi8-r"]))
def test_any_bytes_are_decoded_whole_or_refused(data: bytes, declared: str | None) -> None:
    """No character is replaced unless a note says so."""
    try:
        found = decoded(data, "a.txt", declared=declared)
    except NotAnArticle:
        return
    spelled = [b"\xef\xbf\xbd", b"\xff\xfd", b"\xfd\xff", b"\x84\x31\xa4\x37"]
    own = any(written in data for written in spelled)
    assert "\ufffd" not in found.text or own or "U+FFFD" in found.notes[0]
