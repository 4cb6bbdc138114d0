"""How a record was made: by whom, with what, at what cost."""

from pydantic import Field

from summarizer.record.base import Frozen
from summarizer.record.terms import Exact

__all__ = ["RepairInfo", "RunInfo"]


class RepairInfo(Frozen):
    """What the second look at the articles took and gave."""

    calls: int = Field(ge=0, description="Repair calls, those that stored replies answered too.")
    saved: int = Field(ge=0, description="Mentions that the record has by them.")
    tokens_in: int = Field(ge=0, description="Tokens sent for them, stored replies apart.")
    tokens_out: int = Field(ge=0, description="Tokens received for them, stored replies apart.")
    cost: Exact | None = Field(
        description="In the currency of the prices given; null without them."
    )


class RunInfo(Frozen):
    """How the record was made; two records are equal whatever stands here."""

    engine: str | None = Field(description="The extractor: llm, embedded; null for a merge.")
    model: str | None = Field(
        description="The language model, or what the embedded extractor parses with; else null."
    )
    prompts: dict[str, str] = Field(description="Digest of each prompt that was used, by name.")
    calls: int = Field(ge=0, description="Calls that were sent to the model.")
    calls_cached: int = Field(ge=0, description="Calls that stored replies answered.")
    tokens_in: int = Field(ge=0, description="Tokens sent, stored replies apart.")
    tokens_out: int = Field(ge=0, description="Tokens received, stored replies apart.")
    cost: Exact | None = Field(
        description="In the currency of the prices given; null without them."
    )
    repair: RepairInfo | None = Field(
        default=None,
        description="What the repair took of that, and gave; null where none was made.",
    )
    seconds: float = Field(ge=0, description="How long it took, in seconds.")
    version: str = Field(description="Version of incident-summarizer.")
