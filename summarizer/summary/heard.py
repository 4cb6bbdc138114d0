"""The parts of a sentence: what it tells itself, what it leaves open, what somebody says in it.

Our own attribution reads the sentence as it reads an article, so that a summary says who says what
in the very sense in which the record does.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from summarizer.article import Article, Sentence
from summarizer.attribution import Cue, attribute, cue_of, quotations
from summarizer.config import ArticleMeta
from summarizer.language import ENGLISH
from summarizer.names import is_pronoun
from summarizer.quantities import quantities

__all__ = ["SAYING", "Clause", "Part", "clauses", "parts_of", "stretches"]

Kind = Literal["fact", "question", "saying"]

_WORD = re.compile(r"[^\W\d_]+")
_ACCORDING = re.compile(r"\b[Aa]ccording to (?P<source>[^,;:]+)[,;:]?\s*")
_ASKING = "whether|who|what|why|how|when|where"
_DISPUTED = r"(?:disput|disagree|differ|contradict)\w*|unclear"
# "Whether a jet hit it is disputed", "it is disputed whether a jet hit it", "they differ on who".
_QUESTIONS = (
    re.compile(
        rf"(?i)^(?P<before>\W*)(?P<asked>\b(?:{_ASKING})\b.*)\b(?P<after>(?:{_DISPUTED})\b.*)$"
    ),
    re.compile(
        rf"(?i)^(?P<before>.*\b(?:{_DISPUTED})\b(?:\W+\w+)?)\W+(?P<asked>(?:{_ASKING})\b.*)(?P<after>)$"
    ),
)
# The verbs by which a summary says that somebody says something.
SAYING = frozenset(
    "say deny claim state add report insist maintain argue believe think suggest question "
    "ask".split()
)
_GIVING = frozenset("give gives".split())  # what number: no saying that an article is read by
# Where one clause of a sentence may end and another begin. Not "after" or "because": what joins two
# things in time or as cause and effect is a thing that an item must say.
_MARKS = r"[;:](?!\d)|,(?!\d)|…|[.!?](?=\s+[^a-z\s])|\s[–—]\s"
_JOINT = re.compile(
    rf"(?:{_MARKS})(?: but\b)?|\b(?:and|while|who|which|whose|though|although|whereas|or)\b"
)
# An item's words are parted at fewer: what "nobody who" or "no pump or" denies stays with it.
_PARTING = re.compile(rf"{_MARKS}|\b(?:and|while|whereas)\b")
_LAST = re.compile(r"(?:.*\b(?:and|while|but|whereas)\b|.*[,;:])\s*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of some words between marks and the words that join clauses.

    Attributes:
        text: its words.
        joint: the mark or the word before it, in small letters; "" for the first.
    """

    text: str
    joint: str


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a sentence.

    Attributes:
        kind: who vouches for it: the sentence itself, nobody, or somebody who is heard to say it.
        text: all of its words; of a question those beside it.
        content: what is told, asked or said in it.
        source: who says it, in the sentence's words; None but for a saying.
        saying: the words by which it is said; "" but for a saying.
        cue: what they say; None but for a saying.
    """

    kind: Kind
    text: str
    content: str
    source: str | None = None
    saying: str = ""
    cue: Cue | None = None


def parts_of(text: str) -> tuple[Part, ...]:
    """The parts of an English sentence, in order.

    A saying reaches as far as the next one: what stands behind it is never taken for a fact.

    Args:
        text: the sentence.
    """
    for question in _QUESTIONS:
        found = question.match(text)
        if found is not None:
            beside = f"{found['before']} {found['after']}"
            return (Part("question", beside, found["asked"]),)
    sayings = sorted(_sayings(text), key=lambda saying: saying.begins)
    bounds = [*(saying.begins for saying in sayings), len(text)]
    parts = [Part("fact", text[: bounds[0]], text[: bounds[0]])]
    for one, end in zip(sayings, bounds[1:], strict=True):
        whole, content = text[one.begins : end], text[one.content : end]
        cue = cue_of(one.cue, ENGLISH)
        parts.append(Part("saying", whole, content, one.source, one.words, cue))
    return tuple(part for part in parts if _WORD.search(part.text))


def clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of some words, as far as marks and joining words tell; no range is parted."""
    joints = ["", *(text[start:end].strip().lower() for start, end in _joints(_JOINT, text))]
    return tuple(map(Clause, _parted(_JOINT, text), joints))


