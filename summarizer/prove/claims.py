"""Proof of the claims: the words claimed, who says them, and how."""

from collections.abc import Sequence
from itertools import pairwise

from summarizer.attribution import continues, resumes
from summarizer.draft import DraftClaim
from summarizer.language import wording_of
from summarizer.names import is_nobody
from summarizer.prove.cast import ABSENT, speaker
from summarizer.prove.checks import CLAIM_CHECKS, case_of, hedged_by_words
from summarizer.prove.desk import Desk
from summarizer.prove.details import AS_DIRECT, AS_NARRATED, QUOTED
from summarizer.prove.edges import set_off
from summarizer.prove.foreign import translated
from summarizer.prove.nesting import nest
from summarizer.prove.sayings import Saying, saying_of
from summarizer.prove.verdict import checked, flag, passed
from summarizer.record import ActorMention, Check, ClaimMention, Mode, Span

__all__ = ["Found", "found_claims", "name_voices", "prove_claims"]

Found = tuple[DraftClaim, tuple[Span, ...]]  # a claim with its words in the article


def prove_claims(desk: Desk, found: list[Found]) -> None:
    """The claims whose words stand in the article and whom the article lets somebody say."""
    said: list[Saying] = []
    # The words of the proposal decide between equal places, so that its order never matters.
    for item, content in sorted(found, key=lambda f: (f[1][0].start, f[0].model_dump_json())):
        saying = saying_of(desk, item, content, said)
        if isinstance(saying, str):
            desk.reject("claim", item, saying)
        elif _add(desk, item, saying):
            said.append(saying)
    nest(desk)


def found_claims(desk: Desk, items: Sequence[DraftClaim]) -> list[Found]:
    """The claims whose words stand in the article, each with these."""
    return [(item, content) for item in items if (content := _content(desk, item))]


def name_voices(desk: Desk, item: DraftClaim) -> None:
    """Put those who say or relay a claim among the actors, where they are not."""
    if item.speaker and not is_nobody(item.speaker):
        speaker(desk, item.speaker, item)
    if item.via:
        _relay(desk, item, item.via)


def _content(desk: Desk, item: DraftClaim) -> tuple[Span, ...]:
    """The claim's words in the article, as one utterance; empty where they are none."""
    spans: list[Span] = []
    for quote in item.content:
        location = desk.locate(quote, item)
        if not location.spans:
            near = location.nearest
            hint = f"; nearest is sentence {near.number}" if near else ""
            desk.reject("claim", item, f"{ABSENT}: {quote!r}{hint}")
            return ()
        spans += location.spans
    ordered = _without_parts(spans)
    for left, right in pairwise(ordered):
        if not _one_utterance(desk, left, right):
            desk.reject("claim", item, f"{left.text!r} and {right.text!r} are not said together")
            return ()
    return tuple(ordered)


def _without_parts(spans: Sequence[Span]) -> list[Span]:
    """Stretches in the order of the text, each once, and none that lies within another."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return kept


def _one_utterance(desk: Desk, left: Span, right: Span) -> bool:
    """Whether two stretches stand in one paragraph, or one goes on where the other ends."""
    article, before, after = desk.article, (left.start, left.end), (right.start, right.end)
    if article.sentence_at(left.end - 1).paragraph == article.sentence_at(right.start).paragraph:
        return True
    return continues(article, before, after) or resumes(article, before, after, desk.quoted)


def _add(desk: Desk, item: DraftClaim, saying: Saying) -> bool:
    """Keep the claim, if its statement says no more than the article; else it is rejected."""
    mode, checks = _mode(desk, item, saying)
    words = " ".join(span.text for span in saying.content)
    own = item.statement if item.statement not in ("", words) else None
    if mode == "direct" and own and wording_of(own, desk.language) == desk.language:
        own = None  # direct speech is its own statement, unless that is a translation
    case = case_of(desk, item, saying, own)
    verdicts = {name: check(case) for name, check in CLAIM_CHECKS.items()}
    for name, verdict in verdicts.items():
        if verdict.outcome == "reject":
            desk.reject("claim", item, f"{name}: {verdict.reason}")
            return False
    content = tuple(set_off(desk.article, span, item.stands) for span in saying.content)
    if _is_known(desk, saying, content):
        desk.reject("claim", item, "the record has these words from this speaker already")
        return False
    via = _via(desk, item) if item.via else None
    evidence = (*content, saying.cue, saying.source, saying.antecedent)
    of_words = [checked(name, verdict) for name, verdict in verdicts.items()]
    if own and case.translated:
        of_words += [checked(*check) for check in translated(own, desk.known).items()]
    desk.add(
        ClaimMention,
        [span for span in evidence if span],
        [passed("quote"), *saying.checks, *checks, *of_words],
        statement=own or words,
        speaker=saying.speaker.key if saying.speaker else None,
        via=via.key if via else None,
        mode=mode,
        stance=item.stance,
        hedged=hedged_by_words(case).hedged,
        within=None,
        content=content,
        cue=(saying.cue,) if saying.cue else (),
        source=(saying.source,) if saying.source else (),
    )
    return True


def _via(desk: Desk, item: DraftClaim) -> ActorMention | None:
    """Who relays the claim: somebody known, or an outlet by its name, but no "reporters"."""
    words = item.via or ""
    relay = _relay(desk, item, words)
    if relay is None:
        desk.reject("claim.via", words, "it names no actor and no outlet of the article")
    return relay


def _relay(desk: Desk, item: DraftClaim, words: str) -> ActorMention | None:
    if words.islower():
        return desk.actor(words)
    return speaker(desk, words, item, kind="outlet")


def _mode(desk: Desk, item: DraftClaim, saying: Saying) -> tuple[Mode, list[Check]]:
    """How the claim is given: direct only in quotation marks, narrated only without source."""
    quoted = desk.is_quoted(saying.content)
    if item.mode == "direct" and not quoted:
        return "reported", [flag("mode", AS_DIRECT)]
    if item.mode == "narrated" and (saying.cue or saying.speaker or item.speaker):
        return "reported", [flag("mode", AS_NARRATED)]
    if item.mode == "narrated" and quoted:
        return "direct", [flag("mode", QUOTED)]
    return item.mode, [passed("mode")]


def _is_known(desk: Desk, saying: Saying, content: tuple[Span, ...]) -> bool:
    if not desk.begins("claim", content[0]):
        return False
    key = saying.speaker.key if saying.speaker else None
    return any(
        claim.speaker == key and claim.content == content for claim in desk.kept(ClaimMention)
    )
