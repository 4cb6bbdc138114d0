"""The cast and the figures that the rules find without a language model."""

import json
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from helpers import NO_RUN, article_from, cases

from summarizer.article import Article, read_article
from summarizer.draft import Draft, DraftClaim
from summarizer.embedded.cast import cast_of
from summarizer.embedded.figures import figures_of
from summarizer.embedded.parse import parse
from summarizer.prove import prove

Case = dict[str, Any]

TABLE: list[Case] = cases("embedded_cast")
EXAMPLES = sorted((Path(__file__).parent.parent / "examples" / "black-sea").glob("*.txt"))
GOLD: Case = cases("wire_gold")
# What tells an item of each kind from the others of it.
KEYS = {
    "actors": ("name",),
    "aircraft": ("name",),
    "places": ("name",),
    "times": ("text",),
    "events": ("quote",),
    "figures": ("low", "unit"),
}


@lru_cache(maxsize=128)
def draft_of(text: str) -> Draft:
    """What the rules propose of an article with this text under a headline."""
    return proposed(article_from("What is known so far", text))


def proposed(article: Article, claims: tuple[DraftClaim, ...] = ()) -> Draft:
    """The cast and the figures that the rules propose."""
    parsed = parse(article)
    cast = cast_of(parsed)
    return Draft(
        aircraft=cast.aircraft,
        actors=cast.actors,
        places=cast.places,
        times=cast.times,
        events=cast.events,
        figures=figures_of(parsed, cast, claims),
    )


def items(draft: Draft, kind: str) -> list[Case]:
    """The proposals of one kind as plain values."""
    return [json.loads(item.model_dump_json()) for item in getattr(draft, kind)]


def holds(item: Case, expected: Case) -> bool:
    """Whether a proposal has all that is expected of it; of aliases those at least."""
    for field, value in expected.items():
        given = item[field]
        if field == "aliases":
            if not set(value) <= set(given):
                return False
        elif field in ("low", "high"):
            if Decimal(str(given)) != Decimal(str(value)):
                return False
        elif given != value:
            return False
    return True


@pytest.mark.parametrize("case", TABLE, ids=lambda case: f"{case['kind']}: {case['text'][:60]}")
def test_a_sentence_gives_what_a_reader_finds_in_it(case: Case) -> None:
    """Each row's sentence gives the items that the row expects, and none that it rules out."""
    found = items(draft_of(case["text"]), case["kind"])

    for expected in case["expect"]:
        assert any(holds(item, expected) for item in found), (expected, found)
    for words in case.get("never", ()):
        for item in found:
            told = item.get("quote") or item.get("name") or item["text"]
            assert words != told
            assert case["kind"] != "events" or words not in told


@pytest.mark.parametrize("case", TABLE, ids=lambda case: case["text"][:60])
def test_what_is_proposed_is_proven(case: Case) -> None:
    """Nothing that the rules propose of a row ends in the ledger."""
    article = article_from("What is known so far", case["text"])

    record = prove(article, draft_of(case["text"]), NO_RUN)

    assert not record.rejected


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_give_no_proposal_that_fails(path: Path) -> None:
    """Nothing that the rules propose of an example ends in the ledger."""
    article = read_article(path)

    record = prove(article, proposed(article), NO_RUN)

    assert not record.rejected


def test_the_figures_of_an_article_are_those_that_a_reader_finds() -> None:
    """The wire report's figures are found with value, unit and comparison."""
    found = items(proposed(read_article(EXAMPLES[-1])), "figures")

    for wanted in GOLD["figures"]:
        fields = ("low", "high", "unit", "comparison")
        assert any(holds(item, {f: wanted[f] for f in fields}) for item in found), wanted


def test_the_actors_and_aircraft_of_an_article_are_those_that_a_reader_finds() -> None:
    """The wire report's actors and types of aircraft are found by their names."""
    draft = proposed(read_article(EXAMPLES[-1]))

    assert set(GOLD["actors"]) <= {actor.name for actor in draft.actors}
    assert set(GOLD["aircraft"]) <= {craft.name for craft in draft.aircraft}


def test_a_figure_in_a_claim_is_its_speakers() -> None:
    """A number in the words of nested claims is given by the speaker of the inner one."""
    text = "The ministry said Captain Dahl told it that 12 boats had searched for 3 hours."
    article = article_from("What is known so far", text)
    start = article.text.index("12 boats")
    outer, inner = (
        DraftClaim(
            sentences=[2],
            content=[text[at:-1]],
            statement=None,
            speaker=name,
            source=None,
            cue=None,
            via=None,
            mode="reported",
            stance="asserts",
            hedged=False,
        ).standing([(first, start + 40)])
        for name, at, first in (("ministry", 18, start - 26), ("Dahl", 44, start))
    )

    figures = proposed(article, (outer, inner)).figures

    assert [figure.speaker for figure in figures] == ["Dahl", "Dahl"]
