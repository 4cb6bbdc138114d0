"""Disputed facts are added to a record as grouping everything anew would add them."""

from typing import Any

import pytest
from helpers import NO_RUN
from hypothesis import given, settings
from hypothesis import strategies as st
from test_later import judged_records
from test_reconcile import QUESTIONS, holm, joined

from summarizer.reconcile import contradicted, reconcile
from summarizer.record import IncidentRecord, Judgement, Rejection

LOST = Rejection(
    stage="reconcile", kind="disputed_fact", item="c0123456789", reason="no claim", article=None,
)  # fmt: skip


@settings(max_examples=60)
@given(judged_records(), st.data())
def test_it_is_what_reconciling_with_the_judgements_gives(
    parts: list[IncidentRecord], data: st.DataObject
) -> None:
    """Whatever rules, models and people have judged before, and of whichever claims."""
    whole = joined(*parts)
    ids = sorted(claim.id for claim in whole.claims)
    judged = {frozenset((j.a, j.b)) for j in whole.judgements}
    said = []
    for _ in range(data.draw(st.integers(0, 4)) if len(ids) > 1 else 0):
        a, b = data.draw(st.lists(st.sampled_from(ids), min_size=2, max_size=2, unique=True))
        by: Any = data.draw(st.sampled_from(["rule", "model"]))
        # Nobody is asked whether claims are one of which anything is judged.
        free = by == "model" and frozenset((a, b)) not in judged
        verdict: Any = data.draw(st.sampled_from(["contradicts", *(["unrelated"] if free else [])]))
        question = data.draw(st.sampled_from(QUESTIONS)) if verdict == "contradicts" else None
        said.append(Judgement(a=a, b=b, verdict=verdict, by=by, question=question))
    told = whole.model_copy(update={"judgements": (*whole.judgements, *said)})

    added = contradicted(whole, said, [LOST])

    assert added == reconcile([told], NO_RUN, [LOST])
    assert joined(added, added) == added


@pytest.mark.parametrize(
    ("other", "verdict", "by"),
    [
        ("c0123456789", "contradicts", "rule"),
        ("itself", "contradicts", "rule"),
        ("safe", "same", "model"),
        ("safe", "contradicts", "person"),
    ],
)
def test_what_would_group_claims_anew_is_refused(other: str, verdict: Any, by: Any) -> None:
    """A claim that is not there, "same", and a person's word."""
    whole = joined(
        holm("Ida Holm said the plane had been hit.", "the plane had been hit"),
        holm("Ida Holm said the plane was safe.", "the plane was safe"),
    )
    hit = next(claim.id for claim in whole.claims if "hit" in claim.statement)
    known = {"safe": next(c.id for c in whole.claims if "safe" in c.statement), "itself": hit}
    judged = Judgement(a=hit, b=known.get(other, other), verdict=verdict, by=by, question="Was it?")

    with pytest.raises(ValueError, match="grouped anew"):
        contradicted(whole, [judged])
