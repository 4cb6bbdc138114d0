"""Which claims are one in other words: what a model is shown of pairs, and what is kept."""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from cli_doubles import ANSWERS, TEXT, ByTask, Command
from fault_server import Answer as Reply
from fault_server import Handler, completion, serving
from helpers import NO_RUN, article_from
from hypothesis import given
from hypothesis import strategies as st

from summarizer.disputes import Judged
from summarizer.draft import Draft, DraftActor, DraftClaim, PairsAnswer
from summarizer.llm import Answer
from summarizer.pairs import Question, compared, requests
from summarizer.prove import prove
from summarizer.reconcile import reconcile
from summarizer.reconcile.candidates import Nearness
from summarizer.record import IncidentRecord, Judgement

Said = tuple[str, str, str]  # who, what, and the cue
SUNK = ("Ida Holm", "the ferry sank in the harbour within minutes", "said")
GONE = ("Ida Holm", "within minutes the ferry had gone down in the harbour", "said")
CALM = ("Ola Berg", "the sea was calm", "said")


def article_record(number: int, rows: Sequence[Said]) -> IncidentRecord:
    """The record of an article in which these people claim these things."""
    lines = [f"This is report {number}.", *(f"{who} {cue} {what}." for who, what, cue in rows)]
    names = dict.fromkeys(who for who, _, _ in rows)
    actors = tuple(
        DraftActor(sentences=[], name=n, kind="person", role=None, affiliation=None, aliases=[])
        for n in names
    )
    claims = tuple(
        DraftClaim(
            sentences=[], content=[what], statement=None, speaker=who, source=who, cue=cue,
            via=None, mode="reported", stance="denies" if cue == "denied that" else "asserts",
            hedged=False,
        )
        for who, what, cue in rows
    )  # fmt: skip
    record = prove(article_from(*lines), Draft(actors=actors, claims=claims), NO_RUN)
    assert len(record.claims) == len(rows)
    return record


def record_of(*articles: Sequence[Said]) -> IncidentRecord:
    """The record of several articles."""
    parts = [article_record(number, rows) for number, rows in enumerate(articles)]
    return reconcile(parts, NO_RUN)


def asked(record: IncidentRecord) -> Question:
    """The one question about a record."""
    (question,) = requests(record, "m")
    return question


def answered(record: IncidentRecord, *verdicts: tuple[str, str, str | None]) -> Judged:
    """What comes of an answer with these verdicts."""
    rows = [{"pair": p, "verdict": v, "question": q} for p, v, q in verdicts]
    value = PairsAnswer.model_validate_json(json.dumps({"verdicts": rows}))
    return compared(record, asked(record), lambda *_: Answer(value, (), False))  # type: ignore[arg-type]


def told(record: IncidentRecord, judged: Judged) -> IncidentRecord:
    """The record with what was judged."""
    return reconcile([record.model_copy(update={"judgements": judged.judgements})], NO_RUN)


def test_a_model_sees_each_claim_once_and_the_pairs_by_short_ids() -> None:
    """Only claims that stand in a pair are shown, and nothing else of an article."""
    question = asked(record_of([SUNK, CALM], [GONE]))
    (message,) = question.request.messages
    shown = message.content.split("An example.")[0]

    assert question.request.optional
    assert len(re.findall(r"^c[12] \| Ida Holm \| asserts \| .* minutes", shown, re.M)) == 2
    assert re.findall(r"^p\d: .*$", shown, re.MULTILINE) == ["p1: c1 c2"]
    assert "calm" not in shown
    assert "report" not in shown


NOT_ASKED: list[tuple[str, list[list[Said]]]] = [
    ("in one article", [[SUNK, GONE]]),
    ("of two speakers", [[SUNK], [("Per Strand", GONE[1], "said")]]),
    ("of two stances", [[SUNK], [("Ida Holm", GONE[1], "denied that")]]),
    ("one claim already", [[SUNK], [SUNK]]),
    ("of other things", [[SUNK], [("Ida Holm", "a tug had towed the barge to port", "said")]]),
]


