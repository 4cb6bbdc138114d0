"""What a page says of its article: outlet, author, dates, language, address.

A page says the same thing in several places, made by several programs. Which wins, field by field:

1. JSON-LD: the node of the page's own article (`datePublished`, `author`, `publisher`, ...): it is
   made for machines, from the outlet's own records;
2. OpenGraph and its kin (`article:published_time`, `og:site_name`);
3. other <meta> names that outlets use (`author`, `parsely-pub-date`, `DC.date.issued`, ...);
4. the page itself: microdata (`itemprop`), <time>, `rel="author"`, a line with a writer's class.

Two exceptions. A date that says less than a later one of the same day (no time of day, or no zone)
gives way to it. The language is first what the element round the text, or <html>, declares, because
browsers and screen readers act on it, so that a false one is soon mended.
The address is the canonical link, then `og:url`, then JSON-LD's, then the one that was fetched; one
that is a site's front page is no article's. The title is looked for where the text is chosen
(page_matter): a headline that stands on the page can be proven, one in the page's head cannot.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from summarizer.reading.page_blocks import class_words
from summarizer.reading.page_linked import (
    Node,
    article_node,
    linked_nodes,
    names_in,
    text_in,
    types_of,
)

__all__ = ["Stated", "stated_by"]

OUTLET = "og:site_name"
OTHER_OUTLET = (
    "application-name apple-mobile-web-app-title publisher dc.publisher dcterms.publisher copyright"
).split()
AUTHOR = (
    "article:author author byl parsely-author sailthru.author dc.creator dcterms.creator "
    "cxenseparse:author article:author_name"
).split()
PUBLISHED = (
    "article:published_time og:article:published_time datepublished parsely-pub-date sailthru.date "
    "dc.date.issued dcterms.created dc.date dcterms.date pubdate publishdate publish-date "
    "publish_date publication_date article.published cxenseparse:recs:publishtime "
    "cxenseparse:publishtime article_date_original ptime date"
).split()
MODIFIED = (
    "article:modified_time og:article:modified_time og:updated_time datemodified lastmod "
    "last-modified dcterms.modified dc.date.modified article.updated"
).split()
TITLE = "og:title twitter:title dc.title dcterms.title headline title".split()
LANGUAGE = "content-language dc.language dcterms.language og:locale".split()
TAG = re.compile(r"[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{2,8})*")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
CLOCK = re.compile(r"\d{2}:\d{2}")
ZONE = re.compile(r"(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})$")
BY = re.compile(r"^(?:by|von|par|por|di|door|av|od|автор:?|текст:?)\s+", re.IGNORECASE)
LONGEST_NAME = 120  # characters; a byline with more says something else as well


@dataclass(frozen=True, slots=True)
class Stated:
    """What a page says of its article; titles are the headlines that it states, the best first."""

    titles: tuple[str, ...]
    outlet: str | None
    author: str | None
    published: str | None
    modified: str | None
    url: str | None
    language: str | None
    node: Node | None
    metas: dict[str, list[str]]


def stated_by(root: HtmlElement, url: str | None) -> Stated:
    """What a page says of its article.

    Args:
        root: the tree of the page as it came.
        url: where it was fetched, or None.
    """
    metas = _metas(root)
    base = next((b.get("href") for b in root.iter("base") if b.get("href")), None)
    at = urljoin(url or "", base) if base else url
    canonical = [
        x.get("href") for x in root.iter("link") if (x.get("rel") or "").lower() == "canonical"
    ]
    nodes = linked_nodes(root)
    titles = [*metas.get("og:title", []), *metas.get("twitter:title", [])]
    node = article_node(nodes, _address([*canonical, *metas.get("og:url", [])], at), titles)
    own = node or {}
    page = [own.get("url"), own.get("mainEntityOfPage"), own.get("@id")]
    return Stated(
        titles=_titles(root, own, metas),
        outlet=_first(
            names_in(own.get("publisher"), nodes),
            metas.get(OUTLET, []),
            _site(nodes),
            *_of(metas, OTHER_OUTLET),
        ),
        author=_author(root, own, nodes, metas),
        published=_date(
            [text_in(own.get("datePublished"))], *_of(metas, PUBLISHED), _dates(root, "published")
        ),
        modified=_date(
            [text_in(own.get("dateModified"))], *_of(metas, MODIFIED), _dates(root, "modified")
        ),
        url=_address([*canonical, *metas.get("og:url", []), *map(text_in, page)], at)
        or _plain(url),
        language=_language(root, own, metas),
        node=node,
        metas=metas,
    )


def _metas(root: HtmlElement) -> dict[str, list[str]]:
    """The contents of <meta>, by name in small letters."""
    found: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        content = " ".join((meta.get("content") or "").split())
        if content:
            for attribute in ("property", "name", "itemprop", "http-equiv"):
                for name in (meta.get(attribute) or "").lower().split():
                    found.setdefault(name, []).append(content)
    return found


def _of(metas: dict[str, list[str]], names: Iterable[str]) -> list[list[str]]:
    return [metas.get(name, []) for name in names]


def _first(*sources: Iterable[str | None]) -> str | None:
    return next((value for source in sources for value in source if value), None)


def _site(nodes: Sequence[Node]) -> list[str]:
    """The name that JSON-LD gives the site or its publisher, outside the article's node."""
    kinds = ("NewsMediaOrganization", "WebSite", "Organization")
    return [
        name
        for kind in kinds
        for node in nodes
        if kind in types_of(node)
        for name in names_in(node, nodes)
    ]


