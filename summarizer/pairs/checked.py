"""What a model says of pairs of claims, and what of it can be used."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from summarizer.disputes import Judged, fact, judged, rejection
from summarizer.draft import DraftDisputedFact, DraftVerdict
from summarizer.prove import agrees, negation_outcome, wording_outcome
from summarizer.quantities import Quantity, quantities, same_unit
from summarizer.reconcile.candidates import Pair
from summarizer.record import ActorMention, Claim, IncidentRecord, Judgement, Rejection, agree
from summarizer.times import times

__all__ = ["checked"]


def checked(
    record: IncidentRecord, pairs: Mapping[str, Pair], given: Iterable[DraftVerdict]
) -> Judged:
    """What can be used of verdicts on pairs.

    Args:
        record: the claims.
        pairs: what was asked about: the claims of each pair by the pair's id.
        given: the verdicts; a pair that has none stays open.
    """
    given = tuple(given)
    times_given = Counter(one.pair for one in given)
    claims = {claim.id: claim for claim in record.claims}
    judgements: list[Judgement] = []
    rejected: list[Rejection] = []
    disputed: list[DraftDisputedFact] = []
    for one in given:
        if one.pair not in pairs or times_given[one.pair] > 1:
            why = "it is answered twice" if one.pair in pairs else "no such pair was shown"
            rejected.append(rejection(one.model_dump_json(), why, kind="claim"))
            continue
        a, b = pairs[one.pair]
        fault = _fault(record, one, claims[a], claims[b])
        if fault:
            rejected.append(rejection(f"{a} {one.verdict} {b}", fault, kind="claim"))
        elif one.verdict == "contradicts":
            disputed.append(fact(one.question or "", [a], [b]))
        else:
            judgements.append(Judgement(a=a, b=b, verdict=one.verdict, by="model"))
    told = judged(record, disputed, by="model")
    return Judged((*judgements, *told.judgements), (*rejected, *told.rejected))


def _fault(record: IncidentRecord, given: DraftVerdict, one: Claim, other: Claim) -> str | None:
    """Why a verdict on two claims cannot be used, as far as it does not hang on its question."""
    if given.verdict == "contradicts" and given.question is None:
        return "it names no question that the two answer differently"
    return _apart(record, one, other) if given.verdict == "same" else None


def _apart(record: IncidentRecord, one: Claim, other: Claim) -> str | None:
    """Why two claims cannot be one, whoever says so; None where nothing tells them apart."""
    if one.speaker != other.speaker:
        return "the two have two speakers"
    if (one.stance, one.hedged) != (other.stance, other.hedged):
        return "the two speakers do not do the same with the statement"
    articles = {mention.article for claim in (one, other) for mention in claim.mentions}
    cast = [m for actor in record.actors for m in actor.mentions if m.article in articles]
    return (
        _more_numbers(one, other)
        or _more_numbers(other, one)
        or _other_time(record, one, other)
        or _worded(one.statement, other.statement, cast)
        or _worded(other.statement, one.statement, cast)
    )


def _more_numbers(one: Claim, other: Claim) -> str | None:
    """Which number the one claim has that the other has not."""
    there = quantities(other.statement)
    for number in quantities(one.statement):
        if not any(_is_same(number, found) for found in there):
            return f"the one has {number.text!r}, and the other no such number"
    return None


def _is_same(number: Quantity, other: Quantity) -> bool:
    """Whether two numbers are one; in two units they are rounded differently, and agree."""
    if number.comparison != other.comparison:
        return False
    two_units = None not in (number.unit, other.unit) and not same_unit(number.unit, other.unit)
    return agrees(number, other) or (two_units and agree((number, other)))


def _other_time(record: IncidentRecord, one: Claim, other: Claim) -> str | None:
    """Which time the one claim has where the other has another."""
    published = {article.id: article.published for article in record.articles}
    read = []
    for claim in (one, other):
        day = published[claim.mentions[0].article]
        found = times(claim.statement, date.fromisoformat(day[:10]) if day else None)
        read.append({time.value or time.text.lower(): time.text for time in found})
    mine, yours = read
    lost, come = mine.keys() - yours.keys(), yours.keys() - mine.keys()
    if lost and come:
        return f"the one has {mine[min(lost)]!r}, the other {yours[min(come)]!r}"
    return None


def _worded(one: str, other: str, cast: Iterable[ActorMention]) -> str | None:
    """Why the one statement is no other wording of the other: a negation, or another name."""
    for verdict in (negation_outcome(one, other), wording_outcome(one, other, list(cast))):
        if verdict.outcome != "pass":
            return verdict.reason
    return None
