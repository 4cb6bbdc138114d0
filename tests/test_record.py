"""The record: what it refuses, what it computes, and that nothing of it is lost on the way."""

import json
import re
from decimal import Decimal
from itertools import permutations
from typing import Any

import pytest
from helpers import NO_RUN
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError
from records import ARTICLE, Groups, article, groups, incident, key, record_with, span

import summarizer.record
from summarizer.record import (
    ITEM_LISTS,
    KINDS,
    ActorMention,
    ArticleInfo,
    Check,
    ClaimMention,
    EventMention,
    FigureMention,
    Frozen,
    IncidentRecord,
    RunInfo,
    Span,
    TimeMention,
    mention_key,
)

MODELS = sorted(
    (
        model
        for model in vars(summarizer.record).values()
        if isinstance(model, type) and issubclass(model, BaseModel)
    ),
    key=lambda model: model.__name__,
)
OTHER_RUN = RunInfo(
    engine="llm", model="m", prompts={"claims": "d"}, calls=3, calls_cached=1, tokens_in=10,
    tokens_out=5, cost=Decimal("0.00001"), seconds=1.5, version="9",
)  # fmt: skip
# The same event told a day earlier elsewhere, and a day later.
EARLY = article(
    "The navy lost a Grey Heron on Monday night, said Ida Holm of the navy.", "2023-03-15"
)
LATE = article("Ms Holm, of the navy, has lost a Grey Heron, it was said on Tuesday.", "2023-03-17")

Json = dict[str, Any]

LETTERS = st.characters(exclude_categories=("Cs", "Cc"))  # what a text may hold

words = st.text(min_size=1, max_size=12)
numbers = st.builds(lambda n, e: Decimal(n).scaleb(e), st.integers(0, 10**9), st.integers(-9, 9))


def as_json(record: IncidentRecord) -> Json:
    """The record as a mapping that a test can edit."""
    value: Json = json.loads(record.model_dump_json())
    return value


def changed(record: IncidentRecord, edit: str, value: Any) -> str:
    """The JSON of a record with one value replaced; `edit` is its path, parted by dots."""
    whole = as_json(record)
    *path, last = [int(part) if part.isdecimal() else part for part in edit.split(".")]
    place: Any = whole
    for part in path:
        place = place[part]
    place[last] = value
    return json.dumps(whole)


def holm(source: Any, words: str, **fields: Any) -> ActorMention:
    """A mention of an actor in an article."""
    common = {"kind": "person", "role": None, "affiliation": None, "status": "proven"}
    evidence = (span(words, source),)
    stand = {"key": key("actor", words, source), "article": source.id, "evidence": evidence}
    return ActorMention(**(common | stand | {"name": words} | fields))


@st.composite
def records(draw: st.DrawFn) -> IncidentRecord:
    """A record of any text, with actors, claims and figures on any spans of it."""
    text = draw(st.text(LETTERS, max_size=40))
    body = article("ten words that any article has to have at least " + text)
    stretches = st.tuples(st.integers(0, 20), st.integers(1, 20)).map(lambda s: (s[0], sum(s)))
    spans = [body.span(*s) for s in draw(st.lists(stretches, min_size=1, max_size=4, unique=True))]

    def common(kind: Any, where: Span) -> Json:
        flags: list[Any] = draw(st.lists(st.sampled_from(["pass", "flag"]), max_size=2))
        checks = tuple(Check(name="n", outcome=o, detail=draw(st.none() | words)) for o in flags)
        return {
            "key": mention_key(kind, body.id, where.start, where.end),
            "article": body.id,
            "evidence": (where, *draw(st.lists(st.sampled_from(spans), max_size=2))),
            "checks": checks,
            "status": "flagged" if "flag" in flags else "proven",
        }

    actors = [
        ActorMention(
            **common("actor", s), name=draw(words), kind="group", role=draw(st.none() | words),
            affiliation=None, aliases=tuple(draw(st.lists(words, max_size=2))),
        )
        for s in spans
    ]  # fmt: skip
    speakers = st.none() | st.sampled_from([actor.key for actor in actors])
    claims = [
        ClaimMention(
            **common("claim", s), statement=draw(words), speaker=draw(speakers), via=None,
            mode="reported", stance="denies", hedged=draw(st.booleans()), within=None, content=(s,),
        )
        for s in spans
    ]  # fmt: skip
    figures = [
        FigureMention(
            **common("figure", s), measures="cost", of=None, subject=None, low=draw(numbers),
            high=draw(numbers), unit=draw(st.none() | words), comparison="about",
            speaker=draw(speakers), text=s.text, said=None,
        )
        for s in spans
    ]  # fmt: skip
    grouped: Groups = {
        "actor": [[m] for m in actors],
        "claim": [[m] for m in claims],
        "figure": [[m] for m in figures],
    }
    return record_with(grouped, [body], run=draw(st.sampled_from([NO_RUN, OTHER_RUN])))


