"""The question that two claims answer differently, in the words of one of them."""

import re
from collections.abc import Callable, Sequence, Set

from summarizer.draft import DraftDisputedFact, DraftPosition
from summarizer.prove.scope import negations
from summarizer.prove.statements import OPENERS
from summarizer.record import Claim, IncidentRecord

__all__ = ["Asker", "asker", "fact"]

Asker = Callable[[Sequence[Claim]], str | None]

MOST_CLAIMS = 500  # in one position, as a draft has them
LONGEST = 160  # characters of a statement that still makes a question
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us|me|you|[Yy]our)\b")
_POSSESSIVE = re.compile(r"(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) (?=\w)")
_POINTING = re.compile(r"\b(?:[Tt]hem|[Tt]hey|[Ii]t|[Hh]im|[Hh]e|[Ss]he|[Tt]hose|[Tt]hese)\b")
_WORD = re.compile(r"\w+")
_NOT = re.compile(r"\b((?:had|has|have|was|were|is|are)) not\b")
# "The moment a jet crashes into a drone" is shown, and no answer to a question.
_PHRASE = re.compile(r"(?:the|an?) \w+ (?:an?|the|when|where|that|which|who|of)\b", re.IGNORECASE)
_SEVERAL = re.compile(r"[.!?…] |…| \. ")


def asker(record: IncidentRecord) -> Asker:
    """What makes a question of some claims of a record.

    Returns:
        A function of the claims who answer, the best to ask about first: whether it is as one of
        them says; None where no statement can be asked about so.
    """
    plain = frozenset(word for claim in record.claims for word in _WORD.findall(claim.statement))

    def ask(claims: Sequence[Claim]) -> str | None:
        fitting = [c for c in claims if _can_be_asked(c.statement)]
        if not fitting:
            return None
        best = min(fitting, key=_clearness)
        statement = _so(" ".join(best.statement.split()).strip(" .,;:“”\"'"))
        own = _POSSESSIVE.match(statement)
        if own and best.speaker:
            name = record.actor(best.speaker).name
            statement = f"{name}{'’' if name.endswith('s') else '’s'} {statement[own.end() :]}"
        return f"Is it so that {_within(plain, statement)}?"

    return ask


def _clearness(claim: Claim) -> tuple[bool, bool, bool]:
    """What is less the better a claim's statement can be asked about."""
    points = bool(_POINTING.search(claim.statement))
    return points, bool(negations(claim.statement)), claim.mode == "direct"


def _so(statement: str) -> str:
    """A statement without its one "not": what says no makes a question that "yes" denies."""
    found = negations(statement)
    if len(found) == 1 and found[0].word == "not":
        return _NOT.sub(r"\1", statement)
    return statement


def _can_be_asked(statement: str) -> bool:
    text = statement.strip(" .")
    if _PHRASE.match(text):
        return False
    return len(text) <= LONGEST and not _SEVERAL.search(text) and not _FIRST_PERSON.search(text)


def _within(plain: Set[str], statement: str) -> str:
    """The statement as it stands within a sentence: a capital only where a name begins it.

    Args:
        plain: the words of all claims; a name stands among them with its capital alone.
        statement: the statement.
    """
    first, *_ = re.split(r"(?<=\w)\b", statement, maxsplit=1)
    small = first.lower()
    if first.istitle() and (small in OPENERS or small in plain):
        return small + statement[len(first) :]
    return statement


def fact(question: str, *positions: Sequence[str]) -> DraftDisputedFact:
    """A question with the ids of the claims that give each of its answers."""
    return DraftDisputedFact(
        question=question,
        positions=[DraftPosition(claims=list(p[:MOST_CLAIMS])) for p in positions],
    )
