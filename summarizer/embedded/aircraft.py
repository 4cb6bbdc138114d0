"""The aircraft of an article: types by their designations, else by a plain noun."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.draft import DraftActor, DraftAircraft
from summarizer.embedded.designations import DESIGNATION, GENERIC, kind_of, plain_type
from summarizer.embedded.fates import fate_of, is_own_voice
from summarizer.embedded.parse import Parsed, Part
from summarizer.embedded.sightings import readable, words_of
from summarizer.embedded.states import state_of
from summarizer.names import resolve
from summarizer.quantities import quantities
from summarizer.record import AircraftKind

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["Craft", "aircraft_of", "craft_in"]

_COUNTS = {
    word: number
    for number, words in enumerate("zero one two three four five six seven eight nine ten".split())
    for word in (words,)
}
# What a noun that leaves the kind open may be of.
_PLANES: tuple[AircraftKind | None, ...] = (
    "airliner",
    "transport",
    "light aircraft",
    "fighter",
    "bomber",
    "other",
    None,
)
_FITTING: dict[str | None, tuple[AircraftKind | None, ...]] = {
    "jet": ("fighter", "airliner", "bomber", None),
    "plane": _PLANES,
    "airplane": _PLANES,
    "aeroplane": _PLANES,
}
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


def aircraft_of(parsed: Parsed, actors: Sequence[DraftActor]) -> tuple[DraftAircraft, ...]:
    """Each type of aircraft that is named, and each kind of which no type is."""
    found = craft_in(parsed)
    groups: list[list[Craft]] = []
    for craft in sorted(found, key=lambda c: (not c.typed, c.kind is None, c.stretch)):
        homes = [group for group in groups if _same(group, craft)]
        if not homes:
            groups.append([craft])
        elif len(homes) == 1:
            homes[0].append(craft)
    groups = [group for group in groups if group[0].typed or _takes_part(group)]
    groups.sort(key=lambda group: min(craft.stretch for craft in group))
    return tuple(_draft(parsed, group, actors) for group in groups)


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
        if token.head.pos_ not in _WORKS or _noun_of(token.head) is None:
            break
        token = token.head
    return token


def _noun_of(token: "Token") -> str | None:
    """The noun of aircraft that a word is the last of."""
    low = token.lemma_.lower()
    before = token.doc[token.i - 1].lower_ if token.i else ""
    pair = f"{before} {low}"
    return pair if pair in GENERIC else low if low in GENERIC else None


def _said_kind(root: "Token", head: "Token") -> AircraftKind | None:
    noun = _noun_of(head) if head.i != root.i else None
    return GENERIC[noun] if noun else None


def _generic(part: Part, text: str) -> Iterator[Craft]:
    if not _GENERIC.search(text):
        return
    types = [match.span() for match in DESIGNATION.finditer(text)]
    for chunk in part.doc.noun_chunks:
        noun = _noun_of(chunk.root)
        start, end = chunk.start_char, chunk.end_char
        if noun is None or any(s < end and start < e for s, e in types):
            continue
        first = chunk.root.i - len(noun.split()) + 1
        plural = chunk.root.tag_ in ("NNS", "NNPS")
        stretch = part.stretch(part.doc[first : chunk.root.i + 1])
        name = words_of(part, first, chunk.root.i + 1)
        yield Craft(part, first, chunk.root, stretch, name, GENERIC[noun], False, plural)


def _same(group: Sequence[Craft], craft: Craft) -> bool:
    """Whether an aircraft is of a group: the same type, or a noun that fits one named before."""
    lead = group[0]
    if craft.typed:
        short, long = sorted((plain_type(lead.name), plain_type(craft.name)), key=len)
        return short == long or (len(short) > 3 and short in long)
    if craft.kind is not None:
        return lead.kind in (craft.kind, None)
    noun = _noun_of(craft.head)
    return noun not in _FITTING or lead.kind in _FITTING[noun]


def _takes_part(group: Sequence[Craft]) -> bool:
    """Whether aircraft of no named type are in the incident: one moves or is met there."""
    return any(fate_of(c.part, c.head) is not None or _acts(c.head) for c in group)


def _acts(noun: "Token") -> bool:
    verb = noun.head
    return noun.dep_ == "nsubj" and verb.tag_ in ("VBD", "VBN") and is_own_voice(verb)


def _draft(parsed: Parsed, group: Sequence[Craft], actors: Sequence[DraftActor]) -> DraftAircraft:
    lead = max((c for c in group if c.typed), key=lambda c: len(c.name), default=group[0])
    operator = next((o for c in group if (o := _operator(c, actors)) is not None), None)
    fates = [fate for c in group if (fate := fate_of(c.part, c.head)) is not None]
    fate = max(fates, key=lambda f: f.weight, default=None)
    stands = [lead.stretch, *([operator[1]] if operator else []), *([fate.stretch] if fate else [])]
    name = lead.name
    return DraftAircraft(
        sentences=[parsed.article.sentence_at(lead.stretch[0]).number],
        name=" ".join(name.split()),
        kind=next((c.kind for c in [lead, *group] if c.kind), None),
        operator=operator[0] if operator else None,
        count=None if (count := _count(group)) == 1 and _counts_one(parsed) else count,
        outcome=fate.words if fate else None,
    ).standing(stands)


def _counts_one(parsed: Parsed) -> bool:
    """Whether the article counts one of anything: which one is meant must then be said."""
    return any(n.low == n.high == 1 and n.unit != "h" for n in quantities(parsed.article.text))


def _count(group: Sequence[Craft]) -> int | None:
    """How many: a number before the noun, else one where the noun is singular."""
    for craft in group:
        for token in craft.part.doc[_lead(craft) : craft.first]:
            number = _COUNTS.get(token.lower_) or (int(token.text) if token.text.isdigit() else 0)
            if 1 < number < 1000 and token.ent_type_ not in ("MONEY", "QUANTITY", "DATE"):
                return number
        if craft.plural and _is_pair(craft.head):
            return 2
    return None if any(craft.plural for craft in group) else 1


def _lead(craft: Craft) -> int:
    """The first of the words that lead up to an aircraft's name: how many, whose, which."""
    doc, at = craft.part.doc, craft.first
    while at > 0 and not doc[at].is_sent_start:
        before = doc[at - 1]
        if before.pos_ not in _LEADING and before.tag_ != "POS" and before.dep_ != "amod":
            break
        at -= 1
    return at


