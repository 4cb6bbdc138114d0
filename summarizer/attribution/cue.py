"""What a cue says, in whichever language."""

from dataclasses import dataclass

from summarizer.attribution.lexicon import Frame
from summarizer.record import Stance

__all__ = ["Cue"]


@dataclass(frozen=True, slots=True)
class Cue:
    """What a cue says.

    Attributes:
        lemma: the word that decides: "say" of "went on to say".
        stance: what the speaker does. A denial that is itself denied is none: "did not deny" is
            hedged and asserts.
        hedged: whether it holds back: "suggested", "may have said", "reportedly".
        negated: whether the saying itself is denied or refused: "did not say", "declined to say".
        frames: how the content may follow.
    """

    lemma: str
    stance: Stance
    hedged: bool
    negated: bool
    frames: frozenset[Frame]
