"""An article: its text, fixed for good, cut into numbered sentences."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import Literal

from summarizer.config import ArticleMeta
from summarizer.record import ArticleInfo, Span

__all__ = ["Article", "Sentence", "SentenceKind"]

_WORD = re.compile(r"\w+")

SentenceKind = Literal["title", "text", "furniture"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article.

    Attributes:
        number: as the model is shown it, from 1.
        start: where it begins, in code points of the article's text.
        end: where it ends, exclusive.
        paragraph: number of its paragraph, from 1.
        kind: "furniture" is what the page adds to the article: adverts, forms, lists of topics.
    """

    number: int
    start: int
    end: int
    paragraph: int
    kind: SentenceKind


@dataclass(frozen=True, eq=False)
class Article:
    """What was read of one article. The text is never altered again; every span points into it.

    Attributes:
        text: the article, exactly as decoded.
        sentences: in text order, not overlapping; what lies between them is white space.
        name: what the user called the input: a path, "-".
        meta: outlet, date, address and language, as far as the user or the text says them.
        title: the headline, or None where the text has none.
        source_sha256: hex digest of the bytes that were read.
        reader: which reader made the text, with its version.
        pages: where each page of a paged document begins, in code points; empty without pages.
        notes: what whoever uses the record is to know of the reading, a sentence each.
        language: ISO 639-1 code of what it is written in, as `meta` or else its words tell it; None
            in doubt.
    """

    text: str = field(repr=False)
    sentences: tuple[Sentence, ...] = field(repr=False)
    name: str
    meta: ArticleMeta
    title: str | None
    source_sha256: str
    reader: str
    pages: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()
    language: str | None = None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Article) and (self is other or self._told == other._told)

    def __hash__(self) -> int:
        return hash(self.sha256)

    @cached_property
    def _told(self) -> tuple[object, ...]:
        # By digests: what is kept by an article is looked up for every claim, and to compare two
        # thousand sentences each time costs more than what is kept.
        cut = hash(self.sentences)
        known = (self.name, self.meta, self.title, self.source_sha256, self.reader)
        return (self.sha256, cut, *known, self.pages, self.notes)

    @cached_property
    def sha256(self) -> str:
        """Hex digest of the UTF-8 bytes of the text."""
        return sha256(self.text.encode()).hexdigest()

    @cached_property
    def id(self) -> str:
        """The first 12 hex digits of `sha256`: the same text is the same article everywhere."""
        return self.sha256[:12]

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(sentence.start for sentence in self.sentences)

    @cached_property
    def sentences_with(self) -> Mapping[str, Sequence[tuple[int, int]]]:
        """For each word, in small letters: the sentences that have it, and how often each has it.

        Sentences are given by their numbers; furniture is left out.
        """
        found: dict[str, list[tuple[int, int]]] = {}
        for sentence in self.sentences:
            if sentence.kind != "furniture":
                words = Counter(_WORD.findall(self.text[sentence.start : sentence.end].lower()))
                for word, times in words.items():
                    found.setdefault(word, []).append((sentence.number, times))
        return found

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that covers an offset, or else the last before it (the first of all)."""
        return self.sentences[max(0, bisect_right(self._starts, offset) - 1)]

    def sentences_in(self, start: int, end: int) -> tuple[Sentence, ...]:
        """The sentences that share a character with the stretch from start to end."""
        first = max(0, bisect_right(self._starts, start) - 1)
        last = bisect_left(self._starts, end, first)
        return tuple(s for s in self.sentences[first:last] if s.end > start)

    def is_furniture(self, start: int, end: int) -> bool:
        """Whether any sentence that the stretch touches is furniture."""
        return any(s.kind == "furniture" for s in self.sentences_in(start, end))

    def numbered(self, numbers: tuple[int, ...]) -> tuple[Sentence, ...]:
        """The sentences with these numbers, in the order given; unknown numbers are left out."""
        return tuple(self.sentences[n - 1] for n in numbers if 1 <= n <= len(self.sentences))

    def span(self, start: int, end: int) -> Span:
        """The stretch from start to end, end exclusive, with its words."""
        page = bisect_right(self.pages, start) or None
        return Span(article=self.id, start=start, end=end, page=page, text=self.text[start:end])

    def info(self, *, keep_text: bool = True) -> ArticleInfo:
        """What the record says of the article."""
        return ArticleInfo(
            id=self.id,
            title=self.title,
            outlet=self.meta.outlet,
            author=self.meta.author,
            url=self.meta.url,
            published=self.meta.published,
            modified=self.meta.modified,
            language=self.meta.language or self.language,
            sha256=self.sha256,
            source_sha256=self.source_sha256,
            characters=len(self.text),
            reader=self.reader,
            pages=self.pages,
            notes=self.notes,
            text=self.text if keep_text else None,
        )
