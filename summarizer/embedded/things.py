"""The thing that a number measures or counts, in the words of its sentence."""

from typing import TYPE_CHECKING

from summarizer.embedded.designations import GENERIC
from summarizer.embedded.measures import is_length, is_measured, is_money, is_person
from summarizer.embedded.parse import Part
from summarizer.embedded.sightings import words_of
from summarizer.embedded.tolls import aboard, brought
from summarizer.quantities import Quantity

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["thing_of"]

Thing = tuple[str, tuple[int, int]]

_TIMES = frozenset("s min h d week fortnight month year decade century".split())
_BULKS = frozenset("kg g t ton lb oz l gal m**3 acre ha m**2 km**2 ft**2 mi**2".split())
_LASTING = frozenset("last take continue run go drag spend".split())
# What is done to a craft may last; the craft does not.
_CRAFTS = frozenset(noun.split()[-1] for noun in GENERIC)
_NO_THINGS = frozenset("worth others ones dead killed injured wounded missing hurt".split())
_COVERING = frozenset("cover burn span measure be stretch occupy spread weigh hold contain".split())
_COSTING = frozenset("cost be value price sell total reach amount run worth".split())
_SPEEDS = frozenset("kt mph km/h m/s ft/min".split())
_WINDS = frozenset({"wind", "gust", "gale", "squall"})
_SUBJECTS = ("nsubj", "nsubjpass")


def thing_of(part: Part, number: Quantity, tokens: list["Token"], noun: "Token") -> Thing | None:
    """The words for what a number is of, and where they stand; None where none are by it."""
    if number.unit is None or is_person(number.unit):
        told = aboard(tokens[-1], noun) or brought(noun)
        if told is not None:
            return words_of(part, *told), part.stretch(part.doc[slice(*told)])
    if number.unit is None:
        later = noun.i > tokens[-1].i and noun.lower_ not in _NO_THINGS
        return _phrase(part, noun, tokens) if later else None
    if not is_measured(number.unit):
        return _counted(part, number, tokens)
    if _is_at_depth(number, noun):
        return None  # "can work at a depth of 300 feet" tells nothing of what works there
    for find in (_from, _described, _headed, _with_of, _blowing, _subject, _activity):
        head = find(number, tokens, noun)
        if head is not None:
            return _phrase(part, head, tokens)
    return None


def _counted(part: Part, number: Quantity, tokens: list["Token"]) -> Thing | None:
    """The things counted: what follows the number in its own words."""
    at = number.number[1] - part.start
    own = [t for t in tokens if t.idx >= at and not t.is_punct and t.lower_ not in ("of", "the")]
    while own and own[0].pos_ in ("DET", "ADP"):
        own = own[1:]
    if not own:
        return None
    first, end = own[0].i, own[-1].i + 1
    return words_of(part, first, end), part.stretch(part.doc[first:end])


def _headed(number: Quantity, tokens: list["Token"], noun: "Token") -> "Token | None":
    """ "drone" in "$32 million drone": the noun after the number that it describes."""
    last = tokens[-1]
    for token in (noun, last):
        head = token.head
        near = head.i > last.i and head.i - last.i <= 4
        describes = token.dep_ in ("nummod", "compound", "nmod", "amod", "quantmod")
        if describes and near and head.pos_ in ("NOUN", "PROPN"):
            return head
    return None


def _from(number: Quantity, tokens: list["Token"], noun: "Token") -> "Token | None":
    """ "Elwick Point" in "11 km west of Elwick Point": from where a distance is told."""
    if not is_length(number.unit):
        return None
    for token in tokens[-1].doc[tokens[-1].i + 1 : tokens[-1].i + 4]:
        if token.is_punct or token.pos_ in ("VERB", "AUX"):
            return None
        if token.lower_ in ("off", "from", "of"):
            return next((c for c in token.children if c.dep_ == "pobj" and c.pos_ != "PRON"), None)
    return None


def _described(number: Quantity, tokens: list["Token"], noun: "Token") -> "Token | None":
    """ "hole" in "a hole 12 feet long" and "tear" in "a tear of 3.7 metres"."""
    if not is_length(number.unit):
        return None
    if noun.dep_ == "npadvmod" and noun.head.dep_ == "amod" and noun.head.head.pos_ == "NOUN":
        return noun.head.head
    of = noun.head
    holed = of.lower_ == "of" and of.head.lemma_ in ("hole", "tear", "gash", "crack")
    return of.head if holed else None


