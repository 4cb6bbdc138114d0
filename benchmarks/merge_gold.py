"""What a careful reader finds in a cluster of articles: the gold.json beside it.

What the fields mean is told in examples/README.md. An article is called by the stem of its file.
"""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from pydantic import Field

from summarizer.fold import fold
from summarizer.names import name_words
from summarizer.record import Agreement, Frozen, Measure

__all__ = [
    "Gold",
    "GoldActor",
    "GoldDispute",
    "GoldFigure",
    "GoldOrigin",
    "GoldPosition",
    "GoldReading",
    "GoldStatement",
    "load",
    "plain",
]


class GoldActor(Frozen):
    """Somebody, by all the forms that name them; `only` holds for single articles."""

    name: str
    forms: tuple[str, ...]
    only: dict[str, tuple[str, ...]] = Field(default={}, alias="in")


class GoldReading(Frozen):
    """The words by which an article gives a figure; readings of one value agree."""

    article: str
    text: str
    value: int | None = None


class GoldFigure(Frozen):
    """One figure, its readings, and how they stand to each other."""

    what: str
    measures: Measure
    agreement: Agreement
    readings: tuple[GoldReading, ...]

    def expected(self, found: Collection[GoldReading], days: Mapping[str, str]) -> Agreement:
        """How these of its readings stand to each other.

        Args:
            found: at least one of them.
            days: the day on which each article was published; two values of one day differ.
        """
        if len({reading.value for reading in found}) == 1:
            return "agree" if len({reading.article for reading in found}) > 1 else "single"
        by_day = {(days.get(reading.article, ""), reading.value) for reading in found}
        return "differ" if len({day for day, _ in by_day}) < len(by_day) else "updated"


class GoldPosition(Frozen):
    """An answer to a disputed question: who gives it, and words of which its claims have one."""

    holders: tuple[str, ...]
    narrated_by: tuple[str, ...] = ()
    words: tuple[str, ...]
    articles: tuple[str, ...]


class GoldDispute(Frozen):
    """A question with its answers; an optional one need not be found."""

    question: str
    optional: bool = False
    positions: tuple[GoldPosition, ...]


class GoldOrigin(Frozen):
    """Who had a statement first, null where no article says, and who carries it from there."""

    name: str | None
    articles: tuple[str, ...]


class GoldStatement(Frozen):
    """A statement, by words of it in each article, and the origins behind it."""

    words: dict[str, str]
    origins: tuple[GoldOrigin, ...]


class Gold(Frozen):
    """All that is to be found in one cluster."""

    about: str
    articles: tuple[str, ...]
    meta: str | None = None
    incidents: tuple[tuple[str, ...], ...]
    actors: tuple[GoldActor, ...]
    figures: tuple[GoldFigure, ...]
    disputes: tuple[GoldDispute, ...]
    origins: tuple[GoldStatement, ...]

    def forms(self) -> Mapping[tuple[str, tuple[str, ...]], str]:
        """Whom the words of a name mean in an article; one article's own forms go first."""
        stems = [Path(article).stem for article in self.articles]
        known = {
            (stem, name_words(form)): actor.name
            for actor in self.actors
            for form in actor.forms
            for stem in stems
        }
        own = {
            (stem, name_words(form)): actor.name
            for actor in self.actors
            for stem, forms in actor.only.items()
            for form in forms
        }
        return known | own

    def of(self, read: frozenset[str]) -> "Gold":
        """What is to be found where only these articles are read."""
        parts: dict[str, Any] = {
            "incidents": (_kept(many, read) for many in self.incidents),
            "figures": (_figure(figure, read) for figure in self.figures),
            "disputes": (_dispute(dispute, read) for dispute in self.disputes),
            "origins": (_statement(statement, read) for statement in self.origins),
        }
        left = {name: tuple(filter(None, those)) for name, those in parts.items()}
        return self.model_copy(update=left)


def load(folder: Path) -> Gold:
    """The gold of a cluster's folder."""
    return Gold.model_validate_json((folder / "gold.json").read_bytes())


def plain(words: str) -> str:
    """Words as they are compared: their typography folded, in lower case, spaced once."""
    return " ".join(fold(words).text.lower().split())


def _kept(stems: tuple[str, ...], read: frozenset[str]) -> tuple[str, ...]:
    return tuple(stem for stem in stems if stem in read)


def _figure(figure: GoldFigure, read: frozenset[str]) -> GoldFigure | None:
    readings = tuple(r for r in figure.readings if r.article in read)
    return figure.model_copy(update={"readings": readings}) if readings else None


def _dispute(dispute: GoldDispute, read: frozenset[str]) -> GoldDispute | None:
    positions = tuple(p for p in dispute.positions if read & {*p.articles})
    return dispute.model_copy(update={"positions": positions}) if len(positions) > 1 else None


def _statement(statement: GoldStatement, read: frozenset[str]) -> GoldStatement | None:
    origins = tuple(
        origin.model_copy(update={"articles": kept})
        for origin in statement.origins
        if (kept := _kept(origin.articles, read))
    )
    words = {stem: words for stem, words in statement.words.items() if stem in read}
    return statement.model_copy(update={"words": words, "origins": origins}) if origins else None
