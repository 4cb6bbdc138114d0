"""A mail that another quotes whole, under a line that says so and its own headers."""

import re
from dataclasses import replace

from summarizer.reading.reading import Reading

__all__ = ["forwarded"]

_BLOCK = re.compile(
    r"^[ >]*(?:-{2,}[ ]*(?:forwarded|original)[ ]message[ ]*-{2,}|begin[ ]forwarded[ ]message:)"
    r"[ ]*\r?\n(?P<lines>(?:[ >]*(?:\*{0,2}[A-Z][\w-]{1,12}:.{0,1000})?\r?\n){2,20})",
    re.IGNORECASE | re.MULTILINE,
)
_LINE = re.compile(r"[ >]*\*{0,2}([A-Za-z-]+):\*{0,2}[ \t]*(.*?)[ \t]*$", re.MULTILINE)


def forwarded(reading: Reading) -> Reading:
    """The mail that this one forwards, with what it says of itself; else this one as it is.

    What stands before it is left out where it is the shorter, and said.
    """
    block = _BLOCK.search(reading.text)
    if block is None:
        return reading
    lines = block["lines"].replace("\r", "")
    facts = {name.lower(): words for name, words in _LINE.findall(lines)}
    before, after = reading.text[: block.start()], reading.text[block.end() :]
    words = len(before.split())
    if "from" not in facts or "subject" not in facts or words >= len(after.split()):
        return reading
    name = facts["from"].partition("<")[0].strip(' "*')
    left = f" The {words} words before it were left out." if words else ""
    return replace(
        reading,
        text=after,
        title=facts["subject"] or reading.title,
        author=name if name and "@" not in name else None,
        outlet=None,
        published=facts.get("date") or facts.get("sent"),
        notes=(*reading.notes, f"It was forwarded in a mail.{left}"),
    )
