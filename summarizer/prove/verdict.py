"""What a check of a claim comes to: it passes, it is left open, or the claim cannot stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from summarizer.record import Check, Status

__all__ = ["PASS", "Verdict", "checked", "flag", "flagged", "passed", "refused", "status_of"]


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


def checked(name: str, verdict: Verdict) -> Check:
    """A check as its verdict has it; one that was refused stands in no item."""
    return Check(
        name=name, outcome="pass" if verdict.outcome == "pass" else "flag", detail=verdict.reason
    )


def passed(name: str, detail: str | None = None) -> Check:
    """A check that the article bears out."""
    return Check(name=name, outcome="pass", detail=detail)


def flag(name: str, detail: str) -> Check:
    """A check that the article leaves open."""
    return Check(name=name, outcome="flag", detail=detail)


def status_of(checks: Sequence[Check]) -> Status:
    """What checks make of an item: one flag flags it."""
    return "flagged" if any(check.outcome == "flag" for check in checks) else "proven"
