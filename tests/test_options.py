"""What a user says, made into settings."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from summarizer.config import ArticleMeta, ModelSettings, Price, Settings
from summarizer.errors import UsageError
from summarizer.options import Options, meta_of, settings_of

HOME = {"HOME": "/home/ana"}
STORE = Path("/home/ana/.local/share/incident-summarizer/replies")


def refused(**options: Any) -> str:
    """The line that says why these options cannot be used."""
    with pytest.raises(UsageError) as caught:
        settings_of(Options(**options), HOME)
    return str(caught.value)


def meta_file(folder: Path, text: str) -> Path:
    """A --meta file with this text."""
    path = folder / "meta.json"
    path.write_text(text, encoding="utf-8")
    return path


def test_where_nothing_is_said_the_defaults_hold() -> None:
    """Without options and environment nothing is known but where replies are kept."""
    found = settings_of(Options(), HOME)

    assert found == Settings(llm=ModelSettings(store=STORE))


@pytest.mark.parametrize(
    ("options", "environ", "field", "value"),
    [
        ({"model": "a"}, {"SUMMARIZER_MODEL": "b"}, "model", "a"),
        ({}, {"SUMMARIZER_MODEL": "b"}, "model", "b"),
        ({}, {"SUMMARIZER_MODEL": ""}, "model", None),
        ({"base_url": "x"}, {"SUMMARIZER_BASE_URL": "y", "OPENAI_BASE_URL": "z"}, "base_url", "x"),
        ({}, {"SUMMARIZER_BASE_URL": "y", "OPENAI_BASE_URL": "z"}, "base_url", "y"),
        ({}, {"OPENAI_BASE_URL": "z"}, "base_url", "z"),
        ({}, {"SUMMARIZER_BASE_URL": "", "OPENAI_BASE_URL": "z"}, "base_url", "z"),
        ({}, {"OPENAI_BASE_URL": ""}, "base_url", None),
        ({}, {"OPENAI_API_KEY": "k"}, "api_key", "k"),
        ({}, {"OPENAI_API_KEY": ""}, "api_key", None),
        ({"store": "s"}, {"SUMMARIZER_STORE": "t"}, "store", Path("s")),
        ({}, {"SUMMARIZER_STORE": "t", "XDG_DATA_HOME": "/d"}, "store", Path("t")),
        ({}, {"XDG_DATA_HOME": "/d"}, "store", Path("/d/incident-summarizer/replies")),
        ({}, {"XDG_DATA_HOME": ""}, "store", STORE),
        ({"price": "1/2"}, {"SUMMARIZER_PRICE": "3/4"}, "price", Price(Decimal(1), Decimal(2))),
        ({}, {"SUMMARIZER_PRICE": "3/4"}, "price", Price(Decimal(3), Decimal(4))),
        ({}, {"SUMMARIZER_PRICE": ""}, "price", None),
        ({"record": "r"}, {}, "record", Path("r")),
        ({"replay": Path("r")}, {}, "replay", Path("r")),
        ({"offline": True}, {}, "offline", True),
        ({"timeout": 2.5}, {}, "timeout", 2.5),
        ({}, {}, "timeout", ModelSettings().timeout),
    ],
)
def test_options_win_over_the_environment(
    options: dict[str, Any], environ: dict[str, str], field: str, value: Any
) -> None:
    """An option wins over its variable, ours over the SDK's; an empty variable says nothing."""
    found = settings_of(Options(**options), HOME | environ)

    assert getattr(found.llm, field) == value


def test_the_rest_of_the_options_go_where_they_belong(tmp_path: Path) -> None:
    """Engine, text and language are the run's; outlet and date fill what is missing."""
    options = Options(
        engine="llm", outlet="The Tide", published="2023-05-03", language="de-AT", keep_text=False,
        meta=str(meta_file(tmp_path, '{"a.txt": {"url": "https://tide.example"}}')),
    )  # fmt: skip

    found = settings_of(options, HOME)

    assert (found.engine, found.keep_text, found.language) == ("llm", False, "de")
    assert found.default == ArticleMeta(outlet="The Tide", published="2023-05-03")
    assert found.meta == {"a.txt": ArticleMeta(url="https://tide.example")}


def test_the_key_is_never_shown() -> None:
    """Settings that are printed or logged do not show the key."""
    found = settings_of(Options(), HOME | {"OPENAI_API_KEY": "sk-canary"})

    assert "sk-canary" not in repr(found)


# Money


