"""From what was read to an article: its metadata merged, its text cut into sentences."""

import re
from collections.abc import Sequence
from dataclasses import fields, replace
from hashlib import sha256
from pathlib import Path

from summarizer.article.article import Article, Sentence, SentenceKind
from summarizer.article.furniture import is_furniture
from summarizer.article.metadata import iso_date, stated, title_of
from summarizer.article.sentences import paragraphs, sentence_spans
from summarizer.config import ArticleMeta
from summarizer.errors import NotAnArticle, UsageError
from summarizer.language import SAMPLE, SPACELESS, language_of, primary
from summarizer.reading import STDIN, Reading, is_plain, load, read, read_apart
from summarizer.record import ArticleInfo

__all__ = ["article_again", "article_from", "article_of", "read_article"]

OF_THE_FILE = "Its date is the one on which the file was made; its text states none."
LEAST_WORDS = 10  # the shortest newsflash that says who did what
# A run of what is no white space; in scripts that part no words one character.
WORD = re.compile(rf"[{SPACELESS}]|[^\s{SPACELESS}]+")


def read_article(
    source: str | Path, *, meta: ArticleMeta | None = None, default: ArticleMeta | None = None
) -> Article:
    """Read one article.

    Args:
        source: a path, or "-" for standard input.
        meta: what is known of the article; its fields win over what the text says.
        default: fills what neither `meta` nor the text says.

    Returns:
        The article, its text exactly that of the file.

    Raises:
        NotAnArticle: there is no such file, or it is no text, or too short or too long a one.

    Example:
        >>> article = read_article("examples/black-sea/wire.txt")
        >>> article.meta.outlet, article.meta.published
        ('The Harbour Dispatch', '2023-03-16T18:40+00:00')
    """
    page = load(source)
    return article_of(
        page.data,
        str(source),
        content_type=page.content_type,
        url=page.url,
        notes=page.notes,
        meta=meta,
        default=default,
    )


def article_of(
    data: bytes,
    name: str,
    *,
    content_type: str | None = None,
    url: str | None = None,
    notes: tuple[str, ...] = (),
    meta: ArticleMeta | None = None,
    default: ArticleMeta | None = None,
) -> Article:
    """The article in some bytes.

    Args:
        data: the bytes.
        name: what the user called the input: it stands in messages, and its suffix tells the
            format where neither the bytes nor the content type do.
        content_type: what a server said that the bytes are.
        url: the address that they came from.
        notes: what is to be known of how they came.
        meta: what is known of the article; its fields win over what the text says.
        default: fills what neither `meta` nor the text says.

    Raises:
        NotAnArticle: the bytes are nothing that a reader reads, or too short a text.
        UsageError: what the user says of it cannot be used.
    """
    shown = _shown(name)
    reader = read if is_plain(data, name, shown, content_type=content_type) else read_apart
    reading = reader(data, name, shown, content_type=content_type, url=url)
    return article_from(
        replace(reading, url=reading.url or url, notes=(*notes, *reading.notes)),
        name,
        source_sha256=sha256(data).hexdigest(),
        meta=meta,
        default=default,
    )


def article_from(
    reading: Reading,
    name: str,
    *,
    source_sha256: str,
    meta: ArticleMeta | None = None,
    default: ArticleMeta | None = None,
) -> Article:
    """The article that a reader made.

    Args:
        reading: its text, and what its format says of it.
        name: what the user called the input.
        source_sha256: hex digest of the bytes that were read.
        meta: what is known of the article; its fields win over what format and text say.
        default: fills what nothing else says.

    Raises:
        NotAnArticle: the text is too short to be one.
        UsageError: what the user says of it cannot be used.
    """
    shown = _shown(name)
    words = sum(1 for _ in WORD.finditer(reading.text))
    if not words:
        raise NotAnArticle(f"{shown!r} holds no text", hint="name a file with an article in it")
    if words < LEAST_WORDS:
        counted = "1 word" if words == 1 else f"{words} words"
        raise NotAnArticle(
            f"{shown!r} holds {counted}; an article has at least {LEAST_WORDS}",
            hint="name a file with the whole article",
        )
    texts = [reading.text[start:end] for start, end in paragraphs(reading.text)]
    said = [_declared(reading), stated(texts)]
    if reading.pages:
        # A paged file tells who made the file and when; what stands on its pages is nearer.
        said.reverse()
        if not (meta and meta.published) and not said[0].published and said[1].published:
            reading = replace(reading, notes=(*reading.notes, OF_THE_FILE))
    return _article(
        reading,
        name=name,
        meta=_checked(_merged(meta, *said, default), shown),
        source_sha256=source_sha256,
    )


