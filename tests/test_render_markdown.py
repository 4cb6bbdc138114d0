"""Markdown: what it says reads as it stands, and nothing of an article takes effect in it."""

import re
from collections.abc import Iterator

import pytest
from helpers import record_of
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from records import ARTICLE, incident, span
from test_html import together
from test_render import HOSTILE, hostile, lively

from summarizer import matrix
from summarizer.draft import Draft
from summarizer.record import IncidentRecord, Rejection
from summarizer.render import View, renderer
from summarizer.render.markdown.notes import Sources
from summarizer.render.markdown.parts import Part, Piece, fitting
from summarizer.render.markdown.text import inert
from summarizer.render.text import one_line

READER = MarkdownIt("gfm-like").use(footnote_plugin)
WORDS_ALONE = {"text", "code_inline"}
# What GitHub makes something of in the words of a page: a mention, an issue, an address, a picture.
FIRES = re.compile(r"@\w|#\d|\bgh-\d|\w+://|\bwww\.|(?<!\d):[\w+-]+:", re.IGNORECASE)
# Each would be something else than words if it stood in Markdown as it is.
LIVELY = [
    "# heading", "1. first", "1) first", "7.", "- item", "+ item", "* item", "> quote", "---",
    "===", "***",
    "```code", "~~~", "    indented", ": term", "[ ] box", "a | b", "| --- |", "a\\|b",
    "\\", "a\\", "`a`", "`@a|b`", "*a* _b_ ~~c~~", "__a__", "[a](http://b.example)", "![a](b.png)",
    "[^1]", "[^1]: note", "[a]: http://b.example", "<b>a</b>", "<!-- a -->", "<script>a</script>",
    "<http://a.example>", "&lt;b&gt;", "&#64;a", "@somebody", "(@somebody)", "a@b.example",
    "mailto:a@b.example", "#12", "GH-12", "gh-12", "owner/repo#1", "x @a/b #c", "http://a.example/b_c",
    "https://a.example.", "ftp://a.example", "www.a.example", "a.example", "javascript:alert(1)",
    ":smile:", ":+1:", "$a$ and $b$", "$$a$$", "==a==", "%%a%%", "[[a]]", "!12 %12 ~12 &12 ^12",
    "a  ", "a\nb", "a\n\n# b", "a\r\n- b", "\u2028# a", "\t# a", "www.`a`", "`", "``", "@`a`",
    "\x00", "：// ＠a ＃1", "@" * 9, "#" * 7, "`" * 7, "|" * 7, "\\`@a\\`", "{{ a }} {% b %}",
    "\u202e@a",
]  # fmt: skip


def words(line: str) -> Iterator[Token]:
    """The tokens inside the one line of words that some Markdown gives."""
    for token in READER.parse(line):
        yield from token.children or ()


def seen(line: str) -> str:
    """What a reader sees of one line of words."""
    tokens = list(words(line))

    assert {token.type for token in tokens} <= WORDS_ALONE, line
    return "".join(token.content for token in tokens)


@pytest.mark.parametrize("text", LIVELY)
@pytest.mark.parametrize("before", ["", "- ", "  - ", "# ", "1. "])
def test_lively_text_is_read_as_it_stands(text: str, before: str) -> None:
    """At the beginning of a line, of an item and of a heading."""
    line = f"{before}{inert(text)}".removeprefix("  ")

    assert seen(line) == one_line(text)


@given(st.lists(st.sampled_from([*LIVELY, " ", "a", "1", "."]), max_size=6).map("".join))
def test_lively_texts_together_are_read_as_they_stand(text: str) -> None:
    """In a cell of a table, where a bar would end it, behind words in bold, and in a note."""
    line = one_line(text)
    table = f"| a | b |\n| --- | --- |\n| {inert(text)} | end |"
    bold = f"- **{inert(f'x{text}')}** end"

    cells = [t for t in READER.parse(table) if t.type == "inline"]
    item = [t for t in words(bold) if t.type not in ("strong_open", "strong_close")]

    assert ["".join(c.content for c in t.children or ()) for t in cells] == ["a", "b", line, "end"]
    assert {token.type for token in item} <= WORDS_ALONE
    assert "".join(token.content for token in item) == f"{one_line(f'x{text}')} end"
    assert not FIRES.search("\0".join(t.content for t in item if t.type == "text"))


def page_of(record: IncidentRecord) -> str:
    """The page of one record."""
    return renderer("markdown")([record], View())


OURS = {
    "text", "code_inline", "softbreak", "strong_open", "strong_close", "em_open", "em_close",
    "footnote_ref", "footnote_anchor",
}  # fmt: skip


@pytest.mark.parametrize("text", [HOSTILE, *LIVELY])
def test_nothing_of_a_record_takes_effect_in_its_page(text: str) -> None:
    """Links, pictures, markup, mentions, headings: the page has those that are ours alone."""
    page = page_of(lively(hostile(), text))
    tokens = READER.parse(page)
    plain = page_of(lively(hostile(), "plain"))

    inside = [token for line in tokens for token in line.children or ()]
    texts = "\0".join(token.content for token in inside if token.type == "text")

    assert {token.type for token in inside} <= OURS
    assert [t.type for t in tokens] == [t.type for t in READER.parse(plain)]
    assert not FIRES.search(texts)


def test_behind_each_statement_stand_its_outlet_its_words_and_their_place() -> None:
    """The words are a footnote's, and where they stand in the article is told."""
    page = page_of(incident())
    notes = dict(re.findall(r"^\[\^(\d+)\]: (.*)$", page, re.M))

    (mark,) = re.findall(r"\*\*says\*\* “It cost \\\$2\.5 million”\[\^(\d+)\]$", page, re.M)
    start = ARTICLE.text.index("It cost")

    assert notes[mark] == f"The Tide, 2023-03-16: “It cost \\$2.5 million” ({start}–{start + 20})"
    assert set(re.findall(r"\[\^(\d+)\](?!:)", page)) == set(notes)


