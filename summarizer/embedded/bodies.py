"""States, organisations and outlets where an article names them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from summarizer.embedded.parse import Part
from summarizer.embedded.sightings import Sighting, stripped, words_of
from summarizer.embedded.syntax import is_capital
from summarizer.embedded.terms import BODIES, OFFICES, OUTLET_WORDS, OUTLETS, PEOPLE
from summarizer.names import FIRST_WORDS, is_country, is_nobody, is_pronoun, is_seat, state_of
from summarizer.record import ActorKind
from summarizer.times import CALENDAR_NAMES

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

__all__ = ["bodies_in", "is_body_noun", "is_person_noun", "states_in"]

# What a minister may be of; alone it names no body.
_DEPARTMENTS = frozenset(
    "defence defense foreign interior home health justice prime finance transport energy education "
    "environment treasury labour labor".split()
)
# After the name of an outlet, and no part of it.
_PRESS = frozenset("news agency newspaper website channel".split())
# Nouns that are as often something else: with small letters they are no body.
_ONLY_NAMED = frozenset(
    "line lines center centre mission intelligence exchange fund network headquarters".split()
)
# Each place has its own, and news tells which by the place.
_LOCAL = frozenset("hospital clinic university college school museum lifeboat prison".split())
_OUTLET_NOUNS = frozenset(
    "newspaper broadcaster magazine website tabloid daily weekly channel newswire".split()
)
LONGEST = 5  # words: "Democratic Republic of the Congo" is the longest name of a state
# Nouns of bodies that are as often something else; in small letters they must speak.
_WITHOUT = frozenset({"DET", "PRON", "NUM", "PUNCT", "CCONJ", "ADV", "VERB", "AUX", "ADP", "SCONJ"})
# Adjectives that are no part of a body's name.
_LOOSE = frozenset(
    "other many several same own new old former local national own entire whole big large small "
    "only first second last next late latest former current".split()
)


def states_in(part: Part) -> Iterator[Sighting]:
    """Each place where a state is named, adjectives too."""
    doc, at = part.doc, 0
    while at < len(doc):
        end = _state_end(part, at)
        if end is None:
            at += 1
            continue
        words = words_of(part, at, end)
        adjective = not (is_country(words) or is_seat(words))
        yield Sighting(part, at, end, "state", words, doc[end - 1], True, adjective)
        at = end


def _state_end(part: Part, at: int) -> int | None:
    """The end of the longest name of a state that begins at a token."""
    doc = part.doc
    if doc[at].lower_.rstrip(".") not in FIRST_WORDS or not is_capital(doc[at]):
        return None
    if doc[at].ent_type_ == "PERSON" or doc[at].pos_ == "DET":
        return None
    for end in range(min(at + LONGEST, len(doc)), at, -1):
        words = words_of(part, at, end)
        closed = doc[end - 1].is_punct or doc[end - 1].tag_ == "POS"
        if closed or words == "Us" or state_of(words) is None or not is_capital(doc[end - 1]):
            continue
        return end
    return None


def bodies_in(part: Part) -> Iterator[Sighting]:
    """Each place where an organisation or an outlet is named, or told of by its noun."""
    found: dict[int, Sighting] = {}
    for span in _spans(part):
        body = _body(part, span.start, span.end)
        if body is None:
            continue
        rival = next((s for s in found.values() if s.first < body.end and body.first < s.end), None)
        if rival is None or body.end - body.first >= rival.end - rival.first:
            if rival is not None:
                del found[rival.first]
            found[body.first] = body
    yield from (found[first] for first in sorted(found))


def _spans(part: Part) -> Iterator["Span"]:
    yield from (e for e in part.doc.ents if e.label_ == "ORG" or _is_outlet(e.text))
    for chunk in part.chunks:
        end = _apposed(part, chunk)
        if end is not None:
            yield part.doc[chunk.root.i + 1 : end]
        elif is_body_noun(chunk.root) or (is_capital(chunk.root) and _is_outlet(chunk.text)):
            yield chunk
        for token in chunk[:-1]:
            if is_body_noun(token) and token.dep_ == "compound" and is_person_noun(token.head):
                yield part.doc[chunk.start : token.i + 1]


def _apposed(part: Part, chunk: "Span") -> int | None:
    """The end of the name that follows a body's noun: "the news service Vostok Bulletin"."""
    doc, at = part.doc, chunk.root.i + 1
    press = chunk.root.lower_ in _OUTLET_NOUNS
    if is_capital(chunk.root) or not (press or is_body_noun(chunk.root)):
        return None
    end = at
    while end < len(doc) and doc[end].pos_ == "PROPN" and is_capital(doc[end]):
        end += 1
    if end == at or doc[at].ent_type_ == "DATE":
        return None
    return end if doc[at].ent_type_ != "PERSON" or _is_outlet(doc[at:end].text) else None


def is_body_noun(token: "Token") -> bool:
    """Whether a noun is one of standing bodies; "ministries" are none."""
    return token.lower_ in BODIES


