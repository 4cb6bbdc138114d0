"""The proof of a summary's sentence: by the words of the items that it cites, clause by clause."""

import re
from collections.abc import Iterator, Sequence

from summarizer.article.sentences import sentence_spans
from summarizer.language import ENGLISH, wording_of
from summarizer.names import is_pronoun, name_words
from summarizer.prove import agrees
from summarizer.quantities import quantities
from summarizer.record import DisputedFact, Sentence
from summarizer.summary.heard import Part, parts_of
from summarizer.summary.lent import QUESTION, Book, Lent, Thing, Unit, forms, lines
from summarizer.summary.telling import added, says_no, says_something, shown, telling_fault

__all__ = ["fault_of"]

MOST_CITES = 8
LONGEST = 60  # words of a sentence; one that tells more cannot be read
_LISTED = re.compile(r",?\s+(?:and|as well as)\s+")


def fault_of(book: Book, sentence: Sentence) -> str | None:
    """Why a sentence of a summary is not proven by the items that it cites; None where it is.

    Each clause of it tells one thing that one of them says: all its words that carry sense, its
    names and its numbers are there, it says no more "not" and no less, and does not turn who does
    what to whom. What it tells itself is what the articles tell themselves and nobody disputes;
    what it gives to somebody is what this one says, and as surely; it answers no disputed question.

    Args:
        book: the record's items.
        sentence: the sentence, by the ids of the items that it cites.
    """
    shape = _shape_fault(sentence)
    if shape is not None:
        return shape
    parts = parts_of(sentence.text)
    lent = [book.lent(id) for id in dict.fromkeys(sentence.cites)]
    for part in parts:
        fault = _part_fault(book, part, lent)
        if fault is not None:
            return fault
    return _one_sided(book, sentence, parts) or _unequal(sentence.text, lent)


def _shape_fault(sentence: Sentence) -> str | None:
    """What keeps some words from being one English sentence that cites."""
    text = sentence.text
    if not sentence.cites:
        return "it cites nothing"
    if len(sentence.cites) > MOST_CITES:
        return f"it cites {len(sentence.cites)} items, more than {MOST_CITES}"
    if not text.isprintable() or len(text.split()) > LONGEST:
        return f"it is no one line of at most {LONGEST} words"
    if len([*sentence_spans(text, (0, len(text)), ENGLISH)]) != 1:
        return "it is more than one sentence"
    return None if wording_of(text, ENGLISH) == ENGLISH else "it is not in English"


def _part_fault(book: Book, part: Part, lent: Sequence[Lent]) -> str | None:
    """Why a part is not proven; None where it is."""
    units = [unit for one in lent for unit in one.units]
    things = [thing for one in lent for thing in one.things]
    facts = [unit for unit in units if unit.voice is None]
    if part.kind == "fact":
        return _fact_fault(book, part.content, facts, things)
    who = lines(*(name for one in lent for name in one.who))
    if part.kind == "question":
        asked = [unit for unit in units if unit.voice == QUESTION]
        if not asked:
            return f"it cites no disputed fact for {shown(part.content)}"
        denied = "it says that nobody disputes it" if says_no(part.text) else None
        return denied or added(part.text, who) or telling_fault(part.content, asked, things)
    fault = _said_fault(book, part, units, things)
    # "The ministry announced that the two get a medal" is an event, where the articles tell it.
    return fault and (_fact_fault(book, part.text, facts, things) and fault)


def _fact_fault(
    book: Book, text: str, facts: Sequence[Unit], things: Sequence[Thing]
) -> str | None:
    """Why some words tell no fact that the articles tell themselves."""
    fault = telling_fault(text, facts, things)
    if fault is None and book.settled.answers(text):
        return f"{shown(text)} is disputed, and told as a fact"
    return fault


def _said_fault(
    book: Book, part: Part, units: Sequence[Unit], things: Sequence[Thing]
) -> str | None:
    """Why somebody does not say what a part gives to them."""
    sources = [*_sources(book, part.source or "")]
    if not sources:
        return f"who says {shown(part.content)} is not named"
    for whole, names, source, voices in sources:
        fault = added(whole, names)
        if voices and fault is not None:
            return f"{fault} for {whole!r}"
        said = [unit for unit in units if unit.voice in voices]
        if not said:
            return f"nothing that it cites is said by {source!r}"
        if part.cue is None or part.cue.negated:
            return f"it tells what {source!r} does not say"
        if not says_something(part.content):
            return f"what {source!r} says stands not in it"
        fault = telling_fault(part.content, said, things, part.cue)
        if fault is not None:
            return f"{fault}, as said by {source!r}"
    return None


def _sources(book: Book, source: str) -> Iterator[tuple[str, str, str, frozenset[str]]]:
    """Those who are heard to say something.

    Beside a comma one may describe the other: "the operator, Varn Ropeways"; beside "and" not.

    Yields:
        All words for somebody, what the items call them, the words that name them, and the voices
        that these stand for.
    """
    form = name_words(source)
    known = any(form == name_words(name) for actor in book.actors for name in forms(actor))
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


def _one_sided(book: Book, sentence: Sentence, parts: Sequence[Part]) -> str | None:
    """Whether a sentence that cites a disputed fact gives one answer to it alone."""
    if any(part.kind == "question" for part in parts):
        return None
    sources = (source for part in parts if part.source for source in _sources(book, part.source))
    voices = {voice for *_, them in sources for voice in them}
    for fact in map(book.item, sentence.cites):
        if isinstance(fact, DisputedFact):
            sides = [{*p.holders, *p.narrated_by} & voices for p in fact.positions]
            if sum(map(bool, sides)) < 2:
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
