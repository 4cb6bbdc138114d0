"""The command line as a user meets it: what it prints, where, and how it ends."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from cli_doubles import ANSWERS, TEXT, ByTask, Command
from fault_server import Action, Answer, DripBody, Handler, Hang, Reset, completion, serving

from summarizer.cli.arguments import Engines, Formats
from summarizer.pipeline import ENGINES
from summarizer.render import RENDERERS


def test_an_article_gives_its_record(summarizer: Command) -> None:
    """Five calls give a record whose items are all proven, and exit code 0."""
    with serving(ByTask()) as server:
        ended = summarizer(
            "run", "article.txt", "--base-url", server.url, "--model", "m", "--format", "json"
        )

    record = json.loads(ended.out)
    assert ended.code == 0
    assert server.count == 5
    assert record["rejected"] == []
    assert [claim["stance"] for claim in record["claims"]] == ["asserts", "denies"]
    assert (record["figures"][0]["low"], record["figures"][0]["unit"]) == ("2", "jet")
    assert record["run"]["calls"] == 5
    assert "the language model 'm' at 127.0.0.1" in ended.err


def test_the_same_run_again_asks_nothing_and_gives_the_same(summarizer: Command) -> None:
    """Offline, the stored replies give the record again, but for how it was made."""
    with serving(ByTask()) as server:
        options = ("--base-url", server.url, "--model", "m", "--format", "json")
        first = json.loads(summarizer("run", "article.txt", *options).out)
        again = json.loads(summarizer("run", "article.txt", *options, "--offline").out)

        assert server.count == 5
    assert (again["run"]["calls"], again["run"]["calls_cached"]) == (0, 5)
    assert {**again, "run": None} == {**first, "run": None}


def test_recorded_replies_replay_without_an_endpoint(summarizer: Command) -> None:
    """What --record writes, --replay reads, the model's name included."""
    with serving(ByTask()) as server:
        summarizer("run", "article.txt", "--base-url", server.url, "--model", "m", "--record", "r")
    ended = summarizer("run", "article.txt", "--replay", "r", "--format", "json")

    assert ended.code == 0
    assert json.loads(ended.out)["run"]["model"] == "m"
    assert len(list(Path("r").glob("*.json"))) == 5


def test_a_replay_of_another_article_says_what_is_missing(summarizer: Command) -> None:
    """The prompt, what changed, and the way to record it are named; exit code 1."""
    with serving(ByTask()) as server:
        summarizer("run", "article.txt", "--base-url", server.url, "--model", "m", "--record", "r")
    Path("other.txt").write_text("Quite another thing happened in another town that day, they say.")
    ended = summarizer("run", "other.txt", "--replay", "r")

    assert ended.code == 1
    assert re.search(r"extract_\w+.*--record", ended.err)


# What an endpoint does, how often it is asked in all by three calls at once, and what is said.
FAULTS = [
    (Answer(401, {"error": {"message": "bad key"}}), 1, 3, r"401"),
    (Answer(404, {"error": {"message": "no such model"}}), 1, 3, r"404|model"),
    (Answer(200, b"<html>log in</html>"), 6, 6, r"JSON|HTML|no chat completion"),
    (completion(None, refusal="I cannot."), 3, 3, r"refus"),
    (completion("", finish="content_filter"), 3, 3, r"refus|filter"),
]


@pytest.mark.parametrize(("action", "least", "most", "said"), FAULTS)
def test_a_faulty_endpoint_ends_in_one_line(
    summarizer: Command, action: Action, least: int, most: int, said: str
) -> None:
    """Exit code 1, nothing on stdout, one line that says what, and no more calls than are due."""
    with serving(action) as server:
        ended = summarizer("run", "article.txt", "--base-url", server.url, "--model", "m")

    errors = [line for line in ended.err.strip().split("\n") if "read by" not in line]
    assert ended.code == 1
    assert ended.out == ""
    assert len(errors) == 1
    assert re.search(said, errors[0], re.IGNORECASE)
    assert least <= server.count <= most


