"""PDF: the text as it is read, where each page begins in it, and what the file says of itself."""

import re

import pytest
from helpers import NO_RUN
from hypothesis import assume, given
from hypothesis import strategies as st
from pdfs import Line, column, page, pdf
from proposals import claim

from summarizer.article import article_of
from summarizer.draft import Draft
from summarizer.prove import prove
from summarizer.reading import Reading
from summarizer.reading.pdf import read_pdf
from summarizer.render import View, renderer

LEFT = """\
Two jets had followed the drone for an
hour when it fell into the sea off Calder
Point on Tuesday, the navy of Lume said.
\tNo ship was near it, and the boats
that looked for it until noon found only
a wing and a few parts of its tail."""
RIGHT = """\
The ministry denied that its jets had
come near the bay at any time that day.
\tIts spokesman, who would not give
his name, said that the drone had been
lost by the crew that flew it from a
hangar, and that the crew knew it."""

NOTE = "This note runs under both of the columns, from the one edge of them to the other one."


def paragraphs(*pages: bytes) -> list[str]:
    """The paragraphs of some pages."""
    return read(*pages).text.split("\n\n")


def read(*pages: bytes) -> Reading:
    """What is read of some pages."""
    return read_pdf(pdf(pages), "a.pdf")


def flat(text: str) -> list[str]:
    """The paragraphs of a column, which tabs begin, each in one line."""
    return [part.replace("\n", " ") for part in text.split("\n\t")]


# Paragraphs and their order


def test_lines_become_paragraphs() -> None:
    """Lines of a column are joined; an indented line and a gap begin a paragraph."""
    gap = column(LEFT) + column(RIGHT, y=740 - 12 * 8)

    assert paragraphs(page(*gap)) == [*flat(LEFT), *flat(RIGHT)]


def test_a_line_that_ends_before_the_edge_ends_its_paragraph() -> None:
    """Where neither gap nor indent tells, a word that would have fitted does."""
    text = (
        "Two jets had followed the drone for an hour when\n"
        "it fell into the sea.\n"
        "No ship was near it, and the boats that looked\n"
        "for it found only a wing."
    )

    assert paragraphs(page(*column(text))) == [
        "Two jets had followed the drone for an hour when it fell into the sea.",
        "No ship was near it, and the boats that looked for it found only a wing.",
    ]


@pytest.mark.parametrize("mixed", [False, True], ids=["column by column", "row by row"])
def test_columns_are_read_one_after_the_other(mixed: bool) -> None:
    """Whatever the order of the file: headline, left column, right column, what is under them."""
    left, right = column(LEFT, x=72), column(RIGHT, x=320)
    rows = [line for row in zip(right, left, strict=True) for line in row]
    lines = [
        Line(NOTE, 72, 600, 8),
        *(rows if mixed else [*left, *right]),
        Line("Drone lost off Calder Point, and nobody says why", 72, 780, 18, True),
    ]  # fmt: skip

    assert paragraphs(page(*lines)) == [
        "Drone lost off Calder Point, and nobody says why",
        *flat(LEFT),
        *flat(RIGHT),
        NOTE,
    ]


def test_a_sentence_goes_on_over_columns_and_pages() -> None:
    """A paragraph that the end of a column or page cuts is one paragraph."""
    whole = LEFT.replace("\n\t", "\n").split("\n")
    first, second, third = whole[:2], whole[2:4], whole[4:]

    pages = (
        page(*column("\n".join(first), x=72, y=100), *column("\n".join(second), x=320, y=100)),
        page(*column("\n".join(third))),
    )

    assert paragraphs(*pages) == [" ".join(whole)]


def test_a_headline_of_several_lines_is_one_paragraph() -> None:
    """Its lines are centred, and end where their words do."""
    lines = [
        Line("Drone lost off Calder Point,", 100, 784, 18),
        Line("and nobody says why", 140, 762, 18),
        *column(LEFT),
    ]

    assert paragraphs(page(*lines))[0] == "Drone lost off Calder Point, and nobody says why"


def test_a_line_may_begin_in_another_font() -> None:
    """Letters of one size are of one text, whatever their fonts are."""
    first, second, *_ = LEFT.split("\n")
    lines = [Line(first, 72, 740), Line("hour", 72, 728, bold=True), Line(second[5:], 99, 728)]

    assert paragraphs(page(*lines)) == [f"{first} {second}"]


def test_rows_of_a_table_stay_rows() -> None:
    """What stands beside each other on one line is read as one line."""
    rows = [("Boats", "4", "12"), ("Jets", "2", "3"), ("Drones", "1", "1")]
    lines = [Line(cell, 72 + 150 * i, 700 - 14 * n) for n, row in enumerate(rows)
             for i, cell in enumerate(row)]  # fmt: skip

    assert paragraphs(page(*lines)) == ["Boats 4 12", "Jets 2 3", "Drones 1 1"]


def test_a_large_initial_belongs_to_its_word() -> None:
    """A letter over two lines does not stand between them."""
    lines = [
        Line("T", 72, 728, 30),
        Line("wo jets had followed the drone for an", 91, 740),
        Line("hour when it fell into the sea off Calder", 91, 728),
        Line("Point on Tuesday, the navy of Lume said.", 72, 716),
    ]

    assert paragraphs(page(*lines)) == [flat(LEFT)[0]]


def test_a_page_that_lies_on_its_side_is_read() -> None:
    """Pages that a viewer turns are turned before their lines are put in order."""
    lines = LEFT.replace("\n\t", "\n").split("\n")
    shown = [
        f"BT /F1 10 Tf 0 1 -1 0 {100 + 12 * n} 72 Tm ({line}) Tj ET" for n, line in enumerate(lines)
    ]
    data = pdf(["\n".join(shown).encode()])

    turned = data.replace(b"/Type /Page /Parent", b"/Rotate 90 /Type /Page /Parent")

    assert read_pdf(turned, "a.pdf").text == " ".join(lines)


