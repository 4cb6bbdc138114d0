"""From the tree of a web page to its paragraphs: the text as a reader sees it, line by line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement

__all__ = ["Block", "blocks", "class_words", "words_of"]

BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav "
    "ol p pre search section summary table tbody td tfoot th thead tr ul".split()
)
LONG_CELL = 200  # characters; a cell with more is a column of the page's layout, not of a table
STRONG = frozenset(("b", "strong"))
BETWEEN_CELLS = " | "
# What HTML calls white space. A no-break space is none of it, and stays.
SPACE = re.compile(r"[ \t\n\r\f]+")
WORD = re.compile(r"\w+")
# Left out of what is compared, because libraries leave it out of what they give: controls of
# direction and of joining, soft hyphens.
UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


@dataclass(slots=True, eq=False)
class Block:
    """A paragraph of the page.

    Attributes:
        text: its characters, white space run together; a line break is "\\n".
        element: the element whose text it is.
        linked: how many of its characters stand in links.
        strong: how many of its characters are bold.
        words: its words in small letters, to be compared.
    """

    text: str
    element: HtmlElement
    linked: int
    strong: int
    words: tuple[str, ...] = field(default=())


def blocks(root: HtmlElement) -> list[Block]:
    """The paragraphs of a tree in their order."""
    writing = _Writing()
    writing.element(root)
    writing.end(root)
    return writing.found


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, in small letters, to be compared with those of another."""
    return tuple(WORD.findall(UNSEEN.sub("", text).casefold()))


def class_words(element: HtmlElement) -> frozenset[str]:
    """The words that make up the classes and the id of an element, in small letters."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"[:300]
    return frozenset(part.lower() for part in PART.findall(names))


class _Writing:
    """Walks a tree and writes its paragraphs."""

    def __init__(self) -> None:
        self.found: list[Block] = []
        self.pieces: list[str] = []
        self.linked = 0
        self.strong = 0
        self.in_link = 0
        self.in_strong = 0
        self.in_pre = 0

    def element(self, element: HtmlElement) -> None:
        """Write what an element holds, not what follows it."""
        tag = element.tag
        if not isinstance(tag, str):
            return
        if tag == "br":
            self.pieces.append("\n")
            return
        if tag == "tr" and (cells := _cells(element)):
            self.end(element)
            self.row(element, cells)
            return
        is_block = tag in BLOCKS
        if is_block:
            self.end(element.getparent())
        self.in_link += tag == "a"
        self.in_strong += tag in STRONG
        self.in_pre += tag == "pre"
        self.say(element.text)
        for child in element:
            self.element(child)
            self.say(child.tail, element)
        self.in_pre -= tag == "pre"
        self.in_link -= tag == "a"
        self.in_strong -= tag in STRONG
        if is_block:
            self.end(element)

    def row(self, element: HtmlElement, cells: list[str]) -> None:
        """Write the row of a table as a line."""
        text = BETWEEN_CELLS.join(cells)
        if any(cells):
            linked = sum(len(a.text_content()) for a in element.iter("a"))
            self.found.append(Block(text, element, linked, 0, words_of(text)))

    def say(self, text: str | None, after: HtmlElement | None = None) -> None:
        """Add the characters of a text node."""
        if not text:
            return
        if not self.in_pre:
            text = SPACE.sub(" ", text)
        self.pieces.append(text)
        if self.in_link:
            self.linked += len(text.strip())
        if self.in_strong:
            self.strong += len(text.strip())

    def end(self, element: HtmlElement | None) -> None:
        """End the paragraph that was being written; it belongs to an element."""
        pieces, self.pieces = self.pieces, []
        linked, self.linked = self.linked, 0
        strong, self.strong = self.strong, 0
        if element is None or not any(piece.strip() for piece in pieces):
            return
        for text in _paragraphs("".join(pieces)):
            self.found.append(Block(text, element, linked, strong, words_of(text)))


def _paragraphs(text: str) -> Iterator[str]:
    """The paragraphs of running text: two line breaks part them, one breaks a line."""
    for paragraph in re.split(r"\n[ \t]*(?:\n[ \t]*)+", text.replace("\r\n", "\n")):
        lines = [SPACE.sub(" ", line).strip(" ") for line in paragraph.split("\n")]
        if kept := "\n".join(line for line in lines if line.strip()):
            yield kept


def _cells(row: HtmlElement) -> list[str]:
    """The cells of a row of figures or words; none for a row that lays out the page."""
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    if len(cells) < 2 or any(
        next(cell.iter("table", "ul", "ol"), None) is not None for cell in cells
    ):
        return []
    texts = []
    for cell in cells:
        if sum(1 for _ in cell.iter("p", "h1", "h2", "h3", "div")) > 2:
            return []
        text = SPACE.sub(" ", " ".join(block.text for block in blocks(cell))).strip(" ")
        if len(text) > LONG_CELL:
            return []
        texts.append(text)
    return texts
