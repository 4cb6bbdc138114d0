"""Who speaks around a content: its source, its cue, and with what stance."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from summarizer.article import Article
from summarizer.attribution.frames import Found, after, before
from summarizer.attribution.quotations import continues, in_quotation, quotations, resumes
from summarizer.attribution.words import SUBJECTS, Word, is_capital, is_mark, words_in
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


MARKS = ("“", '"', "‘", "'", "«", "„")
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
    if here.paragraph != there.paragraph or here.number - there.number > 1:
        return False
    around = (article.text[here.start : first[0]], article.text[first[1] : here.end])
    return not any(map(str.isalnum, "".join(around)))


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
    direct = _is_quoted(article, content[-1], quoted)
    for words, found in _candidates(article, content, quoted):
        if found is not None and found.source is not None:
            return _told(words, found)
        if found is not None and not direct:
            return SILENT
    return None


def _candidates(
    article: Article, content: tuple[Stretch, ...], quoted: tuple[Stretch, ...]
) -> Iterator[tuple[tuple[Word, ...], Found | None]]:
    """What the rules find between, before and after the stretches of a content, surest first."""
    first, last = content[0], content[-1]
    direct = _is_quoted(article, last, quoted)
    for left, right in pairwise(content):
        inner = _is_quoted(article, left, quoted)
        words = _masked(article, left[1], min(right[0], _tail_end(article, left, inner)), quoted)
        yield words, after(words, apart=inner or _is_apart(article, left), quoted=True)
    opens = article.text[first[0]] in "“\"‘'«„" or article.text[first[0] - 1 : first[0]] in MARKS
    lead = _masked(article, article.sentence_at(first[0]).start, first[0], quoted)
    end = _tail_end(article, last, direct)
    tail = _masked(article, last[1], end, quoted)
    own = end == article.sentence_at(last[1] - 1).end
    tagged = after(tail, apart=_is_apart(article, last), quoted=direct and own)
    if all(is_mark(word) for word in lead):
        yield tail, tagged
        if (lead := _introduction(article, first, quoted)) and tagged is None:
            yield lead, before(lead, quoted=opens)
        return
    alone = article.text[slice(*content[-1])].lower() in ("which", "that", "who", "whom", "what")
    led = None if alone else before(lead, quoted=opens)
    if tagged is not None and (led is None or _is_weaker(lead, led, tagged, direct)):
        yield tail, tagged
    yield lead, led
    yield tail, tagged


def _is_weaker(lead: tuple[Word, ...], led: Found, tagged: Found, direct: bool) -> bool:
    """Whether what stands before a content says less of its speaker than what stands after it."""
    if direct and tagged.frame in ("after", "inverted"):
        return led.frame in ("announced", "nominal") or lead[-1].text == ":" or (
            len(lead) > 1 and lead[-2].text == ":"
        )
    words = [i for i, word in enumerate(lead) if not is_mark(word)]
    near = led.cue is not None and words and led.cue[1] >= words[-1]
    return tagged.frame == "gap" and not near


def _is_apart(article: Article, stretch: Stretch) -> bool:
    return article.text[stretch[1] - 1] in ",.?!”\"’'—…"


def _tail_end(article: Article, last: Stretch, direct: bool) -> int:
    """The end of the sentence in which a content ends; of the next after “Who was it?”."""
    close = article.sentence_at(last[1] - 1)
    rest = article.text[last[1] : close.end].strip("”\"’'» ")
    following = article.numbered((close.number + 1,))
    if direct and not rest and following and following[0].paragraph == close.paragraph:
        return following[0].end
    return close.end


def _introduction(
    article: Article, first: Stretch, quoted: tuple[Stretch, ...]
) -> tuple[Word, ...]:
    """The words of the sentence before a content, where that ends in a colon."""
    home = article.sentence_at(first[0])
    for number in range(home.number - 1, max(0, home.number - 4), -1):
        (sentence,) = article.numbered((number,))
        if sentence.kind == "furniture":
            continue
        if article.text[sentence.end - 1] != ":":
            return ()
        return _masked(article, sentence.start, sentence.end, quoted)
    return ()


def _masked(
    article: Article, start: int, end: int, quoted: tuple[Stretch, ...]
) -> tuple[Word, ...]:
    """The words between two offsets, each long quotation among them as one."""
    words = list(words_in(article.text, start, end))
    for left, right in quoted:
        if left < start or end < right:  # one that holds the content, or lacks a mark
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
