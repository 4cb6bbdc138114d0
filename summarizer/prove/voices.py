"""Whom the article itself gives a claim to: our own reading of its words, beside the proposer's."""

import re
from collections.abc import Iterator, Sequence

from summarizer.attribution import Attribution, attribute, cue_of, is_request, said_of
from summarizer.language import ENGLISH
from summarizer.names import name_words
from summarizer.prove.desk import Desk
from summarizer.record import ActorMention, Span, Stance

__all__ = ["Heard", "antecedent_of", "heard", "stance_fault"]

# The rules of `attribute` that may overrule a proposer: of the others every fifth is wrong.
SURE = frozenset("before after inverted according label announced passive gap continued".split())
LONGEST = 4_000  # characters of a sentence; in a longer one no shallow rule is sure of anything
# Of whom a pronoun can be said; "they" of a person too, of whom an article says no more.
PERSONS, THINGS = frozenset({"he", "she", "him", "her"}), frozenset({"it"})
# What these are in English. "Sie" and "ella" of a thing are rarer than of a person.
_FOREIGN = {
    word: english
    for english, words in {
        "he": "er il él он він 彼 他", "she": "sie elle ella она вона 彼女 她",
        "they": "ils elles ellos ellas они вони 他们 她们",
    }.items()
    for word in words.split()
}  # fmt: skip
# What a claim may be where its cue has one stance. What is said can be a wish or a question; what
# is thought is no assertion; and only a cue that denies makes a denial.
ALLOWED: dict[Stance, frozenset[Stance]] = {
    "asserts": frozenset({"asserts", "intends", "questions", "believes"}),
    "denies": frozenset({"denies"}),
    "intends": frozenset({"intends", "believes"}),
    "believes": frozenset({"believes", "questions", "intends"}),
    "questions": frozenset({"questions", "believes"}),
}
_HEARSAY = re.compile(r"\b(?:is|are|was|were|be|been) (?:\w+ )?\w+(?:ed|id|ought)\b")
WORDS: dict[Stance, str] = {
    "asserts": "asserts",
    "denies": "denies",
    "intends": "tells a wish or a plan",
    "believes": "tells a belief",
    "questions": "asks or doubts",
}


class Heard:
    """What `attribute` finds of a content, as spans of the article; a source only where it is sure.

    Attributes:
        source: the words that stand for the speaker, or None.
        cue: the words that mark the saying, or None.
        named: whether the source is a name, and so can contradict one.
        saying: the words that say it is somebody's, where that may be so; else None. A noun is
            none without "that": what there are "opposed accounts of", the article tells itself.
    """

    def __init__(self, desk: Desk, content: Sequence[Span], found: Attribution) -> None:
        sure = found.frame in SURE
        source = (found.antecedent or found.source) if sure else None
        self.source = desk.article.span(*source) if source else None
        self.cue = desk.article.span(*found.cue) if sure and found.cue else None
        self.named = found.kind == "name"
        self.saying = desk.article.span(*found.cue) if found.cue else None
        if found.frame == "nominal" and found.cue and content:
            between = desk.article.text[found.cue[1] : content[0].start]
            if "that" not in between.split():
                self.saying = None


def heard(desk: Desk, content: Sequence[Span]) -> Heard:
    """What our own rules hear around a content; nothing in a sentence that is longer than any."""
    home = desk.article.sentence_at(content[0].start)
    if home.end - home.start > LONGEST:
        return Heard(desk, content, Attribution())
    found = attribute(desk.article, [(span.start, span.end) for span in content])
    return Heard(desk, content, found)


def stance_fault(
    cue: str, stance: Stance, *, hedged: bool, told: str = "", language: str = ENGLISH
) -> str | None:
    """Why a claim cannot be of this stance, by its cue's entry in the lexicon; None where it can.

    What others are to be believed for is no belief of theirs: held back, it is an assertion.

    Args:
        cue: the words that mark the saying.
        stance: what the claim is said to be.
        hedged: whether it is said to hold back.
        told: the words from the cue to the end of the content; "" where the cue goes after it.
    """
    known = cue_of(cue, language)
    if known is None:
        return None
    meant = "intends" if known.stance == "questions" and is_request(told) else known.stance
    hearsay = hedged and stance == "asserts" and _HEARSAY.search(cue)
    if stance in ALLOWED[meant] or hearsay:
        return None
    return f"{cue!r} {WORDS[meant]}, and the claim {WORDS[stance]}"


def antecedent_of(
    desk: Desk, source: Span, actor: ActorMention, taken: Sequence[Span], *, goes_on: bool
) -> Span | str:
    """The name of an actor that a pronoun or a role stands for, or why that stays open.

    Args:
        desk: the article's proof so far.
        source: the pronoun or the role.
        actor: whom it is said to stand for.
        taken: where a name does not count.
        goes_on: whether the claim before is this actor's too.
    """
    pronoun = " ".join(name_words(source.text))
    if desk.language != ENGLISH:
        pronoun = _FOREIGN.get(pronoun, pronoun)
    personal = pronoun in PERSONS or pronoun in THINGS or pronoun == "they"
    found = desk.antecedent(actor, source.start, taken, before=personal)
    if found is None:
        return f"who {source.text!r} is stays open"
    if not personal:
        return found
    if not _fits(desk, pronoun, actor):
        of = actor.kind if actor.kind != "person" else repr(actor.name)
        return f"{source.text!r} is no {of}"
    if goes_on:
        return found
    home = desk.article.sentence_at(found.start)
    for other, name in _rivals(desk, pronoun, source, actor, taken):
        nearer = desk.article.sentence_at(name.start).number > home.number
        before = home.start <= name.start < found.start
        # Of two for whom it may stand, it is rather the one whom the article is known to call so.
        known = pronoun in PERSONS and desk.gender(other) and not desk.gender(actor)
        if nearer or before or known:
            return f"{source.text!r} may be {name.text!r}"
    return found


def _fits(desk: Desk, pronoun: str, actor: ActorMention) -> bool:
    if pronoun in PERSONS:
        return actor.kind == "person" and desk.gender(actor) in (None, said_of(pronoun))
    return actor.kind != "person" if pronoun in THINGS else True


def _rivals(
    desk: Desk, pronoun: str, source: Span, actor: ActorMention, taken: Sequence[Span]
) -> Iterator[tuple[ActorMention, Span]]:
    """The others for whom the pronoun could stand, with their names, the nearest name first."""
    found: list[tuple[ActorMention, Span]] = []
    for other in desk.named_before(source.start):
        if other.key == actor.key or not _fits(desk, pronoun, other) or pronoun == "they":
            continue
        span = desk.antecedent(other, source.start, taken, before=True)
        if span is not None:
            found.append((other, span))
    # By place and not as they were proposed: the same rival is told whoever proposes them again.
    yield from sorted(found, key=lambda rival: (-rival[1].start, rival[0].name))
