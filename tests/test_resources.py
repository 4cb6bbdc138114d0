"""The prompts and schemas that come with the package."""

import json
from hashlib import sha256

import pytest

from summarizer.resources import Prompt, digest, folder, prompt, schema, schema_names


@pytest.mark.parametrize("name", ["prompts", "schemas"])
def test_a_folder_is_found_in_the_checkout(name: str) -> None:
    """The shipped folders exist, are named as asked for and are not empty."""
    found = folder(name)

    assert found.is_dir()
    assert found.name == name
    assert list(found.iterdir())


def test_a_prompt_is_its_file() -> None:
    """A prompt's text is that of its file, its digest the sha256 of it."""
    text = (folder("prompts") / "reader.md").read_text(encoding="utf-8")

    found = prompt("reader")

    assert found == Prompt("reader", text, sha256(text.encode()).hexdigest())


def test_a_schema_is_its_file() -> None:
    """A schema's text is that of its file, its digest is of it, its value the JSON in it."""
    text = (folder("schemas") / "claims.schema.json").read_text(encoding="utf-8")

    found = schema("claims")

    assert (found.name, found.text) == ("claims", text)
    assert found.digest == sha256(text.encode()).hexdigest()
    assert found.value == json.loads(text)


def test_who_changes_a_schema_s_value_changes_only_a_copy() -> None:
    """Each caller gets a mapping of its own."""
    schema("claims").value.clear()

    assert schema("claims").value


def test_every_schema_that_is_named_can_be_had() -> None:
    """The names are sorted and each has its schema."""
    names = schema_names()

    assert names == tuple(sorted(names))
    assert all(schema(name).value["type"] == "object" for name in names)


def test_values_are_put_in_as_they_are() -> None:
    """A value with a dollar, a brace or a variable's name in it is not read as a template."""
    wanted = Prompt("p", "Read $text, then ${other}. It costs $$5.", "")

    found = wanted.fill(text="$other {{ x }} ${text} $", other="\\1")

    assert found == "Read $other {{ x }} ${text} $, then \\1. It costs $5."


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Read $text.", {}),
        ("Read $text.", {"text": "a", "other": "b"}),
        ("Read it.", {"text": "a"}),
        ("It costs $5, $text.", {"text": "a"}),
    ],
)
def test_filling_is_strict_both_ways(text: str, values: dict[str, str]) -> None:
    """A variable without value, a value without variable and a stray dollar are errors."""
    with pytest.raises(ValueError, match="prompt 'p' wants"):
        Prompt("p", text, "").fill(**values)


def test_a_digest_is_of_the_utf_8_of_a_text() -> None:
    """The digest is the sha256 in hex, and there is one for any text."""
    # printf abc | sha256sum
    assert digest("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert digest("\ud800") != digest("\ud801")
