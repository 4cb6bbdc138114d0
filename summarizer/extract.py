"""From an article to a draft, by asking a language model three questions at once."""

import json
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from itertools import groupby
from typing import Any, Protocol, TypeVar

from pydantic import BaseModel

from summarizer.article import Article
from summarizer.draft import CastAnswer, ClaimsAnswer, Draft, FiguresAnswer, SetAside
from summarizer.inert import inert
from summarizer.llm import Answer, Message, Request
from summarizer.resources import digest, prompt, schema

__all__ = [
    "CUT_OFF",
    "QUESTIONS",
    "Ask",
    "extract",
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
# serves it to the other two.
READER, ARTICLE = "reader", "article"

CUT_OFF = "the answer was cut off at the model's limit of length; its whole items were kept"


class Ask(Protocol):
    """Puts one request to a model; `Client.ask` is one."""

    def __call__(self, request: Request, answer: type[T], /) -> Answer[T]: ...


def requests(article: Article, model: str) -> tuple[Request, ...]:
    """What is asked of one article, in the order of `QUESTIONS`."""
    return tuple(request_about(article, model, task, name) for task, (name, _) in QUESTIONS.items())


def request_about(article: Article, model: str, task: str, answer: str, **values: str) -> Request:
    """One question about an article.

    Args:
        article: what is read.
        model: the model's name.
        task: the prompt of the question.
        answer: the schema of its answer.
        values: what fills the prompt's variables, where it has any.
    """
    shown = {
        "mark": _mark(article),
        "outlet": article.meta.outlet or "not stated",
        "published": article.meta.published or "not stated",
        "sentences": numbered(article),
    }
    asked = f"{prompt(ARTICLE).fill(**shown)}\n{prompt(task).fill(**values)}"
    return Request(
        prompt=task,
        model=model,
        messages=(Message("system", prompt(READER).fill()), Message("user", asked)),
        schema=schema(answer),
        prompt_digest=prompt_digest(task),
        fill_digest=digest(json.dumps(shown | values, sort_keys=True)),
    )


def prompt_digest(task: str) -> str:
    """The digest of a task's prompt with the prompts that stand before it."""
    return digest(prompt(READER).digest + prompt(ARTICLE).digest + prompt(task).digest)


def prompt_digests() -> dict[str, str]:
    """The digest of each of `QUESTIONS`."""
    return {task: prompt_digest(task) for task in QUESTIONS}


def extract(article: Article, model: str, ask: Ask, pool: Executor) -> Draft:
    """What a model proposes of one article.

    Args:
        article: what it reads.
        model: its name.
        ask: the seam.
        pool: where the questions are asked, side by side.

    Raises:
        SummarizerError: a question has no usable answer; the others' answers are stored.
    """
    asked = [
        pool.submit(_question(ask, request), QUESTIONS[request.prompt][1])
        for request in requests(article, model)
    ]
    answers = [future.result() for future in asked]
    lists: dict[str, tuple[Any, ...]] = {}
    set_aside: list[SetAside] = []
    for task, answer in zip(QUESTIONS, answers, strict=True):
        value = answer.value
        lists |= {name: tuple(getattr(value, name)) for name in type(value).model_fields}
        set_aside += answer.set_aside
        if answer.partial:
            set_aside.append(SetAside(task, "(the rest of the answer)", CUT_OFF))
    return Draft(**lists, set_aside=tuple(set_aside))


def _question(ask: Ask, request: Request) -> Callable[[type[BaseModel]], Answer[BaseModel]]:
    def put(answer: type[BaseModel]) -> Answer[BaseModel]:
        return ask(request, answer)

    return put


def numbered(article: Article) -> str:
    """The sentences with their numbers, furniture left out; an empty line ends a paragraph."""
    shown = [s for s in article.sentences if s.kind != "furniture"]
    paragraphs = [
        "\n".join(f"[{s.number}] {inert(article.text[s.start : s.end])}" for s in sentences)
        for _, sentences in groupby(shown, key=lambda s: s.paragraph)
    ]
    return "\n\n".join(paragraphs)


def _mark(article: Article) -> str:
    """A line that the article does not contain, the same for the same article."""
    mark = f"==== {article.id} ===="
    while mark in article.text:
        mark = f"==== {digest(mark)[:12]} ===="
    return mark
