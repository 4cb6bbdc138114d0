"""From an article to a draft, by asking a language model three questions at once."""

import json
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from contextlib import suppress
from itertools import groupby
from typing import Any, Protocol, TypeVar

from pydantic import BaseModel

from summarizer.article import Article
from summarizer.draft import CastAnswer, ClaimsAnswer, Draft, FiguresAnswer, SetAside
from summarizer.errors import MissingReply
from summarizer.language import ENGLISH, name_of
from summarizer.llm import Answer, Message, Request
from summarizer.resources import digest, prompt, schema

__all__ = [
    "CUT_OFF",
    "QUESTIONS",
    "QUESTION_LANGUAGE",
    "Ask",
    "extract",
    "numbered",
    "prompt_digest",
    "prompt_digests",
    "request_about",
    "requests",
    "said_in",
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
# What is said after a task of the language of statements, and of the questions about a record.
LANGUAGE, QUESTION_LANGUAGE = "language", "question_language"

CUT_OFF = "the answer was cut off at the model's limit of length; its whole items were kept"


class Ask(Protocol):
    """Puts one request to a model; `Client.ask` is one."""

    def __call__(self, request: Request, answer: type[T], /) -> Answer[T]: ...


def requests(article: Article, model: str, language: str | None = None) -> tuple[Request, ...]:
    """What is asked of one article, in the order of `QUESTIONS`.

    Args:
        article: what is read.
        model: the model's name.
        language: of the statements; None leaves it to the model.
    """
    return tuple(
        request_about(article, model, task, name, language) for task, (name, _) in QUESTIONS.items()
    )


def request_about(
    article: Article,
    model: str,
    task: str,
    answer: str,
    language: str | None = None,
    **values: str,
) -> Request:
    """One question about an article.

    Args:
        article: what is read.
        model: the model's name.
        task: the prompt of the question.
        answer: the schema of its answer.
        language: of the statements; English ones of an English article go without saying.
        values: what fills the prompt's variables, where it has any.
    """
    shown = {
        "mark": _mark(article),
        "outlet": article.meta.outlet or "not stated",
        "published": article.meta.published or "not stated",
        "sentences": numbered(article),
    }
    asked = f"{prompt(ARTICLE).fill(**shown)}\n{prompt(task).fill(**values)}"
    told = said_in(LANGUAGE, language, article.language)
    asked, filled = f"{asked}{told}", {"language": told} if told else {}
    return Request(
        prompt=task,
        model=model,
        messages=(Message("system", prompt(READER).fill()), Message("user", asked)),
        schema=schema(answer),
        prompt_digest=prompt_digest(task),
        fill_digest=digest(json.dumps(shown | values | filled, sort_keys=True)),
    )


def said_in(task: str, language: str | None, *others: str | None) -> str:
    """The end of a question that says in which language it is answered; "" where that is English.

    Args:
        task: the prompt that says so.
        language: the answer's; None leaves it to the model.
        others: of what is read; where one is not English it is said that the answer is.
    """
    if language is None or all(code in (None, ENGLISH) for code in (language, *others)):
        return ""
    return f"\n{prompt(task).fill(language=name_of(language))}"


def prompt_digest(task: str) -> str:
    """The digest of a task's prompt with the prompts that stand before it."""
    return digest(prompt(READER).digest + prompt(ARTICLE).digest + prompt(task).digest)


def prompt_digests() -> dict[str, str]:
    """The digest of each of `QUESTIONS`."""
    return {task: prompt_digest(task) for task in QUESTIONS}


def extract(
    article: Article, model: str, ask: Ask, pool: Executor, language: str | None = None
) -> Draft:
    """What a model proposes of one article.

    Args:
        article: what it reads.
        model: its name.
        ask: the seam.
        pool: where the questions are asked, side by side.
        language: of the statements; None leaves it to the model.

    Raises:
        SummarizerError: a question has no usable answer; the others' answers are stored.
    """
    pairs = zip(requests(article, model, language), requests(article, model), strict=True)
    asked = [
        pool.submit(_question(ask, request, plain), QUESTIONS[request.prompt][1])
        for request, plain in pairs
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


def _question(
    ask: Ask, request: Request, plain: Request
) -> Callable[[type[BaseModel]], Answer[BaseModel]]:
    """Puts a question; where nothing may be sent, a reply to the plain one is taken as well.

    Its statements are in the article's own language. It was paid for, and is proven like any.
    """

    def put(answer: type[BaseModel]) -> Answer[BaseModel]:
        try:
            return ask(request, answer)
        except MissingReply:
            if plain == request:
                raise
            with suppress(MissingReply):
                return ask(plain, answer)
            raise

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
