"""The audit of a saved record: whether its digests, spans, ids and its items' fields still hold."""

import json
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from typing import Any

from pydantic import ValidationError

from summarizer.errors import NotARecord
from summarizer.record import (
    ITEM_LISTS,
    MENTION_KINDS,
    SCHEMA_VERSION,
    ArticleInfo,
    IncidentRecord,
    Mention,
    Span,
    item_lists,
    mention_key,
)

__all__ = ["faults", "parse_records"]

FAULTS_SHOWN = 3  # of a file that is no record; more than a few say nothing new


def parse_records(data: bytes, name: str) -> tuple[IncidentRecord, ...]:
    """The records in a file's bytes: one as JSON, or several as JSON Lines.

    Raises:
        NotARecord: the bytes hold something else, or a record of another version.
    """
    data = data.removeprefix(BOM_UTF8)
    lines = [line for line in data.splitlines() if line.strip()]
    if len(lines) > 1 and all(line.startswith(b"{") and line.endswith(b"}") for line in lines):
        return tuple(_parsed(line, f"{name}, line {n}") for n, line in enumerate(lines, 1))
    return (_parsed(data, name),)


def _parsed(data: bytes, name: str) -> IncidentRecord:
    try:
        value: Any = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise NotARecord(f"{name!r} is not JSON: {error}", hint="name a saved record") from error
    version = value.get("schema_version") if isinstance(value, dict) else None
    if version is None:
        raise NotARecord(
            f"{name!r} is no incident record",
            hint="name a file that `summarizer run --format json` wrote",
        )
    if version != SCHEMA_VERSION:
        raise NotARecord(
            f"{name!r} is a record of schema version {version!r}, not {SCHEMA_VERSION!r}",
            hint="make it again with this version of summarizer",
        )
    try:
        return IncidentRecord.model_validate_json(data)
    except ValidationError as error:
        first = [
            f"{_path(fault['loc']) or 'the record'}: {fault['msg']}"
            for fault in error.errors()[:FAULTS_SHOWN]
        ]
        raise NotARecord(
            f"{name!r} does not hold together: {'; '.join(first)}", hint="make the record again"
        ) from error


def _path(steps: Sequence[int | str]) -> str:
    path = ".".join(map(str, steps))
    return path if path.isprintable() else repr(path)  # a key of the file may be any text


def faults(record: IncidentRecord, texts: Iterable[str] = ()) -> tuple[str, ...]:
    """What no longer holds in a record, a line each, the item or article named first.

    Args:
        record: the record.
        texts: the texts of articles, for those that the record does not hold or that may have
            changed since; each is matched by its digest.
    """
    given = {sha256(text.encode("utf-8", "surrogatepass")).hexdigest(): text for text in texts}
    found: list[str] = []
    known: dict[str, str] = {}
    for article in record.articles:
        text = _text(article, given)
        found += _article_faults(article, text, sorted(given))
        if text is not None:
            known[article.id] = text
    for item in record.items():
        for mention in item.mentions:
            found += [f"{item.id}: {fault}" for fault in _mention_faults(mention, known)]
    return (*found, *_item_faults(record))


def _text(article: ArticleInfo, given: dict[str, str]) -> str | None:
    """The text to verify an article by: the one given with its digest, else the record's own."""
    return given.get(article.sha256, article.text)


def _article_faults(article: ArticleInfo, text: str | None, given: Sequence[str]) -> Iterator[str]:
    name = f"article {article.id}"
    if article.id != article.sha256[:12]:
        yield f"{name}: its id is not the beginning of its digest"
    if given and article.sha256 not in given:
        yield f"{name}: none of the articles given has its text"
    if text is None:
        yield f"{name}: the record has no text of it; give the article as well"
    elif sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != article.sha256:
        yield f"{name}: its text is not the one that was read"
    elif len(text) != article.characters:
        yield f"{name}: it has {len(text)} characters, not {article.characters}"


def _mention_faults(mention: Mention, texts: dict[str, str]) -> Iterator[str]:
    text = texts.get(mention.article)
    for span in _spans(mention):
        if text is not None and text[span.start : span.end] != span.text:
            stands = text[span.start : span.end]
            yield f"at {span.start} to {span.end} stands {stands!r}, not {span.text!r}"
    first, kind = mention.evidence[0], MENTION_KINDS.get(type(mention))
    # Where several mentions stand on one span their ordinals tell them apart; there are few.
    if kind and mention.key not in {
        mention_key(kind, mention.article, first.start, first.end, n) for n in range(50)
    }:
        yield f"its mention {mention.key} has not the key of its first span"


def _spans(mention: Mention) -> list[Span]:
    """The spans of a mention, those of its own fields included."""
    spans = list(mention.evidence)
    for name in ("content", "cue", "source"):
        spans += [span for span in getattr(mention, name, ()) if span not in spans]
    return spans


def _item_faults(record: IncidentRecord) -> Iterator[str]:
    """Items whose own fields are not the ones that their mentions give."""
    groups: dict[Any, list[Sequence[Mention]]] = {}
    for item in record.items():
        kind = MENTION_KINDS.get(type(item.mentions[0]))
        if kind is not None:
            groups.setdefault(kind, []).append(item.mentions)
    made = item_lists(groups, record.articles, record.judgements)
    for name in ITEM_LISTS:
        again = {item.id: item for item in made[name]}
        basis = "the judgements" if name == "disputed_facts" else "its mentions"
        for item in getattr(record, name):
            if again.get(item.id) != item:
                yield f"{item.id}: its fields are not the ones that {basis} give"
    left = {fact.id: fact for fact in made["disputed_facts"]}
    for id in left.keys() - {fact.id for fact in record.disputed_facts}:
        yield f"{id}: the judgements give the question {left[id].question!r}, the record has it not"
