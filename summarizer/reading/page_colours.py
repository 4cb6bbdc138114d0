"""Text in the colour of what is behind it."""

from collections.abc import Mapping
from functools import lru_cache

__all__ = ["PICTURE", "WHITE", "background_of", "is_pale", "is_seen_on"]

NEAR = 0.04  # of each of red, green, blue: ten of 255 steps, which no eye tells apart
WHITE = (1.0, 1.0, 1.0, 1.0)

PICTURE = "picture"  # or a gradient: what is behind the text is not known

Colour = tuple[float, float, float, float]


@lru_cache(maxsize=1024)
def _colour(words: str) -> Colour | None:
    """Red, green, blue and alpha from 0 to 1; None for what names no colour of its own."""
    from tinycss2.color4 import Color, parse_color  # only pages with styles pay for it

    colour = parse_color(words)
    if not isinstance(colour, Color):
        return None
    try:
        red, green, blue, alpha = (float(part or 0) for part in colour.to("srgb"))
    except (NotImplementedError, ValueError):
        return None
    return red, green, blue, alpha


def background_of(style: Mapping[str, str]) -> Colour | str | None:
    """The background that a style states: its colour, `PICTURE`, or None where it states none."""
    for name in ("background-color", "background"):
        words = style.get(name, "")
        if "url(" in words or "gradient(" in words:
            return PICTURE
        for part in words.split(") ") if "(" in words else words.split():
            colour = _colour(part + ")" * (part.count("(") - part.count(")")))
            if colour is not None and colour[3] > 0:
                return colour
    return None


def is_seen_on(words: str, background: Colour) -> bool:
    """Whether text of some colour can be told from a background."""
    colour = _colour(words)
    if colour is None:
        return True
    return colour[3] > NEAR and any(
        abs(one - other) > NEAR for one, other in zip(colour[:3], background[:3], strict=True)
    )


def is_pale(style: Mapping[str, str]) -> bool:
    """Whether text of this style cannot be read on white, or on the background that it states."""
    background = background_of(style) or WHITE
    return (
        "color" in style
        and isinstance(background, tuple)
        and not is_seen_on(style["color"], background)
    )
