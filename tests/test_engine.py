"""Which extractor reads: what is chosen, what is said of it, and what it is not asked to do."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest
from cli_doubles import TEXT, ByTask, Command
from fault_server import serving

from summarizer import merge, summarize
from summarizer.config import ModelSettings, Settings
from summarizer.embedded import parse
from summarizer.errors import NotInstalled
from summarizer.pipeline import engine_name

ROOT = Path(__file__).resolve().parent.parent
GERMAN = (
    "Der Minister sagte am Dienstag, die Drohne sei über dem Meer abgestürzt.\n\n"
    "Zwei Flugzeuge hätten sie vorher eine halbe Stunde lang verfolgt, hieß es weiter.\n"
)


@pytest.mark.parametrize(
    ("llm", "name"),
    [
        (ModelSettings(), "embedded"),
        (ModelSettings(model="m"), "embedded"),
        (ModelSettings(offline=True), "embedded"),
        (ModelSettings(api_key="k"), "llm"),
        (ModelSettings(base_url="http://127.0.0.1:9/v1"), "llm"),
        (ModelSettings(replay=Path("r")), "llm"),
        (ModelSettings(offline=True, model="m"), "llm"),
    ],
)
def test_auto_takes_a_model_where_one_can_be_reached(llm: ModelSettings, name: str) -> None:
    """By a key, an endpoint or recorded replies; else the embedded extractor reads."""
    assert engine_name(Settings(llm=llm)) == name


@pytest.mark.parametrize("name", ["llm", "embedded"])
def test_a_named_engine_is_taken(name: str) -> None:
    """Whatever else is given."""
    llm = ModelSettings(api_key="k" if name == "embedded" else None)

    assert engine_name(Settings(engine=name, llm=llm)) == name


def test_without_a_key_the_embedded_extractor_reads(summarizer: Command) -> None:
    """Exit code 0; one line on stderr says which ran and how a model is used; no call is made."""
    ended = summarizer("run", "article.txt", "--format", "json")

    run = json.loads(ended.out)["run"]
    told = [line for line in ended.err.splitlines() if "read by" in line]
    assert ended.code == 0
    assert (run["engine"], run["calls"], run["prompts"], run["cost"]) == ("embedded", 0, {}, None)
    assert run["model"] == parse.pipeline_version()
    assert len(told) == 1
    assert "embedded extractor" in told[0]
    assert "OPENAI_API_KEY" in told[0]


def test_a_named_embedded_extractor_does_not_speak_of_models(summarizer: Command) -> None:
    """Who names it knows what it is."""
    ended = summarizer("run", "article.txt", "--engine", "embedded")

    assert ended.code == 0
    assert "OPENAI_API_KEY" not in ended.err
    assert "engine embedded; parser en_core_web" in ended.out
    assert " calls" not in ended.out


def test_a_key_in_the_environment_does_not_reach_a_named_embedded_extractor(
    summarizer: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is sent, though everything is there to send it."""
    with serving(ByTask()) as server:
        monkeypatch.setenv("OPENAI_API_KEY", "k")
        monkeypatch.setenv("SUMMARIZER_BASE_URL", server.url)
        monkeypatch.setenv("SUMMARIZER_MODEL", "m")
        ended = summarizer("run", "article.txt", "--engine", "embedded")

        assert server.count == 0
    assert ended.code == 0


ONLY_OF_A_MODEL = [
    ("--model", "m"), ("--record", "r"), ("--store", "s"), ("--price", "1/2"), ("--timeout", "9"),
]  # fmt: skip


@pytest.mark.parametrize(("option", "value"), ONLY_OF_A_MODEL)
@pytest.mark.parametrize("engine", ["auto", "embedded"])
def test_an_option_that_only_a_model_can_follow_is_refused(
    summarizer: Command, engine: str, option: str, value: str
) -> None:
    """One line names it and says what to do; nothing is read in silence without it."""
    ended = summarizer("run", "article.txt", "--engine", engine, option, value)

    assert (ended.code, ended.out) == (2, "")
    assert option in ended.err
    assert len(ended.err.splitlines()) == 1


@pytest.mark.parametrize("option", [("--base-url", "http://127.0.0.1:9/v1"), ("--replay", "r")])
def test_the_embedded_extractor_beside_a_model_is_refused(
    summarizer: Command, option: tuple[str, str]
) -> None:
    """Both were asked for, and one of them is meant."""
    ended = summarizer("run", "article.txt", "--engine", "embedded", *option)

    assert (ended.code, ended.out) == (2, "")
    assert option[0] in ended.err


def test_offline_alone_wants_stored_replies(summarizer: Command) -> None:
    """Whose they are is not said; with the embedded extractor named, it holds by itself."""
    assert summarizer("run", "article.txt", "--offline").code == 2
    assert summarizer("run", "article.txt", "--offline", "--engine", "embedded").code == 0


def test_offline_with_a_folder_of_kept_pages_needs_no_model(summarizer: Command) -> None:
    """The pages are what is read from there; that needs neither a key nor the engine's name."""
    ended = summarizer("run", "article.txt", "--offline", "--keep", "pages")

    assert (ended.code, "embedded extractor" in ended.err) == (0, True)


def test_promises_that_hold_without_a_model_are_no_error(summarizer: Command) -> None:
    """Nothing is spent, nothing is kept, nothing is asked again."""
    ended = summarizer("run", "article.txt", "--max-cost", "1", "--no-store", "--no-repair")

    assert ended.code == 0


