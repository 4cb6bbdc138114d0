"""Every format: what it says, and that foreign text can do nothing in it."""

import json
import re
import unicodedata
from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

import pytest
from helpers import NO_RUN, record_of
from records import incident

from summarizer.draft import Draft, DraftActor, DraftAircraft, DraftClaim, DraftFigure
from summarizer.record import IncidentRecord, Rejection, Sentence
from summarizer.render import RENDERERS, View, renderer
from summarizer.render.outline import outline
from summarizer.render.text import one_line, shown
from summarizer.render.wording import amount, moment, other_words

# Escape sequences, a title change, markup of rich, a template, C1, bidi, a bell, a table's bar.
HOSTILE = (
    "\x1b[31mred\x1b]0;owned\x07 [bold]x[/bold] [/foo] "
    "{{ 7*7 }} <script>a|b</script> \x9b2J \u202egnol\u202c"
)


def hostile(words: str = HOSTILE) -> IncidentRecord:
    """A record of an article that is hostile in every field it gives."""
    name = f"Ana {words} Sol"
    text = (
        f"Jet lost near Port {words} today\n\n"
        f"{name} said the {words} jet was lost in 30 minutes near the port of the town.\n"
    )
    record = record_of(
        text,
        Draft(
            aircraft=(
                DraftAircraft(
                    sentences=[2], name=f"{words} jet", kind=None, operator=None, count=None,
                    outcome="was lost",
                ),
            ),
            actors=(
                DraftActor(
                    sentences=[2], name=name, kind="person", role=None, affiliation=None, aliases=[]
                ),
            ),
            claims=(
                DraftClaim(
                    sentences=[2], content=[f"the {words} jet was lost in 30 minutes"],
                    statement=None, speaker=name, source=name, cue="said", via=None,
                    mode="reported", stance="asserts", hedged=False,
                ),
            ),
            figures=(
                DraftFigure(
                    sentences=[2], quote="30 minutes", low=Decimal(30), high=Decimal(30),
                    unit="min",
                    comparison="exact", measures="duration", of=f"{words} jet", speaker=name,
                ),
            ),
        ),
    )  # fmt: skip
    rejection = Rejection(stage="prove", kind=words, item=words, reason=words, article=None)
    return record.model_copy(update={"rejected": (rejection,), "title": f"Lost {words}"})


def lively(record: IncidentRecord, text: str) -> IncidentRecord:
    """The record with a text in each place where foreign text comes unproven."""
    rejection = Rejection(stage="prove", kind=text, item=text, reason=text, article=None)
    article = record.articles[0].model_copy(update={"title": text, "outlet": text, "url": text})
    fresh = {"title": text, "rejected": (rejection,), "articles": (article,)}
    return record.model_copy(update=fresh)


def test_the_hostile_record_is_hostile_in_every_list_it_fills() -> None:
    """The fixture does what it is for: its items are proven with the hostile words in them."""
    record = hostile()

    assert len(record.claims) == len(record.actors) == len(record.aircraft) == 1
    assert len(record.figures) == 1
    assert HOSTILE in record.claims[0].statement
    assert record.claims[0].speaker == record.actors[0].id


@pytest.mark.parametrize("name", [name for name in RENDERERS if name != "json"])
@pytest.mark.parametrize("colour", [False, True])
def test_no_control_character_of_foreign_text_reaches_a_page(name: str, colour: bool) -> None:
    """Beside our own colours no escape sequence, no bidi control and no bell is written."""
    page = renderer(name)([hostile()], View(width=200, colour=colour))

    ours = re.sub(r"\x1b\[[0-9;]*m", "", page) if colour else page
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", ours)
    assert "\x1b[31m" not in page
    assert "[bold]x[/bold] [/foo]" in ours.replace("\n", " ").replace("\\", "")


def test_json_gives_the_record_back_as_it_is() -> None:
    """What is written as JSON is read as the same record, hostile text and all."""
    record = hostile()

    page = renderer("json")([record], View())

    assert IncidentRecord.model_validate_json(page) == record
    assert json.loads(page)["title"] == record.title


def columns(line: str) -> int:
    """How many columns of a terminal a line takes: a wide character takes two, a mark none."""
    return sum(
        0 if unicodedata.combining(c) else 1 + (unicodedata.east_asian_width(c) in "WF")
        for c in line
    )


