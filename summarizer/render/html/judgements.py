"""What was judged of pairs of mentions, as a page lists it: by whom, how, of which items."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import chain

from summarizer.record import Item, Mention
from summarizer.render.html.lookup import Lookup
from summarizer.render.text import shortened

__all__ = ["Judged", "Ruling", "judged_of"]

WORDS = 100  # characters of an item's words: enough to know it by
# Whose word goes before whose.
WEIGHT = ("person", "model", "rule")


@dataclass(frozen=True, slots=True)
class Judged:
    """One of two that were judged.

    Attributes:
        text: its words; its key where the record has no such mention.
        item: the id of its item; "" where the record has none.
        source: what its article is called.
    """

    text: str
    item: str
    source: str


Bundle = tuple[tuple[Judged, ...], tuple[Judged, ...]]


@dataclass(frozen=True, slots=True)
class Ruling:
    """Judgements of one voice, with one verdict, on one question.

    Attributes:
        by: who judged: "rule", "model", "person".
        verdict: how the two stand.
        question: what they answer differently; "" where they do not.
        bundles: some, and others that each of them was held against.
        count: how many pairs there are.
    """

    by: str
    verdict: str
    question: str
    bundles: tuple[Bundle, ...]
    count: int


def judged_of(look: Lookup) -> tuple[Ruling, ...]:
    """The judgements of a record, those first that go before others; each pair is told once."""
    known = _known(look)
    found: dict[tuple[str, str, str], dict[frozenset[Judged], tuple[Judged, Judged]]] = {}
    for judgement in sorted(look.record.judgements, key=lambda one: WEIGHT.index(one.by)):
        key = (judgement.by, judgement.verdict, judgement.question or "")
        pair = _judged(look, known, judgement.a), _judged(look, known, judgement.b)
        found.setdefault(key, {}).setdefault(frozenset(pair), pair)
    return tuple(
        Ruling(*key, _gathered(pairs.values()), len(pairs)) for key, pairs in found.items()
    )


def _gathered(pairs: Collection[tuple[Judged, Judged]]) -> tuple[Bundle, ...]:
    """Pairs by the one of the two that stands in more of them, those with the same others at once.

    A model that sets five claims against four judges twenty pairs: that is one bundle.
    """
    often = Counter(chain.from_iterable(pairs))
    by: dict[Judged, list[Judged]] = {}
    held_against = set[Judged]()
    for one, other in pairs:
        turned = other in by or one in held_against
        if not turned and one not in by and other not in held_against:
            turned = often[other] > often[one]
        first, second = (other, one) if turned else (one, other)
        by.setdefault(first, []).append(second)
        held_against.add(second)
    alike: dict[frozenset[Judged], list[Judged]] = {}
    for one, others in by.items():
        alike.setdefault(frozenset(others), []).append(one)
    return tuple((tuple(ones), tuple(by[ones[0]])) for ones in alike.values())


def _known(look: Lookup) -> Mapping[str, tuple[Item[Mention], Mention]]:
    """Mentions with their items, by their keys; an item's first one also by its ids."""
    known: dict[str, tuple[Item[Mention], Mention]] = {}
    for item in look.record.items():
        known |= {mention.key: (item, mention) for mention in item.mentions}
    for item in look.record.items():
        for id in (item.id, *item.also):
            known.setdefault(id, (item, item.mentions[0]))
    return known


def _judged(look: Lookup, known: Mapping[str, tuple[Item[Mention], Mention]], key: str) -> Judged:
    if key not in known:
        return Judged(key, "", "")
    item, mention = known[key]
    return Judged(shortened(look.quoted(mention), WORDS), item.id, look.source(mention.article))
