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
from summarizer.language import ENGLISH, name_of
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
    "request_about_claims",
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
# What is said after a task of the language of statements, and of the questions about a record.
LANGUAGE, QUESTION_LANGUAGE = "language", "question_language"


class Ask(Protocol):
    """Puts one request to a model; `Client.ask` is one."""

    def __call__(self, request: Request, answer: type[T], /) -> Answer[T]: ...


def requests(
    article: Article, model: str, words: int = WORDS, language: str | None = None
) -> tuple[Request, ...]:
    """What is asked of one article, part by part, in the order of `QUESTIONS`.

    Args:
        article: what is read.
        model: the model's name.
        words: the most words that one question shows.
        language: of the statements; None leaves it to the model.
    """
    return tuple(
        request_about(article, model, task, name, part, language)
        for part in parts_of(article, words)
        for task, (name, _) in QUESTIONS.items()
    )


def request_about(
    article: Article,
    model: str,
    task: str,
    answer: str,
    part: Part | None = None,
    language: str | None = None,
    **values: str,
) -> Request:
    """One question about an article.

    Args:
        article: what is read.
        model: the model's name.
        task: the prompt of the question.
        answer: the schema of its answer.
        part: what of the article is shown; None shows all of it.
        language: of the statements; English ones of an English article go without saying.
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
    told = _said_in(LANGUAGE, language, article.language)
    if told:
        filled["language"] = told
    return Request(
        prompt=task,
        model=model,
        messages=(Message("system", prompt(READER).fill()), Message("user", f"{asked}{told}")),
        schema=schema(answer),
        prompt_digest=prompt_digest(task, place),
        fill_digest=digest(json.dumps(filled | values, sort_keys=True)),
        about="" if part.whole else part.named,
    )


def request_about_claims(
    task: str, answer: str, model: str, values: Mapping[str, str], language: str | None
) -> Request:
    """One question about the claims of a record, which can do without its answer.

    Args:
        task: the prompt of the question.
        answer: the schema of its answer.
        model: the model's name.
        values: what fills the prompt's variables.
        language: of the questions that it answers with; None leaves it to the model.
    """
    told = _said_in(QUESTION_LANGUAGE, language)
    filled = {"language": told} if told else {}
    return Request(
        prompt=task,
        model=model,
        messages=(Message("user", f"{prompt(task).fill(**values)}{told}"),),
        schema=schema(answer),
        prompt_digest=prompt(task).digest,
        fill_digest=digest(json.dumps({**values, **filled}, sort_keys=True)),
        optional=True,
    )


def _said_in(task: str, language: str | None, *others: str | None) -> str:
    """The end of a question that says in which language it is answered; "" where that is English.

    Args:
        task: the prompt that says so.
        language: the answer's; None leaves it to the model.
        others: of what is read; where one is not English it is said that the answer is.
    """
    if language is None or all(code in (None, ENGLISH) for code in (language, *others)):
        return ""
    return f"\n{prompt(task).fill(language=name_of(language))}"


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
