"""The ways in which a model lies about an item whose words are true, each a function of the item.

Each gives the items that a way makes of one true item, or none where it does not lend itself to
it: the lie, and which field of the proven item would hold it.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from proof_lies import LIES, lie
from proof_texts import Source, stands

from summarizer.draft import Draft, DraftActor, DraftAircraft, DraftClaim, DraftEvent, DraftFigure
from summarizer.names import is_name, names_one
from summarizer.record import IncidentRecord

__all__ = ["FIELD_LIES", "OPEN", "Scene", "Told"]

Item = Any  # one of the items of a draft


@dataclass(frozen=True)
class Scene:
    """One article, what was truly proposed of it, and what lies draw on.

    Attributes:
        source: the article with its names and another article's sentences.
        draft: the true proposal.
        truth: what is proven of it.
    """

    source: Source
    draft: Draft
    truth: IncidentRecord


@dataclass(frozen=True)
class Told:
    """A lie.

    Attributes:
        item: the item with the lie in it.
        field: the field of the proven item that holds the lie, if it comes through.
    """

    item: Item
    field: str


Way = Callable[[Item, Scene], Told | None]


def _with(item: Item, field: str, **changes: Any) -> Told:
    return Told(item.model_copy(update=changes), field)


def _renamed(sentence: str, scene: Scene) -> str | None:
    """The sentence with the name of one actor, aircraft or place put for that of another."""
    draft = scene.draft
    for things in (draft.actors, draft.places, draft.aircraft):
        names = [name for thing in things for name in (thing.name, *getattr(thing, "aliases", ()))]
        proper = [name for name in names if name[:1].isupper()]
        for name in sorted(proper, key=len, reverse=True):
            if not re.search(rf"\b{re.escape(name)}\b", sentence):
                continue
            others = [other for other in proper if other not in sentence and name not in other]
            if others:
                return sentence.replace(name, others[len(sentence) % len(others)], 1)
    return None


def _changed(way: str, sentence: str, scene: Scene) -> str | None:
    if way == "a name swapped":
        return _renamed(sentence, scene)
    return lie(LIES[way], sentence, scene.source)


def _statement(way: str) -> Way:
    """A statement of a reported claim that is corrupted as a quotation is."""

    def tell(item: DraftClaim, scene: Scene) -> Told | None:
        if not isinstance(item, DraftClaim) or item.mode == "direct":
            return None
        said = item.statement or " ".join(item.content)
        changed = _changed(way, said, scene)
        return _with(item, "statement", statement=changed) if changed else None

    return tell


def _what(way: str) -> Way:
    """The sentence about an event, corrupted."""

    def tell(item: DraftEvent, scene: Scene) -> Told | None:
        if not isinstance(item, DraftEvent):
            return None
        changed = _changed(way, item.what, scene)
        return _with(item, "what", what=changed) if changed else None

    return tell


def _quote(way: str) -> Way:
    """The words of a claim, corrupted."""

    def tell(item: DraftClaim, scene: Scene) -> Told | None:
        if not isinstance(item, DraftClaim):
            return None
        changed = lie(LIES[way], item.content[0], scene.source)
        if not changed:
            return None
        return _with(item, "content", content=[changed, *item.content[1:]])

    return tell


def _other_words(words: str) -> Way:
    """Words that stand nowhere in the article, for those of a claim."""

    def tell(item: DraftClaim, scene: Scene) -> Told | None:
        if not isinstance(item, DraftClaim) or stands(words, scene.source.article.text):
            return None
        return _with(item, "content", content=[words], statement=None)

    return tell


def _elsewhere(item: Item, scene: Scene) -> Told | None:
    """A sentence of another article for the words of a claim."""
    strange = scene.source.strange
    if not isinstance(item, DraftClaim) or not strange:
        return None
    return _other_words(strange[len(item.content[0]) % len(strange)])(item, scene)


def _spliced(item: Item, scene: Scene) -> Told | None:
    """The words of a claim with those of another's claim behind them, as if they were one."""
    if not isinstance(item, DraftClaim) or item.speaker is None:
        return None
    claims = scene.draft.claims
    later = claims[next(i for i, claim in enumerate(claims) if claim is item) + 1 :]
    far = [c for c in later if c.speaker not in (None, item.speaker) and c.content[0]]
    return _with(item, "content", content=[*item.content, far[0].content[0]]) if far else None