def test_what_was_paid_for_is_kept_when_one_call_fails(summarizer: Command) -> None:
    """After a refusal the next run asks for the refused answer alone."""
    refusal = completion(None, refusal="I cannot.")
    with serving(ByTask(instead=("figures", refusal))) as server:
        options = ("--base-url", server.url, "--model", "m")
        failed = summarizer("run", "article.txt", *options)
        assert (failed.code, server.count) == (1, 3)
    with serving(ByTask()) as better:
        ended = summarizer(
            "run", "article.txt", "--base-url", better.url, "--model", "m", "--format", "json"
        )

    # Another endpoint may have another model by this name: it is asked everything.
    assert (ended.code, better.count) == (0, 5)


def test_only_what_failed_is_asked_again(summarizer: Command) -> None:
    """The same endpoint is asked once more for the one answer that it refused."""
    tries: list[str] = []

    @dataclass(frozen=True)
    class RefuseOnce:
        def __call__(self, handler: Handler, /) -> None:
            tries.append("figures")
            answer = completion(None, refusal="no") if len(tries) == 1 else ByTask()
            answer(handler)

    with serving(ByTask(instead=("figures", RefuseOnce()))) as server:
        options = ("--base-url", server.url, "--model", "m", "--format", "json")
        first = summarizer("run", "article.txt", *options)
        second = summarizer("run", "article.txt", *options)

        assert (first.code, second.code, server.count) == (1, 0, 6)
    run = json.loads(second.out)["run"]
    # The refused one, the disputes and the summary.
    assert (run["calls"], run["calls_cached"]) == (3, 2)


def test_one_bad_item_leaves_the_good_ones(summarizer: Command) -> None:
    """An item that is no item stands in the ledger, its neighbours in the record; no re-ask."""
    answers = json.loads(json.dumps(ANSWERS))
    answers["claims"]["claims"][0]["stance"] = "shouts"
    with serving(ByTask(answers=answers)) as server:
        ended = summarizer(
            "run", "article.txt", "--base-url", server.url, "--model", "m", "--format", "json"
        )

    record = json.loads(ended.out)
    assert (ended.code, server.count) == (0, 5)  # one asks about the bad item again
    assert len(record["claims"]) == 1
    assert [(r["stage"], r["kind"]) for r in record["rejected"]] == [("extract", "claims")]


def test_a_dripping_body_ends_at_the_deadline(summarizer: Command) -> None:
    """However slowly an answer comes, a call takes no longer than --timeout, twice."""
    started = time.monotonic()
    with serving(DripBody(completion("{}"), pause=0.2)) as server:
        ended = summarizer(
            "run", "article.txt", "--base-url", server.url, "--model", "m", "--timeout", "0.3"
        )

    assert ended.code == 1
    assert server.count <= 6
    assert time.monotonic() - started < 30  # the bodies would drip for a minute each
    assert "0.3" in ended.err


