"""Where each word of an article stands, for names that are looked for one beside the other."""

from collections.abc import Iterator
from typing import NamedTuple

from summarizer.article import Article
from summarizer.prove.known import WORD, stem

__all__ = ["IndexedWord", "WordIndex"]


class IndexedWord(NamedTuple):
    """A word of an article: its offsets, what it is compared by, and its sentence's number."""

    start: int
    end: int
    stem: str
    sentence: int


class WordIndex:
    """The words of an article, furniture apart, and where each stands among them.

    Attributes:
        words: in the order of the text.
    """

    def __init__(self, article: Article) -> None:
        self.words = tuple(
            IndexedWord(match.start(), match.end(), stem(match.group()), sentence.number)
            for sentence in article.sentences
            if sentence.kind != "furniture"
            for match in WORD.finditer(article.text, sentence.start, sentence.end)
        )
        self._places: dict[str, list[int]] = {}
        for at, word in enumerate(self.words):
            self._places.setdefault(word.stem, []).append(at)

    def places_of(self, name: tuple[str, ...]) -> Iterator[tuple[int, int]]:
        """Where some words stand one after the other: the first and the last of each place."""
        # "U.S." is two words here, since the full stops are none.
        stems = tuple(stem(part) for word in name for part in WORD.findall(word))
        if not stems:
            return
        for at in self._places.get(stems[0], ()):
            if tuple(word.stem for word in self.words[at : at + len(stems)]) == stems:
                yield at, at + len(stems) - 1
