"""The JSON object in a model's words, taken apart into its lists and the raw text of their items.

Models put fences, prose and their thinking around it, and may be cut off inside it. What they
wrote is not altered here: an item's text is a slice of theirs.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["Envelope", "envelope"]

_SPACE = re.compile(r"[ \t\r\n]*")
_FENCE = re.compile(r"```[A-Za-z]*[ \t]*\r?\n(.*?)\r?\n?[ \t]*```", re.DOTALL)
_THOUGHT_END = re.compile(r"</think(?:ing)?>", re.IGNORECASE)
_THINKING = re.compile(r"\s*<think(?:ing)?>", re.IGNORECASE)
# Prose is searched within bounds, since each brace in it may be read to the end of the text: 100
# braces that are none of ours, and a million characters (no answer has 250,000 tokens).
_TRIES, _LONGEST_PROSE = 100, 1_000_000
_SURROGATE = re.compile("[\ud800-\udfff]")
# Numbers stay text: one with 5,000 digits would raise. Raw line breaks in a string are let
# through here, so that they cost one item and not the whole answer.
_SCANNER = json.JSONDecoder(parse_float=str, parse_int=str, strict=False)


@dataclass(frozen=True, slots=True)
class Envelope:
    """An answer's lists.

    Attributes:
        lists: the raw JSON of the items of each list, by the list's name.
        others: names and raw JSON of values that were not asked for, or stand twice.
        cut: the text ended before the object did; the unfinished item is left out.
    """

    lists: dict[str, tuple[str, ...]]
    others: tuple[tuple[str, str], ...]
    cut: bool


def envelope(text: str, names: frozenset[str], *, cut: bool) -> Envelope | None:
    """The one JSON object in `text` that has a list with one of the `names`, or None.

    `cut` says that the text was cut off: then the object may lack its end.
    """
    # The escape means the same inside a JSON string, and can be written as UTF-8.
    text = _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    answers = tuple(_answers(text.strip().removeprefix("\ufeff").lstrip()))
    for read in (_whole, _fenced, _only) + ((_beginning,) if cut else ()):
        for answer in answers:
            found = read(answer, names)
            if found is not None:
                return found
    return None


def _answers(text: str) -> Iterator[str]:
    """The texts that may hold the answer: what follows the thinking; all, where that is unsure."""
    end = _THOUGHT_END.search(text)
    if end is not None:
        yield text[end.end() :].strip()
    # Without an opening mark, the closing one may be a word in a quote.
    if not _THINKING.match(text):
        yield text


def _whole(text: str, names: frozenset[str]) -> Envelope | None:
    reader = _Reader(text, 0, names)
    try:
        reader.read()
    except _NotJson:
        return None
    return reader.envelope(cut=False) if reader.at == len(text) and reader.lists else None


def _fenced(text: str, names: frozenset[str]) -> Envelope | None:
    fenced = _FENCE.findall(text)
    return _whole(fenced[0].strip(), names) if len(fenced) == 1 else None


def _only(text: str, names: frozenset[str]) -> Envelope | None:
    """The object with prose around it, if exactly one has a list that was asked for."""
    found: list[Envelope] = []
    at = text.find("{") if len(text) <= _LONGEST_PROSE else -1
    for _ in range(_TRIES):
        if at < 0:
            break
        reader = _Reader(text, at, names)
        try:
            reader.read()
        except _NotJson:
            reader.at = at + 1
        else:
            if reader.lists:
                found.append(reader.envelope(cut=False))
        at = text.find("{", reader.at)
    return found[0] if len(found) == 1 and at < 0 else None


def _beginning(text: str, names: frozenset[str]) -> Envelope | None:
    """The object that the text breaks off in, up to its last whole item, if there is one."""
    reader = _Reader(text, max(text.find("{"), 0), names)
    try:
        reader.read()
    except _NotJson:
        return reader.envelope(cut=True) if any(reader.lists.values()) else None
    return None


class _NotJson(Exception):
    """The text goes on in a way in which JSON does not."""


class _Reader:
    """Reads one object from a place in a text; keeps what it has read if the text breaks off."""

    def __init__(self, text: str, at: int, names: frozenset[str]) -> None:
        self.at = at
        self.lists: dict[str, list[str]] = {}
        self._text = text
        self._names = names
        self._others: list[tuple[str, str]] = []

    def envelope(self, *, cut: bool) -> Envelope:
        """What was read."""
        lists = {name: tuple(items) for name, items in self.lists.items()}
        if cut:
            lists = {**dict.fromkeys(self._names, ()), **lists}
        return Envelope(lists, tuple(self._others), cut)

    def read(self) -> None:
        """Read the object; `at` is behind it then."""
        self._take("{")
        if self._take("}", "") == "}":
            return
        while True:
            name = json.loads(self._value('"'), strict=False)
            self._take(":")
            self._member(name)
            if self._take(",}") == "}":
                return

    def _member(self, name: str) -> None:
        if name in self._names and name not in self.lists and self._peek() == "[":
            self.lists[name] = []
            self._items(self.lists[name])
        else:
            self._others.append((name, self._value()))

    def _items(self, items: list[str]) -> None:
        self._take("[")
        if self._take("]", "") == "]":
            return
        while True:
            item = self._value()
            # A number at the end of a text that was cut off may have been longer.
            if item[-1:] in '}]"' or self._peek():
                items.append(item)
            if self._take(",]") == "]":
                return

    def _value(self, first: str = "") -> str:
        """The raw text of the value that comes next."""
        if first and self._peek() != first:
            raise _NotJson
        start = _SPACE.match(self._text, self.at).end()  # type: ignore[union-attr]  # it matches ""
        try:
            _, self.at = _SCANNER.raw_decode(self._text, start)
        except (ValueError, RecursionError):
            raise _NotJson from None
        return self._text[start : self.at]

    def _peek(self) -> str:
        """The next character that is no white space; "" at the end."""
        self.at = _SPACE.match(self._text, self.at).end()  # type: ignore[union-attr]  # it matches ""
        return self._text[self.at : self.at + 1]

    def _take(self, wanted: str, otherwise: str | None = None) -> str:
        """The next character if it is one of those wanted; else `otherwise`, if given."""
        found = self._peek()
        if found and found in wanted:
            self.at += 1
            return found
        if otherwise is None:
            raise _NotJson
        return otherwise
