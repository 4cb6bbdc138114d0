"""Where a content begins and ends, with the marks that set it off or without them."""

import re
from collections.abc import Iterable

from summarizer.article import Article
from summarizer.record import MARKS, Span

__all__ = ["set_off"]

_BEFORE = re.compile(rf"(?:that\s+)?[{MARKS}\s]*")
_AFTER = re.compile(rf"[.,;:!?…]*[{MARKS}\s]*")


def set_off(article: Article, span: Span, stands: Iterable[tuple[int, int]]) -> Span:
    """The words of a content with the marks, and the "that" before it, that its proposer counts in.

    A quote tells the words alone; who knows where they stand may give the stretch with its marks.
    """
    text = article.text
    for start, end in stands:
        if not (start <= span.start and span.end <= end):
            continue
        if _BEFORE.fullmatch(text, start, span.start) and _AFTER.fullmatch(text, span.end, end):
            return article.span(start, end)
    return span
