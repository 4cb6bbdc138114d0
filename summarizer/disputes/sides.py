"""Who stands with whom, and by which words the claims of a record name people and aircraft."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from summarizer.names import STATES, name_words
from summarizer.prove.words import root
from summarizer.record import Actor, Claim, IncidentRecord

__all__ = ["Names", "names_in", "side_of"]

# What the kinds of aircraft are called for short, where a record has one aircraft of the kind.
_KINDS: Mapping[str, frozenset[str]] = {
    "drone": frozenset(map(root, "drone uav reaper aircraft".split())) - {root("aircraft")},
    "jet": frozenset(map(root, "jet fighter warplane".split())),
}
_KIND_OF = {"drone": "drone", "fighter": "jet"}
LONGEST = 5  # words of a name that are compared


@dataclass(frozen=True, slots=True)
class Names:
    """The words for those who take part.

    Attributes:
        phrases: words in small letters, with the term that stands for whom they name.
        things: the root of a word for an aircraft, with the root that stands for it.
        own: of each actor the terms that stand for it and for its side.
    """

    phrases: Mapping[tuple[str, ...], str]
    things: Mapping[str, str]
    own: Mapping[str, frozenset[str]]

    def at(self, words: Sequence[str], start: int) -> tuple[str, int] | None:
        """The term of the longest name that begins at a word, and how many words it has."""
        for length in range(min(LONGEST, len(words) - start), 0, -1):
            term = self.phrases.get(tuple(words[start : start + length]))
            if term is not None:
                return term, length
        return None


def names_in(record: IncidentRecord) -> Names:
    """The words by which a record's claims name states, actors and aircraft."""
    phrases: dict[tuple[str, ...], str] = {}
    own: dict[str, frozenset[str]] = {}
    for actor in record.actors:
        term = f"@{_side(record, actor.id)}" if actor.kind == "state" else f"@{actor.id}"
        own[actor.id] = frozenset({term, f"@{_side(record, actor.id)}"})
        for mention in actor.mentions:
            for form in (mention.name, *mention.aliases):
                words = name_words(form)
                if words and not form.islower():
                    phrases.setdefault(words[-LONGEST:], term)
                    if actor.kind == "person":
                        phrases.setdefault(words[-1:], term)
    for number, forms in enumerate(STATES):
        phrases |= {tuple(form.split()): f"@state{number}" for form in forms}
    return Names(phrases, dict(_things(record)), own)


def _side(record: IncidentRecord, id: str) -> str:
    """The state, or else the actor, that somebody belongs to in the end."""
    actor = record.actor(id)
    seen = {actor.id}
    while actor.affiliation and actor.affiliation not in seen:
        actor = record.actor(actor.affiliation)
        seen.add(actor.id)
    state = None if actor.kind == "person" else _state(actor)
    return actor.id if state is None else f"state{state}"


def side_of(record: IncidentRecord, claim: Claim) -> str:
    """The side that a claim is on; what an article says in its own voice is on its side alone."""
    return _side(record, claim.speaker) if claim.speaker else claim.mentions[0].article


def _state(actor: Actor) -> int | None:
    """The state that a name begins with: Russia, Russian defence ministry, US Air Force."""
    words = name_words(actor.name)
    starts = {" ".join(words[:length]) for length in range(1, 4)}
    return next((number for number, forms in enumerate(STATES) if starts & forms), None)


def _things(record: IncidentRecord) -> Iterator[tuple[str, str]]:
    """The words of an aircraft's name, as those of its kind where no other is of that kind."""
    yield from ((word, kind) for kind, words in _KINDS.items() for word in words)
    kinds = [aircraft.kind for aircraft in record.aircraft]
    for aircraft in record.aircraft:
        kind = _KIND_OF.get(aircraft.kind or "")
        if kind is not None and kinds.count(aircraft.kind) == 1:
            for mention in aircraft.mentions:
                yield from ((root(word), kind) for word in name_words(mention.name))
