"""One further look at an article: what was refused and what nothing uses, asked about once."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from summarizer.article import Article
from summarizer.draft import Draft, RepairAnswer, SetAside
from summarizer.extract import CUT_OFF, Ask, request_about
from summarizer.llm import Request
from summarizer.prove import prove
from summarizer.quantities import quantities
from summarizer.record import IncidentRecord, Rejection

__all__ = ["PROMPT", "Mended", "mended", "repair", "request"]

PROMPT = "repair"
MOST = (
    40  # entries of each list that are asked about; with more, the model is not up to the article
)
LONGEST = 300  # characters of a quotation that nothing uses; its beginning names it
NOTHING = "(none)"


@dataclass(frozen=True, slots=True)
class Mended:
    """A record after its repair.

    Attributes:
        record: with what the repair gave, proven like the rest.
        saved: how many mentions it has that it had not before.
    """

    record: IncidentRecord
    saved: int


def request(
    article: Article, record: IncidentRecord, model: str, language: str | None = None
) -> Request | None:
    """What is asked once more about an article; None where nothing is wanting.

    Args:
        article: the article.
        record: what was proven of it, with its ledger and its coverage.
        model: the model's name.
        language: of the statements; None leaves it to the model.
    """
    refused = [r for r in record.rejected if r.stage in ("extract", "prove")][:MOST]
    unused = list(_unused(article, record))[:MOST]
    if not refused and not unused:
        return None
    question = request_about(
        article,
        model,
        PROMPT,
        "repair",
        language,
        refused="\n".join(map(_line, refused)) or NOTHING,
        unused="\n".join(unused) or NOTHING,
    )
    return replace(question, optional=True)


def repair(draft: Draft, question: Request, ask: Ask) -> Draft:
    """The draft with what a model mends of it.

    Args:
        draft: what was proposed of the article at first.
        question: what `request` made of what was proven of that.
        ask: the seam.

    Raises:
        SummarizerError: there is no usable answer.
    """
    answer = ask(question, RepairAnswer)
    aside = list(answer.set_aside)
    if answer.partial:
        aside.append(SetAside(PROMPT, "(the rest of the answer)", CUT_OFF))
    lists = {
        name: (*getattr(draft, name), *getattr(answer.value, name))
        for name in type(answer.value).model_fields
    }
    return replace(draft, **lists, set_aside=(*draft.set_aside, *aside))


def mended(article: Article, first: IncidentRecord, draft: Draft) -> Mended:
    """The record of an article by a draft that was mended.

    Args:
        article: the article.
        first: what was proven of the draft before.
        draft: what `repair` made of it; it is proven as a whole, like any.
    """
    again = prove(article, draft, first.run)
    had = {m.key for item in first.items() for m in item.mentions}
    has = {m.key for item in again.items() for m in item.mentions}
    known = set(first.rejected)
    ledger = (r if r in known else r.model_copy(update={"stage": "repair"}) for r in again.rejected)
    return Mended(again.model_copy(update={"rejected": tuple(ledger)}), len(has - had))


def _line(refused: Rejection) -> str:
    return f"- {refused.kind} {' '.join(refused.item.split())}: {refused.reason}"


def _unused(article: Article, record: IncidentRecord) -> Iterator[str]:
    """The quotations and numbers that nothing uses, but for numbers that would add nothing.

    A number that some figure gives already, and a word that counts no named thing ("one of them"),
    are not worth a call.
    """
    given = {(reading.low, reading.high) for f in record.figures for reading in f.readings}
    read = {q.number: q for q in quantities(article.text, article.language)}
    for coverage in record.coverage:
        for span in coverage.unused:
            number = read.get((span.start, span.end))
            if number is not None:
                bare = number.unit is None and not any(map(str.isdigit, span.text))
                if bare or (number.low, number.high) in given:
                    continue
            words = " ".join((number.text if number else span.text).split())
            shown = words if len(words) <= LONGEST else f"{words[:LONGEST]} …"
            yield f"- [{article.sentence_at(span.start).number}] {shown}"
