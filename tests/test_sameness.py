"""The same claim in other words: what has one sense, and what only looks alike."""

import itertools
from typing import Any

import pytest
from helpers import NO_RUN, article_from, cases
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.draft import Draft, DraftActor, DraftAircraft, DraftClaim
from summarizer.prove import prove
from summarizer.reconcile import reconcile
from summarizer.reconcile.sense import sense
from summarizer.reconcile.sides import names_in
from summarizer.record import ActorKind, IncidentRecord, Judgement

CASES: dict[str, list[list[str]]] = cases("same_claims")
ACTORS: dict[str, ActorKind] = {
    "United States": "state", "Russia": "state", "Lloyd Austin": "person",
    "Sergei Lavrov": "person",
}  # fmt: skip
QUIET = "It was a quiet day at the port otherwise."


def cast() -> Draft:
    """Those who take part in the table's claims."""
    actors = tuple(
        DraftActor(
            sentences=[], name=name, kind=kind, role=None, aliases=[],
            affiliation="United States" if name == "Lloyd Austin" else None,
        )
        for name, kind in ACTORS.items()
    )  # fmt: skip
    drone = DraftAircraft(
        sentences=[], name="MQ-9 Reaper", kind="drone", operator=None, count=None, outcome=None
    )
    return Draft(actors=actors, aircraft=(drone,))


WHO = article_from(
    "Lloyd Austin of the United States and Sergei Lavrov of Russia spoke of the MQ-9 Reaper."
)
RECORD = prove(WHO, cast(), NO_RUN)
NAMES = names_in(RECORD.actors, RECORD.aircraft)
OWN = NAMES.own[next(actor.id for actor in RECORD.actors if actor.name == "United States")]


@pytest.mark.parametrize("pair", CASES["same"], ids=" / ".join)
def test_what_says_the_same_in_other_words_has_one_sense(pair: list[str]) -> None:
    """Voice, order, synonyms, numbers with their units, aliases, "we"."""
    one, other = (sense(words, NAMES, OWN) for words in pair)

    assert one is not None
    assert one == other


@pytest.mark.parametrize("pair", CASES["other"], ids=" / ".join)
def test_what_only_looks_alike_has_not(pair: list[str]) -> None:
    """Another number, a negation, a hedge, a wish, more or less, names and roles exchanged."""
    one, other = (sense(words, NAMES, OWN) for words in pair)

    assert one is None or one != other


def told(speaker: str, words: str, stance: Any = "asserts", day: int = 15) -> IncidentRecord:
    """The record of an article in which somebody says, or denies, some words."""
    cue = "said" if stance == "asserts" else "denied"
    article = article_from(f"{speaker} {cue} that {words}.", QUIET, published=f"2023-03-{day}")
    claim = DraftClaim(
        sentences=[], content=[words], statement=None, speaker=speaker, source=speaker, cue=cue,
        via=None, mode="reported", stance=stance, hedged=False,
    )  # fmt: skip
    actor = DraftActor(
        sentences=[], name=speaker, kind=ACTORS[speaker], role=None, affiliation=None, aliases=[]
    )
    record = prove(article, Draft(actors=(actor,), claims=(claim,)), NO_RUN)
    assert len(record.claims) == 1
    return record


def groups(*records: IncidentRecord) -> list[list[str]]:
    """The wordings of each claim of the records together."""
    whole = reconcile(records, NO_RUN)
    return [[mention.statement for mention in claim.mentions] for claim in whole.claims]


def test_one_claim_in_other_words_keeps_the_words_of_each_article() -> None:
    """It is one claim with a mention in each article, whoever tells it first."""
    one = told("Russia", "the jet struck the drone")
    other = told("Russia", "the drone was hit by the jet", day=16)

    (words,) = groups(other, one)
    assert words == ["the jet struck the drone", "the drone was hit by the jet"]


FERRY = "the ferry sank"
WHERE = ("off the coal pier", "off the fish pier", "near the coal pier", "in the harbour of Lume")


@settings(max_examples=40)
@given(st.lists(st.sampled_from(WHERE), min_size=1, max_size=3), st.booleans())
def test_a_shortened_claim_is_the_full_one_where_no_word_differs(
    where: list[str], shortly: bool
) -> None:
    """Off the coal pier and off the fish pier are two, and said in short it may be either."""
    said = [*(f"{FERRY} {place}" for place in where), *([FERRY] if shortly else [])]
    records = [told("Russia", words, day=10 + n) for n, words in enumerate(said)]
    claims = [set(words) for words in groups(*records)]

    full = {f"{FERRY} {place}" for place in where}
    assert len(claims) == len(full) + (shortly and len(full) > 1)
    assert all(len(words & full) <= 1 for words in claims)
    assert all(len(groups(*order)) == len(claims) for order in itertools.permutations(records))


