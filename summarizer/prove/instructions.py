"""Instructions to a program that stand in an article: what they hold is never plainly proven.

An article is data. Somebody may have put words into it that tell a model what to answer, and a
model that obeys quotes them; the quote then stands in the article, letter for letter. So whatever
an item takes from such a passage is flagged. It is not dropped: an article may report such words.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile

from summarizer.article import Article, Sentence
from summarizer.attribution import quotations
from summarizer.fold import fold
from summarizer.prove.addressed import is_order
from summarizer.prove.encoded import is_encoded, is_hidden, readings

__all__ = ["Instruction", "instructions"]

Stretch = tuple[int, int]
# Characters that are looked at together: an order is shorter, and what its patterns take grows with
# the square of that. One that begins at a window's end is whole in the next.
WINDOW, OVERLAP = 1_000, 300


@dataclass(frozen=True, slots=True)
class Instruction:
    """A passage that tells a program what to do.

    Attributes:
        start: where it begins, in code points of the text.
        end: where it ends, exclusive.
        sentence: number of the sentence that shows it.
    """

    start: int
    end: int
    sentence: int


@lru_cache(maxsize=64)  # the articles of a run; each is proven twice, and the user is told
def instructions(article: Article) -> tuple[Instruction, ...]:
    """The passages of an article that tell a program what to do, in text order.

    A passage goes from such a sentence to the end of its paragraph, since what follows an order
    often belongs to it; one that stands in a quotation ends with the quotation.

    Args:
        article: where they may stand, also in its title and its furniture.
    """
    quoted = quotations(article)
    found: list[Instruction] = []
    for sentence in article.sentences:
        if found and found[-1].end >= sentence.end:
            continue
        if _orders(article.text[sentence.start : sentence.end]):
            passage = _passage(article, sentence, quoted)
            if found and not article.text[found[-1].end : passage.start].strip():
                passage = replace(found.pop(), end=passage.end)
            found.append(passage)
    return tuple(found)


def _orders(words: str) -> bool:
    """Whether a sentence holds an order, plain, decoded or unseen."""
    if is_hidden(words):
        return True
    return any(
        is_encoded(seen) or any(map(is_order, readings(seen)))
        for seen in _windows(fold(words).text)
    )


def _windows(words: str) -> Iterator[str]:
    """A sentence, or of one without an end stretches that overlap; a later one begins in words."""
    yield words[:WINDOW]
    for start in range(WINDOW - OVERLAP, len(words) - OVERLAP, WINDOW - OVERLAP):
        yield f"x {words[start : start + WINDOW]}"


def _passage(article: Article, sentence: Sentence, quoted: Sequence[Stretch]) -> Instruction:
    first = bisect_right(quoted, sentence.start, key=lambda stretch: stretch[1])
    for start, end in takewhile(lambda stretch: stretch[0] < sentence.end, quoted[first:]):
        inside = article.text[max(start, sentence.start) : min(end, sentence.end)]
        if _orders(inside) and not _orders(_without(article.text, sentence, start, end)):
            return Instruction(start, end, sentence.number)
    after = bisect_right(article.sentences, sentence.paragraph, key=lambda s: s.paragraph)
    return Instruction(sentence.start, article.sentences[after - 1].end, sentence.number)


def _without(text: str, sentence: Sentence, start: int, end: int) -> str:
    """A sentence's words without a stretch of them."""
    before = text[sentence.start : max(sentence.start, start)]
    return f"{before} {text[min(sentence.end, end) : sentence.end]}"
