"""The audit of a saved record: whether its parts fit each other, and its articles still give it."""

import json
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any

from pydantic import ValidationError

from summarizer.article import Article, article_again
from summarizer.errors import NotARecord
from summarizer.prove import reproved
from summarizer.reconcile import with_origins
from summarizer.record import (
    ITEM_LISTS,
    MENTION_KINDS,
    SCHEMA_VERSION,
    ArticleInfo,
    Claim,
    Coverage,
    IncidentRecord,
    Mention,
    Span,
    item_lists,
    mention_key,
)
from summarizer.summary import title_of, written

__all__ = ["faults", "parse_records", "verified"]

Fault = tuple[str, str]  # of what something no longer holds, and what

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
            hint="make it again from its articles with this version of summarizer",
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


def faults(
    record: IncidentRecord, texts: Iterable[str] = (), *, partly: bool = False
) -> tuple[str, ...]:
    """What in a record does not fit its texts or the rest of it, a line each, its name first.

    Args:
        record: the record.
        texts: the texts of articles, for those that the record does not hold or that may have
            changed since; each is matched by its digest.
        partly: whether what a text is needed for is left out where there is none.
    """
    found = _unfit(record, _by_digest(texts), partly=partly)
    return tuple(f"{name}: {fault}" for name, fault in found)


def verified(
    record: IncidentRecord, texts: Iterable[str] = (), *, partly: bool = False
) -> tuple[str, ...]:
    """What no longer holds in a record, a line an item, its id first.

    What `faults` finds; and of the rest what is not proven any more by the articles whose texts
    are at hand, or proven with other fields. Takes what `faults` does.
    """
    given = _by_digest(texts)
    unfit = list(_unfit(record, given, partly=partly))
    named = {name for name, _ in unfit}
    unproven = [fault for fault in _unproven(record, given) if fault[0] not in named]
    named |= {name for name, _ in unproven}
    origins = (fault for fault in _origin_faults(record) if fault[0] not in named)
    told: dict[str, list[str]] = {}
    for name, fault in (*unfit, *unproven, *origins):
        told.setdefault(name, []).append(fault)
    lines = (f"{name}: {'; '.join(dict.fromkeys(what))}" for name, what in told.items())
    # What somebody wrote into a record may break lines or move a terminal's cursor.
    return tuple(line if line.isprintable() else ascii(line)[1:-1] for line in lines)


def _by_digest(texts: Iterable[str]) -> dict[str, str]:
    return {_digest(text): text for text in texts}


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _unfit(record: IncidentRecord, given: dict[str, str], *, partly: bool) -> Iterator[Fault]:
    """What does not fit the texts, the digests, or the mentions that it is made of."""
    known: dict[str, str] = {}
    for article in record.articles:
        text = _text(article, given)
        for fault in _article_faults(article, text, sorted(given), partly=partly):
            yield f"article {article.id}", fault
        if text is not None:
            known[article.id] = text
    for item in record.items():
        for mention in item.mentions:
            for fault in _mention_faults(mention, known):
                yield item.id, fault
    yield from _item_faults(record)
    if record.title != title_of(record.articles):
        yield "the title", "it is not that of the first article that has one"


def _text(article: ArticleInfo, given: dict[str, str]) -> str | None:
    """The text to verify an article by: the one given with its digest, else the record's own."""
    return given.get(article.sha256, article.text)


def _article_faults(
    article: ArticleInfo, text: str | None, given: Sequence[str], *, partly: bool
) -> Iterator[str]:
    if article.id != article.sha256[:12]:
        yield "its id is not the beginning of its digest"
    if given and article.sha256 not in given:
        yield "none of the articles given has its text"
    if text is None and partly:
        return
    if text is None:
        yield "the record has no text of it; give the article as well"
    elif _digest(text) != article.sha256:
        yield "its text is not the one that was read"
    elif len(text) != article.characters:
        yield f"it has {len(text)} characters, not {article.characters}"


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


