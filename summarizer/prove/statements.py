"""Whether a sentence of a model's own says more than the article: its numbers and its names."""

import re
from collections.abc import Iterator

from summarizer.fold import fold
from summarizer.names import name_words
from summarizer.prove.known import WORD, Known, stem
from summarizer.prove.verdict import PASS, Verdict, flagged, refused
from summarizer.quantities import Quantity, quantities, same_unit, singular
from summarizer.times import times

__all__ = [
    "OPENERS",
    "agrees",
    "capitals",
    "counts_things",
    "opening_outcome",
    "other_digits",
    "statement_faults",
    "statement_outcome",
]

_DIGITS = re.compile(r"\d+(?:[.,:]\d+)*")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;]\s+)[\"'(]*$")
PERIODS = frozenset({"day", "week", "month", "year"})
# What begins a sentence and says nothing that an article could lack.
OPENERS = frozenset(
    "a an the this that these those it its he his she her they their there we our you no not none "
    "nothing nobody one some any all both each many most more in on at by for from to of with "
    "without within under over after before during since until while when where if as because "
    "although but and or according also only who what which why how is was were are did does do "
    "yes has had have will would may might could should can neither either another other".split()
)


def statement_outcome(statement: str, article: Known, near: Known) -> Verdict:
    """Whether a statement says more than its article, or more than the words that it restates.

    Args:
        statement: what somebody claims, or what happened, in a proposer's own words.
        article: what the article gives; what it lacks cannot be said at all.
        near: what the claim's own words give, with the sentences round them and the names of
            those whom they name; what stands farther off is left open.
    """
    fault = statement_faults(article, statement)
    if fault is not None:
        return refused(f"the statement says more than the article: {fault}")
    opening = opening_outcome(article, statement)
    if opening.outcome != "pass":
        return opening
    far = statement_faults(near, statement)
    return PASS if far is None else flagged(far)


def statement_faults(known: Known, statement: str) -> str | None:
    """What stands in the statement and not in what is known; None where nothing does."""
    numbers = quantities(statement)
    for number in numbers:
        if not any(agrees(number, other) for other in known.numbers):
            return f"{known.name} has no {number.text!r}"
    for digits in other_digits(statement, numbers):
        if digits not in known.digits:
            return f"{known.name} has no {digits!r}"
    for time in times(statement, known.published):
        day = _DAY.fullmatch((time.value or "")[:10])
        if day and known.published and day.group() not in known.days:
            return f"{known.name} has no {time.text!r}"
    for name, inner in capitals(statement):
        if inner and not known.holds(name):
            return f"{known.name} has no {name!r}"
    return None


def opening_outcome(known: Known, statement: str) -> Verdict:
    """Whether a statement begins with a word that may be a name and that the article lacks."""
    for name, inner in capitals(statement):
        if not inner and stem(name) not in OPENERS and not known.holds(name):
            return flagged(f"{known.name} has no {name!r}")
    return PASS


def counts_things(number: Quantity) -> bool:
    """Whether a number counts things: not metres, dollars or days."""
    nouns = {singular(word) for word in name_words(number.text)}
    return number.unit is None or (number.unit in nouns and number.unit not in PERIODS)


def agrees(number: Quantity, other: Quantity) -> bool:
    """Whether two quantities are one; a unit that only one of them states is no difference.

    Nor is another noun for what is counted: two aircraft, two jets.
    """
    if (number.low, number.high) != (other.low, other.high):
        return False
    if counts_things(number) and counts_things(other):
        return True
    return None in (number.unit, other.unit) or same_unit(number.unit, other.unit)


def other_digits(statement: str, numbers: tuple[Quantity, ...]) -> Iterator[str]:
    """What stands in digits beside the quantities and the names of types: days, years, clocks."""
    names = [match.span() for match in WORD.finditer(statement) if not match.group().isdigit()]
    taken = [*names, *(number.span for number in numbers)]
    for match in _DIGITS.finditer(statement):
        if not any(start <= match.start() < end for start, end in taken):
            yield match.group()


def capitals(statement: str) -> Iterator[tuple[str, bool]]:
    """The capitalised words of a statement, and of each whether it stands within a sentence."""
    text = fold(statement).text
    for match in WORD.finditer(text):
        if match.group()[0].isupper():
            yield match.group(), not _SENTENCE_START.search(text[: match.start()])
