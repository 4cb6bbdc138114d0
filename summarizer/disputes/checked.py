"""What is held of claims, by a model or by rules, and what of it can be used."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import Literal

from summarizer.disputes.earlier import Earlier
from summarizer.draft import DraftDisputedFact
from summarizer.language import ENGLISH, wording_of
from summarizer.prove import Known, known_in, number_fault, statement_faults
from summarizer.record import Claim, IncidentRecord, Judgement, Rejection, stands

__all__ = ["Judged", "comparable", "judged", "rejection", "voice"]

ANY = "mul"  # ISO 639 for several languages: the claims of a record may be in any
By = Literal["rule", "model"]


@dataclass(frozen=True, slots=True)
class Judged:
    """What is held of claims.

    Attributes:
        judgements: that one claim contradicts another, in answer to which question.
        rejected: what was said that cannot be used, for the ledger.
    """

    judgements: tuple[Judgement, ...] = ()
    rejected: tuple[Rejection, ...] = ()


def judged(record: IncidentRecord, facts: Iterable[DraftDisputedFact], by: By) -> Judged:
    """What can be used of disputed facts that are proposed.

    Args:
        record: the claims.
        facts: the questions with the claims that answer each.
        by: who proposes them.
    """
    facts = tuple(facts)
    if not facts:
        return Judged()  # a record's names and numbers take seconds to read where it is long
    claims = {claim.id: claim for claim in comparable(record)}
    known, earlier = _known(record), Earlier(record)
    judgements: list[Judgement] = []
    rejected: list[Rejection] = []
    for fact in facts:
        positions, faults = _positions(fact, claims)
        rejected += faults
        fault = _fault(positions, claims, earlier) or _added(known, fact.question)
        if fault:
            rejected.append(rejection(fact.model_dump_json(), fault))
        else:
            judgements += _judgements(" ".join(fact.question.split()), positions, by)
    return Judged(tuple(dict.fromkeys(judgements)), tuple(rejected))


def comparable(record: IncidentRecord) -> list[Claim]:
    """The claims that can be in dispute: a wish is neither so nor not so."""
    return [c for c in record.claims if stands(c) and c.stance != "intends"]


def voice(claim: Claim) -> str:
    """Whose claim it is, as far as that is known."""
    return claim.speaker or claim.mentions[0].article


def _known(record: IncidentRecord) -> Known:
    """What a question may draw on: the words of all claims and of whatever they can be about."""
    words = [form for claim in record.claims for form in (claim.statement, claim.quote)]
    for actor in record.actors:
        words += [form for m in actor.mentions for form in (m.name, *m.aliases, m.role or "")]
    words += [m.name for aircraft in record.aircraft for m in aircraft.mentions]
    words += [m.name for place in record.places for m in place.mentions]
    # A quoted claim's statement is its quote, and many articles have the same names.
    return known_in("\n\n".join(dict.fromkeys(words)), name="the record")


def _added(known: Known, question: str) -> str | None:
    """What a question has that no claim has; of one that is not in English only its numbers."""
    language = wording_of(question, ENGLISH)
    if language == ENGLISH:
        return statement_faults(known, question)
    return number_fault(known, question, ANY, language)


def _positions(
    fact: DraftDisputedFact, claims: dict[str, Claim]
) -> tuple[list[list[str]], list[Rejection]]:
    """The positions with the claims that are there and stand in one alone; and what is left out."""
    given = Counter(id for position in fact.positions for id in set(position.claims))
    unknown = [id for id in given if id not in claims]
    torn = [id for id, times in given.items() if times > 1 and id in claims]
    about = f"of the question “{fact.question}”"
    rejected = [rejection(id, f"{about}: no claim that was shown has this id") for id in unknown]
    rejected += [rejection(id, f"{about}: it stands in two positions") for id in torn]
    out = {*unknown, *torn}
    kept = ([id for id in dict.fromkeys(p.claims) if id not in out] for p in fact.positions)
    return [position for position in kept if position], rejected


def _fault(
    positions: Sequence[Sequence[str]], claims: dict[str, Claim], earlier: Earlier
) -> str | None:
    """Why positions are no two sides of a question; None where they are.

    One party takes two of them where it has changed its account: on two days, or as two articles
    tell it.
    """
    if len(positions) < 2:
        return "there are no two positions with a claim each"
    given = [[claims[id] for id in position] for position in positions]
    if len({voice(claim) for position in given for claim in position}) > 1:
        return None
    if not given[0][0].speaker:
        return "all of it is claimed by one voice"
    pairs = (pair for two in combinations(given, 2) for pair in product(*two))
    if any(earlier.apart(one, other) for one, other in pairs):
        return None
    return "all of it is claimed by one voice, in one article and not on two days"


def _judgements(question: str, positions: Sequence[Sequence[str]], by: By) -> Iterator[Judgement]:
    for one, other in combinations(positions, 2):
        for a, b in map(sorted, product(one, other)):
            yield Judgement(a=a, b=b, verdict="contradicts", by=by, question=question)


def rejection(item: str, reason: str, kind: str = "disputed_fact") -> Rejection:
    """What the ledger says of something that cannot be used."""
    return Rejection(stage="reconcile", kind=kind, item=item, reason=reason, article=None)
