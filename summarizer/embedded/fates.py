"""What becomes of a thing in the article's own voice: the verb that it is the subject of."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.embedded.parse import Part
from summarizer.embedded.sightings import words_of
from summarizer.embedded.syntax import saying
from summarizer.times import CALENDAR_NAMES

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["Fate", "fate_of", "is_own_voice"]

# Verbs of coming down, arriving, or being lost; passive ones stand in their own list.
_FATES = frozenset(
    "crash fall plunge plummet sink ditch explode burn disappear vanish land return break "
    "collide disintegrate nosedive spiral overrun skid veer slam smash drop hit strike catch "
    "ditch overturn capsize tumble".split()
)
_WITH = {
    ("come", "down"),
    ("go", "down"),
    ("go", "missing"),
    ("turn", "back"),
    ("come", "apart"),
    ("break", "loose"),
    ("drift", "away"),
    ("run", "aground"),
    ("catch", "fire"),
}
_SUFFERED = frozenset(
    "lose down destroy damage shoot hit strike wreck recover ground divert hijack intercept find "
    "force abandon evacuate".split()
)
_PLACES = frozenset("in into on onto off near at to over under short outside inside within".split())
_HEDGES = frozenset("reportedly allegedly apparently supposedly purportedly possibly".split())
_OPEN = frozenset("may might could would should can will must shall".split())


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a thing: the words, where they stand, and how much they say."""

    words: str
    stretch: tuple[int, int]
    weight: int


def fate_of(part: Part, noun: "Token") -> Fate | None:
    """The verb phrase that says what became of what a noun names; None where none does."""
    verb = _verb_of(noun)
    if verb is None or not is_own_voice(verb):
        return None
    passive = noun.dep_ == "nsubjpass"
    lemma = verb.lemma_.lower()
    paired = any((lemma, child.lower_) in _WITH for child in verb.children)
    if not (lemma in (_SUFFERED if passive else _FATES) or paired):
        return None
    if lemma in ("hit", "strike", "catch", "break", "find") and not passive and not paired:
        return None
    end = _end(verb)
    words = words_of(part, verb.i, end)
    placed = any(c.dep_ in ("prep", "agent") and c.i < end for c in verb.children)
    return Fate(words, part.stretch(part.doc[verb.i : end]), 2 if placed else 1)


def _verb_of(noun: "Token") -> "Token | None":
    """The verb of which a noun is the subject; the parser may take "skidded" for a participle."""
    if noun.dep_ in ("nsubj", "nsubjpass"):
        return noun.head
    after = noun.nbor(1) if noun.i + 1 < len(noun.doc) else None
    if noun.dep_ == "ROOT" and after is not None and after.dep_ == "acl" and after.tag_ == "VBN":
        return after if after.lemma_.lower() in _FATES else None
    return None


def is_own_voice(verb: "Token") -> bool:
    """Whether a verb tells what happened in the article's own words: not said, meant or denied."""
    sentence = verb.sent
    low = {token.lower_ for token in sentence}
    if "according" in low or sentence.text.rstrip("”\"’' ").endswith("?"):
        return False
    if any(c.dep_ == "neg" or c.lower_ in _OPEN | _HEDGES for c in verb.children):
        return False
    if any(c.dep_ == "mark" and c.lower_ in ("if", "unless", "whether") for c in verb.children):
        return False
    if verb.tag_ == "VB" or (
        verb.tag_ == "VBG" and not any(c.dep_ == "aux" for c in verb.children)
    ):
        return False
    if any(c.dep_ in ("parataxis", "ccomp") and saying(c) for c in verb.children):
        return False
    return not any(_governs(above, below) for below, above in _above(verb))


def _above(verb: "Token") -> list[tuple["Token", "Token"]]:
    """Each word on the way up from a verb, with the word that it hangs on."""
    found, token = [], verb
    while token.head.i != token.i:
        found.append((token, token.head))
        token = token.head
    return found


def _governs(above: "Token", below: "Token") -> bool:
    """Whether a word makes what hangs on it somebody's words, thought or wish."""
    first, last = sorted((above.i, below.i))
    if any(token.text == ";" for token in above.doc[first:last]):
        return False
    if below.dep_ in ("ccomp", "xcomp", "parataxis", "acl", "csubj"):
        return above.pos_ in ("VERB", "AUX", "NOUN", "ADJ") and below.dep_ != "acl"
    if below.dep_ == "acl":
        return any(c.dep_ == "mark" for c in below.children)
    return saying(above) and below.dep_ == "conj" and not _has_subject(below)


def _has_subject(verb: "Token") -> bool:
    return any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)


def _end(verb: "Token") -> int:
    """The end of a verb with its particle, object and first place."""
    end = verb.i + 1
    for child in verb.rights:
        if child.dep_ in ("prt", "acomp", "dobj", "oprd") or (
            child.dep_ == "advmod" and child.i == end
        ):
            stop = child.right_edge.i + 1 if child.dep_ == "dobj" else child.i + 1
        elif child.dep_ in ("prep", "agent") and child.lower_ in _PLACES | {"by", "with"}:
            inside = list(child.subtree)
            if any(t.lower_ in CALENDAR_NAMES or t.ent_type_ in ("DATE", "TIME") for t in inside):
                break
            return _cut(inside)
        else:
            break
        if child.left_edge.i != end:
            break
        end = stop
    return end


def _cut(tokens: list["Token"]) -> int:
    """The end of some words before a clause that hangs on them."""
    for token in tokens[1:]:
        breaks = token.is_punct and token.text != "-"
        if breaks or token.dep_ in ("relcl", "advcl", "acl") or token.lower_ in ("that", "which"):
            return token.i
    return tokens[-1].i + 1
