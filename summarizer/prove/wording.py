"""Whether a sentence of a model's own words a thing otherwise than the article: other names.

A name more or less is no fault: pronouns are put as names, and titles are left out.
"""

import re
from collections.abc import Iterable, Sequence

from summarizer.names import STATES, TITLES, name_words
from summarizer.prove.known import Known, known_in, stem
from summarizer.prove.statements import OPENERS, agrees, capitals
from summarizer.prove.verdict import PASS, Verdict, flagged
from summarizer.quantities import quantities
from summarizer.record import ActorMention
from summarizer.times import CALENDAR_NAMES

__all__ = ["wording_outcome"]

_STATES = frozenset(word for names in STATES for name in names for word in name.split())
# The words of states that stand before a noun, and the endings of others.
_SHORT = frozenset("us u.s uk u.k eu e.u".split())
_ENDINGS = ("ian", "ians", "can", "cans", "ish", "ese", "eli", "ani", "nch", "man", "ean")
_SIDES = _SHORT | {n for names in STATES for n in names if n.endswith(_ENDINGS) and " " not in n}
# The office in a title, and the word before it: "Defence Secretary".
_OFFICE = re.compile(r"\b\w+ (?=(?:secretary|minister|chief|spokes\w+|ambassador)\b)", re.I)
_PERSONAL = frozenset("he she him".split())


def wording_outcome(statement: str, content: str, actors: Sequence[ActorMention]) -> Verdict:
    """Whether a statement has another name, actor or bound where its words have one.

    Args:
        statement: what somebody claims, or what happened, in a proposer's own words.
        content: the article's words for it.
        actors: the cast.
    """
    fault = (
        _swapped_name(statement, content, actors)
        or _swapped_actor(statement, content, actors)
        or _other_bound(statement, content)
    )
    return PASS if fault is None else flagged(fault)


def _swapped_name(statement: str, content: str, actors: Sequence[ActorMention]) -> str | None:
    """Which name a statement has where its words have another: American for Russian."""
    told, said = known_in(statement, numbers=(), read=()), known_in(content, numbers=(), read=())
    lost, new = _lacking(content, told), _lacking(statement, said)
    forenames = {stem(word) for a in actors if a.kind == "person" for word in a.name.split()[:-1]}
    for name in lost:
        # "His Russian counterpart" may be put as a name, and "Ida Holm" as "Holm".
        side = stem(name) in _SIDES
        come = next((other for other in new if not side or stem(other) in _STATES), None)
        if come is not None and stem(name) not in forenames:
            return _otherwise(name, come)
    return None


def _lacking(text: str, known: Known) -> list[str]:
    """The capitalised words of a text that another lacks, but for days and mere openers."""
    plain = _OFFICE.sub("", text)
    found = [name for name, inner in capitals(plain) if inner or stem(name) not in OPENERS]
    names = [n for n in found if n != "I" and stem(n) not in TITLES | CALENDAR_NAMES]
    return [name for name in names if not known.holds(name)]


def _swapped_actor(statement: str, content: str, actors: Sequence[ActorMention]) -> str | None:
    """Which actor a statement has where its words have another, or "he" of no person.

    States are left to their names: a ministry is put as its state, and a state as its capital.
    """
    cast = [actor for actor in actors if actor.kind != "state"]
    told, said = _padded(statement), _padded(content)
    named = [actor for actor in cast if _is_in(actor, said)]
    new = [actor for actor in cast if actor not in named and _is_in(actor, told)]
    lost = [actor for actor in named if not _is_in(actor, told)]
    if lost and new:
        return _otherwise(lost[0].name, new[0].name)
    pronoun = next((word for word in said.split() if word in _PERSONAL), None)
    persons = [actor for actor in (*named, *new) if actor.kind == "person"]
    if pronoun and new and not persons:
        return f"{pronoun!r} of the words is no {new[0].kind}, as {new[0].name!r} is"
    return None


def _padded(text: str) -> str:
    """The words of a text; what stands before them keeps its first from being a title."""
    return f" {' '.join(name_words(f'& {text}'))} "


def _is_in(actor: ActorMention, padded: str) -> bool:
    """Whether some words hold one of an actor's names, or a person's surname."""
    return any(f" {name} " in padded for name in _forms(actor))


def _forms(actor: ActorMention) -> Iterable[str]:
    for name in (actor.name, *actor.aliases):
        words = name_words(name)
        if words:
            yield " ".join(words)
            if actor.kind == "person":
                yield words[-1]


def _other_bound(statement: str, content: str) -> str | None:
    """Which number a statement gives as nearer or farther than its words: 30 for about 30."""
    said = quantities(content)
    for number in quantities(statement):
        same = [other for other in said if agrees(number, other)]
        if same and all(other.comparison != number.comparison for other in same):
            return f"the words have {same[0].text!r}, the statement {number.text!r}"
    return None


def _otherwise(gone: str, come: str) -> str:
    return f"{gone!r} of the words is not in the statement, which has {come!r}"
