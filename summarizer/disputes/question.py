"""The question that two claims answer differently, in the words of one of them."""

import re
from collections.abc import Sequence

from summarizer.prove.scope import negations
from summarizer.prove.statements import OPENERS
from summarizer.record import Claim, IncidentRecord

__all__ = ["question_of"]

LONGEST = 160  # characters of a statement that still makes a question
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us|me|you|[Yy]our)\b")
_POSSESSIVE = re.compile(r"(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) (?=\w)")
_POINTING = re.compile(r"\b(?:[Tt]hem|[Tt]hey|[Ii]t|[Hh]im|[Hh]e|[Ss]he|[Tt]hose|[Tt]hese)\b")
_SEVERAL = re.compile(r"[.!?…] |…| \. ")


def question_of(record: IncidentRecord, claims: Sequence[Claim]) -> str | None:
    """Whether it is as one of the claims says; None where no statement can be asked about so.

    Args:
        record: what the claims stand in.
        claims: those who answer, the best to ask about first.
    """
    fitting = [c for c in claims if _can_be_asked(c.statement)]
    if not fitting:
        return None
    # What says no makes a question that "yes" answers with a denial.
    best = min(
        fitting, key=lambda c: (bool(negations(c.statement)), _points(c), c.mode == "direct")
    )
    statement = " ".join(best.statement.split()).strip(" .,;:“”\"'")
    own = _POSSESSIVE.match(statement)
    if own and best.speaker:
        name = record.actor(best.speaker).name
        statement = f"{name}{'’' if name.endswith('s') else '’s'} {statement[own.end() :]}"
    return f"Is it so that {_within(record, statement)}?"


def _points(claim: Claim) -> bool:
    """Whether a word in a statement stands for somebody or something that it does not name."""
    return bool(_POINTING.search(claim.statement))


def _can_be_asked(statement: str) -> bool:
    text = statement.strip(" .")
    return len(text) <= LONGEST and not _SEVERAL.search(text) and not _FIRST_PERSON.search(text)


def _within(record: IncidentRecord, statement: str) -> str:
    """The statement as it stands within a sentence: a capital only where a name begins it."""
    first, *_ = re.split(r"(?<=\w)\b", statement, maxsplit=1)
    small = first.lower()
    elsewhere = re.compile(rf"\b{re.escape(small)}\b")
    plain = small in OPENERS or any(elsewhere.search(c.statement) for c in record.claims)
    return small + statement[len(first) :] if first.istitle() and plain else statement
