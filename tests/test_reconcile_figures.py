"""Which figures of several articles are one, and whether their readings agree or follow."""

import itertools
from decimal import Decimal
from typing import Any

import pytest
from helpers import NO_RUN, article_from, cases
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.draft import Draft, DraftActor, DraftAircraft, DraftFigure
from summarizer.prove import prove
from summarizer.quantities import quantities
from summarizer.reconcile import reconcile
from summarizer.reconcile.crafts import crafts_of
from summarizer.record import AircraftKind, Figure, IncidentRecord

Row = dict[str, Any]

TABLE: list[Row] = cases("figures")
# What every article of the table names besides: a single drone, and two fighters.
CAST = "An MQ-9 Reaper drone met a pair of Su-27 fighters on Monday."


def craft(name: str, kind: AircraftKind, count: int) -> DraftAircraft:
    """An aircraft of the cast."""
    return DraftAircraft(
        sentences=[], name=name, kind=kind, operator=None, count=count, outcome=None
    )


def drafted(side: Row) -> DraftFigure:
    """The one number of a sentence, as our own parser reads it."""
    (read,) = quantities(side["text"])
    return DraftFigure(
        sentences=[2], quote=side.get("quote", read.text), low=read.low, high=read.high,
        unit=read.unit, comparison=read.comparison, measures=side["measures"], of=side["of"],
        speaker=side["speaker"],
    )  # fmt: skip


def told(*sides: Row, town: str = "Aller") -> IncidentRecord:
    """The record of an article of the cast and these sentences, each with one number."""
    lines = [f"{s['text']} {s['speaker']} said so." if s["speaker"] else s["text"] for s in sides]
    article = article_from(CAST, *lines, f"This was in {town}.", published=sides[0]["published"])
    names = {side["speaker"] for side in sides} - {None}
    draft = Draft(
        aircraft=(craft("MQ-9 Reaper", "drone", 1), craft("Su-27", "fighter", 2)),
        actors=tuple(
            DraftActor(
                sentences=[], name=name, kind="person", role=None, affiliation=None, aliases=[]
            )
            for name in sorted(names)
        ),
        figures=tuple(drafted(side) for side in sides),
    )
    record = prove(article, draft, NO_RUN)
    assert record.rejected == ()
    return record


def side(text: str, measures: str, of: str | None, published: str, speaker: Any = None) -> Row:
    """One number of a row."""
    return {
        "text": text, "measures": measures, "of": of, "published": published, "speaker": speaker,
    }  # fmt: skip


def joined(*records: IncidentRecord) -> tuple[Figure, ...]:
    """The figures of the record of all, which is the same in any order."""
    whole = reconcile(records, NO_RUN)
    assert all(reconcile(o, NO_RUN) == whole for o in itertools.permutations(records))
    assert reconcile([whole, whole], NO_RUN) == whole
    return whole.figures


def test_the_table_is_long_enough() -> None:
    """Rows that only repeat each other would prove little: there are sixty of all measures."""
    assert len(TABLE) >= 60
    assert len({row["one"]["measures"] for row in TABLE}) >= 12


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row["why"])
def test_two_numbers_are_one_figure_or_two(row: Row) -> None:
    """By what they measure of what; of one figure the readings agree, differ or are updated."""
    figures = joined(told(row["one"]), told(row["other"], town="Borre"))

    assert len(figures) == row["figures"]
    assert figures[0].agreement == (row["agreement"] or "single")


def test_a_number_without_a_thing_joins_what_is_one_under_two_names() -> None:
    """Fuel poured over the drone, jets that buzzed it: one thing, and a bare number is its."""
    day = "2024-06-03"
    poured = side("They poured fuel on the drone for 30 to 40 minutes.", "duration",
                  "poured fuel on the drone", day)  # fmt: skip
    buzzed = side("The jets buzzed the Reaper for 30 to 40 minutes.", "duration",
                  "jets buzzed the Reaper", day)  # fmt: skip
    bare = side("It went on for 30 to 40 minutes.", "duration", None, day)

    (lasted,) = joined(told(poured), told(buzzed, town="Borre"), told(bare, town="Cord"))

    assert (lasted.agreement, len(lasted.readings)) == ("agree", 3)


DAYS = ("2024-06-03", "2024-06-04", "2024-06-05")
TOLLS = ("Four people died.", "Nine people died.", "Eleven people died.")


def test_an_update_stands_in_order_with_the_latest_on_top() -> None:
    """Readings by their days; the value is the last."""
    given = zip(TOLLS, DAYS, "ABC", strict=True)
    (toll,) = joined(*(told(side(t, "deaths", "people", d), town=n) for t, d, n in given))

    assert toll.agreement == "updated"
    assert [reading.said for reading in toll.readings] == [*DAYS]
    assert (toll.low, toll.high, toll.unit) == (Decimal(11), Decimal(11), "person")


def test_an_earlier_toll_told_again_is_no_dispute() -> None:
    """What was known on the first day, told on the third beside what is known now."""
    first = told(side(TOLLS[0], "deaths", "people", DAYS[0]), town="A")
    third = told(*(side(t, "deaths", "people", DAYS[2]) for t in (TOLLS[2], TOLLS[0])), town="B")

    (toll,) = joined(first, third)

    assert (toll.agreement, toll.low) == ("updated", Decimal(11))


def test_a_toll_of_something_else_is_no_reading_of_this_one() -> None:
    """The first number of an article is the incident's; another one beside it stands apart."""
    first = told(side(TOLLS[0], "deaths", "people", DAYS[0]), town="A")
    later = told(
        side(TOLLS[1], "deaths", "people", DAYS[1]),
        side("In 2019 a wreck killed 30 people.", "deaths", "people", DAYS[1]),
        town="B",
    )

    figures = joined(first, later)

    assert [(f.agreement, len(f.readings)) for f in figures] == [("updated", 2), ("single", 1)]


