"""From articles to records, and from records to one: what is done in which order."""

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

import summarizer
from summarizer import disputes, pairs, repair, summary
from summarizer.article import Article
from summarizer.config import NOBODYS, PersonsJudgements, Settings
from summarizer.errors import InputError, SummarizerError
from summarizer.extract import PART, prompt_digest, requests, words_at_once
from summarizer.language import most
from summarizer.llm import Estimate, Usage, open_client
from summarizer.pipeline.copies import copies
from summarizer.pipeline.engine import Engine
from summarizer.pipeline.outcome import NO_RUN, Failure, Outcome
from summarizer.pipeline.persons import with_persons
from summarizer.pipeline.proposals import Proposal, proposed, proven, unanswered
from summarizer.pipeline.questions import judged, ruled, unruled
from summarizer.prove import instructions
from summarizer.reconcile import incidents, reconcile
from summarizer.record import IncidentRecord, Rejection, RepairInfo, RunInfo
from summarizer.resources import prompt

__all__ = ["estimate", "in_one_language", "merge", "summarize_articles"]

SHOWN = 5  # numbers of sentences that one line names


def in_one_language(settings: Settings, articles: Sequence[Article]) -> Settings:
    """The settings with the language of the statements: what is wished, or most articles'."""
    return replace(settings, language=settings.language or most(a.language for a in articles))


def summarize_articles(
    articles: Sequence[Article],
    engine: Engine,
    failed: Sequence[Failure] = (),
    *,
    settings: Settings,
) -> Outcome:
    """The proven record of each incident that the articles are about.

    Args:
        articles: the articles; the same text twice is asked about once.
        engine: the extractor.
        failed: inputs that could not be read; they stand in the records' ledgers.
        settings: whether anything is mended, texts are kept, and one record is made of all.

    Raises:
        SummarizerError: not one article gave a record; it is the first one's error.
    """
    before, mending, started = engine.usage(), engine.usage_of(repair.PROMPT), time.monotonic()
    given, failures = _proposals(articles, engine, settings)
    failures = (*failed, *failures)
    if not given:
        raise failures[0].error
    parts = [proven(article, proposal) for article, proposal in given]
    records, ledger = [record for record, _ in parts], [_told(failure) for failure in failures]
    groups = [records] if settings.one else incidents(records)
    groups, unused = with_persons(groups, settings.judgements)
    notes = [*copies([article for article, _ in given]), *_apart(groups, given), *unused]
    made = [judged(reconcile(group, NO_RUN, ledger), engine) for group in groups]
    run = _run(engine, before, time.monotonic() - started)
    proposals = {article.id: proposal for article, proposal in given}.values()
    if any(proposal.whole for proposal in proposals):
        saved = {article.id: mended for (article, _), (_, mended) in zip(given, parts, strict=True)}
        run = _with_repair(run, engine, mending, sum(saved.values()))
    run = _with_parts(run, proposals)
    told: tuple[Proposal | Outcome, ...] = (*proposals, *made)
    notes += _instructed(article for article, _ in given)
    notes += [*(note for part in told for note in part.notes), *_empty(given, records)]
    whole = (record for outcome in made for record in outcome.records)
    return Outcome(
        tuple(_finished(record, run, keep_text=settings.keep_text) for record in whole),
        (*failures, *_unanswered(proposals), *(f for part in told for f in part.failures)),
        tuple(dict.fromkeys(notes)),
    )


def _unanswered(proposals: Iterable[Proposal]) -> Iterator[Failure]:
    return (failure for proposal in proposals for failure in unanswered(proposal))


def _apart(
    groups: Sequence[Sequence[IncidentRecord]], given: Iterable[tuple[Article, Proposal]]
) -> Iterator[str]:
    """A line that says which articles are about which incident, where there are several."""
    names: dict[str, dict[str, None]] = {}
    for article, _ in given:
        names.setdefault(article.id, {})[article.name] = None
    if len(groups) > 1:
        ids = (dict.fromkeys(a.id for record in group for a in record.articles) for group in groups)
        told = (", ".join(name for id in group for name in names[id]) for group in ids)
        yield (
            f"the articles are about {len(groups)} incidents, and each has a record of its own"
            f" (--one makes one of all): {'; '.join(told)}"
        )


def _instructed(articles: Iterable[Article]) -> Iterator[str]:
    """A line for each article that tells a program what to do."""
    for article in articles:
        numbers = [str(passage.sentence) for passage in instructions(article)]
        if numbers:
            more = f" and {len(numbers) - SHOWN} more" if len(numbers) > SHOWN else ""
            yield (
                f"{article.name}: words that tell a program what to do, in sentence"
                f" {', '.join(numbers[:SHOWN])}{more}; what is taken from there is flagged"
            )


def _empty(
    given: Iterable[tuple[Article, Proposal]], records: Iterable[IncidentRecord]
) -> Iterator[str]:
    """A line for each article of which nothing is proven."""
    for (article, _), record in zip(given, records, strict=True):
        if not any(record.items()):
            yield f"{article.name}: nothing in it is proven; its record is empty"


