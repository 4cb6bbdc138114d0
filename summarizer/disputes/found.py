"""Which claims disagree, by rules: few and plain contradictions, and no model.

A denial contradicts whoever asserts all that it denies; a statement contradicts one that differs
from it by an opposite word, or by a number that cannot be the same, or that answers otherwise what
incidents are disputed about. What holds back and what only may be is left alone, and so are claims
of one side, but for what a party now says that it denied before.
"""

from summarizer.disputes.checked import Judged, judged
from summarizer.disputes.denials import denials
from summarizer.disputes.earlier import Earlier
from summarizer.disputes.pairs import pairs
from summarizer.disputes.question import asker
from summarizer.disputes.read import claims_read
from summarizer.disputes.topics import causes, topics
from summarizer.disputes.turns import turns
from summarizer.record import IncidentRecord

__all__ = ["found"]


def found(record: IncidentRecord) -> Judged:
    """The contradictions between a record's claims; a pure function of it."""
    claims, ask = claims_read(record), asker(record)
    facts = [fact for rule in (denials, pairs, topics, causes) for fact in rule(ask, claims)]
    facts += turns(ask, claims, Earlier(record))
    return judged(record, facts, by="rule")
