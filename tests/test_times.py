"""Times in text: spans, values and the refusal to guess."""

import json
import time
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.times import TimeExpression, resolve, times

Case = dict[str, Any]

TABLE: dict[str, list[Case]] = json.loads(
    (Path(__file__).parent / "cases" / "times.json").read_text(encoding="utf-8")
)

PIECES = (
    "Tuesday morning|14 March|2014|since|between|and|to|at 7am|(15 March)|last year|two days later"
    "|30 to 40 minutes|mid-|early|the|May|noon|GMT|2023-03-14T23:59:59Z|next|week|ago|from now|%"
    "|१४ March|9999|99999 years|31/12/9999|0600|,|.|\n|\n\n|’s|will|overnight|weekend|-|–|½|999999"
    "|centuries ago|of|(|)|tonight|in the morning|century|first|decade|the 1990s|Q1 2023|summer"
).split("|")

texts = st.one_of(
    st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join)
)
dates = st.one_of(st.none(), st.dates(), st.sampled_from([date.min, date.max]))


def published_of(case: Case) -> date | None:
    """The date of publication of a row, or None."""
    return date.fromisoformat(case["published"]) if case["published"] else None


def fields(found: TimeExpression | None) -> Case | None:
    """What the table holds of an expression: all but its span."""
    return (
        None
        if found is None
        else {key: value for key, value in asdict(found).items() if key != "span"}
    )


@pytest.mark.parametrize(
    "case", TABLE["sentences"], ids=lambda case: f"{case['text']}@{case['published']}"
)
def test_times_of_a_sentence(case: Case) -> None:
    """A sentence with a date of publication gives the times that the table expects, in order."""
    found = times(case["text"], published_of(case))

    assert [fields(each) for each in found] == case["expected"]


@pytest.mark.parametrize("case", TABLE["words"], ids=lambda case: repr(case["words"]))
def test_words_resolve(case: Case) -> None:
    """Words that are said to be a time give the one expression that the table expects, or none."""
    found = resolve(case["words"], published_of(case))

    assert fields(found) == case["expected"]


def test_the_table_is_large_enough() -> None:
    """The table holds at least 150 sentences, and at least 30 of them have no time."""
    rows = TABLE["sentences"]

    empty = [row for row in rows if not row["expected"]]

    assert len(rows) >= 150
    assert len(empty) >= 30


@given(texts, dates)
def test_spans_slice_back_in_order(text: str, published: date | None) -> None:
    """Each span gives its words back, and spans stand in order without overlap."""
    found = times(text, published)

    ends = [0, *(each.span[1] for each in found)]
    for each, last_end in zip(found, ends, strict=False):
        assert text[each.span[0] : each.span[1]] == each.text != ""
        assert last_end <= each.span[0] < each.span[1]


@given(texts, dates)
def test_an_interval_begins_before_it_ends(text: str, published: date | None) -> None:
    """The first bound is before the second, and neither stands where the value is null."""
    for each in times(text, published):
        if each.start and each.end and len(each.start) == len(each.end):
            assert each.start < each.end
        assert each.value is not None or (each.start is None and each.end is None)


@given(texts, dates)
def test_resolve_never_raises(words: str, published: date | None) -> None:
    """Any words and any date give an expression whose span gives its words back, or none."""
    found = resolve(words, published)

    assert found is None or words[found.span[0] : found.span[1]] == found.text


@given(texts, texts, dates)
def test_a_paragraph_before_moves_the_spans_only(
    before: str, text: str, published: date | None
) -> None:
    """A text gives the same times after another paragraph, moved by its length."""
    prefix = before + "\n\n"

    together = times(prefix + text, published)

    moved = tuple(
        (each.span[0] + len(prefix), each.value, each.start, each.end)
        for each in times(text, published)
    )
    alone = tuple(
        (each.span[0], each.value, each.start, each.end) for each in times(prefix, published)
    )
    assert (
        tuple((each.span[0], each.value, each.start, each.end) for each in together)
        == alone + moved
    )


@given(texts)
def test_without_a_date_nothing_is_taken_from_the_clock(text: str) -> None:
    """Without a date of publication the same text gives the same words as with one."""
    without = times(text, None)

    assert [each.text for each in without] == [each.text for each in times(text, date(2023, 3, 17))]


@pytest.mark.parametrize(
    "unit",
    ["1", " ", "the ", "2 or ", "14 March to ", "two ", "early ", "Tuesday (", "1,", "A", "a.m. "],
)
def test_time_grows_with_length_only(unit: str) -> None:
    """Long repetitions of words that begin times are read in time linear in their length."""
    began = time.process_time()

    times(unit * (60_000 // len(unit)), date(2023, 3, 17))

    # 10 s: fifty times what the slowest takes; a quadratic scan would need many minutes.
    assert time.process_time() - began < 10
