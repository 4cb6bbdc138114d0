"""From a draft to the record of one article."""

from collections.abc import Sequence

from summarizer.article import Article
from summarizer.draft import Draft, DraftFigure
from summarizer.prove.cast import (
    prove_actors,
    prove_aircraft,
    prove_places,
    prove_times,
)
from summarizer.prove.claims import Found as FoundClaim
from summarizer.prove.claims import found_claims, name_voices, prove_claims
from summarizer.prove.coverage import coverage
from summarizer.prove.desk import Desk
from summarizer.prove.events import prove_events
from summarizer.prove.figures import found_figure, name_giver, prove_figure
from summarizer.record import (
    SCHEMA_VERSION,
    ActorMention,
    IncidentRecord,
    Rejection,
    RunInfo,
    item_lists,
)

__all__ = ["prove"]


def prove(article: Article, draft: Draft, run: RunInfo) -> IncidentRecord:
    """The record of one article: what of the draft its characters bear out.

    Args:
        article: what everything is proven against.
        draft: what an extractor proposes.
        run: how the draft was made; it stands in the record as it is.

    Returns:
        A record in which every span slices back, every id resolves, and whatever of the draft
        could not be proven stands in `rejected` with its reason.
    """
    desk = Desk(article)
    _prove_all(desk, draft)
    info = article.info()
    groups = {kind: [[m] for m in mentions] for kind, mentions in desk.mentions.items()}
    return IncidentRecord(
        schema_version=SCHEMA_VERSION,
        title=article.title,
        summary=(),
        **item_lists(groups, [info]),
        judgements=(),
        articles=(info,),
        rejected=tuple(desk.rejected),
        coverage=(coverage(desk),),
        run=run,
    )


def _prove_all(desk: Desk, draft: Draft) -> None:
    """Prove each item: actors first, since claims and figures name them."""
    for part in draft.set_aside:
        desk.rejected.append(
            Rejection(
                stage="extract",
                kind=part.kind,
                item=part.item,
                reason=part.reason,
                article=desk.article.id,
            )
        )
    prove_actors(desk, draft)
    for aircraft in draft.aircraft:
        prove_aircraft(desk, aircraft)
    for place in draft.places:
        prove_places(desk, place)
    for time in draft.times:
        prove_times(desk, time)
    claims = found_claims(desk, draft.claims)
    figures = [(figure, found_figure(desk, figure)) for figure in draft.figures]
    _name_all(desk, claims, [item for item, found in figures if not isinstance(found, str)])
    for event in draft.events:
        prove_events(desk, event)
    prove_claims(desk, claims)
    for figure, number in figures:
        prove_figure(desk, figure, number)


def _name_all(desk: Desk, claims: Sequence[FoundClaim], figures: Sequence[DraftFigure]) -> None:
    """Put all whom claims and figures name among the actors before any of these is proven.

    Who is known decides who a name means and whose words they may be: what is proven later must
    not decide otherwise than what is proven first.
    """
    known = -1
    while known != (known := len(desk.kept(ActorMention))):
        for claim, _ in claims:
            name_voices(desk, claim)
        for figure in figures:
            name_giver(desk, figure)
