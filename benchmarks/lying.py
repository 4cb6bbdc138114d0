"""How many of a lying model's items come through as proven, by the way in which it lies.

    python benchmarks/lying.py

Takes the recorded replies to the articles of examples/, makes each item that is truly proven lie in
each way, proves the whole anew, and prints of each way how many were tried, and how many of the
lies stand in the record as proven, flagged, or not at all.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from field_lies import FIELD_LIES, OPEN, Scene, Told
from proof_texts import EXAMPLES, sources
from summary_lies import LIES, stages, stand

from summarizer.article import read_article
from summarizer.config import ModelSettings
from summarizer.draft import Draft
from summarizer.extract import QUESTIONS, requests
from summarizer.fold import fold
from summarizer.llm import open_client
from summarizer.pipeline import NO_RUN
from summarizer.prove import prove
from summarizer.record import IncidentRecord, Mention

__all__ = ["LISTS", "WORDS", "Outcome", "scenes", "status_of", "tried"]

WHOLE = ("aircraft", "times", "figures")  # lists whose items are kept with more words than given
CASSETTES = Path(__file__).resolve().parent.parent / "tests" / "cassettes"
LISTS = ("aircraft", "actors", "events", "claims", "figures")
# The words by which an item of each list is found again in the record.
WORDS = {
    "aircraft": "name",
    "actors": "name",
    "places": "name",
    "times": "text",
    "events": "quote",
    "figures": "quote",
}


class Outcome(NamedTuple):
    """Of one way: how many lies were told, and where they stand in the record."""

    told: int
    proven: int
    flagged: int


def scenes() -> Iterator[Scene]:
    """Each example with the items that its recorded replies propose."""
    with open_client(ModelSettings(replay=CASSETTES)) as client:
        for source in sources(EXAMPLES):
            article = read_article(source.article.name)
            lists: dict[str, tuple[Any, ...]] = {}
            for request in requests(article, client.model):
                value = client.ask(request, QUESTIONS[request.prompt][1]).value
                lists |= {name: tuple(getattr(value, name)) for name in type(value).model_fields}
            draft = Draft(**lists)
            yield Scene(replace(source, article=article), draft, prove(article, draft, NO_RUN))


def tried(way: str, scene: Scene) -> Outcome:
    """What becomes of one way of lying, told of every item of an article that is truly proven."""
    article, truth = scene.source.article, scene.truth
    lists: dict[str, tuple[Any, ...]] = {}
    lies: list[tuple[str, Told]] = []
    for name in LISTS:
        items = []
        for item in getattr(scene.draft, name):
            told = FIELD_LIES[way](item, scene) if _is_proven(truth, name, item) else None
            lies += [(name, told)] if told else []
            items.append(told.item if told else item)
        lists[name] = tuple(items)
    record = prove(article, replace(scene.draft, **lists), NO_RUN)
    held = [_best(record, name, told) for name, told in lies]
    return Outcome(len(lies), held.count("proven"), held.count("flagged"))


def _words(name: str, item: Any) -> str:
    words = item.content if name == "claims" else [getattr(item, WORDS[name])]
    return fold(" ".join(words)).text.strip(" .,;:")


def _mentions(record: IncidentRecord, name: str, item: Any) -> Iterator[Mention]:
    """The mentions that stand on an item's words."""
    wanted = _words(name, item)
    for kept in getattr(record, name):
        for mention in kept.mentions:
            spans = mention.content if name == "claims" else mention.evidence[:1]
            words = fold(" ".join(span.text for span in spans)).text.strip(" .,;:")
            # A time or a number is kept with all of its words, a type by its plural.
            if wanted == words or (name in WHOLE and wanted in words):
                yield mention


def _is_proven(record: IncidentRecord, name: str, item: Any) -> bool:
    return any(mention.status == "proven" for mention in _mentions(record, name, item))


def status_of(record: IncidentRecord, name: str, item: Any) -> str | None:
    """The best status of a mention that stands on an item's words; None where none does."""
    found = [mention.status for mention in _mentions(record, name, item)]
    return min(found, default=None, key=("proven", "flagged").index)


def _best(record: IncidentRecord, name: str, told: Told) -> str | None:
    """The best status of a mention that holds the lie; None where none does."""
    found = [m.status for m in _mentions(record, name, told.item) if _holds(record, m, told)]
    return min(found, default=None, key=("proven", "flagged").index)


def _holds(record: IncidentRecord, mention: Any, told: Told) -> bool:
    if told.field == "content":
        return True
    wanted = getattr(told.item, "of" if told.field == "subject" else told.field)
    value = getattr(mention, told.field)
    if told.field in ("speaker", "affiliation"):
        if value is None:
            return False
        actor = record.actor(value)
        return wanted in (actor.name, *actor.aliases)
    if told.field == "when":
        return any(time.id == value and time.text == wanted for time in record.times)
    if told.field == "where":
        return any(place.id == value and place.name == wanted for place in record.places)
    return bool(value == wanted)


def total(way: str, all_of: Sequence[Scene]) -> Outcome:
    """One way of lying on all the examples."""
    parts = [tried(way, scene) for scene in all_of]
    return Outcome(*(sum(column) for column in zip(*parts, strict=True)))


def main() -> None:
    """Print the table."""
    all_of = list(scenes())
    print(f"{'a lying model on the examples':36} {'told':>6} {'proven':>7} {'flagged':>8}")
    for way in FIELD_LIES:
        outcome = total(way, all_of)
        mark = "  (left open)" if way in OPEN else ""
        print(f"{way:36} {outcome.told:6} {outcome.proven:7} {outcome.flagged:8}{mark}")
    summaries = list(stages())
    true = sum(len(stage.sentences) for stage in summaries)
    print(f"\n{f'lies of {true} proven sentences of summaries':44} {'told':>6} {'proven':>7}")
    for way, lie in LIES.items():
        told, held = 0, 0
        for stage in summaries:
            lies = [other for sentence in stage.sentences for other in lie(sentence, stage)]
            told, held = told + len(lies), held + len(stand(lies, stage))
        print(f"{way:44} {told:6} {held:7}")


if __name__ == "__main__":
    main()
