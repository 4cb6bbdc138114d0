"""Whose each actor is: the state at the end of its affiliations, as its own article tells them."""

from collections.abc import Hashable, Mapping, Sequence

from summarizer.reconcile.bodies import Body, body_of, group_of, state_named
from summarizer.reconcile.spelling import plain_words
from summarizer.record import ActorMention

__all__ = ["owners_of", "read_as", "state_identity"]


def state_identity(mention: ActorMention) -> tuple[str, Hashable]:
    """What a state is known by: its number, or its name if it is none that we know."""
    numbers = map(state_named, (mention.name, *mention.aliases))
    number = next((n for n in numbers if n is not None), None)
    return "state", plain_words(mention.name) if number is None else number


def read_as(mention: ActorMention, name: str) -> Body:
    """What a name of an organisation or a group says."""
    if mention.kind == "group":
        return group_of(name)
    if mention.kind == "outlet":
        return Body(plain_words(name), None, known=False, government=False)
    return body_of(name)


def owners_of(mentions: Sequence[ActorMention]) -> Mapping[str, Hashable]:
    """The identity of the state that each mention belongs to; of a state, its own.

    What a name says goes before the affiliation, and that before whose a body usually is.
    A mention of which nothing is known has no entry.
    """
    by_key = {mention.key: mention for mention in mentions}
    found = {key: _owner(by_key, mention) for key, mention in by_key.items()}
    return {key: owner for key, owner in found.items() if owner is not None}


def _owner(by_key: Mapping[str, ActorMention], mention: ActorMention) -> Hashable | None:
    usual: Hashable | None = None
    seen: set[str] = set()
    at: ActorMention | None = mention
    while at is not None and at.key not in seen:
        seen.add(at.key)
        if at.kind == "state":
            return state_identity(at)
        if at.kind in ("organisation", "group"):
            body = read_as(at, at.name)
            if body.known:
                return "state", body.owner
            if usual is None and body.owner is not None:
                usual = "state", body.owner
        at = by_key.get(at.affiliation or "")
    return usual
