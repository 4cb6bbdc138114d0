"""Which mentions of several articles are one actor, one aircraft, one place, and which are not."""

import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.reconcile.actors import actor_groups
from summarizer.reconcile.aircraft import aircraft_groups
from summarizer.reconcile.owners import owners_of
from summarizer.reconcile.places import place_groups
from summarizer.reconcile.verdicts import Verdicts
from summarizer.record import ActorMention, AircraftMention, PlaceMention, Span

CASES = Path(__file__).parent / "cases"
Row = dict[str, Any]
_KIND: dict[str, Any] = {"US Air Force": "organisation"}


def rows(name: str) -> list[Row]:
    """A table of tests/cases: mentions, and for each a letter, the same for those of one thing.

    A mention is its article and its fields: of an actor name, kind, role, owner and aliases.
    """
    table: list[Row] = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    return table


ACTORS, AIRCRAFT, PLACES = rows("actors"), rows("aircraft"), rows("places")


def ids(table: Sequence[Row]) -> list[str]:
    """What a row shows and its names."""
    return [f"{r['why']}: {' / '.join(m[1] for m in r['mentions'])}" for r in table]


def home(article: str) -> str:
    """The id of an article."""
    return sha256(article.encode()).hexdigest()[:12]


def common(letter: str, number: int, article: str, name: str) -> dict[str, Any]:
    """What a mention of any kind has."""
    place = home(article)
    span = Span(article=place, start=0, end=len(name), text=name)
    key = letter + sha256(f"{number}".encode()).hexdigest()[:10]
    return {
        "key": key,
        "article": home(article),
        "evidence": (span,),
        "status": "proven",
        "name": name,
    }


def actors(told: Sequence[Sequence[Any]], salt: int = 0) -> list[ActorMention]:
    """Mentions of actors; the salt gives them other keys."""
    found = []
    for n, (article, name, kind, *more) in enumerate(told):
        role, owner, aliases = (*more, None, None, None)[:3]
        owners = [i for i, m in enumerate(told) if m[0] == article and m[1] == owner]
        of = common("a", salt + owners[0], article, name)["key"] if owners else None
        fields: dict[str, Any] = {"kind": kind, "role": role, "affiliation": of}
        found.append(
            ActorMention(
                **common("a", salt + n, article, name), **fields, aliases=tuple(aliases or ())
            )
        )
    return found


def craft(
    told: Sequence[Sequence[Any]], salt: int = 0
) -> tuple[list[AircraftMention], dict[str, Any]]:
    """Mentions of aircraft, and what their operators are known by."""
    operators = [
        ActorMention(**common("a", salt + n, article, by), kind=kind, role=None, affiliation=None)
        for n, (article, _, _, by) in enumerate(told) if by
        for kind in [_KIND.get(by, "state")]
    ]  # fmt: skip
    by_place = {(mention.article, mention.name): mention.key for mention in operators}
    found = [
        AircraftMention(
            **common("c", salt + n, article, name),
            kind=kind, operator=by_place.get((home(article), by)), count=None, outcome=None,
        )
        for n, (article, name, kind, by) in enumerate(told)
    ]  # fmt: skip
    return found, dict(owners_of(operators))


def places(told: Sequence[Sequence[Any]], salt: int = 0) -> list[PlaceMention]:
    """Mentions of places."""
    return [
        PlaceMention(**common("p", salt + n, article, name), kind=kind)
        for n, (article, name, kind) in enumerate(told)
    ]


def letters(groups: Sequence[Sequence[Any]], mentions: Sequence[Any]) -> str:
    """For each mention a letter, the same for those of one group, in order of appearance."""
    place = {mention.key: n for n, group in enumerate(groups) for mention in group}
    seen = list(dict.fromkeys(place[mention.key] for mention in mentions))
    return "".join(chr(ord("A") + seen.index(place[mention.key])) for mention in mentions)


@pytest.mark.parametrize("row", ACTORS, ids=ids(ACTORS))
def test_mentions_are_one_actor_or_several(row: Row) -> None:
    """By names, offices, owners and short forms; whatever fits several is joined to none."""
    mentions = actors(row["mentions"])

    assert letters(actor_groups(mentions), mentions) == row["groups"]


@pytest.mark.parametrize("row", AIRCRAFT, ids=ids(AIRCRAFT))
def test_mentions_are_one_aircraft_or_several(row: Row) -> None:
    """By designation, name and operator, or as the only one of a kind that somebody flies."""
    mentions, operators = craft(row["mentions"])

    assert letters(aircraft_groups(mentions, operators), mentions) == row["groups"]


@pytest.mark.parametrize("row", PLACES, ids=ids(PLACES))
def test_mentions_are_one_place_or_several(row: Row) -> None:
    """By a name in any spelling, unless they are told to be elsewhere."""
    mentions = places(row["mentions"])

    assert letters(place_groups(mentions), mentions) == row["groups"]


@settings(max_examples=150)
@given(
    st.lists(st.sampled_from(ACTORS), min_size=1, max_size=4, unique_by=id), st.randoms(), st.data()
)
def test_neither_order_nor_keys_change_the_actors(
    some: list[Row], random: Any, data: st.DataObject
) -> None:
    """Mentions of several rows together, shuffled and under other keys, make the same groups."""
    told = [mention for row in some for mention in row["mentions"]]
    one = actors(told)
    other = actors(told, salt=data.draw(st.integers(1, 1000)) * 1000)
    shuffled = random.sample(other, len(other))

    assert letters(actor_groups(one), one) == letters(actor_groups(shuffled), other)


@settings(max_examples=80)
@given(
    st.lists(st.sampled_from(AIRCRAFT), min_size=1, max_size=3, unique_by=id),
    st.lists(st.sampled_from(PLACES), min_size=1, max_size=3, unique_by=id),
    st.randoms(),
    st.integers(1, 1000),
)
def test_neither_order_nor_keys_change_aircraft_and_places(
    crafts: list[Row], sites: list[Row], random: Any, salt: int
) -> None:
    """The same for the other things."""
    told = [mention for row in crafts for mention in row["mentions"]]
    (one, flown), (other, by) = craft(told), craft(told, salt * 1000)
    where = [mention for row in sites for mention in row["mentions"]]
    here, there = places(where), places(where, salt * 1000)

    assert letters(aircraft_groups(one, flown), one) == letters(
        aircraft_groups(random.sample(other, len(other)), by), other
    )
    assert letters(place_groups(here), here) == letters(
        place_groups(random.sample(there, len(there))), there
    )


@given(
    st.sampled_from(
        "officials|two officials|they|others|each|the ministry|the company|his government|experts"
        "|witnesses|a spokesman|the agency|The ministry|Officials|analysts|reporters".split("|")
    ),
    st.sampled_from(["group", "organisation", "outlet", "person"]),
    st.integers(2, 5),
)
def test_small_names_of_nobody_are_others_in_each_article(
    name: str, kind: str, articles: int
) -> None:
    """A pronoun or a group in small letters without an owner is never joined across articles."""
    mentions = actors([[str(n), name, kind] for n in range(articles)])

    assert len(actor_groups(mentions)) == articles


def test_a_judgement_joins_what_no_rule_joins() -> None:
    """Two actors that somebody judged to be one are one."""
    mentions = actors([["a", "Per Strand", "person"], ["b", "the mayor", "person"]])

    judged = Verdicts(same=((mentions[0].key, mentions[1].key),))
    (group,) = actor_groups(mentions, judged)

    assert len(group) == 2
