"""Web pages."""

import logging
from collections.abc import Iterator, Sequence
from importlib.metadata import version

from lxml.html import HtmlElement

from summarizer.reading.page_blocks import Block, blocks
from summarizer.reading.page_furniture import drop_furniture
from summarizer.reading.page_kinds import is_paid, posts_of
from summarizer.reading.page_lines import is_byline, is_notice, is_offer
from summarizer.reading.page_matter import densest, headline, led, matter, posted
from summarizer.reading.page_meta import Stated, stated_by
from summarizer.reading.page_tree import parsed
from summarizer.reading.page_visible import Unseen, drop_hidden
from summarizer.reading.reading import Reading

__all__ = ["read_html"]

READER = f"html/1 trafilatura/{version('trafilatura')}"
MOST_ELEMENTS = 40_000  # trafilatura copies the tree four times: 300 MB and six seconds at so many
# Of more, trafilatura asks no second opinion: justext compares each paragraph with all the others.
MOST_PARAGRAPHS = 2_000
TOP = 6  # paragraphs after the headline, in which a line with names and a date is no matter
# Words: what is hidden and shorter names a button to those who do not see it, and is on every page.
LABEL, LABELS = 6, 30
SHORT = 150  # words; an article behind a paywall that is longer may well be whole


def read_html(html: str, shown: str, *, url: str | None = None) -> Reading:
    """The article of a web page.

    The headline that the page shows is the first paragraph. Hidden text, captions, adverts,
    comments and whatever else goes round an article are left out. Nothing is added and no character
    is changed, but white space is run together, the cells of a table's row are parted by " | ", and
    an empty line stands between two paragraphs.

    Args:
        html: the characters of the page.
        shown: how messages call it.
        url: where it was fetched; addresses in the page are taken from there.

    Raises:
        NotAnArticle: the page has more elements than that of any article.
    """
    root, flattened = parsed(html, shown)
    if root is None:
        return Reading("", READER, url=url)
    stated = stated_by(root, url)
    unseen = drop_hidden(root)
    offered = any(is_offer(block) for block in blocks(root))
    posts = posts_of(root, stated)
    drop_furniture(root)
    found = blocks(root)
    kept, sure = _kept(root, found, posts)
    title = headline(found, kept, stated.titles, stated.outlet)
    body = _body(led(found, kept, title), stated)
    words = sum(len(block.words) for block in body)
    paid = offered or (is_paid(stated) and words < SHORT)
    return Reading(
        "\n\n".join(block.text for block in body),
        READER,
        title=title.text if title is not None else next(iter(stated.titles), None),
        outlet=stated.outlet,
        author=stated.author,
        published=stated.published,
        modified=stated.modified,
        url=stated.url,
        language=stated.language,
        notes=(
            *_of_hidden(unseen),
            *_of_kind(flattened=flattened, live=bool(posts), paid=paid, sure=sure or not body),
        ),
    )


def _kept(
    root: HtmlElement, found: Sequence[Block], posts: Sequence[HtmlElement]
) -> tuple[list[Block], bool]:
    """The paragraphs of the article, and whether it is sure that they are."""
    kept = matter(found, _extracted(root, fast=len(found) > MOST_PARAGRAPHS))
    if posts:
        return posted(found, kept, posts), True
    return (kept, True) if kept else (densest(found), False)


def _extracted(root: HtmlElement, *, fast: bool) -> str:
    """The main text as trafilatura has it; empty where it has none, or the page is too large."""
    if sum(1 for _ in root.iter()) > MOST_ELEMENTS:
        return ""
    from trafilatura.core import extract  # imports numpy and a list of domains: 0.3 s

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)  # it quotes pages
    return extract(root, fast=fast, include_comments=False, include_tables=True) or ""


def _body(led_by_title: Sequence[Block], stated: Stated) -> list[Block]:
    """The paragraphs without the single lines that a page puts among them."""
    return [
        block
        for place, block in enumerate(led_by_title)
        if not is_offer(block)
        and not is_notice(block)
        and not (0 < place <= TOP and is_byline(block, stated.author, stated.published))
    ]


def _of_hidden(unseen: Unseen) -> Iterator[str]:
    """Notes of what the page does not show."""
    if unseen.longest >= LABEL or unseen.words >= LABELS:
        yield f"Hidden text of the page was left out: {unseen.words:,} words."
    if unseen.kept:
        yield f"The page hides {unseen.kept:,} words until a script shows them; they were read."
    if not unseen.whole:
        yield "The page's style sheets are too large to tell all of its hidden text."


def _of_kind(*, flattened: bool, live: bool, paid: bool, sure: bool) -> Iterator[str]:
    """Notes of what sort of page it is."""
    if flattened:
        yield "The page is nested too deep to be read as it is; its inner parts were read as lines."
    if live:
        yield "The page is a live blog: its posts stand as on the page, mostly the latest first."
    if paid:
        yield "The page is behind a paywall: the text may be only the beginning of the article."
    if not sure:
        yield "The main text of the page was not recognised; its running text was taken."
