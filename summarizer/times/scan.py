"""The scan of a text for times: rules at word starts, neighbours joined, prepositions read."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from summarizer.times import clocks, dates, durations, periods, relative, weekdays
from summarizer.times.context import before_word
from summarizer.times.foreign import foreign_times
from summarizer.times.foreign_words import CALENDARS
from summarizer.times.join import joined
from summarizer.times.lexicon import compiled
from summarizer.times.reading import Context, Piece, Rule, TimeExpression

__all__ = ["resolve", "times"]

# Where two rules match equally many characters, the first here is taken.
_RULES: Final[tuple[Rule, ...]] = (
    *dates.RULES,
    *clocks.RULES,
    *weekdays.RULES,
    *periods.RULES,
    *relative.RULES,
    *durations.RULES,
)


def _by_first_word(rules: tuple[Rule, ...]) -> dict[str, tuple[Rule, ...]]:
    """The rules to try at each word."""
    found: dict[str, tuple[Rule, ...]] = {}
    for rule in rules:
        for word in dict.fromkeys(word.split("-")[0] for word in rule.first.split()):
            found[word] = (*found.get(word, ()), rule)
    return found


_AT_WORD: Final = _by_first_word(_RULES)
_WORD: Final = re.compile(r"\w+")
_DIGITS: Final = frozenset("0123456789")
_JOINING_MARKS: Final = frozenset("@#/\\_=+&")
# 30: the longest of the words below, with its gaps.
_WIDEN_REACH: Final = 30
_WIDER: Final = re.compile(
    r"(?:^|(?<=[\s(\[“‘\"'—–-]))(?:(?:the )?(?:mid-to-late|early-to-mid|early|late|mid|later"
    r"|earlier)(?:[ -]|(?: in| on)(?: the)? )|the (?:very )?(?:start|beginning|middle|end) of )$",
    re.IGNORECASE,
)
_LEADING: Final = compiled(
    r"(?:on|in|at|since|by|until|till|from|during|for|over|around|about|before|after|between|the"
    r"|within|as of|throughout)"
)
_EDGES: Final = re.compile(r"[\w’']+")


def times(
    text: str, published: date | None, language: str | None = None
) -> tuple[TimeExpression, ...]:
    """Every time that a text names, in text order and not overlapping.

    Args:
        text: an article, or some words of it.
        published: the day from which weekdays and "yesterday" are counted.
        language: ISO 639-1; None is English. In a language without rules here nothing is read.
    """
    if language in CALENDARS:
        return foreign_times(text, published, language or "")
    if language not in (None, "en"):
        return ()
    return _expressions(Context(text, published, trusted=False))


def resolve(
    words: str, published: date | None, language: str | None = None
) -> TimeExpression | None:
    """The one time that the words name; a leading preposition and quotation marks are allowed.

    The caller's word is taken that they are a time, so "May", "2014" and "now" need no context.
    Words of which only a part is a time ("hours after Tuesday's crash") have a null value: the
    part alone would be another time. None where no part of the words is a time.
    """
    if language not in (None, "en"):
        read = times(words, published, language)
        return read[0] if len(read) == 1 else None
    found = _expressions(Context(words, published, trusted=True))
    if not found:
        return None
    start, end = found[0].span[0], found[-1].span[1]
    before = [word.lower() for word in _EDGES.findall(words[:start])]
    after = _EDGES.findall(words[end:])
    idle = all(_LEADING.fullmatch(word) for word in before) and set(after) <= {"'s", "’s", "'", "’"}
    if len(found) == 1 and idle:
        return found[0]
    inner = words.strip(" \t\r\n\"'“”‘’.,;:")
    begin = words.find(inner)
    return TimeExpression((begin, begin + len(inner)), inner, None, None, None, None, None)


def _expressions(context: Context) -> tuple[TimeExpression, ...]:
    """The pieces that stand, as they are given out."""
    text, last = context.text, 0
    found = []
    for piece in joined(list(_pieces(context)), text):
        if piece.loose and not context.trusted:
            continue
        wide = _widened(piece, text, last)
        last = wide.end
        found.append(_expression(wide, text))
    return tuple(found)


def _pieces(context: Context) -> Iterator[Piece]:
    """What the rules read, from left to right: at each word the longest."""
    end = -1
    for word in _WORD.finditer(context.text):
        if word.start() < end:
            continue
        piece = _piece_at(word, context, end)
        if piece is not None:
            end = piece.end
            yield piece


def _piece_at(word: re.Match[str], context: Context, last_end: int) -> Piece | None:
    """The longest piece that begins with a word, or None."""
    text, start = context.text, word.start()
    key = "0" if text[start] in _DIGITS else word.group().lower()
    rules = _AT_WORD.get(key, ())
    if not rules or not _may_begin(text, start, last_end):
        return None
    best: Piece | None = None
    for rule in rules:
        match = rule.pattern.match(text, start)
        piece = rule.read(match, context) if match and _may_end(text, match.end()) else None
        if piece is not None and (best is None or piece.end > best.end):
            best = piece
    return best


def _may_begin(text: str, start: int, last_end: int) -> bool:
    """Whether a time may begin here: not inside a number, an address or a designation."""
    before, digit = text[max(0, start - 2) : start], text[start] in _DIGITS
    if not before or start == last_end or before[-1].isspace():
        return True
    if before[-1] in _JOINING_MARKS:
        return start - 1 == last_end
    if before[-1] == ".":
        return len(before) < 2 or not before[0].isalnum()
    if not digit:
        return True
    if before[-1] in ",:-–'’$£€¥":
        inside = len(before) == 2 and not before[0].isspace()
        return start - 1 == last_end or (before[-1] in "–'’" and not inside) or _mid(text, start)
    return True


def _mid(text: str, start: int) -> bool:
    """Whether "mid-", "pre-" or "post-" stands right before a number."""
    return text[max(0, start - 5) : start].lower().endswith(("mid-", "pre-", "post-", "early-"))


def _may_end(text: str, end: int) -> bool:
    """Whether a time may end here: not inside a word of any script, nor inside an address."""
    after = text[end : end + 2]
    if after[:1].isalnum():
        return False
    return not (after[:1] in {".", "@", "_"} and after[1:].isalnum())


def _widened(piece: Piece, text: str, last: int) -> Piece:
    """The piece with "early", "late", "the end of" before it; they narrow neither value nor bounds.

    Where "early 2014" ends nobody can say; that it lies in 2014 is certain.
    """
    if piece.kind == "other" or piece.kind == "clock":
        return piece
    begin = max(last, piece.start - _WIDEN_REACH)
    found = _WIDER.search(re.sub(r"\s", " ", text[begin : piece.start]))
    return piece if found is None else replace(piece, start=begin + found.start())


def _expression(piece: Piece, text: str) -> TimeExpression:
    """The piece as it is given out; after "since" it has no end."""
    reading = piece.reading
    since = before_word(text, piece.start).lower() == "since"
    end = None if since else reading.end
    words = text[piece.start : piece.end]
    span = (piece.start, piece.end)
    return TimeExpression(
        span, words, reading.value, reading.start, end, reading.zone, reading.granularity
    )
