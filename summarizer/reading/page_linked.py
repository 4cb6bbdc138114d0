"""What a page says of itself in JSON-LD: the node of its article, whatever state it is in."""

import json
import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from typing import Any

from lxml.html import HtmlElement

__all__ = ["article_node", "linked_nodes", "names_in", "text_in", "types_of"]

Node = Mapping[str, Any]

MOST_CHARACTERS = 500_000  # of one script; a live blog's is 200,000
MOST_NODES = 5_000
ARTICLE = re.compile(r"(?:Article|Posting|Report|Review|CreativeWork)$")
# Articles of these are not the page's own.
LISTS = frozenset(
    "itemListElement hasPart liveBlogUpdate relatedLink citation comment isBasedOn mentions about "
    "subjectOf blogPost review video image associatedMedia".split()
)
WRAPPED = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>|;)\s*$")
LAST_COMMA = re.compile(r",(?=\s*[}\]])")
STRING = r'\s*:\s*"((?:[^"\\\n]|\\.){0,2000})"'
# Where nothing can be read as JSON, the fields are looked for one by one.
FIELDS = {
    name: re.compile(f'"{name}"{STRING}')
    for name in ("headline", "datePublished", "dateModified", "inLanguage", "@type")
}
NAMED = {
    name: re.compile(rf'"{name}"\s*:\s*\[?\s*\{{[^{{}}]*?"name"{STRING}')
    for name in ("author", "publisher")
}


def linked_nodes(root: HtmlElement) -> tuple[Node, ...]:
    """Every node of the page's JSON-LD that stands for something of its own, in their order.

    Nodes that only name another by its `@id` are filled from it.
    """
    found: list[Node] = []
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            for value in _values((script.text or "")[:MOST_CHARACTERS]):
                found += _own(value, MOST_NODES - len(found))
    return tuple(found)


def article_node(nodes: Sequence[Node], url: str | None, headlines: Sequence[str]) -> Node | None:
    """The node of the page's article.

    Of several it is the one with the page's address, else the one with its headline, else the
    first.
    """
    articles = [node for node in nodes if any(ARTICLE.search(kind) for kind in types_of(node))]
    if not articles:
        return None
    known = {headline.casefold() for headline in headlines}
    by_url = (n for n in articles if url and url in _addresses(n))
    by_headline = (n for n in articles if (text_in(n.get("headline")) or "").casefold() in known)
    return next(by_url, None) or next(by_headline, None) or articles[0]


def types_of(node: Node) -> tuple[str, ...]:
    """The types of a node, without the address of the vocabulary."""
    kinds = node.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return tuple(re.split(r"[/#:]", kind)[-1] for kind in listed if isinstance(kind, str))


def text_in(value: object) -> str | None:
    """The words of a value that is a text, a list of them, or a node with a name or an address."""
    if isinstance(value, list):
        return next((text for one in value if (text := text_in(one))), None)
    if isinstance(value, Mapping):
        return text_in(value.get("name") or value.get("@value") or value.get("@id"))
    if not isinstance(value, str):
        return None
    return " ".join(unescape(value).split()) or None


def names_in(value: object, nodes: Sequence[Node]) -> list[str]:
    """The names of a person, an organisation or several; one that is only an address has none."""
    names: list[str] = []
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, Mapping) and "name" not in one and "@id" in one:
            one = next((n for n in nodes if n.get("@id") == one["@id"] and "name" in n), None)
        name = text_in(one.get("name") if isinstance(one, Mapping) else one)
        if name and not name.startswith(("http:", "https:", "#")) and name not in names:
            names.append(name)
    return names


def _addresses(node: Node) -> set[str]:
    values = [node.get("url"), node.get("@id"), node.get("mainEntityOfPage")]
    values += [v.get("@id") or v.get("url") for v in values if isinstance(v, Mapping)]
    return {value.partition("#")[0] for value in values if isinstance(value, str)}


def _values(words: str) -> Iterator[object]:
    """What JSON there is in a script, with the faults that pages have mended."""
    for _ in range(2):
        words = WRAPPED.sub("", words.strip())
    for text in (words, LAST_COMMA.sub("", words), LAST_COMMA.sub("", unescape(words))):
        try:
            # `strict=False`: line ends inside strings.
            value, end = json.JSONDecoder(strict=False).raw_decode(text.lstrip())
        except (ValueError, RecursionError):
            continue
        yield value
        if rest := text.lstrip()[end:].lstrip(" \t\r\n,;"):
            yield from _one_more(rest)
        return
    yield _fields(words)


def _one_more(words: str) -> Iterator[object]:
    """A second value after the first, where a script has two."""
    try:
        yield json.JSONDecoder(strict=False).raw_decode(words)[0]
    except (ValueError, RecursionError):
        return


def _fields(words: str) -> Node:
    """The fields of broken JSON that can be told; the first of each name."""
    node: dict[str, Any] = {}
    for name, pattern in (FIELDS | NAMED).items():
        if match := pattern.search(words):
            text = match[1].replace("\\/", "/").replace('\\"', '"')
            node[name] = {"name": text} if name in NAMED else text
    return node


def _own(value: object, most: int) -> list[Node]:
    """The nodes of a value, from the outermost in, those of lists of other things left out."""
    found: list[Node] = []
    waiting = deque([value])
    while waiting and len(found) < most:
        one = waiting.popleft()
        if isinstance(one, list):
            waiting.extendleft(reversed(one[:most]))
        elif isinstance(one, Mapping):
            found.append(one)
            waiting += [
                inner
                for name, inner in one.items()
                if name not in LISTS and isinstance(inner, list | Mapping)
            ]
    return found