@pytest.mark.parametrize(
    ("price", "tokens_in", "tokens_out"),
    [("0.5/1.5", "0.5", "1.5"), ("3/15", "3", "15"), ("0/0", "0", "0"), (" 1 / 2 ", "1", "2")],
)
def test_a_price_is_in_and_out_of_a_million_tokens(
    price: str, tokens_in: str, tokens_out: str
) -> None:
    """A price is exact decimals, per million tokens in and out."""
    found = settings_of(Options(price=price), HOME).llm.price

    assert found == Price(Decimal(tokens_in), Decimal(tokens_out))


def test_a_price_gives_the_cost_of_tokens() -> None:
    """1,000 tokens in at 0.5 and 2,000 out at 1.5 a million cost 0.0035, to the digit."""
    assert Price(Decimal("0.5"), Decimal("1.5")).of(1_000, 2_000) == Decimal("0.0035")


@pytest.mark.parametrize(
    ("price", "message"),
    [
        ("1", "--price '1' cannot be read; write IN/OUT"),
        ("1/2/3", "--price '1/2/3' cannot be read; "),
        ("1/", "--price '' is no number; "),
        ("one/2", "--price 'one' is no number; "),
        ("-1/2", "--price '-1' cannot be used; "),
        ("nan/2", "--price 'nan' cannot be used; "),
        ("1/inf", "--price 'inf' cannot be used; "),
    ],
)
def test_a_price_that_cannot_be_used_is_named(price: str, message: str) -> None:
    """What is wrong with a price is said in one line, also where it comes from the environment."""
    assert refused(price=price).startswith(message)
    with pytest.raises(UsageError):
        settings_of(Options(), HOME | {"SUMMARIZER_PRICE": price})


@pytest.mark.parametrize(
    ("given", "amount"),
    [("0.25", "0.25"), ("0", "0"), (Decimal("1.10"), "1.10"), ("2e-3", "0.002")],
)
def test_the_most_that_a_run_may_cost_is_exact(given: Any, amount: str) -> None:
    """The limit is an exact decimal, and 0 is a limit."""
    assert settings_of(Options(max_cost=given), HOME).llm.max_cost == Decimal(amount)


@pytest.mark.parametrize("given", ["", "much", "-1", "nan", "sNaN", "Infinity", "1,5", "$1"])
def test_a_limit_that_cannot_be_used_is_named(given: str) -> None:
    """What is no amount is refused by name, with how to write it."""
    line = refused(max_cost=given)

    assert line.startswith(f"--max-cost {given!r} ")
    assert "; " in line


@pytest.mark.parametrize("given", [0, -1.0, float("nan"), float("inf"), 1e9])
def test_a_timeout_that_cannot_be_used_is_named(given: float) -> None:
    """A call gets a positive, finite number of seconds, less than a day."""
    assert refused(timeout=given) == f"--timeout {given} cannot be used; give seconds above 0"


# The --meta file


def test_a_meta_file_says_of_each_article_what_is_known(tmp_path: Path) -> None:
    """Facts are read by file; what is null or left out is not known."""
    facts = {"a.txt": {"outlet": "Küste", "published": None}, "b.txt": {}}
    path = meta_file(tmp_path, json.dumps(facts, ensure_ascii=False))

    found = meta_of(path)

    assert found == {"a.txt": ArticleMeta(outlet="Küste"), "b.txt": ArticleMeta()}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "cannot be read: "),
        ("{", "cannot be read: "),
        ("[" * 200_000, "cannot be read: "),
        ("[]", "is no JSON object; write {"),
        ('"a"', "is no JSON object; write {"),
        ('{"a.txt": "The Tide"}', "cannot be used for 'a.txt'; write {"),
        ('{"a.txt": {"outlets": "The Tide"}}', "cannot be used for 'a.txt'; write {"),
        ('{"a.txt": {"outlet": 3}}', "has no text for 'a.txt'; write {"),
        ('{"a.txt": {}, "b.txt": {"url": ["x"]}}', "has no text for 'b.txt'; write {"),
    ],
    ids=["empty", "cut off", "deep", "list", "string", "no facts", "unknown", "number", "a list"],
)
def test_a_meta_file_that_says_something_else_is_named(
    tmp_path: Path, text: str, message: str
) -> None:
    """The file, the article in it and how to write it stand in one line."""
    path = meta_file(tmp_path, text)

    line = refused(meta=path)

    assert line.startswith(f"--meta {str(path)!r} {message}")
    assert "\n" not in line


def test_a_meta_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    """A file that is missing, a folder and bytes that are no UTF-8 are each one line."""
    latin = tmp_path / "latin.json"
    latin.write_bytes('{"a.txt": {"outlet": "Küste"}}'.encode("latin-1"))

    for path in (tmp_path / "none.json", tmp_path, latin):
        line = refused(meta=path)
        assert line.startswith(f"--meta {str(path)!r} cannot be read: ")
        assert "\n" not in line
