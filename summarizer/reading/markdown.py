"""Articles in Markdown: their words without the markup."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from html.parser import HTMLParser
from importlib.metadata import version

from markdown_it import MarkdownIt
from markdown_it.token import Token

from summarizer.reading.front import front_matter
from summarizer.reading.headline import headed
from summarizer.reading.reading import Reading
from summarizer.reading.stated import stated

__all__ = ["read_markdown"]

DEEPEST = 100  # lists and quotations inside each other; past it the library drops what is there
UNREAD = ("script", "style", "template", "noscript", "svg", "head")
_UNREAD_INLINE = re.compile(rf"<(/?)(?:{'|'.join(UNREAD)})\b", re.IGNORECASE)
_BREAK = re.compile(r"<br\b", re.IGNORECASE)
_INLINE = frozenset(
    "a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span"
    " strike strong sub sup time tt u var wbr".split()
)


def read_markdown(text: str, shown: str) -> Reading:
    """An article in Markdown.

    Paragraphs, headings and list items are parted by empty lines, rows of tables are lines. Links
    and pictures give their words but not their addresses, a picture's description is not read. A
    headline of the front matter is put first, unless the text begins with it.
    """
    fields, body = front_matter(text)
    facts = stated(fields)
    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable(["table", "strikethrough"])
    tokens = parser.parse(body)
    blocks = [block for block in _blocks(tokens) if block.strip()]
    deep = any(token.level >= DEEPEST - 1 for token in tokens)
    return Reading(
        headed(facts.title, "\n\n".join(blocks)),
        f"md/1 markdown-it-py/{version('markdown-it-py')}",
        **asdict(facts),
        notes=(f"What is nested more than {DEEPEST} deep was left out.",) if deep else (),
    )


def _blocks(tokens: Sequence[Token]) -> Iterator[str]:
    """The words of each paragraph, heading, item, table and block of code."""
    rows: list[list[str]] | None = None
    for token in tokens:
        if token.type == "table_open":
            rows = []
        elif token.type == "table_close" and rows is not None:
            yield "\n".join("\t".join(row) for row in rows)
            rows = None
        elif token.type == "tr_open" and rows is not None:
            rows.append([])
        elif token.type == "inline" and rows:
            rows[-1].append(_words(token.children or []))
        elif token.type == "inline":
            yield _words(token.children or [])
        elif token.type in ("fence", "code_block"):
            yield token.content.strip("\n")
        elif token.type == "html_block":
            yield _html_words(token.content)


def _words(children: Sequence[Token]) -> str:
    """The words of one paragraph."""
    parts: list[str] = []
    unread = 0
    for token in children:
        if token.type == "html_inline":
            if mark := _UNREAD_INLINE.match(token.content):
                unread = max(0, unread + (-1 if mark[1] else 1))
            elif _BREAK.match(token.content):
                parts.append("\n")
        elif unread:
            continue
        elif token.type in ("softbreak", "hardbreak"):
            parts.append(" " if token.type == "softbreak" else "\n")
        elif token.type != "image":
            parts.append(token.content)
    return "".join(parts)


class _Words(HTMLParser):
    """The words of a piece of HTML that stands in Markdown."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.unread = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in UNREAD:
            self.unread += 1
        elif tag not in _INLINE:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in UNREAD:
            self.unread = max(0, self.unread - 1)
        elif tag not in _INLINE:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.unread:
            self.parts.append(data)


def _html_words(source: str) -> str:
    reader = _Words()
    reader.feed(source)
    reader.close()
    lines = (" ".join(line.split(" ")).strip() for line in "".join(reader.parts).split("\n"))
    return "\n\n".join(line for line in lines if line)
