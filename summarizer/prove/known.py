"""What a statement may draw on: the words, the numbers and the days of some text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from summarizer.fold import fold
from summarizer.names import STATES
from summarizer.quantities import Quantity, quantities
from summarizer.record import can_be_written
from summarizer.times import TimeExpression, day_names, times

__all__ = ["WORD", "Known", "known_in", "stem"]

WORD = re.compile(r"[^\W_][\w'-]*")
SHARED = 4  # letters that a name and its adjective share at least: Iran, Iranian
# What a name and its adjective or plural end in, after the letters that they share.
ENDINGS = frozenset(
    "|s|a|as|e|es|y|o|n|ns|an|ans|ian|ians|ean|eans|ese|i|is|ish|ic|ia|ey|en|ay|egian|ain|on|ons"
    "|and|esh|eshi".split("|")
)
# Names that differ by such an ending and are no kin for that.
_STRANGERS = (
    ("niger nigerien nigeriens", "nigeria nigerian nigerians"),
    ("roman romans", "romania romanian romanians"),
    ("george georges", "georgia georgian georgians"),
    ("india indian indians", "indiana"),
    ("mali malian malians", "malia malin"),
    ("martin martins", "martina"),
    ("julia", "julian", "juliana"),
    ("paul", "paula"),
    ("guinea guinean guineans", "guine"),
    ("dominica", "dominican dominicans"),
    ("austria austrian austrians", "austral australia australian australians"),
)
_FAMILY = {
    name: (row, i)
    for row, families in enumerate(_STRANGERS)
    for i, family in enumerate(families)
    for name in family.split()
}
# American spelling of a British word, by its letters; both sides of a comparison are spelled so.
_SPELLINGS = (
    (re.compile(r"(?<=[a-z]{2})our(?=$|s$|ed$|ing$|able$|ite$|er$|ers$)"), "or"),
    (re.compile(r"(?<=[a-z]{2}[bt])re(?=s?$)"), "er"),
    (re.compile(r"(?<=[a-z]{2}en)ce(?=s?$)"), "se"),
    (re.compile(r"(?<=[a-z]{3})is(?=(?:e|ed|es|ing|ation|ations|er|ers)$)"), "iz"),
    (re.compile(r"oeuvre"), "euver"),
    (re.compile(r"oeuvr(?=ing)"), "euver"),
    (re.compile(r"(?<=[a-z]{2})ogue(?=s?$)"), "og"),
    (re.compile(r"^programme"), "program"),
    (re.compile(r"^grey"), "gray"),
    (re.compile(r"^aero(?=plane)"), "air"),
)
_DIGITS = re.compile(r"\d+(?:[.,:]\d+)*")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Known:
    """What some text gives.

    Attributes:
        text: the text.
        numbers: its quantities.
        digits: all that stands in digits in it, and the days that its times resolve to.
        days: those days, ISO 8601.
        published: the day from which its words for days are counted.
        name: what to call it in a message.
    """

    text: str
    numbers: tuple[Quantity, ...]
    digits: frozenset[str]
    days: frozenset[str] = frozenset()
    published: date | None = None
    name: str = "the article"

    def holds(self, name: str) -> bool:
        """Whether a word, its root or all its parts are among the words, or one of the days."""
        return _holds(name, _words(self.text)) or stem(name) in _calendar(self.days)


def known_in(
    text: str,
    published: date | None = None,
    *,
    numbers: Iterable[Quantity] | None = None,
    read: Iterable[TimeExpression] | None = None,
    name: str = "the article",
) -> Known:
    """What a text gives.

    Args:
        text: an article, or some words of it.
        published: the day from which "Tuesday" is counted.
        numbers: its quantities, where they are known already.
        read: its times, where they are known already.
        name: what to call it in a message.
    """
    found = times(text, published) if read is None else read
    values = [value for time in found if (value := time.value)]
    given = [published.isoformat()] if published else []
    resolved = re.findall(r"\d+", " ".join((*values, *given)))
    stated = _DIGITS.findall(fold(text).text)
    return Known(
        text=text,
        numbers=tuple(
            number
            for number in (quantities(text) if numbers is None else numbers)
            if can_be_written(number.high)
        ),
        digits=frozenset((*stated, *resolved, *(day.lstrip("0") for day in resolved))),
        days=frozenset(_DAY.findall(" ".join((*values, *given)))),
        published=published,
        name=name,
    )


@lru_cache(maxsize=65_536)  # the words of the articles of a run
def stem(word: str) -> str:
    """A word in small letters and American spelling, without a possessive ending."""
    plain = word.lower().removesuffix("'s").rstrip("'-")
    for spelling, instead in _SPELLINGS:
        plain = spelling.sub(instead, plain)
    return plain


@lru_cache(maxsize=512)  # the articles of a run, and the surroundings of their claims
def _words(text: str) -> frozenset[str]:
    """The words of a text, in small letters, and the names of each state that it names."""
    plain = [stem(word) for word in WORD.findall(fold(text).text)]
    words, whole = set(plain), f" {' '.join(plain)} "
    for state in STATES:
        if any(f" {name} " in whole for name in state):
            words |= {part for name in state for part in WORD.findall(name)}
    return frozenset(words)


@lru_cache(maxsize=64)
def _calendar(days: frozenset[str]) -> frozenset[str]:
    """The weekdays and months of some days: an article that has "Tuesday" has its date."""
    names: set[str] = set()
    for day in days:
        try:
            value = date.fromisoformat(day)
        except ValueError:
            continue
        names |= day_names(value)
    return frozenset(names)


def _holds(name: str, known: frozenset[str]) -> bool:
    root = stem(name)
    if root in known or root.split("'")[0] == "i":
        return True
    parts = name.split("-")
    if len(parts) > 1 and all(part.isalpha() for part in parts):
        return all(_holds(part, known) for part in parts if not part.islower())
    return any(_kin(root, other) for other in known if other[:SHARED] == root[:SHARED])


def _kin(left: str, right: str) -> bool:
    """Whether two words differ by an ending of names alone: Iran and Iranian, not Iran and Iraq."""
    mine, other = _FAMILY.get(left), _FAMILY.get(right)
    if mine and other and mine[0] == other[0]:
        return mine == other
    shared = next(
        (i for i, pair in enumerate(zip(left, right, strict=False)) if pair[0] != pair[1]),
        min(len(left), len(right)),
    )
    return shared >= SHARED and {left[shared:], right[shared:]} <= ENDINGS
