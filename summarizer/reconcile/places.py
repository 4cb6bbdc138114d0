"""Which mentions are one place: by a name in any spelling, of places that have two by either."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations

from summarizer.names import is_seat, spelled, with_states
from summarizer.reconcile.bodies import expanded, state_named
from summarizer.reconcile.grouping import NOTHING_JUDGED, grouped
from summarizer.reconcile.spelling import plain_words
from summarizer.reconcile.verdicts import Verdicts
from summarizer.record import PlaceMention

__all__ = ["place_groups"]

Group = Sequence[PlaceMention]

# Other names of one place, in the words of `plain_words`: general knowledge.
_ALIASES = {
    other: tuple(first.split())
    for line in (
        "kyiv|kiev", "odesa|odessa", "kharkiv|kharkov", "lviv|lvov", "mykolaiv|nikolaev|nikolayev",
        "chernihiv|chernigov", "zaporizhzhia|zaporizhia|zaporozhye|zaporizhzhya", "luhansk|lugansk",
        "donbas|donbass", "chornobyl|chernobyl", "dnipro|dnepropetrovsk", "bakhmut|artyomovsk",
        "crimea|crimean peninsula", "kerch bridge|crimean bridge|crimea bridge",
        "beijing|peking", "mumbai|bombay", "kolkata|calcutta", "chennai|madras", "yangon|rangoon",
        "ho chi minh city|saigon", "gdansk|danzig", "turkiye|turkey", "myanmar|burma",
        "persian gulf|arabian gulf", "chisinau|kishinev", "tbilisi|tiflis", "astana|nur-sultan",
        "new york|new york city", "washington|washington dc|washington d c",
    )
    for first, *others in [line.split("|")]
    for other in map(plain_words, others)
}  # fmt: skip
# Words that a place keeps its name without, and that join its parts.
_LINKS = frozenset("of the off over above in near".split())
_AROUND = frozenset("waters city".split())


def place_groups(
    mentions: Sequence[PlaceMention], judged: Verdicts = NOTHING_JUDGED
) -> list[list[PlaceMention]]:
    """The mentions of each place.

    Args:
        mentions: of all the articles, in any order.
        judged: what is judged of the mentions.
    """
    mentions = sorted(mentions, key=lambda mention: mention.key)
    groups = grouped(mentions, _keys, judged)
    return grouped(mentions, _keys, judged.and_same(_pairs(groups)))


def _keys(mention: PlaceMention) -> Iterator[Hashable]:
    yield _name(mention.name), mention.kind


def _name(name: str) -> tuple[frozenset[Hashable], frozenset[Hashable]]:
    """The words of a name in any order, and those of where it is: "Odessa, Texas"."""
    first, _, where = name.partition(",")
    if plain_words(name) in _ALIASES:  # "Washington, D.C."
        return _words(name), frozenset()
    return _words(first), _words(where) if where.strip() else frozenset()


def _words(name: str) -> frozenset[Hashable]:
    plain = expanded(plain_words(name))
    while len(plain) > 1 and plain[-1] in _AROUND and plain not in _ALIASES:
        plain = plain[:-1]
    plain = tuple(word for word in plain if word not in _LINKS) or plain
    if len(plain) > 1 and plain[0] in _AROUND:
        plain = plain[1:]
    plain = _ALIASES.get(plain, plain)
    words = with_states(plain, seats=False)
    return frozenset(spelled(word) if isinstance(word, str) else word for word in words)


def _pairs(groups: Sequence[Group]) -> Iterator[tuple[str, str]]:
    """Places of one name, if all that tell what they are and where could be one."""
    named: dict[frozenset[Hashable], list[Group]] = defaultdict(list)
    for group in groups:
        named[_name(group[0].name)[0]].append(group)
    for many in named.values():
        if all(_may_be_one(a, b) for a, b in combinations(many, 2)):
            yield from ((many[0][0].key, other[0].key) for other in many[1:])


def _may_be_one(one: Group, other: Group) -> bool:
    """Whether neither is a state and the other a part of one, nor each somewhere else."""
    if {one[0].kind, other[0].kind} in ({"country", "region"}, {"water", "city"}):
        return False
    (_, here), (_, there) = _name(one[0].name), _name(other[0].name)
    if here and there:
        return here == there
    # "Paris, Texas" is not the Paris that needs no telling where it is.
    capital = is_seat(one[0].name.partition(",")[0])
    state = state_named(one[0].name.partition(",")[0])
    return here == there or not capital or state in here | there
