"""The second look at an article: what it asks about, and what of its answer is kept."""

import json
from decimal import Decimal
from typing import Any

import pytest
from helpers import NO_RUN, article_from

from summarizer.article import Article
from summarizer.draft import Draft, DraftActor, DraftClaim, DraftFigure, RepairAnswer, SetAside
from summarizer.extract import together
from summarizer.llm import Answer, Request
from summarizer.prove import prove
from summarizer.record import IncidentRecord
from summarizer.repair import mended, repair, request, wanting

ARTICLE = article_from(
    "“Two jets crossed our nose,” Captain Ilsa Brandt said on Friday.",
    "“The crew did nothing wrong,” she added, and the search cost about €18 million.",
)
BRANDT = DraftActor(
    sentences=[1], name="Ilsa Brandt", kind="person", role=None, affiliation=None, aliases=[]
)
JETS = DraftFigure(
    sentences=[1], quote="Two jets", low=Decimal(2), high=Decimal(2), unit="jet",
    comparison="exact", measures="count", of=None, speaker=None,
)  # fmt: skip
COST = DraftFigure(
    sentences=[2], quote="about €18 million", low=Decimal(18_000_000), high=Decimal(18_000_000),
    unit="EUR", comparison="about", measures="cost", of=None, speaker=None,
)  # fmt: skip


def claim(content: str, source: str = "she", cue: str = "added") -> DraftClaim:
    """A quotation of Brandt's."""
    return DraftClaim(
        sentences=[], content=[content], statement=None, speaker="Ilsa Brandt", source=source,
        cue=cue, via=None, mode="direct", stance="asserts", hedged=False,
    )  # fmt: skip


NOSE = claim("Two jets crossed our nose", "Captain Ilsa Brandt", "said")
WRONG = claim("The crew did nothing wrong")
WHOLE = Draft(actors=(BRANDT,), claims=(NOSE, WRONG), figures=(JETS, COST))


def proven(draft: Draft, article: Article = ARTICLE) -> IncidentRecord:
    """The record of a draft."""
    return prove(article, draft, NO_RUN)


def question_of(record: IncidentRecord, article: Article = ARTICLE) -> Request | None:
    """What is asked once more about an article."""
    return request(article, wanting(article, record), "m")


def asked(draft: Draft) -> str:
    """The task that the repair of a draft sets, or ""."""
    question = question_of(proven(draft))
    return question.messages[-1].content.split("Your task")[-1] if question else ""


def answered(draft: Draft, **lists: Any) -> Draft:
    """The draft after an answer with these lists."""
    empty: dict[str, Any] = {name: [] for name in RepairAnswer.model_fields}
    value = RepairAnswer(**(empty | lists))
    question = question_of(proven(draft))
    assert question is not None
    more = repair(question, lambda *_: Answer(value, (), False))  # type: ignore[arg-type]
    return together((draft, more))


def test_where_all_is_proven_and_used_nothing_is_asked() -> None:
    """No second call for an article that needs none."""
    assert question_of(proven(WHOLE)) is None


def test_what_was_refused_is_asked_about_with_its_reason() -> None:
    """In the model's own words, and with what was wrong with them."""
    task = asked(Draft(actors=(BRANDT,), claims=(NOSE, claim("The crew did nothing bad")),
                       figures=(JETS, COST)))  # fmt: skip

    assert '"content":["The crew did nothing bad"]' in task
    assert "these words do not stand in the article" in task


def test_an_item_that_could_not_be_read_is_asked_about() -> None:
    """What the answer's form set aside is refused as well."""
    aside = (SetAside("claims", '{"stance":"shouts"}', "stance: no such word"),)

    assert "shouts" in asked(Draft(**{**_lists(WHOLE), "set_aside": aside}))


def _lists(draft: Draft) -> dict[str, Any]:
    return {name: getattr(draft, name) for name in ("actors", "claims", "figures")}


@pytest.mark.parametrize(
    ("draft", "shown"),
    [
        (
            Draft(actors=(BRANDT,), claims=(NOSE,), figures=(JETS, COST)),
            "[2] The crew did nothing",
        ),
        (Draft(actors=(BRANDT,), claims=(NOSE, WRONG), figures=(JETS,)), "[2] about €18 million"),
    ],
)
def test_what_nothing_uses_is_asked_about(draft: Draft, shown: str) -> None:
    """A quotation without a claim, a number without a figure, with the sentence's number."""
    assert f"- {shown}" in asked(draft)


def test_a_number_that_is_given_already_or_counts_nothing_is_not_asked_about() -> None:
    """A headline repeats what the text says, and "one of them" is no figure."""
    article = article_from(
        "Two jets crossed a nose",
        "“Two jets crossed our nose,” Captain Ilsa Brandt said. One of them came back.",
    )
    draft = Draft(actors=(BRANDT,), claims=(NOSE,), figures=(JETS,))

    assert question_of(proven(draft, article), article) is None


def test_what_comes_back_is_proven_and_counted() -> None:
    """The right quotation is in the record; the wrong one stays in the ledger."""
    draft = Draft(actors=(BRANDT,), claims=(NOSE, claim("The crew did nothing bad")),
                  figures=(JETS, COST))  # fmt: skip
    first = proven(draft)
    after = mended(ARTICLE, first, answered(draft, claims=[WRONG]))

    assert after.saved == 1
    assert [c.quote for c in after.record.claims] == [
        "Two jets crossed our nose", "The crew did nothing wrong",
    ]  # fmt: skip
    assert after.record.claims[1].status == "proven"
    assert after.record.rejected == first.rejected


def test_what_comes_back_wrong_again_goes_to_the_ledger() -> None:
    """With the stage "repair", and nothing is saved."""
    draft = Draft(actors=(BRANDT,), claims=(NOSE,), figures=(JETS, COST))
    after = mended(ARTICLE, proven(draft), answered(draft, claims=[claim("The crew was drunk")]))

    assert after.saved == 0
    assert [(r.stage, r.kind) for r in after.record.rejected] == [("repair", "claim")]


def test_an_actor_that_is_mended_brings_its_claims_back() -> None:
    """A claim is refused or flagged for want of a speaker; the cast's repair mends it."""
    draft = Draft(claims=(NOSE, WRONG), figures=(JETS,))
    after = mended(ARTICLE, proven(draft), answered(draft, actors=[BRANDT], figures=[COST]))

    assert {after.record.actor(c.speaker).name for c in after.record.claims if c.speaker} == {
        "Ilsa Brandt"
    }
    assert after.record.figures[-1].low == 18_000_000


def test_the_question_is_optional_and_begins_as_the_others_do() -> None:
    """So that a provider's prompt cache serves the article."""
    question = question_of(proven(Draft(actors=(BRANDT,))))

    assert isinstance(question, Request)
    assert question.optional
    assert question.prompt == "repair"
    assert [m.role for m in question.messages] == ["system", "user"]
    assert json.loads(question.schema.text)["properties"].keys() == RepairAnswer.model_fields.keys()
