"""The steps of an incident: what the article itself says to have happened."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.attribution import in_quotation
from summarizer.draft import DraftEvent, DraftPlace
from summarizer.embedded.fates import is_own_voice
from summarizer.embedded.moments import read_times
from summarizer.embedded.parse import Parsed, Part
from summarizer.embedded.places import names_in
from summarizer.embedded.sightings import readable
from summarizer.embedded.syntax import is_headline
from summarizer.times import TimeExpression

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["events_of"]

_RELATIVE = re.compile(r"\b(?:after|before|later|earlier)\b")  # counted from another step
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
DATELINE = 14  # tokens of the longest: town, state, agency and day
MOST = 10  # steps that a reader follows
WIDEST = 900  # characters of a step with its time; a draft's sentence holds a thousand
LONGEST = 45  # words of a step
# Verbs of what can be seen to happen.
_PHYSICAL = frozenset(
    "crash fall plunge plummet sink ditch explode burn disappear vanish land return collide hit "
    "strike intercept recover summon meet speak talk launch evacuate die drown kill injure wound "
    "shoot fire overturn capsize derail collapse erupt catch run veer skid slam smash ram clip "
    "board sail depart leave arrive reach rescue search find lose damage destroy dump drop release "
    "ground divert close shut open suspend cancel halt stop arrest detain charge sentence seize "
    "attack bomb shell raid storm spill leak flood trap hospitalise hospitalize bury lift raise "
    "deploy scramble fly send call sign expel resign flee escape hijack list tilt drift "
    "break split tear rip detonate blow ignite spread engulf blaze roll tip come go take put haul "
    "begin start resume end award visit travel arrive enter cross approach".split()
)
# Of verbs that do many things, the words with which they happen.
_ONLY_WITH = {
    "come": {"down", "alongside", "under", "to", "off", "apart"},
    "go": {"down", "missing", "off", "under", "into"},
    "take": {"off"},
    "put": {"out", "down"},
    "run": {"aground", "into", "off", "over"},
    "break": {"out", "up", "apart", "off", "down", "in"},
    "fly": {"out", "into", "over", "from", "to"},
    "speak": {"by", "on", "with", "to"},
    "talk": {"by", "on", "with"},
    "call": {"off", "out"},
    "catch": {"fire"},
    "blow": {"up", "off"},
    "end": {"up"},
    "close": {"off"},
    "haul": {"in", "out"},
    "list": {"to"},
    "fall": {"into", "from", "to", "off", "on", "in", "onto", "out", "down", "through"},
    "find": {"dead", "on", "in", "off", "near", "by"},
    "leave": {"from", "for", "on", "at"},
    "start": {"at", "in", "on"},
    "begin": {"at", "in", "on"},
}
# One thing told in several words: a loss, and what was lost.
_DOWN = dict.fromkeys("crash fall plunge plummet come go drop ditch sink lose end down".split(), "")
_CRAFT = dict.fromkeys(
    "drone aircraft plane jet airliner helicopter machine reaper flight ship ferry boat vessel "
    "trawler tanker".split(),
    "",
)
_ENDS = frozenset({"advcl", "conj", "cc", "ccomp", "parataxis", "mark", "relcl", "xcomp"})
_OBJECTS = frozenset({"dobj", "dative", "attr"})
_SUBJECTS = ("nsubj", "nsubjpass")


@dataclass(frozen=True, slots=True)
class _Step:
    """A clause that tells a step: its words, where they stand, the noun and verb of it."""

    part: Part
    first: int
    end: int
    subject: str
    verb: str
    rank: int

    @property
    def stretch(self) -> tuple[int, int]:
        return self.part.stretch(self.part.doc[self.first : self.end])


def events_of(parsed: Parsed, places: Sequence[DraftPlace]) -> tuple[DraftEvent, ...]:
    """The main steps, in order of time as far as it is known, else of the text."""
    read = read_times(parsed)
    steps = [
        step
        for part, _ in readable(parsed)
        for step in _steps(part)
        if not in_quotation(step.stretch, parsed.quoted)
        and step.stretch[1] - step.stretch[0] <= WIDEST
    ]
    kept = sorted(_best(steps), key=lambda s: s.stretch)
    made = [_event(parsed, step, places, read) for step in kept]
    return tuple(event for event, _ in _in_time(made))


def _steps(part: Part) -> Iterator[_Step]:
    title = part.sentences[0].kind == "title"
    for verb in part.doc:
        if verb.pos_ != "VERB" or not _happens(verb, title) or not is_own_voice(verb):
            continue
        subject = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
        if subject is None or subject.pos_ not in ("NOUN", "PROPN") or is_headline(verb.sent):
            continue
        first, end = _begin(subject, verb), _end(verb)
        if not first < verb.i < end or end - first > LONGEST:
            continue
        # "Crimea, which Russia seized": without what stands before it nothing was seized.
        if any(child.dep_ in _OBJECTS and child.i < first for child in verb.children):
            continue
        if any(token.is_quote and token.text not in "'’" for token in part.doc[first:end]):
            continue
        while part.doc[first].is_punct:
            first += 1
        rank = (verb.dep_ == "ROOT") + (subject.dep_ == "nsubjpass")
        rank -= 3 * (part.sentences[0].kind == "title")
        rank += len({entity.label_ for entity in part.doc[first:end].ents})
        yield _Step(part, first, end, subject.lemma_.lower(), verb.lemma_.lower(), rank)


def _begin(subject: "Token", verb: "Token") -> int:
    """Where a subject begins, a dateline before it left out: "HARLOW (AP) — A ferry"."""
    first = subject.left_edge.i
    for token in subject.doc[first : verb.i]:
        if token.text in ("—", "–", "--") and token.i - subject.sent.start < DATELINE:
            first = token.i + 1
    return first


def _happens(verb: "Token", doc_title: bool) -> bool:
    """Whether a verb tells a step of what happened: done, of a kind that can be seen.

    A headline tells it in the present.
    """
    lemma = verb.lemma_.lower()
    headline = doc_title and verb.tag_ in ("VBZ", "VBP")
    if not (verb.tag_ in ("VBD", "VBN") or headline) or lemma not in _PHYSICAL:
        return False
    helped = any(c.tag_ in _FINITE for c in verb.children if c.dep_ in ("aux", "auxpass"))
    if verb.tag_ == "VBN" and not helped and verb.dep_ != "ROOT":
        return False
    beside = {child.lower_ for child in verb.rights}
    if "back" in beside and lemma in ("hit", "fire", "shoot"):
        return False
    needed = _ONLY_WITH.get(lemma)
    return needed is None or bool(needed & beside)


def _end(verb: "Token") -> int:
    """The end of a clause: before what is said beside it, of it, or after it."""
    end = verb.i + 1
    for child in verb.rights:
        if child.dep_ in _ENDS or child.left_edge.i < end:
            break
        if child.is_punct:
            if child.text in (",", "—", "–", ";", ":", "-", "(", ".") or child.is_quote:
                break
            end = child.i + 1
            continue
        stop = _cut(child)
        if child.left_edge.i != end:
            break
        end = stop
        if stop != child.right_edge.i + 1:
            break
    while end > verb.i + 1 and _dangles(verb.doc[end - 1]):
        if verb.doc[end - 1].dep_ == "prt":
            break
        end -= 1
    return end


def _dangles(token: "Token") -> bool:
    """Whether a last word leads on to what was cut off."""
    return token.is_punct or token.pos_ == "ADP" or token.lower_ in ("soon", "as", "only", "just")


def _cut(child: "Token") -> int:
    """Where a phrase ends, without the clauses that hang on it."""
    for token in child.subtree:
        if token.i > child.left_edge.i and (
            token.text in (",", "—", "–", ";", ":", "(") or token.dep_ in ("relcl", "advcl", "acl")
        ):
            return min(token.left_edge.i, token.i)
    return child.right_edge.i + 1


def _best(steps: Sequence[_Step]) -> list[_Step]:
    """The fullest telling of each step, and of these as many as a reader follows."""
    fullest: dict[tuple[str, str], _Step] = {}
    for step in steps:
        key = (_CRAFT.get(step.subject, step.subject), _DOWN.get(step.verb, step.verb))
        if key not in fullest or step.rank > fullest[key].rank:
            fullest[key] = step
    return sorted(fullest.values(), key=lambda s: -s.rank)[:MOST]


def _event(
    parsed: Parsed,
    step: _Step,
    places: Sequence[DraftPlace],
    read: Sequence[TimeExpression],
) -> tuple[DraftEvent, str | None]:
    """The step as it is proposed, and when it began, where that is known."""
    start, end = step.stretch
    end = max([end, *(t.span[1] for t in read if t.span[0] < end < t.span[1])])
    words = " ".join(parsed.article.text[start:end].split())
    sentence = parsed.article.sentence_at(start)
    here = [t for t in read if sentence.start <= t.span[0] and t.span[1] <= sentence.end]
    here = [t for t in here if t.granularity != "duration" and not _RELATIVE.search(t.text)]
    inside = [t for t in here if start <= t.span[0] and t.span[1] <= end]
    when = next(iter(inside or (here if len(here) == 1 else [])), None)
    where = next(names_in(places, words), None)
    item = DraftEvent(
        sentences=[sentence.number],
        quote=words,
        what=f"{words[:1].upper()}{words[1:].rstrip(' .')}.",
        when=when.text if when else None,
        where=where.name if where else None,
    )
    stands = [(start, end), *([when.span] if when else [])]
    return item.standing(stands), when.start if when else None


def _in_time(
    made: Sequence[tuple[DraftEvent, str | None]],
) -> list[tuple[DraftEvent, str | None]]:
    """Steps by the day that they began; one without a day stays with the step told before it."""
    keys, last = [], ""
    for _, start in made:
        last = start[:10] if start else last
        keys.append(last)
    order = sorted(range(len(made)), key=lambda i: keys[i])
    return [made[i] for i in order]
