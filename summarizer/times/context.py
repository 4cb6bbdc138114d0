"""What stands before and after the words of a time, where the words alone do not decide."""

import re
from typing import Final

__all__ = ["after_word", "before_word", "before_words", "points_ahead", "tells_past"]

# A clause is looked at no further back than this: long enough for "is expected to travel to … on",
# short enough to keep the whole linear.
_REACH: Final = 100

_BREAK: Final = re.compile(r"[.!?][\"'”’)]*\s|\n\s*\n|[;:]\s")
_CLAUSE_END: Final = re.compile(r"[.,;:!?]|\n")
_REPORTING: Final = re.compile(
    r"\b(?:said|says|told|tells|added|announced|wrote|reported|stated|warned|confirmed|according)\b",
    re.IGNORECASE,
)
_FUTURE: Final = re.compile(
    r"\b(?:will|won['’]t|shall|would|due|scheduled|expected|expects?|planned|plans?|planning|"
    r"slated|upcoming|going to|set to|to be held|hopes? to|ahead of)\b|['’]ll\b",
    re.IGNORECASE,
)
_PAST: Final = re.compile(
    r"\b(?:was|were|had|did|ago|since|began|became|broke|brought|built|came|fell|felt|fought|found"
    r"|gave|got|went|held|kept|knew|led|left|lost|made|met|paid|ran|rose|said|sank|saw|sent|shot"
    r"|spoke|spent|stood|struck|took|told|thought|won|wrote|[a-z]{2,}ed)\b",
    re.IGNORECASE,
)
_MODAL: Final = re.compile(r"\b(?:may|might|could|should|can)\b")  # lower case: not the month
_AHEAD_ALONE: Final = frozenset({"by", "until", "till"})


def _clause_before(text: str, start: int) -> str:
    """The words of the same sentence before a place, at most `_REACH` code points of them."""
    window = text[max(0, start - _REACH) : start]
    breaks = [found.end() for found in _BREAK.finditer(window)]
    return window[breaks[-1] :] if breaks else window


def before_words(text: str, start: int, count: int) -> list[str]:
    """The last words of the sentence before a place, opening marks taken off; nearest last."""
    left = _clause_before(text, start)
    if not left[-1:].isspace():
        return []
    return [word.lstrip("([{\"'“‘«") for word in left.split()[-count:]]


def before_word(text: str, start: int) -> str:
    """The word before a place as it stands; "" where the sentence begins or a mark is between."""
    words = before_words(text, start, 1)
    return words[0] if words else ""


def after_word(text: str, end: int) -> str:
    """The word after a place without its punctuation; "" where a mark or a paragraph is between."""
    right = re.split(r"\n\s*\n", text[end : end + 40])[0]
    words = right.split()
    return words[0].rstrip(",.;:!?)”\"'’") if right[:1].isspace() and words else ""


def points_ahead(text: str, start: int, end: int, modals: bool = False) -> bool:
    """Whether the clause around a bare "Tuesday" or "June" may speak of a day still to come.

    "will meet on Friday", "by Friday", "On Friday he will"; not "will meet, he said on Friday":
    what stands before the reporting verb is another clause. With `modals` "may" and "could" count
    too: "may vote in June", but "may have crashed on Tuesday".
    """
    clause = _REPORTING.split(_clause_before(text, start))[-1]
    if modals and _MODAL.search(clause):
        return True
    if len(_clause_before(text, start).split()) < 2 and _FUTURE.search(_clause_after(text, end)):
        return True
    return bool(_FUTURE.search(clause)) or before_word(text, start).lower() in _AHEAD_ALONE


def _clause_after(text: str, end: int) -> str:
    """The words of the same sentence after a place, as far as its reporting verb."""
    right = text[end : end + _REACH]
    return _REPORTING.split(_BREAK.split(right)[0])[0]


def tells_past(text: str, start: int, end: int) -> bool:
    """Whether the clause around a month or a date speaks of what has been.

    "Sank in June" was in the June before; "the June election", written in May, may be the next.
    """
    after = _CLAUSE_END.split(text[end : end + _REACH])[0]
    return bool(_PAST.search(_clause_before(text, start)) or _PAST.search(after))
