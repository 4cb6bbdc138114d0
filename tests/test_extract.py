"""What a language model is asked, and what becomes of its answers."""

import json
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import pytest
from pydantic import BaseModel

from summarizer.article import article_of
from summarizer.draft import SetAside
from summarizer.errors import BadReply
from summarizer.extract import QUESTIONS, extract, numbered, requests
from summarizer.llm import Answer, Request

T = TypeVar("T", bound=BaseModel)

TEXT = (
    "Jet lost over the bay\n\nBy Ana Sol, Bay News\n\n"
    "The jet fell at noon. Nobody saw it, the ministry said.\n\nAdvert\n\n"
    "A boat is looking for it now, and two more are on their way.\n"
)


def empty(request: Request, answer: type[T]) -> Answer[T]:
    """A model that finds nothing."""
    return Answer(answer.model_validate({name: [] for name in answer.model_fields}), (), False)


def test_each_article_is_asked_about_once_a_task() -> None:
    """Three requests, named by their prompts, of the one article."""
    asked = requests(article_of(TEXT.encode(), "a.txt"), "m")

    assert [request.prompt for request in asked] == list(QUESTIONS)
    assert len({request.fill_digest for request in asked}) == 1
    assert len({request.key for request in asked}) == 3


def test_the_article_comes_first_and_is_the_same_in_each_request() -> None:
    """What the requests share goes up to the end of the article, for a provider's prompt cache."""
    asked = requests(article_of(TEXT.encode(), "a.txt"), "m")
    sent = ["\n".join(message.content for message in request.messages) for request in asked]

    shared = min(len(text) for text in sent)
    while len({text[:shared] for text in sent}) > 1:
        shared -= 1
    assert all(text.index("two more are on their way") < shared for text in sent)


def test_furniture_is_not_shown_and_sentences_keep_their_numbers() -> None:
    """The byline and the advert have numbers that no line shows."""
    shown = numbered(article_of(TEXT.encode(), "a.txt"))

    assert shown == (
        "[1] Jet lost over the bay\n\n"
        "[3] The jet fell at noon.\n[4] Nobody saw it, the ministry said.\n\n"
        "[6] A boat is looking for it now, and two more are on their way."
    )


def test_the_marks_round_an_article_do_not_stand_in_it() -> None:
    """An article that holds its own mark gets another one."""
    article = article_of(TEXT.encode(), "a.txt")
    mark = f"==== {article.id} ===="
    content = requests(article, "m")[0].messages[-1].content
    assert content.count(f"\n{mark}\n") == 2

    # No text can hold the digest of itself, so a mark is put where the article's own would be.
    forged = article_of((TEXT + mark).encode(), "a.txt")
    again = requests(forged, "m")[0].messages[-1].content
    line = again.split("stands between the two marks `")[1].split("`")[0]
    assert again.count(f"\n{line}\n") == 2


def test_an_article_that_changes_changes_every_key() -> None:
    """One letter more and no stored reply fits."""
    one = requests(article_of(TEXT.encode(), "a.txt"), "m")
    two = requests(article_of((TEXT + "!").encode(), "a.txt"), "m")

    assert {r.key for r in one}.isdisjoint(r.key for r in two)


def test_the_answers_make_one_draft() -> None:
    """Lists of the three answers stand side by side; what was set aside is kept in order."""

    def ask(request: Request, answer: type[T]) -> Answer[T]:
        given = empty(request, answer)
        return Answer(given.value, (SetAside(request.prompt, "{}", "broken"),), False)

    with ThreadPoolExecutor(3) as pool:
        draft = extract(article_of(TEXT.encode(), "a.txt"), "m", ask, pool)

    assert (draft.claims, draft.actors, draft.figures) == ((), (), ())
    assert [part.kind for part in draft.set_aside] == list(QUESTIONS)


def test_an_answer_that_was_cut_off_is_told_in_the_ledger() -> None:
    """The whole items are kept, and the record will say that there may be more."""

    def ask(request: Request, answer: type[T]) -> Answer[T]:
        given = empty(request, answer)
        return Answer(given.value, (), partial=request.prompt == "extract_claims")

    with ThreadPoolExecutor(3) as pool:
        draft = extract(article_of(TEXT.encode(), "a.txt"), "m", ask, pool)

    assert [part.kind for part in draft.set_aside] == ["extract_claims"]
    assert "cut off" in draft.set_aside[0].reason


def test_a_question_without_an_answer_fails_the_article_after_the_others_were_asked() -> None:
    """The error is the question's own; the other two were put all the same."""
    put: list[str] = []

    def ask(request: Request, answer: type[T]) -> Answer[T]:
        put.append(request.prompt)
        if request.prompt == "extract_cast":
            raise BadReply("no cast today")
        return empty(request, answer)

    with ThreadPoolExecutor(1) as pool, pytest.raises(BadReply, match="no cast today"):
        extract(article_of(TEXT.encode(), "a.txt"), "m", ask, pool)
    assert put == list(QUESTIONS)


def test_a_schema_is_sent_with_each_task() -> None:
    """The committed schema of the task's answer goes along."""
    for request in requests(article_of(TEXT.encode(), "a.txt"), "m"):
        name, model = QUESTIONS[request.prompt]
        assert request.schema.name == name
        assert set(json.loads(request.schema.text)["properties"]) == set(model.model_fields)
