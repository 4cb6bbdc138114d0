"""How many origins stand behind a claim that several articles carry, and what they are called."""

import itertools
from typing import Any

import pytest
from helpers import NO_RUN
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.article import Article, article_of
from summarizer.audit import verified
from summarizer.config import ArticleMeta
from summarizer.draft import Draft, DraftActor, DraftClaim
from summarizer.prove import prove
from summarizer.reconcile import reconcile
from summarizer.reconcile.credits import called, credited, known_as, relayed
from summarizer.record import IncidentRecord

Origins = set[tuple[str | None, str]]

HOLM = DraftActor(
    sentences=[], name="Ida Holm", kind="person", role=None, affiliation=None, aliases=[]
)
FELL = "the grey freighter had struck the northern pier"
WIRE = (
    "Harbour shut after a crash\n\nThe harbour was shut for two hours on Monday, when "
    f"{FELL} at dawn after its engine failed. Divers went down in the afternoon."
)
REPRINT = (
    "A crash shuts the harbour\n\nThe harbour was shut for two hours on Monday, when "
    f"{FELL} at dawn after its engines failed. Divers went down later."
)
OTHER = (
    f"Crash at dawn\n\nOld men on the quay saw with their own eyes that {FELL}, and told of it in "
    "the inn all evening."
)


def article(text: str, outlet: str | None, published: str | None) -> Article:
    """An article of an outlet."""
    meta = ArticleMeta(outlet=outlet, published=published)
    return article_of(text.encode(), "article.txt", meta=meta)


def narrated(content: str = FELL) -> DraftClaim:
    """What an article says itself."""
    return DraftClaim(
        sentences=[], content=[content], statement=None, speaker=None, source=None, cue=None,
        via=None, mode="narrated", stance="asserts", hedged=False,
    )  # fmt: skip


def holm(content: str, cue: str = "said", via: str | None = None, mode: Any = "reported",
         source: str = "Ida Holm") -> DraftClaim:  # fmt: skip
    """What Ida Holm says."""
    return DraftClaim(
        sentences=[], content=[content], statement=None, speaker="Ida Holm", source=source,
        cue=cue, via=via, mode=mode, stance="asserts", hedged=False,
    )  # fmt: skip


def record(text: str, outlet: str | None, day: int | None, *items: Any) -> IncidentRecord:
    """The proven record of an article of a day in March, and nothing rejected."""
    published = f"2023-03-{day:02}" if day else None
    draft = Draft(
        actors=tuple(i for i in items if isinstance(i, DraftActor)),
        claims=tuple(i for i in items if isinstance(i, DraftClaim)),
    )
    made = reconcile([prove(article(text, outlet, published), draft, NO_RUN)], NO_RUN)
    assert made.rejected == ()
    return made


def without_texts(made: IncidentRecord) -> IncidentRecord:
    """The record as --no-text leaves it."""
    bare = tuple(info.model_copy(update={"text": None}) for info in made.articles)
    return made.model_copy(update={"articles": bare})


def origins(*records: IncidentRecord) -> Origins:
    """The origins of the one claim of all: the name of each, and the outlets that have it."""
    whole = reconcile(records, NO_RUN)
    (claim,) = whole.claims
    outlets = {info.id: info.outlet or "?" for info in whole.articles}
    carried = [article for origin in claim.origins for article in origin.articles]
    assert sorted(carried) == sorted({mention.article for mention in claim.mentions})
    return {
        (origin.name, ", ".join(outlets[article] for article in origin.articles))
        for origin in claim.origins
    }


def test_a_reprint_is_of_the_origin_that_published_it_first() -> None:
    """Two articles of one text are one origin, a third in words of its own is another."""
    wire = record(WIRE, "The Wire", 14, narrated())
    reprint = record(REPRINT, "The Courier", 15, narrated())
    other = record(OTHER, "The Lamp", 13, narrated())

    assert origins(wire, reprint, other) == {
        ("The Wire", "The Wire, The Courier"),
        ("The Lamp", "The Lamp"),
    }


