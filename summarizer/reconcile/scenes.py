"""When, where and with whom the story of a record plays: what incidents are told apart by."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from math import log, sqrt
from typing import TypeVar

from summarizer.fold import fold
from summarizer.names import STATES, name_words
from summarizer.record import ArticleInfo, IncidentRecord

__all__ = ["Names", "Scene", "names_of", "scene_of"]

Words = tuple[str, ...]
K = TypeVar("K")

# The beginning of an article, where news tells what it is about; earlier cases are told after it.
LEAD, LEAST_LEAD = 0.3, 600  # of its characters, and at least a headline and three sentences
LEADING = 2.0  # what a day counts for there, or where something happens on it; one elsewhere

_DESIGNATION = re.compile(r"\b[A-Z][A-Za-z]{0,3}-?\d+[A-Z]?\b|\b\d{3}-\d{3}\b")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WORD = re.compile(r"[\w&][\w&.'-]*")
_STATES = {tuple(name.split()): (f"@{n}",) for n, names in enumerate(STATES) for name in names}


@dataclass(frozen=True, slots=True)
class Names:
    """The proper names in some records.

    Attributes:
        by_first: by their first word, in small letters.
        places: those that one of the records has as a place's, but for a state's. What is a person
            to an extractor in one article is a place all the same if it is one in another.
    """

    by_first: Mapping[str, tuple[Words, ...]]
    places: frozenset[Words]


@dataclass(frozen=True)
class Scene:
    """What the story of a record is known by; empty where it tells nothing of the kind.

    Attributes:
        articles: how many tell it.
        names: every proper name in it but those of places, with how much it is told of.
        places: of those that the beginning names, the share of each.
        days: the share of each day that it names, as ordinals.
        objects: designations of aircraft; where it has none, their sorts.
        languages: of its articles, as far as they are known.
        scripts: in which its names are written.
    """

    articles: int
    names: Mapping[Words, float]
    places: Mapping[Words, float]
    days: Mapping[int, float]
    objects: frozenset[str]
    languages: frozenset[str]
    scripts: frozenset[str]

    def is_foreign_to(self, other: "Scene") -> bool:
        """Whether the two are told in other languages or scripts: names then differ anyhow."""
        pairs = ((self.languages, other.languages), (self.scripts, other.scripts))
        return any(one and others and not one & others for one, others in pairs)

    @property
    def empty(self) -> bool:
        """Whether it names nobody, no place and no thing."""
        return not (self.names or self.objects)

    @cached_property
    def length(self) -> float:
        """Of its names, as those of a vector."""
        return sqrt(sum(weight * weight for weight in self.names.values()))

    @cached_property
    def main_days(self) -> tuple[int, ...]:
        """The days that have the largest share."""
        most = max(self.days.values(), default=0.0)
        return tuple(day for day, share in self.days.items() if share == most)


def names_of(records: Iterable[IncidentRecord]) -> Names:
    """The proper names of actors and places in some records."""
    places: set[Words] = set()
    found: set[Words] = set()
    for record in records:
        given = [(m.name, True) for item in record.places for m in item.mentions]
        for actor in record.actors:
            given += [(name, False) for m in actor.mentions for name in (m.name, *m.aliases)]
        for name, place in given:
            words = name_words(name)
            if words and name != name.lower():
                found.add(words)
                if place and words not in _STATES:
                    places.add(words)
    by_first: dict[str, list[Words]] = {}
    for words in sorted(found):
        by_first.setdefault(words[0], []).append(words)
    return Names({first: tuple(many) for first, many in by_first.items()}, frozenset(places))


def scene_of(record: IncidentRecord, names: Names) -> Scene:
    """The scene of a record.

    Args:
        record: of one article, or of several that tell of one incident.
        names: of all records that are compared.
    """
    told: Counter[Words] = Counter()
    places: Counter[Words] = Counter()
    for article in record.articles:
        for words, leads in _told(record, article, names):
            if words not in names.places:
                told[_STATES.get(words, words)] += 1
            elif leads:
                places[words] += 1
    crafts = [mention for item in record.aircraft for mention in item.mentions]
    designated = {d for craft in crafts for d in _DESIGNATION.findall(fold(craft.name).text)}
    return Scene(
        articles=len(record.articles),
        names={words: 1 + log(times) for words, times in sorted(told.items())},
        places=_shares(places),
        days=_shares(_days(record)),
        objects=frozenset(d.replace("-", "").lower() for d in designated)
        or frozenset(craft.kind for craft in crafts if craft.kind),
        languages=frozenset(
            a.language.split("-")[0].lower() for a in record.articles if a.language
        ),
        scripts=frozenset(unicodedata.name(w[0][0], "").split(" ")[0] for w in {*told, *places}),
    )


def _told(
    record: IncidentRecord, article: ArticleInfo, names: Names
) -> Iterator[tuple[Words, bool]]:
    """Every place where an article has one of the names, and whether it is in its beginning.

    Where the text was left out, the words that the record has of it are all there is.
    """
    pieces = [(0, article.text or article.title or "")]
    if article.text is None:
        spans = {s for i in record.items() for s in i.evidence if s.article == article.id}
        pieces += sorted((span.start, span.text) for span in spans)
    lead = _lead(article)
    for start, text in pieces:
        found = [(m.start(), m.group().rstrip(".'")) for m in _WORD.finditer(fold(text).text)]
        words = tuple(word.lower().removesuffix("'s") for _, word in found)
        for n, first in enumerate(words):
            for name in names.by_first.get(first, ()):
                many = found[n : n + len(name)]
                if words[n : n + len(name)] == name and any(w != w.lower() for _, w in many):
                    yield name, start + found[n][0] < lead


def _lead(article: ArticleInfo) -> float:
    return max(LEAST_LEAD, LEAD * article.characters)


def _days(record: IncidentRecord) -> Mapping[int, float]:
    """The days up to its publication that a record names, each with its weight; else that one."""
    articles = {article.id: article for article in record.articles}
    weights: dict[str, float] = {}
    days: dict[str, int] = {}
    for time in record.times:
        for mention in time.mentions:
            article = articles[mention.article]
            day = _ordinal(mention.start) if _DAY.match(mention.value or "") else None
            published = _ordinal(article.published)
            if day is not None and (published is None or day <= published):
                leads = mention.evidence[0].start < _lead(article)
                days[mention.key], weights[mention.key] = day, LEADING if leads else 1.0
    for event in record.events:
        for told in event.mentions:
            if told.when in weights:
                weights[told.when] += LEADING
    found: dict[int, float] = {}
    for key, day in sorted(days.items()):
        found[day] = found.get(day, 0.0) + weights[key]
    known = (_ordinal(article.published) for article in record.articles)
    return found or {day: 1.0 for day in known if day is not None}


def _ordinal(moment: str | None) -> int | None:
    return date.fromisoformat(moment[:10]).toordinal() if moment else None


def _shares(weights: Mapping[K, float]) -> Mapping[K, float]:
    whole = sum(weights.values())
    return {key: weight / whole for key, weight in weights.items()}
