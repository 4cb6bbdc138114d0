"""A saved record that was changed no longer holds, and the line says where."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from records import ARTICLE, TEXT, article, groups, incident, key, record_with

from summarizer.audit import faults, parse_records
from summarizer.errors import NotARecord
from summarizer.record import SCHEMA_VERSION, IncidentRecord

Json = dict[str, Any]
Edit = Callable[[Json], None]

HOLM = key("actor", "Ida Holm")
CLAIM = key("claim", "It cost $2.5 million")
FIGURE = key("figure", "$2.5 million")
DRONE = key("aircraft", "Grey Heron")
PLACE = key("place", "Calder Point")
FIELDS = "its fields are not the ones that its mentions give"


def edited(edit: Edit, *, keep_text: bool = True) -> IncidentRecord:
    """The record after an edit of its JSON, read again as from a file."""
    whole: Json = json.loads(incident(keep_text=keep_text).model_dump_json())
    edit(whole)
    return parse_records(json.dumps(whole).encode(), "record.json")[0]


def setting(path: str, value: Any) -> Edit:
    """The edit that puts a value at a path."""

    def edit(whole: Json) -> None:
        *steps, last = path.split(".")
        place: Any = whole
        for step in steps:
            place = place[int(step) if step.isdecimal() else step]
        place[last] = value

    return edit


def refused(data: bytes) -> str:
    """The line that says why these bytes are no record."""
    with pytest.raises(NotARecord) as caught:
        parse_records(data, "record.json")
    return str(caught.value)


# What holds


def test_a_record_that_nobody_touched_holds() -> None:
    """Nothing is found in a record as it was made, nor after it was written and read."""
    (again,) = parse_records(incident().model_dump_json().encode(), "record.json")

    assert faults(incident()) == ()
    assert faults(again) == ()
    assert again == incident()


def test_a_record_holds_against_the_article_that_it_was_made_from() -> None:
    """The article given is taken for the text, whether or not the record holds it."""
    assert faults(incident(), [TEXT]) == ()
    assert faults(incident(keep_text=False), [TEXT]) == ()


def test_spaces_and_order_of_keys_in_the_file_do_not_matter() -> None:
    """A record that an editor has laid out anew is the same record."""
    whole = json.loads(incident().model_dump_json())
    turned = dict(reversed(whole.items()))

    (again,) = parse_records(json.dumps(turned, indent=4).encode(), "record.json")

    assert faults(again) == ()


def test_two_mentions_on_one_span_hold() -> None:
    """Claims that share their words are told apart by their ordinals."""
    (first,) = groups()["claim"][0]
    span = first.evidence[0]
    second = first.model_copy(
        update={"key": "c" + ordinal_key(span.start, span.end), "statement": "It was dear."}
    )
    record = record_with({"actor": groups()["actor"], "claim": [[first], [second]]})

    assert faults(record) == ()


def ordinal_key(start: int, end: int) -> str:
    """The digits of the key of the second claim on a span, worked out apart from our code."""
    from hashlib import sha256

    return sha256(f"{ARTICLE.id}:{start}:{end}:claim:1".encode()).hexdigest()[:10]


# What was changed in an item


@pytest.mark.parametrize(
    ("path", "value", "item"),
    [
        ("claims.0.statement", "It cost $3.5 million", CLAIM),
        ("claims.0.speaker", key("actor", "The harbour navy"), CLAIM),
        ("claims.0.speaker", None, CLAIM),
        ("claims.0.stance", "denies", CLAIM),
        ("claims.0.hedged", True, CLAIM),
        ("actors.0.name", "Ida Helm", HOLM),
        ("actors.0.role", "General", HOLM),
        ("actors.0.also", ["a0000000000"], HOLM),
        ("figures.0.low", "3500000", FIGURE),
        ("figures.0.unit", "EUR", FIGURE),
        ("figures.0.readings.0.low", "1", FIGURE),
        ("figures.0.agreement", "agree", FIGURE),
        ("aircraft.0.count", 2, DRONE),
        ("places.0.status", "flagged", PLACE),
    ],
)
def test_an_edited_field_of_an_item_is_named(path: str, value: Any, item: str) -> None:
    """An item whose field is not what its mentions give is one line that begins with its id."""
    assert faults(edited(setting(path, value))) == (f"{item}: {FIELDS}",)


def test_a_changed_id_is_named() -> None:
    """An item's id is the key of its first mention, and a mention's key that of its first span."""
    item = faults(edited(setting("places.0.also", [])))
    id_alone = faults(edited(setting("figures.0.id", "f0123456789")))
    mention = faults(
        edited(
            lambda whole: (
                setting("figures.0.id", "f0123456789")(whole),
                setting("figures.0.mentions.0.key", "f0123456789")(whole),
            )[0]
        )
    )

    assert item == ()
    assert id_alone == (f"f0123456789: {FIELDS}",)
    assert mention == ("f0123456789: its mention f0123456789 has not the key of its first span",)


# What was changed in the text


def test_an_edited_article_is_named() -> None:
    """A text that is not the one of its digest is named, and so is what no longer stands there."""
    other = TEXT.replace("$2.5", "$3.5")

    found = faults(edited(setting("articles.0.text", other)))

    start = TEXT.index("$2.5 million")
    where = TEXT.index("It cost")
    end = start + len("$2.5 million")
    assert found == (
        f"article {ARTICLE.id}: its text is not the one that was read",
        f"{CLAIM}: at {where} to {end} stands 'It cost $3.5 million', not 'It cost $2.5 million'",
        f"{FIGURE}: at {start} to {end} stands '$3.5 million', not '$2.5 million'",
    )


def test_an_edit_that_touches_no_span_is_named_too() -> None:
    """Also where every quote still stands, a text that was changed is not the one that was read."""
    found = faults(edited(setting("articles.0.text", TEXT + "More.")))

    assert found == (f"article {ARTICLE.id}: its text is not the one that was read",)


def test_an_article_that_has_changed_since_is_named() -> None:
    """Against another text than it was made from, a record says which article is missing."""
    missing = f"article {ARTICLE.id}: none of the articles given has its text"

    with_text = faults(incident(), [TEXT + "More."])
    without = faults(incident(keep_text=False), [TEXT + "More."])

    assert with_text == (missing,)
    assert without == (
        missing,
        f"article {ARTICLE.id}: the record has no text of it; give the article as well",
    )


def test_a_record_without_texts_says_that_it_needs_them() -> None:
    """What cannot be checked is named, not passed over."""
    found = faults(incident(keep_text=False))

    assert found == (
        f"article {ARTICLE.id}: the record has no text of it; give the article as well",
    )


@pytest.mark.parametrize(
    ("path", "value", "fault"),
    [
        ("sha256", "0" * 64, "its id is not the beginning of its digest"),
        ("characters", 3, f"it has {len(TEXT)} characters, not 3"),
    ],
)
def test_what_the_record_says_of_an_article_is_checked(path: str, value: Any, fault: str) -> None:
    """Id, digest and length of an article fit its text."""
    found = faults(edited(setting(f"articles.0.{path}", value)))

    assert f"article {ARTICLE.id}: {fault}" in found
    assert all("\n" not in line for line in found)


@pytest.mark.parametrize("path", ["evidence.0", "content.0", "cue.0"])
def test_a_moved_span_is_named(path: str) -> None:
    """A span one character further on no longer holds its words."""

    def move(whole: Json) -> None:
        place: Any = whole["claims"][0]["mentions"][0]
        name, number = path.split(".")
        span = place[name][int(number)]
        span["start"] += 1
        span["end"] += 1

    found = faults(edited(move))

    moved = [line for line in found if line.startswith(f"{CLAIM}: at ")]
    assert len(moved) == 1
    assert " stands " in moved[0]


def test_a_span_beyond_the_end_of_the_text_is_named() -> None:
    """Nothing stands past the end of an article."""

    def move(whole: Json) -> None:
        span = whole["figures"][0]["mentions"][0]["evidence"][0]
        span["start"] += 10_000
        span["end"] += 10_000

    found = faults(edited(move))

    assert any(line.startswith(f"{FIGURE}: at ") and " stands ''," in line for line in found)


def test_text_in_a_fault_makes_no_second_line() -> None:
    """Line ends and escapes of an article are shown, not printed."""
    other = TEXT.replace("Calder Point.", "Cal\n\x1b[2J Point")

    found = faults(edited(setting("articles.0.text", other)))

    assert len(found) > 1
    assert all(line.isprintable() for line in found)


@settings(max_examples=25)
@given(st.text(min_size=10).filter(lambda text: text != TEXT))
def test_no_other_text_passes_for_the_article(text: str) -> None:
    """Whatever text is given or put in, only the article's own holds."""
    record = incident()
    (info,) = record.articles
    put = record.model_copy(update={"articles": (info.model_copy(update={"text": text}),)})

    assert faults(record, [text])
    assert faults(put)