def test_without_an_outlet_an_origin_has_no_name() -> None:
    """Nothing says who published it."""
    assert origins(record(OTHER, None, 13, narrated())) == {(None, "?")}


@pytest.mark.parametrize(
    "credit",
    [
        "HARROW, March 14 (Reuters) - It was a long day.",
        "From Reuters",
        "Reuters contributed to this report.",
        "Additional reporting by Reuters.",
        "This article was first published by Reuters.",
    ],
)
def test_two_articles_credited_to_one_agency_are_one_origin(credit: str) -> None:
    """In however different words they tell it; it is called by the agency."""
    one = record(f"{WIRE}\n\n{credit}", "The Lamp", 14, narrated())
    two = record(f"{OTHER}\n\nReuters", "The Courier", 15, narrated())

    assert origins(one, two) == {("Reuters", "The Lamp, The Courier")}


def test_a_statement_that_many_print_is_its_speakers() -> None:
    """Quoted by one and reported by another, in words of their own."""
    one = record("At noon Ida Holm said the jetty was safe, and left.", "The Lamp", 14,
                 HOLM, holm("the jetty was safe"))  # fmt: skip
    two = record("“The jetty was safe,” said Ida Holm in the town hall at night.", "The Wire", 15,
                 HOLM, holm("The jetty was safe", mode="direct"))  # fmt: skip

    assert origins(one, two) == {("Ida Holm", "The Lamp, The Wire")}
    assert origins(one) == {("The Lamp", "The Lamp")}


def told(
    text: str, outlet: str | None, day: int | None, mode: Any = "reported",
    content: str = "the jetty was safe", agency: str = "Reuters",
) -> IncidentRecord:  # fmt: skip
    """The record of an article in which Ida Holm tells an agency of the jetty."""
    reuters = DraftActor(
        sentences=[], name=agency, kind="outlet", role=None, affiliation=None, aliases=[]
    )
    words = content if mode == "reported" else "The jetty was safe"
    claim = holm(words, cue="told", via=agency, mode=mode)
    return record(text, outlet, day, HOLM, reuters, claim)


def reprinted(who: str, outlet: str | None, day: int | None, credit: str = "") -> IncidentRecord:
    """The record of an article in one text with others, but for the name of who says it."""
    text = (
        "The harbour was shut for two hours on Monday after the grey freighter came in at dawn, "
        f"and when the tide had turned {who} said the jetty was safe, and went home by the old "
        f"road along the mill, where two men with a lantern had waited for her.\n\n{credit}"
    )
    actor = HOLM.model_copy(update={"name": who})
    claim = holm("the jetty was safe", source=who).model_copy(update={"speaker": who})
    return record(text, outlet, day, actor, claim)


def test_a_reprint_is_one_origin_whoever_it_gives_the_words_to() -> None:
    """Two claims of two speakers, and one text that both articles have: each says where from."""
    wire = reprinted("Ida Holm", "The Wire", 14)
    reprint = reprinted("Per Lind", "The Courier", 15)
    whole = reconcile([reprint, wire], NO_RUN)

    found = {
        (claim.mentions[0].article, origin.name, len(origin.articles))
        for claim in whole.claims
        for origin in claim.origins
    }

    assert found == {(info.id, "The Wire", 2) for info in whole.articles}


