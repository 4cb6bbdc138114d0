"""The summary by template: what it tells, and what it does not tell as a fact."""

from decimal import Decimal
from typing import Any

import pytest
from helpers import NO_RUN, article_from
from proposals import actor, claim, draft_of, event, figure

from summarizer.draft import Draft, DraftEvent, DraftTime
from summarizer.prove import prove
from summarizer.reconcile import reconcile
from summarizer.record import IncidentRecord, Judgement
from summarizer.summary import summary_of

LOST = "the Heron sank off Calder Point"
HELD = "the Heron came home to the harbour"


def read(*lines: str, proposals: tuple[Any, ...]) -> IncidentRecord:
    """The proven record of an article of these lines."""
    beside = "There was rain in the town all day, and fog by night."
    return prove(article_from("The Heron", *lines, beside), draft_of(*proposals), NO_RUN)


def said(speaker: str, words: str) -> tuple[Any, ...]:
    """Somebody, and that they said some words."""
    told = claim(words, speaker=speaker, source=speaker, cue="said")
    return actor(speaker), told


def disputed(question: str, *more: IncidentRecord) -> IncidentRecord:
    """What Ida Holm said against what Rosa Lind said, judged to be two answers to a question."""
    holm = read(f"Ida Holm said {LOST}.", proposals=said("Ida Holm", LOST))
    lind = read(f"Rosa Lind said {HELD}.", proposals=said("Rosa Lind", HELD))
    judged = Judgement(
        a=holm.claims[0].id, b=lind.claims[0].id, verdict="contradicts", by="person",
        question=question,
    )  # fmt: skip
    return reconcile([holm.model_copy(update={"judgements": (judged,)}), lind, *more], NO_RUN)


def told(record: IncidentRecord) -> list[str]:
    """The sentences of a record's summary."""
    return [sentence.text for sentence in record.summary]


def test_history_is_told_after_what_happened() -> None:
    """A line's opening long before is no step of the accident; what has no time is told before."""
    told = {
        "The line was opened in 1931.": "1931",
        "The train left the line on Tuesday.": "Tuesday",
    }
    article = article_from("A train and a line", *told, "A tractor came to the bend.")
    events = [
        DraftEvent(sentences=[], quote=what.rstrip("."), what=what, when=when, where=None)
        for what, when in [*told.items(), ("A tractor came to the bend.", None)]
    ]
    times = tuple(DraftTime(sentences=[], text=when) for when in told.values())

    proven = prove(article, Draft(events=tuple(events), times=times), NO_RUN)
    record = reconcile([proven], NO_RUN)

    assert [sentence.text for sentence in record.summary] == [
        "The train left the line on Tuesday.",
        "A tractor came to the bend.",
    ]


def test_what_only_somebody_says_is_not_told_as_a_fact() -> None:
    """Unless an article tells it in its own voice as well."""
    happened = event(LOST, "The Heron sank off Calder Point")
    reported = read(f"Ida Holm said {LOST}.", proposals=(*said("Ida Holm", LOST), happened))
    narrated = read("At noon the Heron sank off Calder Point.", proposals=(happened,))
    assert len(reported.events) == len(reported.claims) == len(narrated.events) == 1

    assert told(reconcile([reported], NO_RUN)) == []
    assert told(reconcile([narrated], NO_RUN)) == ["The Heron sank off Calder Point."]
    assert told(reconcile([reported, narrated], NO_RUN)) == ["The Heron sank off Calder Point."]


@pytest.mark.parametrize(
    "question", ["Did the Heron sink, or did it come home?", "Where is the Heron now?"]
)
def test_an_answer_to_a_disputed_question_is_not_told_as_a_fact(question: str) -> None:
    """Not even where a third article tells it in its own voice; the question is told."""
    event_of_it = event("the Heron sank off Calder Point", "The Heron sank off Calder Point")
    third = read("At noon the Heron sank off Calder Point.", proposals=(event_of_it,))

    record = disputed(question, third)

    assert len(record.events) == 1
    (sentence,) = told(record)
    assert sentence.startswith(f"{question} ")
    assert f"Ida Holm: {LOST}" in sentence
    assert f"Rosa Lind: {HELD}" in sentence


def test_what_is_beside_a_dispute_is_told() -> None:
    """An event that answers no question stays a fact."""
    beside = event("a lifeboat left the harbour", "A lifeboat left the harbour")
    third = read("At noon a lifeboat left the harbour.", proposals=(beside,))

    record = disputed("Did the Heron sink, or did it come home?", third)

    assert told(record)[0] == "A lifeboat left the harbour."


def test_a_number_that_somebody_gives_is_told_with_who_gives_it() -> None:
    """One that an article gives in its own voice stands alone."""
    by_holm = read(
        "Ida Holm said the Heron cost $3 million.",
        proposals=(
            *said("Ida Holm", "the Heron cost $3 million"),
            figure("$3 million", "3000000", "USD", measures="cost", of="Heron", speaker="Ida Holm"),
        ),
    )
    own = read(
        "In all the Heron cost $2 million.",
        proposals=(figure("$2 million", "2000000", "USD", measures="cost", of="Heron"),),
    )

    (sentence,) = told(reconcile([by_holm, own], NO_RUN))

    assert "“$3 million” (Ida Holm)" in sentence
    assert "“$2 million”" in sentence
    assert "“$2 million” (" not in sentence
    assert sentence.endswith("; the articles differ.")


def test_there_are_at_most_seven_sentences_and_each_cites() -> None:
    """However much a record holds."""
    lines = [f"On day {n} the Heron crossed the bay of port {n}." for n in range(1, 9)]
    sums = [f"The hull cost ${n} million in port {n}." for n in range(1, 9)]
    events = [event(line.rstrip("."), line.rstrip(".")) for line in lines]
    figures = [
        figure(f"${n} million", str(Decimal(n) * 10**6), "USD", measures="cost", of="hull")
        for n in range(1, 9)
    ]

    record = reconcile([read(*lines, *sums, proposals=(*events, *figures))], NO_RUN)

    ids = {item.id for item in record.items()}
    assert len(record.events) == 8
    assert 0 < len(record.summary) <= 7
    assert all(sentence.cites and ids.issuperset(sentence.cites) for sentence in record.summary)


@pytest.mark.parametrize("start", ["2023-03", "2023-W11", "2023", "spring", "", "-0044-03-15"])
def test_a_time_that_begins_on_no_day_does_not_stop_a_summary(start: str) -> None:
    """A record made elsewhere may give a month, a week, or words."""
    proposals = (event("it sank on Tuesday", "It sank", when="Tuesday"), DraftTime(
        sentences=[], text="Tuesday",
    ))  # fmt: skip
    record = read("At noon it sank on Tuesday.", proposals=proposals)
    assert len(record.times) == 1
    times = (record.times[0].model_copy(update={"start": start}),)

    assert [s.text for s in summary_of(dict(record) | {"times": times})] == ["It sank."]
