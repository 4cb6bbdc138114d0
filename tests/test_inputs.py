"""Articles from folders, patterns, mails and pages, through the command line and the package."""

import json
import os
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from cli_doubles import TEXT, Command
from fault_server import Answer, serving

from summarizer import summarize, verify
from summarizer.errors import NotAnArticle, NotFetched, SummarizerError, UsageError

BODY = TEXT.split("\n\n")[1].replace("\n", " ")
HTML = (
    "<html lang='en'><head><title>Two jets met over the bay</title>"
    "<meta property='og:site_name' content='The Tide'></head><body><article>"
    f"<h1>Two jets met over the bay</h1><p>{BODY}</p><p>{BODY.replace('two', 'three')}</p>"
    "</article></body></html>"
)
PAGE = Answer(200, HTML.encode("cp1252"), {"Content-Type": "text/html; charset=windows-1252"})
EMBEDDED = ("--engine", "embedded", "--format", "json")


def articles(out: str) -> list[dict[str, Any]]:
    """What a record, or each of several, says of its articles."""
    return [article for line in records(out) for article in line["articles"]]


def records(out: str) -> list[dict[str, Any]]:
    """The records of a run: one as JSON, several as JSON Lines."""
    try:
        return [json.loads(out)]
    except ValueError:
        return [json.loads(line) for line in out.splitlines()]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with an article in each format, and with what is none."""
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "b.html").write_text(HTML, encoding="utf-8")
    (folder / "c.md").write_text(f"---\ndate: 2023-03-17\n---\n# Two jets\n\n{BODY}\n")
    (folder / "d.json").write_text(json.dumps({"title": "Jets", "maintext": BODY}))
    mail = EmailMessage()
    mail.set_content(f"{BODY}\n")
    mail["Subject"], mail["From"] = "Jets meet", "The Tide <n@tide.example>"
    mail["Date"], mail["List-Id"] = "Fri, 17 Mar 2023 10:00:00 +0000", "<n.tide.example>"
    (folder / "e.eml").write_bytes(bytes(mail))
    (folder / "f.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    return folder


def test_a_folder_of_every_format_is_one_run(summarizer: Command, desk: Path) -> None:
    """Each article by its reader, with what its format says; the picture is a line."""
    ended = summarizer("run", "desk", "--one", *EMBEDDED)

    found = {a["reader"].split("/")[0]: a for a in articles(ended.out)}
    assert (ended.code, set(found)) == (0, {"txt", "html", "md", "json", "eml"})
    assert found["html"]["outlet"] == found["eml"]["outlet"] == "The Tide"
    assert found["md"]["published"] == "2023-03-17"
    assert found["eml"]["published"] == "2023-03-17T10:00+00:00"
    assert found["eml"]["title"] == "Jets meet"
    assert "skipped: 'desk/f.png' is in no format" in ended.err


def test_what_a_run_made_of_a_folder_verifies_with_it(summarizer: Command, desk: Path) -> None:
    """Folder, pattern and files alike; and without them."""
    summarizer("run", "desk", "--one", *EMBEDDED, "--output", "record.json")

    for sources in ((), ("desk",), ("desk/*",), ("desk/a.txt", "desk/*.[bh-m]*", "desk/[cde].*")):
        ended = summarizer("verify", "record.json", *sources)
        assert (ended.code, ended.out) == (0, "")

    (desk / "e.eml").write_text("cut", encoding="utf-8")
    again = summarizer("verify", "record.json", "desk")
    assert again.code == 1
    assert "none of the articles given has its text" in again.out
    assert "'desk/e.eml' holds 1 word" in again.err


def test_records_of_folders_are_merged(summarizer: Command, desk: Path) -> None:
    """A record is a record, whatever its articles were read from."""
    summarizer("run", "desk", "--one", *EMBEDDED, "--output", "all.json")
    summarizer("run", "article.txt", *EMBEDDED, "--output", "one.json")

    ended = summarizer("merge", "one.json", "all.json", "--format", "json")

    assert (ended.code, len(articles(ended.out))) == (0, 5)


def test_a_record_in_a_folder_is_no_article(summarizer: Command, desk: Path) -> None:
    """Records, recorded replies and settings are skipped; named, a record is an error."""
    summarizer("run", "desk", "--one", *EMBEDDED, "--output", "desk/record.json")
    cassette = Path(__file__).parent / "cassettes"
    (desk / "reply.json").write_bytes(next(cassette.glob("*.json")).read_bytes())
    (desk / "meta.json").write_text('{"a.txt": {"outlet": "The Tide"}}')

    ended = summarizer("run", "desk", "--dry-run", "--engine", "embedded")
    named = summarizer("run", "desk/record.json", "--engine", "embedded")

    assert (ended.code, ended.out.split()[0]) == (0, "5")
    assert [line.count("skipped: ") for line in ended.err.splitlines()] == [1, 1, 1, 1]
    assert "'desk/record.json' is a record, not an article" in ended.err
    assert (named.code, "summarizer show" in named.err) == (1, True)


def test_a_folder_without_an_article_is_an_error(summarizer: Command, tmp_path: Path) -> None:
    """Also where all that it holds is skipped."""
    (tmp_path / "desk").mkdir()
    empty = summarizer("run", "desk", "--engine", "embedded")
    (tmp_path / "desk" / "a.png").write_bytes(b"x")
    (tmp_path / "desk" / "a.json").write_text("{}")
    other = summarizer("run", "desk", "--engine", "embedded")

    assert (empty.code, "holds no article" in empty.err) == (1, True)
    assert (other.code, "there is no article among what is named" in other.err) == (1, True)


def test_a_folder_of_pictures_is_told_in_twenty_lines(summarizer: Command, desk: Path) -> None:
    """And one that says how many more there are."""
    for number in range(500):
        (desk / f"{number}.png").write_bytes(b"x")

    ended = summarizer("run", "desk", "--dry-run", "--engine", "embedded")

    assert len(ended.err.splitlines()) == 21
    assert ended.err.splitlines()[-1] == "summarizer: 481 more are skipped"


def test_one_file_under_two_names_is_read_once(summarizer: Command) -> None:
    """It is said, and nothing fails."""
    Path("link.txt").symlink_to("article.txt")

    ended = summarizer("run", "article.txt", "./link.txt", "--dry-run", "--engine", "embedded")

    assert (ended.code, ended.out.split()[0]) == (0, "1")
    assert "'./link.txt' is the file 'article.txt', and read once" in ended.err


def test_a_name_that_is_no_utf8_is_read_and_said(summarizer: Command, desk: Path) -> None:
    """A folder may hold any name that a system allows."""
    for name in (b"\xff.txt", b"\x1b[2J.txt", b"a\nb.txt"):
        Path(os.fsdecode(bytes(desk) + b"/" + name)).write_bytes(b"\xff\xfe\x00")

    ended = summarizer("run", "desk", "--one", *EMBEDDED)

    assert (ended.code, len(articles(ended.out))) == (1, 5)
    assert len(records(ended.out)[0]["rejected"]) >= 3
    assert "\x1b" not in ended.err


@pytest.mark.parametrize("by", ["a.txt", "desk/a.txt"])
def test_what_is_known_of_a_file_wins(summarizer: Command, desk: Path, by: str) -> None:
    """By its path or its name, author and last change included; the rest fills what is missing."""
    facts = {"outlet": "The Dawn", "author": "Ana Lind", "modified": "2023-03-18"}
    Path("meta.json").write_text(json.dumps({by: facts}))

    ended = summarizer(
        "run", "desk/a.txt", "desk/d.json", "--one", *EMBEDDED, "--meta", "meta.json",
        "--outlet", "The Tide", "--published", "2023-03-17",
    )  # fmt: skip

    first, second = sorted(articles(ended.out), key=lambda a: a["reader"], reverse=True)
    assert {name: first[name] for name in facts} == facts
    assert (second["outlet"], second["author"]) == ("The Tide", None)
    assert first["published"] == second["published"] == "2023-03-17"


def test_what_is_to_be_known_of_a_reading_is_said(summarizer: Command) -> None:
    """A guessed charset stands in the record and on stderr."""
    text = TEXT.replace("the bay", "the bay of Öland, près de l’île") * 3
    Path("old.txt").write_bytes(text.encode("cp1252"))

    ended = summarizer("run", "old.txt", *EMBEDDED)

    (article,) = articles(ended.out)
    assert any("guess" in note for note in article["notes"])
    assert all(f"old.txt: {note}" in ended.err for note in article["notes"])


# The package's functions


def test_the_package_takes_what_the_command_does(desk: Path) -> None:
    """Folders, patterns and pages, with the options by their names."""
    folder = summarize(desk, engine="embedded", one=True)
    pattern = summarize(f"{desk}/*.md", engine="embedded")
    with serving(PAGE) as server:
        page = summarize(
            server.url, engine="embedded", allow_private=True, keep=desk / "kept", one=True
        )

        assert verify(page, server.url, allow_private=True) == ()
    assert [len(r.articles) for r in (folder, pattern, page)] == [5, 1, 1]
    assert verify(page, desk / "kept") == ()
    assert verify(folder, desk, desk / "missing.txt") != ()


@pytest.mark.parametrize(
    ("source", "options", "error"),
    [
        ("http://127.0.0.1:9/", {}, NotFetched),
        ("http://127.0.0.1:9/", {"allow_private": True}, NotFetched),
        ("https://tide.example/", {"offline": True}, NotFetched),
        ("https://tide.example/", {"proxy": "socks5://x"}, UsageError),
        ("none/*.txt", {}, NotAnArticle),
    ],
)
def test_the_package_raises_what_the_command_says(
    source: str, options: dict[str, Any], error: type[SummarizerError]
) -> None:
    """One error of the tree, with a hint."""
    with pytest.raises(error) as caught:
        summarize(source, engine="embedded", **options)

    assert caught.value.hint
