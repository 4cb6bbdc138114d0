"""Takes out of the tree of a page what a reader of it does not see."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from lxml.html import HtmlElement

from summarizer.reading.page_blocks import words_of
from summarizer.reading.page_colours import PICTURE, WHITE, background_of, is_seen_on
from summarizer.reading.page_hidden import (
    Style,
    cascaded,
    declarations,
    hides,
    hides_text,
    is_marked_hidden,
)
from summarizer.reading.page_sheets import Sheets

__all__ = ["Unseen", "drop_hidden"]

# What is no text of the page: programs, forms, what stands for pictures.
NO_TEXT = tuple(
    "head script style template noscript iframe object embed applet svg canvas audio video map "
    "button input select textarea datalist progress meter frameset noframes".split()
)


@dataclass(frozen=True, slots=True)
class Unseen:
    """What a reader of a page does not see.

    Attributes:
        words: how many words were taken out.
        longest: how many of them stood together.
        kept: how many are hidden until a script shows them, and were left in.
        whole: whether all rules of the page's style sheets were looked at.
    """

    words: int
    longest: int
    kept: int
    whole: bool


def drop_hidden(root: HtmlElement) -> Unseen:
    """Take out, in place, what is no text, and what attributes, styles and style sheets hide.

    A page that hides most of its words hides them until a script shows them: there only what
    attributes mark as hidden is taken out.
    """
    sheets = Sheets(root)
    has_other_sheets = any("stylesheet" in (e.get("rel") or "") for e in root.iter("link"))
    for element in list(root.iter(*NO_TEXT)):
        _remove(element)
    marked = [e for e in root.iter("*") if is_marked_hidden(e.attrib) and _is_inside(e)]
    pieces = [_remove(element) for element in _outermost(marked)]

    styled = [*root.xpath("//*[@style] | //font[@color]"), *sheets.suspects]
    styles = {e: _style(e, sheets) for e in styled if _is_inside(e)}
    gone = [e for e, style in styles.items() if hides(style)]
    outermost = _outermost(gone)
    by_style = sum(len(words_of(_text(e))) for e in outermost)
    if by_style > len(words_of(_text(root))) / 2:
        return _unseen(pieces, by_style, sheets)
    pieces += [_remove(element) for element in outermost]
    hidden = set(gone)
    for element, style in styles.items():
        if hidden.isdisjoint((element, *element.iterancestors())):
            pieces.append(_drop_own_text(element, style, sheets, plain=not has_other_sheets))
    return _unseen(pieces, 0, sheets)


def _unseen(pieces: list[int], kept: int, sheets: Sheets) -> Unseen:
    return Unseen(sum(pieces), max(pieces, default=0), kept, sheets.whole)


def _is_inside(element: HtmlElement) -> bool:
    """Whether an element stands in a page's body, and is not the body itself."""
    return element.tag not in ("html", "body") and element.getparent() is not None


def _outermost(elements: Collection[HtmlElement]) -> list[HtmlElement]:
    """Those of some elements that stand in no other of them."""
    known = set(elements)
    return [element for element in elements if known.isdisjoint(element.iterancestors())]


def _style(element: HtmlElement, sheets: Sheets) -> Style:
    font: Style = {}
    if element.tag == "font" and element.get("color"):
        font = {"color": element.get("color", "")}
    declared = declarations(element.get("style", ""))
    return {**font, **cascaded(*sheets.declared(element), declared)}


def _text(element: HtmlElement) -> str:
    return " ".join(element.itertext())


def _remove(element: HtmlElement) -> int:
    """Take an element out, not the text after it; how many words it held."""
    parent = element.getparent()
    if parent is None:
        return 0
    words = len(words_of(_text(element)))
    if element.tag in ("script", "style", "head"):
        words = 0
    if element.tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)
    return words


def _drop_own_text(element: HtmlElement, style: Style, sheets: Sheets, *, plain: bool) -> int:
    """Take out text that is invisible, of no size, or in the colour of what is behind it."""
    name = hides_text(style)
    if name is None and "color" in style and _blends(element, style, sheets, plain=plain):
        name = "color"
    if name is None:
        return 0
    words = 0
    waiting = [element]
    while waiting:
        one = waiting.pop()
        words += len(words_of(one.text or ""))
        one.text = None
        for child in one:
            words += len(words_of(child.tail or ""))
            child.tail = None
            if name not in _style(child, sheets):  # else it is looked at for itself
                waiting.append(child)
    return words


def _blends(element: HtmlElement, style: Style, sheets: Sheets, *, plain: bool) -> bool:
    """Whether an element's text cannot be told from what is behind it.

    Where no background is stated, it is white, unless the element lies over others or the page has
    style sheets that are not in it.
    """
    behind: Iterable[tuple[HtmlElement, Style]] = (
        (one, style if one is element else _style(one, sheets))
        for one in (element, *element.iterancestors())
    )
    for one, its_style in behind:
        background = background_of({"background": one.get("bgcolor") or "", **its_style})
        if background == PICTURE:
            return False
        if isinstance(background, tuple):
            return not is_seen_on(style["color"], background)
        if its_style.get("position") in ("absolute", "fixed", "sticky"):
            return False
    return plain and not is_seen_on(style["color"], WHITE)
