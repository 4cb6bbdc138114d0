"""A record that somebody edited is proven anew, and each item that no longer holds is named.

What no code can find is not in the table: another kind of an actor, a place or an aircraft, another
`measures`, a wish made an assertion, an item left out with all that names it, an event told
otherwise in its own words, an open hedge ("if") taken the other way, and a flag of `mode` taken
away: each might have been proposed, and proven, so.
"""

import json
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from helpers import WIRE

from summarizer import IncidentRecord, merge, summarize, verify
from summarizer.audit import faults, parse_records

Json = dict[str, Any]
Edit = Callable[[Json], str]  # edits a record and gives the id of the item that it edited

NAMES = ("wire", "analysis", "tabloid", "questions")


@cache
def example(name: str) -> IncidentRecord:
    """The record of one example."""
    return summarize(WIRE.with_stem(name), replay="tests/cassettes")


def edited(record: IncidentRecord, edit: Edit) -> tuple[IncidentRecord, str]:
    """A record after an edit of its JSON, and the id of the item that was edited."""
    whole: Json = json.loads(record.model_dump_json())
    id = edit(whole)
    return parse_records(json.dumps(whole).encode(), "record.json")[0], id


def put(item: Json, **values: Any) -> str:
    """Put values into an item's only mention and into the item alike."""
    (mention,) = item["mentions"]
    for part in (mention, item, *item.get("readings", ())):
        part.update({name: value for name, value in values.items() if name in part})
    return str(item["id"])


def item(whole: Json, kind: str, words: str) -> Json:
    """The first item of a list in which some words stand, whatever the spaces between them."""
    found: Json = next(
        one
        for one in whole[kind]
        if words in json.dumps(one, ensure_ascii=False).replace("\N{NO-BREAK SPACE}", " ")
    )
    return found


def setting(kind: str, words: str, **values: Any) -> Edit:
    """The edit that puts values into an item and its mention."""
    return lambda whole: put(item(whole, kind, words), **values)


def naming(kind: str, words: str, field: str, actor: str) -> Edit:
    """The edit that lets an item name another actor of the record."""
    return lambda whole: put(
        item(whole, kind, words), **{field: item(whole, "actors", actor)["id"]}
    )


def unflagged(whole: Json) -> str:
    """The edit that takes away all flags of a flagged figure or aircraft."""
    flagged: Json = next(one for one in whole["aircraft"] if one["status"] == "flagged")
    for check in flagged["mentions"][0]["checks"]:
        check["outcome"], check["detail"] = "pass", None
    return put(flagged, status="proven")


def within(whole: Json) -> str:
    """The edit that puts a claim into another."""
    first, second, *_ = (one for one in whole["claims"] if one["within"] is None)
    return put(first, within=second["id"])


def cue_moved(whole: Json) -> str:
    """The edit that lets a claim rest on the same cue in another place of the article."""
    text = whole["articles"][0]["text"]
    for claim in whole["claims"]:
        mention = claim["mentions"][0]
        cue = mention["cue"][0] if mention["cue"] else None
        at = text.find(f" {cue['text']} ", cue["end"] + 300) + 1 if cue else 0
        if cue and at:
            moved = {**cue, "start": at, "end": at + len(cue["text"])}
            mention["evidence"] = [moved if s == cue else s for s in mention["evidence"]]
            mention["cue"] = [moved]
            return str(claim["id"])
    raise AssertionError("no cue stands twice")


