"""The scores of benchmarks/merge.py, and that the gold beside the examples hangs together."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from merge import CLUSTERS, PATHS, lines, read, scored, together
from merge_actors import actors, b_cubed
from merge_disputes import disputes, matched
from merge_gold import Gold, GoldDispute, GoldFigure, GoldPosition, GoldReading, load, plain
from merge_scores import extracted, figures, incidents, origins
from records import TEXT, article, groups, record_with

from summarizer.article import Article, read_article
from summarizer.record import IncidentRecord, Origin

ONE = article(published="2023-03-16")
TWO = article(TEXT + "\nThe sea was calm.\n", published="2023-03-17")
NAMES = {ONE.id: "one", TWO.id: "two"}
BLACK_SEA = next(folder for folder in CLUSTERS if folder.name == "black-sea")

SMALL: dict[str, Any] = {
    "about": "One drone, two articles.",
    "articles": ("one.txt", "two.txt"),
    "incidents": (("one", "two"),),
    "actors": ({"name": "Ida Holm", "forms": ("Ida Holm", "Holm")},),
    "figures": (
        {
            "what": "cost",
            "measures": "cost",
            "agreement": "agree",
            "readings": (
                {"article": "one", "text": "$2.5 million"},
                {"article": "two", "text": "$2.5 million"},
            ),
        },
    ),
    "disputes": (),
    "origins": (
        {
            "words": {"one": "It cost", "two": "It cost"},
            "origins": ({"name": "Tide Wire", "articles": ("one", "two")},),
        },
    ),
}


def gold_with(**other: Any) -> Gold:
    """The gold of the two articles, with other fields as given."""
    return Gold.model_validate(SMALL | other)


def merged(
    *, joined: Sequence[str] = ("actor", "figure", "claim"), **changes: Any
) -> IncidentRecord:
    """The record of both articles; the items of these kinds are one, each article's own otherwise.

    `changes` are made to the second article's figure.
    """
    one, two = groups(ONE), groups(TWO)
    two["figure"] = [[m.model_copy(update=changes) for m in many] for many in two["figure"]]
    united = {
        kind: [[*a, *b] for a, b in zip(one[kind], two[kind], strict=True)]
        if kind in joined
        else [*one[kind], *two[kind]]
        for kind in one
    }
    return record_with(united, (ONE, TWO))


@pytest.mark.parametrize(
    ("elements", "precision", "recall"),
    [
        ([], 0, 0),
        ([("x", "A"), ("x", "A"), ("y", "B")], 3, 3),
        ([("x", "A"), ("x", "B")], 1, 2),
        ([("x", "A"), ("y", "A")], 2, 1),
        ([("x", "A"), ("x", "A"), ("x", "B"), ("y", "B")], 2 / 3 * 2 + 1 / 3 + 1, 2 + 1 / 2 * 2),
    ],
)
def test_b_cubed_by_hand(elements: list[Any], precision: float, recall: float) -> None:
    """Each element has the share of its group that is like it, and of its like in its group."""
    assert [*b_cubed(elements)] == pytest.approx([precision, recall, len(elements)])


def test_actors_that_are_apart_cost_recall_and_strangers_are_counted() -> None:
    """One Holm in two articles is one; the navy is in no gold and is not scored."""
    whole = actors(gold_with(), [merged()], NAMES)
    apart = actors(gold_with(), [merged(joined=())], NAMES)

    assert (whole.precision, whole.recall, whole.mentions, whole.misses) == (2, 2, 2, ())
    assert whole.unknown == ("one: harbour navy", "two: harbour navy")
    assert (apart.precision, apart.recall) == (2, 1)
    assert apart.misses == ("Ida Holm is 2 items: 'Ida Holm' (one); 'Ida Holm' (two)",)


def test_a_mention_of_two_actors_costs_precision() -> None:
    """Where its name is one's and its alias another's."""
    two = ({"name": "Ida Holm", "forms": ("Ida Holm",)}, {"name": "Per Holm", "forms": ("Holm",)})
    found = actors(gold_with(actors=two), [merged()], NAMES)

    assert (found.precision, found.recall, found.mentions) == (2, 4, 4)
    assert found.misses == ("'Ida Holm' (one, two) holds Ida Holm, Per Holm",)


def test_a_form_of_one_article_goes_before_that_of_all() -> None:
    """What is "the company" in one article is another company in the next."""
    two = (
        {"name": "Ida Holm", "forms": ("Ida Holm", "the navy")},
        {"name": "Lume", "forms": (), "in": {"two": ("navy",)}},
    )
    known = gold_with(actors=two).forms()

    assert [known[stem, ("navy",)] for stem in ("one", "two")] == ["Ida Holm", "Lume"]


def test_a_figure_is_right_where_its_readings_are_one_and_say_how_they_stand() -> None:
    """Apart, or of another agreement, it is wrong."""
    other: dict[str, Any] = {"low": Decimal(9), "high": Decimal(9)}
    tallies = [
        figures(gold_with(), [record], NAMES)
        for record in (merged(), merged(joined=()), merged(**other))
    ]

    assert [tally.right for tally in tallies] == [1, 0, 0]
    assert "apart" in tallies[1].misses[0]
    assert tallies[2].misses == ("cost: differ, should be agree",)


def test_what_is_not_extracted_is_no_fault_of_the_merge() -> None:
    """What is left of a figure is judged; one of which nothing is left is not counted."""
    half = record_with(groups(ONE), (ONE, TWO))
    none = record_with(groups(ONE) | {"figure": []}, (ONE, TWO))

    assert [figures(gold_with(), [r], NAMES)[:2] for r in (half, none)] == [(1, 1), (0, 0)]
    assert [extracted(gold_with(), [r], NAMES)[:2] for r in (half, none)] == [(1, 2), (0, 2)]


def test_a_figure_that_holds_another_is_wrong() -> None:
    """Two golds in one item are both wrong."""
    record = merged(text="$3 million")
    parts = [
        {**SMALL["figures"][0], "what": what, "readings": ({"article": stem, "text": text},)}
        for what, stem, text in (("cost", "one", "$2.5 million"), ("price", "two", "$3 million"))
    ]
    tally = figures(gold_with(figures=tuple(parts)), [record], NAMES)

    assert tally[:2] == (0, 2)
    assert tally.misses == ("cost: holds price too", "price: holds cost too")


@pytest.mark.parametrize(
    ("readings", "agreement"),
    [
        ([("mon", None)], "single"),
        ([("mon", None), ("mon", None)], "single"),
        ([("mon", 4), ("tue", 4)], "agree"),
        ([("mon", 4), ("tue", 9)], "updated"),
        ([("mon", 4), ("mon", 9)], "differ"),
        ([("mon", 4), ("tue", 9), ("later", 8)], "differ"),
    ],
)
def test_how_readings_stand_to_each_other(readings: list[Any], agreement: str) -> None:
    """Two values of one day differ, a later day's is new."""
    held = [GoldReading(article=stem, text="x", value=value) for stem, value in readings]
    figure = GoldFigure(what="x", measures="deaths", agreement="single", readings=tuple(held))

    assert figure.expected(held, {"mon": "1", "tue": "2", "later": "2"}) == agreement


