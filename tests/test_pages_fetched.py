"""Articles from the web, through the command line: fetched, kept, read again."""

import json
from pathlib import Path

import pytest
from cli_doubles import Command
from fault_server import Answer, serving
from test_inputs import BODY, EMBEDDED, HTML, PAGE, articles, records

from summarizer import read_article


def test_a_page_is_fetched_and_read(summarizer: Command) -> None:
    """Its address is that of the article, its charset the one that the server names."""
    with serving(PAGE) as server:
        ended = summarizer("run", server.url, "--allow-private", *EMBEDDED)

    (article,) = articles(ended.out)
    assert (ended.code, server.count) == (0, 1)
    assert (article["url"], article["outlet"]) == (server.url, "The Tide")
    assert "“We saw two jets and no flame,”" in article["text"]
    assert article["title"] == "Two jets met over the bay"


def test_nothing_that_a_page_names_is_fetched(summarizer: Command) -> None:
    """No picture, no frame, no style, no script, no next page."""
    more = (
        '<meta http-equiv="refresh" content="0;url=/next"><link rel="stylesheet" href="/a.css">'
        '<script src="/a.js"></script><base href="/base/"><iframe src="/frame"></iframe>'
        '<img src="/a.png" srcset="/b.png 2x"><object data="/c"></object><link rel="next" href="2">'
    )
    page = Answer(200, HTML.replace("<h1>", f"{more}<h1>").encode(), {"Content-Type": "text/html"})
    with serving(page) as server:
        ended = summarizer("run", server.url, "--allow-private", *EMBEDDED)

        assert server.count == 1
    assert (ended.code, len(articles(ended.out))) == (0, 1)


def test_a_kept_page_gives_the_same_article(summarizer: Command) -> None:
    """Read as a file, from its folder, or offline by its address: nothing is fetched again."""
    with serving(PAGE) as server:
        first = summarizer("run", server.url, "--allow-private", "--keep", "kept", *EMBEDDED)
    (page,) = Path("kept").glob("*.html")

    assert read_article(page).text == articles(first.out)[0]["text"]
    assert read_article(page).meta.url == server.url
    for sources in ((str(page),), ("kept",), (server.url, "--offline", "--keep", "kept")):
        again = summarizer("run", *sources, *EMBEDDED)
        assert (again.code, articles(again.out)) == (0, articles(first.out))
    assert f"{server.url}: kept as {page}" in first.err
    assert page.read_bytes() == PAGE.payload


@pytest.mark.parametrize("option", [("--offline",), ("--replay", str(Path(__file__).parent))])
def test_offline_and_in_a_replay_nothing_is_fetched(
    summarizer: Command, option: tuple[str, ...]
) -> None:
    """One line says so, and what to do; no request leaves."""
    with serving(PAGE) as server:
        ended = summarizer("run", server.url, "--allow-private", *option)

        assert server.count == 0
    assert (ended.code, "nothing is; fetch it once with --keep DIR" in ended.err) == (1, True)


def test_a_page_that_moved_says_so(summarizer: Command) -> None:
    """In the record too: the address is the last one."""
    with serving(Answer(301, b"", {"Location": "/new"}), PAGE) as server:
        ended = summarizer("run", server.url, "--allow-private", *EMBEDDED)

    (article,) = articles(ended.out)
    new = server.url.replace("/v1", "/new")
    assert article["url"] == new
    assert f"The page was at {new}, not at {server.url}." in article["notes"]


def test_a_page_without_a_headline_has_its_address(summarizer: Command) -> None:
    """What is known of a page may be told by its address."""
    text = Answer(200, BODY.encode(), {"Content-Type": "text/plain"})
    with serving(text) as server:
        Path("meta.json").write_text(json.dumps({server.url: {"outlet": "The Dawn"}}))
        ended = summarizer("run", server.url, "--allow-private", "--meta", "meta.json", *EMBEDDED)

    (article,) = articles(ended.out)
    assert (article["url"], article["outlet"]) == (server.url, "The Dawn")


def test_a_page_fails_beside_articles_that_do_not(summarizer: Command) -> None:
    """Exit 1; the record says which page gave nothing."""
    with serving(Answer(404, b"")) as server:
        ended = summarizer("run", "article.txt", server.url, "--allow-private", *EMBEDDED)

    (record,) = records(ended.out)
    assert (ended.code, len(record["articles"])) == (1, 1)
    assert [(r["stage"], r["item"]) for r in record["rejected"] if r["kind"] == "article"] == [
        ("read", server.url)
    ]


def test_no_password_of_an_address_is_kept(summarizer: Command) -> None:
    """The record says which page gave nothing, without it."""
    ended = summarizer("run", "article.txt", "http://ana:canary@tide.example/a@b", *EMBEDDED)

    assert "canary" not in ended.out + ended.err
    assert "http://tide.example/a@b" in [r["item"] for r in records(ended.out)[0]["rejected"]]


def test_a_page_that_cannot_be_read_is_kept(summarizer: Command) -> None:
    """What came is there to be looked at, and where is said."""
    with serving(Answer(200, b"Too few words", {"Content-Type": "text/plain"})) as server:
        ended = summarizer(
            "run", "article.txt", server.url, "--allow-private", "--keep", "kept", *EMBEDDED
        )

    assert (ended.code, f"{server.url}: kept as kept/" in ended.err) == (1, True)


def test_no_password_of_a_proxy_is_told(summarizer: Command) -> None:
    """Not where it cannot be used, nor where it is not there."""
    for proxy in ("https://ana:canary@127.0.0.1:9", "http://ana:canary@127.0.0.1:9"):
        ended = summarizer("run", "http://tide.example/", "--proxy", proxy, *EMBEDDED)

        assert ended.code in (1, 2)
        assert len(ended.err.splitlines()) == 1
        assert "canary" not in ended.err
