"""Disputed facts: from what is judged of pairs of claims to questions with their answers.

A function of the claims and the judgements alone, so that a merge in any order gives the same.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import groupby

from summarizer.record.base import KINDS, Mention
from summarizer.record.incident import ArticleInfo, Judgement
from summarizer.record.items import Actor, Claim, ClaimMention, DisputedFact, Position
from summarizer.record.questions import Question, merged, words
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
    keys: dict[tuple[str, str], set[str]] = {}  # of each question and claim: what was judged of it
    for judged in standing(judgements, home):
        a, b = home.get(judged.a, ""), home.get(judged.b, "")
        if judged.verdict == "contradicts" and judged.question and a and b and a != b:
            edges.setdefault(judged.question, set()).add((min(a, b), max(a, b)))
            keys.setdefault((judged.question, a), set()).add(judged.a)
            keys.setdefault((judged.question, b), set()).add(judged.b)
    parts = [part for q in sorted(edges) for part in _parted(q, edges[q])]
    asked = merged(_told(parts, keys), {claim.id: claim.speaker for claim in claims})
    order = {claim.id: n for n, claim in enumerate(claims)}
    by_id = {claim.id: claim for claim in claims}
    asked.sort(key=lambda q: (min(order[claim] for side in q.sides for claim in side), q.text))
    outlets = frozenset(actor.id for actor in actors if actor.kind == "outlet")
    published = {article.id: article.published or "" for article in articles}
    facts = []
    for question in asked:
        positions = [[by_id[c] for c in sorted(p, key=order.__getitem__)] for p in question.sides]
        positions.sort(key=lambda side: order[side[0].id])
        made = [_position(question.text, side, outlets) for side in positions]
        told = [claim for side in positions for claim in side]
        facts.append(_fact(question, made, _mentions(question.text, told, published)))
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


def _told(
    parts: Sequence[tuple[str, Edges]], keys: Mapping[tuple[str, str], Iterable[str]]
) -> list[Question]:
    """The questions that no other tells with more, each with the ids of those that it tells.

    Of two with the very same contradictions the first stays.

    Args:
        parts: each question with its contradictions, in order.
        keys: of each question and claim in it the keys of the mentions that were judged.
    """
    least = [
        (q, part)
        for q, part in parts
        if not any(part < other or (part == other and first < q) for first, other in parts)
    ]
    ids: dict[tuple[str, Edges], set[str]] = {one: set() for one in least}
    for q, part in parts:
        home = (q, part) if (q, part) in ids else next(one for one in least if part <= one[1])
        claims = {claim for edge in part for claim in edge}
        ids[home].update(_id(q, k) for claim in claims for k in keys[q, claim])
    return [
        Question(q, tuple(map(frozenset, _sides(part))), frozenset(ids[q, part]))
        for q, part in least
    ]


def _id(question: str, key: str) -> str:
    """The id that a question has by one claim that answers it, the key being of its mention."""
    digits = sha256(f"{question}\0{key}".encode()).hexdigest()[:10]
    return KINDS["disputed_fact"] + digits


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
    asked = words(question)
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
        -len(asked & words(claim.statement)),
        len(claim.statement),
        claim.id,
    )


def _mentions(
    question: str, claims: Iterable[Claim], published: Mapping[str, str]
) -> tuple[Mention, ...]:
    """The places that a disputed fact stands on: those of its claims, each once."""
    kept: dict[tuple[str, int, int], ClaimMention] = {}
    for claim in claims:
        for mention in claim.mentions:
            first = mention.content[0]
            kept.setdefault((first.article, first.start, first.end), mention)
    ordered = sorted(kept, key=lambda at: (published.get(at[0], ""), *at))
    return tuple(
        Mention(
            key=_id(question, kept[at].key),
            article=at[0],
            evidence=kept[at].content,
            checks=kept[at].checks,
            status=kept[at].status,
        )
        for at in ordered
    )


def _fact(
    question: Question, positions: Sequence[Position], mentions: tuple[Mention, ...]
) -> DisputedFact:
    """A question with its answers, under the first of its ids that a mention of it has."""
    here = [mention.key for mention in mentions if mention.key in question.ids]
    id = here[0] if here else min(question.ids)
    return DisputedFact(
        id=id,
        also=tuple(sorted(question.ids - {id})),
        status="proven" if any(m.status == "proven" for m in mentions) else "flagged",
        mentions=mentions,
        question=question.text,
        positions=tuple(positions),
    )
