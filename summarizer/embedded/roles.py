"""Office and owner of somebody, from the words that stand by a name."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.embedded.parse import Part
from summarizer.embedded.sightings import Sighting, words_of
from summarizer.embedded.syntax import is_capital
from summarizer.embedded.terms import COURTESY, HEADING, OFFICES
from summarizer.times import CALENDAR_NAMES

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["Role", "described", "roles_of"]

LONGEST = 14  # words of an office: "chairman of the committee on the safety of inland waters"
_BREAKS = frozenset(", ; : . ! ? ( ) [ ] — – - \" “ ” ‘ '".split())
_RELATIVES = frozenset({"who", "which", "that", "whom", "whose", "and", "but", "when", "while"})
_LED = frozenset({"NOUN", "PROPN", "ADJ", "X"})
_OF = ("of", "at", "from", "with", "for")
# How nouns of persons end that are in no list.
_AGENTS = ("er", "or", "ist", "ian", "man", "ant", "ee", "ess")
_OTHERS = frozenset("number".split())  # "his opposite number"


@dataclass(frozen=True, slots=True)
class Role:
    """An office in the article's words: its tokens, and how well they say it."""

    part: Part
    first: int
    end: int
    weight: int

    @property
    def words(self) -> str:
        """The words as they stand."""
        return words_of(self.part, self.first, self.end)

    @property
    def stretch(self) -> tuple[int, int]:
        """Where they stand in the article."""
        return self.part.stretch(self.part.doc[self.first : self.end])


def roles_of(person: Sighting) -> tuple[Role, ...]:
    """The offices that stand by one name, the most telling first."""
    ranges = (
        (3, _after(person)),
        (3, _before_comma(person)),
        (2, _before(person)),
        (1, _clause(person)),
    )
    found = (_trimmed(person.part, *r, weight) for weight, r in ranges if r is not None)
    home = person.part.doc[person.first].sent.start
    kept = (role for role in found if role is not None)
    return tuple(role for role in kept if role.part.doc[role.first].sent.start == home)


def described(who: Sighting) -> tuple[tuple[int, int], ...]:
    """The stretches of tokens by a name that may say to whom it belongs, itself included."""
    found = [(who.first, who.end)]
    doc = who.part.doc
    if who.first > 1 and doc[who.first - 1].tag_ == "POS":
        found.append((doc[who.first - 2].left_edge.i, who.first))
    if who.end < len(doc) and doc[who.end].lower_ in _OF:
        found.append((who.end, _run(who.part, who.end)))
    if who.kind == "person":
        found += [(role.first, role.end) for role in roles_of(who)]
        clause = _clause(who)
        found += [clause] if clause else []
    return tuple(found)


def _before(person: Sighting) -> tuple[int, int] | None:
    """ "Russian Foreign Minister" before "Sergei Lavrov": a run of nouns that ends in an office."""
    doc, end = person.part.doc, person.first
    if end and doc[end - 1].text == ".":
        end -= 1
    if not end or doc[end - 1].lower_.rstrip(".") in COURTESY or not _is_office(doc[end - 1]):
        return None
    first = end - 1
    floor = doc[person.first].sent.start
    while first > floor and _leads(doc[first - 1]):
        first -= 1
    return first, person.first


def _leads(token: "Token") -> bool:
    """Whether a word before an office is part of it."""
    if token.lower_ in CALENDAR_NAMES or token.ent_type_ in ("PERSON", "DATE", "TIME"):
        return False
    joined = token.text in ("-", "–") and not token.whitespace_
    verb = token.tag_ == "VBN" and token.dep_ == "amod"
    return token.pos_ in _LED or token.tag_ == "POS" or joined or verb


