"""Which claims one question shows, where there is no room for all of them."""

from collections.abc import Iterator, Mapping, Sequence

from summarizer.disputes.checked import comparable, voice
from summarizer.reconcile.candidates import Nearness
from summarizer.reconcile.sides import names_in
from summarizer.reconcile.terms import said
from summarizer.record import Claim, IncidentRecord

__all__ = ["fitting", "left_out", "words_in", "words_of"]

NEAR = 0.2  # cosine: claims about one thing have a few telling words in common
NEAREST = 5  # of one claim: more of those that dispute it say the same again
LEAD = 25  # words of a line beside the statement, at most: an id, a speaker, what is done


def fitting(record: IncidentRecord, words: int | None) -> list[Claim]:
    """The claims that can be in dispute, in their order: as many as so many words allow.

    Where they are too many, those go first that are nearest to a claim of another voice, denials
    before all: two that dispute a fact speak of one thing.

    Args:
        record: the claims.
        words: the most words of the lines that show them; None shows all.
    """
    claims = comparable(record)
    sizes = {claim.id: words_in(claim) for claim in claims}
    if words is None or sum(sizes.values()) <= words:
        return claims
    kept: dict[str, None] = {}
    for pair in (*_pairs(record, claims), *((claim.id,) for claim in claims)):
        more = [id for id in pair if id not in kept]
        size = sum(sizes[id] for id in more)
        if size <= words:
            kept |= dict.fromkeys(more)
            words -= size
    return [claim for claim in claims if claim.id in kept]


def words_in(claim: Claim) -> int:
    """How many words the line of a claim has at most."""
    return LEAD + len(claim.statement.split())


def words_of(record: IncidentRecord) -> int:
    """How many words the claims that can be in dispute take, if all are shown."""
    return sum(map(words_in, comparable(record)))


def left_out(record: IncidentRecord, words: int | None) -> int:
    """How many claims that can be in dispute have no room among so many words."""
    return len(comparable(record)) - len(fitting(record, words))


def _pairs(record: IncidentRecord, claims: Sequence[Claim]) -> Iterator[tuple[str, str]]:
    """The pairs of claims of two voices that are near each other, the likeliest first."""
    by: Mapping[str, Claim] = {claim.id: claim for claim in claims}
    names = names_in(record.actors, record.aircraft)
    near = Nearness({id: said(claim.statement, names).roots for id, claim in by.items()})
    found = []
    for cosine, (one, other) in near.pairs(by, NEAR, NEAREST):
        if voice(by[one]) != voice(by[other]):
            denied = "denies" in (by[one].stance, by[other].stance)
            found.append((not denied, -cosine, one, other))
    yield from ((one, other) for _, _, one, other in sorted(found))
