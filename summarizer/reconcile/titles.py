"""People by a title that one of those who take part has: "the Chief Inspector"."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import NamedTuple

from summarizer.reconcile.people import person_name
from summarizer.reconcile.spelling import plain_words
from summarizer.record import ActorMention

__all__ = ["same_titles"]

Group = Sequence[ActorMention]
Words = tuple[str, ...]

# Who leads an inquiry, or at the scene: of each an incident has one, and a body has one.
_TITLES = tuple(
    tuple(title.split())
    for title in ("chief inspector", "chief investigator", "lead investigator", "lead inspector")
)
_INDEFINITE = ("a ", "an ", "one ", "another ", "former ", "retired ")


class _Bearer(NamedTuple):
    """Somebody who is told to have a title.

    Attributes:
        group: who.
        named: whether under a name.
        bodies: of which bodies it is told to be the title.
    """

    group: Group
    named: bool
    bodies: frozenset[Words]


def same_titles(
    groups: Sequence[Group], owners: Mapping[str, Hashable]
) -> Iterator[tuple[str, str]]:
    """Pairs of people told of by a title of which the articles tell one bearer, and that bearer.

    None where two names bear it, or it is one of two bodies: "chief investigator of the navy".
    """
    by_key = {mention.key: mention for group in groups for mention in group}
    people = [group for group in groups if group[0].kind == "person"]
    for title in _TITLES:
        bearers = [b for group in people if (b := _bearer(group, title, by_key)) is not None]
        bodies = frozenset().union(*(bearer.bodies for bearer in bearers))
        names = sum(bearer.named for bearer in bearers)
        if names <= 1 and len(bodies) <= 1 and (names or bodies):
            known = [bearer.group for bearer in bearers if names or bearer.bodies]
            yield from ((known[0][0].key, other[0].key) for other in known[1:])


def _bearer(group: Group, title: Words, by_key: Mapping[str, ActorMention]) -> _Bearer | None:
    """What is told of somebody who has a title; None of who has it not."""
    named = any(person_name(name) is not None for m in group for name in (m.name, *m.aliases))
    bodies: set[Words] = set()
    found = False
    for mention in group:
        for told in (mention.role, *(() if named else (mention.name, *mention.aliases))):
            words = plain_words(told or "")
            if words[: len(title)] != title or (told or "").lower().startswith(_INDEFINITE):
                continue
            found = True
            body = words[len(title) :]
            if body[:1] == ("of",):
                bodies.add(plain_words(" ".join(body[1:])))
            elif mention.affiliation is not None and mention.affiliation in by_key:
                bodies.add(plain_words(by_key[mention.affiliation].name))
    return _Bearer(group, named, frozenset(bodies)) if found else None
