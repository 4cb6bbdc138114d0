"""All attributions of an article, each outermost and once."""

from bisect import bisect_left, insort
from collections.abc import Sequence

from summarizer.embedded.claims.found import Found, Stretch, overlap, placed
from summarizer.embedded.claims.frames import candidates
from summarizer.embedded.claims.labels import labelled
from summarizer.embedded.claims.quotes import extended, with_quotes
from summarizer.embedded.claims.second import with_second_opinion
from summarizer.embedded.claims.speech import Speech
from summarizer.embedded.claims.table import is_cue, is_told
from summarizer.embedded.parse import Parsed

__all__ = ["outermost", "sayings_of"]

# What stands beside these is a quotation; a cue of one within another is a fault of the marks.
_OUTER = frozenset({"clause before", "parataxis", "according"})


def sayings_of(parsed: Parsed) -> list[Found]:
    """The attributions of an article in the order of the text; none lies within another's words."""
    speech = Speech(parsed)
    text = parsed.article.text
    found = [
        extended(speech, saying)
        for part in parsed.parts
        for token in part.doc
        for candidate in candidates(token)
        if is_cue(candidate)
        and is_told(candidate)
        and not (candidate.frame not in _OUTER and speech.is_within(part.stretch(token)))
        and (saying := placed(part, candidate, text)) is not None
    ]
    found += labelled(parsed)
    outer = outermost([saying for saying in found if not _relays(text, saying, found)])
    whole = outermost(with_quotes(speech, outer))
    return [with_second_opinion(parsed.article, saying) for saying in whole]


def _relays(text: str, saying: Found, found: list[Found]) -> bool:
    """Whether "according to" relays what its own words tell somebody to say.

    So it does in: “…,” he told …, according to Holm; he said that …, according to Holm.
    """
    if saying.frame != "according":
        return False
    return any(
        start <= other.head[0] < end
        and (
            any(mark in text[start : other.head[0]] for mark in "”»")
            or (other.frame == "clause" and other.source is not None and other.source[0] == start)
        )
        for other in found
        for start, end in saying.content
    )


def outermost(found: list[Found]) -> list[Found]:
    """Those whose cue lies in no other's words; of two that overlap, and of one cue, the longer."""
    kept: list[Found] = []
    taken: list[Stretch] = []  # what those have, apart and in order
    heads: set[Stretch] = set()
    for saying in sorted(found, key=lambda f: (-_length(f), f.head)):
        if saying.head in heads or any(_is_taken(taken, s) for s in (saying.head, *saying.content)):
            continue
        kept.append(saying)
        heads.add(saying.head)
        for stretch in saying.content:
            insort(taken, stretch)
    return sorted(kept, key=lambda f: min(f.head[0], f.content[0][0]))


def _is_taken(taken: Sequence[Stretch], stretch: Stretch) -> bool:
    """Whether a stretch shares a character with any of those that are taken."""
    at = bisect_left(taken, stretch)
    return any(overlap(other, stretch) for other in taken[max(0, at - 1) : at + 1])


def _length(saying: Found) -> int:
    return sum(end - start for start, end in saying.content)
