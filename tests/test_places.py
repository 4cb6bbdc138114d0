"""From what a user names to inputs."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.kept import Fetched, keep
from summarizer.reading.places import Places, places


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An analyst's folder, and the working directory beside it."""
    saved = tmp_path / "saved"
    for name in (
        "b.txt", "a.html", "Z.TXT", "inner/c.pdf", "inner/deep/d.eml", "inner.md", "e.json",
        "pic.png", "notes", ".hidden.txt", ".git/f.txt",
    ):  # fmt: skip
        (saved / name).parent.mkdir(parents=True, exist_ok=True)
        (saved / name).write_text(name)
    monkeypatch.chdir(tmp_path)
    return saved


def names(found: Places) -> list[str]:
    """What the inputs are called."""
    return [place.name for place in found.places]


def lines(found: Places) -> list[str]:
    """What is said of the rest, each on one line."""
    told = [*found.skipped, *(str(error) for _, error in found.errors)]
    assert all("\n" not in line for line in told)
    return told


def test_a_folder_gives_every_article_in_it(desk: Path) -> None:
    """By their paths, in its folders too, hidden ones apart; the rest is said, a line each."""
    found = places(["saved"])

    assert names(found) == [
        "saved/Z.TXT", "saved/a.html", "saved/b.txt", "saved/e.json", "saved/inner/c.pdf",
        "saved/inner/deep/d.eml", "saved/inner.md",
    ]  # fmt: skip
    assert all(place.found for place in found.places)
    assert [line.split("'")[:2] for line in lines(found)] == [
        ["skipped: ", "saved/notes"], ["skipped: ", "saved/pic.png"],
    ]  # fmt: skip


@given(st.permutations(["b.txt", "a.txt", "c/a.txt", "c.txt", "C/b.txt"]))
def test_the_order_is_that_of_the_paths(
    tmp_path_factory: pytest.TempPathFactory, order: list[str]
) -> None:
    """In whatever order a system lists them."""
    folder = tmp_path_factory.mktemp("desk")
    for name in order:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(name)

    found = [str(Path(name).relative_to(folder)) for name in names(places([folder]))]

    assert found == ["C/b.txt", "a.txt", "b.txt", "c/a.txt", "c.txt"]


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("saved/*.html", ["saved/a.html"]),
        ("saved/*.[tT]*", ["saved/Z.TXT", "saved/b.txt"]),
        ("saved/**/*.eml", ["saved/inner/deep/d.eml"]),
        ("saved/inner*", ["saved/inner/c.pdf", "saved/inner/deep/d.eml", "saved/inner.md"]),
        ("saved/inner/**", ["saved/inner/c.pdf", "saved/inner/deep/d.eml"]),
        ("s*/?.txt", ["saved/b.txt"]),
        ("saved/.h*.txt", []),
        ("saved/.hidden.txt", ["saved/.hidden.txt"]),
        ("saved/.git/*.txt", ["saved/.git/f.txt"]),
        ("saved/*.png", ["saved/pic.png"]),
        ("saved/p*", []),
    ],
)
def test_a_pattern_gives_the_files_that_it_matches(
    desk: Path, pattern: str, found: list[str]
) -> None:
    """Hidden ones only where it names them; another ending only where it names it."""
    if pattern == "saved/inner/**" and not names(places([pattern])):
        found = []  # before Python 3.13 this pattern matches folders alone

    assert names(places([pattern])) == found


def test_an_absolute_pattern_is_one(desk: Path) -> None:
    """From the root as from here."""
    assert names(places([f"{desk}/*.html"])) == [f"{desk}/a.html"]


def test_a_file_of_that_name_is_no_pattern(desk: Path) -> None:
    """What is there is read as it is called, also what looks like a pattern or an address."""
    for name in ("a[1].txt", "data:b.txt", "what?.txt"):
        Path(name).write_text("x")

        assert [(p.name, p.is_page) for p in places([name]).places] == [(name, False)]


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("saved/*.doc", "matches no file"),
        ("none/**/*.txt", "matches no file"),
        ("saved/**x", "pattern" if sys.version_info < (3, 13) else "matches no file"),
        ("empty", "holds no article"),
    ],
)
def test_what_leads_nowhere_is_said(desk: Path, source: str, why: str) -> None:
    """One line with what to do; the rest is read all the same."""
    Path("empty").mkdir()

    found = places([source, "saved/b.txt"])

    assert names(found) == ["saved/b.txt"]
    assert [name for name, _ in found.errors] == [source]
    assert why in lines(found)[0]