# JSON


@settings(max_examples=25)
@given(records())
def test_a_record_comes_back_from_its_json(record: IncidentRecord) -> None:
    """A record that is written as JSON and read again is the same, and is written the same."""
    written = record.model_dump_json()

    again = IncidentRecord.model_validate_json(written)

    assert again == record
    assert again.run == record.run
    assert again.model_dump_json() == written


def test_a_record_with_every_kind_of_item_comes_back_from_its_json() -> None:
    """No field of any kind of item is lost in JSON."""
    record = incident(run=OTHER_RUN)

    again = IncidentRecord.model_validate_json(record.model_dump_json())

    assert again == record
    assert [name for name in ITEM_LISTS if getattr(again, name)] == [*ITEM_LISTS[:-1]]


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("3.2E+7", "32000000"),
        ("32000000", "32000000"),
        ("1E-7", "0.0000001"),
        ("0.10", "0.10"),
        ("0", "0"),
        ("-1.5", "-1.5"),
        ("123456789012345678901234567890.1", "123456789012345678901234567890.1"),
    ],
)
def test_an_exact_number_is_written_as_digits(number: str, written: str) -> None:
    """A number is a string of digits in JSON, without exponent, and no digit of it is lost."""
    run = NO_RUN.model_copy(update={"cost": Decimal(number)})

    value = json.loads(run.model_dump_json())["cost"]

    assert value == written
    assert RunInfo.model_validate_json(run.model_dump_json()).cost == Decimal(number)


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1E+999999999", "1E-999999999"])
def test_a_number_that_is_none_or_cannot_be_written_is_refused(number: str) -> None:
    """Neither NaN nor infinity can stand in a record, nor what takes a billion digits."""
    with pytest.raises(ValidationError):
        IncidentRecord.model_validate_json(changed(incident(), "figures.0.low", number))


# Ids


@settings(max_examples=15)
@given(records())
def test_ids_do_not_depend_on_the_run(record: IncidentRecord) -> None:
    """The same mentions make the same record, whatever the run and their order were."""
    kinds: Any = {"actor": "actors", "claim": "claims", "figure": "figures"}
    grouped = {k: [i.mentions for i in reversed(getattr(record, n))] for k, n in kinds.items()}
    lists = summarizer.record.item_lists(grouped, record.articles)

    again = record.model_copy(update=lists | {"run": OTHER_RUN})

    assert [item.id for item in again.items()] == [item.id for item in record.items()]
    assert again == record


def test_a_key_is_the_digest_of_where_its_mention_stands() -> None:
    """A key has its kind's letter and 10 hex digits that article, start, end and kind decide."""
    base = mention_key("actor", "0" * 12, 3, 9)
    others = [
        mention_key("place", "0" * 12, 3, 9),
        mention_key("actor", "1" * 12, 3, 9),
        mention_key("actor", "0" * 12, 4, 9),
        mention_key("actor", "0" * 12, 3, 8),
        mention_key("actor", "0" * 12, 3, 9, 1),
    ]

    # printf '000000000000:3:9:actor' | sha256sum
    assert base == "a572d1c3410"
    assert mention_key("actor", "0" * 12, 3, 9, 0) == base
    assert len({key[1:] for key in (base, *others)}) == 6


def test_each_kind_has_a_letter_of_its_own() -> None:
    """No two kinds begin their ids with one letter."""
    assert len(set(KINDS.values())) == len(KINDS) == len(ITEM_LISTS)


# Equality


def test_two_records_are_equal_whatever_their_runs() -> None:
    """How a record was made is no part of what it says."""
    assert incident(run=NO_RUN) == incident(run=OTHER_RUN)


@pytest.mark.parametrize("field", [f for f in IncidentRecord.model_fields if f != "run"])
def test_every_other_field_is_part_of_what_a_record_says(field: str) -> None:
    """Records that differ in any field but the run differ."""
    record = incident()

    other = record.model_copy(update={field: "other"})

    assert other != record
    assert record != "a record"


# What is refused


