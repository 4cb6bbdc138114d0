"""Where a claim comes from: how many places stand behind it, however many articles carry it.

An article carries a claim from one origin. Two articles have it from one and the same where

- the words around it are nearly the same outside quotation marks (`passages`): the one reprints the
  other, or both reprint an agency; also where our proof gave the words to another speaker in one;
- it came through one outlet, which the one says it was told to, or which reported it, and the other
  too, or is: a claim's `via`, a speaker that is an outlet, an agency that a dateline, a byline or
  the sentence names (`credits`); two articles of one outlet are of one origin as well;
- one speaker who is named says it, whatever the outlets write around it: that is one statement, and
  so is what a ministry says that its minister said. What is told to an outlet was said there;
  elsewhere only the same quotation is that statement.

What an article says in its own voice, or of somebody without a name, else is its own.

An origin is called by the outlet through which the claim came; a statement that several heard, each
for themselves, by whoever told them; else by the agency that an article names, the outlet that
published it first, or not at all. Each of these stands in an article or is known of it.

All this is told of two articles at a time. What texts tell is kept in the origins, for articles
that lose their texts (`carriers`).
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

from summarizer.reconcile.carriers import Carriers, carriers_of
from summarizer.reconcile.credits import called, known_as
from summarizer.reconcile.passages import WITHIN, copied, shingles
from summarizer.reconcile.rules import plain
from summarizer.reconcile.sets import Sets
from summarizer.reconcile.twins import Twin, copied_of, twins
from summarizer.record import (
    Actor,
    ArticleInfo,
    Claim,
    ClaimMention,
    Credit,
    IncidentRecord,
    Origin,
)

__all__ = ["with_origins"]


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
        articles: of that record, in order.
        records: those that it was made of; what they saw in texts that are gone is kept.
    """
    claims = tuple(claims)
    pile = carriers_of(actors, tuple(articles), records)
    return tuple(
        claim.model_copy(update={"origins": _origins(claim, beside, pile)})
        for claim, beside in zip(claims, twins(claims, pile), strict=True)
    )


def _origins(claim: Claim, beside: Sequence[Twin], pile: Carriers) -> tuple[Origin, ...]:
    """The origins of one claim, in the order of their first articles."""
    others = sorted((twin.other for twin in beside), key=lambda m: _place(m, pile))
    mentions = (*claim.mentions, *dict.fromkeys(others))
    carrying = sorted({mention.article for mention in mentions}, key=pile.places.__getitem__)
    credits: dict[str, frozenset[str]] = dict.fromkeys(carrying, frozenset())
    for mention in mentions:
        credits[mention.article] |= pile.named(mention)
    texts = _texts(claim, beside, carrying, pile)
    copies = _copies(claim, mentions, texts, credits, pile)
    whole = Sets(carrying)
    whole.join_by((key, m.article) for m in claim.mentions for key in _said(m, pile))
    whole.join_by((copies.leader(article), article) for article in carrying)
    origins = []
    for group in whole.groups():
        told = [mention for mention in mentions if mention.article in group]
        own = [mention for mention in claim.mentions if mention.article in group]
        heard = len({copies.leader(mention.article) for mention in own})
        name = _name(told, own if heard > 1 else (), {c for a in group for c in credits[a]}, pile)
        origins.append(
            Origin(
                name=name,
                articles=tuple(group),
                credits=tuple(
                    Credit(article=article, outlets=tuple(sorted(credits[article])))
                    for article in group
                    if credits[article]
                ),
                reprints=tuple(
                    tuple(text) for text in texts.groups() if len(text) > 1 and text[0] in group
                ),
            )
        )
    return tuple(origins)


def _place(mention: ClaimMention, pile: Carriers) -> tuple[int, str]:
    return pile.places[mention.article], mention.key


def _texts(
    claim: Claim, beside: Iterable[Twin], carrying: Iterable[str], pile: Carriers
) -> Sets[str]:
    """The articles of a claim, joined where they have it in nearly the same text."""
    sets = Sets(carrying)
    if len({mention.article for mention in claim.mentions}) > 1:
        for one, other in copied_of(claim.mentions, pile):
            sets.join(claim.mentions[one].article, claim.mentions[other].article)
    for twin in beside:
        if twin.reprint:
            sets.join(twin.article, twin.other.article)
    return sets


def _copies(
    claim: Claim,
    mentions: Iterable[ClaimMention],
    texts: Sets[str],
    credits: Mapping[str, frozenset[str]],
    pile: Carriers,
) -> Sets[str]:
    """The articles of a claim, joined where they have it by one text or through one outlet."""
    sets = Sets(credits)
    sets.join_by((texts.leader(article), article) for article in credits)
    named = [(name, article) for article, names in credits.items() for name in names]
    named += [(name, article) for article in credits for _, name in pile.published(article)]
    named += [(name, m.article) for m in mentions for name in pile.relays(m)]
    sets.join_by((known_as(name), article) for name, article in named)
    if len(credits) > 1:
        within = [(m.article, shingles(" ".join(span.text for span in m.content)))
                  for m in claim.mentions if m.mode != "direct"]  # fmt: skip
        for one, other in copied(within, WITHIN):
            sets.join(one, other)
    return sets


def _said(mention: ClaimMention, pile: Carriers) -> Iterator[Hashable]:
    """What the statement that an article repeats is known by.

    Whether it was told to an outlet is asked of the claim alone: what only a text tells is not
    known of a record without texts, and two records must not be merged differently for it.
    """
    teller = pile.teller(mention)
    if teller is not None:
        if next(pile.relays(mention), None) is None:
            yield teller[1].id
        if mention.mode == "direct":
            yield teller[1].id, plain(" ".join(span.text for span in mention.content))


def _name(
    mentions: Iterable[ClaimMention],
    heard: Iterable[ClaimMention],
    credits: Iterable[str],
    pile: Carriers,
) -> str | None:
    """What an origin is called.

    Args:
        mentions: of the claim in the articles of this origin, in order.
        heard: these, where several heard it, each for themselves.
        credits: the outlets that its articles say it comes from.
        pile: what else is known.
    """
    mentions = tuple(mentions)
    relays = [name for mention in mentions for name in pile.relays(mention)]
    if relays:
        return called(relays[0])
    tellers = [teller[0].name for m in heard if (teller := pile.teller(m)) is not None]
    if tellers:
        return tellers[0]
    places = [place for mention in mentions for place in pile.published(mention.article)]
    own = {known_as(outlet) for _, outlet in places}
    # An agency whose own article is not among them comes before all who print it.
    places += [("", called(name)) for name in credits if known_as(name) not in own]
    return min(places, default=("", None))[1]
