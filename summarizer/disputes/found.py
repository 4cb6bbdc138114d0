"""Which claims disagree, by rules: few and plain contradictions, and no model.

A denial contradicts whoever asserts all that it denies; a statement contradicts one that differs
from it by an opposite word, or by a number that cannot be the same. Claims of one side, what holds
back and what only may be are left alone.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from summarizer.disputes.checked import Judged, comparable, judged
from summarizer.disputes.opposites import CRAFT, NOBODY, OPPOSITES, PEOPLE, TIMES, UNREAL
from summarizer.disputes.paraphrases import plain
from summarizer.disputes.question import question_of
from summarizer.disputes.sides import Names, names_in, side_of
from summarizer.disputes.terms import Said, Term, asserted_part, denied_part, said
from summarizer.disputes.topics import TOPICS
from summarizer.draft import DraftDisputedFact, DraftPosition
from summarizer.fold import fold
from summarizer.prove.hedges import hedges
from summarizer.prove.scope import negations
from summarizer.prove.words import root
from summarizer.quantities import Quantity, quantities, same_unit
from summarizer.record import Claim, IncidentRecord, agree

__all__ = ["found"]

MOST = 2_000  # claims that are compared; each with each
LOOSE = 8  # words that may stand between those that a denial denies
MOST_CLAIMS = 500  # in one position, as a draft has them
EXTRA = 2  # terms that one of two opposite statements may have beside the other's

BESIDE = 600  # characters: what stands in one paragraph, or in the next
_CLEFT = re.compile(r"[Ii]t was (?:an? |the |its )?(?P<what>\w+(?: \w+)?)")
_TOLD = re.compile(r"\b(?:say|says|said)\b", re.IGNORECASE)  # it tells what others say
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
        so: what it says is so: its statement, or the clauses of it without a negation.
    """

    claim: Claim
    side: str
    own: frozenset[str]
    all: Said
    denied: Said | None
    asserts: bool
    so: Said | None


def found(record: IncidentRecord) -> Judged:
    """The contradictions between a record's claims; a pure function of its claims and actors."""
    names = names_in(record)
    claims = [c for c in (_read(record, names, c) for c in _outright(record)) if c is not None]
    facts = [*_denials(record, claims), *_pairs(record, claims), *_topics(record, claims)]
    facts += _causes(record, claims)
    return judged(record, facts, by="rule")


def _outright(record: IncidentRecord) -> list[Claim]:
    """The claims that say outright that something is so, or is not."""
    return [
        claim
        for claim in comparable(record)[:MOST]
        if claim.stance in ("asserts", "denies", "believes")
        and not claim.hedged
        and "?" not in claim.statement
        and not any(hedge.clear for hedge in hedges(claim.statement))
    ]


def _read(record: IncidentRecord, names: Names, claim: Claim) -> _Claim | None:
    text, none = claim.statement, not negations(plain(claim.statement))
    denied = denied_part(text, names)
    whole = said(text, names)
    if claim.stance == "denies":
        denied = whole if none else None
    own = names.own.get(claim.speaker or "", frozenset[str]())
    told = claim.stance != "denies"
    so = (whole if none else asserted_part(text, names)) if told else None
    if denied is None and so is None:
        return None
    return _Claim(claim, side_of(record, claim), own, whole, denied, told and none, so)


# Denials


def _denials(record: IncidentRecord, claims: Sequence[_Claim]) -> Iterator[DraftDisputedFact]:
    """Of each thing that is denied: who denies it, and who says that it is so."""
    same: dict[frozenset[str], list[_Claim]] = {}
    for one in claims:
        if one.denied is not None and not one.denied.points:
            same.setdefault(one.denied.roots - one.own, []).append(one)
    asserting = [one for one in claims if one.so is not None]
    for deniers in same.values():
        pairs = [(d, a) for d in deniers for a in asserting if _contradicts(d, a)]
        sides = {d.side for d, _ in pairs}
        saying = list(dict.fromkeys(a.claim.id for _, a in pairs if a.side not in sides))
        denying = list(dict.fromkeys(d.claim.id for d, a in pairs if a.claim.id in saying))
        if saying and denying:
            told = [d.claim for d in deniers if d.claim.stance == "denies"]
            so = [a.claim for a in asserting if a.claim.id in saying]
            not_so = [d.claim for d in deniers if d.claim.id in denying]
            yield from _fact(record, (*told, *so, *not_so), denying, saying)


