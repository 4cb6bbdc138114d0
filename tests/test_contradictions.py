"""Which claims contradict each other, by rules: few, and plain ones."""

import itertools
from pathlib import Path
from typing import Any

import pytest
from helpers import NO_RUN, article_from, cases

from summarizer import merge, summarize, verify
from summarizer.disputes import found
from summarizer.draft import Draft, DraftActor, DraftClaim
from summarizer.prove import prove
from summarizer.reconcile import reconcile
from summarizer.record import IncidentRecord

CASES: dict[str, list[list[str]]] = cases("contradictions")
ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = sorted((ROOT / "examples" / "black-sea").glob("*.txt"))
CASSETTES = ROOT / "tests" / "cassettes"
STATES = ("Velmark", "Norrland")


def claim(row: str, number: int) -> tuple[str, DraftClaim]:
    """The sentence of a row, and the claim in it."""
    head, content = row.split(" | ")
    name, cue = head.rsplit(" ", 1)
    stance: Any = "denies" if cue == "denied" else "asserts"
    hedged = " may " in content
    draft = DraftClaim(
        sentences=[number], content=[content], statement=None, speaker=name, source=name, cue=cue,
        via=None, mode="reported", stance=stance, hedged=hedged,
    )  # fmt: skip
    return f"{head} that {content}.", draft


def record_of(*rows: str, **affiliations: str) -> IncidentRecord:
    """The record of an article in which this is claimed."""
    told = [claim(row, number) for number, row in enumerate(rows, 1)]
    names = dict.fromkeys([c.speaker for _, c in told] + [*STATES])
    lines = [line for line, _ in told]
    lines += [f"{one.replace('_', ' ')} is of {other}." for one, other in affiliations.items()]
    actors = tuple(
        DraftActor(
            sentences=[], name=name, kind="state" if name in STATES else "person", role=None,
            affiliation=affiliations.get(name.replace(" ", "_")), aliases=[],
        )
        for name in names
        if name and name in " ".join(lines)
    )  # fmt: skip
    draft = Draft(actors=actors, claims=tuple(c for _, c in told))
    record = prove(article_from(*lines), draft, NO_RUN)
    assert len(record.claims) == len(rows)
    return record


@pytest.mark.parametrize("rows", CASES["contradict"], ids=" / ".join)
def test_plain_contradictions_are_found(rows: list[str]) -> None:
    """Each side has its position, with its speaker, and the question is in the claims' words."""
    record = record_of(*rows)
    given = found(record)
    whole = reconcile([record.model_copy(update={"judgements": given.judgements})], NO_RUN)

    assert {j.by for j in given.judgements} == {"rule"}
    (fact,) = whole.disputed_facts
    assert [len(position.holders) for position in fact.positions] == [1, 1]
    assert fact.question.startswith("Is it so that ")
    assert fact.question.endswith("?")


def test_what_two_deny_of_themselves_is_two_questions() -> None:
    """In the same words, each of itself: nobody answers for the other."""
    cracks = "known about the cracks"
    record = record_of(
        f"Velmark denied | it had {cracks}",
        f"Norrland denied | it had {cracks}",
        f"Ola Berg said | Velmark had {cracks}",
        f"Ida Holm said | Norrland had {cracks}",
    )

    pairs = {frozenset((judged.a, judged.b)) for judged in found(record).judgements}

    velmark, norrland, of_velmark, of_norrland = (claim.id for claim in record.claims)
    assert pairs == {frozenset((velmark, of_velmark)), frozenset((norrland, of_norrland))}


@pytest.mark.parametrize("rows", CASES["agree"], ids=" / ".join)
def test_what_can_both_be_so_is_no_dispute(rows: list[str]) -> None:
    """The same side, other things, other times, what both deny, and what is held back."""
    assert found(record_of(*rows)).judgements == ()


def test_a_side_does_not_contradict_itself() -> None:
    """Who belongs to a party is on its side."""
    rows = (
        "Velmark denied | a jet had touched the drone",
        "Ida Holm said | a jet had touched the drone",
    )

    assert found(record_of(*rows)).judgements
    assert not found(record_of(*rows, Ida_Holm="Velmark")).judgements


def test_several_who_deny_the_same_hold_one_position() -> None:
    """In whatever words; and so do those whom they contradict."""
    record = record_of(
        "Velmark denied | its jets had touched the drone",
        "Ida Holm said | there was no contact between the jets and the drone",
        "Norrland said | one of the jets struck the propeller of the drone",
        "Ola Berg said | two jets had rammed the drone",
    )
    whole = reconcile([record.model_copy(update={"judgements": found(record).judgements})], NO_RUN)

    (fact,) = whole.disputed_facts
    assert fact.question == "Is it so that Velmark’s jets had touched the drone?"
    assert [len(position.claims) for position in fact.positions] == [2, 2]


def test_the_order_of_the_claims_does_not_matter() -> None:
    """The same judgements come of the same claims."""
    record = record_of(*(row for rows in CASES["contradict"][5:9] for row in rows))
    expected = set(found(record).judgements)

    assert expected
    for order in itertools.islice(itertools.permutations(record.claims), 0, 5_000, 500):
        assert set(found(record.model_copy(update={"claims": order})).judgements) == expected


def test_a_record_with_what_rules_found_verifies_and_merges_with_itself() -> None:
    """As one with what a model judged."""
    record = record_of(*CASES["contradict"][0])
    judged = record.model_copy(update={"judgements": found(record).judgements})
    whole = reconcile([judged], NO_RUN)

    assert whole.disputed_facts
    assert verify(whole) == ()
    assert merge(whole, whole) == whole
    assert merge(record).disputed_facts == whole.disputed_facts


def test_of_the_examples_the_contact_is_found_and_nothing_is_made_up() -> None:
    """Of what a model finds disputed in the four examples, rules find the plainest."""
    record = summarize(*EXAMPLES, replay=CASSETTES)
    given = found(record.model_copy(update={"judgements": ()}))
    sides = [[set(position.claims) for position in f.positions] for f in record.disputed_facts]

    assert {judged.question for judged in given.judgements} == {
        "Is it so that the Russian jet had touched the drone?",
        "Is it so that the Reaper was in international airspace?",
        "Is it so that one of the two Russian jets then hit the propeller of the Reaper "
        "from behind?",
    }
    for judged in given.judgements:
        together = [judged for fact in sides for side in fact if {judged.a, judged.b} <= side]
        assert together == []
