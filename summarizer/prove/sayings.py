"""Who says a claim: its cue, its source, its speaker, and whether the article agrees."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from itertools import pairwise

from summarizer.attribution import beside, continues, cue_of, inside, introduces
from summarizer.draft import DraftClaim
from summarizer.language import ENGLISH
from summarizer.names import is_name, is_nobody, is_pronoun
from summarizer.prove.cast import speaker
from summarizer.prove.desk import Desk
from summarizer.prove.details import NOBODY, NOT_GIVEN, told
from summarizer.prove.near import names_of
from summarizer.prove.verdict import flag, passed
from summarizer.prove.voices import Heard, antecedent_of, heard
from summarizer.record import ActorMention, Check, Span

__all__ = ["Saying", "saying_of", "windows"]

REACH = 2  # sentences before the content in which its cue may stand
_RELATIVE = frozenset({"who", "which", "that"})


@dataclass(frozen=True, slots=True)
class Saying:
    """What is found of who says a claim."""

    content: tuple[Span, ...]
    cue: Span | None = None
    source: Span | None = None
    speaker: ActorMention | None = None
    antecedent: Span | None = None
    checks: tuple[Check, ...] = ()


def saying_of(
    desk: Desk, item: DraftClaim, content: tuple[Span, ...], said: list[Saying]
) -> Saying | str:
    """Who says the content and by which words, or why the claim cannot stand."""
    voice = heard(desk, content)
    if item.mode == "narrated" and item.speaker is None:
        voices = (voice, *(heard(desk, (span,)) for span in content[1:]))
        checks = [*(_own_voice(desk, one) for one in voices), *(_telling(desk, s) for s in content)]
        return Saying(content, checks=(min(checks, key=lambda c: c.outcome == "pass"),))
    saying = _marked_words(desk, item, content)
    if item.speaker is None or is_nobody(item.speaker):
        return _unnamed(desk, item, saying, voice)
    actor = speaker(desk, item.speaker, item)
    if actor is None:
        return replace(saying, checks=(flag("speaker", told(NOBODY, item.speaker)),))
    if not _relays(desk, item, voice):
        other = _named(desk, voice)
        if other is not None and other.key != actor.key and not _names(desk, voice, actor):
            assert voice.source is not None
            return f"the words {voice.source.text!r} give it to {other.name!r}, not {actor.name!r}"
        saying = _as_heard(saying, voice)
    joined = _joined(desk, actor, content, voice)
    if isinstance(joined, str):
        return joined
    rival = _rival(desk, item, replace(saying, speaker=actor))
    if rival is not None:
        return f"the words {rival.text!r} beside the cue name another than {actor.name!r}"
    found = _attributed(desk, replace(saying, speaker=actor), said)
    return found if isinstance(found, str) else replace(found, checks=(*found.checks, *joined))


def _joined(
    desk: Desk, actor: ActorMention, content: tuple[Span, ...], voice: Heard
) -> tuple[Check, ...] | str:
    """Whether the further stretches of a content are the same actor's, or why they are not."""
    for before, span in pairwise(content):
        own = heard(desk, (span,))
        home = desk.article.sentence_at(span.start)
        if own.saying is None and (before.end > home.start or desk.is_quoted((span,))):
            continue
        if own.saying is not None and (own.saying == voice.saying or _names(desk, own, actor)):
            continue
        other = _named(desk, own)
        if other is not None and other.key != actor.key:
            return f"{span.text!r} is given to {other.name!r}, not {actor.name!r}"
        goes_on = voice.source is not None
        if (
            own.source is None
            or own.named
            or isinstance(antecedent_of(desk, own.source, actor, content, goes_on=goes_on), str)
        ):
            return (flag("joined", f"{span.text!r} may be somebody else's"),)
    return ()


def _marked_words(desk: Desk, item: DraftClaim, content: tuple[Span, ...]) -> Saying:
    """The cue and the source: in the content's own sentences, or else the nearest around them."""
    own, around = windows(desk, content)
    edges = (content[0].start, content[-1].end)
    cue = source = None
    if item.cue:
        cue = desk.nearest(item.cue, own, edges, content)
        cue = cue or desk.nearest(item.cue, around, edges, content)
    home = desk.article.sentence_at(cue.start) if cue else None
    anchor = (cue.start, cue.end) if cue else edges
    if item.source:
        taken = (*content, cue) if cue else content
        places = ((home.start, home.end) if home else own, own, around)
        found = (desk.nearest(item.source, window, anchor, taken) for window in places)
        source = next(filter(None, found), None)
    return Saying(content, cue, source)


def _own_voice(desk: Desk, voice: Heard) -> Check:
    """Whether the article says the content itself; what somebody is heard to say it does not."""
    if voice.saying is None or (voice.source is not None and is_nobody(voice.source.text)):
        return passed("attribution")
    who = f"{voice.source.text!r} and " if voice.source else ""
    return flag("attribution", f"the words {who}{voice.saying.text!r} give it to somebody")


