"""Which articles are of one incident: all, unless places and dates are plainly apart."""

import pytest
from helpers import NO_RUN, article_from

from summarizer.draft import Draft, DraftActor, DraftEvent, DraftPlace, DraftTime
from summarizer.prove import prove
from summarizer.reconcile import incidents
from summarizer.record import IncidentRecord


def told(
    place: str | None, when: str | None, published: str, who: str = "Velmark"
) -> IncidentRecord:
    """The record of an article in which a plane is lost there and then."""
    where = f" in {place}" if place else ""
    on = f" on {when}" if when else ""
    line = f"{who} lost a plane{where}{on}."
    article = article_from(line, "It was a quiet week otherwise.", published=published)
    actor = DraftActor(
        sentences=[], name=who, kind="state", role=None, affiliation=None, aliases=[]
    )
    draft = Draft(
        actors=(actor,),
        places=(DraftPlace(sentences=[], name=place, kind=None),) if place else (),
        times=(DraftTime(sentences=[], text=when),) if when else (),
        events=(
            DraftEvent(
                sentences=[], quote="lost a plane", what="A plane was lost.", when=when, where=place
            ),
        ),
    )  # fmt: skip
    record = prove(article, draft, NO_RUN)
    assert record.rejected == ()
    return record


BAY = told("Calder Bay", "14 March", "2023-03-15")

PAIRS = [
    ("the same place and day", told("Calder Bay", "14 March", "2023-03-16"), 1),
    ("a part of the place", told("western Calder Bay", "2 June", "2023-06-03"), 1),
    ("another place, the next day", told("Lume", "15 March", "2023-03-16"), 1),
    ("the same place, years before", told("Calder Bay", "3 May 2014", "2014-05-04"), 1),
    ("another place, years before", told("Lume", "3 May 2014", "2014-05-04"), 2),
    ("another place, published months later", told("Lume", None, "2023-09-01"), 2),
    ("no place", told(None, "3 May 2014", "2014-05-04"), 1),
]


@pytest.mark.parametrize(("case", "other", "number"), PAIRS, ids=[case for case, *_ in PAIRS])
def test_only_what_is_plainly_apart_is_apart(case: str, other: IncidentRecord, number: int) -> None:
    """Both place and time must be other ones; what is not known sets nothing apart."""
    assert len(incidents([BAY, other])) == number
    assert len(incidents([other, BAY])) == number


def test_an_article_between_two_joins_them() -> None:
    """It is near the one by place and near the other by date."""
    far = told("Lume", "3 May 2014", "2014-05-04")
    between = told("Calder Bay", "4 May 2014", "2014-05-05")

    assert len(incidents([BAY, far])) == 2
    assert len(incidents([BAY, far, between])) == 1


def test_an_article_without_a_place_goes_where_its_actors_are() -> None:
    """It joins no two incidents, and is left out of none."""
    far = told("Lume", "3 May 2014", "2014-05-04", who="Norrland")
    open_ = told(None, "9 March", "2023-03-15", who="Norrland")

    assert incidents([BAY, open_, far]) == [[BAY], [open_, far]]


def test_records_without_places_or_days_are_one_incident() -> None:
    """Nothing says that they are apart."""
    assert len(incidents([told(None, None, "2023-03-15"), told(None, "May", "2014-05-04")])) == 1