def test_what_one_tells_an_agency_is_of_one_origin_in_other_words() -> None:
    """Two claims to us, of one talk; the agency has one name."""
    one = told("Ida Holm told Lake Wire three cranes fell on the pier.", "The Lamp", 14,
               content="three cranes fell on the pier", agency="Lake Wire")  # fmt: skip
    two = told("Ida Holm told the Lake Wire agency that on the pier she saw three cranes.",
               "The Courier", 15, content="on the pier she saw three cranes",
               agency="the Lake Wire agency")  # fmt: skip
    other = told("Later Ida Holm told Lake Wire nobody was hurt in all that.", "The Bell", 16,
                 content="nobody was hurt", agency="Lake Wire")  # fmt: skip
    whole = reconcile([one, two, other], NO_RUN)
    outlets = {info.id: info.outlet for info in whole.articles}

    found = {
        (claim.statement, origin.name, tuple(outlets[a] for a in origin.articles))
        for claim in whole.claims
        for origin in claim.origins
    }

    assert found == {
        ("three cranes fell on the pier", "Lake Wire", ("The Lamp", "The Courier")),
        ("on the pier she saw three cranes", "Lake Wire", ("The Lamp", "The Courier")),
        ("nobody was hurt", "Lake Wire", ("The Bell",)),
    }


def relayed_by_a_council(text: str, outlet: str, day: int) -> IncidentRecord:
    """The record of an article in which the council tells what Ida Holm said."""
    council = DraftActor(
        sentences=[], name="Harrow Council", kind="organisation", role=None, affiliation=None,
        aliases=[],
    )  # fmt: skip
    return record(
        text, outlet, day, HOLM, council, holm("the jetty was safe", via="Harrow Council")
    )


def test_who_tells_what_another_said_publishes_nothing() -> None:
    """A council that gives its member's words: an origin where two heard it, not in a reprint."""
    said = "Ida Holm, according to Harrow Council, said the jetty was safe"
    long = (
        "on Monday after the grey freighter came in at dawn and two men had seen it from the mill"
    )
    wire = relayed_by_a_council(f"{said} {long}.", "The Wire", 14)
    reprint = relayed_by_a_council(f"{said} {long}, all day.", "The Courier", 15)
    other = relayed_by_a_council(f"In the evening {said}.", "The Lamp", 16)

    assert origins(wire, reprint) == {("The Wire", "The Wire, The Courier")}
    assert origins(wire, other) == {("Harrow Council", "The Wire, The Lamp")}


def test_what_was_told_to_an_outlet_comes_from_there() -> None:
    """Whoever repeats it; what another heard from the speaker is another origin."""
    one = told("At noon Ida Holm told Reuters the jetty was safe, and left.", "The Lamp", 14)
    two = told("Later Ida Holm told Reuters the jetty was safe at high tide.", "The Wire", 15)
    own = record("In the hall Ida Holm said the jetty was safe.", "The Courier", 16,
                 HOLM, holm("the jetty was safe"))  # fmt: skip

    assert origins(one, two, own) == {
        ("Reuters", "The Lamp, The Wire"),
        ("The Courier", "The Courier"),
    }


def test_a_quotation_is_one_statement_whoever_was_told() -> None:
    """The same words of the same speaker were not said twice."""
    one = told("“The jetty was safe,” Ida Holm told Reuters at noon.", "The Lamp", 14, "direct")
    two = record("“The jetty was safe,” Ida Holm said in the hall.", "The Wire", 15,
                 HOLM, holm("The jetty was safe", mode="direct"))  # fmt: skip

    assert origins(one, two) == {("Reuters", "The Lamp, The Wire")}


