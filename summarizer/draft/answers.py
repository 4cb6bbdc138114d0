"""The answers that a language model is asked for, each of some lists of what it proposes."""

from pydantic import BaseModel, ConfigDict, Field

from summarizer.draft.about import (
    DraftDisputedFact,
    DraftSentence,
    DraftVerdict,
)
from summarizer.draft.items import (
    DraftActor,
    DraftAircraft,
    DraftClaim,
    DraftEvent,
    DraftFigure,
    DraftPlace,
    DraftTime,
)

__all__ = [
    "CastAnswer",
    "ClaimsAnswer",
    "DisputesAnswer",
    "FiguresAnswer",
    "PairsAnswer",
    "RepairAnswer",
    "SummaryAnswer",
]


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
