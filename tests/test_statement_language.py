"""In which language statements and questions are asked for."""

from typing import TypeVar

import pytest
from helpers import article_from, record_of
from proposals import actor, claim, draft_of
from pydantic import BaseModel

from summarizer import disputes
from summarizer.config import Settings
from summarizer.extract import requests
from summarizer.llm import Request
from summarizer.pipeline import in_one_language

T = TypeVar("T", bound=BaseModel)

ENGLISH = article_from(
    "The drone fell into the sea on Tuesday, and they said that nobody had been hurt by it."
)
GERMAN = article_from(
    "Die Drohne ist am Dienstag ins Meer gestürzt, und niemand wurde dabei verletzt, wie es hieß."
)


def words(request: Request) -> str:
    """All that is sent."""
    return "\n".join(message.content for message in request.messages)


@pytest.mark.parametrize("language", ["en", None])
def test_english_statements_of_an_english_article_go_without_saying(language: str | None) -> None:
    """What is sent, and under which key, is the same to the letter."""
    assert requests(ENGLISH, "m", language=language) == requests(ENGLISH, "m")


@pytest.mark.parametrize(
    ("article", "language", "name"),
    [(GERMAN, "en", "English"), (GERMAN, "de", "German"), (ENGLISH, "uk", "Ukrainian")],
)
def test_any_other_is_asked_for_at_the_end(article: object, language: str, name: str) -> None:
    """The article comes first as ever, and the reply has a key of its own."""
    plain, asked = requests(article, "m"), requests(article, "m", language=language)  # type: ignore[arg-type]

    for before, after in zip(plain, asked, strict=True):
        assert words(after).startswith(words(before))
        assert name in words(after).removeprefix(words(before))
        assert name not in words(before)
    assert {r.key for r in plain}.isdisjoint(r.key for r in asked)


def test_what_is_wished_goes_before_what_most_articles_are_in() -> None:
    """In any order of the articles."""
    for articles in ([GERMAN, GERMAN, ENGLISH], [ENGLISH, GERMAN, GERMAN]):
        assert in_one_language(Settings(), articles).language == "de"
        assert in_one_language(Settings(language="fr"), articles).language == "fr"


def test_questions_about_a_record_are_asked_in_its_language() -> None:
    """In English without a word more."""
    record = record_of(
        "Ida Holm said that the drone was shot down. Jan Ros denied that the drone was shot down.",
        draft_of(
            claim("the drone was shot down", speaker="Ida Holm", source="Ida Holm", cue="said"),
            claim(
                "the drone was shot down",
                sentences=[2], speaker="Jan Ros", source="Jan Ros", cue="denied", stance="denies",
            ),
            cast=[actor("Ida Holm"), actor("Jan Ros")],
        ),
    )  # fmt: skip
    plain, english, german = (
        disputes.request(record, "m", language=code) for code in (None, "en", "de")
    )

    assert plain is not None
    assert plain == english
    assert german is not None
    assert words(german).removeprefix(words(plain)).strip().startswith("Write every `question` in")