def _is_at_depth(number: Quantity, noun: "Token") -> bool:
    """Whether a number only says where: "at a depth of 300 feet"."""
    depth = noun.head.head
    of = noun.head.lower_ == "of" and depth.lemma_.lower() == "depth"
    return is_length(number.unit) and of and depth.head.lower_ == "at"


def _blowing(number: Quantity, tokens: list["Token"], noun: "Token") -> "Token | None":
    """ "gusts" in "gusts of 50 knots"; the wind of a paragraph in which 28 knots are measured."""
    if number.unit not in _SPEEDS:
        return None
    of = noun.head
    if of.lower_ == "of" and of.head.lemma_.lower() in _WINDS:
        return of.head
    verb = noun.head if noun.dep_ == "dobj" else None
    if verb is None or verb.lemma_.lower() not in ("measure", "record", "register", "log"):
        return None
    return next((t for t in noun.doc if t.lemma_.lower() in _WINDS and t.i < noun.i), None)


def _activity(number: Quantity, tokens: list["Token"], noun: "Token") -> "Token | None":
    """ "fuel" in "dumped fuel on it for half an hour": what is done as long as that."""
    if number.unit not in _TIMES:
        return None
    verb = noun
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
        verb = verb.head
    within = [c for c in noun.children if c.dep_ == "relcl"]
    for doing in (*within, verb, *(c for c in verb.children if c.dep_ == "conj")):
        objects = [c for c in doing.children if c.dep_ in ("dobj", "nsubjpass")]
        objects += [c for p in doing.children if p.lower_ == "with" for c in p.children]
        for found in objects:
            craft = is_person(found.lemma_) or found.lemma_.lower() in _CRAFTS
            if found.pos_ == "NOUN" and found not in tokens and not craft:
                return found
    return None


def _with_of(number: Quantity, tokens: list["Token"], noun: "Token") -> "Token | None":
    """ "water" in "1,200 metres of water"."""
    doc, at = tokens[-1].doc, tokens[-1].i + 1
    if at < len(doc) and doc[at].lower_ == "of" and doc[at].head in tokens:
        return next((c for c in doc[at].children if c.dep_ == "pobj" and c.pos_ != "PRON"), None)
    return None


def _subject(number: Quantity, tokens: list["Token"], noun: "Token") -> "Token | None":
    """The subject of the clause that a number stands in; of a duration only where it lasts."""
    verb = noun
    for _ in range(6):
        if verb.pos_ in ("VERB", "AUX") or verb.head.i == verb.i:
            break
        named = verb.head.pos_ in ("NOUN", "PROPN") and not verb.head.like_num
        if verb.dep_ == "appos" and named:
            return None
        verb = verb.head
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    if number.unit in _TIMES and verb.lemma_ not in _LASTING:
        return None
    if is_money(number.unit) and verb.lemma_ not in _COSTING:
        return None
    if number.unit in _BULKS and verb.lemma_ not in _COVERING:
        return None
    while not any(c.dep_ in _SUBJECTS for c in verb.children) and verb.dep_ == "conj":
        verb = verb.head
    found = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
    if found is not None and found.lower_ in ("that", "which", "who") and verb.dep_ == "relcl":
        found = verb.head
    if found is None and verb.dep_ in ("acl", "relcl"):
        found = verb.head
    if found is None or found.pos_ not in ("NOUN", "PROPN") or found in tokens:
        return None
    return found


def _phrase(part: Part, head: "Token", tokens: list["Token"]) -> Thing | None:
    """A noun with the nouns that make one name with it."""
    first = head.i
    while first > 0 and _belongs(part.doc[first - 1], head) and part.doc[first - 1] not in tokens:
        first -= 1
    if part.doc[first].text == "-" or head in tokens or head.lower_ in _NO_THINGS:
        return None
    end = head.i + 1
    return words_of(part, first, end), part.stretch(part.doc[first:end])


def _belongs(token: "Token", head: "Token") -> bool:
    joined = token.dep_ in ("compound", "nmod") and token.head.i <= head.i
    return joined and token.pos_ in ("NOUN", "PROPN") and token.i < head.i
