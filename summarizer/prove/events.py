"""Proof of the events: the words that tell each, and what its sentence makes of them."""

from summarizer.draft import DraftEvent, DraftPlace, DraftTime
from summarizer.language import ENGLISH, wording_of
from summarizer.names import resolve
from summarizer.prove.cast import ABSENT, prove_places, prove_times
from summarizer.prove.checks import CAST, known_near
from summarizer.prove.desk import Desk
from summarizer.prove.foreign import negation_in, statement_in, translated, wording_in
from summarizer.prove.negation import negation_outcome
from summarizer.prove.sayings import windows
from summarizer.prove.statements import statement_outcome
from summarizer.prove.verdict import Verdict, checked, flag, passed
from summarizer.prove.wording import wording_outcome
from summarizer.record import ActorMention, Check, EventMention, PlaceMention, Span, TimeMention

__all__ = ["prove_events"]


def prove_events(desk: Desk, item: DraftEvent) -> None:
    """An event by the words that tell it, and by its sentence saying no more than the article."""
    spans = desk.locate(item.quote, item).spans
    if not spans:
        desk.reject("event", item, ABSENT)
        return
    _, around = windows(desk, spans)
    quote = " … ".join(span.text for span in spans)
    verdicts = _verdicts(desk, item.what, quote, around)
    for name, verdict in verdicts.items():
        if verdict.outcome == "reject":
            desk.reject("event", item, f"{name}: {verdict.reason}")
            return
    when = _time(desk, item) if item.when else None
    where = _place(desk, item) if item.where else None
    desk.add(
        EventMention,
        spans,
        [
            passed("quote"),
            *(checked(name, verdict) for name, verdict in verdicts.items()),
            *([_when_check(desk, when.text, spans[0], around)] if when else []),
            *([_near_check(desk, "where", where.name, around)] if where else []),
        ],
        what=item.what,
        when=when.key if when else None,
        where=where.key if where else None,
    )


def _verdicts(desk: Desk, what: str, quote: str, around: tuple[int, int]) -> dict[str, Verdict]:
    """What the checks of an event's sentence come to, by their names."""
    near, cast = known_near(desk, [around]), desk.kept(ActorMention)[:CAST]
    wording = wording_of(what, desk.language)
    if wording == desk.language == ENGLISH:
        return {
            "statement": statement_outcome(what, desk.known, near),
            "wording": wording_outcome(what, quote, cast),
            "negation": negation_outcome(what, quote),
        }
    statement = statement_in(what, desk.known, near, desk.language, wording)
    if wording != desk.language:
        return {"statement": statement, **translated(what, desk.known)}
    return {
        "statement": statement,
        "wording": wording_in(what, quote, near.text, cast, desk.language),
        "negation": negation_in(what, quote, desk.language),
    }


def _when_check(desk: Desk, words: str, first: Span, around: tuple[int, int]) -> Check:
    """Whether a time is named near the event, and not one that is counted from it."""
    ends = first.start - 1
    before = desk.nearest(words, (around[0], ends), (ends, ends), ()) if ends > around[0] else None
    counted = words.lower().endswith(("after", "before", "since"))
    if counted and before is not None and before.end == ends:
        return flag("when", f"{words!r} counts from it")
    return _near_check(desk, "when", words, around)


def _near_check(desk: Desk, name: str, words: str, around: tuple[int, int]) -> Check:
    """Whether a time or a place is named near the event: of far ones anything can be said."""
    if desk.nearest(words, around, around, ()) is not None:
        return passed(name)
    return flag(name, f"{words!r} stands in no sentence near")


def _time(desk: Desk, item: DraftEvent) -> TimeMention | None:
    """The time that an event names: one of the cast by the same words, else one made of them.

    Of several "Friday"s it is the one that stands nearest to the event.
    """
    same = [time for time in desk.kept(TimeMention) if time.text == item.when]
    near = [sentence.start for sentence in desk.article.numbered(tuple(item.sentences))]

    def rank(time: TimeMention) -> tuple[bool, int]:
        start = desk.article.sentence_at(time.evidence[0].start).start
        far = min((abs(start - home) for home in near), default=0)
        return _stretch(time.evidence[0]) not in item.stands, far

    if same:
        return min(same, key=rank)
    return prove_times(desk, DraftTime(sentences=item.sentences, text=item.when or ""))


def _stretch(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _place(desk: Desk, item: DraftEvent) -> PlaceMention | None:
    """The place that an event names: one of the cast, else one made of its words."""
    words = item.where or ""
    places = desk.kept(PlaceMention)
    index = resolve(words, [(place.name,) for place in places])
    if index is not None:
        return places[index]
    return prove_places(desk, DraftPlace(sentences=item.sentences, name=words, kind=None))
