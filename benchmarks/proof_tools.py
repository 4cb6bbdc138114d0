"""What is compared: our proof, and peers that say where a quotation stands in a text."""

import importlib
from collections.abc import Callable, Mapping
from typing import Any

from summarizer.article import Article
from summarizer.prove import find, locate

__all__ = ["OURS", "Tool", "found", "tools"]

# The words that a tool takes a quotation for in an article; None where it accepts it nowhere.
Tool = Callable[[Article, str], str | None]
OURS = "ours"


def ours(article: Article, quote: str) -> str | None:
    """The stretches that our proof finds."""
    spans = locate(article, quote).spans
    return " ".join(span.text for span in spans) if spans else None


def found(article: Article, quote: str) -> str | None:
    """The first place that our `find` gives, which is what others do in their time."""
    places = find(article.text, quote)
    return article.text[slice(*places[0])] if places else None


def verbatim(article: Article, quote: str) -> str | None:
    """What Python's own `in` says: the strictest, and what most code does."""
    return quote if quote in article.text else None


def tools() -> tuple[Mapping[str, Tool], tuple[str, ...]]:
    """The tools by name, ours first, and which of the peers are not installed."""
    found: dict[str, Tool] = {OURS: ours, "verbatim": verbatim}
    missing = []
    for name, make in (("langextract", _langextract), ("instructor", _instructor)):
        try:
            found |= make()
        except ImportError:
            missing.append(name)
    return found, tuple(missing)


def _langextract() -> dict[str, Tool]:
    """Its aligner as it is by default, and with all that is fuzzy turned off."""
    resolver: Any = importlib.import_module("langextract.resolver").Resolver()
    extraction: Any = importlib.import_module("langextract.core.data").Extraction

    def tool(**options: bool) -> Tool:
        def aligned(article: Article, quote: str) -> str | None:
            asked = [extraction(extraction_class="quote", extraction_text=quote)]
            (answer,) = resolver.align(asked, article.text, 0, **options)
            place = answer.char_interval
            return None if place is None else article.text[place.start_pos : place.end_pos]

        return aligned

    exact = tool(enable_fuzzy_alignment=False, accept_match_lesser=False)
    return {"langextract": tool(), "langextract exact": exact}


def _instructor() -> dict[str, Tool]:
    """Its mixin that replaces each quotation by what it finds of it, or drops it."""
    mixin: Any = importlib.import_module("instructor").CitationMixin

    def cited(article: Article, quote: str) -> str | None:
        context = {"context": article.text}
        kept: list[str] = mixin.model_validate(
            {"substring_quotes": [quote]}, context=context
        ).substring_quotes
        return kept[0] if kept else None

    return {"instructor": cited}
