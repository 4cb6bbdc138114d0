"""What a web page holds and a reader of it does not see.

A style is what a page declares of an element, property by property, as it stands in the sheet:
{"display": "none"}. Only what hides is looked at.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from summarizer.reading.page_colours import is_pale

__all__ = [
    "Declared",
    "Style",
    "cascaded",
    "declarations",
    "hidden_by_attributes",
    "hides",
    "hides_text",
    "is_marked_hidden",
    "suspicious",
]

Style = Mapping[str, str]


class Declared(NamedTuple):
    """What one rule or one style attribute declares, and what of it is marked important."""

    plain: dict[str, str]
    important: dict[str, str]


# What can hide text, or undo it.
RELEVANT = frozenset(
    "display visibility opacity font-size position left right top text-indent clip clip-path width "
    "height overflow color background background-color transform content-visibility".split()
)
FAR = 500  # pixels; what is shifted so far to the left or up is on no screen
NUMBER = re.compile(r"(-?\d*\.?\d+)\s*(px|em|rem|pt|ex|ch|cm|mm|in|pc|vw|vh|%)?")
PIXELS = {"em": 16.0, "rem": 16.0, "pt": 1.33, "ex": 8.0, "ch": 8.0, "cm": 37.8, "mm": 3.78}
PIXELS |= {"in": 96.0, "pc": 16.0, "vw": 12.8, "vh": 8.0, "%": 10.0, "px": 1.0}
SCALED_AWAY = frozenset(("scale(0)", "scale(0,0)", "scale3d(0,0,0)", "scale3d(0,0,1)"))
CLIPPED = re.compile(r"rect\(\s*(?:[01](?:px)?[\s,]+){3}[01](?:px)?\s*\)|inset\(\s*(?:50|100)%")
DECLARATION = re.compile(r"([\w-]+)\s*:\s*([^;]*)(?:;|$)")
MOST_CHARACTERS = 10_000  # of one rule
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def hidden_by_attributes(attributes: Mapping[str, str]) -> bool:
    """Whether the attributes of an element alone say that a reader does not see it."""
    return is_marked_hidden(attributes) or (
        "style" in attributes and hides(cascaded(declarations(attributes["style"])))
    )


def is_marked_hidden(attributes: Mapping[str, str]) -> bool:
    """Whether an element has an attribute whose only sense is to hide it."""
    if "hidden" in attributes and attributes["hidden"].lower() != "until-found":
        return True
    return attributes.get("aria-hidden", "").strip().lower() == "true"


def declarations(words: str) -> Declared:
    """The declarations in a style attribute or a rule that could hide an element."""
    declared = Declared({}, {})
    for match in DECLARATION.finditer(COMMENT.sub("", words[:MOST_CHARACTERS])):
        name, value = match[1].lower(), match[2].strip().lower()
        if name in RELEVANT:
            plain = value.removesuffix("!important").rstrip()
            (declared.plain if plain == value else declared.important)[name] = plain
    return declared


def cascaded(*declared: Declared) -> Style:
    """One style of several, from the weakest to the strongest."""
    style: dict[str, str] = {}
    for one in declared:
        style |= one.plain
    for one in declared:
        style |= one.important
    return style


def hides(style: Style) -> bool:
    """Whether an element with this style, and all that is in it, is not to be seen."""
    return (
        style.get("display") == "none"
        or style.get("content-visibility") == "hidden"
        or _is_zero(style.get("opacity"))
        or _is_off_screen(style)
        or _is_clipped(style)
        or style.get("transform", "").replace(" ", "") in SCALED_AWAY
    )


def hides_text(style: Style) -> str | None:
    """The property by which an element hides its text, unless an element inside undoes it."""
    if style.get("visibility") in ("hidden", "collapse"):
        return "visibility"
    return "font-size" if _is_zero(style.get("font-size")) else None


def _is_zero(value: str | None) -> bool:
    size = NUMBER.match(value or "")
    return size is not None and abs(float(size[1])) * PIXELS.get(size[2] or "px", 1.0) < 0.05


def _pixels(value: str | None) -> float | None:
    size = NUMBER.fullmatch(value or "")
    return float(size[1]) * PIXELS.get(size[2] or "px", 1.0) if size else None


def _is_off_screen(style: Style) -> bool:
    if (_pixels(style.get("text-indent")) or 0) <= -FAR:
        return True
    if style.get("position") not in ("absolute", "fixed"):
        return False
    left, top, right = (_pixels(style.get(side)) or 0 for side in ("left", "top", "right"))
    return left <= -FAR or top <= -FAR or right <= -FAR


def _is_clipped(style: Style) -> bool:
    if CLIPPED.match(style.get("clip-path", "")):
        return True
    if style.get("position") in ("absolute", "fixed") and CLIPPED.match(style.get("clip", "")):
        return True
    if style.get("overflow") not in ("hidden", "clip"):
        return False
    sides = [_pixels(style.get(side)) for side in ("width", "height")]
    return any(side is not None and side <= 1 for side in sides)


def suspicious(style: Style) -> bool:
    """Whether a rule could be a part of what hides an element."""
    sides = (_pixels(style.get(side)) for side in ("width", "height"))
    return (
        hides(style)
        or hides_text(style) is not None
        or any((_pixels(style.get(side)) or 0) <= -FAR for side in ("left", "top", "right"))
        or CLIPPED.match(style.get("clip", "")) is not None
        or any(side is not None and side <= 1 for side in sides)
        or is_pale(style)
    )
