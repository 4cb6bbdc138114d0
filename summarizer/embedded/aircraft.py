"""The aircraft of an article: types by their designations, else by a plain noun."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from summarizer.draft import DraftActor, DraftAircraft
from summarizer.embedded.crafts import Craft, craft_in, lead_of, noun_of
from summarizer.embedded.designations import plain_type
from summarizer.embedded.fates import fate_of, is_own_voice
from summarizer.embedded.measures import is_measured
from summarizer.embedded.parse import Parsed
from summarizer.embedded.sightings import words_of
from summarizer.names import resolve, state_of
from summarizer.quantities import Quantity
from summarizer.record import AircraftKind

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["aircraft_of"]

MOST = 1_000  # more aircraft than that are no part of one incident
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
    numbers = [n for n in parsed.quantities if not is_measured(n.unit)] if groups else []
    return tuple(_draft(parsed, group, actors, numbers) for group in groups)


def _same(group: Sequence[Craft], craft: Craft) -> bool:
    """Whether an aircraft is of a group: the same type, or a noun that fits one named before."""
    lead = group[0]
    if craft.typed:
        short, long = sorted((plain_type(lead.name), plain_type(craft.name)), key=len)
        begins = long.startswith(short) and not long[len(short) :][:1].isdigit()
        return begins or (short.isalpha() and short in long)
    if craft.kind is not None:
        return lead.kind in (craft.kind, None)
    noun = noun_of(craft.head)
    return noun not in _FITTING or lead.kind in _FITTING[noun]


def _takes_part(group: Sequence[Craft]) -> bool:
    """Whether aircraft of no named type are in the incident: one moves or is met there."""
    return any(fate_of(c.part, c.head) is not None or _acts(c.head) for c in group)


def _acts(noun: "Token") -> bool:
    verb = noun.head
    return noun.dep_ == "nsubj" and verb.tag_ in ("VBD", "VBN") and is_own_voice(verb)


def _draft(
    parsed: Parsed,
    group: Sequence[Craft],
    actors: Sequence[DraftActor],
    numbers: Sequence[Quantity],
) -> DraftAircraft:
    lead = max((c for c in group if c.typed), key=lambda c: len(c.name), default=group[0])
    counted, count = _count(parsed, group, lead, numbers)
    lead = counted if counted and not lead.typed else lead
    operator = next((o for c in group if (o := _operator(c, actors)) is not None), None)
    fates = [fate for c in group if (fate := fate_of(c.part, c.head)) is not None]
    fate = max(fates, key=lambda f: f.weight, default=None)
    stands = [lead.stretch, *([operator[1]] if operator else []), *([fate.stretch] if fate else [])]
    return DraftAircraft(
        sentences=[parsed.article.sentence_at(lead.stretch[0]).number],
        name=" ".join(lead.name.split()),
        kind=next((c.kind for c in [lead, *group] if c.kind), None),
        operator=operator[0] if operator else None,
        count=count,
        outcome=fate.words if fate else None,
    ).standing(stands)


def _count(
    parsed: Parsed, group: Sequence[Craft], lead: Craft, numbers: Sequence[Quantity]
) -> tuple[Craft | None, int | None]:
    """How many, and where it is counted: by a number in one sentence with the name; else one.

    Where the article counts one of anything, a singular noun is no count of its own.
    """
    for craft in group:
        sentence = parsed.article.sentence_at(craft.stretch[0])
        words = parsed.article.text[sentence.start : sentence.end]
        if lead.typed and lead.name not in words:
            continue
        first, last = craft.part.stretch(craft.part.doc[_counted_from(craft) : craft.head.i + 1])
        for number in numbers:
            near = number.number[0] < last and first < number.number[1]
            if near and 1 < number.low == number.high < MOST:
                return craft, int(number.low)
    one = any(number.low == number.high == 1 for number in numbers)
    return None, None if one or any(craft.plural for craft in group) else 1


def _counted_from(craft: Craft) -> int:
    """Where the words begin that may count an aircraft: "a pair of" before them too."""
    head = craft.head
    if head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.head.lower_ == "pair":
        return head.head.head.i
    return lead_of(craft)


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
    yield lead_of(craft), craft.first
    lefts = [t.i for child in craft.head.lefts for t in child.subtree if t.pos_ != "DET"]
    if lefts:
        yield min(lefts), craft.head.i
