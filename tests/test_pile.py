"""Bad input in a pile: an article twice, one about something else, a record that does not hold."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from cli_doubles import ANSWERS, TEXT, ByTask, Command, disputed
from fault_server import Handler, completion, serving

from summarizer import summarize
from summarizer.errors import SeveralIncidents

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


@pytest.mark.parametrize(
    "edit",
    [
        lambda fact: fact.update(question="Did nine jets come near the bay?"),
        lambda fact: fact["positions"].reverse(),
        lambda fact: fact["positions"][0].update(stance="We saw nine jets"),
        lambda fact: fact["positions"][1].update(holders=[]),
    ],
    ids=["question", "order", "stance", "holders"],
)
def test_a_disputed_fact_that_was_edited_is_named(
    summarizer: Command, edit: Callable[[dict[str, Any]], None]
) -> None:
    """It is what the judgements give, and nobody's to write."""
    with serving(ByTask(instead=("disputes", disputed))) as server:
        summarizer(
            "run", "article.txt", "--base-url", server.url, "--model", "m", "--format", "json",
            "--output", "record.json",
        )  # fmt: skip
    whole = json.loads(Path("record.json").read_text(encoding="utf-8"))
    (fact,) = whole["disputed_facts"]
    edit(fact)
    Path("edited.json").write_text(json.dumps(whole), encoding="utf-8")
    ended = summarizer("merge", "record.json", "edited.json")

    assert (ended.code, ended.out, ended.err.count("\n")) == (1, "", 1)
    assert f"'edited.json' no longer holds: {fact['id']}: " in ended.err
