"""Instructions to a program that stand in an article: what they hold is never plainly proven.

An article is data. Somebody may have put words into it that tell a model what to answer, and a
model that obeys quotes them; the quote then stands in the article, letter for letter. So whatever
an item takes from such a passage is flagged. It is not dropped: an article may report such words.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from summarizer.article import Article, Sentence
from summarizer.attribution import quotations
from summarizer.fold import fold
from summarizer.prove.addressed import is_order
from summarizer.prove.encoded import is_encoded, is_hidden, readings

__all__ = ["Instruction", "instructions"]

Stretch = tuple[int, int]


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
    seen = fold(words).text
    return is_encoded(seen) or any(map(is_order, readings(seen)))


def _passage(article: Article, sentence: Sentence, quoted: Sequence[Stretch]) -> Instruction:
    for start, end in quoted:
        inside = article.text[max(start, sentence.start) : min(end, sentence.end)]
        if inside and _orders(inside) and not _orders(_without(article.text, sentence, start, end)):
            return Instruction(start, end, sentence.number)
    last = max(
        (s.end for s in article.sentences if s.paragraph == sentence.paragraph),
        default=sentence.end,
    )
    return Instruction(sentence.start, last, sentence.number)


def _without(text: str, sentence: Sentence, start: int, end: int) -> str:
    """A sentence's words without a stretch of them."""
    before = text[sentence.start : max(sentence.start, start)]
    return f"{before} {text[min(sentence.end, end) : sentence.end]}"
