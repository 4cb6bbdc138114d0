"""What is proposed about items that are proven already, which it names by ids."""

from typing import Literal

from pydantic import Field

from summarizer.draft.items import Name, Proposal, Words

__all__ = ["DraftDisputedFact", "DraftPosition", "DraftSentence", "DraftVerdict"]


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
