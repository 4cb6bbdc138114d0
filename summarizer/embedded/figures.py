"""Numbers with what they measure, and of what."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from summarizer.draft import DraftClaim, DraftFigure
from summarizer.embedded.cast import Cast
from summarizer.embedded.measures import is_length, is_money, measure_of
from summarizer.embedded.parse import Parsed, Part
from summarizer.embedded.things import thing_of
from summarizer.quantities import Quantity
from summarizer.record import can_be_written

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["figures_of"]

QUOTE = 300  # characters, as a draft takes them
# What is counted as a figure of speech or of argument.
_ABSTRACT = frozenset(
    "thing argument reason way question point side part example word issue case time kind sort "
    "type aspect problem option choice view theory story version idea fact half term sense area "
    "level factor topic subject step matter respect instance occasion line page chapter verse "
    "cent front end hand world degree one".split()
)


def figures_of(
    parsed: Parsed, cast: Cast, claims: tuple[DraftClaim, ...]
) -> tuple[DraftFigure, ...]:
    """The figures of an article, in the order of the text; those in a claim are its speaker's."""
    return tuple(_figures(parsed, claims))


def _figures(parsed: Parsed, claims: tuple[DraftClaim, ...]) -> Iterator[DraftFigure]:
    article, starts = parsed.article, [part.start for part in parsed.parts]
    for number in parsed.quantities:
        at = bisect_right(starts, number.span[0]) - 1
        if at < 0 or article.is_furniture(*number.span) or len(number.text) > QUOTE:
            continue
        part = parsed.parts[at]
        tokens = _tokens(part, number)
        if not tokens or not can_be_written(number.high) or not _is_figure(number, tokens):
            continue
        noun = _noun(number, tokens)
        thing = thing_of(part, number, tokens, noun)
        stands = [number.span, *([thing[1]] if thing else [])]
        yield DraftFigure(
            sentences=[article.sentence_at(number.span[0]).number],
            quote=number.text,
            low=number.low,
            high=number.high,
            unit=number.unit,
            comparison=number.comparison,
            measures=measure_of(number, tokens[-1], noun),
            of=thing[0] if thing else None,
            speaker=_speaker(number, claims),
        ).standing(stands)


def _tokens(part: Part, number: Quantity) -> list["Token"]:
    """The tokens that a number's words touch."""
    start, end = number.span[0] - part.start, number.span[1] - part.start
    return [t for t in part.doc if t.idx < end and start < t.idx + len(t.text)]


def _is_figure(number: Quantity, tokens: list["Token"]) -> bool:
    """Whether a number is told as one: no lone "one", no age, no date's distance."""
    after = tokens[-1].doc[tokens[-1].i + 1 :][:2]
    following = after[0].lower_ if len(after) else ""
    if number.unit == "year" and ("old" in number.text or following in ("old", "older")):
        return False
    if following == "ago" or number.unit in _ABSTRACT:
        return False
    measured = is_money(number.unit) or is_length(number.unit)
    if number.low == number.high == 1 and not measured and not number.text[:1].isdigit():
        return number.unit in ("h", "d", "week", "month", "year", "min")
    if number.unit is not None:
        return True
    return _counts(tokens)


def _counts(tokens: list["Token"]) -> bool:
    """Whether a number without a unit counts something that its sentence names."""
    last = tokens[-1]
    noun = last.head if last.dep_ == "nummod" else last
    if noun.i > last.i and noun.tag_ in ("NNS", "NNPS"):
        return noun.lemma_.lower() not in _ABSTRACT
    after = {token.lower_ for token in last.doc[last.i + 1 : last.i + 3]}
    if after & {"others", "dead", "killed", "injured", "wounded", "missing", "hurt", "crew"}:
        return True
    verb = last.head
    return last.dep_ in ("dobj", "nsubjpass") and verb.lemma_ in ("kill", "injure", "wound", "hurt")


def _noun(number: Quantity, tokens: list["Token"]) -> "Token":
    """The token that the number belongs to: its unit, or what is counted."""
    inside = [t for t in tokens if not (t.dep_ == "nummod" and t.head in tokens)]
    nouns = [t for t in inside if t.pos_ in ("NOUN", "PROPN", "SYM")]
    if nouns:
        return nouns[-1]
    last = tokens[-1]
    return last.head if last.dep_ == "nummod" else last


def _speaker(number: Quantity, claims: tuple[DraftClaim, ...]) -> str | None:
    """Who says the words that a number stands in; of nested sayings the innermost."""
    held = [
        (end - start, claim.speaker)
        for claim in claims
        for start, end in claim.stands
        if start <= number.span[0] and number.span[1] <= end
    ]
    return min(held, key=lambda pair: pair[0], default=(0, None))[1]