def test_an_unreachable_host_is_named(summarizer: Command) -> None:
    """Nobody listens there: exit code 1 and the host."""
    with serving(Reset()) as server:
        url = server.url
    ended = summarizer("run", "article.txt", "--base-url", url, "--model", "m")

    assert ended.code == 1
    assert "127.0.0.1" in ended.err


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["run"], 2, "ARTICLE"),
        (["run", "missing.txt", "--replay", "."], 1, "missing.txt"),
        (["run", "article.txt", "--model", "m"], 2, "OPENAI_API_KEY"),
        (["run", "article.txt", "--engine", "llm", "--model", "m"], 2, "OPENAI_API_KEY"),
        (["run", "article.txt", "--base-url", "http://127.0.0.1:9/v1"], 2, "SUMMARIZER_MODEL"),
        (["run", "article.txt", "--engine", "psychic"], 2, "psychic"),
        (["run", "article.txt", "--format", "pdf"], 2, "pdf"),
        (["run", "article.txt", "--base-url", "x", "--model", "m", "--max-cost", "1"], 2, "price"),
        (["run", "article.txt", "--published", "soon", "--replay", "r"], 2, "soon"),
        (["run", "article.txt", "--outlet", "\udcff", "--replay", "r"], 2, "outlet"),
        (["run", "article.txt", "--replay", "nowhere"], 2, "nowhere"),
        (["run", "article.txt", "--meta", "none.json", "--replay", "r"], 2, "none.json"),
        (["verify", "article.txt"], 1, "article.txt"),
        (["merge", "article.txt"], 1, "article.txt"),
        (["merge", "missing.json"], 1, "missing.json"),
        (["show", "missing.json"], 1, "missing.json"),
        (["schema", "nothing"], 2, "incident_record"),
        (["nonsense"], 2, "nonsense"),
    ],
)
def test_bad_input_is_told_in_few_words(
    summarizer: Command, arguments: list[str], code: int, said: str
) -> None:
    """Nothing on stdout; the exit code tells usage from failure; the message names the culprit."""
    ended = summarizer(*arguments)

    assert (ended.code, ended.out) == (code, "")
    assert said in ended.err
    assert "Traceback" not in ended.err


def test_a_dry_run_sends_nothing(summarizer: Command) -> None:
    """It names each call with its tokens, and counts them."""
    with serving(ByTask()) as server:
        ended = summarizer(
            "run", "article.txt", "--base-url", server.url, "--model", "m", "--dry-run"
        )

        assert server.count == 0
    assert ended.code == 0
    assert re.findall(r"^extract_(\w+): about \d+ tokens in$", ended.out, re.MULTILINE) == [
        "cast", "claims", "figures",
    ]  # fmt: skip
    assert "3 calls" in ended.out


def test_a_dry_run_tells_what_it_cannot_read(summarizer: Command) -> None:
    """The calls for the others are counted, the missing file is named, the exit code is 1."""
    ended = summarizer(
        "run", "article.txt", "missing.txt", "--base-url", "http://127.0.0.1:9/v1", "--model", "m",
        "--dry-run",
    )  # fmt: skip

    assert ended.code == 1
    assert "3 calls" in ended.out
    assert "missing.txt" in ended.err


def test_a_call_over_the_budget_is_not_made(summarizer: Command) -> None:
    """With a price and a limit nothing is sent that could cost more; the limit is named."""
    with serving(ByTask()) as server:
        ended = summarizer(
            "run", "article.txt", "--base-url", server.url, "--model", "m",
            "--price", "1000/1000", "--max-cost", "0.01",
        )  # fmt: skip

        assert server.count == 0
    assert ended.code == 1
    assert "0.01" in ended.err


def test_the_cost_stands_in_the_record(summarizer: Command) -> None:
    """Tokens in and out at the given prices: 5 calls of 100 and 20 tokens at 1 and 2 a million."""
    with serving(ByTask()) as server:
        ended = summarizer(
            "run", "article.txt", "--base-url", server.url, "--model", "m", "--price", "1/2",
            "--format", "json",
        )  # fmt: skip

    assert json.loads(ended.out)["run"]["cost"] == "0.0007"


def test_output_goes_whole_to_a_file(summarizer: Command) -> None:
    """Nothing is on stdout, and the file verifies and shows."""
    with serving(ByTask()) as server:
        ended = summarizer(
            "run", "article.txt", "--base-url", server.url, "--model", "m", "--format", "json",
            "--output", "record.json",
        )  # fmt: skip
    verified = summarizer("verify", "record.json", "article.txt")
    shown = summarizer("show", "record.json")

    assert (ended.code, ended.out) == (0, "")
    assert (verified.code, verified.out) == (0, "")
    assert "Rosa Lind" in shown.out
    assert [path.name for path in Path().glob(".*")] == []


