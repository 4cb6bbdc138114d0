"""From mentions to items to a record: the one place where an item's own fields are made."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from summarizer.record.agreement import compared, in_order
from summarizer.record.base import Item, Kind, Mention
from summarizer.record.disputes import disputed_facts
from summarizer.record.incident import ITEM_LISTS, REFERENCES, ArticleInfo, Judgement
from summarizer.record.items import (
    Actor,
    ActorMention,
    Aircraft,
    AircraftMention,
    Claim,
    ClaimMention,
    Event,
    EventMention,
    Figure,
    FigureMention,
    Place,
    PlaceMention,
    Reading,
    TimeMention,
    TimeRef,
)

__all__ = ["MENTION_KINDS", "item_ids", "item_lists", "item_of"]

# What a mention of each type is a mention of.
MENTION_KINDS: Mapping[type[Mention], Kind] = MappingProxyType(
    {
        AircraftMention: "aircraft",
        ActorMention: "actor",
        PlaceMention: "place",
        TimeMention: "time",
        EventMention: "event",
        ClaimMention: "claim",
        FigureMention: "figure",
    }
)

# The lists of a record whose items are groups of mentions, with the kind and class of each.
GROUPED: Mapping[str, tuple[Kind, type[Item[Any]]]] = MappingProxyType(
    {
        "aircraft": ("aircraft", Aircraft),
        "actors": ("actor", Actor),
        "places": ("place", Place),
        "times": ("time", TimeRef),
        "events": ("event", Event),
        "claims": ("claim", Claim),
        "figures": ("figure", Figure),
    }
)
_LIST_OF = {kind: (name, cls) for name, (kind, cls) in GROUPED.items()}


def item_of(kind: Kind, mentions: Sequence[Mention], ids: Mapping[str, str]) -> Item[Any]:
    """The item that these mentions make.

    Args:
        kind: what it is.
        mentions: in order; the first gives the item its id and its own fields.
        ids: the id of the item that each mention key belongs to, for fields that name items.
    """
    _, cls = _LIST_OF[kind]
    first = mentions[0]
    fields = {
        name: _resolved(name, getattr(first, name), ids)
        for name in cls.model_fields
        if name not in Item.model_fields and name in type(first).model_fields
    }
    if kind == "figure":
        figures = [mention for mention in mentions if isinstance(mention, FigureMention)]
        fields |= compared(figures, ids)
        # What one article leaves out of what is measured, another may name.
        for name in ("of", "subject"):
            named = [getattr(mention, name) for mention in figures]
            fields[name] = _resolved(name, next(filter(None, named), None), ids)
        fields["readings"] = tuple(
            _reading(mention, ids) for mention in in_order(figures, fields["agreement"])
        )
    proven = any(m.status == "proven" for m in mentions)
    return cls(
        id=first.key,
        also=tuple(sorted({m.key for m in mentions} - {first.key})),
        status="proven" if proven else "flagged",
        mentions=tuple(mentions),
        **fields,
    )


def item_lists(
    groups: Mapping[Kind, Iterable[Sequence[Mention]]],
    articles: Sequence[ArticleInfo],
    judgements: Iterable[Judgement] = (),
) -> dict[str, Any]:
    """The item lists of a record, each in the order of its first mentions, events in order of time.

    Args:
        groups: for each kind, the mentions that make one item, group by group, in any order.
        articles: the articles that they stand in; their dates order the mentions.
        judgements: what is judged of the mentions; the disputed facts are made of them.
    """
    ordered = _ordered(groups, articles)
    ids = _ids(ordered)
    lists: dict[str, tuple[Item[Any], ...]] = dict.fromkeys(ITEM_LISTS, ())
    for kind, many in ordered.items():
        name, _ = _LIST_OF[kind]
        lists[name] = tuple(item_of(kind, group, ids) for group in many)
    starts = {time.id: time.start or "" for time in lists["times"] if isinstance(time, TimeRef)}
    lists["events"] = tuple(sorted(lists["events"], key=lambda e: _when(e, starts)))
    claims: Any = lists["claims"]
    actors: Any = lists["actors"]
    lists["disputed_facts"] = disputed_facts(claims, actors, judgements, articles)
    return lists


def item_ids(
    groups: Mapping[Kind, Iterable[Sequence[Mention]]], articles: Sequence[ArticleInfo]
) -> dict[str, str]:
    """The id of the item that each mention key belongs to; the arguments are `item_lists`'s."""
    return _ids(_ordered(groups, articles))


def _ordered(
    groups: Mapping[Kind, Iterable[Sequence[Mention]]], articles: Sequence[ArticleInfo]
) -> dict[Kind, list[list[Mention]]]:
    """The groups of each kind by their first mentions, the mentions of each in order."""
    published = {article.id: article.published or "" for article in articles}

    def place(mention: Mention) -> tuple[str, str, int, str]:
        return published[mention.article], mention.article, mention.evidence[0].start, mention.key

    return {
        kind: sorted(
            (sorted(group, key=place) for group in groups.get(kind, ())),
            key=lambda group: place(group[0]),
        )
        for kind, _ in GROUPED.values()
    }


def _ids(ordered: Mapping[Kind, list[list[Mention]]]) -> dict[str, str]:
    return {m.key: group[0].key for many in ordered.values() for group in many for m in group}


def _when(event: Item[Any], starts: Mapping[str, str]) -> tuple[bool, str]:
    """Where an event stands in the timeline: those without a known time come last, as they were."""
    start = starts.get(getattr(event, "when", None) or "", "")
    return not start, start


def _resolved(name: str, value: Any, ids: Mapping[str, str]) -> Any:
    return ids.get(value, value) if name in REFERENCES and value is not None else value


def _reading(mention: FigureMention, ids: Mapping[str, str]) -> Reading:
    return Reading(
        low=mention.low,
        high=mention.high,
        unit=mention.unit,
        comparison=mention.comparison,
        speaker=_resolved("speaker", mention.speaker, ids),
        text=mention.text,
        said=mention.said,
        span=mention.evidence[0],
    )
