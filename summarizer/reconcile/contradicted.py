"""What is held of claims that are told apart already, added to a record without a second grouping.

Pure: the same as `reconcile` of the record with the judgements. Two claims that the grouping of
their mentions has left apart stay apart where somebody says so too.
"""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from summarizer.record import Frozen, IncidentRecord, Judgement, Rejection, disputed_facts
from summarizer.summary import written

__all__ = ["contradicted", "united"]

F = TypeVar("F", bound=Frozen)


def contradicted(
    record: IncidentRecord,
    judgements: Sequence[Judgement],
    rejected: Iterable[Rejection] = (),
) -> IncidentRecord:
    """A record with the disputed facts that further judgements make.

    Args:
        record: as `reconcile` gives it.
        judgements: of a rule or a model, on two claims of the record each, by their ids: that they
            contradict each other or are unrelated.
        rejected: what of them cannot be used, for the ledger.

    Raises:
        ValueError: a judgement is one that the claims would have to be grouped anew by.
    """
    ids = {claim.id for claim in record.claims}
    for judged in judgements:
        known = {judged.a, judged.b} <= ids and judged.a != judged.b
        if not known or judged.verdict == "same" or judged.by == "person":
            raise ValueError(f"by this claims are grouped anew: {judged!r}")
    all_of = united((*record.judgements, *judgements))
    facts = disputed_facts(record.claims, record.actors, all_of, record.articles)
    return record.model_copy(
        update={
            "judgements": all_of,
            "disputed_facts": facts,
            "summary": written({**dict(record), "disputed_facts": facts}, record.summary)[0],
            "rejected": united((*record.rejected, *rejected)),
        }
    )


def united(values: Iterable[F]) -> tuple[F, ...]:
    """Every value once, in an order of their own."""
    return tuple(sorted(set(values), key=lambda value: value.model_dump_json()))
