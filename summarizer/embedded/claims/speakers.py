"""Whose words a source stands for: a full name, or who a pronoun means."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.attribution import gender_of, said_of
from summarizer.embedded.cast import Cast
from summarizer.embedded.claims.found import Found, Stretch, overlap
from summarizer.embedded.designations import DESIGNATION, GENERIC
from summarizer.embedded.parse import Parsed
from summarizer.embedded.syntax import apposed_after, is_vessel
from summarizer.embedded.terms import OFFICES
from summarizer.names import TITLES, is_pronoun, name_words

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["Speakers"]

_ARTICLES = frozenset({"the", "a", "an"})
_PERSONAL = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
_THINGS = frozenset({"it", "its"})
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
# What shows something and says nothing.
_THINGS_SHOWN = frozenset(
    "footage video clip film picture image photo photograph incident accident crash collision "
    "wreck wreckage debris".split()
)
_BODIES = frozenset({"ORG", "GPE", "NORP"})
BACK = 600  # characters before a pronoun in which its name may stand: three long sentences
LONGEST = 120  # characters of a name; longer words are a description
_PARTS = frozenset(
    {"compound", "amod", "nummod", "poss", "nmod", "det", "case", "punct", "quantmod"}
)
_DESCRIBED = re.compile(r",| who | that | which ")
# A name of two or three words that an office in small letters goes before.
_LED_NAME = re.compile(r"\b[a-z]{4,} (?P<name>[A-Z][\w’'-]+(?: [A-Z]\.)?(?: [A-Z][\w’'-]+){1,2})$")


@dataclass(frozen=True, slots=True)
class _Name:
    stretch: Stretch
    label: str
    words: str
    subject: bool


@dataclass(frozen=True, eq=False)
class Speakers:
    """The names of an article, in order, and the cast."""

    parsed: Parsed
    cast: Cast
    names: list[_Name] = field(default_factory=list)
    _genders: dict[str, str | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        named = [(part, entity) for part in self.parsed.parts for entity in part.doc.ents]
        vessels = {e.text for part, e in named if is_vessel(part.doc, e.start)}
        for part, entity in named:
            label = entity.label_
            if entity.text not in vessels and (label in _BODIES or label == "PERSON"):
                words = _bare(entity.text)
                subject = entity.root.dep_ in ("nsubj", "nsubjpass")
                self.names.append(_Name(part.stretch(entity), label, words, subject))
        self.names.extend(list(self._unseen()))
        self.names.sort(key=lambda name: name.stretch)

    def _unseen(self) -> Iterator[_Name]:
        """The surnames of persons where the pipeline takes them for something else."""
        full = [n.words.split() for n in self.names if n.label == "PERSON"]
        surnames = {words[-1] for words in full if len(words) > 1}
        for part in self.parsed.parts:
            for token in part.doc:
                if token.text in surnames and token.ent_type_ != "PERSON":
                    subject = token.dep_ in ("nsubj", "nsubjpass")
                    yield _Name(part.stretch(token), "PERSON", token.text, subject)

    def of(self, found: Found, said: list[tuple[Found, str | None]]) -> str | None:
        """The fullest name of who says something; None where nobody can be named.

        Args:
            found: the attribution.
            said: the attributions before it, with their speakers.
        """
        if found.source is None:
            return None
        text = self.parsed.article.text[slice(*found.source)]
        who = found.who
        if who is not None and who.lower_ in _RELATIVE and who.head.dep_ == "relcl":
            who = who.head.head
            text = who.text
        low = " ".join(name_words(text))
        if low in _PERSONAL or low in _THINGS:
            return self._meant(low, found, said)
        if is_pronoun(text) or low in _RELATIVE:
            return None
        return self.named(text, who)

    def named(self, text: str, who: "Token | None") -> str | None:
        """The fullest name in the article for some words of it."""
        words = _DESCRIBED.split(text)[0]
        if who is not None:
            words = _entity(who) or _apposed(who) or _short(who)
        led = _LED_NAME.search(words)
        if led is not None:
            words = led.group("name")
        actor = self.cast.actor(words) or self.cast.actor(text) or self.cast.called(words)
        if actor is not None:
            return actor.name
        words = _bare(words)
        if _is_thing(words, who):
            return None
        if len(words) > LONGEST or not any(c.isalnum() for c in words):
            return None
        return self._fullest(words) if words[:1].isupper() else words

    def _fullest(self, words: str) -> str:
        """The longest name of a person that ends with some words: a first name and these."""
        last = name_words(words)
        longer = [
            name.words
            for name in self.names
            if name.label == "PERSON"
            and len(name_words(name.words)) > len(last)
            and name_words(name.words)[-len(last) :] == last
            and name.words[:1].isupper()
        ]
        distinct = {name_words(name) for name in longer}
        return longer[0] if len(distinct) == 1 else words

    def _meant(
        self, pronoun: str, found: Found, said: list[tuple[Found, str | None]]
    ) -> str | None:
        """Whom a pronoun means: who spoke last, if it fits, or the nearest name before it."""
        assert found.source is not None
        at = found.source[0]
        labels = frozenset({"PERSON"}) if pronoun in _PERSONAL else _BODIES
        before = [
            name
            for name in self.names[: bisect_left(self.names, at, key=lambda n: n.stretch[0])]
            if name.label in labels
            and self._gender(name) in (None, said_of(pronoun))
            and name.stretch[0] >= at - BACK
            and not any(overlap(name.stretch, s) for s in found.content)
        ]
        called = [n for n in before if pronoun in _PERSONAL and self._gender(n)]
        spoken = next((pair for pair in reversed(said) if pair[0].head[0] < at), None)
        if spoken is not None and spoken[1] is not None and at - spoken[0].head[0] < BACK:
            fits = self._labels(spoken[1]) & labels and self._may_be(spoken[1], pronoun)
            later = [n for n in before if n.subject and n.stretch[0] > spoken[0].head[1]]
            outside = [n for n in later if not _within(n.stretch, spoken[0])]
            if fits and not outside and (self._called(spoken[1]) or not called):
                return spoken[1]
        subjects = [name for name in before if name.subject]
        nearest = (called or subjects or before)[-1:]
        return self.named(nearest[0].words, None) if nearest else None

    def _may_be(self, speaker: str, pronoun: str) -> bool:
        """Whether a speaker may be called so."""
        return self._called(speaker) in (None, said_of(pronoun))

    def _called(self, speaker: str) -> str | None:
        """ "He" or "she", where the article shows by which of them it speaks of a speaker."""
        wanted = name_words(speaker)
        named = next((n for n in self.names if name_words(n.words) == wanted), None)
        return self._gender(named) if named is not None else None

    def _gender(self, name: _Name) -> str | None:
        """ "He" or "she", where the article shows by which of them it speaks of a person."""
        if name.label != "PERSON":
            return None
        surname = name.words.split()[-1] if name.words else ""
        if surname not in self._genders:
            persons = {n.words for n in self.names if n.label == "PERSON" and n.words}
            others = [words for words in persons if words.split()[-1] != surname]
            parsed = self.parsed
            found = gender_of(parsed.article, parsed.quoted, [name.words], others)
            self._genders[surname] = found
        return self._genders[surname]

    def _labels(self, speaker: str) -> frozenset[str]:
        wanted = name_words(speaker)
        return frozenset(n.label for n in self.names if name_words(n.words) == wanted)


def _is_thing(words: str, who: "Token | None") -> bool:
    """Whether words are an aircraft's type, or what shows something and is nobody: "footage"."""
    if DESIGNATION.search(words):
        return True
    noun = (who.lemma_ if who is not None else words.split()[-1]).lower() if words else ""
    return noun in _THINGS_SHOWN or noun.rstrip("s") in GENERIC


