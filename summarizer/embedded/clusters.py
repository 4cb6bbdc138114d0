"""Who is who: the sightings of one actor put together under its names."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from summarizer.embedded.sightings import Sighting, words_of
from summarizer.embedded.syntax import is_capital, runs, top
from summarizer.embedded.terms import BODIES, FIRM_ENDS, SUFFIXES
from summarizer.names import is_country, is_seat, name_words, state_of
from summarizer.record import ActorKind

__all__ = ["Cluster", "bodies", "others", "persons", "states"]

Form = tuple[str, ...]
_FIRM_NOUNS = frozenset(
    (noun,) for noun in "company firm airline operator carrier manufacturer railway".split()
)
_RUN_BY = _FIRM_NOUNS - {("company",), ("firm",)}
_OUTLET_NOUNS = frozenset(
    (noun,) for noun in "agency newspaper paper broadcaster outlet network channel magazine".split()
)


@dataclass(frozen=True, slots=True, eq=False)
class Cluster:
    """One actor: what sort, and where it is named.

    Attributes:
        kind: what sort of actor.
        names: its names as they stand, the fullest first; the last word alone where it is used.
        sightings: where it is named, in the order of the text.
    """

    kind: ActorKind
    names: tuple[str, ...]
    sightings: tuple[Sighting, ...]


def states(found: Iterable[Sighting]) -> list[Cluster]:
    """A cluster for each state that is named by a noun."""
    groups: dict[int, list[Sighting]] = {}
    for sighting in found:
        index = state_of(sighting.words)
        if index is not None:
            groups.setdefault(index, []).append(sighting)
    made = []
    for group in groups.values():
        names = Counter(s.words for s in group if _names_state(s))
        ranked = sorted(names, key=_state_rank)
        if ranked:
            made.append(Cluster("state", tuple(ranked), tuple(group)))
    return made


def _names_state(sighting: Sighting) -> bool:
    """Whether a state's word is a name of the state there, not only of a town or its people."""
    if is_country(sighting.words):
        return True
    if is_seat(sighting.words):
        return rules(sighting)
    return False


def rules(sighting: Sighting) -> bool:
    """Whether a capital stands for its state: where it does or says something."""
    return sighting.speaks or top(sighting.head).dep_ in ("nsubj", "poss")


def _state_rank(words: str) -> tuple[int, int, str]:
    """A state's own full name first, then its short form, then seat and capital."""
    short = words.isupper()
    return (0 if is_country(words) and not short else 1 if short else 2, -len(words), words)


def persons(found: Sequence[Sighting]) -> list[Cluster]:
    """A cluster for each person: the fullest name, with surname and other forms of it."""
    forms = Counter(_form(s) for s in found)
    groups: list[list[Form]] = []
    for form in sorted(forms, key=lambda f: (-len(f), -forms[f], f)):
        fits = [g for g in groups if _same_person(g[0], form)]
        if len(fits) > 1:
            fits = _meant(fits, form, found)
        if len(fits) == 1:
            fits[0].append(form)
        elif not fits:
            groups.append([form])
    return [_cluster("person", group, found) for group in groups]


def _meant(groups: list[list[Form]], form: Form, found: Sequence[Sighting]) -> list[list[Form]]:
    """Of several of one surname the one who is mostly named last before it stands alone."""
    full = [(s.stretch, i) for s in found for i, g in enumerate(groups) if _form(s) in g[:1]]
    votes: Counter[int] = Counter()
    for sighting in found:
        if _form(sighting) == form:
            before = [place for place in full if place[0] < sighting.stretch]
            votes.update([max(before or full)[1]] if full else [])
    ranked = votes.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return groups
    return [groups[ranked[0][0]]]


def _form(sighting: Sighting) -> Form:
    return name_words(sighting.words)


def _same_person(full: Form, form: Form) -> bool:
    """Whether a form is of one with a fuller name: its surname, or first name and surname."""
    plain, short = _plain(full), _plain(form)
    if not plain or not short:
        return False
    if len(short) == 1:
        return short[0] in (plain[-1], plain[0]) and (full != form)
    suffixes = set(full) & SUFFIXES, set(form) & SUFFIXES
    if suffixes[1] and suffixes[0] != suffixes[1]:
        return False
    first = plain[0][:4] == short[0][:4] or plain[0][0] == short[0] or short[0][0] == plain[0]
    return plain[-1] == short[-1] and (first or short[0] in plain)


def _plain(form: Form) -> Form:
    return tuple(word for word in form if word not in SUFFIXES)


def _cluster(kind: ActorKind, forms: Sequence[Form], found: Sequence[Sighting]) -> Cluster:
    own = tuple(s for s in found if _form(s) in forms)
    counted = Counter(s.words for s in own)
    body = {s.words for s in own if not s.is_title}
    names = sorted(
        counted,
        key=lambda w: (w not in body, -len(name_words(w)), -counted[w], w.isupper(), w),
    )
    return Cluster(kind, tuple(names), own)


