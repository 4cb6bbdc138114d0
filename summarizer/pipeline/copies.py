"""Articles that are given twice: the same text, or nearly the same with another page around it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from summarizer.article import Article
from summarizer.fold import fold

__all__ = ["copies"]

# The share of the shorter one's sentences that stand in the other. Two outlets that quote one
# statement share a few; a wire text with a paragraph cut or a headline changed keeps more.
NEARLY = 0.8
FEW = 3  # sentences; of fewer a share says nothing


def copies(articles: Sequence[Article]) -> Iterator[str]:
    """A line for each article whose text, adverts and lists apart, another before it has.

    The very same text is one article with two places; of texts that differ each stands for itself.
    """
    seen: dict[str, str] = {}
    having: dict[str, list[int]] = {}  # of each sentence: which of the texts have it
    texts: list[tuple[str, int]] = []  # of each text: its name, and how many sentences it has
    for article in articles:
        if article.id in seen:
            yield f"{article.name} has the text of {seen[article.id]}: they count as one article"
            continue
        seen[article.id] = article.name
        sentences = _sentences(article)
        shared = Counter(n for sentence in sentences for n in having.get(sentence, ()))
        for n, common in shared.most_common(1):
            name, size = texts[n]
            fewer = min(size, len(sentences))
            if fewer >= FEW and common >= NEARLY * fewer:
                yield (
                    f"{article.name} is nearly the text of {name}"
                    f" ({common} of {fewer} sentences): two articles, but not two witnesses"
                )
        for sentence in sentences:
            having.setdefault(sentence, []).append(len(texts))
        texts.append((article.name, len(sentences)))


def _sentences(article: Article) -> frozenset[str]:
    told = (s for s in article.sentences if s.kind != "furniture")
    return frozenset(" ".join(fold(article.text[s.start : s.end]).text.split()) for s in told)
