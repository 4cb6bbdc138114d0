"""Articles and records that come later, twice, changed or in masses: one record all the same."""

import itertools
import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from cli_doubles import ANSWERS, TEXT, ByTask, Command, disputed
from fault_server import Handler, completion, serving
from hypothesis import given, settings
from hypothesis import strategies as st
from test_reconcile import QUESTIONS, joined, records

from summarizer import summarize
from summarizer.errors import SeveralIncidents
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
        assert set(tasks) <= {"disputes"}
        assert len(tasks) <= 2
        assert server.count == before
    assert (added.code, again.code) == (0, 0)
    three = json.loads(Path("three.json").read_text())
    two = json.loads(Path("two.json").read_text())
    assert {**json.loads(again.out), "run": None} == {**three, "run": None}
    assert all(judged in three["judgements"] for judged in two["judgements"])


# The same article twice

PAGE = (
    "Two jets met over the bay\n\n"
    "“We saw two jets and no flame,” Captain Rosa Lind said on Friday.\n"
    "The ministry denied that its jets had come near the bay.\n"
    "Nobody on the shore had heard anything that night.\n"
    "The captain is to speak again on Sunday.\n"
)


@pytest.fixture
def run(summarizer: Command) -> Iterator[Callable[..., Any]]:
    """Runs some articles with a good model's answers."""
    with serving(ByTask()) as server:
        yield lambda *names: summarizer(
            "run", *names, "--base-url", server.url, "--model", "m", "--format", "json"
        )


def test_one_text_under_two_names_is_one_article_and_said_so(run: Callable[..., Any]) -> None:
    """A line says whose text it is."""
    Path("copy.txt").write_text(TEXT, encoding="utf-8")
    ended = run("article.txt", "copy.txt")

    assert ended.code == 0
    assert len(json.loads(ended.out)["articles"]) == 1
    assert "copy.txt has the text of article.txt: they count as one article" in ended.err


def test_one_text_on_two_pages_is_two_articles_and_said_so(run: Callable[..., Any]) -> None:
    """Other adverts and another headline make no second witness."""
    Path("one.txt").write_text(f"{PAGE}\nShare this article\n", encoding="utf-8")
    Path("two.txt").write_text(
        "Advert\n\n" + PAGE.replace("met over", "seen over") + "\nSubscribe now\n", encoding="utf-8"
    )
    ended = run("one.txt", "two.txt")

    record = json.loads(ended.out)
    assert ended.code == 0
    assert len(record["articles"]) == 2
    told = [c for c in record["claims"] if "no flame" in c["statement"]]
    assert [len(claim["mentions"]) for claim in told] == [2]
    assert "two.txt is nearly the text of one.txt (4 of 5 sentences)" in ended.err


def test_two_articles_that_share_a_quotation_are_no_copies(run: Callable[..., Any]) -> None:
    """Two outlets that hear one captain are two."""
    Path("other.txt").write_text(
        PAGE.splitlines()[2] + "\nHer ship was on its way home.\nA fog came up at noon.\n"
        "The ministry denied that its jets had come near the bay.\nIt gave no reason.\n",
        encoding="utf-8",
    )
    Path("one.txt").write_text(PAGE, encoding="utf-8")

    assert "nearly the text" not in run("one.txt", "other.txt").err


# Something else in the pile

ELSE = (
    "Bakers of Lume win the cup\n\n"
    "“We baked all night,” said Tilda Moor of the Lume Bakers on 2 June 2019.\n"
    "The jury of the Harvest Fair praised their bread.\n"
)


def test_an_article_about_something_else_is_told_apart(summarizer: Command) -> None:
    """A record of its own, and a line that says which articles are about what."""
    told: Any = json.loads(json.dumps(ANSWERS))
    told["cast"]["actors"] += [
        {"sentences": [], "name": name, "kind": kind, "role": None, "affiliation": None,
         "aliases": []}
        for name, kind in (("Tilda Moor", "person"), ("Lume Bakers", "organisation"))
    ]  # fmt: skip
    Path("else.txt").write_text(ELSE, encoding="utf-8")
    Path("b.txt").write_text(TEXT.replace("Two jets met", "In b two jets met"), encoding="utf-8")
    with serving(ByTask(answers=told)) as server:
        ended = summarizer(
            "run", "article.txt", "else.txt", "b.txt", "--base-url", server.url, "--model", "m",
            "--format", "json",
        )  # fmt: skip
        with pytest.raises(SeveralIncidents, match="about 2 incidents; call summarize_all, or"):
            summarize("article.txt", "else.txt", base_url=server.url, model="m")

    assert ended.code == 0
    assert [len(json.loads(line)["articles"]) for line in ended.out.splitlines()] in (
        [2, 1],
        [1, 2],
    )
    (line,) = [line for line in ended.err.splitlines() if "incidents" in line]
    assert "2 incidents, and each has a record of its own (--one makes one of all)" in line
    assert "else.txt" in line.split(": ")[-1]