def test_incidents_are_right_where_each_has_a_record_of_its_own() -> None:
    """One record of both, or one of each."""
    apart = [record_with(groups(source), (source,)) for source in (ONE, TWO)]
    both = gold_with(incidents=(("one",), ("two",)))

    assert incidents(both, apart, NAMES)[:2] == (2, 2)
    assert incidents(both, [merged()], NAMES)[:2] == (0, 2)
    assert incidents(gold_with(), [merged()], NAMES)[:2] == (1, 1)


def with_origins(record: IncidentRecord, *told: tuple[str | None, tuple[str, ...]]) -> Any:
    """The record, its claims with these origins."""
    made = tuple(Origin(name=name, articles=articles) for name, articles in told)
    claims = tuple(claim.model_copy(update={"origins": made}) for claim in record.claims)
    return record.model_copy(update={"claims": claims})


@pytest.mark.parametrize(
    ("told", "right"),
    [
        ((), 0),
        ((("Tide Wire", (ONE.id, TWO.id)),), 1),
        ((("the Tide Wire agency", (ONE.id, TWO.id)),), 1),
        (((None, (ONE.id, TWO.id)),), 0),
        ((("Tide Wire", (ONE.id,)), ("Tide Wire", (TWO.id,))), 0),
    ],
)
def test_origins_are_right_by_name_and_articles(told: Any, right: int) -> None:
    """All articles of an origin are in one, of its name."""
    record = with_origins(merged(), *told)

    assert origins(gold_with(), [record], NAMES)[:2] == (right, 1)


def test_origins_that_are_two_are_not_one() -> None:
    """Where the gold has an article from elsewhere."""
    two = ({"name": None, "articles": ("one",)}, {"name": None, "articles": ("two",)})
    wanted = gold_with(origins=({**SMALL["origins"][0], "origins": two},))
    joined = with_origins(merged(), (None, (ONE.id, TWO.id)))
    apart = with_origins(merged(), (None, (ONE.id,)), (None, (TWO.id,)))

    assert [origins(wanted, [record], NAMES).right for record in (joined, apart)] == [0, 1]


