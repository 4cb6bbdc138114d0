"""One record of several: what is one thing, whatever the order, and nothing that is in no input."""

import itertools
from decimal import Decimal
from typing import Any

import pytest
from helpers import NO_RUN, article_from
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.draft import Draft, DraftActor, DraftClaim, DraftFigure
from summarizer.prove import prove
from summarizer.quantities import quantities
from summarizer.reconcile import reconcile
from summarizer.record import ActorKind, IncidentRecord, Judgement

NAMES = [
    "Ida Holm",
    "Colonel Ida Holm",
    "Idah Holm",
    "Per Strand",
    "Ola Strand",
    "Moscow",
    "Russia",
]


def actor(name: str, kind: ActorKind = "person", aliases: tuple[str, ...] = ()) -> DraftActor:
    """An actor with these names."""
    return DraftActor(
        sentences=[], name=name, kind=kind, role=None, affiliation=None, aliases=list(aliases)
    )


def claim(speaker: str, content: str, stance: Any = "asserts") -> DraftClaim:
    """A reported claim of a named speaker."""
    return DraftClaim(
        sentences=[], content=[content], statement=None, speaker=speaker, source=speaker,
        cue="said" if stance == "asserts" else "denied", via=None, mode="reported",
        stance=stance, hedged=False,
    )  # fmt: skip


def figure(quote: str, low: str, high: str, comparison: Any = "exact") -> DraftFigure:
    """What the plane cost."""
    return DraftFigure(
        sentences=[], quote=quote, low=Decimal(low), high=Decimal(high), unit="USD",
        comparison=comparison, measures="cost", of="plane", speaker=None,
    )  # fmt: skip


def measured(quote: str, measures: Any = "depth") -> DraftFigure:
    """What our own parser reads in these words, of the plane."""
    (read,) = quantities(quote)
    return DraftFigure(
        sentences=[], quote=quote, low=read.low, high=read.high, unit=read.unit,
        comparison=read.comparison, measures=measures, of="plane", speaker=None,
    )  # fmt: skip


def told(line: str, *items: Any, published: str = "2023-03-16") -> IncidentRecord:
    """The record of an article of this line and a filler."""
    article = article_from(line, "It was a quiet day at the port otherwise.", published=published)
    draft = Draft(
        actors=tuple(i for i in items if isinstance(i, DraftActor)),
        claims=tuple(i for i in items if isinstance(i, DraftClaim)),
        figures=tuple(i for i in items if isinstance(i, DraftFigure)),
    )
    record = prove(article, draft, NO_RUN)
    assert record.rejected == ()
    return record


def holm(line: str, words: str, stance: Any = "asserts") -> IncidentRecord:
    """The record of an article in which Ida Holm says, or denies, some words."""
    return told(line, actor("Ida Holm"), claim("Ida Holm", words, stance))


def joined(*records: IncidentRecord) -> IncidentRecord:
    """One record of all."""
    return reconcile(records, NO_RUN)


def names(record: IncidentRecord) -> list[list[str]]:
    """The names of each actor, article by article."""
    return [[mention.name for mention in item.mentions] for item in record.actors]


# Of one place and of others, in units that meet and in one that meets none.
DEPTHS = [
    "1,200 to 1,500 metres",
    "4,000 to 5,000 feet",
    "1,500 metres",
    "5,000 feet",
    "about 1 mile",
    "more than 2 km",
    "200 passes",
]


@st.composite
def records(draw: st.DrawFn) -> IncidentRecord:
    """Records of small articles in which the same people say the same things, or others."""
    name = draw(st.sampled_from(NAMES))
    words = draw(st.sampled_from(["the plane was safe", "the plane had been hit"]))
    price = draw(st.sampled_from(["$2 million", "$3 million", "about $2 million"]))
    low = "2000000" if "2" in price else "3000000"
    kind: ActorKind = "state" if name in ("Moscow", "Russia") else "person"
    depth = draw(st.sampled_from(DEPTHS))
    return told(
        f"{name} said {words} and that the plane cost {price}. The plane lay {depth} down.",
        actor(name, kind),
        claim(name, words),
        figure(price, low, low, "about" if "about" in price else "exact"),
        measured(depth),
        published=draw(st.sampled_from(["2023-03-15", "2023-03-16"])),
    )