@pytest.mark.parametrize(("why", "articles"), NOT_ASKED, ids=[why for why, _ in NOT_ASKED])
def test_what_cannot_be_one_is_not_asked_about(why: str, articles: list[list[Said]]) -> None:
    """Nothing is near, so nothing is paid."""
    assert requests(record_of(*articles), "m") == ()


@pytest.mark.parametrize("verdict", ["same", "contradicts", "unrelated"])
@pytest.mark.parametrize("by", ["rule", "model", "person"])
def test_a_pair_that_is_judged_is_not_asked_about(verdict: Any, by: Any) -> None:
    """Whatever was said, by whomever, of whichever mentions."""
    record = record_of([SUNK], [GONE])
    a, b = (claim.id for claim in record.claims)
    judgement = Judgement(a=b, b=a, verdict=verdict, by=by)

    assert requests(record.model_copy(update={"judgements": (judgement,)}), "m") == ()


def test_the_question_is_the_same_in_any_order() -> None:
    """Of the records, and of their items."""
    parts = [article_record(n, [row, CALM]) for n, row in enumerate((SUNK, GONE, SUNK))]
    keys = {
        asked(reconcile(order, NO_RUN)).request.key for order in (parts, parts[::-1], parts * 2)
    }
    whole = reconcile(parts, NO_RUN)
    turned = whole.model_copy(update={"claims": whole.claims[::-1]})

    assert keys == {asked(turned).request.key}


def test_what_a_model_calls_the_same_is_one_claim_and_never_asked_again() -> None:
    """With the wording of each article; nothing else of the record changes."""
    record = record_of([SUNK], [GONE])
    judged = answered(record, ("p1", "same", None))
    whole = told(record, judged)

    (claim,) = whole.claims
    assert {m.statement for m in claim.mentions} == {SUNK[1], GONE[1]}
    assert [(j.verdict, j.by) for j in whole.judgements] == [("same", "model")]
    assert requests(whole, "m") == ()
    assert reconcile([whole, whole], NO_RUN) == whole
    assert reconcile([whole, record], NO_RUN).claims == whole.claims


def test_unrelated_is_kept_so_that_it_is_not_asked_again() -> None:
    """It stands in the record, and joins and parts nothing."""
    record = record_of([SUNK], [GONE])
    whole = told(record, answered(record, ("p1", "unrelated", None)))

    assert whole.claims == record.claims
    assert [j.verdict for j in whole.judgements] == ["unrelated"]
    assert requests(whole, "m") == ()


REFUSED = [
    ("the crew of 9 left the ferry in the harbour", "the crew left the ferry in the harbour"),
    ("the ferry sank within 9 minutes of the call", "the ferry sank within 7 minutes of the call"),
    ("the ferry sank in the harbour basin", "the ferry had not sunk in the harbour basin"),
    ("the ferry sank on Monday in the harbour", "the ferry sank on Tuesday in the harbour"),
    ("the ferry struck the Kestrel in the harbour", "the ferry struck the Heron in the harbour"),
]


@pytest.mark.parametrize(("one", "other"), REFUSED)
def test_what_cannot_be_the_same_is_refused_into_the_ledger(one: str, other: str) -> None:
    """A number, a time, a name or a negation more or other: nothing is judged."""
    record = record_of([("Ida Holm", one, "said")], [("Ida Holm", other, "said")])
    judged = answered(record, ("p1", "same", None))

    assert judged.judgements == ()
    (entry,) = judged.rejected
    assert (entry.stage, entry.kind) == ("reconcile", "claim")
    assert " same " in entry.item


SAME = [
    ("the ferry sank in the harbour within half an hour of the first call",
     "within 30 minutes of the first call the ferry sank in the harbour"),
    ("two jets had hit the drone over the sea", "over the sea 2 jets had rammed the drone"),
    ("the grey ferry kept 1,200 m off the tug in the harbour",
     "off the tug in the harbour the grey ferry kept 3,937 ft"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), SAME)
