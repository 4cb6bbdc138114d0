"""Where paragraphs and sentences begin and end."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.article.sentences import paragraphs, sentence_spans

Case = dict[str, Any]

CASES: list[Case] = json.loads(
    (Path(__file__).parent / "cases" / "sentences.json").read_text(encoding="utf-8")
)
LONG = 1_000_000
PIECES = (
    "Gen.|He|said|no.|No.|5|p.m.|U.S.|The|“|”|\"|'|!|?|...|…|。|J.|A.|$3|\n|\r\n|\n\n| |\u2029|\t|"
).split("|")

texts = st.one_of(
    st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=20).map(" ".join)
)


def sentences(text: str) -> list[str]:
    """The sentences of all paragraphs of a text."""
    return [text[slice(*s)] for p in paragraphs(text) for s in sentence_spans(text, p)]


def paragraph_texts(text: str) -> list[str]:
    """The paragraphs of a text."""
    return [text[slice(*stretch)] for stretch in paragraphs(text)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_a_paragraph_is_cut_where_its_sentences_end(case: Case) -> None:
    """A paragraph gives the sentences that a reader would mark in it."""
    found = sentences(case["text"])

    assert found == case["sentences"]


def test_the_table_is_large_enough() -> None:
    """The table holds at least 30 paragraphs of several sentences, and 20 of one."""
    single = sum(len(case["sentences"]) == 1 for case in CASES)

    assert single >= 20
    assert len(CASES) - single >= 30


@pytest.mark.parametrize(
    "end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\f", "\v", "\n\n", "\n \n"]
)
def test_each_kind_of_line_end_parts_paragraphs(end: str) -> None:
    """A text that is not wrapped has a paragraph a line, whichever character ends the lines."""
    text = f"The drone fell.{end}Two ships turned back.{end}"

    found = paragraph_texts(text)

    assert found == ["The drone fell.", "Two ships turned back."]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_hard_wrapped_text_has_its_paragraphs_between_empty_lines(end: str) -> None:
    """In a wrapped text a paragraph ends at an empty line, and sentences cross lines."""
    fell = f"A drone that two jets had followed for an hour fell{end}into the sea off Calder Point."
    second = f"The ministry in Berne would not say on Monday who was{end}to pay for the search."

    text = f"{fell} No ship was near.{end}{end}{second}"

    assert paragraph_texts(text) == [f"{fell} No ship was near.", second]
    assert sentences(text) == [fell, "No ship was near.", second]


def test_a_paragraph_separator_ends_a_paragraph_of_a_wrapped_text() -> None:
    """U+2029 parts paragraphs also where single line ends do not."""
    first = "A drone that two jets had followed for an hour fell\ninto the sea off Calder Point."
    second = "The ministry in Berne would not say on Monday who was\nto pay."

    found = paragraph_texts(f"{first}\u2029{second}")

    assert found == [first, second]


def test_lines_that_end_like_sentences_are_paragraphs_although_they_are_short() -> None:
    """Short lines with a full stop each are no wrapped text."""
    lines = [
        "The drone that two jets had followed for an hour fell.",
        "No ship was near it on Monday.",
    ]

    found = paragraph_texts("\n".join(lines))

    assert found == lines


def test_white_space_round_a_paragraph_is_not_part_of_it() -> None:
    """Indents, no-break spaces and tabs at the ends of a line lie outside its paragraph."""
    text = "\t The drone fell.\u00a0\n\u2003Two ships turned back. \n"

    found = paragraph_texts(text)

    assert found == ["The drone fell.", "Two ships turned back."]


def test_a_stray_quotation_mark_at_the_end_of_a_paragraph_is_no_sentence_of_its_own() -> None:
    """What stands in the next paragraph does not decide where a sentence of this one ends."""
    text = 'The pilot said: "Go away. "\nThe ship turned back.'

    found = sentences(text)

    assert found == ['The pilot said: "Go away. "', "The ship turned back."]


@pytest.mark.parametrize("text", ["", " ", "\n\r\n\u2028"])
def test_white_space_alone_has_no_paragraph(text: str) -> None:
    """A text without a visible character has neither paragraphs nor sentences."""
    assert paragraphs(text) == ()


@pytest.mark.parametrize(
    "line",
    [
        "." * (5 * LONG),
        "!" * (LONG // 2) + "”" * (LONG // 2),
        "x" * LONG,
        " ".join(["The drone fell."] * (LONG // 40)),
        "“" * LONG,
        "a." * (LONG // 2),
    ],
    ids=["stops", "marks and quotes", "a word", "sentences", "quotes", "dots in a word"],
)
def test_a_line_of_millions_of_characters_is_cut(line: str) -> None:
    """A line of millions of characters of the worst sorts is read in time that grows with it."""
    (paragraph,) = paragraphs(line)

    count = sum(1 for _ in sentence_spans(line, paragraph))

    assert count == max(1, line.count("The"))


@given(texts)
def test_sentences_lie_in_order_and_leave_nothing_but_white_space(text: str) -> None:
    """Sentences are ordered, do not overlap, and cover every character that is no white space."""
    stretches = [s for p in paragraphs(text) for s in sentence_spans(text, p)]

    position = 0
    for start, end in stretches:
        assert position <= start < end <= len(text)
        assert text[position:start].strip() == ""
        assert text[start:end] == text[start:end].strip()
        position = end
    assert text[position:].strip() == ""
