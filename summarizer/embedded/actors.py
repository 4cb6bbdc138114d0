"""The actors of an article: persons, organisations, states, outlets, groups."""

from collections.abc import Iterator, Sequence

from summarizer.attribution import in_quotation
from summarizer.draft import DraftActor
from summarizer.embedded import clusters
from summarizer.embedded.bodies import bodies_in, states_in
from summarizer.embedded.clusters import Cluster
from summarizer.embedded.designations import DESIGNATION
from summarizer.embedded.owners import owner_of
from summarizer.embedded.parse import Parsed
from summarizer.embedded.people import groups_in, persons_in, unnamed_in
from summarizer.embedded.roles import Role, roles_of
from summarizer.embedded.settle import apart, by_surname, settled
from summarizer.embedded.sightings import Sighting, readable
from summarizer.embedded.syntax import is_vessel, is_where
from summarizer.names import state_of

__all__ = ["actors_of"]

ALIASES = 12  # other names that are told; more are forms of forms
NAME = 300  # characters, as a draft takes them


def actors_of(parsed: Parsed) -> tuple[DraftActor, ...]:
    """Everybody who acts or speaks, in the order of the text, with office and owner.

    An owner is told where its words stand by the name, nearer than those of any other owner.
    """
    made = _clusters(parsed)
    owners = {cluster: owner_of(cluster, made) for cluster in made}
    kept = [cluster for cluster in made if _stands(cluster)]
    for cluster in kept:  # grows as it goes: an owner has an owner
        owner = owners[cluster]
        if owner is not None and owner not in kept:
            kept.append(owner)
    kept.sort(key=lambda cluster: cluster.sightings[0].stretch)
    return tuple(_draft(parsed, cluster, owners[cluster]) for cluster in kept)


def _clusters(parsed: Parsed) -> list[Cluster]:
    parts = [part for part, _ in readable(parsed)]
    persons, bodies = settled(
        [s for part in parts for s in persons_in(part)],
        [s for part in parts for s in bodies_in(part)],
    )
    persons += by_surname(parts, persons)
    bodies = apart(bodies, persons)
    states = [s for part in parts for s in states_in(part)]
    unnamed = (s for part in parts for s in (*groups_in(part), *unnamed_in(part)))
    rest = [s for s in unnamed if not in_quotation(s.stretch, parsed.quoted)]
    people = clusters.persons(persons)
    return [
        *people,
        *clusters.bodies(bodies),
        *clusters.states(apart(states, persons)),
        *clusters.others(_new(apart(rest, [*persons, *bodies]), people)),
    ]


def _new(found: Sequence[Sighting], people: Sequence[Cluster]) -> list[Sighting]:
    """The unnamed who are none of those with a name: "the minister" is whoever was called so."""
    roles = [
        role.words.lower().split() for p in people for s in p.sightings for role in roles_of(s)
    ]
    return [s for s in found if s.kind == "group" or not _is_known(s, roles)]


def _is_known(sighting: Sighting, roles: Sequence[Sequence[str]]) -> bool:
    """Whether "the" points back to somebody: to an office that some name has, or nobody told of.

    "The harbour board’s spokesman" and "the spokesman for the board" need nobody before them.
    """
    doc = sighting.part.doc
    before = doc[sighting.first - 1] if sighting.first else None
    if before is not None and before.lower_ in ("a", "an", "one", "another"):
        return False
    words = doc[sighting.first : sighting.end]
    owned = any(t.tag_ in ("POS", "IN") or state_of(t.text) is not None for t in words)
    if not owned and (before is None or before.tag_ != "POS"):
        return True
    return any(sighting.head.lower_ in role for role in roles)


def _stands(cluster: Cluster) -> bool:
    """Whether an actor does or says something: a mere place or thing talked about does not."""
    body = [s for s in cluster.sightings if not s.is_title]
    if cluster.kind != "state" and _is_thing(cluster):
        return False
    if cluster.kind == "person":
        return any(len(s.words.split()) > 1 or s.sure or s.speaks for s in body)
    if cluster.kind == "group":
        return bool(body)
    if cluster.kind == "state":
        return any(s.words in cluster.names and s.acts for s in body)
    named = not cluster.names[0].islower()
    return any(s.speaks or (named and s.acts) for s in body)


def _is_thing(cluster: Cluster) -> bool:
    """Whether a name is a craft's, or of a place: where something is, and that does nothing."""
    if any(is_vessel(s.part.doc, s.first) for s in cluster.sightings):
        return True
    if any(map(DESIGNATION.fullmatch, cluster.names)):
        return True
    if any(s.sure or s.acts for s in cluster.sightings):
        return False
    return any(is_where(s.head) for s in cluster.sightings)


def _draft(parsed: Parsed, cluster: Cluster, owner: Cluster | None) -> DraftActor:
    name, *aliases = (name[:NAME] for name in cluster.names)
    role, by = _role(cluster)
    stands = tuple(_stretches(cluster, role, by))
    numbers = sorted({parsed.article.sentence_at(start).number for start, _ in stands})
    return DraftActor(
        sentences=numbers[:100],
        name=name,
        kind=cluster.kind,
        role=role.words if role else None,
        affiliation=owner.names[0] if owner else None,
        aliases=aliases[:ALIASES],
    ).standing(stands)


def _role(cluster: Cluster) -> tuple[Role | None, Sighting | None]:
    """The most telling office that stands by one of an actor's names, with that name."""
    if cluster.kind != "person":
        return None, None
    found = [(role, s) for s in cluster.sightings if not s.is_title for role in roles_of(s)]
    return max(found, key=lambda pair: pair[0].weight, default=(None, None))


def _stretches(
    cluster: Cluster, role: Role | None, by: Sighting | None
) -> Iterator[tuple[int, int]]:
    """Where the office and the names stand; of the name by the office that place."""
    if role is not None:
        yield role.stretch
    for name in cluster.names:
        places = [s for s in cluster.sightings if s.words == name]
        own = [s for s in places if not s.is_title]
        if by in places:
            yield by.stretch
        elif places:
            yield (own or places)[0].stretch
