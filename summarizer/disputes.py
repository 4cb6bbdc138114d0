"""Which claims disagree: a model is asked about proven claims, and what it judges is checked."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from summarizer.draft import DisputesAnswer, DraftDisputedFact
from summarizer.extract import CUT_OFF, Ask
from summarizer.llm import Message, Request
from summarizer.prove import Known, known_in, statement_faults
from summarizer.record import Claim, IncidentRecord, Judgement, Rejection
from summarizer.resources import digest, prompt, schema

__all__ = ["PROMPT", "Judged", "disputes", "prompt_digest", "request"]

PROMPT = "disputes"
NARRATED = "the article itself"


@dataclass(frozen=True, slots=True)
class Judged:
    """What a model holds of claims.

    Attributes:
        judgements: that one claim contradicts another, in answer to which question.
        rejected: what of its answer cannot be used, for the ledger.
    """

    judgements: tuple[Judgement, ...] = ()
    rejected: tuple[Rejection, ...] = ()


def prompt_digest() -> str:
    """The digest of the prompt."""
    return prompt(PROMPT).digest


def request(record: IncidentRecord, model: str) -> Request | None:
    """What is asked about a record's claims; None where no two voices claim anything.

    The model is shown proven claims by their ids, and never the text of an article.
    """
    claims = _shown(record)
    if len({_voice(claim) for claim in claims}) < 2:
        return None
    questions = sorted({j.question for j in record.judgements if j.question})
    values = {
        "claims": "\n".join(_line(record, claim) for claim in claims),
        "questions": "; ".join(questions) or "none",
    }
    return Request(
        prompt=PROMPT,
        model=model,
        messages=(Message("user", prompt(PROMPT).fill(**values)),),
        schema=schema("disputes"),
        prompt_digest=prompt_digest(),
        fill_digest=digest(json.dumps(values, sort_keys=True)),
        optional=True,
    )


def disputes(record: IncidentRecord, question: Request, ask: Ask) -> Judged:
    """Ask which claims of a record disagree, and check the answer.

    Args:
        record: the claims.
        question: what `request` made of it.
        ask: the seam.

    Returns:
        Judgements on pairs of claims that are in the record and stand in different positions.
        Who holds a position is not asked: it is who makes its claims.

    Raises:
        SummarizerError: there is no usable answer.
    """
    answer = ask(question, DisputesAnswer)
    rejected = [_rejection(part.item, part.reason) for part in answer.set_aside]
    if answer.partial:
        rejected.append(_rejection("(the rest of the answer)", CUT_OFF))
    claims = {claim.id: claim for claim in _shown(record)}
    known = _known(record)
    judgements: list[Judgement] = []
    for fact in answer.value.disputed_facts:
        positions, faults = _positions(fact, claims)
        rejected += faults
        fault = _fault(positions, claims) or statement_faults(known, fact.question)
        if fault:
            rejected.append(_rejection(fact.model_dump_json(), fault))
        else:
            judgements += _judgements(" ".join(fact.question.split()), positions)
    return Judged(tuple(dict.fromkeys(judgements)), tuple(rejected))


def _shown(record: IncidentRecord) -> list[Claim]:
    """The claims that can be in dispute: a wish is neither so nor not so."""
    return [c for c in record.claims if c.status == "proven" and c.stance != "intends"]


def _voice(claim: Claim) -> str:
    """Whose claim it is, as far as that is known."""
    return claim.speaker or claim.mentions[0].article


def _line(record: IncidentRecord, claim: Claim) -> str:
    speaker = "somebody not named"
    if claim.speaker:
        speaker = record.actor(claim.speaker).name
    elif claim.mode == "narrated":
        speaker = NARRATED
    does = f"{claim.stance}, hedged" if claim.hedged else claim.stance
    # One line a claim, so that no words in it can pass for another claim.
    return " | ".join(" ".join(part.split()) for part in (claim.id, speaker, does, claim.statement))


def _known(record: IncidentRecord) -> Known:
    """What a question may draw on: the words of all claims and of whatever they can be about."""
    words = [form for claim in record.claims for form in (claim.statement, claim.quote)]
    for actor in record.actors:
        words += [form for m in actor.mentions for form in (m.name, *m.aliases, m.role or "")]
    words += [m.name for aircraft in record.aircraft for m in aircraft.mentions]
    words += [m.name for place in record.places for m in place.mentions]
    return known_in("\n".join(words), name="the record")


def _positions(
    fact: DraftDisputedFact, claims: dict[str, Claim]
) -> tuple[list[list[str]], list[Rejection]]:
    """The positions with the claims that are there and stand in one alone; and what is left out."""
    given = Counter(id for position in fact.positions for id in set(position.claims))
    unknown = [id for id in given if id not in claims]
    torn = [id for id, times in given.items() if times > 1 and id in claims]
    about = f"of the question “{fact.question}”"
    rejected = [_rejection(id, f"{about}: no claim that was shown has this id") for id in unknown]
    rejected += [_rejection(id, f"{about}: it stands in two positions") for id in torn]
    out = {*unknown, *torn}
    kept = ([id for id in dict.fromkeys(p.claims) if id not in out] for p in fact.positions)
    return [position for position in kept if position], rejected


def _fault(positions: Sequence[Sequence[str]], claims: dict[str, Claim]) -> str | None:
    if len(positions) < 2:
        return "there are no two positions with a claim each"
    voices = {_voice(claims[id]) for position in positions for id in position}
    return "all of it is claimed by one voice" if len(voices) < 2 else None


def _judgements(question: str, positions: Sequence[Sequence[str]]) -> Iterator[Judgement]:
    for one, other in combinations(positions, 2):
        for a, b in map(sorted, product(one, other)):
            yield Judgement(a=a, b=b, verdict="contradicts", by="model", question=question)


def _rejection(item: str, reason: str) -> Rejection:
    return Rejection(
        stage="reconcile", kind="disputed_fact", item=item, reason=reason, article=None
    )
