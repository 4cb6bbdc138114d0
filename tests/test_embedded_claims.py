"""Claims of the embedded extractor: who says what, in which words, with which stance."""

import json
from pathlib import Path
from typing import Any

import pytest
from helpers import NO_RUN, article_from

from summarizer.article import Article
from summarizer.draft import Draft, DraftClaim
from summarizer.embedded.cast import Cast
from summarizer.embedded.claims import claims_of
from summarizer.embedded.parse import parse
from summarizer.prove import prove

CASES = json.loads(
    (Path(__file__).parent / "cases" / "embedded_claims.json").read_text(encoding="utf-8")
)
# So much of an article goes round the words of a row that it is one.
TITLE = "Patrol drone lost off Cape Harrow"
REST = "The water there is deep and the nights are long. Ships come by once a week."


def article_of_row(row: dict[str, Any]) -> Article:
    """The article of a row: its paragraphs alone where they bring a title."""
    first, *others = row["text"] if row.get("title") else [TITLE, *row["text"]]
    return article_from(first, *others, REST)


def claims_in(article: Article) -> list[DraftClaim]:
    """What the rules propose as somebody's, without a cast."""
    claims = claims_of(parse(article), Cast())
    return [claim for claim in claims if claim.mode != "narrated"]


@pytest.mark.parametrize("row", CASES, ids=[row["what"] for row in CASES])
def test_the_claims_of_a_sentence(row: dict[str, Any]) -> None:
    """Each shape of saying gives its words to the one who says them."""
    found = claims_in(article_of_row(row))

    assert len(found) == len(row["claims"])
    for claim, wanted in zip(found, row["claims"], strict=True):
        given = claim.model_dump()
        assert {key: given[key] for key in wanted} == wanted


@pytest.mark.parametrize("row", CASES, ids=[row["what"] for row in CASES])
def test_proof_keeps_what_is_proposed(row: dict[str, Any]) -> None:
    """Words, cue and source stand in the record where the rules saw them."""
    article = article_of_row(row)
    draft = Draft(claims=tuple(claims_in(article)))

    record = prove(article, draft, NO_RUN)

    assert record.rejected == ()
    mentions = [mention for claim in record.claims for mention in claim.mentions]
    kept = [span for m in mentions for span in (*m.content, *m.cue, *m.source)]
    stands = {stretch for claim in draft.claims for stretch in claim.stands}
    # A colon or a dash that gives words to a name is found by proof alone.
    assert {(s.start, s.end) for s in kept if any(map(str.isalnum, s.text))} == stands


def test_what_the_article_itself_tells() -> None:
    """Main sentences about an aircraft are the article's own; what somebody says of it is not."""
    article = article_from(
        TITLE,
        "A patrol drone crashed into the Sound of Lume on Tuesday after two jets intercepted it.",
        "The drone may have fallen for a minute. Nobody was near. Was the plane shot down?",
        "Ida Holm said the drone had crashed at noon. A helicopter recovered the wreck. " + REST,
    )

    claims = claims_of(parse(article), Cast())

    assert [claim.content for claim in claims if claim.mode == "narrated"] == [
        ["A patrol drone crashed into the Sound of Lume on Tuesday after two jets intercepted it"],
        ["A helicopter recovered the wreck"],
    ]
    record = prove(article, Draft(claims=claims), NO_RUN)
    assert [claim.status for claim in record.claims] == ["proven"] * 3