def _item_faults(record: IncidentRecord) -> Iterator[Fault]:
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
            made_so = again.get(item.id)
            if isinstance(made_so, Claim) and isinstance(item, Claim):
                made_so = made_so.model_copy(update={"origins": item.origins})
            if made_so != item:
                yield item.id, f"its fields are not the ones that {basis} give"
    left = {fact.id: fact for fact in made["disputed_facts"]}
    for id in left.keys() - {fact.id for fact in record.disputed_facts}:
        yield id, f"the judgements give the question {left[id].question!r}, the record has it not"


def _origin_faults(record: IncidentRecord) -> Iterator[Fault]:
    """Claims whose origins are not the ones that their mentions and their articles give.

    What was seen in texts that the record no longer holds is taken from the record itself.
    """
    if not any(claim.origins for claim in record.claims):  # nobody has looked for them yet
        return
    whole = all(article.text is not None for article in record.articles)
    earlier = () if whole else (record,)
    again = with_origins(record.claims, record.actors, record.articles, earlier)
    for claim, made in zip(record.claims, again, strict=True):
        if claim.origins != made.origins:
            yield claim.id, "its origins are not the ones that its mentions and articles give"


def _unproven(record: IncidentRecord, given: dict[str, str]) -> Iterator[Fault]:
    """What the articles whose texts are at hand no longer prove."""
    mentions: dict[str, list[Mention]] = {article.id: [] for article in record.articles}
    for item in record.items():
        for mention in item.mentions:
            mentions[mention.article].append(mention)
    found: dict[str, Sequence[str]] = {}
    for info in record.articles:
        text = _text(info, given)
        if text is None or _digest(text) != info.sha256 or not text.strip():
            continue
        try:
            proofs = [reproved(article, mentions[info.id]) for article in _readings(info, text)]
        except ValueError:
            yield f"article {info.id}", f"its date {info.published!r} is none"
            continue
        found |= _in_all([differences for differences, _ in proofs])
        yield from _coverage_faults(record, info.id, [coverage for _, coverage in proofs])
    yield from _summary_faults(record)
    for item in record.items():
        for mention in item.mentions:
            where = f"in article {mention.article} " if len(item.mentions) > 1 else ""
            for fault in found.get(mention.key, ()):
                yield item.id, f"{where}{fault}"


def _summary_faults(record: IncidentRecord) -> Iterator[Fault]:
    """Sentences that the items do not give: a model's are proven anew, the others made anew."""
    if not record.summary:
        return
    made, refused = written(dict(record), record.summary)
    for one in refused:
        yield "the summary", f"its sentence {one.sentence.text!r} is not proven: {one.reason}"
    if not refused and made != record.summary:
        yield "the summary", "its sentences are not the ones that the items give"


def _readings(info: ArticleInfo, text: str) -> list[Article]:
    """The article under each date at which it was published: its mentions may be of any copy."""
    dates = dict.fromkeys((info.published, *(copy.published for copy in info.copies)))
    return [
        article_again(info.model_copy(update={"published": published}), text) for published in dates
    ]


def _in_all(found: Sequence[Mapping[str, Sequence[str]]]) -> dict[str, Sequence[str]]:
    """The differences of what differs whatever the date, those under the first date."""
    return {key: what for key, what in found[0].items() if all(key in other for other in found)}


def _coverage_faults(
    record: IncidentRecord, article: str, again: Sequence[Coverage]
) -> Iterator[Fault]:
    """Counts that are not those of the article.

    A record that several were merged into has the coverage of each; less is used in one than in
    all of them.
    """
    listed = [coverage for coverage in record.coverage if coverage.article == article]
    for coverage in listed:
        whole = len(listed) == 1
        if not any(_counts_alike(coverage, other, whole=whole) for other in again):
            yield f"article {article}", "its coverage is not what the items use of it"


def _counts_alike(coverage: Coverage, again: Coverage, *, whole: bool) -> bool:
    if whole:
        return coverage == again
    counts = ("sentences", "numbers", "quotations")
    return {*again.unused} <= {*coverage.unused} and all(
        getattr(coverage, name) == getattr(again, name)
        and getattr(coverage, f"{name}_used") <= getattr(again, f"{name}_used")
        for name in counts
    )
