"""The proof of a summary's sentence: by the words of the items that it cites, part by part."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from summarizer.article.sentences import sentence_spans
from summarizer.attribution import cue_of
from summarizer.language import ENGLISH, wording_of
from summarizer.names import is_pronoun, name_words
from summarizer.prove import agrees
from summarizer.quantities import quantities
from summarizer.record import DisputedFact, Sentence
from summarizer.summary.heard import SAYING, Part, parts_of
from summarizer.summary.lent import QUESTION, Book, Lent, Thing, Unit, lines
from summarizer.summary.lexical import (
    HELD,
    JOINING,
    LINKS,
    added_fault,
    in_marks,
    says_no,
    says_something,
)
from summarizer.summary.telling import Telling, telling

__all__ = ["fault_of"]

MOST_CITES = 8  # of a sentence: one that rests on more tells too much at once
MOST_WORDS, MOST_CHARACTERS = 60, 600  # of a sentence that can still be read
_LISTED = re.compile(r",?\s+(?:and|as well as)\s+")
# A capital or a digit at the beginning, a full stop at the end, and no heap of marks.
_SENTENCE = re.compile(r"^(?!.*[^\w\s]{4})[“\"@]?[^\Wa-z_].*\w[”’\")%]*\.[”\"]?$")
_INITIAL = re.compile(r"\b([A-Z])\.")
_SIDES = re.compile(r"(?i)\b(?:the )?two sides\b")
# What may stand around a saying and tells nothing of how it is said.
_AROUND = frozenset("also has have that according to give gives".split())
_BESIDE = frozenset("and while but whereas meanwhile yet though although".split())
_WORD = re.compile(r"[^\W\d_]+")


def fault_of(book: Book, sentence: Sentence) -> str | None:
    """Why a sentence of a summary is not proven by the items that it cites; None where it is.

    Each clause tells one thing that one of them says: its words of sense, its names and its numbers
    are there; it has as many words that say no, and the order of words does not turn it. What the
    sentence tells itself the articles tell themselves, and nobody disputes it; what it gives to
    somebody this one says, and no surer; a disputed question it leaves open, or gives two sides of.

    Args:
        book: the record's items.
        sentence: the sentence, by the ids of the items that it cites.
    """
    shape = _shape_fault(sentence)
    if shape is not None:
        return shape
    parts = parts_of(sentence.text)
    if not any(says_something(part.content) for part in parts):
        return "it tells nothing"
    lent = [book.lent(id) for id in dict.fromkeys(sentence.cites)]
    told: set[Unit] = set()
    for part in parts:
        found = _part(book, part, lent)
        if found.fault is not None:
            return found.fault
        told |= found.units
    return _one_sided(book, sentence, parts, told) or _unequal(sentence.text, lent)


def _shape_fault(sentence: Sentence) -> str | None:
    """What keeps some words from being one English sentence that cites."""
    text = sentence.text
    if not sentence.cites:
        return "it cites nothing"
    if len(sentence.cites) > MOST_CITES:
        return f"it cites {len(sentence.cites)} items, more than {MOST_CITES}"
    if len(text) > MOST_CHARACTERS or len(text.split()) > MOST_WORDS:
        return f"it is no one line of at most {MOST_WORDS} words"
    odd = next((c for c in text if not _is_written(c)), None)
    if odd is not None:
        return f"it has a character that is no letter, no digit and no mark: {odd!a}"
    bare = _INITIAL.sub(r"\1", text)
    if len([*sentence_spans(bare, (0, len(bare)), ENGLISH)]) != 1:
        return "it is more than one sentence"
    if not _SENTENCE.search(text) or len(text.split()) < 3:
        return "it is no plain sentence that begins and ends as one"
    return None if wording_of(text, ENGLISH) == ENGLISH else "it is not in English"


def _is_written(character: str) -> bool:
    category = unicodedata.category(character)
    return category[0] in "LP" or category in ("Nd", "Sc", "Mn") or character == " "


def _part(book: Book, part: Part, lent: Sequence[Lent]) -> Telling:
    """What a part tells, or why it is not proven."""
    units = [unit for one in lent for unit in one.units]
    things = [thing for one in lent for thing in one.things]
    facts = [unit for unit in units if unit.voice is None]
    if part.kind == "fact":
        return _fact(book, part.content, facts, things)
    if part.kind == "question":
        asked = [unit for unit in units if unit.voice == QUESTION]
        fault = _beside_fault(part, lent)
        return Telling(fault) if fault else telling(part.content, asked, things, JOINING)
    said = _said(book, part, units, things)
    if said.fault is None:
        return said
    # "The ministry announced that the two get a medal" is an event, where the articles tell it.
    fact = _fact(book, part.text, facts, things)
    return fact if fact.fault is None else said


def _beside_fault(part: Part, lent: Sequence[Lent]) -> str | None:
    """What stands beside a question and is more than that it is disputed, and by whom."""
    if says_no(part.text):
        return "it says that nobody disputes it"
    for word in _WORD.findall(part.text):
        cue = cue_of(word, ENGLISH) if word.islower() else None
        if cue is not None and cue.lemma in SAYING:
            return f"it gives a question to somebody by {word!r}"
    who = lines(*(name for one in lent for name in one.who))
    return added_fault(_SIDES.sub(" ", part.text), who, LINKS)


def _fact(book: Book, text: str, facts: Sequence[Unit], things: Sequence[Thing]) -> Telling:
    """What some words tell as a fact that the articles tell themselves."""
    if not says_something(text, JOINING):
        more = next((w for w in _WORD.findall(text) if w.lower() not in _BESIDE), None)
        return Telling(f"nothing that it cites says {more!r}" if more else None)
    found = telling(text, facts, things, JOINING)
    if found.fault is None and book.settled.answers(text):
        return Telling(f"{in_marks(text)} is disputed, and told as a fact")
    return found


def _said(book: Book, part: Part, units: Sequence[Unit], things: Sequence[Thing]) -> Telling:
    """What somebody is heard to say in a part, or why they do not."""
    told: set[Unit] = set()
    fault = _saying_fault(part)
    sources = [] if fault else [*_sources(book, part.source or "")]
    if not sources:
        return Telling(fault or f"who says {in_marks(part.content)} is not named")
    for whole, names, source, voices in sources:
        said = [unit for unit in units if unit.voice in voices]
        fault = added_fault(whole, names) if voices else None
        if fault is not None:
            return Telling(f"{fault} for {whole!r}")
        if not said:
            return Telling(f"nothing that it cites is said by {source!r}")
        found = telling(part.content, said, things, HELD, part.cue)
        if found.fault is not None:
            return Telling(f"{found.fault}, as said by {source!r}")
        told |= found.units
    return Telling(None, frozenset(told))


def _saying_fault(part: Part) -> str | None:
    """What of the words of a saying is more than that somebody says something."""
    if part.cue is None or part.cue.negated:
        return f"it tells what {part.source!r} does not say"
    for word in _WORD.findall(part.saying):
        cue = cue_of(word, ENGLISH)
        if word not in _AROUND and (cue is None or cue.lemma not in SAYING):
            return f"no item says {word!r} of how {part.source!r} says it"
    if not says_something(part.content):
        return f"what {part.source!r} says stands not in it"
    return None


def _sources(book: Book, source: str) -> Iterator[tuple[str, str, str, frozenset[str]]]:
    """Those who are heard to say something.

    Beside a comma one may describe the other: "the operator, Varn Ropeways"; beside "and" not.

    Yields:
        All words for somebody, what the items call them, the words that name them, and the voices
        that these stand for.
    """
    form = name_words(source)
    known = any(form == name_words(name) for actor in book.actors for name in actor.names)
    for group in [source] if known else _LISTED.split(source):
        pieces = [piece.strip() for piece in group.split(",") if piece.strip()]
        named = [
            (piece, voices)
            for n, piece in enumerate(pieces)
            if not (n and piece[0].islower()) and (voices := _voices(book, piece))
        ]
        names = lines(*(name for _, them in named for voice in them for name in book.naming(voice)))
        for piece, voices in named or [(group, frozenset())]:
            yield group, names, piece, voices


def _voices(book: Book, words: str) -> frozenset[str]:
    return frozenset() if is_pronoun(words) else book.voices(words)


def _one_sided(
    book: Book, sentence: Sentence, parts: Sequence[Part], told: set[Unit]
) -> str | None:
    """Whether a sentence that cites a disputed fact tells one side of it alone."""
    claims = {unit.claim for unit in told}
    beside = [part.text for part in parts if part.kind == "question"]
    for fact in map(book.item, sentence.cites):
        if not isinstance(fact, DisputedFact):
            continue
        if beside:
            named = {actor.id for actor in book.actors if book.names(actor.id, beside[0])}
            sides = sum(bool(named & {*position.holders}) for position in fact.positions)
            if named and sides < 2:
                return f"it does not name two sides of “{fact.question}”"
        elif sum(bool({*position.claims} & claims) for position in fact.positions) < 2:
            return f"it gives one answer alone to “{fact.question}”"
    return None


def _unequal(text: str, lent: Sequence[Lent]) -> str | None:
    """Whether a sentence tells one of several numbers on which the articles differ."""
    told = quantities(text)
    for readings in (one.differ for one in lent):
        numbers = [quantities(reading) for reading in readings]
        given = [n for n in numbers if n and any(agrees(n[0], t) for t in told)]
        if len(given) == 1 and len(numbers) > 1:
            return f"the articles differ on {readings[0]!r}, and it tells one number"
    return None
