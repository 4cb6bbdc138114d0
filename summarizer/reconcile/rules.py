"""What each kind of thing is known by across articles: the rules by which mentions are grouped."""

import re
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence

from summarizer.fold import fold
from summarizer.names import STATES, is_pronoun, name_words
from summarizer.quantities import singular
from summarizer.record import (
    ActorMention,
    AircraftMention,
    ClaimMention,
    EventMention,
    FigureMention,
    PlaceMention,
    TimeMention,
    bare,
    dimension,
)

__all__ = [
    "actor_keys",
    "aircraft_keys",
    "claim_keys",
    "event_keys",
    "figure_keys",
    "place_keys",
    "plain",
    "time_keys",
]

Ids = Mapping[str, str]  # the id of the item that each mention key belongs to

# Letters and digits with a hyphen between: MQ-9, Su-27, 737-800, F-16C.
_DESIGNATION = re.compile(r"[a-z]{1,4}-?\d+[a-z]?|\d{3}-\d{3}")
_WORD = re.compile(r"\w+")


def actor_keys(mentions: Sequence[ActorMention]) -> Callable[[ActorMention], Iterator[Hashable]]:
    """An actor is known by its names; a person by a surname alone only if nobody shares it."""
    shared = _shared_surnames(mentions)

    def keys(mention: ActorMention) -> Iterator[Hashable]:
        person = mention.kind == "person"
        for name in (mention.name, *mention.aliases):
            words = name_words(name)
            if not words or is_pronoun(name):
                continue
            state = _state(words)
            if mention.kind == "state" and state is not None:
                yield "state", state
            elif name.islower():
                # "the ministry", "officials": in another article these may be others.
                yield mention.article, words
            elif not person:
                yield "name", words
            elif words[-1] not in shared:
                yield "surname", words[-1]
            elif len(words) > 1:
                yield "person", words

    return keys


def _shared_surnames(mentions: Sequence[ActorMention]) -> frozenset[str]:
    """The surnames that people with different first names bear."""
    first_names: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.kind == "person":
            for name in (mention.name, *mention.aliases):
                words = name_words(name)
                if len(words) > 1:
                    first_names.setdefault(words[-1], set()).add(words[0][:4])
    return frozenset(name for name, firsts in first_names.items() if len(firsts) > 1)


def _state(words: tuple[str, ...]) -> int | None:
    name = " ".join(words)
    return next((i for i, names in enumerate(STATES) if name in names), None)


def aircraft_keys(mention: AircraftMention) -> Iterator[Hashable]:
    """An aircraft is known by its designation, or within one article by its words."""
    words = fold(mention.name).text.lower()
    designations = _DESIGNATION.findall(words)
    yield from (("designation", d.replace("-", "")) for d in designations)
    if not designations:
        proper = any(word[:1].isupper() for word in mention.name.split())
        yield words, None if proper else mention.article


def place_keys(mention: PlaceMention) -> Iterator[Hashable]:
    """A place is known by its name."""
    yield name_words(mention.name)


def time_keys(mention: TimeMention) -> Iterator[Hashable]:
    """A time is known by its value; without one, by its words in one article."""
    yield mention.value or (mention.text.lower(), mention.article)


def event_keys(ids: Ids) -> Callable[[EventMention], Iterator[Hashable]]:
    """An event is known by what happened and when."""

    def keys(mention: EventMention) -> Iterator[Hashable]:
        yield plain(mention.what), ids.get(mention.when or "")

    return keys


def claim_keys(ids: Ids) -> Callable[[ClaimMention], Iterator[Hashable]]:
    """A claim is known by its speaker, its stance and its words; of no speaker, by its article."""

    def keys(mention: ClaimMention) -> Iterator[Hashable]:
        nobody = mention.article if mention.mode != "narrated" else "narrated"
        who = ids[mention.speaker] if mention.speaker else nobody
        yield who, mention.stance, plain(mention.statement)
        yield who, mention.stance, plain(" ".join(bare(span.text) for span in mention.content))

    return keys


def figure_keys(ids: Ids) -> Callable[[FigureMention], Iterator[Hashable]]:
    """A figure is known by what it measures of which thing, in which sort of unit.

    Metres and feet of one depth are one figure, with a reading in each. Money in two currencies is
    two figures: no article gives the rate at which they could agree or differ. Where the thing is
    not known, only the same numbers are the same figure.
    """

    def keys(mention: FigureMention) -> Iterator[Hashable]:
        if mention.of is not None:
            yield mention.measures, dimension(mention.unit), ids[mention.of]
        elif mention.subject is not None:
            thing = singular(name_words(mention.subject)[-1])
            yield mention.measures, dimension(mention.unit), thing
        else:
            yield mention.measures, mention.unit, mention.low, mention.high, mention.comparison

    return keys


def plain(words: str) -> tuple[str, ...]:
    """The words of a statement by which it is known: in small letters, without marks."""
    return tuple(_WORD.findall(fold(words).text.lower()))
