"""One further look at an article: what was refused and what nothing uses, asked about once.

An article in parts is looked at again in these, each question with what is wanting of its part.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from summarizer.article import Article
from summarizer.draft import Draft, RepairAnswer
from summarizer.extract import PART, Ask, Part, draft_in, request_about, shown
from summarizer.llm import Request
from summarizer.prove import prove
from summarizer.quantities import quantities
from summarizer.record import IncidentRecord, Rejection

__all__ = ["PROMPT", "Mended", "Wanting", "mended", "repair", "request", "wanting"]

PROMPT = "repair"
MOST = (
    40  # entries of each list that are asked about; with more, the model is not up to the article
)
# What no further look can mend: a part that has no answer, and what two parts say otherwise.
NOT_ASKED = frozenset({PART, "actor.role"})
_CITED = re.compile(r'"sentences":\s*\[\s*(\d{1,9})')
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


@dataclass(frozen=True, slots=True)
class Wanting:
    """What is wanting of an article: lines of a question, each after its place in code points.

    Attributes:
        refused: what was proposed and not proven, with its reason.
        unused: the quotations and numbers that nothing uses.
    """

    refused: tuple[tuple[int, str], ...]
    unused: tuple[tuple[int, str], ...]

    def of(self, part: Part) -> "Wanting":
        """What is wanting of a part."""
        kept = (
            tuple(line for line in lines if part.start <= line[0] < part.end)
            for lines in (self.refused, self.unused)
        )
        return Wanting(*kept)

    @property
    def left(self) -> int:
        """How many of them no question names, since there are too many for one."""
        return sum(max(0, len(lines) - MOST) for lines in (self.refused, self.unused))


def wanting(article: Article, record: IncidentRecord) -> Wanting:
    """What is wanting of an article, by its ledger and its coverage.

    Args:
        article: the article.
        record: what was proven of it.
    """
    refused = (
        entry
        for entry in record.rejected
        if entry.stage == "prove" or (entry.stage == "extract" and entry.kind not in NOT_ASKED)
    )
    return Wanting(
        tuple((_place(article, entry), _line(entry)) for entry in refused),
        tuple(_unused(article, record)),
    )


def request(
    article: Article,
    found: Wanting,
    model: str,
    part: Part | None = None,
    language: str | None = None,
) -> Request | None:
    """What is asked once more about an article; None where nothing is wanting.

    Args:
        article: the article.
        found: what is wanting of it.
        model: the model's name.
        part: what of the article is asked about; None asks about all of it.
        language: of the statements; None leaves it to the model.
    """
    found = found if part is None else found.of(part)
    refused, unused = (
        [line for _, line in lines][:MOST] for lines in (found.refused, found.unused)
    )
    if not refused and not unused:
        return None
    question = request_about(
        article,
        model,
        PROMPT,
        "repair",
        part,
        language,
        refused="\n".join(refused) or NOTHING,
        unused="\n".join(unused) or NOTHING,
    )
    return replace(question, optional=True)


def _place(article: Article, entry: Rejection) -> int:
    """Where an entry of the ledger belongs: at its first sentence, at its words, or first."""
    cited = _CITED.search(entry.item)
    if cited is not None:
        return next((s.start for s in article.numbered((int(cited[1]),))), 0)
    first = next((s.start for s in shown(article)), 0)
    return max(first, article.text.find(entry.item))


def repair(question: Request, ask: Ask) -> Draft:
    """What a model mends of a draft; it goes together with that.

    Args:
        question: what `request` made of what is wanting.
        ask: the seam.

    Raises:
        SummarizerError: there is no usable answer.
    """
    return draft_in(ask(question, RepairAnswer), PROMPT, question.about)


def mended(article: Article, first: IncidentRecord, draft: Draft) -> Mended:
    """The record of an article by a draft that was mended.

    Args:
        article: the article.
        first: what was proven of the draft before.
        draft: that together with what `repair` gave; it is proven as a whole, like any.
    """
    again = prove(article, draft, first.run)
    had = {m.key for item in first.items() for m in item.mentions}
    has = {m.key for item in again.items() for m in item.mentions}
    known = set(first.rejected)
    ledger = (r if r in known else r.model_copy(update={"stage": "repair"}) for r in again.rejected)
    return Mended(again.model_copy(update={"rejected": tuple(ledger)}), len(has - had))


def _line(refused: Rejection) -> str:
    return f"- {refused.kind} {' '.join(refused.item.split())}: {refused.reason}"


def _unused(article: Article, record: IncidentRecord) -> Iterator[tuple[int, str]]:
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
            told = words if len(words) <= LONGEST else f"{words[:LONGEST]} …"
            yield span.start, f"- [{article.sentence_at(span.start).number}] {told}"
