"""The questions that a record can do without: each is put once, and what fails of it is told."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from summarizer import disputes, pairs, repair
from summarizer.article import Article
from summarizer.draft import Draft, LostPart
from summarizer.errors import MissingReply, ModelError, StoreError, TooLong
from summarizer.extract import HALVINGS, Ask, Part, halved, part_at, shown, together
from summarizer.language import most, primary
from summarizer.pipeline.engine import Engine
from summarizer.pipeline.outcome import NO_RUN, Failure, Outcome
from summarizer.prove import prove
from summarizer.reconcile import contradicted, reconcile
from summarizer.record import IncidentRecord, Rejection
from summarizer.resources import prompt

__all__ = ["Proposal", "compared", "judged", "proposed", "proven", "ruled", "unanswered", "unruled"]

T = TypeVar("T")
# Words of claims that one question shows, for each word of an article that one may show: an answer
# repeats the words of an article, but of claims only their ids.
CLAIM_WORDS = 4


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

    @property
    def is_too_long(self) -> bool:
        """Whether less might be asked: a recording lacks the reply to what was found too long."""
        return bool(self.notes) or any(isinstance(f.error, TooLong) for f in self.failures)


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
    missed = [answer for answer in answers if isinstance(answer, _Missed)]
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
) -> list[Draft | _Missed]:
    """What a model mends of a part, or of its halves where it is too long; None is the article."""
    question = repair.request(article, found, engine.model, part, engine.language)
    if question is None:
        return []
    of = f" of {part.named}" if part else ""
    answer = _answer(f"{article.name}: nothing{of} is mended", lambda: repair.repair(question, ask))
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
    for lost in proposal.draft.lost:
        reasons.setdefault(str(lost.error), []).append(lost)
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
    lost = tuple(_lost(failure, "repair", article.id) for failure in proposal.failures)
    return record.model_copy(update={"rejected": (*record.rejected, *lost)}), saved


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
    words, language = CLAIM_WORDS * engine.words, _language(record, engine)
    asked = pairs.requests(record, engine.model, words, language) if ask else ()
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
        prompts[pairs.PROMPT] = prompt(pairs.PROMPT).digest
    run = NO_RUN.model_copy(update={"prompts": prompts})
    return Outcome((made.model_copy(update={"run": run}),), tuple(failures))


def _disputed(record: IncidentRecord, engine: Engine, ask: Ask) -> Outcome:
    """The record with what a model holds of claims that disagree."""
    words = min(CLAIM_WORDS * engine.words, disputes.words_of(record))
    answer, words = _held(record, engine, ask, words)
    if answer is None:
        return Outcome((record,))
    if isinstance(answer, _Missed):
        lost = [_lost(failure, "disputed_fact", None) for failure in answer.failures]
        return Outcome((contradicted(record, (), lost),), answer.failures, answer.notes)
    left = disputes.left_out(record, words)
    if left:
        entry = disputes.rejection(
            f"({left} claims)", "one question has no room for so many claims"
        )
        answer = replace(answer, rejected=(*answer.rejected, entry))
    again = contradicted(record, answer.judgements, answer.rejected)
    run = NO_RUN.model_copy(update={"prompts": {disputes.PROMPT: prompt(disputes.PROMPT).digest}})
    return Outcome((again.model_copy(update={"run": run}),))


def _held(
    record: IncidentRecord, engine: Engine, ask: Ask, words: int
) -> tuple[disputes.Judged | _Missed | None, int]:
    """What a model holds of claims that disagree, and how many words of them it was shown.

    Where that is too much for it, half of it is asked about, and a quarter then. None where there
    is nothing to ask.
    """
    answer: disputes.Judged | _Missed | None = None
    language = _language(record, engine)
    for halvings in range(HALVINGS + 1):
        question = disputes.request(record, engine.model, words, language)
        if question is None:
            break
        # In a thread of its own, as all calls are: Ctrl-C winds this one down as it does those.
        asked = engine.pool.submit(disputes.disputes, record, question, ask)
        answer = _answer("nobody is asked which claims disagree", asked.result)
        if not (isinstance(answer, _Missed) and answer.is_too_long and halvings < HALVINGS):
            break
        words //= 2
    return answer, words


def _language(record: IncidentRecord, engine: Engine) -> str | None:
    """In which language questions about a record are asked: what is wished, or most articles'."""
    return engine.language or most(primary(article.language) for article in record.articles)


def ruled(record: IncidentRecord) -> IncidentRecord:
    """The record with the contradictions between its claims that rules find.

    What they found earlier of the same two claims, when they knew less, gives way to it.
    """
    given = disputes.found(record)
    told = {frozenset((judged.a, judged.b)) for judged in given.judgements}
    left = (j for j in record.judgements if j.by != "rule" or frozenset((j.a, j.b)) not in told)
    record = record.model_copy(update={"judgements": tuple(left)})
    return contradicted(record, given.judgements, given.rejected)


def unruled(record: IncidentRecord) -> IncidentRecord:
    """The record without what rules found in it, for them to tell anew of more articles.

    Of two claims of one article without its text it stays: rules read there what is gone now.
    """
    gone = {article.id for article in record.articles if article.text is None}
    homes = {m.key: m.article for claim in record.claims for m in claim.mentions}
    left = (
        judged
        for judged in record.judgements
        if judged.by != "rule"
        or (homes.get(judged.a) == homes.get(judged.b) and homes.get(judged.a) in gone)
    )
    return record.model_copy(update={"judgements": tuple(left)})


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
