"""What an actor is known by in every article: a whole name, a state, a body with its owner."""

from collections.abc import Callable, Hashable, Iterator, Mapping

from summarizer.names import is_country, is_pronoun
from summarizer.reconcile.bodies import is_small, state_named
from summarizer.reconcile.lexicon import PEOPLE
from summarizer.reconcile.owners import read_as, state_identity
from summarizer.reconcile.people import person_name
from summarizer.reconcile.spelling import plain_words
from summarizer.record import ActorMention

__all__ = ["actor_keys", "body_key"]

# After the name of an outlet, and no part of it: "the Baltic Wire agency".
_PRESS = frozenset("agency newspaper website channel newswire broadcaster".split())
# An outlet of these alone is one of many: "state TV".
_MEDIA = _PRESS | frozenset("state public local tv television radio media news press daily".split())
_OUTLETS: dict[tuple[Hashable, ...], tuple[Hashable, ...]] = {
    ("ap",): ("associated", "press"),
    ("afp",): ("agence", "france-presse"),
    ("nyt",): ("new", "york", "times"),
    ("wsj",): ("wall", "street", "journal"),
}


def actor_keys(owners: Mapping[str, Hashable]) -> Callable[[ActorMention], Iterator[Hashable]]:
    """An actor is known by its whole name; a body of which states have the like, by its owner too.

    Args:
        owners: the state that each mention belongs to, as `owners_of` gives it.
    """

    def keys(mention: ActorMention) -> Iterator[Hashable]:
        yield from _state_keys(mention)
        for name in (mention.name, *mention.aliases):
            words = plain_words(name)
            if not words or is_pronoun(name):
                continue
            if mention.kind == "person":
                yield from _person_keys(mention, name)
            elif mention.kind != "state" and (name == mention.name or _tells(mention, name)):
                yield body_key(mention, name, owners.get(mention.key)) or (mention.article, words)

    return keys


def _state_keys(mention: ActorMention) -> Iterator[Hashable]:
    """A state by its number, however a name tells it; one that we do not know, by its names."""
    if mention.kind in ("organisation", "group") and is_country(mention.name):
        yield "state", state_named(mention.name)
    if mention.kind != "state":
        return
    first = state_identity(mention)
    yield first
    if not isinstance(first[1], int):
        yield from (
            ("state", plain_words(alias))
            for alias in mention.aliases
            if not is_small(alias) and not is_pronoun(alias)
        )


def _person_keys(mention: ActorMention, name: str) -> Iterator[Hashable]:
    """A person by a full name; who has none is somebody in one article."""
    found = person_name(name)
    if found is None:
        yield mention.article, "person", plain_words(name)
    elif found.is_full:
        yield "person", found.given, found.surname, found.suffix


def _tells(mention: ActorMention, alias: str) -> bool:
    """Whether an alias says who somebody is: neither "the agency" nor the name of a state."""
    if state_named(alias) is not None or is_small(alias):
        return False
    body = read_as(mention, alias)
    return bool(body.words) and (body.known or not (body.generic or body.vague))


def body_key(mention: ActorMention, name: str, owner: Hashable | None) -> Hashable | None:
    """What an organisation, an outlet or a group is known by under a name in every article.

    None where the name is one that others have as well, and nothing tells whose this one is.
    """
    body = read_as(mention, name)
    common = (_MEDIA | PEOPLE if mention.kind == "outlet" else PEOPLE).issuperset(
        map(str, body.words)
    )
    if body.vague or (common and mention.kind != "group"):
        return None
    if mention.kind == "group":
        if owner is not None and body.words:
            return "group", owner, body.words
        return None if is_small(name) or body.government else ("name", body.words)
    if body.government:
        if owner is not None:
            return "body", owner, body.words
        return None if body.generic or is_small(name) else ("body", None, body.words)
    if is_small(name):
        return ("body", owner, body.words) if owner is not None else None
    return "name", _outlet(body.words)


def _outlet(words: tuple[Hashable, ...]) -> tuple[Hashable, ...]:
    """The words of a name without what says that it is one of a newspaper or an agency."""
    if len(words) > 1 and words[-1] in _PRESS:
        words = words[:-1]
        if len(words) > 1 and words[-1] in ("news", "press"):
            words = words[:-1]
    return _OUTLETS.get(words, words)
