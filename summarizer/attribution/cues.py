"""What the words of a cue say: what the speaker does, and whether it holds back."""

import re
from collections.abc import Sequence
from functools import lru_cache

from summarizer.attribution.cue import Cue
from summarizer.attribution.foreign import cue_in
from summarizer.attribution.inflect import Form
from summarizer.attribution.lexicon import (
    ADJECTIVES,
    MARKERS,
    NOUN_FORMS,
    PAIR_FORMS,
    VERB_FORMS,
    Entry,
)
from summarizer.attribution.words import (
    BE,
    DETERMINERS,
    NEGATIONS,
    PERSONAL,
    PREPOSITIONS,
    Word,
    is_adverb,
    is_auxiliary,
    words_in,
)
from summarizer.fold import fold
from summarizer.language import ENGLISH

__all__ = ["Cue", "cue_of", "is_request"]

# With these a saying does not happen: "refused to say", "failed to explain".
_REFUSALS = frozenset("refuse decline fail avoid stop neglect".split())
# These only lead up to the verb after "to": "went on to say", "seemed to suggest".
_LEADS = frozenset("seem appear continue begin start come proceed go".split())
_LIGHT = frozenset("make give issue have express voice raise repeat offer release send".split())
# Said so of somebody whom nobody is named to say it of: "is believed to", "were reported to".
_HEARSAY = frozenset(
    "say believe think understand report allege suspect claim rumour rumor".split()
)
# Helpers that hold back: "may have said", "seemed to say".
_HOLDING = frozenset(
    "may might could seem seems seemed seeming appear appears appeared likely".split()
)
# To ask somebody whether is a question; to ask somebody to do something, or for it, is a wish.
_REQUEST = re.compile(
    r"(?i)\bask(?:s|ed|ing)?\b(?P<whom>(?:\s+[\w’'&.-]+){0,8}?)\s+(?:to\s+\w|for\s+(?P<thing>.+))",
    re.DOTALL,
)
NEAR = 8  # words after "for": what is asked for, or how often
_ASKING = frozenset("whether if why how what when where who whom which whose about".split())


@lru_cache(maxsize=512)  # a run's cues are a few hundred different strings
def cue_of(words: str, language: str | None = None) -> Cue | None:
    """The reading of a cue as it stands in an article: "has denied", "did not say".

    Args:
        words: the cue.
        language: ISO 639-1; None is English.

    Returns:
        None where no word of it is in the lexicon.
    """
    if language not in (None, ENGLISH):
        return cue_in(words, language or "")
    plain = fold(words).text
    tokens = tuple(words_in(plain, 0, len(plain)))
    marker = _marker(tokens)
    if marker is not None and " " in marker.lemma:
        return marker
    found = _decider(tokens)
    if found is None:
        return marker or _mark(plain)
    at, entry, form = found
    before, after = tokens[:at], tokens[at + 1 :]
    negated = _is_negated(before)
    hedged = entry.hedged or marker is not None or any(w.low in _HOLDING for w in before)
    hearsay = entry.lemma in _HEARSAY and not any(word.low == "by" for word in after)
    hedged = hedged or (hearsay and _is_passive(before, form))
    stance = entry.stance
    if stance == "denies" and negated:
        stance, hedged = "asserts", True
    return Cue(entry.lemma, stance, hedged, negated, entry.frames)


def is_request(words: str) -> bool:
    """Whether words, from a cue to the end of its content, ask for a deed or a thing.

    "Asked people to give blood", "asked the navy for a ship"; not "asked whether to go", "asked for
    the third time why".
    """
    found = _REQUEST.search(fold(words).text)
    if found is None or "?" in words:
        return False
    near = [*found["whom"].split(), *(found["thing"] or "").split()[:NEAR]]
    return _ASKING.isdisjoint(word.lower() for word in near)


def _marker(tokens: Sequence[Word]) -> Cue | None:
    """A cue that is no verb: "according to", "reportedly"."""
    low = tuple(word.low for word in tokens)
    for words, stance, hedged in MARKERS:
        if any(low[i : i + len(words)] == words for i in range(len(low) - len(words) + 1)):
            return Cue(" ".join(words), stance, hedged, False, frozenset({"marker"}))
    return None


