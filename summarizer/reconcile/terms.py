"""What a claim says, as it is compared: its terms in order, and what turns or bounds its sense."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from summarizer.prove.scope import negations, parts_of
from summarizer.prove.words import Word, bears_sense, root, words
from summarizer.reconcile.paraphrases import plain
from summarizer.reconcile.sides import Names

__all__ = ["TIMES", "Said", "Term", "asserted_part", "denied_part", "said"]

TIMES = frozenset(
    map(
        root,
        "monday tuesday wednesday thursday friday saturday sunday today yesterday january february "
        "march april june july august september october november december morning evening "
        "night".split(),
    )
)
# Where and how much: left out of no comparison, unlike "in" and "of".
_KEPT = frozenset(
    "near over under above below off out before after during since until without beyond against "
    "all every both only always enough first last more less fewer most again alone from up".split()
)
# Verbs that say nothing beside the words around them, and what stands in for "there was".
_LIGHT = frozenset(map(root, "come go make take give get have happen occur place any ever".split()))
_LIKE = {
    root(word): root(like)
    for like, forms in {
        "hit": "smash slam",
        "tell": "inform notify",
        "reach": "receive",
        "big": "large",
        "start": "begin began begun",
    }.items()
    for word in forms.split()
}
_PRONOUNS = frozenset("i we he she it they me us him them you this these those".split())
_OWN = frozenset("its their our his her my".split())
_MODALS = {"would": "will", "could": "can", "might": "may"}
_MODAL = frozenset("will can may must should shall ought".split())
_ENDS = re.compile(r"[.!?…]")


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that a statement says.

    Attributes:
        root: the root of a word, or "@" and who is named.
        part: the number of its clause.
        sentence: the number of its sentence.
        at: the number of its word.
    """

    root: str
    part: int
    sentence: int
    at: int

    @property
    def names(self) -> bool:
        """Whether it names somebody."""
        return self.root.startswith("@")


@dataclass(frozen=True)
class Said:
    """A statement, or a clause of it.

    Attributes:
        terms: what it says, in order.
        modals: will, can and the like: whether it says what is, or what may or will be.
        words: all of its words, in small letters.
    """

    terms: tuple[Term, ...]
    modals: frozenset[str]
    words: frozenset[str]

    @cached_property
    def roots(self) -> frozenset[str]:
        """What it says, whatever the order."""
        return frozenset(term.root for term in self.terms)

    @property
    def points(self) -> bool:
        """Whether a pronoun in it stands for something that it does not name."""
        return bool(self.words & _PRONOUNS)

    @property
    def owns(self) -> bool:
        """Whether something in it is its speaker's: its jets, our pilots."""
        return bool(self.words & _OWN)


def said(text: str, names: Names) -> Said:
    """What a statement says."""
    same = plain(text)
    tokens = words(same)
    return _said(tokens, tuple(_terms(same, tokens, names)), range(len(tokens)))


def asserted_part(text: str, names: Names) -> Said | None:
    """The clauses of a statement that no negation stands in; None where there are none."""
    same = plain(text)
    tokens, found = words(same), negations(same)
    if any(negation.force in ("free", "verbal") for negation in found):
        return None
    parts = parts_of(tokens)
    negated = {
        part
        for token, part in zip(tokens, parts, strict=True)
        if any(token.text in negation.word.split() for negation in found)
    }
    inside = [i for i in range(len(tokens)) if parts[i] not in negated]
    terms = tuple(t for t in _terms(same, tokens, names) if t.part not in negated)
    return _said(tokens, terms, inside) if terms else None


def denied_part(text: str, names: Names) -> Said | None:
    """The clause that a statement's one negation denies, without the negation.

    None where it has no negation, or several, or one that leaves open what is denied, or where the
    clause lacks its subject.
    """
    same = plain(text)
    found = negations(same)
    if len(found) != 1 or found[0].force != "clear" or not found[0].decisive:
        return None
    tokens = words(same)
    parts = parts_of(tokens)
    places = [i for i, token in enumerate(tokens) if token.text == found[0].word]
    if len(places) != 1:
        return None
    place = places[0]
    inside = [i for i in range(len(tokens)) if parts[i] == parts[place]]
    terms = tuple(t for t in _terms(same, tokens, names) if t.part == parts[place])
    subject = any(term.at < place for term in terms)
    if not subject and not tokens[place].text.startswith(("no", "neither")):
        return None
    if tokens[place].text in ("not", "nor", "never", "nothing") and not subject:
        return None
    return _said(tokens, terms, inside)


def _said(tokens: tuple[Word, ...], terms: tuple[Term, ...], inside: range | list[int]) -> Said:
    inner = frozenset(tokens[i].text for i in inside)
    bare = {_MODALS.get(word.removesuffix("n't"), word.removesuffix("n't")) for word in inner}
    if "won't" in inner:
        bare.add("will")
    if "can't" in inner or "cannot" in inner:
        bare.add("can")
    return Said(terms, frozenset(bare & _MODAL), inner)


def _terms(text: str, tokens: tuple[Word, ...], names: Names) -> Iterator[Term]:
    bare = [_plain(text, token) for token in tokens]
    parts, sentence, at = parts_of(tokens), 0, 0
    while at < len(tokens):
        between = text[tokens[at - 1].end : tokens[at].start] if at else ""
        sentence += bool(_ENDS.search(between))
        named = names.at(bare, at)
        if named is not None:
            yield Term(named[0], parts[at], sentence, at)
            at += named[1]
            continue
        word = tokens[at].text
        stem = root(word)
        if word in _KEPT:
            yield Term(word, parts[at], sentence, at)
        elif bears_sense(word) and stem not in _LIGHT and word not in _OWN:
            stem = names.things.get(stem, stem)
            yield Term(_LIKE.get(stem, stem), parts[at], sentence, at)
        at += 1


def _plain(text: str, token: Word) -> str:
    """A word as names are compared; "us" is nobody's name, "US" is."""
    word = token.text.removesuffix("'s")
    return "" if word in ("us", "eu") and text[token.start : token.end].islower() else word
