"""Proof of the cast: aircraft, actors, places, times, events."""

import re

from summarizer.draft import (
    Draft,
    DraftActor,
    DraftAircraft,
    DraftItem,
    DraftPlace,
    DraftTime,
)
from summarizer.language import ENGLISH
from summarizer.names import TITLES, is_nobody, is_pronoun
from summarizer.prove.affiliations import affiliation_of
from summarizer.prove.desk import Desk
from summarizer.prove.find import find
from summarizer.prove.statements import counts_things
from summarizer.prove.verdict import flag, passed
from summarizer.record import (
    ActorKind,
    ActorMention,
    AircraftMention,
    Check,
    PlaceMention,
    Span,
    TimeMention,
)
from summarizer.times import resolve as resolve_time

__all__ = [
    "named",
    "prove_actors",
    "prove_aircraft",
    "prove_places",
    "prove_times",
    "speaker",
]

UNREAD = "no rule for its language reads a time in these words"
ABSENT = "these words do not stand in the article"
# Whoever is called so is one person; "rescue chief", "spokeswoman for the board".
_ONE = TITLES | frozenset(
    "person inspector boss head lawyer officer official captain pilot driver wife husband".split()
)
_WHOSE = re.compile(r"\s(?:of|for|at|in|from|with|who|close|near)\s")


def prove_actors(desk: Desk, draft: Draft) -> None:
    """Actors by a name that stands in the article; what each belongs to once all are known."""
    proposals = [(item, mention) for item in draft.actors if (mention := _actor(desk, item))]
    for other in draft.named:
        named(desk, other.name, other, kind="outlet" if other.outlet else None)
    for item, mention in proposals:
        if item.affiliation is None:
            continue
        owner = speaker(desk, item.affiliation, item)
        if owner is None:
            desk.reject("actor.affiliation", item.affiliation, ABSENT)
        elif owner.key != mention.key:
            _belongs(desk, mention, owner)


def _actor(desk: Desk, item: DraftActor) -> ActorMention | None:
    names = list(dict.fromkeys((item.name, *item.aliases)))
    for name in filter(_is_no_name, names):
        desk.reject("actor.alias", name, "a pronoun is nobody's name")
    names = [name for name in names if not _is_no_name(name)]
    # A name stands in one piece: of one with a gap in it no span would have the words.
    spans = {name: s[0] for name in names if len(s := desk.locate(name, item).spans) == 1}
    if not spans:
        desk.reject("actor", item, ABSENT)
        return None
    for name in names:
        if name not in spans:
            desk.reject("actor.alias", name, ABSENT)
    name, *aliases = spans
    if any(name == actor.name for actor in desk.kept(ActorMention)):
        desk.reject("actor", item, f"{name!r} is in the record already")
        return None
    role = desk.stands(item, "actor.role", item.role)
    checks = [passed("name")]
    if role is not None:
        checks.append(_role_check(desk, role, tuple(spans.values())))
    return desk.add(
        ActorMention,
        [*spans.values(), *([role] if role else [])],
        checks,
        name=name,
        kind=item.kind,
        role=role.text if role else None,
        affiliation=None,
        aliases=tuple(aliases),
    )


def _belongs(desk: Desk, mention: ActorMention, owner: ActorMention) -> None:
    """An actor's owner, with the words that say so, if the article has any."""
    words = affiliation_of(desk, mention, owner)
    if isinstance(words, str):
        desk.replace(mention, (), flag("affiliation", words), affiliation=owner.key)
    else:
        check = passed("affiliation", f"{words.text!r} stands by the name")
        desk.replace(mention, (words,), check, affiliation=owner.key)


def _is_no_name(words: str) -> bool:
    return is_pronoun(words) or is_nobody(words)


def _role_check(desk: Desk, role: Span, names: tuple[Span, ...]) -> Check:
    home = desk.article.sentence_at(role.start).number
    if any(desk.article.sentence_at(name.start).number == home for name in names):
        return passed("role")
    return flag("role", f"{role.text!r} stands in no sentence with the name")


def speaker(
    desk: Desk, words: str, item: DraftItem, *, kind: ActorKind | None = None
) -> ActorMention | None:
    """The actor whom some words name; one that the cast left out is made of the words themselves.

    The words of a pronoun, or that stand nowhere, name nobody.

    Args:
        desk: the article's proof so far.
        words: the words.
        item: the item that they are of; it says where they stand.
        kind: what sort of actor the place where it is named makes it; None where that is open.
    """
    known = desk.actor(words)
    if known is not None or is_pronoun(words) or is_nobody(words):
        return known
    return named(desk, words, item, kind=kind)


