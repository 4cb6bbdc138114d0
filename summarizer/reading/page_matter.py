"""Which paragraphs of a page are the article.

trafilatura says which text is; the characters are the page's own, because trafilatura's are not: it
drops zero-width characters and what it takes for repetition, and normalises. A paragraph is the
article's where trafilatura's text has its words, or where it stands among such paragraphs and is no
furniture: what a reader of the page sees between two paragraphs of an article is hardly another
thing, and a model can pass over a line too many but cannot read one that is missing.
"""

from collections import Counter
from collections.abc import Sequence

from lxml.html import HtmlElement

from summarizer.reading.page_blocks import Block, words_of
from summarizer.reading.page_furniture import is_furniture, is_links

__all__ = ["densest", "headline", "led", "matter", "posted"]

RUN = 4  # words: runs of so many are compared, so that a paragraph that lost a piece is known
LEAST_SHARE = 0.5  # of its runs, that trafilatura's text has too
LEAST_WORDS = 5  # of a paragraph that trafilatura left out and that is taken in again
MOST_LINKED = 0.5  # of a paragraph's characters; a list of links to other articles has more
PROSE = 10  # words; shorter paragraphs say nothing on where the article is
ITEMS = frozenset("li tr dt dd".split())
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
SAME_TITLE = 0.7  # of the words of a headline that another has too: outlets shorten for the head


def matter(found: Sequence[Block], extracted: str) -> list[Block]:
    """The paragraphs of which trafilatura extracted the words, and those that stand among them."""
    lines = {words_of(line) for line in extracted.split("\n")}
    runs = {run for line in lines for run in _runs(line)}
    kept = [block for block in found if _is_in(block, lines, runs) and not _is_a_link(block)]
    return filled(found, kept, around(kept)) if kept else []


def densest(found: Sequence[Block]) -> list[Block]:
    """The paragraphs of the element with the most running text right in it: without trafilatura."""
    prose = [block for block in found if len(block.words) >= PROSE and not _is_linked(block)]
    score: Counter[HtmlElement] = Counter()
    for block in prose:
        for share, element in zip((4, 4, 2, 1), _upwards(block.element), strict=False):
            score[element] += share * len(block.words)
    if not score:
        return [block for block in found if not _is_linked(block)]
    best = max(score, key=lambda element: score[element])
    inside = set(best.iter("*"))
    return filled(found, [block for block in prose if block.element in inside], best)


def filled(found: Sequence[Block], kept: Sequence[Block], home: HtmlElement) -> list[Block]:
    """These paragraphs, and those between the first and the last that are no furniture.

    Args:
        found: all paragraphs of the page.
        kept: those that are the article's; not empty.
        home: the element that the article fills.
    """
    chosen = set(kept)
    company = _Company(home)
    first, last = found.index(kept[0]), found.index(kept[-1])
    taken: list[Block] = []
    was_taken = False
    for block in reversed(found[first : last + 1]):
        heads = was_taken and (_is_heading(block) or _is_bold(block))  # what follows it
        was_taken = block in chosen or company.admits(block, least=1 if heads else LEAST_WORDS)
        if was_taken:
            taken.append(block)
    return taken[::-1]


def around(kept: Sequence[Block], *, share: float = 0.9) -> HtmlElement:
    """The smallest element with such a share of the words of some paragraphs in it."""
    weight: Counter[HtmlElement] = Counter()
    for block in kept:
        for element in _upwards(block.element):
            weight[element] += len(block.words)
    least = share * sum(len(block.words) for block in kept)
    large = [element for element, words in weight.items() if words >= least]
    return max(large, key=lambda element: len(_upwards(element)))


def led(found: Sequence[Block], kept: Sequence[Block], title: Block | None) -> list[Block]:
    """The article from its headline on: what stands between that and its text belongs to it."""
    if title is None:
        return list(kept)
    rest = list(kept)
    if kept and found.index(title) < found.index(kept[0]):
        before = found[: found.index(kept[0]) + 1]
        rest = [*filled(before, [title, kept[0]], around([title, *kept], share=1.0)), *kept[1:]]
    return [title, *(block for block in rest if block.words != title.words)]


