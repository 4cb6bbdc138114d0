"""What a number of people tells of them: killed, hurt, missing, aboard, brought to safety."""

from typing import TYPE_CHECKING

from summarizer.record import Measure

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["aboard", "brought", "harmed", "told_before", "verb_of"]

_DEATH = frozenset(
    "kill die drown perish murder execute slay asphyxiate suffocate massacre behead".split()
)
_DEAD = frozenset(
    "dead killed drowned death deaths died fatality fatalities body bodies corpse toll".split()
)
_HARM = frozenset("injure wound hurt burn hospitalise hospitalize treat".split())
_HURT = frozenset("injured wounded hurt injuries injury hospitalised hospitalized casualty".split())
_LOST = frozenset("missing unaccounted".split())
# What becomes of people, by the words and by the verbs that say so.
HARMED: dict[Measure, tuple[frozenset[str], frozenset[str]]] = {
    "deaths": (_DEAD, _DEATH),
    "injuries": (_HURT, _HARM),
    "missing": (_LOST, frozenset({"disappear", "vanish"})),
}
DEAD_OR_HURT = _DEAD | _HURT
# "it speaks of 52": the sentence before says of whom.
_GIVING = frozenset("speak say put give report count confirm".split())
_NUMBERS = frozenset("number toll figure total count".split())
_SAVING = frozenset("rescue save evacuate pluck arrest detain".split())
_CARRYING = frozenset("carry pack cram load".split())


def harmed(number: "Token") -> Measure | None:
    """What befell those whom a number without a noun counts, by the words that it hangs on.

    So "the number of those killed to 11", "the toll stood at nine", "the injured now number 64".
    """
    words: list[Token] = []
    head, below = number, 0
    while head.head.i != head.i and below < 6:
        head, below = head.head, below + 1
        words.append(head)
        if head.pos_ in ("VERB", "AUX") and head.dep_ != "acl":
            break
    verb = words[-1] if words else number
    tells = verb.lemma_ == "number" or any(t.lemma_.lower() in _NUMBERS for t in verb.subtree)
    for child in verb.children if tells else ():
        if child.dep_ in ("nsubj", "nsubjpass", "dobj", "det", "amod"):
            words += [t for t in child.subtree if t.i != number.i]
    direct = number.dep_ in ("dobj", "nsubjpass", "nsubj", "nummod")
    for measure, (said, verbs) in HARMED.items():
        for token in words:
            if token.lower_ in said and (tells or token is not verb or direct):
                return measure
            if token.lemma_.lower() in verbs and (tells or direct):
                return measure
    return None


def told_before(number: "Token") -> Measure | None:
    """What befell those of whom the sentence before asks: "how many were hurt"; "police say 52"."""
    verb = verb_of(number)
    if verb is None or verb.lemma_.lower() not in _GIVING or number.dep_ not in ("pobj", "dobj"):
        return None
    first = number.sent.start
    if first == 0:
        return None
    earlier = {token.lower_ for token in number.doc[first - 1].sent}
    found: list[Measure] = [m for m, (said, _) in HARMED.items() if said & earlier]
    return found[0] if len(found) == 1 else None


def aboard(last: "Token", noun: "Token") -> tuple[int, int] | None:
    """The words by which a number counts those on a craft: "people on board", "packed"; or None.

    Returns:
        The first token and the one after the last.
    """
    doc, at = last.doc, last.i + 1
    after = [token.lower_ for token in doc[at : at + 2]]
    first = noun.i if noun.i == last.i and noun.pos_ == "NOUN" else at
    if after == ["on", "board"]:
        return first, at + 2
    if after[:1] == ["aboard"]:
        return first, at + 1
    verb = verb_of(noun)
    carried = noun.dep_ == "dobj" or (noun.dep_ == "pobj" and noun.head.lower_ == "with")
    if verb is not None and verb.lemma_.lower() in _CARRYING and carried:
        return verb.i, verb.i + 1
    return None


def brought(noun: "Token") -> tuple[int, int] | None:
    """The verb that says that people were saved, brought away or arrested, as tokens; or None."""
    verb = verb_of(noun)
    if verb is None or noun.dep_ not in ("nsubjpass", "dobj"):
        return None
    if verb.lemma_.lower() in _SAVING:
        return verb.i, verb.i + 1
    up = verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "up"
    return (verb.i, verb.i + 2) if verb.lemma_.lower() == "pick" and up else None


def verb_of(noun: "Token") -> "Token | None":
    """The verb that a noun is subject or object of."""
    token = noun
    while token.dep_ in ("conj", "appos", "nummod", "quantmod") and token.head.i != token.i:
        if token.head.pos_ in ("VERB", "AUX"):
            break
        token = token.head
    for _ in range(3):
        if token.head.i == token.i:
            return None
        token = token.head
        if token.pos_ in ("VERB", "AUX"):
            return token
    return None
