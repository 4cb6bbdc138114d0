"""Who says what: claims with their source, cue and content."""

from summarizer.draft import DraftClaim
from summarizer.embedded.cast import Cast
from summarizer.embedded.claims.sayings import sayings_of
from summarizer.embedded.parse import Parsed

__all__ = ["claims_of", "sayings_of"]


def claims_of(parsed: Parsed, cast: Cast) -> tuple[DraftClaim, ...]:
    """The claims of an article, in the order of the text."""
    return ()