def test_other_words_for_a_number_are_no_other_number(one: str, other: str) -> None:
    """Words for digits, and another unit."""
    record = record_of([("Ida Holm", one, "said")], [("Ida Holm", other, "said")])
    judged = answered(record, ("p1", "same", None))

    assert judged.rejected == ()
    assert len(told(record, judged).claims) == 1


def test_ids_of_the_model_s_own_and_second_answers_are_refused() -> None:
    """Of two answers on one pair neither counts."""
    record = record_of([SUNK], [GONE])
    invented = answered(record, ("p7", "same", None), ("c1", "same", None))
    doubled = answered(record, ("p1", "same", None), ("p1", "unrelated", None))

    assert invented.judgements == doubled.judgements == ()
    assert [r.reason for r in invented.rejected] == ["no such pair was shown"] * 2
    assert [r.reason for r in doubled.rejected] == ["it is answered twice"] * 2


def test_a_contradiction_passes_the_checks_of_disputes() -> None:
    """One speaker may contradict itself in two articles, but not without a question."""
    record = record_of([SUNK], [GONE])
    bare = answered(record, ("p1", "contradicts", None))
    named = answered(record, ("p1", "contradicts", "Did the Kestrel sink?"))
    plain = answered(record, ("p1", "contradicts", "Did the ferry sink in the harbour?"))

    assert bare.judgements == named.judgements == ()
    assert plain.rejected == ()
    assert "no question" in bare.rejected[0].reason
    assert len(named.rejected) == 1
    (fact,) = told(record, plain).disputed_facts
    assert [len(position.holders) for position in fact.positions] == [1, 1]


def test_many_pairs_are_several_calls() -> None:
    """Sixty pairs a call, each pair in one of them."""
    piers = "coal fish timber grain salt stone wool copper sugar hemp flour cotton".split()
    plain = "the green harbour ferry had slowly sunk beside the broken wooden stairs of the {} pier"
    record = record_of(*([("Ida Holm", plain.format(pier), "said")] for pier in piers), [CALM])
    asked_about = [question.pairs for question in requests(record, "m")]

    assert [len(pairs) for pairs in asked_about][:-1] == [60]
    assert 1 <= len(asked_about[-1]) <= 6  # a claim that is nobody's tenth nearest is left out
    each = [pair for pairs in asked_about for pair in pairs.values()]
    assert len(each) == len(set(each))


ROOTS = st.frozensets(st.sampled_from("drone jet hit fire close zone sea".split()), max_size=5)


@given(st.lists(ROOTS, max_size=10), st.randoms(use_true_random=False))
def test_near_statements_are_all_found_in_any_order(
    said: list[frozenset[str]], chance: Any
) -> None:
    """As many as a look at each pair finds, with the same cosines."""
    roots = {f"c{n}": given for n, given in enumerate(said)}
    near = Nearness(roots)
    pairs = sorted((pair, cosine) for cosine, pair in near.pairs(roots, 0.5, 10))
    mixed = list(roots)
    chance.shuffle(mixed)
    again = Nearness({id: roots[id] for id in mixed})

    looked = {(a, b) for a in roots for b in roots if a < b and near._cosine(a, b) >= 0.5}
    assert {pair for pair, _ in pairs} == looked
    assert sorted((pair, cosine) for cosine, pair in again.pairs(mixed, 0.5, 10)) == pairs


# At the command line

TWO = TEXT.replace("We saw two jets and no flame", "There was no flame and two jets we saw")


