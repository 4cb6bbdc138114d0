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
_MARKS = re.compile(r"(?:>[ ]?)+")
FEW = 0.25  # of the words quoted: a greeting, and the line that says who wrote on which day


def forwarded(reading: Reading) -> Reading:
    """The mail that this one forwards, with what it says of itself; else this one as it is.

    What stands before it is left out where it is the shorter, and said.
    """
    block = _BLOCK.search(reading.text)
    if block is None:
        return _quoted(reading)
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


def _quoted(reading: Reading) -> Reading:
    """The text of which every line is quoted, after a few words at most, without the marks.

    They would stand in the midst of its sentences. Who wrote it, and when, is not known by then.
    """
    lines = reading.text.splitlines(keepends=True)
    marked = [at for at, line in enumerate(lines) if line.startswith(">")]
    if not marked:
        return reading
    before, after = lines[: marked[0]], lines[marked[0] :]
    own, quoted = len("".join(before).split()), len("".join(after).split())
    if own > FEW * quoted or any(line.strip() and not line.startswith(">") for line in after):
        return reading
    left = f" The {own} words before it were left out." if own else ""
    return replace(
        reading,
        text="".join(_MARKS.sub("", line) for line in after),
        author=None,
        outlet=None,
        published=None,
        notes=(*reading.notes, f"It was quoted in a mail.{left}"),
    )
