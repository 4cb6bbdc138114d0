"""The claims of a record by who makes them, with what they can be filtered by."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from summarizer.record import Claim
from summarizer.render.html.lookup import Lookup

__all__ = ["Choice", "Claims", "Voice", "claims_of"]

OWN_VOICE = "the articles’ own voice"
NOBODY = "nobody named"


@dataclass(frozen=True, slots=True)
class Choice:
    """A way to filter claims.

    Attributes:
        name: what they are filtered by, one word.
        label: the same for a reader.
        values: what can be chosen; a claim has the number of its value, from 0.
    """

    name: str
    label: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A claim, and of each choice the numbers of its values."""

    claim: Claim
    chosen: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Voice:
    """Whoever makes claims.

    Attributes:
        name: what it is called.
        note: what is said beside it: a role, "in its own voice".
        actor: id of the actor; "" where it is an article or nobody named.
        told: the claims, in the order of the record.
    """

    name: str
    note: str
    actor: str
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Claims:
    """All claims by voice, in the order in which the voices first speak, and the choices."""

    voices: tuple[Voice, ...]
    choices: tuple[Choice, ...]


def claims_of(look: Lookup) -> Claims:
    """The claims of a record, by voice."""
    by: dict[tuple[str, str], list[Claim]] = {}
    for claim in look.record.claims:
        by.setdefault(_voice(look, claim), []).append(claim)
    names = [_named(look, *key) for key in by]
    sides = _numbered(_side(look, claims[0]) for claims in by.values())
    stances = _numbered(claim.stance for claim in look.record.claims)
    statuses = _numbered(claim.status for claim in look.record.claims)
    sources = _numbered(look.source(a.id) for a in look.record.articles)
    voices = []
    for number, (claims, (name, note, actor)) in enumerate(zip(by.values(), names, strict=True)):
        side = str(sides[_side(look, claims[0])])
        told = tuple(
            Told(
                claim,
                {
                    "speaker": str(number),
                    "side": side,
                    "stance": str(stances[claim.stance]),
                    "outlet": _outlets(look, sources, claim),
                    "status": str(statuses[claim.status]),
                },
            )
            for claim in claims
        )
        voices.append(Voice(name, note, actor, told))
    choices = (
        Choice("speaker", "Speaker", tuple(name for name, _, _ in names)),
        Choice("side", "Side", tuple(sides)),
        Choice("stance", "Stance", tuple(stances)),
        Choice("outlet", "Outlet", tuple(sources)),
        Choice("status", "Status", tuple(statuses)),
    )
    return Claims(tuple(voices), choices)


def _voice(look: Lookup, claim: Claim) -> tuple[str, str]:
    """Who makes a claim: id of an actor, or "" and the id of the article whose voice it is."""
    if claim.speaker:
        return look.actor(claim.speaker).id, ""
    return "", claim.mentions[0].article if claim.mode == "narrated" else ""


def _named(look: Lookup, actor: str, article: str) -> tuple[str, str, str]:
    if actor:
        speaker = look.actor(actor)
        return speaker.name, speaker.role or "", actor
    if article:
        return look.source(article), "in its own voice", ""
    return "Somebody not named", "", ""


def _side(look: Lookup, claim: Claim) -> str:
    if claim.speaker:
        return look.sides[look.actor(claim.speaker).id]
    return OWN_VOICE if claim.mode == "narrated" else NOBODY


def _outlets(look: Lookup, sources: Mapping[str, int], claim: Claim) -> str:
    names = look.sources([mention.article for mention in claim.mentions])
    return " ".join(str(sources[name]) for name in names)


def _numbered(values: Iterable[str]) -> dict[str, int]:
    return {value: number for number, value in enumerate(dict.fromkeys(values))}
