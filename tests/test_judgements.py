"""A person's own word on two items: how it is given, and that it is stronger than any other."""

import itertools
import json
from pathlib import Path
from typing import Any

import pytest
from cli_doubles import TEXT, ByTask, Command, disputed
from fault_server import serving
from helpers import NO_RUN
from test_reconcile import actor, holm, joined, told

from summarizer import merge
from summarizer.config import PersonsJudgements
from summarizer.errors import UsageError
from summarizer.judgements import judgements_of
from summarizer.pipeline.persons import with_persons
from summarizer.reconcile import reconcile
from summarizer.record import IncidentRecord, Judgement

ONE, OTHER = "c0123456789", "c9876543210"
QUESTION = "Was the plane safe?"

SAFE = holm("Ida Holm said the plane was safe.", "the plane was safe")
UNHIT = holm("Ida Holm said nothing had hit it.", "nothing had hit it")
SAFE_AGAIN = holm("In Oslo Ida Holm said the plane was safe.", "the plane was safe")
UNSAFE = holm("Ida Holm denied the plane was safe.", "the plane was safe", "denies")


def judgement(
    one: IncidentRecord, other: IncidentRecord, verdict: Any, by: Any = "person"
) -> Judgement:
    """What somebody judges of the first claims of two records."""
    a, b = one.claims[0].id, other.claims[0].id
    question = QUESTION if verdict == "contradicts" else None
    return Judgement(a=a, b=b, verdict=verdict, by=by, question=question)


def judged(
    one: IncidentRecord, other: IncidentRecord, *said: tuple[str, str]
) -> tuple[int, list[str]]:
    """How many claims two records make with these judgements, and what is in dispute.

    The same for any order of the records and of the judgements, and merged again.
    """
    made = [judgement(one, other, verdict, by) for verdict, by in said]
    results = []
    for order in itertools.permutations(made):
        for first, second in ((one, other), (other, one)):
            with_them = first.model_copy(update={"judgements": order})
            results.append(reconcile([with_them, second], NO_RUN))
    assert all(result == results[0] for result in results)
    assert joined(results[0], results[0]) == results[0]
    assert set(results[0].judgements) == set(made)
    return len(results[0].claims), [fact.question for fact in results[0].disputed_facts]


STANDING = [
    (SAFE, UNHIT, [("same", "person")], (1, [])),
    (SAFE, UNHIT, [("same", "model")], (1, [])),
    (SAFE, UNHIT, [("same", "person"), ("contradicts", "model")], (1, [])),
    (SAFE, UNHIT, [("same", "model"), ("contradicts", "person")], (2, [QUESTION])),
    (SAFE, UNHIT, [("same", "model"), ("contradicts", "model")], (2, [QUESTION])),
    (SAFE, UNHIT, [("same", "person"), ("contradicts", "person")], (2, [QUESTION])),
    (SAFE, UNHIT, [("contradicts", "model")], (2, [QUESTION])),
    (SAFE, UNHIT, [("contradicts", "model"), ("unrelated", "person")], (2, [])),
    (SAFE, UNHIT, [("contradicts", "rule"), ("unrelated", "model")], (2, [])),
    (SAFE, UNHIT, [("contradicts", "rule"), ("same", "model")], (1, [])),
    (SAFE, SAFE_AGAIN, [], (1, [])),
    (SAFE, SAFE_AGAIN, [("unrelated", "model")], (1, [])),
    (SAFE, SAFE_AGAIN, [("contradicts", "model")], (2, [QUESTION])),
    (SAFE, SAFE_AGAIN, [("contradicts", "model"), ("same", "person")], (1, [])),
    (SAFE, SAFE_AGAIN, [("unrelated", "person")], (2, [])),
    (SAFE, SAFE_AGAIN, [("contradicts", "person")], (2, [QUESTION])),
    (SAFE, UNSAFE, [("same", "model")], (2, [])),
    (SAFE, UNSAFE, [("same", "rule")], (2, [])),
    (SAFE, UNSAFE, [("same", "person")], (1, [])),
]


@pytest.mark.parametrize(("one", "other", "said", "result"), STANDING)
def test_the_stronger_word_counts(
    one: IncidentRecord, other: IncidentRecord, said: Any, result: Any
) -> None:
    """A person before a model, a model before a rule; of equals the disagreement stays."""
    assert judged(one, other, *said) == result


