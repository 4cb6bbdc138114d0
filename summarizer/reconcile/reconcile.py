"""From records to one record: built anew from the union of their mentions and judgements.

Pure: the same for any order of the records, and merging a record with itself changes nothing.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from summarizer.reconcile import rules
from summarizer.reconcile.actors import actor_groups
from summarizer.reconcile.aircraft import aircraft_groups
from summarizer.reconcile.claims import claim_keys
from summarizer.reconcile.contradicted import united
from summarizer.reconcile.crafts import crafts_of
from summarizer.reconcile.figures import figure_keys
from summarizer.reconcile.grouping import grouped
from summarizer.reconcile.origins import with_origins
from summarizer.reconcile.owners import owners_of
from summarizer.reconcile.places import place_groups
from summarizer.reconcile.shortened import shortened
from summarizer.reconcile.sides import names_in
from summarizer.reconcile.verdicts import Verdicts, verdicts
from summarizer.record import (
    MENTION_KINDS,
    SCHEMA_VERSION,
    ActorMention,
    AircraftMention,
    ArticleInfo,
    ClaimMention,
    Copy,
    EventMention,
    FigureMention,
    IncidentRecord,
    Kind,
    Mention,
    PlaceMention,
    Rejection,
    RunInfo,
    Sentence,
    TimeMention,
    item_ids,
    item_lists,
)
from summarizer.summary import title_of, written

__all__ = ["reconcile"]

M = TypeVar("M", bound=Mention)


def reconcile(
    records: Sequence[IncidentRecord], run: RunInfo, rejected: Iterable[Rejection] = ()
) -> IncidentRecord:
    """One record of all.

    Args:
        records: of one article each, or merged already.
        run: how the record was made.
        rejected: what gave no record at all, for the ledger.
    """
    articles = _articles(records)
    judgements = united(j for r in records for j in r.judgements)
    mentions = _mentions(records)
    judged = verdicts(judgements, _of(mentions, ClaimMention))
    groups = _groups(mentions, judged)
    ids = item_ids(groups, articles)
    groups["event"] = grouped(_of(mentions, EventMention), rules.event_keys(ids), judged)
    named = item_lists({kind: groups[kind] for kind in ("actor", "aircraft")}, articles)
    names = names_in(named["actors"], named["aircraft"])
    claims = _of(mentions, ClaimMention)
    known_as = claim_keys(ids, names)
    groups["claim"] = grouped(claims, known_as, judged.and_same(shortened(claims, ids, names)))
    crafts = crafts_of(groups["aircraft"], groups["actor"], _spans(mentions), ids)
    known_by = figure_keys(_of(mentions, FigureMention), crafts, ids)
    groups["figure"] = grouped(_of(mentions, FigureMention), known_by, judged)
    lists = item_lists(groups, articles, judgements)
    lists["claims"] = with_origins(lists["claims"], lists["actors"], articles, records)
    return IncidentRecord(
        schema_version=SCHEMA_VERSION,
        title=title_of(articles),
        summary=_summary(records, {**lists, "articles": articles}),
        **lists,
        judgements=judgements,
        articles=articles,
        rejected=united((*rejected, *(entry for r in records for entry in r.rejected))),
        coverage=united(coverage for r in records for coverage in r.coverage),
        run=run,
    )


def _summary(records: Sequence[IncidentRecord], made: Mapping[str, Any]) -> tuple[Sentence, ...]:
    """The summary: what a model wrote of all these articles stands as far as it is still proven."""
    articles = {article.id for article in made["articles"]}
    whole = (r for r in records if articles == {article.id for article in r.articles})
    given = (r.summary for r in whole if any(s.by == "model" for s in r.summary))
    kept = min(given, key=lambda summary: [s.model_dump_json() for s in summary], default=())
    return written(made, kept)[0]


def _mentions(records: Iterable[IncidentRecord]) -> dict[Kind, list[Mention]]:
    """Every mention once, by kind, in the order of their keys.

    One text read under two dates gives two mentions with one key: the same one is kept always.
    """
    found: dict[str, Mention] = {}
    for record in records:
        for item in record.items():
            for mention in item.mentions:
                other = found.setdefault(mention.key, mention)
                if other != mention:
                    found[mention.key] = min(other, mention, key=lambda m: m.model_dump_json())
    kinds: dict[Kind, list[Mention]] = {}
    for _, mention in sorted(found.items()):
        if type(mention) in MENTION_KINDS:
            kinds.setdefault(MENTION_KINDS[type(mention)], []).append(mention)
    return kinds


def _of(mentions: Mapping[Kind, list[Mention]], cls: type[M]) -> list[M]:
    return [m for m in mentions.get(MENTION_KINDS[cls], ()) if isinstance(m, cls)]


def _spans(mentions: Mapping[Kind, list[Mention]]) -> set[str]:
    """The words that everything stands on."""
    return {s.text for many in mentions.values() for m in many for s in m.evidence}


def _groups(mentions: Mapping[Kind, list[Mention]], judged: Verdicts) -> dict[Kind, list[Any]]:
    """The groups of the kinds that name no other item to be known by."""
    actors = actor_groups(_of(mentions, ActorMention), judged, _of(mentions, ClaimMention))
    # An airline flies what it flies, of whatever state it is.
    operators: dict[str, Hashable] = {
        m.key: ("actor", group[0].key) for group in actors for m in group
    }
    operators.update(owners_of(_of(mentions, ActorMention)))
    return {
        "actor": actors,
        "aircraft": aircraft_groups(_of(mentions, AircraftMention), operators, judged),
        "place": place_groups(_of(mentions, PlaceMention), judged),
        "time": grouped(_of(mentions, TimeMention), rules.time_keys, judged),
    }


def _articles(records: Iterable[IncidentRecord]) -> tuple[ArticleInfo, ...]:
    """Every article once, by date and id; the same text in two places is one with copies."""
    same: dict[str, list[ArticleInfo]] = {}
    for record in records:
        for article in record.articles:
            same.setdefault(article.id, []).append(article)
    return tuple(
        sorted((_one(many) for many in same.values()), key=lambda a: (a.published or "", a.id))
    )


def _one(many: Sequence[ArticleInfo]) -> ArticleInfo:
    """One article of those with the same text: the first published, the others as its copies."""
    places = {copy for article in many for copy in article.copies}
    places |= {Copy(outlet=a.outlet, url=a.url, published=a.published) for a in many}
    # An empty place says nothing beside another one.
    told = places - {Copy(outlet=None, url=None, published=None)} or places
    first, *others = sorted(told, key=lambda p: (p.published or "9", p.outlet or "", p.url or ""))
    base = min(many, key=lambda a: (a.text is None, a.model_dump_json()))
    return base.model_copy(
        update={
            "outlet": first.outlet,
            "url": first.url,
            "published": first.published,
            "copies": tuple(others),
        }
    )
