"""A text cut into numbers, words, names with digits and signs, in one linear pass."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarizer.quantities.barred import barred

GLUED, SPACED, BROKEN = 0, 1, 2  # what stands before a token: nothing, space, a paragraph break

HYPHENS = frozenset("-‐‑")
DASHES = HYPHENS | frozenset("‒–—")

CODES = (
    "USD EUR GBP RUB UAH JPY CNY INR CHF AUD CAD NZD PLN TRY ILS SEK NOK DKK ZAR KRW BRL MXN SAR"
).split()

# A heading or a list item is shorter than this; a line that was wrapped is longer.
SHORTEST_WRAPPED_LINE = 40

# "US$", "R$" and the like, where no letter or digit stands before them.
_DOLLARS = r"(?:US|AU?|CA?|NZ|HK|S|R)?\$"
_CODE = rf"(?:{'|'.join(CODES)})(?=\s?[0-9])"

# "10 million-12 million" is a range, no name such as "Covid-19".
_UNIT = r"(?:million|billion|trillion|thousand|km|ft|feet|met(?:re|er)s|miles|minutes|hours|years)"

_TOKEN = re.compile(
    rf"""
      (?P<number>[0-9]++(?:[.,][0-9]++|[\u00a0\u2007\u2009\u202f][0-9]{{3}}(?![0-9]))*+)
    | (?P<money>(?<!\w)(?:{_DOLLARS}|[£€¥₽₴₹₪₩₺]|{_CODE}))
    | (?P<square>(?:km|cm|ft|mi|m)[23](?!\w))
    | (?P<name>(?<![\w-])(?!{_UNIT}[-‐‑–])
        [^\W\d_]{{1,20}}(?:[-‐‑–]?[0-9]{{1,4}}[A-Za-z]{{0,3}}){{1,4}}+(?!\w))
    | (?P<fraction>[½¼¾⅓⅔⅛⅜⅝⅞])
    | (?P<word>[^\W\d_][^\W\d_\u0300-\u036f]*+(?:['’][^\W\d_]++)*+)
    | (?P<sign>\S)
    """,
    re.VERBOSE,
)
_SPACE = re.compile(r"\s++")
_LINE_END = re.compile(r"\r\n|[\n\r\x85\u2028]")
_PARAGRAPH_END = re.compile(r"[\f\v\u2029]")


class Token(NamedTuple):
    """A piece of text; `low` is lower-cased with straight apostrophes; end exclusive."""

    start: int
    end: int
    text: str
    low: str
    kind: str
    gap: int


EDGE = Token(0, 0, "", "", "edge", BROKEN)


def tokenise(text: str) -> list[Token]:
    """All tokens of the text between two edges; white space stands in `gap` only."""
    bars = barred(text)
    starts = [start for start, _ in bars]
    tokens = [EDGE]
    last = line = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        kind = match.lastgroup or "sign"
        if len(tokens) == 1:
            gap, line = BROKEN, text.rfind("\n", 0, start) + 1
        elif start == last:
            gap = GLUED
        elif text[last:start] == " ":  # by far the commonest, and told fastest here
            gap = SPACED
        else:
            gap, line = _gap(text, last, start, line)
        if kind in ("number", "name") and _covered(bars, starts, start):
            kind = "barred"
        piece = match.group()
        tokens.append(Token(start, end, piece, piece.lower().replace("’", "'"), kind, gap))
        last = end
    return [*tokens, *(EDGE,) * 6]  # so that a look ahead needs no check


def _gap(text: str, start: int, end: int, line: int) -> tuple[int, int]:
    """What the white space between two tokens amounts to, and where the current line starts."""
    space = text[start:end]
    ends = [match.end() for match in _LINE_END.finditer(space)]
    if not ends and not _PARAGRAPH_END.search(space):
        return SPACED, line
    heading = start - line < SHORTEST_WRAPPED_LINE and text[end].isupper()
    broken = len(ends) != 1 or heading or _PARAGRAPH_END.search(space) is not None
    return (BROKEN if broken else SPACED), start + (ends[-1] if ends else len(space))


def _covered(bars: Sequence[tuple[int, int]], starts: Sequence[int], position: int) -> bool:
    at = bisect_right(starts, position) - 1
    return at >= 0 and position < bars[at][1]


def words_at(tokens: Sequence[Token], i: int, count: int) -> tuple[str, ...]:
    """The `count` tokens from i on, lower-cased; () where a paragraph or the text ends before."""
    words = []
    for token in tokens[i : i + count]:
        if token.gap == BROKEN:
            return ()
        words.append(token.low)
    return tuple(words)


def lengths(phrases: Iterable[Sequence[str]], end: int) -> dict[str, tuple[int, ...]]:
    """How many words the phrases have that begin (end 0) or end (-1) with a word, longest first.

    A look into it tells of most words of a text that no phrase is to be looked for.
    """
    found: dict[str, set[int]] = {}
    for phrase in phrases:
        found.setdefault(phrase[end], set()).add(len(phrase))
    return {word: tuple(sorted(counts, reverse=True)) for word, counts in found.items()}


def words_before(tokens: Sequence[Token], i: int, count: int) -> tuple[str, ...]:
    """The `count` tokens before i in its paragraph, lower-cased; () where there are fewer."""
    if i - count < 1 or tokens[i].gap == BROKEN:
        return ()
    if count == 1:  # by far the commonest
        return (tokens[i - 1].low,)
    piece = tokens[i - count : i]
    if any(token.gap == BROKEN for token in piece[1:]):
        return ()
    return tuple(token.low for token in piece)


def hyphenated(tokens: Sequence[Token], i: int) -> bool:
    """Whether a hyphen at i joins two pieces of one compound."""
    return tokens[i].low in HYPHENS and tokens[i].gap == GLUED and tokens[i + 1].gap == GLUED
