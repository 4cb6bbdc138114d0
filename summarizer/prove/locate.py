"""Which of a quote's occurrences an item means, and what a quote with gaps in it stands on."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from summarizer.article import Article, Sentence
from summarizer.article.sentences import sentence_spans
from summarizer.attribution import continues
from summarizer.fold import fold
from summarizer.prove.find import find
from summarizer.record import Span

__all__ = ["Location", "locate"]

Stretch = tuple[int, int]
# Whether the second stretch may follow the first within one quote; if it may not, none after may.
Joins = Callable[[Article, Stretch, Stretch], bool]

_GAP = re.compile(r"\s*(?:\[\s*(?:…|\.\.\.)\s*\]|\(\s*(?:…|\.\.\.)\s*\)|…|\.\.\.)\s*")
_WORD = re.compile(r"\w+")
# A sentence that shares fewer of the quote's words is not worth asking about again.
NEAREST_SHARE = 0.4


@dataclass(frozen=True, slots=True)
class Location:
    """Where a quote stands.

    Attributes:
        spans: its stretches in text order; one, or several where the quote is elided or runs over
            furniture and paragraphs; empty where it does not stand in the article.
        elided: whether the quote itself leaves words out.
        nearest: where the quote is absent, the sentence most like it, to ask the model about again;
            it proves nothing.
    """

    spans: tuple[Span, ...] = ()
    elided: bool = False
    nearest: Sentence | None = None


def locate(article: Article, quote: str, sentences: Iterable[int] = ()) -> Location:
    """Where a quote stands in one article.

    The whole quote is tried first; then, if it is elided, its pieces in order within one paragraph;
    then its sentences in order with nothing but quotation marks and furniture between them.

    Args:
        article: the article.
        quote: the words.
        sentences: numbers of the sentences that they are said to stand in; of several occurrences
            the one nearest to these is meant.
    """
    near = tuple(s.start for s in article.numbered(tuple(sentences)))
    for pieces, elided in ((_whole, False), (_elided, True), (_continued, False)):
        stretches = pieces(article, quote, near)
        if stretches:
            spans = tuple(article.span(start, end) for start, end in stretches)
            return Location(spans, elided=elided)
    return Location(nearest=_nearest(article, quote))


def _whole(article: Article, quote: str, near: tuple[int, ...]) -> tuple[Stretch, ...]:
    found = find(article.text, quote)
    return (_meant(article, found, near),) if found else ()


def _meant(article: Article, found: tuple[Stretch, ...], near: tuple[int, ...]) -> Stretch:
    """Of several occurrences the one outside furniture that is nearest to the cited sentences."""

    def rank(stretch: Stretch) -> tuple[bool, int, int]:
        home = article.sentence_at(stretch[0]).start
        distance = min((abs(home - start) for start in near), default=0)
        return article.is_furniture(*stretch), distance, stretch[0]

    return min(found, key=rank)


def _elided(article: Article, quote: str, near: tuple[int, ...]) -> tuple[Stretch, ...]:
    parts = _GAP.split(quote.strip())
    pieces = [piece for piece in parts if _WORD.search(piece)]
    if len(parts) < 2 or not pieces:
        return ()
    return _in_order(article, pieces, near, _same_paragraph)


def _continued(article: Article, quote: str, near: tuple[int, ...]) -> tuple[Stretch, ...]:
    pieces = [quote[start:end] for start, end in sentence_spans(quote, (0, len(quote)))]
    if len(pieces) < 2:
        return ()
    return _in_order(article, pieces, near, continues)


def _in_order(
    article: Article,
    pieces: list[str],
    near: tuple[int, ...],
    joins: Joins,
) -> tuple[Stretch, ...]:
    """The pieces, each after the one before and joined to it, the first nearest to `near`."""
    starts = sorted(
        find(article.text, pieces[0]), key=lambda s: min((abs(s[0] - n) for n in near), default=0)
    )
    places = [find(article.text, piece) for piece in pieces[1:]]
    for first in starts if all(places) else ():
        chain = [first]
        for found in places:
            following = bisect_left(found, (chain[-1][1], 0))
            if following == len(found) or not joins(article, chain[-1], found[following]):
                break
            chain.append(found[following])
        else:
            return tuple(chain)
    return ()


def _same_paragraph(article: Article, left: Stretch, right: Stretch) -> bool:
    return article.sentence_at(left[0]).paragraph == article.sentence_at(right[1] - 1).paragraph


def _nearest(article: Article, quote: str) -> Sentence | None:
    wanted = Counter(_WORD.findall(fold(quote).text.lower()))
    if not wanted:
        return None

    def shared(sentence: Sentence) -> int:
        words = article.text[sentence.start : sentence.end].lower()
        return (wanted & Counter(_WORD.findall(words))).total()

    best = max((s for s in article.sentences if s.kind != "furniture"), key=shared, default=None)
    if best is None or shared(best) < NEAREST_SHARE * wanted.total():
        return None
    return best
