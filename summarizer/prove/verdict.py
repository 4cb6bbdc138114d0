"""What a check of a claim comes to: it passes, it is left open, or the claim cannot stand."""

from dataclasses import dataclass
from typing import Literal

__all__ = ["PASS", "Verdict", "flagged", "refused"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome of one comparison, and the reason in words where it is no plain pass."""

    outcome: Literal["pass", "flag", "reject"]
    reason: str | None = None


PASS = Verdict("pass")


def flagged(reason: str) -> Verdict:
    """A comparison that the words leave open."""
    return Verdict("flag", reason)


def refused(reason: str) -> Verdict:
    """A comparison that the words decide against the claim."""
    return Verdict("reject", reason)
