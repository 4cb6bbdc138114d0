"""The frames in which a sentence gives words to somebody, read off its parse."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from summarizer.embedded.claims.nouns import noun_frames
from summarizer.embedded.claims.phrases import (
    Candidate,
    agent_of,
    child_of,
    has_subject,
    is_infinitive,
    made,
    numbers,
    words_claimed,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["candidates"]

_BE = frozenset({"be", "become", "remain", "seem", "feel"})
_COMPLEMENTS = frozenset({"oprd", "xcomp", "ccomp"})
_OF_ITSELF = frozenset({"seem", "appear"})  # with these the subject does not speak
_MARKERS = frozenset({"reportedly", "allegedly"})
_COMPLETING = frozenset({"as", "for", "of", "to"})  # accuse of, describe as, criticize for


def candidates(token: "Token") -> Iterator[Candidate]:
    """All that one word of a parse may be the cue of."""
    if token.pos_ in ("VERB", "AUX"):
        yield from _clauses(token)
        yield from _parenthetical(token)
        yield from _objects(token)
        yield from _prepositions(token)
        yield from _adjectives(token)
        yield from _according(token)
    elif token.pos_ in ("NOUN", "PROPN"):
        yield from noun_frames(token)
    elif token.lower_ in _MARKERS and token.dep_ == "advmod":
        told = numbers(token.head) - {token.i}
        yield from made("marker", token.lower_, token, told, silent=True)


def _is_passive(verb: "Token") -> bool:
    return any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)


def _speaker_of_passive(verb: "Token") -> "Token | None":
    """Who does it: "by Holm"; of "was told that" who hears it."""
    subject = child_of(verb, "nsubjpass")
    return agent_of(verb) or (subject if subject and subject.lower_ != "it" else None)


def _clauses(verb: "Token") -> Iterator[Candidate]:
    passive = _is_passive(verb)
    who = _speaker_of_passive(verb) if passive else None
    for child in verb.children:
        if child.dep_ == "ccomp":
            frame = "clause" if child.i > verb.i else "clause before"
            if frame == "clause" and child_of(verb, "dobj") and not child_of(child, "mark"):
                continue  # a complement of the object: call it a lie
            frame = "clause passive" if passive else frame
            if frame == "clause before" and _is_apart(child, verb):
                continue
            yield from made(frame, verb.lemma_, verb, words_claimed(child, verb), source=who)
        elif child.dep_ == "xcomp" and child.pos_ in ("VERB", "AUX"):
            if child_of(verb, "dobj"):
                continue
            frame = "participle" if child.tag_ == "VBG" else "infinitive"
            if is_infinitive(child) or frame == "participle":
                frame += " passive" if passive else ""
                agent = agent_of(verb) if passive else None
                words = words_claimed(child, verb)
                if passive or verb.lemma_ in _OF_ITSELF:
                    yield from _told_of(frame, verb, words, agent)
                else:
                    yield from made(frame, verb.lemma_, verb, words)
        elif child.dep_ == "advcl" and verb.i < child.i:
            mark = child_of(child, "mark")
            if mark is not None and mark.lower_ in ("if", "whether", "that"):
                yield from made("clause", verb.lemma_, verb, numbers(child))


def _is_apart(before: "Token", verb: "Token") -> bool:
    """Whether a semicolon parts a clause from the verb, or a colon where the verb has its own."""
    marks = {token.text for token in verb.doc[before.i : verb.i]}
    own = any(child.dep_ == "ccomp" and child.i > verb.i for child in verb.children)
    return ";" in marks or (":" in marks and own)


def _told_of(
    frame: str, verb: "Token", words: set[int], agent: "Token | None"
) -> Iterator[Candidate]:
    """What is told of the subject: the crew appears to have ejected; is said to have."""
    subject = child_of(verb, "nsubj") or child_of(verb, "nsubjpass")
    whole = words | (numbers(subject) if subject is not None else set())
    yield from made(frame, verb.lemma_, verb, whole, source=agent, silent=agent is None)


def _parenthetical(verb: "Token") -> Iterator[Candidate]:
    """A, he argues, B."""
    if verb.dep_ != "parataxis" or verb.head.pos_ not in ("VERB", "AUX"):
        return
    words = numbers(verb.head) - numbers(verb)
    subject = child_of(verb, "nsubj")
    name = child_of(subject, "appos") if subject is not None else None
    if subject is not None and name is not None and name.right_edge.i == verb.i - 1:
        words |= numbers(subject) - numbers(name)  # "the jets, Ida Holm" was read as one
        yield from made("parataxis", verb.lemma_, verb, words, source=name)
    else:
        yield from made("parataxis", verb.lemma_, verb, words)


def _objects(verb: "Token") -> Iterator[Candidate]:
    """Denounce X; describe X as Y; X was rejected by Y."""
    found = child_of(verb, "dobj")
    passive = False
    if found is None:
        found, passive = child_of(verb, "nsubjpass"), True
        if found is None or agent_of(verb) is None:
            return
    rest = {
        number
        for child in verb.children
        if child.i > max(verb.i, found.i)
        and not (child.dep_ == "ccomp" and has_subject(child))  # "told them that it fell"
        and (child.dep_ in _COMPLEMENTS or (child.dep_ == "prep" and child.lower_ in _COMPLETING))
        for number in numbers(child)
    }
    frame = "passive" if passive else ("object with" if rest else "object")
    source = agent_of(verb) if passive else None
    yield from made(frame, verb.lemma_, verb, numbers(found) | rest, source=source)


def _prepositions(verb: "Token") -> Iterator[Candidate]:
    """Call for X; is accused of X."""
    if child_of(verb, "dobj"):
        return
    passive = _is_passive(verb)
    for preposition in verb.children:
        if preposition.dep_ != "prep" or preposition.i < verb.i:
            continue
        inner = child_of(preposition, "pobj") or child_of(preposition, "pcomp")
        if inner is None:
            continue
        key = f"{verb.lemma_} {preposition.lower_}"
        words = numbers(inner)
        if passive:
            yield from made("preposition passive", key, verb, words, (preposition,), agent_of(verb))
            continue
        end = child_of(verb, "xcomp")
        if end is not None and end.i > inner.i and is_infinitive(end):
            words |= numbers(end)  # call on somebody to do something
        yield from made("preposition", key, verb, words, (preposition,))


def _adjectives(verb: "Token") -> Iterator[Candidate]:
    """Is confident that; is critical of; is willing to."""
    adjective = child_of(verb, "acomp") if verb.lemma_ in _BE else None
    if adjective is None:
        return
    for inner in (*adjective.children, *verb.children):
        if inner.i < adjective.i:
            continue
        if inner.dep_ == "ccomp":
            frame = "adjective clause"
            yield from made(frame, adjective.lower_, verb, numbers(inner), _up_to(verb, adjective))
        elif inner.dep_ == "xcomp" and is_infinitive(inner):
            frame = "adjective infinitive"
            yield from made(frame, adjective.lower_, verb, numbers(inner), _up_to(verb, adjective))
        elif inner.dep_ == "prep" and inner.head == adjective:
            last = child_of(inner, "pobj") or child_of(inner, "pcomp")
            if last is not None:
                key = f"{adjective.lower_} {inner.lower_}"
                frame = "adjective preposition"
                yield from made(frame, key, verb, numbers(last), (*_up_to(verb, adjective), inner))


def _up_to(verb: "Token", adjective: "Token") -> tuple["Token", ...]:
    """The words from a verb to its adjective: "is by no means certain"."""
    near = verb.i < adjective.i <= verb.i + 5  # farther off, another phrase stands between
    return tuple(verb.doc[verb.i + 1 : adjective.i + 1]) if near else (adjective,)


def _according(token: "Token") -> Iterator[Candidate]:
    """According to X: the rest of its sentence is X's, up to a further clause after it."""
    if token.lower_ != "according":
        return
    to = next((c for c in token.children if c.lower_ == "to"), None)
    who = child_of(to, "pobj") if to is not None else None
    if to is None or who is None:
        return
    rest = {t.i for t in token.sent} - numbers(token)
    root = token.sent.root
    after = max(who.right_edge.i, root.i)
    for clause in root.children:
        if clause.dep_ == "conj" and clause.left_edge.i > after and has_subject(clause):
            rest -= {n for n in rest if n >= clause.left_edge.i}
            rest -= {c.i for c in root.children if c.dep_ == "cc" and c.i > after}
    colon = max((t.i for t in token.sent if t.text == ":" and t.i < token.i), default=-1)
    rest -= {n for n in rest if n <= colon}
    yield from made("according", "according", token, rest, (to,), who)
