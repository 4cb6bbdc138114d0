"""A person's own judgements, put into the records that they are about."""

from collections.abc import Sequence

from summarizer.config import PersonsJudgements
from summarizer.errors import UsageError
from summarizer.record import MENTION_KINDS, IncidentRecord, Judgement

__all__ = ["with_persons"]

Groups = Sequence[Sequence[IncidentRecord]]


def with_persons(
    groups: Groups, judgements: PersonsJudgements
) -> tuple[list[list[IncidentRecord]], list[str]]:
    """The records of each incident, its first with what a person judges of two of their items.

    Args:
        groups: the records of each incident.
        judgements: an item may be named by its id, or by the key of any of its mentions, so by
            each id that it had before a merge.

    Returns:
        The records, and a line for each judgement on items of two incidents, which joins neither.

    Raises:
        UsageError: an entry names an item that is in none of the records.
    """
    keys = [_keys(records) for records in groups]
    told: list[list[Judgement]] = [[] for _ in groups]
    notes = []
    for number, judged in enumerate(judgements.given, 1):
        entry = f"{judgements.name}, entry {number}"
        for id in (judged.a, judged.b):
            if not any(id in known for known in keys):
                raise UsageError(
                    f"{entry}: no item of the records has, or had, the id {id!r}",
                    hint="take the ids in the JSON of one of these records",
                )
        homes = [n for n, known in enumerate(keys) if judged.a in known and judged.b in known]
        for n in homes:
            told[n].append(judged)
        if not homes:
            notes.append(f"{entry} is about items of two incidents: not used without --one")
    return [_with(list(records), extra) for records, extra in zip(groups, told, strict=True)], notes


def _keys(records: Sequence[IncidentRecord]) -> frozenset[str]:
    return frozenset(
        mention.key
        for record in records
        for item in record.items()
        for mention in item.mentions
        if type(mention) in MENTION_KINDS
    )


def _with(records: list[IncidentRecord], extra: Sequence[Judgement]) -> list[IncidentRecord]:
    if not extra:
        return records
    first, *others = records
    told = {"judgements": tuple(dict.fromkeys((*first.judgements, *extra)))}
    return [first.model_copy(update=told), *others]
