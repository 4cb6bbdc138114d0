"""Saved pages in the shapes of real sites: the article is read, and what the page says of it.

Each page of tests/pages/ stands with its article (.txt) and with what it says of itself (.json),
written by hand. `notes` there are words that one note each has.
"""

import json
from collections import Counter
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from summarizer.article.metadata import iso_date
from summarizer.config import ArticleMeta
from summarizer.reading import Reading, read

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))
LEAST_F1 = 0.97


def reading_of(page: Path) -> Reading:
    """What is read of a saved page."""
    return read(page.read_bytes(), page.name, page.name)


def gold(page: Path) -> dict[str, Any]:
    """What a saved page says of its article."""
    stated: dict[str, Any] = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    return stated


def words(text: str) -> Counter[str]:
    """The words of a text, those that are marks alone left out."""
    return Counter(word for word in text.split() if any(sign.isalnum() for sign in word))


def f1(one: Counter[str], other: Counter[str]) -> float:
    """The harmonic mean of what each holds of the other."""
    return 2 * (one & other).total() / (one.total() + other.total())


def test_there_are_ten_pages() -> None:
    """The corpus is not emptied by a mistake in a path."""
    assert len(PAGES) >= 10


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_text_is_the_article_s(page: Path) -> None:
    """The words are those of the article, few of the page's among them."""
    article = page.with_suffix(".txt").read_text(encoding="utf-8")

    score = f1(words(reading_of(page).text), words(article))

    assert score >= LEAST_F1


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_paragraphs_stand_as_on_the_page(page: Path) -> None:
    """The paragraphs that are the article's are so to the character, and in the page's order."""
    article = page.with_suffix(".txt").read_text(encoding="utf-8").rstrip("\n").split("\n\n")

    read_paragraphs = reading_of(page).text.split("\n\n")

    assert [paragraph for paragraph in read_paragraphs if paragraph in article] == article


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_what_the_page_says_of_the_article_is_read(page: Path) -> None:
    """Title, outlet, author, dates with their zone, address and language are the page's."""
    reading, stated = reading_of(page), gold(page)
    names = ["title", *(field.name for field in fields(ArticleMeta))]

    told = {name: getattr(reading, name) for name in names}
    told |= {name: iso_date(told[name] or "") for name in ("published", "modified")}

    assert told == {name: stated[name] for name in names}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_what_is_to_be_known_of_the_page_is_noted(page: Path) -> None:
    """Hidden text, a live blog and a paywall are noted where they are, and nowhere else."""
    notes = [note for note in reading_of(page).notes if "windows-1251" not in note]

    assert len(notes) == len(gold(page)["notes"])
    assert all(
        words in note.lower() for words, note in zip(gold(page)["notes"], notes, strict=True)
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_headline_that_the_page_shows_is_the_first_paragraph(page: Path) -> None:
    """A title can be proven: it stands at the top of the text."""
    reading = reading_of(page)

    assert reading.title is not None
    assert reading.text.startswith(f"{reading.title}\n\n")
