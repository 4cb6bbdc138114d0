"""The checks of a statement about an article in another language than English.

Numbers are hard in every language. In the article's own language names and negations are compared
by tables; a translation can be held against its words by its numbers alone, and says so.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from summarizer.attribution import TONGUES, hedges_in, negations_in, words_of
from summarizer.language import shows_itself
from summarizer.names import STATES, TITLES, name_words, sounds_alike
from summarizer.prove.hedges import IS_HEDGED
from summarizer.prove.known import WORD, Known
from summarizer.prove.statements import OPENERS, agrees, capitals, counts_things, other_digits
from summarizer.prove.verdict import PASS, Verdict, flagged, refused
from summarizer.quantities import Quantity, is_read, may_be_worth, quantities, spelt
from summarizer.record import TRANSLATED, ActorMention
from summarizer.times import CALENDAR_NAMES

__all__ = [
    "cut_in",
    "hedge_in",
    "negation_in",
    "number_fault",
    "statement_in",
    "translated",
    "wording_in",
]

_STATES = frozenset(word for names in STATES for name in names for word in name_words(name))
_NOUNS = frozenset({"de", "lb"})  # languages that write every noun with a capital
SHARED = 0.6  # of a statement's words: it is made of the same words, but for the negation
ROOT = 4  # letters that two forms of one word share at least
ENDING = 4  # letters in which they may differ
CLAUSE = re.compile(r"[.,;:!?。，、；：！？—–«»„“”\"]")
_DIGIT = re.compile(r"\d")


def statement_in(
    statement: str, article: Known, near: Known, language: str, wording: str
) -> Verdict:
    """Whether a statement has a number or a name that its article lacks.

    Args:
        statement: in a proposer's own words.
        article: what the article gives.
        near: what the words claimed and their surroundings give.
        language: the article's.
        wording: the statement's.
    """
    fault = number_fault(article, statement, language, wording)
    if fault is not None:
        return refused(f"the statement says more than the article: {fault}")
    name = next(_strange(statement, article), None) if language == wording else None
    if name is not None:
        told = f"{article.name} has no {name!r}"
        sure = language in TONGUES and language not in _NOUNS and shows_itself(statement, language)
        return (
            refused(f"the statement says more than the article: {told}") if sure else flagged(told)
        )
    far = number_fault(near, statement, language, wording, strict=True)
    return PASS if far is None else flagged(far)


def number_fault(
    known: Known, statement: str, language: str, wording: str, *, strict: bool = False
) -> str | None:
    """Which number of a statement is not in what is known; None where none is missing.

    Args:
        known: an article, or some of it.
        statement: in a proposer's own words.
        language: the article's.
        wording: the statement's.
        strict: whether digits that no rule reads count for nothing, where rules read any.
    """
    numbers = quantities(statement, wording)
    for number in numbers:
        if not _is_known(number, known, language, strict=strict):
            return f"{known.name} has no {number.text!r}"
    for digits in other_digits(statement, numbers):
        if digits not in known.digits and not may_be_worth(digits) & may_be_worth(known.text):
            return f"{known.name} has no {digits!r}"
    return None


def _is_known(number: Quantity, known: Known, language: str, *, strict: bool) -> bool:
    if any(agrees(number, other) for other in known.numbers):
        return True
    values = spelt(language)
    words = {values[word] for word in _words(known.text) if word in values}
    if counts_things(number) and {number.low, number.high} <= words:
        return True
    if is_read(language) and strict:
        return False
    if is_read(language):
        # What no rule reads may still stand in digits: a number of a type, a unit of its own.
        return {number.low, number.high} <= may_be_worth(known.text)
    in_words = not _DIGIT.search(number.text)  # no table has the article's words for it
    digits = may_be_worth(known.text)
    return in_words or all(
        any(value * scale == bound for value in digits for scale in (1, 10**3, 10**6, 10**9))
        for bound in (number.low, number.high)
    )


def _strange(statement: str, known: Known) -> Iterator[str]:
    """The names of a statement of which the article has no form."""
    for name, inner in capitals(statement):
        plain = name.lower()
        if not inner or plain in TITLES or known.holds(name):
            continue
        if not any(_one_word(plain, word) for word in _words(known.text)):
            yield name


def _one_word(one: str, other: str) -> bool:
    """Whether two words may be forms of one: Антонов, Антонова; Ministerium, Ministeriums."""
    short, long = sorted((one, other), key=len)
    shared = next((i for i, c in enumerate(short) if c != long[i]), len(short))
    least = min(ROOT, max(2, len(short) - 1))
    return shared >= least and max(len(one), len(other)) - shared <= ENDING


@lru_cache(maxsize=128)  # the articles of a run
def _words(text: str) -> frozenset[str]:
    return frozenset(match.group().lower() for match in WORD.finditer(text))


def wording_in(
    statement: str, content: str, near: str, actors: Sequence[ActorMention], language: str
) -> Verdict:
    """Whether a statement names an actor whom neither its words nor what is near them name.

    Args:
        statement: in a proposer's own words.
        content: the words claimed.
        near: these and the sentences round them.
        actors: the cast.
        language: the article's.
    """
    told = [actor for actor in actors if _names(statement, actor, language)]
    new = [actor for actor in told if not _names(near, actor, language)]
    if new:
        return flagged(f"{new[0].name!r} is named in the statement and not near its words")
    lost = [a for a in actors if a not in told and _names(content, a, language)]
    come = [a for a in told if not _names(content, a, language)]
    if lost and come:
        return flagged(f"{lost[0].name!r} of the words is {come[0].name!r} in the statement")
    return PASS


def _names(text: str, actor: ActorMention, language: str) -> bool:
    """Whether a text has one of an actor's names, in any of its forms."""
    if language in TONGUES and not TONGUES[language].spaced:
        return any(name in text for name in (actor.name, *actor.aliases))
    found = _words(text)
    surnames = (name.split()[-1].lower() for name in (actor.name, *actor.aliases))
    return any(any(_one_word(name, word) for word in found) for name in surnames)