def test_verify_names_what_no_longer_holds(summarizer: Command) -> None:
    """An edited word is found, one line an item, and the exit code is 1."""
    with serving(ByTask()) as server:
        summarizer(
            "run", "article.txt", "--base-url", server.url, "--model", "m", "--format", "json",
            "--output", "record.json",
        )  # fmt: skip
    text = Path("record.json").read_text()
    Path("record.json").write_text(text.replace("Two jets met", "Ten jets met"))
    ended = summarizer("verify", "record.json")

    assert ended.code == 1
    assert "its text is not the one that was read" in ended.out


def test_metadata_comes_from_the_file_and_the_options(summarizer: Command) -> None:
    """--meta wins for its file; --outlet and --published fill what nothing says."""
    Path("meta.json").write_text('{"article.txt": {"outlet": "Bay News"}}')
    with serving(ByTask()) as server:
        ended = summarizer(
            "run", "article.txt", "--base-url", server.url, "--model", "m", "--format", "json",
            "--meta", "meta.json", "--outlet", "Nobody", "--published", "2024-05-06",
        )  # fmt: skip

    article = json.loads(ended.out)["articles"][0]
    assert (article["outlet"], article["published"]) == ("Bay News", "2024-05-06")
    assert json.loads(ended.out)["times"][0]["value"] == "2024-05-03"


def test_without_text_the_record_still_verifies_against_the_article(summarizer: Command) -> None:
    """--no-text leaves the text out; verify then needs the article."""
    with serving(ByTask()) as server:
        summarizer(
            "run", "article.txt", "--base-url", server.url, "--model", "m", "--format", "json",
            "--output", "record.json", "--no-text",
        )  # fmt: skip

    assert json.loads(Path("record.json").read_text())["articles"][0]["text"] is None
    assert summarizer("verify", "record.json").code == 1
    assert summarizer("verify", "record.json", "article.txt").code == 0


def test_the_choices_are_those_of_the_registries() -> None:
    """What the command line offers is what the package has."""
    assert set(Engines) == {"auto", *ENGINES}
    assert set(Formats) == set(RENDERERS)


def test_the_version_is_printed(summarizer: Command) -> None:
    """One line, exit code 0."""
    ended = summarizer("--version")

    assert re.fullmatch(r"summarizer \d+\.\d+\.\d+\n", ended.out)


def test_a_key_is_never_printed(summarizer: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a record nor an error holds it."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-canary-0815")
    with serving(Answer(401, {"error": {"message": "no such key: sk-canary-0815"}})) as server:
        ended = summarizer("run", "article.txt", "--base-url", server.url, "--model", "m")

    assert ended.code == 1
    assert "canary" not in ended.out + ended.err


def test_ctrl_c_ends_the_run_and_keeps_what_arrived(tmp_path: Path) -> None:
    """Exit code 130; the two answers that came are stored, and the next run asks for the third."""
    (tmp_path / "article.txt").write_text(TEXT, encoding="utf-8")
    with serving(ByTask(instead=("figures", Hang()))) as server:
        command = [
            sys.executable, "-m", "summarizer", "run", "article.txt", "--base-url", server.url,
            "--model", "m", "--store", "kept",
        ]  # fmt: skip
        process = subprocess.Popen(
            command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)},
            # What runs in the background ignores Ctrl-C, and so would what it starts.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )  # fmt: skip
        server.wait_for(3)
        environ = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
        for _ in range(20):  # until the two answers are in the store
            plan = subprocess.run(
                [*command, "--dry-run"], cwd=tmp_path, capture_output=True, text=True, check=True,
                env=environ,
            )  # fmt: skip
            if plan.stdout.count(": stored") == 2:
                break
        process.send_signal(signal.SIGINT)
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)

        assert (process.returncode, out) == (130, "")
        assert err.endswith("summarizer: interrupted; the replies that arrived are kept\n")
        assert "Traceback" not in err
    assert plan.stdout.count(": stored") == 2
