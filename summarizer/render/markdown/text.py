"""Foreign text made inert in Markdown: it is read as it stands, and nothing in it takes effect."""

import re

from summarizer.render.text import one_line

__all__ = ["inert"]

# What a site makes something of after Markdown is read, where a backslash is gone already: an
# address, a mention, a number of an issue, a picture's short name. In a code span it stays text.
_FIRES = re.compile(
    r"[a-z][a-z0-9+.-]*://|\bwww\.|\b(?:mailto|xmpp|tel|data|javascript):\S"
    r"|@\w|#\d|\bgh-\d|(?<!\d):[\w+-]+:",
    re.IGNORECASE,
)
_RUN = re.compile(r"[^\s`|]+")  # of it a code span can be made, also in a cell of a table
_OPENING, _CLOSING = "([{<“‘«\"'*_~", ")]}>”’»\"'*_~.,;!?"
# What begins markup anywhere; "=", "%" and "!" only before what they would mark or number, "&" in
# an entity, and a full stop that a reader of bare names of hosts could take for one.
_MARKS = re.compile(r"[\\`*_{}\[\]<>|~$^#]|[=%!](?=[=%\d])|&(?=[#\w])|(?<=\w)\.(?=[^\W\d_])")
_FIRST = re.compile(r"[-+=:]|\d{1,9}(?=[.)](?:\s|$))")  # of a line: a list, a rule, a heading


def inert(text: str) -> str:
    """A text as one line of Markdown that shows its words and does nothing.

    What fires on a site (`@name`, `#12`, `GH-12`, an address, `:name:`) stands in a code span;
    all other marks are escaped.
    """
    line = one_line(text)
    pieces, at = [], 0
    for run in _RUN.finditer(line):
        if _FIRES.search(run.group()):
            pieces += [_escaped(line[at : run.start()]), _coded(run.group())]
            at = run.end()
    return _begun("".join([*pieces, _escaped(line[at:])]))


def _escaped(text: str) -> str:
    return _MARKS.sub(r"\\\g<0>", text)


def _coded(run: str) -> str:
    """A run of characters without a space, in a code span; the marks around it outside."""
    core = run.lstrip(_OPENING).rstrip(_CLOSING)
    before, _, after = run.partition(core)
    return f"{_escaped(before)}`{core}`{_escaped(after)}"


def _begun(text: str) -> str:
    """A text whose first characters begin no block of Markdown."""
    first = _FIRST.match(text)
    if first is None:
        return text
    end = first.end()
    if first.group().isdigit():
        return f"{text[:end]}\\{text[end:]}"
    return f"\\{text}"
