"""The proof of a summary's sentence: by the words of the items that it cites, part by part."""

import re
from collections.abc import Iterable, Iterator, Sequence

from summarizer.article.sentences import sentence_spans
from summarizer.attribution import Cue
from summarizer.fold import fold
from summarizer.language import ENGLISH, wording_of
from summarizer.names import is_pronoun, name_words
from summarizer.prove import Known, agrees, known_in, negation_outcome, statement_faults
from summarizer.prove.hedges import hedges
from summarizer.prove.scope import negations
from summarizer.prove.words import bears_sense, root, roots, words
from summarizer.quantities import quantities
from summarizer.record import DisputedFact, Sentence
from summarizer.summary.heard import Part, parts_of
from summarizer.summary.lent import Book, Lent, Saying, forms, joined

__all__ = ["fault_of"]

MOST_CITES = 8
LONGEST = 60  # words of a sentence; one that tells more cannot be read
# With what a sentence joins the items' words, and says who says and who disagrees: as roots.
_LINKS = frozenset(
    map(
        root,
        "say said tell told report deny denied claim state maintain insist add according account "
        "version side dispute disagree differ contradict question answer give put article outlet "
        "incident".split(),
    )
)
# Small words that say much: each must be the items' own.
_WEIGHTY = frozenset(
    "because all every each most none nobody nothing never always therefore thus hence".split()
)
_LISTED = re.compile(r"(,\s+(?:and\s+)?|\s+and\s+|\s+as well as\s+)")


def fault_of(book: Book, sentence: Sentence) -> str | None:
    """Why a sentence of a summary is not proven by the items that it cites; None where it is.

    Every word in it that carries sense is one of theirs, every name and number too. What it tells
    itself is what the articles tell themselves and nobody disputes; what it gives to somebody is
    what this one says, as sure and as much denied; and it answers no disputed question by itself.

    Args:
        book: the record's items.
        sentence: the sentence, by the ids of the items that it cites.
    """
    shape = _shape_fault(sentence)
    if shape is not None:
        return shape
    parts = parts_of(sentence.text)
    lent = joined(map(book.lent, dict.fromkeys(sentence.cites)))
    for part in parts:
        fault = _part_fault(book, part, lent)
        if fault is not None:
            return fault
    return _one_sided(book, sentence, parts, lent) or _unequal(sentence.text, lent)


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


def _part_fault(book: Book, part: Part, lent: Lent) -> str | None:
    """Why a part is not proven; None where it is."""
    if part.kind == "question":
        if not lent.asked:
            return f"it cites no disputed fact for {_shown(part)}"
        return _added(part.text, (*lent.asked, *lent.names))
    if part.kind == "fact":
        return _fact_fault(book, part, lent)
    sources = [*_sources(book, part.source or "")]
    for source, voices in sources:
        said = [saying for saying in lent.sayings if saying.voice in voices]
        fault = _saying_fault(part, source, said, lent)
        if fault is not None:
            return fault
    return None if sources else f"who says {_shown(part)} is not named"


def _fact_fault(book: Book, part: Part, lent: Lent) -> str | None:
    """Why a part is no fact that the articles tell themselves."""
    fault = _added(part.text, (*lent.facts, *lent.names))
    if fault is not None:
        return fault
    if book.settled.answers(part.text):
        return f"{_shown(part)} is disputed, and told as a fact"
    told = [fact for fact in lent.facts if roots(fact) & roots(part.content)]
    if not told:
        return None
    verdict = negation_outcome(part.content, " … ".join(told))
    return None if verdict.outcome == "pass" else verdict.reason


def _saying_fault(part: Part, source: str, said: Sequence[Saying], lent: Lent) -> str | None:
    """Why somebody does not say what a part gives to them."""
    if not said:
        return f"nothing that it cites is said by {source!r}"
    cue = part.cue
    if cue is None or cue.negated:
        return f"it tells what {source!r} does not say"
    if not roots(part.content) - _LINKS:
        return f"what {source!r} says stands not in it"
    fault = _added(part.text, (*(s.words for s in said), *lent.facts, *lent.names))
    if fault is not None:
        return f"{fault} as said by {source!r}"
    return _turned(part, cue, _told(part.content, said), source)


