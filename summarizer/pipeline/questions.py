"""The questions about a record that it can do without: each is put once, and what fails is told."""

from collections.abc import Set
from dataclasses import replace

from summarizer import disputes, pairs, summary
from summarizer.extract import HALVINGS, Ask
from summarizer.language import ENGLISH, most, primary
from summarizer.pipeline.answers import Missed, answer_to, lost
from summarizer.pipeline.engine import Engine
from summarizer.pipeline.outcome import NO_RUN, Outcome
from summarizer.reconcile import contradicted, reconcile, united
from summarizer.record import IncidentRecord
from summarizer.resources import prompt

__all__ = ["judged", "ruled", "unruled"]

# Words of claims that one question shows, for each word of an article that one may show: an answer
# repeats the words of an article, but of claims only their ids.
CLAIM_WORDS = 4


def judged(record: IncidentRecord, engine: Engine, asked: Set[str] = frozenset()) -> Outcome:
    """The record with what is held of its claims; without it where no answer is to be had.

    A model is asked where there is one, first which disagree, then which are one, and at last for
    a summary; the record's run names each prompt that it answered. Else rules tell.

    Args:
        record: the claims, and all else.
        engine: who is asked.
        asked: the prompts that were put about all of it before, and are not put again.
    """
    if engine.ask is None:
        return Outcome((ruled(record),))
    told = Outcome((record,))
    for name, put in (
        (disputes.PROMPT, _disputed), (pairs.PROMPT, _compared), (summary.PROMPT, _summarized)
    ):  # fmt: skip
        if name not in asked:
            more = put(told.records[0], engine)
            failures, notes = (*told.failures, *more.failures), (*told.notes, *more.notes)
            told = Outcome(more.records, failures, notes)
    return told


def _compared(record: IncidentRecord, engine: Engine) -> Outcome:
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
    answers = [answer_to("nobody is asked which claims are one", one.result) for one in under_way]
    given = [answer for answer in answers if not isinstance(answer, Missed)]
    failures = [f for answer in answers if isinstance(answer, Missed) for f in answer.failures]
    if not given and not failures:
        return Outcome((record,))
    rejected = [entry for answer in given for entry in answer.rejected]
    rejected += [lost(failure, "claim", None) for failure in failures]
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


def _summarized(record: IncidentRecord, engine: Engine) -> Outcome:
    """The record with a summary that a model writes of its proven items, and that is proven again.

    Not where statements are in another language than English: the summary's checks read English.
    What a model wrote of all its articles is not asked for again.
    """
    ask = engine.ask
    english = _language(record, engine) in (None, ENGLISH)
    known = any(sentence.by == "model" for sentence in record.summary)
    question = summary.request(record, engine.model) if ask and english and not known else None
    if ask is None or question is None:
        return Outcome((record,))
    asked = engine.pool.submit(summary.summarized, record, question, ask)
    answer = answer_to("the summary is the template's", asked.result)
    if isinstance(answer, Missed):
        missing = tuple(lost(failure, "sentence", None, "summary") for failure in answer.failures)
        made = record.model_copy(update={"rejected": united((*record.rejected, *missing))})
        return Outcome((made,), answer.failures, answer.notes)
    prompts = {**record.run.prompts, summary.PROMPT: prompt(summary.PROMPT).digest}
    made = record.model_copy(
        update={
            "summary": answer.sentences,
            "rejected": united((*record.rejected, *answer.rejected)),
            "run": record.run.model_copy(update={"prompts": prompts}),
        }
    )
    return Outcome((made,))


def _disputed(record: IncidentRecord, engine: Engine) -> Outcome:
    """The record with what a model holds of claims that disagree."""
    ask = engine.ask
    words = min(CLAIM_WORDS * engine.words, disputes.words_of(record))
    answer, words = _held(record, engine, ask, words) if ask else (None, 0)
    if answer is None:
        return Outcome((record,))
    if isinstance(answer, Missed):
        missing = [lost(failure, "disputed_fact", None) for failure in answer.failures]
        return Outcome((contradicted(record, (), missing),), answer.failures, answer.notes)
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
) -> tuple[disputes.Judged | Missed | None, int]:
    """What a model holds of claims that disagree, and how many words of them it was shown.

    Where that is too much for it, half of it is asked about, and a quarter then. None where there
    is nothing to ask.
    """
    answer: disputes.Judged | Missed | None = None
    language = _language(record, engine)
    for halvings in range(HALVINGS + 1):
        question = disputes.request(record, engine.model, words, language)
        if question is None:
            break
        # In a thread of its own, as all calls are: Ctrl-C winds this one down as it does those.
        asked = engine.pool.submit(disputes.disputes, record, question, ask)
        answer = answer_to("nobody is asked which claims disagree", asked.result)
        if not (isinstance(answer, Missed) and answer.is_too_long and halvings < HALVINGS):
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
