"""Numbers with what they measure, and of what."""

from summarizer.draft import DraftClaim, DraftFigure
from summarizer.embedded.cast import Cast
from summarizer.embedded.parse import Parsed

__all__ = ["figures_of"]


def figures_of(
    parsed: Parsed, cast: Cast, claims: tuple[DraftClaim, ...]
) -> tuple[DraftFigure, ...]:
    """The figures of an article, in the order of the text; those in a claim are its speaker's."""
    return ()
