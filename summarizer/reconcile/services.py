"""Services without a name that the reports of one incident have in common: "the police"."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence

from summarizer.reconcile.bodies import expanded
from summarizer.reconcile.spelling import plain_words
from summarizer.record import ActorMention

__all__ = ["same_services"]

Group = Sequence[ActorMention]
Words = tuple[str, ...]

# Of each the place of an incident has one, and its state.
_SERVICES = frozenset(
    tuple(name.split())
    for name in (
        "police", "coastguard", "navy", "army", "airforce", "fire brigade", "fire service",
        "fire department", "ambulance service",
    )
)  # fmt: skip


def same_services(
    groups: Sequence[Group], owners: Mapping[str, Hashable]
) -> Iterator[tuple[str, str]]:
    """Pairs of services of one name, where all the articles that tell of them have one of it.

    None where these articles and the services of that sort that others name have parties of two
    states, or where two of that sort are named: "Garth police" and "Elwick police".
    """
    named: dict[Words, set[Words]] = defaultdict(set)
    told: dict[Words, list[Group]] = defaultdict(list)
    states: dict[Hashable, set[Hashable]] = defaultdict(set)  # of an article, and of a service
    for group in groups:
        services: set[Words] = set()
        for mention in group:
            states[mention.article] |= {owners[mention.key]} if mention.key in owners else set()
            if mention.kind not in ("organisation", "group"):
                continue
            words = expanded(plain_words(mention.name))
            services |= {words} & _SERVICES
            for service in _within(words):
                named[service].add(words)
                states[service] |= states[mention.article] & {owners.get(mention.key)}
        for service in services:
            told[service].append(group)
    for service, many in told.items():
        articles = {mention.article for group in many for mention in group}
        parties = states[service].union(*(states[article] for article in articles))
        if len(parties) <= 1 and len(named[service]) <= 1:
            yield from ((many[0][0].key, other[0].key) for other in many[1:])


def _within(words: Words) -> Iterator[Words]:
    """The service that a longer name is of: "Garth police", "police in Garth"."""
    for service in _SERVICES:
        ends = service in (words[: len(service)], words[-len(service) :])
        if ends and len(words) > len(service):
            yield service
