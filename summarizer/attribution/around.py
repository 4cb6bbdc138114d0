"""The words around a content, and what the rules find in them, surest first."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from summarizer.article import Article
from summarizer.attribution.after import after
from summarizer.attribution.before import before
from summarizer.attribution.chained import chained
from summarizer.attribution.found import Found
from summarizer.attribution.quotations import in_quotation, quotations
from summarizer.attribution.words import Word, is_mark, words_in

__all__ = ["Page", "Stretch", "bare", "findings", "is_quoted", "page_of"]

Stretch = tuple[int, int]
Finding = tuple[Sequence[Word], Found | None]

MASKED = 2  # words: a longer quotation beside the content is no part of a subject
WIDEST = 200  # words beside a content: no news sentence is longer, and rules may take its square
FARTHEST = 4_000  # characters of as many words at most
MARKS = "“”\"'‘’«»„‚‹›「」『』"
_OPENING = "“\"'‘«„‚‹「『"
_OBJECTS = frozenset("which that who whom what".split())


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """An article with its quotations, in which every content is looked up."""

    article: Article
    quoted: tuple[Stretch, ...]


@lru_cache(maxsize=64)  # the articles of a run
def page_of(article: Article) -> Page:
    """The page of an article, kept."""
    return Page(article, quotations(article))


def bare(article: Article, stretch: Stretch) -> Stretch:
    """A stretch without the marks at its ends."""
    start, end = stretch
    while start < end and article.text[start] in MARKS + " ":
        start += 1
    while end > start and article.text[end - 1] in MARKS + " .,;":
        end -= 1
    return start, end


def is_quoted(page: Page, stretch: Stretch) -> bool:
    """Whether a stretch lies in quotation marks, or is all that stands in them."""
    return in_quotation(bare(page.article, stretch), page.quoted)


def findings(page: Page, content: tuple[Stretch, ...]) -> Iterator[Finding]:
    """What the rules find between, before and after the stretches of a content."""
    article = page.article
    first, last = content[0], content[-1]
    for left, right in pairwise(content):
        quoted = is_quoted(page, left)
        end = min(right[0], _tail_end(article, left, quoted=quoted))
        words = _words(page, left[1], end)
        yield words, after(words, apart=quoted or _is_apart(article, left), quoted=True)
    quoted = is_quoted(page, last)
    close = article.sentence_at(last[1] - 1).end
    end = _tail_end(article, last, quoted=quoted)
    tail = _words(page, last[1], min(end, last[1] + FARTHEST))[:WIDEST]
    tagged = after(tail, apart=_is_apart(article, last), quoted=quoted, beyond=end > close)
    opens = article.text[first[0]] in _OPENING or article.text[max(0, first[0] - 1)] in _OPENING
    begins = max(article.sentence_at(first[0]).start, first[0] - FARTHEST)
    lead = _words(page, begins, first[0])[-WIDEST:]
    if all(is_mark(word) for word in lead):
        yield tail, tagged
        announced = _introduction(page, first) if tagged is None else []
        if announced:
            yield announced, before(announced, quoted=opens)
        return
    # "which he hoped": what stands before belongs to what "which" is about.
    alone = article.text[slice(*last)].lower() in _OBJECTS
    clause = article.text.startswith("that ", first[0])
    led = None if alone else before(lead, quoted=opens) or chained(lead, clause=clause)
    if tagged is not None and (led is None or _is_weaker(lead, led, tagged, quoted=quoted)):
        yield tail, tagged
    yield lead, led
    yield tail, tagged


def _is_weaker(lead: Sequence[Word], led: Found, tagged: Found, *, quoted: bool) -> bool:
    """Whether what stands before a content says less of its speaker than what stands after it."""
    if quoted and tagged.frame in ("after", "inverted"):
        colon = any(word.text == ":" for word in lead[-2:])
        return colon or led.frame in ("announced", "nominal")
    words = [i for i, word in enumerate(lead) if not is_mark(word)]
    near = led.cue is not None and led.cue[1] >= words[-1]
    return tagged.frame == "gap" and not near


def _is_apart(article: Article, stretch: Stretch) -> bool:
    """Whether a mark ends a stretch from what follows."""
    return article.text[stretch[1] - 1] in ",.?!”\"’'—…"


def _tail_end(article: Article, last: Stretch, *, quoted: bool) -> int:
    """The end of the sentence in which a content ends; of the next after “Who was it?”."""
    close = article.sentence_at(last[1] - 1)
    rest = article.text[last[1] - 1 : close.end]
    following = article.numbered((close.number + 1,))
    closed = any(mark in rest for mark in MARKS) and not any(map(str.isalnum, rest[1:]))
    if quoted and closed and following and following[0].paragraph == close.paragraph:
        return following[0].end
    return close.end


def _introduction(page: Page, first: Stretch) -> list[Word]:
    """The words of the sentence before a content, where that ends in a colon; furniture apart."""
    article = page.article
    number = article.sentence_at(first[0]).number - 1
    while number > 0:
        (sentence,) = article.numbered((number,))
        if sentence.kind != "furniture":
            announces = article.text[sentence.end - 1] == ":"
            words = _words(page, sentence.start, sentence.end) if announces else []
            return words[-WIDEST:]
        number -= 1
    return []


def _words(page: Page, start: int, end: int) -> list[Word]:
    """The words between two offsets, each long quotation among them as one."""
    words: list[Word] = []
    inside: list[Word] = []
    at = bisect_left(page.quoted, (start, start))  # one that began before lacks a mark
    for word in words_in(page.article.text, start, end):
        while at < len(page.quoted) and page.quoted[at][1] <= word.start:
            words += _masked(inside)
            inside, at = [], at + 1
        held = at < len(page.quoted) and page.quoted[at][0] <= word.start
        (inside if held and page.quoted[at][1] <= end else words).append(word)
    return words + _masked(inside)


def _masked(inside: list[Word]) -> list[Word]:
    """The words of a quotation, or one in their place."""
    if len(inside) <= MASKED:
        return inside
    return [Word(inside[0].start, inside[-1].end, "“…”", "“…”")]
