"""Which claims stand within the words of another."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from summarizer.prove.desk import Desk
from summarizer.record import ClaimMention

__all__ = ["nest"]


@dataclass(frozen=True, slots=True)
class _Content:
    """Where the words of one claim stand, and how many characters they are."""

    claim: ClaimMention
    stretches: tuple[tuple[int, int], ...]
    length: int

    def holds(self, inner: "_Content") -> bool:
        """Whether every stretch of the other lies in one of these, which are longer."""
        return self.length > inner.length and all(
            any(start <= i[0] and i[1] <= end for start, end in self.stretches)
            for i in inner.stretches
        )


def nest(desk: Desk) -> None:
    """Give each claim whose content lies within a longer one's the smallest such claim."""
    contents = [_content(claim) for claim in desk.kept(ClaimMention)]
    for inner, around in zip(contents, _around(contents), strict=True):
        outer = [content for content in around if content.holds(inner)]
        if outer:
            best = min(outer, key=_rank)
            desk.replace(inner.claim, within=best.claim.key)


def _rank(content: _Content) -> tuple[int, tuple[tuple[int, int], ...], str]:
    """The shorter first; between equal ones their words and speakers decide, never their order."""
    return content.length, content.stretches, content.claim.speaker or ""


def _content(claim: ClaimMention) -> _Content:
    stretches = tuple((span.start, span.end) for span in claim.content)
    return _Content(claim, stretches, sum(end - start for start, end in stretches))


def _around(contents: list[_Content]) -> Iterator[Iterator[_Content]]:
    """For each content those with a stretch that holds its first one, itself among them.

    The stretches are looked through from the nearest start back, as long as an earlier one may
    still reach so far: claims seldom overlap, and then that is one look.
    """
    places = sorted((*s, number) for number, c in enumerate(contents) for s in c.stretches)
    starts = [place[0] for place in places]
    reach = list(accumulate((place[1] for place in places), max))

    def holding(start: int, end: int) -> Iterator[_Content]:
        at = bisect_right(starts, start) - 1
        while at >= 0 and reach[at] >= end:
            if places[at][1] >= end:
                yield contents[places[at][2]]
            at -= 1

    return (holding(*content.stretches[0]) for content in contents)
