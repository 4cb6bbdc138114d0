"""Articles in Markdown, and the facts before them."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.front import front_matter
from summarizer.reading.markdown import read_markdown

CASES = json.loads((Path(__file__).parent / "cases" / "markdown.json").read_text("utf-8"))


@pytest.mark.parametrize(("source", "text"), CASES)
def test_the_words_are_read_without_the_markup(source: str, text: str) -> None:
    """Every word that a reader of the page sees, in order, and nothing else."""
    assert read_markdown(source, "a.md").text == text


@given(st.lists(st.sampled_from(["jet", "12", "met,", "“no”", "İda", "1,5"]), min_size=1))
def test_no_word_of_a_paragraph_is_lost(words: list[str]) -> None:
    """However it is emphasised, linked or put in a list."""
    plain = " ".join(words)

    for source in (
        plain,
        f"**{plain}**",
        f"[{plain}](b)",
        f"* {plain}",
        f"# {plain}",
        f"> {plain}",
    ):
        assert read_markdown(source, "a.md").text.split() == words


def test_the_front_matter_says_what_the_article_is() -> None:
    """Names of several site generators; the headline becomes the first line of the text."""
    source = (
        '---\ntitle: "Two jets met: what we know"\ndate: 2023-03-14 09:30 +0200 # local\n'
        "lastmod: 2023-03-15\nauthors:\n  - Ana Lind\n  - 'Bo Ek'\npublisher: The Tide\n"
        "link: https://tide.example/a\nlang: en\ntags: [sea, air]\n---\nNobody was hurt.\n"
    )

    found = read_markdown(source, "a.md")

    assert found.text == "Two jets met: what we know\n\nNobody was hurt."
    assert (found.title, found.author) == ("Two jets met: what we know", "Ana Lind, Bo Ek")
    assert (found.published, found.modified) == ("2023-03-14 09:30 +0200", "2023-03-15")
    assert (found.outlet, found.url, found.language) == ("The Tide", "https://tide.example/a", "en")
    assert re.fullmatch(r"md/1 markdown-it-py/[\d.]+", found.reader)


@pytest.mark.parametrize(
    ("source", "fields"),
    [
        ('+++\ntitle = "Two jets"\ndate = 2023-03-14T09:30:00Z\n[params]\na = 1\n+++\nA.',
         {"title": "Two jets", "date": "2023-03-14T09:30:00+00:00", "params": {"a": 1}}),
        ("---\r\ntitle: Two jets\r\n---\r\nA.", {"title": "Two jets"}),
        ("\ufeff---\ntitle: A\n...\nA.", {"title": "A"}),
        ("---\nauthor:\n  name: Ana Lind\n  url: x\n---\nA.", {"author": ["Ana Lind"]}),
        ("---\nauthors: [Ana Lind, 'Bo Ek']\n---\nA.", {"authors": ["Ana Lind", "Bo Ek"]}),
        ("---\ntitle: It's “so”: yes\n---\nA.", {"title": "It's “so”: yes"}),
        ("---\na: &a [x]\nb: *a\nc: !!python/object:os.system x\n---\nA.",
         {"a": "&a [x]", "b": "*a", "c": "!!python/object:os.system x"}),
    ],
)  # fmt: skip
def test_front_matter_is_read_line_by_line(source: str, fields: dict[str, object]) -> None:
    """In either notation; nothing in it refers to anything or makes it."""
    found, body = front_matter(source)

    assert (found, body) == (fields, "A.")


@pytest.mark.parametrize(
    "source",
    [
        "A text.\n---\ntitle: no\n---\n",
        "---\nA passage between two rules.\n---\nMore.",
        "+++\nno toml here\n+++\nMore.",
        "---\ntitle: never closed\n",
        "---\n" + "a: b\n" * 10_000 + "---\nMore.",
        "",
    ],
)
def test_what_only_looks_like_front_matter_stays_text(source: str) -> None:
    """Nothing of the article is taken away."""
    assert front_matter(source) == ({}, source)


def test_what_is_nested_too_deeply_is_said() -> None:
    """What the library leaves out is never left out in silence."""
    shallow = read_markdown(">" * 90 + " deep", "a.md")
    deep = read_markdown(">" * 5_000 + " deep\n\nAfter.", "a.md")

    assert (shallow.text, shallow.notes) == ("deep", ())
    assert (deep.text, len(deep.notes)) == ("After.", 1)
