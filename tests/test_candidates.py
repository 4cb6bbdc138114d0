"""Which claims can have to do with each other: found by their words, and never all of all."""

from hypothesis import given
from hypothesis import strategies as st

from summarizer.reconcile.candidates import Index

SETS = st.frozensets(st.sampled_from("drone jet hit fire close zone".split()), max_size=5)


@given(
    st.lists(st.tuples(SETS, st.sampled_from(["one", "other", "third"])), max_size=12),
    SETS.filter(bool),
    st.sampled_from(["one", "other"]),
)
def test_what_holds_all_words_is_found_on_every_other_side(
    said: list[tuple[frozenset[str], str]], wanted: frozenset[str], but: str
) -> None:
    """No more and no fewer than a look at each, in their order."""
    index = Index([roots for roots, _ in said], [side for _, side in said])

    assert index.holding(wanted, but=but) == [
        n for n, (roots, side) in enumerate(said) if wanted <= roots and side != but
    ]