def model(verdict: str) -> Any:
    """The answers about two articles in which one speaker says one thing in two wordings."""

    def answer(handler: Handler, /) -> None:
        body = handler.received.body
        task = body["response_format"]["json_schema"]["name"]
        given = json.dumps(ANSWERS[task])
        if "There was no flame" in body["messages"][-1]["content"] and task != "pairs":
            given = given.replace(
                "We saw two jets and no flame", "There was no flame and two jets we saw"
            )
        if task == "pairs":
            given = json.dumps({"verdicts": [{"pair": "p1", "verdict": verdict, "question": None}]})
        completion(given)(handler)

    return answer


def tasks(server: Any) -> list[str]:
    """What was asked, in order."""
    return [r.body["response_format"]["json_schema"]["name"] for r in server.received]


def test_a_merge_asks_about_new_pairs_once(summarizer: Command) -> None:
    """Of two articles after the disputes; of the merged record and a part of it nothing."""
    Path("two.txt").write_text(TWO, encoding="utf-8")
    with serving(model("same")) as server:
        options = ("--base-url", server.url, "--model", "m", "--format", "json", "--output")
        for name in ("article", "two"):
            assert summarizer("run", f"{name}.txt", *options, f"{name}.json").code == 0
        assert "pairs" not in tasks(server)
        before = server.count
        merged = summarizer("merge", "article.json", "two.json", *options, "both.json")
        assert tasks(server)[before:] == ["disputes", "pairs", "summary"]
        before = server.count
        again = summarizer("merge", "both.json", "two.json", *options, "again.json")

        assert (merged.code, again.code, server.count) == (0, 0, before)
    both, twice = (json.loads(Path(f"{name}.json").read_text()) for name in ("both", "again"))
    assert {**twice, "run": None} == {**both, "run": None}
    assert "pairs" in both["run"]["prompts"]
    assert [j["verdict"] for j in both["judgements"]] == ["same"]
    assert sorted(len(claim["mentions"]) for claim in both["claims"]) == [1, 1, 2]


def test_a_recording_from_before_replays_without_a_word(summarizer: Command) -> None:
    """The run says nothing of what it never had, and counts no call for it."""
    Path("two.txt").write_text(TWO, encoding="utf-8")
    with serving(model("unrelated")) as server:
        options = ("--base-url", server.url, "--model", "m", "--record", "r")
        summarizer("run", "article.txt", "two.txt", *options)
    with_it = summarizer("run", "article.txt", "two.txt", "--replay", "r", "--format", "json")
    for path in Path("r").glob("pairs.*"):
        path.unlink()
    ended = summarizer("run", "article.txt", "two.txt", "--replay", "r", "--format", "json")

    assert (ended.code, ended.err) == (0, with_it.err)
    runs = [json.loads(out.out)["run"] for out in (with_it, ended)]
    assert [run["calls_cached"] for run in runs] == [9, 8]
    assert ["pairs" in run["prompts"] for run in runs] == [True, False]


def test_without_an_answer_about_pairs_the_record_is_there(summarizer: Command) -> None:
    """The ledger and stderr say so, and the exit code is 1."""
    Path("two.txt").write_text(TWO, encoding="utf-8")
    refused = Reply(status=400, body=b"{}")
    plain = model("same")

    def action(handler: Handler, /) -> None:
        task = handler.received.body["response_format"]["json_schema"]["name"]
        (refused if task == "pairs" else plain)(handler)

    with serving(action) as server:
        options = ("--base-url", server.url, "--model", "m", "--format", "json")
        ended = summarizer("run", "article.txt", "two.txt", *options)

    record = json.loads(ended.out)
    assert ended.code == 1
    assert [(r["stage"], r["kind"]) for r in record["rejected"]] == [("reconcile", "claim")]
    assert "disputes" in record["run"]["prompts"]
    assert "pairs" not in record["run"]["prompts"]


def test_a_dry_run_mentions_the_pairs(summarizer: Command) -> None:
    """How many they are is known only when the claims are."""
    with serving(ByTask()) as server:
        ended = summarizer(
            "run", "article.txt", "--base-url", server.url, "--model", "m", "--dry-run"
        )

    assert "\npairs: a call for 60 pairs" in ended.out
