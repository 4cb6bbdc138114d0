"""Every quantity of a text, in whichever language the words round its number are."""

from collections.abc import Sequence
from dataclasses import replace

from summarizer.language import IDEOGRAPHIC
from summarizer.quantities.foreign import foreign
from summarizer.quantities.foreign_words import WORDS
from summarizer.quantities.grammar import english
from summarizer.quantities.ideographs import ideographic
from summarizer.quantities.quantity import Quantity, seen
from summarizer.quantities.russian import russian

__all__ = ["is_read", "quantities"]

_OTHERS = frozenset({*WORDS, *IDEOGRAPHIC})
# Told apart by their letters alone; what Russian words read holds of its neighbours' as well.
_PLAIN = frozenset("en ru be bg mk sr".split())


def is_read(language: str | None) -> bool:
    """Whether numbers of a language are read; where it is not known it is taken for English."""
    return language is None or language in _PLAIN or language in _OTHERS


def quantities(text: str, language: str | None = None) -> tuple[Quantity, ...]:
    """Every quantity of the text that can be read for sure, in text order and not overlapping.

    Args:
        text: an article, or some words of it.
        language: ISO 639-1; None and "en" read English and Russian words. In a language that has
            no rules here nothing is read: "1.200" may be one or a thousand there.
    """
    shown, places = seen(text)
    if language in _OTHERS:
        beyond = ideographic(shown) if language in IDEOGRAPHIC else foreign(shown, language or "")
        return tuple(beyond if shown is text else [_placed(text, places, q) for q in beyond])
    if not is_read(language):
        return ()
    taken, found = russian(shown)
    beside = [quantity for quantity in english(shown) if not any(taken[slice(*quantity.span)])]
    ordered = sorted((*beside, *found), key=lambda quantity: quantity.span)
    return tuple(ordered if shown is text else [_placed(text, places, q) for q in ordered])


def _placed(text: str, places: Sequence[int], quantity: Quantity) -> Quantity:
    """A quantity of what is seen, with its places in the whole text."""
    span, number = (
        (places[start], places[end - 1] + 1) for start, end in (quantity.span, quantity.number)
    )
    return replace(quantity, span=span, number=number, text=text[slice(*span)])
