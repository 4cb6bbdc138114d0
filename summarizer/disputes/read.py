"""The claims that rules compare, with what is compared of each."""

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass

from summarizer.disputes.checked import comparable
from summarizer.prove.hedges import hedges
from summarizer.prove.scope import negations
from summarizer.prove.words import root
from summarizer.reconcile.paraphrases import plain
from summarizer.reconcile.sides import Names, names_in, side_of
from summarizer.reconcile.terms import Said, asserted_part, denied_part, said
from summarizer.record import Claim, IncidentRecord

__all__ = ["ClaimRead", "claims_read"]

# The subject of what somebody denies of themselves: "the line denied it had known".
_PERSON = re.compile(r"(?:he|she) (?=had |was |has |is )", re.IGNORECASE)
_BODY = re.compile(r"(?:it|they) (?=had |was |were |has |have |is |are )", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ClaimRead:
    """A claim with what is compared of it.

    Attributes:
        claim: the claim.
        side: whose it is.
        own: the terms that name its speaker and the speaker's side.
        all: what its statement says.
        denied: what it says is not so; None where it says nothing of the kind.
        asserts: whether it says of all its statement that it is so.
        so: what it says is so: its statement, or the clauses of it without a negation.
        of_itself: whether what is denied is of the speaker, who is its subject: "it had known".
    """

    claim: Claim
    side: str
    own: frozenset[str]
    all: Said
    denied: Said | None
    asserts: bool
    so: Said | None
    of_itself: bool


def claims_read(record: IncidentRecord) -> list[ClaimRead]:
    """The claims that say outright that something is so, or is not."""
    names = names_in(record.actors, record.aircraft)
    called = _called(record)
    persons = frozenset(actor.id for actor in record.actors if actor.kind == "person")
    read = (_read(names, claim, called, persons) for claim in _outright(record))
    return [one for one in read if one is not None]


def _called(record: IncidentRecord) -> dict[str, frozenset[str]]:
    """Of each actor the terms that articles call it by for short, or its house: the company."""
    by_id = {actor.id: actor for actor in record.actors}
    small = {
        id: frozenset(
            root(alias.split()[-1])
            for mention in actor.mentions
            for alias in mention.aliases
            if alias.islower() and alias.startswith("the ")
        )
        for id, actor in by_id.items()
    }
    return {id: small[id] | small.get(a.affiliation or "", frozenset()) for id, a in by_id.items()}


def _outright(record: IncidentRecord) -> list[Claim]:
    return [
        claim
        for claim in comparable(record)
        if claim.stance in ("asserts", "denies", "believes")
        and not claim.hedged
        and "?" not in claim.statement
        and not any(hedge.clear for hedge in hedges(claim.statement))
    ]


def _read(
    names: Names, claim: Claim, called: Mapping[str, frozenset[str]], persons: Set[str]
) -> ClaimRead | None:
    text, none = claim.statement, not negations(plain(claim.statement))
    denied = denied_part(text, names)
    whole = said(text, names)
    speaker = claim.speaker or ""
    of_itself = False
    if claim.stance == "denies":
        subject = (_PERSON if speaker in persons else _BODY).match(text) if speaker else None
        of_itself = subject is not None
        denied = (said(text[subject.end() :], names) if subject else whole) if none else None
    own = names.own.get(speaker, frozenset[str]()) | called.get(speaker, frozenset[str]())
    told = claim.stance != "denies"
    so = (whole if none else asserted_part(text, names)) if told else None
    if denied is None and so is None:
        return None
    side = side_of(names, claim)
    return ClaimRead(claim, side, own, whole, denied, told and none, so, of_itself)
