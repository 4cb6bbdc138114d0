"""Where digits count nothing by their very shape: dates, clock times, addresses, scores."""

import re

# One to three spaces, or a wrapped line's end; never a paragraph's end.
_S = r"(?:[ \t\u00a0\u2000-\u200a\u202f]{1,3}|[ \t]?\r?\n[ \t]?(?!\s))"
_EDGE = r"(?<![\w.,/-])"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
_DAY = r"[0-9]{1,2}(?:st|nd|rd|th)?"
_DAYS = rf"{_DAY}(?:(?:[-–—/]|{_S}(?:and|to|or|through){_S}){_DAY})?(?!\w|[.,][0-9])"
_HOUR = r"[0-9]{1,2}(?:[.:][0-9]{2})?"

# Each starts only at an edge and repeats only what is bounded or cannot be given back, so that the
# whole is linear in the length of the text.
_SHAPES = (
    r"(?i:\bhttps?://|\bwww\.)\S++",
    r"(?<![\w.+@-])[\w.+-]++@[\w.-]++",
    r"(?<![\w.-])(?:[\w-]++\.){1,4}+(?:com|org|net|gov|mil|int|info|co|uk|ru|ua|eu)\b(?:/\S*+)?",
    rf"{_EDGE}{_DAYS}(?:{_S}of)?{_S}{_MONTH}(?:,?{_S}[0-9]{{4}}\b)?",
    rf"\b{_MONTH}(?:{_S}the)?{_S}{_DAYS}(?:,?{_S}[0-9]{{4}}\b)?",
    rf"\b{_MONTH},?{_S}(?:of{_S})?[0-9]{{4}}\b",
    r"(?<![\w/.-])[0-9]{1,4}([/.-])[0-9]{1,2}\1[0-9]{1,4}(?![\w/])",
    r"(?<![\w/])[0-9]{1,4}(?:/[0-9]{1,4})++(?!\w)",
    r"(?<![\w-])[0-9]++(?:[-‐‑–][0-9]++){2,}+",
    rf"{_EDGE}(?:{_HOUR}{_S}?(?:[-–—]|to|and|or){_S}?)?{_HOUR}{_S}?(?:[ap]\.?m\b\.?|[AP]\.?M\b\.?)",
    r"(?<![\w:])[0-9]{1,3}(?::[0-9]{1,3})++",
    rf"{_EDGE}[0-9]{{1,4}}{_S}?(?:GMT|UTC|BST|CET|CEST|EST|EDT|CST|PST|PDT|MSK|ET|PT)\b",
    rf"{_EDGE}[0-2][0-9][0-5][0-9]{_S}?(?:hours|hrs|local|Moscow|Kyiv|Z\b)",
    rf"{_EDGE}[0-9]{{1,2}}{_S}o['’]clock",
    r"\+[0-9][0-9 \u00a0().-]{5,20}",
    r"\(?\b[0-9]{3}\)?[ .-][0-9]{3}[.-][0-9]{4}\b",
    rf"{_EDGE}[0-9]{{1,5}}{_S}(?:[A-Z][a-z]{{1,20}}{_S}){{1,3}}"
    r"(?:Street|St|Avenue|Ave|Road|Rd|Square|Lane|Boulevard|Blvd|Drive|Way|Place|Terrace)\b",
)
_COMPILED = tuple(re.compile(shape) for shape in _SHAPES)


def barred(text: str) -> list[tuple[int, int]]:
    """The spans of all such shapes in text order, merged where they touch; end exclusive."""
    spans = sorted(match.span() for shape in _COMPILED for match in shape.finditer(text))
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