def _proposals(
    articles: Sequence[Article], engine: Engine, settings: Settings
) -> tuple[list[tuple[Article, Proposal]], tuple[Failure, ...]]:
    """Each article with what is proposed of its text, and those of which nothing is.

    The same text is asked about once, but each article is proven with its own date.
    """
    work = partial(proposed, engine=engine, mend=settings.repair)
    under_way = {a.id: engine.pool.submit(work, a) for a in _texts(articles)}
    given: list[tuple[Article, Proposal]] = []
    failures: list[Failure] = []
    for article in articles:
        try:
            given.append((article, under_way[article.id].result()))
        except SummarizerError as error:
            failures.append(Failure(article.name, error))
    return given, tuple(failures)


def merge(
    records: Sequence[IncidentRecord],
    engine: Engine | None = None,
    *,
    judgements: PersonsJudgements = NOBODYS,
) -> Outcome:
    """One record of records that were made earlier.

    Args:
        records: the records.
        engine: what is asked which claims disagree, which are one, and for a summary; None asks
            nobody. What was asked of one of the records that holds all their articles is not asked
            again, nor is anything of a pair that is judged. Where no model ever was asked, rules
            tell.
        judgements: a person's own on items of the records.

    Raises:
        UsageError: a judgement is on an item that none of the records has.
    """
    (records,), _ = with_persons([records], judgements)
    by_rules = engine is None and not any(map(_asked_about, records))
    whole = reconcile([unruled(r) for r in records] if by_rules else records, NO_RUN)
    articles = len(whole.articles)
    asked = {p for r in records if len(r.articles) == articles for p in r.run.prompts}
    if engine is None or asked >= {disputes.PROMPT, pairs.PROMPT, summary.PROMPT}:
        return Outcome((ruled(whole) if by_rules else whole,))
    before, started = engine.usage(), time.monotonic()
    answer = judged(whole, engine, asked)
    run = _run(engine, before, time.monotonic() - started)
    run = run.model_copy(update={"engine": None, "prompts": {}})
    made = tuple(_with_run(record, run) for record in answer.records)
    return Outcome(made, answer.failures, answer.notes)


def _asked_about(record: IncidentRecord) -> bool:
    """Whether a model was asked which of a record's claims disagree."""
    told = any(j.by == "model" and j.verdict == "contradicts" for j in record.judgements)
    return told or disputes.PROMPT in record.run.prompts


def estimate(articles: Sequence[Article], settings: Settings) -> tuple[Estimate, ...]:
    """The calls that articles would take; nothing is sent."""
    with open_client(settings.llm) as client:
        words = words_at_once(settings.llm)
        language = in_one_language(settings, articles).language
        return client.estimate(
            r for a in _texts(articles) for r in requests(a, client.model, words, language)
        )


def _texts(articles: Sequence[Article]) -> Iterable[Article]:
    """The articles without those whose text another has."""
    return {article.id: article for article in articles}.values()


def _told(failure: Failure) -> Rejection:
    """What the ledger says of an input that gave no record."""
    return Rejection(
        stage="read" if isinstance(failure.error, InputError) else "extract",
        kind="article",
        # A file's name may be bytes that are no text.
        item=failure.name.encode("utf-8", "backslashreplace").decode(),
        reason=str(failure.error),
        article=None,
    )


def _run(engine: Engine, before: Usage, seconds: float) -> RunInfo:
    """How the records were made; of several all have the whole of it."""
    after = engine.usage()
    cost = None if after.cost is None else after.cost - (before.cost or 0)
    return RunInfo(
        engine=engine.name,
        model=engine.model,
        prompts=dict(engine.prompts),
        calls=after.calls - before.calls,
        calls_cached=after.calls_cached - before.calls_cached,
        tokens_in=after.tokens_in - before.tokens_in,
        tokens_out=after.tokens_out - before.tokens_out,
        cost=cost,
        seconds=round(seconds, 3),
        version=summarizer.__version__,
    )


def _with_repair(run: RunInfo, engine: Engine, before: Usage, saved: int) -> RunInfo:
    """How the records were made, with what the repair of the articles took and gave."""
    after = engine.usage_of(repair.PROMPT)
    told = RepairInfo(
        calls=after.calls + after.calls_cached - before.calls - before.calls_cached,
        saved=saved,
        tokens_in=after.tokens_in - before.tokens_in,
        tokens_out=after.tokens_out - before.tokens_out,
        cost=None if after.cost is None else after.cost - (before.cost or 0),
    )
    prompts = {**run.prompts, repair.PROMPT: prompt_digest(repair.PROMPT)}
    return run.model_copy(update={"repair": told, "prompts": prompts})


def _with_parts(run: RunInfo, proposals: Iterable[Proposal]) -> RunInfo:
    """How the records were made, with the prompt that shows a part, where an article has some."""
    if not any(proposal.draft.parts for proposal in proposals):
        return run
    return run.model_copy(update={"prompts": {**run.prompts, PART: prompt(PART).digest}})


def _finished(record: IncidentRecord, run: RunInfo, *, keep_text: bool) -> IncidentRecord:
    """The record with how it was made; texts that are not kept are read until then, and go now."""
    told = _with_run(record, run)
    if keep_text:
        return told
    bare = tuple(article.model_copy(update={"text": None}) for article in told.articles)
    return told.model_copy(update={"articles": bare})


def _with_run(record: IncidentRecord, run: RunInfo) -> IncidentRecord:
    """The record with how it was made, the prompt of its disputed facts included."""
    prompts = {**run.prompts, **record.run.prompts}
    return record.model_copy(update={"run": run.model_copy(update={"prompts": prompts})})
