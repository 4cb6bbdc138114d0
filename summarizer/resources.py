"""The prompts and schemas that come with the package, read from its own folders."""

import json
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from string import Template
from typing import Any

__all__ = ["Prompt", "Schema", "digest", "folder", "prompt", "schema", "schema_names"]


def digest(text: str) -> str:
    """The sha256 of a text's UTF-8 bytes, in hex. A lone surrogate counts as itself."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@lru_cache
def folder(name: str) -> Path:
    """The folder `name` ("prompts", "schemas"): in the installed package, else in the checkout."""
    package = Path(__file__).parent
    installed = package / name
    return installed if installed.is_dir() else package.parent / name


@dataclass(frozen=True, slots=True)
class Prompt:
    """One prompt file: its name without ending, its text with $variables, its digest."""

    name: str
    text: str
    digest: str

    def fill(self, **values: str) -> str:
        """The text with every variable filled.

        Raises:
            ValueError: a variable has no value, or a value no variable. A fault of ours, not of
                the user's input, so it is no `SummarizerError`.
        """
        template = Template(self.text)
        wanted, given = set(template.get_identifiers()), set(values)
        if not template.is_valid() or wanted != given:
            raise ValueError(
                f"prompt {self.name!r} wants {sorted(wanted)}, was given {sorted(given)}"
            )
        return template.substitute(values)


@lru_cache
def prompt(name: str) -> Prompt:
    """The prompt in `prompts/NAME.md`."""
    text = (folder("prompts") / f"{name}.md").read_text(encoding="utf-8")
    return Prompt(name, text, digest(text))


@dataclass(frozen=True, slots=True)
class Schema:
    """One committed JSON Schema: its name, its text as committed, the digest of that."""

    name: str
    text: str
    digest: str

    @property
    def value(self) -> dict[str, Any]:
        """The schema as a mapping, a new one each time."""
        value: dict[str, Any] = json.loads(self.text)
        return value


def schema_names() -> tuple[str, ...]:
    """The names of all committed schemas, sorted."""
    return tuple(
        sorted(p.name.removesuffix(".schema.json") for p in folder("schemas").glob("*.schema.json"))
    )


@lru_cache
def schema(name: str) -> Schema:
    """The schema in `schemas/NAME.schema.json`."""
    text = (folder("schemas") / f"{name}.schema.json").read_text(encoding="utf-8")
    return Schema(name, text, digest(text))
