"""People without a name who are known by their words."""

import itertools
from collections.abc import Sequence

import pytest
from helpers import NO_RUN, article_from

from summarizer.draft import Draft, DraftActor, DraftClaim
from summarizer.prove import prove
from summarizer.reconcile import reconcile
from summarizer.record import IncidentRecord

Said = tuple[str, str, str]  # who, the words, and whether they stand in quotation marks
WIND = "the wind was not the problem that day"
BOATS = "grey boats had reached the wreck already"
SHORT = "we have nothing"
QUIET = "It was a quiet day at the port otherwise."


def told(*sayings: Said) -> IncidentRecord:
    """The record of an article in which these people say these words."""
    lines = [
        f"“{words},” said {who}." if how == "direct" else f"Later {who} said that {words}."
        for who, words, how in sayings
    ]
    names = list(dict.fromkeys(who for who, _, _ in sayings))
    actors = tuple(
        DraftActor(sentences=[], name=name, kind="person", role=None, affiliation=None, aliases=[])
        for name in names
    )
    claims = tuple(
        DraftClaim(
            sentences=[number], content=[words], statement=None, speaker=who, source=who,
            cue="said", via=None, stance="asserts", hedged=False,
            mode="direct" if how == "direct" else "reported",
        )
        for number, (who, words, how) in enumerate(sayings, 1)
    )  # fmt: skip
    record = prove(article_from(*lines, QUIET), Draft(actors=actors, claims=claims), NO_RUN)
    assert len(record.claims) == len(sayings), record.rejected
    return record


@pytest.mark.parametrize(
    ("why", "articles", "people"),
    [
        (
            "a description in one article, a name in another",
            [[("the rescue chief", WIND, "direct")], [("Ida Holm", WIND, "direct")]],
            1,
        ),
        (
            "a description and a name in one article",
            [[("the rescue chief", WIND, "direct"), ("Ida Holm", WIND, "direct")]],
            1,
        ),
        (
            "a spokesman and a name",
            [[("the rescue spokesman", WIND, "direct")], [("Ida Holm", WIND, "direct")]],
            2,
        ),
        (
            "two names",
            [[("Per Strand", WIND, "direct")], [("Ida Holm", WIND, "direct")]],
            2,
        ),
        (
            "a description and two names",
            [
                [("the rescue chief", WIND, "direct")],
                [("Per Strand", WIND, "direct"), ("Ida Holm", WIND, "direct")],
            ],
            3,
        ),
        (
            "words that are anybody's",
            [[("the rescue chief", SHORT, "direct")], [("Ida Holm", SHORT, "direct")]],
            2,
        ),
        (
            "words that are told, not quoted",
            [[("the rescue chief", WIND, "told")], [("Ida Holm", WIND, "told")]],
            2,
        ),
        (
            "one description, the same words told",
            [[("a naval officer", BOATS, "told")], [("the naval officer", BOATS, "told")]],
            1,
        ),
        (
            "one description, other words",
            [[("a naval officer", BOATS, "told")], [("a naval officer", WIND, "told")]],
            2,
        ),
        (
            "two descriptions, the same words told",
            [[("a naval officer", BOATS, "told")], [("a fishery officer", BOATS, "told")]],
            2,
        ),
    ],
)  # fmt: skip
def test_words_tell_who_has_no_name(
    why: str, articles: Sequence[Sequence[Said]], people: int
) -> None:
    """Quoted words are one person's; reported ones are where the description is one too."""
    records = [told(*sayings) for sayings in articles]

    for order in itertools.permutations(records):
        record = reconcile(order, NO_RUN)
        assert len(record.actors) == people, why
