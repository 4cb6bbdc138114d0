"""What a summary may tell as a fact: what no voice disputes, and what not only somebody says."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from summarizer.prove.words import roots
from summarizer.record import Claim, DisputedFact, Event, Figure, Span

__all__ = ["Settled", "is_within"]

LEAST = 2  # words that an event shares with a question or an answer before it can be about it


class Settled:
    """Which events and figures of a record are told in the articles' own voice and undisputed."""

    def __init__(self, lists: Mapping[str, Sequence[Any]]) -> None:
        """Look the claims through.

        Args:
            lists: the lists of a record by name.
        """
        facts: Sequence[DisputedFact] = lists["disputed_facts"]
        disputed = {id for fact in facts for position in fact.positions for id in position.claims}
        self._asked = [
            asked
            for fact in facts
            for text in (fact.question, *(position.stance for position in fact.positions))
            if len(asked := roots(text)) >= LEAST
        ]
        self._said, self._disputed = _contents(lists["claims"], disputed)

    def answers(self, text: str) -> bool:
        """Whether some words answer a disputed question: all of it, or of an answer, is in them."""
        told = roots(text)
        return any(asked <= told for asked in self._asked)

    def event(self, event: Event) -> bool:
        """Whether what happened may be told as a fact."""
        if self.answers(event.what):
            return False
        places = [mention.evidence[0] for mention in event.mentions]
        if any(_touch(place, other) for place in places for other in self._disputed[place.article]):
            return False
        return not all(
            any(is_within(place, other) for other in self._said[place.article]) for place in places
        )

    def figure(self, figure: Figure) -> bool:
        """Whether a number may be told: in the articles' own voice it stands in no dispute."""
        return figure.agreement == "differ" or not any(
            _touch(reading.span, other)
            for reading in figure.readings
            if reading.speaker is None
            for other in self._disputed[reading.span.article]
        )


Places = Mapping[str, list[Span]]  # by article


def _contents(claims: Iterable[Claim], disputed: set[str]) -> tuple[Places, Places]:
    """Where somebody says something, and where something disputed is said in any voice."""
    said, open_ = defaultdict[str, list[Span]](list), defaultdict[str, list[Span]](list)
    for claim in claims:
        for mention in claim.mentions:
            if mention.mode != "narrated":
                said[mention.article].extend(mention.content)
            if claim.id in disputed:
                open_[mention.article].extend(mention.content)
    return said, open_


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def is_within(one: Span, other: Span) -> bool:
    """Whether a stretch lies within another of the same article."""
    same = one.article == other.article
    return same and other.start <= one.start and one.end <= other.end + 1  # a sentence's full stop
