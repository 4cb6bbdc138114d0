"""What a format that names its fields says of an article, whatever names it gives them."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from summarizer.reading.reading import Stated

__all__ = ["stated"]

# By what is stated: the names that news-please, trafilatura, newspaper, schema.org and the front
# matter of site generators give it, best first.
NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline", "title_page", "title_rss"),
    "outlet": (
        "sitename", "source-hostname", "source_hostname", "publisher", "outlet", "site_name",
        "source_domain", "hostname",
    ),
    "author": ("authors", "author", "byline"),
    "published": (
        "date_publish", "datepublished", "published", "publish_date", "published_at", "pubdate",
        "date",
    ),
    "modified": (
        "date_modify", "datemodified", "modified", "date_modified", "lastmod", "updated",
        "updated_at",
    ),
    "url": ("url", "canonical", "canonical_url", "link", "permalink", "source_url", "source"),
    "language": ("language", "lang", "inlanguage"),
}  # fmt: skip
_ADDRESS = re.compile(r"https?:", re.IGNORECASE)
MOST_AUTHORS = 20
LONGEST = 1_000  # characters of one fact


def stated(fields: Mapping[str, Any]) -> Stated:
    """What some named fields say of an article.

    Args:
        fields: by their names; values that are neither words nor lists nor objects with a name of
            words say nothing.
    """
    small = {name.lower(): value for name, value in fields.items()}
    found = {what: _first(small, names) for what, names in NAMES.items()}
    if not _ADDRESS.match(found["url"] or "http:"):
        found["url"] = None
    source = _words(small.get("source"))
    if source and ":" not in source:  # in some formats its address, in others its name
        found["outlet"] = found["outlet"] or source
    return Stated(**found)


def _first(fields: Mapping[str, Any], names: Iterable[str]) -> str | None:
    return next((words for name in names if (words := _words(fields.get(name)))), None)


def _words(value: Any) -> str | None:
    """The words of a value; of several they are joined by ", "."""
    if isinstance(value, Mapping):
        value = value.get("name")
    if isinstance(value, list):
        parts = [part for each in value[:MOST_AUTHORS] if (part := _words_of_one(each))]
        return ", ".join(dict.fromkeys(parts)) or None
    return _words_of_one(value)


def _words_of_one(value: Any) -> str | None:
    if isinstance(value, Mapping):
        value = value.get("name")
    if not isinstance(value, str):
        return None
    return " ".join(value.split())[:LONGEST] or None
