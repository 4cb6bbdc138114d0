"""From an article to a draft: its parts and their questions side by side, and their answers one."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from typing import Any

from summarizer.article import Article
from summarizer.draft import Draft, LostPart, SetAside
from summarizer.errors import Interrupted, MissingReply, SummarizerError, TooLong, UsageError
from summarizer.extract.joined import joined
from summarizer.extract.limit import WORDS
from summarizer.extract.parts import Part, halved, parts_of
from summarizer.extract.questions import PART, QUESTIONS, Ask, request_about
from summarizer.llm import Answer

__all__ = ["CUT_OFF", "HALVINGS", "draft_in", "extract"]

CUT_OFF = "the answer was cut off at the model's limit of length; its whole items were kept"
# How often a part is halved that the endpoint finds too long: a quarter of what fits most models
# fits any that is worth asking.
HALVINGS = 2


@dataclass(frozen=True, slots=True)
class _Heard:
    """What came of a question about a part: its answer, or why there is none."""

    task: str
    part: Part
    answer: Answer[Any] | None = None
    error: SummarizerError | None = None


def extract(
    article: Article,
    model: str,
    ask: Ask,
    pool: Executor,
    words: int = WORDS,
    language: str | None = None,
) -> Draft:
    """What a model proposes of one article.

    Args:
        article: what it reads.
        model: its name.
        ask: the seam.
        pool: where the questions are asked, side by side.
        words: the most words that one question shows; a longer article is asked about in parts.
        language: of the statements; None leaves it to the model.

    Returns:
        The draft. Of an article in parts a question may lack its answer: `lost` says so, and the
        others' items are there.

    Raises:
        SummarizerError: a question has no usable answer, and no part of it has one; the others'
            answers are stored.
    """
    asked = [
        pool.submit(_heard, _asker(article, model, task, ask, language), task, part, article)
        for part in parts_of(article, words)
        for task in QUESTIONS
    ]
    heard = [one for future in asked for one in future.result()]
    for task in QUESTIONS:
        answers = [one for one in heard if one.task == task]
        if all(one.error for one in answers):
            raise next(one.error for one in answers if one.error)
    return _draft([one for task in QUESTIONS for one in heard if one.task == task])


def _asker(
    article: Article, model: str, task: str, ask: Ask, language: str | None
) -> Callable[[Part], Answer[Any]]:
    """What puts a task's question about a part."""
    name, answer = QUESTIONS[task]
    return lambda part: ask(request_about(article, model, task, name, part, language), answer)


def _heard(
    put: Callable[[Part], Answer[Any]],
    task: str,
    part: Part,
    article: Article,
    left: int = HALVINGS,
) -> tuple[_Heard, ...]:
    """The answer about a part, or the answers about its halves where it is too long.

    A recording has no reply either where the endpoint once found the part too long.
    """
    try:
        return (_Heard(task, part, answer=put(part)),)
    except (Interrupted, UsageError):
        raise
    except (TooLong, MissingReply) as error:
        halves = halved(article, part) if left else ()
        heard = [one for half in halves for one in _heard(put, task, half, article, left - 1)]
        if any(one.answer for one in heard):
            return tuple(heard)
        return (_Heard(task, part, error=error),)
    except SummarizerError as error:
        return (_Heard(task, part, error=error),)


def _draft(heard: Sequence[_Heard]) -> Draft:
    """All that was answered, as one draft."""
    whole = joined(
        [
            (one.part, draft_in(one.answer, one.task, "" if one.part.whole else one.part.named))
            for one in heard
            if one.answer is not None
        ]
    )
    lost = [(f"{one.task} of {one.part.named}", one.error) for one in heard if one.error]
    told = (SetAside(PART, f"({name})", str(error)) for name, error in lost)
    # A question may be about halves where another is about the whole: the smallest fit each.
    asked = [[one.part for one in heard if one.task == task] for task in QUESTIONS]
    parts = max(asked, key=len) if any(not one.part.whole for one in heard) else []
    return replace(
        whole,
        set_aside=(*whole.set_aside, *told),
        lost=tuple(LostPart(name, error) for name, error in lost),
        parts=tuple((part.start, part.end) for part in parts),
    )


def draft_in(answer: Answer[Any], task: str, about: str) -> Draft:
    """What one answer proposes.

    Args:
        answer: its lists are named as those of a draft.
        task: the prompt that it answers.
        about: the part of the article that it is about; "" for all of it.
    """
    value = answer.value
    lists = {name: tuple(getattr(value, name)) for name in type(value).model_fields}
    aside = list(answer.set_aside)
    if answer.partial:
        of = f" about {about}" if about else ""
        aside.append(SetAside(task, f"(the rest of the answer{of})", CUT_OFF))
    return Draft(**lists, set_aside=tuple(aside))
