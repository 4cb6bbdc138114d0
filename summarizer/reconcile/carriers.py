"""The articles that carry claims: where they were published, and from whom they say they have it.

What only a text tells (an agency's name beside a claim, a passage that two have) is kept in the
origins of a record, so that it is known of an article that has lost its text since.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from summarizer.reconcile.credits import credited, known_as, relayed
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

__all__ = ["Carriers", "carriers_of", "stretch"]

NEVER = "9"  # sorts after every date
WHOLE = 600  # characters; source, cue and content that are farther apart are no one sentence


@dataclass(frozen=True, slots=True)
class Carriers:
    """What is known of all articles.

    Attributes:
        articles: by id, in their order.
        places: the place of each in that order.
        actors: of the key of each mention of an actor the mention and the actor.
        press: what each mention of an outlet calls it; it is one in one article's reading at least.
        credits: of each article that has a text the outlets that it is credited to.
        outlets: of each article what the outlets that it speaks of are `known_as`.
        earlier: of each mention of a claim the origins that earlier records found for it.
    """

    articles: Mapping[str, ArticleInfo]
    places: Mapping[str, int]
    actors: Mapping[str, tuple[ActorMention, Actor]]
    press: Mapping[str | None, str]
    credits: Mapping[str, frozenset[str]]
    outlets: Mapping[str, frozenset[str]]
    earlier: Mapping[str, Sequence[Origin]]

    def text(self, article: str) -> str | None:
        """The text of an article, if the record still has it."""
        return self.articles[article].text

    def published(self, article: str) -> Iterator[tuple[str, str]]:
        """Where an article was published: (date, outlet), for each outlet that is known."""
        info = self.articles[article]
        own = Copy(outlet=info.outlet, url=info.url, published=info.published)
        for place in (own, *info.copies):
            if place.outlet:
                yield place.published or NEVER, place.outlet

    def relays(self, mention: ClaimMention) -> Iterator[str]:
        """The outlets through which a claim came to its article, as its fields say."""
        for key in (mention.via, mention.speaker):
            if key in self.press:
                yield self.press[key]

    def teller(self, mention: ClaimMention) -> tuple[ActorMention, Actor] | None:
        """Whoever tells the claim and is no outlet: a ministry that gives its minister's words."""
        for key in (mention.via, mention.speaker):
            if key is not None and key in self.actors and key not in self.press:
                return self.actors[key]
        return None

    def named(self, mention: ClaimMention) -> frozenset[str]:
        """The outlets from which an article says, in its text, that it has a claim; not its own."""
        article, text = mention.article, self.text(mention.article)
        if text is not None:
            told = self.credits[article] | relayed(text, *stretch(mention), self.outlets[article])
        else:
            told = frozenset(
                outlet
                for origin in self.earlier.get(mention.key, ())
                for credit in origin.credits
                if credit.article == article
                for outlet in credit.outlets
            )
        if not told:
            return told
        own = {known_as(outlet) for _, outlet in self.published(article)}
        return frozenset(outlet for outlet in told if known_as(outlet) not in own)

    def reprints(self, mention: ClaimMention) -> Iterator[tuple[str, ...]]:
        """The articles that were seen to have a claim in nearly this one's text.

        Those alone of which a text is gone: what texts tell is told by the texts.
        """
        for origin in self.earlier.get(mention.key, ()):
            for group in origin.reprints:
                here = tuple(article for article in group if article in self.articles)
                if mention.article in here and any(self.text(article) is None for article in here):
                    yield here


def carriers_of(
    actors: Iterable[Actor], articles: Sequence[ArticleInfo], records: Iterable[IncidentRecord]
) -> Carriers:
    """What is known of some articles.

    Args:
        actors: of their record.
        articles: of that record, in their order.
        records: those that it was made of.
    """
    actors = tuple(actors)
    mentions = {mention.key: (mention, actor) for actor in actors for mention in actor.mentions}
    press = [actor for actor in actors if any(m.kind == "outlet" for m in actor.mentions)]
    outlets: dict[str, set[str]] = {article.id: set() for article in articles}
    for actor, _ in mentions.values():
        if actor.kind == "outlet":
            outlets[actor.article].add(known_as(actor.name))
    earlier: dict[str, list[Origin]] = {}
    for claim in _claims(records):
        for mention in claim.mentions:
            earlier.setdefault(mention.key, []).extend(claim.origins)
    return Carriers(
        articles={article.id: article for article in articles},
        places={article.id: place for place, article in enumerate(articles)},
        actors=mentions,
        press={mention.key: mention.name for actor in press for mention in actor.mentions},
        credits={a.id: credited(a.text, outlets[a.id]) for a in articles if a.text is not None},
        outlets={article: frozenset(names) for article, names in outlets.items()},
        earlier=earlier,
    )


def stretch(mention: ClaimMention) -> tuple[int, int]:
    """Where a claim stands with its cue and its source; where they are far apart, its content."""
    for spans in ((*mention.content, *mention.cue, *mention.source), mention.content):
        start, end = min(span.start for span in spans), max(span.end for span in spans)
        if end - start <= WHOLE:
            break
    return start, end


def _claims(records: Iterable[IncidentRecord]) -> Iterator[Claim]:
    """The claims of records in which something was seen in a text."""
    for record in records:
        if any(article.text is None for article in record.articles):
            yield from record.claims
