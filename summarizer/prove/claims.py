"""Proof of the claims: the words claimed, who says them, and how."""

from dataclasses import dataclass, replace
from itertools import pairwise

from summarizer.attribution import beside, continues, introduces, resumes
from summarizer.draft import DraftClaim
from summarizer.names import is_name, is_nobody, is_pronoun
from summarizer.prove.cast import ABSENT, speaker
from summarizer.prove.desk import Desk, flag, passed
from summarizer.prove.nesting import nest
from summarizer.prove.statements import statement_check, statement_faults
from summarizer.record import ActorMention, Check, ClaimMention, Mode, Span

__all__ = ["prove_claims"]

REACH = 2  # sentences before the content in which its cue may stand


@dataclass(frozen=True, slots=True)
class Saying:
    """What is found of who says a claim."""

    content: tuple[Span, ...]
    cue: Span | None = None
    source: Span | None = None
    speaker: ActorMention | None = None
    antecedent: Span | None = None
    checks: tuple[Check, ...] = ()


def prove_claims(desk: Desk, items: tuple[DraftClaim, ...]) -> None:
    """The claims whose words stand in the article and whom the article lets somebody say."""
    found = [(item, content) for item in items if (content := _content(desk, item))]
    said: list[Saying] = []
    # The words of the proposal decide between equal places, so that its order never matters.
    found.sort(key=lambda pair: (pair[1][0].start, pair[0].model_dump_json()))
    for item, content in found:
        saying = _saying(desk, item, content, said)
        if isinstance(saying, str):
            desk.reject("claim", item, saying)
        elif _add(desk, item, saying):
            said.append(saying)
    nest(desk)


def _content(desk: Desk, item: DraftClaim) -> tuple[Span, ...]:
    """The claim's words in the article, as one utterance; empty where they are none."""
    spans: list[Span] = []
    for quote in item.content:
        location = desk.locate(quote, item.sentences)
        if not location.spans:
            near = location.nearest
            hint = f"; nearest is sentence {near.number}" if near else ""
            desk.reject("claim", item, f"{ABSENT}: {quote!r}{hint}")
            return ()
        spans += location.spans
    ordered = sorted(set(spans), key=lambda span: span.start)
    for left, right in pairwise(ordered):
        if not _one_utterance(desk, left, right):
            desk.reject("claim", item, f"{left.text!r} and {right.text!r} are not said together")
            return ()
    return tuple(ordered)


def _one_utterance(desk: Desk, left: Span, right: Span) -> bool:
    """Whether two stretches stand in one paragraph, or one goes on where the other ends."""
    article, before, after = desk.article, (left.start, left.end), (right.start, right.end)
    if article.sentence_at(left.end - 1).paragraph == article.sentence_at(right.start).paragraph:
        return True
    return continues(article, before, after) or resumes(article, before, after, desk.quoted)


def _saying(
    desk: Desk, item: DraftClaim, content: tuple[Span, ...], said: list[Saying]
) -> Saying | str:
    """Who says the content and by which words, or why the claim cannot stand."""
    if item.mode == "narrated" and item.speaker is None:
        return Saying(content, checks=(passed("attribution"),))
    window = _window(desk, content)
    edges = (content[0].start, content[-1].end)
    cue = desk.nearest(item.cue, window, edges, content) if item.cue else None
    anchor = (cue.start, cue.end) if cue else edges
    taken = (*content, cue) if cue else content
    source = desk.nearest(item.source, window, anchor, taken) if item.source else None
    saying = Saying(content, cue, source)
    if item.speaker is None or is_nobody(item.speaker):
        return _unnamed(item, saying)
    actor = speaker(desk, item.speaker, item.sentences)
    if actor is None:
        detail = f"{item.speaker!r} names nobody in the record"
        return replace(saying, checks=(flag("speaker", detail),))
    rival = _rival(desk, item, replace(saying, speaker=actor))
    if rival is not None:
        return f"the words {rival.text!r} beside the cue name another than {actor.name!r}"
    return _attributed(desk, replace(saying, speaker=actor), said)


