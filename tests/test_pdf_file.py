"""PDF: what a file says of itself, and how far it is believed."""

import re

import pytest
from pdfs import Line, column, page, pdf

from summarizer.article import article_of
from summarizer.reading.pdf import read_pdf

TEXT = """\
Two jets had followed the drone for an
hour when it fell into the sea off Calder
Point on Tuesday, the navy of Lume said."""


def test_title_author_and_dates_are_those_of_the_file() -> None:
    """Dates come with their zone; whoever made the file is its author."""
    info = {
        "Title": "Drone lost – off Calder  Point",
        "Author": "Ana  Lind",
        "CreationDate": "D:20230316184000+02'00'",
        "ModDate": "D:20230317090500Z",
    }

    reading = read_pdf(pdf([page(*column(TEXT))], info=info), "a.pdf")

    assert (reading.title, reading.author) == (
        "Drone lost – off Calder Point",
        "Ana Lind",
    )
    assert reading.published == "2023-03-16T18:40:00+02:00"
    assert reading.modified == "2023-03-17T09:05:00+00:00"
    assert re.fullmatch(r"pdf/1 pypdfium2/[\d.]+", reading.reader)


@pytest.mark.parametrize(
    ("stated", "date"),
    [
        ("D:20230316", "2023-03-16"),
        ("D:202303161840", "2023-03-16T18:40"),
        ("20230316184000-0530", "2023-03-16T18:40:00-05:30"),
        ("D:20230316184000+03", "2023-03-16T18:40:00+03:00"),
        ("16 March 2023", None),
        ("", None),
    ],
)
def test_a_date_is_read_as_far_as_it_goes(stated: str, date: str | None) -> None:
    """A day without its time is a day; what is no date of the format is none."""
    data = pdf([page(*column(TEXT))], info={"CreationDate": stated})

    assert read_pdf(data, "a.pdf").published == date


@pytest.mark.parametrize(
    "title",
    ["Microsoft Word - Two jets.docx", "Untitled", "jets.indd", "", "Minutes of May’s meeting"],
)
def test_the_name_of_a_file_is_no_title(title: str) -> None:
    """What a program writes where nobody wrote a title is left out, and what an older text was."""
    assert read_pdf(pdf([page(*column(TEXT))], info={"Title": title}), "a.pdf").title is None


def test_a_title_that_is_no_text_costs_only_itself() -> None:
    """Half a character in what a file says of itself is no reason not to read it."""
    data = pdf([page(*column(TEXT))], info={"Title": "x", "Author": "Ana Lind"})

    reading = read_pdf(data.replace(b"<FEFF0078>", b"<FEFFD800>"), "a.pdf")

    assert (reading.title, reading.author) == (None, "Ana Lind")


def test_the_date_of_the_file_gives_way_to_that_of_its_text() -> None:
    """A page printed years later is no news of that year; where only the file has a date, it is
    taken, and a note says so."""
    info = {"CreationDate": "D:20250101120000Z"}
    dated = [Line("Published 16 March 2023, 18:40 GMT", 72, 770), *column(TEXT)]

    stated = article_of(pdf([page(*dated)], info=info), "a.pdf")
    silent = article_of(pdf([page(*column(TEXT))], info=info), "a.pdf")

    assert (stated.meta.published, stated.notes) == ("2023-03-16T18:40+00:00", ())
    assert silent.meta.published == "2025-01-01T12:00+00:00"
    assert silent.notes == (
        "Its date is the one on which the file was made; its text states none.",
    )


def browsed(text: str, number: int, count: int, *, moment: str, address: str) -> bytes:
    """A page as a browser prints it, with the text close under its head."""
    head = Line(moment, 24, 822, 8), Line("Drone lost | Tide", 240, 822, 8)
    foot = Line(address, 24, 16, 8), Line(f"{number}/{count}", 560, 16, 8)
    return page(*head, *column(text, y=808), *foot)


@pytest.mark.parametrize("moment", ["3/20/23, 6:47 PM", "20.03.23, 18:47", "20/03/2023, 18:47"])
@pytest.mark.parametrize("count", [1, 2])
def test_what_a_browser_prints_round_a_page_is_no_text(moment: str, count: int) -> None:
    """It tells where the page is; the day of printing is not the day of publishing."""
    address = "https://tide.example/drone"
    pages = [
        browsed(TEXT, number, count, moment=moment, address=address)
        for number in range(1, count + 1)
    ]

    reading = read_pdf(pdf(pages, info={"CreationDate": "D:20230320184700Z"}), "a.pdf")

    assert reading.text.split("\n\n") == [TEXT.replace("\n", " ")] * count
    assert (reading.url, reading.published, reading.modified) == (address, None, None)
    assert "18:47" in str(reading.notes) or "6:47 PM" in str(reading.notes)


def test_an_address_and_a_number_alone_are_no_print_of_a_browser() -> None:
    """A letter may end in an address; only beside the moment of printing is it a browser's."""
    foot = Line("https://tide.example/drone", 24, 16, 8), Line("1/1", 560, 16, 8)

    reading = read_pdf(pdf([page(*column(TEXT), *foot)], info={"CreationDate": "D:20230320"}), "a")

    assert "https://tide.example/drone" in reading.text
    assert (reading.url, reading.published) == (None, "2023-03-20")