@pytest.mark.parametrize("width", [20, 21, 40, 80, 140])
@pytest.mark.parametrize(
    "text", [HOSTILE, "黒海の上空で無人機が墜落した" * 9, "Ю" * 300, "e\u0301" * 90]
)
def test_no_line_of_the_terminal_page_is_wider_than_the_terminal(text: str, width: int) -> None:
    """Long words, long labels and wide characters are folded, and nothing of them is lost."""
    record = lively(hostile(), text)

    page = renderer("terminal")([record], View(width=width))

    assert max(map(columns, page.split("\n"))) <= width
    assert one_line(text).replace(" ", "") in re.sub(r"\s", "", page)


@pytest.mark.parametrize("width", [20, 30, 40, 60, 80, 140])
def test_a_label_is_not_broken_within_a_word(width: int) -> None:
    """Where a line is too narrow for it, its text stands below it."""
    page = renderer("terminal")([incident()], View(width=width))

    assert re.search(r"^Monday\b", page, re.M)
    assert re.search(r"(^|\s)\(2023-03-13\)(\s|$)", page, re.M)
    assert re.search(r"^  outcome\b", page, re.M)


def test_without_colour_there_is_no_escape_sequence() -> None:
    """A page for a file or a pipe is plain text."""
    assert "\x1b" not in renderer("terminal")([hostile()], View(width=100, colour=False))


def test_a_page_of_an_empty_record_says_what_is_not_there() -> None:
    """A section that matters is named even when nothing is in it."""
    record = record_of("Nothing much went on in the town today, said nobody at all.", Draft())

    page = renderer("terminal")([record], View())

    assert "Who claims what" in page
    assert "nobody is said to say anything" in page
    assert "nothing was rejected" in page


def test_a_flag_is_seen_where_the_claim_is_shown() -> None:
    """What a check leaves open stands right below the claim."""
    claim = DraftClaim(
        sentences=[1], content=["the jet fell"], statement=None, speaker="Rosa Lind", source=None,
        cue=None, via=None, mode="reported", stance="asserts", hedged=False,
    )  # fmt: skip
    record = record_of(
        "In the town the jet fell at noon and a friend of Rosa Lind saw it.", Draft(claims=(claim,))
    )

    page = renderer("terminal")([record], View())

    assert record.claims[0].status == "flagged"
    assert re.search(r"the jet fell\n\s*\? no words give this to 'Rosa Lind'", page)


def test_a_rejection_is_shown_with_its_words_and_its_reason() -> None:
    """The ledger is part of the page."""
    actor = DraftActor(
        sentences=[1], name="Nobody Known", kind="person", role=None, affiliation=None, aliases=[]
    )
    record = record_of(
        "In the town the jet fell at noon and a friend saw it.", Draft(actors=(actor,))
    )

    page = renderer("terminal")([record], View())

    assert "Nobody Known" in page
    assert "? these words do not stand in the article" in page


def test_every_section_of_the_outline_has_a_title() -> None:
    """A page is made of named sections."""
    assert all(section.title for section in outline(hostile()))


@pytest.mark.parametrize(
    ("text", "low", "unit", "expected"),
    [
        ("two jets", 2, "jet", "2 jets"),
        ("one jet", 1, "jet", "1 jet"),
        ("one of the jets", 1, "jet", "1 jet"),
        ("three people", 3, "person", "3 people"),
        ("a dozen passers-by", 12, "passer-by", "12 passers-by"),
        ("a pair of Su-27s", 2, "jet", "2 jet"),
        ("$32m", 32_000_000, "USD", "32,000,000 USD"),
        ("50 ft", 50, "ft", "50 ft"),
        ("two", 2, None, "2"),
    ],
)
def test_a_counted_noun_is_written_as_its_articles_write_it(
    text: str, low: int, unit: str | None, expected: str
) -> None:
    """In the plural where a reading has it so; units and money by their symbols."""
    figure = incident().figures[0]
    reading = figure.readings[0].model_copy(update={"text": text})
    fresh = {"low": Decimal(low), "high": Decimal(low), "unit": unit, "readings": (reading,)}

    assert amount(figure.model_copy(update=fresh)) == expected


