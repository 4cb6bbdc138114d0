"""Who stands with whom, and by which words the claims of a record name people and aircraft."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from summarizer.names import STATES, name_words
from summarizer.prove.words import root
from summarizer.record import Actor, Aircraft, Claim

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
        sides: the side of each actor, by every id that it has or had.
    """

    phrases: Mapping[tuple[str, ...], str]
    things: Mapping[str, str]
    own: Mapping[str, frozenset[str]]
    sides: Mapping[str, str]

    def at(self, words: Sequence[str], start: int) -> tuple[str, int] | None:
        """The term of the longest name that begins at a word, and how many words it has."""
        for length in range(min(LONGEST, len(words) - start), 0, -1):
            term = self.phrases.get(tuple(words[start : start + length]))
            if term is not None:
                return term, length
        return None


def names_in(actors: Sequence[Actor], aircraft: Sequence[Aircraft]) -> Names:
    """The words by which a record's claims name states, actors and aircraft."""
    by_id = {id: actor for actor in actors for id in (actor.id, *actor.also)}
    sides = {id: _side(by_id, actor) for id, actor in by_id.items()}
    things = dict(_things(aircraft))
    phrases: dict[tuple[str, ...], str] = {}
    own: dict[str, frozenset[str]] = {}
    for actor in actors:
        term = f"@{sides[actor.id]}" if actor.kind == "state" else f"@{actor.id}"
        own[actor.id] = frozenset({term, f"@{sides[actor.id]}"})
        for mention in actor.mentions:
            for form in (mention.name, *mention.aliases):
                words = name_words(form)
                # Who is called as an aircraft is, is one: the Reaper.
                if words and not form.islower() and not {root(w) for w in words} <= things.keys():
                    phrases.setdefault(words[-LONGEST:], term)
                    if actor.kind == "person":
                        phrases.setdefault(words[-1:], term)
    for number, forms in enumerate(STATES):
        phrases |= {tuple(form.split()): f"@state{number}" for form in forms}
    return Names(phrases, things, own, sides)


def _side(by_id: Mapping[str, Actor], actor: Actor) -> str:
    """The state, or else the actor, that somebody belongs to in the end."""
    seen = {actor.id}
    while actor.affiliation and by_id[actor.affiliation].id not in seen:
        actor = by_id[actor.affiliation]
        seen.add(actor.id)
    state = None if actor.kind == "person" else _state(actor)
    return actor.id if state is None else f"state{state}"


def side_of(names: Names, claim: Claim) -> str:
    """The side that a claim is on; what an article says in its own voice is on its side alone."""
    return names.sides[claim.speaker] if claim.speaker else claim.mentions[0].article


def _state(actor: Actor) -> int | None:
    """The state that a name begins with: Russia, Russian defence ministry, US Air Force."""
    words = name_words(actor.name)
    starts = {" ".join(words[:length]) for length in range(1, 4)}
    return next((number for number, forms in enumerate(STATES) if starts & forms), None)


def _things(aircraft: Sequence[Aircraft]) -> Iterator[tuple[str, str]]:
    """The words of an aircraft's name, as those of its kind where no other is of that kind."""
    yield from ((word, kind) for kind, words in _KINDS.items() for word in words)
    kinds = [one.kind for one in aircraft]
    for one in aircraft:
        kind = _KIND_OF.get(one.kind or "")
        if kind is not None and kinds.count(one.kind) == 1:
            for mention in one.mentions:
                yield from ((root(word), kind) for word in name_words(mention.name))
