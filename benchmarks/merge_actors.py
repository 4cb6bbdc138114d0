"""How well the actors of records hold together what a careful reader takes for one actor."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from typing import NamedTuple

from merge_gold import Gold
from merge_scores import Names, Records

from summarizer.names import name_words
from summarizer.record import Actor, ActorMention

__all__ = ["Shares", "actors", "b_cubed"]

Key = tuple[int, str]  # of which record, and an item's id or an actor's name in the gold


class Shares(NamedTuple):
    """B-cubed of actors: sums over their mentions, so that those of clusters can be added up.

    Attributes:
        precision: of each mention, what share of its item's mentions is of the same actor.
        recall: of each mention, what share of that actor's mentions is in its item.
        mentions: how many there are.
        unknown: names that are no form of any actor of the gold; they are not scored.
        misses: which actors stand in several items, and which items hold several actors.
    """

    precision: float
    recall: float
    mentions: int
    unknown: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()


def b_cubed(elements: Iterable[tuple[Hashable, Hashable]]) -> tuple[float, float, int]:
    """The sums of precision and of recall over elements, each a pair of its group and its label."""
    pairs = Counter(elements)
    in_group: Counter[Hashable] = Counter()
    of_label: Counter[Hashable] = Counter()
    for (group, label), n in pairs.items():
        in_group[group] += n
        of_label[label] += n
    precision = sum(n * n / in_group[group] for (group, _), n in pairs.items())
    recall = sum(n * n / of_label[label] for (_, label), n in pairs.items())
    return precision, recall, pairs.total()


def actors(gold: Gold, records: Records, names: Names) -> Shares:
    """Whether one actor's mentions are one item, and nobody else's are in it.

    A mention whose names are those of two actors counts as one of each. Actors of two records are
    not asked to be one: whether articles are told apart is scored by `incidents`.
    """
    known = gold.forms()
    elements: list[tuple[Key, Key]] = []
    unknown: list[str] = []
    shown: dict[Key, str] = {}
    for n, record in enumerate(records):
        for actor in record.actors:
            shown[n, actor.id] = _shown(actor, names)
            for mention in actor.mentions:
                whom = _whom(mention, names[mention.article], known)
                elements += [((n, actor.id), (n, name)) for name in whom]
                unknown += [] if whom else [f"{names[mention.article]}: {mention.name}"]
    return Shares(*b_cubed(elements), tuple(sorted(unknown)), _misses(elements, shown))


def _misses(elements: Iterable[tuple[Key, Key]], shown: Mapping[Key, str]) -> tuple[str, ...]:
    """A line for each actor that is several items, and for each item that is several actors."""
    items: dict[Key, set[Key]] = defaultdict(set)
    held: dict[Key, set[str]] = defaultdict(set)
    for item, label in elements:
        items[label].add(item)
        held[item].add(label[1])
    apart = [
        f"{name} is {len(many)} items: {'; '.join(sorted(shown[item] for item in many))}"
        for (_, name), many in items.items()
        if len(many) > 1
    ]
    joined = [
        f"{shown[item]} holds {', '.join(sorted(whom))}"
        for item, whom in held.items()
        if len(whom) > 1
    ]
    return (*sorted(apart), *sorted(joined))


def _shown(actor: Actor, names: Names) -> str:
    where = sorted({names[mention.article] for mention in actor.mentions})
    return f"{actor.name!r} ({', '.join(where)})"


def _whom(
    mention: ActorMention, stem: str, known: Mapping[tuple[str, tuple[str, ...]], str]
) -> tuple[str, ...]:
    """The actors of the gold whom the names of a mention mean, each once."""
    found = (known.get((stem, name_words(form))) for form in (mention.name, *mention.aliases))
    return tuple(dict.fromkeys(name for name in found if name is not None))
