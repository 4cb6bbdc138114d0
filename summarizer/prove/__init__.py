"""Proof: a draft and its article in, a record of what the article's characters bear out.

Pure and deterministic, and without a language model or a parser: a verdict is the same on every
machine.
"""

from summarizer.prove.again import reproved
from summarizer.prove.find import find
from summarizer.prove.foreign import number_fault
from summarizer.prove.instructions import instructions
from summarizer.prove.known import Known, known_in
from summarizer.prove.locate import Location, locate
from summarizer.prove.negation import negation_outcome
from summarizer.prove.prove import prove
from summarizer.prove.redraft import draft_of
from summarizer.prove.statements import agrees, statement_faults
from summarizer.prove.wording import wording_outcome

__all__ = [
    "Known",
    "Location",
    "agrees",
    "draft_of",
    "find",
    "instructions",
    "known_in",
    "locate",
    "negation_outcome",
    "number_fault",
    "prove",
    "reproved",
    "statement_faults",
    "wording_outcome",
]
