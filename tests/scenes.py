"""Articles about small incidents, made of what happened where, when, to whom, with what."""

from dataclasses import dataclass

from helpers import NO_RUN, article_from

from summarizer.draft import Draft, DraftActor, DraftAircraft, DraftEvent, DraftPlace, DraftTime
from summarizer.prove import prove
from summarizer.record import ActorKind, IncidentRecord

__all__ = ["Story", "record_of_story"]

STATES = ("Russia", "United States", "Norway", "Britain", "Velmark", "Norrland")
# As long as what an article tells of the matter itself before it comes to other things.
BODY = (
    "People who live near by said that they had heard nothing of it until the evening. "
    "A call was made, a boat was sent, and by the time it was dark nothing more could be done. "
    "There was rain at first, then fog, and those who had gone out were told to come back in. "
) * 3


@dataclass(frozen=True, slots=True)
class Story:
    """What an article tells.

    Attributes:
        places: where; the first in the headline.
        days: when, each in words that need no other date to be read.
        parties: states, and people by two names.
        objects: aircraft.
        published: when it was.
        recalls: what it compares with, further down: an object, a place and a day.
        also: words that stand there beside it, so that no two texts are one.
    """

    places: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    published: str = "2023-03-15"
    recalls: tuple[str, str, str] | None = None
    also: str = ""


def record_of_story(story: Story) -> IncidentRecord:
    """The proven record of an article that tells a story."""
    lines = [f"The latest from {story.places[0]}"] if story.places else ["The latest"]
    lines += [f"It happened near {place}." for place in story.places]
    lines += [f"What went before was on {day}." for day in story.days]
    lines += [f"A word was heard from {party}." for party in story.parties]
    lines += [f"Much was told of the {thing}." for thing in story.objects]
    events = [
        DraftEvent(
            sentences=[], quote=f"What went before was on {day}",
            what="It was.", when=day, where=None,
        )
        for day in story.days
    ]  # fmt: skip
    lines.append(BODY + story.also)
    places, days, objects = list(story.places), list(story.days), list(story.objects)
    if story.recalls:
        thing, place, day = story.recalls
        lines.append(f"Years or weeks before, on {day}, a {thing} was lost at {place}.")
        places, days, objects = [*places, place], [*days, day], [*objects, thing]
    draft = Draft(
        actors=tuple(_actor(name) for name in story.parties),
        places=tuple(DraftPlace(sentences=[], name=n, kind=None) for n in dict.fromkeys(places)),
        times=tuple(DraftTime(sentences=[], text=day) for day in dict.fromkeys(days)),
        aircraft=tuple(
            DraftAircraft(
                sentences=[], name=name, kind=None, operator=None, count=None, outcome=None
            )
            for name in dict.fromkeys(objects)
        ),
        events=tuple(events),
    )
    record = prove(article_from(*lines, published=story.published), draft, NO_RUN)
    unproven = [entry for entry in record.rejected if entry.kind != "event"]
    assert unproven == []
    return record


def _actor(name: str) -> DraftActor:
    kind: ActorKind = "state" if name in STATES else "person"
    return DraftActor(sentences=[], name=name, kind=kind, role=None, affiliation=None, aliases=[])
