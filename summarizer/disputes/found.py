"""Which claims disagree, by rules: few and plain contradictions, and no model.

A denial contradicts whoever asserts all that it denies; a statement contradicts one that differs
from it by an opposite word, or by a number that cannot be the same. Claims of one side, what holds
back and what only may be are left alone.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from summarizer.disputes.checked import Judged, comparable, judged
from summarizer.disputes.opposites import NOBODY, OPPOSITES, PEOPLE, UNREAL
from summarizer.disputes.question import Asker, asker
from summarizer.draft import DraftDisputedFact, DraftPosition
from summarizer.fold import fold
from summarizer.prove.hedges import hedges
from summarizer.prove.scope import negations
from summarizer.prove.words import root
from summarizer.quantities import Quantity, quantities, same_unit
from summarizer.reconcile.candidates import Index
from summarizer.reconcile.sides import Names, names_in, side_of
from summarizer.reconcile.terms import TIMES, Said, Term, denied_part, said
from summarizer.record import Claim, IncidentRecord, agree

__all__ = ["found"]

LOOSE = 8  # words that may stand between those that a denial denies
MOST_CLAIMS = 500  # in one position, as a draft has them
MOST_NEAR = 100  # claims with one word or number else that one claim is compared with
EXTRA = 2  # terms that one of two opposite statements may have beside the other's

_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|being|be)\b[^.!?]*\bby\b", re.IGNORECASE)
_MUTUAL = re.compile(r"\b(?:contact|collision)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Claim:
    """A claim with what is compared of it.

    Attributes:
        claim: the claim.
        side: whose it is.
        own: the terms that name its speaker and the speaker's side.
        all: what its statement says.
        denied: what it says is not so; None where it says nothing of the kind.
        asserts: whether it says of all its statement that it is so.
    """

    claim: Claim
    side: str
    own: frozenset[str]
    all: Said
    denied: Said | None
    asserts: bool


def found(record: IncidentRecord) -> Judged:
    """The contradictions between a record's claims; a pure function of its claims and actors."""
    names = names_in(record.actors, record.aircraft)
    claims = [c for c in (_read(names, c) for c in _plain(record)) if c is not None]
    ask = asker(record)
    facts = [*_denials(ask, claims), *_pairs(ask, claims)]
    return judged(record, facts, by="rule")


def _plain(record: IncidentRecord) -> list[Claim]:
    """The claims that say outright that something is so, or is not."""
    return [
        claim
        for claim in comparable(record)
        if claim.stance in ("asserts", "denies")
        and not claim.hedged
        and "?" not in claim.statement
        and not any(hedge.clear for hedge in hedges(claim.statement))
    ]


def _read(names: Names, claim: Claim) -> _Claim | None:
    text, none = claim.statement, not negations(claim.statement)
    denied = denied_part(text, names)
    whole = said(text, names)
    if claim.stance == "denies":
        denied = whole if none else None
    own = names.own.get(claim.speaker or "", frozenset[str]())
    asserts = claim.stance == "asserts" and none
    if denied is None and not asserts:
        return None
    return _Claim(claim, side_of(names, claim), own, whole, denied, asserts)


# Denials


def _denials(ask: Asker, claims: Sequence[_Claim]) -> Iterator[DraftDisputedFact]:
    """Of each thing that is denied: who denies it, and who says that it is so."""
    same: dict[frozenset[str], list[_Claim]] = {}
    for one in claims:
        if one.denied is not None and not one.denied.points:
            same.setdefault(one.denied.roots - one.own, []).append(one)
    asserting = [one for one in claims if one.asserts]
    index = Index([one.all.roots for one in asserting], [one.side for one in asserting])
    for deniers in same.values():
        pairs = [(d, asserting[i]) for d in deniers for i in _saying(d, index)]
        pairs = [(d, a) for d, a in pairs if _contradicts(d, a)]
        sides = {d.side for d, _ in pairs}
        so = {a.claim.id: a.claim for _, a in pairs if a.side not in sides}
        not_so = {d.claim.id: d.claim for d, a in pairs if a.claim.id in so}
        if so and not_so:
            told = [d.claim for d in deniers if d.claim.stance == "denies"]
            askable = (*told, *so.values(), *not_so.values())
            question = ask(askable)
            if question is not None:
                yield _fact(question, list(not_so), list(so))


def _saying(denial: _Claim, index: Index) -> list[int]:
    """The statements of other sides that have the words of all that a denial denies."""
    terms = () if denial.denied is None else denial.denied.terms
    wanted = {term.root for term in terms if term.root not in denial.own}
    core = {term.root for term in terms if term.root in wanted and not term.names}
    if not core:
        return []
    return index.holding(core if len(core) == 1 else wanted, but=denial.side)


