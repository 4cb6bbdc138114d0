"""Attribution: where quotations stand, who speaks around a content, and what a cue says."""

import time
from itertools import pairwise
from typing import Any

import pytest
from helpers import article_from, cases
from hypothesis import given
from hypothesis import strategies as st

from summarizer.article import Article
from summarizer.attribution import (
    Attribution,
    attribute,
    continues,
    cue_of,
    in_quotation,
    introduces,
    is_request,
    quotations,
    resumes,
)

SPEAKERS: list[dict[str, Any]] = cases("attribution")
REQUESTS: dict[str, list[str]] = cases("requests")
CUES: list[dict[str, Any]] = cases("cues")
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


def marked(paragraphs: list[str]) -> tuple[Article, list[tuple[int, int]]]:
    """The article of some paragraphs after the lead, and what stands between ⟦ and ⟧ in it."""
    starts: list[int] = []
    ends: list[int] = []
    text = ""
    for character in "\n\n".join([LEAD, *paragraphs]):
        if character in "⟦⟧":
            (starts if character == "⟦" else ends).append(len(text))
        else:
            text += character
    return article_from(*text.split("\n\n")), list(zip(starts, ends, strict=True))


def words_of(article: Article, found: Attribution) -> dict[str, str | None]:
    """What an attribution names, in the article's words."""
    spans = {"source": found.source, "antecedent": found.antecedent}
    spans |= {"cue": found.cue, "via": found.via}
    return {name: article.text[slice(*span)] if span else None for name, span in spans.items()}


@pytest.mark.parametrize("case", SPEAKERS, ids=[case["why"] for case in SPEAKERS])
def test_the_speaker_is_who_a_reader_takes_for_it(case: dict[str, Any]) -> None:
    """Each row gives the source and the cue of the content, or none where rules are not sure."""
    article, content = marked(case["paragraphs"])

    found = attribute(article, content)

    optional = {key: case.get(key) for key in ("antecedent", "via")}
    assert words_of(article, found) == {"source": case["source"], "cue": case["cue"]} | optional
    flags = case.get("hedged", False), case.get("negated", False)
    assert (found.stance, found.hedged, found.negated) == (case["stance"], *flags)
    for key in ("kind", "frame"):
        assert case.get(key) in (None, getattr(found, key))


@pytest.mark.parametrize("case", CUES, ids=[case["words"] for case in CUES])
def test_a_cue_says_what_its_speaker_does(case: dict[str, Any]) -> None:
    """Each row gives the stance of a cue, and whether it holds back or denies the saying."""
    found = cue_of(case["words"])

    if case["lemma"] is None:
        assert found is None
        return
    assert found is not None
    flags = case.get("hedged", False), case.get("negated", False)
    expected = (case["lemma"], case["stance"], *flags)
    assert (found.lemma, found.stance, found.hedged, found.negated) == expected


@pytest.mark.parametrize("words", REQUESTS["request"])
def test_to_ask_somebody_to_do_something_is_a_wish(words: str) -> None:
    """A deed is asked for, or a thing."""
    assert is_request(words)


@pytest.mark.parametrize("words", REQUESTS["question"])
def test_to_ask_whether_is_no_wish(words: str) -> None:
    """Whatever "to" stands in what is asked."""
    assert not is_request(words)


def test_the_stance_of_an_attribution_is_that_of_its_cue() -> None:
    """What the rules name as a cue reads the same alone, for the proof reads it so."""
    for case in SPEAKERS:
        article, content = marked(case["paragraphs"])
        found = attribute(article, content)
        cue = cue_of(article.text[slice(*found.cue)]) if found.cue else None
        if cue is not None:
            assert (found.stance, found.hedged) == (cue.stance, cue.hedged), case["why"]


def test_no_content_has_no_speaker() -> None:
    """Nothing is said by nobody."""
    assert attribute(article_from(LEAD), []) == Attribution()


@given(
    st.lists(
        st.lists(
            st.sampled_from(
                "Holm said “ ” , . : — the cook who that and told by according to of in ‘ ’ "
                "claim denied was ( ) ; Reuters saying has not on Friday she it Advert".split()
            ),
            max_size=25,
        ).map(" ".join),
        min_size=1,
        max_size=4,
    ),
    st.data(),
)
def test_any_content_of_any_text_is_attributed_within_the_text(
    paragraphs: list[str], data: st.DataObject
) -> None:
    """Whatever stands around a content, the spans found lie in the text, outside of it or not."""
    article = article_from(LEAD, *paragraphs)
    start = data.draw(st.integers(0, len(article.text) - 1))
    end = data.draw(st.integers(start + 1, len(article.text)))

    found = attribute(article, [(start, end)])

    spans = [s for s in (found.source, found.antecedent, found.cue, found.via) if s]
    assert all(0 <= left < right <= len(article.text) for left, right in spans)
    assert bool(found.source) == bool(found.frame) == bool(found.stance)


@pytest.mark.parametrize(
    "unit",
    ["a and ", "holm, ", "who ", "Holm said ", "“a b c” ", "“a\n\n", "the cook of ", "(a) ", "— "],
)
def test_text_that_repeats_itself_takes_no_long_time(unit: str) -> None:
    """No pile of names, marks or cues makes the rules slow."""
    text = unit * 3_000
    article = article_from(f"{text}said that it fell, said {text}")
    start = article.text.index("it fell")

    began = time.process_time()
    attribute(article, [(start, start + len("it fell"))])

    assert time.process_time() - began < 2  # seconds; some hundredths on an idle machine