def is_person_noun(token: "Token") -> bool:
    """Whether a noun is what a person or a group may be called."""
    return token.lower_ in OFFICES or token.lemma_.lower() in PEOPLE


def _is_outlet(words: str) -> bool:
    """Whether the words end as the name of a newspaper, a broadcaster or an agency does."""
    last = words.lower().removesuffix("'s").removesuffix("’s").split()
    if len(last) > 2 and last[-1] in ("agency", "website", "newspaper", "channel"):
        last.pop()
    if len(last) > 1 and (last[0] in ("radio", "tv") or last[-1] in OUTLET_WORDS):
        return True
    return bool(last) and last[-1] in OUTLETS


def _body(part: Part, first: int, end: int) -> Sighting | None:
    """What an entity or a noun phrase names, without what is before its name."""
    doc = part.doc
    for at in range(end - 1, first, -1):  # "Russia’s Security Council"
        named = at > 1 and (is_capital(doc[at - 2]) or is_body_noun(doc[at - 2]))
        if doc[at - 1].tag_ == "POS" and named and not _of_many(part, first, at):
            first = at
            break
    first, end = stripped(part, first, end)
    while first < end - 1 and (
        _is_loose(doc[first])
        or (is_capital(doc[end - 1]) and doc[first].pos_ == "ADJ" and not is_capital(doc[first]))
    ):
        first += 1
    if first >= end or doc[end - 1].pos_ not in ("NOUN", "PROPN", "X", "ADJ"):
        return None
    end = _with_of(part, first, end)
    head, press = doc[first:end].root, 0
    while end - 1 > first and doc[end - 1].text in _PRESS:
        end, press = end - 1, press + 1
    if press and not is_capital(doc[end - 1]):
        end, press = end + press, 0
    words = words_of(part, first, end)
    if not _is_name(part, first, end, words):
        return None
    noun = doc[end - 1] if is_body_noun(doc[end - 1]) else None
    called = first > 0 and doc[first - 1].lower_ in _OUTLET_NOUNS
    outlet = press or called or _is_outlet(words)
    outlet = outlet and any(map(is_capital, doc[first:end]))
    kind: ActorKind = "outlet" if outlet else "organisation"
    return Sighting(part, first, end, kind, words, head, bool(noun or outlet))


def _of_many(part: Part, first: int, at: int) -> bool:
    """Whether a possessive is of those who make up a body: "Locomotive Drivers’ Union"."""
    owner = words_of(part, first, at - 1).removeprefix("The ").removeprefix("the ")
    return part.doc[at - 2].tag_ in ("NNS", "NNPS") and state_of(owner) is None


def _is_loose(token: "Token") -> bool:
    if token.pos_ in ("DET", "PRON"):
        return True
    return not is_capital(token) and (token.pos_ in _WITHOUT or token.lower_ in _LOOSE)


def _with_of(part: Part, first: int, end: int) -> int:
    """The end of "Ministry of Defence", "air forces in Europe"."""
    doc = part.doc
    if end + 1 >= len(doc):
        return end
    leads = ("in",) if doc[end - 1].lower_ in ("forces", "command") else ("of", "for", "on")
    named = is_capital(doc[end - 1]) or leads == ("in",)
    if doc[end - 1].lower_ in _LOCAL and not named:  # "the hospital in Elwick"
        leads, named = ("in", "from", "at"), True
    if not named or doc[end].lower_ not in leads or not is_body_noun(doc[end - 1]):
        return end
    at = end + 1
    if doc[at].lower_ == "the" and at + 1 < len(doc):
        at += 1
    person = doc[at].ent_type_ == "PERSON" and "at" not in leads
    if not is_capital(doc[at]) or person:
        return end
    while at < len(doc) and (is_capital(doc[at]) or _joins(doc[at])):
        at += 1
    return at


def _joins(token: "Token") -> bool:
    """Whether "and" stands between two words with capitals of one name."""
    doc, at = token.doc, token.i
    if token.lower_ != "and" or at + 1 >= len(doc):
        return False
    return is_capital(doc[at + 1]) and doc[at + 1].dep_ == "conj" and doc[at + 1].pos_ != "PRON"


def _is_name(part: Part, first: int, end: int, words: str) -> bool:
    """Whether the words can be a body's name: no state, day, designation or mere number."""
    doc = part.doc
    if state_of(words) is not None or len(words) < 2 or words.lower() in CALENDAR_NAMES:
        return False
    if any(t.like_num or any(map(str.isdigit, t.text)) for t in doc[first:end]):
        return False
    if not any(map(str.isalpha, words)) or "\n" in words:
        return False
    if words.lower() in _DEPARTMENTS or is_nobody(words) or is_pronoun(words):
        return False
    following = doc[end] if end < len(doc) else None
    if following is not None and following.text[:1].isdigit() and following.ent_type_ != "DATE":
        return False
    if any(is_capital(t) for t in doc[first:end]):
        return True
    return is_body_noun(doc[end - 1]) and doc[end - 1].lower_ not in _ONLY_NAMED
