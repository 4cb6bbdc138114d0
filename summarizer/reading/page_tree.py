"""From the characters of a web page to a tree, whatever was done to them."""

import re
from collections import Counter
from html.parser import HTMLParser

from lxml import etree
from lxml.html import HtmlElement, document_fromstring
from lxml.html import HTMLParser as TreeParser

from summarizer.errors import NotAnArticle
from summarizer.reading.page_hidden import hidden_by_attributes

__all__ = ["parsed"]

DEEPEST = 200  # libxml2 drops, without a word, what lies deeper than 255
MOST_ELEMENTS = 150_000  # the longest live blogs have 30,000; at so many a page takes four seconds
# libxml2 compares each attribute of a tag with all before it: 64,000 cost four seconds.
MOST_ATTRIBUTES = 100
LONG_TAG = 2_000  # characters; with a hundred attributes a tag has more
TAG = re.compile(r"""<[a-zA-Z](?>[^"'<>]++|"[^"]*+"|'[^']*+')*+""")
ATTRIBUTE = re.compile(r"""[^\s=>"'/]++(?:\s*+=\s*+(?>"[^"]*+"|'[^']*+'|[^\s>"']++))?""")
XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
BREAK = "<br><br>"
VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()
)  # elements without an end
CLOSES_ITSELF = frozenset("p li dd dt tr td th option".split())  # where the same tag follows
BREAKS = frozenset(
    "p div li ul ol dl dd dt tr table section article aside header footer main blockquote pre "
    "h1 h2 h3 h4 h5 h6 figure figcaption form nav".split()
)


def parsed(html: str, shown: str) -> tuple[HtmlElement | None, bool]:
    """The tree of a page, and whether the page was nested so deep that it was read flatter.

    Returns:
        None for the tree where there is no element in the page at all.

    Raises:
        NotAnArticle: it has more elements than the page of any article.
    """
    if html.count("<") > MOST_ELEMENTS * 2:  # each has a start and, as a rule, an end
        raise NotAnArticle(
            f"{shown!r} has more than {MOST_ELEMENTS:,} elements",
            hint="name the page of one article",
        )
    html = TAG.sub(_short_tag, XML_DECLARATION.sub("", html, count=1))
    tree, whole = _tree(html)
    if whole:
        return tree, False
    flattening = _Flattening()
    flattening.feed(html)
    flattening.close()
    return _tree("".join(flattening.out))[0], True


def _tree(html: str) -> tuple[HtmlElement | None, bool]:
    """The tree, and whether all of the page is in it."""
    # Of bytes whose encoding is given, the page's own word on its encoding is not asked.
    parser = TreeParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = document_fromstring(html.encode("utf-8", "backslashreplace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None, True
    cut = any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)
    return tree, not cut


def _short_tag(match: re.Match[str]) -> str:
    """A start tag with no more attributes than any page has use for."""
    tag = match.group()
    if len(tag) > LONG_TAG:
        for number, attribute in enumerate(ATTRIBUTE.finditer(tag, 1)):
            if number > MOST_ATTRIBUTES:  # the first is the tag's name
                return tag[: attribute.start()]
    return tag


class _Flattening(HTMLParser):
    """Writes a page again without the elements that lie too deep; their text stays, in its lines.

    What a deep element says of its being hidden is heeded; a style sheet's word on it is not.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.out: list[str] = []
        self.open: list[str] = []
        self.count: Counter[str] = Counter()
        self.hidden_from: int | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in CLOSES_ITSELF and self.open and self.open[-1] == tag:
            self.handle_endtag(tag)
        if tag in VOID:
            self._say(self.get_starttag_text() or "")
            return
        if len(self.open) < DEEPEST:
            self._say(self.get_starttag_text() or "")
        elif self.hidden_from is None:
            if tag in BREAKS:
                self._say(BREAK)
            if tag in ("script", "style", "template") or hidden_by_attributes(
                {name: value or "" for name, value in attrs}
            ):
                self.hidden_from = len(self.open)
        self.open.append(tag)
        self.count[tag] += 1

    def handle_endtag(self, tag: str) -> None:
        if not self.count[tag]:
            return
        closed = ""
        while closed != tag:
            closed = self.open.pop()
            self.count[closed] -= 1
            if self.hidden_from is not None and len(self.open) <= self.hidden_from:
                self.hidden_from = None
            if len(self.open) < DEEPEST:
                self._say(f"</{closed}>")
            elif closed in BREAKS:
                self._say(BREAK)

    def handle_data(self, data: str) -> None:
        self._say(data)

    def handle_entityref(self, name: str) -> None:
        self._say(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._say(f"&#{name};")

    def _say(self, words: str) -> None:
        if self.hidden_from is None and not (words == BREAK and self.out[-1:] == [BREAK]):
            self.out.append(words)
