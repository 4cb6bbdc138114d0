"""Where one article's draft is proven: what is proven so far, and the ledger of what is not."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from summarizer.attribution import gender_of, in_quotation
from summarizer.draft import DraftItem
from summarizer.names import names_one, resolve
from summarizer.prove.find import find
from summarizer.prove.locate import Location, locate
from summarizer.prove.near import ClaimIndex, NameIndex, names_of
from summarizer.prove.page import Page
from summarizer.prove.verdict import flag, status_of
from summarizer.record import (
    MENTION_KINDS,
    ActorMention,
    Check,
    ClaimMention,
    Kind,
    Mention,
    Rejection,
    Span,
    TimeMention,
    mention_key,
)

__all__ = ["Desk"]

M = TypeVar("M", bound=Mention)
INSTRUCTED = "the words stand in a passage that tells a program what to do"
# Some words, the sentences that they are said to stand in, and where they are known to stand.
Asked = tuple[str, tuple[int, ...], tuple[tuple[int, int], ...]]


@dataclass
class Desk(Page):
    """The work on one article. It lives for one call of `prove`, and nothing else sees it.

    Attributes:
        article: what everything is proven against.
        mentions: what is proven, by kind, in the order of proving.
        rejected: what is not, with reasons.
    """

    mentions: dict[Kind, list[Mention]] = field(default_factory=dict)
    rejected: list[Rejection] = field(default_factory=list)
    _keys: Counter[tuple[Kind, int, int]] = field(default_factory=Counter)
    _places: dict[str, tuple[Kind, int]] = field(default_factory=dict)
    _named: dict[tuple[str, int], int | None] = field(default_factory=dict)
    _genders: dict[tuple[str, int], str | None] = field(default_factory=dict)
    _located: dict[Asked, Location] = field(default_factory=dict)
    _found: dict[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    _kept: dict[type[Mention], list[Any]] = field(default_factory=dict)
    _claims: tuple[list[ClaimMention], ClaimIndex] | None = None

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
        stands = item.stands
        if not stands:
            return None
        found = self._occurrences(words)
        within = (
            (start, end)
            for start, end in found
            if any(first <= start and end <= last for first, last in stands)
        )
        best = next((s for s in found if s in stands), None) or next(within, None)
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
        if cls not in self._kept:
            mentions = self.mentions.get(MENTION_KINDS[cls], ())
            self._kept[cls] = [m for m in mentions if isinstance(m, cls)]
        return self._kept[cls]

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
        self._kept.pop(cls, None)
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
        self._kept.pop(type(kept), None)
        fields["evidence"] = (*kept.evidence, *evidence)
        told = [check for check in self._instructed(evidence) if check not in kept.checks]
        fields["checks"] = (*kept.checks, *checks, *told)
        fields["status"] = status_of(fields["checks"])
        self.mentions[kind][place] = kept.model_copy(update=fields)

    def _instructed(self, evidence: Sequence[Span]) -> list[Check]:
        """A flag, where a span stands in a passage that tells a program what to do."""
        passages = self.instructions
        for span in evidence:
            nearest = bisect_right(passages, span.start, key=lambda passage: passage.end)
            if nearest < len(passages) and passages[nearest].start < span.end:
                return [flag("instruction", INSTRUCTED)]
        return []

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
            likely = self._names.like(actors, words)
            index = resolve(words, [(a.name, *a.aliases) for a in map(actors.__getitem__, likely)])
            self._named[asked] = None if index is None else likely[index]
        index = self._named[asked]
        return None if index is None else actors[index]

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
        window = self._before(at, before=before)
        spans = [
            s for name in names_of(actor) if (s := self.nearest(name, window, (at, at), taken))
        ]
        return min(spans, key=lambda s: abs(s.start - at), default=None)

    def _before(self, at: int, *, before: bool) -> tuple[int, int]:
        """Where an actor must be named for whom words at an offset may stand; see `antecedent`."""
        here = self.article.sentence_at(at).number
        near = self.told[: bisect_left(self.told, here, key=lambda s: s.number)][-2:]
        start = near[0].start if near else self.article.sentences[here - 1].start
        return start, at if before else self.article.sentences[here - 1].end

    @cached_property
    def _names(self) -> NameIndex:
        return NameIndex(self._occurrences)

    def named_in(self, window: tuple[int, int]) -> list[ActorMention]:
        """The actors that are named in a stretch of the article, in the order of proving."""
        return self._names.within(self.kept(ActorMention), *window)

    def called(self, words: str) -> list[ActorMention]:
        """The actors whom some words may name, and some others; in the order of proving."""
        actors = self.kept(ActorMention)
        return [actors[number] for number in self._names.like(actors, words)]

    def named_before(self, at: int) -> list[ActorMention]:
        """The actors of whom one may be meant by a pronoun at an offset; see `antecedent`."""
        return self.named_in(self._before(at, before=True))

    def claims_holding(self, span: Span) -> list[ClaimMention]:
        """The claims whose words hold a stretch."""
        claims = self.kept(ClaimMention)
        if self._claims is None or self._claims[0] is not claims:
            self._claims = claims, ClaimIndex(self.article, claims)
        return self._claims[1].holding(span.start, span.end)

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
