"""What an item lends to a sentence that cites it: its own words, and in whose mouth they are.

A sentence of a summary is proven against these words alone, never against an article.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from summarizer.names import name_words, names_one, resolve
from summarizer.record import (
    Actor,
    Aircraft,
    Claim,
    DisputedFact,
    Event,
    Figure,
    Item,
    Measure,
    Place,
    Stance,
    TimeRef,
    stands,
)
from summarizer.summary.settled import Settled

__all__ = ["Book", "Lent", "Saying", "forms", "joined", "written_date"]

# Words for what is measured that a sentence puts in a measure's place; the record has its name.
_MEASURED: Mapping[Measure, str] = {
    "deaths": "die died dead death kill killed toll", "injuries": "injured hurt wounded",
    "missing": "missing", "cost": "cost worth price", "depth": "depth deep",
    "altitude": "altitude height high", "length": "length long", "distance": "distance away",
    "speed": "speed fast", "duration": "duration lasted for", "people": "people",
    "mass": "mass weight weighs",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Saying:
    """One thing that a voice says.

    Attributes:
        voice: id of the actor who says it, or of the article that tells it.
        text: what is said; of a denial what is denied.
        words: all words that stand for it.
        denied: whether it is denied.
        hedged: whether it is held back.
        stance: what the voice does with it.
    """

    voice: str
    text: str
    words: str
    denied: bool = False
    hedged: bool = False
    stance: Stance = "asserts"


@dataclass(frozen=True, slots=True)
class Lent:
    """What some items lend.

    Attributes:
        names: who and what takes part, when and where: any part of a sentence may name them.
        facts: what the articles tell in their own voice, and nobody disputes.
        asked: disputed questions with their answers, one text each.
        sayings: what somebody says.
        differ: of each figure on which the articles differ, the readings that they give themselves.
    """

    names: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    sayings: tuple[Saying, ...] = ()
    differ: tuple[tuple[str, ...], ...] = ()


class Book:
    """The items of a record by every id that they have or had."""

    def __init__(self, lists: Mapping[str, Any]) -> None:
        """Look a record up.

        Args:
            lists: its fields by name: the lists of items, and `articles`.
        """
        self._lists = lists
        self.actors: Sequence[Actor] = lists["actors"]
        self._outlets = [(info.id, info.outlet) for info in lists["articles"] if info.outlet]

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
        return dict(self._outlets).get(article)

    def voices(self, source: str) -> frozenset[str]:
        """Whose the words of a saying's source are: actors and articles; none where it is open.

        Several where they have one name, as "the harbour office" in two articles.
        """
        found = resolve(source, [forms(actor) for actor in self.actors])
        whole = name_words(source)
        actors = (
            actor.id
            for n, actor in enumerate(self.actors)
            if n == found or (found is None and whole in map(name_words, forms(actor)))
        )
        return frozenset(
            (*actors, *(id for id, name in self._outlets if names_one(source, [name])))
        )

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
        if isinstance(item, Event):
            return self._event(item)
        return Lent(names=tuple(self.naming(item.id)))

    def naming(self, *ids: str | None) -> Iterator[str]:
        """The words for those who and what have these ids."""
        for id in ids:
            item = self.item(id)
            if isinstance(item, Actor):
                yield from forms(item)
                yield from (mention.role for mention in item.mentions if mention.role)
                whose = self.item(item.affiliation)
                yield from forms(whose) if isinstance(whose, Actor) else ()
            elif isinstance(item, Aircraft):
                yield from (mention.name for mention in item.mentions)
                yield " ".join(filter(None, (str(item.count or ""), item.name, item.kind)))
                whose = self.item(item.operator)
                yield from forms(whose) if isinstance(whose, Actor) else ()
            elif isinstance(item, Place):
                yield from (mention.name for mention in item.mentions)
            elif isinstance(item, TimeRef):
                yield from (mention.text for mention in item.mentions)
                yield written_date(item) or ""

    def _event(self, event: Event) -> Lent:
        if not self.settled.event(event):
            return Lent()
        told = [mention.what for mention in event.mentions]
        told += [mention.evidence[0].text for mention in event.mentions]
        return Lent(names=tuple(self.naming(event.when, event.where)), facts=tuple(told))

    def _claim(self, claim: Claim) -> Lent:
        names = [*self.naming(claim.speaker, claim.via)]
        sayings: list[Saying] = []
        for mention in claim.mentions:
            own = mention.mode == "narrated"
            voice = mention.article if own else claim.speaker
            words = " … ".join((mention.statement, *(span.text for span in mention.content)))
            if voice is not None:
                sayings.append(
                    Saying(
                        voice, mention.statement, words, mention.stance == "denies",
                        mention.hedged, mention.stance,
                    )
                )  # fmt: skip
            if own:
                names += [self.outlet(mention.article) or ""]
        settled = claim.mode == "narrated" and claim.stance == "asserts" and not claim.hedged
        facts = (claim.statement, claim.quote) if settled and claim.id not in self._disputed else ()
        return Lent(names=tuple(names), facts=facts, sayings=tuple(sayings))

    def _figure(self, figure: Figure) -> Lent:
        names = [figure.subject or "", _MEASURED.get(figure.measures, ""), figure.measures]
        names += self.naming(figure.of, *(reading.speaker for reading in figure.readings))
        facts, sayings = [], []
        for reading in figure.readings:
            names += [self.outlet(reading.span.article) or ""]
            own = reading.speaker is None
            voice = reading.speaker or reading.span.article
            sayings.append(Saying(voice, reading.text, reading.text))
            if own and self.settled.figure(figure):
                facts.append(reading.text)
        told = tuple(dict.fromkeys(facts))
        differ = (told,) if figure.agreement == "differ" else ()
        return Lent(tuple(names), told, sayings=tuple(sayings), differ=differ)

    def _dispute(self, fact: DisputedFact) -> Lent:
        names: list[str] = []
        sayings: list[Saying] = []
        for position in fact.positions:
            names += self.naming(*position.holders)
            names += [self.outlet(article) or "" for article in position.narrated_by]
            for voice in (*position.holders, *position.narrated_by):
                stance: Stance = "denies" if position.denied else "asserts"
                sayings.append(
                    Saying(voice, position.stance, position.stance, position.denied, stance=stance)
                )
            for id in position.claims:
                claim = self.item(id)
                sayings += self._claim(claim).sayings if isinstance(claim, Claim) else ()
        asked = " … ".join((fact.question, *(position.stance for position in fact.positions)))
        return Lent(names=tuple(names), asked=(asked,), sayings=tuple(sayings))


def forms(actor: Actor) -> tuple[str, ...]:
    """Every name that the articles give somebody, each once."""
    names = ((m.name, *m.aliases) for m in actor.mentions)
    return tuple(dict.fromkeys((actor.name, *(name for each in names for name in each))))


def written_date(time: TimeRef) -> str | None:
    """The day of a time as a sentence has it, "14 March 2023"; None where it is of no one day."""
    with suppress(ValueError, TypeError):
        day = date.fromisoformat((time.value or "")[:10])
        return f"{day.day} {day:%B %Y}"
    return None


def joined(lent: Iterable[Lent]) -> Lent:
    """What several items lend together."""
    lent = tuple(lent)
    return Lent(
        *(
            tuple(v for one in lent for v in getattr(one, name))
            for name in Lent.__dataclass_fields__
        )
    )