NO_SHORTER = [
    ("the ferry did not sink", "the ferry did not sink off the coal pier", "asserts"),
    (FERRY, f"{FERRY} off the coal pier", "denies"),
    (FERRY, f"{FERRY} in March", "asserts"),
    (FERRY, f"{FERRY} at 40 knots", "asserts"),
    (FERRY, f"{FERRY} without a call", "asserts"),
    (FERRY, f"{FERRY} the coal barge", "asserts"),
    (FERRY, "the ferry nearly sank off the coal pier", "asserts"),
    ("the coal ferry sank", f"{FERRY} off the coal pier", "asserts"),
]


@pytest.mark.parametrize(("one", "other", "stance"), NO_SHORTER)
def test_what_says_less_or_more_is_no_shortened_claim(one: str, other: str, stance: str) -> None:
    """A negation denies more in short; a time, a number and another object are no mere addition."""
    assert len(groups(told("Russia", one, stance), told("Russia", other, stance, day=16))) == 2


def test_the_same_words_of_two_speakers_or_of_two_stances_are_two_claims() -> None:
    """Who says it and what is done with it are part of the claim."""
    one = told("Russia", "the jet struck the drone")
    by_another = told("United States", "the drone was hit by the jet", day=16)
    denied = told("Russia", "the drone was hit by the jet", "denies", day=16)

    assert len(groups(one, by_another)) == 2
    assert len(groups(one, denied)) == 2


def test_what_is_judged_to_contradict_is_never_joined() -> None:
    """Not by its sense, and not by a third wording that has the sense of both."""
    records = [
        told("Russia", "the jet struck the drone"),
        told("Russia", "the drone was hit by the jet", day=16),
        told("Russia", "the jet hit the drone", day=17),
    ]
    a, b = (record.claims[0].id for record in records[:2])
    judged = Judgement(a=a, b=b, verdict="contradicts", by="person", question="Was it hit?")
    records[0] = records[0].model_copy(update={"judgements": (judged,)})
    made = [reconcile(order, NO_RUN) for order in itertools.permutations(records)]

    assert len(groups(*records)) == 2
    assert made[0].disputed_facts
    assert all(record == made[0] for record in made)


def test_a_pronoun_joins_no_two_statements_that_say_what_it_stands_for() -> None:
    """“It was deliberate” is of the contact in one article and of the fuel in another."""
    records = []
    for what, day in (("contact", 15), ("fuel", 16)):
        (claim,) = told("Russia", f"the {what} was deliberate", day=day).claims
        article = article_from(f"Of the {what} Russia said that it was deliberate.", QUIET)
        draft = DraftClaim(
            sentences=[], content=["it was deliberate"], statement=claim.statement,
            speaker="Russia", source="Russia", cue="said", via=None, mode="reported",
            stance="asserts", hedged=False,
        )  # fmt: skip
        actor = DraftActor(
            sentences=[], name="Russia", kind="state", role=None, affiliation=None, aliases=[]
        )
        records.append(prove(article, Draft(actors=(actor,), claims=(draft,)), NO_RUN))

    assert [len(record.claims) for record in records] == [1, 1]
    assert len(groups(*records)) == 2


WORDINGS = [words for pair in CASES["same"][:6] + CASES["other"][20:24] for words in pair]


@settings(max_examples=30)
@given(st.lists(st.tuples(st.sampled_from(sorted(ACTORS)), st.sampled_from(WORDINGS)), max_size=4))
def test_no_order_and_no_step_changes_what_is_one_claim(said: list[tuple[str, str]]) -> None:
    """Any order of the articles, merged at once or one by one."""
    records = [told(who, words, day=10 + n) for n, (who, words) in enumerate(said)]
    whole = reconcile(records, NO_RUN)

    assert all(reconcile(order, NO_RUN) == whole for order in itertools.permutations(records))
    assert reconcile([whole, *records[:1]], NO_RUN) == whole
    if len(records) > 1:
        part = reconcile(records[1:], NO_RUN)
        assert reconcile([part, records[0]], NO_RUN) == whole
