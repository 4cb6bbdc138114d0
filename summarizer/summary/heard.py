"""The parts of a sentence: what it tells itself, what it leaves open, what somebody says in it.

Our own attribution reads the sentence as it reads an article, so that a summary says who says what
in the very sense in which the record does.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from summarizer.article import Article, Sentence
from summarizer.attribution import Cue, attribute, cue_of, quotations
from summarizer.config import ArticleMeta
from summarizer.language import ENGLISH
from summarizer.names import is_pronoun
from summarizer.quantities import quantities

__all__ = ["Part", "clauses", "parts_of"]

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
_SAYING = frozenset(
    "say deny claim state add tell report insist maintain argue believe think suggest question "
    "ask".split()
)
_GIVING = frozenset("give gives".split())  # what number: no saying that an article is read by
# Where one clause of a sentence may end and another begin. Not "after" or "because": what joins two
# things in time or as cause and effect is a thing that an item must say.
_JOINT = re.compile(
    r"[;:](?!\d)|,(?!\d)|…|[.!?](?=\s+[^a-z\s])|\s[–—]\s|\b(?:and|but|while|who|which|whose|though"
    r"|although|whereas|or)\b"
)
_LAST = re.compile(r"(?:.*\b(?:and|while|but|whereas)\b|.*[,;:])\s*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a sentence.

    Attributes:
        kind: who vouches for it: the sentence itself, nobody, or somebody who is heard to say it.
        text: all of its words.
        content: what is told, asked or said in it.
        source: who says it, in the sentence's words; None but for a saying.
        cue: what its cue says; None but for a saying.
    """

    kind: Kind
    text: str
    content: str
    source: str | None = None
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
    sayings = sorted(_sayings(text), key=lambda saying: saying[0])
    bounds = [*(start for start, _, _, _ in sayings), len(text)]
    parts = [Part("fact", text[: bounds[0]], text[: bounds[0]])]
    for (start, begins, source, cue), end in zip(sayings, bounds[1:], strict=True):
        parts.append(Part("saying", text[start:end], text[begins:end], source, cue))
    return tuple(part for part in parts if _WORD.search(part.text))


def clauses(text: str) -> tuple[str, ...]:
    """The stretches of some words between marks and the words that join clauses.

    A range is never parted: "between 30 and 40 minutes".
    """
    numbers = [number.span for number in quantities(text)]
    found, start = [], 0
    for joint in _JOINT.finditer(text):
        if not any(first < joint.end() and joint.start() < last for first, last in numbers):
            found.append(text[start : joint.start()])
            start = joint.end()
    return (*found, text[start:])


def _sayings(text: str) -> Iterator[tuple[int, int, str, Cue | None]]:
    """Each saying: where its part begins, where its content does, who says it by which cue."""
    article = _article_of(text)
    for match in _ACCORDING.finditer(text):
        cue = cue_of("according to", ENGLISH)
        yield match.start(), match.end(), match["source"].strip(), cue
    quoted = quotations(article)
    last, source = 0, ""
    for word in _WORD.finditer(text):
        if word.group() in _GIVING:
            joint = _LAST.match(text, last, word.start())
            begins = joint.end() if joint else last
            source, last = text[begins : word.start()].strip(), word.end()
            yield begins, last, source, cue_of("says", ENGLISH)
            continue
        reading = cue_of(word.group(), ENGLISH) if word.group().islower() else None
        inside = any(start <= word.start() < end for start, end in quoted)
        if reading is None or reading.lemma not in _SAYING or inside or word.end() + 1 >= len(text):
            continue
        heard = attribute(article, [(word.end(), len(text))])
        if heard.source is None or heard.cue is None or heard.frame != "before":
            continue
        begins, ends = heard.source
        joint = _LAST.match(text, last, max(last, heard.cue[0]))
        if last and joint is None:  # "says that its crew reported it": all of it is one saying
            continue
        if last:
            begins = max(begins, joint.end() if joint else last)
        if not heard.cue[0] <= word.start() < heard.cue[1]:
            continue
        # "Ida Holm says …, and adds that …, and she denies that …"
        named = text[begins:ends].strip()
        source = source if last and (not named or is_pronoun(named)) else named
        last = heard.cue[1]
        yield min(begins, heard.cue[0]), last, source, cue_of(text[slice(*heard.cue)], ENGLISH)


def _article_of(text: str) -> Article:
    """A sentence as an article of its own."""
    sentence = Sentence(1, 0, len(text), 1, "text")
    return Article(
        text=text, sentences=(sentence,), name="the summary", meta=ArticleMeta(language=ENGLISH),
        title=None, source_sha256="", reader="", language=ENGLISH,
    )  # fmt: skip