@pytest.mark.parametrize(
    ("about", "number"),
    [([], 0), ([{0}, {0}], 1), ([{0, 1}, {0}], 2), ([{0}, {0, 1}, set()], 2)],
)
def test_each_fact_has_a_question_to_itself(about: list[set[int]], number: int) -> None:
    """As many as can, whatever their order."""
    assert len(matched(about)) == len(matched(about[::-1])) == number


def black_sea() -> tuple[Gold, tuple[IncidentRecord, ...], dict[str, str]]:
    """The gold of the Black Sea, the record of the recorded replies, the articles' names."""
    gold = load(BLACK_SEA)
    names = {read_article(BLACK_SEA / a).id: Path(a).stem for a in gold.articles}
    return gold, read(BLACK_SEA, gold, PATHS["recorded replies"]), names


def test_recorded_replies_reach_every_question() -> None:
    """But none of a gold in which somebody else holds the answers."""
    gold, records, names = black_sea()
    found = disputes(gold, records, names)

    assert (found.reached, found.wanted) == (3, 3)
    assert found.right == 3
    others = [q.model_copy(update={"positions": _held_by_others(q)}) for q in gold.disputes]
    assert disputes(gold.model_copy(update={"disputes": others}), records, names).reached == 0


def _held_by_others(question: GoldDispute) -> tuple[GoldPosition, ...]:
    """The answers, held by somebody who is heard in one article on none of them."""
    update = {"holders": ("Piet Aldenkamp",)}
    return tuple(answer.model_copy(update=update) for answer in question.positions)


def test_only_what_was_read_is_asked_for() -> None:
    """Articles that an engine could not read are in no part of what is scored."""
    gold, records, names = black_sea()
    left = gold.of(frozenset({"analysis", "wire"}))
    scores = scored(gold, records, names)

    assert left.incidents == (("analysis", "wire"),)
    assert {r.article for f in left.figures for r in f.readings} == {*left.incidents[0]}
    assert scores.incidents[:2] == (1, 1)
    assert len(list(lines(together([scores, scores])))) == 6
    assert together([scores, scores]).figures.of == 2 * scores.figures.of


def texts(folder: Path, gold: Gold) -> dict[str, str]:
    """The texts of a cluster's articles as they are compared."""
    return {Path(a).stem: plain(read_article(folder / a).text) for a in gold.articles}


@pytest.mark.parametrize("folder", CLUSTERS, ids=lambda folder: folder.name)
def test_all_words_of_the_gold_stand_in_its_articles(folder: Path) -> None:
    """Forms of names, readings, statements, and of each answer a word in each article."""
    gold = load(folder)
    told = texts(folder, gold)
    absent = [
        f for a in gold.actors for f in a.forms if not any(plain(f) in t for t in told.values())
    ]
    absent += [
        form
        for actor in gold.actors
        for stem, forms in actor.only.items()
        for form in forms
        if plain(form) not in told[stem]
    ]
    absent += [
        r.text for f in gold.figures for r in f.readings if plain(r.text) not in told[r.article]
    ]
    absent += [w for s in gold.origins for stem, w in s.words.items() if plain(w) not in told[stem]]
    absent += [
        f"{question.question} {stem}"
        for question in gold.disputes
        for answer in question.positions
        for stem in answer.articles
        if not any(plain(word) in told[stem] for word in answer.words)
    ]

    assert absent == []


@pytest.mark.parametrize("folder", CLUSTERS, ids=lambda folder: folder.name)
def test_the_gold_hangs_together(folder: Path) -> None:
    """Holders are actors, a form is one actor's, every article is in one incident."""
    gold = load(folder)
    forms = [
        (stem, form)
        for actor in gold.actors
        for stem in texts(folder, gold)
        for form in {plain(f) for f in (*actor.forms, *actor.only.get(stem, ()))}
    ]
    holders = {h for q in gold.disputes for p in q.positions for h in p.holders}

    assert len(forms) == len(set(forms))
    assert holders <= {actor.name for actor in gold.actors}
    assert sorted(stem for many in gold.incidents for stem in many) == sorted(texts(folder, gold))
    assert all(len(question.positions) == 2 for question in gold.disputes)


@pytest.mark.parametrize("folder", CLUSTERS, ids=lambda folder: folder.name)
def test_the_gold_says_of_each_figure_what_its_values_and_days_make(folder: Path) -> None:
    """By the dates that the articles give themselves."""
    gold = load(folder)
    read_all: dict[str, Article] = {Path(a).stem: read_article(folder / a) for a in gold.articles}
    days = {stem: (source.meta.published or "")[:10] for stem, source in read_all.items()}

    made = [figure.expected(figure.readings, days) for figure in gold.figures]
    assert made == [figure.agreement for figure in gold.figures]