def _cut(item: Item, scene: Scene) -> Told | None:
    """The words of a claim without what stands up to its "not"."""
    if not isinstance(item, DraftClaim) or not (match := _NOT.search(item.content[0])):
        return None
    words = item.content[0][match.end() :].strip()
    if len(words.split()) < FEWEST or _NOT.search(words):
        return None
    return _with(item, "content", content=[words, *item.content[1:]], statement=None)


def _invented(item: Item, scene: Scene) -> Told | None:
    """An actor of a name that stands nowhere."""
    if not isinstance(item, DraftActor):
        return None
    return _with(item, "name", name="Boris Keller", aliases=[])


def _outcome(item: Item, scene: Scene) -> Told | None:
    """An aircraft with an end that stands nowhere."""
    if not isinstance(item, DraftAircraft):
        return None
    return _with(item, "outcome", outcome="was towed to Constanta")


def _where(item: Item, scene: Scene) -> Told | None:
    """An event in another place of the article."""
    if not isinstance(item, DraftEvent) or item.where is None:
        return None
    others = [p.name for p in scene.draft.places if not names_one(p.name, (item.where,))]
    return _with(item, "where", where=others[len(item.what) % len(others)]) if others else None


def _stance(was: str, now: str) -> Way:
    def tell(item: DraftClaim, scene: Scene) -> Told | None:
        if not isinstance(item, DraftClaim) or item.stance != was or item.speaker is None:
            return None
        return _with(item, "stance", stance=now)

    return tell


def _hedged(was: bool) -> Way:
    def tell(item: DraftClaim, scene: Scene) -> Told | None:
        if not isinstance(item, DraftClaim) or item.hedged is not was:
            return None
        return _with(item, "hedged", hedged=not was)

    return tell


def _others(item: Item, scene: Scene) -> Iterator[DraftActor]:
    """The actors of the article that are not the item's speaker."""
    for actor in scene.draft.actors:
        names = (actor.name, *actor.aliases)
        if item.speaker not in names and not names_one(item.speaker or "", names):
            yield actor


def _speaker(keeps_words: bool) -> Way:
    """Another actor's claim; with the words beside the cue as they are, or the other's name."""

    def tell(item: DraftClaim, scene: Scene) -> Told | None:
        if not isinstance(item, DraftClaim) or item.speaker is None:
            return None
        others = list(_others(item, scene))
        if not others:
            return None
        other = others[len(item.content[0]) % len(others)].name
        words = item.source if keeps_words else other
        return _with(item, "speaker", speaker=other, source=words)

    return tell


def _given(item: Item, scene: Scene) -> Told | None:
    """The article's own voice, given to an actor."""
    if not isinstance(item, DraftClaim) or item.mode != "narrated" or not scene.draft.actors:
        return None
    other = scene.draft.actors[len(item.content[0]) % len(scene.draft.actors)].name
    return _with(item, "speaker", speaker=other, source=other, cue="said", mode="reported")


def _taken(item: Item, scene: Scene) -> Told | None:
    """A named actor's reported words, given as the article's own voice."""
    if not isinstance(item, DraftClaim) or item.speaker is None or item.mode != "reported":
        return None
    return _with(item, "mode", speaker=None, source=None, cue=None, mode="narrated", via=None)


def _direct(item: Item, scene: Scene) -> Told | None:
    """Reported speech, given as a quotation."""
    if not isinstance(item, DraftClaim) or item.mode != "reported":
        return None
    return _with(item, "mode", mode="direct")


def _number(change: Callable[[Decimal], Decimal]) -> Way:
    def tell(item: DraftFigure, scene: Scene) -> Told | None:
        if not isinstance(item, DraftFigure):
            return None
        return _with(item, "low", low=change(item.low), high=change(item.high))

    return tell


UNITS = {"USD": "EUR", "m": "ft", "ft": "m", "min": "h", "jet": "drone", "pass": "jet", "h": "min"}


def _unit(item: Item, scene: Scene) -> Told | None:
    if not isinstance(item, DraftFigure) or item.unit not in UNITS:
        return None
    return _with(item, "unit", unit=UNITS[item.unit])


def _comparison(item: Item, scene: Scene) -> Told | None:
    if not isinstance(item, DraftFigure):
        return None
    return _with(item, "comparison", comparison="exact" if item.comparison != "exact" else "about")


