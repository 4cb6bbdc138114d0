"""What a number is a number of: by its unit, and by the words round it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from summarizer.embedded.terms import PEOPLE
from summarizer.embedded.tolls import DEAD_OR_HURT, HARMED, aboard, harmed, told_before, verb_of
from summarizer.quantities import Quantity
from summarizer.record import Measure

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["is_length", "is_measured", "is_money", "is_person", "measure_of"]

_UNITS_OF: dict[Measure, str] = {
    "speed": "kt|mph|km/h|m/s|ft/min|Mach",
    "duration": "s|min|h|d|week|fortnight|month|year|decade|century",
    "mass": "kg|g|t|ton|lb|oz",
    "volume": "l|gal|m**3|barrel|litre|gallon",
    "area": "acre|ha|m**2|km**2|ft**2|mi**2",
    "temperature": "degC|degF",
    "share": "%|percentage point|basis point",
}
_UNITS = {unit: measure for measure, units in _UNITS_OF.items() for unit in units.split("|")}
# Currencies that several states have, as nouns.
_MONEY = frozenset(
    "peso rupee dinar dirham riyal real krona krone naira shilling lira baht won franc forint "
    "koruna leu lev rand ringgit rupiah crown kuna".split()
)
_LENGTHS = frozenset("m km cm mm ft inch yd mi nmi ly".split())
_DEPTH = frozenset(
    "deep depth depths seabed underwater submerged sank sunk bottom shaft hole dive divers dived "
    "underground".split()
)
_ALTITUDE = frozenset(
    "altitude height high up above cruise cruised cruising climb climbed climbing ceiling descend "
    "descended descending soar soared elevation flew flies fly flying hovered airborne".split()
)
_DISTANCE = frozenset(
    "away off from apart north south east west of short outside inland across along upstream "
    "downstream further down".split()
)
_LENGTH = frozenset("long length wide width tall thick diameter wingspan hull".split())
_PERSONS = PEOPLE | frozenset(
    "person people man woman child boy girl adult baby infant migrant refugee prisoner hostage "
    "patient pupil commuter civilian member crew others other life victim body corpse guest "
    "holidaymaker pilgrim casualty fatality".split()
)
# Before "of 3.7 metres" each says what is measured.
_OF: dict[Measure, str] = {
    "length": "length width hole tear gash crack wingspan diameter",
    "depth": "depth",
    "altitude": "altitude height elevation",
    "distance": "distance range radius",
}
_OF_WHAT = {noun: measure for measure, nouns in _OF.items() for noun in nouns.split()}
_LYING = frozenset("wreck wreckage seabed hulk lake".split())
_NEAR = 3  # words after a number in which "dead" or "deep" is about it


def is_money(unit: str | None) -> bool:
    """Whether a unit is a currency."""
    return unit in _MONEY or (unit is not None and len(unit) == 3 and unit.isupper())


def is_measured(unit: str | None) -> bool:
    """Whether a unit is one of measure or money, and no noun that is counted."""
    return unit in _UNITS or unit in _LENGTHS or is_money(unit)


def is_person(noun: str | None) -> bool:
    """Whether a noun in the singular is one for people."""
    return noun in _PERSONS


def is_length(unit: str | None) -> bool:
    """Whether a unit is one of length."""
    return unit in _LENGTHS


def measure_of(number: Quantity, last: "Token", noun: "Token") -> Measure:
    """What a number measures.

    Args:
        number: as it is read.
        last: the last token of its words.
        noun: the token that the number belongs to: its unit or the thing counted.
    """
    unit = number.unit
    if is_money(unit):
        return "cost"
    if unit in _LENGTHS:
        return _of_length(number, last, noun)
    if unit == "year" and "old" in number.text:
        return "age"
    if unit in _UNITS:
        return _UNITS[unit]
    return _of_people(number, last, noun)


def _of_length(number: Quantity, last: "Token", noun: "Token") -> Measure:
    """Depth, height, length or distance: the words beside it decide, then those of the clause."""
    unit = number.unit
    before = [token.lower_ for token in _before(number, last)]
    if before[-1:] == ["of"] and before[0] in _OF_WHAT:
        return _OF_WHAT[before[0]]
    if unit in ("mm", "cm") and "calib" in last.sent.text:
        return "calibre"
    after = [token.lower_ for token in last.doc[last.i + 1 : last.i + 1 + _NEAR]]
    if after[:2] == ["of", "water"] or _DEPTH & set(after):
        return "depth"
    if _LENGTH & set(after[:1]):
        return "length"
    if {"up", "above", "high"} & set(after[:1]):
        return "altitude"
    if _DISTANCE & set(after[:1]):
        return "distance"
    clause = _clause(noun)
    if _DEPTH & clause or ("below" in clause and "surface" in clause):
        return "depth"
    if unit in ("ft", "m") and before[-1:] == ["at"]:
        return "depth" if _LYING & clause else "altitude"
    if unit in ("ft", "m", "km") and (_ALTITUDE & clause or (unit == "ft" and "reach" in clause)):
        return "altitude"
    return "distance"


def _before(number: Quantity, last: "Token") -> list["Token"]:
    """The two words before a number's own."""
    start = last.idx + len(last.text) - len(number.text)
    return [token for token in last.doc[max(0, last.i - 40) : last.i] if token.idx < start][-2:]


