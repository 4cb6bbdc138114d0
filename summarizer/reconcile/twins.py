"""Claims that are two to us, and yet have one origin with each other.

- The same words in nearly the same text: an article reprints the other, whoever it is in each to
  whom our proof or an article gives them.
- What one speaker told one outlet, as two articles tell it in words of their own.
"""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from summarizer.prove.words import roots
from summarizer.reconcile.carriers import Carriers, stretch
from summarizer.reconcile.credits import known_as
from summarizer.reconcile.passages import AROUND, copied, words_of
from summarizer.reconcile.rules import plain
from summarizer.reconcile.sets import Sets
from summarizer.record import Claim, ClaimMention, bare

__all__ = ["Twin", "copied_of", "twins"]

SHARED = 3  # words of two tellings: the ferry, the calls, and that they were three
MOST = 200  # tellings of one speaker to one outlet; of more it is not told which are one


class Twin(NamedTuple):
    """A mention of another claim that has one origin with a claim.

    Attributes:
        article: of the claim: in which it has it.
        other: the mention of the other claim, in another article.
        reprint: whether the two articles have it in nearly the same text.
    """

    article: str
    other: ClaimMention
    reprint: bool


def twins(claims: Sequence[Claim], pile: Carriers) -> list[list[Twin]]:
    """The twins of each claim."""
    found: list[list[Twin]] = [[] for _ in claims]
    known: dict[Hashable, list[tuple[int, ClaimMention]]] = {}
    for n, claim in enumerate(claims):
        for mention in claim.mentions:
            known.setdefault(_words(mention), []).append((n, mention))
    for many in known.values():
        if len({n for n, _ in many}) > 1:
            for one, other in _pairs(_reprinted([mention for _, mention in many], pile)):
                _join(found, many[one], many[other], reprint=True)
    for many in _tellings(claims, pile).values():
        for one, other in _alike(many):
            _join(found, many[one], many[other], reprint=False)
    return found


def copied_of(mentions: Sequence[ClaimMention], pile: Carriers) -> Iterator[tuple[int, int]]:
    """Pairs of mentions, by their places, by which those hang together that are nearly one text."""
    passages = [
        (n, words_of(text).around(*stretch(mention)))
        for n, mention in enumerate(mentions)
        if (text := pile.text(mention.article)) is not None
    ]
    yield from copied(passages, AROUND)
    for n, mention in enumerate(mentions):
        for group in pile.reprints(mention):
            yield from ((n, other) for other, m in enumerate(mentions) if m.article in group)


def _words(mention: ClaimMention) -> Hashable:
    return plain(" ".join(bare(span.text) for span in mention.content))


def _reprinted(mentions: Sequence[ClaimMention], pile: Carriers) -> list[list[int]]:
    """The mentions, by their places, that are nearly one text."""
    sets = Sets(range(len(mentions)))
    for one, other in copied_of(mentions, pile):
        sets.join(one, other)
    return sets.groups()


def _pairs(groups: list[list[int]]) -> Iterator[tuple[int, int]]:
    for group in groups:
        yield from combinations(group, 2)


def _join(
    found: list[list[Twin]],
    one: tuple[int, ClaimMention],
    other: tuple[int, ClaimMention],
    *,
    reprint: bool,
) -> None:
    """Make two mentions each other's, where they are of two claims and of two articles."""
    (n, here), (m, there) = one, other
    if n != m and here.article != there.article:
        found[n].append(Twin(here.article, there, reprint))
        found[m].append(Twin(there.article, here, reprint))


def _tellings(
    claims: Sequence[Claim], pile: Carriers
) -> dict[Hashable, list[tuple[int, ClaimMention]]]:
    """What each speaker told each outlet."""
    told: dict[Hashable, list[tuple[int, ClaimMention]]] = {}
    for n, claim in enumerate(claims):
        for mention in claim.mentions:
            for name in pile.relays(mention):
                teller = pile.teller(mention)
                if teller is not None:
                    told.setdefault((teller[1].id, known_as(name)), []).append((n, mention))
    return told


def _alike(tellings: Sequence[tuple[int, ClaimMention]]) -> Iterator[tuple[int, int]]:
    """Pairs of tellings that say much the same, by their places."""
    if not 1 < len(tellings) <= MOST:
        return
    said = [roots(" ".join(span.text for span in m.content)) for _, m in tellings]
    having: dict[str, list[int]] = {}
    for n, words in enumerate(said):
        for word in words:
            having.setdefault(word, []).append(n)
    shared = Counter(pair for places in having.values() for pair in combinations(places, 2))
    yield from (pair for pair, count in shared.items() if count >= SHARED)
