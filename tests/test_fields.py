"""Articles in JSON."""

import json
from typing import Any

import pytest

from summarizer.errors import NotAnArticle, OtherKind
from summarizer.reading.fields import read_json

BODY = "Two jets met over the bay.\nNobody was hurt."


def refused(value: Any, kind: type[NotAnArticle] = NotAnArticle) -> str:
    """The line that says why this is no article."""
    text = value if isinstance(value, str) else json.dumps(value)
    with pytest.raises(NotAnArticle) as caught:
        read_json(text, "a.json")
    assert type(caught.value) is kind
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_news_please_is_read() -> None:
    """Its names for the text, the headline, the dates and the outlet."""
    found = read_json(
        json.dumps({
            "authors": ["Ana Lind", "Bo Ek", "Ana Lind"], "date_download": "2023-04-01 00:00:00",
            "date_modify": None, "date_publish": "2023-03-14 09:30:00", "description": "A lead.",
            "filename": "x.html", "image_url": "https://tide.example/a.png", "language": "en",
            "maintext": BODY, "source_domain": "tide.example", "title": "Jets meet",
            "title_page": None, "url": "https://tide.example/a",
        }),
        "a.json",
    )  # fmt: skip

    assert found.text == f"Jets meet\n\n{BODY}"
    assert (found.title, found.outlet) == ("Jets meet", "tide.example")
    assert found.author == "Ana Lind, Bo Ek"
    assert (found.published, found.modified) == ("2023-03-14 09:30:00", None)
    assert (found.url, found.language, found.reader) == ("https://tide.example/a", "en", "json/1")


def test_trafilatura_is_read() -> None:
    """Its address stands in "source", its outlet in "source-hostname"."""
    found = read_json(
        json.dumps({
            "title": "Jets meet", "author": "Ana Lind; Bo Ek", "hostname": "tide.example",
            "date": "2023-03-14", "fingerprint": "a1", "id": None, "comments": "no",
            "raw_text": "flat", "text": BODY, "language": None, "source": "https://tide.example/a",
            "source-hostname": "The Tide", "excerpt": "A lead.", "tags": "",
        }),
        "a.json",
    )  # fmt: skip

    assert found.text == f"Jets meet\n\n{BODY}"
    assert (found.outlet, found.url) == ("The Tide", "https://tide.example/a")
    assert (found.author, found.published) == ("Ana Lind; Bo Ek", "2023-03-14")


def test_the_fields_of_a_page_itself_are_read() -> None:
    """Schema.org's names, with people and publishers as objects."""
    value = {
        "@type": "NewsArticle", "headline": "Jets meet", "articleBody": f"Jets  meet\n{BODY}",
        "author": [{"@type": "Person", "name": "Ana Lind"}, "Bo Ek"],
        "publisher": {"name": "The Tide"}, "datePublished": "2023-03-14T09:30:00Z",
        "dateModified": "2023-03-15", "inLanguage": "en-GB", "url": "javascript:alert(1)",
    }  # fmt: skip

    found = read_json(json.dumps([value]), "a.json")

    assert found.text == f"Jets  meet\n{BODY}"  # the headline is there already
    assert (found.author, found.outlet) == ("Ana Lind, Bo Ek", "The Tide")
    assert (found.published, found.modified) == ("2023-03-14T09:30:00Z", "2023-03-15")
    assert (found.language, found.url) == ("en-GB", None)


@pytest.mark.parametrize(
    ("facts", "author"),
    [
        ({"author": 3}, None),
        ({"author": {"first": "Ana"}}, None),
        ({"author": [None, {}, [], "  "]}, None),
        ({"author": " Ana\n Lind "}, "Ana Lind"),
        ({"author": "", "byline": "Ana Lind"}, "Ana Lind"),
        ({"Author": "Ana Lind"}, "Ana Lind"),
    ],
)
def test_a_fact_that_is_no_words_says_nothing(facts: Any, author: str | None) -> None:
    """Whatever stands where a name should."""
    assert read_json(json.dumps({"text": BODY, **facts}), "a.json").author == author


@pytest.mark.parametrize(
    ("facts", "outlet", "url"),
    [
        ({"source": "The Tide"}, "The Tide", None),
        ({"source": "https://tide.example/a"}, None, "https://tide.example/a"),
        ({"source": "The Tide", "publisher": "The Dawn"}, "The Dawn", None),
        ({"url": "ftp://tide.example/a"}, None, None),
        ({"url": "HTTPS://tide.example/a"}, None, "HTTPS://tide.example/a"),
    ],
)
def test_a_source_is_an_outlet_or_an_address(
    facts: Any, outlet: str | None, url: str | None
) -> None:
    """Only the web's addresses are one."""
    found = read_json(json.dumps({"text": BODY, **facts}), "a.json")

    assert (found.outlet, found.url) == (outlet, url)


@pytest.mark.parametrize("value", [{}, {"a": 1}, [], 3, None, "a", {"text": ["a"]}, {"text": " "},
                                   [{"text": BODY}, {"text": BODY}]])  # fmt: skip
def test_json_without_an_article_is_another_kind_of_file(value: Any) -> None:
    """It is whole: in a folder it is passed over."""
    assert refused(json.dumps(value), OtherKind).startswith("'a.json' is ")


@pytest.mark.parametrize("lines", [1, 2])
def test_a_record_is_told_apart(lines: int) -> None:
    """One, or several in JSON Lines; the hint says what to do with it."""
    record = json.dumps({"schema_version": "1", "articles": [], "claims": [], "text": "x"})

    line = refused("\n".join([record] * lines), OtherKind)

    assert line == (
        "'a.json' is a record, not an article; print it with `summarizer show`, join it with"
        " `summarizer merge`"
    )


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "no whole JSON"),
        ('{"text": "cut off', "no whole JSON"),
        ("{'text': 'a'}", "no whole JSON"),
        ('{"text": ' + "[" * 200_000, "nested too deeply"),
        ('{"a": ' * 200_000, "nested too deeply"),
        ('{"text": ' + "9" * 10_000 + "}", "no whole JSON"),
        ('{"text": "a\\u0000b"}', "NUL"),
        ('{"text": "a\\ud800b"}', "half a character"),
        ('{"text": "abc", "title": "\\udc00"}', "half a character"),
    ],
    ids=["empty", "cut off", "no JSON", "deep list", "deep object", "long number", "NUL", "half",
         "half in title"],
)  # fmt: skip
def test_json_that_is_broken_fails(text: str, why: str) -> None:
    """In one line that says what is wrong."""
    assert why in refused(text)


def test_json_lines_of_articles_are_called_what_they_are() -> None:
    """They are whole: each line is an article to be given in a file of its own."""
    line = json.dumps({"title": "Drone lost", "text": BODY})

    assert refused(f"{line}\n{line}\n", OtherKind) == (
        "'a.json' is JSON Lines, a list of articles perhaps, not an article; give one a file"
    )
