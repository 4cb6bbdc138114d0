"""Where a claim comes from: how many places stand behind it, however many articles carry it.

An article carries a claim from one origin. Two articles have it from one and the same where

- the words around it are nearly the same outside quotation marks (`passages`): the one reprints the
  other, or both reprint an agency;
- it came through one outlet, which the one says it was told to, or which reported it, and the other
  too, or is: a claim's `via`, a speaker that is an outlet, an agency that a dateline, a byline or
  the sentence names (`credits`); two articles of one outlet are of one origin as well;
- one speaker who is named says it, whatever the outlets write around it: that is one statement.
  What is told to an outlet was said there; elsewhere only the same quotation is that statement.

What an article says in its own voice, or of somebody without a name, else is its own.

An origin is called by the outlet through which the claim came; a statement that several heard, each
for themselves, by its speaker; else by the agency that an article names, the outlet that published
it first, or not at all. Each of these stands in an article or is known of it.

All this is told of two articles at a time. What earlier records found is kept where an article has
lost its text since, in which alone a reprint or a byline is seen.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from summarizer.reconcile.credits import credited, known_as, relayed
from summarizer.reconcile.passages import AROUND, WITHIN, copied, shingles, words_of
from summarizer.reconcile.rules import plain
from summarizer.reconcile.sets import Sets
from summarizer.record import (
    Actor,
    ActorMention,
    ArticleInfo,
    Claim,
    ClaimMention,
    Copy,
    IncidentRecord,
    Origin,
)

__all__ = ["with_origins"]

NEVER = "9"  # sorts after every date
WHOLE = 600  # characters; source, cue and content that are farther apart are no one sentence


@dataclass(frozen=True, slots=True)
class _Pile:
    """What is known of all articles.

    Attributes:
        articles: by id.
        actors: of each mention of an actor its key, the mention and the actor.
        credits: of each article that has a text the outlets that it is credited to.
        outlets: of each article what the outlets that it speaks of are `known_as`.
        earlier: of each mention of a claim the claims of earlier records that had it.
    """

    articles: Mapping[str, ArticleInfo]
    actors: Mapping[str, tuple[ActorMention, Actor]]
    credits: Mapping[str, frozenset[str]]
    outlets: Mapping[str, frozenset[str]]
    earlier: Mapping[str, Sequence[Claim]]

    def places(self, article: str) -> Iterator[tuple[str, str]]:
        """Where an article was published: (date, outlet), for each outlet that is known."""
        return _places(self.articles[article])

    def relays(self, mention: ClaimMention) -> Iterator[str]:
        """The outlets through which a claim came to its article, as its fields say."""
        for key in (mention.via, mention.speaker):
            actor, _ = self.actors.get(key or "", (None, None))
            if actor is not None and (key == mention.via or actor.kind == "outlet"):
                yield actor.name

    def speaker(self, mention: ClaimMention) -> ActorMention | None:
        """Whoever makes the claim, as the article gives them, if it is no outlet."""
        actor, _ = self.actors.get(mention.speaker or "", (None, None))
        return actor if actor is not None and actor.kind != "outlet" else None


def _places(article: ArticleInfo) -> Iterator[tuple[str, str]]:
    own = Copy(outlet=article.outlet, url=article.url, published=article.published)
    for place in (own, *article.copies):
        if place.outlet:
            yield place.published or NEVER, place.outlet


class _Earlier(NamedTuple):
    """What an earlier record tells of a claim: articles that have it from one origin."""

    articles: tuple[str, ...]
    statement: bool  # whether the origin is called by the claim's speaker
    credit: str | None  # what it is called, if neither by the speaker nor by a relay


def with_origins(
    claims: Iterable[Claim],
    actors: Iterable[Actor],
    articles: Iterable[ArticleInfo],
    records: Iterable[IncidentRecord] = (),
) -> tuple[Claim, ...]:
    """The claims, each with the origins that stand behind it.

    Args:
        claims: of one record, their mentions in order.
        actors: of that record.
        articles: of that record.
        records: those that it was made of; what they tell of the claims' origins is kept.
    """
    pile = _pile(tuple(actors), tuple(articles), records)
    return tuple(claim.model_copy(update={"origins": _origins(claim, pile)}) for claim in claims)


def _pile(
    actors: Sequence[Actor], articles: Sequence[ArticleInfo], records: Iterable[IncidentRecord]
) -> _Pile:
    mentions = {mention.key: (mention, actor) for actor in actors for mention in actor.mentions}
    outlets: dict[str, set[str]] = {article.id: set() for article in articles}
    for actor, _ in mentions.values():
        if actor.kind == "outlet":
            outlets[actor.article].add(known_as(actor.name))
    earlier: dict[str, list[Claim]] = {}
    for record in records:
        for claim in record.claims:
            for mention in claim.mentions:
                earlier.setdefault(mention.key, []).append(claim)
    return _Pile(
        articles={article.id: article for article in articles},
        actors=mentions,
        credits={a.id: credited(a.text, outlets[a.id]) for a in articles if a.text is not None},
        outlets={article: frozenset(names) for article, names in outlets.items()},
        earlier=earlier,
    )


def _origins(claim: Claim, pile: _Pile) -> tuple[Origin, ...]:
    """The origins of one claim, in the order of their first articles."""
    before = list(_before(claim, pile))
    credits = _credits(claim, before, pile)
    copies = _copies(claim, before, credits, pile)
    whole = Sets(credits)
    whole.join_by((key, m.article) for m in claim.mentions for key in _said(m, pile))
    whole.join_by((n, article) for n, old in enumerate(before) for article in old.articles)
    whole.join_by((copies.leader(article), article) for article in credits)
    origins = []
    for group in whole.groups():
        mentions = [mention for mention in claim.mentions if mention.article in group]
        heard = len({copies.leader(article) for article in group})
        name = _name(mentions, heard, {c for a in group for c in credits[a]}, pile)
        origins.append(Origin(name=name, articles=tuple(group)))
    return tuple(origins)


def _before(claim: Claim, pile: _Pile) -> Iterator[_Earlier]:
    """What earlier records tell of where these mentions come from."""
    articles = {mention.key: mention.article for mention in claim.mentions}
    known = {id(old): old for key in articles for old in pile.earlier.get(key, ())}
    for old in known.values():
        here = {articles[m.key] for m in old.mentions if m.key in articles}
        speakers = {who.name for m in old.mentions if (who := pile.speaker(m)) is not None}
        relays = {name for mention in old.mentions for name in pile.relays(mention)}
        for origin in old.origins:
            carried = tuple(article for article in origin.articles if article in here)
            if all(pile.articles[article].text is not None for article in carried):
                continue
            own = origin.name in speakers or origin.name in relays
            yield _Earlier(carried, origin.name in speakers, None if own else origin.name)


def _credits(claim: Claim, before: Iterable[_Earlier], pile: _Pile) -> Mapping[str, frozenset[str]]:
    """For each article of a claim, in order: the outlets that it is said to come from."""
    found: dict[str, set[str]] = {}
    for mention in claim.mentions:
        article = mention.article
        text = pile.articles[article].text
        names = found.setdefault(article, set(pile.credits.get(article, ())))
        if text is not None:
            names.update(relayed(text, *_stretch(mention), pile.outlets[article]))
    for old in before:
        for article in old.articles if old.credit else ():
            found[article].add(old.credit or "")
    return {article: frozenset(names) for article, names in found.items()}


def _stretch(mention: ClaimMention) -> tuple[int, int]:
    """Where a claim stands with its cue and its source; where they are far apart, its content."""
    for spans in ((*mention.content, *mention.cue, *mention.source), mention.content):
        start, end = min(span.start for span in spans), max(span.end for span in spans)
        if end - start <= WHOLE:
            break
    return start, end


def _copies(
    claim: Claim, before: Iterable[_Earlier], credits: Mapping[str, frozenset[str]], pile: _Pile
) -> Sets[str]:
    """The articles of a claim, joined where they have it by one text or through one outlet."""
    sets = Sets(credits)
    sets.join_by((known_as(name), a) for a, names in credits.items() for name in names)
    sets.join_by((known_as(name), a) for a in credits for _, name in pile.places(a))
    sets.join_by((known_as(name), m.article) for m in claim.mentions for name in pile.relays(m))
    sets.join_by((n, a) for n, old in enumerate(before) if not old.statement for a in old.articles)
    if len(credits) > 1:
        around = [(m.article, words_of(text).around(*_stretch(m))) for m in claim.mentions
                  if (text := pile.articles[m.article].text) is not None]  # fmt: skip
        within = [(m.article, shingles(" ".join(span.text for span in m.content)))
                  for m in claim.mentions if m.mode != "direct"]  # fmt: skip
        for one, other in (*copied(around, AROUND), *copied(within, WITHIN)):
            sets.join(one, other)
    return sets


def _said(mention: ClaimMention, pile: _Pile) -> Iterator[Hashable]:
    """What the statement that an article repeats is known by.

    Whether it was told to an outlet is asked of `via` alone: what only a text tells is not known
    of a record without texts, and two records must not be merged differently for it.
    """
    speaker = pile.speaker(mention)
    if speaker is not None:
        _, actor = pile.actors[speaker.key]
        if mention.via is None:
            yield actor.id
        if mention.mode == "direct":
            yield actor.id, plain(" ".join(span.text for span in mention.content))


def _name(
    mentions: Sequence[ClaimMention], heard: int, credits: Iterable[str], pile: _Pile
) -> str | None:
    """What an origin is called.

    Args:
        mentions: of the claim in the articles of this origin, in order.
        heard: in how many wordings that are nobody's copies they have it.
        credits: the outlets that its articles say it comes from.
        pile: what else is known.
    """
    relays = [name for mention in mentions for name in pile.relays(mention)]
    if relays:
        return relays[0]
    speakers = [who.name for m in mentions if (who := pile.speaker(m)) is not None]
    if speakers and heard > 1:
        return speakers[0]
    places = [place for mention in mentions for place in pile.places(mention.article)]
    own = {known_as(outlet) for _, outlet in places}
    # An agency whose own article is not among them comes before all who print it.
    places += [("", name) for name in credits if known_as(name) not in own]
    return min(places, default=("", None))[1]
