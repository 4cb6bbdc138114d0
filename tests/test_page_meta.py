"""What a page says of its article, and which of its words wins."""

from typing import Any

import pytest
from helpers import cases

from summarizer.article.metadata import iso_date
from summarizer.reading import Reading
from summarizer.reading.html import read_html

CASES = cases("page_meta")
TEXT = (
    "<p>A drone fell into the sea off Calder Point on Monday, the navy said, and a fishing boat "
    "took its crew of two to the place within the hour, where they found a wing.</p><p>The harbour "
    "master said that nobody had asked her for leave to fly, and that the law wants three days of "
    "notice for anything that weighs more than a goose.</p>"
)
LINKED = '<script type="application/ld+json">', "</script>"


def page_of(case: dict[str, Any]) -> str:
    """A page of a row; JSON-LD stands between @ there."""
    parts = case.get("head", "").split("@@")
    head = "".join(_linked(part) if len(parts) > 1 else part for part in parts)
    if len(parts) == 1 and head.count("@{") + head.count("@[") + head.count("@<!--"):
        start = min(at for mark in ("@{", "@[", "@<!--") if (at := head.find(mark)) >= 0)
        end = head.rindex("@")
        head = head[:start] + LINKED[0] + head[start + 1 : end] + LINKED[1] + head[end + 1 :]
    body = f"<article>{case.get('body', '')}{TEXT}</article>"
    return f"<html {case.get('html', '')}><head>{head}</head><body>{body}</body></html>"


def _linked(part: str) -> str:
    json, _, rest = part.strip("@").partition("@")
    return LINKED[0] + json + LINKED[1] + rest


def read(html: str, url: str | None = None) -> Reading:
    """What is read of a page."""
    return read_html(html, "page.html", url=url)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["what"])
def test_which_word_of_a_page_wins(case: dict[str, Any]) -> None:
    """Each field comes from where the rule says, whatever else the page has."""
    names = case.keys() - {"what", "html", "head", "body"}
    reading = read(page_of(case))

    told = {name: getattr(reading, name) for name in names}
    for name in names & {"published", "modified"}:
        told[name] = iso_date(told[name] or "")

    assert names
    assert told == {name: case[name] for name in names}


def test_the_address_that_was_fetched_is_the_last_resort() -> None:
    """An address in the page wins over where it was fetched, and is taken from there."""
    head = "<link rel=canonical href=/news/a>"

    assert read(page_of({}), "https://post.example/x?y=1#z").url == "https://post.example/x?y=1"
    assert (
        read(page_of({"head": head}), "https://post.example/x").url == "https://post.example/news/a"
    )


@pytest.mark.parametrize(
    ("head", "body", "title", "first"),
    [
        ("<title>Sea drone - Post</title>", "<h1>Sea drone found</h1>", *["Sea drone found"] * 2),
        ("<title>Sea drone found - Post</title>", "", "Sea drone found - Post", "A drone fell"),
        (
            "<meta property=og:title content='Sea drone found'><title>x</title>",
            "<h1>The Post</h1><h2>Sea drone found</h2>",
            *["Sea drone found"] * 2,
        ),
        (
            "<meta property=og:site_name content='The Post'>",
            "<h1>The Post</h1>",
            None,
            "A drone fell",
        ),
    ],
)
def test_the_headline_on_the_page_is_the_title(
    head: str, body: str, title: str | None, first: str
) -> None:
    """It heads the text; without one the head's title is told, and nothing is put into the text."""
    reading = read(page_of({"head": head, "body": body}))

    assert reading.title == title
    assert reading.text.startswith(first)
