"""Foreign text made safe to show: what a terminal would obey is made visible instead."""

import re

__all__ = ["one_line", "shortened", "shown"]

# C0 but tab and line feed, DEL, C1, bidi controls, line and paragraph separators, tag characters,
# lone surrogates.
_CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")


def shown(text: str) -> str:
    """A text with each control character as its visible code: U+001B as [U+001B]."""
    return _CONTROL.sub(lambda match: f"[U+{ord(match.group()):04X}]", text)


def one_line(text: str) -> str:
    """A text as one line to read: `shown`, its white space folded, what cannot be seen left out."""
    return shown(_INVISIBLE.sub("", " ".join(text.split())))


def shortened(text: str, most: int) -> str:
    """A text of so many characters at most, its white space folded; a cut is shown by " …".

    It is cut before a word, or within one where that would lose more than a third: not every script
    has spaces.
    """
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    cut = line[: most - 2]
    before = cut.rfind(" ") if line[most - 2] != " " else len(cut)
    return f"{(cut[:before] if before > len(cut) * 2 / 3 else cut).rstrip()} …"
