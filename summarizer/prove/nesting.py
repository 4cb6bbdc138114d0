"""Which claims stand within the words of another."""

from summarizer.prove.desk import Desk
from summarizer.record import ClaimMention

__all__ = ["nest"]


def nest(desk: Desk) -> None:
    """Give each claim whose content lies within a longer one's the smallest such claim."""
    claims = desk.kept(ClaimMention)
    for inner in claims:
        outer = [c for c in claims if c.key != inner.key and _holds(c, inner)]
        if outer:
            best = min(outer, key=_rank)
            desk.replace(inner, within=best.key)


def _rank(claim: ClaimMention) -> tuple[int, list[int], str]:
    """The shorter first; between equal ones their words and speakers decide, never their order."""
    length = sum(len(span.text) for span in claim.content)
    return length, [span.start for span in claim.content], claim.speaker or ""


def _holds(outer: ClaimMention, inner: ClaimMention) -> bool:
    """Whether every stretch of the one content lies in the other's, which is longer."""
    inside = all(
        any(o.start <= i.start and i.end <= o.end for o in outer.content) for i in inner.content
    )
    return inside and sum(len(s.text) for s in outer.content) > sum(
        len(s.text) for s in inner.content
    )
