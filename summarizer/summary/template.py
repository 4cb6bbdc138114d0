"""The summary by template: a few sentences, each of the words of the items that it cites."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from itertools import islice
from typing import Any

from summarizer.record import (
    Actor,
    ArticleInfo,
    Claim,
    DisputedFact,
    Event,
    Figure,
    Position,
    Sentence,
    TimeRef,
)
from summarizer.summary.settled import Settled

__all__ = ["SENTENCES", "disputes_of", "events_of", "figures_of", "summary_of", "title_of"]

SENTENCES = 7  # in all: more are skipped over
EVENTS, DISPUTES, FIGURES = 2, 3, 2  # of each sort
BEFORE = 60  # days before the last that is named; what happened earlier is history
NAMED = 2  # holders of a position that are named; the others are counted
# What a reader asks first, where several figures could be told.
FIRST = ("deaths", "injuries", "missing", "cost", "depth", "duration", "altitude", "distance")


TOGETHER = {"differ": "; the articles differ", "updated": "; in the order of their days"}


def title_of(articles: Sequence[ArticleInfo]) -> str | None:
    """What a record of some articles is called: the headline of the first that has one."""
    return next((article.title for article in articles if article.title), None)


def summary_of(lists: Mapping[str, Sequence[Any]]) -> tuple[Sentence, ...]:
    """Sentences about the items of a record: what happened, what is disputed, how much.

    At most seven, each with what it cites. Nothing that is disputed, or that only somebody says, is
    told as a fact. Where nobody has told what is disputed, it is told what is denied.

    Args:
        lists: the lists of a record by name.
    """
    actors = {actor.id: actor for actor in lists["actors"]}
    settled = Settled(lists)
    disputes = list(_disputes(disputes_of(lists), actors))
    return (
        *islice(_events(events_of(lists, settled)), EVENTS),
        *islice(disputes or _denials(lists["claims"], actors), DISPUTES),
        *islice(_figures(figures_of(lists, settled), actors), FIGURES),
    )


def events_of(lists: Mapping[str, Sequence[Any]], settled: Settled) -> list[Event]:
    """What may be told as a fact: what happened at a known time first, what was long before last.

    Args:
        lists: the lists of a record by name.
        settled: what of it is.
    """
    times: Sequence[TimeRef] = lists["times"]
    days = {time.id: day for time in times if (day := _day(time.start))}
    last = max(days.values(), default=date.min)

    def rank(event: Event) -> int:
        day = days.get(event.when or "")
        if day is None:
            return 1 if event.when is None else 0
        return 2 if (last - day).days > BEFORE else 0

    told = (e for e in lists["events"] if e.status == "proven" and settled.event(e))
    return sorted(told, key=rank)


def disputes_of(lists: Mapping[str, Sequence[Any]]) -> list[DisputedFact]:
    """The disputed facts, those first that most claims are about."""
    facts: Sequence[DisputedFact] = lists["disputed_facts"]
    return sorted(facts, key=lambda fact: -sum(len(p.claims) for p in fact.positions))


def figures_of(lists: Mapping[str, Sequence[Any]], settled: Settled) -> list[Figure]:
    """What readers ask for of numbers that may be told, first what several articles give."""
    figures: Sequence[Figure] = lists["figures"]
    worth = [f for f in figures if f.status == "proven" and f.measures in FIRST and f.subject]
    told = (figure for figure in worth if settled.figure(figure))
    return sorted(told, key=lambda f: (f.agreement == "single", FIRST.index(f.measures)))


def _events(events: Sequence[Event]) -> Iterator[Sentence]:
    for event in events:
        yield Sentence(text=_ended(event.what), cites=(event.id,))


def _disputes(facts: Sequence[DisputedFact], actors: Mapping[str, Actor]) -> Iterator[Sentence]:
    """Each question with its answers and who gives them."""
    for fact in facts:
        answers = "; ".join(_answer(position, actors) for position in fact.positions)
        yield Sentence(text=_ended(f"{fact.question} {answers}"), cites=(fact.id,))


def _answer(position: Position, actors: Mapping[str, Actor]) -> str:
    who = _some([actors[holder].name for holder in position.holders]) or "told"
    denied = "not so that " if position.denied else ""
    return f"{who}: {denied}{position.stance.rstrip('.')}"


def _denials(claims: Sequence[Claim], actors: Mapping[str, Actor]) -> Iterator[Sentence]:
    """What somebody who is named denies; of one speaker one denial."""
    told: set[str] = set()
    for claim in claims:
        speaker = claim.speaker
        if claim.stance != "denies" or claim.status != "proven" or speaker is None:
            continue
        if claim.within is None and speaker not in told:
            told.add(speaker)
            text = f"{actors[speaker].name} denies this: {_ended(claim.statement)}"
            yield Sentence(text=text, cites=(claim.id, speaker))


def _figures(figures: Sequence[Figure], actors: Mapping[str, Actor]) -> Iterator[Sentence]:
    """What was measured of what, in the articles' words."""
    for figure in figures:
        differ = TOGETHER.get(figure.agreement, "")
        numbers = ", ".join(_numbers(figure, actors))
        text = f"The {figure.measures} of “{figure.subject}”: {numbers}{differ}."
        yield Sentence(text=text, cites=(figure.id,))


def _numbers(figure: Figure, actors: Mapping[str, Actor]) -> Iterator[str]:
    """Each wording of a number once, with who gives it where no article does so itself."""
    by: dict[str, tuple[str, list[str | None]]] = {}
    for reading in figure.readings:
        by.setdefault(reading.text.casefold(), (reading.text, []))[1].append(reading.speaker)
    for text, speakers in by.values():
        names = [actors[speaker].name for speaker in dict.fromkeys(speakers) if speaker]
        yield f"“{text}”" if None in speakers else f"“{text}” ({_some(names)})"


def _some(names: Sequence[str]) -> str:
    """The first names, the others counted."""
    others = len(names) - NAMED
    more = f" and {others} {'other' if others == 1 else 'others'}" if others > 0 else ""
    return f"{', '.join(names[:NAMED])}{more}"


def _day(start: str | None) -> date | None:
    """The day on which a time begins; none where its record gives a month, or no date at all."""
    with suppress(ValueError):
        return date.fromisoformat((start or "")[:10])
    return None


def _ended(sentence: str) -> str:
    """A sentence with a mark at its end."""
    return sentence if sentence.rstrip("”’\"'")[-1:] in ".!?" else f"{sentence}."
