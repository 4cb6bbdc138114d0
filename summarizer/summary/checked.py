"""The proof of a summary's sentence: by the words of the items that it cites, clause by clause."""

import re
from collections.abc import Iterator, Sequence

from summarizer.article.sentences import sentence_spans
from summarizer.attribution import Cue
from summarizer.fold import fold
from summarizer.language import ENGLISH, wording_of
from summarizer.names import is_pronoun, name_words
from summarizer.prove import agrees, known_in, negation_outcome, statement_faults
from summarizer.prove.hedges import hedges
from summarizer.prove.scope import negations
from summarizer.prove.words import bears_sense, root, roots, words
from summarizer.quantities import quantities
from summarizer.record import DisputedFact, Sentence
from summarizer.summary.heard import Part, clauses, parts_of
from summarizer.summary.lent import QUESTION, Book, Lent, Thing, Unit, forms, lines

__all__ = ["fault_of"]

MOST_CITES = 8
LONGEST = 60  # words of a sentence; one that tells more cannot be read
# With what a sentence joins the items' words, and says who says and who disagrees: as roots.
_LINKS = frozenset(
    map(
        root,
        "say said tell told report deny denied claim state maintain insist add according account "
        "version side dispute disagree differ contradict unclear question answer give put article "
        "outlet incident".split(),
    )
)
# Small words that say much: each must be the items' own.
_WEIGHTY = frozenset(
    "because all every each most none nobody nothing never always therefore thus hence".split()
)
_LISTED = re.compile(r",?\s+(?:and|as well as)\s+")
_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|be|being)\b.*\bby\b")


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
            return f"it cites no disputed fact for {_shown(part.content)}"
        return _added(part.text, who) or _told_fault(part.content, asked, things)
    fault = _said_fault(book, part, units, things) or _added(part.source or "", who)
    # "The ministry announced that the two get a medal" is an event, where the articles tell it.
    return fault and (_fact_fault(book, part.text, facts, things) and fault)


def _fact_fault(
    book: Book, text: str, facts: Sequence[Unit], things: Sequence[Thing]
) -> str | None:
    """Why some words tell no fact that the articles tell themselves."""
    fault = _told_fault(text, facts, things)
    if fault is None and book.settled.answers(text):
        return f"{_shown(text)} is disputed, and told as a fact"
    return fault


def _said_fault(
    book: Book, part: Part, units: Sequence[Unit], things: Sequence[Thing]
) -> str | None:
    """Why somebody does not say what a part gives to them."""
    sources = [*_sources(book, part.source or "")]
    if not sources:
        return f"who says {_shown(part.content)} is not named"
    for source, voices in sources:
        said = [unit for unit in units if unit.voice in voices]
        if not said:
            return f"nothing that it cites is said by {source!r}"
        if part.cue is None or part.cue.negated:
            return f"it tells what {source!r} does not say"
        if not (roots(part.content) - _LINKS or quantities(part.content)):
            return f"what {source!r} says stands not in it"
        fault = _told_fault(part.content, said, things, part.cue)
        if fault is not None:
            return f"{fault}, as said by {source!r}"
    return None


def _told_fault(
    text: str, units: Sequence[Unit], things: Sequence[Thing], cue: Cue | None = None
) -> str | None:
    """Why some words do not tell, clause by clause, what some units say; None where they do."""
    holds = bool(hedges(text)) or bool(cue and cue.hedged)
    denies = cue is not None and cue.stance == "denies"
    for clause in clauses(text):
        if not (roots(clause) - _LINKS or quantities(clause)):
            continue
        faults = []
        for unit in sorted(units, key=lambda unit: -len(roots(clause) & roots(unit.words))):
            fault = _added(clause, _with(unit, things)) or _turned(
                clause, unit, holds=holds, denies=denies
            )
            if fault is None:
                break
            faults.append(fault)
        else:
            return faults[0] if faults else f"it cites nothing that tells {_shown(clause)}"
    return None


def _with(unit: Unit, things: Sequence[Thing]) -> str:
    """The words of a unit, with those of the aircraft of which it speaks."""
    spoken = roots(unit.words)
    return lines(unit.words, *(thing.words for thing in things if thing.roots & spoken))


def _turned(clause: str, unit: Unit, *, holds: bool, denies: bool) -> str | None:
    """Whether a clause has a "not", a "may" or an order of words that turns what a unit says."""
    if unit.voice == QUESTION:
        return None
    if unit.hedged and not holds:
        return f"{_shown(unit.text)} is held back, and it is not"
    said = [c for c in clauses(unit.text) if roots(c) & roots(clause)]
    same = " … ".join(said) or unit.text
    if unit.denied != denies:
        if _says_no(clause) == _says_no(same):
            return f"it tells the contrary of {_shown(unit.text)}"
    elif (verdict := negation_outcome(clause, same)).outcome == "reject":
        return verdict.reason
    if _reversed(clause, unit.text):
        return f"it turns who does what in {_shown(unit.text)}"
    return None


def _says_no(text: str) -> bool:
    return any(negation.force in ("clear", "verbal") for negation in negations(text))


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


def _sources(book: Book, source: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Those who are heard to say something, each with the voices that the words stand for.

    Beside a comma one may describe the other: "the operator, Varn Ropeways"; beside "and" not.
    """
    whole = name_words(source)
    if any(whole == name_words(form) for actor in book.actors for form in forms(actor)):
        yield source, book.voices(source)
        return
    for group in _LISTED.split(source):
        pieces = [piece.strip() for piece in group.split(",") if piece.strip()]
        named = [
            (piece, voices)
            for n, piece in enumerate(pieces)
            if not (n and piece[0].islower()) and (voices := _voices(book, piece))
        ]
        yield from named or [(group, frozenset())]


def _voices(book: Book, words: str) -> frozenset[str]:
    return frozenset() if is_pronoun(words) else book.voices(words)


def _added(text: str, lent: str) -> str | None:
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
    given, spans = roots(lent) | _LINKS, [number.span for number in numbers]
    weighty = {word.text for word in words(lent)} & _WEIGHTY
    for word in words(text):
        if any(a <= word.start < b for a, b in spans) or word.text.isdigit():
            continue
        known_word = root(word.text) in given or known.holds(word.text)
        if (bears_sense(word.text) and not known_word) or word.text in _WEIGHTY - weighty:
            return f"what it cites has no {word.text!r}"
    return None


def _shown(text: str) -> str:
    return f"“{' '.join(text.split()).strip(' ,;:.')}”"


def _one_sided(book: Book, sentence: Sentence, parts: Sequence[Part]) -> str | None:
    """Whether a sentence that cites a disputed fact gives one answer to it alone."""
    if any(part.kind == "question" for part in parts):
        return None
    sources = (source for part in parts if part.source for source in _sources(book, part.source))
    voices = {voice for _, them in sources for voice in them}
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
