"""Persons and groups where an article names them."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from summarizer.article.sentences import OPENERS
from summarizer.embedded.bodies import is_body_noun
from summarizer.embedded.parse import Part
from summarizer.embedded.sightings import Sighting, stripped, words_of
from summarizer.embedded.syntax import acts, apposed_after, is_capital, speaks
from summarizer.embedded.terms import COURTESY, FORENAMES, GROUPS, OFFICES, RANKS, SUFFIXES, UNNAMED
from summarizer.names import is_nobody, is_pronoun, is_region, state_of
from summarizer.times import CALENDAR_NAMES

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

__all__ = ["groups_in", "is_title", "persons_in", "unnamed_in"]

LONGEST = 5  # words of a person's name
_HANDLE = re.compile(r"@\w{2,}\b")
_BEFORE_NAME = frozenset({"DET", "PRON", "NUM", "PUNCT", "CCONJ"})
# What a company may be called as well.
_OF_BODIES = frozenset("owner donor operator investor sponsor host supporter".split())
_PLACES = frozenset(
    "atoll island islands river sea lake mount mountain mountains cape bay gulf strait street "
    "avenue road airport bridge square park valley county city beach harbour harbor port base "
    "station tower building house hotel stadium hall university".split()
)
_AGED = frozenset("year-old year old".split())
_QUANTITY = frozenset(
    "some many several few most all both other others more these those such two three four five "
    "six seven eight nine ten dozens hundreds thousands any".split()
)
_TITLES = COURTESY | RANKS
# Whoever is called so alone is nobody in particular.
_VAGUE = frozenset(
    "people family parent child voter ally friend critic supporter others worker fan friend "
    "republican democrat man woman".split()
)


def is_title(token: "Token") -> bool:
    """Whether a word is a title or an office before a name: "Gen.", "Minister", "Mr"."""
    low = token.lower_.rstrip(".")
    return low in COURTESY or low in OFFICES


def persons_in(part: Part) -> Iterator[Sighting]:
    """Each place where a person is named."""
    done = 0
    for span in sorted(_spans(part), key=lambda s: (s[0], -s[1])):
        if span[0] < done:
            continue
        person = _person(part, *span)
        if person is not None:
            done = person.end
            yield person
    yield from _handles(part)


def _spans(part: Part) -> Iterator[tuple[int, int]]:
    doc = part.doc
    for entity in doc.ents:
        if entity.label_ == "PERSON" or _is_apposed(entity) or _has_forename(entity):
            yield entity.start, _grown(part, entity)
    for at, token in enumerate(doc[:-1]):
        low = token.lower_.rstrip(".")
        titled = low in _TITLES or (is_capital(token) and low in OFFICES)
        following = doc[at + 2] if doc[at + 1].text == "." and at + 2 < len(doc) else doc[at + 1]
        begins = following.is_sent_start or following.pos_ != "PROPN"
        if titled and is_capital(following) and not begins and not is_title(following):
            yield following.i, _run(part, following.i)
    for token in doc:
        if token.dep_ == "nsubj" and token.pos_ == "PROPN" and speaks(token):
            first = token.i
            while first > 0 and doc[first - 1].pos_ == "PROPN" and doc[first - 1].head == token:
                first -= 1
            if token.i - first in (1, 2) and doc[first - 1 if first else 0].lower_ != "the":
                yield first, token.i + 1


def _has_forename(entity: "Span") -> bool:
    """Whether what the pipeline takes for something else begins as names of persons do."""
    named = all(t.is_alpha and is_capital(t) for t in entity) and 1 < len(entity) < 4
    return named and entity[0].lower_ in FORENAMES and not is_body_noun(entity[-1])


def _is_apposed(entity: "Span") -> bool:
    """Whether two or three words with capitals stand beside an office: "his lawyer, Ida Holm"."""
    root = entity.root
    if len(entity) not in (2, 3) or not all(t.is_alpha and is_capital(t) for t in entity):
        return False
    beside = root.dep_ == "appos" and root.head.pos_ == "NOUN" and is_title(root.head)
    return beside and root.head.lower_ not in _OF_BODIES


def _grown(part: Part, entity: "Span") -> int:
    """The end of a person's name of which the pipeline saw the first word alone."""
    doc, end = part.doc, entity.end
    while end < len(doc) and end - entity.start < LONGEST:
        token, last = doc[end], doc[end - 1]
        hyphen = token.text == "-" and not token.whitespace_ and not last.whitespace_
        kin = token.pos_ == "PROPN" and (last.head == token or last.head == token.head)
        if hyphen and end + 1 < len(doc):
            end += 2
        elif kin and is_capital(token) and not is_title(token) and not _is_dated(token):
            end += 1
        else:
            break
    return end


def _is_dated(token: "Token") -> bool:
    return token.lower_ in CALENDAR_NAMES or token.ent_type_ not in ("", "PERSON")


