"""An attribution as it stands in the article."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from summarizer.embedded.claims.phrases import Candidate
from summarizer.embedded.parse import Part

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["Found", "Stretch", "holds", "overlap", "placed", "tidy"]

Stretch = tuple[int, int]

_DATELINE = re.compile(r"[A-Z][A-Z .,]{2,40}(?:, [A-Z][\w.]+ ?)?(?:\([^()]{2,20}\))? ?[-–—]{1,2} ")
# Of a place alone it may be a name with a dash after it: "NATO — which has no say — ...".
_WIRE = re.compile(
    r"[A-Z][A-Z .,]{2,40}(?:, [A-Z][\w.]+)?(?:,? [A-Z][a-z]{2,8}\.? \d{1,2}(?:,? \d{4})?)?"
    r" ?\([^()]{2,20}\) ?[-–—]{1,2} "
)
_EDGES = " \t\r\n\u00a0,;:.-–—―…"


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """Who says what, as stretches of the article.

    Attributes:
        frame: how the content follows its cue.
        key: the word that decides.
        head: where that word stands.
        cue: the words of the saying; None for a quotation with a name alone.
        source: the words for the speaker, or None.
        who: the noun of the source, or None.
        content: the words said, in order.
    """

    frame: str
    key: str
    head: Stretch
    cue: Stretch | None
    source: Stretch | None
    who: "Token | None"
    content: tuple[Stretch, ...]

    def with_content(self, more: Iterable[Stretch]) -> "Found":
        """The same with further stretches of content; those that touch become one."""
        joined: list[Stretch] = []
        for start, end in sorted({*self.content, *more}):
            if joined and start <= joined[-1][1]:
                joined[-1] = (joined[-1][0], max(joined[-1][1], end))
            else:
                joined.append((start, end))
        return replace(self, content=tuple(joined))


def overlap(one: Stretch, other: Stretch) -> bool:
    """Whether two stretches share a character."""
    return one[0] < other[1] and other[0] < one[1]


def holds(content: Iterable[Stretch], inner: Stretch) -> bool:
    """Whether one of some stretches holds another."""
    return any(start <= inner[0] and inner[1] <= end for start, end in content)


def tidy(text: str, stretch: Stretch) -> Stretch | None:
    """A stretch without commas, stops and white space at its ends; None if no word is left."""
    start, end = stretch
    while start < end and text[start] in _EDGES:
        start += 1
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    return (start, end) if any(c.isalnum() for c in text[start:end]) else None


def _without_dateline(text: str, source: Stretch | None) -> Stretch | None:
    """A source without the place and the agency that an article begins with."""
    if source is None:
        return None
    line = _DATELINE.match(text, *source)
    return tidy(text, (line.end(), source[1])) if line else source


def _said(text: str, content: Stretch) -> Stretch:
    """A stretch of what is said, without the dateline of an agency that begins its paragraph."""
    line = _WIRE.match(text, *content) if text[: content[0]].rstrip(" ")[-1:] in "\n" else None
    return (line and tidy(text, (line.end(), content[1]))) or content


def placed(part: Part, candidate: Candidate, text: str) -> Found | None:
    """A candidate in the article; None where nothing is left of its content."""

    def stretch(run: tuple[int, int]) -> Stretch | None:
        return tidy(text, part.stretch(part.doc[run[0] : run[1]]))

    cue = stretch(candidate.cue)
    if cue is not None and text[cue[0]] in "'’":  # "he’s claiming": the helper is no word
        cue = cue[0] + len(text[slice(*cue)].split()[0]) + 1, cue[1]
        cue = tidy(text, cue)
    content = tuple(_said(text, s) for run in candidate.content if (s := stretch(run)))
    if cue is None or not content:
        return None
    return Found(
        frame=candidate.frame,
        key=candidate.key,
        head=part.stretch(candidate.head),
        cue=cue,
        source=_without_dateline(text, stretch(candidate.source)) if candidate.source else None,
        who=candidate.who,
        content=content,
    )
