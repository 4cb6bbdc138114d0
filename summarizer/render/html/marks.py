"""An article's text cut into pieces at the borders of its marked words."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from summarizer.article.sentences import paragraphs
from summarizer.record import ArticleInfo, Kind, Span

__all__ = ["Mark", "Piece", "cut", "runs_of"]

Run = tuple[int, str]  # where some words begin, in code points of the text, and the words


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of an article that an item stands on.

    Attributes:
        start: where they begin, in code points of the text.
        end: where they end, exclusive.
        kind: the kind of the item; "unused" for words that no item uses.
        item: id of the item; "" where there is none.
    """

    start: int
    end: int
    kind: Kind | str
    item: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters with one set of marks.

    Attributes:
        text: the characters.
        start: where they begin, in code points of the text.
        kind: the kind of the narrowest mark; "" where nothing is marked.
        items: ids of the items that stand here, that of the narrowest mark first.
        begins: whether a mark begins here, so that links may lead here.
    """

    text: str
    start: int
    kind: str = ""
    items: tuple[str, ...] = ()
    begins: bool = False


def cut(runs: Iterable[Run], marks: Iterable[Mark]) -> Iterator[tuple[Piece, ...]]:
    """The paragraphs of a text as pieces.

    Args:
        runs: the text, as `runs_of` gives it.
        marks: in any order, overlapping or not; what lies outside the text is cut off.
    """
    kept = [mark for mark in marks if mark.start < mark.end]
    opening, closing = _by(kept, "start"), _by(kept, "end")
    bounds = deque(sorted(opening.keys() | closing.keys()))
    live = dict[Mark, None]()
    for offset, text in runs:
        for first, last in paragraphs(text):
            pieces = []
            place, end = offset + first, offset + last
            while place < end:
                while bounds and bounds[0] <= place:
                    bound = bounds.popleft()
                    for mark in closing.get(bound, ()):
                        live.pop(mark, None)
                    live |= dict.fromkeys(opening.get(bound, ()))
                until = min(end, bounds[0]) if bounds else end
                pieces.append(_piece(text[place - offset : until - offset], place, live, opening))
                place = until
            yield tuple(pieces)


def _by(marks: Iterable[Mark], field: str) -> Mapping[int, list[Mark]]:
    found = defaultdict(list)
    for mark in marks:
        found[getattr(mark, field)].append(mark)
    return found


def _piece(
    text: str, start: int, live: Iterable[Mark], opening: Mapping[int, Sequence[Mark]]
) -> Piece:
    here = sorted(live, key=lambda mark: (mark.end - mark.start, mark.start, mark.kind, mark.item))
    if not here:
        return Piece(text, start)
    items = tuple(dict.fromkeys(mark.item for mark in here if mark.item))
    return Piece(text, start, here[0].kind, items, start in opening)


def runs_of(article: ArticleInfo, spans: Iterable[Span]) -> tuple[Run, ...]:
    """The text of an article from its beginning; where the record leaves it out, its known words.

    Args:
        article: the article.
        spans: spans of it; what they hold is known without the text.
    """
    if article.text is not None:
        return ((0, article.text),)
    known: dict[int, str] = {}
    for span in spans:
        known.update(enumerate(span.text, span.start))
    runs: list[tuple[int, list[str]]] = []
    for at in sorted(known):
        if not runs or at != runs[-1][0] + len(runs[-1][1]):
            runs.append((at, []))
        runs[-1][1].append(known[at])
    return tuple((start, "".join(characters)) for start, characters in runs)
