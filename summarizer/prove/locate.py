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
STEPS_MOST = 100_000  # a second's work; a text that needs more is the same words over and over
PARTS_MOST = 40  # as many stretches as a claim may have; more gaps than that leave nothing quoted


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
    if not near:
        return next((s for s in found if not article.is_furniture(*s)), found[0])

    def rank(stretch: Stretch) -> tuple[bool, int, int]:
        home = article.sentence_at(stretch[0]).start
        distance = min(abs(home - start) for start in near)
        return article.is_furniture(*stretch), distance, stretch[0]

    # Most stand in a cited sentence; then the others, which may be thousands, need no look.
    ends = [(start, article.sentence_at(start).end) for start in near]
    cited = [s for begin, end in ends for s in found[_from(found, begin) : _from(found, end)]]
    plain = [stretch for stretch in cited if not article.is_furniture(*stretch)]
    return min(plain) if plain else min(found, key=rank)


def _from(found: tuple[Stretch, ...], offset: int) -> int:
    """Which of the occurrences is the first that begins at an offset or after it."""
    return bisect_left(found, (offset, 0))


def _elided(article: Article, quote: str, near: tuple[int, ...]) -> tuple[Stretch, ...]:
    parts = _GAP.split(quote.strip())
    pieces = [piece for piece in parts if _WORD.search(piece)]
    if not 2 <= len(parts) <= PARTS_MOST or not pieces:
        return ()
    return _in_order(article, pieces, near, _same_paragraph)


def _continued(article: Article, quote: str, near: tuple[int, ...]) -> tuple[Stretch, ...]:
    quote = quote.strip()  # a sentence is cut where another character follows the space
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
    places: dict[str, tuple[Stretch, ...]] = {}
    for piece in pieces:
        if piece not in places:
            places[piece] = find(article.text, piece)
        if not places[piece]:
            return ()
    nearest = sorted(places[pieces[0]], key=lambda s: min((abs(s[0] - n) for n in near), default=0))
    steps = STEPS_MOST
    for first in nearest:
        chain = [first]
        for found in map(places.__getitem__, pieces[1:]):
            steps -= 1
            following = _from(found, chain[-1][1])
            if following == len(found) or not joins(article, chain[-1], found[following]):
                break
            chain.append(found[following])
        else:
            return tuple(chain)
        if steps < 0:
            break
    return ()


def _same_paragraph(article: Article, left: Stretch, right: Stretch) -> bool:
    return article.sentence_at(left[0]).paragraph == article.sentence_at(right[1] - 1).paragraph


def _nearest(article: Article, quote: str) -> Sentence | None:
    wanted = Counter(_WORD.findall(fold(quote).text.lower()))
    shared: Counter[int] = Counter()
    for word, most in wanted.items():
        for number, times in article.sentences_with.get(word, ()):
            shared[number] += min(times, most)
    best = min(shared, key=lambda number: (-shared[number], number), default=0)
    if shared[best] < max(1, NEAREST_SHARE * wanted.total()):
        return None
    return article.sentences[best - 1]
