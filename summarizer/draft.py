"""What an extractor proposes: items with verbatim words and sentence numbers, nothing proven yet.

The first three answers are what a language model is asked of an article; their lists together make
a draft. Items name other items by the article's words, never by id, and no offset is ever asked of
a model. A repair's answer has all their lists. Those about disputes and pairs are about claims that
are proven, and name these by ids; so is that for a summary, of all kinds of items.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, WithJsonSchema

from summarizer.errors import SummarizerError
from summarizer.record import (
    ActorKind,
    AircraftKind,
    Comparison,
    Measure,
    Mode,
    PlaceKind,
    Stance,
)

__all__ = [
    "CastAnswer",
    "ClaimsAnswer",
    "DisputesAnswer",
    "Draft",
    "DraftActor",
    "DraftAircraft",
    "DraftClaim",
    "DraftDisputedFact",
    "DraftEvent",
    "DraftFigure",
    "DraftItem",
    "DraftNamed",
    "DraftPlace",
    "DraftPosition",
    "DraftSentence",
    "DraftTime",
    "DraftVerdict",
    "FiguresAnswer",
    "LostPart",
    "PairsAnswer",
    "RepairAnswer",
    "SetAside",
    "SummaryAnswer",
]

NAME, WORDS, QUOTE = 300, 1_000, 6_000  # characters; a quotation of 1,000 words is the longest seen

Name = Annotated[str, Field(min_length=1, max_length=NAME)]
Words = Annotated[str, Field(min_length=1, max_length=WORDS)]
Quote = Annotated[str, Field(min_length=1, max_length=QUOTE)]
Number = Annotated[Decimal, Field(allow_inf_nan=False), WithJsonSchema({"type": "number"})]


class Proposal(BaseModel):
    """Anything proposed: strict, since a proposal that must be mended is not what was said."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)


class DraftItem(Proposal):
    """Something proposed of an article."""

    sentences: list[int] = Field(
        max_length=100, description="Numbers of the sentences that the words stand in."
    )
    _stands: tuple[tuple[int, int], ...] = PrivateAttr(default=())

    @property
    def stands(self) -> tuple[tuple[int, int], ...]:
        """Where its words stand, in code points; empty but for what was proven once already."""
        return self._stands

    def standing(self, stretches: Iterable[tuple[int, int]]) -> Self:
        """The same item with the places of its words: of several occurrences these are meant."""
        placed = self.model_copy()
        placed._stands = tuple(stretches)
        return placed


class DraftAircraft(DraftItem):
    """An aircraft, or several of one type with the same part."""

    name: Name = Field(description="Its type or name, in the article's words.")
    kind: AircraftKind | None = Field(description="What sort of aircraft; null if not stated.")
    operator: Name | None = Field(description="Who flies it, in the article's words; or null.")
    count: int | None = Field(ge=1, le=100_000, description="How many; null if not stated.")
    outcome: Words | None = Field(description="What became of it, in the article's words; or null.")


class DraftActor(DraftItem):
    """A person, an organisation, a state, an outlet or a group."""

    name: Name = Field(description="The fullest name in the article, without title or office.")
    kind: ActorKind = Field(description="What sort of actor.")
    role: Words | None = Field(description="Office or rank, in the article's words; or null.")
    affiliation: Name | None = Field(
        description="Whom it belongs to or speaks for, in the article's words; or null."
    )
    aliases: list[Name] = Field(max_length=30, description="Its other names in the article.")


class DraftNamed(DraftItem):
    """An actor that no extractor proposed, made of the words by which some claim names it."""

    name: Name
    outlet: bool


class DraftPlace(DraftItem):
    """A place."""

    name: Name = Field(description="Its name, in the article's words.")
    kind: PlaceKind | None = Field(description="What sort of place; null if not clear.")


class DraftTime(DraftItem):
    """A time, by its words alone: our code resolves it."""

    text: Name = Field(description="The words of the time, as they stand.")


class DraftEvent(DraftItem):
    """One step of what happened."""

    quote: Quote = Field(description="The shortest words of the article that tell it.")
    what: Words = Field(description="What happened, one plain sentence.")
    when: Name | None = Field(description="The words of its time, as they stand; or null.")
    where: Name | None = Field(description="The words of its place, as they stand; or null.")


class DraftClaim(DraftItem):
    """Something said."""

    content: list[Quote] = Field(
        min_length=1, max_length=40, description="The words claimed, each unbroken stretch apart."
    )
    statement: Words | None = Field(
        description="What is claimed, one plain sentence; null where the content says it as it is."
    )
    speaker: Name | None = Field(
        description="Who says it, by the fullest name in the article; null in its own voice."
    )
    source: Words | None = Field(
        description="The words beside the cue that stand for the speaker; or null."
    )
    cue: Name | None = Field(description="The words that mark the saying; or null.")
    via: Name | None = Field(description="Who relays it, in the article's words; or null.")
    mode: Mode = Field(description="How it is given.")
    stance: Stance = Field(description="What the speaker does with the statement.")
    hedged: bool = Field(description="Whether cue or content hold back.")


