"""The thing that a figure is of, as far as its words and the record's items tell it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from summarizer.names import STATES, name_words
from summarizer.quantities import singular
from summarizer.reconcile.crafts import UNSURE, Crafts
from summarizer.record import PERSONS, Fate, FigureMention, dimension, fate_of

__all__ = ["Measured", "Thing", "Things", "is_count", "things_of"]

Ids = Mapping[str, str]  # the id of the item that each mention key belongs to
Measured = tuple[str, str | None]  # what is measured, and in which sort of unit
# What sort of thing, and which: an aircraft by its id, people by their sort and where they were.
Thing = tuple[str, ...]

_SHARES = frozenset({"%", "percentage point", "basis point"})
_COUNTS = frozenset({"people", "count"})
_CREW = frozenset({"crew", "crewman", "crew member", "crewmember", "sailor", "seaman", "seafarer"})
_CHILDREN = frozenset({"child", "boy", "girl", "baby", "infant", "toddler", "teenager"})
# Those who are counted apart from the others, as a part of a whole.
_PARTS = frozenset({"passenger", "woman", "soldier", "officer", "rescuer", "firefighter", "pilot"})
# What people ride in besides ships and aircraft; who by their name are riding.
_VEHICLES = frozenset("train tram bus minibus coach car lorry truck van taxi".split())
_RIDERS = frozenset(
    "commuter passenger traveller traveler rider holidaymaker tourist pilgrim".split()
)
# The water where something lies, or the thing that lies there.
_WATER = frozenset(
    "water sea seabed seafloor bottom wreck wreckage hulk hull spot site place position strait "
    "channel bay lake river harbour harbor reservoir "
    "обломки обломков обломках море моря морем дно дна дне вода воды воде водой".split()
)
# From where a distance is told without saying from which place; what is only an amount.
_NOWHERE = frozenset(
    "land shore coast coastline quantity amount number total level spot position place site".split()
)
_WINDS = frozenset("wind winds gust gusts gale gales squall squalls".split())
# Nouns that are told for each other.
_SAME = MappingProxyType(
    dict.fromkeys("tear gash rip breach rupture opening".split(), "hole") | {"curve": "bend"}
)
# The speed of a place is the limit there.
_LIMITS = frozenset({"limit", "maximum"})
_WHEREIN = re.compile(r"\s+(?:at|on|in|near|off|along|around)\s+", re.IGNORECASE)
# Said of an amount after its noun, and no thing: "the quantity lost".
_LOST = frozenset("lost spilled spilt leaked released dumped burned burnt stolen".split())
# Before a number of people that is all there are of them: "all six", "two of the four".
_ALL = re.compile(r"^all\b|\bof (?:the|its|their|those)\s+$", re.IGNORECASE)
# In words for what lasts, those that do not tell it from anything else that lasts.
_LASTING = frozenset(
    "last lasted take took taken continue continued after before over with from into that this "
    "were have been which while drone plane aircraft machine ship vessel boat fighter".split()
)
_SHORTEST = 4  # letters of a word that tells what lasts
_WORD = re.compile(r"[^\W\d_]+")


def is_count(figure: FigureMention) -> bool:
    """Whether a figure counts: its unit then says what, and is none of measure."""
    return fate_of(figure) is not None or figure.measures in _COUNTS


@dataclass(frozen=True, slots=True)
class Things:
    """The things of a record's figures.

    Attributes:
        crafts: its aircraft and vessels.
        ids: the id of the item that each mention key belongs to.
        nations: of each noun that is counted the states that it is said to be of.
        wheres: of each fate of each sort of people the crafts and places where it is told.
        wholes: the keys of people of whom only that is told that they are all there were.
    """

    crafts: Crafts
    ids: Ids
    nations: Mapping[str, frozenset[int]]
    wheres: Mapping[tuple[Fate | None, str], frozenset[Thing]]
    wholes: frozenset[str]

    def fate(self, figure: FigureMention) -> Fate | None:
        """What became of the people counted; those that are counted of a craft are aboard."""
        return _fate(figure, self.crafts, self.ids)

    def measured(self, figure: FigureMention) -> Measured:
        """What is measured, in which sort of unit; of things counted the unit is the thing."""
        if is_count(figure):
            return self.fate(figure) or "count", figure.unit if figure.unit in _SHARES else None
        # A hole is so long, or somebody says that a tear is of so many metres.
        lengthy = figure.measures == "distance" and _thing(figure.subject or "") == "hole"
        return "length" if lengthy else figure.measures, dimension(figure.unit)

    def riders(self, figure: FigureMention) -> bool:
        """Whether those counted are riding in something by what they are called."""
        return figure.measures in _COUNTS and _noun(figure) in _RIDERS

    def of(self, figure: FigureMention) -> tuple[Thing, ...]:
        """What a figure is of: one thing, or none; what lasts may be known by several words."""
        subject = figure.subject or ""
        if self.fate(figure) is not None:
            return (self._people(figure),)
        item = self.ids[figure.of] if figure.of is not None else None
        if figure.measures in _COUNTS:
            return self._counted(figure, item)
        if figure.measures == "duration":
            return tuple(("noun", word) for word in _lasting(subject))
        noun = _thing(subject)
        if figure.measures == "depth" and noun in _WATER:
            return (("water",),)
        meant = self.crafts.meant(subject) if subject else None
        if item is not None and item.startswith("v"):
            return (("aircraft", item),)
        if meant is not None:
            return () if meant == UNSURE else (meant,)
        if noun in _NOWHERE:
            return ()
        if item is not None:
            return (("item", item),)
        if not noun:
            return ()
        if figure.measures == "speed" and noun in _WINDS:
            return (("wind",),)
        return (("noun", noun),)

    def beset(self, figure: FigureMention) -> frozenset[Thing]:
        """The aircraft that the words for what lasts name: "jets buzzed the Reaper"."""
        if figure.measures != "duration":
            return frozenset()
        named = [self.crafts.meant(word) for word in _WORD.findall(figure.subject or "")]
        if figure.of is not None and self.ids[figure.of].startswith("v"):
            named.append(("aircraft", self.ids[figure.of]))
        return frozenset(thing for thing in named if thing is not None and thing[0] == "aircraft")

    def _people(self, figure: FigureMention) -> Thing:
        fate = self.fate(figure)
        sort = _sort(figure, fate)
        told = len(self.wheres.get((fate, sort), ())) > 1
        where = _where(figure, self.crafts, self.ids) if told else None
        return ("people", sort, *(where or ()))

    def _counted(self, figure: FigureMention, item: str | None) -> tuple[Thing, ...]:
        """What is counted: an aircraft of the record, else its noun, and of which state it is."""
        if item is not None and item.startswith("v"):
            return (("aircraft", item),)
        several = figure.high is None or figure.high > 1
        for words in filter(None, (figure.subject, figure.unit)):
            meant = self.crafts.meant(words, several=several)
            if meant == UNSURE:
                return ()
            if meant is not None and meant[0] == "aircraft":
                return (meant,)
        noun = _noun(figure)
        if not noun or noun in PERSONS:
            return ()
        if len(self.nations.get(noun, ())) > 1:
            states = sorted(_states_in(figure))
            return (("noun", noun, *map(str, states)),) if states else ()
        return (("noun", noun),)


def things_of(figures: Iterable[FigureMention], crafts: Crafts, ids: Ids) -> Things:
    """What is known of all figures of a record together, by which the thing of each is told."""
    nations: dict[str, frozenset[int]] = {}
    wheres: dict[tuple[Fate | None, str], frozenset[Thing]] = {}
    figures = tuple(figures)
    for figure in figures:
        fate = _fate(figure, crafts, ids)
        if fate is None:
            noun = _noun(figure)
            nations[noun] = nations.get(noun, frozenset()) | _states_in(figure)
        else:
            where = _where(figure, crafts, ids)
            found = frozenset() if where is None else frozenset({where})
            sort = _sort(figure, fate)
            wheres[fate, sort] = wheres.get((fate, sort), frozenset()) | found
    return Things(crafts, ids, nations, wheres, _wholes(figures, crafts, ids))


def _fate(figure: FigureMention, crafts: Crafts, ids: Ids) -> Fate | None:
    told = fate_of(figure)
    if told is not None or figure.measures != "people" or figure.unit not in PERSONS:
        return told
    flown = figure.of is not None and ids[figure.of].startswith("v")
    subject = figure.subject or ""
    ridden = _thing(subject) in _VEHICLES or crafts.meant(subject) not in (None, UNSURE)
    return "aboard" if flown or ridden else None


def _wholes(figures: Sequence[FigureMention], crafts: Crafts, ids: Ids) -> frozenset[str]:
    """The keys of people who are said to be all; so are as many persons of the same article."""
    persons = [
        figure
        for figure in figures
        if figure.measures == "people"
        and figure.unit in PERSONS
        and _fate(figure, crafts, ids) is None
        and _noun(figure) in (*PERSONS, "")
    ]
    ends: dict[tuple[str, int], list[FigureMention]] = {}  # "two of the four people" ends in four
    for figure in figures:
        ends.setdefault((figure.article, figure.evidence[0].end), []).append(figure)
    whole = {
        (figure.article, figure.low, figure.high)
        for figure in persons
        for other in ends[figure.article, figure.evidence[0].end]
        if _ALL.search(_before(figure, other))
    }
    return frozenset(
        figure.key
        for figure in persons
        if (figure.article, figure.low, figure.high) in whole
        and (figure.unit is not None or _ALL.match(figure.text))
    )


def _before(figure: FigureMention, other: FigureMention) -> str:
    """What stands in another number's words before those of a number; its own first word."""
    if other.key == figure.key:
        return figure.text.split()[0]
    return other.evidence[0].text[: max(figure.evidence[0].start - other.evidence[0].start, 0)]


