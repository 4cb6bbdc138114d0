"""What a word does in its sentence, by the parse: who acts, who speaks, what hangs on a noun."""

import re
from typing import TYPE_CHECKING

from summarizer.attribution.lexicon import VERBS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

__all__ = [
    "acts",
    "is_capital",
    "is_headline",
    "is_shouted",
    "is_told",
    "is_vessel",
    "is_where",
    "runs",
    "saying",
    "speaks",
    "top",
]

_CAPITALS, _SMALL = re.compile("[A-ZÀ-Þ]"), re.compile("[a-zß-ÿ]")
SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})
# Verbs that are oftener of doing than of saying.
_DOING = frozenset(
    "start begin fire hit read find show charge shoot lay push press call see view hear prove "
    "learn detail name discover determine offer refuse decline seek look order sing bark storm "
    "attack oppose support deliver issue release raise".split()
)
_NEAR = frozenset("off below above near around beyond outside past along aboard".split())
_DIRECTIONS = frozenset(
    "north south east west northeast northwest southeast southwest top foot side edge".split()
)
_VESSELS = frozenset(
    "tanker ferry ship vessel boat trawler frigate freighter yacht submarine tug liner destroyer "
    "corvette barge cutter schooner coaster steamer warship minesweeper".split()
)
_RUNNING = frozenset("own operate run fly sail charter manufacture build".split())
_TOLD = frozenset("tell inform ask brief notify remind assure warn quote cite".split())


def is_capital(token: "Token") -> bool:
    """Whether a word begins with a capital letter."""
    return token.text[:1].isupper()


def is_shouted(text: str) -> bool:
    """Whether a text stands in capitals, where they tell no names."""
    capitals, small = len(_CAPITALS.findall(text)), len(_SMALL.findall(text))
    return capitals + small > 8 and capitals > 2 * small


def is_headline(sentence: "Span") -> bool:
    """Whether nearly every longer word of a line has a capital, and no full stop ends it."""
    if sentence.text.rstrip("”\"’' ").endswith((".", "!", "…")):
        return False
    words = [token for token in sentence if token.is_alpha and len(token) > 3]
    return len(words) > 3 and sum(map(is_capital, words)) > len(words) * 0.75


def top(token: "Token") -> "Token":
    """The first of the nouns that "and" joins a noun to, or that it stands beside."""
    while token.dep_ in ("conj", "appos") and token.head.pos_ in ("NOUN", "PROPN", "PRON"):
        token = token.head
    return token


def saying(token: "Token") -> bool:
    """Whether a verb tells what somebody says or thinks."""
    entry = VERBS.get(token.lemma_.lower())
    return (
        entry is not None
        and token.lemma_.lower() not in _DOING
        and bool(entry.frames & {"that", "quote"})
    )


def speaks(noun: "Token") -> bool:
    """Whether a noun is the subject of a verb of saying, or what follows "according to"."""
    noun = top(noun)
    head = noun.head
    if noun.dep_ == "nsubj" and saying(head):
        return True
    if noun.dep_ == "pobj" and head.dep_ == "agent" and saying(head.head):
        return True
    return noun.dep_ == "pobj" and head.lower_ == "to" and _before(head) == "according"


def is_where(noun: "Token") -> bool:
    """Whether a noun is told as a place: "off Lunna Head", "west of Elwick Point"."""
    lead = noun.head
    if noun.dep_ != "pobj":
        return False
    if lead.lower_ in ("at", "in"):  # not in "shouted at", "believed in"
        return bool(lead.head.pos_ == "NOUN")
    direction = lead.lower_ == "of" and lead.head.lower_ in _DIRECTIONS
    return lead.lower_ in _NEAR or bool(direction)


def is_vessel(doc: "Doc", at: int) -> bool:
    """Whether a name that begins at a token is a ship's: "the tanker Corvina"."""
    return at > 0 and doc[at - 1].lower_ in _VESSELS and is_capital(doc[at])


def apposed_after(noun: "Token") -> "Span | None":
    """The person named between commas behind a noun: "spokeswoman for the board, Ida Holm,"."""
    doc = noun.doc
    for entity in doc.ents:
        if entity.label_ != "PERSON" or entity.start <= noun.i + 1 or entity.sent != noun.sent:
            continue
        commas = doc[entity.start - 1].text == "," == doc[min(entity.end, len(doc) - 1)].text
        between = doc[noun.i + 1 : entity.start - 1]
        if commas and not any(t.is_punct or t.pos_ in ("VERB", "AUX", "PRON") for t in between):
            return entity
    return None


def is_told(noun: "Token") -> bool:
    """Whether a noun is the object of telling: "told the agency"."""
    noun = top(noun)
    return noun.dep_ in ("dobj", "dative", "iobj") and noun.head.lemma_.lower() in _TOLD


def runs(noun: "Token") -> bool:
    """Whether a noun is told to own or operate something: "flown by", "which owns the ship"."""
    noun = top(noun)
    verbs = [child for child in noun.children if child.dep_ == "relcl"]
    if noun.dep_ == "nsubj" or (noun.dep_ == "pobj" and noun.head.dep_ == "agent"):
        verbs.append(noun.head if noun.dep_ == "nsubj" else noun.head.head)
    return any(verb.lemma_.lower() in _RUNNING for verb in verbs)


def acts(noun: "Token") -> bool:
    """Whether a noun is the subject, the agent or the possessor of something, or speaks."""
    noun = top(noun)
    by = noun.dep_ == "pobj" and noun.head.lower_ == "by"
    return noun.dep_ in SUBJECTS or noun.dep_ == "poss" or by or speaks(noun)


def _before(token: "Token") -> str:
    return token.doc[token.i - 1].lower_ if token.i else ""
