"""Quantities: the table of real phrases, and what holds for every text."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.quantities import Quantity, quantities, same_unit, singular

TABLES = Path(__file__).parent / "cases"
CASES: list[dict[str, Any]] = json.loads((TABLES / "quantities.json").read_text(encoding="utf-8"))
RUSSIAN: list[dict[str, Any]] = json.loads(
    (TABLES / "quantities_russian.json").read_text(encoding="utf-8")
)

# Pieces that the grammar knows, so that arbitrary texts also meet its deeper branches.
PIECES = st.sampled_from(
    "30 1,200 26.5 2014 3,5 ½ 1e400 ١٢٣ one two dozen half a million hundred twenty five "
    "pair trio three quarters quarter crore $ £ US$ "
    "EUR m ft km % °C minutes hour jets people Su-27 Mach aged between from and to or so more than "
    "at least up over about some - – — . , : ' ’ ( ) / \n \n\n \u00a0 \u200b \u2009 March the "
    "of in "
    "couple quarter pounds old No Flight GMT o'clock Reapers млн тыс. долларов минут от до около "
    "не более полчаса два году марта метров человек".split(" ")
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(PIECES, max_size=25).map(" ".join),
    st.lists(PIECES, max_size=25).map("".join),
)


def shifted(found: tuple[Quantity, ...], by: int) -> list[tuple[object, ...]]:
    """What each quantity says, with its places moved."""
    return [
        (
            (q.span[0] + by, q.span[1] + by),
            (q.number[0] + by, q.number[1] + by),
            *(q.text, q.low, q.high, q.unit, q.comparison),
        )
        for q in found
    ]


def test_the_table_is_as_large_as_promised() -> None:
    """The table holds 200 different sentences and more, 50 of which count nothing."""
    assert len({case["sentence"] for case in CASES}) == len(CASES) >= 200
    assert sum(not case["quantities"] for case in CASES) >= 50


@pytest.mark.parametrize("case", CASES + RUSSIAN, ids=lambda case: case["sentence"])
def test_a_sentence_is_read_as_a_reader_reads_it(case: dict[str, Any]) -> None:
    """Each sentence of the table gives its quantities and no others."""
    expected = [
        (q["text"], Decimal(q["low"]), Decimal(q["high"]), q["unit"], q["comparison"])
        for q in case["quantities"]
    ]

    found = quantities(case["sentence"])

    assert [(q.text, q.low, q.high, q.unit, q.comparison) for q in found] == expected


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("up to 50,000ft", "50,000"),
        ("$10-12 million", "10-12 million"),
        ("between 20 and 25 ships", "20 and 25"),
        ("a dozen or so passes", "a dozen"),
        ("one\u200b hun\u00addred jets", "one\u200b hun\u00addred"),
        ("от 30 до 40 ми\u00adнут", "30 до 40"),
    ],
)
def test_the_number_stands_apart_from_its_unit(text: str, number: str) -> None:
    """`number` is the number words alone, unseen characters between them included."""
    (found,) = quantities(text)

    assert text[slice(*found.number)] == number
    assert found.span == (0, len(text))


@given(TEXTS)
@settings(deadline=None)
def test_spans_slice_back_in_order(text: str) -> None:
    """Every span lies in the text, gives its own words, and ends before the next begins."""
    last = 0
    for q in quantities(text):
        assert last <= q.span[0] <= q.number[0] < q.number[1] <= q.span[1] <= len(text)
        assert text[slice(*q.span)] == q.text
        assert q.low <= q.high
        last = q.span[1]


@given(TEXTS)
@settings(deadline=None)
def test_a_paragraph_in_front_changes_nothing(text: str) -> None:
    """A text says the same after another paragraph, only further on."""
    before = "A word.\n\n"

    found = quantities(before + text)

    assert shifted(found, 0) == shifted(quantities(text), len(before))


@pytest.mark.parametrize(
    "piece",
    ["1", "1,", "1,200 to ", "twenty-", "two hundred and ", "a.", "a-1", "at least ", "Boeing ",
     " ", "\n", "half a ", "$", "1-", "'1", "1\u00a0", "+1 ", "March 1 ", "two big ", "\u200b",
     "5 млн ", "от 30 до ", "не ", "1 000 ", "14 марта "],
)  # fmt: skip
def test_long_texts_of_one_piece_are_read(piece: str) -> None:
    """20,000 characters of the same piece, much work if time were quadratic."""
    text = piece * (20_000 // len(piece))

    found = quantities(text)

    assert all(text[slice(*q.span)] == q.text for q in found)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("US dollars", "USD"), ("$", "USD"), ("dollars", "$"), ("metres", "m"), ("meter", "metres"),
        ("minutes", "min"), ("passes", "pass"), ("fighter jets", "jet"), ("people", "person"),
        ("per cent", "%"), ("percentage", "%"), ("knots", "kt"), ("pounds", "GBP"),
        ("pounds", "lb"), ("Mach", "mach"), ("feet", "ft"), ("Roubles", "RUB"),
        ("square kilometres", "km**2"), ("days", "d"), ("F-16s", "f-16"), (None, None),
        ("rupee", "INR"), ("rupees", "PKR"), ("Indian rupees", "INR"),
        ("млн долларов", "USD"), ("минут", "min"), ("тыс. рублей", "RUB"), ("метрах", "m"),
    ],
)  # fmt: skip
def test_two_words_for_one_unit_are_the_same(left: str | None, right: str | None) -> None:
    """Names, symbols and plurals of one unit are the same unit, either way round."""
    assert same_unit(left, right)
    assert same_unit(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("USD", "EUR"), ("%", "percentage point"), ("m", "mi"), ("km", "km**2"), ("jet", "ship"),
        ("light years", "year"), ("nautical miles", "mile"), ("fighter jet", "passenger jet"),
        ("m", None), (None, "jet"), ("Australian dollars", "US dollars"), ("", "jet"), ("t", "ton"),
        ("Indian rupees", "PKR"),
    ],
)  # fmt: skip
def test_two_units_are_not_the_same(left: str | None, right: str | None) -> None:
    """Another unit, a compound of it, and no unit at all are not the same, either way round."""
    assert not same_unit(left, right)
    assert not same_unit(right, left)


@pytest.mark.parametrize(
    ("plural", "noun"),
    [
        ("jets", "jet"), ("Passes", "pass"), ("people", "person"), ("countries", "country"),
        ("women", "woman"), ("aircraft", "aircraft"), ("crises", "crisis"), ("viruses", "virus"),
        ("houses", "house"), ("lives", "life"), ("detectives", "detective"), ("buses", "bus"),
        ("series", "series"), ("boxes", "box"), ("heroes", "hero"), ("movies", "movie"),
        ("kr-4s", "kr-4"), ("f-16s", "f-16"),
        ("by-elections", "by-election"), ("airmen", "airman"), ("jet", "jet"), ("", ""),
    ],
)  # fmt: skip
def test_nouns_have_a_singular(plural: str, noun: str) -> None:
    """Regular and irregular plurals become singular, and a singular stays."""
    assert singular(plural) == noun
    assert singular(noun) == noun
