"""The parts of a sentence: what it tells itself, what it leaves open, what somebody says in it.

Our own attribution reads the sentence as it reads an article, so that a summary says who says what
in the very sense in which the record does.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from summarizer.article import Article, Sentence
from summarizer.attribution import Cue, attribute, cue_of
from summarizer.config import ArticleMeta
from summarizer.language import ENGLISH
from summarizer.names import is_pronoun

__all__ = ["Part", "parts_of"]

Kind = Literal["fact", "question", "saying"]

_WORD = re.compile(r"[^\W\d_]+")
_ACCORDING = re.compile(r"\b[Aa]ccording to (?P<source>[^,;:]+)[,;:]?\s*")
_ASKING = "whether|if|who|what|why|how|when|where|over|about|on"
_OPEN = re.compile(rf"(?i)^\W*(?:{_ASKING})\b")
_DISPUTING = r"disput\w+|disagree\w*|differ(?:s|ed)?|contradict\w*|unclear|open"
# "It is disputed whether a jet hit it", "Whether a jet hit it is disputed", "they differ on who".
_QUESTION = re.compile(
    rf"(?i)^\W*(?:whether|who|what|why|how|when|where)\b.*\b(?:{_DISPUTING})\b"
    rf"|\b(?:{_DISPUTING})\b(?:\W+\w+){{0,2}}?\W+(?:{_ASKING})\b"
)
_DISPUTES = frozenset("dispute disagree differ contradict".split())
# Frames of cues that give a source all that follows, as far as the next one.
_SAYING = "that"


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
    found = sorted(_sayings(text), key=lambda saying: saying[0])
    bounds = [*(start for start, _, _ in found), len(text)]
    parts = [_plain(text[: bounds[0]])]
    for (start, begins, part), end in zip(found, bounds[1:], strict=True):
        content = text[begins:end] if begins > start else text[start:end]
        parts.append(replace(part, text=text[start:end], content=content))
    return tuple(map(_asked, (part for part in parts if _WORD.search(part.text))))


def _plain(text: str) -> Part:
    return Part("question" if _QUESTION.search(text) else "fact", text, text)


def _asked(part: Part) -> Part:
    """A saying that only tells of what there is a dispute: it answers nothing."""
    disputes = part.cue is not None and part.cue.lemma in _DISPUTES
    if disputes and _OPEN.match(part.content):
        return replace(part, kind="question", content=part.text, source=None, cue=None)
    return part


def _sayings(text: str) -> Iterator[tuple[int, int, Part]]:
    """Each saying: where its part begins, where its content does, who says it by which cue."""
    article = _article_of(text)
    ends: list[int] = []
    for match in _ACCORDING.finditer(text):
        reading = cue_of("according to", ENGLISH)
        yield match.start(), match.end(), Part("saying", "", "", match["source"].strip(), reading)
        ends.append(match.end())
    for word in _WORD.finditer(text):
        cue = cue_of(word.group(), ENGLISH)
        if cue is None or _SAYING not in cue.frames or not _WORD.search(text, word.end()):
            continue
        heard = attribute(article, [(word.end(), len(text))])
        if heard.source is None or heard.cue is None or heard.frame != "before":
            continue
        # "Ida Holm says she saw it": what is said of one who is named before is all one saying.
        pronoun = ends and is_pronoun(text[slice(*heard.source)])
        if not heard.cue[0] <= word.start() < heard.cue[1] or heard.source[0] in ends or pronoun:
            continue
        ends.append(heard.source[0])
        reading = cue_of(text[slice(*heard.cue)], ENGLISH)
        source = text[slice(*heard.source)]
        yield heard.source[0], heard.cue[1], Part("saying", "", "", source, reading)


def _article_of(text: str) -> Article:
    """A sentence as an article of its own."""
    sentence = Sentence(1, 0, len(text), 1, "text")
    return Article(
        text=text, sentences=(sentence,), name="the summary", meta=ArticleMeta(language=ENGLISH),
        title=None, source_sha256="", reader="", language=ENGLISH,
    )  # fmt: skip
