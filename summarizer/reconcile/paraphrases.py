"""Words that say the same, made one before statements are compared: to alter course is to turn."""

import re

from summarizer.fold import fold

__all__ = ["plain"]

_FEW = r"(?:[\w’'-]+ ){0,2}?"  # "altered her course", "keeping to its heading"

# Words in marks of quotation are words of their sentence: its jet “did not come into contact”.
_MARKS = re.compile(r"\"|(?<!\w)'|'(?!\w)")
# In this order: what is written for some words is read by the lines after it.
_SAME: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), plain)
    for pattern, plain in (
        (r"\b(?:shoot|shoots|shot|shooting)(?= (?:\S+ ){0,3}?down\b)", "downed"),
        (rf"\b(?:kept|keep|keeps|held|hold|holds|maintained)(?: to)? {_FEW}(?:course|heading)\b",
         "did not turn"),
        (rf"\b(?:alter|change)(?:s|ed|ing)? {_FEW}(?:course|heading)\b", "turned"),
        (r"\b(?:swung|swings?|veered|veers?|swerved|swerves?|altered|came round)"
         r"(?= (?:\w+ )?(?:to|towards?|into|across|port|starboard|left|right)\b)", "turned"),
        (r"\b(?:failed|fails|fail|failing|neglected) to\b", "did not"),
        (r"\b(?:respond|repl)(?:ied|ies|y|s|ed|ing)? to\b", "answered"),
        (r" (?:at all|to the last(?: \w+)?|throughout)\b", ""),
        (r"\b(?:radio|visual|telephone) contact\b", "link"),
        (r"\b(lost|losing|regained|restored|in) contact\b", "in link"),
        (r"\bheard nothing\b", "was not answered"),
        (r"\bpast (?:its|their|the) (?:limit|hours|date|life|service life)\b", "overdue"),
        (r"\b(?:within|inside|below|under) (?:the |its |their )?limits?\b", "not above the limit"),
        (r"\b(?:over|beyond|past|exceed(?:s|ed|ing)?) (?:the |its |their )?limits?\b",
         "above the limit"),
    )
)  # fmt: skip


def plain(text: str) -> str:
    """A statement in the words by which it is compared; never shown, and never kept."""
    text = _MARKS.sub("", fold(text).text)
    for pattern, words in _SAME:
        text = pattern.sub(words, text)
    return text
