"""Which articles are of one incident, by place, time, parties and objects."""

import itertools
from dataclasses import replace

import pytest
from helpers import NO_RUN
from records import incident
from scenes import Story, record_of_story

from summarizer.reconcile import incidents, reconcile
from summarizer.record import IncidentRecord

# A drone lost at sea, as articles of the next days tell it.
DRONE = Story(
    places=("Calder Bay",),
    days=("14 March 2023",),
    parties=("Russia", "United States", "Ida Holm", "Per Strand"),
    objects=("MQ-9 Reaper",),
)
# And one like it, a week later and elsewhere, of which the same states and people speak.
WEEK_AFTER = replace(
    DRONE, places=("Lume Strait",), days=("21 March 2023",), published="2023-03-22"
)
FUNERAL = Story(
    places=("Hallby", "Calder Bay"),
    days=("28 March 2023", "14 March 2023"),
    parties=("Ida Holm", "Norway"),
    objects=(),
    published="2023-03-29",
)
CRASH = Story(
    places=("Calder Bay",),
    days=("14 March 2023",),
    parties=("Norway", "Ida Holm", "Ola Berg"),
    objects=("AW139",),
)

# What stands beside the first story, and how many incidents the two are.
PAIRS = [
    # The same incident
    ("the same in other words", DRONE, replace(DRONE, also="So it was."), 1),
    ("told the next day", DRONE, replace(DRONE, published="2023-03-16", also="Still."), 1),
    ("an outlet without the place", DRONE, replace(DRONE, places=(), published="2023-03-16"), 1),
    ("an outlet without the day", DRONE, replace(DRONE, days=(), published="2023-03-16"), 1),
    ("an outlet without the aircraft", DRONE, replace(DRONE, objects=()), 1),
    ("one party alone is named", DRONE, replace(DRONE, parties=("Russia",)), 1),
    ("a brief without the place names another person", DRONE,
     Story((), ("14 March 2023",), ("Ola Berg",)), 1),
    ("nobody is named", DRONE, replace(DRONE, parties=()), 1),
    ("a place and the sea round it", DRONE,
     replace(DRONE, places=("western Calder Bay", "Calder Bay")), 1),
    ("a day off, as the clocks are", DRONE, replace(DRONE, days=("15 March 2023",)), 1),
    ("a day off and another name of the place", DRONE,
     replace(DRONE, days=("15 March 2023",), places=("Port Ansel",)), 1),
    # What follows one
    ("a recovery two weeks on", DRONE,
     replace(DRONE, days=("28 March 2023",), published="2023-03-29"), 1),
    ("a recovery, and no other day", DRONE,
     replace(DRONE, days=("28 March 2023",), parties=("United States",),
             published="2023-03-29"), 1),
    ("a statement a month on", DRONE,
     replace(DRONE, days=("17 April 2023", "14 March 2023"), published="2023-04-18"), 1),
    ("a statement in a capital", DRONE,
     replace(DRONE, places=("Washington", "Calder Bay"), days=("20 March 2023",),
             published="2023-03-21"), 1),
    ("a funeral elsewhere", CRASH, FUNERAL, 1),
    ("an enquiry a year on", DRONE,
     replace(DRONE, days=("2 April 2024", "14 March 2023"), published="2024-04-03"), 1),
    ("an enquiry that compares", DRONE,
     replace(DRONE, days=("2 April 2024", "14 March 2023"), published="2024-04-03",
             recalls=("MQ-9 Reaper", "Oster Fjord", "3 May 2014")), 1),
    ("a comparison on one side alone", DRONE,
     replace(DRONE, recalls=("MQ-9 Reaper", "Lume Strait", "3 May 2014")), 1),
    # Another incident
    ("the same a week later elsewhere", DRONE, WEEK_AFTER, 2),
    ("the same, and it says so", DRONE,
     replace(WEEK_AFTER, recalls=("MQ-9 Reaper", "Calder Bay", "14 March 2023")), 2),
    ("the same two days later elsewhere", DRONE,
     replace(WEEK_AFTER, days=("17 March 2023",), parties=("Russia", "Britain", "Ola Berg"),
             published="2023-03-18"), 2),
    ("the same a month later elsewhere", DRONE,
     replace(WEEK_AFTER, days=("14 April 2023",), published="2023-04-15"), 2),
    ("the same years before elsewhere", DRONE,
     replace(WEEK_AFTER, days=("3 May 2014",), published="2014-05-04"), 2),
    ("the same place, years before", DRONE,
     replace(DRONE, days=("3 May 2014",), published="2014-05-04"), 2),
    ("the same place, years before, and compared",
     replace(DRONE, days=("3 May 2014",), parties=("Russia", "Norway", "Ola Berg"),
             published="2014-05-04"),
     replace(DRONE, recalls=("MQ-9 Reaper", "Calder Bay", "3 May 2014")), 2),
    ("other parties, the same day", DRONE,
     Story(("Lume Strait",), ("14 March 2023",), ("Velmark", "Norrland"), ("Su-27",)), 2),
    ("something else, the same day", DRONE,
     Story(("Port Ansel",), ("14 March 2023",), ("Velmark", "Ola Berg")), 2),
    ("something else, where nobody says where", DRONE,
     Story((), ("13 March 2023",), ("Velmark", "Ola Berg")), 2),
    ("something else, of one of the states", DRONE,
     Story(("Port Ansel",), ("14 March 2023",), ("Russia", "Ola Berg", "Rosa Lind")), 2),
    ("something else, months later", DRONE,
     Story(("Lume Strait",), (), ("Velmark",), published="2023-09-01"), 2),
]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "number"), [pair[1:] for pair in PAIRS], ids=[case for case, *_ in PAIRS]
)
def test_two_articles_are_of_one_incident_or_of_two(one: Story, other: Story, number: int) -> None:
    """What happens elsewhere and at another time is another; what follows one is told with it."""
    first, second = record_of_story(one), record_of_story(other)

    assert len(incidents([first, second])) == number
    assert len(incidents([second, first])) == number