@pytest.mark.parametrize(
    "address",
    ["https://tide.example/a", "HTTP://tide.example", "ftp://x/y", "file:///etc/passwd",
     "data:text/plain,x", "javascript:alert(1)", "gopher://x"],
)  # fmt: skip
def test_an_address_is_one_by_its_scheme(desk: Path, address: str) -> None:
    """Whether it is one that is fetched is seen when it is."""
    assert [(p.name, p.is_page) for p in places([address, address]).places] == [(address, True)]


def test_two_names_of_one_file_are_one_input(desk: Path) -> None:
    """By another path, a link of either kind, a folder and a file in it; it is said."""
    Path("soft.txt").symlink_to("saved/b.txt")
    Path("hard.txt").hardlink_to("saved/b.txt")

    found = places(
        ["saved/b.txt", "./saved/../saved/b.txt", "soft.txt", "hard.txt", "saved/b.txt", "-", "-"]
    )

    assert names(found) == ["saved/b.txt", "-"]
    assert lines(found) == [
        "'./saved/../saved/b.txt' is the file 'saved/b.txt', and read once",
        "'soft.txt' is the file 'saved/b.txt', and read once",
        "'hard.txt' is the file 'saved/b.txt', and read once",
        "'saved/b.txt' is given more than once, and read once",
        "'-' is given more than once, and read once",
    ]


def test_a_link_out_of_a_folder_is_not_followed(desk: Path) -> None:
    """Nor one to a folder; one to a file inside is another name of it."""
    outside = desk.parent / "outside"
    outside.mkdir()
    (outside / "x.txt").write_text("x")
    (desk / "0.txt").symlink_to(outside / "x.txt")
    (desk / "1").symlink_to(outside)
    (desk / "2.txt").symlink_to("nowhere.txt")
    (desk / "3.txt").symlink_to("b.txt")
    (desk / "4").symlink_to("inner")

    found = places(["saved"])

    assert not [name for name in names(found) if "x.txt" in name or name.startswith("saved/4")]
    assert [line for line in lines(found) if "png" not in line and "notes" not in line] == [
        "skipped: 'saved/0.txt' is a link that leads out of the folder",
        "skipped: 'saved/1' is a link that leads out of the folder",
        "skipped: 'saved/2.txt' cannot be read: No such file or directory",
        "'saved/b.txt' is the file 'saved/3.txt', and read once",
    ]


def test_a_folder_that_holds_itself_has_an_end(desk: Path) -> None:
    """Loops of links, of folders and of files."""
    (desk / "inner" / "up").symlink_to("..")
    (desk / "self.txt").symlink_to("self.txt")
    (desk / "there.txt").symlink_to("back.txt")
    (desk / "back.txt").symlink_to("there.txt")

    found = places(["saved", "saved/*/*/*/*.txt", "saved/**/*.eml"])

    assert len(names(found)) == 7
    assert sum("Too many levels" in line for line in lines(found)) == 3


def test_what_is_no_file_is_never_opened(desk: Path) -> None:
    """A named pipe in a folder would be waited for, for ever."""
    os.mkfifo(desk / "pipe.txt")

    assert "skipped: 'saved/pipe.txt' is no regular file" in lines(places(["saved"]))
    assert "skipped: 'saved/pipe.txt' is no regular file" in lines(places(["saved/p*"]))


def test_what_stands_beside_a_kept_page_belongs_to_it(desk: Path) -> None:
    """A folder of kept pages is read without a word on what is beside them."""
    path = keep(Fetched(b"x", "text/html", "https://tide.example/", "https://tide.example/"), desk)

    found = places(["saved"])

    assert f"saved/{path.name}" in names(found)
    assert not [line for line in (*names(found), *lines(found)) if "source.json" in line]


def test_a_folder_that_may_not_be_read_is_said(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is a failure: an article in it would be missed."""
    scandir = os.scandir

    def barred(path: str) -> object:
        if str(path).endswith("inner"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", barred)

    found = places(["saved"])

    assert len(names(found)) == 5
    assert [str(e) for _, e in found.errors] == [
        "'saved/inner' cannot be read: Permission denied; check who may read it"
    ]


def test_a_whole_disk_is_refused(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before a hundred thousand files are looked at."""
    monkeypatch.setattr("summarizer.reading.places.MOST_ENTRIES", 5)

    assert "more than 5 files" in lines(places(["saved"]))[-1]
    assert "more than 5 files" in lines(places(["saved/**/*"]))[-1]


@pytest.mark.parametrize("name", ["", "a\0b", "missing.txt", "//host/share", r"\\host\share", "~"])
def test_a_path_that_is_not_there_is_left_to_its_reading(desk: Path, name: str) -> None:
    """Which says what is wrong with it."""
    found = places([name])

    assert names(found) == [name]
    assert lines(found) == []
