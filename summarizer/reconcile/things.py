"""The thing that a figure is of, as far as its words and the record's items tell it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from summarizer.names import STATES, name_words
from summarizer.quantities import singular
from summarizer.reconcile.crafts import UNSURE, Crafts
from summarizer.record import PERSONS, Fate, FigureMention, dimension, fate_of

__all__ = ["Thing", "Things", "is_count", "measured", "things_of"]

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
# The water where something lies, or the thing that lies there.
_WATER = frozenset(
    "water sea seabed seafloor bottom wreck wreckage hulk hull spot site place position strait "
    "channel bay lake river harbour harbor reservoir".split()
)
# From where a distance is told without saying from which place; what is only an amount.
_NOWHERE = frozenset(
    "land shore coast coastline quantity amount number total level spot position place site".split()
)
_WINDS = frozenset("wind winds gust gusts gale gales squall squalls".split())
_HOLES = frozenset("hole tear gash rip breach rupture opening".split())
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


def measured(figure: FigureMention) -> Measured:
    """What is measured, in which sort of unit; of things counted the unit is the thing."""
    if is_count(figure):
        return fate_of(figure) or "count", figure.unit if figure.unit in _SHARES else None
    # A hole is so long, or somebody says that a tear is of so many metres.
    lengthy = figure.measures == "distance" and _head(figure.subject or "") in _HOLES
    return "length" if lengthy else figure.measures, dimension(figure.unit)


@dataclass(frozen=True, slots=True)
class Things:
    """The things of a record's figures.

    Attributes:
        crafts: its aircraft and vessels.
        ids: the id of the item that each mention key belongs to.
        nations: of each noun that is counted the states that it is said to be of.
        wheres: of each fate of each sort of people the crafts and places where it is told.
    """

    crafts: Crafts
    ids: Ids
    nations: Mapping[str, frozenset[int]]
    wheres: Mapping[tuple[Fate | None, str], frozenset[Thing]]

    def of(self, figure: FigureMention) -> tuple[Thing, ...]:
        """What a figure is of: one thing, or none; what lasts may be known by several words."""
        subject = figure.subject or ""
        if fate_of(figure) is not None:
            return (self._people(figure),)
        item = self.ids[figure.of] if figure.of is not None else None
        if figure.measures in _COUNTS:
            return self._counted(figure, item)
        if figure.measures == "duration":
            return tuple(("noun", word) for word in _lasting(subject))
        noun = _head(subject)
        if figure.measures == "depth" and noun in _WATER:
            return (("water",),)
        meant = self.crafts.meant(subject) if subject else None
        if item is not None and item.startswith("v"):
            return (("aircraft", item),)
        if meant is not None:
            return () if meant == UNSURE else (meant,)
        if item is not None:
            return (("item", item),)
        if not noun or noun in _NOWHERE:
            return ()
        if figure.measures == "speed" and noun in _WINDS:
            return (("wind",),)
        return (("noun", "hole" if noun in _HOLES else noun),)

    def _people(self, figure: FigureMention) -> Thing:
        sort = _sort(figure)
        told = len(self.wheres.get((fate_of(figure), sort), ())) > 1
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
    for figure in figures:
        fate = fate_of(figure)
        if fate is None:
            noun = _noun(figure)
            nations[noun] = nations.get(noun, frozenset()) | _states_in(figure)
        else:
            where = _where(figure, crafts, ids)
            found = frozenset() if where is None else frozenset({where})
            wheres[fate, _sort(figure)] = wheres.get((fate, _sort(figure)), frozenset()) | found
    return Things(crafts, ids, nations, wheres)


def _where(figure: FigureMention, crafts: Crafts, ids: Ids) -> Thing | None:
    """On which craft or in which place people were, where the figure's words tell it."""
    if figure.of is not None and ids[figure.of][0] in "vp":
        return "item", ids[figure.of]
    meant = crafts.meant(figure.subject) if figure.subject else None
    return meant if meant != UNSURE else None


def _sort(figure: FigureMention) -> str:
    """Whom a figure of people counts: all of them, or a part that is counted apart."""
    noun = _noun(figure)
    if noun in _CREW:
        return "crew"
    if noun in _CHILDREN:
        return "child"
    return noun if noun in _PARTS and fate_of(figure) != "aboard" else "people"


def _noun(figure: FigureMention) -> str:
    noun = singular(figure.unit or "") or _head(figure.subject or "")
    member = noun == "member" and "crew" in figure.text.lower()
    return "crew" if noun in _CREW or member else noun


def _head(words: str) -> str:
    named = name_words(words)
    return singular(named[-1]) if named else ""


def _states_in(figure: FigureMention) -> frozenset[int]:
    named = set(name_words(figure.subject or figure.unit or ""))
    return frozenset(i for i, names in enumerate(STATES) if named & names)


def _lasting(subject: str) -> list[str]:
    """What lasts, by its noun; of a longer phrase by each word that tells it from others."""
    words = _WORD.findall(subject.lower())
    if len(words) < 3:
        return [_head(subject)] if words else []
    return sorted({singular(word) for word in words if len(word) >= _SHORTEST} - _LASTING)