@st.composite
def disputed(draw: st.DrawFn) -> list[IncidentRecord]:
    """Such records, in which somebody has judged which claims contradict each other."""
    made = draw(st.lists(records(), min_size=2, max_size=3))
    keys = sorted({claim.id for record in made for claim in record.claims})
    pairs = st.tuples(st.sampled_from(keys), st.sampled_from(keys), st.sampled_from(QUESTIONS))
    verdicts: st.SearchStrategy[Any] = st.sampled_from(["contradicts", "contradicts", "same"])
    told = []
    for record in made:
        judged = {
            Judgement(a=a, b=b, verdict=draw(verdicts), by="model", question=question)
            for a, b, question in draw(st.lists(pairs, max_size=4))
        }
        told.append(reconcile([record.model_copy(update={"judgements": tuple(judged)})], NO_RUN))
    return told


QUESTIONS = ["Was the plane safe?", "Was it hit?"]


@settings(max_examples=60)
@given(disputed())
def test_no_order_changes_what_is_disputed(given_records: list[IncidentRecord]) -> None:
    """Any order, any steps, itself once more: the same disputed facts, and none is lost."""
    whole = joined(*given_records)

    assert all(joined(*order) == whole for order in itertools.permutations(given_records))
    assert joined(whole, whole) == whole
    assert joined(whole, *given_records) == whole
    assert joined(joined(*given_records[1:]), given_records[0]) == whole
    home = {m.key: claim.id for claim in whole.claims for m in claim.mentions}
    told = [
        {frozenset(pair) for one, other in itertools.combinations(fact.positions, 2)
         for pair in itertools.product(one.claims, other.claims)}
        for fact in whole.disputed_facts
    ]  # fmt: skip
    for judged in whole.judgements:
        pair = frozenset((home[judged.a], home[judged.b]))
        if judged.verdict == "contradicts" and len(pair) == 2:
            assert any(pair in pairs for pairs in told)


@settings(max_examples=40)
@given(st.lists(records(), min_size=1, max_size=3))
def test_the_order_of_the_records_does_not_matter(given_records: list[IncidentRecord]) -> None:
    """Every order gives one and the same record."""
    results = [joined(*order) for order in itertools.permutations(given_records)]

    assert all(result == results[0] for result in results)


@settings(max_examples=40)
@given(st.lists(records(), min_size=2, max_size=3))
def test_merging_merged_records_changes_nothing(given_records: list[IncidentRecord]) -> None:
    """With itself, with its parts, and by steps: the record of all is always the same."""
    whole = joined(*given_records)

    assert joined(whole) == whole
    assert joined(whole, whole) == whole
    assert joined(whole, *given_records) == whole
    assert joined(joined(*given_records[1:]), given_records[0]) == whole


@settings(max_examples=40)
@given(st.lists(records(), min_size=2, max_size=3))
def test_a_merge_adds_no_value(given_records: list[IncidentRecord]) -> None:
    """Each mention, with all its words and fields, is a mention of one of the inputs."""
    known = {m.key: m for r in given_records for item in r.items() for m in item.mentions}
    whole = joined(*given_records)

    merged = [mention for item in whole.items() for mention in item.mentions]
    assert {mention.key for mention in merged} == set(known)
    assert {mention.article for mention in merged} == {a.id for a in whole.articles}


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("Ida Holm", "Colonel Ida Holm", "person"),
        ("Sergei Shoigu", "Sergey Shoigu", "person"),
        ("Moscow", "Russia", "state"),
        ("Washington", "The United States", "state"),
        ("Bay Watch", "the Bay Watch", "organisation"),
    ],
)
def test_one_actor_under_two_forms_is_one(first: str, second: str, kind: ActorKind) -> None:
    """Titles, spellings of a first name, capitals of a state: one actor with both mentions."""
    record = joined(
        told(f"{first} said the plane was safe at the port.", actor(first, kind)),
        told(f"At the port {second} said the plane was old.", actor(second, kind)),
    )

    assert [sorted(group) for group in names(record)] == [sorted([first, second])]


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("Per Strand", "Ola Strand", "person"),
        ("Russia", "Belarus", "state"),
        ("the ministry", "the ministry", "organisation"),
        ("two officials", "two officials", "group"),
    ],
)
def test_two_actors_stay_two(first: str, second: str, kind: ActorKind) -> None:
    """Two people of one name, and what is named in small letters alone, are not joined."""
    record = joined(
        told(f"Yesterday {first} said the plane was safe at the port.", actor(first, kind)),
        told(f"At the port {second} said the plane was old.", actor(second, kind)),
    )

    assert len(record.actors) == 2


