"""From what is proven of an article back to the draft that would have proposed it.

Only the article's words and a proposer's own choices go into it; all that is derived of them is
left to the proof.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, TypeVar

from summarizer.article import Article
from summarizer.draft import (
    Draft,
    DraftActor,
    DraftAircraft,
    DraftClaim,
    DraftEvent,
    DraftFigure,
    DraftItem,
    DraftNamed,
    DraftPlace,
    DraftTime,
)
from summarizer.names import resolve
from summarizer.prove.details import (
    AS_DIRECT,
    AS_NARRATED,
    NO_UNIT,
    NOBODY,
    NOT_GIVEN,
    QUOTED,
    words_of,
)
from summarizer.prove.hedges import IS_HEDGED, IS_NOT_HEDGED
from summarizer.record import (
    MENTION_KINDS,
    TRANSLATED,
    ActorMention,
    AircraftMention,
    ClaimMention,
    EventMention,
    FigureMention,
    Mention,
    Mode,
    PlaceMention,
    Span,
    TimeMention,
    bare,
    mention_key,
)

__all__ = ["Redraft", "draft_of", "redraft_of"]

D = TypeVar("D", bound=DraftItem)
GAP = " … "  # between the stretches of one quote, where it leaves words out
ENDS = (".", "!", "?", "…")
SOMEBODY = "one"  # a speaker who is nobody in particular
UNREAD = Decimal(0)  # for a number that a record has lost
MOST = 50  # mentions of one kind on one span; there are few


@dataclass(frozen=True)
class Redraft:
    """The mentions of one article, each as it would be proposed.

    Attributes:
        article: the article.
        mentions: what is proven of it, by key.
        items: each as a proposal, by the same key.
    """

    article: Article
    mentions: Mapping[str, Mention]
    items: dict[str, DraftItem] = field(default_factory=dict)

    @property
    def draft(self) -> Draft:
        """All proposals, by kind."""
        return Draft(
            aircraft=self._all(DraftAircraft),
            actors=self._all(DraftActor),
            places=self._all(DraftPlace),
            times=self._all(DraftTime),
            events=self._all(DraftEvent),
            claims=self._all(DraftClaim),
            figures=self._all(DraftFigure),
            named=self._all(DraftNamed),
        )

    def _all(self, cls: type[D]) -> tuple[D, ...]:
        return tuple(item for item in self.items.values() if isinstance(item, cls))

    def name(self, key: str | None) -> str | None:
        """The name or the words of the mention with a key, by which another names it."""
        mention = self.mentions.get(key or "")
        if isinstance(mention, TimeMention):
            return mention.text
        return getattr(mention, "name", None)

    def made(self, cls: type[D], spans: Iterable[Span], **fields: Any) -> D:
        """A proposal whose words stand on some spans.

        It is not validated: what no proposer could have given fails the proof, with its reason.
        """
        stands = tuple((span.start, span.end) for span in spans)
        numbers = sorted({self.article.sentence_at(start).number for start, _ in stands})
        return cls.model_construct(sentences=numbers, **fields).standing(stands)


def draft_of(article: Article, mentions: Iterable[Mention]) -> Draft:
    """The draft that would have proposed what is proven of an article."""
    return redraft_of(article, mentions).draft


def redraft_of(article: Article, mentions: Iterable[Mention]) -> Redraft:
    """Each mention of an article as it would be proposed.

    Args:
        article: the article.
        mentions: what is proven of it, in any order.
    """
    ordered = sorted((m for m in mentions if type(m) in _MAKERS), key=_place_in_order)
    redraft = Redraft(article, {mention.key: mention for mention in ordered})
    for mention in ordered:
        redraft.items[mention.key] = _MAKERS[type(mention)](redraft, mention)
    return redraft


def _place_in_order(mention: Mention) -> tuple[int, int, int]:
    """Where a mention stands, and how many of its kind on the same span went before it."""
    first, kind = mention.evidence[0], MENTION_KINDS[type(mention)]
    ordinals = (
        n
        for n in range(MOST)
        if mention.key == mention_key(kind, mention.article, first.start, first.end, n)
    )
    return first.start, first.end, next(ordinals, MOST)


def _actor(redraft: Redraft, actor: ActorMention) -> DraftItem:
    """An actor as proposed; or, where its kind was guessed, as something else names it."""
    if any(check.name == "kind" for check in actor.checks):
        return redraft.made(
            DraftNamed, actor.evidence, name=actor.name, outlet=actor.kind == "outlet"
        )
    return redraft.made(
        DraftActor,
        actor.evidence,
        name=actor.name,
        kind=actor.kind,
        role=actor.role,
        affiliation=redraft.name(actor.affiliation),
        aliases=list(actor.aliases),
    )


def _aircraft(redraft: Redraft, aircraft: AircraftMention) -> DraftItem:
    return redraft.made(
        DraftAircraft,
        aircraft.evidence,
        name=aircraft.name,
        kind=aircraft.kind,
        operator=_operator(redraft, aircraft),
        count=aircraft.count,
        outcome=aircraft.outcome,
    )


def _operator(redraft: Redraft, aircraft: AircraftMention) -> str | None:
    """The words that name who flies an aircraft: the last of its evidence, if they do."""
    name = redraft.name(aircraft.operator)
    if name is None:
        return None
    actors = [m for m in redraft.mentions.values() if isinstance(m, ActorMention)]
    bearers = [(actor.name, *actor.aliases) for actor in actors]
    for span in reversed(aircraft.evidence):
        index = resolve(span.text, bearers)
        if index is not None and actors[index].key == aircraft.operator:
            return span.text
    return name


def _place(redraft: Redraft, place: PlaceMention) -> DraftItem:
    return redraft.made(DraftPlace, place.evidence, name=place.name, kind=place.kind)


def _time(redraft: Redraft, time: TimeMention) -> DraftItem:
    return redraft.made(DraftTime, time.evidence, text=time.text)


def _event(redraft: Redraft, event: EventMention) -> DraftItem:
    others = (redraft.mentions.get(key or "") for key in (event.when, event.where))
    spans = (*event.evidence, *(other.evidence[0] for other in others if other))
    # A quote with gaps is placed by the sentence of its first words, any other by its span.
    item = redraft.made(
        DraftEvent,
        event.evidence[:1],
        quote=_quote(redraft.article, event.evidence),
        what=event.what,
        when=redraft.name(event.when),
        where=redraft.name(event.where),
    )
    return item.standing((span.start, span.end) for span in spans)


def _quote(article: Article, spans: tuple[Span, ...]) -> str:
    """The words of one quote: with gaps within a paragraph, else as they go on over paragraphs."""
    homes = {article.sentence_at(span.start).paragraph for span in spans}
    if len(homes) == 1:
        return GAP.join(span.text for span in spans)
    return " ".join(s.text if s.text.endswith(ENDS) else f"{s.text}." for s in spans)


def _claim(redraft: Redraft, claim: ClaimMention) -> DraftItem:
    words = [bare(span.text) for span in claim.content]
    said = claim.mode == "direct" and not any(c.name == TRANSLATED for c in claim.checks)
    own = " ".join(words) if said else claim.statement
    mode, speaker = _mode(claim), _speaker(redraft, claim)
    if mode == "narrated" and _detail(claim, "mode") == AS_NARRATED:
        speaker = speaker or SOMEBODY
    flips = (IS_HEDGED, IS_NOT_HEDGED)
    return redraft.made(
        DraftClaim,
        claim.content,
        content=words,
        statement=own if own != " ".join(words) else None,
        speaker=speaker,
        source=claim.source[0].text if claim.source else None,
        cue=claim.cue[0].text if claim.cue else None,
        via=redraft.name(claim.via),
        mode=mode,
        stance=claim.stance,
        hedged=claim.hedged != (_detail(claim, "hedge") or "").endswith(flips),
    )


def _mode(claim: ClaimMention) -> Mode:
    """How the claim was proposed to be given: its check tells where it is given otherwise."""
    proposed: dict[str | None, Mode] = {
        AS_DIRECT: "direct",
        AS_NARRATED: "narrated",
        QUOTED: "narrated",
    }
    return proposed.get(_detail(claim, "mode"), claim.mode)


def _speaker(redraft: Redraft, claim: ClaimMention) -> str | None:
    """Who was proposed to say it, also where the article bore that out in no way."""
    return (
        redraft.name(claim.speaker)
        or words_of(NOBODY, _detail(claim, "speaker"))
        or words_of(NOT_GIVEN, _detail(claim, "attribution"))
    )


def _figure(redraft: Redraft, figure: FigureMention) -> DraftItem:
    return redraft.made(
        DraftFigure,
        figure.evidence,
        quote=figure.text,
        low=UNREAD if figure.low is None else figure.low,
        high=UNREAD if figure.high is None else figure.high,
        unit=figure.unit or words_of(NO_UNIT, _detail(figure, "unit")),
        comparison=figure.comparison,
        measures=figure.measures,
        of=figure.subject,
        speaker=redraft.name(figure.speaker) or words_of(NOBODY, _detail(figure, "speaker")),
    )


def _detail(mention: Mention, check: str) -> str | None:
    """What a check that flagged a mention says of it."""
    return next((c.detail for c in mention.checks if (c.name, c.outcome) == (check, "flag")), None)


# How each type of mention is proposed.
_MAKERS: dict[type[Mention], Callable[[Redraft, Any], DraftItem]] = {
    ActorMention: _actor,
    AircraftMention: _aircraft,
    PlaceMention: _place,
    TimeMention: _time,
    EventMention: _event,
    ClaimMention: _claim,
    FigureMention: _figure,
}