@pytest.mark.parametrize(("start", "end", "text"), [(3, 9, "seven"), (3, 3, "x"), (9, 3, "x")])
def test_a_span_is_as_long_as_its_text(start: int, end: int, text: str) -> None:
    """A span whose offsets do not fit its words is refused."""
    with pytest.raises(ValidationError, match="cannot hold"):
        Span(article="0" * 12, start=start, end=end, text=text)


@pytest.mark.parametrize(
    "fields", [{"text": "", "end": 3}, {"start": -1, "end": 4}, {"article": "ABC"}]
)
def test_a_span_has_words_in_an_article(fields: Json) -> None:
    """An empty span, one before the text and one of no article are refused."""
    good: Json = {"article": "0" * 12, "start": 3, "end": 8, "text": "seven"}

    assert Span(**good)
    with pytest.raises(ValidationError):
        Span(**(good | fields))


@given(st.integers(0, 150), st.integers(1, 30))
def test_a_span_of_an_article_slices_back(start: int, length: int) -> None:
    """The words of a span are those between its offsets in the article."""
    end = min(start + length, len(ARTICLE.text))
    found = ARTICLE.span(min(start, end - 1), end)

    assert ARTICLE.text[found.start : found.end] == found.text


def test_a_record_is_frozen() -> None:
    """No field of a record or of an item can be set."""
    record = incident()

    for value, field in ((record, "title"), (record.actors[0], "name"), (record.run, "calls")):
        with pytest.raises(ValidationError, match="frozen"):
            setattr(value, field, None)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_stored_type_is_frozen_and_forbids_what_it_does_not_name(model: Any) -> None:
    """Each model is one of ours: frozen, nothing extra, no NaN."""
    assert issubclass(model, Frozen)
    assert model.model_config["frozen"]
    assert model.model_config["extra"] == "forbid"
    assert not model.model_config["allow_inf_nan"]


@pytest.mark.parametrize("path", ["note", "actors.0.note", "claims.0.mentions.0.note", "run.note"])
def test_a_key_that_the_contract_does_not_name_is_refused(path: str) -> None:
    """An unknown key anywhere in a record's JSON is an error."""
    with pytest.raises(ValidationError, match="Extra inputs"):
        IncidentRecord.model_validate_json(changed(incident(), path, "x"))


@pytest.mark.parametrize(
    "path",
    [
        "aircraft.0.operator",
        "actors.0.affiliation",
        "actors.0.mentions.0.affiliation",
        "events.0.when",
        "events.0.where",
        "claims.0.speaker",
        "claims.0.via",
        "claims.0.within",
        "figures.0.of",
        "figures.0.mentions.0.speaker",
        "figures.0.readings.0.speaker",
        "summary.0.cites.0",
    ],
)
def test_a_reference_to_no_item_is_refused(path: str) -> None:
    """An id that no item of the record has can stand nowhere in it."""
    with pytest.raises(ValidationError, match="which is no item"):
        IncidentRecord.model_validate_json(changed(incident(), path, "a0000000000"))


@pytest.mark.parametrize(
    ("path", "home"),
    [
        ("aircraft.0.operator", "actors"),
        ("events.0.when", "times"),
        ("claims.0.speaker", "actors"),
        ("claims.0.within", "claims"),
    ],
)
def test_a_reference_to_an_item_of_another_kind_is_refused(path: str, home: str) -> None:
    """A place cannot fly an aircraft, say something, be a time or hold a claim."""
    place = key("place", "Calder Point")

    with pytest.raises(ValidationError, match=f"none of the {home}"):
        IncidentRecord.model_validate_json(changed(incident(), path, place))


def test_two_items_with_one_id_are_refused() -> None:
    """An id, or one that a merge replaced, belongs to one item."""
    navy = key("actor", "The harbour navy")

    with pytest.raises(ValidationError, match=f"two items have the id {navy}"):
        IncidentRecord.model_validate_json(changed(incident(), "actors.0.id", navy))
    with pytest.raises(ValidationError, match=f"two items have the id {navy}"):
        IncidentRecord.model_validate_json(changed(incident(), "places.0.also", [navy]))


def test_a_mention_of_an_article_that_is_not_listed_is_refused() -> None:
    """Everything in a record stands in one of its articles."""
    with pytest.raises(ValidationError, match="which is not listed"):
        IncidentRecord.model_validate_json(changed(incident(), "articles", []))
    with pytest.raises(ValidationError, match="coverage stands in article fff"):
        IncidentRecord.model_validate_json(changed(incident(), "coverage.0.article", "f" * 12))


