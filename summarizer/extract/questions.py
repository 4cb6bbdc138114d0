"""What is asked of an article, or of a part of one: three questions, each small."""

import json
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Protocol, TypeVar

from pydantic import BaseModel

from summarizer.article import Article, Sentence
from summarizer.draft import CastAnswer, ClaimsAnswer, FiguresAnswer
from summarizer.extract.before import before
from summarizer.extract.limit import WORDS
from summarizer.extract.parts import Part, parts_of, shown
from summarizer.inert import inert
from summarizer.llm import Answer, Message, Request
from summarizer.resources import digest, prompt, schema

__all__ = [
    "PART",
    "QUESTIONS",
    "Ask",
    "numbered",
    "prompt_digest",
    "prompt_digests",
    "request_about",
    "requests",
]

T = TypeVar("T", bound=BaseModel)

# What is asked of each article: the task's prompt, the schema of its answer, the answer's type.
QUESTIONS: Mapping[str, tuple[str, type[BaseModel]]] = {
    "extract_cast": ("cast", CastAnswer),
    "extract_claims": ("claims", ClaimsAnswer),
    "extract_figures": ("figures", FiguresAnswer),
}
# The prompts that stand before every task: the article first, so that a provider's prompt cache
# serves it to the other two. A part of a long one has a prompt of its own.
READER, ARTICLE, PART = "reader", "article", "part"


class Ask(Protocol):
    """Puts one request to a model; `Client.ask` is one."""

    def __call__(self, request: Request, answer: type[T], /) -> Answer[T]: ...


def requests(article: Article, model: str, words: int = WORDS) -> tuple[Request, ...]:
    """What is asked of one article, part by part, in the order of `QUESTIONS`.

    Args:
        article: what is read.
        model: the model's name.
        words: the most words that one question shows.
    """
    return tuple(
        request_about(article, model, task, name, part)
        for part in parts_of(article, words)
        for task, (name, _) in QUESTIONS.items()
    )


def request_about(
    article: Article, model: str, task: str, answer: str, part: Part | None = None, **values: str
) -> Request:
    """One question about an article.

    Args:
        article: what is read.
        model: the model's name.
        task: the prompt of the question.
        answer: the schema of its answer.
        part: what of the article is shown; None shows all of it.
        values: what fills the prompt's variables, where it has any.
    """
    part = part or Part(shown(article), whole=True)
    place = ARTICLE if part.whole else PART
    filled = {
        "mark": _mark(article),
        "outlet": article.meta.outlet or "not stated",
        "published": article.meta.published or "not stated",
        "sentences": numbered(article, part.sentences),
    }
    if not part.whole:
        goes = before(article, part.start)
        filled["headline"] = inert(" ".join((article.title or "not stated").split()))
        filled["named"] = inert("\n".join(goes.named)) or "(nobody)"
        filled["before"] = numbered(article, goes.paragraph) or "(the article begins here)"
    asked = f"{prompt(place).fill(**filled)}\n{prompt(task).fill(**values)}"
    return Request(
        prompt=task,
        model=model,
        messages=(Message("system", prompt(READER).fill()), Message("user", asked)),
        schema=schema(answer),
        prompt_digest=prompt_digest(task, place),
        fill_digest=digest(json.dumps(filled | values, sort_keys=True)),
        about="" if part.whole else part.named,
    )


def prompt_digest(task: str, place: str = ARTICLE) -> str:
    """The digest of a task's prompt with the prompts that stand before it.

    Args:
        task: the task's prompt.
        place: the prompt that shows the article, or a part of it.
    """
    return digest(prompt(READER).digest + prompt(place).digest + prompt(task).digest)


def prompt_digests() -> dict[str, str]:
    """The digest of each of `QUESTIONS`."""
    return {task: prompt_digest(task) for task in QUESTIONS}


def numbered(article: Article, sentences: Sequence[Sentence] | None = None) -> str:
    """Sentences with their numbers, an empty line after each paragraph.

    Args:
        article: the article.
        sentences: which of them; None shows all but furniture.
    """
    told = shown(article) if sentences is None else sentences
    paragraphs = [
        "\n".join(f"[{s.number}] {inert(article.text[s.start : s.end])}" for s in group)
        for _, group in groupby(told, key=lambda s: s.paragraph)
    ]
    return "\n\n".join(paragraphs)


def _mark(article: Article) -> str:
    """A line that the article does not contain, the same for the same article."""
    mark = f"==== {article.id} ===="
    while mark in article.text:
        mark = f"==== {digest(mark)[:12]} ===="
    return mark
