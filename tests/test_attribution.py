"""Attribution: where quotations stand, and what goes on, resumes or introduces them."""

from itertools import pairwise
from typing import Any

import pytest
from helpers import article_from, cases
from hypothesis import given
from hypothesis import strategies as st

from summarizer.article import Article
from summarizer.attribution import continues, in_quotation, introduces, quotations, resumes

CASES: list[dict[str, Any]] = cases("quotations")
LEAD = "The night ferry sank off the cape and two ships came to its help."


def stretch(article: Article, words: str) -> tuple[int, int]:
    """Where words stand for the first time."""
    start = article.text.index(words)
    return start, start + len(words)


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_quotations_stand_where_a_reader_sees_them(case: dict[str, Any]) -> None:
    """Each row gives the words between ⟦ and ⟧ and no others."""
    marked = "\n\n".join([LEAD, *case["paragraphs"]])
    expected = [piece.split("⟧")[0] for piece in marked.split("⟦")[1:]]
    article = article_from(*(p.replace("⟦", "").replace("⟧", "") for p in marked.split("\n\n")))

    found = [article.text[start:end] for start, end in quotations(article)]

    assert found == expected


def test_a_stretch_in_a_quotation_may_take_its_closing_mark() -> None:
    """Words within the marks are quoted; words that go beyond them are not."""
    quoted = ((10, 20), (30, 40))

    assert in_quotation((10, 20), quoted)
    assert in_quotation((12, 21), quoted)
    assert not in_quotation((9, 20), quoted)
    assert not in_quotation((12, 22), quoted)
    assert not in_quotation((15, 35), quoted)


@pytest.mark.parametrize(
    ("line", "yes"),
    [
        ("Holm: “The mast broke.”", True),
        ("Holm – “The mast broke.”", True),
        ("Holm — The mast broke.", True),
        ("Holm: The mast broke.", True),
        ("Holm said: “The mast broke.”", False),
        ("Holm, “The mast broke.”", False),
        ("The mast broke. Holm:", False),
    ],
)
def test_a_colon_or_a_dash_introduces(line: str, yes: bool) -> None:
    """A name with nothing but a colon or a dash before the words introduces them."""
    article = article_from(LEAD, line)

    assert introduces(article, stretch(article, "Holm"), stretch(article, "The mast broke")) == yes


@pytest.mark.parametrize(
    ("paragraphs", "yes"),
    [
        (["“The mast broke. Then it sank.”"], True),
        (["“The mast broke.", "“Then it sank.”"], True),
        (["“The mast broke.", "Advert", "“Then it sank.”"], True),
        (
            ["“The mast broke.” \u200b", "Advert", "Click to subscribe", "\ufeff“Then it sank.”"],
            True,
        ),
        (["“The mast broke,” she said. “Then it sank.”"], False),
        (["“The mast broke.", "Nobody came.", "“Then it sank.”"], False),
        (["“Then it sank.", "“The mast broke.”"], False),
    ],
)
def test_a_quotation_continues_past_marks_and_furniture_alone(
    paragraphs: list[str], yes: bool
) -> None:
    """Marks, paragraphs and adverts may stand between two stretches; words may not."""
    article = article_from(LEAD, *paragraphs)

    left, right = stretch(article, "The mast broke"), stretch(article, "Then it sank")
    assert continues(article, left, right) == yes


@pytest.mark.parametrize(
    ("paragraphs", "yes"),
    [
        (["“The mast broke,” she said at noon.", "“Then it sank.”"], True),
        (["“The mast broke,” she said at noon.", "Advert", "“Then it sank.”"], True),
        (["“The mast broke,” she said at noon.", "“Then it sank,” he said."], False),
        (["“The mast broke,” she said at noon.", "Nobody came.", "“Then it sank.”"], False),
        (["The mast broke, she said at noon.", "“Then it sank.”"], False),
        (["“Then it sank,” she said.", "“The mast broke.”"], False),
    ],
)
def test_a_quotation_resumes_in_the_next_paragraph(paragraphs: list[str], yes: bool) -> None:
    """A paragraph that is all quotation goes on with that of the paragraph before."""
    article = article_from(LEAD, *paragraphs)

    left, right = stretch(article, "The mast broke"), stretch(article, "Then it sank")
    assert resumes(article, left, right, quotations(article)) == yes


@given(st.lists(st.text("“”‘’'\"«»„ abc.,\n", max_size=60), min_size=1, max_size=4))
def test_quotations_of_any_text_stand_apart_in_order(paragraphs: list[str]) -> None:
    """Whatever marks stand in a text, quotations are no longer than it and do not overlap."""
    article = article_from(LEAD, *paragraphs)

    found = quotations(article)

    assert all(0 <= start < end <= len(article.text) for start, end in found)
    assert all(left[1] < right[0] for left, right in pairwise(found))