def test_a_surname_alone_is_the_one_person_who_bears_it() -> None:
    """With two Strands in the articles, a bare Strand is neither."""
    bare = told("Strand said the plane was safe at the port.", actor("Strand"))
    per = told("Per Strand said the plane was old, at the port.", actor("Per Strand"))
    ola = told("Ola Strand said the plane was new, at the port.", actor("Ola Strand"))

    assert len(joined(bare, per).actors) == 1
    assert len(joined(bare, per, ola).actors) == 3


def test_one_claim_in_two_articles_is_one_with_both_words() -> None:
    """The same speaker with the same words: one claim, evidence in each article."""
    record = joined(
        holm("Ida Holm said the plane was safe.", "the plane was safe"),
        holm("In Oslo Ida Holm said The Plane was safe.", "The Plane was safe"),
    )

    (found,) = record.claims
    assert len({mention.article for mention in found.mentions}) == 2


def test_a_denial_and_an_assertion_of_one_speaker_stay_two() -> None:
    """Who denies today what she asserted yesterday has made two claims."""
    record = joined(
        holm("Ida Holm said the plane was safe.", "the plane was safe"),
        holm("Ida Holm denied the plane was safe.", "the plane was safe", "denies"),
    )

    assert sorted(found.stance for found in record.claims) == ["asserts", "denies"]


def test_a_judgement_joins_what_no_rule_joins() -> None:
    """Two claims in other words are one where somebody judged so, and the judgement is kept."""
    one = told(
        "Ida Holm said the plane was safe.",
        actor("Ida Holm"),
        claim("Ida Holm", "the plane was safe"),
    )
    two = holm("Ida Holm said nothing had hit it.", "nothing had hit it")
    keys = sorted(r.claims[0].id for r in (one, two))
    judged = Judgement(a=keys[0], b=keys[1], verdict="same", by="person")

    record = joined(one.model_copy(update={"judgements": (judged,)}), two)

    assert len(record.claims) == 1
    assert record.judgements == (judged,)
    assert joined(record, record) == record


def test_what_somebody_says_is_contradicted_is_not_joined() -> None:
    """Judged the same by one and a contradiction by another: the disagreement stays."""
    one = holm("Ida Holm said the plane was safe.", "the plane was safe")
    two = holm("Ida Holm said nothing had hit it.", "nothing had hit it")
    keys = sorted(r.claims[0].id for r in (one, two))
    judged = (
        Judgement(a=keys[0], b=keys[1], verdict="same", by="model"),
        Judgement(
            a=keys[1], b=keys[0], verdict="contradicts", by="person", question="Was it safe?"
        ),
    )

    record = joined(one.model_copy(update={"judgements": judged}), two)

    assert len(record.claims) == 2
    assert len(record.disputed_facts) == 1


def test_the_summary_tells_what_is_disputed_and_between_whom() -> None:
    """Each answer with those who give it; a denial says that it is one."""
    one = told("Velmark denied its jets had come near.", actor("Velmark", "state"),
               claim("Velmark", "its jets had come near", "denies"))  # fmt: skip
    two = holm("Ida Holm said two jets had rammed it.", "two jets had rammed it")
    judged = Judgement(
        a=one.claims[0].id, b=two.claims[0].id, verdict="contradicts", by="model",
        question="Did the jets come near?",
    )  # fmt: skip
    record = joined(one.model_copy(update={"judgements": (judged,)}), two)

    (sentence,) = record.summary
    assert "Velmark: not so that its jets had come near" in sentence.text
    assert "Ida Holm: two jets had rammed it" in sentence.text
    assert sentence.cites == (record.disputed_facts[0].id,)


EXACT = ("$2 million", "2000000", "exact")


@pytest.mark.parametrize(
    ("other", "agreement", "narrowest"),
    [
        (EXACT, "agree", "2000000"),
        (("about $2.1 million", "2100000", "about"), "agree", "2000000"),
        (("$3 million", "3000000", "exact"), "differ", None),
        (("more than $1 million", "1000000", "more than"), "agree", "2000000"),
        (("at most $1 million", "1000000", "at most"), "differ", None),
    ],
)
def test_readings_of_one_figure_agree_or_differ(
    other: tuple[str, str, str], agreement: str, narrowest: str | None
) -> None:
    """Two readings of what one plane cost are one figure; the narrowest stands on top, or none."""
    record = joined(
        *(
            told(f"In town {n} the plane cost {quote}.", figure(quote, low, low, comparison))
            for n, (quote, low, comparison) in (("A", EXACT), ("B", other))
        )
    )

    (found,) = record.figures
    assert found.agreement == agreement
    assert found.low == (Decimal(narrowest) if narrowest else None)
    assert len(found.readings) == 2


