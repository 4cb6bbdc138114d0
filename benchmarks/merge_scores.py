"""How near the incidents, figures and origins of records come to what a careful reader finds.

Every function takes the gold of the articles that were read, the records, and how the gold calls
each article by its id; it returns counts, and of each miss a line that says what is wrong.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from merge_gold import Gold, GoldFigure, GoldReading, GoldStatement, plain

from summarizer.names import name_words
from summarizer.record import Claim, Figure, FigureMention, IncidentRecord, Origin

__all__ = ["Names", "Records", "Tally", "extracted", "figures", "incidents", "origins"]

Names = Mapping[str, str]  # how the gold calls an article, by its id
Records = Sequence[IncidentRecord]


class Tally(NamedTuple):
    """How many of so many are right; `misses` has a line for each that is not."""

    right: int
    of: int
    misses: tuple[str, ...] = ()


def incidents(gold: Gold, records: Records, names: Names) -> Tally:
    """How many of the gold's incidents have a record of exactly their articles."""
    found = {frozenset(names[article.id] for article in r.articles) for r in records}
    wanted = {frozenset(stems) for stems in gold.incidents}
    misses = [f"no record of exactly {_listed(stems)}" for stems in wanted - found]
    misses += [f"a record of {_listed(stems)}" for stems in found - wanted]
    return Tally(len(found & wanted), len(wanted), tuple(sorted(misses)))


def extracted(gold: Gold, records: Records, names: Names) -> Tally:
    """How many readings of the gold's figures stand in some figure of the records."""
    found = _found(gold, records, names)
    wanted = [(figure, reading) for figure in gold.figures for reading in figure.readings]
    misses = [f"{f.what}: {r.article} “{r.text}”" for f, r in wanted if r not in found]
    return Tally(len(wanted) - len(misses), len(wanted), tuple(misses))


def figures(gold: Gold, records: Records, names: Names) -> Tally:
    """Of how many figures the readings are one item that says how they stand to each other.

    Readings that are not extracted are not asked for: what is left of a figure must be one, with
    the agreement that is right for it; a figure of which nothing is left is not counted.
    """
    found = _found(gold, records, names)
    days = {names[a.id]: (a.published or "")[:10] for r in records for a in r.articles}
    asked = [figure for figure in gold.figures if any(r in found for r in figure.readings)]
    misses = [line for figure in asked if (line := _wrong(figure, gold, found, days))]
    return Tally(len(asked) - len(misses), len(asked), tuple(misses))


Held = Mapping[GoldReading, Sequence[Figure]]  # the items that hold a mention with these words


def _found(gold: Gold, records: Records, names: Names) -> Held:
    return {
        reading: held
        for wanted in gold.figures
        for reading in wanted.readings
        if (held := tuple(_held(wanted, reading, records, names)))
    }


def _held(
    wanted: GoldFigure, reading: GoldReading, records: Records, names: Names
) -> Iterator[Figure]:
    """The figures with a mention of these words; where some measure what is meant, those alone."""
    found = [
        figure
        for record in records
        for figure in record.figures
        if any(_reads(mention, reading, names) for mention in figure.mentions)
    ]
    meant = [figure for figure in found if figure.measures == wanted.measures]
    yield from meant or found


def _reads(mention: FigureMention, reading: GoldReading, names: Names) -> bool:
    """Whether a mention is of these words, or one's words are all among the other's."""
    if names[mention.article] != reading.article:
        return False
    one, other = plain(mention.text).split(), plain(reading.text).split()
    return _within(one, other) or _within(other, one)


def _within(one: list[str], other: list[str]) -> bool:
    return any(other[i : i + len(one)] == one for i in range(len(other) - len(one) + 1))


def _wrong(wanted: GoldFigure, gold: Gold, found: Held, days: Mapping[str, str]) -> str | None:
    """What is wrong with a figure; None where it is right."""
    left = [reading for reading in wanted.readings if reading in found]
    homes = [{figure.id: figure for figure in found[reading]} for reading in left]
    shared = set.intersection(*(set(home) for home in homes))
    if not shared:
        told = "; ".join(map(_shown, left, homes))
        return f"{wanted.what}: its readings are apart: {told}"
    agreement = wanted.expected(left, days)
    faults = []
    for id in sorted(shared):
        others = [
            other.what
            for other in gold.figures
            if other.what != wanted.what
            and any([f.id for f in found.get(r, ())] == [id] for r in other.readings)
        ]
        if not others and homes[0][id].agreement == agreement:
            return None
        said = f"{homes[0][id].agreement}, should be {agreement}"
        faults.append(f"holds {', '.join(others)} too" if others else said)
    return f"{wanted.what}: {'; '.join(faults)}"


def _shown(reading: GoldReading, home: Mapping[str, Figure]) -> str:
    """A reading with the items that hold it."""
    items = " / ".join(f"{id}, {f.measures} of {f.subject!r}" for id, f in sorted(home.items()))
    return f"{reading.article} “{reading.text}” in {items}"


def origins(gold: Gold, records: Records, names: Names) -> Tally:
    """Of how many statements the articles that carry them stand with the origins of the gold."""
    misses = [line for said in gold.origins if (line := _astray(said, records, names))]
    return Tally(len(gold.origins) - len(misses), len(gold.origins), tuple(misses))


def _astray(said: GoldStatement, records: Records, names: Names) -> str | None:
    """What is wrong with the origins of a statement; None where they are right.

    An article whose words were not extracted is not asked for; but one must be.
    """
    shown = f"“{next(iter(said.words.values()))}”"
    carrying = {
        stem: claims
        for stem, words in said.words.items()
        if (claims := [c for r in records for c in r.claims if _carries(c, stem, words, names)])
    }
    if not carrying:
        return f"{shown}: in no claim"
    for wanted in said.origins:
        stems = {*wanted.articles} & {*carrying}
        others = {stem for origin in said.origins if origin != wanted for stem in origin.articles}
        told = [origin for stem in stems for claim in carrying[stem] for origin in claim.origins]
        if not stems:
            continue
        if not told:
            return f"{shown}: no origin is told"
        # Whose own words the one article carries that has them, its outlet says already.
        own = {a.outlet for r in records for a in r.articles if {names[a.id]} == stems}
        name = None if wanted.name in own else wanted.name
        if not any(_right(origin, name, stems, others, names) for origin in told):
            ways = "; ".join(sorted({_told(origin, names) for origin in told}))
            return f"{shown}: {ways}; should be {wanted.name} in {_listed(stems)}"
    return None


def _carries(claim: Claim, stem: str, words: str, names: Names) -> bool:
    return any(
        names[mention.article] == stem
        and plain(words) in plain(" ".join(span.text for span in mention.content))
        for mention in claim.mentions
    )


def _right(
    origin: Origin, name: str | None, stems: set[str], others: set[str], names: Names
) -> bool:
    """Whether an origin has this name and these articles, and none that have it from elsewhere."""
    carried = {names[article] for article in origin.articles}
    if not stems <= carried or others & carried:
        return False
    if name is None:
        return True
    one, other = set(name_words(name)), set(name_words(origin.name or ""))
    return bool(one and other) and (one <= other or other <= one)


def _told(origin: Origin, names: Names) -> str:
    return f"{origin.name} in {_listed(names[article] for article in origin.articles)}"


def _listed(stems: Iterable[Any]) -> str:
    return "{" + ", ".join(sorted(stems)) + "}"
