"""The parts of the page that reckon: pieces of marked text, and places on axes."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from records import ARTICLE, incident, span

from summarizer.record import Reading, TimeMention, TimeRef, mention_key
from summarizer.render.html.charts import axis_of, axis_of_times
from summarizer.render.html.figures import measures_of
from summarizer.render.html.lookup import Lookup
from summarizer.render.html.marks import Mark, cut, runs_of

WORDS = st.text(st.sampled_from("ab “é\n\u2028\r"), max_size=60)
MARKS = st.lists(
    st.builds(
        Mark,
        st.integers(0, 70),
        st.integers(0, 80),
        st.sampled_from(["claim", "actor", "unused"]),
        st.sampled_from(["c1", "a2", "a3", ""]),
    ),
    max_size=12,
)


@given(WORDS, MARKS)
def test_pieces_hold_each_character_once_with_the_items_that_stand_on_it(
    text: str, marks: list[Mark]
) -> None:
    """Nothing but white space between paragraphs is left out, wherever marks begin and end."""
    pieces = [piece for paragraph in cut([(0, text)], marks) for piece in paragraph]

    covered = set[int]()
    for piece in pieces:
        places = range(piece.start, piece.start + len(piece.text))
        assert text[places.start : places.stop] == piece.text
        assert covered.isdisjoint(places)
        covered |= set(places)
        for at in places:
            here = [mark for mark in marks if mark.start <= at < mark.end]
            assert set(piece.items) == {mark.item for mark in here if mark.item}
            assert bool(piece.kind) == bool(here)
        starts = {mark.start for mark in marks if mark.start < mark.end}
        assert piece.begins == (piece.start in starts)
    assert all(text[at].isspace() for at in set(range(len(text))) - covered)


def test_the_narrowest_mark_gives_a_piece_its_kind() -> None:
    """A name within a claim is seen as a name, and leads to the name first."""
    marks = [Mark(0, 20, "claim", "c1"), Mark(4, 8, "actor", "a1")]

    (pieces,) = cut([(0, "The Holm said it all")], marks)

    assert [(p.text, p.kind, p.items) for p in pieces] == [
        ("The ", "claim", ("c1",)),
        ("Holm", "actor", ("a1", "c1")),
        (" said it all", "claim", ("c1",)),
    ]


def test_known_words_keep_their_places_where_the_text_is_left_out() -> None:
    """Spans that touch or overlap are one run, others are apart; far places take no room."""
    info = ARTICLE.info(keep_text=False)
    far = span("Monday").model_copy(update={"start": 10**12, "end": 10**12 + 6})
    spans = [span("Ida Holm"), span("Colonel Ida"), span("denied it"), far]

    runs = runs_of(info, spans)

    assert [text for _, text in runs] == ["Colonel Ida Holm", "denied it", "Monday"]
    assert [start for start, _ in runs] == [
        ARTICLE.text.index("Colonel"), ARTICLE.text.index("denied it"), 10**12,
    ]  # fmt: skip


def reading(low: Any, high: Any, unit: str | None, comparison: Any = "exact") -> Reading:
    """A reading as an article gives it."""
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    return Reading(
        low=ends[0], high=ends[1], unit=unit, comparison=comparison, speaker=None, text="x",
        said=None, span=span("$2.5 million"),
    )  # fmt: skip


def test_one_axis_takes_two_units_of_one_thing() -> None:
    """Feet stand where as many metres do, and the axis says which unit it has."""
    axis = axis_of([reading(300, 600, "m"), reading(1000, 1000, "ft"), reading(305, 305, "m")])

    assert axis is not None
    metres, feet, same = axis.bars
    assert axis.note == "m"
    assert metres
    assert feet
    assert same
    assert metres.low < feet.low < metres.high
    assert feet.points[0] == pytest.approx(same.points[0], abs=0.2)


def test_what_cannot_be_compared_has_no_place() -> None:
    """A reading in another kind of unit, or without a number, is listed and not drawn."""
    axis = axis_of(
        [reading(1, 1, "m"), reading(2, 2, "m"), reading(3, 3, "jet"), reading(None, None, "m")]
    )

    assert axis is not None
    assert [bar is None for bar in axis.bars] == [False, False, True, True]


@pytest.mark.parametrize(
    "readings",
    [
        [reading(2, 2, "jet"), reading(2, 2, "jet")],
        [reading(2, 2, "jet")],
        [reading(None, None, None)],
        [reading(2, 2, None), reading(3, 3, "m")],
    ],
    ids=["alike", "one", "no number", "two kinds"],
)
def test_nothing_is_drawn_where_there_is_nothing_to_compare(readings: list[Reading]) -> None:
    """Words say it shorter."""
    assert axis_of(readings) is None


def test_a_bound_goes_on_to_the_end_of_the_axis() -> None:
    """ "At most" goes on below, "more than" above, "about" a tenth to either side."""
    axis = axis_of(
        [
            reading(50, 50, "ft", "at most"),
            reading(40, 40, "ft", "more than"),
            reading(45, 45, "ft", "about"),
        ]
    )

    assert axis is not None
    most, more, about = axis.bars
    assert most
    assert more
    assert about
    assert (most.below, most.above, most.low) == (True, False, 0.0)
    assert (more.below, more.above, more.high) == (False, True, 100.0)
    assert about.low < about.points[0] < about.high


@given(
    st.lists(
        st.builds(
            reading,
            st.one_of(st.none(), st.decimals(-(10**38), 10**38, allow_nan=False, places=3)),
            st.one_of(st.none(), st.decimals(-(10**38), 10**38, allow_nan=False, places=3)),
            st.sampled_from([None, "m", "ft", "USD", "jet"]),
            st.sampled_from(["exact", "about", "more than", "at most"]),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_every_number_has_a_place_on_its_axis(readings: list[Reading]) -> None:
    """However large, small or negative; the order of the numbers is that of their places."""
    axis = axis_of(readings)

    for bar in axis.bars if axis else ():
        places = (*bar.points, bar.low, bar.high) if bar else ()
        assert all(0 <= place <= 100 for place in places)
    assert axis is None or (axis.ticks and all(0 <= place <= 100 for place, _ in axis.ticks))


def time(start: str | None, end: str | None = None) -> TimeRef:
    """A time with these ends."""
    where = span("Monday")
    mention = TimeMention(
        key=mention_key("time", ARTICLE.id, where.start, where.end), article=ARTICLE.id,
        evidence=(where,), status="proven", text="Monday", value=None, start=start, end=end,
        zone=None, granularity=None,
    )  # fmt: skip
    fields = mention.model_dump(include={"text", "value", "start", "end", "zone", "granularity"})
    return TimeRef(id=mention.key, status="proven", mentions=(mention,), **fields)


def test_moments_stand_in_their_order_on_the_timeline() -> None:
    """A day, an hour of it and the year before, each a step, with and without a clock's zone."""
    times = [
        time("2022-01-01", "2023-01-01"),
        time("2023-03-14", "2023-03-15"),
        time("2023-03-14T09:00+02:00", "2023-03-14T10:00+02:00"),
        time(None),
        None,
    ]

    axis = axis_of_times(times)

    assert axis is not None
    year, day, hour, none, missing = axis.bars
    assert year
    assert day
    assert hour
    assert (none, missing) == (None, None)
    assert year.high < day.low < hour.low < hour.high < day.high
    assert axis.ticks[0][1] == "2022-01-01"
    assert axis.note == "in order of time, not to scale"


