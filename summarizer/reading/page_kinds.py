"""Pages that are more, or less, than one article: live blogs, and articles behind a paywall."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from lxml.html import HtmlElement

from summarizer.reading.page_linked import types_of
from summarizer.reading.page_meta import Stated

__all__ = ["is_paid", "posts_of"]

LEAST_POSTS = 3
LIVE = re.compile(
    r"\b(?:live(?:[- ]?blog| updates?| coverage)?|as it happened|as it unfolded)\b", re.I
)
LOCKED = frozenset(("locked", "metered", "premium", "paid", "subscription", "subscriber"))
TIER = ("article:content_tier", "article.type", "content_tier", "access")


def posts_of(root: HtmlElement, stated: Stated) -> list[HtmlElement]:
    """The posts of a live blog in the order of the page; none where the page is no live blog."""
    says_so = "LiveBlogPosting" in types_of(stated.node or {}) or any(
        map(LIVE.search, stated.titles)
    )
    marked = root.xpath(
        "//*[@itemprop='liveBlogUpdate' or contains(@itemtype, 'BlogPosting')]"
        "[not(ancestor::*[@itemprop='liveBlogUpdate'])]"
    )
    if len(marked) >= LEAST_POSTS and (says_so or marked[0].get("itemprop") == "liveBlogUpdate"):
        return list(marked)
    if not says_so:
        return []
    groups: Mapping[object, list[HtmlElement]] = defaultdict(list)
    for element in root.iter("article", "section", "div", "li"):
        if next(element.iter("time"), None) is not None:
            first = (element.get("class") or "").split()[:1]
            groups[element.getparent(), element.tag, *first].append(element)
    return max((g for g in groups.values() if len(g) >= LEAST_POSTS), key=_size, default=[])


def is_paid(stated: Stated) -> bool:
    """Whether a page declares that its article is not free."""
    free = (stated.node or {}).get("isAccessibleForFree")
    if free is False or (isinstance(free, str) and free.lower() in ("false", "no", "0")):
        return True
    return any(value.lower() in LOCKED for name in TIER for value in stated.metas.get(name, ()))


def _size(group: Sequence[HtmlElement]) -> int:
    return sum(len("".join(element.itertext())) for element in group)
