"""The articles that the proof benchmark reads, and what of them it needs.

The corpus stands beside the checkout and is read where it is: it states no licence, so no sentence
of it is ever copied here.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from summarizer.article import Article, read_article
from summarizer.errors import SummarizerError

__all__ = ["CORPUS", "EXAMPLES", "Source", "chosen", "has_number", "letters", "sources", "stands"]

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples" / "black-sea"  # a model's replies to these are recorded
CORPUS = ROOT.parent / "shared" / "data" / "polnear" / "dev" / "text"
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})?")


@dataclass(frozen=True)
class Source:
    """One article and what is wanted of it.

    Attributes:
        article: the article.
        sentences: its sentences, headlines and furniture apart, in order.
        tried: those of them that are corrupted and set anew.
        names: what looks like a name in it, each once.
        strange: sentences of another article.
    """

    article: Article
    sentences: tuple[str, ...]
    tried: tuple[str, ...]
    names: tuple[str, ...]
    strange: tuple[str, ...]


def sources(folder: Path, *, numbered: bool = False) -> tuple[Source, ...]:
    """The articles below a folder, each with the sentences of the one before it as strange ones.

    Args:
        folder: where they are.
        numbered: whether only sentences with a number are tried.
    """
    articles = tuple(_articles(sorted(folder.rglob("*.txt"))))
    told = [_sentences(article) for article in articles]
    return tuple(
        Source(
            article,
            own,
            tuple(filter(has_number, own)) if numbered else own,
            tuple(dict.fromkeys(_NAME.findall(article.text))),
            told[i - 1],
        )
        for i, (article, own) in enumerate(zip(articles, told, strict=True))
    )


def has_number(sentence: str) -> bool:
    """Whether a sentence has a digit in it."""
    return any(map(str.isdigit, sentence))


def _articles(paths: Iterable[Path]) -> Iterator[Article]:
    for path in paths:
        try:
            yield read_article(path)
        except SummarizerError:  # a corpus has a few texts too short for an article
            continue


def _sentences(article: Article) -> tuple[str, ...]:
    told = (s for s in article.sentences if s.kind == "text")
    return tuple(article.text[s.start : s.end] for s in told)


@lru_cache(maxsize=512)  # the articles of the corpus, each asked for many times
def letters(text: str) -> str:
    """The letters and digits of a text and nothing else: an eye of its own, that shares no code
    with what is measured and sees past every typographic difference."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFC", text)))


def stands(quote: str, text: str) -> bool:
    """Whether the letters of a quote stand in a text, wherever its words end."""
    return letters(quote) in letters(text)


def chosen(sentences: Sequence[str], most: int) -> tuple[str, ...]:
    """At most so many of some sentences, evenly spread over them."""
    step = max(1, -(-len(sentences) // most))
    return tuple(sentences[::step])
