"""What the article itself says happened: its main sentences about the incident."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from summarizer.article import Article, Sentence
from summarizer.attribution import attribute, in_quotation, inside
from summarizer.draft import DraftClaim
from summarizer.embedded.cast import Cast
from summarizer.embedded.claims.found import Found, Stretch, overlap, tidy
from summarizer.embedded.claims.speech import Speech

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

__all__ = ["narrated"]

MOST = 6  # of one article: what happened, and no background
LONGEST = 400  # characters; a longer sentence tells more than one thing
# What happens to aircraft, and what they do, in an incident.
_EVENTS = frozenset(
    "crash collide down intercept strike hit ditch explode fall plunge lose sink eject land force "
    "dump damage clip destroy scramble shoot disappear vanish spiral burn ram violate enter "
    "shadow approach bail parachute rescue recover drop plummet disintegrate smash burst veer "
    "overturn skid buzz fire jam capture drift circle escort chase detect track come go bring take "
    "kill die injure survive".split()
)
_TURNED = {"come": "down", "go": "down", "bring": "down", "take": "down"}  # nothing without it
_AIRCRAFT = frozenset(
    "drone jet plane aircraft helicopter airliner balloon airship fighter warplane bomber glider "
    "missile uav chopper aeroplane airplane jetliner gunship wreck wreckage".split()
)
_HOLDING = frozenset({"may", "might", "could", "would", "should", "can", "will", "shall"})
# Of these a sentence is somebody's: in the ministry's telling, by one account.
_TELLINGS = frozenset("telling version account accounts view claim claims nobody".split())


def narrated(speech: Speech, cast: Cast, sayings: Sequence[Found]) -> tuple[DraftClaim, ...]:
    """The claims of the article's own voice, in the order of the text.

    Args:
        speech: the article's parse and its quotations.
        cast: whose aircraft are looked for by name.
        sayings: what somebody says; its sentences are not the article's own.
    """
    article = speech.article
    said = [s for f in sayings for s in (*f.content, f.head)]
    names = [item.name for item in cast.aircraft]
    told: list[DraftClaim] = []
    for stretch in _about(speech, names):
        if len(told) == MOST:
            break
        if not any(overlap(stretch, other) for other in said) and _is_own(article, stretch):
            told.append(_drafted(article, stretch))
    return tuple(told)


def _about(speech: Speech, names: Sequence[str]) -> Iterator[Stretch]:
    """The sentences that tell what became of an aircraft, without their stops."""
    for part in speech.parsed.parts:
        for span in part.doc.sents:
            stretch = tidy(speech.article.text, part.stretch(span))
            if stretch is None or stretch[1] - stretch[0] > LONGEST:
                continue
            home = speech.article.sentence_at(stretch[0])
            if home.kind == "text" and _tells(span, names) and _is_plain(speech, stretch, home):
                yield stretch


def _tells(span: "Span", names: Iterable[str]) -> bool:
    """Whether the main verb of a sentence tells an event in which an aircraft has part."""
    verb = span.root
    if verb.lemma_ not in _EVENTS or verb.tag_ not in ("VBD", "VBN", "VBZ", "VBP"):
        return False
    particle = _TURNED.get(verb.lemma_)
    if particle and not any(c.lower_ == particle for c in verb.children):
        return False
    if any(_holds_back(child) or child.dep_ == "csubj" for child in verb.children):
        return False
    if any(token.lower_ in _TELLINGS for token in span):
        return False
    return any(t.lemma_.lower() in _AIRCRAFT for t in span) or any(n in span.text for n in names)


def _holds_back(child: "Token") -> bool:
    """Whether a word takes the event back or sets a condition."""
    return child.dep_ == "neg" or child.lower_ in _HOLDING or child.lower_ in ("if", "reportedly")


def _is_plain(speech: Speech, stretch: Stretch, home: Sentence) -> bool:
    """Whether a sentence has no quotation and asks nothing."""
    asks = speech.article.text[home.start : home.end].rstrip().endswith("?")
    quoted = any(overlap(stretch, quotation) for quotation in speech.quoted)
    return not asks and not quoted and not in_quotation(stretch, speech.quoted)


def _is_own(article: Article, stretch: Stretch) -> bool:
    """Whether nothing around a stretch or in it gives it to somebody."""
    if attribute(article, [stretch]).cue is not None:
        return False
    telling = inside(article, stretch)
    return telling is None or telling.source is None or telling.cue is None


def _drafted(article: Article, stretch: Stretch) -> DraftClaim:
    claim = DraftClaim(
        sentences=[article.sentence_at(stretch[0]).number],
        content=[article.text[slice(*stretch)]],
        statement=None,
        speaker=None,
        source=None,
        cue=None,
        via=None,
        mode="narrated",
        stance="asserts",
        hedged=False,
    )
    return claim.standing([stretch])
