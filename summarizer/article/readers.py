"""From bytes to an article: one reader a format, in one registry."""

import os
import re
import stat
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from summarizer.article.article import Article, Sentence, SentenceKind
from summarizer.article.furniture import is_furniture
from summarizer.article.metadata import iso_date, stated, title_of
from summarizer.article.sentences import paragraphs, sentence_spans
from summarizer.config import ArticleMeta
from summarizer.errors import NotAnArticle, UsageError
from summarizer.record import ArticleInfo

__all__ = ["READERS", "STDIN", "article_again", "article_of", "load_bytes", "read_article"]

STDIN = "-"
MOST_BYTES = 10_000_000  # a 1.5-million-word book; past it somebody named the wrong file
LEAST_WORDS = 10  # the shortest newsflash that says who did what
# A run of what is no white space; in scripts that part no words (Thai to Lao, kana, ideographs) one
# character.
UNPARTED = "\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
WORD = re.compile(rf"[{UNPARTED}]|[^\s{UNPARTED}]+")
CONTROLS = frozenset(range(32)) - {9, 10, 12, 13, 27}  # a text may hold tabs, line ends, escapes


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader makes of bytes: the text, and what the format itself says of the article."""

    text: str
    meta: ArticleMeta = field(default_factory=ArticleMeta)


Reader = Callable[[bytes, str], Reading]


def read_plain(data: bytes, name: str) -> Reading:
    """Plain text in UTF-8, with or without a byte order mark; no line end is altered.

    Raises:
        NotAnArticle: the bytes are no UTF-8, or no text.
    """
    if data.count(0) or sum(byte in CONTROLS for byte in data[:4096]) * 20 > len(data[:4096]):
        raise NotAnArticle(f"{name!r} is not a text", hint="give a plain text file in UTF-8")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        at = error.start + len(data) - len(error.object)  # a byte order mark is not in `object`
        raise NotAnArticle(
            f"{name!r} is not UTF-8: byte {data[at]:#04x} at {at}",
            hint="convert it, for example with iconv -t UTF-8",
        ) from error
    if text[:1000].lstrip().lower().startswith(("<!doctype html", "<html", "<?xml")):
        raise NotAnArticle(
            f"{name!r} is a web page, not a text", hint="save the article's text in a .txt file"
        )
    return Reading(text)


# The version goes up when a reader makes another text of the same bytes.
READERS: Mapping[str, tuple[str, Reader]] = MappingProxyType({".txt": ("txt/1", read_plain)})
DEFAULT = ".txt"


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
    return article_of(load_bytes(source), str(source), meta=meta, default=default)


def load_bytes(source: str | Path, *, most: int = MOST_BYTES) -> bytes:
    """The bytes of a regular file, or of standard input for "-", at most so many.

    Raises:
        NotAnArticle: there is no such file, it is no regular file, or it is too long.
    """
    name = str(source)
    if name == STDIN:
        if sys.stdin is None:
            raise NotAnArticle("standard input is closed", hint="name a file, or pipe a text in")
        return _bounded(sys.stdin.buffer.read(most + 1), "standard input", most)
    try:
        with open(source, "rb", opener=_no_wait) as handle:
            if not stat.S_ISREG(_mode(handle.fileno())):
                raise NotAnArticle(f"{name!r} is not a regular file", hint="name a text file")
            return _bounded(handle.read(most + 1), repr(name), most)
    except IsADirectoryError as error:
        raise NotAnArticle(f"{name!r} is a folder", hint="name the files in it") from error
    except FileNotFoundError as error:
        raise NotAnArticle(f"{name!r} is not there", hint="check the path") from error
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise NotAnArticle(f"{name!r} cannot be read: {why}", hint="check the path") from error


def article_of(
    data: bytes,
    name: str,
    *,
    meta: ArticleMeta | None = None,
    default: ArticleMeta | None = None,
) -> Article:
    """The article in some bytes; `name` says which reader reads them, and stands in messages."""
    shown = "standard input" if name == STDIN else name
    version, reader = READERS.get(Path(name).suffix.lower(), READERS[DEFAULT])
    reading = reader(data, shown)
    words = sum(1 for _ in WORD.finditer(reading.text))
    if not words:
        raise NotAnArticle(f"{shown!r} holds no text", hint="name a file with an article in it")
    if words < LEAST_WORDS:
        raise NotAnArticle(
            f"{shown!r} holds {words} words; an article has at least {LEAST_WORDS}",
            hint="name a file with the whole article",
        )
    texts = [reading.text[start:end] for start, end in paragraphs(reading.text)]
    return _article(
        reading.text,
        name=name,
        meta=_checked(_merged(meta, reading.meta, stated(texts), default), shown),
        source_sha256=sha256(data).hexdigest(),
        reader=version,
    )


def article_again(info: ArticleInfo, text: str) -> Article:
    """The article that a record was made from, of its text and of what the record says of it."""
    return _article(
        text,
        name=info.id,
        meta=ArticleMeta(
            outlet=info.outlet, published=info.published, url=info.url, language=info.language
        ),
        source_sha256=info.source_sha256,
        reader=info.reader,
    )


def _article(
    text: str, *, name: str, meta: ArticleMeta, source_sha256: str, reader: str
) -> Article:
    stretches = paragraphs(text)
    texts = [text[start:end] for start, end in stretches]
    furniture = [is_furniture(paragraph, number) for number, paragraph in enumerate(texts, 1)]
    first = furniture.index(False) if False in furniture else 0
    title = title_of(texts[first:])
    kinds: list[SentenceKind] = ["furniture" if page else "text" for page in furniture]
    if title is not None:
        kinds[first] = "title"
    return Article(
        text=text,
        sentences=tuple(_sentences(text, stretches, kinds)),
        name=name,
        meta=meta,
        title=title,
        source_sha256=source_sha256,
        reader=reader,
    )


def _sentences(
    text: str, stretches: Sequence[tuple[int, int]], kinds: Sequence[SentenceKind]
) -> list[Sentence]:
    found: list[Sentence] = []
    for number, (stretch, kind) in enumerate(zip(stretches, kinds, strict=True), 1):
        whole = [stretch] if kind == "title" else sentence_spans(text, stretch)
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
    if meta.published is None:
        return meta
    date = iso_date(meta.published)
    if date is None:
        raise UsageError(
            f"the date {meta.published!r} of {name!r} cannot be read",
            hint="write it as 2023-03-16 or 2023-03-16T18:40+00:00",
        )
    return replace(meta, published=date)


def _bounded(data: bytes, name: str, most: int) -> bytes:
    if len(data) > most:
        raise NotAnArticle(
            f"{name} is longer than {most // 1_000_000} MB",
            hint="name a file with one article",
        )
    return data


def _no_wait(path: str, flags: int) -> int:
    """Open without waiting for a writer, so that a named pipe is refused and not waited for."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _mode(descriptor: int) -> int:
    return os.fstat(descriptor).st_mode
