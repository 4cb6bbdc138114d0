"""Statements: their numbers, days and names stand in the article, and near the words claimed."""

from datetime import date
from typing import Any

import pytest
from helpers import cases

from summarizer.prove.known import known_in, stem
from summarizer.prove.statements import statement_outcome

ROWS = cases("statements")
PUBLISHED = date(2023, 3, 16)


@pytest.mark.parametrize("row", ROWS)
def test_a_statement_says_no_more_than_its_words(row: dict[str, Any]) -> None:
    """What the article lacks is refused, what stands far from the words is left open."""
    near = known_in("\n".join([row["near"], *row["names"]]), PUBLISHED)
    article = known_in("\n".join([row["far"], row["near"], *row["names"]]), PUBLISHED)

    verdict = statement_outcome(row["statement"], article, near)

    assert verdict.outcome == row["outcome"], verdict.reason


def test_the_table_is_of_a_size_and_half_of_it_true() -> None:
    """A false alarm is as bad as a lie that passes, so that both are measured."""
    assert len(ROWS) >= 40
    assert sum(row["outcome"] == "pass" for row in ROWS) * 2 >= len(ROWS)


@pytest.mark.parametrize("row", ROWS)
def test_a_text_says_no_more_than_itself(row: dict[str, Any]) -> None:
    """Whatever stands in a text may be said of it."""
    for text in (row["near"], row["statement"]):
        own = known_in(text, PUBLISHED)
        assert statement_outcome(text, own, own).outcome == "pass"


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("Defence", "Defense"),
        ("Harbour", "Harbor"),
        ("Centre", "Center"),
        ("Organisation", "Organization"),
        ("manoeuvres", "maneuvers"),
        ("manoeuvring", "maneuvering"),
        ("Programme", "Program"),
        ("Catalogue", "Catalog"),
        ("Aeroplane", "Airplane"),
    ],
)
def test_one_word_in_two_spellings_is_one(british: str, american: str) -> None:
    """British and American spelling are no difference of names."""
    assert stem(british) == stem(american)


@pytest.mark.parametrize("pair", [("four", "for"), ("fire", "fier"), ("rise", "rize")])
def test_short_words_keep_their_spelling(pair: tuple[str, str]) -> None:
    """Only what two spellings of one word share is spelled alike."""
    assert stem(pair[0]) != stem(pair[1])
