"""Whether some words tell, clause by clause, what items say: nothing added, nothing turned."""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

from summarizer.attribution import Cue
from summarizer.fold import fold
from summarizer.prove import negation_outcome
from summarizer.prove.hedges import hedges
from summarizer.prove.words import bears_sense, root, roots, words
from summarizer.quantities import quantities
from summarizer.summary.heard import Clause, clauses, stretches
from summarizer.summary.lent import QUESTION, Thing, Unit, lines
from summarizer.summary.lexical import (
    added_fault,
    in_marks,
    plain,
    says_no,
    says_something,
)

__all__ = ["Telling", "telling"]

SHORT = 3  # words of sense of a clause; fewer without a verb describe what stands beside them
SLACK = 2  # words that a unit may lack more than the best does, and yet be what a clause tells
ALIKE = 2  # words of sense that two tellings of one thing share at least
_JOINED = re.compile(r"\b(?:after|before|when|because)\b")
_VERBAL = frozenset(
    "is are was were be been has have had will would may might can could did does do".split()
)
# What hangs a clause on the one before it, by the word before it or its own first.
_HANGING = frozenset("who which whose or though although".split())
_LEANING = frozenset("it they was were is are had has as with by for to".split())
# What an item may not be told without.
_KEPT = frozenset(
    "if unless will may must should can want hope unlikely doubt almost nearly only against "
    "false".split()
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|be|being)\s+(?:\w+\s+){0,2}?(\w+)\s+by\b")
_QUOTED = re.compile(r"“([^”]*)”|\"([^\"]*)\"")


@dataclass(frozen=True, slots=True)
class Telling:
    """What some words tell.

    Attributes:
        fault: why they do not tell what the units say; None where they do.
        units: those that they tell.
    """

    fault: str | None
    units: frozenset[Unit] = frozenset()


@dataclass(frozen=True, slots=True)
class _Told:
    """A clause with the units that it tells."""

    clause: Clause
    units: frozenset[Unit]


class _Basis(NamedTuple):
    """What some words may draw on; the fields are the arguments of `telling`."""

    units: Sequence[Unit]
    things: Sequence[Thing]
    links: Set[str]
    cue: Cue | None


def telling(
    text: str,
    units: Sequence[Unit],
    things: Sequence[Thing],
    links: Set[str],
    cue: Cue | None = None,
) -> Telling:
    """What some words tell of what items say.

    Args:
        text: the words.
        units: what may be told here.
        things: the aircraft that are cited; a clause about one may say what it is.
        links: the roots of the words with which the text may join the items'.
        cue: of a saying how it is said; None for what is told as a fact.
    """
    basis = _Basis(units, things, links, cue)
    told: list[_Told] = []
    for clause in clauses(text):
        if not says_something(clause.text, links):
            if says_no(clause.text):
                return Telling(f"{in_marks(clause.text)} denies what stands beside it")
            continue
        found = _told_by(clause, basis)
        halves = [] if found.units else _halves(clause, basis)
        if not found.units and not halves:
            return Telling(found.fault)
        told += halves or [_Told(clause, found.units)]
    fault = _apart_fault(told, cue) or _sure_fault(told, cue) or _quote_fault(text, units)
    return Telling(fault, frozenset(unit for one in told for unit in one.units))


def _told_by(clause: Clause, basis: _Basis) -> Telling:
    """Which units a clause tells; where it tells none, why not."""
    faults = {
        unit: added_fault(clause.text, _with(clause, unit, basis.things), basis.links)
        or _turned(clause.text, unit, basis.cue)
        for unit in _nearest(clause.text, basis.units)
    }
    nothing = f"it cites nothing that tells {in_marks(clause.text)}"
    found = frozenset(unit for unit, fault in faults.items() if fault is None)
    return Telling(None if found else next(iter(faults.values()), nothing), found)


def _halves(clause: Clause, basis: _Basis) -> list[_Told]:
    """The two halves of a clause where an item joins the two things in the same way.

    "It sank in the bay after it was hit": one item says that it sank after it was hit, and another
    that it sank in the bay. Empty where no item does.
    """
    for joint in _JOINED.finditer(clause.text):
        left = Clause(clause.text[: joint.start()], clause.joint)
        right = Clause(clause.text[joint.end() :], joint.group())
        for unit in basis.units:
            before, word, after = unit.text.partition(f" {joint.group()} ")
            turned = says_no(left.text) % 2 != says_no(before) % 2
            if not word or turned or roots(right.text) - basis.links - roots(after):
                continue
            one, other = _told_by(left, basis), _told_by(right, basis._replace(units=[unit]))
            same = {u for u in one.units if len(roots(u.text) & roots(before)) >= ALIKE}
            if same and other.units and len(roots(left.text) & roots(before)) >= ALIKE:
                return [_Told(left, frozenset(same)), _Told(right, other.units)]
    return []


def _nearest(clause: str, units: Sequence[Unit]) -> list[Unit]:
    """The units of whose words a clause may be, those first that have most of them.

    Names may be written otherwise, so that a unit may lack some; but none that has far fewer of a
    clause's words than another is what it tells.
    """
    wanted = roots(clause)
    near = sorted((len(wanted - roots(unit.words)), n) for n, unit in enumerate(units))
    return [units[n] for lacks, n in near if lacks <= near[0][0] + SLACK]


def _with(clause: Clause, unit: Unit, things: Sequence[Thing]) -> str:
    """The words of a unit, with those of the aircraft of which both it and the clause speak.

    A phrase without a verb after a comma need not: "the Reaper, a drone of the navy, …".
    """
    spoken = roots(unit.words)
    if clause.joint != "," or _has_verb(clause.text):
        spoken &= roots(clause.text)
    return lines(unit.words, *(thing.words for thing in things if thing.roots & spoken))


