"""Proof of what was proven: whether the words of an article still give its mentions."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from summarizer.article import Article
from summarizer.draft import DraftItem
from summarizer.prove.prove import prove
from summarizer.prove.redraft import Redraft, redraft_of
from summarizer.record import (
    REFERENCES,
    Check,
    Coverage,
    IncidentRecord,
    Mention,
    Rejection,
    RunInfo,
    Span,
    can_be_written,
)

__all__ = ["reproved"]

NO_RUN = RunInfo(
    engine=None, model=None, prompts={}, calls=0, calls_cached=0, tokens_in=0, tokens_out=0,
    cost=None, seconds=0, version="",
)  # fmt: skip
OTHERWISE = frozenset({"key", "article", "checks", "status", "evidence"})  # compared by themselves
NOWHERE = "nothing in the article gives it"


def reproved(
    article: Article, mentions: Iterable[Mention]
) -> tuple[dict[str, list[str]], Coverage]:
    """What no longer holds of an article's mentions, by their keys, and what they use of it.

    Each mention is turned back into the proposal that would have given it, and proven like any.
    What is proven of the proposals is compared with the mentions, field by field.

    Args:
        article: the article.
        mentions: all that a record has of it.
    """
    redraft = redraft_of(article, mentions)
    record = prove(article, redraft.draft, NO_RUN)
    pairs = _pairs(redraft, record)
    keys = {again.key: key for key, again in pairs.items()}
    found: dict[str, list[str]] = {}
    for key, mention in redraft.mentions.items():
        again = pairs.get(key)
        if again is None:
            found[key] = [f"it is not proven any more: {_reason(redraft.items[key], record)}"]
        elif differences := list(_differences(mention, again, keys, redraft)):
            found[key] = differences
    return found, record.coverage[0]


def _pairs(redraft: Redraft, record: IncidentRecord) -> dict[str, Mention]:
    """The mention that is proven for each of the record's, by the key that the record has.

    It stands on the same first span; where several do, those most alike are pairs. What stands
    elsewhere is a pair where nothing but its place differs.
    """
    mentions = list(redraft.mentions.values())
    proven = [mention for item in record.items() for mention in item.mentions]
    pairs: dict[str, Mention] = {}
    for like in (_where, _what):
        left = [mention for mention in mentions if mention.key not in pairs]
        taken = {mention.key for mention in pairs.values()}
        again: dict[Any, list[Mention]] = {}
        for mention in proven:
            if mention.key not in taken:
                again.setdefault(like(mention), []).append(mention)
        pairs |= _nearest(left, again, like)
    return pairs


def _nearest(
    mentions: Sequence[Mention],
    again: Mapping[Any, Sequence[Mention]],
    like: Callable[[Mention], Any],
) -> dict[str, Mention]:
    """A pair for each mention out of those that are like it, the pairs most alike first."""
    ranked = sorted(
        (_unlike(mention, other), n, m)
        for n, mention in enumerate(mentions)
        for m, other in enumerate(again.get(like(mention), ()))
    )
    pairs: dict[str, Mention] = {}
    taken: set[str] = set()
    for _, n, m in ranked:
        mention = mentions[n]
        other = again[like(mention)][m]
        if mention.key not in pairs and other.key not in taken:
            pairs[mention.key] = other
            taken.add(other.key)
    return pairs


def _where(mention: Mention) -> tuple[Any, ...]:
    return type(mention), mention.evidence[0].start, mention.evidence[0].end


def _what(mention: Mention) -> tuple[Any, ...]:
    own = (name for name in type(mention).model_fields if name not in OTHERWISE | set(REFERENCES))
    return type(mention), *(getattr(mention, name) for name in own)


def _unlike(mention: Mention, again: Mention) -> tuple[int, bool]:
    """In how many fields two mentions differ, and whether their keys do."""
    fields = type(mention).model_fields.keys() - {"key"}
    differing = sum(getattr(mention, name) != getattr(again, name) for name in fields)
    return differing, mention.key != again.key


def _reason(item: DraftItem, record: IncidentRecord) -> str:
    """What the ledger says of a proposal, or of one of its words."""
    whole = item.model_dump_json(exclude_none=True)
    reasons = [entry.reason for entry in record.rejected if entry.item == whole]
    reasons += [_told(entry) for entry in record.rejected if entry.item in _words(item)]
    return next(iter(reasons), NOWHERE)


def _told(entry: Rejection) -> str:
    return f"{entry.item!r}: {entry.reason}"


def _words(item: DraftItem) -> set[str]:
    """The words by which an item is proposed."""
    names = ("name", "text", "quote")
    return {getattr(item, name, "") for name in names} | {*getattr(item, "aliases", ())}


def _differences(
    mention: Mention, again: Mention, keys: Mapping[str, str], redraft: Redraft
) -> Iterator[str]:
    """How a mention differs from what the article gives, a phrase each.

    Args:
        mention: as the record has it.
        again: as it is proven.
        keys: the record's key of each mention that is proven; those on one span may have changed
            places.
        redraft: all mentions of the record.
    """
    same = True
    for name in type(mention).model_fields:
        has, gives = getattr(mention, name), getattr(again, name)
        if name in REFERENCES:
            gives = keys.get(gives, gives)
        if name not in OTHERWISE and has != gives:
            same = False
            shown, proven = _shown(name, has, redraft), _shown(name, gives, redraft)
            yield f"its {name} is {shown}, but {proven} is proven"
    if same and mention.evidence != again.evidence:
        yield _moved(mention.evidence, again.evidence)
    elif same:
        yield from _outcomes(mention.checks, again.checks)


def _moved(has: Sequence[Span], gives: Sequence[Span]) -> str:
    """How the words that prove a mention differ: those that only one side has."""
    ours = _spans(span for span in has if span not in gives)
    proven = _spans(span for span in gives if span not in has)
    if ours and proven:
        return f"it rests on {ours}, but {proven} is proven"
    if ours:
        return f"it rests on {ours}, but is proven without"
    return f"it is proven by {proven}, which it has not" if proven else "its words change places"


def _shown(name: str, value: Any, redraft: Redraft) -> str:
    """A field's value for a reader: names for keys, words with their places for spans."""
    if value is None or value == ():
        return "null"
    if name in REFERENCES:
        return f"{value} ({redraft.name(value)!r})" if redraft.name(value) else str(value)
    if isinstance(value, tuple) and isinstance(value[0], Span):
        return _spans(value)
    if isinstance(value, Decimal):
        return f"{value:f}" if can_be_written(value) else str(value)
    return repr(list(value) if isinstance(value, tuple) else value)


def _spans(spans: Iterable[Span]) -> str:
    return ", ".join(f"{span.text!r} at {span.start} to {span.end}" for span in spans)


def _outcomes(has: Sequence[Check], gives: Sequence[Check]) -> Iterator[str]:
    """The checks that come out otherwise, or are not the ones that are made."""
    if has == gives:
        return
    before, after = {c.name: c for c in has}, {c.name: c for c in gives}
    for name in dict.fromkeys((*before, *after)):
        if before.get(name) != after.get(name):
            was, comes = _outcome(before.get(name)), _outcome(after.get(name))
            yield f"its check {name!r} is {was}, but {comes} comes out"


def _outcome(check: Check | None) -> str:
    if check is None:
        return "null"
    detail = check.detail or ""
    told = detail if detail.isprintable() else repr(detail)
    return f"{check.outcome!r} ({told})" if told else repr(check.outcome)
