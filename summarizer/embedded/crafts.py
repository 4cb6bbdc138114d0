"""Where an article names aircraft: by designation, or by a plain noun."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.embedded.designations import DESIGNATION, GENERIC, kind_of
from summarizer.embedded.parse import Parsed, Part
from summarizer.embedded.sightings import readable, words_of
from summarizer.record import AircraftKind

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["Craft", "craft_in", "lead_of", "noun_of"]

_LEADING = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_GENERIC = re.compile("|".join(sorted({noun.split()[-1] for noun in GENERIC})), re.IGNORECASE)
_WORKS = frozenset({"NOUN", "PROPN"})


@dataclass(frozen=True, slots=True, eq=False)
class Craft:
    """One place where an aircraft is named: by its type, or by a noun alone.

    Attributes:
        part: where in the parse.
        first: the first token of the name.
        head: the noun that has its part in the sentence.
        stretch: where the name stands in the article.
        name: the type's name without a plural ending, or the noun.
        kind: what sort of aircraft, where the words say it.
        typed: whether it is a designation.
        plural: whether it is several.
    """

    part: Part
    first: int
    head: "Token"
    stretch: tuple[int, int]
    name: str
    kind: AircraftKind | None
    typed: bool
    plural: bool


def craft_in(parsed: Parsed) -> list[Craft]:
    """Each place where an aircraft is named, those in a headline of capitals left out."""
    return [
        craft
        for part, text in readable(parsed)
        for craft in sorted((*_typed(part, text), *_generic(part, text)), key=_place)
    ]


def _place(craft: Craft) -> tuple[int, int]:
    return craft.stretch


def _typed(part: Part, text: str) -> Iterator[Craft]:
    for match in DESIGNATION.finditer(text):
        if not _is_type(match):
            continue
        tokens = part.doc.char_span(*match.span(), alignment_mode="expand")
        if tokens is None:
            continue
        name = match.group()
        if match["plural"]:
            name = name[:-1]
        start = part.start + match.start()
        head = _head(tokens.root)
        plural = bool(match["plural"]) or head.tag_ in ("NNS", "NNPS")
        kind = _said_kind(tokens.root, head) or kind_of(match)
        yield Craft(part, tokens.start, head, (start, start + len(name)), name, kind, True, plural)


def _is_type(match: re.Match[str]) -> bool:
    """Whether a designation is written as one: capitals where it has letters."""
    words = match.group()
    if not words[0].isupper():
        return False
    code = match["code"] or match["number"]
    return code is None or bool(re.match(r"[A-Z][A-Za-z/]*[-‑–]?\d", code))


def _head(token: "Token") -> "Token":
    """The noun that a designation describes: "jets" of "Su-27 fighter jets"."""
    while token.dep_ in ("compound", "nmod", "amod", "nummod") and token.head.i > token.i:
        if token.head.pos_ not in _WORKS or noun_of(token.head) is None:
            break
        token = token.head
    return token


def noun_of(token: "Token") -> str | None:
    """The noun of aircraft that a word is the last of."""
    low = token.lemma_.lower()
    before = token.doc[token.i - 1].lower_ if token.i else ""
    pair = f"{before} {low}"
    return pair if pair in GENERIC else low if low in GENERIC else None


def _said_kind(root: "Token", head: "Token") -> AircraftKind | None:
    noun = noun_of(head) if head.i != root.i else None
    return GENERIC[noun] if noun else None


def _generic(part: Part, text: str) -> Iterator[Craft]:
    if not _GENERIC.search(text):
        return
    types = [match.span() for match in DESIGNATION.finditer(text)]
    for chunk in part.chunks:
        noun = noun_of(chunk.root)
        start, end = chunk.start_char, chunk.end_char
        if noun is None or any(s < end and start < e for s, e in types):
            continue
        first = chunk.root.i - len(noun.split()) + 1
        plural = chunk.root.tag_ in ("NNS", "NNPS")
        stretch = part.stretch(part.doc[first : chunk.root.i + 1])
        name = words_of(part, first, chunk.root.i + 1)
        yield Craft(part, first, chunk.root, stretch, name, GENERIC[noun], False, plural)


def lead_of(craft: Craft) -> int:
    """The first of the words that lead up to an aircraft's name: how many, whose, which."""
    doc, at = craft.part.doc, craft.first
    while at > 0 and not doc[at].is_sent_start:
        before = doc[at - 1]
        if before.pos_ not in _LEADING and before.tag_ != "POS" and before.dep_ != "amod":
            break
        at -= 1
    return at
