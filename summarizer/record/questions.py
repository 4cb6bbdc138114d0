"""Questions that are one question in other words: their answers have the same claims."""

import re
from collections.abc import Mapping, Sequence
from itertools import combinations, permutations
from typing import NamedTuple

__all__ = ["Question", "merged", "words"]

Sides = Sequence[frozenset[str]]  # the claims of each answer
WORDS = 3  # that two questions share; of fewer each incident is full
LEAST = 2  # claims that two answers share; one may stand in answers to several questions


class Question(NamedTuple):
    """A question with its answers.

    Attributes:
        text: the question.
        sides: the claims of each answer; no claim is in two of them.
        ids: what it is called, by each claim that was judged.
    """

    text: str
    sides: tuple[frozenset[str], ...]
    ids: frozenset[str]


def merged(questions: Sequence[Question], speakers: Mapping[str, str | None]) -> list[Question]:
    """The questions with those as one of which the answers are the same.

    Two are one question where two answers to the one share claims with two answers to the other,
    each with its own, and one of these lies within its counterpart, or both share half with it. So
    they are where two answers have the very same claims and the same voices give the answers
    against them, and where both ask in the same words for one of two answers and one of these is
    much the same. The question that more claims answer is asked.

    Args:
        questions: each with its answers.
        speakers: by claim who makes it; None where nobody is named.
    """
    left = sorted(questions, key=lambda q: (-sum(map(len, q.sides)), q.text))
    while True:
        found = next(
            ((a, b, t) for a, b in combinations(left, 2) if (t := _together(a, b, speakers))), None
        )
        if found is None:
            return left
        kept, gone, sides = found
        whole = Question(kept.text, sides, kept.ids | gone.ids)
        left = [whole if q is kept else q for q in left if q is not gone]


def _together(
    one: Question, other: Question, speakers: Mapping[str, str | None]
) -> tuple[frozenset[str], ...] | None:
    """The answers to two questions that are one; None where they are two."""
    for i, k in permutations(range(len(one.sides)), 2):
        for m, n in combinations(range(len(other.sides)), 2):
            here, there = (one.sides[i], other.sides[m]), (one.sides[k], other.sides[n])
            if (
                _same_answers(here, there)
                or _same_voices(here, there, speakers)
                or (_same_words(one, other) and any(map(_much_the_same, (here, there))))
            ):
                return _joined(one.sides, other.sides, {m: i, n: k})
    return None


Pair = tuple[frozenset[str], frozenset[str]]


def _same_words(one: Question, other: Question) -> bool:
    """Whether two questions with two answers each share half of the words of the one."""
    here, there = (words(question.text) for question in (one, other))
    shared = len(here & there)
    two = len(one.sides) == len(other.sides) == 2
    return two and shared >= WORDS and 2 * shared >= min(len(here), len(there))


def words(text: str) -> frozenset[str]:
    """The words of a text that have a meaning of their own, as far as their length tells."""
    return frozenset(word for word in re.findall(r"\w+", text.lower()) if len(word) > 3)


def _much_the_same(answers: Pair) -> bool:
    one, other = answers
    shared = len(one & other)
    return shared >= LEAST and 2 * shared >= min(len(one), len(other))


def _same_answers(here: Pair, there: Pair) -> bool:
    shared = [len(a & b) for a, b in (here, there)]
    within = any(a <= b or b <= a for a, b in (here, there))
    return (within and min(shared) > 0 and max(shared) >= LEAST) or all(
        map(_by_half, (here, there))
    )


def _by_half(answers: Pair) -> bool:
    """Whether two answers of several claims each share half of those of the one."""
    least = min(map(len, answers))
    return least >= LEAST and 2 * len(answers[0] & answers[1]) >= least


def _same_voices(here: Pair, there: Pair, speakers: Mapping[str, str | None]) -> bool:
    for (a, b), (c, d) in ((here, there), (there, here)):
        voices = {speakers.get(claim) for claim in c} - {None}
        if a == b and len(a) >= LEAST and voices & {speakers.get(claim) for claim in d}:
            return True
    return False


def _joined(
    one: Sides, other: Sides, places: Mapping[int, int]
) -> tuple[frozenset[str], ...] | None:
    """Answers put together; None where a claim would stand in two of them."""
    sides = [set(side) for side in one]
    for m, side in enumerate(other):
        if m in places:
            sides[places[m]] |= side
        else:
            sides.append(set(side))
    claims = [claim for side in sides for claim in side]
    return tuple(map(frozenset, sides)) if len(claims) == len(set(claims)) else None