@pytest.mark.parametrize(
    ("text", "value", "granularity", "expected"),
    [
        ("Monday", "2023-03-13", "day", "Monday (2023-03-13)"),
        ("Tuesday night", "2023-03-14TNI", "part of day", "Tuesday night (2023-03-14)"),
        ("half an hour", "PT30M", "duration", "half an hour"),
        ("noon on Monday", "2023-03-13T12:00", "minute", "noon on Monday (2023-03-13T12:00)"),
        ("2023-03-13", "2023-03-13", "day", "2023-03-13"),
        ("later", None, None, "later"),
    ],
)
def test_a_moment_has_its_date_and_no_code(
    text: str, value: str | None, granularity: str | None, expected: str
) -> None:
    """What an interchange format writes for "night" or "half an hour" is no reader's concern."""
    fresh = {"text": text, "value": value, "granularity": granularity}

    assert moment(incident().times[0].model_copy(update=fresh)) == expected


@pytest.mark.parametrize(
    ("statement", "quote", "expected"),
    [
        ("The drone sank", "the drone sank", ""),
        ("Russia ‘can’t fence off the sea’", "Russia ‘can’t fence off the sea", ""),
        ("The drone sank.", "it sank", "it sank"),
        ("It did not sink.", "it did sink", "it did sink"),
    ],
)
def test_words_are_repeated_only_where_they_differ(
    statement: str, quote: str, expected: str
) -> None:
    """A capital, a mark or a full stop is no other word."""
    claim = incident().claims[0]
    content = (claim.mentions[0].content[0].model_copy(update={"text": quote}),)
    mention = claim.mentions[0].model_copy(update={"content": content})
    fresh = {"mode": "reported", "statement": statement, "mentions": (mention,)}

    assert other_words(claim.model_copy(update=fresh)) == expected


def test_what_nothing_uses_says_in_which_of_several_articles_it_stands() -> None:
    """A bare "two" would have to be looked for."""
    record = incident()
    used = record.coverage[0].model_copy(update={"unused": (record.figures[0].evidence[0],)})
    twin = record.articles[0].model_copy(update={"id": "0" * 12, "outlet": "The Ebb"})
    fresh = {"coverage": (used,), "articles": (*record.articles, twin)}

    page = renderer("terminal")([record.model_copy(update=fresh)], View())

    assert page.partition("Used by no item")[2].split("\n")[1] == "“$2.5 million” (in The Tide)"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x1b[2Jb", "a[U+001B][2Jb"),
        ("a\u202eb", "a[U+202E]b"),
        ("tab\tand\nline", "tab\tand\nline"),
        ("\ud800", "[U+D800]"),
        ("\U000e0041", "[U+E0041]"),
        ("“plain” – text…", "“plain” – text…"),
    ],
)
def test_what_a_terminal_would_obey_is_made_visible(text: str, expected: str) -> None:
    """Controls are shown by their code, everything else stays."""
    assert shown(text) == expected


def test_one_line_folds_space_and_drops_what_is_not_seen() -> None:
    """A soft hyphen and a zero-width space are left out, a line break is a space."""
    assert one_line("unprofes\u00adsional\u200b\n  flying") == "unprofessional flying"


def test_the_run_is_told_at_the_end_of_the_page() -> None:
    """Engine, calls and tokens are the last line."""
    record = record_of("Nothing much went on in the town today, said nobody at all.", Draft())
    run = NO_RUN.model_copy(update={"engine": "llm", "model": "m-1", "calls": 3, "tokens_in": 90})

    page = renderer("terminal")([record.model_copy(update={"run": run})], View())

    assert page.rstrip().split("\n")[-1].startswith("engine llm; model m-1; 3 calls")


@pytest.mark.parametrize(
    ("by", "said"),
    [
        ((), ""),
        (("rule", "rule"), ""),
        (("model", "model"), "summary written by a model"),
        (("model", "rule"), "1 of 2 sentences of the summary written by a model"),
    ],
)
@pytest.mark.parametrize("name", ["terminal", "markdown", "html"])
def test_a_page_says_who_wrote_the_summary(
    name: str, by: Sequence[Literal["rule", "model"]], said: str
) -> None:
    """Where a model did, all of it or in part."""
    made = incident()
    cites = (made.claims[0].id,)
    summary = tuple(Sentence(text="Something happened.", cites=cites, by=who) for who in by)
    page = renderer(name)((made.model_copy(update={"summary": summary}),), View(width=400))

    assert ("by a model" in page) == bool(said)
    assert said in page or said[:1].upper() + said[1:] in page