def _unnamed(item: DraftClaim, saying: Saying) -> Saying:
    """A claim of somebody whom nobody names, or of nobody at all."""
    if saying.cue is None and item.mode != "narrated":
        return replace(saying, checks=(flag("attribution", "no words say that it is said"),))
    return replace(saying, checks=(passed("attribution", "the speaker is not named"),))


def _attributed(desk: Desk, saying: Saying, said: list[Saying]) -> Saying | str:
    """A claim of an actor: something marks the saying, and nobody else is named as its source."""
    actor = saying.speaker
    assert actor is not None
    if saying.cue is None and not _is_marked(desk, saying, said):
        detail = f"no words give this to {actor.name!r}"
        return replace(saying, speaker=None, checks=(flag("attribution", detail),))
    marked = _cue_check(desk, saying)
    source = saying.source
    if source is None:
        return _without_source(desk, saying, marked)
    if desk.is_named(source.text, actor):
        return replace(saying, checks=(marked, _source_check(desk, saying)))
    other = _other(desk, source.text)
    if other is not None and other.key != actor.key:
        return f"the words {source.text!r} name {other.name!r}, not {actor.name!r}"
    antecedent = desk.antecedent(
        actor, source.start, saying.content, before=is_pronoun(source.text)
    )
    if antecedent is not None:
        checks = (marked, passed("speaker", f"{source.text!r} is {antecedent.text!r}"))
        return replace(saying, antecedent=antecedent, checks=checks)
    detail = f"who {source.text!r} is stays open"
    return replace(saying, checks=(marked, flag("speaker", detail)))


def _rival(desk: Desk, item: DraftClaim, saying: Saying) -> Span | None:
    """Another actor's name as the subject of the cue, where the proposer's source is not it."""
    actor, cue = saying.speaker, saying.cue
    if actor is None or cue is None:
        return None
    sentence = desk.article.sentence_at(cue.start)
    window, anchor = (sentence.start, sentence.end), (cue.start, cue.end)

    def spans(other: ActorMention, taken: tuple[Span, ...]) -> list[Span]:
        names = (other.name, *other.aliases, other.name.split()[-1])
        return [s for name in names if (s := desk.nearest(name, window, anchor, taken))]

    taken = (*saying.content, *spans(actor, ()), *((saying.source,) if saying.source else ()))
    return next(
        (
            span
            for other in desk.kept(ActorMention)
            if other.key != actor.key and not (item.via and desk.is_named(item.via, other))
            for span in spans(other, taken)
            if beside(desk.article, (span.start, span.end), anchor)
        ),
        None,
    )


def _source_check(desk: Desk, saying: Saying) -> Check:
    """A name in another sentence than the cue may be the name of somebody else's sentence."""
    cue, source = saying.cue, saying.source
    if cue is None or source is None:
        return passed("speaker")
    if desk.article.sentence_at(cue.start) == desk.article.sentence_at(source.start):
        return passed("speaker")
    return flag("speaker", f"{source.text!r} stands in another sentence than {cue.text!r}")


def _cue_check(desk: Desk, saying: Saying) -> Check:
    """A cue in another sentence marks a quotation, but words without marks leave it open."""
    if saying.cue is None or desk.is_quoted(saying.content):
        return passed("attribution")
    home = desk.article.sentence_at(saying.cue.start)
    if any(home.start < s.end and s.start < home.end for s in saying.content):
        return passed("attribution")
    return flag("attribution", f"{saying.cue.text!r} stands in another sentence than the words")


def _without_source(desk: Desk, saying: Saying, marked: Check) -> Saying:
    """A claim whose proposer gave no words for the speaker: its name must stand near."""
    assert saying.speaker is not None
    at = (saying.cue or saying.content[0]).start
    antecedent = desk.antecedent(saying.speaker, at, saying.content)
    if antecedent is None:
        detail = f"no words near it name {saying.speaker.name!r}"
        return replace(saying, checks=(marked, flag("speaker", detail)))
    return replace(saying, antecedent=antecedent, checks=(marked, passed("speaker")))


def _other(desk: Desk, words: str) -> ActorMention | None:
    """Whom the words name; a role with a name in it ("Russia's ambassador") names nobody."""
    if is_pronoun(words):
        return None
    actors = desk.kept(ActorMention)
    named = [a for a in actors if is_name(words, (a.name, *a.aliases), person=a.kind == "person")]
    return named[0] if len(named) == 1 else None


