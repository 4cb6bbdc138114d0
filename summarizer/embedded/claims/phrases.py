"""The words of a parse that belong together: a source, a cue, a content."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = [
    "Candidate",
    "Run",
    "agent_of",
    "child_of",
    "cue_words",
    "is_infinitive",
    "made",
    "noun_phrase",
    "numbers",
    "runs",
    "subject_of",
    "words_claimed",
]

Run = tuple[int, int]  # numbers of tokens, the end exclusive

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
# What one does beside saying something.
BESIDES = frozenset(
    "say add tell claim argue insist note call describe accuse suggest warn explain declare assert "
    "point cite urge deny defend criticize criticise denounce praise blame reject dismiss predict "
    "announce express promise vow ask write conclude acknowledge admit believe refer emphasize "
    "stress tweet blast attack mock question report think".split()
)
HELPERS = frozenset({"aux", "auxpass", "neg", "prt"})
# Adverbs that join a saying to what stands before it, and are no part of it.
_NO_CUE = frozenset(
    "when where why how then further so later earlier however thus therefore".split()
)
LONGEST_SOURCE = 60  # tokens; a longer subject is a fault of the parse


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """What may be an attribution, in numbers of tokens.

    Attributes:
        frame: how the content follows.
        key: the word that decides, with the preposition where there is one.
        head: that word.
        cue: the words of the saying.
        who: the noun of the source, or None.
        source: the words for the speaker, or None.
        content: the words said.
    """

    frame: str
    key: str
    head: "Token"
    cue: Run
    who: "Token | None"
    source: Run | None
    content: tuple[Run, ...]


def runs(members: Iterable[int]) -> Iterator[Run]:
    """Numbers of tokens as unbroken runs, in order."""
    ordered = sorted(set(members))
    for _, group in groupby(enumerate(ordered), lambda pair: pair[1] - pair[0]):
        run = [number for _, number in group]
        yield run[0], run[-1] + 1


def numbers(token: "Token") -> set[int]:
    """The numbers of a word and of all that hangs on it."""
    return {part.i for part in token.subtree if not part.is_space}


def words_claimed(content: "Token", cue: "Token") -> set[int]:
    """The words of a content, without what the speaker of its cue does or says besides it.

    The parser hangs that on the content: he said A, adding B; he said A and denied B. So it does
    with who else is heard: he said A, according to Holm; he said, the ministry added, that A.
    """
    found = numbers(content)
    for token in content.subtree:
        if _is_besides(token, content, cue):
            found -= numbers(token)
            found -= {c.i for c in token.head.children if c.dep_ == "cc" and c.i < token.i}
        elif token.lower_ == "according" and token.i > content.i:
            found -= numbers(token)
    that = child_of(content, "mark")
    if that is not None and that.lower_ == "that" and cue.i < that.i:
        found -= {n for n in found if n < that.i and that.doc[that.i - 1].text == ","}
    return found


def _is_besides(token: "Token", content: "Token", cue: "Token") -> bool:
    """Whether a verb within a content is rather a further act of the speaker."""
    if token.i < max(content.i, cue.i):
        return False
    if token.lemma_ not in BESIDES:
        return token.head == content and _is_apart(token, content, cue)
    if token.dep_ == "advcl" and token.tag_ == "VBG":
        before = token.left_edge.i - 1
        return child_of(token, "mark") is None and token.doc[before].text == ","
    if token.dep_ == "conj" and token.head == content:
        same = token.tag_ == cue.tag_ or {token.tag_, cue.tag_} <= {"VBD", "VBN"}
        return same and (content.tag_ != cue.tag_ or has_subject(token))
    return False


def _is_apart(token: "Token", content: "Token", cue: "Token") -> bool:
    """Whether a comma joins a verb rather to its cue: denied that A was so, and put B down to C."""
    joined = token.dep_ == "conj" and token.tag_ == cue.tag_ and not has_subject(token)
    if not joined or content.tag_ == cue.tag_ or token.left_edge.i != token.i:
        return False
    return [t.text for t in token.doc[token.i - 2 : token.i]] == [",", "and"]


def has_subject(verb: "Token") -> bool:
    """Whether a verb has a subject of its own."""
    return any(child.dep_ in SUBJECTS for child in verb.children)


def child_of(token: "Token", dependency: str) -> "Token | None":
    """The first word that hangs on another in some way."""
    return next((child for child in token.children if child.dep_ == dependency), None)


def is_infinitive(verb: "Token") -> bool:
    """Whether a verb has "to" before it."""
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)


def agent_of(verb: "Token") -> "Token | None":
    """Who does what a passive tells: "by Holm"."""
    by = child_of(verb, "agent")
    return child_of(by, "pobj") if by is not None else None


def made(
    frame: str,
    key: str,
    head: "Token",
    content: set[int],
    also: tuple["Token", ...] = (),
    source: "Token | None" = None,
    *,
    silent: bool = False,
) -> Iterator[Candidate]:
    """A candidate, if anything is left of its content without cue and source.

    Args:
        frame: how the content follows.
        key: the word that decides.
        head: the word on which the content hangs.
        content: the numbers of the words said.
        also: what belongs to the cue besides.
        source: the noun of the source where it is not the subject.
        silent: whether there is no source: the subject is talked of.
    """
    cue = cue_words(head, also)
    who = None if silent else source or subject_of(head)
    words = noun_phrase(who) if who is not None else None
    taken = set(range(*cue)) | (set(range(*words)) if words else set())
    left = content - taken
    if left:
        yield Candidate(frame, key, head, cue, who, words, tuple(runs(left)))


def noun_phrase(head: "Token") -> Run:
    """The phrase of a noun, with all that hangs on it unbroken."""
    run = next(run for run in runs(numbers(head) | {head.i}) if run[0] <= head.i < run[1])
    if run[1] - run[0] > LONGEST_SOURCE:
        run = (min(head.i, max(head.left_edge.i, head.i - LONGEST_SOURCE)), head.i + 1)
    return run


def cue_words(head: "Token", also: Iterable["Token"] = ()) -> Run:
    """A cue with its helpers, particle, negation and adverbs next to it, unbroken."""
    taken = {head.i, *(token.i for token in also)}
    taken |= {child.i for child in head.children if child.dep_ in HELPERS}
    adverbs = {c.i for c in head.children if c.dep_ == "advmod" and not list(c.children)}
    adverbs = {i for i in adverbs if head.doc[i].lower_ not in _NO_CUE}
    if is_infinitive(head):
        led = head.dep_ == "xcomp" and 0 < head.i - head.head.i < 4 and not head.head.is_punct
        if led and head.head.pos_ in ("VERB", "AUX"):
            taken |= {*range(head.head.i, head.i)}
            taken |= {c.i for c in head.head.children if c.dep_ in HELPERS and c.lower_ != "to"}
        else:
            taken -= {i for i in taken if head.doc[i].lower_ == "to"}
    adverbs = {i for i in adverbs if i - 1 in taken or i + 1 in taken}
    return next(run for run in runs(taken | adverbs) if run[0] <= head.i < run[1])


def _turned(verb: "Token") -> "Token | None":
    """The subject that stands after its verb and was read as something else: "said Ida Holm"."""
    if verb.left_edge.i == verb.i:
        return None
    return next(
        (
            child
            for child in verb.children
            if child.i > verb.i
            and child.left_edge.i <= verb.i + 2
            and child.dep_ in ("dobj", "attr", "npadvmod", "oprd", "appos")
            and (child.pos_ == "PROPN" or child.ent_type_ == "PERSON")
        ),
        None,
    )


def subject_of(verb: "Token") -> "Token | None":
    """Whose act a verb is: its subject, or that of the verb on which it hangs."""
    if verb.tag_ == "VBN" and verb.dep_ in ("advcl", "acl") and child_of(verb, "aux") is None:
        return None  # "asked about it, Holm declined": somebody else asked
    for _ in range(4):  # a longer chain of verbs without a subject is a fault of the parse
        found = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
        if found is not None:
            return found
        if verb.tag_ in ("VBD", "VBZ", "VBP"):
            found = _turned(verb)
            if found is not None:
                return found
        if verb.dep_ == "acl":
            return verb.head
        if verb.dep_ == "pcomp":
            verb = verb.head  # by proposing that
        elif verb.dep_ not in ("conj", "xcomp", "advcl", "dep"):
            return None
        verb = verb.head
    return None