def of_depths(*quotes: str) -> IncidentRecord:
    """One record of articles that each give the plane's depth in these words."""
    return joined(
        *(
            told(f"In town {n} the plane lay {quote} down.", measured(quote))
            for n, quote in zip("ABCD", quotes, strict=False)
        )
    )


@pytest.mark.parametrize(
    ("quotes", "agreement", "top"),
    [
        (("1,200 to 1,500 metres", "4,000 to 5,000 feet"), "agree", ("1200", "1500", "m")),
        (("4,000 to 5,000 feet", "1,200 to 1,500 metres"), "agree", ("1200", "1500", "m")),
        (("5,000 feet", "1,500 metres"), "agree", ("1500", "1500", "m")),
        (("5,000 feet", "1,510 metres", "1.5 km"), "agree", ("1510", "1510", "m")),
        (("at least 1,000 feet", "1,500 metres"), "agree", ("1500", "1500", "m")),
        (("1,200 to 1,500 metres", "2 miles"), "differ", None),
        (("5,000 feet", "1,500 metres", "1,450 metres"), "differ", None),
    ],
)
def test_metres_and_feet_of_one_thing_are_one_figure(
    quotes: tuple[str, ...], agreement: str, top: tuple[str, str, str] | None
) -> None:
    """Each reading keeps its unit; what stands on top is in the unit of the narrowest."""
    record = of_depths(*quotes)

    (found,) = record.figures
    assert found.agreement == agreement
    assert {reading.text for reading in found.readings} == set(quotes)
    low, high, unit = top or (None, None, None)
    assert (found.low, found.high) == (low and Decimal(low), high and Decimal(high))
    assert found.unit == unit


def test_money_of_two_currencies_is_two_figures() -> None:
    """No article gives the rate, so neither is lost and neither is said to differ."""
    record = joined(
        *(
            told(f"In town {n} the plane cost {quote}.", measured(quote, "cost"))
            for n, quote in (("A", "€30 million"), ("B", "$32 million"), ("C", "$32m"))
        )
    )

    assert sorted((f.unit, f.agreement) for f in record.figures) == [
        ("EUR", "single"),
        ("USD", "agree"),
    ]


def test_one_article_that_converts_its_own_number_agrees_with_nobody() -> None:
    """Its two readings are one figure of a single article."""
    line = "The plane lay 1,500 metres (5,000 feet) down."

    record = joined(told(line, measured("1,500 metres"), measured("5,000 feet")))

    (found,) = record.figures
    assert (found.agreement, found.unit) == ("single", "m")
    assert [reading.unit for reading in found.readings] == ["m", "ft"]


def test_the_summary_tells_what_happened_what_is_denied_and_how_much() -> None:
    """Each sentence is of the words of what it cites; a denial is told with who denies."""
    denied = "its jets had come near"
    record = joined(
        told("Velmark denied its jets had come near.", actor("Velmark", "state"),
             claim("Velmark", denied, "denies")),
        told("In town A the plane cost $2 million.", figure("$2 million", "2000000", "2000000"),
             published="2023-03-14"),
        told("In town B the plane cost $3 million.", figure("$3 million", "3000000", "3000000")),
    )  # fmt: skip

    assert [sentence.text for sentence in record.summary] == [
        "Velmark denies this: its jets had come near.",
        "The cost of “plane”: “$2 million”, “$3 million”; the articles differ.",
    ]
    assert [len(sentence.cites) for sentence in record.summary] == [2, 1]


def test_one_text_at_two_outlets_is_one_article_with_a_copy() -> None:
    """The earlier one stands first, the other is its copy; nothing is told twice."""
    early = told("Ida Holm said the plane was safe.", actor("Ida Holm"))
    (info,) = early.articles
    late = info.model_copy(update={"outlet": "The Echo", "published": "2023-03-18"})

    record = joined(early.model_copy(update={"articles": (late,)}), early)

    (article,) = record.articles
    assert article.published == "2023-03-16"
    assert [copy.outlet for copy in article.copies] == ["The Echo"]
    assert len(record.actors[0].mentions) == 1
