"""The words of a summary: which of them must be an item's own, and whether they are."""

import re
from collections.abc import Iterator, Set
from itertools import pairwise

from summarizer.fold import fold
from summarizer.prove import agrees, known_in, statement_faults
from summarizer.prove.words import Word, bears_sense, root, roots, stem, words
from summarizer.quantities import Quantity, quantities, same_unit
from summarizer.times import times

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
    known = known_in(lent, name="what it cites")
    numbers = quantities(text)
    fault = statement_faults(known, text) or _number_fault(numbers, known.numbers, lent)
    if fault is not None:
        return fault
    days = _days(lent)
    for told, day in _days(text).items():
        if day not in days.values():
            return f"{known.name} has no {told!r}"
    alone = [number.text for number in known.numbers if number.low == number.high]
    single = {found.group() for told in alone for found in _BARE.finditer(told)}
    lone = _bare(text) - _bare(lent) - single
    if lone:
        return f"{known.name} has no {min(lone)!r} by itself"
    given = {stem(word.text) for word in words(lent) if bears_sense(word.text)}
    weighty, spans = plain(_MONTH.sub(" ", lent)), [number.span for number in numbers]
    for word in words(text):
        if any(a <= word.start < b for a, b in spans) or word.text.isdecimal():
            continue
        small = _FORMS.get(word.text, word.text)
        if small in _WEIGHTY - weighty and not _is_month(text, word):
            return f"{known.name} has no {word.text!r}"
        own = stem(word.text) in given or known.holds(word.text) or root(word.text) in links
        if bears_sense(word.text) and not own:
            return f"{known.name} has no {word.text!r}"
    return None


def _is_month(text: str, word: Word) -> bool:
    return any(found.start() == word.start for found in _MONTH.finditer(text))


def _number_fault(
    numbers: tuple[Quantity, ...], known: tuple[Quantity, ...], lent: str
) -> str | None:
    """Which number has another bound or another unit than it has there."""
    given, wholes = roots(lent), list(_wholes(lent))
    for number in numbers:
        same = [n for n in known if agrees(number, n)]
        vague = number.comparison == "about" and number.text.lower().startswith("about")
        bound = vague or any(number.comparison == n.comparison for n in same)
        unit = number.unit is None or root(number.unit) in given
        alike = any(n.unit and number.unit and same_unit(n.unit, number.unit) for n in same)
        if not bound or not (unit or alike):
            return f"what it cites has {same[0].text!r}, not {number.text!r}"
        parts = [part for part, whole in wholes if agrees(number, whole)]
        if parts and not any(agrees(n, part) for n in numbers for part in parts):
            return f"what it cites has {parts[0].text!r} of {number.text!r}"
    return None


def _wholes(text: str) -> Iterator[tuple[Quantity, Quantity]]:
    """Each number of a part with that of its whole: "three of the five coaches"."""
    for part, whole in pairwise(quantities(text)):
        if _OF.fullmatch(text[part.span[1] : whole.span[0]]):
            yield part, whole


def _bare(text: str) -> frozenset[str]:
    """What stands in digits and is part of no quantity, no time and no name of a type."""
    taken = [number.span for number in quantities(text)]
    taken += [time.span for time in times(text, None)]
    return frozenset(
        found.group()
        for found in _BARE.finditer(text)
        if not any(start <= found.start() < end for start, end in taken)
    )


def _days(text: str) -> dict[str, str]:
    """The full dates in some words, by their words: "9 February 2025"."""
    found = ((time.text, _DAY.match(time.value or "")) for time in times(text, None))
    return {told: day.group() for told, day in found if day}


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
