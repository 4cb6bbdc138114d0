"""Which pairs of claims are worth a question: near each other in words, and not judged yet."""

from collections.abc import Hashable

from summarizer.reconcile.candidates import Nearness, Pair
from summarizer.reconcile.sides import names_in
from summarizer.reconcile.terms import said
from summarizer.record import Claim, IncidentRecord, stands

__all__ = ["candidates"]

NEAR = 0.5  # cosine: about half of what the two say, by weight, is in both
NEAREST = 10  # of one claim; a claim in other words has few that are nearer
MOST = 600  # pairs of a record, ten calls: a model that reads more is not what is missing


def candidates(record: IncidentRecord) -> tuple[Pair, ...]:
    """The pairs of claims that may be one in other words; the ids of each pair in order.

    Two proven claims of one speaker, or two that articles make in their own voice, of one stance
    and one certainty, told in two articles, which share much of what they say. A pair of which
    anything is judged, by whomever and of whichever of their mentions, is none.
    """
    claims = {claim.id: claim for claim in record.claims if stands(claim)}
    home = {mention.key: claim.id for claim in record.claims for mention in claim.mentions}
    known = {_pair(home.get(j.a, j.a), home.get(j.b, j.b)) for j in record.judgements}
    names = names_in(record.actors, record.aircraft)
    near = Nearness({id: said(claim.statement, names).roots for id, claim in claims.items()})
    voices: dict[Hashable, list[str]] = {}
    for id, claim in claims.items():
        if claim.speaker or claim.mode == "narrated":
            voices.setdefault((claim.speaker, claim.stance, claim.hedged), []).append(id)
    found = [
        (-cosine, pair)
        for ids in voices.values()
        for cosine, pair in near.pairs(ids, NEAR, NEAREST)
        if pair not in known and _in_two_articles(*(claims[id] for id in pair))
    ]
    return tuple(sorted(pair for _, pair in sorted(found)[:MOST]))


def _pair(one: str, other: str) -> Pair:
    return min(one, other), max(one, other)


def _in_two_articles(one: Claim, other: Claim) -> bool:
    """Whether some article tells the one claim and another the other."""
    return len({mention.article for claim in (one, other) for mention in claim.mentions}) > 1
