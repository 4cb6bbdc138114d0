"""Answers that may be wanting: what an optional question gives, or why it gives nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeVar

from summarizer.errors import MissingReply, ModelError, StoreError, TooLong
from summarizer.pipeline.outcome import Failure
from summarizer.record import Rejection

__all__ = ["Missed", "answer_to", "lost"]

Stage = Literal["reconcile", "repair", "summary"]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Missed:
    """Why an optional question has no answer: an error to report, or a line to say."""

    failures: tuple[Failure, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def is_too_long(self) -> bool:
        """Whether less might be asked: a recording lacks the reply to what was found too long."""
        return bool(self.notes) or any(isinstance(f.error, TooLong) for f in self.failures)


def answer_to(without: str, ask: Callable[[], T]) -> T | Missed:
    """The answer to an optional question, or why there is none.

    Args:
        without: what the record lacks without it, in words.
        ask: asks it.
    """
    try:
        return ask()
    except MissingReply as error:
        return Missed(notes=(f"{without}: {error}",))
    except (ModelError, StoreError) as error:
        return Missed(failures=(Failure(without, error),))


def lost(failure: Failure, kind: str, article: str | None, stage: Stage = "reconcile") -> Rejection:
    """What the ledger says of a question that could not be answered."""
    return Rejection(
        stage=stage,
        kind=kind,
        item=f"({failure.name})",
        reason=str(failure.error),
        article=article,
    )
