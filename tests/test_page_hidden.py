"""What a page hides is no text of the article; what it shows is."""

from typing import Any

import pytest
from helpers import cases

from summarizer.reading import Reading
from summarizer.reading.html import read_html

CASES = cases("hidden")
SECRET = "The marsh lamp keeper counted eleven silent herons before breakfast"
BEFORE = (
    "A drone fell into the sea off Calder Point on Monday, the navy said, and a fishing boat took "
    "its crew of two to the place within the hour, where they found a wing and some cloth.",
    "The harbour master, Ida Holm, said that nobody had asked her for leave to fly, and that the "
    "law wants three days of notice for anything that weighs more than a goose.",
)
AFTER = (
    "The owner of the drone, a firm that maps sea beds, denies that it needed leave, because the "
    "machine was launched from a ship outside the line to which the law of the harbour goes.",
    "A court in the capital is to hear both of them in the first week of May, at the earliest.",
)


def page_of(case: dict[str, Any]) -> str:
    """A page with a passage among the paragraphs of an article."""
    style = f"<style media='{case.get('css_media', '')}'>{case.get('css', '')}</style>"
    middle = case["html"].replace("@", f"{SECRET}.")
    around = ["".join(f"<p class=s>{text}</p>" for text in part) for part in (BEFORE, AFTER)]
    return f"<html><head>{style}</head><body><article>{around[0]}{middle}{around[1]}</article>"


def read(html: str) -> Reading:
    """What is read of a page."""
    return read_html(html, "page.html")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["what"])
def test_hidden_text_is_left_out_and_shown_text_is_read(case: dict[str, Any]) -> None:
    """A passage is in the text exactly where a reader of the page sees it."""
    text = read(page_of(case)).text

    assert (SECRET in text) is case["seen"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["what"])
def test_the_rest_of_the_article_is_untouched(case: dict[str, Any]) -> None:
    """Whatever is hidden beside them, the shown paragraphs stand in their order."""
    paragraphs = read(page_of(case)).text.split("\n\n")

    assert [text for text in paragraphs if SECRET not in text] == [*BEFORE, *AFTER]


@pytest.mark.parametrize(
    "html", ["<p hidden>@</p>", "<p style='color:#fff'>@</p>", "<p style='opacity:0'>@</p>"]
)
def test_hidden_text_is_noted(html: str) -> None:
    """The note says how many words were left out."""
    notes = read(page_of({"html": html})).notes

    assert notes == ("Hidden text of the page was left out: 10 words.",)


def test_a_label_for_screen_readers_is_not_noted() -> None:
    """A note means something: a few hidden words at a button are on every page."""
    html = page_of({"html": "<p>@</p><span hidden>Share this</span>"})

    assert read(html).notes == ()


def test_a_page_that_waits_for_its_script_is_read_and_noted() -> None:
    """Where styles hide most of the page, they hide it only until a script shows it."""
    html = page_of({"css": ".s{opacity:0}", "html": "<p>@</p>"})

    reading = read(html)

    assert reading.text.split("\n\n") == [*BEFORE, f"{SECRET}.", *AFTER]
    assert [note.split(";")[0] for note in reading.notes] == [
        f"The page hides {sum(len(p.split()) for p in (*BEFORE, *AFTER))} words until a script "
        "shows them"
    ]


def test_a_sheet_that_is_too_large_is_noted() -> None:
    """Past the bounds on style sheets it is said that hidden text may be among the rest."""
    css = "".join(f"p:nth-child({n}n+9){{display:none}}" for n in range(4_000))

    notes = read(page_of({"css": css, "html": "<p>@</p>"})).notes

    assert notes == ("The page's style sheets are too large to tell all of its hidden text.",)
