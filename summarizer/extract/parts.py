"""A long article in parts: at borders of paragraphs, where no quotation goes on if it can be.

A paragraph that is too long is parted between sentences, and a sentence that is too long between
words: every character that is no furniture stands in exactly one part.
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby

from summarizer.article import Article, Sentence
from summarizer.extract.limit import WORDS
from summarizer.language import SPACELESS

__all__ = ["Part", "halved", "part_at", "parts_of", "shown"]

# A border is looked for from so much of a part's size on.
EARLIEST = 0.7
# Nothing shorter is halved: an endpoint that refuses so little does not refuse its length.
LEAST = 200  # words
# A word, as white space parts it; of a run without any so many characters, and in scripts that put
# no spaces between words two.
_WORD = re.compile(f"[{SPACELESS}]{{1,2}}|[^\\s{SPACELESS}]{{1,24}}")
_OPENS = '“"«„「『‘‹'


@dataclass(frozen=True)
class Part:
    """What one question shows of an article.

    Attributes:
        sentences: in text order, with their numbers; of one that is too long a stretch of it.
        whole: whether it is all that the article shows.
    """

    sentences: tuple[Sentence, ...]
    whole: bool = False

    @property
    def start(self) -> int:
        """Where it begins, in code points of the article's text."""
        return self.sentences[0].start if self.sentences else 0

    @property
    def end(self) -> int:
        """Where it ends, exclusive."""
        return self.sentences[-1].end if self.sentences else 0

    @property
    def named(self) -> str:
        """What it is called: "sentences 12 to 340"."""
        if not self.sentences:
            return "no sentence"
        first, last = self.sentences[0].number, self.sentences[-1].number
        return f"sentence {first}" if first == last else f"sentences {first} to {last}"


@dataclass(frozen=True)
class _Unit:
    """What is not parted: a paragraph, a sentence or a stretch of one.

    Attributes:
        sentences: its sentences.
        words: how many words it has.
        opens: whether something else than a quotation begins with it, so that it may begin a part.
    """

    sentences: tuple[Sentence, ...]
    words: int
    opens: bool


def shown(article: Article) -> tuple[Sentence, ...]:
    """The sentences that a model is shown: all but furniture."""
    return tuple(s for s in article.sentences if s.kind != "furniture")


def parts_of(article: Article, words: int = WORDS) -> tuple[Part, ...]:
    """The parts in which an article is read: one where it has no more words than that.

    Args:
        article: the article.
        words: the most words of a part.
    """
    sentences = shown(article)
    units = list(_units(article, sentences, words))
    if sum(unit.words for unit in units) <= words:
        return (Part(sentences, whole=True),)
    return tuple(_divided(units, words))


def part_at(article: Article, start: int, end: int) -> Part:
    """The part that stands in a stretch of the article's text, end exclusive."""
    sentences = tuple(
        replace(s, start=max(s.start, start), end=min(s.end, end))
        for s in article.sentences_in(start, end)
        if s.kind != "furniture"
    )
    return Part(sentences, whole=sentences == shown(article))


def halved(article: Article, part: Part) -> tuple[Part, ...]:
    """The two halves of a part, or nothing where it is too short to be parted."""
    total = sum(_words(article, s) for s in part.sentences)
    if total < 2 * LEAST:
        return ()
    half = math.ceil(total / 2)
    units = list(_units(article, part.sentences, half))
    if len(units) < 2:
        return ()
    counts = list(accumulate(unit.words for unit in units))
    at = _border(units, counts, range(1, len(units)), total / 2)
    return _joined(units[:at]), _joined(units[at:])


def _units(article: Article, sentences: Sequence[Sentence], most: int) -> Iterator[_Unit]:
    """The paragraphs; of those with more than `most` words the sentences, or stretches of them."""
    for _, group in groupby(sentences, key=lambda s: s.paragraph):
        paragraph = tuple(group)
        counts = [_words(article, s) for s in paragraph]
        opens = article.text[paragraph[0].start] not in _OPENS
        if sum(counts) <= most:
            yield _Unit(paragraph, sum(counts), opens)
            continue
        for place, (sentence, words) in enumerate(zip(paragraph, counts, strict=True)):
            for piece in _pieces(article.text, sentence, most) if words > most else (sentence,):
                first = place == 0 and piece.start == sentence.start
                yield _Unit((piece,), _words(article, piece), opens and first)


def _divided(units: Sequence[_Unit], words: int) -> Iterator[Part]:
    """The parts: all of about one size, and about as few as can be."""
    counts = list(accumulate(unit.words for unit in units))
    done, at = 0, 0
    while at < len(units):
        left = counts[-1] - done
        size = left / math.ceil(left / words)
        ends = at + 1
        while ends < len(units) and counts[ends] - done <= words:
            ends += 1
        end = ends
        if ends < len(units):
            end = _border(units, counts, range(at + 1, ends + 1), size, done)
        yield _joined(units[at:end])
        done, at = counts[end - 1], end


def _border(
    units: Sequence[_Unit], counts: Sequence[int], places: range, size: float, done: int = 0
) -> int:
    """The place nearest to a size before which a part may end, at best before no quotation.

    Args:
        units: what is parted.
        counts: the words up to and with each of them.
        places: before which of them the border may be.
        size: the words that are wanted before it.
        done: the words that are in other parts already.
    """

    def rank(place: int) -> tuple[bool, float]:
        before = counts[place - 1] - done
        return EARLIEST * size > before or not units[place].opens, abs(before - size)

    return min(places, key=rank)


def _joined(units: Sequence[_Unit]) -> Part:
    return Part(tuple(s for unit in units for s in unit.sentences))


def _pieces(text: str, sentence: Sentence, most: int) -> Iterator[Sentence]:
    """The stretches of a sentence that is too long, each of so many words at most."""
    words = list(_WORD.finditer(text, sentence.start, sentence.end))
    for at in range(0, len(words), most):
        group = words[at : at + most]
        yield replace(sentence, start=group[0].start(), end=group[-1].end())


def _words(article: Article, sentence: Sentence) -> int:
    return len(_WORD.findall(article.text, sentence.start, sentence.end))