def test_each_row_of_who_reports_what_and_each_outcome_has_its_words() -> None:
    """An answer's row has the note of its side, a claim's row that of the claim."""
    page = page_of(together())
    notes = dict(re.findall(r"^\[\^(\d+)\]: (.*)$", page, re.M))
    rows = page.partition("## Who reports what")[2].partition("\n## ")[0]
    marked = re.findall(r"^\| (.*?)\[\^(\d+)\] \|", rows, re.M)

    said = dict(marked)
    (side,) = re.findall(r"^\| Russia was at fault\.\[\^(\d+)\] \| James Hecker", page, re.M)
    (claim,) = re.findall(r"\*\*tells\*\* Two Su-27s met the MQ-9 Reaper on 14 March\.\[\^(\d+)\]$",
                          page, re.M)  # fmt: skip
    (outcome,) = re.findall(r"\*\*outcome\*\* plunged into the Black Sea\[\^(\d+)\]$", page, re.M)

    assert len(marked) == len(matrix(together()).rows)
    assert (said["Russia was at fault."], said["Two Su-27s met the MQ-9 Reaper on 14 March."]) == (
        side,
        claim,
    )
    assert notes[outcome].startswith("Daily Lantern, 2023-03-15: “plunged into the Black Sea” (")
    assert all(outlet in notes[said["Russia was at fault."]] for outlet in ("Meridian", "Harbour"))


def test_a_note_of_many_places_names_each_article_before_it_names_one_twice() -> None:
    """Six places are told, and the others counted."""
    record = incident()
    ids = [record.articles[0].id, "0" * 12, "1" * 12]
    infos = [record.articles[0].model_copy(update={"id": id, "outlet": f"O{id[0]}"}) for id in ids]
    spans = [span("Monday").model_copy(update={"article": ids[0], "start": n, "end": n + 6})
             for n in range(7)]  # fmt: skip
    spans += [span("Monday").model_copy(update={"article": id}) for id in ids[1:]]

    note = Sources(record.model_copy(update={"articles": tuple(infos)})).note(tuple(spans))

    assert note.count("“Monday”") == 6
    assert note.index("O0") < note.index("O1")
    assert note.endswith("; and 3 more places")


def test_a_note_that_several_lines_share_is_counted_once_and_moves_where_the_first_is_cut() -> None:
    """What is shown takes no more than there is room, and no less than it could."""
    note = "n" * 400
    plain = tuple(Piece("x" * 90, "item") for _ in range(40))
    first = Part(Piece("#"), (*plain, Piece("last", "item", note)))
    second = Part(Piece("#"), (Piece("y", "item", note), Piece("z", "item", "m" * 300)))

    short = fitting([first, second], 2_000)

    noted = set[str]()
    assert fitting([first, second], 5_000) == [first, second]
    assert short[1] == second
    assert 1_800 < sum(p.begin.size(noted) + p.size(noted) for p in short) <= 2_000


def test_notes_of_two_articles_of_one_outlet_on_one_day_are_told_apart() -> None:
    """By their ids."""
    record = incident()
    twin = record.articles[0].model_copy(update={"id": "0" * 12})

    page = page_of(record.model_copy(update={"articles": (*record.articles, twin)}))

    assert f"The Tide, 2023-03-16 ({ARTICLE.id}): " in page


def test_a_page_that_is_too_long_ends_its_longest_part_early_and_says_so() -> None:
    """GitHub takes 65,536 characters; the short parts stay whole, and each note has its mark."""
    record = incident()
    many = [
        Rejection(stage="prove", kind="claim", item=f"{n} {HOSTILE}", reason="gone", article=None)
        for n in range(2_000)
    ]

    page = page_of(record.model_copy(update={"rejected": tuple(many)}))
    (left,) = re.findall(r"^\*Shortened: (\d+) more lines", page, re.M)
    rejected = page.partition("## Rejected")[2].partition("\n## ")[0]

    assert 60_000 < len(page) <= 65_536
    assert rejected.count("\n- ") + int(left) == 2_000
    assert "“It cost \\$2.5 million”" in page


def test_many_incidents_share_what_one_comment_takes() -> None:
    """Beyond those that have room the rest is counted."""
    page = renderer("markdown")([incident()] * 40, View())

    assert len(page) <= 65_536
    assert "24 more incidents would not fit" in page


@given(
    st.lists(st.lists(st.integers(1, 300), max_size=9), min_size=1, max_size=6),
    st.integers(2_000, 6_000),
)
def test_parts_that_are_fitted_take_no_more_than_there_is_room(
    sizes: list[list[int]], room: int
) -> None:
    """A part that is no longer than each that stays whole stays whole itself."""
    parts = [Part(Piece("#"), tuple(Piece("x" * n, "item") for n in part)) for part in sizes]

    fitted = fitting(parts, room)
    whole = [part.size(set()) for part, now in zip(parts, fitted, strict=True) if part == now]
    cut = [part.size(set()) for part, now in zip(parts, fitted, strict=True) if part != now]

    assert sum(part.begin.size(set()) + part.size(set()) for part in fitted) <= room
    assert not (whole and cut) or max(whole) <= min(cut)


def test_an_empty_record_says_what_is_not_there() -> None:
    """As every format does."""
    page = page_of(record_of("Nothing much went on in the town today, said nobody.", Draft()))

    assert "## Who claims what\n\nnobody is said to say anything" in page
