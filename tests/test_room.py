"""How many claims one question shows: as many as there is room for, those in dispute first."""

import json
import re
from typing import Any

import pytest
from cli_doubles import Command
from fault_server import Answer, Handler, completion, serving
from helpers import NO_RUN, article_from
from long_report import answered, report
from proposals import actor, claim, draft_of

from summarizer.disputes import left_out, request, words_of
from summarizer.pairs import requests
from summarizer.prove import prove
from summarizer.reconcile import reconcile
from summarizer.record import IncidentRecord
from summarizer.schemas import SCHEMAS

FILLERS = [
    f"the {what} was {how} in {where}"
    for what in ("sea", "harbour", "market", "school")
    for how in ("calm", "closed", "crowded")
    for where in ("Oddvik", "Brekke", "Skarnes")
]


def record_of(*articles: tuple[tuple[str, str, str], ...]) -> IncidentRecord:
    """The record of articles in which people say things: who, what, and the cue."""
    parts = []
    for number, rows in enumerate(articles):
        lines = [f"This is report {number}.", *(f"{who} {cue} {what}." for who, what, cue in rows)]
        claims = [
            claim(what, speaker=who, source=who, cue=cue, mode="reported",
                  stance="denies" if cue.startswith("denied") else "asserts")
            for who, what, cue in rows
        ]  # fmt: skip
        cast = [actor(who) for who in dict.fromkeys(who for who, _, _ in rows)]
        parts.append(prove(article_from(*lines), draft_of(*claims, cast=cast), NO_RUN))
    return reconcile(parts, NO_RUN)


BUSY = record_of(
    (
        *(("Ida Holm", filler, "said") for filler in FILLERS[:18]),
        ("Ida Holm", "two jets had rammed the helicopter", "said"),
        *(("Ola Berg", filler, "said") for filler in FILLERS[18:]),
        ("Ola Berg", "any jets had rammed the helicopter", "denied that"),
    )
)


def shown(record: IncidentRecord, words: int | None) -> str:
    """The question about a record's claims."""
    question = request(record, "m", words)
    assert question is not None
    return question.messages[-1].content.split("Your task")[0]


def test_where_there_is_room_all_claims_are_shown() -> None:
    """The question is the same as without a limit."""
    assert request(BUSY, "m", words_of(BUSY)) == request(BUSY, "m")
    assert left_out(BUSY, words_of(BUSY)) == 0


def test_where_there_is_little_room_a_denial_and_what_it_denies_are_shown() -> None:
    """The two that speak of one thing, in the order of the record; the rest is counted."""
    question = shown(BUSY, 100)
    lines = re.findall(r"^c\w{10} \| .*$", question, re.MULTILINE)

    assert [line.split(" | ")[-1] for line in lines if "rammed" in line] == [
        "two jets had rammed the helicopter", "any jets had rammed the helicopter",
    ]  # fmt: skip
    assert len(lines) + left_out(BUSY, 100) == len(BUSY.claims)
    assert sum(len(line.split()) for line in lines) <= 100


@pytest.mark.parametrize("words", [0, 60, 300, 700])
def test_no_question_has_more_words_than_there_is_room_for(words: int) -> None:
    """Nor does the order of the claims change."""
    lines = re.findall(r"^(c\w{10}) \| .*$", shown(BUSY, words), re.MULTILINE)
    order = [claim.id for claim in BUSY.claims]

    assert lines == [id for id in order if id in lines]
    assert len(lines) * 25 <= words


def test_the_pairs_of_a_call_have_room_too() -> None:
    """Fewer pairs a call, each pair in one call, and none left out."""
    one = tuple(("Ida Holm", f"{filler} on Friday", "said") for filler in FILLERS)
    other = tuple(("Ida Holm", f"on Friday {filler}, at noon", "said") for filler in FILLERS)
    record = record_of(one, other)

    many, few = requests(record, "m"), requests(record, "m", 200)
    assert len(few) > len(many) > 0
    assert [pair for q in few for pair in q.pairs.values()] == [
        pair for q in many for pair in q.pairs.values()
    ]
    for question in few:
        lines = re.findall(r"^c\d+ \| .*$", question.request.messages[-1].content, re.MULTILINE)
        assert sum(len(line.split()) for line in lines) <= 260  # with those of the example


def test_what_is_too_much_at_once_is_asked_in_part(summarizer: Command) -> None:
    """Half the claims, then a quarter; the ledger says how many were not compared."""
    sizes: list[int] = []

    def model(handler: Handler, /) -> None:
        body: dict[str, Any] = handler.received.body
        name = body["response_format"]["json_schema"]["name"]
        content = body["messages"][-1]["content"]
        if name == "disputes":
            sizes.append(content.count(" | asserts | ") + content.count(" | denies | "))
            if len(sizes) < 3:
                Answer(400, b"this model's maximum context length is 10 tokens")(handler)
                return
        lists: dict[str, Any] = {field: [] for field in SCHEMAS[name][0].model_fields}
        if name in ("cast", "claims", "figures"):
            lists = answered(content, lists)
        completion(json.dumps(lists))(handler)

    with open("report.txt", "w", encoding="utf-8") as file:
        file.write(report(1_000))
    with serving(model) as server:
        ended = summarizer(
            "run", "report.txt", "--base-url", server.url, "--model", "m", "--format", "json"
        )

    record = json.loads(ended.out)
    assert ended.code == 0
    assert len(sizes) == 3
    assert sizes[0] > sizes[1] > sizes[2] > 0
    (entry,) = (e for e in record["rejected"] if e["kind"] == "disputed_fact")
    assert re.fullmatch(r"\(\d+ claims\)", entry["item"])
