"""The whole record of one incident, and what it says of its articles."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, ClassVar, Final, Literal, Self

from pydantic import Field, model_validator

from summarizer.record.base import ArticleId, Frozen, Item, Key, Span
from summarizer.record.items import (
    Actor,
    Aircraft,
    Claim,
    DisputedFact,
    Event,
    Figure,
    Place,
    TimeRef,
)
from summarizer.record.run import RunInfo

__all__ = [
    "ITEM_LISTS",
    "REFERENCES",
    "SCHEMA_VERSION",
    "ArticleInfo",
    "Copy",
    "Coverage",
    "IncidentRecord",
    "Judgement",
    "Rejection",
    "Sentence",
]

SCHEMA_VERSION: Final = "1"  # 1: the first that is published
TITLE = 60  # characters of a title that a record's `repr` has

# The lists of a record that hold items, in the order in which they stand.
ITEM_LISTS = (
    "aircraft",
    "actors",
    "places",
    "times",
    "events",
    "claims",
    "figures",
    "disputed_facts",
)
# The fields of items, mentions and readings that hold another item's id, and the list it is of;
# None is any.
REFERENCES: Mapping[str, str | None] = MappingProxyType(
    {
        "operator": "actors",
        "affiliation": "actors",
        "when": "times",
        "where": "places",
        "speaker": "actors",
        "via": "actors",
        "within": "claims",
        "of": None,
    }
)


class Sentence(Frozen):
    """One sentence of the summary."""

    text: str = Field(description="The sentence.")
    cites: tuple[Key, ...] = Field(description="Ids of the items that it rests on.")
    by: Literal["rule", "model"] = Field(
        default="rule",
        description="Who wrote it: the template, or a model of the items that it cites alone.",
    )


class Judgement(Frozen):
    """What a rule, a model or a person holds of two mentions."""

    a: Key = Field(description="Key of the one mention.")
    b: Key = Field(description="Key of the other mention.")
    verdict: Literal["same", "contradicts", "unrelated"] = Field(description="How they stand.")
    by: Literal["rule", "model", "person"] = Field(description="Who judged.")
    question: str | None = Field(
        default=None, description="The question that the two answer differently; else null."
    )


class Copy(Frozen):
    """Another place where the same text was published."""

    outlet: str | None = Field(description="Who published it there; null where not known.")
    url: str | None = Field(description="Where it stands; null where not known.")
    published: str | None = Field(description="When, ISO 8601; null where not known.")


class ArticleInfo(Frozen):
    """One article that the record is made from."""

    id: ArticleId = Field(description="First 12 hex digits of `sha256`.")
    title: str | None = Field(
        description="Its headline, in the text or stated by its format; null where there is none."
    )
    outlet: str | None = Field(description="Who published it; null where not known.")
    author: str | None = Field(default=None, description="Who wrote it; null where not known.")
    url: str | None = Field(description="Where it stands; null where not known.")
    published: str | None = Field(
        description="When, ISO 8601 date or date-time; null if not known."
    )
    modified: str | None = Field(
        default=None, description="When it was last altered, as `published`; null if not known."
    )
    language: str | None = Field(description="BCP 47 tag; null where not known.")
    sha256: str = Field(description="Digest of the UTF-8 bytes of the text, hex.")
    source_sha256: str = Field(description="Digest of the bytes that were read, hex.")
    characters: int = Field(ge=1, description="Length of the text in code points.")
    reader: str = Field(description="Which reader made the text of the bytes, with its version.")
    pages: tuple[int, ...] = Field(
        default=(),
        description="Where each page begins, in code points of the text; empty without pages.",
    )
    notes: tuple[str, ...] = Field(
        default=(), description="What is to be known of the reading, a sentence each."
    )
    copies: tuple[Copy, ...] = Field(default=(), description="Other places that carry this text.")
    text: str | None = Field(description="The text that every span points into; null if left out.")

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        # A whole article in a traceback or a notebook cell hides everything else.
        return [(k, v) for k, v in super().__repr_args__() if k != "text"]


class Rejection(Frozen):
    """Something that was proposed and is not in the record."""

    stage: Literal["read", "extract", "prove", "repair", "reconcile", "summary"] = Field(
        description="The step that rejected it."
    )
    kind: str = Field(description="What was proposed: a kind of item, or what part of the input.")
    item: str = Field(description="The proposal in its proposer's own words.")
    reason: str = Field(description="Why it was rejected, in words for a reader.")
    article: ArticleId | None = Field(description="Id of the article; null where it is of none.")


class Coverage(Frozen):
    """How much of one article, furniture apart, the items use."""

    article: ArticleId = Field(description="Id of the article.")
    sentences: int = Field(ge=0, description="Sentences in it.")
    sentences_used: int = Field(ge=0, description="Sentences that an item's evidence touches.")
    numbers: int = Field(ge=0, description="Numbers with or without unit in it, dates apart.")
    numbers_used: int = Field(ge=0, description="Numbers that an item's evidence touches.")
    quotations: int = Field(ge=0, description="Quotations in it.")
    quotations_used: int = Field(ge=0, description="Quotations that a claim's content touches.")
    unused: tuple[Span, ...] = Field(description="The numbers and quotations that nothing uses.")


class IncidentRecord(Frozen):
    """What the articles say of one incident, every item with the words that prove it."""

    schema_version: Literal["1"] = Field(description="Version of this format.")
    title: str | None = Field(description="What the incident is called; null where nothing says.")
    summary: tuple[Sentence, ...] = Field(description="Cited sentences.")
    aircraft: tuple[Aircraft, ...] = Field(description="Aircraft involved or compared.")
    actors: tuple[Actor, ...] = Field(description="Who acts and who speaks.")
    places: tuple[Place, ...] = Field(description="Places named.")
    times: tuple[TimeRef, ...] = Field(description="Times named.")
    events: tuple[Event, ...] = Field(description="What happened, in order of time.")
    claims: tuple[Claim, ...] = Field(description="Who says what.")
    figures: tuple[Figure, ...] = Field(description="Numbers with what they measure.")
    disputed_facts: tuple[DisputedFact, ...] = Field(description="What the claims disagree on.")
    judgements: tuple[Judgement, ...] = Field(description="What was judged of pairs of mentions.")
    articles: tuple[ArticleInfo, ...] = Field(description="The articles, by (published, id).")
    rejected: tuple[Rejection, ...] = Field(description="What was proposed and not accepted.")
    coverage: tuple[Coverage, ...] = Field(description="What the items use of each article.")
    run: RunInfo = Field(description="How the record was made.")

    # What a notebook shows is set by the package's doors: a record knows of no format.
    notebook_html: ClassVar[Callable[["IncidentRecord"], str] | None] = None

    def _repr_html_(self) -> str | None:
        """The record below a cell of a notebook; null where nothing that shows it is loaded."""
        show = type(self).notebook_html
        return show(self) if show else None

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        # Whole items in a traceback or a notebook cell hide everything else; counts say enough.
        yield "title", self.title and self.title[:TITLE]
        for name in ("articles", *ITEM_LISTS):
            if many := len(getattr(self, name)):
                yield name, many
        yield "flagged", sum(item.status == "flagged" for item in self.items())
        yield "rejected", len(self.rejected)

    def items(self) -> Iterator[Item[Any]]:
        """Every item, list by list."""
        for name in ITEM_LISTS:
            yield from getattr(self, name)

    def actor(self, id: str) -> Actor:
        """The actor with this id, or whom a merge gave another.

        Raises:
            KeyError: no actor has or had it.
        """
        for actor in self.actors:
            if id == actor.id or id in actor.also:
                return actor
        raise KeyError(id)

    def claims_by(self, name: str) -> tuple[Claim, ...]:
        """The claims of every actor that bears this name or alias, whatever its case."""
        wanted = name.casefold()
        speakers = {actor.id for actor in self.actors if wanted in map(str.casefold, actor.names)}
        return tuple(claim for claim in self.claims if claim.speaker in speakers)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, IncidentRecord):
            return NotImplemented
        return all(
            getattr(self, name) == getattr(other, name)
            for name in type(self).model_fields
            if name != "run"
        )

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        homes: dict[str, str] = {}
        for name in ITEM_LISTS:
            for item in getattr(self, name):
                for key in (item.id, *item.also):
                    if key in homes:
                        raise ValueError(f"two items have the id {key}")
                    homes[key] = name
        for owner, field, home, key in self._references():
            if key not in homes:
                raise ValueError(f"{owner}: {field} names {key}, which is no item")
            if home is not None and homes[key] != home:
                raise ValueError(f"{owner}: {field} names {key}, which is none of the {home}")
        articles = {article.id for article in self.articles}
        if len(articles) < len(self.articles):
            raise ValueError("one article is listed twice")
        for owner, article in self._standings():
            if article not in articles:
                raise ValueError(f"{owner} stands in article {article}, which is not listed")
        return self

    def _references(self) -> Iterator[tuple[str, str, str | None, str]]:
        """Every id that something holds: (whose, in which field, of which list, the id)."""
        for item in self.items():
            for owner in (item, *item.mentions, *getattr(item, "readings", ())):
                for field, home in REFERENCES.items():
                    key = getattr(owner, field, None)
                    if key is not None:
                        yield item.id, field, home, key
        for fact in self.disputed_facts:
            for position in fact.positions:
                yield from ((fact.id, "holders", "actors", key) for key in position.holders)
                yield from ((fact.id, "claims", "claims", key) for key in position.claims)
        for sentence in self.summary:
            yield from (("the summary", "cites", None, key) for key in sentence.cites)

    def _standings(self) -> Iterator[tuple[str, str]]:
        """Every article that something stands in: (what, the article's id)."""
        for item in self.items():
            for mention in item.mentions:
                yield mention.key, mention.article
        for coverage in self.coverage:
            yield "coverage", coverage.article
