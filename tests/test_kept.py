"""Pages that are kept, and read again."""

import json
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.errors import UsageError
from summarizer.reading.kept import BESIDE, Fetched, keep, kept_page, load

PAGE = Fetched(
    "Zwei Jäger".encode("cp1252"),
    "text/html; charset=cp1252",
    "https://tide.example/a",
    "https://tide.example/news/jets-meet.html?x=1",
    ("It moved.",),
)


def test_a_kept_page_is_read_as_it_was_fetched(tmp_path: Path) -> None:
    """Bytes, content type, addresses and notes; the file's name says whence it is."""
    path = keep(PAGE, tmp_path / "new" / "folder")

    assert load(path) == PAGE
    assert path.name.startswith("tide-example-news-jets-meet-html-")
    assert path.suffix == ".html"
    assert path.read_bytes() == PAGE.data


def test_the_same_page_is_kept_once(tmp_path: Path) -> None:
    """Twice the same is one file; the same bytes from elsewhere are another."""
    first, again = keep(PAGE, tmp_path), keep(PAGE, tmp_path)
    other = keep(
        Fetched(PAGE.data, PAGE.content_type, PAGE.asked, "https://dawn.example/"), tmp_path
    )

    assert first == again != other
    assert len(list(tmp_path.iterdir())) == 4
    assert load(other).url == "https://dawn.example/"


NASTY = st.sampled_from(["..", "/", "%2e%2e", "\\", "CON", "NUL", "-rf", "~", "\n", "😀", ".", " "])


@given(
    st.lists(NASTY | st.text(max_size=20), max_size=8), st.sampled_from([None, "text/html", "a/b"])
)
def test_a_kept_page_never_leaves_its_folder(
    tmp_path_factory: pytest.TempPathFactory, parts: list[str], kind: str | None
) -> None:
    """Whatever stands in its address: a plain name of bounded length, of small letters."""
    folder = tmp_path_factory.mktemp("kept")
    url = "https://tide.example/" + "".join(parts).encode("utf-8", "replace").decode()

    path = keep(Fetched(b"x", kind, url, url), folder)

    assert path.parent == folder
    assert set(path.name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.")
    assert len(path.name) < 120
    assert not path.name.startswith(("-", "."))


@pytest.mark.parametrize(
    ("kind", "url", "ending"),
    [
        ("application/pdf", "https://tide.example/a", ".pdf"),
        ("text/plain; charset=utf-8", "https://tide.example/a.php", ".txt"),
        (None, "https://tide.example/a.PDF", ".pdf"),
        ("application/octet-stream", "https://tide.example/a.exe", ".html"),
        ("message/rfc822", "https://tide.example/", ".eml"),
    ],
)
def test_the_ending_is_that_of_the_format(
    tmp_path: Path, kind: str | None, url: str, ending: str
) -> None:
    """As the server says, or else the address; a program's is never taken."""
    assert keep(Fetched(b"x", kind, url, url), tmp_path).suffix == ending


def test_what_is_there_already_is_never_replaced(tmp_path: Path) -> None:
    """Neither a file of another content nor what a link leads to."""
    path = keep(PAGE, tmp_path)
    path.write_bytes(b"somebody's own")
    with pytest.raises(UsageError, match="--keep"):
        keep(PAGE, tmp_path)
    assert path.read_bytes() == b"somebody's own"

    victim = tmp_path / "victim"
    path.unlink()
    path.symlink_to(victim)
    with pytest.raises(UsageError, match="--keep"):
        keep(PAGE, tmp_path)
    assert not victim.exists()


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    """One line names it."""
    (tmp_path / "file").write_text("x")

    with pytest.raises(UsageError, match="--keep"):
        keep(PAGE, tmp_path / "file")


@pytest.mark.parametrize(
    "beside",
    [
        "",
        "[",
        "[]",
        '"a"',
        "{}",
        '{"sha256": "other", "url": "https://evil.example"}',
        "[" * 99_999,
    ],
)
def test_what_is_beside_a_file_and_not_of_it_says_nothing(tmp_path: Path, beside: str) -> None:
    """A file that was altered, or stands beside another JSON, is a file like any other."""
    path = keep(PAGE, tmp_path)
    path.with_name(path.name + BESIDE).write_text(beside)

    assert load(path) == Fetched(PAGE.data)


def test_facts_that_are_no_words_say_nothing(tmp_path: Path) -> None:
    """Somebody may have edited what is beside a page."""
    path = keep(PAGE, tmp_path)
    beside = path.with_name(path.name + BESIDE)
    facts = json.loads(beside.read_text())
    beside.write_text(json.dumps({**facts, "url": 3, "content_type": ["a"], "notes": [1, "a"]}))

    assert load(path) == Fetched(PAGE.data, None, PAGE.asked, None, ("a",))


def test_a_named_pipe_beside_a_file_is_not_waited_for(tmp_path: Path) -> None:
    """It is no file of ours."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"Two jets")
    os.mkfifo(tmp_path / f"a.txt{BESIDE}")

    assert load(path) == Fetched(b"Two jets")
    assert stat.S_ISFIFO((tmp_path / f"a.txt{BESIDE}").stat().st_mode)


def test_a_page_is_found_by_its_address(tmp_path: Path) -> None:
    """By the one that was asked and the one where it was; the newest of several."""
    older = keep(PAGE, tmp_path)
    newer = keep(Fetched(b"newer", "text/html", PAGE.asked, PAGE.asked), tmp_path)
    os.utime(older, (1, 1))

    assert kept_page("https://tide.example/a", tmp_path) == newer
    assert kept_page(str(PAGE.url), tmp_path) == older
    assert kept_page("https://tide.example/b", tmp_path) is None
    assert kept_page("https://tide.example/a", tmp_path / "none") is None
