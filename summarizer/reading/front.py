"""The front matter of a Markdown file: the few lines of facts before its text."""

import re
import tomllib
from typing import Any

__all__ = ["front_matter"]

LONGEST = 20_000  # characters; what is longer is text between two rules, and no front matter
_YAML = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_TOML = re.compile(r"\ufeff?\+\+\+[ \t]*\r?\n(.*?\r?\n)?\+\+\+[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"([\w-]+)[ \t]*:(?:[ \t]+(.*))?")
_INNER = re.compile(r"[ \t]+(?:-[ \t]+)?name[ \t]*:[ \t]+(.*)")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)")


def front_matter(text: str) -> tuple[dict[str, Any], str]:
    """The facts before a text, by their names, and the text after them.

    Of YAML only what such lines hold is read: words, lists of words, a name in an object. Nothing
    in it can refer to or make anything. A date in TOML is in ISO 8601.
    """
    head = text[:LONGEST]
    if match := _YAML.match(head):
        fields = _yaml_lines((match[1] or "").splitlines())
        # Two rules round a passage make no front matter; then it belongs to the text.
        return (fields, text[match.end() :]) if fields or not match[1] else ({}, text)
    if match := _TOML.match(head):
        try:
            return _plain(tomllib.loads(match[1] or "")), text[match.end() :]
        except (tomllib.TOMLDecodeError, RecursionError):
            return {}, text
    return {}, text


def _yaml_lines(lines: list[str]) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    name = ""
    for line in lines:
        if field := _FIELD.fullmatch(line.rstrip()):
            name = field[1]
            fields[name] = _value(field[2] or "")
        elif name and (inner := _INNER.fullmatch(line.rstrip()) or _ITEM.fullmatch(line.rstrip())):
            earlier = fields[name]
            listed = earlier if isinstance(earlier, list) else []
            fields[name] = [*listed, _scalar(inner[1])]
    return fields


def _value(words: str) -> str | list[str]:
    words = words.strip()
    if words.startswith("[") and words.endswith("]"):
        return [_scalar(part) for part in words[1:-1].split(",") if part.strip()]
    return _scalar(words)


def _scalar(words: str) -> str:
    """One value without its quotation marks, or without the comment after it."""
    words = words.strip()
    for mark in ("'", '"'):
        end = words.find(mark, 1)
        if words.startswith(mark) and end > 0:
            return words[1:end] if words[end + 1 :].lstrip()[:1] in ("", "#") else words
    return words.partition(" #")[0].strip()


def _plain(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields with their dates as words."""
    return {
        name: value.isoformat() if hasattr(value, "isoformat") else value
        for name, value in fields.items()
    }
