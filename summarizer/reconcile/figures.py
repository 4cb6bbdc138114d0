"""Which figures of several articles are of one thing: what each is known by.

A figure is known by what it measures, in which sort of unit, of which thing. The thing is the
aircraft or vessel that its words mean, another item, what became of people, or the noun itself.
Metres and feet of one depth are one figure, with a reading in each. Money in two currencies is two
figures: no article gives the rate at which they could agree or differ.

Where no thing is known, only the same number is the same figure. Where one voice of one article
gives two numbers that cannot both be true of one thing, they are of two aspects of it (how high a
drone can fly, and how high it flew): then only what agrees is joined.
"""

import re
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from itertools import combinations

from summarizer.names import STATES, name_words
from summarizer.quantities import singular
from summarizer.reconcile.crafts import UNSURE, Crafts
from summarizer.reconcile.grouping import grouped
from summarizer.record import PERSONS, FigureMention, agree, dimension, fate_of

__all__ = ["figure_keys"]

Ids = Mapping[str, str]  # the id of the item that each mention key belongs to
Key = tuple[Hashable, ...]

_SHARES = frozenset({"%", "percentage point", "basis point"})
_CREW = frozenset({"crew", "crewman", "crew member", "crewmember", "sailor", "seaman", "seafarer"})
# How deep the water is where something lies, and how deep it lies.
_WATER = frozenset("water sea seabed seafloor bottom wreck wreckage hulk hull remains".split())
# In words for what lasts, those that do not tell it from anything else that lasts.
_LASTING = frozenset(
    "last lasted take took taken continue continued after before over with from into that this "
    "were have been which while drone plane aircraft machine ship vessel boat fighter".split()
)
_SHORTEST = 4  # letters of a word that tells what lasts


def figure_keys(
    mentions: Sequence[FigureMention], crafts: Crafts, ids: Ids
) -> Callable[[FigureMention], Iterator[Hashable]]:
    """What each of these figures is known by.

    Args:
        mentions: all figures of the record.
        crafts: its aircraft and vessels.
        ids: the id of the item that each mention key belongs to.
    """
    nations = _nations(mentions)
    known: dict[str, list[Hashable]] = {}
    for mention in mentions:
        things = _things(mention, crafts, ids, nations)
        known[mention.key] = [(*_measured(mention), thing) for thing in things]
    _split(mentions, known, ids)
    _attach(mentions, known)

    def keys(mention: FigureMention) -> Iterator[Hashable]:
        yield from known[mention.key] or [(*_number(mention), mention.comparison)]

    return keys


def _measured(mention: FigureMention) -> Key:
    """What is measured, in which sort of unit; of things counted the unit is the thing."""
    fate = fate_of(mention)
    if fate is not None or mention.measures in ("people", "count"):
        return fate or "count", mention.unit if mention.unit in _SHARES else None
    return mention.measures, dimension(mention.unit)


def _number(mention: FigureMention) -> Key:
    measure, _ = _measured(mention)
    nowhere = mention.unit is None and measure == "count"
    where = mention.article if nowhere else None  # "two", of nobody knows what
    return measure, mention.unit, mention.low, mention.high, where


def _things(
    mention: FigureMention, crafts: Crafts, ids: Ids, nations: Mapping[str, set[int]]
) -> list[Hashable]:
    """The things that a figure is of: one, or none; what lasts may be known by several words."""
    subject = mention.subject or ""
    item = ids[mention.of] if mention.of is not None else None
    if fate_of(mention) is not None:
        return [_people(mention, crafts, item)]
    if mention.measures in ("people", "count"):
        return _counted(mention, crafts, item, nations)
    if mention.measures == "duration":
        return _lasting(subject)
    if mention.measures == "depth" and _head(subject) in _WATER:
        return ["water"]
    meant = crafts.meant(subject) if subject else None
    if item is not None and item.startswith("v"):
        return [("aircraft", item)]
    if meant is not None:
        return [] if meant == UNSURE else [meant]
    if item is not None:
        return [item]
    return [_head(subject)] if subject else []


def _people(mention: FigureMention, crafts: Crafts, item: str | None) -> Hashable:
    """The sort of people to whom something happened; where, if that tells them from others."""
    meant = crafts.meant(mention.subject) if mention.subject else None
    where = meant if meant is not None and not crafts.single else None
    if where is None and item is not None and item.startswith("p"):
        where = item
    for noun in (mention.unit, _head(mention.subject or "")):
        if noun and noun not in PERSONS and meant is None:
            known = noun == mention.unit or mention.measures != "people"
            if noun in _CREW:
                return "crew", where
            if known and mention.unit is not None and noun == mention.unit:
                return noun, where
    return "people", where


