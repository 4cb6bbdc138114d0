"""The one fold under which a quote and an article are compared, with the way back to the offsets.

Folded: curly and straight quotation marks, dashes, the ellipsis, runs of white space, NFC. Dropped:
what cannot be seen. Nothing else: no case, no NFKC, no look-alikes, nothing fuzzy.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

__all__ = ["Folded", "fold"]

SINGLE = "'‘’‚‛′ʼʹˈ`´＇"
DOUBLE = '"“”„‟″«»＂〝〞'
DASHES = "-‐‑‒–—―−﹘﹣－"
# Zero-width, soft hyphen, bidi controls, variation selectors, tag characters.
UNSEEN = (
    "\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufe00-\ufe0f\ufeff\U000e0000-\U000e007f\U000e0100-\U000e01ef"
)

# What the fold changes. One plain space, one plain mark and one hyphen stay as they are.
_CHANGED = re.compile(
    rf"(?P<unseen>[{UNSEEN}]+)"
    rf"|(?P<space> [\s{UNSEEN}]*\s[{UNSEEN}]*|[^\S ][\s{UNSEEN}]*)"
    rf"|(?P<single>[{SINGLE[1:]}])"
    rf"|(?P<double>[{DOUBLE[1:]}])"
    rf"|(?P<dash>-[{DASHES}{UNSEEN}]*[{DASHES}]|[{DASHES[1:]}](?:[{DASHES}{UNSEEN}]*[{DASHES}])?)"
    rf"|(?P<ellipsis>…)"
)
_INSTEAD = {
    "unseen": "",
    "space": " ",
    "single": "'",
    "double": '"',
    "dash": "-",
    "ellipsis": "...",
}
_UNSEEN = re.compile(f"[{UNSEEN}]+")
# Sorting the marks of one letter takes the square of their number. Unicode's stream-safe format has
# at most 30 (UAX 15); where more stand, the letter is left as it is.
MARKS_MOST = 30
_HEAP = re.compile(rf"[^\w\s\x00-\x7f]{{{MARKS_MOST + 1}}}")  # marks are no \w
# Letters that compose with the one before them, as marks do: Hangul vowels and finals, Kirat Rai.
_COMPOSING = re.compile("[\u1161-\u1175\u11a8-\u11c2\U00016d63-\U00016d6a]")
_COMPOSED = re.compile("[\u1100-\u1112\uac00-\ud7a3\U00016d63-\U00016d6a]")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and the way back.

    Attributes:
        text: the folded text.
        starts: where each piece begins in `text`, ascending.
        source: for each piece (start, end) in the source; end is None where the piece is unchanged,
            so that its characters stand one to one.
    """

    text: str
    starts: list[int] = field(repr=False)
    source: list[tuple[int, int | None]] = field(repr=False)

    def start_of(self, position: int) -> int:
        """Where in the source the folded character at this position begins."""
        piece = bisect_right(self.starts, position) - 1
        start, end = self.source[piece]
        return start + (position - self.starts[piece] if end is None else 0)

    def end_of(self, position: int) -> int:
        """Where in the source the folded character before this position ends, exclusive."""
        piece = bisect_right(self.starts, position - 1) - 1
        start, end = self.source[piece]
        return start + position - self.starts[piece] if end is None else end


@lru_cache(maxsize=64)  # the articles of a run; a fold of 9,000 characters is some 100 kB
def fold_cached(text: str) -> Folded:
    """The fold of an article, kept: every quote of the article is looked up in it."""
    return fold(text)


def fold(text: str) -> Folded:
    """Fold a text. Folding what is folded changes nothing."""
    seen = _UNSEEN.sub("", text)
    composed = not _HEAP.search(seen) and unicodedata.is_normalized("NFC", seen)
    return _joined(_pieces(text) if composed else _composed_pieces(text))


Piece = tuple[str, int, int | None]


def _pieces(text: str) -> Iterator[Piece]:
    """The pieces of a text in NFC: (folded, start in the source, end or None where unchanged)."""
    position = 0
    for match in _CHANGED.finditer(text):
        if match.start() > position:
            yield text[position : match.start()], position, None
        position = match.end()
        yield _INSTEAD[match.lastgroup or ""], match.start(), position
    if position < len(text):
        yield text[position:], position, None


def _composed_pieces(text: str) -> Iterator[Piece]:
    """The pieces of any text: letters with their marks are composed first, then folded."""
    for start, end in _clusters(text):
        whole = _UNSEEN.sub("", text[start:end])
        if sum(map(bool, map(unicodedata.combining, whole))) <= MARKS_MOST:
            whole = unicodedata.normalize("NFC", whole)
        yield "".join(piece for piece, _, _ in _pieces(whole)), start, end


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Stretches that compose on their own: a character with the marks that follow it.

    Runs of white space and of dashes are one stretch, so that the fold of the run has its end.
    """
    start = 0
    for end in range(1, len(text) + 1):
        if end < len(text) and _goes_on(text, start, end):
            continue
        yield start, end
        start = end


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether the character at `end` belongs to the stretch that began at `start`."""
    head, character = text[start], text[end]
    if unicodedata.category(character)[0] == "M" or _UNSEEN.match(character):
        return True
    if _COMPOSED.match(head) and _COMPOSING.match(character):
        return True
    return (head.isspace() and character.isspace()) or (head in DASHES and character in DASHES)


def _joined(pieces: Iterator[Piece]) -> Folded:
    texts: list[str] = []
    starts: list[int] = []
    source: list[tuple[int, int | None]] = []
    length = 0
    for folded, start, end in pieces:
        texts.append(folded)
        starts.append(length)
        source.append((start, end))
        length += len(folded)
    return Folded("".join(texts), starts, source)
