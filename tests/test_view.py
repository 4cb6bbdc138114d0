"""Where a page goes decides how it looks: how wide it is, and whether it has colours."""

import io
from pathlib import Path

import pytest

from summarizer.cli.output import view_of


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """It is one."""
        return True


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")


@pytest.mark.parametrize(
    ("asked", "width"), [("20", 20), ("40", 40), ("80", 80), ("140", 140), ("7", 20), ("900", 140)]
)
def test_a_page_is_as_wide_as_is_asked_for_within_what_can_be_read(
    asked: str, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """COLUMNS says it for a pipe too."""
    monkeypatch.setenv("COLUMNS", asked)

    assert view_of(io.StringIO(), None).width == width
    assert view_of(Terminal(), None).width == width


@pytest.mark.parametrize(
    ("variables", "colour"),
    [
        ({}, True),
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": ""}, True),
        ({"TERM": "dumb"}, False),
    ],
)
def test_a_terminal_has_colours_unless_something_says_no(
    variables: dict[str, str], colour: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """NO_COLOR counts where it is not empty, as its convention has it."""
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    assert view_of(Terminal(), None).colour is colour


def test_a_pipe_and_a_file_have_no_colours() -> None:
    """Also where a terminal is there."""
    assert not view_of(io.StringIO(), None).colour
    assert not view_of(Terminal(), Path("page.txt")).colour
