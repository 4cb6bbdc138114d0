"""Articles and records that come later, twice, changed or in masses: one record all the same."""

import itertools
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cli_doubles import TEXT, ByTask, Command, disputed
from fault_server import serving
from hypothesis import given, settings
from hypothesis import strategies as st
from test_reconcile import QUESTIONS, joined, records

from summarizer.record import (
    IncidentRecord,
    Judgement,
    standing,
)

# Order, ids and values


@st.composite
def judged_records(draw: st.DrawFn) -> list[IncidentRecord]:
    """Five records of small articles, with what rules, models and people judge of their claims."""
    made = draw(st.lists(records(), min_size=5, max_size=5, unique_by=lambda r: r.articles[0].id))
    keys = sorted({claim.id for record in made for claim in record.claims})
    said = []
    for _ in range(draw(st.integers(0, 6))):
        a, b = draw(st.sampled_from(keys)), draw(st.sampled_from(keys))
        verdict: Any = draw(st.sampled_from(["same", "contradicts", "unrelated"]))
        by: Any = draw(st.sampled_from(["rule", "model", "person"]))
        question = draw(st.sampled_from(QUESTIONS)) if verdict == "contradicts" else None
        said.append(Judgement(a=a, b=b, verdict=verdict, by=by, question=question))
    homes = [draw(st.integers(0, 4)) for _ in said]
    return [
        joined(
            record.model_copy(
                update={"judgements": tuple(j for j, h in zip(said, homes, strict=True) if h == n)}
            )
        )
        for n, record in enumerate(made)
    ]


def bare(record: IncidentRecord) -> IncidentRecord:
    """The record without its articles' texts, as --no-text writes it."""
    articles = tuple(article.model_copy(update={"text": None}) for article in record.articles)
    return record.model_copy(update={"articles": articles})


@settings(max_examples=8)
@given(judged_records(), st.booleans())
def test_no_order_and_no_steps_change_the_record(parts: list[IncidentRecord], texts: bool) -> None:
    """Five records with judgements: all orders, by twos and threes, and one after the other.

    With the articles' texts and without.
    """
    parts = parts if texts else [bare(part) for part in parts]
    whole = joined(*parts)

    assert all(joined(*order) == whole for order in itertools.permutations(parts))
    assert joined(joined(*parts[:2]), joined(*parts[2:])) == whole
    assert joined(joined(*parts[3:]), *parts[:3]) == whole
    step = parts[0]
    for part in parts[1:]:
        step = joined(step, part)
    assert step == whole
    assert joined(whole, whole) == whole
    assert joined(whole, *parts[:2]) == whole


def in_dispute(record: IncidentRecord) -> set[tuple[str, str]]:
    """The questions with the mentions that are judged to answer them, as far as that holds."""
    home = {m.key: claim.id for claim in record.claims for m in claim.mentions}
    return {
        (judged.question, key)
        for judged in standing(record.judgements, home)
        if judged.question and {judged.a, judged.b} <= home.keys()
        if home[judged.a] != home[judged.b]
        for key in (judged.a, judged.b)
    }


@settings(max_examples=40)
@given(judged_records(), st.randoms(use_true_random=False))
def test_every_id_that_ever_was_is_found(
    parts: list[IncidentRecord], chance: random.Random
) -> None:
    """In one item, as its id or in `also`, whatever was merged with what before.

    Of a disputed fact where what was judged to disagree still does.
    """
    ever: set[str] = set()
    facts: dict[str, set[tuple[str, str]]] = {}
    left = list(parts)
    while True:
        ever |= {item.id for record in left for item in record.items() if item.id[0] != "d"}
        for record in left:
            for fact in record.disputed_facts:
                claims = {claim for position in fact.positions for claim in position.claims}
                keys = {m.key for c in record.claims if c.id in claims for m in c.mentions}
                asked = {(q, k) for q, k in in_dispute(record) if q == fact.question}
                facts[fact.id] = {(q, k) for q, k in asked if k in keys}
        if len(left) == 1:
            break
        chance.shuffle(left)
        left = [joined(*left[:2]), *left[2:]]
    (whole,) = left
    ever |= {id for id, judged in facts.items() if judged <= in_dispute(whole)}

    for id in ever:
        assert sum(id in (item.id, *item.also) for item in whole.items()) == 1


def values(value: Any) -> Iterator[str]:
    """Every text and number in a JSON value, as text."""
    if isinstance(value, dict):
        for part in value.values():
            yield from values(part)
    elif isinstance(value, list):
        for part in value:
            yield from values(part)
    elif value is not None and not isinstance(value, bool):
        yield str(value)


# What is said of several items together, and not of any one: how they stand to each other.
OF_ALL = {"agreement", "positions", "origins", "status"}


@settings(max_examples=25)
@given(judged_records())
def test_every_value_of_a_merged_record_is_in_an_input(parts: list[IncidentRecord]) -> None:
    """Each word, number and place in each item is one of the inputs'."""
    known = set[str]()
    for part in parts:
        known |= set(values(part.model_dump(mode="json")))
    whole = joined(*parts)

    for item in whole.items():
        fields = {k: v for k, v in item.model_dump(mode="json").items() if k not in OF_ALL}
        if item.id[0] == "d":
            fields = {"question": fields["question"]}  # its mentions are those of its claims
        assert set(values(fields)) <= known
    for fact in whole.disputed_facts:
        statements = {claim.statement for part in parts for claim in part.claims}
        assert {position.stance for position in fact.positions} <= statements


# Questions to a model


def test_later_articles_are_asked_about_once(summarizer: Command) -> None:
    """A third article is added: no article is asked about again, nor a claim that was judged."""
    for name in ("b", "c"):
        Path(f"{name}.txt").write_text(TEXT.replace("Two jets met", f"In {name} two jets met"))
    with serving(ByTask(instead=("disputes", disputed))) as server:
        options = ("--base-url", server.url, "--model", "m", "--no-store", "--format", "json")
        for name in ("article", "b", "c"):
            summarizer("run", f"{name}.txt", *options, "--output", f"{name}.json")
        ran = server.count
        summarizer("merge", "article.json", "b.json", *options, "--output", "two.json")
        added = summarizer("merge", "two.json", "c.json", *options, "--output", "three.json")
        asked = server.received[ran:]
        before = server.count
        again = summarizer("merge", "three.json", "c.json", "two.json", *options)

        tasks = [r.body["response_format"]["json_schema"]["name"] for r in asked]
        assert set(tasks) <= {"disputes", "summary"}
        assert len(tasks) <= 4
        assert server.count == before
    assert (added.code, again.code) == (0, 0)
    three = json.loads(Path("three.json").read_text())
    two = json.loads(Path("two.json").read_text())
    assert {**json.loads(again.out), "run": None} == {**three, "run": None}
    assert all(judged in three["judgements"] for judged in two["judgements"])
