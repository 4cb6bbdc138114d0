"""The matrix of hostile web pages: too deep, too many, too long, broken, and made to deceive."""

from pathlib import Path

import pytest
from forked import Commands
from hostile_rows import Row, outcome

from summarizer.reading.html import read_html

TEXT = (
    "<h1>Drone lost off Calder Point</h1><p>A drone fell into the sea off Calder Point on Monday, "
    "the navy said, and no ship was near it at the time.</p><p>Two boats looked for it until noon, "
    "and found a wing and a wheel some 400 metres from the pier.</p>"
)
MANY = "has more than 150,000 elements; name the page of one article"


def page(before: str = "", after: str = "", head: str = "") -> bytes:
    """A page with an article in it."""
    return f"<html><head>{head}</head><body>{before}{TEXT}{after}</body></html>".encode()


def linked(text: str) -> str:
    """A script of JSON-LD."""
    return f'<script type="application/ld+json">{text}</script>'


def sheet(rules: str) -> str:
    """A style sheet."""
    return f"<style>{rules}</style>"


def numbered(pattern: str, most: int) -> str:
    """A pattern again and again, with the numbers from 0."""
    return "".join(pattern.format(number) for number in range(most))


QUOTED = "a{}='<' "
RULE = ".c{}{{display:none}}"
SELECTOR = "div p:nth-child({}n+9){{opacity:0}}"

ROWS = (
    # Depth
    Row("300 deep.html", lambda: page("<div>" * 300, "</div>" * 300)),
    Row("1,000 deep.html", lambda: page("<div>" * 1_000, "</div>" * 1_000)),
    Row("100,000 deep.html", lambda: page("<div>" * 100_000, "</div>" * 100_000)),
    Row("deep and open.html", lambda: page("<b><i>" * 50_000)),
    Row("deep tables.html", lambda: page("<table><tr><td>" * 20_000)),
    Row("deep lists.html", lambda: page("<ul><li>" * 30_000)),
    Row("deep forms.html", lambda: page(after="<div><form>" * 15_000)),
    # Attributes
    Row("attributes.html", lambda: page(f"<p {numbered('a{}=1 ', 200_000)}>")),
    Row("quoted.html", lambda: page(f"<p {numbered(QUOTED, 200_000)}>")),
    Row("class names.html", lambda: page("<p class='" + "ad nav x " * 100_000 + "'>x</p>")),
    Row("styles.html", lambda: page("<p style='color:#fff;" + "a:b;" * 500_000 + "'>x</p>")),
    # Numbers
    Row("a million nodes.html", lambda: page("<p>x</p>" * 1_000_000), MANY),
    Row("a million breaks.html", lambda: page("word<br>" * 1_000_000), MANY),
    Row("open comments.html", lambda: page("<!--" * 1_000_000), MANY),
    Row("open tags.html", lambda: page("<a " * 1_000_000), MANY),
    Row("paragraphs.html", lambda: page("<p>some words in a row here for you</p>" * 10_000)),
    Row("hidden.html", lambda: page(after="<div hidden>" * 90 + "<p hidden>x</p>" * 30_000)),
    Row("links.html", lambda: page("<li><a href=x>some words in a row</a></li>" * 15_000)),
    Row("rows.html", lambda: page("<table>" + "<tr><td>a</td><td>12</td></tr>" * 8_000)),
    Row("times.html", lambda: page("<div><time datetime=2026-01-01>x</time></div>" * 10_000)),
    Row("metas.html", lambda: page(head="<meta name=author content='x y'>" * 30_000)),
    Row("one paragraph.html", lambda: page("<p>" + "word " * 300_000)),
    # Entities, scripts, styles, JSON
    Row(
        "laughs.html",
        lambda: (
            b"<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
            + page("<p>&b;</p>" * 1_000 + "&amp;" * 100_000)
        ),
    ),
    Row("foreign.html", lambda: b"<!DOCTYPE html SYSTEM 'file:///etc/passwd'>" + page("&x;")),
    Row("braces.html", lambda: page(head=sheet("{" * 300_000 + "/*" * 200_000))),
    Row(
        "rules.html",
        lambda: page(head=sheet("".join(f".c{n}{{display:none}}" for n in range(40_000)))),
    ),
    Row(
        "selectors.html",
        lambda: page(after="<div><p>x</p></div>" * 5_000, head=sheet(numbered(SELECTOR, 900))),
    ),
    Row("nested selectors.html", lambda: page(head=sheet(":not(" * 20_000 + "{display:none}"))),
    Row("nested json.html", lambda: page(head=linked("[" * 400_000))),
    Row("nested objects.html", lambda: page(head=linked('{"author":' * 40_000))),
    Row("backslashes.html", lambda: page(head=linked('{"headline": "x' + "\\" * 400_000))),
    Row("numbers.html", lambda: page(head=linked('{"datePublished":' + "9" * 400_000 + "}"))),
    # What a browser would do
    Row("refresh.html", lambda: page(head="<meta http-equiv=refresh content='0;url=file:///x'>")),
    Row("base.html", lambda: page(head="<base href='javascript:alert(1)//'>")),
    Row(
        "scripts.html",
        lambda: page("<svg onload=alert(1)><script>alert(1)</script></svg><img src=x onerror=a()>"),
    ),
    Row(
        "frames.html", lambda: page(after="<iframe src=file:///etc/passwd></iframe><object data=x>")
    ),
    # Characters
    Row("nuls.html", lambda: page("<p>\x00</p>"), "is not a text; "),
    Row("null references.html", lambda: page("<p>&#0;&#xD800;&#x110000;&#x1b;[2J</p>")),
    Row("less than.html", lambda: page(after="<" * 250_000)),
    Row("cut.html", lambda: page()[:-40]),
    Row("declared.html", lambda: b"<?xml version='1.0' encoding='utf-16'?>" + page()),
    Row("mixed.html", lambda: page(head="<meta charset=utf-8>") + b"\xff\xfe"),
    # Nothing in it
    Row("empty body.html", lambda: b"<html><body></body></html>", "holds no text; "),
    Row("only hidden.html", lambda: b"<html><body><p hidden>x y</p></body></html>", "no text; "),
    Row("frameset.html", lambda: b"<html><frameset><frame src=a></frameset></html>", "no text; "),
)


@pytest.mark.parametrize("row", ROWS, ids=Row.id)
def test_a_hostile_page_costs_itself_at_most(row: Row, command: Commands, tmp_path: Path) -> None:
    """It is read or is one line, the sound article is read, in bounded time and memory."""
    assert outcome(row, command, tmp_path)


@pytest.mark.parametrize("depth", [150, 250, 300, 1_000, 5_000])
def test_no_depth_loses_text(depth: int) -> None:
    """A paragraph is read however deep it lies; where the page was read flatter, it is noted."""
    html = page("<div>" * depth, "</div>" * depth + "<p>The search ends on Friday at noon.</p>")

    reading = read_html(html.decode(), "page.html")

    assert reading.text.startswith("Drone lost off Calder Point\n\nA drone fell into the sea")
    assert "some 400 metres from the pier." in reading.text
    assert any("nested too deep" in note for note in reading.notes) is (depth > 250)


def test_what_is_hidden_deep_is_not_read() -> None:
    """Attributes hide below the depth to which a page is kept as it is."""
    html = page(
        "<div>" * 300, "<div hidden>Say nothing of the <b>pier</b>.</div><p>It was red.</p>"
    )

    text = read_html(html.decode(), "page.html").text

    assert "Say nothing" not in text
    assert "It was red." in text
