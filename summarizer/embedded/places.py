"""The places of an article, each once, with what sort of place it is."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from summarizer.draft import NAME, DraftActor, DraftPlace
from summarizer.embedded.bodies import is_body_noun
from summarizer.embedded.designations import DESIGNATION
from summarizer.embedded.parse import Parsed, Part
from summarizer.embedded.sightings import readable, stripped, words_of
from summarizer.embedded.syntax import is_capital, is_headline
from summarizer.names import adjective_state, is_country, is_pronoun, is_region, is_seat, name_words
from summarizer.record import PlaceKind
from summarizer.times import CALENDAR_NAMES

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

__all__ = ["names_in", "places_of"]

_NOUNS: dict[PlaceKind, str] = {
    "water": "sea ocean strait straits gulf bay lake river channel sound fjord lagoon reservoir "
    "estuary canal harbour harbor creek loch firth sea bosphorus bosporus",
    "land": "cape mount mountain mountains island islands peninsula desert coast valley hill hills "
    "isle isles atoll plateau forest ridge glacier volcano reef beach pass",
    "base": "base airbase barracks garrison",
    "region": "county province region district oblast state territory borough",
    "building": "airport station bridge tunnel square street avenue road tower stadium hospital "
    "house palace hall university school port terminal dock shipyard plant factory hotel museum "
    "cathedral church mosque temple dam lighthouse prison park",
}
_KINDS = {noun: kind for kind, nouns in _NOUNS.items() for noun in nouns.split()}
_AIRSPACE = re.compile(r"\b(?:international|[A-Z][a-z]+(?:’s|'s)?) (?:airspace|waters)\b")
_LEADING = re.compile(
    r"\b(?:Strait|Gulf|Bay|Cape|Lake|Mount|Isle|Port|Sea|River|Straits) (?:of )?(?:the )?[A-Z]\w+"
)
_TRAILING = re.compile(
    r"\b(?:[A-Z][\w’'-]+ ){1,3}(?:Sea|Ocean|Strait|Gulf|Bay|Lake|River|Channel|Sound|Canal|Island"
    r"|Islands|Peninsula|Coast|Bridge|Airport|Estuary|Harbour|Harbor|Valley)\b"
)
_WHERE = frozenset(
    "in at on off near over into from to across around above under through towards toward outside "
    "inside along between within onto by of".split()
)
_DIRECTIONS = frozenset(
    "north south east west northeast northwest southeast southwest midwest".split()
)
_NEAR = frozenset("in at near over outside around across from into".split())
_NO_NAMES = frozenset("the a this that his her its their our my in on at".split())


def places_of(parsed: Parsed, actors: Sequence[DraftActor]) -> tuple[DraftPlace, ...]:
    """Each place that the incident touches, by its name, in the order of the text."""
    names = [n for a in actors if a.kind != "state" for n in (a.name, *a.aliases)]
    persons = (n for a in actors if a.kind == "person" for n in (a.name, *a.aliases))
    taken = {name_words(n) for n in names} | {(w,) for n in persons for w in name_words(n)}
    text = parsed.article.text
    found: dict[tuple[str, ...], DraftPlace] = {}
    for part, line in readable(parsed):
        if part.sentences[0].kind == "title":
            continue
        for first, end in _spans(part, line):
            place = _place(parsed, part, first, end)
            if place is None or name_words(place.name) in taken | found.keys():
                continue
            if not _is_within(text, place, names):
                found[name_words(place.name)] = place
    return tuple(found.values())


def _is_within(text: str, place: DraftPlace, names: Sequence[str]) -> bool:
    """Whether a place stands in the longer name of somebody: "Texel Seminar on War and Law"."""
    start, end = place.stands[0]
    for name in names:
        at = text.find(name, max(0, start - len(name)), end + len(name))
        if len(name) > end - start and 0 <= at <= start and end <= at + len(name):
            return True
    return False


def _spans(part: Part, line: str) -> list[tuple[int, int]]:
    """Where places are named, in the order of the text; of those that overlap the longest."""
    found = [_trimmed(part, e) for e in part.doc.ents if e.label_ in ("GPE", "LOC", "FAC")]
    for pattern in (_AIRSPACE, _LEADING, _TRAILING):
        for match in pattern.finditer(line):
            span = part.doc.char_span(*match.span(), alignment_mode="expand")
            if span is not None:
                found.append(_trimmed(part, span))
    kept: list[tuple[int, int]] = []
    for first, end in sorted(set(found), key=lambda s: (s[0] - s[1], s)):
        if end > first and not any(f < end and first < e for f, e in kept):
            kept.append((first, end))
    return sorted(kept)


def _trimmed(part: Part, span: "Span") -> tuple[int, int]:
    first, end = stripped(part, span.start, span.end)
    while first < end and part.doc[first].lower_ in _NO_NAMES:
        first += 1
    return first, end


def _place(parsed: Parsed, part: Part, first: int, end: int) -> DraftPlace | None:
    """The place that some tokens name, where they stand as a place does."""
    doc, words = part.doc, words_of(part, first, end)
    kind = _kind(doc[first:end], words)
    named = is_capital(doc[first]) or kind == "airspace"
    if (
        not named
        or words.lower() in _DIRECTIONS
        or not 2 <= len(words) <= NAME
        or is_pronoun(words)
        or is_headline(doc[first].sent)
    ):
        return None
    if adjective_state(words) is not None or DESIGNATION.search(words):
        return None
    if {t.lower_ for t in doc[first:end]} & CALENDAR_NAMES or is_body_noun(doc[end - 1]):
        return None
    root = doc[first:end].root
    town = kind in ("country", "city", "region")
    if (town or kind is None) and not _is_where(root, is_seat(words)):
        return None
    stretch = part.stretch(doc[first:end])
    number = parsed.article.sentence_at(stretch[0]).number
    return DraftPlace(sentences=[number], name=words, kind=kind).standing([stretch])


def _is_where(token: "Token", seat: bool) -> bool:
    """Whether a place's name says where: after a preposition of place, or beside such a name.

    What is said to or by a capital is said to its state.
    """
    while token.dep_ in ("conj", "appos") and token.head.i < token.i:
        token = token.head
    return token.dep_ == "pobj" and token.head.lower_ in (_NEAR if seat else _WHERE)


def _kind(span: "Span", words: str) -> PlaceKind | None:
    """What sort of place: by its noun, else by the list of states, else by the pipeline."""
    if span[-1].lower_ in ("airspace", "waters"):
        return "airspace" if span[-1].lower_ == "airspace" else "water"
    for token in (span[-1], span[0]):
        if len(span) > 1 and token.lower_ in _KINDS:
            return _KINDS[token.lower_]
    if is_country(words):
        return "country"
    if is_region(words):
        return "region"
    label = span.root.ent_type_
    return "city" if label == "GPE" else "other" if label == "FAC" else None


def names_in(places: Sequence[DraftPlace], text: str) -> Iterator[DraftPlace]:
    """The places whose names some words hold, in order of length, the longest first."""
    for place in sorted(places, key=lambda p: -len(p.name)):
        if re.search(rf"(?<!\w){re.escape(place.name)}(?!\w)", text):
            yield place
