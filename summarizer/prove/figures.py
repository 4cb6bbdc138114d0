"""Proof of the figures: each number is read again from the article's characters."""

from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal
from itertools import islice, takewhile

from summarizer.draft import DraftFigure
from summarizer.language import ENGLISH
from summarizer.names import is_nobody, name_words, resolve
from summarizer.prove.cast import ABSENT, speaker
from summarizer.prove.desk import Desk
from summarizer.prove.details import NO_UNIT, NOBODY, told
from summarizer.prove.verdict import flag, passed
from summarizer.prove.voices import heard
from summarizer.quantities import (
    Quantity,
    is_read,
    may_be_worth,
    same_unit,
    singular,
    spelt,
)
from summarizer.record import (
    ActorMention,
    AircraftMention,
    Check,
    FigureMention,
    PlaceMention,
    Span,
    can_be_written,
)

__all__ = ["found_figure", "name_giver", "prove_figure"]

Found = tuple[Span, Quantity]  # a figure's words in the article, and what is read in them

UNREAD = "the words may mean it, but no rule for its language reads them so"
BEFORE = 2  # sentences before a number in which the thing that it measures may be named


def found_figure(desk: Desk, item: DraftFigure) -> Found | str:
    """What our own parser reads in a figure's words, with these; or why it reads nothing."""
    spans = desk.locate(item.quote, item).spans
    if not spans:
        return ABSENT
    read = _read(desk, item, spans[0])
    if isinstance(read, str):
        return _unread(desk, item, spans[0]) or read
    start, end = min(spans[0].start, read.span[0]), max(spans[0].end, read.span[1])
    return desk.article.span(start, end), read


def _unread(desk: Desk, item: DraftFigure, span: Span) -> Found | None:
    """A figure of an article in another language, of a number that no rule reads but may be so.

    Not where rules read a number in its words: they decide.
    """
    touched = (q.number[0] < span.end and span.start < q.number[1] for q in desk.numbers)
    if desk.language == ENGLISH or any(touched):
        return None
    scales = (1,) if is_read(desk.language) else (1, 10**3, 10**6, 10**9)
    values = {value * scale for value in may_be_worth(span.text) for scale in scales}
    words = spelt(desk.language)
    values |= {words[word] for word in name_words(span.text) if word in words}
    if not {item.low, item.high} <= values:
        return None
    stretch = (span.start, span.end)
    return span, Quantity(stretch, stretch, span.text, item.low, item.high, None, item.comparison)


def name_giver(desk: Desk, item: DraftFigure) -> None:
    """Put whoever gives a figure among the actors, where it is not."""
    if item.speaker:
        speaker(desk, item.speaker, item)


def prove_figure(desk: Desk, item: DraftFigure, found: Found | str) -> None:
    """A figure by what is found of it."""
    if isinstance(found, str):
        desk.reject("figure", item, found)
        return
    whole, read = found
    subject = desk.stands(item, "figure.subject", item.of)
    giver = speaker(desk, item.speaker, item) if item.speaker else None
    if desk.begins("figure", whole) and any(
        f.evidence[0] == whole and f.measures == item.measures for f in desk.kept(FigureMention)
    ):
        desk.reject("figure", item, "the record has these words already")
        return
    given = _given(desk, whole, giver)
    if isinstance(given, str):
        desk.reject("figure", item, given)
        return
    unit, check = _unit(item, read)
    by_rule = any(number is read for number in desk.numbers)
    checks = [passed("number") if by_rule else flag("number", UNREAD), check, given]
    if subject is not None:
        checks.append(_subject_check(desk, whole, subject))
    if item.speaker and giver is None and not is_nobody(item.speaker):
        checks.append(flag("speaker", told(NOBODY, item.speaker)))
    desk.add(
        FigureMention,
        [whole, *([subject] if subject else [])],
        checks,
        measures=item.measures,
        of=_thing(desk, subject) if subject else None,
        subject=subject.text if subject else None,
        low=read.low,
        high=read.high,
        unit=unit,
        comparison=read.comparison,
        speaker=giver.key if giver else None,
        text=whole.text,
        said=desk.article.meta.published,
    )


