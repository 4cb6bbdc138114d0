"""The example by its recorded replies: what a careful reader finds in it is in its record."""

import json
from pathlib import Path
from typing import Any

import pytest

from summarizer import load_record, summarize, verify
from summarizer.fold import fold
from summarizer.record import IncidentRecord
from summarizer.render import View, renderer

ROOT = Path(__file__).resolve().parent.parent
ARTICLE = ROOT / "examples" / "black-sea" / "wire.txt"
CASSETTES = ROOT / "tests" / "cassettes"
GOLD: dict[str, Any] = json.loads(
    (ROOT / "tests" / "cases" / "wire_gold.json").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def record() -> IncidentRecord:
    """The record of the example."""
    return summarize(ARTICLE, replay=CASSETTES)


def plain(text: str) -> str:
    """A text as the fold leaves it."""
    return fold(text).text


@pytest.mark.parametrize("gold", GOLD["claims"], ids=lambda gold: str(gold["words"]))
def test_a_statement_is_there_with_its_speaker(
    record: IncidentRecord, gold: dict[str, Any]
) -> None:
    """Who says it, whether in quotation marks, and whether the cue denies it."""
    found = [c for c in record.claims if plain(gold["words"]) in plain(c.quote)]

    assert found
    speakers = [record.actor(c.speaker) for c in found if c.speaker]
    assert any(gold["speaker"] in (a.name, *a.aliases) for a in speakers)
    assert gold["mode"] in {c.mode for c in found}
    assert gold["stance"] in {None, *(c.stance for c in found)}


@pytest.mark.parametrize("gold", GOLD["figures"], ids=lambda gold: str(gold["text"]))
def test_a_figure_is_there_as_it_is_stated(record: IncidentRecord, gold: dict[str, Any]) -> None:
    """Its low and high, its unit and its comparison are those of its words."""
    readings = [reading for figure in record.figures for reading in figure.readings]
    found = [r for r in readings if plain(gold["text"]) in plain(r.text)]

    assert (gold["low"], gold["high"], gold["unit"], gold["comparison"]) in {
        (str(f.low), str(f.high), f.unit, f.comparison) for f in found
    }


def test_the_aircraft_and_the_people_are_there(record: IncidentRecord) -> None:
    """Each by a name that the article gives."""
    aircraft = {plain(craft.name) for craft in record.aircraft}
    told = [mention for actor in record.actors for mention in actor.mentions]
    actors = {plain(name) for mention in told for name in (mention.name, *mention.aliases)}

    assert set(GOLD["aircraft"]) <= aircraft
    assert set(GOLD["actors"]) <= actors


def test_every_quotation_is_used(record: IncidentRecord) -> None:
    """No quotation of the article is left out."""
    (coverage,) = record.coverage

    assert coverage.quotations_used == coverage.quotations > 0


def test_no_furniture_is_in_the_record(record: IncidentRecord) -> None:
    """Neither adverts nor forms nor topics are evidence of anything."""
    words = [span.text for item in record.items() for span in item.evidence]

    assert not [w for w in words if "Advert" in w or "subscribe" in w or "Leave a Reply" in w]


def test_what_the_record_holds_stands_in_the_article(record: IncidentRecord) -> None:
    """Every span slices back, and the record verifies against the file."""
    text = ARTICLE.read_bytes().decode()

    assert all(
        text[span.start : span.end] == span.text
        for item in record.items()
        for span in item.evidence
    )
    assert verify(record, ARTICLE) == ()


def test_a_saved_record_is_the_same_record(record: IncidentRecord, tmp_path: Path) -> None:
    """Written as JSON and loaded again it is equal."""
    saved = tmp_path / "record.json"
    saved.write_text(renderer("json")([record], View()), encoding="utf-8")

    assert load_record(saved) == record


def test_the_replay_costs_nothing(record: IncidentRecord) -> None:
    """All five replies come from the recording."""
    assert (record.run.calls, record.run.calls_cached) == (0, 5)
    assert record.run.model == "relay-assistant"


def test_a_recorded_reply_holds_no_header_and_no_request() -> None:
    """A cassette has the reply and its key, and nothing of who asked or where."""
    for path in CASSETTES.glob("*.json"):
        text = path.read_text(encoding="utf-8")
        assert not [w for w in ("Authorization", "Bearer", "sk-", "127.0.0.1", "http") if w in text]