def article_again(info: ArticleInfo, text: str) -> Article:
    """The article that a record was made from, of its text and of what the record says of it."""
    return _article(
        Reading(text, info.reader, title=info.title, pages=info.pages, notes=info.notes),
        name=info.id,
        meta=ArticleMeta(**{item.name: getattr(info, item.name) for item in fields(ArticleMeta)}),
        source_sha256=info.source_sha256,
    )


def _shown(name: str) -> str:
    """How messages call an input."""
    return "standard input" if name == STDIN else name


def _declared(reading: Reading) -> ArticleMeta:
    """What the format says of the article; a date in no known form says nothing."""
    declared = ArticleMeta(**{f.name: getattr(reading, f.name) for f in fields(ArticleMeta)})
    return replace(
        declared,
        published=iso_date(declared.published or ""),
        modified=iso_date(declared.modified or ""),
    )


def _article(reading: Reading, *, name: str, meta: ArticleMeta, source_sha256: str) -> Article:
    text = reading.text
    stretches = paragraphs(text)
    texts = [text[start:end] for start, end in stretches]
    furniture = [is_furniture(paragraph, number) for number, paragraph in enumerate(texts, 1)]
    first = furniture.index(False) if False in furniture else 0
    headline = title_of(texts[first:])
    # What the format states is no guess; but the article need not begin with it.
    title = " ".join((reading.title or "").split()) or headline
    kinds: list[SentenceKind] = ["furniture" if page else "text" for page in furniture]
    if headline is not None or title == " ".join(texts[first].split()):
        kinds[first] = "title"
    language = primary(meta.language) or language_of(_sample(texts, furniture))
    return Article(
        text=text,
        sentences=tuple(_sentences(text, stretches, kinds, language)),
        name=name,
        meta=meta,
        title=title,
        source_sha256=source_sha256,
        reader=reading.reader,
        pages=reading.pages,
        notes=reading.notes,
        language=language,
    )


def _sample(texts: Sequence[str], furniture: Sequence[bool]) -> str:
    """The beginning of an article, furniture apart."""
    taken: list[str] = []
    left = SAMPLE
    for paragraph, page in zip(texts, furniture, strict=True):
        if left > 0 and not page:
            taken.append(paragraph[:left])
            left -= len(paragraph)
    return " ".join(taken)


def _sentences(
    text: str,
    stretches: Sequence[tuple[int, int]],
    kinds: Sequence[SentenceKind],
    language: str | None,
) -> list[Sentence]:
    found: list[Sentence] = []
    for number, (stretch, kind) in enumerate(zip(stretches, kinds, strict=True), 1):
        whole = [stretch] if kind == "title" else sentence_spans(text, stretch, language)
        found += [Sentence(len(found) + i, *s, number, kind) for i, s in enumerate(whole, 1)]
    return found


def _merged(*metas: ArticleMeta | None) -> ArticleMeta:
    """Each field from the first that has it."""
    merged = ArticleMeta()
    for meta in metas:
        gaps = [f.name for f in fields(merged) if not getattr(merged, f.name)]
        merged = replace(merged, **{name: getattr(meta, name, None) for name in gaps})
    return merged


def _checked(meta: ArticleMeta, name: str) -> ArticleMeta:
    """The metadata with its date in ISO 8601, and nothing in it that is no text."""
    for item in fields(meta):
        if any("\ud800" <= character <= "\udfff" for character in getattr(meta, item.name) or ""):
            raise UsageError(f"the {item.name} of {name!r} is not UTF-8", hint="write it in UTF-8")
    dates = {}
    for which in ("published", "modified"):
        given = getattr(meta, which)
        dates[which] = given and iso_date(given)
        if given and not dates[which]:
            raise UsageError(
                f"the date {given!r} of {name!r} cannot be read",
                hint="write it as 2023-03-16 or 2023-03-16T18:40+00:00",
            )
    return replace(meta, **dates)
