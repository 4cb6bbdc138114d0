"""Which actors are named and which claims stand at a place, without a look at all of them."""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence

from summarizer.article import Article
from summarizer.names import STATES, name_tokens, name_words
from summarizer.record import ActorMention, ClaimMention

__all__ = ["ClaimIndex", "NameIndex", "names_of"]

Find = Callable[[str], Iterable[tuple[int, int]]]


def names_of(actor: ActorMention) -> tuple[str, ...]:
    """The words by which the text may name an actor: its names, and the last word of the first."""
    return (actor.name, *actor.aliases, actor.name.split()[-1])


class NameIndex:
    """Where each actor is named.

    Args:
        find: where some words stand, in code points.
    """

    def __init__(self, find: Find) -> None:
        self._find = find
        self._known = 0
        self._places: list[tuple[int, int]] = []
        self._ends: dict[str, set[int]] = {}
        self._states: set[int] = set()

    def within(self, actors: Sequence[ActorMention], start: int, end: int) -> list[ActorMention]:
        """The actors of whom a name begins between two offsets, in their order.

        Args:
            actors: all there are; a later call may know more of them, but none less or otherwise.
            start: the first offset.
            end: the last, exclusive.
        """
        self._learn(actors)
        first, last = (bisect_left(self._places, (offset, 0)) for offset in (start, end))
        return [actors[number] for number in sorted({n for _, n in self._places[first:last]})]

    def like(self, actors: Sequence[ActorMention], words: str) -> list[int]:
        """Which of the actors some words can name: no others can, and not all of these need be.

        Of a name its last word stands among the words, or it is the name of a state. Takes the
        actors as `within` does.
        """
        self._learn(actors)
        ends = self._ends
        here = (
            ends.get(end, ())
            for word in name_tokens(words)
            for end in (word, word.removesuffix("'s"))
        )
        return sorted(self._states.union(*here))

    def _learn(self, actors: Sequence[ActorMention]) -> None:
        for number in range(self._known, len(actors)):
            actor = actors[number]
            for name in dict.fromkeys(names_of(actor)):
                for place, _ in self._find(name):
                    insort(self._places, (place, number))
            for form in map(name_words, (actor.name, *actor.aliases)):
                self._ends.setdefault(form[-1] if form else "", set()).add(number)
                if any(" ".join(form) in names for names in STATES):
                    self._states.add(number)
        self._known = len(actors)


class ClaimIndex:
    """In which sentences the words of each claim stand.

    Args:
        article: the article.
        claims: its claims; their words are final.
    """

    def __init__(self, article: Article, claims: Sequence[ClaimMention]) -> None:
        self._claims = claims
        self._article = article
        self._in: dict[int, dict[int, None]] = {}
        for number, claim in enumerate(claims):
            for span in claim.content:
                for sentence in article.sentences_in(span.start, span.end):
                    self._in.setdefault(sentence.number, {})[number] = None

    def holding(self, start: int, end: int) -> list[ClaimMention]:
        """The claims of whose stretches one holds that from start to end, in their order."""
        here = self._in.get(self._article.sentence_at(start).number, ())
        return [
            self._claims[number]
            for number in here
            if any(s.start <= start and end <= s.end for s in self._claims[number].content)
        ]