class DraftFigure(DraftItem):
    """A number with what it measures."""

    quote: Name = Field(description="The number with its unit and comparison, as it stands.")
    low: Number = Field(description="The number, or the lower end of the range, written out.")
    high: Number = Field(description="The number again, or the upper end of the range.")
    unit: Name | None = Field(description="Currency code, unit symbol, or the noun counted.")
    comparison: Comparison = Field(description="How the truth is said to lie to the number.")
    measures: Measure = Field(description="What it is a number of.")
    of: Name | None = Field(description="The thing measured, in the article's words; or null.")
    speaker: Name | None = Field(
        description="Who gives it, by the fullest name in the article; null in its own voice."
    )


class DraftPosition(Proposal):
    """One answer to a question."""

    claims: list[Name] = Field(
        min_length=1, max_length=500, description="Ids of all claims that give this answer."
    )


class DraftDisputedFact(Proposal):
    """A question that claims answer differently."""

    question: Words = Field(description="What is disputed, one plain question.")
    positions: list[DraftPosition] = Field(
        min_length=2, max_length=20, description="The answers, two or more."
    )


class DraftVerdict(Proposal):
    """How two claims stand to each other."""

    pair: Name = Field(description="Id of the pair.")
    verdict: Literal["same", "contradicts", "unrelated"] = Field(description="How they stand.")
    question: Words | None = Field(
        description="The question that the two answer differently; null if they do not."
    )


class DraftSentence(Proposal):
    """One sentence of a summary."""

    text: Words = Field(description="The sentence.")
    cites: list[Name] = Field(
        min_length=1, max_length=100, description="Ids of the items whose words it uses."
    )


class CastAnswer(BaseModel):
    """Who and what takes part, where and when."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    aircraft: list[DraftAircraft] = Field(description="Aircraft.")
    actors: list[DraftActor] = Field(description="Who acts or speaks.")
    places: list[DraftPlace] = Field(description="Places.")
    times: list[DraftTime] = Field(description="Times.")
    events: list[DraftEvent] = Field(description="What happened, step by step.")


class ClaimsAnswer(BaseModel):
    """Who says what."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    claims: list[DraftClaim] = Field(description="Claims, in the order of the article.")


class FiguresAnswer(BaseModel):
    """Which numbers are given."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    figures: list[DraftFigure] = Field(description="Figures, in the order of the article.")


class RepairAnswer(CastAnswer, ClaimsAnswer, FiguresAnswer):
    """What a second look mends: items of any list."""


class DisputesAnswer(BaseModel):
    """Which claims disagree."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    disputed_facts: list[DraftDisputedFact] = Field(description="What is disputed.")


class PairsAnswer(BaseModel):
    """Which of some pairs of claims are one."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    verdicts: list[DraftVerdict] = Field(description="A verdict for each pair.")


class SummaryAnswer(BaseModel):
    """What an editor reads first."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    sentences: list[DraftSentence] = Field(description="Sentences, at most seven.")


@dataclass(frozen=True, slots=True)
class SetAside:
    """Part of an extractor's answer that is no item: its list, its words, why it is none."""

    kind: str
    item: str
    reason: str


@dataclass(frozen=True, slots=True)
class LostPart:
    """A question about a part of an article that has no answer: what is asked, and why it has none.

    The ledger tells it too, by a `SetAside`.
    """

    name: str
    error: SummarizerError


@dataclass(frozen=True, slots=True)
class Draft:
    """All that an extractor proposes of one article.

    Attributes:
        named: actors that only other items name; what is proven for the first time has none.
        set_aside: what it gave that could not be read as an item, for the ledger.
        parts: where each part of the article stands that was looked at by itself, in code points,
            end exclusive; empty where it was looked at as a whole.
        lost: what of them could not be looked at.
    """

    aircraft: tuple[DraftAircraft, ...] = ()
    actors: tuple[DraftActor, ...] = ()
    places: tuple[DraftPlace, ...] = ()
    times: tuple[DraftTime, ...] = ()
    events: tuple[DraftEvent, ...] = ()
    claims: tuple[DraftClaim, ...] = ()
    figures: tuple[DraftFigure, ...] = ()
    named: tuple[DraftNamed, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    parts: tuple[tuple[int, int], ...] = ()
    lost: tuple[LostPart, ...] = ()
