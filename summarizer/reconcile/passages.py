"""Whether two articles have one passage: the same runs of words around the same claim.

A passage is known by its shingles, its runs of five words in a row. What stands in quotation marks
is left out: two reporters who heard the same speaker write down the same words. Whether two
passages are alike is told of the two alone, never of what else there is, so that an article that
is added parts nothing that was found before.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import TypeVar

from summarizer.reconcile.sets import Sets

__all__ = ["AROUND", "WITHIN", "Passage", "Words", "alike", "copied", "shingles", "words_of"]

Passage = frozenset[int]  # runs of words, each by its hash
T = TypeVar("T", bound=Hashable)

RUN = 5  # words; shorter runs ("at the bottom of the") are anybody's
REACH = 25  # words on each side of a claim: a sentence of news and a little more
# How much of the shorter passage stands in the other. A reprint that changes a word in twelve keeps
# 0.6 of the runs around a claim, and 0.4 where one side is cut away; two reporters share 0.1.
AROUND = 0.4
# Of a claim's own words alone there are few, and the same sober sentence may be written twice.
WITHIN = 0.6
LEAST = 20  # runs; of a shorter passage the shares are taken of so many

_QUOTED = re.compile(r"“[^”]*”|«[^»]*»|\"[^\"\n]*(?:\"|$)", re.MULTILINE)
_WORD = re.compile(r"[^\W_]+")
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text outside quotation marks, whatever their case.

    Attributes:
        starts: where each begins, in code points of the text.
        runs: the run that begins with each, as a number; the last few words begin none.
    """

    starts: tuple[int, ...]
    runs: tuple[int, ...]

    def around(self, start: int, end: int) -> Passage:
        """The passage about the stretch from start to end, end exclusive."""
        first = max(0, bisect_left(self.starts, start) - REACH)
        last = bisect_left(self.starts, end) + REACH
        return frozenset(self.runs[first : max(first, last - RUN + 1)])


@lru_cache(maxsize=512)  # the articles of a run, 50 kB each; a run reconciles them several times
def words_of(text: str) -> Words:
    """The words of an article's text."""
    unquoted = _QUOTED.sub(lambda match: " " * len(match.group()), text)
    found = list(_WORD.finditer(unquoted))
    words = [_UNSEEN.sub("", match.group()).lower() for match in found]
    runs = map(hash, zip(*(words[n:] for n in range(RUN)), strict=False))
    return Words(tuple(match.start() for match in found), tuple(runs))


def shingles(words: str) -> Passage:
    """The passage that some words are by themselves."""
    return frozenset(words_of.__wrapped__(words).runs)


def alike(one: Passage, other: Passage, share: float) -> bool:
    """Whether so large a share of the shorter passage stands in the other."""
    return len(one & other) >= share * max(LEAST, min(len(one), len(other)))


def copied(passages: Iterable[tuple[T, Passage]], share: float) -> list[tuple[T, T]]:
    """Pairs of owners by which all whose passages are alike hang together.

    Passages that share no run are never compared, nor are those that hang together already: the
    work grows with the number of passages, not with that of their pairs.

    Args:
        passages: each with whoever has it; an owner may have several.
        share: as of `alike`.
    """
    given = list(passages)
    times = Counter(chain.from_iterable(passage for _, passage in given))
    sets = Sets(range(len(given)))
    members = {n: [n] for n in range(len(given))}
    having: dict[int, list[int]] = {}  # of each run that is shared, a member of each set with it
    pairs = []

    def join(n: int, leader: int) -> None:
        """Put a passage to a set, if it is like one of its members."""
        passage = given[n][1]
        other = next((m for m in members[leader] if alike(passage, given[m][1], share)), None)
        if other is not None:
            members[leader] += members.pop(sets.leader(n))
            sets.join(other, n)
            pairs.append((given[other][0], given[n][0]))

    for n, (_, passage) in enumerate(given):
        if n:  # copies come in a row more often than not, and what is joined is not looked up
            join(n, sets.leader(n - 1))
        home = sets.leader(n)
        common: Counter[int] = Counter()
        for run in passage:
            if times[run] > 1:
                had = having.setdefault(run, [])
                if had != [home]:
                    leaders = {sets.leader(m) for m in had}
                    common.update(leaders)
                    having[run] = [*(leaders | {home})]
        for leader, most in common.items():
            if most >= share * LEAST and leader in members and leader != sets.leader(n):
                join(n, leader)
    return pairs
