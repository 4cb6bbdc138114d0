"""Voices: what somebody is heard to say is not the article's own; one claim is one speaker's."""

import pytest
from helpers import NO_RUN, article_from
from proposals import actor, claim, draft_of, flags

from summarizer.prove import prove
from summarizer.record import IncidentRecord

ARTICLE = article_from(
    "Patrol plane lost off Cape Nord",
    "A patrol plane fell into the Sound of Lume on Tuesday. Colonel Ida Holm said that two "
    "fighters had flown past it, and that the crew had seen them. The wreck lies deep, Arne "
    "Strand said, and nobody will ever find it. Strand denied the report and flew home.",
    "The engine had stopped, in the ministry’s telling, because the fuel was gone. Accounts "
    "differ of how the plane fell. Strand repeated his denial that a fighter had touched the "
    "plane.",
    "Holm said the search went on; the ferry came back to Lume at noon. “They cut across our "
    "nose,” Holm said. “It was no accident,” she added.",
    "Strand, who spoke later, said the fighters were slow. They were slower than the plane.",
)
CAST = (
    actor("Ida Holm", aliases=["Holm"]),
    actor("Arne Strand", aliases=["Strand"]),
    actor("the ministry", "organisation"),
)


def proven(*items: object) -> IncidentRecord:
    """The record of the article by this cast and these claims."""
    return prove(ARTICLE, draft_of(*items, cast=CAST), NO_RUN)


@pytest.mark.parametrize(
    "content",
    [
        "two fighters had flown past it",
        "the crew had seen them",
        "The wreck lies deep",
        "nobody will ever find it",
        "The engine had stopped",
        "the fuel was gone",
        "a fighter had touched the plane",
        "the search went on",
        "Holm said the search went on",
        "The wreck lies deep, Arne Strand said",
        "Strand denied the report",
    ],
)
def test_what_somebody_is_heard_to_say_is_not_the_articles_own(content: str) -> None:
    """Said before, after or in the clause that the words go on with: it is flagged."""
    record = proven(claim(content, mode="narrated"))

    assert ["attribution" in flags(c) for c in record.claims] == [True]


@pytest.mark.parametrize(
    "content",
    [
        "A patrol plane fell into the Sound of Lume on Tuesday",
        "the plane fell",
        "the ferry came back to Lume at noon",
        "They were slower than the plane",
    ],
)
def test_what_nobody_is_heard_to_say_is_the_articles_own(content: str) -> None:
    """Also what there are accounts of, and what follows a semicolon."""
    record = proven(claim(content, mode="narrated"))

    assert [c.status for c in record.claims] == ["proven"]


HOLM = {"speaker": "Ida Holm", "source": "Holm", "cue": "said"}


def test_the_words_of_two_speakers_are_no_claim() -> None:
    """What stands in one paragraph is not for that said by one."""
    record = proven(
        claim("two fighters had flown past it", "The wreck lies deep", **HOLM),
    )

    assert record.claims == ()
    assert "is given to 'Arne Strand', not 'Ida Holm'" in record.rejected[0].reason


def test_reported_words_of_two_sentences_are_flagged() -> None:
    """The second sentence may be the article's own."""
    strand = {"speaker": "Arne Strand", "source": "Strand", "cue": "said"}
    record = proven(claim("the fighters were slow", "They were slower than the plane", **strand))

    assert [flags(c) for c in record.claims] == [["joined"]]


def test_stretches_of_one_speaker_are_one_claim() -> None:
    """A quotation that goes on, by a pronoun too; and a clause that its telling splits."""
    quoted = claim("They cut across our nose", "It was no accident", **(HOLM | {"mode": "direct"}))
    split = claim(
        "The engine had stopped",
        "because the fuel was gone",
        speaker="the ministry",
        source="the ministry",
        cue="telling",
    )
    record = proven(quoted, split)

    assert [c.status for c in record.claims] == ["proven", "proven"]


def test_a_stretch_within_another_is_no_second_one() -> None:
    """The whole clause holds its part."""
    record = proven(claim("the crew had seen them", "seen them", **HOLM))

    assert [len(c.mentions[0].content) for c in record.claims] == [1]
