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

# What takes the place of a character, one for one: then offsets stay as they are.
_SPACES = tuple(c for c in map(chr, range(0x3001)) if c.isspace() and c != " ")
_LEVEL = {
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(SINGLE[1:], "'"),
    **dict.fromkeys(DOUBLE[1:], '"'),
    **dict.fromkeys(DASHES[1:], "-"),
}
# What changes the length of a text that is level.
_CHANGED = re.compile(
    rf"(?P<space> [ {UNSEEN}]* [{UNSEEN}]*)|(?P<dash>-[-{UNSEEN}]*-)"
    rf"|(?P<unseen>[{UNSEEN}]+)|(?P<ellipsis>…)"
)
_INSTEAD = {"unseen": "", "space": " ", "dash": "-", "ellipsis": "..."}
_DOUBLED = ("  ", "--")
_ASCII_LEVEL = frozenset(filter(str.isascii, _LEVEL))
_UNSEEN = re.compile(f"[{UNSEEN}]")
_ASCII = bytes(range(128))
# Words of ASCII that no mark follows and one plain space or hyphen parts: they stay as they are.
_PLAIN = re.compile(r"[!-,.-_a-~]+(?:[ -][!-,.-_a-~]+)*(?=[\x00-\x7f])")
# Sorting the marks of one letter takes the square of their number. Unicode's stream-safe format has
# at most 30 (UAX 15); where more stand, the letter is left as it is.
MARKS_MOST = 30
# Marks are no \w. A set that stands first is searched for fastest.
_HEAP = re.compile(rf"[^\w\s\x00-\x7f][^\w\s\x00-\x7f]{{{MARKS_MOST}}}")
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
        return start if end is not None else start + position - self.starts[piece]

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
    alphabet = _alphabet(text)
    return _joined(
        _pieces(text, alphabet) if _is_composed(text, alphabet) else _composed_pieces(text)
    )


Piece = tuple[str, int, int | None]


def _alphabet(text: str) -> frozenset[str]:
    """The characters of a text that are not ASCII, told ten times as fast as by set(text)."""
    if text.isascii():
        return frozenset()
    beyond = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    return frozenset(beyond.decode("utf-8", "surrogatepass"))


def _is_composed(text: str, alphabet: frozenset[str]) -> bool:
    """Whether a text without its unseen characters is in NFC."""
    if all(map(_stands_alone, alphabet)):
        return True
    seen = _UNSEEN.sub("", text)
    return not _HEAP.search(seen) and unicodedata.is_normalized("NFC", seen)


@lru_cache(maxsize=4096)  # a few alphabets
def _stands_alone(character: str) -> bool:
    """Whether a character is in NFC whatever stands before it."""
    if _UNSEEN.match(character):
        return True
    joins = unicodedata.category(character)[0] == "M" or _COMPOSING.match(character)
    return not joins and unicodedata.is_normalized("NFC", character)


def _pieces(text: str, alphabet: frozenset[str]) -> Iterator[Piece]:
    """The pieces of a text in NFC: (folded, start in the source, end or None where one for one)."""
    level = _levelled(text, alphabet)
    position = 0
    for place in _places(level, alphabet):
        if place < position:
            continue
        # A run of spaces or hyphens may begin one before the first sign of it.
        begin = place - (place > position and level[place - 1] in " -")
        match = _CHANGED.match(level, begin) or _CHANGED.match(level, place)
        assert match is not None
        if match.start() > position:
            yield level[position : match.start()], position, None
        position = match.end()
        yield _INSTEAD[match.lastgroup or ""], match.start(), position
    if position < len(level):
        yield level[position:], position, None


def _levelled(text: str, alphabet: frozenset[str]) -> str:
    """The text with all that the fold changes one for one."""
    for character in _ASCII_LEVEL | (alphabet & _LEVEL.keys()):
        text = text.replace(character, _LEVEL[character])
    return text


def _places(level: str, alphabet: frozenset[str]) -> list[int]:
    """Where something may change the length of a level text, ascending."""
    signs = [c for c in alphabet if c == "…" or _UNSEEN.match(c)]
    places = []
    for sign in (*_DOUBLED, *signs):
        place = level.find(sign)
        while place >= 0:
            places.append(place)
            place = level.find(sign, place + 1)
    return sorted(places)


def _composed_pieces(text: str) -> Iterator[Piece]:
    """The pieces of any text: letters with their marks are composed first, then folded."""
    position = 0
    while position < len(text):
        plain = _PLAIN.match(text, position)
        end = plain.end() if plain else _cluster_end(text, position)
        if plain:
            yield plain.group(), position, None
        else:
            yield _composed(text[position:end]), position, end
        position = end


def _composed(cluster: str) -> str:
    """The fold of one stretch that composes on its own."""
    whole = _UNSEEN.sub("", cluster)
    if sum(map(bool, map(unicodedata.combining, whole))) <= MARKS_MOST:
        whole = unicodedata.normalize("NFC", whole)
    if len(whole) == 1 and whole != "…":
        return _LEVEL.get(whole, whole)
    return "".join(piece for piece, _, _ in _pieces(whole, _alphabet(whole)))


def _cluster_end(text: str, start: int) -> int:
    """Where a stretch ends that composes on its own: a character with the marks that follow it.

    Runs of white space and of dashes are one stretch, so that the fold of the run has its end.
    """
    end = start + 1
    while end < len(text) and _goes_on(text, start, end):
        end += 1
    return end


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
