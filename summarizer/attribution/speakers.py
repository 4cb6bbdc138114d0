"""Who speaks around a content: its source, its cue, and with what stance."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from summarizer.article import Article
from summarizer.attribution.frames import Found, after, before
from summarizer.attribution.quotations import continues, in_quotation, quotations, resumes
from summarizer.attribution.words import SUBJECTS, Word, is_capital, words_in
from summarizer.names import TITLES
from summarizer.record import Stance

__all__ = ["Attribution", "SourceKind", "attribute"]

Stretch = tuple[int, int]
SourceKind = Literal["name", "role", "pronoun"]
MASKED = 4  # words: a longer quotation beside the content is no part of a subject
CHAIN = 12  # quotations that one speaker's words run over without a cue of their own


@dataclass(frozen=True, slots=True)
class Attribution:
    """What is found of who says a content. What is not found, or not sure, is None.

    Attributes:
        source: where the source stands, with title, prepositions and apposition; "who" alone in a
            relative clause.
        antecedent: whom "who" stands for, in the same sentence.
        cue: the words that mark the saying: verb with helpers, "according to", colon or dash.
        via: the one who relays it: the outer source of a nested saying.
        kind: whether the source is a name, a role or a pronoun.
        stance: of the cue.
        hedged: whether the cue holds back.
        frame: the rule that found it.
    """

    source: Stretch | None = None
    antecedent: Stretch | None = None
    cue: Stretch | None = None
    via: Stretch | None = None
    kind: SourceKind | None = None
    stance: Stance | None = None
    hedged: bool = False
    frame: str | None = None


SILENT = Attribution()


def attribute(article: Article, content: Sequence[Stretch]) -> Attribution:
    """Who says a content.

    Args:
        article: the article.
        content: the stretches of the content, in text order; quotation marks may be in or out.
    """
    if not content:
        return SILENT
    return _chained(article, tuple(content), CHAIN)


@lru_cache(maxsize=64)
def _quoted(article: Article) -> tuple[Stretch, ...]:
    return quotations(article)


def _chained(article: Article, content: tuple[Stretch, ...], left: int) -> Attribution:
    quoted = _quoted(article)
    own = _own(article, content, quoted)
    if own is not None:
        return own
    first = content[0]
    if left and _is_quoted(article, first, quoted):
        earlier = [q for q in quoted if q[1] <= first[0]]
        if earlier and _goes_on(article, earlier[-1], first, quoted):
            found = _chained(article, (earlier[-1],), left - 1)
            return replace(found, frame="continued") if found.source else SILENT
    return SILENT


def _goes_on(
    article: Article, before_: Stretch, first: Stretch, quoted: tuple[Stretch, ...]
) -> bool:
    """Whether a quotation without a cue goes on with the one before it."""
    if continues(article, before_, first) or resumes(article, before_, first, quoted):
        return True
    here, there = article.sentence_at(first[0]), article.sentence_at(before_[1] - 1)
    return here.paragraph == there.paragraph and here.number - there.number <= 1


def _is_quoted(article: Article, stretch: Stretch, quoted: tuple[Stretch, ...]) -> bool:
    return in_quotation(_bare(article, stretch), quoted)


def _bare(article: Article, stretch: Stretch) -> Stretch:
    """A stretch without the marks at its ends."""
    start, end = stretch
    while start < end and article.text[start] in "“”\"'‘’«»„ ":
        start += 1
    while end > start and article.text[end - 1] in "“”\"'‘’«»„ .,;":
        end -= 1
    return start, end


def _own(
    article: Article, content: tuple[Stretch, ...], quoted: tuple[Stretch, ...]
) -> Attribution | None:
    """What the sentences of the content themselves say of its speaker."""
    for words, found in _candidates(article, content, quoted):
        if found is not None and found.source is not None:
            return _told(words, found)
    return None


def _candidates(article, content, quoted):  # type: ignore
    text = article.text
    first, last = content[0], content[-1]
    home, close = article.sentence_at(first[0]), article.sentence_at(last[1] - 1)
    lead = _masked(article, home.start, first[0], quoted)
    for left, right in zip(content, content[1:]):
        sentence = article.sentence_at(left[1] - 1)
        words = _masked(article, left[1], min(right[0], sentence.end), quoted)
        yield words, after(words, apart=text[left[1] - 1] in ",.?!”\"’'")
    tail = _masked(article, last[1], close.end, quoted)
    tagged = after(tail, apart=text[last[1] - 1] in ",.?!”\"’'—")
    led = before(lead)
    yield from ((tail, tagged), (lead, led)) if _prefers_tag(lead, led, tagged) else ((lead, led), (tail, tagged))


def _prefers_tag(lead, led, tagged) -> bool:
    return led is None


def _masked(article: Article, start: int, end: int, quoted: tuple[Stretch, ...]) -> tuple[Word, ...]:
    """The words between two offsets, each long quotation among them as one."""
    words = list(words_in(article.text, start, end))
    for left, right in quoted:
        if right <= start or end <= left:
            continue
        inside = [w for w in words if left <= w.start and w.end <= right]
        if len(inside) > MASKED:
            at = words.index(inside[0])
            words[at : at + len(inside)] = [Word(inside[0].start, inside[-1].end, "“…”", "“…”")]
    return tuple(words)


def _told(words: tuple[Word, ...], found: Found) -> Attribution:
    phrase = found.source
    assert phrase is not None
    whole = (words[phrase.first].start, words[phrase.last].end)
    source, antecedent = whole, None
    if phrase.relative is not None:
        who = words[phrase.relative]
        source, antecedent = (who.start, who.end), whole
    cue = (words[found.cue[0]].start, words[found.cue[1]].end) if found.cue else None
    entry = found.entry
    return Attribution(
        source=source,
        antecedent=antecedent,
        cue=cue,
        kind=_kind(words, phrase.first, phrase.head),
        stance=entry.stance if entry else "asserts",
        hedged=bool(entry and entry.hedged),
        frame=found.frame,
    )


def _kind(words: tuple[Word, ...], first: int, head: int) -> SourceKind:
    word = words[head]
    if word.low in SUBJECTS and first == head and not (word.text.isupper() and len(word.text) > 1):
        return "pronoun"
    return "name" if is_capital(word) and word.low not in TITLES else "role"
