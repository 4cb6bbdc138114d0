"""Disputed facts: from what is judged of pairs of claims to questions with their answers.

A function of the claims and the judgements alone, so that a merge in any order gives the same.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from summarizer.record.base import Mention, mention_key
from summarizer.record.incident import ArticleInfo, Judgement
from summarizer.record.items import Actor, Claim, ClaimMention, DisputedFact, Position
from summarizer.record.questions import merged
from summarizer.record.standing import standing

__all__ = ["disputed_facts"]

Neighbours = Mapping[str, frozenset[str]]  # of each claim the claims that contradict it


def disputed_facts(
    claims: Sequence[Claim],
    actors: Iterable[Actor],
    judgements: Iterable[Judgement],
    articles: Iterable[ArticleInfo],
) -> tuple[DisputedFact, ...]:
    """The questions that the claims answer differently, in the order of their first claims.

    A question whose contradictions are all among those of another is told there, and so is one that
    asks the same in other words.

    Args:
        claims: in the order of the record.
        actors: of the record; outlets among them hold no position.
        judgements: those that say "contradicts" and name a question count, unless somebody whose
            word is stronger judges those two claims otherwise.
        articles: their dates order the mentions.
    """
    home = {mention.key: claim.id for claim in claims for mention in claim.mentions}
    edges: dict[str, set[tuple[str, str]]] = {}
    for judged in standing(judgements, home):
        a, b = sorted((home.get(judged.a, ""), home.get(judged.b, "")))
        if judged.verdict == "contradicts" and judged.question and a and a != b:
            edges.setdefault(judged.question, set()).add((a, b))
    apart = sorted((question, part) for q in edges for question, part in _parted(q, edges[q]))
    told = [(q, part) for q, part in apart if not _told_elsewhere(q, part, apart)]
    order = {claim.id: n for n, claim in enumerate(claims)}
    by_id = {claim.id: claim for claim in claims}
    sides = [(q, tuple(frozenset(side) for side in _sides(part))) for q, part in told]
    asked = merged(sides, {claim.id: claim.speaker for claim in claims})
    asked.sort(key=lambda fact: (min(order[claim] for side in fact[1] for claim in side), fact[0]))
    outlets = frozenset(actor.id for actor in actors if actor.kind == "outlet")
    published = {article.id: article.published or "" for article in articles}
    taken: dict[tuple[str, int, int], int] = {}
    facts = []
    for question, answers in asked:
        positions = [[by_id[c] for c in sorted(p, key=order.__getitem__)] for p in answers]
        positions.sort(key=lambda side: order[side[0].id])
        mentions = _mentions([c for side in positions for c in side], published, taken)
        facts.append(
            _fact(question, [_position(question, side, outlets) for side in positions], mentions)
        )
    return tuple(facts)


Edges = frozenset[tuple[str, str]]


def _parted(question: str, edges: set[tuple[str, str]]) -> Iterator[tuple[str, Edges]]:
    """The contradictions of one question, those that hang together each apart from the others."""
    near, left = _neighbours(edges), set(edges)
    while left:
        reached, new = set[str](), {min(left)[0]}
        while new:
            reached |= new
            new = {other for claim in new for other in near[claim]} - reached
        part = frozenset(pair for pair in left if pair[0] in reached)
        left -= part
        yield question, part


def _told_elsewhere(question: str, part: Edges, all_of: Iterable[tuple[str, Edges]]) -> bool:
    """Whether another question holds all of these contradictions; of two alike the first stays."""
    return any(part < other or (part == other and first < question) for first, other in all_of)


def _neighbours(edges: Iterable[tuple[str, str]]) -> Neighbours:
    near: dict[str, set[str]] = {}
    for a, b in edges:
        near.setdefault(a, set()).add(b)
        near.setdefault(b, set()).add(a)
    return {claim: frozenset(others) for claim, others in near.items()}


def _sides(edges: Edges) -> list[list[str]]:
    """The claims by position: those that are contradicted by the very same claims share one."""
    near = _neighbours(edges)
    ordered = sorted(near, key=lambda claim: sorted(near[claim]))
    return [list(side) for _, side in groupby(ordered, key=lambda claim: sorted(near[claim]))]


def _position(question: str, claims: Sequence[Claim], outlets: frozenset[str]) -> Position:
    asked = _words(question)
    best = min(claims, key=lambda claim: _plainness(claim, asked))
    speakers = dict.fromkeys(claim.speaker for claim in claims if claim.speaker)
    voices = [(m.mode == "narrated", m.article) for claim in claims for m in claim.mentions]
    return Position(
        stance=best.statement,
        denied=best.stance == "denies",
        holders=tuple(speaker for speaker in speakers if speaker not in outlets),
        claims=tuple(claim.id for claim in claims),
        reported_by=tuple(dict.fromkeys(a for narrated, a in voices if not narrated)),
        narrated_by=tuple(dict.fromkeys(a for narrated, a in voices if narrated)),
    )


def _plainness(claim: Claim, asked: frozenset[str]) -> tuple[bool, bool, bool, bool, int, int, str]:
    """How well a claim's statement stands for its position: the least is the plainest answer.

    A denial's statement is what it denies; one in quotation marks says "we" and "it". Of the others
    the one that takes up most of the question's words is the answer, and the shortest of those.
    """
    return (
        claim.stance == "denies",
        claim.stance != "asserts",
        claim.hedged,
        claim.mode == "direct",
        -len(asked & _words(claim.statement)),
        len(claim.statement),
        claim.id,
    )


def _words(text: str) -> frozenset[str]:
    """The words of a text that have a meaning of their own, as far as their length tells."""
    return frozenset(word for word in re.findall(r"\w+", text.lower()) if len(word) > 3)


def _mentions(
    claims: Iterable[Claim], published: Mapping[str, str], taken: dict[tuple[str, int, int], int]
) -> tuple[Mention, ...]:
    """The places that a disputed fact stands on: those of its claims, each once."""
    kept: dict[tuple[str, int, int], ClaimMention] = {}
    for claim in claims:
        for mention in claim.mentions:
            first = mention.content[0]
            kept.setdefault((first.article, first.start, first.end), mention)
    ordered = sorted(kept, key=lambda at: (published.get(at[0], ""), *at))
    mentions = []
    for at in ordered:
        article, start, end = at
        ordinal = taken[at] = taken.get(at, -1) + 1
        mentions.append(
            Mention(
                key=mention_key("disputed_fact", article, start, end, ordinal),
                article=article,
                evidence=kept[at].content,
                checks=kept[at].checks,
                status=kept[at].status,
            )
        )
    return tuple(mentions)


def _fact(
    question: str, positions: Sequence[Position], mentions: tuple[Mention, ...]
) -> DisputedFact:
    return DisputedFact(
        id=mentions[0].key,
        also=tuple(sorted({m.key for m in mentions} - {mentions[0].key})),
        status="proven" if any(m.status == "proven" for m in mentions) else "flagged",
        mentions=mentions,
        question=question,
        positions=tuple(positions),
    )
