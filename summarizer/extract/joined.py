"""The drafts of an article's parts as one: what two of them give of one thing is given once."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import fields, replace
from itertools import chain
from typing import Any, TypeVar

from summarizer.draft import (
    Draft,
    DraftActor,
    DraftAircraft,
    DraftClaim,
    DraftEvent,
    DraftFigure,
    DraftItem,
    DraftPlace,
    DraftTime,
    SetAside,
)
from summarizer.extract.parts import Part
from summarizer.fold import fold
from summarizer.names import name_words

__all__ = ["OTHER_ROLE", "joined", "together"]

D = TypeVar("D", bound=DraftItem)
ALIASES_MOST = 30  # as many as an actor may have
OTHER_ROLE = "another part of the article gives another role"

Given = Sequence[tuple[Part, Draft]]


def joined(drafts: Given) -> Draft:
    """One draft of those of an article's parts.

    An actor or a place that several parts name is one; what a part gives only because it stands in
    what goes before the part is given once. Whatever else two parts say alike is left to the proof.

    Args:
        drafts: each with the part that it was made of, in the order of the text.
    """
    whole = together([draft for _, draft in drafts])
    if all(part.whole for part, _ in drafts):
        return whole
    actors, aside = _actors(whole.actors)
    return replace(
        whole,
        aircraft=tuple(_once(drafts, "aircraft", DraftAircraft)),
        actors=actors,
        places=_places(whole.places),
        times=tuple(_once(drafts, "times", DraftTime)),
        events=tuple(_once(drafts, "events", DraftEvent)),
        claims=tuple(_once(drafts, "claims", DraftClaim)),
        figures=tuple(_once(drafts, "figures", DraftFigure)),
        set_aside=(*whole.set_aside, *aside),
    )


def together(drafts: Sequence[Draft]) -> Draft:
    """The drafts of one article as one, each list after the other's."""
    lists: dict[str, Any] = {
        field.name: tuple(chain.from_iterable(getattr(draft, field.name) for draft in drafts))
        for field in fields(Draft)
    }
    return Draft(**lists)


def _once(drafts: Given, name: str, cls: type[D]) -> Iterator[D]:
    """The items of one kind, without what an earlier part gave and a later one gives again."""
    given: set[Hashable] = set()
    for part, draft in drafts:
        items: tuple[D, ...] = getattr(draft, name)
        first = part.sentences[0].number if part.sentences else 0
        for item in items:
            before = item.sentences and max(item.sentences) < first
            if not (before and _words(item) in given):
                yield item
        given.update(map(_words, items))


def _words(item: DraftItem) -> Hashable:
    """The words that an item stands on."""
    match item:
        case DraftClaim():
            return tuple(fold(quote).text for quote in item.content)
        case DraftFigure() | DraftEvent():
            return fold(item.quote).text
        case DraftTime():
            return fold(item.text).text
        case DraftAircraft():
            return fold(item.name).text
    raise TypeError(type(item).__name__)


def _places(items: Iterable[DraftPlace]) -> tuple[DraftPlace, ...]:
    """The places, each name once, of the kind that the first part gives that knows one."""
    known: dict[str, DraftPlace] = {}
    for item in items:
        name = fold(item.name).text
        first = known.setdefault(name, item)
        if first.kind is None and item.kind is not None:
            known[name] = first.model_copy(update={"kind": item.kind})
    return tuple(known.values())


def _actors(items: Iterable[DraftActor]) -> tuple[tuple[DraftActor, ...], tuple[SetAside, ...]]:
    """The actors, each once, and what one could not take of what several parts give of it."""
    named: dict[tuple[str, ...], list[DraftActor]] = {}
    for item in items:
        named.setdefault(name_words(item.name), []).append(item)
    short: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for key, many in named.items():
        if many[0].kind == "person":
            for start in range(1, len(key)):
                short.setdefault(key[start:], []).append(key)
    groups: dict[tuple[str, ...], list[DraftActor]] = {key: [] for key in named}
    for key, many in named.items():
        bearers = short.get(key, []) if many[0].kind == "person" else []
        groups[bearers[0] if len(bearers) == 1 else key] += many
    told = [_actor(many) for many in groups.values() if many]
    return tuple(actor for actor, _ in told), tuple(chain.from_iterable(aside for _, aside in told))


def _actor(many: Sequence[DraftActor]) -> tuple[DraftActor, tuple[SetAside, ...]]:
    """One actor of what several parts give: by its fullest name, with the first role that is told.

    It cites the sentences of the part that tells the role, since the role is proven beside a name.
    """
    base = next((item for item in many if item.role), many[0])
    name = max((item.name for item in many), key=lambda name: len(name_words(name)))
    others = dict.fromkeys(n for item in many for n in (item.name, *item.aliases) if n != name)
    owner = next((item.affiliation for item in (base, *many) if item.affiliation), None)
    roles = dict.fromkeys(item.role for item in many if item.role)
    aside = tuple(
        SetAside("actor.role", f"{name}: {role}", f"{OTHER_ROLE}: {base.role!r}")
        for role in roles
        if not _within(role, base.role or "") and not _within(base.role or "", role)
    )
    aliases = list(others)[:ALIASES_MOST]
    told = {"name": name, "kind": many[0].kind, "affiliation": owner, "aliases": aliases}
    return base.model_copy(update=told), aside


def _within(one: str, other: str) -> bool:
    """Whether one role is part of the words of another."""
    return fold(one).text.lower() in fold(other).text.lower()
