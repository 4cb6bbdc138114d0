"""The prompts: readable, strict, and right about their own examples."""

import json
import re
from typing import Any

import pytest
from helpers import NO_RUN

from summarizer.article import article_of
from summarizer.draft import Draft, SummaryAnswer
from summarizer.extract import QUESTIONS, numbered
from summarizer.llm import Answer
from summarizer.prove import prove
from summarizer.reconcile import reconcile
from summarizer.record import IncidentRecord, Judgement
from summarizer.resources import folder, prompt
from summarizer.schemas import SCHEMAS
from summarizer.summary import request, summarized

PROMPTS = sorted(path.stem for path in folder("prompts").glob("*.md"))


def example(task: str) -> tuple[str, str]:
    """The article and the answer of a prompt's example."""
    text = prompt(task).text
    shown = re.search(r"```text\n(.*?)\n```", text, re.DOTALL)
    answer = re.search(r"```json\n(.*?)\n```", text, re.DOTALL)
    assert shown is not None
    assert answer is not None
    return shown[1], answer[1]


def proven(tasks: list[str]) -> IncidentRecord:
    """The record of the examples' article by the answers to these tasks."""
    shown, _ = example(tasks[0])
    article = article_of(re.sub(r"^\[\d+\] ", "", shown, flags=re.MULTILINE).encode(), "example")
    lists: dict[str, Any] = {}
    for task in tasks:
        value = SCHEMAS[QUESTIONS[task][0]][0].model_validate_json(example(task)[1])
        lists |= {name: tuple(getattr(value, name)) for name in type(value).model_fields}
    return prove(article, Draft(**lists), NO_RUN)


@pytest.mark.parametrize("name", PROMPTS)
def test_a_prompt_stays_short_enough_to_be_read_aloud(name: str) -> None:
    """No prompt is longer than 80 lines of 140 characters, its examples' answers apart."""
    lines = re.sub(r"```(json|text).*?```", "", prompt(name).text, flags=re.DOTALL).split("\n")

    assert len(prompt(name).text.split("\n")) <= 80
    assert max(map(len, lines)) <= 140


def test_a_variable_without_a_value_and_a_value_without_a_variable_are_errors() -> None:
    """Filling is strict both ways."""
    with pytest.raises(ValueError, match="mark"):
        prompt("article").fill(outlet="A", published="B", sentences="C")
    with pytest.raises(ValueError, match="extra"):
        prompt("reader").fill(extra="A")


def test_the_examples_show_one_article_numbered_as_a_model_is_shown_it() -> None:
    """Each task's example has the same text, numbered and parted by our own code."""
    texts = {example(task)[0] for task in QUESTIONS}

    assert len(texts) == 1
    plain = re.sub(r"^\[\d+\] ", "", texts.copy().pop(), flags=re.MULTILINE)
    assert numbered(article_of(plain.encode(), "example")) == texts.pop()


def test_every_item_of_the_examples_is_proven() -> None:
    """What a prompt shows as a good answer passes every check of our own proof."""
    record = proven(list(QUESTIONS))

    given = sum(len(items) for task in QUESTIONS for items in json.loads(example(task)[1]).values())
    assert record.rejected == ()
    assert [
        (i.id, c)
        for i in record.items()
        for m in i.mentions
        for c in m.checks
        if c.outcome == "flag"
    ] == []
    assert sum(1 for _ in record.items()) == given


def test_the_example_of_the_claims_gives_each_to_its_speaker() -> None:
    """The proven example says who says what, as a reader of its article would."""
    record = proven(list(QUESTIONS))

    assert [
        (record.actor(c.speaker).name if c.speaker else None, c.mode, c.stance, c.hedged)
        for c in record.claims
    ] == [
        (None, "narrated", "asserts", False),
        ("Ilsa Brandt", "direct", "asserts", False),
        ("Ilsa Brandt", "direct", "asserts", False),
        ("air ministry", "reported", "denies", False),
        ("air ministry", "reported", "asserts", True),
    ]


def test_the_example_of_disputes_is_a_good_answer_to_its_claims() -> None:
    """Its ids are those shown, each once a question, and each question has two sides."""
    claims, text = example("disputes")
    answer = SCHEMAS["disputes"][0].model_validate_json(text)
    shown = [line.split(" | ")[0] for line in claims.split("\n")]

    assert len(shown) == len(set(shown)) > 3
    facts = json.loads(answer.model_dump_json())["disputed_facts"]
    for fact in facts:
        ids = [id for position in fact["positions"] for id in position["claims"]]
        assert len(fact["positions"]) >= 2
        assert len(ids) == len(set(ids))
        assert set(ids) <= set(shown)
    assert len(facts) == 2


def test_the_example_of_pairs_is_a_good_answer_to_its_claims() -> None:
    """Each pair of two claims that are shown has one verdict; what contradicts has a question."""
    shown, text = example("pairs")
    claims, pairs = (part.split("\n") for part in shown.split("\n\n"))
    verdicts = json.loads(SCHEMAS["pairs"][0].model_validate_json(text).model_dump_json())[
        "verdicts"
    ]

    ids = {line.split(" | ")[0] for line in claims}
    told = dict(line.split(": ") for line in pairs)
    assert all(set(pair.split()) < ids for pair in told.values())
    assert [one["pair"] for one in verdicts] == list(told)
    assert {one["verdict"] for one in verdicts} == {"same", "contradicts", "unrelated"}
    assert all((one["verdict"] == "contradicts") == bool(one["question"]) for one in verdicts)


def test_the_example_of_the_summary_is_a_good_answer_to_its_items() -> None:
    """It shows the items of the examples' article as a model sees them; each sentence stands."""
    lines, text = example("summary")
    articles = proven(list(QUESTIONS))
    near, denied = (next(c for c in articles.claims if w in c.quote) for w in ("nose", "come near"))
    judged = Judgement(
        a=near.id, b=denied.id, verdict="contradicts", by="model",
        question="Did Norrmark’s jets come near the helicopter?",
    )  # fmt: skip
    record = reconcile([articles.model_copy(update={"judgements": (judged,)})], NO_RUN)
    question = request(record, "m")
    value = SummaryAnswer.model_validate_json(text)

    assert question is not None
    assert lines in question.request.messages[0].content.split("Your task")[0]
    made = summarized(record, question, lambda *_: Answer(value, (), False))  # type: ignore[arg-type]
    assert made.rejected == ()
    assert [sentence.text for sentence in made.sentences] == [one.text for one in value.sentences]