def _given(desk: Desk, number: Span, giver: ActorMention | None) -> Check | str:
    """Whether the article lets this actor give the number, or why it lets another do so.

    A number in the words of proven claims is given by whoever says one of these.
    """
    if giver is None:
        return passed("giver")
    sayers = {claim.speaker for claim in desk.claims_holding(number)}
    if giver.key in sayers:
        return passed("giver")
    named = sorted(a.name for a in desk.kept(ActorMention) if a.key in sayers)
    if named:
        return f"{number.text!r} stands in words of {named[0]!r}, not of {giver.name!r}"
    voice = heard(desk, [number])
    if voice.source is not None and desk.is_named(voice.source.text, giver):
        return passed("giver")
    return flag("giver", f"no words near give {number.text!r} to {giver.name!r}")


def _subject_check(desk: Desk, number: Span, subject: Span) -> Check:
    """A number of a thing that its sentence and the two before do not name may be another's."""
    here = desk.article.sentence_at(number.start)
    first = desk.article.sentences[max(0, here.number - 1 - BEFORE)]
    window, anchor = (first.start, here.end), (number.start, number.end)
    if desk.nearest(subject.text, window, anchor, ()) is not None:
        return passed("subject")
    return flag("subject", f"{subject.text!r} stands in another sentence than {number.text!r}")


def _read(desk: Desk, item: DraftFigure, span: Span) -> Quantity | str:
    """The quantity in the words that is the proposed one, or why there is none."""
    first = bisect_right(desk.numbers, span.start, key=lambda q: q.number[1])
    following = islice(desk.numbers, first, None)
    numbers = list(takewhile(lambda q: q.number[0] < span.end, following))
    if not numbers:
        return "no number is read in these words"
    faults = [_difference(item, number) for number in numbers]
    for number, fault in zip(numbers, faults, strict=True):
        if fault is None:
            return number
    return faults[0] or ""


def _difference(item: DraftFigure, read: Quantity) -> str | None:
    """How the proposal differs from what is read; None where it does not."""
    if (item.low, item.high) != (read.low, read.high):
        found, proposed = _shown(read.low, read.high), _shown(item.low, item.high)
        return f"{read.text!r} is {found}, not {proposed}"
    if None not in (item.unit, read.unit) and not same_unit(item.unit, read.unit):
        return f"{read.text!r} is in {read.unit}, not in {item.unit}"
    if item.comparison != read.comparison:
        return f"{read.text!r} says {read.comparison!r}, not {item.comparison!r}"
    return None


def _shown(low: Decimal, high: Decimal) -> str:
    """A number or a range in digits; one with more digits than a text would have, in short."""
    words = [f"{n:f}" if can_be_written(n) else str(n) for n in (low, high)]
    return " to ".join(dict.fromkeys(words))


def _unit(item: DraftFigure, read: Quantity) -> tuple[str | None, Check]:
    """The unit as it is read; where the parser reads none, the proposed noun if it stands there."""
    if read.unit is not None or item.unit is None:
        return read.unit, passed("unit")
    noun = singular(item.unit.lower())
    if any(singular(word) == noun for word in name_words(item.quote)):
        return noun, passed("unit")
    return None, flag("unit", told(NO_UNIT, item.unit))


def _thing(desk: Desk, subject: Span) -> str | None:
    """The key of the aircraft, actor or place that some words name, if one does."""
    craft = _craft(desk.kept(AircraftMention), name_words(subject.text))
    if craft is not None:
        return craft.key
    others: tuple[Sequence[ActorMention | PlaceMention], ...] = (
        desk.kept(ActorMention),
        desk.kept(PlaceMention),
    )
    for kind in others:
        index = resolve(subject.text, [(thing.name,) for thing in kind])
        if index is not None:
            return kind[index].key
    return None


def _craft(aircraft: Sequence[AircraftMention], words: Sequence[str]) -> AircraftMention | None:
    """The one aircraft that some words name: by its designation, its whole name, or its kind.

    Of several of one kind, "the drone" is the one with a designation: the others are compared.
    """
    names = {craft.key: name_words(craft.name) for craft in aircraft}
    types = {word for word in words if any(map(str.isdigit, word))}
    for fits in (
        [craft for craft in aircraft if types & set(names[craft.key])],
        [craft for craft in aircraft if names[craft.key] == tuple(words)],
        [craft for craft in aircraft if craft.kind in words],
        [craft for craft in aircraft if craft.kind in words and any(map(str.isdigit, craft.name))],
    ):
        if len(fits) == 1:
            return fits[0]
    return None
