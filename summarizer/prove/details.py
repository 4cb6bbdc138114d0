"""Details of checks that hold a proposer's words: the record has these nowhere else.

What was proposed otherwise than the article has it is proposed so again when a record is proven
anew, or its flag would be lost.
"""

from ast import literal_eval

__all__ = [
    "AS_DIRECT",
    "AS_NARRATED",
    "NOBODY",
    "NOT_GIVEN",
    "NO_UNIT",
    "QUOTED",
    "told",
    "words_of",
]

NOBODY = "{} names nobody in the record"
NOT_GIVEN = "no words give this to {}"
NO_UNIT = "{} does not stand in these words"
# Of a claim that was proposed as direct, as narrated, as narrated.
AS_DIRECT = "the words do not stand in quotation marks"
AS_NARRATED = "it has a speaker or a cue, so it is not narrated"
QUOTED = "the words stand in quotation marks"


def told(detail: str, words: str) -> str:
    """One of the details above with a proposer's words in it."""
    return detail.format(repr(words))


def words_of(detail: str, told: str | None) -> str | None:
    """The proposer's words in what was told by this detail; None where it was another."""
    before, after = detail.split("{}")
    if told is None or not (told.startswith(before) and told.endswith(after)):
        return None
    try:
        words = literal_eval(told[len(before) : len(told) - len(after)])
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return None  # a detail that somebody edited
    return words if isinstance(words, str) else None