def _is_pair(noun: "Token") -> bool:
    return noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ == "pair"


def _operator(craft: Craft, actors: Sequence[DraftActor]) -> tuple[str, tuple[int, int]] | None:
    """Who flies an aircraft: "operated by" it, the body or the state before its noun."""
    names = [(actor.name, *actor.aliases) for actor in actors]
    for first, end in _owner_ranges(craft):
        doc = craft.part.doc
        for start in range(first, end):
            for stop in range(end, start, -1):
                words = words_of(craft.part, start, stop)
                if not words[:1].isupper() and not words[:1].isdigit():
                    break
                index = resolve(words, names)
                if index is None and stop - start == 1:
                    index = _by_adjective(words, actors)
                if index is None or actors[index].kind not in ("state", "organisation"):
                    continue
                return actors[index].name, craft.part.stretch(doc[start:stop])
    return None


def _by_adjective(words: str, actors: Sequence[DraftActor]) -> int | None:
    """The state among the actors whose adjective a word is: "Norwegian"."""
    state = state_of(words)
    if state is None:
        return None
    return next((i for i, a in enumerate(actors) if state_of(a.name) == state), None)


def _owner_ranges(craft: Craft) -> Iterator[tuple[int, int]]:
    """Where an operator may stand: after "operated by", else before the noun."""
    for child in craft.head.children:
        if child.lemma_ in ("operate", "fly", "run", "own") and child.dep_ in ("acl", "relcl"):
            for by in child.children:
                if by.lower_ == "by":
                    inside = [t.i for t in by.subtree if t.i != by.i and t.text != ","]
                    if inside:
                        yield (
                            min(inside) + (craft.part.doc[min(inside)].pos_ == "DET"),
                            max(inside) + 1,
                        )
    yield _lead(craft), craft.first
    lefts = [t.i for child in craft.head.lefts for t in child.subtree if t.pos_ != "DET"]
    if lefts:
        yield min(lefts), craft.head.i