def _titles(root: HtmlElement, node: Node, metas: dict[str, list[str]]) -> tuple[str, ...]:
    head = [" ".join(t.text_content().split()) for t in root.iterfind(".//head/title")]
    stated = [text_in(node.get("headline")), *(v for values in _of(metas, TITLE) for v in values)]
    return tuple(dict.fromkeys(title for title in [*stated, *head] if title))


def _author(
    root: HtmlElement, node: Node, nodes: Sequence[Node], metas: dict[str, list[str]]
) -> str | None:
    """Who wrote the article, several joined by ", "."""
    sources: list[Callable[[], Iterable[str]]] = [
        lambda: names_in(node.get("author") or node.get("creator"), nodes),
        *((lambda values=values: values) for values in _of(metas, AUTHOR)),
        lambda: _texts(root, "//*[@itemprop='author']//*[@itemprop='name']"),
        lambda: _texts(root, "//*[@itemprop='author']"),
        lambda: _texts(
            root, "//a[@rel='author'] | //*[contains(@class, 'vcard')]//a[contains(@class, 'fn')]"
        ),
        lambda: _texts(root, "//*[contains(@class, 'byline') or contains(@class, 'author')]")[:1],
    ]
    for source in sources:
        names = [BY.sub("", name).strip(" ,;|") for name in source()]
        kept = [n for n in names if n and "/" not in n and "@" not in n and len(n) <= LONGEST_NAME]
        if kept:
            return ", ".join(dict.fromkeys(kept))
    return None


def _texts(root: HtmlElement, path: str) -> list[str]:
    return [" ".join(" ".join(e.itertext()).split()) for e in root.xpath(path)[:20]]


def _dates(root: HtmlElement, which: str) -> list[str]:
    """The dates that stand on the page itself, in microdata or <time>, outside lists of others."""
    name = "datePublished" if which == "published" else "dateModified"
    marked = root.xpath(f"//*[@itemprop='{name}']")
    times = [time for time in root.iter("time") if time.get("datetime")]
    wanted = {"updated", "modified"}
    times = [t for t in times if bool(wanted & class_words(t)) is (which == "modified")]
    if which == "modified":
        times = times[:1]
    elif times and (headline := next(root.iter("h1"), None)) is not None:
        times = _near(headline, times)
    values = [e.get("datetime") or e.get("content") or "" for e in [*marked, *times[:1]]]
    return [value for value in values if DAY.search(value)]


def _near(headline: HtmlElement, times: Sequence[HtmlElement]) -> list[HtmlElement]:
    """Those of the times that stand with the headline: in the smallest element that has any."""
    waiting = set(times)
    for around in headline.iterancestors():
        if found := [time for time in around.iter("time") if time in waiting]:
            return found
    return list(times)


def _date(*sources: Iterable[str | None]) -> str | None:
    """The first date, or the fullest that a later source gives of the same day."""
    values = [value.strip() for source in sources for value in source if value]
    values = [value for value in values if any(sign.isdigit() for sign in value)]
    if not values:
        return None
    first = DAY.search(values[0])
    same = [v for v in values if first and (day := DAY.search(v)) and day[0] == first[0]]
    return max(same or values[:1], key=lambda v: (bool(CLOCK.search(v)), bool(ZONE.search(v))))


def _address(values: Iterable[str | None], at: str | None) -> str | None:
    """The first of some addresses that can be an article's."""
    for value in values:
        if value and (address := _plain(urljoin(at or "", value.strip()))):
            return address
    return None


def _plain(address: str | None) -> str | None:
    """An address on the web without its fragment; None for any other, and for a front page."""
    try:
        parts = urlsplit(address or "")
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return None
    if parts.path in ("", "/") and not parts.query:
        return None
    return parts._replace(fragment="").geturl()


def _language(root: HtmlElement, node: Node, metas: dict[str, list[str]]) -> str | None:
    """The language that the page declares, as a BCP 47 tag."""
    articles = [*root.xpath("//*[@itemprop='articleBody'][@lang]"), *root.xpath("//article[@lang]")]
    declared = [articles[0].get("lang")] if len(articles) == 1 else []
    html = root.getroottree().getroot()
    declared += [html.get("lang"), html.get("{http://www.w3.org/XML/1998/namespace}lang")]
    declared += [html.get("xml:lang"), text_in(node.get("inLanguage"))]
    declared += [value for values in _of(metas, LANGUAGE) for value in values]
    tags = (str(value).strip() for value in declared if value)
    return next((tag.replace("_", "-") for tag in tags if TAG.fullmatch(tag)), None)