def test_days_of_one_year_are_written_shortly_and_do_not_touch() -> None:
    """A day is a stretch without a mark at its end; the narrowest axis has room for all dates."""
    days = [time(f"2023-03-{n}", f"2023-03-{n + 1}") for n in range(14, 24)]

    axis = axis_of_times([*days, time("2023-03-14T09:30")])

    assert axis is not None
    assert axis.note == "2023, in order of time, not to scale"
    assert [text for _, text in axis.ticks] == ["14 Mar", "17 Mar", "21 Mar"]
    assert [bar and bar.points for bar in axis.bars[:10]] == [()] * 10
    assert axis.bars[10]
    assert len(axis.bars[10].points) == 1


def test_figures_that_lie_far_apart_have_an_axis_each() -> None:
    """Half an hour and twenty years are not compared; two readings of one figure are."""
    record = incident()
    far = [[reading(30, 30, "min"), reading(40, 40, "min")], [reading(20, 20, "year")]]
    figures = tuple(
        record.figures[0].model_copy(update={"measures": "duration", "readings": tuple(readings)})
        for readings in far
    )

    measures = measures_of(Lookup(record.model_copy(update={"figures": figures}), 1))

    assert [(m.name, m.axis and m.axis.note, len(m.figures)) for m in measures] == [
        ("duration", "min", 1),
        ("duration", None, 1),
    ]


@pytest.mark.parametrize(
    "start", ["2023-03", "0000-01-01", "10000-01-01", "soon", "", "0001-01-01T00:00+14:00"]
)
def test_a_start_that_is_no_date_has_no_place(start: str) -> None:
    """A month, a year out of range or an edited word is no reason to fail."""
    axis = axis_of_times([time(start), time("2023-03-14", start), time("2023-03-15")])

    assert axis is not None
    assert axis.bars[0] is None
    assert axis.bars[1] is not None


@given(st.lists(st.text("0123456789-T:+WZ", max_size=20), max_size=6))
def test_no_words_for_a_time_make_the_timeline_fail(starts: list[str]) -> None:
    """Whatever stands there, each time has a place within the axis or none."""
    axis = axis_of_times([time(start) for start in starts])

    for bar in axis.bars if axis else ():
        assert bar is None or 0 <= bar.low <= bar.high <= 100
