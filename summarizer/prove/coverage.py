"""What the items use of an article, and what of it nothing uses."""

from bisect import bisect_left
from itertools import accumulate

from summarizer.prove.desk import Desk
from summarizer.record import ClaimMention, Coverage, Span

__all__ = ["coverage"]

Stretch = tuple[int, int]


def coverage(desk: Desk) -> Coverage:
    """How many sentences, numbers and quotations of the article the mentions touch."""
    everything = [m for mentions in desk.mentions.values() for m in mentions]
    used = _Stretches([span for mention in everything for span in mention.evidence])
    claimed = _Stretches([s for m in everything if isinstance(m, ClaimMention) for s in m.content])
    sentences = [(s.start, s.end) for s in desk.article.sentences if s.kind != "furniture"]
    numbers = [q.number for q in desk.numbers]
    idle = [n for n in numbers if not used.touch(n)]
    unheard = [q for q in desk.quoted if not claimed.touch(q)]
    return Coverage(
        article=desk.article.id,
        sentences=len(sentences),
        sentences_used=sum(map(used.touch, sentences)),
        numbers=len(numbers),
        numbers_used=len(numbers) - len(idle),
        quotations=len(desk.quoted),
        quotations_used=len(desk.quoted) - len(unheard),
        unused=tuple(desk.article.span(*stretch) for stretch in sorted({*idle, *unheard})),
    )


class _Stretches:
    """What items use of an article, in text order, with how far each and those before it reach."""

    def __init__(self, spans: list[Span]) -> None:
        places = sorted((span.start, span.end) for span in spans)
        self._starts = [start for start, _ in places]
        self._reach = list(accumulate((end for _, end in places), max))

    def touch(self, stretch: Stretch) -> bool:
        """Whether any of them shares a character with a stretch."""
        before = bisect_left(self._starts, stretch[1])
        return before > 0 and self._reach[before - 1] > stretch[0]
