"""What is proposed of an article, mended once, and the record that is proven of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from summarizer import repair
from summarizer.article import Article
from summarizer.draft import Draft, LostPart
from summarizer.extract import HALVINGS, Ask, Part, halved, part_at, shown, together
from summarizer.pipeline.answers import Missed, answer_to, lost
from summarizer.pipeline.engine import Engine
from summarizer.pipeline.outcome import NO_RUN, Failure
from summarizer.prove import prove
from summarizer.record import IncidentRecord

__all__ = ["Proposal", "proposed", "proven", "unanswered"]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is proposed of one text.

    Attributes:
        article: the article of this text that was looked at.
        first: what was proven of the draft then.
        draft: what the extractor proposes.
        whole: the same with what a model mended; None where nothing was.
        failures: what failed, but for what would have left no draft.
        notes: what the user is told though nothing failed.
    """

    article: Article
    first: IncidentRecord
    draft: Draft
    whole: Draft | None = None
    failures: tuple[Failure, ...] = ()
    notes: tuple[str, ...] = ()


def proposed(article: Article, engine: Engine, *, mend: bool) -> Proposal:
    """What the extractor proposes of an article, mended once.

    Args:
        article: the article.
        engine: the extractor.
        mend: whether what was refused, or nothing uses, is asked about once more.

    Raises:
        SummarizerError: the extractor proposes nothing.
    """
    draft = engine.propose(article)
    plain = Proposal(article, prove(article, draft, NO_RUN), draft)
    return _looked_at_again(plain, engine, engine.ask) if mend and engine.ask else plain


def _looked_at_again(plain: Proposal, engine: Engine, ask: Ask) -> Proposal:
    """What is proposed of an article with what a model mends of it, part by part."""
    article, draft = plain.article, plain.draft
    found = repair.wanting(article, plain.first)
    parts: list[Part | None] = [part_at(article, *stretch) for stretch in draft.parts]
    parts = parts or [None]
    look = partial(_mended, article=article, found=found, engine=engine, ask=ask)
    under_way = [engine.calls.submit(look, part) for part in parts]
    answers = [answer for future in under_way for answer in future.result()]
    given = [answer for answer in answers if isinstance(answer, Draft)]
    missed = [answer for answer in answers if isinstance(answer, Missed)]
    left = sum((found.of(part) if part else found).left for part in parts)
    notes = [note for one in missed for note in one.notes]
    if left:
        notes.append(
            f"{article.name}: {left} more entries were not asked about again, for want of room"
        )
    return replace(
        plain,
        whole=together((draft, *given)) if given else None,
        failures=tuple(failure for one in missed for failure in one.failures),
        notes=tuple(notes),
    )


def _mended(
    part: Part | None,
    article: Article,
    found: repair.Wanting,
    engine: Engine,
    ask: Ask,
    halvings: int = HALVINGS,
) -> list[Draft | Missed]:
    """What a model mends of a part, or of its halves where it is too long; None is the article."""
    question = repair.request(article, found, engine.model, part, engine.language)
    if question is None:
        return []
    of = f" of {part.named}" if part else ""
    answer = answer_to(
        f"{article.name}: nothing{of} is mended", lambda: repair.repair(question, ask)
    )
    if isinstance(answer, Draft) or not (halvings and answer.is_too_long):
        return [answer]
    halves = halved(article, part or Part(shown(article), whole=True))
    again = [
        one for half in halves for one in _mended(half, article, found, engine, ask, halvings - 1)
    ]
    return again if any(isinstance(one, Draft) for one in again) else [answer]


def unanswered(proposal: Proposal) -> Iterator[Failure]:
    """The questions about parts of an article that have no answer: each reason once."""
    reasons: dict[str, list[LostPart]] = {}
    for part in proposal.draft.lost:
        reasons.setdefault(str(part.error), []).append(part)
    name = proposal.article.name
    for first, *others in reasons.values():
        more = f" and {len(others)} more questions" if others else ""
        told = f"{name}: no answer to {first.name}{more}: {first.error.args[0]}"
        yield Failure(name, type(first.error)(told, hint=first.error.hint))


def proven(article: Article, proposal: Proposal) -> tuple[IncidentRecord, int]:
    """The record of an article by what is proposed of its text, and the mentions mended in it."""
    record = proposal.first
    if article is not proposal.article:  # the same text, but perhaps of another date
        record = prove(article, proposal.draft, NO_RUN)
    saved = 0
    if proposal.whole is not None:
        after = repair.mended(article, record, proposal.whole)
        record, saved = after.record, after.saved
    missing = tuple(lost(failure, "repair", article.id, "repair") for failure in proposal.failures)
    return record.model_copy(update={"rejected": (*record.rejected, *missing)}), saved