def _of_people(number: Quantity, last: "Token", noun: "Token") -> Measure:
    """The dead, the hurt, the missing, other people, or things."""
    if number.unit is None and noun.i <= last.i:
        befell = harmed(last) or told_before(last)
        if befell is not None:
            return befell
        if aboard(last, noun) is not None:
            return "people"
    person = (number.unit or noun.lemma_.lower()) in _PERSONS or number.unit is None
    if not person and number.unit not in DEAD_OR_HURT:
        return "count"
    if noun.head.lower_ == "of" and noun.head.head.like_num:
        return "people"  # "two of the four people were hurt": not these four
    verb = verb_of(noun)
    # "are known to have died", "who were missing ... have been found dead".
    known = [c for c in verb.children if c.dep_ == "xcomp"] if verb is not None else []
    lost = [c for c in noun.children if c.dep_ == "relcl"]
    for measure, (words, _) in HARMED.items():
        if any(token.lower_ in words for token in lost):
            return measure
    lemmas = {token.lemma_.lower() for token in (verb, *known) if token is not None}
    for measure, (_, verbs) in HARMED.items():
        if lemmas & verbs:
            return measure
    for near in _around(last, noun, verb):
        for measure, (words, _) in HARMED.items():
            if words & near:
                return measure
    if "toll" in {child.lower_ for child in (verb.children if verb is not None else ())}:
        return "deaths"
    return "people" if number.unit is not None else "count"


def _around(last: "Token", noun: "Token", verb: "Token | None") -> Iterator[set[str]]:
    """The words that may say what became of people, those that say it surest first."""
    doc, first = last.doc, noun.left_edge.i
    yield {noun.lower_, *(child.lower_ for child in noun.children)}
    yield {token.lower_ for token in doc[last.i + 1 : last.i + 1 + _NEAR]}
    yield {token.lower_ for token in doc[max(0, first - 2) : first]}
    if verb is not None:
        yield {verb.lower_}
    if verb is not None and verb.lemma_ in ("be", "remain", "lie", "leave", "go"):
        yield {child.lower_ for child in verb.children}


def _clause(noun: "Token") -> set[str]:
    """The words of the clause that a noun is part of."""
    verb = verb_of(noun)
    if verb is None:
        return {token.lower_ for token in noun.sent}
    found = {verb.lower_, verb.lemma_.lower()}
    for child in verb.children:
        if child.dep_ not in ("conj", "advcl", "ccomp", "parataxis", "relcl"):
            found |= {token.lower_ for token in child.subtree}
    return found