def _telling(desk: Desk, span: Span) -> Check:
    """Whether words that are given as the article's own tell what somebody says."""
    saying = inside(desk.article, (span.start, span.end))
    if saying is None or saying.source is None or saying.cue is None:
        return passed("attribution")
    source, cue = (desk.article.text[slice(*stretch)] for stretch in (saying.source, saying.cue))
    return flag("attribution", f"they tell what {source!r} {cue!r}")


def _named(desk: Desk, voice: Heard) -> ActorMention | None:
    """The one actor whose name our own reading finds as the source."""
    return _other(desk, voice.source.text) if voice.source and voice.named else None


def _names(desk: Desk, voice: Heard, actor: ActorMention) -> bool:
    return voice.source is not None and desk.is_named(voice.source.text, actor)


def _relays(desk: Desk, item: DraftClaim, voice: Heard) -> bool:
    """Whether the source that our own reading finds is the one that relays the claim."""
    if item.via is None or voice.source is None:
        return False
    relay = desk.actor(item.via)
    by_name = relay is not None and desk.is_named(voice.source.text, relay)
    return by_name or desk.actor(voice.source.text) == relay is not None


def _as_heard(saying: Saying, voice: Heard) -> Saying:
    """The saying by the words that our own reading finds, where the proposer's are others."""
    source, cue = saying.source, saying.cue
    agree = source and voice.source and _is_of(voice, source)
    if voice.source and not agree:
        source, cue = voice.source, voice.cue or cue
    return replace(saying, source=source, cue=cue or voice.cue)


def _is_of(voice: Heard, source: Span) -> bool:
    """Whether a source is what is heard to speak, or the pronoun between that and the cue."""
    before, cue = voice.source, voice.cue
    if before is None or (before.start < source.end and source.start < before.end):
        return before is not None
    if cue is None or source.text.lower() not in _RELATIVE:
        return False
    return before.end <= source.start <= before.end + len(", ") and source.end <= cue.start


def _unnamed(desk: Desk, item: DraftClaim, saying: Saying, voice: Heard) -> Saying:
    """A claim of somebody whom nobody names, or of nobody at all."""
    if saying.cue is None and item.mode != "narrated":
        return replace(saying, checks=(flag("attribution", "no words say that it is said"),))
    other = _named(desk, voice)
    if other is not None and voice.source is not None:
        detail = f"the words {voice.source.text!r} give it to {other.name!r}"
        return replace(saying, checks=(flag("attribution", detail),))
    return replace(saying, checks=(passed("attribution", "the speaker is not named"),))


def _attributed(desk: Desk, saying: Saying, said: list[Saying]) -> Saying | str:
    """A claim of an actor: something marks the saying, and nobody else is named as its source."""
    actor = saying.speaker
    assert actor is not None
    if saying.cue is None and not _is_marked(desk, saying, said):
        detail = told(NOT_GIVEN, actor.name)
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
    goes_on = bool(said and said[-1].speaker and said[-1].speaker.key == actor.key)
    stands_for = antecedent_of(desk, source, actor, saying.content, goes_on=goes_on)
    if isinstance(stands_for, str):
        return replace(saying, checks=(marked, flag("speaker", stands_for)))
    checks = (marked, passed("speaker", f"{source.text!r} is {stands_for.text!r}"))
    return replace(saying, antecedent=stands_for, checks=checks)


def _rival(desk: Desk, item: DraftClaim, saying: Saying) -> Span | None:
    """Another actor's name as the subject of the cue, where the proposer's source is not it."""
    actor, cue = saying.speaker, saying.cue
    if actor is None or cue is None or desk.language != ENGLISH:
        return None  # where the subject of a verb stands is known of English alone
    sentence = desk.article.sentence_at(cue.start)
    window, anchor = (sentence.start, sentence.end), (cue.start, cue.end)

    def spans(other: ActorMention, taken: tuple[Span, ...]) -> list[Span]:
        names = names_of(other)
        return [s for name in names if (s := desk.nearest(name, window, anchor, taken))]

    taken = (*saying.content, *spans(actor, ()), *((saying.source,) if saying.source else ()))
    return next(
        (
            span
            for other in desk.named_in(window)
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
    if cue_of(saying.cue.text, desk.language) is None:
        return flag("attribution", f"{saying.cue.text!r} is no known word of saying")
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
    actors = desk.called(words)
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


def windows(desk: Desk, content: tuple[Span, ...]) -> tuple[tuple[int, int], tuple[int, int]]:
    """The sentences of a content and of a quotation that holds some of it; these and some around.

    In the latter its cue may stand: they have two sentences before them and the one after too.
    """
    start, end = content[0].start, content[-1].end
    held = [q for q in desk.quoted if q[0] < end and start < q[1]]
    start, end = min([start, *(q[0] for q in held)]), max([end, *(q[1] for q in held)])
    sentences = desk.shown
    begins = bisect_right(sentences, start, key=lambda s: s.end)
    ends = bisect_left(sentences, end, key=lambda s: s.start) - 1
    first, last = max(0, begins - REACH), min(len(sentences) - 1, ends + 1)
    around = sentences[first].start, sentences[last].end
    return (sentences[begins].start, sentences[ends].end), around
