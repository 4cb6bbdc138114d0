"""The summary that a model writes: of proven items alone, and each sentence proven again."""

from collections import Counter
from dataclasses import dataclass

from summarizer.draft import DraftSentence, SummaryAnswer
from summarizer.extract import CUT_OFF, Ask, request_about_claims
from summarizer.llm import Request
from summarizer.record import IncidentRecord, Rejection, Sentence
from summarizer.summary.shown import shown
from summarizer.summary.written import written

__all__ = ["PROMPT", "Question", "Summary", "request", "summarized"]

PROMPT = "summary"


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: the request, and the id of each item by the one that it has there."""

    request: Request
    items: dict[str, str]


@dataclass(frozen=True, slots=True)
class Summary:
    """What comes of it: the sentences, and for the ledger what is not proven."""

    sentences: tuple[Sentence, ...]
    rejected: tuple[Rejection, ...]


def request(record: IncidentRecord, model: str) -> Question | None:
    """What is asked for a summary of a record; None where there is nothing to tell.

    The model is shown proven items by ids that are made for the call, and never an article.

    Args:
        record: the items.
        model: the model's name.
    """
    lines = shown(dict(record))
    if not lines:
        return None
    numbers: Counter[str] = Counter()
    items: dict[str, str] = {}
    for id in lines:
        numbers[id[0]] += 1
        items[f"{id[0]}{numbers[id[0]]}"] = id
    told = "\n".join(f"{short} | {lines[id]}" for short, id in items.items())
    return Question(request_about_claims(PROMPT, "summary", model, {"items": told}, None), items)


def summarized(record: IncidentRecord, question: Question, ask: Ask) -> Summary:
    """Ask for a summary, and prove it.

    Args:
        record: the items.
        question: what `request` made of it.
        ask: the seam.

    Returns:
        The proven sentences; those that are not have given way to the template's.

    Raises:
        SummarizerError: there is no usable answer.
    """
    answer = ask(question.request, SummaryAnswer)
    rejected = [_rejection(part.item, part.reason) for part in answer.set_aside]
    if answer.partial:
        rejected.append(_rejection("(the rest of the answer)", CUT_OFF))
    given = []
    for one in answer.value.sentences:
        unknown = next((id for id in one.cites if id not in question.items), None)
        if unknown is not None:
            rejected.append(_rejection(one.text, f"no item that was shown has the id {unknown!r}"))
        else:
            given.append(_sentence(one, question))
    sentences, refused = written(dict(record), given)
    rejected += [_rejection(r.sentence.text, r.reason) for r in refused]
    return Summary(sentences, tuple(rejected))


def _sentence(given: DraftSentence, question: Question) -> Sentence:
    text = " ".join(given.text.split())
    cites = tuple(dict.fromkeys(question.items[id] for id in given.cites))
    return Sentence(text=text, cites=cites, by="model")


def _rejection(item: str, reason: str) -> Rejection:
    return Rejection(stage="summary", kind="sentence", item=item, reason=reason, article=None)
