"""Which of the words that might name a person or a body name which."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from summarizer.embedded.parse import Part
from summarizer.embedded.sightings import Sighting
from summarizer.embedded.terms import FIRM_ENDS
from summarizer.names import name_words

__all__ = ["apart", "by_surname", "settled"]


def settled(
    persons: Sequence[Sighting], bodies: Sequence[Sighting]
) -> tuple[list[Sighting], list[Sighting]]:
    """Persons and bodies, of which the same words are everywhere the one or everywhere the other.

    A title makes a person, the noun of a body or a firm a body; else what the pipeline says
    oftener.
    """
    both = [*persons, *bodies]
    firm = {_form(s) for s in bodies if s.sure}
    firm |= {_form(s) for s in both if _is_firm(s) and not s.sure}
    people = {_form(s) for s in persons if s.sure} - firm
    surnames = {_form(s)[-1] for s in persons if len(_form(s)) > 1 and _form(s) not in firm}
    votes = Counter(_form(s) for s in persons)
    votes.subtract(_form(s) for s in bodies)

    def is_person(sighting: Sighting) -> bool:
        form = _form(sighting)
        if form in firm:
            return False
        return form in people or (len(form) == 1 and form[0] in surnames) or votes[form] > 0

    chosen = _once(replace(s, kind="person") for s in both if is_person(s))
    kinds = {s: "organisation" if s.kind == "person" else s.kind for s in both}
    rest = _once(replace(s, kind=kinds[s]) for s in (*bodies, *persons) if not is_person(s))
    return chosen, apart(rest, [s for s in chosen if len(_form(s)) > 1])


def by_surname(parts: Sequence[Part], people: Sequence[Sighting]) -> Iterator[Sighting]:
    """Where a surname stands alone that the pipeline took for something else, or for nothing."""
    surnames = {s.words.split()[-1] for s in people if len(s.words.split()) > 1}
    taken = {(id(s.part), i) for s in people for i in range(s.first, s.end)}
    for part in parts:
        for token in part.doc:
            if token.text not in surnames or (id(part), token.i) in taken:
                continue
            of_name = token.dep_ == "compound" and token.head.pos_ == "PROPN"
            before = part.doc[token.i - 1] if token.i else None
            led = before is not None and before.pos_ == "PROPN" and before.head.i == token.i
            if not of_name and not led:
                yield Sighting(part, token.i, token.i + 1, "person", token.text, token)


def apart(found: Iterable[Sighting], taken: Sequence[Sighting]) -> list[Sighting]:
    """The sightings whose own noun is no word of any of those that are taken."""
    return [
        s for s in found if not any(t.part is s.part and t.first <= s.head.i < t.end for t in taken)
    ]


def _is_firm(sighting: Sighting) -> bool:
    """Whether a name of several words ends as that of a company does: "Marra Sky Tours"."""
    form = _form(sighting)
    return len(form) > 1 and form[-1] in FIRM_ENDS


def _once(found: Iterable[Sighting]) -> list[Sighting]:
    """The sightings in the order of the text, the longer of any two that overlap."""
    kept: list[Sighting] = []
    for sighting in sorted(found, key=lambda s: (s.part.start, s.first, -s.end)):
        last = kept[-1] if kept else None
        if last is None or last.part is not sighting.part or last.end <= sighting.first:
            kept.append(sighting)
    return kept


def _form(sighting: Sighting) -> tuple[str, ...]:
    return name_words(sighting.words)
