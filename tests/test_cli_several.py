"""The command line on several articles and records: one record, or one of each incident."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from cli_doubles import ANSWERS, TEXT, ByTask, Command, disputed
from fault_server import Answer, completion, serving


def record_in(text: str) -> dict[str, Any]:
    """A record without how it was made."""
    return {**json.loads(text), "run": None}


@pytest.fixture
def other() -> str:
    """A second article beside the first, which tells the same."""
    Path("other.txt").write_text(TEXT.replace("Two jets", "Again two jets"), encoding="utf-8")
    return "other.txt"


def test_one_article_of_three_that_fails_leaves_a_record_of_two(summarizer: Command) -> None:
    """The record says what failed, and so does stderr; the exit code is 1."""
    Path("other.txt").write_text(TEXT.replace("Two jets", "Again two jets"), encoding="utf-8")
    with serving(ByTask()) as server:
        ended = summarizer(
            "run", "article.txt", "missing.txt", "other.txt", "--base-url", server.url,
            "--model", "m", "--format", "json",
        )  # fmt: skip

    record = json.loads(ended.out)
    assert (ended.code, server.count) == (1, 8)
    assert len(record["articles"]) == 2
    assert [(r["stage"], r["item"]) for r in record["rejected"]] == [("read", "missing.txt")]
    assert "missing.txt" in ended.err


def test_one_text_under_two_names_is_asked_about_once(summarizer: Command) -> None:
    """Five calls, one article, and the record of one."""
    Path("copy.txt").write_text(TEXT, encoding="utf-8")
    with serving(ByTask()) as server:
        options = ("--base-url", server.url, "--model", "m", "--format", "json")
        twice = summarizer("run", "article.txt", "copy.txt", "article.txt", *options)
        once = summarizer("run", "article.txt", *options)

        assert server.count == 5
    assert {**json.loads(twice.out), "run": None} == {**json.loads(once.out), "run": None}


def test_records_made_earlier_are_joined(summarizer: Command) -> None:
    """Two records of two articles are the record of both, and it verifies."""
    Path("other.txt").write_text(TEXT.replace("Two jets", "Again two jets"), encoding="utf-8")
    with serving(ByTask()) as server:
        options = ("--base-url", server.url, "--model", "m", "--format", "json")
        both = summarizer("run", "article.txt", "other.txt", *options)
        for name in ("article", "other"):
            summarizer("run", f"{name}.txt", *options, "--output", f"{name}.json")
    ended = summarizer("merge", "other.json", "article.json", "--format", "json")

    assert ended.code == 0
    assert {**json.loads(ended.out), "run": None} == {**json.loads(both.out), "run": None}
    claims = json.loads(ended.out)["claims"]
    # "The ministry" of one article may be another than that of the other.
    assert [len(claim["mentions"]) for claim in claims] == [2, 1, 1]
    Path("both.json").write_text(ended.out, encoding="utf-8")
    assert summarizer("verify", "both.json").code == 0


def test_a_record_that_no_longer_holds_is_not_joined(summarizer: Command) -> None:
    """The item is named, nothing is printed, and the exit code is 1."""
    with serving(ByTask()) as server:
        summarizer(
            "run", "article.txt", "--base-url", server.url, "--model", "m", "--format", "json",
            "--output", "record.json",
        )  # fmt: skip
    text = Path("record.json").read_text(encoding="utf-8")
    Path("edited.json").write_text(text.replace('"Rosa Lind"', '"Rosa Linn"'), encoding="utf-8")
    ended = summarizer("merge", "record.json", "edited.json")

    assert (ended.code, ended.out) == (1, "")
    assert re.search(r"'edited.json' no longer holds: a[0-9a-f]{10}", ended.err)


def test_what_a_model_judges_of_the_claims_is_in_the_record(summarizer: Command) -> None:
    """Question, positions and holders; the prompt is named; the record verifies and merges."""
    with serving(ByTask(instead=("disputes", disputed))) as server:
        ended = summarizer(
            "run", "article.txt", "--base-url", server.url, "--model", "m", "--format", "json",
            "--output", "record.json",
        )  # fmt: skip
    record = json.loads(Path("record.json").read_text(encoding="utf-8"))
    page = summarizer("show", "record.json").out

    assert ended.code == 0
    (fact,) = record["disputed_facts"]
    assert fact["question"] == "Did the jets come near the bay?"
    names = {actor["id"]: actor["name"] for actor in record["actors"]}
    holders = [[names[holder] for holder in side["holders"]] for side in fact["positions"]]
    assert holders == [["Rosa Lind"], ["The ministry"]]
    assert "disputes" in record["run"]["prompts"]
    assert re.search(
        r"We saw two jets and no flame +│ Denied: its jets had come near the bay", page
    )
    assert summarizer("verify", "record.json").code == 0
    merged = summarizer("merge", "record.json", "record.json", "--format", "json")
    assert record_in(merged.out) == {**record, "run": None}


def test_without_an_answer_the_record_is_made_without_it(summarizer: Command) -> None:
    """A refusal costs nobody the articles' record: it says what is missing, and so does stderr."""
    refusal = completion(None, refusal="I cannot.")
    with serving(ByTask(instead=("disputes", refusal))) as server:
        ended = summarizer(
            "run", "article.txt", "--base-url", server.url, "--model", "m", "--format", "json"
        )

    record = json.loads(ended.out)
    assert ended.code == 1
    assert len(record["claims"]) == 2
    assert [(r["stage"], r["kind"]) for r in record["rejected"]] == [("reconcile", "disputed_fact")]
    assert "disputes" not in record["run"]["prompts"]
    assert "I cannot" in ended.err