def _mark(plain: str) -> Cue | None:
    """A colon or a dash."""
    mark = plain.strip()
    if mark and not mark.strip(":-"):
        return Cue(mark, "asserts", False, False, frozenset({"marker", "quote"}))
    return None


def _decider(tokens: Sequence[Word]) -> tuple[int, Entry, Form] | None:
    """The word that decides what a cue says, with its entry and form."""
    for at in range(len(tokens) - 1):
        skipped = 2 if tokens[at + 1].low == "it" and at + 2 < len(tokens) else 1
        for right in {at + 1, at + skipped}:
            pair = PAIR_FORMS.get((tokens[at].low, tokens[right].low))
            if pair is not None:
                return at, pair, "past"
    verbs = _verbs(tokens)
    noun = _noun(tokens, verbs[0] if verbs else None)
    if noun is not None:
        return noun
    if not verbs:
        return _adjective(tokens)
    at, entry, form = verbs[0]
    for following in verbs[1:]:
        hangs = following[0] > 0 and tokens[following[0] - 1].low == "to"
        if hangs and (entry.lemma in _REFUSALS | _LEADS):
            return following
        if following[2] == "ing" and entry.lemma in _LIGHT:
            return following
    return at, entry, form


def _verbs(tokens: Sequence[Word]) -> list[tuple[int, Entry, Form]]:
    """The verbs of a cue, up to a subject that begins the content: "said it"."""
    found: list[tuple[int, Entry, Form]] = []
    for at, word in enumerate(tokens):
        if found and word.low in PERSONAL and word.low != "it":
            break
        reading = VERB_FORMS.get(word.low)
        if reading is None:
            continue
        before = tokens[at - 1] if at else None
        noun = before is not None and (
            before.low in DETERMINERS or before.low == "'s" or before.low in _NO_TO
        )
        if not noun or reading[1] in ("ing", "past"):
            found.append((at, *reading))
    return found


_NO_TO = PREPOSITIONS - {"to"}


def _noun(
    tokens: Sequence[Word], verb: tuple[int, Entry, Form] | None
) -> tuple[int, Entry, Form] | None:
    """The noun of "issued a denial", "their claim that": alone, or after a light verb."""
    if verb is not None and verb[1].lemma not in _LIGHT:
        owned = verb[0] > 0 and tokens[verb[0] - 1].low in DETERMINERS
        if not owned or verb[1].lemma not in NOUN_FORMS:
            return None
    for at, word in enumerate(tokens):
        entry = NOUN_FORMS.get(word.low)
        if entry is not None and (verb is None or at > verb[0]):
            return at, entry, "base"
    return None


def _adjective(tokens: Sequence[Word]) -> tuple[int, Entry, Form] | None:
    for at, word in enumerate(tokens):
        if word.low in ADJECTIVES:
            return at, ADJECTIVES[word.low], "base"
    return None


def _is_negated(before: Sequence[Word]) -> bool:
    """Whether what stands before the deciding word denies or refuses it."""
    denied = any(w.low in NEGATIONS or w.low.endswith("n't") for w in before)
    denied = denied or any(w.low in ("no", "without", "cannot") for w in before)
    refused = any(
        (reading := VERB_FORMS.get(w.low)) is not None and reading[0].lemma in _REFUSALS
        for w in before
    ) or any(w.low in _REFUSAL_FORMS for w in before)
    return denied != refused  # "did not refuse to say" is a saying


_REFUSAL_FORMS = frozenset("failed fails fail failing avoided avoids neglected stopped".split())


def _is_passive(before: Sequence[Word], form: Form) -> bool:
    """Whether "be" stands right before a past, adverbs apart."""
    helpers = [word for word in before if not is_adverb(word)]
    led = bool(helpers) and is_auxiliary(helpers[-1]) and helpers[-1].low in BE - {"'s"}
    return led and form in ("past", "participle")
