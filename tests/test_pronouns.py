"""Whether an article speaks of a person as he or as she."""

import pytest
from helpers import NO_RUN, article_from

from summarizer.attribution import gender_of, quotations, said_of
from summarizer.draft import Draft, DraftActor, DraftClaim
from summarizer.prove import prove

ROWS = [
    ("Ida Holm, who led the crew for six years, knows what is said about her.", "she"),
    ("Mrs Holm left the bay at noon with her crew.", "she"),
    ("The ministry’s spokesman Ida Holm left the bay at noon.", "he"),
    ("Ida Holm said he would stay.", "he"),
    ("Ida Holm met Ola Berg and gave him the film.", None),
    ("Ida Holm left. “He is safe,” the crew said.", None),
    ("“He is safe,” Ida Holm said at noon.", None),
    ("Ida Holm left the bay at noon.", None),
    ("Ida Holm took his ship. Ida Holm took her ship.", None),
]


@pytest.mark.parametrize(("text", "gender"), ROWS)
def test_what_the_article_shows_of_a_person(text: str, gender: str | None) -> None:
    """By a title, or by a pronoun where nobody else is named; what is quoted shows nothing."""
    article = article_from("Two jets and a drone over the bay", text, "Nobody else was near it.")

    assert gender_of(article, quotations(article), ["Ida Holm"], ["Ola Berg"]) == gender


def test_pronouns_tell_one_of_two_or_nothing() -> None:
    """Whatever their case."""
    assert [said_of(word) for word in ("He", "his", "HER", "they", "it")] == [
        "he", "he", "she", None, None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("last", "speaker", "status"),
    [
        ("Ola Berg left.", "Ola Berg", "flagged"),
        ("Ola Berg took his hat.", "Ola Berg", "flagged"),
        ("Ola Berg took his hat.", "Ida Holm", "proven"),
    ],
)
def test_she_is_whom_the_article_calls_so(last: str, speaker: str, status: str) -> None:
    """Though another is named nearer, whom it calls "he" or of whom it shows nothing."""
    article = article_from(
        "Two jets and a drone over the bay",
        "Ida Holm, who led the crew for six years, knows what is said about her. " + last,
        "“The wind was not the problem,” she said.",
    )
    actors = tuple(
        DraftActor(sentences=[], name=n, kind="person", role=None, affiliation=None, aliases=[])
        for n in ("Ida Holm", "Ola Berg")
    )
    claim = DraftClaim(
        sentences=[4], content=["The wind was not the problem"], statement=None, speaker=speaker,
        source="she", cue="said", via=None, mode="direct", stance="asserts", hedged=False,
    )  # fmt: skip

    (proven,) = prove(article, Draft(actors=actors, claims=(claim,)), NO_RUN).claims

    assert proven.status == status
