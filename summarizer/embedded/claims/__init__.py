"""Who says what: claims with their source, cue and content."""

from summarizer.draft import DraftClaim
from summarizer.embedded.cast import Cast
from summarizer.embedded.claims.drafts import drafted
from summarizer.embedded.claims.found import Found
from summarizer.embedded.claims.narrated import narrated
from summarizer.embedded.claims.sayings import sayings_of
from summarizer.embedded.claims.speakers import Speakers
from summarizer.embedded.claims.speech import Speech
from summarizer.embedded.parse import Parsed

__all__ = ["Found", "claims_of", "sayings_of"]


def claims_of(parsed: Parsed, cast: Cast) -> tuple[DraftClaim, ...]:
    """The claims of an article, in the order of the text."""
    speech, speakers = Speech(parsed), Speakers(parsed, cast)
    said: list[tuple[Found, str | None]] = []
    claims = []
    for found in sayings_of(parsed):
        speaker = speakers.of(found, said)
        said.append((found, speaker))
        claim = drafted(speech, found, speaker)
        if claim is not None:
            claims.append(claim)
    claims += narrated(speech, cast, [found for found, _ in said])
    return tuple(sorted(claims, key=lambda claim: claim.stands[0]))
