"""From an attribution to a claim as it is proposed."""

import re

from summarizer.attribution import cue_of, in_quotation, is_request
from summarizer.draft import DraftClaim
from summarizer.embedded.claims.found import Found, Stretch
from summarizer.embedded.claims.outlets import relay_of
from summarizer.embedded.claims.speech import Speech
from summarizer.record import MARKS, Stance, without_that

__all__ = ["drafted"]

CONTENT, NAME, WORDS = 6_000, 300, 1_000  # characters, as a draft allows
MOST = 40  # stretches of one content
NOUN = 4  # words of a content that is but a noun of saying: "this flat denial"
_MARKS = MARKS + " "
_OPENING = {"”": "“", "’": "‘", "»": "«"}
_FINAL = " ,;:."
# With a capital it is the month.
_HEDGES = re.compile(
    r"(?i)\b(?:(?-i:may)|might|could(?! not)|maybe|seem(?:s|ed)?|appear(?:s|ed)?"
    r"|apparently|allegedly|reportedly|perhaps|possibly|probably|presumably"
    r"|seemingly|purportedly|supposedly|likely|unlikely)\b"
)
_THAT = re.compile(r"\bthat\s+$")
_BEFORE = 20  # characters in which a "that" and the space after it stand
# Frames that tell a wish where the lexicon does not know the word.
_WISHES = frozenset({"infinitive", "noun to owned", "noun to light", "noun to bare"})


def drafted(speech: Speech, found: Found, speaker: str | None) -> DraftClaim | None:
    """The claim of an attribution; None where a draft cannot hold it."""
    article, text = speech.article, speech.article.text
    content = [s for stretch in found.content if (s := _unmarked(speech, stretch))]
    if not content or len(content) > MOST or any(end - start > CONTENT for start, end in content):
        return None
    cue = _words(text, found.cue, NAME)
    source = _words(text, found.source, WORDS)
    stance = _stance(found, text, cue, " ".join(text[slice(*stretch)] for stretch in content))
    direct = all(in_quotation(stretch, speech.quoted) for stretch in content)
    hedged = any(_HEDGES.search(text[slice(*stretch)]) for stretch in content)
    reading = cue_of(cue) if cue else None
    marks = [s for s in (found.cue, found.source) if s]
    numbers = {s.number for a, b in content for s in article.sentences_in(a, b)}
    set_off = [_set_off(speech, stretch, told=cue is not None) for stretch in content]
    claim = DraftClaim(
        sentences=sorted(numbers)[:100],
        content=[text[slice(*stretch)] for stretch in content],
        statement=None,
        speaker=speaker,
        source=source,
        cue=cue,
        via=relay_of(found, speech),
        mode="direct" if direct else "reported",
        stance=stance,
        hedged=hedged or bool(reading and reading.hedged),
    )
    return claim.standing([*set_off, *marks])


def _unmarked(speech: Speech, stretch: Stretch) -> Stretch | None:
    """A stretch without the marks of quotation round it, and without the "that" before it."""
    text = speech.article.text
    start, end = stretch
    while start < end and text[start] in _MARKS:
        start += 1
    if not in_quotation((start, start), speech.quoted):
        start = without_that(text, start)
    while start < end and (text[end - 1] in _FINAL or _closes_nothing(text, start, end)):
        end -= 1
    return (start, end) if any(c.isalnum() for c in text[start:end]) else None


def _set_off(speech: Speech, stretch: Stretch, *, told: bool) -> Stretch:
    """A stretch with the marks of the quotation that it begins or ends, or the "that" before it."""
    text = speech.article.text
    start, end = stretch
    for first, last in speech.quoted:
        if first == start:
            start = first - 1
        if end <= last <= end + 1 and not text[end:last].strip(_FINAL):
            end = last + (text[last : last + 1] in tuple(MARKS))
    that = _THAT.search(text, max(0, start - _BEFORE), start) if told else None
    return (that.start() if that else start), end


def _closes_nothing(text: str, start: int, end: int) -> bool:
    """Whether a stretch ends with a mark that closes a quotation begun before it."""
    mark = text[end - 1]
    if mark not in _MARKS:
        return False
    opening = _OPENING.get(mark, mark)
    inner = text[start : end - 1]
    if mark == "'":  # an apostrophe, or half of a mark that is typed as two
        return text[end - 2] in ",.!?" or (inner[-1:] == mark and inner.count("''") % 2 == 0)
    if opening == mark:
        return inner.count(mark) % 2 == 0
    return inner.count(opening) <= inner.count(mark)


def _words(text: str, stretch: Stretch | None, longest: int) -> str | None:
    if stretch is None or stretch[1] - stretch[0] > longest:
        return None
    return text[slice(*stretch)]


def _stance(found: Found, text: str, cue: str | None, content: str) -> Stance:
    """What the speaker does, by the cue; what is not said is left open."""
    noun = cue_of(content) if len(content.split()) <= NOUN else None
    if noun is not None and noun.stance == "denies" and "nominal" in noun.frames:
        return "denies"  # "repeated the denial"
    reading = cue_of(cue) if cue else None
    if reading is None:
        return "intends" if found.frame in _WISHES else "asserts"
    if reading.negated and reading.stance in ("asserts", "believes"):
        return "questions"
    told = text[found.cue[0] : found.content[-1][1]] if found.cue else ""
    if reading.stance == "questions" and is_request(told):
        return "intends"
    return reading.stance
