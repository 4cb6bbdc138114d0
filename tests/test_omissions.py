"""Who reports what and who leaves it out, derived from a record."""

from pathlib import Path

import pytest
from test_reconcile import actor, claim, figure, holm, joined, told

from summarizer import matrix, summarize
from summarizer.omissions import MOST
from summarizer.record import IncidentRecord, Judgement
from summarizer.render import View, renderer
from summarizer.render.outline import outline

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def four() -> IncidentRecord:
    """The record of the four examples."""
    articles = sorted((ROOT / "examples" / "black-sea").glob("*.txt"))
    return summarize(*articles, replay=ROOT / "tests" / "cassettes")


def test_a_claim_of_two_articles_is_missed_in_the_third() -> None:
    """Each cell says what its article makes of the matter, in the order of the articles."""
    record = joined(
        holm("Ida Holm said the plane was safe.", "the plane was safe"),
        holm("In Oslo Ida Holm said The Plane was safe.", "The Plane was safe"),
        told("At the port Per Strand sang of the sea.", actor("Per Strand")),
    )

    found = matrix(record)

    (row,) = found.rows
    assert found.articles == tuple(article.id for article in record.articles)
    missing = next(m.article for a in record.actors for m in a.mentions if m.name == "Per Strand")
    assert (row.kind, row.item) == ("claim", record.claims[0].id)
    assert dict(zip(found.articles, row.cells, strict=True)) == {
        article: "absent" if article == missing else "reported" for article in found.articles
    }


def test_what_one_article_says_without_a_number_is_not_main() -> None:
    """One with a number is."""
    plain = holm("Ida Holm said the plane was safe.", "the plane was safe")
    cost = told(
        "At the port the plane cost $2 million.", figure("$2 million", "2000000", "2000000")
    )

    (row,) = matrix(joined(plain, cost)).rows

    assert row.kind == "figure"
    assert sorted(row.cells) == ["absent", "narrated"]


def test_the_positions_of_a_dispute_come_first_in_the_place_of_their_claims() -> None:
    """A denial says that it is one, though each is in one article alone."""
    one = told("Velmark denied its jets had come near.", actor("Velmark", "state"),
               claim("Velmark", "its jets had come near", "denies"))  # fmt: skip
    two = holm("Ida Holm said two jets had rammed it.", "two jets had rammed it")
    judged = Judgement(
        a=one.claims[0].id, b=two.claims[0].id, verdict="contradicts", by="model",
        question="Did the jets come near?",
    )  # fmt: skip
    record = joined(one.model_copy(update={"judgements": (judged,)}), two)

    rows = matrix(record).rows

    assert {row.label for row in rows} == {
        "Denied: its jets had come near", "two jets had rammed it"
    }  # fmt: skip
    assert {(row.kind, row.item) for row in rows} == {("position", record.disputed_facts[0].id)}


def test_a_long_list_is_cut_and_says_so(four: IncidentRecord) -> None:
    """What more articles carry comes first, behind the positions."""
    found, whole = matrix(four), matrix(four, most=1000)

    assert (len(found.rows), whole.left) == (MOST, 0)
    assert whole.rows[:MOST] == found.rows
    assert found.left == len(whole.rows) - MOST
    others = [row.carried for row in whole.rows if row.kind != "position"]
    assert others == sorted(others, reverse=True)
    kinds = [row.kind == "position" for row in whole.rows]
    assert kinds == sorted(kinds, reverse=True)


def test_each_article_has_a_cell_in_each_row(four: IncidentRecord) -> None:
    """No matter is of nobody."""
    found = matrix(four)

    assert {len(row.cells) for row in found.rows} == {4}
    assert all(row.carried for row in found.rows)


@pytest.mark.parametrize("width", [40, 60, 100])
def test_the_page_shows_it_within_its_width(four: IncidentRecord, width: int) -> None:
    """Outlets are short heads that a legend explains."""
    page = renderer("terminal")([four], View(width=width))

    assert max(map(len, page.split("\n"))) <= width
    assert "Who reports what" in page
    assert "\nDL MN HD CR\n" in page
    assert "\nHD  The Harbour Dispatch\n" in page


def test_columns_that_half_a_line_cannot_hold_stand_below() -> None:
    """Twelve articles without a name on a narrow page."""
    places = "Oslo Rome Bonn Cork Lund York Bern Metz Pisa Graz Kyiv Riga".split()
    records = [
        holm(f"In {place} Ida Holm said the plane was safe.", "the plane was safe")
        for place in places
    ]

    page = renderer("terminal")([joined(*records)], View(width=40))

    assert max(map(len, page.split("\n"))) <= 40
    assert page.count("\nA1 ") + page.count("\nA") >= 2


def test_of_one_article_nothing_is_left_out() -> None:
    """The section is not there."""
    record = joined(holm("Ida Holm said the plane was safe.", "the plane was safe"))

    assert "Who reports what" not in [section.title for section in outline(record)]