def test_a_recording_without_the_optional_reply_replays(summarizer: Command) -> None:
    """One line says that nobody was asked, the page says so too, and the exit code is 0."""
    with serving(ByTask()) as server:
        summarizer("run", "article.txt", "--base-url", server.url, "--model", "m", "--record", "r")
    for path in Path("r").glob("disputes.*"):
        path.unlink()
    ended = summarizer("run", "article.txt", "--replay", "r")

    assert ended.code == 0
    assert ended.err.count("\n") == 2
    assert "nobody is asked which claims disagree" in ended.err
    assert "no model was asked which claims disagree" in ended.out


def test_a_merge_asks_only_where_something_is_new(summarizer: Command, other: str) -> None:
    """With a model it asks about the claims of both, and for a summary; of the whole, nothing."""
    with serving(ByTask(instead=("disputes", disputed))) as server:
        options = ("--base-url", server.url, "--model", "m", "--format", "json", "--output")
        summarizer("run", "article.txt", *options, "one.json")
        summarizer("run", other, *options, "two.json")
        before = server.count
        merged = summarizer("merge", "one.json", "two.json", *options, "both.json")
        again = summarizer("merge", "both.json", "one.json", *options, "again.json")

        assert (merged.code, again.code, server.count) == (0, 0, before + 2)
    both, twice = (json.loads(Path(f"{name}.json").read_text()) for name in ("both", "again"))
    assert len(both["disputed_facts"]) == 1
    assert {a["id"] for a in both["articles"]} == set(
        both["disputed_facts"][0]["positions"][0]["reported_by"]
    )
    assert {**twice, "run": None} == {**both, "run": None}


