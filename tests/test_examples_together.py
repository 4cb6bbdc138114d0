"""The four examples together, by their recorded replies: one record, and what is disputed in it."""

from decimal import Decimal
from pathlib import Path

import pytest

from summarizer import merge, summarize, summarize_all, verify
from summarizer.names import names_one
from summarizer.record import DisputedFact, IncidentRecord

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = sorted((ROOT / "examples" / "black-sea").glob("*.txt"))
CASSETTES = ROOT / "tests" / "cassettes"
CLUSTERS = [
    *(sorted((ROOT / "examples" / name).glob("*.txt")) for name in
      ("collision", "toll", "two-incidents")),
    [*ARTICLES, *sorted((ROOT / "examples" / "black-sea-more").glob("*.txt"))],
]  # fmt: skip


@pytest.fixture(scope="module")
def record() -> IncidentRecord:
    """The record of all four."""
    return summarize(*ARTICLES, replay=CASSETTES)


def holders(record: IncidentRecord, fact: DisputedFact) -> list[set[str]]:
    """The names of those who hold each position."""
    return [{record.actor(id).name for id in side.holders} for side in fact.positions]


@pytest.mark.parametrize(
    ("about", "one", "other"),
    [
        ("hit the drone", "United States", "Russia"),
        ("bring itself down", "United States", "Russia"),
        ("free to fly", "Pentagon", "Sergei Lavrov"),
    ],
)
def test_contact_cause_and_airspace_are_disputed(
    record: IncidentRecord, about: str, one: str, other: str
) -> None:
    """Between the two sides, each with its own holders, in all four articles."""
    (fact,) = [fact for fact in record.disputed_facts if about in fact.question]
    sides = holders(record, fact)

    assert [one in side for side in sides] == [other not in side for side in sides]
    assert not set.intersection(*sides)
    assert {m.article for m in fact.mentions} == {article.id for article in record.articles}


@pytest.mark.parametrize("name", ["James Hecker", "Mark Milley", "Anatoly Antonov"])
def test_somebody_whom_all_articles_name_is_one_actor(record: IncidentRecord, name: str) -> None:
    """Under whatever title or short form."""
    (actor,) = [a for a in record.actors if names_one(name, [a.name])]

    assert len({mention.article for mention in actor.mentions}) == 4


def test_what_the_drone_cost_is_one_figure_with_four_readings(record: IncidentRecord) -> None:
    """Three exact ones and a rounder one, which agree; one is of "machine", which is the drone."""
    (cost,) = [f for f in record.figures if f.measures == "cost" and f.subject == "drone"]

    assert [reading.text for reading in cost.readings] == [
        "about $30 million",
        "$32m",
        "$32\xa0million",
        "$32\xa0million",
    ]
    assert (cost.agreement, cost.low) == ("agree", Decimal(32_000_000))


def test_the_record_verifies_and_merges_with_itself(record: IncidentRecord) -> None:
    """Against the files; and the articles one by one, joined, hold the same items."""
    assert verify(record, *ARTICLES) == ()
    assert merge(record, record) == record
    parts = merge(*(summarize(article, replay=CASSETTES) for article in ARTICLES))
    assert parts.claims == record.claims
    assert merge(parts, record).claims == record.claims


def test_a_merge_asks_with_the_questions_that_are_known() -> None:
    """Of the four records made one by one; what the model answered to that is recorded as well."""
    parts = [summarize(article, replay=CASSETTES) for article in ARTICLES]
    merged = merge(*parts, replay=CASSETTES)

    # Disputes, pairs and the summary.
    assert (merged.run.calls, merged.run.calls_cached) == (0, 3)
    whole = {question for part in parts for question in (j.question for j in part.judgements)}
    assert whole <= {judged.question for judged in merged.judgements}


def test_every_recorded_reply_is_used() -> None:
    """Each cluster's; of four articles those about each alone, and the merge's three."""
    incidents, used = 0, 0
    for cluster in CLUSTERS:
        meta = cluster[-1].parent / "meta.json"
        records = summarize_all(*cluster, replay=CASSETTES, meta=meta if meta.exists() else None)
        incidents += len(records)
        used += records[0].run.calls_cached
    questions = 3 * sum(map(len, CLUSTERS))
    repairs = len(list(CASSETTES.glob("repair.*")))
    pairs = len(list(CASSETTES.glob("pairs.*"))) - 1  # but the merge's

    assert used == questions + repairs + 2 * incidents + pairs  # disputes and a summary of each
    alone, together, merge = 2 * len(ARTICLES), 2, 3
    assert len(list(CASSETTES.glob("*.json"))) == used + alone + together + merge
