"""The summary by template: a few sentences, each of the words of the items that it cites."""

from collections.abc import Iterator, Mapping, Sequence
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

__all__ = ["summary_of", "title_of"]

# How many sentences there are of each sort; seven in all are read, more are skipped over.
EVENTS, DISPUTES, FIGURES = 2, 3, 2
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

    Where nobody has told what is disputed, it is told what is denied.

    Args:
        lists: the lists of a record by name.
    """
    actors = {actor.id: actor for actor in lists["actors"]}
    disputes = list(_disputes(lists["disputed_facts"], actors))
    return (
        *islice(_events(lists["events"], lists["times"]), EVENTS),
        *islice(disputes or _denials(lists["claims"], actors), DISPUTES),
        *islice(_figures(lists["figures"]), FIGURES),
    )


def _events(events: Sequence[Event], times: Sequence[TimeRef]) -> Iterator[Sentence]:
    """What happened at a known time first, then what at none, then what was long before.

    A flagged event is not told.
    """
    days = {t.id: date.fromisoformat(t.start[:10]) for t in times if t.start}
    told = [event for event in events if event.status == "proven"]
    last = max(days.values(), default=date.min)

    def rank(event: Event) -> int:
        day = days.get(event.when or "")
        if day is None:
            return 1 if event.when is None else 0
        return 2 if (last - day).days > BEFORE else 0

    for event in sorted(told, key=rank):
        yield Sentence(text=_ended(event.what), cites=(event.id,))


def _disputes(facts: Sequence[DisputedFact], actors: Mapping[str, Actor]) -> Iterator[Sentence]:
    """Each question with its answers and who gives them, those first that most claims are about."""
    for fact in sorted(facts, key=lambda fact: -sum(len(p.claims) for p in fact.positions)):
        answers = "; ".join(_answer(position, actors) for position in fact.positions)
        yield Sentence(text=_ended(f"{fact.question} {answers}"), cites=(fact.id,))


def _answer(position: Position, actors: Mapping[str, Actor]) -> str:
    names = [actors[holder].name for holder in position.holders]
    who = ", ".join(names[:NAMED]) or "told"
    if len(names) > NAMED:
        others = len(names) - NAMED
        who += f" and {others} {'other' if others == 1 else 'others'}"
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


def _figures(figures: Sequence[Figure]) -> Iterator[Sentence]:
    """What was measured of what, in the articles' words; first what several articles give."""
    worth = [f for f in figures if f.measures in FIRST and f.subject and f.status == "proven"]
    for figure in sorted(worth, key=lambda f: (f.agreement == "single", FIRST.index(f.measures))):
        words = list(dict.fromkeys(f"“{reading.text}”" for reading in figure.readings))
        differ = TOGETHER.get(figure.agreement, "")
        text = f"The {figure.measures} of “{figure.subject}”: {', '.join(words)}{differ}."
        yield Sentence(text=text, cites=(figure.id,))


def _ended(sentence: str) -> str:
    """A sentence with a mark at its end."""
    return sentence if sentence.rstrip("”’\"'")[-1:] in ".!?" else f"{sentence}."
