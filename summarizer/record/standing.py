"""Whose word counts where several have judged the same two things."""

from collections.abc import Iterable, Mapping

from summarizer.record.incident import Judgement

__all__ = ["standing"]

STRENGTH = {"rule": 0, "model": 1, "person": 2}


def standing(
    judgements: Iterable[Judgement], home: Mapping[str, str] | None = None
) -> tuple[Judgement, ...]:
    """The judgements that nobody overrules, in the order given.

    A person overrules a model, and a model a rule, where they judge the same two otherwise. What
    is said by judges of one strength all stands.

    Args:
        judgements: what is judged.
        home: the item that each mention key belongs to, where items are judged; without it each
            mention is judged for itself.
    """
    homes = home or {}
    given = [(_pair(judged, homes), judged) for judged in judgements]
    strongest: dict[tuple[str, str], int] = {}
    for pair, judged in given:
        strongest[pair] = max(strongest.get(pair, 0), STRENGTH[judged.by])
    verdicts = {(p, j.verdict) for p, j in given if STRENGTH[j.by] == strongest[p]}
    return tuple(judged for pair, judged in given if (pair, judged.verdict) in verdicts)


def _pair(judged: Judgement, homes: Mapping[str, str]) -> tuple[str, str]:
    one, other = sorted((homes.get(judged.a, judged.a), homes.get(judged.b, judged.b)))
    return one, other
