"""show --open: the page of a saved record in the user's browser."""

import stat
import webbrowser
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from cli_doubles import Command
from records import incident

Browser = Callable[[bool], list[str]]


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Browser:
    """Stands in for the browser, which takes a page or does not; what it was asked to open."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    Path("record.json").write_text(incident().model_dump_json(), encoding="utf-8")
    asked: list[str] = []

    def standing_in(takes: bool) -> list[str]:
        def open_(url: str, *_: object) -> bool:
            asked.append(url)
            return takes

        monkeypatch.setattr(webbrowser, "open", open_)
        return asked

    return standing_in


def test_the_page_is_opened_from_a_folder_that_only_its_owner_reads(
    summarizer: Command, browser: Browser
) -> None:
    """Nothing is on stdout, and the file that the browser is given holds the page."""
    asked = browser(True)

    ended = summarizer("show", "record.json", "--format", "html", "--open")

    (url,) = asked
    page = Path(unquote(urlsplit(url).path))
    assert (ended.code, ended.out) == (0, "")
    assert str(page) in ended.err
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert stat.S_IMODE(page.parent.stat().st_mode) == 0o700


def test_the_page_is_opened_where_output_puts_it(summarizer: Command, browser: Browser) -> None:
    """--output names the file, also one with a space and a number sign in its name."""
    asked = browser(True)

    ended = summarizer(
        "show", "record.json", "--format", "html", "--output", "my page #1.html", "--open"
    )

    assert ended.code == 0
    assert [unquote(urlsplit(url).path) for url in asked] == [
        str(Path("my page #1.html").resolve())
    ]
    assert Path("my page #1.html").is_file()


@pytest.mark.parametrize("format_", [[], ["--format", "json"]])
def test_only_a_page_can_be_opened(
    summarizer: Command, browser: Browser, format_: list[str]
) -> None:
    """Another format is refused in one line, before anything is written or opened."""
    asked = browser(True)

    ended = summarizer("show", "record.json", *format_, "--open", "--output", "out")

    assert (ended.code, ended.out, asked) == (2, "", [])
    assert "add --format html" in ended.err
    assert ended.err.count("\n") == 1
    assert not Path("out").exists()


def test_a_page_that_no_browser_takes_is_named(summarizer: Command, browser: Browser) -> None:
    """The file is there all the same, and one line says where."""
    browser(False)

    ended = summarizer("show", "record.json", "--format", "html", "--output", "p.html", "--open")

    assert ended.code == 1
    assert str(Path("p.html").resolve()) in ended.err
    assert Path("p.html").is_file()
