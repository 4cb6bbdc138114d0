"""The words of a content without what marks them off: quotation marks, and the "that" before."""

import re

__all__ = ["MARKS", "bare", "without_that"]

MARKS = "\"'“”‘’«»„‚‹›「」『』"
_FINAL = tuple(".,;:")
_PAIRS = {
    "”": "“„",
    "“": "„",
    "’": "‘",
    "»": "«",
    "」": "「",
    "』": "『",
}  # what opens, by what closes
# "That was untrue" is about something; "that the jet was low" is not.
_THAT = re.compile(
    r"(?:only\s+)?that\s+(?!(?:is|was|are|were|has|had|have|will|would|can|could|may|might|must|should"
    r"|does|did|do|not|never)\b)(?=\S)"
)


def without_that(text: str, start: int = 0) -> int:
    """Where a clause begins behind the "that" at an offset of a text; the offset if none is there.

    A pronoun is no such "that".
    """
    match = _THAT.match(text, start)
    return match.end() if match else start


def bare(words: str) -> str:
    """The words of one stretch without the marks round them, and without the "that" before them.

    A mark that closes what is opened within the words stays: an “unsafe act”.
    """
    start = without_that(words)
    if start:
        return bare(words[start:])
    words = words.lstrip(MARKS)
    while words and words[-1] in MARKS and not _is_open(words[:-1], words[-1]):
        words = words[:-1]
        if words[-1:] in _FINAL and not words.endswith(".."):
            words = words[:-1]
    return words


def _is_open(words: str, mark: str) -> bool:
    """Whether some words open a quotation that a mark closes."""
    if mark not in _PAIRS:
        return words.count(mark) % 2 == 1
    return sum(words.count(opening) for opening in _PAIRS[mark]) > words.count(mark)