def _after(person: Sighting) -> tuple[int, int] | None:
    """ "chairman of the Joint Chiefs" after a name and a comma; an age between is passed over."""
    doc, at = person.part.doc, person.end
    if at >= len(doc) - 1 or doc[at].text != ",":
        return None
    at += 1
    if doc[at].like_num and at + 2 < len(doc) and doc[at + 1].text == ",":
        at += 2
    root = _root(doc[at], at)
    if root is None or root.i - at > LONGEST:
        return None
    apposed = root.dep_ == "appos" and root.tag_ == "NN" and root.lower_.endswith(_AGENTS)
    if not (_is_office(root) or apposed) or any(
        t.is_punct for t in doc[at : root.i] if t.text == ","
    ):
        return None
    end = _run(person.part, root.i + 1)
    # A second name after the comma is of the next in a list.
    return (at, end) if doc[at:end].text and root.ent_type_ != "PERSON" else None


def _root(token: "Token", at: int) -> "Token | None":
    """The noun of the phrase that begins at a token."""
    for chunk in token.sent.noun_chunks:
        if chunk.start == at:
            return chunk.root
    return token if token.pos_ in ("NOUN", "PROPN") and _is_office(token) else None


def _before_comma(person: Sighting) -> tuple[int, int] | None:
    """ "The Pentagon chief" before a comma and a name."""
    doc, comma = person.part.doc, person.first - 1
    if comma > 0 and doc[comma].text in "." and _is_office(doc[comma - 1]):
        return None
    if comma < 1 or doc[comma].text != ",":
        return None
    noun = person.head.head if person.head.dep_ == "appos" else doc[comma - 1]
    if noun.i >= comma or not (_is_office(noun) or noun.lower_ in _OTHERS):
        return None
    first = noun.left_edge.i
    return (first, comma) if first < comma and comma - first <= LONGEST else None


def _clause(person: Sighting) -> tuple[int, int] | None:
    """ "commands the river fleet" after a name and "who"."""
    doc, at = person.part.doc, person.end
    if at < len(doc) and doc[at].text == ",":
        at += 1
    if at + 1 >= len(doc) or doc[at].lower_ != "who" or doc[at + 1].lemma_ not in HEADING:
        return None
    return at + 1, _run(person.part, at + 2)


def _run(part: Part, at: int) -> int:
    """Where the words from a token on break off: at a mark, a verb of the clause or "who"."""
    doc, end = part.doc, at
    while end < len(doc) and not (doc[end].is_sent_start and end > at):
        token = doc[end]
        hyphen = token.text in ("-", "–") and not token.whitespace_
        if (token.text in _BREAKS and not hyphen and token.tag_ != "POS") or (
            token.lower_ in _RELATIVES and not _joins_names(token)
        ):
            break
        if token.pos_ in ("VERB", "AUX") and token.dep_ not in ("amod", "compound"):
            break
        if token.ent_type_ in ("DATE", "TIME") and token.lower_ in CALENDAR_NAMES:
            break
        end += 1
    while end > at and doc[end - 1].pos_ in ("ADP", "DET", "ADV", "CCONJ"):
        end -= 1
    return end


def _joins_names(token: "Token") -> bool:
    """Whether "and" stands within a name: "Texel Seminar on War and Law"."""
    doc, at = token.doc, token.i
    if token.lower_ != "and" or not 0 < at < len(doc) - 1:
        return False
    return is_capital(doc[at - 1]) and is_capital(doc[at + 1]) and doc[at + 1].dep_ == "conj"


def _trimmed(part: Part, first: int, end: int, weight: int) -> Role | None:
    """The office without article or possessive pronoun before it; None where none is left."""
    doc = part.doc
    while end > first and doc[end - 1].is_punct:
        end -= 1
    while first < end and (
        doc[first].pos_ in ("DET", "PRON", "PUNCT", "CCONJ", "ADP") or doc[first].tag_ == "POS"
    ):
        first += 1
    if not 0 < end - first <= LONGEST:
        return None
    if all(token.lower_.rstrip(".") in COURTESY for token in doc[first:end]):
        return None
    return Role(part, first, end, weight)


def _is_office(token: "Token") -> bool:
    low = token.lower_.rstrip(".")
    return low in OFFICES or (token.tag_ == "NN" and token.lemma_.lower() in OFFICES)