# A model that says what cannot be


def test_a_model_that_joins_opposites_or_invents_ids_changes_nothing(summarizer: Command) -> None:
    """The ledger says so, and the record is as though nobody had been asked."""
    invented = {
        "question": "Did the jets come near the bay?",
        "positions": [{"claims": ["c0123456789"]}, {"claims": ["c9876543210"]}],
    }
    told = {**ANSWERS, "disputes": {"disputed_facts": [invented]}}
    pairs = [{"pair": p, "verdict": "same", "question": None} for p in ("p1", "p2", "c0123456789")]
    Path("two.txt").write_text(
        TEXT.replace("denied that its jets had", "said that its jets had").replace(
            "We saw two jets and no flame", "We saw no jets and two flames"
        ),
        encoding="utf-8",
    )

    def answers(handler: Handler, /) -> None:
        body = handler.received.body
        task = body["response_format"]["json_schema"]["name"]
        given = json.dumps({**told, "pairs": {"verdicts": pairs}}[task])
        if "no jets and two flames" in body["messages"][-1]["content"]:
            given = given.replace("We saw two jets and no flame", "We saw no jets and two flames")
            given = given.replace('"denies"', '"asserts"').replace('"denied"', '"said"')
        completion(given)(handler)

    with serving(answers) as server:
        options = ("--base-url", server.url, "--model", "m", "--format", "json")
        ended = summarizer("run", "article.txt", "two.txt", *options)
    record = json.loads(ended.out)
    reasons = [r["reason"] for r in record["rejected"] if r["stage"] == "reconcile"]

    assert ended.code == 0
    assert record["judgements"] == record["disputed_facts"] == []
    assert [len(claim["mentions"]) for claim in record["claims"]] == [1] * 4
    assert {claim["stance"] for claim in record["claims"]} == {"asserts", "denies"}
    assert sum("no claim that was shown has this id" in reason for reason in reasons) == 2
    assert reasons.count("no such pair was shown") == 2


# Records that do not hold


@pytest.mark.parametrize("version", ["0", "2", 1])
def test_a_record_of_another_version_is_told_in_a_line(summarizer: Command, version: Any) -> None:
    """Which it is, which is read, and what to do."""
    Path("old.json").write_text(json.dumps({"schema_version": version, "claims": []}))
    ended = summarizer("merge", "old.json")

    assert (ended.code, ended.out, ended.err.count("\n")) == (1, "", 1)
    assert f"'old.json' is a record of schema version {version!r}, not '1'" in ended.err
    assert "make it again from its articles" in ended.err


EDITS: list[tuple[str, Callable[[dict[str, Any]], None], str]] = [
    ("a moved span", lambda c: c["mentions"][0]["evidence"][0].update(start=1, end=2, text="x"),
     "stands"),
    ("other words", lambda c: c.update(statement="We saw nine jets"), "its fields"),
    ("another stance", lambda c: c.update(stance="denies"), "its fields"),
]  # fmt: skip


@pytest.mark.parametrize("keep", [True, False])
@pytest.mark.parametrize(("edit", "why"), [e[1:] for e in EDITS], ids=[e[0] for e in EDITS])
def test_a_record_edited_by_hand_is_refused(
    summarizer: Command, edit: Callable[[dict[str, Any]], None], why: str, keep: bool
) -> None:
    """With the item named, and also where it does not hold the article's text."""
    with serving(ByTask()) as server:
        summarizer(
            "run", "article.txt", "--base-url", server.url, "--model", "m", "--format", "json",
            "--output", "record.json", *(() if keep else ("--no-text",)),
        )  # fmt: skip
    whole = json.loads(Path("record.json").read_text(encoding="utf-8"))
    assert summarizer("merge", "record.json").code == 0
    edit(whole["claims"][0])
    Path("edited.json").write_text(json.dumps(whole), encoding="utf-8")
    ended = summarizer("merge", "record.json", "edited.json")

    assert (ended.code, ended.out, ended.err.count("\n")) == (1, "", 1)
    assert f"'edited.json' no longer holds: {whole['claims'][0]['id']}: " in ended.err
    assert why in ended.err or not keep