# Words


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("It fell on Mon-\nday at noon.", "It fell on Monday at noon."),
        ("A well-\nknown pilot.", "A well-known pilot."),
        ("A co-\nordinated, coordinated search.", "A coordinated, coordinated search."),
        ("It was air-\nborne. The air-borne drone.", "It was air-borne. The air-borne drone."),
        ("The Anglo-\nSaxon kings.", "The Anglo-Saxon kings."),
        ("The US-\nbuilt drone.", "The US-built drone."),
        ("From 2022-\n2023 it flew.", "From 2022-2023 it flew."),
        ("The F-\n16 flew off.", "The F-16 flew off."),
        ("It was near -\nor so it seemed.", "It was near - or so it seemed."),
        ("A soft\u00ad\nware fault.", "A software fault."),
    ],
)  # fmt: skip
def test_a_word_that_the_end_of_a_line_broke_is_mended(lines: str, expected: str) -> None:
    """The hyphen goes, unless the word has one of its own."""
    assert paragraphs(page(*column(lines))) == [expected]


def test_the_mark_of_a_note_is_no_digit_of_a_number() -> None:
    """What stands small and high behind a number or word is kept as what it is."""
    lines = [
        Line("The water is 1,200", 72, 700),
        Line("34", 153.7, 704, 6),
        Line("metres deep, said Ida Holm", 164, 700),
        Line("5", 283.2, 704, 6),
        Line("and 14", 290, 700),
        Line("000", 319, 700, 7),
    ]

    assert paragraphs(page(*lines)) == [
        "The water is 1,200³⁴ metres deep, said Ida Holm⁵ and 14000"
    ]


def test_a_word_is_mended_over_pages() -> None:
    """The second page begins within the word."""
    reading = read(page(*column("It fell into the sea on Mon-")), page(*column("day at noon.")))

    assert reading.text == "It fell into the sea on Monday at noon."
    assert [reading.text[start:] for start in reading.pages][1] == "day at noon."


# What is left out


def headed(text: str, number: int) -> bytes:
    """A page with a running head and its number."""
    head = Line("The Harbour Post", 72, 800, 8), Line(f"{number} of 3", 290, 30, 8)
    return page(*column(text), *head)


def test_running_heads_and_numbers_of_pages_are_left_out_and_noted() -> None:
    """They would stand in the midst of a sentence; that they were there is said."""
    reading = read(headed(LEFT, 1), headed(RIGHT, 2), headed(LEFT, 3))

    assert reading.text.split("\n\n") == [*flat(LEFT), *flat(RIGHT), *flat(LEFT)]
    assert reading.notes == (
        "Running lines at its pages' edges were left out: “The Harbour Post”, “1 of 3”.",
    )


def test_what_only_looks_like_a_running_head_is_kept() -> None:
    """A first line that is like another page's is text, where no space parts it from the text."""
    reading = read(page(*column(LEFT)), page(*column(LEFT)))

    assert reading.text.split("\n\n") == flat(LEFT) * 2
    assert reading.notes == ()


def test_the_number_of_a_lone_page_is_left_out() -> None:
    """One page has no other to be like."""
    assert paragraphs(page(*column(LEFT), Line("- 1 -", 290, 30))) == flat(LEFT)


# Pages


def test_every_word_knows_its_page() -> None:
    """A span tells the page that it begins on, through the record to the page that is printed."""
    article = article_of(pdf([page(*column(LEFT)), b"", page(*column(RIGHT))]), "a.pdf")
    draft = Draft(
        claims=(
            claim("Two jets had followed the drone"),
            claim("the drone had been lost by the crew"),
        )
    )

    record = prove(article, draft, NO_RUN)
    printed = renderer("terminal")([record], View(width=200))

    assert article.pages == (
        0,
        article.text.index("The ministry"),
        article.text.index("The ministry"),
    )
    assert [item.evidence[0].page for item in record.claims] == [1, 3]
    assert record.articles[0].pages == article.pages
    assert re.findall(r"page \d", printed) == ["page 1", "page 3"]
    assert "3 pages" in printed


def test_pages_without_letters_are_named() -> None:
    """A scanned page among others is said not to have been read."""
    picture = b"/X Do"
    image = b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray"
    image += b" /BitsPerComponent 8 /Length 1 >>\nstream\nx\nendstream"
    data = pdf([page(*column(LEFT)), picture, b""], more=[image])
    data = data.replace(b"/Resources <<", b"/Resources << /XObject << /X 5 0 R >>")

    assert read_pdf(data, "a.pdf").notes == ("Pages that hold pictures alone were not read: 2.",)


@given(
    st.lists(
        st.lists(st.text("abcdefgh iklm,.", min_size=1, max_size=60), max_size=12), min_size=1,
        max_size=4,
    ),
    # Points from line to line; where like letters overlap, PDFium takes them for bold type.
    st.sampled_from([12, 16, 30]),
)  # fmt: skip
def test_no_letter_is_lost(pages: list[list[str]], leading: int) -> None:
    """All on the pages is in the text, or a note says that it is not; pages begin in order."""
    typed = [page(*column("\n".join(lines), leading=leading)) for lines in pages]
    letters = sorted("".join(word for lines in pages for line in lines for word in line.split()))
    assume(letters)

    reading = read(*typed)

    assert sorted("".join(reading.text.split())) == letters or "left out" in reading.notes[0]
    assert len(reading.pages) == len(pages)
    assert reading.pages[0] == 0
    assert list(reading.pages) == sorted(reading.pages)
