"""The summary that a model's sentences and the template's make together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from summarizer.prove.words import roots
from summarizer.record import DisputedFact, Sentence
from summarizer.summary.checked import fault_of
from summarizer.summary.lent import Book
from summarizer.summary.template import SENTENCES, summary_of

__all__ = ["Refused", "written"]


TWICE = "it is told twice"
MANY = f"a summary has at most {SENTENCES} sentences"


@dataclass(frozen=True, slots=True)
class Refused:
    """A sentence that is not proven, and why."""

    sentence: Sentence
    reason: str


def written(
    lists: Mapping[str, Any], given: Sequence[Sentence]
) -> tuple[tuple[Sentence, ...], tuple[Refused, ...]]:
    """The summary that some sentences make, each proven by what it cites, and what is refused.

    A sentence that is not proven gives way to the template's: to the one about the same items, or
    else to the first about what no other sentence cites. A dispute that the template tells and no
    sentence does is told in the template's words. Where no sentence of the model's is proven, the
    whole summary is the template's. What this makes of its own sentences is the same again.

    Args:
        lists: the fields of a record by name: its lists of items, and its articles.
        given: a model's sentences, and such of the template's as stand among them.
    """
    template = summary_of(lists)
    faults = _faults(Book(lists), given) if any(s.by == "model" for s in given) else {}
    refused = tuple(Refused(given[n], fault) for n, fault in faults.items() if fault)
    if len(refused) == len(faults):
        return template, refused
    told = {id for n, s in enumerate(given) if not faults.get(n) for id in s.cites}
    texts = {s.text for n, s in enumerate(given) if not faults.get(n)}
    spare = [sentence for sentence in template if sentence.text not in texts]
    made: list[Sentence] = []
    for n, sentence in enumerate(given):
        if sentence in template or (sentence.by == "model" and not faults[n]):
            made += [] if sentence.text in {one.text for one in made} else [sentence]
            continue
        needed = sentence.by == "model" and faults[n] not in (TWICE, MANY)
        instead = _instead(sentence, spare, told) if needed else None
        if instead is not None:
            spare.remove(instead)
            told |= {*instead.cites}
            made.append(instead)
    facts: Sequence[DisputedFact] = lists["disputed_facts"]
    return _with_disputes(made, spare, {fact.id for fact in facts}), refused


def _faults(book: Book, given: Sequence[Sentence]) -> dict[int, str | None]:
    """Of each of the model's sentences why it does not stand; None where it does."""
    faults: dict[int, str | None] = {}
    standing: set[tuple[frozenset[str], frozenset[str]]] = set()
    for n, sentence in enumerate(given):
        if sentence.by != "model":
            continue
        tells = (roots(sentence.text), frozenset(sentence.cites))
        if tells in standing:
            fault: str | None = TWICE
        elif len(standing) == SENTENCES:
            fault = MANY
        else:
            fault = fault_of(book, sentence)
        if fault is None:
            standing.add(tells)
        faults[n] = fault
    return faults


def _instead(refused: Sentence, spare: Sequence[Sentence], told: set[str]) -> Sentence | None:
    """The template's sentence that a refused one gives way to."""
    about = (s for s in spare if {*s.cites} & {*refused.cites})
    other = (s for s in spare if not {*s.cites} & told)
    return next(about, None) or next(other, None)


def _with_disputes(
    made: Sequence[Sentence], spare: Sequence[Sentence], disputed: set[str]
) -> tuple[Sentence, ...]:
    """The sentences with those of the template that tell of a dispute that none of them tells.

    They go before others where there is no room for all.
    """
    told = {id for sentence in made for id in sentence.cites}
    more = [s for s in spare if {*s.cites} & disputed - told]
    kept = [*made]
    while len(kept) + len(more) > SENTENCES:
        last = next((s for s in reversed(kept) if not {*s.cites} & disputed), None)
        if last is None:
            break
        kept.remove(last)
    return (*kept, *more)[:SENTENCES]