def test_a_chain_does_not_join_what_a_person_parts() -> None:
    """Safe is unhit and unhit is safe again, but the first and the last are apart."""
    parted = judgement(SAFE, SAFE_AGAIN, "unrelated")
    chain = (
        judgement(SAFE, UNHIT, "same", "model"),
        judgement(UNHIT, SAFE_AGAIN, "same", "model"),
        parted,
    )
    home: dict[str, set[str]] = {}
    for order in itertools.permutations((SAFE.model_copy(update={"judgements": chain}), UNHIT,
                                         SAFE_AGAIN)):  # fmt: skip
        whole = joined(*order)
        assert len(whole.claims) == 2
        for claim in whole.claims:
            for mention in claim.mentions:
                home.setdefault(mention.key, set()).add(claim.id)
    assert all(len(ids) == 1 for ids in home.values())
    assert home[parted.a] != home[parted.b]


def test_two_people_of_one_name_are_two_where_a_person_says_so() -> None:
    """All that either says is then the one's or the other's."""
    one = told("Colonel Ida Holm said the plane was safe.", actor("Ida Holm"))
    other = told("The pilot Ida Holm said the plane was old.", actor("Ida Holm"))
    ids = [record.actors[0].id for record in (one, other)]
    merged = merge(one, other, judgements=[{"a": ids[0], "b": ids[1], "verdict": "unrelated"}])

    assert len(joined(one, other).actors) == 1
    assert [actor.id for actor in merged.actors] == sorted(
        ids, key=[a.id for a in merged.actors].index
    )
    assert len(merged.actors) == 2
    assert merge(merged, one) == merged


def test_a_persons_word_on_two_items_is_on_all_their_mentions() -> None:
    """A model that judged other mentions of the same two items is overruled as well."""
    (claim,) = joined(SAFE, SAFE_AGAIN).claims
    model = Judgement(
        a=claim.also[0], b=UNHIT.claims[0].id, verdict="contradicts", by="model", question=QUESTION
    )
    person = Judgement(a=claim.id, b=UNHIT.claims[0].id, verdict="unrelated", by="person")
    parts = (SAFE_AGAIN, UNHIT)

    without = joined(SAFE.model_copy(update={"judgements": (model,)}), *parts)
    overruled = joined(SAFE.model_copy(update={"judgements": (model, person)}), *parts)

    assert len(without.disputed_facts) == 1
    assert (len(overruled.claims), overruled.disputed_facts) == (2, ())


def test_a_judgement_on_two_incidents_joins_neither() -> None:
    """It is not used, and a line says so."""
    (near, far), notes = with_persons(
        [[SAFE], [UNHIT]],
        PersonsJudgements("mine.json", (judgement(SAFE, UNHIT, "same"),)),
    )

    assert (near, far) == ([SAFE], [UNHIT])
    assert notes == ["mine.json, entry 1 is about items of two incidents: not used without --one"]


def test_an_item_is_named_by_any_id_that_it_had() -> None:
    """Also by one that a merge replaced."""
    whole = joined(SAFE, SAFE_AGAIN)
    (claim,) = whole.claims
    (replaced,) = claim.also
    entry = {"a": UNHIT.claims[0].id, "b": replaced, "verdict": "same"}

    assert len(merge(whole, UNHIT, judgements=[entry]).claims) == 1


BAD = [
    ("{}", "no JSON list"),
    ('"same"', "no JSON list"),
    ("[1", "cannot be read"),
    ("[1]", "entry 1: it is no object"),
    ([{"a": ONE, "b": OTHER}], "entry 1: it is no object"),
    ([{"a": ONE, "b": OTHER, "verdict": "same", "by": "model"}], "entry 1: it is no object"),
    ([{"a": "Ida Holm", "b": OTHER, "verdict": "same"}], "entry 1: 'Ida Holm' is no item's id"),
    ([{"a": ONE, "b": 7, "verdict": "same"}], "entry 1: 7 is no item's id"),
    ([{"a": ONE, "b": "d0123456789", "verdict": "same"}], "'d0123456789' is no item's id"),
    ([{"a": ONE, "b": OTHER, "verdict": "equal"}], "'equal' is no verdict; write same"),
    ([{"a": ONE, "b": ONE, "verdict": "same"}], "stands on both sides; name two items"),
    ([{"a": ONE, "b": "a0123456789", "verdict": "same"}], "of kind claim and 'a0123456789' of ki"),
    ([{"a": ONE, "b": OTHER, "verdict": "contradicts"}], "needs a question"),
    ([{"a": ONE, "b": OTHER, "verdict": "contradicts", "question": " "}], "needs a question"),
    ([{"a": ONE, "b": OTHER, "verdict": "same", "question": "So?"}], "leave it out"),
    ([{"a": "f0123456789", "b": "f9876543210", "verdict": "contradicts", "question": "So?"}],
     "only claims contradict"),
    ([{"a": ONE, "b": OTHER, "verdict": "same"}, {"a": ONE, "b": ONE, "verdict": "same"}],
     "entry 2: "),
]  # fmt: skip