def _contradicts(denial: _Claim, other: _Claim) -> bool:
    """Whether a claim says all that a denial of another side denies, of the same ones."""
    said_not = denial.denied
    if said_not is None or denial.side == other.side:
        return False
    wanted = [term for term in said_not.terms if term.root not in denial.own]
    own = said_not.owns or len(wanted) < len(said_not.terms)
    if own and not _may_be_of(denial, other.all):
        return False
    core = [term.root for term in wanted if not term.names]
    if not core or other.all.modals != said_not.modals:
        return False
    if other.all.roots & UNREAL - said_not.roots:
        return False
    if len(core) == 1:
        return _says_of_some(said_not, core[0], other.all)
    return any(
        _holds(wanted, part, denial.claim.statement, other.claim.statement)
        for part in _sentences(other.all.terms)
    )


def _may_be_of(denial: _Claim, other: Said) -> bool:
    """Whether what others say of somebody's jets may be of this speaker's."""
    named = {term.root for term in other.terms if term.names}
    return not named or bool(named & denial.own)


def _says_of_some(denied: Said, what: str, other: Said) -> bool:
    """Whether some are said to be what nobody is: three sailors were killed, nobody was killed."""
    if not denied.words & NOBODY:
        return False
    rest = {r for r in other.roots if r != what and r not in PEOPLE and not r.isdigit()}
    numbers = {root(word) for word in "two three four five six seven eight nine ten".split()}
    return what in other.roots and bool(other.roots - {what}) and rest <= numbers


def _sentences(terms: Iterable[Term]) -> Iterator[list[Term]]:
    apart: dict[int, list[Term]] = {}
    for term in terms:
        apart.setdefault(term.sentence, []).append(term)
    yield from apart.values()


def _holds(wanted: Sequence[Term], given: Sequence[Term], denial: str, other: str) -> bool:
    """Whether a sentence says all that is wanted, close together and in the same roles."""
    first: dict[str, int] = {}
    for term in given:
        first.setdefault(term.root, term.at)
    if not all(term.root in first for term in wanted):
        return False
    places = [first[term.root] for term in wanted]
    if max(places) - min(places) > len(set(places)) + LOOSE:
        return False
    core = [t.root for t in wanted if not t.names and t.root not in TIMES]
    there = sorted(dict.fromkeys(core), key=lambda r: first[r])
    if there == list(dict.fromkeys(core)) or _MUTUAL.search(denial):
        return True
    return bool(_PASSIVE.search(fold(denial).text)) != bool(_PASSIVE.search(fold(other).text))


# Opposites and numbers


def _pairs(ask: Asker, claims: Sequence[_Claim]) -> Iterator[DraftDisputedFact]:
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
        yield _fact(question, [id], others)


def _near(
    claims: Sequence[_Claim], numbers: Mapping[str, Sequence[Quantity]]
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


def _opposite(one: _Claim, other: _Claim) -> bool:
    """Whether two statements say of one thing the same but for one word and its opposite."""
    if not (_is_definite(one) and _is_definite(other)):
        return False
    here, there = one.all.roots - other.all.roots, other.all.roots - one.all.roots
    pair = next((p for p in OPPOSITES if len(p & here) == 1 and len(p & there) == 1), None)
    if pair is None:
        return False
    return _alike(one, other, here - pair, there - pair)


def _is_definite(one: _Claim) -> bool:
    """Whether a statement begins with the one thing that it is about: the drone, Norrland."""
    first = one.all.terms[0]
    article = one.claim.statement.lower().startswith(("the ", "its ", "this ", "that "))
    return article or (first.names and first.at == 0)


def _other_number(one: _Claim, other: _Claim, numbers: Mapping[str, Sequence[Quantity]]) -> bool:
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


def _alike(one: _Claim, other: _Claim, here: frozenset[str], there: frozenset[str]) -> bool:
    """Whether what two statements have beside each other makes them no others."""
    shared = {r for r in one.all.roots & other.all.roots if not r.startswith("@")}
    if not shared or (here and there) or len(here | there) > EXTRA:
        return False
    if one.all.owns or other.all.owns:
        return False
    return not any(r.startswith("@") or r in TIMES or r.isdigit() for r in here | there)


def _fact(question: str, *positions: Sequence[str]) -> DraftDisputedFact:
    return DraftDisputedFact(
        question=question,
        positions=[DraftPosition(claims=list(p[:MOST_CLAIMS])) for p in positions],
    )