def test_a_relay_that_the_claim_does_not_name_is_read_in_its_sentence() -> None:
    """An extractor that overlooks "told the Harrow Times" hides no origin."""
    one = record("Ida Holm told the Harrow Times the jetty was safe.", "The Lamp", 14,
                 HOLM, holm("the jetty was safe", cue="told"))  # fmt: skip

    assert origins(one) == {("Harrow Times", "The Lamp")}


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        ("On Tuesday Sky News reported that the jet fell.", "the jet fell", {"Sky News"}),
        ("Holm told Reuters that the jet fell, and left.", "the jet fell", {"Reuters"}),
        ("The jet fell, according to AFP. He slept.", "The jet fell", {"AFP"}),
        ("The jet fell (Interfax). He slept.", "The jet fell", {"Interfax"}),
        ("The jet fell, it said via Tass.", "The jet fell", {"Tass"}),
        ("He told Tass it sank. The jet fell.", "The jet fell.", set()),
        ("The jet fell. Sky News reported a fire.", "The jet fell.", set()),
        ("Holm told Lind that the jet fell.", "the jet fell", set()),
        ("Holm said it on Monday on local radio: the jet fell.", "the jet fell", {"local radio"}),
        ("Holm told state TV the jet fell.", "the jet fell", {"state TV"}),
        ("Holm has a radio. The jet fell.", "The jet fell.", set()),
    ],
)
def test_whom_a_sentence_names_as_relay(text: str, words: str, names: set[str]) -> None:
    """In the sentence of the claim, and nobody who has no outlet's name."""
    start = text.index(words)

    assert relayed(text, start, start + len(words), ()) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ana Sol, The Harbour Dispatch\n\nIt rained.", {"The Harbour Dispatch"}),
        ("MOSCOW (Tass) — It rained.", {"Tass"}),
        (
            "It rained.\n\nThe Associated Press contributed to this report.",
            {"The Associated Press"},
        ),
        ("By Ana Sol\n\nIt rained on Ana Sol (Reuters has more).", set()),
        ("It rained.\n\nShe told Reuters so.", set()),
    ],
)
def test_to_whom_an_article_is_credited(text: str, names: set[str]) -> None:
    """At its edges, in the forms that papers use."""
    assert credited(text, ()) == names


def test_an_agency_is_one_under_its_names() -> None:
    """Short and long, with and without what it is."""
    assert known_as("the Associated Press") == known_as("AP")
    assert known_as("Reuters news agency") == known_as("Reuters")
    assert known_as("Harrow Times") != known_as("Harrow Post")
    assert called("the Lake Wire agency") == "Lake Wire"
    assert called("The Harrow Times") == "The Harrow Times"
    assert called("the agency") == "agency"


def test_what_was_seen_in_a_text_outlives_it() -> None:
    """Merging records without texts keeps the reprints that were found while they were there."""
    wire = record(WIRE, "The Wire", 14, narrated())
    reprint = record(f"{REPRINT}\n\nReuters", "The Courier", 15, narrated())
    other = record(OTHER, "The Lamp", 13, narrated())
    both = without_texts(reconcile([wire, reprint], NO_RUN))
    late = without_texts(other)
    expected = {("Reuters", "The Wire, The Courier"), ("The Lamp", "The Lamp")}

    assert origins(both, late) == origins(late, both, both) == expected
    assert verified(reconcile([both, late], NO_RUN), (WIRE, f"{REPRINT}\n\nReuters", OTHER)) == ()


def test_origins_that_somebody_wrote_are_found_out() -> None:
    """`verify` computes them anew."""
    whole = reconcile([record(WIRE, "The Wire", 14, narrated()),
                       record(REPRINT, "The Courier", 15, narrated())], NO_RUN)  # fmt: skip
    (claim,) = whole.claims
    forged = claim.origins[0].model_copy(update={"name": "The Lamp"})
    edited = claim.model_copy(update={"origins": (forged,)})

    assert verified(whole) == ()
    (fault,) = verified(whole.model_copy(update={"claims": (edited,)}))
    assert "its origins are not the ones" in fault


CREDITS = ["", "Reuters", "From The Wire", "HARROW (AFP) - It rained."]


