"""Affiliations: an actor belongs to whom the words by its name say, not to whoever is named."""

import pytest
from helpers import NO_RUN, article_from
from proposals import actor, draft_of, flags

from summarizer.prove import prove
from summarizer.record import Actor

ARTICLE = article_from(
    "Patrol plane lost off Cape Nord",
    "A Norrland patrol plane fell into the Sound of Lume on Tuesday. Arne Vik, the secretary of "
    "Russia’s Harbour Board, said so. Colonel Ida Holm of the Lume Inquiry was calm.",
    "Two Russian pilots landed. In Washington, Per Strand, the Russian ambassador, was told of it.",
    "Jon Falk is Moscow’s ambassador to the United States. Mr Falk was calm. The Lume Inquiry met "
    "on Friday and saw the film that the Coast Watch had made, and then it heard Liv Moen.",
    "Ole Brun of the Coast Watch went with the Harbour Board on Friday.",
)
CAST = (
    actor("Russia", "state", aliases=["Moscow"]),
    actor("United States", "state"),
    actor("Harbour Board", "organisation", affiliation="Russia"),
    actor("Lume Inquiry", "organisation"),
    actor("Coast Watch", "organisation"),
)


def proven(name: str, affiliation: str, kind: str = "person") -> Actor:
    """An actor as it is proven with an owner."""
    proposal = actor(name, kind, affiliation=affiliation)
    record = prove(ARTICLE, draft_of(*CAST, proposal), NO_RUN)
    return next(a for a in record.actors if a.name == name)


@pytest.mark.parametrize(
    ("name", "owner", "kind", "words"),
    [
        ("Arne Vik", "Harbour Board", "person", "Harbour Board"),
        ("Ida Holm", "Lume Inquiry", "person", "Lume Inquiry"),
        ("pilots", "Russia", "group", "Russian"),
        ("Per Strand", "Russia", "person", "Russian"),
        ("Jon Falk", "Russia", "person", "Moscow"),
        ("Russian pilots", "Russia", "group", "Russian"),
    ],
)
def test_the_words_that_name_the_owner_are_kept(
    name: str, owner: str, kind: str, words: str
) -> None:
    """By name, by adjective, by capital; within the name or beside it."""
    found = proven(name, owner, kind)

    assert found.status == "proven"
    assert found.mentions[0].evidence[-1].text == words


def test_a_surname_taken_for_a_body_is_no_nearer_owner() -> None:
    """A claim that says "according to Vik" may give the name alone, of no known kind."""
    proposal = actor("Arne Vik", affiliation="Harbour Board")
    guessed = actor("Vik", "organisation")
    record = prove(ARTICLE, draft_of(*CAST, guessed, proposal), NO_RUN)

    found = next(a for a in record.actors if a.name == "Arne Vik")
    assert found.status == "proven"
    assert found.mentions[0].evidence[-1].text == "Harbour Board"


@pytest.mark.parametrize(
    ("name", "owner", "kind", "says"),
    [
        ("Arne Vik", "Lume Inquiry", "person", "no words near"),
        ("Ole Brun", "Harbour Board", "person", "'Coast Watch' stands nearer"),
        ("pilots", "United States", "group", "no words near"),
        ("Per Strand", "United States", "person", "no words near"),
        ("Jon Falk", "United States", "person", "no words near"),
        ("Liv Moen", "Lume Inquiry", "person", "no words near"),
    ],
)
def test_an_owner_that_stands_elsewhere_is_flagged(
    name: str, owner: str, kind: str, says: str
) -> None:
    """In another sentence, far off, behind another owner, or as where somebody is sent."""
    found = proven(name, owner, kind)

    assert flags(found) == ["affiliation"]
    assert any(says in (check.detail or "") for check in found.mentions[0].checks)


def test_an_owner_that_is_flagged_stays_with_the_actor() -> None:
    """It is shown as open, not lost."""
    record = prove(ARTICLE, draft_of(*CAST, actor("Liv Moen", affiliation="Lume Inquiry")), NO_RUN)
    (moen,) = (a for a in record.actors if a.name == "Liv Moen")

    assert record.actor(moen.affiliation or "").name == "Lume Inquiry"


def test_a_state_is_named_by_letters_with_full_stops() -> None:
    """ "U.S." within a name is the state, though its full stops part it into two words."""
    article = article_from("Plane lost", "The U.S. Coast Watch met on Friday. The U.S. was calm.")
    body = actor("U.S. Coast Watch", "organisation", affiliation="U.S.")

    record = prove(article, draft_of(actor("U.S.", "state"), body), NO_RUN)

    found = next(a for a in record.actors if a.name == "U.S. Coast Watch")
    assert found.status == "proven"
