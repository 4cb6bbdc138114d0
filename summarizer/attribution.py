"""Who speaks in and around a stretch of an article, without a parser."""

import re
from collections.abc import Iterator

from summarizer.article import Article

__all__ = ["continues", "in_quotation", "introduces", "quotations"]

Stretch = tuple[int, int]

OPENING = {"“": "”", "„": "“”", "«": "»", '"': '"', "‘": "’", "'": "'"}
SINGLE = "‘'"
LONGEST_SINGLE = 2_000  # characters; without a bound a text full of apostrophes takes their square
_MARKS = re.compile("[“„«\"‘']")
# What may stand between the stretches of one quotation: marks, white space and final stops.
_SEAM = re.compile(r"[\s\"'“”„‘’«».,;:!?…]*")
_INTRODUCTION = re.compile(r"\s*[:–—―-]\s*[\"'“‘„«]?\s*$")


def quotations(article: Article) -> tuple[Stretch, ...]:
    """The quotations of an article without their marks, paragraph by paragraph, furniture apart.

    A double mark that no other closes opens a quotation to the end of its paragraph, as where one
    runs over several. A single mark must be closed in its paragraph: it may be an apostrophe.
    """
    found: list[Stretch] = []
    for start, end in _paragraphs(article):
        position = start
        while match := _MARKS.search(article.text, position, end):
            closed = _closing(article.text, match, end)
            if closed is None:
                position = match.end()
                continue
            found.append((match.end(), closed))
            position = closed + 1
    return tuple(stretch for stretch in found if stretch[0] < stretch[1])


def in_quotation(stretch: Stretch, quoted: tuple[Stretch, ...]) -> bool:
    """Whether a stretch lies within one of the quotations, final marks apart."""
    return any(start <= stretch[0] and stretch[1] <= end + 1 for start, end in quoted)


def introduces(article: Article, source: Stretch, content: Stretch) -> bool:
    """Whether a name with a colon or a dash stands right before the content: "Antonov: …"."""
    return source[1] <= content[0] and bool(
        _INTRODUCTION.fullmatch(article.text[source[1] : content[0]])
    )


def continues(article: Article, before: Stretch, after: Stretch) -> bool:
    """Whether one stretch goes on where another ends: only marks and furniture stand between."""
    if after[0] < before[1]:
        return False
    position = before[1]
    for sentence in article.sentences_in(before[1], after[0]):
        if sentence.kind == "furniture":
            if not _SEAM.fullmatch(article.text, position, sentence.start):
                return False
            position = sentence.end
    return bool(_SEAM.fullmatch(article.text, position, after[0]))


def _paragraphs(article: Article) -> Iterator[Stretch]:
    """The paragraphs of an article, furniture apart."""
    start, last = 0, None
    for sentence in article.sentences:
        if sentence.kind == "furniture":
            continue
        if last is None or sentence.paragraph != last.paragraph:
            if last is not None:
                yield start, last.end
            start = sentence.start
        last = sentence
    if last is not None:
        yield start, last.end


def _closing(text: str, opening: re.Match[str], end: int) -> int | None:
    """Where the quotation that the mark opens is closed; None where the mark opens none."""
    mark, at = opening.group(), opening.start()
    if mark in SINGLE + '"' and at > 0 and (text[at - 1].isalnum() or text[at - 1] in ".,!?"):
        return None
    if at + 1 < end and text[at + 1].isspace() and mark in SINGLE + '"':
        return None
    end = min(end, at + LONGEST_SINGLE) if mark in SINGLE else end
    position = at + 1
    while position < end:
        if text[position] in OPENING[mark] and _may_close(text, position, mark):
            return position
        position += 1
    return None if mark in SINGLE else end


def _may_close(text: str, at: int, mark: str) -> bool:
    """Whether a mark closes: a single one inside a word or after a space is an apostrophe."""
    if mark not in SINGLE:
        return True
    after = text[at + 1 : at + 2]
    return not text[at - 1].isspace() and not after.isalnum()
