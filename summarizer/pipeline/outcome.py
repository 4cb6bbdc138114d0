"""What a run gives: records, what failed, what the user is told; and a run of nothing."""

from dataclasses import dataclass

import summarizer
from summarizer.errors import SummarizerError
from summarizer.record import IncidentRecord, RunInfo

__all__ = ["NO_RUN", "Failure", "Outcome"]

NO_RUN = RunInfo(
    engine=None,
    model=None,
    prompts={},
    calls=0,
    calls_cached=0,
    tokens_in=0,
    tokens_out=0,
    cost=None,
    seconds=0,
    version=summarizer.__version__,
)


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that failed while the rest went on: what the user calls it, and why."""

    name: str
    error: SummarizerError


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run gives.

    Attributes:
        records: one of each incident, in the order of their first articles.
        failures: what failed; each stands in the records' ledgers too.
        notes: what the user is told, a line each, though nothing failed.
    """

    records: tuple[IncidentRecord, ...]
    failures: tuple[Failure, ...] = ()
    notes: tuple[str, ...] = ()
