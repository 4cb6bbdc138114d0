"""A party that takes back what it denied: on Monday no report, now there was one after all."""

import re
from collections.abc import Iterator, Sequence

from summarizer.disputes.denials import says_all
from summarizer.disputes.earlier import Earlier
from summarizer.disputes.opposites import GROWING
from summarizer.disputes.question import Asker, fact
from summarizer.disputes.read import ClaimRead
from summarizer.draft import DraftDisputedFact
from summarizer.record import Claim

__all__ = ["turns"]

MOST = 100  # denials of one side that what it says now is compared with
# What marks that an account has changed. What was not so on Monday may have become so since, and
# without such a word no rule can tell that from a change of mind.
_TURNED = re.compile(
    r"\b(?:now|admit\w*|conced\w+|acknowledg\w+|confess\w*|correct(?:s|ed)|backtrack\w*)\b", re.I
)
_CLAUSE = re.compile(r",? (?:but|and) that\b")


def turns(ask: Asker, claims: Sequence[ClaimRead], earlier: Earlier) -> Iterator[DraftDisputedFact]:
    """Of each thing that somebody now says: what they, or their own side, denied of it before."""
    denying: dict[str, list[ClaimRead]] = {}
    for one in claims:
        if one.denied is not None and not one.denied.points and not one.denied.roots & GROWING:
            denying.setdefault(one.side, []).append(one)
    for now in claims:
        if now.so is None or not _turned(now.claim):
            continue
        taken_back = [
            one.claim
            for one in denying.get(now.side, ())[:MOST]
            if _one_party(one, now) and says_all(one, now) and earlier.apart(one.claim, now.claim)
        ]
        question = ask((_short(now.claim), *taken_back)) if taken_back else None
        if question is not None:
            yield fact(question, [now.claim.id], [claim.id for claim in taken_back])


def _turned(claim: Claim) -> bool:
    return any(_TURNED.search(span.text) for m in claim.mentions for span in m.cue)


def _one_party(one: ClaimRead, other: ClaimRead) -> bool:
    """Whether one voice answers for the other; the many of a state do not."""
    same = one.claim.speaker == other.claim.speaker
    return same or (one.side == other.side and not one.side.startswith("state"))


def _short(claim: Claim) -> Claim:
    """A claim as it is asked about: without the clauses that it adds with "and that"."""
    return claim.model_copy(update={"statement": _CLAUSE.split(claim.statement)[0]})
