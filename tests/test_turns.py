"""A party that contradicts its earlier self: found by rules, and allowed to a model."""

import json
from collections.abc import Sequence
from typing import Any

import pytest
from helpers import NO_RUN, article_from

from summarizer.disputes import Judged, disputes, found, request
from summarizer.draft import DisputesAnswer, Draft, DraftActor, DraftClaim
from summarizer.llm import Answer
from summarizer.prove import prove
from summarizer.reconcile import contradicted, reconcile
from summarizer.record import IncidentRecord

Said = tuple[str, str, str]  # who, by which cue, what
DENIED = ("Norvia Rail", "denied", "the crack had been reported")
CONCEDED = ("Norvia Rail", "conceded", "the crack had been reported in April")
QUESTION = "Had the crack been reported?"


def told(number: int, *rows: Said, leads: Sequence[str] = ("", "")) -> IncidentRecord:
    """The record of an article in which this is claimed, each with what leads to it."""
    lines = [f"This is report {number}."]
    lines += [
        f"{lead}{who} {cue} that {what}."
        for lead, (who, cue, what) in zip(leads, rows, strict=False)
    ]
    actors = tuple(
        DraftActor(
            sentences=[], name=name, kind="organisation", role=None, affiliation=None, aliases=[]
        )
        for name in dict.fromkeys(who for who, _, _ in rows)
    )
    claims = tuple(
        DraftClaim(
            sentences=[], content=[what], statement=None, speaker=who, source=who, cue=cue,
            via=None, mode="reported", stance="denies" if cue == "denied" else "asserts",
            hedged=False,
        )
        for who, cue, what in rows
    )  # fmt: skip
    record = prove(article_from(*lines), Draft(actors=actors, claims=claims), NO_RUN)
    assert len(record.claims) == len(rows)
    return record


def days(first: str) -> IncidentRecord:
    """The record of one article that tells on which days it is denied and conceded."""
    return told(0, DENIED, CONCEDED, leads=(f"On {first}, ", "On Wednesday, "))


def holders(record: IncidentRecord) -> list[list[str]]:
    """The names of those who hold each position of the one disputed fact."""
    (fact,) = record.disputed_facts
    return [[record.actor(id).name for id in p.holders] for p in fact.positions]


def answered(record: IncidentRecord) -> Judged:
    """What comes of a model's answer that its first two claims contradict each other."""
    ids = [claim.id for claim in record.claims[:2]]
    answer = {"question": QUESTION, "positions": [{"claims": [id]} for id in ids]}
    value = DisputesAnswer.model_validate_json(json.dumps({"disputed_facts": [answer]}))
    question = request(record, "m")
    if question is None:
        return Judged()
    return disputes(record, question, lambda *_: Answer(value, (), False))  # type: ignore[arg-type]


def test_what_a_party_takes_back_is_disputed_with_itself() -> None:
    """One holder has both positions, each with the words of its article."""
    record = reconcile([told(1, DENIED), told(2, CONCEDED)], NO_RUN)
    whole = contradicted(record, found(record).judgements)

    assert holders(whole) == [["Norvia Rail"], ["Norvia Rail"]]
    assert whole.disputed_facts[0].question.startswith("Is it so that the crack had")


def test_in_one_article_two_days_tell_the_two_apart() -> None:
    """On Monday it denied what on Wednesday it conceded."""
    record = days("Monday")
    whole = contradicted(record, found(record).judgements)

    assert holders(whole) == [["Norvia Rail"], ["Norvia Rail"]]


PARTS = [
    ("one breath", [told(1, DENIED, CONCEDED)]),
    ("one day", [days("Wednesday")]),
    ("no word of a turn", [told(1, DENIED), told(2, (CONCEDED[0], "said", CONCEDED[2]))]),
    ("another matter", [told(1, DENIED), told(2, (*CONCEDED[:2], "the wheel was cracked"))]),
    ("a number that grows", [
        told(1, ("Norvia Rail", "denied", "two passengers were killed")),
        told(2, ("Norvia Rail", "conceded", "two passengers were killed by the rail"))]),
]  # fmt: skip


@pytest.mark.parametrize(("why", "parts"), PARTS, ids=[why for why, _ in PARTS])
def test_what_may_be_no_turn_is_no_dispute(why: str, parts: list[IncidentRecord]) -> None:
    """In one breath nobody contradicts themselves; what was not so on Monday may be so now."""
    assert found(reconcile(parts, NO_RUN)).judgements == ()


@pytest.mark.parametrize(
    ("record", "allowed"),
    [
        (reconcile([told(1, DENIED), told(2, CONCEDED)], NO_RUN), True),
        (days("Monday"), False),
        (told(1, DENIED, CONCEDED), False),
    ],
    ids=["two articles", "one article of one voice", "one breath"],
)
def test_one_voice_is_asked_about_where_two_articles_tell_of_it(
    record: IncidentRecord, allowed: bool
) -> None:
    """What a model then says of it is kept."""
    given = answered(record)

    assert (request(record, "m") is not None) == allowed
    assert [j.verdict for j in given.judgements] == ["contradicts"] * allowed


@pytest.mark.parametrize(("first", "kept"), [("Monday", 1), ("Wednesday", 0)])
def test_a_model_may_set_a_party_against_itself_on_two_days_alone(first: str, kept: int) -> None:
    """Also in one article, where another voice is heard in it; else the ledger tells why not."""
    other = told(9, ("Union", "said", "the rail was cracked"))
    record = reconcile([days(first), other], NO_RUN)
    ids: Any = [c.id for c in record.claims if record.actor(c.speaker or "").name == "Norvia Rail"]
    record = record.model_copy(
        update={"claims": tuple(sorted(record.claims, key=lambda claim: claim.id not in ids))}
    )
    given = answered(record)

    assert len(given.judgements) == kept
    assert [("one voice" in entry.reason) for entry in given.rejected] == [True] * (1 - kept)
