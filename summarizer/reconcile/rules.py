"""What each kind of thing is known by across articles: the rules by which mentions are grouped."""

import re
from collections.abc import Callable, Hashable, Iterator, Mapping

from summarizer.fold import fold
from summarizer.names import name_words
from summarizer.quantities import singular
from summarizer.record import (
    ClaimMention,
    EventMention,
    FigureMention,
    TimeMention,
    bare,
    dimension,
)

__all__ = [
    "claim_keys",
    "event_keys",
    "figure_keys",
    "time_keys",
]

Ids = Mapping[str, str]  # the id of the item that each mention key belongs to

_WORD = re.compile(r"\w+")


def time_keys(mention: TimeMention) -> Iterator[Hashable]:
    """A time is known by its value; without one, by its words in one article."""
    yield mention.value or (mention.text.lower(), mention.article)


def event_keys(ids: Ids) -> Callable[[EventMention], Iterator[Hashable]]:
    """An event is known by what happened and when."""

    def keys(mention: EventMention) -> Iterator[Hashable]:
        yield _plain(mention.what), ids.get(mention.when or "")

    return keys


def claim_keys(ids: Ids) -> Callable[[ClaimMention], Iterator[Hashable]]:
    """A claim is known by its speaker, its stance and its words; of no speaker, by its article."""

    def keys(mention: ClaimMention) -> Iterator[Hashable]:
        nobody = mention.article if mention.mode != "narrated" else "narrated"
        who = ids[mention.speaker] if mention.speaker else nobody
        yield who, mention.stance, _plain(mention.statement)
        yield who, mention.stance, _plain(" ".join(bare(span.text) for span in mention.content))

    return keys


def figure_keys(ids: Ids) -> Callable[[FigureMention], Iterator[Hashable]]:
    """A figure is known by what it measures of which thing, in which sort of unit.

    Metres and feet of one depth are one figure, with a reading in each. Money in two currencies is
    two figures: no article gives the rate at which they could agree or differ. Where the thing is
    not known, only the same numbers are the same figure.
    """

    def keys(mention: FigureMention) -> Iterator[Hashable]:
        if mention.of is not None:
            yield mention.measures, dimension(mention.unit), ids[mention.of]
        elif mention.subject is not None:
            thing = singular(name_words(mention.subject)[-1])
            yield mention.measures, dimension(mention.unit), thing
        else:
            yield mention.measures, mention.unit, mention.low, mention.high, mention.comparison

    return keys


def _plain(words: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(words).text.lower()))
