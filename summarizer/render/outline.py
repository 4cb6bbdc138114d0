"""What a page of a record says, in order, without saying how it looks.

Every format that people read is made from this outline, so that they all say the same.
"""

from collections.abc import Iterable, Iterator
from functools import partial

from summarizer.record import (
    Actor,
    Aircraft,
    Claim,
    DisputedFact,
    Figure,
    IncidentRecord,
    Position,
    Reading,
    Rejection,
    Span,
    measured_of,
)
from summarizer.render.evidence import Words, words_of
from summarizer.render.matters import matters
from summarizer.render.shapes import Group, Line, Section
from summarizer.render.sources import article_group, page, source, sources
from summarizer.render.wording import (
    READINGS,
    alike,
    amount,
    answer,
    flags,
    gist,
    moment,
    no_dispute,
    other_words,
    verb_of,
)

__all__ = ["outline"]


def outline(record: IncidentRecord) -> tuple[Section, ...]:
    """The sections of a page about a record, in reading order."""
    words = Words(record)
    sections = (
        Section("Articles", tuple(article_group(record, a) for a in record.articles), "none"),
        Section("Summary", _summary(record, words), ""),
        Section("Aircraft", tuple(_aircraft(record, a) for a in record.aircraft), "none named"),
        Section("Who claims what", tuple(_claims(record)), "nobody is said to say anything"),
        Section(
            "Disputed",
            tuple(_disputed(record, d, words) for d in record.disputed_facts),
            no_dispute(record),
        ),
        Section("Figures", _figures(record), "none given"),
        matters(record, partial(source, record), words),
        Section("What happened", _events(record), "nothing is told"),
        Section("Actors", tuple(_actor(record, a) for a in record.actors), "none named"),
        Section("Places and times", _where_and_when(record), "none named"),
        Section("Rejected", tuple(_rejected(record.rejected)), "nothing was rejected"),
        Section("Used by no item", _unused(record), "every number and quotation is used"),
    )
    return tuple(section for section in sections if section.groups or section.empty)


def _summary(record: IncidentRecord, words: Words) -> tuple[Group, ...]:
    lines = tuple(
        Line("", sentence.text, evidence=words.of(sentence.cites)) for sentence in record.summary
    )
    return (Group("", lines=lines),) if lines else ()


def _aircraft(record: IncidentRecord, craft: Aircraft) -> Group:
    facts = [craft.kind or "", f"{craft.count} of them" if (craft.count or 0) > 1 else ""]
    if craft.operator:
        facts.append(f"flown by {record.actor(craft.operator).name}")
    lines = (Line("outcome", craft.outcome, evidence=_fate(craft)),) if craft.outcome else ()
    return Group(
        craft.name, ", ".join(filter(None, facts)), lines, flags(craft), evidence=words_of(craft)
    )


def _fate(craft: Aircraft) -> tuple[Span, ...]:
    """The words in which articles tell the outcome that an aircraft is given."""
    spans = (span for m in craft.mentions if m.outcome == craft.outcome for span in m.evidence)
    return tuple(dict.fromkeys(span for span in spans if alike(span.text, craft.outcome or "")))


def _claims(record: IncidentRecord) -> Iterator[Group]:
    """The claims by speaker, in the order in which the speakers first speak."""
    by: dict[tuple[str, str], list[Claim]] = {}
    for claim in record.claims:
        voice = (claim.mentions[0].article, "") if claim.mode == "narrated" else ("", "")
        by.setdefault(("", claim.speaker) if claim.speaker else voice, []).append(claim)
    for (article, speaker), claims in by.items():
        lines = tuple(_claim(record, claim) for claim in claims)
        if speaker:
            actor = record.actor(speaker)
            yield Group(actor.name, actor.role or "", lines)
        elif article:
            yield Group(source(record, article), "in its own voice", lines)
        else:
            yield Group("Somebody not named", "", lines)


def _claim(record: IncidentRecord, claim: Claim) -> Line:
    label = verb_of(claim)
    text = f"“{claim.quote}”" if claim.mode == "direct" else claim.statement
    notes = ["hedged"] if claim.hedged else []
    notes += [f"via {record.actor(claim.via).name}"] if claim.via else []
    notes += ["told within another claim"] if claim.within else []
    notes += [*page(claim.mentions[0].content), *_carried(claim)]
    return Line(label, text, flags(claim), words_of(claim), other_words(claim), ", ".join(notes))


