"""The README and the docstrings say what is so."""

import doctest
import importlib
import re
from pathlib import Path

import pytest

import summarizer
from summarizer.cli import app
from summarizer.record import IncidentRecord
from summarizer.render import View, renderer

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def commands() -> dict[str, list[str]]:
    """The long options of each command."""
    from typer.main import get_command

    group = get_command(app)
    return {
        name: [option for parameter in command.params for option in parameter.opts]
        for name, command in group.commands.items()  # type: ignore[attr-defined]
    }


@pytest.mark.parametrize("name", sorted(commands()))
def test_every_command_and_option_is_in_the_readme(name: str) -> None:
    """Whoever adds one tells of it."""
    options = [option for option in commands()[name] if option.startswith("--")]

    assert f"summarizer {name}" in README
    assert [option for option in options if option not in README] == []


def test_the_python_example_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """The README's own code does what it says, from the checkout's root."""
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    monkeypatch.chdir(ROOT)

    scope: dict[str, object] = {}
    exec(code, scope)

    assert isinstance(scope["record"], IncidentRecord)


EXCERPTS = re.findall(r"\$ summarizer run (\S+) --replay (\S+)\n([A-Z].*?)```", README, re.DOTALL)


@pytest.mark.parametrize(("articles", "cassettes", "excerpt"), EXCERPTS)
def test_a_page_in_the_readme_is_what_is_printed(
    articles: str, cassettes: str, excerpt: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each line of the excerpt stands on the real page, in this order."""
    monkeypatch.chdir(ROOT)

    record = summarizer.summarize(*sorted(ROOT.glob(articles)), replay=cassettes)
    page = renderer("terminal")([record], View(width=100))

    at = 0
    for line in excerpt.strip("\n").split("\n"):
        at = page.find(f"{line}\n", at)
        assert at >= 0, line


def test_the_readme_shows_a_page_of_one_article_and_of_several() -> None:
    """Both are held by the test above."""
    assert len(EXCERPTS) == 2


@pytest.mark.parametrize(
    "module",
    [
        "summarizer.api",
        "summarizer.article.made",
        "summarizer.omissions",
        "summarizer.prove.find",
        "summarizer.reconcile.credits",
    ],
)
def test_the_examples_in_docstrings_run(module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a docstring shows is what happens."""
    monkeypatch.chdir(ROOT)

    failed, tried = doctest.testmod(
        importlib.import_module(module),
        optionflags=doctest.ELLIPSIS | doctest.IGNORE_EXCEPTION_DETAIL,
    )

    assert (failed, tried > 0) == (0, True)


def test_what_is_exported_is_there() -> None:
    """Each name of `__all__` can be imported, and `dir` lists them."""
    assert [name for name in summarizer.__all__ if not hasattr(summarizer, name)] == []
    assert set(dir(summarizer)) == set(summarizer.__all__)


def test_make_run_needs_no_model_and_make_replay_no_network() -> None:
    """What the README says of the two, and that a key in the environment changes neither."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    commands = dict(re.findall(r"^(run|replay): .*\n\t\$\(BIN\)/summarizer (.*)$", makefile, re.M))

    assert commands["run"].endswith("*.txt --engine embedded")
    assert commands["replay"].endswith("*.txt --replay tests/cassettes")
    assert "make run " in README
    assert "make replay " in README