def test_a_toll_that_two_give_differently_on_one_day_stays_disputed() -> None:
    """Whatever was known the day before and is known the day after."""
    first = told(side("Nine people were hurt.", "injuries", "people", DAYS[0]), town="A")
    second = told(
        side("Ten people were hurt.", "injuries", "people", DAYS[1], "Ida Holm"),
        side("Twelve people were hurt.", "injuries", "people", DAYS[1], "Per Strand"),
        town="B",
    )
    third = told(side("Fifteen people were hurt.", "injuries", "people", DAYS[2]), town="C")

    (hurt,) = joined(first, second, third)

    assert (hurt.agreement, hurt.low) == ("differ", None)
    assert len(hurt.readings) == 4


def test_what_one_voice_cannot_mean_at_once_is_two_figures() -> None:
    """How high a drone can fly, and how high it flew; what agrees with one of them joins it."""
    both = told(
        side("The drone can reach 50,000 feet.", "altitude", "drone", DAYS[0]),
        side("The drone flew at 25,000 feet.", "altitude", "drone", DAYS[0]),
        town="A",
    )
    other = told(side("The drone was at 25,000 feet.", "altitude", "drone", DAYS[0]), town="B")

    figures = joined(both, other)

    assert sorted((f.low or 0, f.agreement) for f in figures) == [
        (Decimal(25_000), "agree"),
        (Decimal(50_000), "single"),
    ]


def test_an_amount_lost_is_not_the_cargo() -> None:
    """An article that gives another number in other words, whoever says it, tells of two things."""
    both = told(
        side("She carried 8,000 tonnes of fuel oil.", "mass", "fuel oil", DAYS[0]),
        side("The quantity lost is 40 tonnes.", "mass", "quantity lost", DAYS[0], "Ida Holm"),
        town="A",
    )
    other = told(side("She lost about 40 tonnes of oil.", "mass", "oil", DAYS[0]), town="B")

    figures = joined(both, other)

    assert sorted((f.low or 0, f.agreement) for f in figures) == [
        (Decimal(40), "agree"),
        (Decimal(8_000), "single"),
    ]


def test_a_ship_is_known_by_a_name_with_small_words_in_it() -> None:
    """As any other name that follows a ship's sort."""
    crafts = crafts_of([], [], ["the tanker Star of Halden ran aground"], {})

    assert crafts.meant("Star of Halden") == ("vessel", "tanker")
    assert crafts.meant("Halden") is None


def test_all_are_as_many_as_their_article_counts() -> None:
    """All six of a headline are the six people below, and the six aboard of another article."""
    one = told(
        side("All six live.", "people", None, DAYS[0]) | {"quote": "All six"},
        side("Helpers led six people away.", "people", "people", DAYS[0]),
        town="A",
    )
    other = told(side("It had six people aboard.", "people", "people aboard", DAYS[0]), town="B")

    assert ("agree", 3) in [(f.agreement, len(f.mentions)) for f in joined(one, other)]


def test_two_who_argue_about_a_number_speak_of_one_figure() -> None:
    """Who takes up the number with which another speaker answers gives one number alone."""
    argued = told(
        side("The gusts had 50 knots.", "speed", "gusts", DAYS[0], "Per Strand"),
        side("The wind had 28 knots.", "speed", "wind", DAYS[0], "Ida Holm"),
        side("The wind had 28kt there.", "speed", "wind", DAYS[0], "Per Strand"),
    )

    (wind,) = joined(argued)

    assert (wind.agreement, len(wind.mentions)) == ("differ", 3)


def test_the_toll_is_the_one_that_two_voices_of_an_article_give() -> None:
    """A part of it that a voice names before it stands apart."""
    first = told(side(TOLLS[1], "deaths", "people", DAYS[0]), town="A")
    later = told(
        side("The toll is eleven.", "deaths", "toll", DAYS[1]),
        side("Two people were found dead.", "deaths", "people", DAYS[1], "Ida Holm"),
        side("That makes 11 of those killed.", "deaths", "those killed", DAYS[1], "Ida Holm"),
        town="B",
    )

    figures = joined(first, later)

    assert [(f.agreement, len(f.mentions)) for f in figures] == [("updated", 3), ("single", 1)]


def test_the_thing_is_told_by_whichever_article_names_it() -> None:
    """A figure's item is that of the first mention that has one."""
    early = told(side("It cost $32 million.", "cost", None, DAYS[0]), town="A")
    late = told(side("The drone cost $32 million.", "cost", "drone", DAYS[1]), town="B")

    (cost,) = joined(early, late)

    assert cost.subject == "drone"
    assert (cost.of or "").startswith("v")


SIDES = st.sampled_from([s for row in TABLE for s in (row["one"], row["other"])])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(SIDES, SIDES), min_size=2, max_size=3))
def test_no_order_changes_the_figures(pairs: list[tuple[Row, Row]]) -> None:
    """Any records of the table: one result in any order and by any steps, and no reading lost."""
    records = [
        told(one, *([] if drafted(one).quote == drafted(other).quote else [other]), town=name)
        for (one, other), name in zip(pairs, "ABC", strict=False)
    ]

    figures = joined(*records)

    whole = reconcile(records, NO_RUN)
    assert reconcile([reconcile(records[1:], NO_RUN), records[0]], NO_RUN) == whole
    assert reconcile([whole, *records], NO_RUN) == whole
    told_keys = sorted(m.key for r in records for f in r.figures for m in f.mentions)
    assert sorted(m.key for f in figures for m in f.mentions) == told_keys