# What is edited in the wire's record; the line says this of the item.
EDITS: dict[str, tuple[Edit, str]] = {
    "a speaker swapped": (
        naming("claims", "could not keep the drone in the air", "speaker", "Sergei Lavrov"),
        "'James Hecker', not 'Sergei Lavrov'",
    ),
    "another number in a statement": (
        setting("claims", "dumped fuel", statement="The jets dumped fuel over 47 minutes."),
        "the article has no '47'",
    ),
    "another name in a statement": (
        setting("claims", "dumped fuel", statement="The jets dumped fuel on Odesa."),
        "the article has no 'Odesa'",
    ),
    "a not too many": (
        setting("claims", "dumped fuel", statement="The two jets did not dump fuel."),
        "negation: ",
    ),
    "a hedge taken away": (
        setting("claims", "about a dozen passes", hedged=False),
        "its hedged is False, but True is proven",
    ),
    "a hedge put in": (
        setting("claims", "Nothing was fired", hedged=True),
        "its hedged is True, but False is proven",
    ),
    "an assertion made a denial": (
        setting("claims", "dumped fuel", stance="denies"),
        "stance: 'According to' asserts, and the claim denies",
    ),
    "a denial made an assertion": (
        setting("claims", '"stance": "denies"', stance="asserts"),
        "stance: ",
    ),
    "another affiliation": (
        naming("actors", "Imogen Farrow", "affiliation", "Security Council"),
        "it rests on ",
    ),
    "told words made direct": (
        setting("claims", "dumped fuel", mode="direct"),
        "its mode is 'direct', but 'reported' is proven",
    ),
    "a claim put within another": (within, ", but null is proven"),
    "a cue moved": (cue_moved, "its cue is "),
    "another number": (
        setting("figures", "$32 million", low="33000000", high="33000000"),
        "is 32000000, not 33000000",
    ),
    "another end of a range": (
        setting("figures", "1,200 to 1,500 metres", high="1600"),
        "is 1200 to 1500, not 1200 to 1600",
    ),
    "no number at all": (
        setting("figures", "$32 million", low=None, high=None),
        "it is not proven any more: ",
    ),
    "another unit": (setting("figures", "$32 million", unit="EUR"), "is in USD, not in EUR"),
    "another comparison": (
        setting("figures", "50,000", comparison="at least"),
        "says 'at most', not 'at least'",
    ),
    "another day": (
        setting("times", '"Wednesday"', value="2023-03-22", start="2023-03-22", end="2023-03-23"),
        "its value is '2023-03-22', but '2023-03-15' is proven",
    ),
    "another's role": (
        setting("actors", "Lloyd Austin", role="Russian ambassador"),
        "it rests on ",
    ),
    "an invented role": (
        setting("actors", "Lloyd Austin", role="admiral"),
        "its role is 'admiral', but null is proven",
    ),
    "another name": (
        setting("actors", '"name": "Imogen Farrow"', name="Imogen Fallow", aliases=[]),
        "it is not proven any more: ",
    ),
    "another operator": (
        naming("aircraft", "MQ-9 Reaper", "operator", "Sergei Lavrov"),
        "it rests on ",
    ),
    "another count": (setting("aircraft", "Su-27", count=9), "its count is 9, but null is proven"),
    "an outcome made up": (
        setting("aircraft", "MQ-9 Reaper", outcome="was stolen"),
        "its outcome is 'was stolen', but null is proven",
    ),
    "a name put into an event": (
        setting("events", "pilots landed", what="Both Russian pilots landed at Odesa."),
        "the article has no 'Odesa'",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", EDITS)
def test_an_item_that_was_edited_in_its_mention_too_is_named(name: str) -> None:
    """What the parts of a record cannot tell, as they fit each other, its article tells."""
    edit, says = EDITS[name]
    record, id = edited(example("wire"), edit)

    found = verify(record)

    lines = [line for line in found if line.startswith(f"{id}: ")]
    assert len(lines) == 1, found
    assert says in lines[0]
    assert all(line.isprintable() for line in found)
    assert not [line for line in faults(record) if line.startswith(id)]


def test_another_title_is_named() -> None:
    """A record is called what its first article is called."""
    whole: Json = json.loads(example("wire").model_dump_json())
    whole["title"] = "Drone lands safely"
    (record,) = parse_records(json.dumps(whole).encode(), "record.json")

    assert verify(record) == ("the title: it is not that of the first article that has one",)


def test_what_was_written_into_a_record_makes_no_second_line() -> None:
    """Line ends and escapes of an edited value are shown, not printed."""
    edit = setting("figures", "$32 million", unit="E\n\x1b[2JUR")

    (line, *_) = verify(edited(example("wire"), edit)[0])

    assert line.isprintable()


def test_a_flag_taken_away_is_named() -> None:
    """A check is made anew: what the article leaves open stays open."""
    record, id = edited(example("analysis"), unflagged)

    (line,) = verify(record)

    assert line.startswith(f"{id}: its check 'count' is 'pass', but 'flag' (")


@pytest.mark.parametrize(
    ("by", "fault"),
    [
        ("rule", "its sentences are not the ones that the items give"),
        ("model", "its sentence 'All is well.' is not proven: what it cites has no 'all'"),
    ],
)
def test_counts_and_summary_are_made_anew(by: str, fault: str) -> None:
    """The coverage and the summary are those of the items, or are named, whoever wrote it."""

    def edit(whole: Json) -> str:
        whole["coverage"][0]["numbers_used"] += 1
        whole["summary"][0] |= {"text": "All is well.", "by": by}
        return str(whole["articles"][0]["id"])

    record, id = edited(example("wire"), edit)

    assert verify(record) == (
        f"article {id}: its coverage is not what the items use of it",
        f"the summary: {fault}",
    )


def test_another_date_of_the_article_moves_its_times() -> None:
    """The day from which "Wednesday" is counted is held by the days that were read."""

    def edit(whole: Json) -> str:
        whole["articles"][0]["published"] = "2023-03-23"
        return item(whole, "times", '"Wednesday"')["id"]  # type: ignore[no-any-return]

    record, id = edited(example("wire"), edit)

    assert any(line.startswith(f"{id}: its value is '2023-03-15'") for line in verify(record))


def test_a_date_that_is_none_is_named() -> None:
    """A record whose article has no readable date is told, and nothing breaks."""

    def edit(whole: Json) -> str:
        whole["articles"][0]["published"] = "soon"
        return str(whole["articles"][0]["id"])

    record, id = edited(example("wire"), edit)

    assert f"article {id}: its date 'soon' is none" in verify(record)


@pytest.mark.parametrize("name", NAMES)
def test_a_record_that_nobody_touched_holds(name: str) -> None:
    """Every item of an example is proven anew, with its text or by the article given."""
    record = example(name)
    infos = tuple(info.model_copy(update={"text": None}) for info in record.articles)
    bare = record.model_copy(update={"articles": infos})

    assert verify(record) == ()
    assert verify(bare, WIRE.with_stem(name)) == ()
    assert len(verify(bare)) == 1


def test_records_merged_and_judged_hold() -> None:
    """Each mention of a merged item is proven by its own article."""
    together = summarize(*(WIRE.with_stem(name) for name in NAMES), replay="tests/cassettes")

    assert verify(together) == ()
    assert verify(merge(*map(example, NAMES))) == ()


def test_an_edit_in_one_mention_of_several_says_in_which_article() -> None:
    """A merged item is named once, with the article that no longer proves it."""
    whole = json.loads(merge(*map(example, NAMES)).model_dump_json())
    actor = next(a for a in whole["actors"] if len(a["mentions"]) > 1)
    mention = actor["mentions"][1]
    mention["role"] = "admiral"
    (record,) = parse_records(json.dumps(whole).encode(), "record.json")

    lines = [line for line in verify(record) if line.startswith(actor["id"])]

    assert lines == [
        f"{actor['id']}: in article {mention['article']} its role is 'admiral', but null is proven"
    ]
