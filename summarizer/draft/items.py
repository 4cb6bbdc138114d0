"""What is proposed of an article, item by item: verbatim words and sentence numbers, no offsets.

Items name other items by the article's words, never by id.
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, WithJsonSchema

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
    "NAME",
    "DraftActor",
    "DraftAircraft",
    "DraftClaim",
    "DraftEvent",
    "DraftFigure",
    "DraftItem",
    "DraftNamed",
    "DraftPlace",
    "DraftTime",
    "Name",
    "Proposal",
    "Words",
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