def test_an_article_that_is_listed_twice_is_refused() -> None:
    """One text is one article; its other places are copies of it."""
    info = as_json(incident())["articles"][0]

    with pytest.raises(ValidationError, match="listed twice"):
        IncidentRecord.model_validate_json(changed(incident(), "articles", [info, info]))


def test_a_mention_with_evidence_from_another_article_is_refused() -> None:
    """The words that prove a mention stand in the article that it is of."""
    other = span("Ida Holm", EARLY)

    with pytest.raises(ValidationError, match="evidence from another article"):
        holm(ARTICLE, "Ida Holm", evidence=(other,))


@pytest.mark.parametrize(("status", "outcome"), [("proven", "flag"), ("flagged", "pass")])
def test_a_mention_is_flagged_exactly_where_a_check_is(status: str, outcome: Any) -> None:
    """A mention's status and its checks cannot say different things."""
    with pytest.raises(ValidationError, match="its checks say otherwise"):
        holm(ARTICLE, "Ida Holm", status=status, checks=(Check(name="role", outcome=outcome),))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("schema_version", "2"),
        ("actors.0.kind", "ship"),
        ("actors.0.mentions", []),
        ("claims.0.mode", "guessed"),
        ("claims.0.hedged", "perhaps"),
        ("aircraft.0.count", 0),
        ("run.calls", -1),
        ("articles.0.characters", 0),
        ("actors.0.id", "Ida Holm"),
    ],
)
def test_a_value_outside_its_list_or_bounds_is_refused(path: str, value: Any) -> None:
    """Closed lists of words are closed, counts are counts, ids have their form."""
    with pytest.raises(ValidationError):
        IncidentRecord.model_validate_json(changed(incident(), path, value))


# Items from mentions


def merged(order: tuple[int, ...] = (0, 1, 2), **fields: Any) -> IncidentRecord:
    """A record of three articles in which Holm is one actor with three mentions."""
    mentions = [
        holm(ARTICLE, "Ida Holm", role="Colonel", aliases=("Holm",)),
        holm(EARLY, "Ida Holm", **fields),
        holm(LATE, "Ms Holm"),
    ]
    claim = groups()["claim"][0]
    return record_with(
        {"actor": [[mentions[i] for i in order]], "claim": [claim]}, [ARTICLE, EARLY, LATE]
    )


def test_an_item_has_the_fields_of_its_first_mention() -> None:
    """The mention in the article that was published first gives an item its id and its fields."""
    (actor,) = merged().actors

    assert [m.article for m in actor.mentions] == [EARLY.id, ARTICLE.id, LATE.id]
    assert actor.id == key("actor", "Ida Holm", EARLY)
    assert set(actor.also) == {key("actor", "Ida Holm"), key("actor", "Ms Holm", LATE)}
    assert (actor.name, actor.role, actor.aliases) == ("Ida Holm", None, ())


def test_the_order_of_mentions_does_not_matter() -> None:
    """Whatever the order in which mentions are given, the record is one."""
    made = [merged(order) for order in permutations((0, 1, 2))]

    assert all(record == made[0] for record in made)


def test_a_reference_is_resolved_to_the_item_that_its_mention_became_part_of() -> None:
    """A claim's speaker is the merged actor, and its mention keeps the key that it had."""
    record = merged()

    (claim,) = record.claims

    assert claim.speaker == key("actor", "Ida Holm", EARLY)
    assert claim.mentions[0].speaker == key("actor", "Ida Holm")


def test_an_item_is_proven_where_one_mention_is() -> None:
    """One proven mention is enough; without any the item is flagged."""
    flag: Json = {"status": "flagged", "checks": (Check(name="role", outcome="flag"),)}

    some = merged(**flag).actors[0]
    none = record_with({"actor": [[holm(EARLY, "Ida Holm", **flag)]]}, [EARLY]).actors[0]

    assert some.status == "proven"
    assert none.status == "flagged"


def test_items_stand_in_the_order_of_their_first_mentions() -> None:
    """Within a list, what an earlier article or an earlier line names comes first."""
    late, navy, early = holm(LATE, "Ms Holm"), holm(ARTICLE, "navy"), holm(EARLY, "Ida Holm")
    first = holm(ARTICLE, "Ida Holm")

    record = record_with({"actor": [[late], [navy], [early], [first]]}, [LATE, ARTICLE, EARLY])

    assert [item.id for item in record.actors] == [m.key for m in (early, first, navy, late)]


