"""Finding a quote: every typographic variant of it, and nothing else."""

import time
import unicodedata
from itertools import pairwise
from typing import Any

import pytest
from helpers import cases
from hypothesis import assume, given
from hypothesis import strategies as st

from summarizer.fold import DASHES, DOUBLE, SINGLE, fold
from summarizer.prove import find
from summarizer.prove.find import _occurrences, trimmed

CASES: list[dict[str, Any]] = cases("find")
UNSEEN = "\u00ad\u200b\u200d\u2060\ufeff\u202a\u202c\ufe0f\u034f"
SPACES = (" ", "\u00a0", "\u2009", "\u202f", "\n", "\r\n", "\t", "  ", "\n    ", " \u200b ")
QUOTES = st.sampled_from(
    [
        "the crew's radio had failed",
        'he called it "a lie" and left',
        "it burned for 30-40 minutes - or longer",
        "nobody ... was told of the $3.5 million",
        "Élysée officials in Türkiye and Łódź",
        "Việt Nam's navy said so",
        "B",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=60),
    st.text(
        st.sampled_from("'’\"“-–… \u00a0\n\u200b\u00ad.,3a e\u0301é\u1100\u1161한漢"), max_size=30
    ),
)


def marked(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A text without its marks ⟦ and ⟧, and the stretches that stood between them."""
    plain, starts, ends = "", [], []
    for character in text:
        if character == "⟦":
            starts.append(len(plain))
        elif character == "⟧":
            ends.append(len(plain))
        else:
            plain += character
    return plain, tuple(zip(starts, ends, strict=True))


@st.composite
def variants(draw: st.DrawFn, quote: str) -> str:
    """The quote as another typist would set it, by the rules of the fold alone."""
    set_anew = ""
    for at, character in enumerate(quote):
        forms = next((group for group in (SINGLE, DOUBLE, DASHES) if character in group), None)
        if character == " ":
            character = draw(st.sampled_from(SPACES))
        elif forms:
            character = draw(st.sampled_from(forms))
        elif draw(st.booleans()):
            character = unicodedata.normalize("NFD", character)
        if at and draw(st.integers(0, 4)) == 0:
            character = draw(st.sampled_from(UNSEEN)) + character
        set_anew += character
    return set_anew.replace("...", "…") if draw(st.booleans()) else set_anew


def test_the_table_is_as_large_as_promised() -> None:
    """The table holds different cases, of which half must be found and half must not."""
    assert len({(case["text"], case["quote"]) for case in CASES}) == len(CASES)
    assert sum("⟦" in case["text"] for case in CASES) >= 40
    assert sum("⟦" not in case["text"] for case in CASES) >= 40


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_a_quote_is_found_exactly_where_a_reader_finds_it(case: dict[str, Any]) -> None:
    """Each row gives the stretches between ⟦ and ⟧, whole, and no others."""
    text, expected = marked(case["text"])

    assert find(text, case["quote"]) == expected


@given(st.data(), QUOTES)
def test_a_variant_in_the_article_is_always_found_whole(data: st.DataObject, quote: str) -> None:
    """However the article sets the words, the span is all of them and nothing else."""
    stretch = data.draw(variants(quote))
    text = f"Yesterday, “{stretch}”, said one."

    assert find(text, quote) == ((12, 12 + len(stretch)),)


@given(st.data(), QUOTES)
def test_a_variant_as_quote_is_always_found(data: st.DataObject, quote: str) -> None:
    """However the quote is set, it is found in a plain article."""
    assert find(f"Yesterday, {quote}, said one.", data.draw(variants(quote))) == (
        (11, 11 + len(quote)),
    )


@given(st.data(), TEXTS)
def test_a_variant_of_any_words_is_found(data: st.DataObject, quote: str) -> None:
    """Over all of Unicode a text set anew has the same fold, and is found between spaces."""
    stretch = data.draw(variants(quote))

    assert fold(stretch).text == fold(quote).text
    assume(any(character.isalnum() for character in trimmed(quote)))
    assume(not unicodedata.combining(trimmed(quote)[0]))
    assert find(f"It read {stretch} and {quote} so", quote)
    assert find(f"It read {quote} so", stretch)


@given(
    st.text(st.sampled_from("ab"), max_size=60),
    st.text(st.sampled_from("ab"), min_size=1, max_size=8),
)
def test_no_occurrence_is_passed_over(text: str, wanted: str) -> None:
    """Occurrences that stand one over another are all seen, however the text repeats itself."""
    assert list(_occurrences(text * 2, wanted)) == [
        at for at in range(2 * len(text)) if (text * 2).startswith(wanted, at)
    ]


@given(TEXTS, TEXTS, TEXTS)
def test_any_words_are_found_between_spaces(before: str, quote: str, after: str) -> None:
    """Whatever has a letter or digit in it is found where it stands between other words."""
    assume(any(character.isalnum() for character in trimmed(quote)))
    assume(not unicodedata.combining(trimmed(quote)[0]))

    assert find(f"{before} and {quote} and {after}", quote)


@given(TEXTS, TEXTS, TEXTS)
def test_what_is_found_folds_to_the_fold_of_the_quote(before: str, quote: str, after: str) -> None:
    """Every span lies in the text, in order and apart, and its words are the quote's."""
    text = before + quote + after

    found = find(text, quote)

    assert all(fold(text[start:end]).text == trimmed(quote) for start, end in found)
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(left[1] <= right[0] for left, right in pairwise(found))


@given(TEXTS, TEXTS)
def test_nothing_makes_it_fail(text: str, quote: str) -> None:
    """Arbitrary texts and quotes raise nothing, and what is found is there."""
    assert all(trimmed(quote) in fold(text).text for _ in find(text, quote))


def test_a_sentence_that_stands_fifty_times_is_found_fifty_times() -> None:
    """Each occurrence is given once, in text order."""
    text = "No ship was seen. " * 50

    found = find(text, "No ship was seen.")

    assert found == tuple((18 * n, 18 * n + 16) for n in range(50))


def test_a_quote_of_twenty_thousand_characters_is_found() -> None:
    """A quote has no greatest length, and one changed letter in it is seen."""
    quote = "The tide rose again and the boats went out. " * 460

    assert find(f"Log: {quote} End.", quote) == ((5, 5 + len(quote) - 2),)
    assert find(f"Log: {quote} End.", quote[:9_000] + "x" + quote[9_001:]) == ()


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("a" * 1_000_000, "a" * 6_000),
        ("a" * 1_000_000, "a"),
        ("ha " * 333_333, "ha " * 2_000),
        ("漢" * 100_000, "漢" * 6_000),
        ("a" + "\u0301\u0327" * 100_000 + " end of it", "end of it"),
        ("1,200," * 50_000, "200,1"),
        ("'" * 1_000_000 + "x", "x"),
        ("漢" * 500_000, "漢"),
        ("ab漢" * 300_000, "b"),
        ("ha " * 333_333, "ha " * 6_000 + "h"),
        ("1," * 400_000, "1," * 10_000 + "1"),
        ("\u0301a" * 300_000, "\u0301a" * 10_000),
    ],
    ids=[
        *("one word", "one letter", "self-similar", "Han", "marks", "digits", "apostrophes"),
        *("one Han letter", "two scripts", "cut at its end", "within a number", "after a mark"),
    ],
)
def test_a_hostile_text_is_searched_in_bounded_time(text: str, quote: str) -> None:
    """A megabyte without spaces, or that repeats itself, takes no more than ten seconds."""
    start = time.process_time()

    find(text, quote)

    assert time.process_time() - start < 10
