"""Numbers with what they measure, and of what."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from summarizer.draft import NAME, DraftClaim, DraftFigure
from summarizer.embedded.cast import Cast
from summarizer.embedded.measures import is_length, is_money, measure_of
from summarizer.embedded.parse import Parsed, Part
from summarizer.embedded.things import thing_of
from summarizer.embedded.tolls import aboard, harmed, told_before, verb_of
from summarizer.quantities import Quantity
from summarizer.record import can_be_written

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["figures_of"]

_TIMES = frozenset("s min h d week fortnight month year decade century".split())
# What is counted as a figure of speech or of argument.
_ABSTRACT = frozenset(
    "thing argument reason way question point side part example word issue case time kind sort "
    "type aspect problem option choice view theory story version idea fact half term sense area "
    "level factor topic subject step matter respect instance occasion line page chapter verse "
    "cent front end hand world degree one explanation interview set answer question".split()
)
# "the two governments": who takes part, told again; "12 countries" are counted.
_PARTIES = frozenset(
    "government country nation state party power capital neighbour company".split()
)
_DEFINITE = frozenset("the these those both their its".split())
# Beside a time these say when something was, not how long it took; not after "for" or "over".
_WHEN = frozenset("ago after before later earlier since previously".split())
_LASTING = frozenset("for over during in within lasted lasting took taking last lasts".split())
_LONG = frozenset({"year", "decade", "century"})


def figures_of(
    parsed: Parsed, cast: Cast, claims: tuple[DraftClaim, ...]
) -> tuple[DraftFigure, ...]:
    """The figures of an article, in the order of the text; those in a claim are its speaker's."""
    return tuple(_figures(parsed, claims))


def _figures(parsed: Parsed, claims: tuple[DraftClaim, ...]) -> Iterator[DraftFigure]:
    article, starts = parsed.article, [part.start for part in parsed.parts]
    said = [(*stretch, claim.speaker) for claim in claims for stretch in claim.stands]
    for number in parsed.quantities:
        at = bisect_right(starts, number.span[0]) - 1
        if at < 0 or article.is_furniture(*number.span) or len(number.text) > NAME:
            continue
        part = parsed.parts[at]
        tokens = _tokens(part, number)
        if not tokens or not can_be_written(number.high) or not _is_figure(number, tokens):
            continue
        noun = _noun(number, tokens)
        thing = thing_of(part, number, tokens, noun)
        if thing is not None and len(thing[0]) > NAME:
            thing = None
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
            speaker=_speaker(number, said),
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
    if number.unit in _ABSTRACT or _is_past(number, tokens, following):
        return False
    before = tokens[0].nbor(-1).lower_ if tokens[0].i else ""
    if number.unit in _PARTIES and (before in _DEFINITE or tokens[0].lower_ in _DEFINITE):
        return False
    measured = is_money(number.unit) or is_length(number.unit)
    if number.low == number.high == 1 and not measured and not number.text[:1].isdigit():
        return number.unit in ("h", "d", "week", "month", "year", "min")
    if number.unit is not None:
        return True
    return _counts(tokens)


def _is_past(number: Quantity, tokens: list["Token"], following: str) -> bool:
    """Whether a time tells how long ago something was, or what somebody has long been."""
    if number.unit not in _TIMES:
        return False
    before = tokens[0].nbor(-1).lower_ if tokens[0].i else ""
    own = {token.lower_ for token in tokens}
    if following in _WHEN and before not in _LASTING and not own & _LASTING:
        return True
    verb = verb_of(tokens[-1])
    perfect = verb is not None and any(
        child.dep_ == "aux" and child.lemma_ in ("have", "'ve") for child in verb.children
    )
    return number.unit in _LONG and before == "for" and perfect


def _counts(tokens: list["Token"]) -> bool:
    """Whether a number without a unit counts something that its sentence names."""
    last = tokens[-1]
    noun = last.head if last.dep_ == "nummod" else last
    if noun.i > last.i and noun.tag_ in ("NNS", "NNPS"):
        return noun.lemma_.lower() not in _ABSTRACT
    after = {token.lower_ for token in last.doc[last.i + 1 : last.i + 3]}
    if after & {
        "aboard",
        "others",
        "dead",
        "killed",
        "injured",
        "wounded",
        "missing",
        "hurt",
        "crew",
    }:
        return True
    return bool(harmed(last) or told_before(last) or aboard(last, last))


def _noun(number: Quantity, tokens: list["Token"]) -> "Token":
    """The token that the number belongs to: its unit, or what is counted."""
    inside = [t for t in tokens if not (t.dep_ == "nummod" and t.head in tokens)]
    nouns = [t for t in inside if t.pos_ in ("NOUN", "PROPN", "SYM")]
    if nouns:
        return nouns[-1]
    last = tokens[-1]
    return last.head if last.dep_ == "nummod" else last


def _speaker(number: Quantity, said: Sequence[tuple[int, int, str | None]]) -> str | None:
    """Who says the words that a number stands in; of nested sayings the innermost."""
    first, last = number.span
    held = [
        (end - start, speaker) for start, end, speaker in said if start <= first and last <= end
    ]
    return min(held, key=lambda pair: pair[0], default=(0, None))[1]