def _turned(part: Part, cue: Cue, told: Sequence[Saying], source: str) -> str | None:
    """Whether a part denies what is asserted, or tells for certain what is held back."""
    denies = cue.stance == "denies"
    held = cue.hedged or bool(hedges(part.content))
    if told and all(s.hedged or s.stance == "questions" for s in told) and not held:
        return f"{source!r} holds back, and it does not"
    alike = " … ".join(saying.text for saying in told if saying.denied == denies)
    if alike:
        verdict = negation_outcome(part.content, alike)
        if verdict.outcome == "reject":
            return verdict.reason
    elif told and _says_no(part.content) == _says_no(" … ".join(s.text for s in told)):
        return f"{source!r} says the contrary of it"
    return None


def _says_no(text: str) -> bool:
    return any(negation.force in ("clear", "verbal") for negation in negations(text))


def _told(content: str, said: Sequence[Saying]) -> list[Saying]:
    """Which sayings a content tells: each next one has the most of the words still open."""
    left, chosen = roots(content), list[Saying]()
    while left:
        best = max(said, key=lambda saying: len(left & roots(saying.words)))
        if not left & roots(best.words):
            break
        chosen.append(best)
        left -= roots(best.words)
    return chosen


def _sources(book: Book, source: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Those who are heard to say something, each with the voices that the words stand for.

    What stands after a comma may describe the one before it; what stands after "and" may not.
    """
    whole = name_words(source)
    if any(whole == name_words(form) for actor in book.actors for form in forms(actor)):
        yield source, book.voices(source)
        return
    pieces = _LISTED.split(source)
    for n in range(0, len(pieces), 2):
        piece = pieces[n].strip()
        voices = frozenset() if is_pronoun(piece) else book.voices(piece)
        describes = n > 0 and "and" not in pieces[n - 1].split() and "as" not in pieces[n - 1]
        if piece and not (describes and (piece[0].islower() or not voices)):
            yield piece, voices


def _added(text: str, lent: Iterable[str]) -> str | None:
    """What stands in some words of a sentence and not in what is lent to it."""
    text = fold(text).text
    known = known_in("\n".join(filter(None, lent)), name="what it cites")
    fault = statement_faults(known, text)
    if fault is not None:
        return fault
    given = roots(known.text) | _LINKS
    weighty = {word.text for word in words(known.text)} & _WEIGHTY
    numbers = [number.span for number in quantities(text)]
    for word in words(text):
        if any(start <= word.start < end for start, end in numbers):
            continue
        lacks = bears_sense(word.text) and not _is_known(word.text, given, known)
        if lacks or word.text in _WEIGHTY - weighty:
            return f"what it cites has no {word.text!r}"
    return None


def _is_known(word: str, given: frozenset[str], known: Known) -> bool:
    return root(word) in given or known.holds(word) or word.isdigit()


def _shown(part: Part) -> str:
    return f"“{part.content.strip(' ,;:.')}”"


def _one_sided(book: Book, sentence: Sentence, parts: Sequence[Part], lent: Lent) -> str | None:
    """Whether a sentence that cites a disputed fact gives one answer to it alone."""
    if any(part.kind == "question" for part in parts):
        return None
    sources = (source for part in parts if part.source for source in _sources(book, part.source))
    voices = {voice for _, them in sources for voice in them}
    for id in sentence.cites:
        fact = book.item(id)
        if isinstance(fact, DisputedFact):
            sides = [{*p.holders, *p.narrated_by} & voices for p in fact.positions]
            if sum(map(bool, sides)) < 2:
                return f"it gives one answer alone to “{fact.question}”"
    return None


def _unequal(text: str, lent: Lent) -> str | None:
    """Whether a sentence tells one of several numbers on which the articles differ."""
    told = quantities(text)
    for readings in lent.differ:
        numbers = [quantities(reading) for reading in readings]
        given = [n for n in numbers if n and any(agrees(n[0], t) for t in told)]
        if len(given) == 1 and len(numbers) > 1:
            return f"the articles differ on {readings[0]!r}, and it tells one number"
    return None
