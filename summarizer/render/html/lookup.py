"""What a record's items are called on a page, and where on it they stand."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Any

from summarizer.reconcile.sides import names_in
from summarizer.record import (
    ITEM_LISTS,
    KINDS,
    Actor,
    ClaimMention,
    IncidentRecord,
    Item,
    Kind,
    Mention,
    Span,
)
from summarizer.render.html.marks import Mark, Piece, cut, runs_of
from summarizer.render.wording import article_name, doubts

__all__ = ["Lookup", "Words"]

# The kinds stand in the order of their lists.
KIND_OF: Mapping[str, Kind] = dict(zip(ITEM_LISTS, KINDS, strict=True))


@dataclass(frozen=True, slots=True)
class Words:
    """Words of an article that an item stands on.

    Attributes:
        source: what the article is called.
        text: the words; stretches of one utterance are joined by an ellipsis.
        anchor: where on the page they are marked; "" where they are not in the article's text.
        page: the page of the article that they begin on, where it has pages.
        doubts: what the checks of this one mention left open.
    """

    source: str
    text: str
    anchor: str
    page: int | None
    doubts: tuple[str, ...]


class Lookup:
    """The items of one record by id, the names of its articles, and the anchors of both.

    Anchors begin with "i" and the number of the incident, so that several share a page.
    """

    def __init__(self, record: IncidentRecord, number: int) -> None:
        self.record = record
        self.number = number
        self._items: dict[str, Item[Any]] = {
            id: item for item in record.items() for id in (item.id, *item.also)
        }
        self._kinds: dict[str, Kind] = {
            item.id: kind for name, kind in KIND_OF.items() for item in getattr(record, name)
        }
        self._names = {article.id: article_name(article) for article in record.articles}
        self._places = {article.id: place for place, article in enumerate(record.articles)}

    def anchor(self, part: str) -> str:
        """The anchor of a part of the incident: a section, or an item by its present id."""
        return f"i{self.number}-{part}"

    def item(self, id: str) -> Any:
        """The item with this id, or to which a merge gave it."""
        return self._items[id]

    def item_anchor(self, id: str) -> str:
        """The anchor of the item with this id, or to which a merge gave it."""
        return self.anchor(self._items[id].id)

    def kind(self, id: str) -> Kind:
        """The kind of the item with this id, or to which a merge gave it."""
        return self._kinds[self._items[id].id]

    def actor(self, id: str) -> Actor:
        """The actor with this id, or to whom a merge gave it."""
        actor: Actor = self.item(id)
        return actor

    def source(self, article: str) -> str:
        """What the article with this id is called; one that is not listed, by its id."""
        return self._names.get(article) or f"article {article}"

    def sources(self, articles: Sequence[str]) -> tuple[str, ...]:
        """What the articles with these ids are called, each once."""
        return tuple(dict.fromkeys(map(self.source, articles)))

    def article_anchor(self, article: str) -> str:
        """The anchor of the article with this id."""
        return self.anchor(f"t{self._places[article]}")

    def word_anchor(self, article: str, start: int) -> str:
        """The anchor of the words that begin at a code point of an article."""
        return self.anchor(f"t{self._places[article]}-{start}")

    def words(self, item: Item[Any]) -> tuple[Words, ...]:
        """The words of each mention of an item, those at one place once."""
        found = (self._words(mention) for mention in item.mentions)
        return tuple({words.anchor or words: words for words in found}.values())

    def _words(self, mention: Mention) -> Words:
        open_ = doubts(mention) if mention.status == "flagged" else ()
        return self._at(_own(mention)[0], self.quoted(mention), open_)

    def quoted(self, mention: Mention) -> str:
        """The words that a mention stands on; stretches of one utterance joined by an ellipsis."""
        return " … ".join(span.text for span in _own(mention))

    def reading(self, span: Span) -> Words:
        """The words of one span."""
        return self._at(span, span.text, ())

    def _at(self, span: Span, text: str, open_: tuple[str, ...]) -> Words:
        anchored = span.start in self._anchored.get(span.article, ())
        anchor = self.word_anchor(span.article, span.start) if anchored else ""
        return Words(self.source(span.article), text, anchor, span.page, open_)

    @cached_property
    def pieces(self) -> Mapping[str, tuple[tuple[Piece, ...], ...]]:
        """The paragraphs of each article, cut at the borders of its marked words."""
        spans: dict[str, list[Span]] = {article.id: [] for article in self.record.articles}
        marks: dict[str, list[Mark]] = {article.id: [] for article in self.record.articles}
        for kind, id, span in chain(self._evidence(), self._unused()):
            if span.article not in marks:
                continue
            spans[span.article].append(span)
            marks[span.article].append(Mark(span.start, span.end, kind, id))
        return {
            article.id: tuple(cut(runs_of(article, spans[article.id]), marks[article.id]))
            for article in self.record.articles
        }

    def _evidence(self) -> Iterator[tuple[str, str, Span]]:
        # A disputed fact stands on the words of its claims, which are marked as theirs.
        for item in self.record.items():
            kind = self._kinds[item.id]
            if kind != "disputed_fact":
                for span in item.evidence:
                    yield kind, item.id, span

    def _unused(self) -> Iterator[tuple[str, str, Span]]:
        return (("unused", "", span) for c in self.record.coverage for span in c.unused)

    @cached_property
    def _anchored(self) -> Mapping[str, frozenset[int]]:
        return {
            article: frozenset(
                piece.start for paragraph in found for piece in paragraph if piece.begins
            )
            for article, found in self.pieces.items()
        }

    @cached_property
    def sides(self) -> Mapping[str, str]:
        """What the side of each actor is called, by the actor's id."""
        sides = names_in(self.record.actors, self.record.aircraft).sides
        called: dict[str, Actor] = {}
        for actor in self.record.actors:
            known = called.get(sides[actor.id])
            if known is None or (actor.kind == "state" and known.kind != "state"):
                called[sides[actor.id]] = actor
        return {actor.id: called[sides[actor.id]].name for actor in self.record.actors}


def _own(mention: Mention) -> tuple[Span, ...]:
    """What is claimed, of a claim; else the first words that a mention stands on."""
    return mention.content if isinstance(mention, ClaimMention) else mention.evidence[:1]