def bodies(found: Sequence[Sighting]) -> list[Cluster]:
    """A cluster for each organisation and outlet: "the ministry" with the one ministry there is."""
    forms = Counter(_form(s) for s in found)
    groups: list[list[Form]] = []
    for form in sorted(forms, key=lambda f: (-len(f), f)):
        fits = [g for g in groups if any(_same_body(full, form) for full in g[:1])]
        if len(fits) == 1:
            fits[0].append(form)
        elif not fits:
            groups.append([form])
    _join_outlet(groups, found)
    made = []
    for group in groups:
        cluster = _cluster("organisation", group, found)
        outlet = any(s.kind == "outlet" for s in cluster.sightings)
        first, *rest = cluster.names
        aliases = (_with_article(name, cluster.sightings) for name in rest)
        names = tuple(dict.fromkeys((first, *aliases)))
        made.append(Cluster("outlet" if outlet else "organisation", names, cluster.sightings))
    return made


def _join_outlet(groups: list[list[Form]], found: Sequence[Sighting]) -> None:
    """Put "the agency" or "the company" with the outlet or firm that is named last before it.

    "The operator" may come before the one name that the article has for it.
    """
    others = [s for s in found if _form(s) not in _OUTLET_NOUNS | _FIRM_NOUNS]
    for group in [g for g in groups if g[0] in _OUTLET_NOUNS | _FIRM_NOUNS]:
        first = min(s.stretch for s in found if _form(s) == group[0])
        fits = _is_outlet if group[0] in _OUTLET_NOUNS else _is_firm
        firms = [s for s in others if fits(s)]
        before = [s for s in firms if s.stretch < first]
        if group[0] in _RUN_BY and not firms:
            named = [s for s in others if _may_be_firm(s)]
            before = named if len({_form(s) for s in named}) == 1 else []
        last = max(before, key=lambda s: s.stretch, default=None)
        if last is not None:
            groups.remove(group)
            next(g for g in groups if _form(last) in g).extend(group)


def _is_outlet(sighting: Sighting) -> bool:
    return sighting.kind == "outlet"


def _is_firm(sighting: Sighting) -> bool:
    """Whether a body's name ends as that of a company does, or it is told to run something."""
    if sighting.words.split()[-1].lower().rstrip(".") in FIRM_ENDS:
        return True
    return is_capital(sighting.head) and runs(sighting.head)


def _may_be_firm(sighting: Sighting) -> bool:
    """Whether a body with a name that does not say what it is speaks for itself."""
    named = is_capital(sighting.head) and sighting.kind == "organisation"
    return named and sighting.speaks and sighting.head.lower_ not in BODIES


def _same_body(full: Form, form: Form) -> bool:
    """Whether a form is the end of a fuller name, its initials, or all but "agency" of it."""
    if full[-len(form) :] == form:
        return True
    if len(form) == 1 and _whose(form[0]) & set(pairwise(full)):
        return True
    initials = "".join(word[0] for word in full if word not in ("of", "the", "and", "for", "on"))
    if len(form) == 1 and len(form[0]) > 2 and form[0].replace(".", "") == initials:
        return True
    return len(form) > 1 and full[:-1] == form and full[-1] in BODIES


def _whose(noun: str) -> frozenset[tuple[str, str]]:
    """How a name goes on that begins with a noun: "hospital in", "ministry of"."""
    return frozenset((noun, lead) for lead in ("of", "for", "in", "from", "at"))


def _with_article(name: str, found: Sequence[Sighting]) -> str:
    """A noun in small letters with the article that makes it a name: "the ministry"."""
    if len(name.split()) > 1 or not name.islower():
        return name
    first = next(s for s in found if s.words == name)
    before = first.part.doc[first.first - 1] if first.first else None
    if before is None or before.lower_ != "the":
        return name
    return words_of(first.part, first.first - 1, first.end)


def others(found: Sequence[Sighting]) -> list[Cluster]:
    """A cluster for each group and unnamed person; "officials" is of the one sort there is."""
    forms = Counter(_form(s) for s in found)
    groups: list[list[Form]] = []
    for form in sorted(forms, key=lambda f: (-len(f), f)):
        fits = [g for g in groups if len(form) == 1 and g[0][-1:] == form]
        if len(fits) == 1:
            fits[0].append(form)
        elif not fits:
            groups.append([form])
    return [_cluster(_kind(group, found), group, found) for group in groups]


def _kind(forms: Sequence[Form], found: Sequence[Sighting]) -> ActorKind:
    return next(s.kind for s in found if _form(s) == forms[0])
