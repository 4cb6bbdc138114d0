"""Which passages are one text, and which are two reporters' on one matter."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reconcile.passages import (
    AROUND,
    LEAST,
    WITHIN,
    Passage,
    alike,
    copied,
    shingles,
    words_of,
)

WIRE = (
    "The harbour was shut for two hours on Monday. The grey freighter struck the northern pier at "
    "dawn after its engine failed, and a crane fell across the deck. Divers went down in the "
    "afternoon to look at the hull, and found no leak."
)
REPRINT = (
    "The harbour was shut for two hours on Monday. The freighter struck the northern pier at "
    "dawn after its engine failed, and a crane fell across the deck. Divers went down later "
    "to look at the hull, and found no leak."
)
CUT = (
    "The grey freighter struck the northern pier at dawn after its engine failed, and a crane "
    "fell across the deck. Nobody had been near it, said the owner, who lives in another town "
    "and has not been seen there since the spring of last year."
)
OTHER = (
    "Shortly after sunrise a freighter with a dead engine drifted into the north pier, where it "
    "brought down a crane. Ships waited outside for most of the morning, and the hull was later "
    "found to be sound by divers."
)


def around(text: str, words: str = "northern pier at dawn") -> Passage:
    """The passage about some words of a text; about its middle where they do not stand there."""
    start = text.index(words) if words in text else len(text) // 2
    return words_of(text).around(start, start + len(words))


@pytest.mark.parametrize(
    ("other", "one_text"),
    [
        (WIRE, True),
        (REPRINT, True),
        (CUT, True),
        (OTHER, False),
        (WIRE.upper(), True),
        (WIRE.replace("engine", "en\u00adgine"), True),
    ],
)
def test_a_reprint_is_told_from_another_report(other: str, one_text: bool) -> None:
    """Changed words, a cut neighbour and another typography leave a reprint one."""
    words = "northern pier at dawn"
    place = words if words in other else words.upper()

    assert alike(around(WIRE), around(other, place), AROUND) is one_text


@pytest.mark.parametrize(("opening", "closing"), [("“", "”"), ('"', '"'), ("«", "»")])
def test_what_is_quoted_makes_no_two_passages_one(opening: str, closing: str) -> None:
    """Two reporters who print the same long quotation have not copied each other."""
    quotation = f"{opening}{WIRE}{closing}"
    one = f"{quotation} the harbour master said in the hall before he left for the evening train."
    two = f"Asked about it by a boy with a red hat, old Per Strand wrote on a card: {quotation}"

    assert not alike(around(one), around(two), AROUND)


def test_a_few_common_words_make_no_passage() -> None:
    """A claim of eight words is anybody's."""
    same = "the drone fell into the sea on Monday"

    assert not alike(shingles(same), shingles(same), WITHIN)


def test_an_empty_text_has_no_passage() -> None:
    """Nor has one of fewer words than a run."""
    assert words_of("").around(0, 0) == shingles("two words") == frozenset()


PASSAGES = st.lists(
    st.tuples(st.integers(0, 6), st.integers(0, 40)).map(
        # Windows of one long text, some of them far apart: overlaps of every size.
        lambda at: (at[0], frozenset(range(at[1], at[1] + LEAST)))
    ),
    max_size=12,
)


@given(PASSAGES)
def test_what_hangs_together_is_what_pairs_tell(given_passages: list[tuple[int, Passage]]) -> None:
    """However few pairs are compared, the owners that hang together are those of all pairs."""
    every = [
        (one, other)
        for (one, a), (other, b) in itertools.combinations(given_passages, 2)
        if alike(a, b, AROUND)
    ]

    assert linked(copied(given_passages, AROUND)) == linked(every)
    assert linked(copied(given_passages[::-1], AROUND)) == linked(every)


def linked(pairs: list[tuple[int, int]]) -> set[frozenset[int]]:
    """The owners that pairs join, in sets of two at least."""
    groups: list[set[int]] = []
    for pair in pairs:
        touched = [group for group in groups if group & set(pair)]
        groups = [group for group in groups if group not in touched]
        groups.append(set(pair).union(*touched))
    return {frozenset(group) for group in groups if len(group) > 1}