def _counted(
    mention: FigureMention, crafts: Crafts, item: str | None, nations: Mapping[str, set[int]]
) -> list[Hashable]:
    """What is counted: an aircraft of the record, else its noun, and of which state it is."""
    if item is not None and item.startswith("v"):
        return [("aircraft", item)]
    words = mention.subject or mention.unit or ""
    noun = singular(mention.unit or _head(words))
    several = mention.high is None or mention.high > 1
    for named in filter(None, (mention.subject, mention.unit)):
        meant = crafts.meant(named, several=several)
        if meant is not None and meant != UNSURE and meant[0:1] == ("aircraft",):  # type: ignore[index]
            return [meant]
        if meant == UNSURE:
            return []
    if not noun or noun in PERSONS:
        return []
    noun = "crew" if noun in _CREW else noun
    states = _state_words(words)
    if len(nations.get(noun, ())) > 1:
        return [(noun, *sorted(states))] if states else []
    return [noun]


def _nations(mentions: Sequence[FigureMention]) -> dict[str, set[int]]:
    """The states of which each noun is said: Russian pilots, Ukrainian pilots."""
    found: dict[str, set[int]] = {}
    for mention in mentions:
        words = mention.subject or mention.unit or ""
        noun = singular(mention.unit or _head(words))
        found.setdefault("crew" if noun in _CREW else noun, set()).update(_state_words(words))
    return found


def _state_words(words: str) -> set[int]:
    named = set(name_words(words))
    return {i for i, names in enumerate(STATES) if named & names}


def _lasting(subject: str) -> list[Hashable]:
    """What lasts, by its noun; of a longer phrase by each word that tells it from others."""
    words = re.findall(r"[^\W\d_]+", subject.lower())
    if len(words) < 3:
        return [_head(subject)] if words else []
    telling = sorted({singular(word) for word in words if len(word) >= _SHORTEST} - _LASTING)
    return list(telling)


def _head(subject: str) -> str:
    words = name_words(subject)
    return singular(words[-1]) if words else ""


def _voice(mention: FigureMention, ids: Ids) -> Key:
    return mention.article, ids.get(mention.speaker, "") if mention.speaker else ""


def _split(mentions: Sequence[FigureMention], known: dict[str, list[Hashable]], ids: Ids) -> None:
    """Part what one voice says of one thing and cannot mean of it at once."""
    alike: dict[Hashable, list[FigureMention]] = {}
    for mention in mentions:
        for key in known[mention.key]:
            alike.setdefault(key, []).append(mention)
    for key, many in alike.items():
        if fate_of(many[0]) is not None:
            for mention in _other_tolls(many, ids):
                known[mention.key] = []
        elif _contradicts_itself(many, ids):
            pairs = [(a.key, b.key) for a, b in combinations(many, 2) if _agree(a, b)]
            for n, part in enumerate(grouped(many, lambda _: (), pairs)):
                for mention in part:
                    places = known[mention.key]
                    places[places.index(key)] = (key, min(m.key for m in part), n)


def _agree(*mentions: FigureMention) -> bool:
    """Whether the numbers agree, whatever noun says what is counted."""
    return agree([m.model_copy(update={"unit": None}) if _is_count(m) else m for m in mentions])


def _is_count(mention: FigureMention) -> bool:
    return fate_of(mention) is not None or mention.measures in ("people", "count")


def _contradicts_itself(mentions: Sequence[FigureMention], ids: Ids) -> bool:
    voices: dict[Key, list[FigureMention]] = {}
    for mention in mentions:
        voices.setdefault(_voice(mention, ids), []).append(mention)
    return any(len(said) > 1 and not _agree(*said) for said in voices.values())


def _other_tolls(mentions: Sequence[FigureMention], ids: Ids) -> Iterator[FigureMention]:
    """The tolls that a voice gives beside the one of the incident: of parts of it, or of others.

    Its own is the first that no earlier day gave; one that an earlier day gave was known then.
    """
    voices: dict[Key, list[FigureMention]] = {}
    for mention in sorted(mentions, key=lambda m: (m.article, m.evidence[0].start, m.key)):
        voices.setdefault(_voice(mention, ids), []).append(mention)
    for said in voices.values():
        old = [m for m in said if any(_told_before(m, other) for other in mentions)]
        fresh = [m for m in said if m not in old]
        own = (fresh or said)[0]
        yield from (m for m in fresh if not _agree(own, m))


def _told_before(mention: FigureMention, other: FigureMention) -> bool:
    """Whether an article of an earlier day gives the same number."""
    given = mention.low, mention.high, mention.comparison
    days = [(m.said or "")[:10] for m in (other, mention)]
    return given == (other.low, other.high, other.comparison) and "" != days[0] < days[1]


def _attach(mentions: Sequence[FigureMention], known: dict[str, list[Hashable]]) -> None:
    """Join a number of no known thing to the one thing that has the same number, if it is one."""
    homes: dict[Key, set[Hashable]] = {}
    for mention in mentions:
        if known[mention.key] and fate_of(mention) is None:
            homes.setdefault(_number(mention), set()).add(known[mention.key][0])
    for mention in mentions:
        found = homes.get(_number(mention), set())
        if not known[mention.key] and len(found) == 1:
            known[mention.key] = [*found]
