"""Which of the disputed questions of a cluster are found, and which that are found are none."""

from collections.abc import Collection, Mapping, Sequence
from itertools import permutations
from typing import NamedTuple

from merge_gold import Gold, GoldDispute, GoldPosition, plain
from merge_scores import Names

from summarizer.names import name_words
from summarizer.record import DisputedFact, IncidentRecord, Position

__all__ = ["Found", "disputes", "matched"]


class Found(NamedTuple):
    """Disputed facts against the gold's questions.

    Attributes:
        right: how many of the disputed facts are a question of the gold, each question once.
        found: how many there are; the optional ones apart where they are right.
        reached: how many of the gold's questions a disputed fact is about.
        wanted: how many there are, the optional ones apart.
        misses: a line for each question that is missed and each disputed fact that is none.
    """

    right: int
    found: int
    reached: int
    wanted: int
    misses: tuple[str, ...] = ()


class _Side(NamedTuple):
    """A position as it is compared: its holders by their names in the gold, and all its words."""

    holders: frozenset[str]
    narrated: frozenset[str]
    words: str


def disputes(gold: Gold, records: Sequence[IncidentRecord], names: Names) -> Found:
    """The disputed facts of records against the questions of the gold.

    A fact is about a question where two answers of the question are two positions of the fact. An
    answer is a position where one of its holders holds it, or an article that tells it tells it,
    nobody holds it who gives another answer alone, and one of the answer's words is in its claims.
    """
    facts = [(fact, _sides(fact, r, gold, names)) for r in records for fact in r.disputed_facts]
    about = [
        [n for n, question in enumerate(gold.disputes) if _is_about(sides, question)]
        for _, sides in facts
    ]
    right = matched(about)
    reached = {n for those in about for n in those}
    required = {n for n, question in enumerate(gold.disputes) if not question.optional}
    extra = {fact for fact, n in right.items() if n not in required}
    misses = [f"missed: {gold.disputes[n].question}" for n in sorted(required - reached)]
    misses += [
        f"{'told twice' if about[i] else 'none of the gold'}: {_shown(fact, sides)}"
        for i, (fact, sides) in enumerate(facts)
        if i not in right
    ]
    return Found(
        len(right) - len(extra),
        len(facts) - len(extra),
        len(reached & required),
        len(required),
        tuple(misses),
    )


def matched(about: Sequence[Collection[int]]) -> Mapping[int, int]:
    """The most facts that can have a question each, of those that each is about, to themselves."""
    taken: dict[int, int] = {}

    def place(fact: int, tried: set[int]) -> bool:
        for question in about[fact]:
            if question not in tried:
                tried.add(question)
                if question not in taken or place(taken[question], tried):
                    taken[question] = fact
                    return True
        return False

    for fact in range(len(about)):
        place(fact, set())
    return {fact: question for question, fact in taken.items()}


def _is_about(sides: Sequence[_Side], question: GoldDispute) -> bool:
    """Whether two answers of a question are two of these sides."""
    return any(
        _fits(one, first, second) and _fits(other, second, first)
        for one, other in permutations(sides, 2)
        for first, second in permutations(question.positions, 2)
    )


def _fits(side: _Side, answer: GoldPosition, other: GoldPosition) -> bool:
    """Whether a side is this answer, and not the other one."""
    if side.holders & ({*other.holders} - {*answer.holders}):
        return False
    if not (side.holders & {*answer.holders} or side.narrated & {*answer.narrated_by}):
        return False
    return any(plain(word) in side.words for word in answer.words)


def _sides(
    fact: DisputedFact, record: IncidentRecord, gold: Gold, names: Names
) -> tuple[_Side, ...]:
    known = gold.forms()

    def whom(holder: str) -> set[str]:
        return {
            known[stem, name_words(form)]
            for mention in record.actor(holder).mentions
            for form in (mention.name, *mention.aliases)
            if (stem := names[mention.article], name_words(form)) in known
        }

    def side(position: Position) -> _Side:
        claims = [claim for claim in record.claims if claim.id in position.claims]
        said = [position.stance, *(claim.statement for claim in claims)]
        said += [s.text for claim in claims for m in claim.mentions for s in m.content]
        return _Side(
            frozenset().union(*map(whom, position.holders)),
            frozenset(names[article] for article in position.narrated_by),
            plain(" ".join(said)),
        )

    return tuple(map(side, fact.positions))


def _shown(fact: DisputedFact, sides: Sequence[_Side]) -> str:
    answers = [
        f"{', '.join(sorted(side.holders | side.narrated)) or 'nobody'}: {position.stance}"
        for position, side in zip(fact.positions, sides, strict=True)
    ]
    return f"{fact.question} [{' | '.join(answers)}]"