# What is no record


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "'record.json' is not JSON: "),
        (b"A drone fell into the sea.", "'record.json' is not JSON: "),
        (b'{"schema_version": "1",', "'record.json' is not JSON: "),
        (b"\xff\xfe\x00", "'record.json' is not JSON: "),
        (b"[" * 200_000, "'record.json' is not JSON: "),
        (b"1" * 5_000, "'record.json' is not JSON: "),
        (b"{}", "'record.json' is no incident record; "),
        (b"[]", "'record.json' is no incident record; "),
        (b"null", "'record.json' is no incident record; "),
        (b'{"schema_version": null}', "'record.json' is no incident record; "),
        (b'{"schema_version": "2"}', "'record.json' is a record of schema version '2', not '1'; "),
        (b'{"schema_version": 1}', "'record.json' is a record of schema version 1, not '1'; "),
        (b'{"schema_version": "1"}', "'record.json' does not hold together: title: "),
    ],
    ids=lambda value: repr(value[:30]),
)
def test_a_file_that_is_no_record_is_named_in_one_line(data: bytes, message: str) -> None:
    """No JSON, other JSON, another version and half a record are told apart, with what to do."""
    line = refused(data)

    assert SCHEMA_VERSION == "1"
    assert line.startswith(message)
    assert "; " in line
    assert "\n" not in line


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("figures.0.mentions.0.evidence.0.end", 3, "cannot hold '$2.5 million'"),
        ("claims.0.speaker", "a0000000000", "names a0000000000, which is no item"),
        ("actors.0.id", key("actor", "The harbour navy"), "two items have the id"),
        ("actors.0.a\nb", 1, "Extra inputs are not permitted"),
    ],
)
def test_a_record_that_does_not_hold_together_says_where(
    path: str, value: Any, message: str
) -> None:
    """A file whose parts do not fit each other is refused before anything is verified."""
    whole: Json = json.loads(incident().model_dump_json())
    setting(path, value)(whole)

    line = refused(json.dumps(whole).encode())

    assert line.startswith("'record.json' does not hold together: ")
    assert message in line
    assert "\n" not in line


def test_a_record_with_a_byte_order_mark_is_read() -> None:
    """An editor that puts a byte order mark before the JSON has not changed the record."""
    data = b"\xef\xbb\xbf" + incident().model_dump_json().encode()

    assert parse_records(data, "record.json") == (incident(),)


def test_another_article_of_the_same_record_is_still_checked() -> None:
    """Where one of two articles is missing, what stands in the other is verified."""
    other = article(TEXT.replace("Calder", "Orrin"), "2023-03-17")
    both = record_with({"place": groups()["place"]}, [ARTICLE, other], keep_text=False)

    found = faults(both, [TEXT])

    assert found == (
        f"article {other.id}: none of the articles given has its text",
        f"article {other.id}: the record has no text of it; give the article as well",
    )