def _within(stretch: Stretch, found: Found) -> bool:
    return any(overlap(stretch, content) for content in found.content)


def _entity(who: "Token") -> str | None:
    """The name of which a word is part, if the word is its last."""
    if not who.ent_type_:
        return None
    for entity in who.doc.ents:
        if entity.start <= who.i < entity.end:
            is_name = entity.label_ == "PERSON" or entity.label_ in _BODIES
            return entity.text if is_name and entity.end - 1 == who.i else None
    return None


def _apposed(who: "Token") -> str | None:
    """The name of a person beside an office: "the ambassador, Arne Strand"."""
    if who.pos_ == "PROPN":
        return None
    for child in who.children:
        if child.dep_ == "appos" and child.ent_type_ == "PERSON":
            return _entity(child)
    named = apposed_after(who)
    return named.text if named is not None else None


def _short(who: "Token") -> str:
    """The phrase of a noun without what describes it after a comma or in a clause."""
    first = who
    for token in who.lefts:
        if token.dep_ in _PARTS or token.pos_ in ("ADJ", "PROPN", "NUM", "NOUN"):
            first = token.left_edge
            break
    last = who
    for token in who.rights:
        if token.dep_ == "prep" and token.lower_ == "of" and token.i == last.i + 1:
            last = token.right_edge
            break
    return str(who.doc[first.i : last.i + 1].text)


def _bare(words: str) -> str:
    """A name without titles before it and a possessive ending."""
    kept = words.strip(" ,;:.-–—\"'“”‘’").split()
    if kept[:1] and kept[0].lower() in _ARTICLES and len(kept) > 1:
        kept.pop(0)
    named = not all(word.lower() in OFFICES for word in kept)  # "the Chief Inspector" is not
    while named and len(kept) > 1 and kept[0].rstrip(".").lower() in TITLES:
        kept.pop(0)
    name = " ".join(kept)
    for ending in ("'s", "’s"):
        name = name.removesuffix(ending)
    return name
