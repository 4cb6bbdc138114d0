"""The words of a summary: which of them must be an item's own, and whether they are."""

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from summarizer.fold import fold
from summarizer.prove import Known, agrees, known_in, statement_faults
from summarizer.prove.words import Word, bears_sense, root, roots, stem, words
from summarizer.quantities import Quantity, quantities, same_unit
from summarizer.times import TimeExpression, times

__all__ = [
    "HELD",
    "JOINING",
    "LINKS",
    "added_fault",
    "in_marks",
    "plain",
    "says_no",
    "says_something",
]

# With what a sentence speaks of outlets and what they give: as roots.
JOINING = frozenset(map(root, "article outlet account version give put".split()))
# With what it says who says and who disagrees besides.
LINKS = JOINING | frozenset(
    map(
        root,
        "say said tell told report deny denied claim state maintain insist add according side "
        "dispute disagree differ contradict unclear question answer incident believe".split(),
    )
)
# How somebody is said to hold what they say.
HELD = JOINING | {root("believe")}
# Small words that say much: each must be the item's own.
_WEIGHTY = frozenset(
    "because after before since until once when so therefore thus hence why how all every each "
    "most none nobody nothing never always again already still even just yet more much very ever "
    "may must should can will if unless though although both some any other then above below "
    "under against into up for".split()
)
# What is one small word in another form.
_FORMS = {
    "might": "may", "could": "can", "would": "will", "others": "other", "wants": "want",
    "wanted": "want", "hopes": "hope", "hoped": "hope", "doubts": "doubt", "doubted": "doubt",
}  # fmt: skip
_NEGATIONS = frozenset("not no never nobody nothing none neither nor cannot without".split())
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_OF = re.compile(r" of (?:the |its |their |these |those )?")
_MONTH = re.compile(r"\bMay\b(?= \d)|(?<=\d )May\b")
_BARE = re.compile(r"(?<![\w-])\d+(?:[.,]\d+)*(?![\w-])")


def added_fault(text: str, lent: str, links: Set[str] = JOINING) -> str | None:
    """What stands in some words of a sentence and not in what is lent to it; None where nothing.

    Args:
        text: the words.
        lent: the words of an item, or of several.
        links: the roots of the words with which a sentence may join them.
    """
    text = fold(text).text
    own, numbers, read = _own_of(lent), quantities(text), times(text, None)
    known = own.known
    fault = statement_faults(known, text) or _number_fault(numbers, own)
    if fault is not None:
        return fault
    for time in read:
        day = _DAY.match(time.value or "")
        if day and day.group() not in known.days:
            return f"{known.name} has no {time.text!r}"
    lone = _bare(text, numbers, read) - own.digits
    if lone:
        return f"{known.name} has no {min(lone)!r} by itself"
    spans = [number.span for number in numbers]
    for word in words(text):
        if any(a <= word.start < b for a, b in spans) or word.text.isdecimal():
            continue
        small = _FORMS.get(word.text, word.text)
        if small in _WEIGHTY - own.small and not _is_month(text, word):
            return f"{known.name} has no {word.text!r}"
        held = stem(word.text) in own.stems or known.holds(word.text) or root(word.text) in links
        if bears_sense(word.text) and not held:
            return f"{known.name} has no {word.text!r}"
    return None


@dataclass(frozen=True, slots=True)
class _Own:
    """What the words of items give.

    Attributes:
        known: their words, numbers and days.
        roots: the roots of what carries sense in them.
        stems: the stems of the same, so that no other word passes for one of them.
        small: their small words.
        digits: what stands in digits by itself, or is a number alone and no end of a range.
        wholes: each number of a part with that of its whole: "three of the five coaches".
    """

    known: Known
    roots: frozenset[str]
    stems: frozenset[str]
    small: frozenset[str]
    digits: frozenset[str]
    wholes: tuple[tuple[Quantity, Quantity], ...]


@lru_cache(maxsize=512)  # the units of an incident; each is compared with several clauses
def _own_of(lent: str) -> _Own:
    numbers, read = quantities(lent), times(lent, None)
    known = known_in(lent, numbers=numbers, read=read, name="what it cites")
    single = [number.text for number in numbers if number.low == number.high]
    digits = {found.group() for told in single for found in _BARE.finditer(told)}
    return _Own(
        known,
        roots(lent),
        frozenset(stem(word.text) for word in words(lent) if bears_sense(word.text)),
        plain(_MONTH.sub(" ", lent)),
        _bare(lent, numbers, read) | digits,
        tuple(
            (part, whole)
            for part, whole in pairwise(numbers)
            if _OF.fullmatch(lent[part.span[1] : whole.span[0]])
        ),
    )


def _is_month(text: str, word: Word) -> bool:
    return any(found.start() == word.start for found in _MONTH.finditer(text))


def _number_fault(numbers: Sequence[Quantity], own: _Own) -> str | None:
    """Which number has another bound or another unit than it has there, or is that of a whole."""
    for number in numbers:
        same = [n for n in own.known.numbers if agrees(number, n)]
        vague = number.comparison == "about" and number.text.lower().startswith("about")
        bound = vague or any(number.comparison == n.comparison for n in same)
        unit = number.unit is None or root(number.unit) in own.roots
        alike = any(n.unit and number.unit and same_unit(n.unit, number.unit) for n in same)
        if not bound or not (unit or alike):
            return f"what it cites has {same[0].text!r}, not {number.text!r}"
        parts = [part for part, whole in own.wholes if agrees(number, whole)]
        if parts and not any(agrees(n, part) for n in numbers for part in parts):
            return f"what it cites has {parts[0].text!r} of {number.text!r}"
    return None


def _bare(text: str, numbers: Iterable[Quantity], read: Iterable[TimeExpression]) -> frozenset[str]:
    """What stands in digits and is part of no quantity, no time and no name of a type."""
    taken = [*(number.span for number in numbers), *(time.span for time in read)]
    return frozenset(
        found.group()
        for found in _BARE.finditer(text)
        if not any(start <= found.start() < end for start, end in taken)
    )


def plain(text: str) -> frozenset[str]:
    """The words of a text, those that only differ in form as one: "might" as "may"."""
    return frozenset(_FORMS.get(word.text, word.text) for word in words(text))


def says_no(text: str) -> int:
    """How many words of a text say no."""
    return sum(word.text in _NEGATIONS or word.text.endswith("n't") for word in words(text))


def says_something(text: str, links: Set[str] = LINKS) -> bool:
    """Whether there is a word of sense or a number in some words, beside those that join."""
    return bool(roots(text) - links or quantities(text))


def in_marks(text: str) -> str:
    """Some words as a reason names them."""
    return f"“{' '.join(text.split()).strip(' ,;:.')}”"
