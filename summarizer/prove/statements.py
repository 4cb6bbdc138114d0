"""Whether a sentence of a model's own says more than the article: its numbers and its names."""

import re

from summarizer.fold import fold, fold_cached
from summarizer.prove.desk import Desk
from summarizer.quantities import Quantity, quantities, same_unit

__all__ = ["statement_faults"]

_WORD = re.compile(r"[^\W_][\w'-]*")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;]\s+)[\"'(]*$")
SHARED = 4  # letters that a name and its adjective share at least: Iran, Iranian


def statement_faults(desk: Desk, statement: str) -> str | None:
    """What stands in the statement and not in the article; None where nothing does."""
    for number in quantities(statement):
        if not any(_agrees(number, other) for other in desk.numbers):
            return f"the article has no {number.text!r}"
    known = _names(fold_cached(desk.article.text).text)
    for name in _inner_names(statement):
        if not _known(name, known):
            return f"the article has no {name!r}"
    return None


def _agrees(number: Quantity, other: Quantity) -> bool:
    """Whether two quantities are one; a unit that only one of them states is no difference."""
    if (number.low, number.high) != (other.low, other.high):
        return False
    return None in (number.unit, other.unit) or same_unit(number.unit, other.unit)


def _names(text: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in _WORD.findall(text) if not word.islower())


def _inner_names(statement: str) -> list[str]:
    """The capitalised words of a statement that do not merely begin a sentence."""
    text = fold(statement).text
    return [
        match.group()
        for match in _WORD.finditer(text)
        if match.group()[0].isupper() and not _SENTENCE_START.search(text[: match.start()])
    ]


def _known(name: str, known: frozenset[str]) -> bool:
    stem = _stem(name)
    if stem in known or stem == "i":
        return True
    return len(stem) >= SHARED and any(
        other.startswith(stem[: max(SHARED, len(stem) - 3)])
        for other in known
        if len(other) >= SHARED
    )


def _stem(word: str) -> str:
    return word.lower().removesuffix("'s").rstrip("'")