def _has_verb(text: str) -> bool:
    return any(word.text in _VERBAL for word in words(text))


def _turned(clause: str, unit: Unit, cue: Cue | None) -> str | None:
    """Whether a clause has a "not", an "if" or an order of words that turns what a unit says."""
    asked = cue is not None and cue.stance == "questions"
    if unit.voice is not None and asked != (unit.stance == "questions"):
        return f"{in_marks(unit.text)} is {'no question' if asked else 'only asked'}"
    same, nearest, behind = _same(clause, unit.text)
    if behind:
        return f"it puts parts of {in_marks(unit.text)} together otherwise"
    denies = cue is not None and cue.stance == "denies"
    if (says_no(clause) + denies) % 2 != (says_no(nearest) + (unit.stance == "denies")) % 2:
        return f"it tells the contrary of {in_marks(unit.text)}"
    lost = plain(same) & _KEPT - plain(clause)
    if lost:
        return f"it leaves out {min(lost)!r} of {in_marks(unit.text)}"
    if unit.voice != QUESTION and denies == (unit.stance == "denies"):
        verdict = negation_outcome(clause, same)
        if verdict.outcome == "reject":
            return verdict.reason
    if _reversed(clause, same):
        return f"it turns who does what in {in_marks(unit.text)}"
    owner = _owner_alone(clause, same)
    return f"it tells of {owner!r} what {in_marks(unit.text)} tells of another" if owner else None


def _owner_alone(clause: str, text: str) -> str | None:
    """Whose something is in a text, where a clause names the owner without it: "the navy sank"."""
    here, there = plain(clause), plain(text)
    owners = {word.removesuffix("'s") for word in there if word.endswith("'s")}
    alone = (owners & here) - there
    return None if not alone or here & {"of", "by"} else min(alone)


def _same(clause: str, text: str) -> tuple[str, str, bool]:
    """The stretches of a text that a clause tells, the one that it tells most of, and whether it
    has words of others behind them.

    Each next stretch has most of what is left of the clause's words: the first may have its verb,
    and another its subject.
    """
    left, own, parts = roots(clause), plain(clause), stretches(text)
    chosen: list[int] = []
    while left:
        best = max(
            range(len(parts)),
            key=lambda n: (len(left & roots(parts[n])), len(own & plain(parts[n]))),
        )
        # One more word in common, "the drone", does not make it speak of another stretch too.
        if len(left & roots(parts[best])) < (2 if chosen else 1):
            break
        chosen.append(best)
        left -= roots(parts[best])
    behind = chosen and any(left & roots(part) for part in parts[max(chosen) + 1 :])
    told = [parts[n] for n in chosen] or [text]
    return " … ".join(told), told[0], bool(behind)


def _reversed(one: str, other: str) -> bool:
    """Whether the order of shared words tells that who does it and to whom have changed places.

    What stands before a word in the one and behind it in the other: so active becomes passive.
    """
    here, there = ([root(w.text) for w in words(t) if bears_sense(w.text)] for t in (one, other))
    shared = [r for r in here if here.count(r) == there.count(r) == 1]
    places = [there.index(r) for r in shared]
    turned = any(
        any(place > middle for place in places[:n]) and any(place < middle for place in places[n:])
        for n, middle in enumerate(places)
    )
    passive = {root(verb) for verb in _PASSIVE.findall(one)} ^ {
        root(verb) for verb in _PASSIVE.findall(other)
    }
    if passive & {*here} & {*there}:
        return not turned
    return turned


def _apart_fault(told: Sequence[_Told], cue: Cue | None) -> str | None:
    """Which clause leans on one beside it, though no item tells both."""
    for n, one in enumerate(told):
        near = [*told[max(0, n - 1) : n], *told[n + 1 : n + 2]]
        aside = bool(near) and cue is None and _is_aside(one.clause.text)
        leans = bool(n) and _leans(one.clause, cue)
        if (aside and not any(one.units & other.units for other in near)) or (
            leans and not any(one.units & other.units for other in told[:n])
        ):
            told_of = in_marks(one.clause.text)
            return f"{told_of} belongs to what stands beside it, and no item tells both"
    return None


def _leans(clause: Clause, cue: Cue | None) -> bool:
    """Whether a clause has its subject from the one before."""
    first = next((word.text for word in words(clause.text)), "")
    if first == "as" and quantities(clause.text):  # "as $3 million and as $5 million"
        return False
    return clause.joint in _HANGING or first in (_LEANING if cue is None else ("it",))


def _is_aside(clause: str) -> bool:
    """Whether some words are no clause of their own: "a doctor", "in March"."""
    return len(roots(clause)) < SHORT and not _has_verb(clause) and not quantities(clause)


def _sure_fault(told: Sequence[_Told], cue: Cue | None) -> str | None:
    """What is told for certain though it is held back, in the clauses that tell it."""
    if cue is not None and cue.hedged:
        return None
    held = {unit for one in told if hedges(one.clause.text) for unit in one.units}
    for one in told:
        if all(unit.hedged and unit not in held for unit in one.units):
            return f"{in_marks(one.clause.text)} is held back, and it is not"
    return None


def _quote_fault(text: str, units: Sequence[Unit]) -> str | None:
    """What stands in quotation marks and in no item so, letter for letter."""
    whole = [fold(unit.own).text.lower() for unit in units]
    for found in _QUOTED.finditer(text):
        words_of = found[1] or found[2] or ""
        quoted = fold(words_of).text.lower().strip(" .,;:!?")
        if not any(quoted in said for said in whole):
            return f"{in_marks(words_of)} stands so in nothing that it cites"
    return None
