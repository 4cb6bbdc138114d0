"""Which claims disagree: a model is asked about proven claims."""

from summarizer.disputes.checked import Judged, comparable, judged, rejection, voice
from summarizer.disputes.room import fitting
from summarizer.draft import DisputesAnswer
from summarizer.extract import CUT_OFF, Ask, request_about_claims
from summarizer.inert import one_line
from summarizer.llm import Request
from summarizer.record import Claim, IncidentRecord

__all__ = ["PROMPT", "disputes", "request", "shown"]

PROMPT = "disputes"
NARRATED = "the article itself"


def request(
    record: IncidentRecord, model: str, words: int | None = None, language: str | None = None
) -> Request | None:
    """What is asked about a record's claims; None where no two can disagree.

    Two voices can, and one with itself as two articles tell it.

    The model is shown proven claims by their ids, and never the text of an article.

    Args:
        record: the claims.
        model: the model's name.
        words: the most words of claims that are shown; None bounds nothing.
        language: of the questions; None leaves it to the model.
    """
    claims = comparable(record)
    articles = {mention.article for claim in claims for mention in claim.mentions}
    if len({voice(claim) for claim in claims}) < 2 and (len(claims) < 2 or len(articles) < 2):
        return None
    questions = sorted({j.question for j in record.judgements if j.question})
    values = {
        "claims": "\n".join(shown(record, claim, claim.id) for claim in fitting(record, words)),
        "questions": "; ".join(questions) or "none",
    }
    return request_about_claims(PROMPT, "disputes", model, values, language)


def disputes(record: IncidentRecord, question: Request, ask: Ask) -> Judged:
    """Ask which claims of a record disagree, and check the answer.

    Args:
        record: the claims.
        question: what `request` made of it.
        ask: the seam.

    Returns:
        Judgements on pairs of claims that are in the record and stand in different positions.
        Who holds a position is not asked: it is who makes its claims.

    Raises:
        SummarizerError: there is no usable answer.
    """
    answer = ask(question, DisputesAnswer)
    rejected = [rejection(part.item, part.reason) for part in answer.set_aside]
    if answer.partial:
        rejected.append(rejection("(the rest of the answer)", CUT_OFF))
    given = judged(record, answer.value.disputed_facts, by="model")
    return Judged(given.judgements, (*rejected, *given.rejected))


def shown(record: IncidentRecord, claim: Claim, id: str) -> str:
    """The line in which a model sees a claim: what it is called there, who says it, how, what."""
    speaker = "somebody not named"
    if claim.speaker:
        speaker = record.actor(claim.speaker).name
    elif claim.mode == "narrated":
        speaker = NARRATED
    does = f"{claim.stance}, hedged" if claim.hedged else claim.stance
    return one_line(id, speaker, does, claim.statement)
