"""Every quantity of a text, in whichever language the words round its number are."""

from collections.abc import Sequence
from dataclasses import replace

from summarizer.quantities.grammar import english
from summarizer.quantities.quantity import Quantity, seen
from summarizer.quantities.russian import russian

__all__ = ["quantities"]


def quantities(text: str) -> tuple[Quantity, ...]:
    """Every quantity of the text that can be read for sure, in text order and not overlapping."""
    shown, places = seen(text)
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
