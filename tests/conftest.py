"""What holds for every test: no network but loopback, no key, no store of the user's."""

import ipaddress
import itertools
import os
import signal
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cli_doubles import TEXT, Command, Ended
from forked import Commands, commands
from hypothesis import HealthCheck, settings

pytest.register_assert_rewrite("hostile_rows")  # what does not hold is told, as in a test
settings.register_profile(
    "offline", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("offline")

# What would let a test reach a paid model, or the replies that a user has paid for.
_numbers = itertools.count()
# And what makes a page as wide as the window that the tests run in.
READ_BY_US = ("OPENAI_", "SUMMARIZER_", "XDG_", "COLUMNS")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --rewrite, which writes the committed schemas anew instead of comparing them."""
    parser.addoption("--rewrite", action="store_true", help="write the committed schemas anew")


@pytest.fixture(autouse=True)
def _nothing_of_the_user(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    for name in list(os.environ):
        if name.startswith(READ_BY_US):
            monkeypatch.delenv(name)
    # A path of its own for each test, made only by those that store something.
    store = tmp_path_factory.getbasetemp() / f"store-{next(_numbers)}"
    monkeypatch.setenv("SUMMARIZER_STORE", str(store))


@pytest.fixture(autouse=True)
def _loopback_only(monkeypatch: pytest.MonkeyPatch) -> None:
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and not _is_loopback(address[0]):
            pytest.fail(f"a test tried to reach {address[0]}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


@pytest.fixture
def summarizer(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Command:
    """Runs the command line in this process, in an empty folder with one article."""
    from summarizer.cli import main

    monkeypatch.chdir(tmp_path)
    (tmp_path / "article.txt").write_text(TEXT, encoding="utf-8")

    def call(*arguments: str | Path) -> Ended:
        monkeypatch.setattr(sys, "argv", ["summarizer", *map(str, arguments)])
        before = signal.getsignal(signal.SIGTERM)
        try:
            with pytest.raises(SystemExit) as ended:
                main()
        finally:
            signal.signal(signal.SIGTERM, before)
        captured = capsys.readouterr()
        return Ended(int(ended.value.code or 0), captured.out, captured.err)

    return call


@pytest.fixture(scope="session")
def command() -> Iterator[Commands]:
    """Runs the command line in processes of their own; see forked.py."""
    if not hasattr(os, "fork"):
        pytest.skip("the system does not fork")
    with commands() as run:
        yield run
