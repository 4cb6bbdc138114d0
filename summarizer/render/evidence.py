"""Which words of the articles a statement of a page rests on."""

from collections.abc import Iterable
from itertools import chain
from typing import Any

from summarizer.record import ClaimMention, IncidentRecord, Item, Span

__all__ = ["Words", "words_of"]


def words_of(item: Item[Any]) -> tuple[Span, ...]:
    """The words that an item rests on, each once: of a claim what is claimed, not who says it."""
    spans = (m.content if isinstance(m, ClaimMention) else m.evidence for m in item.mentions)
    return tuple(dict.fromkeys(chain.from_iterable(spans)))


class Words:
    """The words that the items of one record rest on, by their ids."""

    def __init__(self, record: IncidentRecord) -> None:
        self._of = {key: words_of(item) for item in record.items() for key in (item.id, *item.also)}

    def of(self, ids: Iterable[str]) -> tuple[Span, ...]:
        """The words that these items rest on, each once."""
        return tuple(dict.fromkeys(chain.from_iterable(self._of[id] for id in ids)))