def stretches(text: str) -> tuple[str, ...]:
    """The clauses of an item's words: a relative clause stays with what it hangs on."""
    return tuple(_parted(_PARTING, text))


def _parted(joint: re.Pattern[str], text: str) -> Iterator[str]:
    start = 0
    for begins, ends in _joints(joint, text):
        yield text[start:begins]
        start = ends
    yield text[start:]


def _joints(joint: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Where clauses are joined; not within "between 30 and 40 minutes"."""
    numbers = [number.span for number in quantities(text)]
    for found in joint.finditer(text):
        if not any(first < found.end() and found.start() < last for first, last in numbers):
            yield found.span()


class _Saying(NamedTuple):
    """That somebody says something: where it begins, where its content does, who, by which words.

    The cue is what these words come to where they are read as an article's.
    """

    begins: int
    content: int
    source: str
    words: str
    cue: str


def _sayings(text: str) -> Iterator[_Saying]:
    """The sayings of a sentence; in no particular order."""
    for match in _ACCORDING.finditer(text):
        source = match["source"].strip()
        yield _Saying(match.start(), match.end(), source, "according to", "according to")
    article = _article_of(text)
    quoted = quotations(article)
    last, source = 0, ""
    for word in _WORD.finditer(text):
        if any(start <= word.start() < end for start, end in quoted):
            continue
        found = _given(text, word, last) or _heard(article, word, last, source)
        if found is not None:
            last, source = found.content, found.source
            yield found


def _given(text: str, word: re.Match[str], last: int) -> _Saying | None:
    """Who gives a number: no saying that an article is read by, but one of a summary."""
    if word.group() not in _GIVING:
        return None
    joint = _LAST.match(text, last, word.start())
    begins = joint.end() if joint else last
    source = text[begins : word.start()].strip()
    return _Saying(begins, word.end(), source, word.group(), "says")


def _heard(article: Article, word: re.Match[str], last: int, before: str) -> _Saying | None:
    """Who says what follows a verb of saying, as an article is read.

    Args:
        article: the sentence.
        word: the verb, if it is one.
        last: where the content of the saying before begins; 0 where there is none.
        before: who says that.
    """
    text = article.text
    reading = cue_of(word.group(), ENGLISH) if word.group().islower() else None
    if reading is None or reading.lemma not in SAYING or word.end() + 1 >= len(text):
        return None
    heard = attribute(article, [(word.end(), len(text))])
    if heard.source is None or heard.cue is None or heard.frame != "before":
        return None
    begins, ends = heard.source
    joint = _LAST.match(text, last, max(last, heard.cue[0]))
    if last and joint is None:  # "says that its crew reported it": all of it is one saying
        return None
    if not heard.cue[0] <= word.start() < heard.cue[1]:
        return None
    if last:
        begins = max(begins, joint.end() if joint else last)
    # "Ida Holm says …, and adds that …, and she denies that …"
    named = text[begins:ends].strip()
    source = before if last and (not named or is_pronoun(named)) else named
    begins = min(begins, heard.cue[0])
    between = text[max(begins, ends) : heard.cue[1]]
    return _Saying(begins, heard.cue[1], source, between, text[slice(*heard.cue)])


def _article_of(text: str) -> Article:
    """A sentence as an article of its own."""
    sentence = Sentence(1, 0, len(text), 1, "text")
    return Article(
        text=text, sentences=(sentence,), name="the summary", meta=ArticleMeta(language=ENGLISH),
        title=None, source_sha256="", reader="", language=ENGLISH,
    )  # fmt: skip
