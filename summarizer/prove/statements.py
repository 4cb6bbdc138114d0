"""Whether a sentence of a model's own says more than the article: its numbers and its names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from summarizer.fold import fold, fold_cached
from summarizer.names import STATES, name_words
from summarizer.prove.desk import Desk, flag, passed
from summarizer.quantities import Quantity, quantities, same_unit, singular
from summarizer.record import Check

__all__ = ["Known", "counts_things", "known_of", "statement_check", "statement_faults"]

_WORD = re.compile(r"[^\W_][\w'-]*")
_DIGITS = re.compile(r"\d+(?:[.,:]\d+)*")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;]\s+)[\"'(]*$")
PERIODS = frozenset({"day", "week", "month", "year"})
SHARED = 4  # letters that a name and its adjective share at least: Iran, Iranian
# What a name and its adjective or plural end in, after the letters that they share.
ENDINGS = frozenset(
    "|s|a|as|e|es|y|o|n|ns|an|ans|ian|ians|ean|eans|ese|i|is|ish|ic|ia|ey|en|ay|egian|ain|on|ons"
    "|and|esh|eshi".split("|")
)
# What begins a sentence and says nothing that an article could lack.
OPENERS = frozenset(
    "a an the this that these those it its he his she her they their there we our you no not none "
    "nothing nobody one some any all both each many most more in on at by for from to of with "
    "without within under over after before during since until while when where if as because "
    "although but and or according also only who what which why how is was were are did does do "
    "has had have will would may might could should can neither either another other".split()
)


@dataclass(frozen=True, slots=True)
class Known:
    """What a statement may draw on.

    Attributes:
        text: where its names must stand.
        numbers: the quantities there.
        digits: all else that stands in digits there, and the days that its times resolve to.
        name: what to call it in a message.
    """

    text: str
    numbers: tuple[Quantity, ...]
    digits: frozenset[str]
    name: str = "the article"


def known_of(desk: Desk) -> Known:
    """What the statements about one article may draw on."""
    return Known(desk.article.text, desk.numbers, desk.digits)


def statement_faults(known: Known, statement: str) -> str | None:
    """What stands in the statement and nowhere else; None where nothing does."""
    numbers = quantities(statement)
    for number in numbers:
        if not any(_agrees(number, other) for other in known.numbers):
            return f"{known.name} has no {number.text!r}"
    for digits in _other_digits(statement, numbers):
        if digits not in known.digits:
            return f"{known.name} has no {digits!r}"
    words = _words(known.text)
    for name, inner in _capitals(statement):
        if inner and not _known(name, words):
            return f"{known.name} has no {name!r}"
    return None


def statement_check(known: Known, statement: str) -> Check:
    """Whether a statement begins with a word that may be a name and that is not known."""
    words = _words(known.text)
    for name, inner in _capitals(statement):
        if not inner and _stem(name) not in OPENERS and not _known(name, words):
            return flag("statement", f"{known.name} has no {name!r}")
    return passed("statement")


def counts_things(number: Quantity) -> bool:
    """Whether a number counts things: not metres, dollars or days."""
    nouns = {singular(word) for word in name_words(number.text)}
    return number.unit is None or (number.unit in nouns and number.unit not in PERIODS)


def _agrees(number: Quantity, other: Quantity) -> bool:
    """Whether two quantities are one; a unit that only one of them states is no difference.

    Nor is another noun for what is counted: two aircraft, two jets.
    """
    if (number.low, number.high) != (other.low, other.high):
        return False
    if counts_things(number) and counts_things(other):
        return True
    return None in (number.unit, other.unit) or same_unit(number.unit, other.unit)


def _other_digits(statement: str, numbers: tuple[Quantity, ...]) -> Iterator[str]:
    """What stands in digits beside the quantities and the names of types: days, years, clocks."""
    names = [match.span() for match in _WORD.finditer(statement) if not match.group().isdigit()]
    taken = [*names, *(number.span for number in numbers)]
    for match in _DIGITS.finditer(statement):
        if not any(start <= match.start() < end for start, end in taken):
            yield match.group()


@lru_cache(maxsize=64)  # the articles of a run; every statement of one is compared with its words
def _words(article: str) -> frozenset[str]:
    """The words of an article, in small letters, and the names of each state that it names."""
    text = fold_cached(article).text
    words = {_stem(word) for word in _WORD.findall(text)}
    whole = f" {' '.join(_stem(word) for word in _WORD.findall(text))} "
    for state in STATES:
        if any(f" {name} " in whole for name in state):
            words |= {part for name in state for part in _WORD.findall(name)}
    return frozenset(words)


def _capitals(statement: str) -> Iterator[tuple[str, bool]]:
    """The capitalised words of a statement, and of each whether it stands within a sentence."""
    text = fold(statement).text
    for match in _WORD.finditer(text):
        if match.group()[0].isupper():
            yield match.group(), not _SENTENCE_START.search(text[: match.start()])


def _known(name: str, known: frozenset[str]) -> bool:
    """Whether a word, its root or all its parts are among the known ones."""
    stem = _stem(name)
    if stem in known or stem.split("'")[0] == "i":
        return True
    parts = name.split("-")
    if len(parts) > 1 and all(part.isalpha() for part in parts):
        return all(_known(part, known) for part in parts if not part.islower())
    return any(_kin(stem, other) for other in known if other[:SHARED] == stem[:SHARED])


def _kin(left: str, right: str) -> bool:
    """Whether two words differ by an ending of names alone: Iran and Iranian, not Iran and Iraq."""
    shared = next(
        (i for i, pair in enumerate(zip(left, right, strict=False)) if pair[0] != pair[1]),
        min(len(left), len(right)),
    )
    return shared >= SHARED and {left[shared:], right[shared:]} <= ENDINGS


def _stem(word: str) -> str:
    return word.lower().removesuffix("'s").rstrip("'-")
