"""What holds back: may and apparently, and statements that leave it out."""

from typing import Any

import pytest
from helpers import cases

from summarizer.prove.hedges import hedge_outcome, hedges

ROWS = cases("hedges")


@pytest.mark.parametrize("row", ROWS)
def test_a_statement_holds_back_as_its_words_do(row: dict[str, Any]) -> None:
    """A hedge dropped is refused, a wrong value is put right and flagged, the rest passes."""
    verdict, hedged = hedge_outcome(row["statement"], row["content"], row["cue"], row["given"])

    assert (verdict.outcome, hedged) == (row["outcome"], row["hedged"]), verdict.reason
    assert (verdict.reason is None) == (verdict.outcome == "pass")


def test_the_table_is_of_a_size_and_half_of_it_true() -> None:
    """A false alarm is as bad as a lie that passes, so that both are measured."""
    assert len(ROWS) >= 50
    assert sum(row["outcome"] == "pass" for row in ROWS) * 2 >= len(ROWS)


@pytest.mark.parametrize("row", ROWS)
def test_words_hold_back_as_they_do_themselves(row: dict[str, Any]) -> None:
    """What is said of a statement's hedges follows from its words: direct speech is never lost."""
    verdict, _ = hedge_outcome(row["content"], row["content"], row["cue"], row["given"])

    assert verdict.outcome != "reject"


@pytest.mark.parametrize(
    ("text", "clear"),
    [
        ("It may rain in May.", ["may"]),
        ("On May 9 the might of the army could not be hidden.", []),
        ("They might have seen it; they could hear it.", ["might"]),
        ("It appeared near the cape and appeared to turn.", ["appeared"]),
        ("The pilot who may have slept was calm.", []),
        ("It may have been so. They went home.", []),
        ("", []),
        ("May", []),
    ],
)
def test_clear_hedges_are_told_from_words_like_them(text: str, clear: list[str]) -> None:
    """A month, a noun, an ability and a relative clause hold nothing back."""
    assert [hedge.word for hedge in hedges(text) if hedge.clear] == clear


def test_a_question_keeps_the_value_that_was_given() -> None:
    """Doubt is in the stance already, so that either value is true of it."""
    given = [
        hedge_outcome("It fell.", "it fell", "asked", h, "questions")[1] for h in (True, False)
    ]

    assert given == [True, False]