def _carried(claim: Claim) -> list[str]:
    """How many articles carry a claim, and from how many origins; of one article nothing."""
    articles = len({mention.article for mention in claim.mentions})
    if articles == 1:
        return []
    count = len(claim.origins)
    names = ", ".join(origin.name for origin in claim.origins if origin.name)
    origins = f"{count} origin{'s' if count > 1 else ''}{f': {names}' if names else ''}"
    return [f"in {articles} articles, {origins}" if count else f"in {articles} articles"]


def _disputed(record: IncidentRecord, fact: DisputedFact, words: Words) -> Group:
    sides = tuple(_side(record, position, words) for position in fact.positions)
    return Group(fact.question, flags=flags(fact), sides=sides)


def _side(record: IncidentRecord, position: Position, words: Words) -> Group:
    """One answer: who gives it, and where it is read."""
    holders = ", ".join(record.actor(holder).name for holder in position.holders)
    told = [Line("held by", holders)] if holders else []
    for label, ids in (("reported by", position.reported_by), ("told by", position.narrated_by)):
        told += [Line(label, ", ".join(sources(record, ids)))] if ids else []
    return Group(answer(position), lines=tuple(told), evidence=words.of(position.claims))


def _figures(record: IncidentRecord) -> tuple[Group, ...]:
    return tuple(
        Group(
            amount(figure),
            measured_of(figure) + READINGS[figure.agreement],
            tuple(_reading(record, reading, figure) for reading in figure.readings),
            flags(figure),
        )
        for figure in record.figures
    )


def _reading(record: IncidentRecord, reading: Reading, figure: Figure) -> Line:
    """Who gives a number, in which words; of an update also when."""
    name = source(record, reading.span.article)
    told = [f"in {name}"] if reading.speaker and len(record.articles) > 1 else []
    told += [reading.said] if figure.agreement == "updated" and reading.said else []
    told += page([reading.span])
    who = record.actor(reading.speaker).name if reading.speaker else name
    return Line(who, f"“{reading.text}”", evidence=(reading.span,), aside=", ".join(told))


def _events(record: IncidentRecord) -> tuple[Group, ...]:
    times = {time.id: time for time in record.times}
    places = {place.id: place for place in record.places}
    lines = [
        Line(
            moment(times.get(event.when or "")),
            event.what + (f" ({where})" if where not in event.what else ""),
            flags(event),
            words_of(event),
        )
        for event in record.events
        for where in [places[event.where].name if event.where else ""]
    ]
    return (Group("", lines=tuple(lines)),) if lines else ()


def _actor(record: IncidentRecord, actor: Actor) -> Group:
    facts = [actor.kind, actor.role or ""]
    if actor.affiliation:
        facts.append(f"of {record.actor(actor.affiliation).name}")
    if actor.aliases:
        facts.append(f"also {', '.join(actor.aliases)}")
    return Group(
        actor.name, ", ".join(filter(None, facts)), (), flags(actor), evidence=words_of(actor)
    )


def _where_and_when(record: IncidentRecord) -> tuple[Group, ...]:
    lines = [Line(p.kind or "place", p.name, flags(p), words_of(p)) for p in record.places]
    lines += [
        Line(
            t.granularity or "time",
            moment(t) + (f" {t.zone}" if t.zone else ""),
            flags(t),
            words_of(t),
        )
        for t in record.times
    ]
    return (Group("", lines=tuple(lines)),) if lines else ()


def _rejected(rejections: Iterable[Rejection]) -> Iterator[Group]:
    lines = [
        Line(rejection.kind, gist(rejection.item), (rejection.reason,)) for rejection in rejections
    ]
    if lines:
        yield Group("", lines=tuple(lines))


def _unused(record: IncidentRecord) -> tuple[Group, ...]:
    lines = [
        Line("", f"“{span.text}”", evidence=(span,), aside=_place(record, span))
        for coverage in record.coverage
        for span in coverage.unused
    ]
    return (Group("", lines=tuple(lines)),) if lines else ()


def _place(record: IncidentRecord, span: Span) -> str:
    """In which of several articles some words stand, and on which page."""
    named = [f"in {source(record, span.article)}"] if len(record.articles) > 1 else []
    return ", ".join([*named, *page([span])])
