"""Where one article's draft is proven: what is proven so far, and the ledger of what is not."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from summarizer.article import Article, Sentence
from summarizer.attribution import gender_of, in_quotation, quotations
from summarizer.draft import DraftItem
from summarizer.names import names_one, resolve
from summarizer.prove.find import find
from summarizer.prove.index import WordIndex
from summarizer.prove.instructions import Instruction, instructions
from summarizer.prove.known import Known, known_in
from summarizer.prove.locate import Location, locate
from summarizer.prove.verdict import flag, status_of
from summarizer.quantities import Quantity, quantities
from summarizer.record import (
    MENTION_KINDS,
    ActorMention,
    Check,
    Kind,
    Mention,
    Rejection,
    Span,
    TimeMention,
    can_be_written,
    mention_key,
)
from summarizer.times import TimeExpression, times

__all__ = ["Desk"]

M = TypeVar("M", bound=Mention)
INSTRUCTED = "the words stand in a passage that tells a program what to do"
# Some words, the sentences that they are said to stand in, and where they are known to stand.
Asked = tuple[str, tuple[int, ...], tuple[tuple[int, int], ...]]


@dataclass
class Desk:
    """The work on one article. It lives for one call of `prove`, and nothing else sees it.

    Attributes:
        article: what everything is proven against.
        mentions: what is proven, by kind, in the order of proving.
        rejected: what is not, with reasons.
    """

    article: Article
    mentions: dict[Kind, list[Mention]] = field(default_factory=dict)
    rejected: list[Rejection] = field(default_factory=list)
    _keys: Counter[tuple[Kind, int, int]] = field(default_factory=Counter)
    _places: dict[str, tuple[Kind, int]] = field(default_factory=dict)
    _named: dict[tuple[str, int], int | None] = field(default_factory=dict)
    _genders: dict[tuple[str, int], str | None] = field(default_factory=dict)
    _located: dict[Asked, Location] = field(default_factory=dict)
    _found: dict[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)

    @cached_property
    def quoted(self) -> tuple[tuple[int, int], ...]:
        """The article's quotations, furniture apart."""
        return quotations(self.article)

    @cached_property
    def instructions(self) -> tuple[Instruction, ...]:
        """The passages that tell a program what to do."""
        return instructions(self.article, self.quoted)

    @cached_property
    def numbers(self) -> tuple[Quantity, ...]:
        """The article's quantities, furniture apart."""
        return tuple(
            q
            for q in quantities(self.article.text)
            if not self.article.is_furniture(*q.span) and can_be_written(q.high)
        )

    @cached_property
    def known(self) -> Known:
        """What the article gives to a statement about it."""
        return known_in(self.article.text, self.published, numbers=self.numbers, read=self.times)

    @cached_property
    def published(self) -> date | None:
        """The day on which the article was published."""
        day = self.article.meta.published
        return date.fromisoformat(day[:10]) if day else None

    @cached_property
    def times(self) -> tuple[TimeExpression, ...]:
        """The times that are read in the article."""
        return times(self.article.text, self.published)

    def time_read(self, span: Span) -> TimeExpression | None:
        """The time that is read where some words stand, their neighbours taken into account."""
        first = bisect_right(self.times, span.start, key=lambda t: t.span[1])
        read = self.times[first] if first < len(self.times) else None
        return read if read and read.span[0] < span.end else None

    def reject(self, kind: str, item: DraftItem | str, reason: str) -> None:
        """Put a proposal into the ledger, in its proposer's words."""
        words = item if isinstance(item, str) else item.model_dump_json(exclude_none=True)
        self.rejected.append(
            Rejection(stage="prove", kind=kind, item=words, reason=reason, article=self.article.id)
        )

    def locate(self, words: str, item: DraftItem) -> Location:
        """Where an item's words stand outside furniture; nowhere if in furniture alone."""
        asked = (words, tuple(item.sentences), item.stands)
        if asked not in self._located:
            self._located[asked] = self._location(words, item)
        return self._located[asked]

    def _location(self, words: str, item: DraftItem) -> Location:
        meant = self._meant(words, item)
        location = Location((meant,)) if meant else locate(self.article, words, item.sentences)
        if any(self.article.is_furniture(span.start, span.end) for span in location.spans):
            return Location(nearest=location.nearest)
        return location

    def _meant(self, words: str, item: DraftItem) -> Span | None:
        """The occurrence of some words that is known to be meant: where the item stands, or in it.

        The words of a time or a figure may end before its span does: with a full stop.
        """
        if not item.stands:
            return None
        found = find(self.article.text, words)
        within = (
            (start, end)
            for start, end in found
            if any(first <= start and end <= last for first, last in item.stands)
        )
        best = next((s for s in found if s in item.stands), None) or next(within, None)
        return self.article.span(*best) if best else None

    def stands(self, item: DraftItem, kind: str, words: str | None) -> Span | None:
        """The span of one field's words; where they stand nowhere, the field goes to the ledger."""
        if words is None:
            return None
        spans = self.locate(words, item).spans
        if spans:
            return spans[0]
        self.reject(kind, words, "these words do not stand in the article")
        return None

    def nearest(
        self, words: str, window: tuple[int, int], anchor: tuple[int, int], taken: Sequence[Span]
    ) -> Span | None:
        """The occurrence of words within a window that is nearest to a stretch, outside `taken`."""
        found = self._occurrences(words)
        first, last = bisect_left(found, (window[0], 0)), bisect_left(found, (window[1], 0))
        if first == last:
            return None
        free = [
            (start, end)
            for start, end in found[first:last]
            if end <= window[1]
            and not any(start < span.end and span.start < end for span in taken)
            and not self.article.is_furniture(start, end)
        ]
        best = min(free, key=lambda s: max(anchor[0] - s[1], s[0] - anchor[1], 0), default=None)
        return self.article.span(*best) if best else None

    def _occurrences(self, words: str) -> tuple[tuple[int, int], ...]:
        """Where words stand; a name is looked for once, and not for every claim anew."""
        if words not in self._found:
            self._found[words] = find(self.article.text, words)
        return self._found[words]

    def kept(self, cls: type[M]) -> list[M]:
        """The mentions of one type so far."""
        return [m for m in self.mentions.get(MENTION_KINDS[cls], ()) if isinstance(m, cls)]

    def add(
        self, cls: type[M], evidence: Sequence[Span], checks: Sequence[Check], /, **fields: Any
    ) -> M:
        """Keep what is proven as a mention; its key is that of its first span."""
        checks = (*checks, *self._instructed(evidence))
        kind, first = MENTION_KINDS[cls], evidence[0]
        ordinal = self._keys[kind, first.start, first.end]
        self._keys[kind, first.start, first.end] += 1
        mention = cls(
            key=mention_key(kind, self.article.id, first.start, first.end, ordinal),
            article=self.article.id,
            evidence=tuple(dict.fromkeys(evidence)),
            checks=checks,
            status=status_of(checks),
            **fields,
        )
        kept = self.mentions.setdefault(kind, [])
        self._places[mention.key] = (kind, len(kept))
        kept.append(mention)
        return mention

    def replace(
        self, mention: Mention, evidence: Sequence[Span] = (), *checks: Check, **fields: Any
    ) -> None:
        """Put another value into some fields of a mention that is kept, with what proves it."""
        kind, place = self._places[mention.key]
        kept = self.mentions[kind][place]
        fields["evidence"] = (*kept.evidence, *evidence)
        told = [check for check in self._instructed(evidence) if check not in kept.checks]
        fields["checks"] = (*kept.checks, *checks, *told)
        fields["status"] = status_of(fields["checks"])
        self.mentions[kind][place] = kept.model_copy(update=fields)

    def _instructed(self, evidence: Sequence[Span]) -> list[Check]:
        """A flag, where a span stands in a passage that tells a program what to do."""
        within = any(
            span.start < passage.end and passage.start < span.end
            for span in evidence
            for passage in self.instructions
        )
        return [flag("instruction", INSTRUCTED)] if within else []

    def begins(self, kind: Kind, span: Span) -> bool:
        """Whether the evidence of any kept mention of a kind begins with a span."""
        return self._keys[kind, span.start, span.end] > 0

    def time_at(self, span: Span) -> TimeMention | None:
        """The time that is kept of these very words."""
        if not self.begins("time", span):
            return None
        return next((m for m in self.kept(TimeMention) if m.evidence[0] == span), None)

    def actor(self, words: str) -> ActorMention | None:
        """The actor that some words name, or None where none does or more than one might."""
        actors = self.kept(ActorMention)
        asked = (words, len(actors))  # names never change, so only another actor answers otherwise
        if asked not in self._named:
            self._named[asked] = resolve(words, [(a.name, *a.aliases) for a in actors])
        index = self._named[asked]
        return None if index is None else actors[index]

    @cached_property
    def _told(self) -> list[Sentence]:
        """The sentences that are no quotation all through, and no furniture."""
        return [
            sentence
            for sentence in self.article.sentences
            if sentence.kind != "furniture"
            and not in_quotation((sentence.start + 1, sentence.end - 1), self.quoted)
        ]

    @cached_property
    def words(self) -> WordIndex:
        """The words of the article, furniture apart."""
        return WordIndex(self.article)

    def antecedent(
        self, actor: ActorMention, at: int, taken: Sequence[Span], *, before: bool = False
    ) -> Span | None:
        """The nearest name of an actor in the sentence of an offset or the two before it.

        Sentences that are quotation all through are not counted: "she" after three paragraphs of
        her own words is the woman named before them.

        Args:
            actor: whose name is looked for.
            at: where the words stand that may mean the actor.
            taken: where the name does not count: in the words claimed.
            before: True where the name must go before, as it does before a pronoun.
        """
        here = self.article.sentence_at(at).number
        near = self._told[: bisect_left(self._told, here, key=lambda s: s.number)][-2:]
        start = near[0].start if near else self.article.sentences[here - 1].start
        window = (start, at if before else self.article.sentences[here - 1].end)
        names = (actor.name, *actor.aliases, actor.name.split()[-1])
        spans = [s for name in names if (s := self.nearest(name, window, (at, at), taken))]
        return min(spans, key=lambda s: abs(s.start - at), default=None)

    def gender(self, actor: ActorMention) -> str | None:
        """ "He" or "she", where the article shows by which of them it speaks of a person."""
        people = [a for a in self.kept(ActorMention) if a.kind == "person"]
        asked = (actor.key, len(people))
        if asked not in self._genders:
            others = [a.name for a in people if a.key != actor.key]
            names = (actor.name, *actor.aliases)
            self._genders[asked] = gender_of(self.article, self.quoted, names, others)
        return self._genders[asked]

    def is_quoted(self, spans: Sequence[Span]) -> bool:
        """Whether all of the spans stand in quotation marks."""
        return all(in_quotation((s.start, s.end), self.quoted) for s in spans)

    def is_named(self, words: str, actor: ActorMention) -> bool:
        """Whether some words hold a name of the actor."""
        return names_one(words, (actor.name, *actor.aliases))