def test_a_merge_without_a_model_named_asks_nobody(
    summarizer: Command, other: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Though the environment would say whom."""
    with serving(ByTask()) as server:
        options = ("--base-url", server.url, "--model", "m", "--format", "json", "--output")
        summarizer("run", "article.txt", *options, "one.json")
        summarizer("run", other, *options, "two.json")
        before = server.count
        monkeypatch.setenv("SUMMARIZER_MODEL", "m")
        monkeypatch.setenv("SUMMARIZER_BASE_URL", server.url)
        ended = summarizer("merge", "one.json", "two.json")

        assert (ended.code, server.count) == (0, before)


FAR = (
    "Two jets met over the lake of Lume\n\n"
    "“We saw two jets and no flame,” Captain Rosa Lind said on 3 May 2014.\n"
    "The ministry denied that its jets had come near the lake of Lume.\n"
)


def answers_about_both() -> dict[str, Any]:
    """As of the small article, with an event at the one place and day and at the other."""
    told = json.loads(json.dumps(ANSWERS))
    events = [("bay", "Friday"), ("lake of Lume", "3 May 2014")]
    told["cast"] |= {
        "places": [{"sentences": [], "name": place, "kind": None} for place, _ in events],
        "times": [{"sentences": [], "text": when} for _, when in events],
        "events": [
            {"sentences": [], "quote": "Two jets met", "what": "Two jets met.", "when": when,
             "where": place}
            for place, when in events
        ],
    }  # fmt: skip
    return told  # type: ignore[no-any-return]


def test_two_incidents_are_two_records(summarizer: Command) -> None:
    """JSON Lines, which every command reads again; with --one they are one record."""
    Path("far.txt").write_text(FAR, encoding="utf-8")
    Path("meta.json").write_text(
        json.dumps(
            {"article.txt": {"published": "2023-03-18"}, "far.txt": {"published": "2014-05-04"}}
        )
    )
    with serving(ByTask(answers=answers_about_both())) as server:
        options = ("--base-url", server.url, "--model", "m", "--meta", "meta.json")
        page = summarizer("run", "article.txt", "far.txt", *options)
        two = summarizer("run", "article.txt", "far.txt", *options, "--format", "json")
        one = summarizer("run", "article.txt", "far.txt", *options, "--format", "json", "--one")
    Path("two.jsonl").write_text(two.out, encoding="utf-8")

    records = [json.loads(line) for line in two.out.splitlines()]
    assert [r["articles"][0]["published"] for r in records] == ["2023-03-18", "2014-05-04"]
    assert len(json.loads(one.out)["articles"]) == 2
    assert page.out.count("Who claims what") == 2
    assert summarizer("verify", "two.jsonl").code == 0
    assert summarizer("show", "two.jsonl").out.count("Who claims what") == 2
    merged = summarizer("merge", "two.jsonl", "--format", "json")
    assert len(json.loads(merged.out)["articles"]) == 2


def test_an_article_in_which_nothing_happens_says_so(summarizer: Command) -> None:
    """Empty lists, a page that names each, exit code 0, and no further call."""
    Path("dull.txt").write_text("It was a quiet day at the port and everybody went home early.")
    empty: Any = {task: {name: [] for name in lists} for task, lists in ANSWERS.items()}
    with serving(ByTask(answers=empty)) as server:
        options = ("--base-url", server.url, "--model", "m")
        ended = summarizer("run", "dull.txt", *options, "--format", "json")
        page = summarizer("run", "dull.txt", *options)

        assert (ended.code, server.count) == (0, 3)
    assert "dull.txt: nothing in it is proven; its record is empty" in ended.err
    record = json.loads(ended.out)
    assert not any(record[name] for name in ("claims", "figures", "actors", "rejected", "summary"))
    for words in ("nobody is said to say anything", "nothing is told", "nothing was rejected"):
        assert words in page.out


BAD_RECORDS = [
    ("", "no JSON|not JSON"),
    ('{"schema_version": "9"}', "schema version '9'"),
    ('{"a": 1}', "no incident record"),
    ("[1, 2]", "no incident record"),
    ('{"a": 1}\n{"b": 2}', "line 1' is no incident record"),
]


@pytest.mark.parametrize("command", ["merge", "show", "verify"])
@pytest.mark.parametrize(("text", "said"), BAD_RECORDS)
def test_a_file_that_is_no_record_is_told_in_a_line(
    summarizer: Command, command: str, text: str, said: str
) -> None:
    """What it is instead, and what to name; nothing is printed."""
    Path("bad.json").write_text(text)
    ended = summarizer(command, "bad.json")

    assert (ended.code, ended.out) == (1, "")
    assert ended.err.count("\n") == 1
    assert re.search(said, ended.err)


def test_a_server_that_fails_at_the_last_question_keeps_the_rest(summarizer: Command) -> None:
    """After the tries of an error of the server's own, the record is there and asks no article."""
    with serving(ByTask(instead=("disputes", Answer(status=400, body=b"{}")))) as server:
        options = ("--base-url", server.url, "--model", "m", "--format", "json")
        first = summarizer("run", "article.txt", *options)
        count = server.count
    assert (first.code, count) == (1, 5)
    assert len(json.loads(first.out)["claims"]) == 2


def test_what_is_refused_is_asked_about_once_more(summarizer: Command) -> None:
    """The record says what the repair saved and what it cost; --no-repair has none."""
    answers = json.loads(json.dumps(ANSWERS))
    answers["repair"]["claims"] = [ANSWERS["claims"]["claims"][0]]
    answers["claims"]["claims"][0]["content"] = ["We saw nine jets"]
    with serving(ByTask(answers=answers)) as server:
        options = ("--base-url", server.url, "--model", "m", "--format", "json", "--price", "1/2")
        ended = summarizer("run", "article.txt", *options)
        asked = server.count
        without = summarizer("run", "article.txt", *options, "--no-repair")

        assert (ended.code, asked, without.code, server.count) == (0, 6, 0, 7)
    record, plain = json.loads(ended.out), json.loads(without.out)
    assert len(record["claims"]) == len(plain["claims"]) + 1 == 2
    assert record["run"]["repair"] == {
        "calls": 1, "saved": 1, "tokens_in": 100, "tokens_out": 20, "cost": "0.00014",
    }  # fmt: skip
    assert plain["run"]["repair"] is None
    assert "repair" in record["run"]["prompts"]
    assert [r["stage"] for r in record["rejected"]] == ["prove"]


def test_a_repair_that_fails_costs_nothing_but_itself(summarizer: Command) -> None:
    """The record of the first look is there, says so, and the exit code is 1."""
    answers = json.loads(json.dumps(ANSWERS))
    answers["claims"]["claims"][0]["content"] = ["We saw nine jets"]
    refusal = completion(None, refusal="I cannot.")
    with serving(ByTask(instead=("repair", refusal), answers=answers)) as server:
        ended = summarizer(
            "run", "article.txt", "--base-url", server.url, "--model", "m", "--format", "json"
        )

    record = json.loads(ended.out)
    assert ended.code == 1
    assert len(record["claims"]) == 1
    assert [r["stage"] for r in record["rejected"]] == ["prove", "repair"]
    assert "article.txt" in record["rejected"][1]["item"]
    assert "I cannot" in ended.err
