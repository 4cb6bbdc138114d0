"""Negations: a statement that says no where its words say yes, and the reverse."""

import pytest
from helpers import cases

from summarizer.prove.negation import negation_outcome
from summarizer.prove.scope import negations

TABLE = cases("negation")


@pytest.mark.parametrize(
    ("row", "outcome"), [(row, outcome) for outcome, rows in TABLE.items() for row in rows]
)
def test_a_statement_says_no_where_its_words_do(row: dict[str, str], outcome: str) -> None:
    """A true paraphrase passes, a dropped or added negation is refused, and says so."""
    verdict = negation_outcome(row["statement"], row["content"])

    assert verdict.outcome == outcome, verdict.reason
    assert (verdict.reason is None) == (outcome == "pass")


def test_the_table_is_of_a_size_and_half_of_it_true() -> None:
    """A false alarm is as bad as a lie that passes, so that both are measured."""
    assert sum(map(len, TABLE.values())) >= 60
    assert len(TABLE["pass"]) * 2 >= sum(map(len, TABLE.values()))


@pytest.mark.parametrize("row", [row for rows in TABLE.values() for row in rows])
def test_words_agree_with_themselves(row: dict[str, str]) -> None:
    """Whatever a text denies, it is no contradiction of itself."""
    assert negation_outcome(row["content"], row["content"]).outcome == "pass"
    assert negation_outcome(row["statement"], row["statement"]).outcome == "pass"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nobody fired and nothing was hit.", ["nobody", "nothing"]),
        ("It wasn’t ours.", ["wasn't"]),
        ("It was no later than noon.", ["no later than"]),
        ("They failed to reach it without help.", ["failed to", "without"]),
        ("Not only the crew but no doubt the pilot knew of the no-fly zone.", []),
        ("The house at No. 10 was empty.", []),
        ("", []),
        ("…", []),
    ],
)
def test_what_denies_is_found(text: str, found: list[str]) -> None:
    """Words that deny are found in their order, and idioms that deny nothing are none."""
    assert [negation.word for negation in negations(text)] == found
