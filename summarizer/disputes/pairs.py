"""Two statements that say the same but for an opposite word or a number."""

import re
from collections.abc import Iterator, Mapping, Sequence

from summarizer.disputes.opposites import OPPOSITES, UNREAL
from summarizer.disputes.question import Asker, fact
from summarizer.disputes.read import ClaimRead
from summarizer.draft import DraftDisputedFact
from summarizer.prove.words import root
from summarizer.quantities import Quantity, quantities, same_unit
from summarizer.reconcile.candidates import Index
from summarizer.reconcile.terms import TIMES
from summarizer.record import agree

__all__ = ["pairs"]

MOST_NEAR = 100  # claims with one word or number else that one claim is compared with
EXTRA = 2  # terms that one of two opposite statements may have beside the other's


def pairs(ask: Asker, claims: Sequence[ClaimRead]) -> Iterator[DraftDisputedFact]:
    """Two statements that differ in an opposite word or in a number."""
    plain = [
        one
        for one in claims
        if one.asserts and one.all.terms and not one.all.points and not one.all.roots & UNREAL
    ]
    numbers = {one.claim.id: quantities(one.claim.statement) for one in plain}
    answers: dict[tuple[str, str], list[str]] = {}
    for i, j in _near(plain, numbers):
        one, other = plain[i], plain[j]
        if one.all.modals != other.all.modals:
            continue
        if _opposite(one, other) or _other_number(one, other, numbers):
            question = ask((one.claim, other.claim))
            if question is not None:
                answers.setdefault((question, one.claim.id), []).append(other.claim.id)
    for (question, id), others in answers.items():
        yield fact(question, [id], others)


def _near(
    claims: Sequence[ClaimRead], numbers: Mapping[str, Sequence[Quantity]]
) -> list[tuple[int, int]]:
    """The pairs of which one says all that the other says, but for an opposite or a number."""
    index = Index([one.all.roots for one in claims], [one.side for one in claims])
    pairs: set[tuple[int, int]] = set()
    for i, one in enumerate(claims):
        wanted = [
            one.all.roots - pair | (pair - one.all.roots)
            for pair in OPPOSITES
            if len(pair & one.all.roots) == 1
        ]
        if len(numbers[one.claim.id]) == 1:
            wanted.append(one.all.roots - _number_roots(numbers[one.claim.id][0]))
        for roots in filter(None, wanted):
            near = index.holding(roots, but=one.side)[:MOST_NEAR]
            pairs.update((min(i, j), max(i, j)) for j in near)
    return sorted(pairs)


def _opposite(one: ClaimRead, other: ClaimRead) -> bool:
    """Whether two statements say of one thing the same but for one word and its opposite."""
    if not (_is_definite(one) and _is_definite(other)):
        return False
    here, there = one.all.roots - other.all.roots, other.all.roots - one.all.roots
    pair = next((p for p in OPPOSITES if len(p & here) == 1 and len(p & there) == 1), None)
    if pair is None:
        return False
    return _alike(one, other, here - pair, there - pair)


def _is_definite(one: ClaimRead) -> bool:
    """Whether a statement begins with the one thing that it is about: the drone, Norrland."""
    first = one.all.terms[0]
    article = one.claim.statement.lower().startswith(("the ", "its ", "this ", "that "))
    return article or (first.names and first.at == 0)


def _other_number(
    one: ClaimRead, other: ClaimRead, numbers: Mapping[str, Sequence[Quantity]]
) -> bool:
    """Whether two statements say the same but for a number that cannot be the same."""
    if len(numbers[one.claim.id]) != 1 or len(numbers[other.claim.id]) != 1:
        return False
    (left,), (right,) = numbers[one.claim.id], numbers[other.claim.id]
    if None in (left.unit, right.unit) or not same_unit(left.unit, right.unit):
        return False
    if agree((left, right)):
        return False
    here, there = one.all.roots - other.all.roots, other.all.roots - one.all.roots
    here, there = here - _number_roots(left), there - _number_roots(right)
    shared = one.all.roots & other.all.roots
    return len(shared) >= 2 and len(here | there) < EXTRA and _alike(one, other, here, there)


def _number_roots(number: Quantity) -> frozenset[str]:
    return frozenset(root(word) for word in re.findall(r"\w+", number.text.lower()))


def _alike(one: ClaimRead, other: ClaimRead, here: frozenset[str], there: frozenset[str]) -> bool:
    """Whether what two statements have beside each other makes them no others."""
    shared = {r for r in one.all.roots & other.all.roots if not r.startswith("@")}
    if not shared or (here and there) or len(here | there) > EXTRA:
        return False
    if one.all.owns or other.all.owns:
        return False
    return not any(r.startswith("@") or r in TIMES or r.isdigit() for r in here | there)