def _is_marked(desk: Desk, saying: Saying, said: list[Saying]) -> bool:
    """Whether a colon, a dash or a quotation that goes on gives the content to its speaker."""
    first = saying.content[0]
    if saying.source and introduces(
        desk.article, (saying.source.start, saying.source.end), (first.start, first.end)
    ):
        return True
    return any(
        earlier.speaker is not None
        and saying.speaker is not None
        and earlier.speaker.key == saying.speaker.key
        and continues(
            desk.article,
            (earlier.content[-1].start, earlier.content[-1].end),
            (first.start, first.end),
        )
        for earlier in said
    )


def _window(desk: Desk, content: tuple[Span, ...]) -> tuple[int, int]:
    """Where the cue of a content may stand: its sentences, two before them, the one after them.

    The sentences of a quotation that holds some of the content are its sentences too.
    """
    start, end = content[0].start, content[-1].end
    held = [q for q in desk.quoted if q[0] < end and start < q[1]]
    start, end = min([start, *(q[0] for q in held)]), max([end, *(q[1] for q in held)])
    sentences = [s for s in desk.article.sentences if s.kind != "furniture"]
    inside = [i for i, s in enumerate(sentences) if s.start < end and start < s.end]
    first, last = max(0, inside[0] - REACH), min(len(sentences) - 1, inside[-1] + 1)
    return sentences[first].start, sentences[last].end


def _add(desk: Desk, item: DraftClaim, saying: Saying) -> bool:
    """Keep the claim, if its statement says no more than the article; else it is rejected."""
    mode, checks = _mode(desk, item, saying)
    spoken = " ".join(span.text for span in saying.content)
    statement = spoken if mode == "direct" or item.statement is None else item.statement
    own = statement is not spoken
    fault = statement_faults(desk, statement) if own else None
    if fault is not None:
        desk.reject("claim", item, f"the statement says more than the article: {fault}")
        return False
    if _is_known(desk, saying):
        desk.reject("claim", item, "the record has these words from this speaker already")
        return False
    via = _via(desk, item) if item.via else None
    evidence = (*saying.content, saying.cue, saying.source, saying.antecedent)
    stated = statement_check(desk, statement) if own else passed("statement")
    desk.add(
        ClaimMention,
        [span for span in evidence if span],
        [passed("quote"), *saying.checks, *checks, stated],
        statement=statement,
        speaker=saying.speaker.key if saying.speaker else None,
        via=via.key if via else None,
        mode=mode,
        stance=item.stance,
        hedged=item.hedged,
        within=None,
        content=saying.content,
        cue=(saying.cue,) if saying.cue else (),
        source=(saying.source,) if saying.source else (),
    )
    return True


def _via(desk: Desk, item: DraftClaim) -> ActorMention | None:
    """Who relays the claim: somebody known, or an outlet by its name, but no "reporters"."""
    words = item.via or ""
    relay = desk.actor(words)
    if relay is None and not words.islower():
        relay = speaker(desk, words, item.sentences, kind="outlet")
    if relay is None:
        desk.reject("claim.via", words, "it names no actor and no outlet of the article")
    return relay


def _mode(desk: Desk, item: DraftClaim, saying: Saying) -> tuple[Mode, list[Check]]:
    """How the claim is given: direct only in quotation marks, narrated only without source."""
    quoted = desk.is_quoted(saying.content)
    if item.mode == "direct" and not quoted:
        return "reported", [flag("mode", "the words do not stand in quotation marks")]
    if item.mode == "narrated" and (saying.cue or saying.speaker or item.speaker):
        return "reported", [flag("mode", "it has a speaker or a cue, so it is not narrated")]
    if item.mode == "narrated" and quoted:
        return "direct", [flag("mode", "the words stand in quotation marks")]
    return item.mode, [passed("mode")]


def _is_known(desk: Desk, saying: Saying) -> bool:
    key = saying.speaker.key if saying.speaker else None
    return any(
        claim.content == saying.content and claim.speaker == key
        for claim in desk.kept(ClaimMention)
    )