def _run(part: Part, at: int) -> int:
    """The end of the capitalised words that begin at a token."""
    doc, end = part.doc, at
    while end < len(doc) and end - at < LONGEST:
        if doc[end].text == "-" and not doc[end].whitespace_ and end + 1 < len(doc):
            end += 2
            continue
        if not is_capital(doc[end]) or doc[end].is_punct:
            break
        if doc[end].lower_ in CALENDAR_NAMES or (end > at and doc[end].is_sent_start):
            break
        end += 1
    return end


def _person(part: Part, first: int, end: int) -> Sighting | None:
    doc = part.doc
    first, end = stripped(part, first, end)
    begun = first
    while first < end and (is_title(doc[first]) or doc[first].text == "."):
        first += 1
    while first < end and not is_capital(doc[first]):
        first += 1
    while first < end and state_of(doc[first].text) is not None and end - first > 2:
        first += 1
    while first < end and is_title(doc[first]) and first > begun:
        first += 1
    inner = [i for i in range(first + 1, end - 1) if is_title(doc[i])]
    first = inner[-1] + 1 if inner else first
    if not first < end or end - first > LONGEST:
        return None
    words = words_of(part, first, end)
    if not _is_name(part, first, end, words):
        return None
    before = doc[first - 1] if first else None
    if before is not None and before.text == "." and first > 1:
        before = doc[first - 2]
    titled = before is not None and is_title(before)
    titled = titled or _is_apposed(doc[first:end]) or _has_forename(doc[first:end])
    return Sighting(part, first, end, "person", words, doc[end - 1], titled)


def _is_name(part: Part, first: int, end: int, words: str) -> bool:
    tokens = part.doc[first:end]
    if state_of(words) is not None or is_region(words) or len(words) < 2:
        return False
    if (
        tokens[0].lower_ in OPENERS
        or tokens[0].pos_ == "ADP"
        or (len(tokens) == 1 and (is_pronoun(words) or is_nobody(words)))
    ):
        return False
    if any(t.lower_ in CALENDAR_NAMES and t.ent_type_ != "PERSON" for t in tokens):
        return False
    if any(map(str.isdigit, words)) or re.search(r"[@#/:;,()\"“”]", words):
        return False
    last = tokens[-1]
    if not is_capital(last) and last.lower_.rstrip(".") not in SUFFIXES:
        return False
    if last.lower_ in _PLACES or (len(tokens) > 1 and is_body_noun(tokens[0])):
        return False
    return not is_body_noun(last) or last.lower_ in ("guard", "chiefs", "marshal", "fleet")


def _handles(part: Part) -> Iterator[Sighting]:
    for token in part.doc:
        if _HANDLE.fullmatch(token.text):
            yield Sighting(part, token.i, token.i + 1, "person", token.text, token, True)


def groups_in(part: Part) -> Iterator[Sighting]:
    """Each place where several persons act as one: "US officials", where they say or do."""
    for chunk in part.chunks:
        root = chunk.root
        plural = root.tag_ in ("NNS", "NNPS") or root.lower_ in ("crew", "police", "staff")
        if (
            root.dep_ == "appos"
            or not plural
            or root.lemma_.lower() not in GROUPS
            or is_body_noun(root)
        ):
            continue
        first, end = _described(part, chunk.start, root.i + 1)
        if end - first == 1 and root.lemma_.lower() in _VAGUE:
            continue
        of_state = any(state_of(t.text) is not None and is_capital(t) for t in chunk)
        if speaks(root) or (of_state and acts(root)):
            yield Sighting(part, first, end, "group", words_of(part, first, end), root, True)


def unnamed_in(part: Part) -> Iterator[Sighting]:
    """Each place where a person without a name speaks: "a retired captain", "the spokesman"."""
    for chunk in part.chunks:
        root = chunk.root
        if (
            root.dep_ == "appos"
            or root.tag_ != "NN"
            or root.lemma_.lower() not in UNNAMED
            or not speaks(root)
        ):
            continue
        if any(child.dep_ == "appos" and is_capital(child) for child in root.children):
            continue
        if apposed_after(root) is not None:
            continue
        first, end = _described(part, chunk.start, root.i + 1)
        end = _with_whose(part, root, end)
        yield Sighting(part, first, end, "person", words_of(part, first, end), root, True)


def _described(part: Part, first: int, end: int) -> tuple[int, int]:
    """A noun phrase from its first word that tells who: no article, number or possessor."""
    doc = part.doc
    while first < end - 1 and (
        doc[first].pos_ in _BEFORE_NAME
        or doc[first].lower_ in _QUANTITY | _AGED
        or doc[first].like_num
        or doc[first].tag_ in ("PRP$", "POS", "DT", "PDT", "RB", "IN")
    ):
        first += 1
    return first, end


def _with_whose(part: Part, root: "Token", end: int) -> int:
    """The end of "spokesman for the harbour board", as far as it runs without a break."""
    doc = part.doc
    if end < len(doc) and doc[end].lower_ in ("for", "of", "at", "from", "with"):
        lead = doc[end]
        if lead.head == root:
            objects = [child for child in lead.children if child.dep_ == "pobj"]
            if objects:
                return max(objects[0].i, *(t.i for t in objects[0].lefts), end) + 1
    return end
