"""Wording: a statement has no other name, actor or bound where its words have one."""

import pytest

from summarizer.prove.wording import wording_outcome
from summarizer.record import ActorKind, ActorMention, Span, mention_key


def actor(name: str, kind: ActorKind, *aliases: str) -> ActorMention:
    """A member of the cast, of which nothing but the names and the kind is looked at."""
    return ActorMention(
        key=mention_key("actor", "0" * 12, 0, len(name)),
        article="0" * 12,
        evidence=(Span(article="0" * 12, start=0, end=len(name), text=name),),
        checks=(),
        status="proven",
        name=name,
        kind=kind,
        role=None,
        affiliation=None,
        aliases=aliases,
    )


CAST = (
    actor("Ida Holm", "person", "the harbour master"),
    actor("Arne Vik", "person"),
    actor("harbour board", "organisation"),
    actor("Velmark pilots", "group"),
    actor("Russia", "state"),
)


@pytest.mark.parametrize(
    ("statement", "content", "outcome"),
    [
        ("American jets flew past it.", "Russian jets flew past it", "flag"),
        ("The Su-27 fell.", "the Reaper fell", "flag"),
        ("Per Strand blamed Velmark.", "Ida Holm blamed Velmark", "flag"),
        ("Kyiv sent ships.", "US ships were sent", "flag"),
        ("Lloyd Austin had complained.", "Mr Austin had complained", "pass"),
        ("The United States sent ships.", "Washington sent ships", "pass"),
        ("Russia’s jets flew past the Reaper.", "its jets flew past it", "pass"),
        ("The drone fell.", "the Reaper fell", "pass"),
        ("The Reaper was there.", "Was it there? … Yes", "pass"),
        ("Ida Holm was calm.", "I was calm", "pass"),
        ("Holm telephoned.", "Ida Holm telephoned on Tuesday", "pass"),
        ("Ida Holm spoke with Arne Vik.", "Holm spoke with her Russian counterpart", "pass"),
        ("The harbour master saw it.", "Holm saw it", "pass"),
        ("Holm met Arne Vik.", "the Foreign Minister met Arne Vik", "pass"),
    ],
)
def test_another_name_in_the_place_of_one_is_flagged(
    statement: str, content: str, outcome: str
) -> None:
    """A name that gives way to another is no paraphrase, also where both stand near."""
    assert wording_outcome(statement, content, CAST).outcome == outcome


@pytest.mark.parametrize(
    ("statement", "content", "outcome"),
    [
        ("The harbour board met the crew.", "the Velmark pilots met the crew", "flag"),
        ("The harbour board cannot tell.", "he cannot tell", "flag"),
        ("Arne Vik cannot tell.", "he cannot tell", "pass"),
        ("Arne Vik cannot tell the harbour board.", "he cannot tell them", "pass"),
        ("The harbour board cannot tell.", "they cannot tell", "pass"),
        ("Russia has closed the sea.", "the harbour board has closed the sea", "pass"),
    ],
)
def test_another_actor_in_the_place_of_one_is_flagged(
    statement: str, content: str, outcome: str
) -> None:
    """Also one whose name has no capital; and "he" is no board."""
    assert wording_outcome(statement, content, CAST).outcome == outcome


@pytest.mark.parametrize(
    ("statement", "content", "outcome"),
    [
        ("There were a dozen passes.", "there were about a dozen passes", "flag"),
        ("The sea is 900 metres deep.", "the sea is at least 900 metres deep", "flag"),
        ("It took more than 30 minutes.", "it took 30 minutes", "flag"),
        ("It took about 30 minutes.", "it took 30 minutes or so", "pass"),
        ("It took 30 minutes.", "about 30 minutes, 30 minutes to the second", "pass"),
        ("Two ships went.", "the ships went", "pass"),
    ],
)
def test_another_bound_of_a_number_is_flagged(statement: str, content: str, outcome: str) -> None:
    """ "About" and "at least" are part of what is claimed."""
    assert wording_outcome(statement, content, ()).outcome == outcome
