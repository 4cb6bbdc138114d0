"""The style sheets that a web page brings: what they declare of its elements.

Only the rules that a screen shows, and only what can hide text. A sheet is cut into its rules here
and not by tinycss2, which takes longer for that than everything else takes for the page; selectors
are read and matched by cssselect2, those alone whose last part names what an element has.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lxml.html import HtmlElement

from summarizer.reading.page_hidden import Declared, cascaded, declarations, suspicious

if TYPE_CHECKING:
    from cssselect2 import CompiledSelector, ElementWrapper

__all__ = ["Sheets"]

MOST_CHARACTERS = 1_000_000
MOST_COMPILED = 2_000  # selectors; a fifth of a second
MOST_TESTS = 50_000  # of a selector against an element; half a second
SCREEN_WIDTH = 1280  # pixels: a desktop's

PARTS = re.compile(r"/\*.*?(?:\*/|$)|\"[^\"\n]*\"|'[^'\n]*'|[{};]", re.DOTALL)
BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
COMMAS = re.compile(r",(?![^()\[\]]*[)\]])")
COMBINATORS = re.compile(r"\s*[\s>+~]\s*")
NAMED = re.compile(r"[.#](?:[\w-]|[^\x00-\x7f])+")
TAG = re.compile(r"[a-zA-Z][\w-]*")
WIDTH = re.compile(r"\((min|max)-width\s*:\s*([\d.]+)(px|em|rem)\)")
UNUSUAL = re.compile(r"prefers-|\(hover|\(pointer|orientation\s*:\s*portrait|forced-col|inverted")
ANY = "*"


class _Rule(NamedTuple):
    """A selector and what is declared for it; `order` is its place among all."""

    order: int
    selector: str
    declared: Declared


class Sheets:
    """What the <style> elements of a page say of each of its elements.

    Attributes:
        suspects: the elements that some rule could hide.
        whole: whether every rule was looked at; false past the bounds.
    """

    def __init__(self, root: HtmlElement) -> None:
        styles = (s.text or "" for s in root.iter("style") if _on_screen(s.get("media") or ""))
        css = "\n".join(styles)
        self.whole = len(css) <= MOST_CHARACTERS
        self._root = root
        self._wrappers: dict[HtmlElement, ElementWrapper] = {}
        self._compiled: dict[str, list[CompiledSelector]] = {}
        self._tests = 0
        rules = [
            _Rule(order, selector, declared)
            for order, (selectors, body) in enumerate(_rules(css[:MOST_CHARACTERS]))
            if any(declared := declarations(body))
            for selector in COMMAS.split(selectors)
        ]
        self._rules = _by_key(rules)
        hiding = _by_key([rule for rule in rules if suspicious(cascaded(rule.declared))])
        self.suspects = [e for e in root.iter("*") if hiding and self._matching(e, hiding)]

    def declared(self, element: HtmlElement) -> tuple[Declared, ...]:
        """What the rules declare of an element, from the weakest to the strongest."""
        return self._matching(element, self._rules)

    def _matching(
        self, element: HtmlElement, rules: dict[str, list[_Rule]]
    ) -> tuple[Declared, ...]:
        names = {ANY, element.tag, f"#{element.get('id')}"}
        names.update(f".{name}" for name in (element.get("class") or "").split())
        found = []
        for rule in (rule for name in names for rule in rules.get(name, ())):
            self._tests += 1
            if self._tests > MOST_TESTS:
                self.whole = False
                break
            for selector in self._selectors(rule.selector):
                if selector.pseudo_element is None and self._holds(selector, element):
                    found.append((selector.specificity, rule.order, rule.declared))
        return tuple(declared for *_, declared in sorted(found, key=lambda one: one[:2]))

    def _holds(self, selector: "CompiledSelector", element: HtmlElement) -> bool:
        if not self._wrappers:
            from cssselect2 import ElementWrapper  # only pages with such rules pay for it

            for wrapper in ElementWrapper.from_html_root(self._root).iter_subtree():
                self._wrappers[wrapper.etree_element] = wrapper
        wrapper = self._wrappers.get(element)
        return wrapper is not None and bool(selector.test(wrapper))

    def _selectors(self, selector: str) -> "list[CompiledSelector]":
        from cssselect2 import SelectorError, compile_selector_list

        if selector not in self._compiled:
            if len(self._compiled) >= MOST_COMPILED:
                self.whole = False
                return []
            try:
                compiled = [one for one in compile_selector_list(selector) if not one.never_matches]
            except (SelectorError, RecursionError):
                compiled = []
            self._compiled[selector] = compiled
        return self._compiled[selector]


def _by_key(rules: list[_Rule]) -> dict[str, list[_Rule]]:
    """The rules by a name that an element must have for them."""
    found: dict[str, list[_Rule]] = defaultdict(list)
    for rule in rules:
        found[_key(rule.selector)].append(rule)
    return found


def _key(selector: str) -> str:
    """A class, an id or a tag that the last part of a selector names; `ANY` where it names none."""
    plain = BRACKETS.sub("", BRACKETS.sub("", selector)).strip()
    last = COMBINATORS.split(plain)[-1] if not set(plain) & set("()[]\\") else ""
    if named := NAMED.search(last):
        return named[0]
    tag = TAG.match(last)
    return tag[0].lower() if tag else ANY


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """The innermost rules that hold on a screen: selectors and declarations."""
    open_rules: list[tuple[str, bool]] = []  # the selector of each, "" of an at-rule, and if shown
    start = 0
    for match in PARTS.finditer(css):
        mark = match.group()
        if mark == ";" and not (open_rules and open_rules[-1][0]):
            start = match.end()  # an @import, a @charset
        elif mark == "{":
            prelude = _plain(css[start : match.start()])
            shown = not open_rules or open_rules[-1][1]
            if prelude.startswith("@"):
                open_rules.append(("", shown and _at_rule_on_screen(prelude)))
            else:
                open_rules.append((prelude, shown))
            start = match.end()
        elif mark == "}":
            selector, shown = open_rules.pop() if open_rules else ("", False)
            if shown and selector:
                yield selector, css[start : match.start()]
            start = match.end()


def _plain(words: str) -> str:
    return re.sub(r"/\*.*?\*/", "", words, flags=re.DOTALL).strip()


def _at_rule_on_screen(prelude: str) -> bool:
    """Whether a desktop's screen shows what stands in an at-rule."""
    match = re.match(r"@([\w-]+)\s*(.*)", prelude, re.DOTALL)
    name, condition = (match[1].lower(), match[2]) if match else ("", "")
    if name == "media":
        return _on_screen(condition)
    return name in ("supports", "layer", "container", "scope", "document")


def _on_screen(query: str) -> bool:
    """Whether a media query, or one of several, is true of a desktop's screen."""
    return not query.strip() or any(_holds(one) for one in query.lower().split(","))


def _holds(query: str) -> bool:
    words = query.split()
    if "not" in words or "print" in words or "speech" in words or UNUSUAL.search(query):
        return "not" in words and ("print" in words or "speech" in words)
    for side, number, unit in WIDTH.findall(query):
        width = float(number) * (1 if unit == "px" else 16)
        if width > SCREEN_WIDTH if side == "min" else width < SCREEN_WIDTH:
            return False
    return True
