"""Who and what takes part, where and when."""

from dataclasses import dataclass

from summarizer.draft import DraftActor, DraftAircraft, DraftEvent, DraftPlace, DraftTime
from summarizer.embedded.actors import actors_of
from summarizer.embedded.aircraft import aircraft_of
from summarizer.embedded.events import events_of
from summarizer.embedded.moments import times_of
from summarizer.embedded.parse import Parsed
from summarizer.embedded.places import places_of
from summarizer.names import name_words, resolve

__all__ = ["Cast", "cast_of"]


@dataclass(frozen=True, slots=True)
class Cast:
    """The parts of an incident, as proposed."""

    aircraft: tuple[DraftAircraft, ...] = ()
    actors: tuple[DraftActor, ...] = ()
    places: tuple[DraftPlace, ...] = ()
    times: tuple[DraftTime, ...] = ()
    events: tuple[DraftEvent, ...] = ()

    def actor(self, words: str) -> DraftActor | None:
        """The one actor whom some words name."""
        index = resolve(words, [(actor.name, *actor.aliases) for actor in self.actors])
        return None if index is None else self.actors[index]

    def called(self, words: str) -> DraftActor | None:
        """The one person whose first name a word is."""
        form = name_words(words)
        fits = [a for a in self.actors if a.kind == "person" and name_words(a.name)[:-1] == form]
        return fits[0] if len(fits) == 1 and form else None


def cast_of(parsed: Parsed) -> Cast:
    """The cast of an article."""
    actors = actors_of(parsed)
    places = places_of(parsed, actors)
    return Cast(
        aircraft=aircraft_of(parsed, actors),
        actors=actors,
        places=places,
        times=times_of(parsed),
        events=events_of(parsed, places),
    )