def _where(figure: FigureMention, crafts: Crafts, ids: Ids) -> Thing | None:
    """On which craft or in which place people were, where the figure's words tell it."""
    if figure.of is not None and ids[figure.of].startswith("v"):
        return "aircraft", ids[figure.of]
    meant = crafts.meant(figure.subject) if figure.subject else None
    if meant is not None:  # a ship may be told as a place
        return meant if meant != UNSURE else None
    at = ids[figure.of] if figure.of is not None else ""
    return ("item", at) if at.startswith("p") else None


def _sort(figure: FigureMention, fate: Fate | None) -> str:
    """Whom a figure of people counts: all of them, or a part that is counted apart."""
    noun = _noun(figure)
    if noun in _CREW:
        return "crew"
    if noun in _CHILDREN:
        return "child"
    return noun if noun in _PARTS and fate != "aboard" else "people"


def _noun(figure: FigureMention) -> str:
    noun = singular(figure.unit or "") or _head(figure.subject or "")
    member = noun == "member" and "crew" in figure.text.lower()
    return "crew" if noun in _CREW or member else noun


def _head(words: str) -> str:
    named = name_words(words)
    return singular(named[-1]) if named else ""


def _thing(subject: str) -> str:
    """The noun of a thing, without where it is; of a limit the place where it holds."""
    what, *where = _WHEREIN.split(subject.strip())
    named = [*name_words(what)]
    while len(named) > 1 and named[-1] in _LOST:
        named.pop()
    noun = singular(named[-1]) if named else ""
    if noun in _LIMITS and where:
        noun = _head(where[0])
    return _SAME.get(noun, noun)


def _states_in(figure: FigureMention) -> frozenset[int]:
    named = set(name_words(figure.subject or figure.unit or ""))
    return frozenset(i for i, names in enumerate(STATES) if named & names)


def _lasting(subject: str) -> list[str]:
    """What lasts, by its noun; of a longer phrase by each word that tells it from others."""
    words = _WORD.findall(subject.lower())
    if len(words) < 3:
        return [_head(subject)] if words else []
    return sorted({singular(word) for word in words if len(word) >= _SHORTEST} - _LASTING)