def apart(records: list[IncidentRecord]) -> set[frozenset[str]]:
    """The ids of the articles of each incident; the same for any order of the records."""
    found = [
        {frozenset(a.id for r in group for a in r.articles) for group in incidents(list(order))}
        for order in itertools.permutations(records)
    ]
    assert all(groups == found[0] for groups in found)
    return found[0]


def ids(*records: IncidentRecord) -> frozenset[str]:
    """The ids of their articles."""
    return frozenset(article.id for record in records for article in record.articles)


def test_an_article_that_compares_does_not_join_the_two() -> None:
    """It stays with its own incident, though it tells place, day and object of the other."""
    one = record_of_story(DRONE)
    late = record_of_story(replace(DRONE, published="2023-03-16", also="Still."))
    other = record_of_story(WEEK_AFTER)
    between = record_of_story(
        replace(WEEK_AFTER, recalls=("MQ-9 Reaper", "Calder Bay", "14 March 2023"))
    )

    assert apart([one, late, other, between]) == {ids(one, late), ids(other, between)}


def test_three_incidents_in_one_pile() -> None:
    """A drone, one like it, and something else."""
    piles = [
        [DRONE, replace(DRONE, also="Still."), replace(DRONE, places=())],
        [WEEK_AFTER, replace(WEEK_AFTER, also="Still.")],
        [Story(("Port Ansel",), ("14 March 2023",), ("Velmark", "Ola Berg"))],
    ]
    made = [[record_of_story(story) for story in pile] for pile in piles]

    assert apart([record for pile in made for record in pile]) == {ids(*pile) for pile in made}


def test_what_is_merged_already_is_told_apart_like_its_articles() -> None:
    """A record of two articles stands where they do."""
    one, late = record_of_story(DRONE), record_of_story(replace(DRONE, also="Still."))
    other = record_of_story(WEEK_AFTER)

    assert apart([reconcile([one, late], NO_RUN), other]) == {ids(one, late), ids(other)}


def test_without_texts_incidents_are_told_apart_by_what_is_proven() -> None:
    """The words that the records have of their articles are enough."""
    records = [
        record.model_copy(
            update={"articles": tuple(a.model_copy(update={"text": None}) for a in record.articles)}
        )
        for record in map(record_of_story, (DRONE, replace(DRONE, also="Still."), WEEK_AFTER))
    ]

    assert apart(records) == {ids(*records[:2]), ids(records[2])}


def test_names_in_other_letters_set_nothing_apart() -> None:
    """The day and the aircraft tell that it is one incident."""
    russian = replace(
        DRONE, places=("Чёрное море",), parties=("Москва", "Сергей Шойгу"), also="Ещё."
    )
    records = [record_of_story(DRONE), record_of_story(russian)]

    assert apart(records) == {ids(*records)}


def test_an_article_that_names_nothing_goes_to_the_first() -> None:
    """It is left out of none, and makes none of its own."""
    one, other = record_of_story(DRONE), record_of_story(WEEK_AFTER)
    empty = record_of_story(Story(published="2023-03-18"))

    assert apart([other, empty, one]) == {ids(one, empty), ids(other)}


def test_records_with_nothing_to_tell_them_apart_are_one_incident() -> None:
    """One alone, two that name nothing, and a record with itself."""
    empty = [record_of_story(Story(also=word)) for word in ("So.", "Also so.")]

    assert apart(empty) == {ids(*empty)}
    assert incidents([incident()]) == [[incident()]]
    assert incidents([incident(), incident()]) == [[incident(), incident()]]