def posted(
    found: Sequence[Block], kept: Sequence[Block], posts: Sequence[HtmlElement]
) -> list[Block]:
    """The paragraphs of a live blog's posts, each with its time, and of what leads up to them."""
    inside = {element: post for post in posts for element in post.iter("*")}
    company = {post: _Company(post) for post in posts}
    chosen = set(kept)
    first = next((i for i, block in enumerate(found) if block.element in inside), len(found))
    return [block for block in found[:first] if block in chosen] + [
        block
        for block in found[first:]
        if (post := inside.get(block.element)) is not None
        and (
            block in chosen
            or next(block.element.iter("time"), None) is not None
            or company[post].admits(block, least=1 if _is_heading(block) else LEAST_WORDS)
        )
    ]


def headline(
    found: Sequence[Block], kept: Sequence[Block], stated: Sequence[str], outlet: str | None
) -> Block | None:
    """The paragraph that is the article's headline, where the page shows one.

    It is one that says what the page's head states as the headline, before the end of the article;
    without such a one, the last <h1> before the article's text.
    """
    begin, end = (found.index(kept[0]), found.index(kept[-1])) if kept else (len(found),) * 2
    marked = [block for block in found[: end + 1] if _is_heading(block, "h1")]
    others = [block for block in found[: begin + 3] if block not in marked]
    for candidates in (marked, others):
        for title in map(words_of, stated):
            for block in candidates:
                if _same(block.words, title):
                    return block
    site = words_of(outlet or "")
    above = set(found[: begin + 1])
    before = [b for b in marked if b in above and b.words != site and len(b.words) > 1]
    return before[-1] if before else None


class _Company:
    """The element that an article, or a live blog's post, fills: what in it may be a part of it."""

    def __init__(self, home: HtmlElement) -> None:
        self.home = home
        self._admitted: dict[HtmlElement, bool] = {home: True}

    def admits(self, block: Block, *, least: int) -> bool:
        """Whether a paragraph can be the article's: in its home, no furniture, no list of links."""
        if _is_linked(block):
            return False
        if len(block.words) < least and block.element.tag not in ITEMS:
            return False
        return self._has(block.element)

    def _has(self, element: HtmlElement) -> bool:
        way: list[HtmlElement] = []
        at: HtmlElement | None = element
        while at is not None and at not in self._admitted:
            way.append(at)
            at = at.getparent()
        admitted = at is not None and self._admitted[at]
        for one in reversed(way):
            admitted = admitted and not (is_furniture(one) or is_links(one))
            self._admitted[one] = admitted
        return admitted


def _runs(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    return {words[i : i + RUN] for i in range(len(words) - RUN + 1)}


def _is_in(block: Block, lines: set[tuple[str, ...]], runs: set[tuple[str, ...]]) -> bool:
    own = _runs(block.words)
    if not own:
        return bool(block.words) and block.words in lines
    return len(own & runs) >= LEAST_SHARE * len(own)


def _is_linked(block: Block) -> bool:
    return block.linked > MOST_LINKED * len(block.text)


def _is_a_link(block: Block) -> bool:
    """Whether a whole paragraph is a link: to another article, a podcast, a form."""
    return block.linked >= 0.9 * len(block.text) and not _is_heading(block)


def _is_bold(block: Block) -> bool:
    return block.strong >= 0.9 * len(block.text)


def _is_heading(block: Block, *tags: str) -> bool:
    return any(e.tag in (tags or HEADINGS) for e in _upwards(block.element)[:4])


def _upwards(element: HtmlElement) -> list[HtmlElement]:
    return [element, *element.iterancestors()]


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two headlines are the same, one perhaps with the outlet's name or a piece shorter."""
    if not one or not other:
        return False
    common = (Counter(one) & Counter(other)).total()
    return common >= SAME_TITLE * max(min(len(one), len(other)), 3) and common >= 0.5 * len(one)
