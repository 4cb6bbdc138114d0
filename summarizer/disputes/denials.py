"""Denials: what somebody says is not so, and who says that it is."""

import re
from collections.abc import Iterable, Iterator, Sequence

from summarizer.disputes.opposites import CRAFT, NOBODY, PEOPLE, UNREAL
from summarizer.disputes.question import Asker, fact
from summarizer.disputes.read import ClaimRead
from summarizer.draft import DraftDisputedFact
from summarizer.fold import fold
from summarizer.prove.words import root
from summarizer.reconcile.candidates import Index
from summarizer.reconcile.terms import TIMES, Said, Term

__all__ = ["denials", "says_all"]

LOOSE = 8  # words that may stand between those that a denial denies

_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|being|be)\b[^.!?]*\bby\b", re.IGNORECASE)
_BEING = frozenset("was were is are been being be".split())
_MUTUAL = re.compile(r"\b(?:contact|collision)\b", re.IGNORECASE)


def denials(ask: Asker, claims: Sequence[ClaimRead]) -> Iterator[DraftDisputedFact]:
    """Of each thing that is denied: who denies it, and who says that it is so."""
    same: dict[tuple[str, frozenset[str]], list[ClaimRead]] = {}
    for one in claims:
        if one.denied is not None and not one.denied.points:
            who = one.side if one.of_itself else ""
            same.setdefault((who, one.denied.roots - one.own), []).append(one)
    asserting = [(one, one.so) for one in claims if one.so is not None]
    index = Index([so.roots for _, so in asserting], [one.side for one, _ in asserting])
    for deniers in same.values():
        pairs = [(d, asserting[i][0]) for d in deniers for i in _saying(d, index)]
        pairs = [(d, a) for d, a in pairs if says_all(d, a)]
        sides = {d.side for d, _ in pairs}
        so = {a.claim.id: a.claim for _, a in pairs if a.side not in sides}
        not_so = {d.claim.id: d.claim for d, a in pairs if a.claim.id in so}
        if so and not_so:
            told = [d.claim for d in deniers if d.claim.stance == "denies"]
            askable = (*told, *so.values(), *not_so.values())
            question = ask(askable)
            if question is not None:
                yield fact(question, list(not_so), list(so))


def _saying(denial: ClaimRead, index: Index) -> list[int]:
    """The statements of other sides that have the words of all that a denial denies."""
    terms = () if denial.denied is None else denial.denied.terms
    wanted = {term.root for term in terms if term.root not in denial.own}
    core = {term.root for term in terms if term.root in wanted and not term.names}
    if not core:
        return []
    return index.holding(core if len(core) == 1 else wanted, but=denial.side)


def says_all(denial: ClaimRead, other: ClaimRead) -> bool:
    """Whether a claim says all that a denial denies, of the same ones."""
    said_not, so = denial.denied, other.so
    if said_not is None or so is None:
        return False
    wanted = [term for term in said_not.terms if term.root not in denial.own]
    own = said_not.owns or len(wanted) < len(said_not.terms)
    if own and not _may_be_of(denial, so):
        return False
    if denial.of_itself and not _is_of(denial, said_not, so):
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


def _may_be_of(denial: ClaimRead, other: Said) -> bool:
    """Whether what others say of somebody's jets may be of this speaker's."""
    named = {term.root for term in other.terms if term.names}
    return not named or bool(named & denial.own)


def _is_of(denial: ClaimRead, said_not: Said, other: Said) -> bool:
    """Whether what others say begins with who denies it, and with what is denied of them.

    No deed of another is theirs, and what they did is not what was done to them.
    """
    if len(other.terms) < 2 or bool(other.words & _BEING) != bool(said_not.words & _BEING):
        return False
    subject, first = other.terms[:2]
    same_clause = subject.part == first.part
    return subject.root in denial.own and same_clause and first.root in said_not.roots


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
