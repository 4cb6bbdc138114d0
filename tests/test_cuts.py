"""Words cut out of their clause: what governs them from outside is seen, and the cue is not."""

import re

import pytest
from helpers import cases

from summarizer.prove.clauses import clause_of
from summarizer.prove.cuts import cut_outcome

TABLE = cases("cuts")
Stretches = list[tuple[int, int]]


def read(row: str) -> tuple[str, Stretches, Stretches]:
    """The text of a row, the words claimed, marked [so], and cue and source, marked {so}."""
    text, begun = "", 0
    content: Stretches = []
    apart: Stretches = []
    for part in re.split(r"([\[\]{}])", row):
        if part in ("[", "{"):
            begun = len(text)
        elif part in ("]", "}"):
            (content if part == "]" else apart).append((begun, len(text)))
        else:
            text += part
    return text, content, apart


@pytest.mark.parametrize(
    ("row", "outcome"), [(row, outcome) for outcome, rows in TABLE.items() for row in rows]
)
def test_a_cut_that_turns_the_sense_is_flagged(row: str, outcome: str) -> None:
    """A negation, a condition or a hedge outside the words is named; cue and source never are."""
    text, content, apart = read(row)

    verdict = cut_outcome(text, content, apart[::-1])

    assert verdict.outcome == outcome, verdict.reason


def test_the_table_is_of_a_size_and_half_of_it_true() -> None:
    """A false alarm is as bad as a lie that passes, so that both are measured."""
    assert sum(map(len, TABLE.values())) >= 40
    assert len(TABLE["pass"]) * 2 >= sum(map(len, TABLE.values()))


@pytest.mark.parametrize("row", [row for rows in TABLE.values() for row in rows])
def test_a_clause_holds_its_stretch(row: str) -> None:
    """A clause is never smaller than the words that it is the clause of."""
    text, content, _ = read(row)

    for start, end in content:
        left, right = clause_of(text, start, end)
        assert left <= start < end <= right


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("Nobody believes [the jet hit the drone].", {"stance": "denies"}),
        ("It is unclear whether [the jet hit the drone].", {"stance": "questions"}),
        ("The jets may [have hit the drone].", {"hedged": True}),
        ("The jets may [have hit the drone].", {"stance": "believes"}),
    ],
)
def test_what_stance_and_hedge_tell_is_no_cut(row: str, told: dict[str, str]) -> None:
    """A claim that is denied, questioned or hedged in the record says so already."""
    text, content, apart = read(row)

    assert cut_outcome(text, content, apart, **told).outcome == "pass"  # type: ignore[arg-type]
    assert cut_outcome(text, content, apart).outcome == "flag"


def test_a_negation_of_another_sentence_is_none_of_this_one() -> None:
    """Only the sentence of the words is looked at."""
    text, content, apart = read("They did not see it.\n\n[The jets hit it]. Nobody came.")

    assert cut_outcome(text, content, apart).outcome == "pass"
