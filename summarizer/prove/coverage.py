"""What the items use of an article, and what of it nothing uses."""

from summarizer.prove.desk import Desk
from summarizer.record import ClaimMention, Coverage, Span

__all__ = ["coverage"]

Stretch = tuple[int, int]


def coverage(desk: Desk) -> Coverage:
    """How many sentences, numbers and quotations of the article the mentions touch."""
    everything = [m for mentions in desk.mentions.values() for m in mentions]
    used = _stretches([span for mention in everything for span in mention.evidence])
    claimed = _stretches([s for m in everything if isinstance(m, ClaimMention) for s in m.content])
    sentences = [(s.start, s.end) for s in desk.article.sentences if s.kind != "furniture"]
    numbers = [q.number for q in desk.numbers]
    idle = [n for n in numbers if not _touched(n, used)]
    unheard = [q for q in desk.quoted if not _touched(q, claimed)]
    return Coverage(
        article=desk.article.id,
        sentences=len(sentences),
        sentences_used=sum(_touched(s, used) for s in sentences),
        numbers=len(numbers),
        numbers_used=len(numbers) - len(idle),
        quotations=len(desk.quoted),
        quotations_used=len(desk.quoted) - len(unheard),
        unused=tuple(desk.article.span(*stretch) for stretch in sorted({*idle, *unheard})),
    )


def _stretches(spans: list[Span]) -> list[Stretch]:
    return [(span.start, span.end) for span in spans]


def _touched(stretch: Stretch, used: list[Stretch]) -> bool:
    return any(start < stretch[1] and stretch[0] < end for start, end in used)
