"""The negations of a text, and what each of them denies, without a parser."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from summarizer.fold import fold
from summarizer.prove.negators import (
    FREE,
    IDLE,
    NEGATIVE_PREFIX,
    NEGATIVE_QUESTION,
    NONE,
    NOT,
    SAYING,
    VERBAL,
    Force,
)
from summarizer.prove.words import LIGHT, Word, bears_sense, root, words

__all__ = ["WIDEST", "Negation", "negations", "parts_of"]

_PHRASES: tuple[tuple[re.Pattern[str], Force], ...] = ((FREE, "free"), (VERBAL, "verbal"))
_ENDS = frozenset(
    "but because although though while whereas so who which unless until and as when after "
    "before".split()
)
AUXILIARY = frozenset(
    "am is are was were be been being do does did has have had will would shall should may might "
    "can could must".split()
)
_LIGHT = frozenset(map(root, LIGHT))
REACH = 6  # words after a negation in which what it denies stands: "no very clear sign yet of any"
WIDEST = 40  # words of a clause on either side; a text without any mark is one clause
NESTED = 3  # words between a "not" and the negative word that it undoes: "did not ever quite deny"


@dataclass(frozen=True, slots=True)
class Negation:
    """One negation of a text.

    Attributes:
        word: as it stands there, in small letters.
        force: how surely a text without it says the contrary.
        denied: the roots of what it denies: its verb or its noun.
        clause: the roots of all that bears sense in its clause.
        decisive: whether what is denied, said without it, is the contrary.
    """

    word: str
    force: Force
    denied: frozenset[str]
    clause: frozenset[str]
    decisive: bool = True


def negations(text: str, other: str = "") -> tuple[Negation, ...]:
    """The negations of a text, in its order.

    Args:
        text: a statement, or the words claimed.
        other: what it is compared with: "unsafe" negates where the other has "safe".

    Returns:
        Each "not", "nobody", "failed to"; idioms ("not only", "no doubt", "isn't it?") are none,
        and a negative word under another ("did not deny") is none either, nor is the other.
    """
    tokens = words(text)
    if not tokens:
        return ()
    parts = parts_of(tokens)
    places = _undone(_places(tokens, _plain(text), other), tokens)
    return tuple(_negation(tokens, parts, place) for place in places)


def parts_of(tokens: tuple[Word, ...]) -> tuple[int, ...]:
    """The clause of each word: they end at marks, at "but", "and", "because"; not at "or"."""
    parts, part, last, between = [], 0, tokens[0].clause if tokens else 0, False
    for token in tokens:
        ends = token.text in _ENDS and not (between and token.text == "and")
        if token.clause != last or ends:
            part += 1
        between = token.text == "between" or (between and not ends and token.text != "and")
        last = token.clause
        parts.append(part)
    return tuple(parts)


@dataclass(frozen=True, slots=True, order=True)
class _Place:
    """Where a negation stands among the words; of two at one place the first named goes."""

    start: int
    rank: int  # phrases go before single words
    length: int
    force: Force
    decisive: bool = True


def _plain(text: str) -> str:
    """The text as its words were counted, with what denies nothing blanked."""
    return IDLE.sub(lambda match: "_" * len(match.group()), fold(text).text)


def _places(tokens: tuple[Word, ...], text: str, other: str) -> list[_Place]:
    """Every negation once, in order; those of a negative question are free."""
    open_ones = [match.span() for match in NEGATIVE_QUESTION.finditer(text)]
    found: list[_Place] = [*_phrases(tokens, text), *_prefixed(tokens, other)]
    for i, token in enumerate(tokens):
        if "_" in text[token.start : token.end]:
            continue
        if token.text in NOT | NONE or token.text.endswith("n't"):
            free = any(start <= token.start < end for start, end in open_ones)
            found.append(_Place(i, 1, 1, "free" if free else "clear", not free))
    kept: list[_Place] = []
    for place in sorted(found):
        if not kept or place.start >= kept[-1].start + kept[-1].length:
            kept.append(place)
    return kept


def _phrases(tokens: tuple[Word, ...], text: str) -> Iterator[_Place]:
    """The negations of several words, and the verbs and adverbs of a negative sense."""
    for pattern, force in _PHRASES:
        for match in pattern.finditer(text):
            inside = [
                i for i, t in enumerate(tokens) if t.start < match.end() and match.start() < t.end
            ]
            if inside:
                own: Force = "void" if match.lastgroup == "void" else force
                yield _Place(inside[0], 0, len(inside), own, match.lastgroup is None)


def _prefixed(tokens: tuple[Word, ...], other: str) -> Iterator[_Place]:
    """The words that the other text has without their un-: unsafe where it has safe."""
    facing = {root(word.text) for word in words(other)}
    for i, token in enumerate(tokens):
        match = NEGATIVE_PREFIX.match(token.text)
        if match and root(token.text[match.end() :]) in facing and root(token.text) not in facing:
            yield _Place(i, 1, 1, "clear")


def _undone(places: list[_Place], tokens: tuple[Word, ...]) -> list[_Place]:
    """The negations without the pairs that undo each other: did not fail to, not without."""
    kept: list[_Place] = []
    for place in places:
        before = kept[-1] if kept else None
        if (
            before
            and before.force == "clear"
            and place.start - before.start <= NESTED
            and tokens[place.start].clause == tokens[before.start].clause
            and (place.force == "verbal" or NEGATIVE_PREFIX.match(tokens[place.start].text))
        ):
            kept.pop()
            # What is not denied is not asserted for that: it stays open.
            if SAYING.match(tokens[place.start].text):
                kept.append(replace(place, force="free", decisive=False))
        else:
            kept.append(place)
    return kept


def _negation(tokens: tuple[Word, ...], parts: tuple[int, ...], place: _Place) -> Negation:
    """What stands at a place, and what it denies."""
    first, ahead = place.start, place.start + place.length
    same = [
        i
        for i in range(max(0, first - WIDEST), min(len(tokens), first + WIDEST))
        if parts[i] == parts[first]
    ]
    clause = [tokens[i] for i in same]
    before = [tokens[i] for i in same if i < first]
    after = [tokens[i] for i in same if ahead <= i < ahead + REACH]
    word = tokens[place.start].text
    denied = _prefix_of(place, word) or _within(tokens, place)
    if denied is None:
        denied = _denied(word, before, after)
    if not denied and word == "no":  # an answer: it denies what was asked
        asked = range(max(0, first - WIDEST), first)
        clause = [tokens[i] for i in asked if parts[i] == parts[first] - 1]
        denied = [token.text for token in clause if bears_sense(token.text)]
    covering = " ".join(token.text for token in tokens[place.start : place.start + place.length])
    return Negation(
        word=covering,
        force=place.force,
        denied=frozenset(map(root, denied)),
        clause=frozenset(root(token.text) for token in clause if bears_sense(token.text)),
        decisive=place.decisive,
    )


def _prefix_of(place: _Place, word: str) -> list[str] | None:
    """What an un- denies, where the place is such a word."""
    match = NEGATIVE_PREFIX.match(word)
    return [word[match.end() :]] if match and place.force == "clear" else None


def _within(tokens: tuple[Word, ...], place: _Place) -> list[str] | None:
    """What a free phrase denies: the "later" of "no later than", the "all" of "not all"."""
    phrase = place.force == "free" and place.decisive and place.length > 1
    return [tokens[place.start + 1].text] if phrase else None


def _denied(word: str, before: list[Word], after: list[Word]) -> list[str]:
    """The words that a negation denies: the verb after "not", the noun and verb of "no"."""
    bearing = [token for token in after if bears_sense(token.text)]
    if word in NONE and word != "no" and (not after or after[0].text not in AUXILIARY | {"of"}):
        touching = after[:1] == bearing[:1] and bearing
        if word == "nothing" and after and after[0].text in ("about", "to", "from", "for", "on"):
            bearing = []  # said nothing about it
        if not touching and before and bears_sense(before[-1].text):
            return [before[-1].text]
        if not touching and not bearing:
            return []
    if not bearing:
        return []
    if word == "no":
        return _noun_phrase(after)
    apart = word in NONE and after[0].text not in AUXILIARY and after[0] != bearing[0]
    if apart and len(bearing) > 1:  # nobody in the crew was hurt: the hurt is denied
        return [bearing[1].text]
    if word == "neither":
        return [token.text for token in bearing[:2]]
    return _verb(after, bearing)


def _verb(after: list[Word], bearing: list[Word]) -> list[str]:
    """The verb denied; of "want to hurt" and "come into contact" the word that says the most."""
    first, *others = bearing
    if root(first.text) not in _LIGHT or not others:
        return [first.text]
    between = {token.text for token in after[after.index(first) + 1 : after.index(others[0])]}
    return [first.text if between & {"near", "off", "on"} else others[0].text]


def _noun_phrase(after: list[Word]) -> list[str]:
    """The noun of "no direct contact", and its verb where that follows: "no shot was fired"."""
    first = next(i for i, token in enumerate(after) if bears_sense(token.text))
    last = first
    while last + 1 < len(after) and bears_sense(after[last + 1].text):
        last += 1
    noun, rest = after[last], after[last + 1 :]
    helped = bool(rest) and rest[0].text in AUXILIARY
    verb = next((token.text for token in rest if bears_sense(token.text)), None)
    nouns = [token.text for token in after[first : last + 1]] if last - first == 1 else [noun.text]
    return [*nouns, verb] if helped and verb else nouns
