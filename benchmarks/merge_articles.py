"""Many articles of one incident, made by program of the items of the four examples.

Each tells some forty of their claims and figures, with other words of the same sense, other
numbers, in another order: what a merge has to put together again.
"""

import random
import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from summarizer import summarize
from summarizer.article import Article, article_of
from summarizer.config import ArticleMeta
from summarizer.pipeline import NO_RUN
from summarizer.record import (
    KINDS,
    REFERENCES,
    SCHEMA_VERSION,
    ClaimMention,
    EventMention,
    IncidentRecord,
    Item,
    Kind,
    Mention,
    item_lists,
    mention_key,
)

__all__ = ["many_records"]

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = sorted((ROOT / "examples" / "black-sea").glob("*.txt"))
CLAIMS = 40  # in an article
OTHERS = 8  # figures and events in an article
SWAPPED, RENUMBERED = 0.4, 0.15  # how often a word or a number is another one
# Words for which others stand in one article or another: any of a line for any of it.
ALIKE: Mapping[str, Sequence[str]] = {
    word: line.split()
    for line in (
        "drone Reaper aircraft",
        "jet fighter warplane",
        "jets fighters warplanes",
        "hit struck touched clipped",
        "fell plunged crashed dropped",
        "sea water",
        "fuel kerosene",
        "propeller blade",
        "wreck wreckage debris",
        "zone area",
        "closed shut",
        "pilots airmen crews",
        "dangerous reckless unsafe",
        "deliberate intentional",
        "flights missions sorties",
        "told informed",
    )
    for word in line.split()
}
# What an article adds to somebody's words, so that most of them are in no other article the same.
TAILED = 0.5
TAILS = (
    "on Tuesday", "on 14 March", "that day", "over the sea", "by all accounts", "once more",
    "in the end", "in plain words", "from the start", "for all to see", "without any reason",
    "under the eyes of its crew",
)  # fmt: skip
KIND_OF: Mapping[str, Kind] = {letter: kind for kind, letter in KINDS.items()}


def many_records(number: int) -> list[IncidentRecord]:
    """The records of so many articles of one incident; always the same ones."""
    whole = summarize(*EXAMPLES, replay=ROOT / "tests" / "cassettes")
    return [_record(whole, random.Random(seed), seed) for seed in range(number)]


def _record(whole: IncidentRecord, chance: random.Random, number: int) -> IncidentRecord:
    """The record of one article: a line for each item, and each item on its line."""
    told: list[Item[Any]] = chance.sample([c for c in whole.claims if c.within is None], CLAIMS)
    told += chance.sample([*whole.figures, *whole.events], OTHERS)
    items = _with_named(whole, told)
    lines = {item.id: _line(item, chance) for item in items}
    text, at = f"Lost over the sea, part {number}\n", dict[str, int]()
    for id, line in lines.items():
        at[id] = len(text) + 1
        text += f"\n{line}\n"
    day = date(2023, 3, 15) + timedelta(days=number % 5)
    meta = ArticleMeta(outlet=f"Outlet {number}", published=day.isoformat(), language="en")
    article = article_of(text.encode(), f"{number}.txt", meta=meta)
    keys: dict[str, str] = {}
    for item in items:
        end = at[item.id] + len(lines[item.id])
        key = mention_key(KIND_OF[item.id[0]], article.id, at[item.id], end)
        keys |= {mention.key: key for mention in item.mentions}
    groups: dict[Kind, list[list[Mention]]] = {}
    for item in items:
        mention = _mention(item, lines[item.id], at[item.id], article, keys)
        groups.setdefault(KIND_OF[item.id[0]], []).append([mention])
    info = (article.info(),)
    return IncidentRecord(
        schema_version=SCHEMA_VERSION,
        title=article.title,
        summary=(),
        judgements=(),
        articles=info,
        rejected=(),
        coverage=(),
        run=NO_RUN,
        **item_lists(groups, info),
    )


def _with_named(whole: IncidentRecord, told: Sequence[Item[Any]]) -> list[Item[Any]]:
    """Some items, and those that they name."""
    homes = _homes(whole)
    kept: dict[str, Item[Any]] = {}
    left = list(told)
    while left:
        item = left.pop(0)
        if item.id not in kept:
            kept[item.id] = item
            named = (getattr(item.mentions[0], field, None) for field in REFERENCES)
            left += [homes[key] for key in named if key is not None]
    return list(kept.values())


def _homes(whole: IncidentRecord) -> dict[str, Item[Any]]:
    """The item that each mention belongs to."""
    return {mention.key: item for item in whole.items() for mention in item.mentions}


def _line(item: Item[Any], chance: random.Random) -> str:
    """What an article says of an item: of a claim and an event its words, of others their name."""
    first = item.mentions[0]
    words: str = next(
        " ".join(getattr(first, field).split())
        for field in ("statement", "what", "name", "text")
        if hasattr(first, field)
    )
    if not isinstance(first, ClaimMention | EventMention):
        return words
    swapped = re.sub(r"[A-Za-z]+", lambda m: _other_word(m.group(), chance), words)
    told = re.sub(r"\b\d{2,}\b", lambda m: _other_number(m.group(), chance), swapped)
    return f"{told.rstrip('.')} {chance.choice(TAILS)}" if chance.random() < TAILED else told


def _other_word(word: str, chance: random.Random) -> str:
    if word in ALIKE and chance.random() < SWAPPED:
        return chance.choice(ALIKE[word])
    return word


def _other_number(number: str, chance: random.Random) -> str:
    return str(int(number) + chance.randrange(1, 9)) if chance.random() < RENUMBERED else number


def _mention(
    item: Item[Any], line: str, start: int, article: Article, keys: Mapping[str, str]
) -> Mention:
    """An item's first mention, as this article gives it."""
    first: Mention = item.mentions[0]
    evidence = article.span(start, start + len(line))
    fields: dict[str, Any] = {
        "key": keys[first.key],
        "article": article.id,
        "evidence": (evidence,),
        "checks": (),
        "status": "proven",
    }
    for field in REFERENCES:
        if hasattr(first, field):
            named = getattr(first, field)
            fields[field] = None if named is None else keys[named]
    if isinstance(first, ClaimMention):
        fields |= {"statement": line, "content": (evidence,), "cue": (), "source": ()}
    elif isinstance(first, EventMention):
        fields["what"] = line
    return first.model_copy(update=fields)
