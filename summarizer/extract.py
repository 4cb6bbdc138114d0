"""From an article to a draft, by asking a language model three questions at once."""

import json
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from itertools import groupby
from typing import Any, Protocol, TypeVar

from pydantic import BaseModel

from summarizer.article import Article
from summarizer.draft import CastAnswer, ClaimsAnswer, Draft, FiguresAnswer, SetAside
from summarizer.llm import Answer, Message, Request
from summarizer.resources import digest, prompt, schema

__all__ = ["CUT_OFF", "QUESTIONS", "Ask", "extract", "numbered", "prompt_digests", "requests"]

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
    values = {
        "mark": _mark(article),
        "outlet": article.meta.outlet or "not stated",
        "published": article.meta.published or "not stated",
        "sentences": numbered(article),
    }
    fill = digest(json.dumps(values, sort_keys=True))
    digests = prompt_digests()
    read, shown = prompt(READER).fill(), prompt(ARTICLE).fill(**values)
    return tuple(
        Request(
            prompt=task,
            model=model,
            messages=(
                Message("system", read),
                Message("user", f"{shown}\n{prompt(task).fill()}"),
            ),
            schema=schema(name),
            prompt_digest=digests[task],
            fill_digest=fill,
        )
        for task, (name, _) in QUESTIONS.items()
    )


def prompt_digests() -> dict[str, str]:
    """The digest of each task's prompt with the prompts that stand before it."""
    before = prompt(READER).digest + prompt(ARTICLE).digest
    return {task: digest(before + prompt(task).digest) for task in QUESTIONS}


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
        "\n".join(f"[{s.number}] {article.text[s.start : s.end]}" for s in sentences)
        for _, sentences in groupby(shown, key=lambda s: s.paragraph)
    ]
    return "\n\n".join(paragraphs)


def _mark(article: Article) -> str:
    """A line that the article does not contain, the same for the same article."""
    mark = f"==== {article.id} ===="
    while mark in article.text:
        mark = f"==== {digest(mark)[:12]} ===="
    return mark
