"""Names: who is named by which words."""

from collections.abc import Sequence
from typing import Any

import pytest
from helpers import cases
from hypothesis import given
from hypothesis import strategies as st

from summarizer.names import is_name, is_pronoun, name_words, names_one, resolve

CASES: list[dict[str, Any]] = cases("names")
CAST: Sequence[Sequence[str]] = (
    ("Sergei Lavrov",),
    ("Sergei Shoigu", "Shoigu"),
    ("Russia", "Moscow"),
    ("Norrmark air ministry", "the air ministry"),
    ("United States",),
    ("US Air Force",),
    ("Ida Holm",),
    ("Per Holm",),
)


@pytest.mark.parametrize("case", CASES, ids=[f"{c['words']} {c['names']}" for c in CASES])
def test_words_hold_a_name_or_do_not(case: dict[str, Any]) -> None:
    """Titles, descriptions and possessives leave a name one; what it owns is another."""
    assert names_one(case["words"], case["names"]) == case["holds"]


@pytest.mark.parametrize("case", CASES, ids=[f"{c['words']} {c['names']}" for c in CASES])
def test_words_are_a_name_or_are_not(case: dict[str, Any]) -> None:
    """The same words as a whole are somebody's name, or a role that contains one."""
    assert is_name(case["words"], case["names"], person=case["person"]) == case["is"]


@pytest.mark.parametrize("words", ["he", "She", "“they", "It", "others", "us"])
def test_a_pronoun_is_known(words: str) -> None:
    """A pronoun alone is one, whatever its case and marks."""
    assert is_pronoun(words)


@pytest.mark.parametrize("words", ["US", "the US", "WHO", "IT", "Ida", "he who left", "", "’"])
def test_a_name_in_capitals_is_no_pronoun(words: str) -> None:
    """States and bodies whose letters make a pronoun stay names."""
    assert not is_pronoun(words)


@pytest.mark.parametrize(
    ("words", "bearer"),
    [
        ("Sergei Lavrov", 0),
        ("Lavrov", 0),
        ("Mr Shoigu", 1),
        ("Shoigu’s", 1),
        ("Sergei Lavrov, the Russian Foreign Minister", 0),
        ("the Kremlin", 2),
        ("Moscow", 2),
        ("air ministry", 3),
        ("the ministry", 3),
        ("US", 4),
        ("the White House", 4),
        ("the US Air Force", 5),
        ("Captain Ida Holm", 6),
    ],
)
def test_words_resolve_to_their_bearer(words: str, bearer: int) -> None:
    """A whole name, a surname, a capital or a title with a name names one of the cast."""
    assert resolve(words, CAST) == bearer


@pytest.mark.parametrize("words", ["Sergei", "Holm", "Mr Holm", "us", "Kyiv", "Lloyd Austin", ""])
def test_words_of_nobody_or_of_two_resolve_to_nobody(words: str) -> None:
    """A shared surname, a pronoun and a stranger's name are left open, not guessed."""
    assert resolve(words, CAST) is None


def test_of_two_equal_names_the_one_to_the_letter_is_meant() -> None:
    """Where two bearers differ by case alone, the words themselves decide."""
    assert resolve("the Navy", [("the Navy",), ("the navy",)]) == 0
    assert resolve("THE NAVY", [("the Navy",), ("the navy",)]) is None


@given(st.text(max_size=60), st.lists(st.lists(st.text(max_size=20), max_size=3), max_size=4))
def test_arbitrary_words_fail_nothing(words: str, bearers: list[list[str]]) -> None:
    """Whatever stands for words and names, a bearer that is there or nobody comes out."""
    index = resolve(words, bearers)

    assert index is None or 0 <= index < len(bearers)
    assert all(name_words(words))
    assert all(isinstance(names_one(words, names), bool) for names in bearers)
