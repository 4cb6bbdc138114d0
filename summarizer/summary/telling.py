"""Whether some words tell, clause by clause, what items say: nothing added, nothing turned."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from summarizer.attribution import Cue
from summarizer.fold import fold
from summarizer.prove import agrees, known_in, negation_outcome, statement_faults
from summarizer.prove.hedges import hedges
from summarizer.prove.words import bears_sense, root, roots, words
from summarizer.quantities import quantities
from summarizer.summary.heard import clauses
from summarizer.summary.lent import QUESTION, Thing, Unit, lines
from summarizer.times import times

__all__ = ["added", "says_no", "says_something", "shown", "telling_fault"]

SHORT = 3  # words of sense of a clause; fewer without a verb describe what stands beside them
SLACK = 2  # words that a unit may lack more than the best does, and yet be what a clause tells
# With what a sentence joins the items' words, and says who says and who disagrees: as roots.
_LINKS = frozenset(
    map(
        root,
        "say said tell told report deny denied claim state maintain insist add according account "
        "version side dispute disagree differ contradict unclear question answer give put article "
        "outlet incident believe".split(),
    )
)
# Small words that say much: each must be the items' own.
_WEIGHTY = frozenset(
    "because after before since until once when so therefore thus hence all every each most none "
    "nobody nothing never always again already still even just yet more much very ever".split()
)
_VERBAL = frozenset(
    "is are was were be been has have had will would may might can could did does do".split()
)
_NEGATIONS = frozenset("not no never nobody nothing none neither nor cannot without".split())
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_BARE = re.compile(r"(?<![\w-])\d+(?:[.,]\d+)*(?![\w-])")
_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|be|being)\b.*\bby\b")


def telling_fault(
    text: str, units: Sequence[Unit], things: Sequence[Thing], cue: Cue | None = None
) -> str | None:
    """Why some words do not tell, clause by clause, what some units say; None where they do.

    Args:
        text: the words.
        units: what the items say that may be told here.
        things: the aircraft that are cited; a clause about one may say what it is.
        cue: of a saying how it is said; None for what is told as a fact.
    """
    told = _Told(
        bool(hedges(text)) or bool(cue and cue.hedged), bool(cue and cue.stance == "denies")
    )
    telling: list[tuple[str, set[Unit]]] = []
    for clause in filter(says_something, clauses(text)):
        faults = {unit: _fault(clause, unit, things, told) for unit in _nearest(clause, units)}
        if None not in faults.values():
            return next(iter(faults.values()), f"it cites nothing that tells {shown(clause)}")
        telling.append((clause, {unit for unit, fault in faults.items() if fault is None}))
    for n, (clause, here) in enumerate(telling):
        beside = [them for _, them in (*telling[max(0, n - 1) : n], *telling[n + 1 : n + 2])]
        if beside and _is_aside(clause) and not any(here & them for them in beside):
            return f"{shown(clause)} belongs to what stands beside it, and no item tells both"
    return None


class _Told(NamedTuple):
    """How some words are told: whether something in them holds back, whether they are denied."""

    held: bool
    denied: bool


def _nearest(clause: str, units: Sequence[Unit]) -> list[Unit]:
    """The units of whose words a clause may be, those first that have most of them.

    Names may be written otherwise, so that a unit may lack some; but none that has far fewer of a
    clause's words than another is what it tells.
    """
    wanted = roots(clause)
    near = sorted(((len(wanted - roots(unit.words)), n) for n, unit in enumerate(units)))
    return [units[n] for lacks, n in near if lacks <= near[0][0] + SLACK]


def _fault(clause: str, unit: Unit, things: Sequence[Thing], told: _Told) -> str | None:
    """Why a clause does not tell what a unit says."""
    return added(clause, _with(unit, things)) or _turned(clause, unit, told)


def _is_aside(clause: str) -> bool:
    """Whether some words are no clause of their own: "a doctor", "in March"."""
    verb = any(word.text in _VERBAL for word in words(clause))
    return len(roots(clause)) < SHORT and not verb and not quantities(clause)


def _with(unit: Unit, things: Sequence[Thing]) -> str:
    """The words of a unit, with those of the aircraft of which it speaks."""
    spoken = roots(unit.words)
    return lines(unit.words, *(thing.words for thing in things if thing.roots & spoken))


def _turned(clause: str, unit: Unit, told: _Told) -> str | None:
    """Whether a clause has a "not", a "may" or an order of words that turns what a unit says."""
    if unit.hedged and not told.held:
        return f"{shown(unit.text)} is held back, and it is not"
    same = _same(clause, unit.text)
    if (says_no(clause) + told.denied) % 2 != (says_no(same) + unit.denied) % 2:
        return f"it tells the contrary of {shown(unit.text)}"
    if unit.voice == QUESTION:
        return None
    verdict = negation_outcome(clause, same)
    if unit.denied == told.denied and verdict.outcome == "reject":
        return verdict.reason
    if _reversed(clause, unit.text):
        return f"it turns who does what in {shown(unit.text)}"
    return None


def _same(clause: str, text: str) -> str:
    """The clauses of a text that a clause tells: each next one has most of what is left of it."""
    left, plain, chosen, parts = roots(clause), _plain(clause), list[str](), clauses(text)
    while left:
        best = max(parts, key=lambda part: (len(left & roots(part)), len(plain & _plain(part))))
        # One more word in common, "the drone", does not make it speak of another clause too.
        if len(left & roots(best)) < (2 if chosen else 1):
            break
        chosen.append(best)
        left -= roots(best)
    return " … ".join(chosen) or text


def _plain(text: str) -> frozenset[str]:
    return frozenset(word.text for word in words(text))


def says_no(text: str) -> int:
    """How many words of a text say no."""
    return sum(word.text in _NEGATIONS or word.text.endswith("n't") for word in words(text))


def _reversed(one: str, other: str) -> bool:
    """Whether what stands before a word in the one stands behind it in the other, and the reverse.

    So it does where active becomes passive; else who does it has changed places with to whom.
    """
    here, there = ([root(w.text) for w in words(t) if bears_sense(w.text)] for t in (one, other))
    shared = [r for r in here if here.count(r) == there.count(r) == 1]
    places = [there.index(r) for r in shared]
    turned = any(
        any(place > middle for place in places[:n]) and any(place < middle for place in places[n:])
        for n, middle in enumerate(places)
    )
    return turned and bool(_PASSIVE.search(one)) == bool(_PASSIVE.search(other))


def says_something(text: str) -> bool:
    """Whether there is a word of sense or a number in some words, beside those that join."""
    return bool(roots(text) - _LINKS or quantities(text))


def added(text: str, lent: str) -> str | None:
    """What stands in some words of a sentence and not in what is lent to it."""
    text = fold(text).text
    known = known_in(lent, name="what it cites")
    fault = statement_faults(known, text)
    if fault is not None:
        return fault
    numbers = quantities(text)
    for number in numbers:
        same = [n for n in known.numbers if agrees(number, n)]
        if number.comparison not in ("about", *(n.comparison for n in same)):
            return f"{known.name} has {same[0].text!r}, not {number.text!r}"
    days = _days(lent)
    for text_of, day in _days(text).items():
        if day not in days.values():
            return f"{known.name} has no {text_of!r}"
    lone = _digits(text) - _digits(lent)
    if lone:
        return f"{known.name} has no {min(lone)!r} by itself"
    given, spans = roots(lent) | _LINKS, [number.span for number in numbers]
    weighty = {word.text for word in words(lent)} & _WEIGHTY
    for word in words(text):
        if any(a <= word.start < b for a, b in spans) or word.text.isdigit():
            continue
        known_word = root(word.text) in given or known.holds(word.text)
        if (bears_sense(word.text) and not known_word) or word.text in _WEIGHTY - weighty:
            return f"what it cites has no {word.text!r}"
    return None


def _digits(text: str) -> frozenset[str]:
    """What stands in digits and is part of no quantity, no time and no name of a type."""
    taken = [number.span for number in quantities(text)]
    taken += [time.span for time in times(text, None)]
    return frozenset(
        found.group()
        for found in _BARE.finditer(text)
        if not any(start <= found.start() < end for start, end in taken)
    )


def _days(text: str) -> dict[str, str]:
    """The full dates in some words, by their words: "9 February 2025"."""
    found = ((time.text, _DAY.match(time.value or "")) for time in times(text, None))
    return {words: day.group() for words, day in found if day}


def shown(text: str) -> str:
    """Some words as a reason names them."""
    return f"“{' '.join(text.split()).strip(' ,;:.')}”"
