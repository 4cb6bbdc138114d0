"""What an item lends to a sentence that cites it: its own words, and in whose mouth they are.

A sentence of a summary is proven against these words alone, never against an article.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from summarizer.names import adjective_state, name_tokens, name_words, names_one, resolve
from summarizer.prove.words import roots
from summarizer.record import (
    Actor,
    Aircraft,
    Claim,
    ClaimMention,
    DisputedFact,
    Event,
    Figure,
    Item,
    Measure,
    Place,
    Span,
    Stance,
    TimeRef,
    stands,
)
from summarizer.summary.settled import Settled, is_within

__all__ = ["Book", "Lent", "Thing", "Unit", "lines", "written_date"]

# Words for what is measured that a sentence puts in a measure's place; the record has its name.
_MEASURED: Mapping[Measure, str] = {
    "deaths": "die died dead death kill killed toll", "injuries": "injured hurt wounded",
    "missing": "missing", "cost": "cost worth price", "depth": "depth deep",
    "altitude": "altitude height high", "length": "length long", "distance": "distance away",
    "speed": "speed fast", "duration": "duration lasted for", "people": "people",
    "mass": "mass weight weighs",
}  # fmt: skip
# What stands in quotation marks within somebody's words.
_QUOTED = re.compile(r"[“‘\"]([^“”‘\"]+)[”’\"]")
APART = "\n\n"  # between texts: "MQ-9 Reaper" and "30 minutes" are no name with a number
QUESTION = "?"  # the voice of what nobody settles


@dataclass(frozen=True, slots=True)
class Unit:
    """What an item says at once: a clause of a sentence tells one of these.

    Attributes:
        text: what is told; of a denial what is denied.
        words: all words that a clause about it may use.
        voice: id of the actor who says it, or of the article that tells it; None where it is a fact
            that the articles tell themselves and nobody disputes; `QUESTION` where it is open.
        stance: what the voice does with it.
        hedged: whether it is held back.
        claim: id of the claim that says it; None where it is of no claim.
        own: the articles' own words for it, which may be quoted.
    """

    text: str
    words: str
    voice: str | None = None
    stance: Stance = "asserts"
    hedged: bool = False
    claim: str | None = None
    own: str = ""


@dataclass(frozen=True, slots=True)
class Thing:
    """An aircraft: a clause that speaks of it may say what it is, and whose.

    It is spoken of by its name, or by its kind where the record has no other of that kind.
    """

    roots: frozenset[str]
    words: str


@dataclass(frozen=True, slots=True)
class Lent:
    """What an item lends.

    Attributes:
        units: what it says.
        who: the names and roles of those who say it.
        things: what it is, where it is an aircraft.
        differ: the readings that the articles give themselves of a figure on which they differ.
    """

    units: tuple[Unit, ...] = ()
    who: tuple[str, ...] = ()
    things: tuple[Thing, ...] = ()
    differ: tuple[str, ...] = ()


class Book:
    """The items of a record by every id that they have or had."""

    def __init__(self, lists: Mapping[str, Any]) -> None:
        """Look a record up.

        Args:
            lists: its fields by name: the lists of items, and `articles`.
        """
        self._lists = lists
        self.actors: Sequence[Actor] = lists["actors"]
        self._outlets = {info.id: info.outlet for info in lists["articles"] if info.outlet}

    @cached_property
    def settled(self) -> Settled:
        """What may be told as a fact."""
        return Settled(self._lists)

    @cached_property
    def _items(self) -> dict[str, Item[Any]]:
        named = ("aircraft", "actors", "places", "times", "events", "claims", "figures")
        items = [item for name in (*named, "disputed_facts") for item in self._lists[name]]
        return {id: item for item in items for id in (item.id, *item.also)}

    @cached_property
    def _disputed(self) -> set[str]:
        facts: Sequence[DisputedFact] = self._lists["disputed_facts"]
        return {id for fact in facts for position in fact.positions for id in position.claims}

    def item(self, id: str | None) -> Item[Any] | None:
        """The item that has or had an id."""
        return self._items.get(id or "")

    def outlet(self, article: str) -> str | None:
        """Who published an article."""
        return self._outlets.get(article)

    def voices(self, source: str) -> frozenset[str]:
        """Whose the words of a saying's source are: actors and articles; none where it is open.

        Several where they have one name, as "the harbour office" in two articles.
        """
        found = resolve(source, [actor.names for actor in self.actors])
        whole = name_words(source)
        actors = (
            actor.id
            for n, actor in enumerate(self.actors)
            if n == found or (found is None and whole in map(name_words, actor.names))
        )
        outlets = (id for id, name in self._outlets.items() if names_one(source, [name]))
        return frozenset((*actors, *outlets))

    def names(self, id: str, text: str) -> bool:
        """Whether some words have a name of an actor."""
        said = f" {' '.join(name_tokens(text))} "
        return any(f" {' '.join(name_tokens(name))} " in said for name in self._own(id))

    def lent(self, id: str) -> Lent:
        """What an item lends; nothing where it is flagged, or where it is no item."""
        item = self.item(id)
        if item is None or not stands(item):
            return Lent()
        if isinstance(item, Claim):
            return self._claim(item)
        if isinstance(item, Figure):
            return self._figure(item)
        if isinstance(item, DisputedFact):
            return self._dispute(item)
        if isinstance(item, Aircraft):
            return self._aircraft(item)
        return self._event(item) if isinstance(item, Event) else Lent()

    def naming(self, *ids: str | None) -> Iterator[str]:
        """The words for those who have these ids, for articles' outlets, and for where and when."""
        for id in ids:
            yield self.outlet(id or "") or ""
            item = self.item(id)
            if isinstance(item, Actor):
                yield from item.names
                yield from (mention.role for mention in item.mentions if mention.role)
                yield from (
                    whose.names if isinstance(whose := self.item(item.affiliation), Actor) else ()
                )
            elif isinstance(item, Place | Aircraft):
                yield from (mention.name for mention in item.mentions)
            elif isinstance(item, TimeRef):
                yield from (mention.text for mention in item.mentions)
                yield written_date(item) or ""

    def _own(self, id: str | None) -> tuple[str, ...]:
        """What somebody is called; who says "we" may be named."""
        actor = self.item(id)
        return actor.names if isinstance(actor, Actor) else ()

    def _dates(self, spans: Sequence[Span]) -> Iterator[str]:
        """The days that the times among some words are of: "Tuesday" is "14 March 2023"."""
        times: Sequence[TimeRef] = self._lists["times"]
        for time in times:
            found = (mention.evidence[0] for mention in time.mentions)
            if any(is_within(place, span) for place in found for span in spans):
                yield written_date(time) or ""

    def _event(self, event: Event) -> Lent:
        if not self.settled.event(event):
            return Lent()
        told = [text for m in event.mentions for text in (m.what, m.evidence[0].text)]
        words = lines(*told, *self.naming(event.when, event.where))
        own = lines(*(mention.evidence[0].text for mention in event.mentions))
        return Lent(units=tuple(Unit(m.what, words, own=own) for m in event.mentions))

    def _aircraft(self, one: Aircraft) -> Lent:
        what = " ".join(filter(None, (one.name, one.kind)))
        names = [mention.name for mention in one.mentions]
        kinds = [other.kind for other in self._lists["aircraft"]]
        alone = one.kind if one.kind and kinds.count(one.kind) == 1 else ""
        operator = self.item(one.operator)
        whose = operator.name if isinstance(operator, Actor) else ""
        called = roots(lines(*names)) - roots(lines(*filter(None, kinds)))
        called -= {word for word in called if adjective_state(word) is not None}
        thing = Thing(called | roots(alone), lines(what, *names, f"operated by {whose}"))
        return Lent(units=(Unit(what, thing.words),), things=(thing,))

    def _claim(self, claim: Claim) -> Lent:
        units = [self._saying(m, claim) for m in claim.mentions]
        own = claim.mode == "narrated" and claim.stance == "asserts" and not claim.hedged
        if own and claim.id not in self._disputed:
            dates = self._dates(claim.mentions[0].content)
            words = lines(claim.statement, claim.quote, *dates)
            units.append(Unit(claim.statement, words, own=claim.quote))
        who = [self.outlet(m.article) or "" for m in claim.mentions if m.mode == "narrated"]
        told = tuple(unit for unit in units if unit.voice != QUESTION)
        return Lent(units=told, who=(*self.naming(claim.speaker, claim.via), *who))

    def _saying(self, mention: ClaimMention, claim: Claim) -> Unit:
        """What a claim's mention says; in the voice of nobody where nobody is named."""
        speaker = claim.speaker
        voice = mention.article if mention.mode == "narrated" else speaker or QUESTION
        said = " … ".join(span.text for span in mention.content)
        return Unit(
            # Of a quotation in several stretches the statement has no marks between them.
            said if mention.mode == "direct" else mention.statement,
            lines(mention.statement, said, *self._dates(mention.content), *self._own(speaker)),
            voice,
            mention.stance,
            mention.hedged,
            claim.id,
            said if mention.mode == "direct" else lines(*_QUOTED.findall(said)),
        )

    def _figure(self, figure: Figure) -> Lent:
        about = lines(
            figure.subject or "", _MEASURED.get(figure.measures, ""), figure.measures,
            *self.naming(figure.of),
        )  # fmt: skip
        units, who, own = [], [], []
        for reading in figure.readings:
            outlet = self.outlet(reading.span.article) or ""
            words = lines(about, reading.text, outlet, *self._own(reading.speaker))
            voice = reading.speaker or reading.span.article
            units.append(Unit(reading.text, words, voice))
            who += [outlet, *self.naming(reading.speaker)]
            if reading.speaker is None and self.settled.figure(figure):
                units.append(Unit(reading.text, words))
                own.append(reading.text)
        differ = tuple(dict.fromkeys(own)) if figure.agreement == "differ" else ()
        return Lent(units=tuple(units), who=tuple(who), differ=differ)

    def _dispute(self, fact: DisputedFact) -> Lent:
        units: list[Unit] = []
        who: list[str] = []
        for position in fact.positions:
            who += self.naming(*position.holders)
            who += [self.outlet(article) or "" for article in position.narrated_by]
            claims = (one for one in map(self.item, position.claims) if isinstance(one, Claim))
            units += (unit for claim in claims for unit in self._claim(claim).units)
        asked = Unit(fact.question, fact.question, QUESTION)
        return Lent(units=(*units, asked), who=tuple(who))


def written_date(time: TimeRef) -> str | None:
    """The day of a time as a sentence has it, "14 March 2023"; None where it is of no one day."""
    with suppress(ValueError, TypeError):
        day = date.fromisoformat((time.value or "")[:10])
        return f"{day.day} {day:%B %Y}"
    return None


def lines(*texts: str) -> str:
    """Texts as one, so that no word or number of one goes with those of the next."""
    return APART.join(filter(None, texts))
