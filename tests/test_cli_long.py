"""A long article on the command line: parts, what is paid for, what fails, what is told."""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from cli_doubles import Command
from fault_server import Answer, Handler, completion, serving
from long_report import answered, report

from summarizer.schemas import SCHEMAS

TASKS = ("cast", "claims", "figures")


@dataclass
class ByForm:
    """A model that reads a report by its form.

    Attributes:
        most: characters of a question that its window has room for.
        failing: the question with these words in it is refused.
        blind: what is said to have taken days is never seen as a figure.
        asked: the schema and the words of each question that was answered.
    """

    most: int = 1_000_000
    failing: tuple[str, str] = ("", "\0")
    blind: bool = False
    asked: list[tuple[str, str]] = field(default_factory=list)

    def __call__(self, handler: Handler, /) -> None:
        body = handler.received.body
        name, content = (
            body["response_format"]["json_schema"]["name"],
            body["messages"][-1]["content"],
        )
        if len(content) > self.most:
            Answer(400, {"error": {"code": "context_length_exceeded"}})(handler)
            return
        if name == self.failing[0] and self.failing[1] in content:
            Answer(400, b"the filter says no")(handler)
            return
        self.asked.append((name, content))
        lists: dict[str, Any] = {field: [] for field in SCHEMAS[name][0].model_fields}
        if name in TASKS:
            lists = answered(content, lists)
        if self.blind and name == "figures":
            lists["figures"] = [one for one in lists["figures"] if one["measures"] != "duration"]
        completion(json.dumps(lists))(handler)

    def count(self, name: str) -> int:
        """How many questions of one kind were answered."""
        return sum(asked == name for asked, _ in self.asked)


@pytest.fixture(autouse=True)
def _report(summarizer: Command) -> None:
    """A report of 2,000 words in the folder that the command runs in."""
    Path("report.txt").write_text(report(2_000), encoding="utf-8")


def run(summarizer: Command, url: str, *options: str) -> Any:
    """The end of a run on the report, its output as JSON."""
    model = ("--base-url", url, "--model", "m", "--format", "json")
    return summarizer("run", "report.txt", *model, *options)


def test_a_long_article_is_read_in_parts_and_never_paid_for_twice(summarizer: Command) -> None:
    """Each task once a part; the same run again sends nothing, and its record holds."""
    model = ByForm()
    with serving(model) as server:
        ended = run(summarizer, server.url, "--part-words", "600")
        first = json.loads(ended.out)
        again = json.loads(run(summarizer, server.url, "--part-words", "600").out)
        sent = server.count

    assert ended.code == 0
    assert [model.count(task) for task in TASKS] == [4, 4, 4]
    assert sent == len(model.asked) == first["run"]["calls"]
    assert (again["run"]["calls"], again["run"]["calls_cached"]) == (0, sent)
    assert {**again, "run": None} == {**first, "run": None}
    assert "part" in first["run"]["prompts"]
    Path("record.json").write_text(ended.out, encoding="utf-8")
    assert summarizer("verify", "record.json", "report.txt").code == 0


def test_a_model_beside_us_is_shown_small_parts_by_itself(summarizer: Command) -> None:
    """2,000 words are two parts for it, and each is asked about again by itself."""
    model = ByForm(blind=True)
    with serving(model) as server:
        ended = run(summarizer, server.url)

    assert ended.code == 0
    assert [model.count(task) for task in TASKS] == [2, 2, 2]
    repairs = [content for name, content in model.asked if name == "repair"]
    assert len(repairs) == 2
    numbers = [set(re.findall(r"^- \[(\d+)\] ", content, re.MULTILINE)) for content in repairs]
    assert numbers[0].isdisjoint(numbers[1])
    assert all(numbers)


def test_what_a_small_window_refuses_is_asked_in_halves(summarizer: Command) -> None:
    """The record is that of a larger window, and nothing is said to have failed."""
    with serving(ByForm()) as server:
        whole = json.loads(run(summarizer, server.url, "--no-store", "--part-words", "2500").out)
    model = ByForm(most=13_500)
    with serving(model) as server:
        ended = run(summarizer, server.url, "--no-store", "--part-words", "2500")

    halved = json.loads(ended.out)
    assert ended.code == 0
    assert model.count("claims") > 1
    assert len(halved["claims"]) == len(whole["claims"]) > 50
    assert halved["rejected"] == whole["rejected"]


def test_a_window_that_is_too_small_is_told_with_what_to_do(summarizer: Command) -> None:
    """One line that names the option."""
    with serving(ByForm(most=500)) as server:
        ended = run(summarizer, server.url)

    assert ended.code == 1
    assert "--part-words" in ended.err
    assert ended.out == ""


def test_a_part_that_fails_leaves_the_others_and_is_told(summarizer: Command) -> None:
    """Exit code 1, one line with the article and the part; the rest is printed and paid once."""
    first_words = report(2_000).split("\n")[2][:40]
    with serving(ByForm(failing=("claims", f"] {first_words}"))) as server:
        ended = run(summarizer, server.url, "--part-words", "600", "--no-repair")
    model = ByForm()
    with serving(model) as better:
        run(summarizer, better.url, "--part-words", "600", "--no-repair")

    record = json.loads(ended.out)
    told = [line for line in ended.err.splitlines() if "read by" not in line]
    assert ended.code == 1
    assert len(told) == 1
    assert re.search(r"report\.txt: no answer to extract_claims of sentences 1 to \d+: ", told[0])
    (entry,) = (entry for entry in record["rejected"] if entry["kind"] == "part")
    assert "the filter says no" in entry["reason"]
    assert record["claims"]


def test_a_dry_run_shows_the_parts(summarizer: Command) -> None:
    """A line a call with the part and its tokens; the sum is no more than a little above one."""
    with serving(ByForm()) as server:
        ended = summarizer("run", "report.txt", "--base-url", server.url, "--model", "m",
                           "--part-words", "600", "--dry-run")  # fmt: skip

    lines = re.findall(
        r"^(extract_\w+), sentences (\d+) to (\d+): about (\d+) tokens in$", ended.out, re.MULTILINE
    )
    assert len(lines) == 12
    assert lines[0][:2] == ("extract_cast", "1")
    assert [int(b[1]) - int(a[2]) for a, b in zip(lines[::3], lines[3::3], strict=False)] == [1] * 3
    assert "12 calls" in ended.out
    assert server.count == 0


@pytest.mark.parametrize("words", ["0", "-5", "199"])
def test_parts_of_hardly_any_words_are_refused(summarizer: Command, words: str) -> None:
    """They would be all context: what to give is said."""
    ended = run(summarizer, "http://127.0.0.1:9/v1", "--part-words", words)

    assert ended.code == 2
    assert "200 words or more" in ended.err


def test_the_rules_have_no_use_for_parts(summarizer: Command) -> None:
    """The embedded extractor reads articles whole."""
    ended = summarizer("run", "report.txt", "--engine", "embedded", "--part-words", "600")

    assert ended.code == 2
    assert "--part-words" in ended.err
