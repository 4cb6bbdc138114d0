"""The questions that a record can do without: each is put once, and what fails of it is told."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from summarizer import disputes, pairs, repair
from summarizer.article import Article
from summarizer.draft import Draft
from summarizer.errors import MissingReply, ModelError, StoreError
from summarizer.extract import Ask
from summarizer.pipeline.engine import Engine
from summarizer.pipeline.outcome import NO_RUN, Failure, Outcome
from summarizer.prove import prove
from summarizer.reconcile import contradicted, reconcile
from summarizer.record import IncidentRecord, Rejection

__all__ = ["Proposal", "compared", "judged", "proposed", "proven", "ruled"]

T = TypeVar("T")


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


@dataclass(frozen=True, slots=True)
class _Missed:
    """Why an optional question has no answer: an error to report, or a line to say."""

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
    first = prove(article, draft, NO_RUN)
    plain = Proposal(article, first, draft)
    ask, model = engine.ask, engine.model
    question = repair.request(article, first, model) if mend and ask else None
    if ask is None or question is None:
        return plain
    answer = _answer(
        f"{article.name}: nothing is mended", lambda: repair.repair(draft, question, ask)
    )
    if isinstance(answer, _Missed):
        return replace(plain, failures=answer.failures, notes=answer.notes)
    return replace(plain, whole=answer)


def proven(article: Article, proposal: Proposal) -> tuple[IncidentRecord, int]:
    """The record of an article by what is proposed of its text, and the mentions mended in it."""
    record = proposal.first
    if article is not proposal.article:  # the same text, but perhaps of another date
        record = prove(article, proposal.draft, NO_RUN)
    if proposal.whole is not None:
        after = repair.mended(article, record, proposal.whole)
        return after.record, after.saved
    lost = tuple(_lost(failure, "repair", article.id) for failure in proposal.failures)
    return record.model_copy(update={"rejected": (*record.rejected, *lost)}), 0


def judged(record: IncidentRecord, engine: Engine) -> Outcome:
    """The record with what is held of its claims; without it where no answer is to be had.

    A model is asked where there is one, first which disagree and then which are one, and the
    record's run names each prompt that it answered; else rules tell.
    """
    ask = engine.ask
    if ask is None:
        return Outcome((ruled(record),))
    first = _disputed(record, engine, ask)
    (made,) = first.records
    then = compared(made, engine)
    return Outcome(then.records, (*first.failures, *then.failures), first.notes)


def compared(record: IncidentRecord, engine: Engine) -> Outcome:
    """The record with what a model holds of pairs of its claims that nobody has judged yet.

    That there is no reply to be had is not told: what was recorded before the question was there
    has none, and lacks nothing that it had.
    """
    ask = engine.ask
    asked = pairs.requests(record, engine.model) if ask else ()
    if ask is None or not asked:
        return Outcome((record,))
    under_way = [engine.pool.submit(pairs.compared, record, one, ask) for one in asked]
    answers = [_answer("nobody is asked which claims are one", one.result) for one in under_way]
    given = [answer for answer in answers if not isinstance(answer, _Missed)]
    failures = [f for answer in answers if isinstance(answer, _Missed) for f in answer.failures]
    if not given and not failures:
        return Outcome((record,))
    rejected = [entry for answer in given for entry in answer.rejected]
    rejected += [_lost(failure, "claim", None) for failure in failures]
    told = [judgement for answer in given for judgement in answer.judgements]
    if any(judgement.verdict == "same" for judgement in told):
        judged = record.model_copy(update={"judgements": (*record.judgements, *told)})
        made = reconcile([judged], NO_RUN, rejected)
    else:
        made = contradicted(record, told, rejected)
    prompts = dict(record.run.prompts)
    if len(given) == len(asked):
        prompts[pairs.PROMPT] = pairs.prompt_digest()
    run = NO_RUN.model_copy(update={"prompts": prompts})
    return Outcome((made.model_copy(update={"run": run}),), tuple(failures))


def _disputed(record: IncidentRecord, engine: Engine, ask: Ask) -> Outcome:
    """The record with what a model holds of claims that disagree."""
    question = disputes.request(record, engine.model)
    if question is None:
        return Outcome((record,))
    # In a thread of its own, as all calls are: Ctrl-C winds this one down as it does those.
    asked = engine.pool.submit(disputes.disputes, record, question, ask)
    answer = _answer("nobody is asked which claims disagree", asked.result)
    if isinstance(answer, _Missed):
        lost = [_lost(failure, "disputed_fact", None) for failure in answer.failures]
        return Outcome((contradicted(record, (), lost),), answer.failures, answer.notes)
    again = contradicted(record, answer.judgements, answer.rejected)
    run = NO_RUN.model_copy(update={"prompts": {disputes.PROMPT: disputes.prompt_digest()}})
    return Outcome((again.model_copy(update={"run": run}),))


def ruled(record: IncidentRecord) -> IncidentRecord:
    """The record with the contradictions between its claims that rules find."""
    given = disputes.found(record)
    return contradicted(record, given.judgements, given.rejected)


def _answer(without: str, ask: Callable[[], T]) -> T | _Missed:
    """The answer to an optional question, or why there is none.

    Args:
        without: what the record lacks without it, in words.
        ask: asks it.
    """
    try:
        return ask()
    except MissingReply as error:
        return _Missed(notes=(f"{without}: {error}",))
    except (ModelError, StoreError) as error:
        return _Missed(failures=(Failure(without, error),))


def _lost(failure: Failure, kind: str, article: str | None) -> Rejection:
    """What the ledger says of a question that could not be answered."""
    return Rejection(
        stage="reconcile" if article is None else "repair",
        kind=kind,
        item=f"({failure.name})",
        reason=str(failure.error),
        article=article,
    )
