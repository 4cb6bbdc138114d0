"""The question for a summary, at the command line: when it is asked, and what its failure costs."""

import json
from pathlib import Path
from typing import Any

import pytest
from cli_doubles import ANSWERS, TEXT, ByTask, Command
from fault_server import Answer, Server, serving

from summarizer.summary import PROMPT

SAID = "Rosa Lind says “We saw two jets and no flame”."
GERMAN = (
    "Zwei Flugzeuge über der Bucht\n\n"
    "Die Polizei sagte am Freitag, dass zwei Flugzeuge über der Bucht gewesen seien und dass"
    " niemand verletzt wurde.\n"
)


def answers(*sentences: str) -> dict[str, Any]:
    """A good model's answers, with a summary of sentences that cite the first claim shown."""
    rows = [{"text": text, "cites": ["c1"]} for text in sentences]
    return {**ANSWERS, "summary": {"sentences": rows}}


def tasks(server: Server) -> list[str]:
    """What was asked, in order."""
    return [r.body["response_format"]["json_schema"]["name"] for r in server.received]


def test_a_summary_is_asked_for_last_and_told_with_who_wrote_it(summarizer: Command) -> None:
    """Of the proven items; the record names its prompt, and verifies."""
    with serving(ByTask(answers=answers(SAID))) as server:
        options = ("--base-url", server.url, "--model", "m", "--format", "json")
        ended = summarizer("run", "article.txt", *options, "--output", "r.json")
        asked = tasks(server)
    verified = summarizer("verify", "r.json", "article.txt")

    record = json.loads(Path("r.json").read_text(encoding="utf-8"))
    assert (ended.code, verified.code, verified.out) == (0, 0, "")
    assert asked[-1] == "summary"
    assert {"text": SAID, "cites": [record["claims"][0]["id"]], "by": "model"} in record["summary"]
    assert PROMPT in record["run"]["prompts"]


def test_a_sentence_that_is_not_proven_is_in_the_ledger_alone(summarizer: Command) -> None:
    """The template's stands in its place; nothing is asked again for it."""
    false = "Rosa Lind says two jets met a ship."
    with serving(ByTask(answers=answers(false, SAID))) as server:
        options = ("--base-url", server.url, "--model", "m", "--format", "json")
        ended = summarizer("run", "article.txt", *options)

    record = json.loads(ended.out)
    assert ended.code == 0
    assert [(r["stage"], r["kind"], r["item"]) for r in record["rejected"]] == [
        ("summary", "sentence", false)
    ]
    assert {s["by"] for s in record["summary"]} == {"rule", "model"}
    assert false not in [s["text"] for s in record["summary"]]


def test_without_an_answer_the_summary_is_the_template_s(summarizer: Command) -> None:
    """The ledger and stderr say so, and the exit code is 1."""
    refused = Answer(status=400, body=b"{}")
    with serving(ByTask(instead=("summary", refused))) as server:
        options = ("--base-url", server.url, "--model", "m", "--format", "json")
        ended = summarizer("run", "article.txt", *options)

    record = json.loads(ended.out)
    assert ended.code == 1
    (entry,) = record["rejected"]
    assert (entry["stage"], entry["item"]) == ("summary", "(the summary is the template's)")
    assert record["summary"]
    assert {s["by"] for s in record["summary"]} == {"rule"}
    assert "HTTP 400" in ended.err
    assert PROMPT not in record["run"]["prompts"]


def test_a_recording_without_a_summary_replays(summarizer: Command) -> None:
    """One line says that the template's is given, and the exit code is 0."""
    with serving(ByTask(answers=answers(SAID))) as server:
        summarizer("run", "article.txt", "--base-url", server.url, "--model", "m", "--record", "r")
    for path in Path("r").glob("summary.*"):
        path.unlink()
    ended = summarizer("run", "article.txt", "--replay", "r", "--format", "json")

    assert ended.code == 0
    assert ended.err.count("\n") == 2
    assert "the summary is the template's" in ended.err
    assert {s["by"] for s in json.loads(ended.out)["summary"]} == {"rule"}


@pytest.mark.parametrize(
    ("text", "options"), [(TEXT, ("--language", "de")), (GERMAN, ())], ids=["wished", "article's"]
)
def test_no_summary_is_asked_for_in_another_language(
    summarizer: Command, text: str, options: tuple[str, ...]
) -> None:
    """Its checks read English, so it is the template's and nothing is paid."""
    Path("article.txt").write_text(text, encoding="utf-8")
    with serving(ByTask()) as server:
        ended = summarizer("run", "article.txt", "--base-url", server.url, "--model", "m", *options)

    assert ended.code == 0
    assert "summary" not in tasks(server)


def test_a_merge_without_a_model_keeps_what_one_wrote(summarizer: Command) -> None:
    """Of a record with itself; with a model nothing is asked again."""
    with serving(ByTask(answers=answers(SAID))) as server:
        options = ("--base-url", server.url, "--model", "m", "--format", "json")
        summarizer("run", "article.txt", *options, "--output", "r.json")
        count = server.count
        alone = summarizer("merge", "r.json", "r.json", "--format", "json")
        again = summarizer("merge", "r.json", "r.json", *options)

        assert server.count == count
    made, kept, same = (
        json.loads(text)["summary"] for text in (Path("r.json").read_text(), alone.out, again.out)
    )
    assert kept == same == made
    assert SAID in [s["text"] for s in made]


def test_a_dry_run_mentions_the_summary(summarizer: Command) -> None:
    """What it shows is known only when the items are."""
    with serving(ByTask()) as server:
        ended = summarizer(
            "run", "article.txt", "--base-url", server.url, "--model", "m", "--dry-run"
        )

    assert "\nsummary: one call an incident" in ended.out