def negation_in(statement: str, content: str, language: str) -> Verdict:
    """Whether a statement says no where its words in the same language say yes, or the other way.

    A statement of much the same words is refused, any other is left open.
    """
    if language not in TONGUES:
        return flagged("negations are not compared in this language")
    told, said = negations_in(statement, language), negations_in(content, language)
    if bool(told) == bool(said):
        return PASS
    lacks = "statement" if said else "content"
    fault = f"the {lacks} has no negation for {(said or told)[0]!r}"
    mine = [w for w in words_of(statement, language) if w not in told]
    yours = [w for w in words_of(content, language) if w not in said]
    met = [w for w in mine if any(w == other or _one_word(w, other) for other in yours)]
    return refused(fault) if mine and len(met) >= SHARED * len(mine) else flagged(fault)


def hedge_in(
    statement: str, content: str, hedged: bool, *, by_cue: bool, language: str, same: bool
) -> tuple[Verdict, bool]:
    """Compare what holds back in a statement and in the words, and derive whether they do.

    Args:
        statement: what somebody claims.
        content: the words claimed.
        hedged: what a proposer says of it; where nothing is found its word stands.
        by_cue: whether the cue holds back.
        language: the article's.
        same: whether the statement is in it.
    """
    said = hedges_in(content, language) if language in TONGUES else ()
    told = hedges_in(statement, language) if same and language in TONGUES else ()
    if (said or by_cue) and not hedged:
        return flagged(f"{said[0] if said else 'the cue'!r} holds back, {IS_HEDGED}"), True
    if same and said and not told:
        return flagged(f"{said[0]!r} holds back, the statement does not"), hedged
    return PASS, hedged


def cut_in(text: str, spans: Sequence[tuple[int, int]], cue: str, language: str) -> Verdict:
    """Whether a negation stands right before the words claimed, and is no part of the cue."""
    if language not in TONGUES or not TONGUES[language].spaced:
        return PASS
    for start, _ in spans:
        before = CLAUSE.split(text[max(0, start - 60) : start])[-1].split()[-2:]
        lost = [word for word in before if negations_in(word, language)]
        if lost and not negations_in(cue, language):
            return flagged(f"{lost[0]!r} stands before the words and is left out")
    return PASS


def translated(statement: str, article: Known) -> dict[str, Verdict]:
    """The checks of a statement in another language than its article: it is always left open."""
    checks = {TRANSLATED: flagged("of a translation only the numbers are compared")}
    words = _words(article.text)
    for name, inner in capitals(statement):
        plain = name.lower()
        skipped = plain in _STATES | TITLES | CALENDAR_NAMES or plain in OPENERS
        if not inner or skipped or any(map(str.isdigit, name)):
            continue
        if not any(sounds_alike(name, word) for word in words):
            checks["names"] = flagged(f"no word of {article.name} sounds like {name!r}")
    return checks