def named(
    desk: Desk, words: str, item: DraftItem, *, kind: ActorKind | None = None
) -> ActorMention | None:
    """The actor that is made of the words by which something names it; None where they are none.

    Takes what `speaker` does.
    """
    spans = desk.locate(words, item).spans
    if not spans:
        return None
    # Where the words might name several, the one of this very name is meant.
    same = [actor for actor in desk.kept(ActorMention) if actor.name == spans[0].text]
    if same:
        return same[0]
    return desk.add(
        ActorMention,
        spans[:1],
        [passed("name"), _kind_check(words) if kind is None else passed("kind")],
        name=spans[0].text,
        kind=kind or _kind_of(words),
        role=None,
        affiliation=None,
    )


def _kind_check(words: str) -> Check:
    """A plural noun in small letters is a group for certain; any other form is a guess."""
    last = words.split()[-1]
    if last.islower() and last.endswith("s"):
        return passed("kind")
    return flag("kind", "guessed from the form of the name")


def _kind_of(words: str) -> ActorKind:
    head = _WHOSE.split(words, maxsplit=1)[0].split()[-1:]
    if head and head[0].lower() in _ONE:
        return "person"
    capitals = [word for word in words.split() if word[:1].isupper()]
    if len(capitals) < len(words.split()):
        return "group"
    return "person" if len(capitals) in (2, 3) else "organisation"


def prove_aircraft(desk: Desk, item: DraftAircraft) -> None:
    """An aircraft by its name; a count, an outcome or an operator that is not there is left out.

    A type of which the article has the plural alone ("Su-27s") is named in the singular.
    """
    spans = desk.locate(item.name, item).spans
    name = spans[0].text if spans else item.name
    spans = spans or desk.locate(f"{item.name}s", item).spans
    if not spans:
        desk.reject("aircraft", item, ABSENT)
        return
    outcome = desk.stands(item, "aircraft.outcome", item.outcome)
    operator = desk.stands(item, "aircraft.operator", item.operator)
    owner = desk.actor(operator.text) if operator else None
    if operator is not None and owner is None:
        desk.reject("aircraft.operator", operator.text, "it names no actor of the record")
    count, checks = _count(desk, item, name, spans[0].text)
    desk.add(
        AircraftMention,
        [spans[0], *(span for span in (outcome, operator if owner else None) if span)],
        [passed("name"), *checks],
        name=name,
        kind=item.kind,
        operator=owner.key if owner else None,
        count=count,
        outcome=outcome.text if outcome else None,
    )


def _count(
    desk: Desk, item: DraftAircraft, name: str, words: str
) -> tuple[int | None, list[Check]]:
    """The count, where the article counts so many; one of a kind needs no number."""
    if item.count is None:
        return None, []
    counted = [n for n in desk.numbers if n.low == n.high == item.count and counts_things(n)]
    for number in counted:
        home = desk.article.sentence_at(number.span[0])
        if any(home.start <= s < home.end for s, _ in find(desk.article.text, words)):
            return item.count, [passed("count")]
    if counted:
        detail = f"the count {item.count} stands in no sentence with {name!r}"
        return item.count, [flag("count", detail)]
    if item.count == 1:
        return 1, [passed("count", "one is named, none is counted")]
    desk.reject("aircraft.count", f"{item.name}: {item.count}", "the article counts no such number")
    return None, []


def prove_places(desk: Desk, item: DraftPlace) -> PlaceMention | None:
    """A place by its name."""
    spans = desk.locate(item.name, item).spans
    if not spans:
        desk.reject("place", item, ABSENT)
        return None
    if is_pronoun(spans[0].text):
        desk.reject("place", item, "a pronoun is no place's name")
        return None
    if any(place.name == spans[0].text for place in desk.kept(PlaceMention)):
        desk.reject("place", item, f"{item.name!r} is in the record already")
        return None
    return desk.add(PlaceMention, spans[:1], [passed("name")], name=spans[0].text, kind=item.kind)


def prove_times(desk: Desk, item: DraftTime) -> TimeMention | None:
    """A time by its words; its value is our own reading of them where they stand."""
    spans = desk.locate(item.text, item).spans
    if not spans:
        desk.reject("time", item, ABSENT)
        return None
    read = desk.time_read(spans[0]) or resolve_time(spans[0].text, desk.published, desk.language)
    if read is None and desk.language == ENGLISH:
        desk.reject("time", item, "no time is read in these words")
        return None
    whole = _whole_time(desk, spans[0])
    known = desk.time_at(whole)
    if known is not None:
        return known
    return desk.add(
        TimeMention,
        [whole],
        [passed("words") if read else flag("words", UNREAD)],
        text=whole.text,
        value=read.value if read else None,
        start=read.start if read else None,
        end=read.end if read else None,
        zone=read.zone if read else None,
        granularity=read.granularity if read else None,
    )


def _whole_time(desk: Desk, span: Span) -> Span:
    """The words with the rest of the time that they are part of: "(15 March)"."""
    read = desk.time_read(span)
    return desk.article.span(*read.span) if read else span