def test_a_dry_run_says_what_would_read(summarizer: Command) -> None:
    """It parses nothing; what cannot be read is told."""
    ended = summarizer("run", "article.txt", "missing.txt", "--dry-run")

    assert ended.code == 1
    assert "embedded extractor" in ended.out
    assert "0 calls; nothing was sent" in ended.out
    assert "missing.txt" in ended.err


def test_a_foreign_article_leaves_the_others(summarizer: Command) -> None:
    """Exit code 1, one line, an entry in the ledger; and no record where it is the only one."""
    Path("de.txt").write_text(GERMAN, encoding="utf-8")
    both = summarizer("run", "article.txt", "de.txt", "--format", "json")
    alone = summarizer("run", "de.txt")

    record = json.loads(both.out)
    assert (both.code, len(record["articles"])) == (1, 1)
    assert [(r["stage"], r["item"]) for r in record["rejected"]] == [("extract", "de.txt")]
    assert (alone.code, alone.out) == (1, "")
    assert "German" in alone.err.splitlines()[-1]
    assert "--model" in alone.err.splitlines()[-1]


def test_a_declared_language_is_believed(summarizer: Command) -> None:
    """By --meta; the language of the statements says nothing of the article's."""
    Path("de.txt").write_text(GERMAN, encoding="utf-8")
    Path("meta.json").write_text(
        '{"article.txt": {"language": "de"}, "de.txt": {"language": "en"}}'
    )

    assert summarizer("run", "de.txt", "--meta", "meta.json").code == 0
    assert summarizer("run", "article.txt", "--meta", "meta.json").code == 1
    assert summarizer("run", "de.txt", "--language", "en").code == 1


def test_statements_in_another_language_need_a_model(summarizer: Command) -> None:
    """The embedded extractor translates nothing, and says so in one line."""
    ended = summarizer("run", "article.txt", "--language", "de")

    assert (ended.code, ended.out) == (2, "")
    assert "--language" in ended.err.splitlines()[-1]
    assert summarizer("run", "article.txt", "--language", "en").code == 0


def without(missing: str) -> Callable[[str], str]:
    """What tells the version of every package but those whose name begins so."""

    def version_of(name: str) -> str:
        if name.startswith(missing):
            raise PackageNotFoundError(name)
        return version(name)

    return version_of


@pytest.mark.parametrize("missing", ["spacy", "en_core_web"])
def test_what_is_missing_is_told_with_how_to_install_it(
    summarizer: Command, monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    """Exit code 1 and one line, before anything is read."""
    monkeypatch.setattr(parse, "version", without(missing))
    parse.pipeline_name.cache_clear()
    try:
        ended = summarizer("run", "article.txt")
    finally:
        monkeypatch.undo()
        parse.pipeline_name.cache_clear()

    assert (ended.code, ended.out) == (1, "")
    assert "pip install" in ended.err
    assert len(ended.err.splitlines()) == 1


def test_a_pipeline_that_cannot_be_loaded_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A broken installation is an expected failure, not a bug."""
    (tmp_path / "en_core_web_lg").mkdir()
    (tmp_path / "en_core_web_lg" / "__init__.py").write_text("raise ImportError('torn')")
    (tmp_path / "en_core_web_lg-9.dist-info").mkdir()
    (tmp_path / "en_core_web_lg-9.dist-info" / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: en_core_web_lg\nVersion: 9\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    for cached in (parse.pipeline_name, parse._pipeline):
        cached.cache_clear()
    try:
        with pytest.raises(NotInstalled, match="en_core_web_lg cannot be loaded: torn"):
            summarize(tmp_path / "a.txt")
    finally:
        for cached in (parse.pipeline_name, parse._pipeline):
            cached.cache_clear()


def test_records_of_the_embedded_extractor_merge(tmp_path: Path) -> None:
    """Without a model; the same record twice is the record."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    record = summarize(tmp_path / "a.txt", published="2023-03-16")

    assert merge(record, record) == record


# Runs a command, and prints whether spaCy, numpy or the language detector were imported.
LISTING = """
import runpy, sys
sys.argv = ["summarizer", *{argv!r}]
try:
    runpy.run_module("summarizer", run_name="__main__")
except SystemExit as ended:
    assert not ended.code, ended.code
print([n for n in ("spacy", "thinc", "numpy", "py3langid") if n in sys.modules], file=sys.stderr)
"""
REPLAYED = ("run", "examples/black-sea/wire.txt", "--replay", "tests/cassettes", "--format", "json")


def last_line(code: str) -> str:
    """The last line on stderr of a Python that runs some code in the checkout."""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    return done.stderr.splitlines()[-1]


def test_nothing_but_the_embedded_extractor_imports_its_packages(tmp_path: Path) -> None:
    """Neither help nor a replayed run nor verify nor merge does, nor what proves."""
    record = str(tmp_path / "record.json")
    commands: list[tuple[str, ...]] = [
        ("--help",), ("schema",), (*REPLAYED, "--output", record), ("verify", record),
        ("merge", record, record), ("run", "examples/black-sea/wire.txt", "--dry-run"),
    ]  # fmt: skip

    for argv in commands:
        assert last_line(LISTING.format(argv=argv)) == "[]", argv
    proving = "import summarizer.prove, summarizer.disputes, sys\nprint([n for n in ('spacy', "
    assert last_line(f"{proving}'numpy') if n in sys.modules], file=sys.stderr)") == "[]"
