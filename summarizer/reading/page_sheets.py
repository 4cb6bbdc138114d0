"""The style sheets that a web page brings: what they declare of its elements.

Only the rules that a screen shows, and only what can hide text. A sheet is cut into its rules here
and not by tinycss2, which takes longer for that than everything else takes for the page; selectors
are read and matched by cssselect2.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml.html import HtmlElement

from summarizer.reading.page_hidden import Declared, cascaded, declarations, suspicious

if TYPE_CHECKING:
    from cssselect2 import ElementWrapper, Matcher

__all__ = ["Sheets"]

MOST_CHARACTERS = 1_000_000
MOST_SELECTORS = 1_000  # that name only what is in the page, and declare what can hide
MOST_TESTS = 100_000  # of a selector against an element; half a second
SCREEN_WIDTH = 1280  # pixels: a desktop's

PARTS = re.compile(r"/\*.*?(?:\*/|$)|\"[^\"\n]*\"|'[^'\n]*'|[{};]", re.DOTALL)
NAMED = re.compile(r"([.#])((?:[\w-]|[^\x00-\x7f])+)")
WIDTH = re.compile(r"\((min|max)-width\s*:\s*([\d.]+)(px|em|rem)\)")
CASTING = re.compile(
    r"prefers-|\(hover|\(pointer|orientation\s*:\s*portrait|forced-colors|inverted"
)


@dataclass(frozen=True, slots=True)
class _Rule:
    selector: str
    declared: Declared


class Sheets:
    """What the <style> elements of a page say of each of its elements.

    Attributes:
        suspects: the elements that some rule could hide.
        whole: whether every rule was looked at; false past the bounds.
    """

    def __init__(self, root: HtmlElement) -> None:
        self.whole = True
        self.suspects: list[HtmlElement] = []
        self._matcher: Matcher | None = None
        self._wrappers: dict[HtmlElement, ElementWrapper] = {}
        css = "\n".join(
            s.text or "" for s in root.iter("style") if _on_screen(s.get("media") or "")
        )
        if not css:
            return
        self.whole = len(css) <= MOST_CHARACTERS
        rules = [
            _Rule(selector, declared)
            for selector, body in _rules(css[:MOST_CHARACTERS])
            if any(declared := declarations(body))
        ]
        hiding = [rule for rule in rules if suspicious(cascaded(rule.declared))]
        if hiding:
            self._match(root, rules, hiding)

    def declared(self, element: HtmlElement) -> tuple[Declared, ...]:
        """What the rules declare of an element, from the weakest to the strongest."""
        wrapper = self._wrappers.get(element)
        if self._matcher is None or wrapper is None:
            return ()
        found = self._matcher.match(wrapper)
        return tuple(declared for _, _, pseudo, declared in found if pseudo is None)

    def _match(self, root: HtmlElement, rules: list[_Rule], hiding: list[_Rule]) -> None:
        from cssselect2 import ElementWrapper  # only pages with such rules pay for it

        names = {f".{name}" for e in root.iter() for name in (e.get("class") or "").split()}
        names |= {f"#{e.get('id')}" for e in root.iter("*") if e.get("id")}
        suspects, tests = self._matcher_of(hiding, names)
        if not tests:
            return
        self._matcher, _ = self._matcher_of(rules, names)
        elements = sum(1 for _ in root.iter())
        if tests * elements > MOST_TESTS * 10:
            self.whole = False
            return
        wrapped = ElementWrapper.from_html_root(root).iter_subtree()
        for wrapper in wrapped:
            self._wrappers[wrapper.etree_element] = wrapper
            if any(pseudo is None for _, _, pseudo, _ in suspects.match(wrapper)):
                self.suspects.append(wrapper.etree_element)

    def _matcher_of(self, rules: list[_Rule], names: set[str]) -> "tuple[Matcher, int]":
        """A matcher of these rules, and how many of its selectors are tried at every element."""
        from cssselect2 import Matcher, SelectorError, compile_selector_list

        matcher, everywhere, kept = Matcher(), 0, 0
        for rule in rules:
            for selector in (
                rule.selector.split(",") if "(" not in rule.selector else [rule.selector]
            ):
                if "(" not in selector and _names(selector) - names:
                    continue  # names a class or an id that no element has
                kept += 1
                if kept > MOST_SELECTORS:
                    self.whole = False
                    return matcher, everywhere
                try:
                    compiled = compile_selector_list(selector)
                except (SelectorError, RecursionError):
                    continue
                for one in compiled:
                    matcher.add_selector(one, rule.declared)
                    everywhere += 1
        return matcher, everywhere


def _names(selector: str) -> set[str]:
    return {mark + name for mark, name in NAMED.findall(selector)}


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """The innermost rules that hold on a screen: selector and declarations."""
    shown = [True]  # for each open block, whether a screen shows what is in it
    kinds = [""]
    text, start = css, 0
    prelude = ""
    for match in PARTS.finditer(css):
        mark = match.group()
        if mark == ";" and not prelude:
            start = match.end()
        elif mark == "{":
            prelude = _plain(text[start : match.start()])
            at_rule = prelude.startswith("@")
            shown.append(shown[-1] and (_at_rule_on_screen(prelude) if at_rule else True))
            kinds.append(prelude)
            if at_rule:
                prelude = ""
            start = match.end()
        elif mark == "}":
            if len(kinds) > 1:
                kind, on_screen = kinds.pop(), shown.pop()
                if on_screen and kind and not kind.startswith("@"):
                    yield kind, text[start : match.start()]
            prelude, start = "", match.end()


def _plain(words: str) -> str:
    return re.sub(r"/\*.*?\*/", "", words, flags=re.DOTALL).strip()


def _at_rule_on_screen(prelude: str) -> bool:
    """Whether a desktop's screen shows what stands in an at-rule."""
    name, _, condition = prelude[1:].partition(" ")
    name = name.split("(")[0].lower()
    if name == "media":
        return _on_screen(condition or prelude[prelude.find("(") :])
    return name in ("supports", "layer", "container", "scope", "document")


def _on_screen(query: str) -> bool:
    """Whether a media query, or one of several, is true of a desktop's screen."""
    return not query.strip() or any(_holds(one) for one in query.lower().split(","))


def _holds(query: str) -> bool:
    words = query.split()
    if "not" in words or "print" in words or "speech" in words or CASTING.search(query):
        return "not" in words and ("print" in words or "speech" in words)
    for side, number, unit in WIDTH.findall(query):
        width = float(number) * (1 if unit == "px" else 16)
        if width > SCREEN_WIDTH if side == "min" else width < SCREEN_WIDTH:
            return False
    return True
