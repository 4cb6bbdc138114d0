"""A second opinion on who says something: that of the rules that need no parse."""

from dataclasses import replace

from summarizer.article import Article
from summarizer.attribution import attribute
from summarizer.embedded.claims.found import Found, overlap, tidy

__all__ = ["with_second_opinion"]

# The frames of `attribute` that are right more often than a parse that says otherwise, or nothing.
_TRUSTED = frozenset("after before inverted label announced according gap continued".split())
_ASKED = frozenset({"clause", "clause before", "quote", "parataxis"})


def with_second_opinion(article: Article, found: Found) -> Found:
    """The attribution, with the source that stands around its words where the parse has another."""
    if found.frame not in _ASKED:
        return found
    other = attribute(article, found.content)
    if other.source is None or other.frame not in _TRUSTED:
        return found
    if found.source is not None and overlap(found.source, other.source):
        return found
    source = tidy(article.text, other.source)
    if source is None or (found.cue is not None and overlap(source, found.cue)):
        return found
    same = other.cue is not None and found.cue is not None and overlap(found.cue, other.cue)
    if found.source is not None and not same:
        return found
    return replace(found, source=source, who=None)
