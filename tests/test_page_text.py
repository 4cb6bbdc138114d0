"""The text of a page: its own characters, paragraphs and lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading import Reading
from summarizer.reading.html import read_html

PARAGRAPHS = (
    "A drone fell into the sea off Calder Point on Monday, the navy said, and a fishing boat took "
    "its crew of two to the place within the hour, where they found a wing and some cloth.",
    "The harbour master, Ida Holm, said that nobody had asked her for leave to fly, and that the "
    "law wants three days of notice for anything that weighs more than a goose.",
)


def read(*body: str) -> Reading:
    """What is read of a page with these parts in its article."""
    return read_html(f"<html><body><article>{''.join(body)}</article></body></html>", "page.html")


def between(part: str) -> str:
    """What is read of a part between two paragraphs of an article."""
    first, last = (f"<p>{text}</p>" for text in PARAGRAPHS)
    text = read(first, part, last).text
    assert text.startswith(PARAGRAPHS[0])
    assert text.endswith(PARAGRAPHS[1])
    return text.removeprefix(PARAGRAPHS[0]).removesuffix(PARAGRAPHS[1]).strip("\n")


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>the <b>brown</b><i>fox</i> ran over the hill</p>", "the brownfox ran over the hill"),
        ("<p><span>T</span>he fox ran over the hill</p>", "The fox ran over the hill"),
        ("<p>it ran over<wbr>land<sup>2</sup> and sea alone</p>", "it ran overland2 and sea alone"),
        ("<p>the fox\n  ran \t over the hill</p>", "the fox ran over the hill"),
        ("<p>the fox&nbsp;ran over the&#8239;hill</p>", "the fox\xa0ran over the\u202fhill"),
        ("<p>the fox<br>ran over the hill</p>", "the fox\nran over the hill"),
        (
            "<p>the fox ran over the hill<br><br>and the hen ran after it</p>",
            "the fox ran over the hill\n\nand the hen ran after it",
        ),
        ("<p>the fox &amp; the hen &lt;ran&gt; away</p>", "the fox & the hen <ran> away"),
        ("<p>“the fox” &mdash; &quot;ran&quot; over it</p>", '“the fox” — "ran" over it'),
        ("<p>cafe\u0301 fox ran over the hill</p>", "cafe\u0301 fox ran over the hill"),
        (
            "<p>the\u200b f\u00adox \u202eran\u202c over the hill</p>",
            "the\u200b f\u00adox \u202eran\u202c over the hill",
        ),
        ("<ul><li>two foxes</li><li>one hen</li></ul>", "two foxes\n\none hen"),
        (
            "<table><tr><th>Town</th><th>Dead</th></tr><tr><td>Calder</td><td>12</td></tr></table>",
            "Town | Dead\n\nCalder | 12",
        ),
        ("<div>the fox <div>ran over the hill at noon</div></div>", "ran over the hill at noon"),
        ("<h2>Foxes</h2>", "Foxes"),
        ("<p>" + PARAGRAPHS[1] + "</p>", PARAGRAPHS[1]),
    ],
)
def test_characters_are_the_page_s(html: str, text: str) -> None:
    """Markup inside a paragraph neither joins nor parts words, and no character is altered."""
    assert between(html) == text


@given(st.lists(st.text("abéж字\u200b\u00ad\xa0’—019.,", max_size=40), min_size=1, max_size=6))
def test_every_paragraph_is_read_as_it_stands(parts: list[str]) -> None:
    """Repeated or not, in whatever characters, each paragraph is in the text, and nothing else."""
    paragraphs = [f"{PARAGRAPHS[0]} {part}." for part in parts]

    text = read(*(f"<p>{paragraph}</p>" for paragraph in paragraphs)).text

    assert text.split("\n\n") == paragraphs


@pytest.mark.parametrize(
    "part",
    [
        "<div class=ad><p>Ten cars that nobody should buy this year or next</p></div>",
        "<aside><p>Our harbour reporter has won a prize for her work on tides</p></aside>",
        "<nav><a href=/a>News</a> <a href=/b>Sport</a></nav>",
        "<div class=related><p>Read more: <a href=/a>the goose that flew too high</a></p></div>",
        "<ul><li><a href=/a>The goose that flew too high</a><li><a href=/b>Tides</a></ul>",
        "<p><a href=/a>Read also: the goose that flew too high over the harbour</a></p>",
        "<div class=newsletter><p>Get the news of the harbour by mail each morning</p></div>",
        "<div><p>Get the news of the harbour each morning</p><form><input></form></div>",
        "<div id=comments><div class=comment><p>I saw it fall and it was no drone</p></div></div>",
        "<div role=dialog><p>We use cookies to make this page work and to count you</p></div>",
        "<div><h3><a href=/a>A goose</a></h3><p>It flew too high over the town and the sea.</p>"
        "<a href=/b><h3>The tide</h3></a><p>It came in at noon and went out at six.</p></div>",
        "<p>© 2026 The Calder Post. All rights reserved.</p>",
    ],
)
def test_what_goes_round_an_article_is_left_out(part: str) -> None:
    """Adverts, links to others, offers and comments between two paragraphs are no text."""
    assert between(part) == ""


def test_an_unusual_page_is_read_by_its_running_text() -> None:
    """Where trafilatura finds nothing, running text is the article, and it is said."""
    text = "\n\n".join(PARAGRAPHS)
    html = "".join(f"<div><span>{text}</span></div>" for text in PARAGRAPHS) + "<p>x</p>" * 40_001

    reading = read_html(f"<div>{html}", "page.html")

    assert reading.text == text
    assert reading.notes == (
        "The main text of the page was not recognised; its running text was taken.",
    )


@pytest.mark.parametrize(
    "html", ["", "<html><body></body></html>", "<!-- x -->", "<p hidden>x</p>"]
)
def test_a_page_without_text_gives_none(html: str) -> None:
    """What is no article is said by whoever makes one of it."""
    assert read_html(html, "page.html").text == ""


@pytest.mark.parametrize(
    "offer",
    [
        "Subscribe now to continue reading this story.",
        "Already a subscriber? Log in.",
        "This article is only for subscribers.",
    ],
)
def test_a_paywall_is_noted_and_its_offer_left_out(offer: str) -> None:
    """The text is what is there; that it may not be all is said."""
    reading = read(*(f"<p>{text}</p>" for text in PARAGRAPHS), f"<div><p>{offer}</p></div>")

    assert reading.text == "\n\n".join(PARAGRAPHS)
    assert len(reading.notes) == 1
    assert "paywall" in reading.notes[0]


def test_a_live_blog_is_told_by_its_posts() -> None:
    """Without a word in its head: a headline that says so, and posts that each have a time."""
    posts = [
        f"<div class=entry><time>{hour}:00</time><p>{text}</p></div>"
        for hour, text in zip((14, 13, 12), (*PARAGRAPHS, PARAGRAPHS[0]), strict=True)
    ]
    title = "Drone lost: live updates"
    page = f"<head><title>{title}</title></head><body><h1>{title}</h1>{''.join(posts)}</body>"

    reading = read_html(page, "page.html")

    assert reading.text.split("\n\n") == [
        title,
        *("14:00", PARAGRAPHS[0], "13:00", PARAGRAPHS[1], "12:00", PARAGRAPHS[0]),
    ]
    assert "live blog" in reading.notes[0]