@pytest.mark.parametrize(("given", "said"), BAD)
def test_an_entry_that_cannot_be_used_is_named(tmp_path: Path, given: Any, said: str) -> None:
    """By file and number, with what to do."""
    path = tmp_path / "mine.json"
    path.write_text(given if isinstance(given, str) else json.dumps(given), encoding="utf-8")

    with pytest.raises(UsageError) as error:
        judgements_of(path)

    assert "mine.json" in str(error.value)
    assert said in str(error.value)
    assert error.value.hint


def test_a_file_that_is_not_there_is_told() -> None:
    """As a usage error, not as a traceback."""
    with pytest.raises(UsageError, match="cannot be read"):
        judgements_of("nowhere.json")


def test_an_item_of_no_record_is_told() -> None:
    """Which entry names it."""
    entry = {"a": SAFE.claims[0].id, "b": OTHER, "verdict": "same"}

    with pytest.raises(UsageError, match=f"entry 1: no item .* '{OTHER}'"):
        merge(SAFE, UNHIT, judgements=[entry])


@pytest.fixture
def written(summarizer: Command) -> list[str]:
    """Ids of the two claims of the small article, its record and a second article in files."""
    Path("other.txt").write_text(TEXT.replace("Two jets", "Again two jets"), encoding="utf-8")
    with serving(ByTask()) as server:
        for name in ("article", "other"):
            summarizer(
                "run", f"{name}.txt", "--base-url", server.url, "--model", "m", "--format", "json",
                "--output", f"{name}.json",
            )  # fmt: skip
    record = json.loads(Path("article.json").read_text(encoding="utf-8"))
    return [claim["id"] for claim in record["claims"]]


def test_run_and_merge_take_a_persons_judgements(summarizer: Command, written: list[str]) -> None:
    """They are kept as a person's, the record verifies, and a later merge knows them."""
    entry = {"a": written[0], "b": written[1], "verdict": "contradicts", "question": QUESTION}
    Path("mine.json").write_text(json.dumps([entry]))
    with serving(ByTask()) as server:
        options = ("--base-url", server.url, "--model", "m", "--format", "json")
        ran = summarizer("run", "article.txt", *options, "--judgements", "mine.json")
    merged = summarizer(
        "merge", "article.json", "other.json", "--judgements", "mine.json", "--format", "json"
    )
    Path("merged.json").write_text(merged.out, encoding="utf-8")
    again = summarizer("merge", "other.json", "merged.json", "--format", "json")

    assert (ran.code, merged.code, again.code) == (0, 0, 0)
    for ended in (ran, merged, again):
        record = json.loads(ended.out)
        (fact,) = record["disputed_facts"]
        assert fact["question"] == QUESTION
        assert [j["by"] for j in record["judgements"]] == ["person"]
    assert summarizer("verify", "merged.json").code == 0
    assert {**json.loads(again.out), "run": None} == {**json.loads(merged.out), "run": None}


def test_a_person_takes_back_what_a_model_says(summarizer: Command, written: list[str]) -> None:
    """The model's judgement stays in the record, and disputes nothing any more."""
    entry = {"a": written[1], "b": written[0], "verdict": "unrelated"}
    Path("mine.json").write_text(json.dumps([entry]))
    with serving(ByTask(instead=("disputes", disputed))) as server:
        options = ("--base-url", server.url, "--model", "m", "--format", "json")
        without = json.loads(summarizer("run", "article.txt", *options).out)
        ended = summarizer("run", "article.txt", *options, "--judgements", "mine.json")

    record = json.loads(ended.out)
    assert len(without["disputed_facts"]) == 1
    assert record["disputed_facts"] == []
    assert sorted(j["by"] for j in record["judgements"]) == ["model", "person"]


def test_a_bad_file_is_told_before_anything_is_asked(summarizer: Command) -> None:
    """One line, exit code 2, and no call."""
    Path("mine.json").write_text(json.dumps([{"a": ONE, "b": ONE, "verdict": "same"}]))
    with serving(ByTask()) as server:
        ended = summarizer(
            "run", "article.txt", "--base-url", server.url, "--model", "m",
            "--judgements", "mine.json",
        )  # fmt: skip

        assert (ended.code, ended.out, server.count) == (2, "", 0)
    assert ended.err.count("\n") == 1
    assert "mine.json', entry 1" in ended.err
