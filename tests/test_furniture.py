"""What a page adds to an article, and what only looks like it."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.article.furniture import is_furniture

Case = dict[str, Any]

CASES: list[Case] = json.loads(
    (Path(__file__).parent / "cases" / "furniture.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(
    "case", CASES, ids=lambda case: f"{case['paragraph'][:60]}@{case['number']}"
)
def test_a_paragraph_is_the_page_s_or_the_article_s(case: Case) -> None:
    """A paragraph is furniture exactly where a reader would say that the page added it."""
    found = is_furniture(case["paragraph"], case["number"])

    assert found is case["furniture"]


def test_the_table_is_large_enough() -> None:
    """The table holds at least 30 paragraphs of each sort."""
    page = sum(case["furniture"] for case in CASES)

    assert page >= 30
    assert len(CASES) - page >= 30


def test_case_and_spacing_do_not_hide_furniture() -> None:
    """A line of the page is known in capitals and with no-break spaces too."""
    lines = [c["paragraph"] for c in CASES if c["furniture"] and c["number"] == 9]

    missed = [x for x in lines if not is_furniture(f" {x.upper()} ".replace(" ", "\u00a0"), 9)]

    assert missed == []


@pytest.mark.parametrize(
    "paragraph",
    [
        "Published " + "1" * 1_000_000 + "!",
        "Get the " + "x" * 1_000_000,
        "By " + "A" * 1_000_000 + "!",
        "x" * 80 + ";follow" + "y" * 1_000_000,
    ],
    ids=lambda paragraph: paragraph[:10],
)
def test_a_word_of_a_million_characters_is_no_furniture(paragraph: str) -> None:
    """A paragraph that is far longer than a line of the page is decided at once."""
    assert not is_furniture(paragraph, 1)


@given(st.text(max_size=300), st.integers(1, 20))
def test_any_paragraph_can_be_asked_about(paragraph: str, number: int) -> None:
    """Whatever a paragraph holds, the answer is yes or no, and the same each time."""
    assert is_furniture(paragraph, number) is is_furniture(paragraph, number)