def _giver(item: Item, scene: Scene) -> Told | None:
    if not isinstance(item, DraftFigure):
        return None
    others = list(_others(item, scene))
    return _with(item, "speaker", speaker=others[len(item.quote) % len(others)].name)


def _referent(item: Item, scene: Scene) -> Told | None:
    """A right number of a wrong thing."""
    if not isinstance(item, DraftFigure):
        return None
    things = [p.name for p in scene.draft.places] + [a.name for a in scene.draft.actors]
    other = things[len(item.quote) % len(things)]
    return None if other == item.of else _with(item, "subject", of=other)


def _role(item: Item, scene: Scene) -> Told | None:
    if not isinstance(item, DraftActor):
        return None
    roles = [a.role for a in scene.draft.actors if a.role and a.role != item.role]
    return _with(item, "role", role=roles[len(item.name) % len(roles)]) if roles else None


def _affiliation(item: Item, scene: Scene) -> Told | None:
    if not isinstance(item, DraftActor) or item.affiliation is None:
        return None
    owners = sorted({a.affiliation for a in scene.draft.actors if a.affiliation})
    above = (a.affiliation for a in scene.draft.actors if a.name == item.affiliation)
    mine = (item.affiliation, item.name, *filter(None, above))  # an owner's owner is no lie
    others = [owner for owner in owners if not is_name(owner, mine, person=False)]
    if not others:
        return None
    return _with(item, "affiliation", affiliation=others[len(item.name) % len(others)])


def _count(item: Item, scene: Scene) -> Told | None:
    if not isinstance(item, DraftAircraft):
        return None
    return _with(item, "count", count=(item.count or 1) + 3)


def _when(item: Item, scene: Scene) -> Told | None:
    if not isinstance(item, DraftEvent) or item.when is None:
        return None
    others = [time.text for time in scene.draft.times if time.text != item.when]
    return _with(item, "when", when=others[len(item.what) % len(others)]) if others else None


_NOT = re.compile(r"\b(?:not|never)\b|n['’]t\b")
FEWEST = 3  # words that are worth claiming
CHANGES = tuple(LIES)[:5]  # the ways that change a sentence, and not which sentence it is

FIELD_LIES: Mapping[str, Way] = MappingProxyType(
    {
        **{f"quote: {way}": _quote(way) for way in CHANGES},
        "quote: spliced with another's": _spliced,
        "quote: cut behind its negation": _cut,
        "quote: of another article": _elsewhere,
        "quote: of the prompt's example": _other_words("The crew did nothing wrong"),
        "quote: invented": _other_words("The pilots were drunk and laughed about it afterwards"),
        **{f"statement: {way}": _statement(way) for way in CHANGES},
        "stance: asserts as denies": _stance("asserts", "denies"),
        "stance: denies as asserts": _stance("denies", "asserts"),
        "stance: believes as asserts": _stance("believes", "asserts"),
        "stance: intends as asserts": _stance("intends", "asserts"),
        "hedged as certain": _hedged(True),
        "certain as hedged": _hedged(False),
        "speaker swapped, words kept": _speaker(keeps_words=True),
        "speaker swapped with its name": _speaker(keeps_words=False),
        "own voice given to an actor": _given,
        "an actor's words as own voice": _taken,
        "reported as quotation": _direct,
        "figure: another number": _number(lambda n: n + 1),
        "figure: a thousand times": _number(lambda n: n * 1000),
        "figure: another unit": _unit,
        "figure: another comparison": _comparison,
        "figure: another giver": _giver,
        "figure: another thing": _referent,
        "actor: an invented name": _invented,
        "role of another": _role,
        "affiliation of another": _affiliation,
        "aircraft: another count": _count,
        "aircraft: an invented outcome": _outcome,
        "event: another time": _when,
        "event: another place": _where,
        "event: a name swapped": _what("a name swapped"),
        'event: "not" inserted': _what('"not" inserted'),
    }
)  # fmt: skip

# What the checks leave open, some of it for good: a wish that is said is an assertion too, and so
# is a doubt in a speaker's own words; a thing, a role or an owner that stands beside a name may be
# another's; whom "it" and "the aircraft" stand for, nobody but a reader knows.
OPEN = frozenset(
    {
        "statement: a name swapped",
        "event: a name swapped",
        "stance: intends as asserts",
        "hedged as certain",
        "certain as hedged",
        "figure: another thing",
        "role of another",
        "affiliation of another",
    }
)
