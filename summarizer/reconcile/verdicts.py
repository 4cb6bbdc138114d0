"""What judgements say of the grouping of mentions: which belong together, and which do not."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from summarizer.record import ClaimMention, Judgement, standing

__all__ = ["Verdicts", "verdicts"]

Pair = tuple[str, str]  # two mention keys


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Pairs of mentions that somebody judged, each sort in an order of its own.

    Attributes:
        joined: a person says that they are the same.
        parted: a person says that they are not.
        same: a model or a rule says that they are the same.
        contrary: a model or a rule says that they contradict each other, or calls the same what
            cannot be, of which the one is a denial; a person alone may join these.
    """

    joined: tuple[Pair, ...] = ()
    parted: tuple[Pair, ...] = ()
    same: tuple[Pair, ...] = ()
    contrary: tuple[Pair, ...] = ()

    def and_same(self, pairs: Iterable[Pair]) -> "Verdicts":
        """These, and pairs that our own rules take for the same."""
        return replace(self, same=(*self.same, *pairs))


def verdicts(judgements: Iterable[Judgement], claims: Iterable[ClaimMention]) -> Verdicts:
    """What of the judgements counts.

    Args:
        judgements: what is judged of mentions, by whomever.
        claims: a denial and what is no denial are the same to nobody but a person.
    """
    denies = {claim.key: claim.stance == "denies" for claim in claims}
    sorts: dict[str, set[Pair]] = {name: set() for name in Verdicts.__slots__}
    for judged in standing(judgements):
        one, other = sorted((judged.a, judged.b))
        pair, person = (one, other), judged.by == "person"
        if judged.verdict == "same":
            opposite = denies.get(one) != denies.get(other)
            sorts["joined" if person else "contrary" if opposite else "same"].add(pair)
        elif person:
            sorts["parted"].add(pair)
        elif judged.verdict == "contradicts":
            sorts["contrary"].add(pair)
    return Verdicts(**{name: tuple(sorted(pairs)) for name, pairs in sorts.items()})