def _contradicts(denial: _Claim, other: _Claim) -> bool:
    """Whether a claim says all that a denial of another side denies, of the same ones."""
    said_not, so = denial.denied, other.so
    if said_not is None or so is None or denial.side == other.side:
        return False
    wanted = [term for term in said_not.terms if term.root not in denial.own]
    own = said_not.owns or len(wanted) < len(said_not.terms)
    if own and not _may_be_of(denial, so):
        return False
    core = [term.root for term in wanted if not term.names]
    if not core or so.modals != said_not.modals:
        return False
    if so.roots & UNREAL - said_not.roots:
        return False
    if len(core) == 1:
        return _says_of_some(said_not, core[0], so) or _met(core[0], so)
    return any(
        _holds(wanted, part, denial.claim.statement, other.claim.statement)
        for part in _sentences(so.terms)
    )


def _met(what: str, other: Said) -> bool:
    """Whether a bare "no contact" is denied of what others say met."""
    return what == root("contact") and what in other.roots and bool(other.roots & CRAFT)


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


# Topics


def _topics(record: IncidentRecord, claims: Sequence[_Claim]) -> Iterator[DraftDisputedFact]:
    """Of what incidents are disputed about, who gives the one answer and who the other."""
    told = [
        one
        for one in claims
        if one.claim.stance != "denies"
        and one.claim.speaker
        and not one.all.roots & UNREAL
        and not _TOLD.search(one.claim.statement)
    ]
    texts = {one.claim.id: plain(one.claim.statement) for one in told}
    for answers in TOPICS.values():
        sides = [[one for one in told if answer(texts[one.claim.id])] for answer in answers]
        torn = {one.side for one in sides[0]} & {one.side for one in sides[1]}
        here, there = ([one.claim for one in side if one.side not in torn] for side in sides)
        if here and there:
            positions = ([claim.id for claim in here], [claim.id for claim in there])
            yield from _fact(record, (*here, *there), *positions)


# Opposites and numbers


def _pairs(record: IncidentRecord, claims: Sequence[_Claim]) -> Iterator[DraftDisputedFact]:
    """Two statements that differ in an opposite word or in a number."""
    plain = [
        one
        for one in claims
        if one.asserts and one.all.terms and not one.all.points and not one.all.roots & UNREAL
    ]
    numbers = {one.claim.id: quantities(one.claim.statement) for one in plain}
    for one, other in combinations(plain, 2):
        if one.side == other.side or one.all.modals != other.all.modals:
            continue
        if _opposite(one, other) or _other_number(one, other, numbers):
            yield from _fact(record, (one.claim, other.claim), [one.claim.id], [other.claim.id])


def _opposite(one: _Claim, other: _Claim) -> bool:
    """Whether two statements say of one thing the same but for one word and its opposite."""
    if not (_is_definite(one) and _is_definite(other)):
        return False
    here, there = one.all.roots - other.all.roots, other.all.roots - one.all.roots
    pair = next((p for p in OPPOSITES if len(p & here) == 1 and len(p & there) == 1), None)
    if pair is None:
        return False
    return _alike(one, other, here - pair, there - pair)


def _other_cause(one: Claim, other: Claim) -> bool:
    """Whether two claims that stand side by side say that different things were it."""
    here, there = (_CLEFT.fullmatch(claim.statement) for claim in (one, other))
    if here is None or there is None or here["what"].lower() == there["what"].lower():
        return False
    first, second = one.mentions[0].evidence[0], other.mentions[0].evidence[0]
    return first.article == second.article and abs(first.start - second.start) < BESIDE


def _causes(record: IncidentRecord, claims: Sequence[_Claim]) -> Iterator[DraftDisputedFact]:
    """Two answers to one question that stand side by side: it was speed; it was the rail."""
    short = [one for one in claims if _CLEFT.fullmatch(one.claim.statement)]
    for one, other in combinations(short, 2):
        if one.side != other.side and _other_cause(one.claim, other.claim):
            yield from _fact(record, (one.claim, other.claim), [one.claim.id], [other.claim.id])


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


def _fact(
    record: IncidentRecord, askable: Sequence[Claim], *positions: Sequence[str]
) -> Iterator[DraftDisputedFact]:
    """The question with its answers, where one can be put in the words of a claim."""
    question = question_of(record, askable)
    if question is not None:
        yield DraftDisputedFact(
            question=question,
            positions=[DraftPosition(claims=list(p[:MOST_CLAIMS])) for p in positions],
        )
