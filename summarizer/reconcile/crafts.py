"""Which aircraft or vessel of a record some words mean: "the machine" is the MQ-9, if it is one."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from summarizer.names import STATES, name_words
from summarizer.quantities import singular
from summarizer.reconcile.rules import designations
from summarizer.record import ActorMention, AircraftKind, AircraftMention

__all__ = ["UNSURE", "Crafts", "crafts_of"]

# What aircraft of each kind are called; any kind is meant where none stands.
_PLANES: frozenset[AircraftKind] = frozenset(
    {"drone", "fighter", "bomber", "transport", "airliner", "light aircraft", "other"}
)
_KINDS: Mapping[str, frozenset[AircraftKind]] = MappingProxyType(
    {
        "drone": frozenset({"drone"}),
        "uav": frozenset({"drone"}),
        "fighter": frozenset({"fighter"}),
        "warplane": frozenset({"fighter", "bomber"}),
        "jet": frozenset({"fighter", "bomber", "airliner", "light aircraft"}),
        "bomber": frozenset({"bomber"}),
        "airliner": frozenset({"airliner"}),
        "jetliner": frozenset({"airliner"}),
        "helicopter": frozenset({"helicopter"}),
        "chopper": frozenset({"helicopter"}),
        "airship": frozenset({"airship"}),
        "blimp": frozenset({"airship"}),
        "plane": _PLANES,
        "airplane": _PLANES,
        "aeroplane": _PLANES,
        "aircraft": frozenset(),
        "machine": frozenset(),
        "беспилотник": frozenset({"drone"}),
        "дрон": frozenset({"drone"}),
        "истребитель": frozenset({"fighter"}),
        "бомбардировщик": frozenset({"bomber"}),
        "авиалайнер": frozenset({"airliner"}),
        "вертолет": frozenset({"helicopter"}),
        "самолет": _PLANES,
        "аппарат": frozenset(),
        "машина": frozenset(),
    }
)
# The endings that Russian cases put in place of a noun's own.
_CASES = re.compile(r"(?:а|у|ом|е|ы|ов|ам|ами|ах|я|ь|ю|ем|и|ей|ям|ями|ях|ой)$")
# Sorts of vessel; a first word stands where one noun alone says too little ("cargo ship").
_VESSELS: Mapping[str, str] = MappingProxyType(
    {
        "tanker": "tanker",
        "ferry": "ferry",
        "frigate": "warship",
        "destroyer": "warship",
        "corvette": "warship",
        "cruiser": "warship",
        "warship": "warship",
        "trawler": "trawler",
        "freighter": "freighter",
        "coaster": "freighter",
        "bulker": "freighter",
        "cargo": "freighter",
        "container": "freighter",
        "fishing": "trawler",
        "yacht": "yacht",
        "submarine": "submarine",
        "tug": "tug",
        "tugboat": "tug",
        "barge": "barge",
        "dinghy": "dinghy",
        "lifeboat": "lifeboat",
        "catamaran": "ferry",
        "liner": "liner",
    }
)
_ANY_VESSEL = frozenset({"ship", "vessel", "boat", "craft"})
_NAMED = "|".join(sorted((*_VESSELS, *_ANY_VESSEL)))
# "the tanker Halden Star"; a name follows its sort.
_NAME = re.compile(
    rf"\b({_NAMED})(?:\s+\w+)?,?\s+(?:the\s+)?([A-Z][\w'-]+(?:\s+(?:(?:of|de|del|the)\s+)*[A-Z][\w'-]+)*)"
)
_SORT = re.compile(rf"\b(?:(cargo|container|fishing)\s+\w+|({_NAMED}))s?\b", re.IGNORECASE)

UNSURE = ("unsure", "")  # words for a craft, of which the record has several that they may mean


@dataclass(frozen=True, slots=True)
class _Aircraft:
    """An aircraft of the record: what it is called, what it is, and how many it is."""

    id: str
    names: frozenset[tuple[str, ...]]
    types: frozenset[str]
    kinds: frozenset[AircraftKind]
    count: int
    states: frozenset[int]

    def is_called(self, words: tuple[str, ...]) -> bool:
        """Whether words are its name, or what follows the type in it: Reaper, of MQ-9 Reaper."""
        return words in self.names or any(
            name[1:] == words for name in self.names if any(map(str.isdigit, name[0]))
        )

    def may_bear(self, words: Sequence[str]) -> bool:
        """Whether words before a noun may be said of it: its name's, or its operator's state."""
        known = {word for name in self.names for word in name}
        return all(word in known or self.states & _states((word,)) for word in words)


@dataclass(frozen=True, slots=True)
class Crafts:
    """The aircraft and the vessels of a record.

    Attributes:
        aircraft: each with what it is called.
        sorts: the sorts of vessel that its words name.
        ships: of each vessel's name the sorts that it is called.
    """

    aircraft: tuple[_Aircraft, ...]
    sorts: frozenset[str]
    ships: Mapping[tuple[str, ...], frozenset[str]]

    def meant(self, words: str, *, several: bool | None = None) -> tuple[str, str] | None:
        """What some words mean: an aircraft, a sort of vessel, or `UNSURE`.

        Args:
            words: a noun with what stands before it: "two Su-27 jets", "tanker".
            several: whether more than one is meant, where the noun does not tell.

        Returns:
            None where they name no craft, or one that the record does not have.
        """
        named = [word for word in name_words(words) if not word.isdigit()]
        if not named:
            return None
        return self._vessel(tuple(named)) or self._aircraft(words, named, several)

    def _vessel(self, named: tuple[str, ...]) -> tuple[str, str] | None:
        sorts = self.ships.get(named, frozenset())
        if len(sorts) == 1:
            return "vessel", next(iter(sorts))
        head, before = singular(named[-1]), named[-2:-1]
        if head in _ANY_VESSEL and before and before[0] in _VESSELS:
            return "vessel", _VESSELS[before[0]]
        if head in _VESSELS and head not in ("cargo", "container", "fishing"):
            return "vessel", _VESSELS[head]
        if head not in _ANY_VESSEL or (head == "craft" and self.aircraft):
            return None
        if len(self.sorts) > 1:
            return UNSURE
        return "vessel", next(iter(self.sorts), "ship")

    def _aircraft(
        self, words: str, named: Sequence[str], several: bool | None
    ) -> tuple[str, str] | None:
        types = set(designations(words))
        fits = [
            craft for craft in self.aircraft if types & craft.types or craft.is_called(tuple(named))
        ]
        head = _noun(named[-1])
        if types or len(fits) == 1:
            return ("aircraft", fits[0].id) if len(fits) == 1 else None
        if head not in _KINDS:
            return None
        if several is None and singular(named[-1]) != named[-1]:
            several = True
        kinds = _KINDS[head]
        capitals = {word.lower() for word in re.findall(r"\b[A-Z][\w.]*", words)}
        own = [word for word in named[:-1] if word in capitals]
        fits = [c for c in self.aircraft if (not kinds or kinds & c.kinds) and c.may_bear(own)]
        if not fits:
            return None
        as_many = _counted(fits, several=bool(several))
        for few in (fits, as_many, [c for c in fits if c.types], [c for c in as_many if c.types]):
            if len(few) == 1:
                return "aircraft", few[0].id
        return UNSURE


def _noun(word: str) -> str:
    """A noun as `_KINDS` has it: in the singular, of a Russian one the form of no case."""
    base = _CASES.sub("", word.replace("ё", "е"))
    return next((n for n in (base, f"{base}ь", f"{base}а") if n in _KINDS), singular(word))


def _counted(crafts: Sequence[_Aircraft], *, several: bool) -> list[_Aircraft]:
    return [craft for craft in crafts if (craft.count > 1) == several]


def crafts_of(
    aircraft: Iterable[Sequence[AircraftMention]],
    actors: Iterable[Sequence[ActorMention]],
    told: Iterable[str],
    ids: Mapping[str, str],
) -> Crafts:
    """The crafts of a record.

    Args:
        aircraft: the mentions of each.
        actors: the mentions of each; some of them fly the aircraft.
        told: the words of the articles that items stand on.
        ids: the id of the item that each mention key belongs to.
    """
    names = {ids[group[0].key]: [m.name for m in group] for group in actors}
    ships: dict[tuple[str, ...], set[str]] = {}
    sorts: set[str] = set()
    for words in told:
        sorts |= set(_sorts(words))
        for match in _NAME.finditer(words):
            if match[1].lower() in _VESSELS:
                ships.setdefault(name_words(match[2]), set()).add(_VESSELS[match[1].lower()])
    return Crafts(
        tuple(_one(group, names, ids) for group in aircraft),
        frozenset(sorts),
        {name: frozenset(found) for name, found in ships.items()},
    )


def _sorts(words: str) -> Iterator[str]:
    for match in _SORT.finditer(words):
        word = (match[1] or match[2]).lower()
        if word in _VESSELS:
            yield _VESSELS[word]


def _one(
    group: Sequence[AircraftMention], names: Mapping[str, Sequence[str]], ids: Mapping[str, str]
) -> _Aircraft:
    operators = {ids[m.operator] for m in group if m.operator is not None}
    flown = [name_words(name) for operator in operators for name in names.get(operator, ())]
    return _Aircraft(
        id=ids[group[0].key],
        names=frozenset(name_words(m.name) for m in group),
        types=frozenset(type_ for m in group for type_ in designations(m.name)),
        kinds=frozenset(m.kind for m in group if m.kind is not None),
        count=max((m.count or 1 for m in group), default=1),
        states=frozenset(state for name in flown for word in name for state in _states((word,))),
    )


def _states(name: tuple[str, ...]) -> frozenset[int]:
    """The places in STATES of the states that a name is one of."""
    return frozenset(i for i, names in enumerate(STATES) if " ".join(name) in names)