@st.composite
def carried(draw: st.DrawFn) -> IncidentRecord:
    """Records of articles that carry one claim: reprints and others."""
    day = draw(st.sampled_from([None, 14, 15]))
    outlet = draw(st.sampled_from([None, "The Wire", "The Lamp", "The Courier"]))
    # What an article is known by stands in it: one text is of one outlet and one day.
    credit = f"{draw(st.sampled_from(CREDITS))}\n\nNo. {day} of {outlet} is out today."
    sort = draw(st.sampled_from(["narrated", "said", "told", "reprinted"]))
    if sort == "reprinted":
        made = reprinted(draw(st.sampled_from(["Ida Holm", "Per Lind"])), outlet, day, credit)
    elif sort == "told":
        said = draw(
            st.sampled_from(["the jetty was safe at high tide", "the jetty was at low tide safe"])
        )
        made = told(f"At noon Ida Holm told Reuters {said}.\n\n{credit}", outlet, day, content=said)
    elif sort == "said":
        place = draw(st.sampled_from(["At noon", "In the hall"]))
        text = f"{place} Ida Holm said the jetty was safe, and left.\n\n{credit}"
        made = record(text, outlet, day, HOLM, holm("the jetty was safe"))
    else:
        text = draw(st.sampled_from([WIRE, REPRINT, OTHER]))
        made = record(f"{text}\n\n{credit}", outlet, day, narrated())
    return made


# Some of them as --no-text leaves them.
BARE = st.tuples(carried(), st.booleans()).map(lambda at: without_texts(at[0]) if at[1] else at[0])


def steps(given_records: list[IncidentRecord]) -> list[IncidentRecord]:
    """One record of all, made in two steps: all but one, then that one."""
    made = []
    for n, last in enumerate(given_records):
        others = [*given_records[:n], *given_records[n + 1 :]]
        made.append(reconcile([reconcile(others, NO_RUN), last], NO_RUN))
    return made


@settings(max_examples=60, deadline=None)
@given(st.lists(carried(), min_size=2, max_size=4))
def test_no_order_and_no_step_changes_the_origins(given_records: list[IncidentRecord]) -> None:
    """Any order, by steps, with itself and with its parts: always the same origins."""
    whole = reconcile(given_records, NO_RUN)

    for order in itertools.permutations(given_records):
        assert reconcile(order, NO_RUN) == whole
    assert reconcile([whole, whole], NO_RUN) == whole
    assert reconcile([whole, *given_records], NO_RUN) == whole
    assert all(made == whole for made in steps(given_records))


@settings(max_examples=60, deadline=None)
@given(st.lists(BARE, min_size=2, max_size=4))
def test_nor_where_texts_are_gone(given_records: list[IncidentRecord]) -> None:
    """Where texts are gone: any order, by steps, with itself and with its parts."""
    whole = reconcile(given_records, NO_RUN)

    for order in itertools.permutations(given_records):
        assert reconcile(order, NO_RUN) == whole
    assert reconcile([whole, whole], NO_RUN) == whole
    assert reconcile([whole, *given_records], NO_RUN) == whole
    assert all(made == whole for made in steps(given_records))


# Several articles that were one record before it lost its texts.
LOST = st.lists(carried(), min_size=1, max_size=3).map(
    lambda records: without_texts(reconcile(records, NO_RUN))
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(LOST, carried()), min_size=2, max_size=3))
def test_nor_where_records_of_several_articles_lost_their_texts(
    given_records: list[IncidentRecord],
) -> None:
    """What was seen in them together is kept in whichever order and steps they are merged."""
    whole = reconcile(given_records, NO_RUN)

    for order in itertools.permutations(given_records):
        assert reconcile(order, NO_RUN) == whole
    assert all(made == whole for made in steps(given_records))
    assert not any("origins" in fault for fault in verified(whole))


@settings(max_examples=40, deadline=None)
@given(st.lists(carried(), min_size=1, max_size=3))
def test_a_name_is_one_that_an_article_gives(given_records: list[IncidentRecord]) -> None:
    """An outlet, somebody named, or an agency in the text; and no article has two origins."""
    whole = reconcile(given_records, NO_RUN)
    known = {"The Wire", "The Lamp", "The Courier", "Reuters", "AFP", "Ida Holm", None}

    for claim in whole.claims:
        assert {origin.name for origin in claim.origins} <= known
        carrying = [article for origin in claim.origins for article in origin.articles]
        assert len(carrying) == len(set(carrying))
        assert set(carrying) >= {mention.article for mention in claim.mentions}
