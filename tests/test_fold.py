"""The fold: what it changes, what it leaves, and the way back to the offsets."""

import time
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from summarizer.fold import fold

# What the fold is about, so that arbitrary texts also meet its rules in every order.
PIECES = st.text(
    st.sampled_from(
        "'‘’′“”«»\"-–—−… \u00a0\u2009\u3000\n\t\u200b\u00ad\u202e\ufe0f\u034f.,ae é\u0301\u0327"
        "\u0344\u0958\u1100\u1161\u11a8가\U0001d15e٣"
    ),
    max_size=30,
)
TEXTS = st.one_of(st.text(max_size=60), PIECES)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("‘a’ ‚b‛ `c´ d′", "'a' 'b' 'c' d'"),
        ("“a” „b‟ «c» ″d″", '"a" "b" "c" "d"'),
        ("1–2 1—2 −3 a‐b a‑b", "1-2 1-2 -3 a-b a-b"),
        ("a -- b —— c", "a - b - c"),
        ("well…", "well..."),
        ("a\u00a0b \t\r\n c\u2009\u2009d\u3000e", "a b c d e"),
        ("so\u00adft ze\u200bro b\u202eidi \u2691\ufe0f", "soft zero bidi \u2691"),
        ("\u200b", ""),
        ("a \u200b b", "a b"),
        ("cafe\u0301 e\u200b\u0301", "café é"),
        ("\u1112\u1161\u11ab", "한"),
        ("\u212b", "Å"),
    ],
)
def test_typography_is_folded_away(text: str, folded: str) -> None:
    """Marks, dashes, spaces, hidden characters and decomposed letters each have one form."""
    assert fold(text).text == folded


@pytest.mark.parametrize(
    "text", ["US us", "ﬁne", "３５", "½", "x²", "pаypal", "ı", "ß", "a_b", "3.5", "٣", "Ⅳ", "a/b"]
)
def test_what_has_a_meaning_is_left(text: str) -> None:
    """Case, compatibility forms, look-alikes and digits of other scripts stay as they are."""
    assert fold(text).text == text


@given(TEXTS)
@example("a" + "\u0301\u0327" * 40)
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    """The fold is idempotent over all of Unicode."""
    once = fold(text).text

    assert fold(once).text == once


@given(TEXTS)
def test_canonically_equal_texts_fold_to_one(text: str) -> None:
    """A text and its composed and decomposed forms have the same fold."""
    forms = [unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)]

    assert [fold(form).text for form in forms] == [fold(text).text] * 2


@given(TEXTS)
def test_every_folded_character_has_its_place_in_the_source(text: str) -> None:
    """The stretch that a folded character comes from folds to a text that holds it."""
    folded = fold(text)

    for at, character in enumerate(folded.text):
        start, end = folded.start_of(at), folded.end_of(at + 1)
        assert 0 <= start < end <= len(text)
        assert character in fold(text[start:end]).text


@given(TEXTS, st.data())
def test_places_ascend(text: str, data: st.DataObject) -> None:
    """Of two folded positions the later one never lies before the other in the source."""
    folded = fold(text)
    at = data.draw(st.integers(0, max(0, len(folded.text) - 2)))

    if len(folded.text) > 1:
        assert folded.start_of(at) <= folded.start_of(at + 1)
        assert folded.end_of(at + 1) <= folded.end_of(at + 2)


@pytest.mark.parametrize(
    "text",
    ["a" + "\u0301\u0327" * 50_000, "e\u0301" * 50_000, " \u200b" * 50_000, "-\u00ad" * 50_000],
    ids=["marks on one letter", "decomposed", "spaces", "dashes"],
)
def test_a_hostile_text_is_folded_in_bounded_time(text: str) -> None:
    """A hundred thousand combining marks or hidden characters take no more than two seconds."""
    start = time.process_time()

    fold(text)

    assert time.process_time() - start < 2