def test_events_stand_in_order_of_time_and_those_without_one_come_last() -> None:
    """The timeline goes by the first moment of each event's time, not by the text."""
    days = ["Ida Holm", "Monday", "Grey Heron", "said"]
    starts = ["2023-03-13", "2023-03-12T10:00", None, "2023-03-14"]

    def stand(kind: Any, words: str) -> Json:
        return {
            "key": key(kind, words), "article": ARTICLE.id, "evidence": (span(words),),
            "status": "proven",
        }  # fmt: skip

    times = [
        TimeMention(
            **stand("time", w), text=w, value=s, start=s, end=None, zone=None, granularity=None
        )
        for w, s in zip(days, starts, strict=True)
    ]
    events = [
        EventMention(**stand("event", t.text), what=t.text, when=t.key, where=None) for t in times
    ]
    timeless = EventMention(**stand("event", "lost"), what="lost", when=None, where=None)

    record = record_with(
        {"time": [[t] for t in times], "event": [[e] for e in (*events, timeless)]}
    )

    assert [e.what for e in record.events] == [
        "Monday", "Ida Holm", "said", "Grey Heron", "lost",
    ]  # fmt: skip


def test_a_figure_has_a_reading_a_mention() -> None:
    """A figure of one mention has its number, one reading, and nothing to agree with."""
    (figure,) = incident().figures

    (reading,) = figure.readings

    assert (figure.low, figure.high, figure.unit) == (Decimal(2_500_000), Decimal(2_500_000), "USD")
    assert figure.agreement == "single"
    assert reading.low == reading.high == Decimal(2_500_000)
    assert (reading.text, reading.said) == ("$2.5 million", "2023-03-16")
    assert reading.span == span("$2.5 million")
    assert reading.speaker == key("actor", "Ida Holm")


# What people reach for


def test_evidence_is_all_spans_of_all_mentions() -> None:
    """An item's evidence is that of its mentions, in their order."""
    (actor,) = merged().actors

    found = actor.evidence

    assert found == (span("Ida Holm", EARLY), span("Ida Holm"), span("Ms Holm", LATE))


def test_a_quote_is_the_content_with_its_gaps_shown() -> None:
    """The words of a claim come from its first mention, pieces joined by an ellipsis."""
    record = incident()
    mention = groups()["claim"][0][0]
    parts = (span("It cost"), span("$2.5 million"))
    pieces = mention.model_copy(update={"content": parts})
    other = record_with({"claim": [[pieces]], "actor": groups()["actor"]})

    assert record.claims[0].quote == "It cost $2.5 million"
    assert other.claims[0].quote == "It cost … $2.5 million"


def test_an_actor_is_found_by_every_id_it_ever_had() -> None:
    """The id of before a merge still finds the actor, and an unknown one is an error."""
    record = merged()

    found = [record.actor(id) for id in (record.actors[0].id, *record.actors[0].also)]

    assert found == [record.actors[0]] * 3
    with pytest.raises(KeyError):
        record.actor(key("actor", "The harbour navy"))
    with pytest.raises(KeyError):
        incident().actor(key("place", "Calder Point"))


@pytest.mark.parametrize(
    ("name", "count"),
    [("Ida Holm", 1), ("IDA HOLM", 1), ("Holm", 1), ("harbour navy", 0), ("Ida", 0), ("", 0)],
)
def test_claims_are_found_by_any_name_of_their_speaker(name: str, count: int) -> None:
    """A name or an alias, in any case, finds the claims of whoever bears it."""
    assert len(incident().claims_by(name)) == count


def test_items_are_all_items_list_by_list() -> None:
    """Going through a record's items gives each once."""
    record = incident()

    found = [item.id[0] for item in record.items()]

    assert found == ["v", "a", "a", "p", "t", "e", "c", "f"]


def test_a_record_is_shown_without_its_articles_texts() -> None:
    """A traceback or a notebook cell that shows a record does not show whole articles."""
    info = ARTICLE.info()

    assert isinstance(info, ArticleInfo)
    assert "Colonel" not in repr(info)
    assert info.text == ARTICLE.text


# Descriptions


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_says_what_it_means(model: type[BaseModel]) -> None:
    """Each public field has a description of its own, a sentence that ends in a full stop."""
    lacking = [
        name
        for name, field in model.model_fields.items()
        if not re.fullmatch(r"\S.*\.", field.description or "")
    ]

    assert lacking == []
    assert model.__doc__
