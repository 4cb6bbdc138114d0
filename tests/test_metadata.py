"""Headline, outlet and date, as far as an article's own text says them."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.article.metadata import iso_date, stated, title_of
from summarizer.config import ArticleMeta

Case = dict[str, Any]

TABLE: dict[str, list[Case]] = json.loads(
    (Path(__file__).parent / "cases" / "metadata.json").read_text(encoding="utf-8")
)
BODY = "A drone fell into the sea off Calder Point on Monday."


@pytest.mark.parametrize("case", TABLE["dates"], ids=lambda case: repr(case["words"]))
def test_a_date_in_words_is_read_or_refused(case: Case) -> None:
    """Words give the one date that they say, with clock and zone, and none where it is a guess."""
    found = iso_date(case["words"])

    assert found == case["date"]


@pytest.mark.parametrize("case", TABLE["lines"], ids=lambda case: case["line"])
def test_a_line_at_the_top_names_outlet_and_date_or_nothing(case: Case) -> None:
    """Outlet and date are those that a line gives of its article, not those that it tells of."""
    found = stated([BODY, case["line"], BODY])

    assert found == ArticleMeta(outlet=case["outlet"], published=case["published"])


@pytest.mark.parametrize("case", TABLE["titles"], ids=lambda case: case["paragraphs"][0][:50])
def test_the_first_line_is_a_headline_or_not(case: Case) -> None:
    """The first paragraph is the headline if it is short, ends without a stop and text follows."""
    found = title_of(case["paragraphs"])

    assert found == case["title"]


def test_the_tables_are_large_enough() -> None:
    """There are at least 30 dates and lines each, ten of them with nothing to read."""
    for rows, fields in (("dates", ["date"]), ("lines", ["outlet", "published"])):
        empty = [row for row in TABLE[rows] if not any(row[field] for field in fields)]
        assert len(TABLE[rows]) >= 30
        assert len(empty) >= 10


def test_a_date_in_the_middle_of_an_article_is_not_the_article_s() -> None:
    """Only the top and the bottom of an article are asked for outlet and date."""
    line = "Published 3 May 2019"

    middle = stated([BODY] * 10 + [line] + [BODY] * 10)
    bottom = stated([BODY] * 10 + [line])

    assert middle.published is None
    assert bottom.published == "2019-05-03"


def test_the_first_statement_wins() -> None:
    """Of two outlets and two dates the ones that stand higher up are taken."""
    lines = ["By Ana Lind | The Tide", "3 May 2023", "4 May 2023", "© 2023 Calder News"]

    found = stated(lines)

    assert found == ArticleMeta(outlet="The Tide", published="2023-05-03")


@given(st.dates())
def test_a_date_in_iso_form_is_read_as_it_stands(date: Any) -> None:
    """Every date of the calendar, written in ISO 8601, is read as itself."""
    assert iso_date(date.isoformat()) == date.isoformat()


@given(st.text(max_size=200))
def test_any_words_can_be_asked_for_a_date(words: str) -> None:
    """Whatever the words are, they give a date that reads as itself, or none."""
    found = iso_date(words)

    assert found is None or iso_date(found) == found


@pytest.mark.parametrize(
    "line", ["1" * 1_000_000, "Published " + "1 " * 100_000, "By " + "A" * 500_000]
)
def test_a_very_long_line_names_nothing(line: str) -> None:
    """A line of a million characters is decided at once: it names neither outlet nor date."""
    assert stated([line, BODY]) == ArticleMeta()
