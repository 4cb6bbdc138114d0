"""The ways in which the same words are set otherwise, each a function from a sentence to a setting.

A way that leaves a sentence as it is does not apply to it.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from types import MappingProxyType

__all__ = ["SETTINGS", "reset"]

_STRAIGHT = str.maketrans("‘’‚“”„«»", '\'\'\'"""""')
_DASHES = str.maketrans("-–—", "–-–")


def straight(text: str) -> str:
    """Straight quotation marks and apostrophes."""
    return text.translate(_STRAIGHT)


def curly(text: str) -> str:
    """Curly quotation marks and apostrophes."""
    opened = re.sub(r"(?<!\w)'(?=\w)", "‘", re.sub(r"(?<![\w.,!?])\"(?=\S)", "“", text))
    return opened.replace("'", "’").replace('"', "”")


def dashes(text: str) -> str:
    """Each hyphen and dash another one."""
    return text.translate(_DASHES)


def wrapped(text: str) -> str:
    """Lines of seven words, indented, as in a mail."""
    words = text.split(" ")
    return "\n  ".join(" ".join(words[i : i + 7]) for i in range(0, len(words), 7))


def unbroken(text: str) -> str:
    """No-break spaces."""
    return text.replace(" ", "\u00a0")


def zero_width(text: str) -> str:
    """A zero-width space after each space and a soft hyphen in each long word."""
    return re.sub(r"(\w{4})(?=\w{3})", "\\1\u00ad", text.replace(" ", " \u200b"))


def decomposed(text: str) -> str:
    """Letters and their marks apart: NFD."""
    return unicodedata.normalize("NFD", text)


SETTINGS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        "straight marks": straight,
        "curly marks": curly,
        "other dashes": dashes,
        "line wraps": wrapped,
        "no-break spaces": unbroken,
        "zero-width characters": zero_width,
        "NFD": decomposed,
    }
)


def reset(way: Callable[[str], str], sentence: str) -> str | None:
    """A sentence set in another way; None where that changes nothing."""
    changed = way(sentence)
    return None if changed == sentence else changed
