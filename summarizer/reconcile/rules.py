"""What each kind of thing is known by across articles: the rules by which mentions are grouped."""

import re
from collections.abc import Callable, Hashable, Iterator, Mapping
from functools import lru_cache

from summarizer.fold import fold
from summarizer.record import (
    EventMention,
    TimeMention,
)

__all__ = [
    "designations",
    "event_keys",
    "plain",
    "time_keys",
]

Ids = Mapping[str, str]  # the id of the item that each mention key belongs to

# Letters and digits with a hyphen between: MQ-9, Su-27, 737-800, F-16C.
_DESIGNATION = re.compile(r"[a-z]{1,4}-?\d+[a-z]?|\d{3}-\d{3}")
_WORD = re.compile(r"\w+")


def designations(words: str) -> list[str]:
    """The types of aircraft in some words, without hyphens: mq9, su27."""
    return [d.replace("-", "") for d in _DESIGNATION.findall(fold(words).text.lower())]


def time_keys(mention: TimeMention) -> Iterator[Hashable]:
    """A time is known by its value; without one, by its words in one article."""
    yield mention.value or (mention.text.lower(), mention.article)


def event_keys(ids: Ids) -> Callable[[EventMention], Iterator[Hashable]]:
    """An event is known by what happened and when."""

    def keys(mention: EventMention) -> Iterator[Hashable]:
        yield plain(mention.what), ids.get(mention.when or "")

    return keys


@lru_cache(maxsize=32768)  # the statements of a run; each is compared several times
def plain(words: str) -> tuple[str, ...]:
    """The words of a statement by which it is known: in small letters, without marks."""
    return tuple(_WORD.findall(fold(words).text.lower()))
