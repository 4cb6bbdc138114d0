"""Which items a model is shown that writes a summary, and the line in which it sees each."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from summarizer.inert import one_line
from summarizer.record import (
    Actor,
    Aircraft,
    Claim,
    DisputedFact,
    Event,
    Figure,
    Item,
    Place,
    Position,
    TimeRef,
    stands,
)
from summarizer.summary.lent import Book, written_date
from summarizer.summary.template import disputes_of, events_of, figures_of

__all__ = ["shown"]

# How many items of each sort are shown: the first of them are told most.
EVENTS, AIRCRAFT, DISPUTES, CLAIMS, FIGURES = 20, 8, 8, 30, 12
NAMED = 3  # of those who give an answer, each in their own words
LONGEST = 50  # words of a statement; what is longer is a speech


def shown(lists: Mapping[str, Any]) -> dict[str, str]:
    """The line of each item that is shown, by the item's id, in order.

    Proven items alone, and of what an article tells itself only what nobody disputes.

    Args:
        lists: the fields of a record by name: its lists of items, and its articles.
    """
    book = Book(lists)
    events = islice(events_of(lists, book.settled), EVENTS)
    figures = islice(figures_of(lists, book.settled), FIGURES)
    items = (
        *((event, _event(book, event)) for event in events),
        *(
            (one, _aircraft(book, one))
            for one in islice(filter(stands, lists["aircraft"]), AIRCRAFT)
        ),
        *((fact, _dispute(book, fact)) for fact in disputes_of(lists)[:DISPUTES]),
        *((claim, _claim(book, claim)) for claim in islice(_claims(book, lists), CLAIMS)),
        *((figure, _figure(book, figure)) for figure in figures),
    )
    return {item.id: one_line(*fields) for item, fields in items}


def _claims(book: Book, lists: Mapping[str, Any]) -> Iterator[Claim]:
    """The claims worth telling, those first that most articles tell; no answer is told again."""
    facts: Sequence[DisputedFact] = lists["disputed_facts"]
    answers = {id for fact in facts for position in fact.positions for id in position.claims}
    claims: Sequence[Claim] = lists["claims"]
    often = sorted(claims, key=lambda claim: -len({m.article for m in claim.mentions}))
    for claim in often:
        voiced = claim.speaker is not None or any(
            unit.voice is None for unit in book.lent(claim.id).units
        )
        short = len(claim.statement.split()) <= LONGEST
        if stands(claim) and voiced and short and claim.within is None and claim.id not in answers:
            yield claim


def _event(book: Book, event: Event) -> Sequence[str]:
    time, place = book.item(event.when), book.item(event.where)
    when = (written_date(time) or time.text) if isinstance(time, TimeRef) else "day not stated"
    where = place.name if isinstance(place, Place) else "place not stated"
    return "happened", when, where, event.what


def _aircraft(book: Book, one: Aircraft) -> Sequence[str]:
    what = ", ".join(filter(None, (str(one.count or ""), one.name, one.kind)))
    return (
        "aircraft",
        what,
        f"of {_name(book, one.operator)}" if one.operator else "whose not stated",
    )


def _dispute(book: Book, fact: DisputedFact) -> Sequence[str]:
    return "disputed", fact.question, *(_answer(book, position) for position in fact.positions)


def _answer(book: Book, position: Position) -> str:
    """An answer as each of those who give it puts it: nobody's words are another's."""
    told: dict[str, str] = {}
    claims = [one for one in map(book.item, position.claims) if isinstance(one, Claim)]
    # The answer is in the words of one of them: that one comes first.
    for claim in sorted(claims, key=lambda one: one.statement != position.stance):
        who = _name(book, claim.speaker) if claim.speaker else _told_by(book, claim)
        does = "denies that" if claim.stance == "denies" else "says"
        if len(claim.statement.split()) <= LONGEST:
            told.setdefault(who, f"{who} {does}: {_words(claim)}")
    return "; ".join([*told.values()][:NAMED])


def _told_by(book: Book, claim: Claim) -> str:
    return book.outlet(claim.mentions[0].article) or "an article"


def _words(claim: Claim) -> str:
    """What is claimed; of a quotation in several stretches the statement has no marks between."""
    return claim.quote if claim.mode == "direct" else claim.statement


def _claim(book: Book, claim: Claim) -> Sequence[str]:
    if claim.speaker is None:
        return "told", claim.statement
    speaker = book.item(claim.speaker)
    role = f", {speaker.role}" if isinstance(speaker, Actor) and speaker.role else ""
    does = f"{claim.stance}, hedged" if claim.hedged else claim.stance
    return "said", f"{_name(book, claim.speaker)}{role}", does, _words(claim)


def _figure(book: Book, figure: Figure) -> Sequence[str]:
    readings = (
        f"{_name(book, r.speaker) if r.speaker else book.outlet(r.span.article) or 'an article'}:"
        f" {r.text}"
        for r in figure.readings
    )
    return "figure", f"{figure.measures} of {figure.subject}", *dict.fromkeys(readings)


def _name(book: Book, id: str | None) -> str:
    item: Item[Any] | None = book.item(id)
    return item.name if isinstance(item, Actor) else "somebody not named"
