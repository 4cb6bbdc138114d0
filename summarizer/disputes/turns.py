"""A party that takes back what it denied: on Monday no report, now there was one after all."""

import re
from collections.abc import Iterator, Sequence

from summarizer.disputes.denials import says_all
from summarizer.disputes.earlier import Earlier
from summarizer.disputes.opposites import GROWING
from summarizer.disputes.question import Asker, fact
from summarizer.disputes.read import ClaimRead
from summarizer.draft import DraftDisputedFact
from summarizer.reconcile.candidates import Index
from summarizer.record import Claim

__all__ = ["turns"]

MOST = 100  # claims of a turn that one denial is compared with
# What marks that an account has changed. What was not so on Monday may have become so since, and
# without such a word no rule can tell that from a change of mind.
_TURNED = re.compile(
    r"\b(?:now|admit\w*|conced\w+|acknowledg\w+|confess\w*|correct(?:s|ed)|backtrack\w*)\b", re.I
)
_CLAUSE = re.compile(r",? (?:but|and) that\b")


def turns(ask: Asker, claims: Sequence[ClaimRead], earlier: Earlier) -> Iterator[DraftDisputedFact]:
    """Of each thing that somebody now says: what they, or their own side, denied of it before."""
    now = [(one, one.so) for one in claims if one.so is not None and _turned(one.claim)]
    index = Index([so.roots for _, so in now], [one.side for one, _ in now])
    taken_back: dict[str, list[Claim]] = {}
    for one in claims:
        if one.denied is None or one.denied.points or one.denied.roots & GROWING:
            continue
        wanted = one.denied.roots - one.own
        near = index.holding(wanted, but="")[:MOST] if wanted else ()
        for later in (now[place][0] for place in near):
            said_again = _one_party(one, later) and says_all(one, later)
            if said_again and earlier.apart(one.claim, later.claim):
                taken_back.setdefault(later.claim.id, []).append(one.claim)
    for later, _ in now:
        denials = taken_back.get(later.claim.id, ())
        question = ask((_short(later.claim), *denials)) if denials else None
        if question is not None:
            yield fact(question, [later.claim.id], [claim.id for claim in denials])


def _turned(claim: Claim) -> bool:
    return any(_TURNED.search(span.text) for m in claim.mentions for span in m.cue)


def _one_party(one: ClaimRead, other: ClaimRead) -> bool:
    """Whether one voice answers for the other; the many of a state do not."""
    same = one.claim.speaker == other.claim.speaker
    return same or (one.side == other.side and not one.side.startswith("state"))


def _short(claim: Claim) -> Claim:
    """A claim as it is asked about: without the clauses that it adds with "and that"."""
    return claim.model_copy(update={"statement": _CLAUSE.split(claim.statement)[0]})
