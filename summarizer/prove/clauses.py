"""The clause around a stretch of a text, by its marks and small words, without a parser."""

import re

__all__ = ["blanked", "clause_of", "sentence_of"]

Stretch = tuple[int, int]

_PARAGRAPH = re.compile(r"\n\s*\n")
# A stop ends a sentence where a capital or a mark follows; not after "Mr." or an initial.
_STOP = re.compile(
    r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bGen)(?<!\bCol)(?<!\bLt)(?<!\bSt)(?<!\bNo)"
    r"(?<!\b[A-Z])[.!?…]{1,4}[\"'”’»)]*\s+(?=[\"'“‘„«(]?[A-Z0-9])"
)
# What ends a clause: marks, dashes between words, and small words that begin another clause. Not
# "that", "if" and "whether": what stands before "that" governs what follows, and so do they.
_OPENS = (
    r"and|but|or|nor|(?<!not )because|although|though|while|whereas|who|which|whose|so|since|when"
    r"|where|after|before|until|as"
)
_BORDER = re.compile(
    rf"[,;:()\[\]]|[.!?…]{1, 4}(?=\s)|\s[-–—―]\s|[–—―]|(?<![\w'’])(?:{_OPENS})(?![\w'’-])",
    re.IGNORECASE,
)
_TAIL = re.compile(
    rf"[,;:()\[\]]|[.!?…]{1, 4}(?=\s|[\"'”’»]|$)|\s[-–—―]\s|[–—―]"
    rf"|(?<![\w'’])(?:{_OPENS}|that)(?![\w'’-])",
    re.IGNORECASE,
)
_BESIDES = re.compile(r",[\"'“”‘’]?(\s*)[\"'“”‘’]?,")
MARKS = 4  # characters beside a stretch: a comma and what may close a quotation
_CONJUNCTIVE = re.compile(r"as (?:if|though)\b", re.IGNORECASE)


def sentence_of(text: str, start: int, end: int) -> Stretch:
    """The sentence in which a stretch stands, by stops and paragraphs."""
    ends = [match.end() for match in _PARAGRAPH.finditer(text)]
    ends += [match.end() for match in _STOP.finditer(text)]
    first = max((at for at in ends if at <= start), default=0)
    last = min((at for at in ends if at >= end), default=len(text))
    return first, first + len(text[first:last].rstrip())


def clause_of(text: str, start: int, end: int, within: Stretch | None = None) -> Stretch:
    """The clause around a stretch, within its sentence.

    Args:
        text: the article.
        start: where the stretch begins.
        end: where it ends, exclusive.
        within: its sentence; without it the sentence is found by stops.

    Example:
        >>> clause_of("He left, but it is not true that the jet hit it, she said.", 33, 47)
        (12, 47)
    """
    first, last = within or sentence_of(text, start, end)
    left = [
        match.end()
        for match in _BORDER.finditer(text, first, start)
        if not _CONJUNCTIVE.match(text, match.start())
    ]
    right = next((match.start() for match in _TAIL.finditer(text, end, last)), last)
    begin = max(left, default=first)
    begin += len(text[begin:start]) - len(text[begin:start].lstrip())
    return begin, max(end, end + len(text[end:right].rstrip()))


def blanked(text: str, apart: tuple[Stretch, ...], within: Stretch) -> str:
    """The text with some stretches blanked, and the commas round each that stood between two.

    Args:
        text: the article.
        apart: the stretches.
        within: where that matters; elsewhere the text stays as it is.
    """
    first = max(0, min([within[0], *(start for start, _ in apart)]) - MARKS)
    last = max([within[1], *(end for _, end in apart)]) + MARKS
    part = text[first:last]
    for start, end in apart:
        part = part[: start - first] + " " * (end - start) + part[end - first :]
    part = _BESIDES.sub(lambda m: " " * len(m.group()) if m[1] else m.group(), part)
    return text[:first] + part + text[last:]
