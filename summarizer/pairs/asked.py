"""Which claims are one in other words: a model is asked about pairs of proven claims."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.disputes import Judged, rejection, shown, words_in
from summarizer.draft import PairsAnswer
from summarizer.extract import CUT_OFF, Ask, request_about_claims
from summarizer.llm import Request
from summarizer.pairs.checked import checked
from summarizer.pairs.near import candidates
from summarizer.reconcile.candidates import Pair
from summarizer.record import IncidentRecord

__all__ = ["PER_CALL", "PROMPT", "Question", "compared", "requests"]

PROMPT = "pairs"
PER_CALL = 60  # pairs; a long list of short answers is where a model loses count


@dataclass(frozen=True, slots=True)
class Question:
    """What one call asks: the request, and the claims of each pair by the pair's id in it."""

    request: Request
    pairs: dict[str, Pair]


def requests(
    record: IncidentRecord, model: str, words: int | None = None, language: str | None = None
) -> tuple[Question, ...]:
    """What is asked about the pairs of a record's claims; nothing where no two are near.

    A pair that was judged before is in none of it. The model is shown proven claims by ids that are
    made for the call, and never the text of an article.

    Args:
        record: the claims.
        model: the model's name.
        words: the most words of claims that one call shows, two claims at least; None bounds the
            number of pairs alone.
        language: of the questions; None leaves it to the model.
    """
    return tuple(_question(record, part, model, language) for part in _parts(record, words))


def _parts(record: IncidentRecord, words: int | None) -> Iterator[list[Pair]]:
    """The pairs of each call."""
    sizes = {claim.id: words_in(claim) for claim in record.claims}
    part: list[Pair] = []
    seen: set[str] = set()
    for pair in candidates(record):
        size = sum(sizes[id] for id in seen.union(pair))
        if part and (len(part) == PER_CALL or (words is not None and size > words)):
            yield part
            part, seen = [], set()
        part.append(pair)
        seen.update(pair)
    if part:
        yield part


def _question(
    record: IncidentRecord, found: Sequence[Pair], model: str, language: str | None
) -> Question:
    claims = {claim.id: claim for claim in record.claims}
    short = {id: f"c{n}" for n, id in enumerate(dict.fromkeys(i for p in found for i in p), 1)}
    pairs = {f"p{n}": pair for n, pair in enumerate(found, 1)}
    values = {
        "claims": "\n".join(shown(record, claims[id], name) for id, name in short.items()),
        "pairs": "\n".join(f"{name}: {short[a]} {short[b]}" for name, (a, b) in pairs.items()),
    }
    return Question(request_about_claims(PROMPT, "pairs", model, values, language), pairs)


def compared(record: IncidentRecord, question: Question, ask: Ask) -> Judged:
    """Ask how the claims of some pairs stand to each other, and check the answer.

    Args:
        record: the claims.
        question: one of what `requests` made of it.
        ask: the seam.

    Returns:
        A judgement on each pair whose verdict can be used, "unrelated" among them.

    Raises:
        SummarizerError: there is no usable answer.
    """
    answer = ask(question.request, PairsAnswer)
    rejected = [rejection(part.item, part.reason, kind="claim") for part in answer.set_aside]
    if answer.partial:
        rejected.append(rejection("(the rest of the answer)", CUT_OFF, kind="claim"))
    given = checked(record, question.pairs, answer.value.verdicts)
    return Judged(given.judgements, (*rejected, *given.rejected))
