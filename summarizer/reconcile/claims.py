"""The same claim: what it is known by in whatever words."""

from collections.abc import Callable, Hashable, Iterator, Mapping

from summarizer.reconcile.rules import plain
from summarizer.reconcile.sense import points, sense
from summarizer.reconcile.sides import Names
from summarizer.record import ClaimMention, bare

__all__ = ["claim_keys"]


def claim_keys(
    ids: Mapping[str, str], names: Names
) -> Callable[[ClaimMention], Iterator[Hashable]]:
    """A claim is known by its speaker, its stance, and its words or their sense.

    Of no speaker it is known by its article, too.

    Args:
        ids: the id of the item that each mention key belongs to.
        names: the words for those who take part.
    """

    senses: dict[tuple[str, str], Hashable | None] = {}

    def keys(mention: ClaimMention) -> Iterator[Hashable]:
        nobody = mention.article if mention.mode != "narrated" else "narrated"
        who = ids[mention.speaker] if mention.speaker else nobody
        statement = plain(mention.statement)
        yield who, mention.stance, statement
        content = " ".join(bare(span.text) for span in mention.content)
        # "It was deliberate" may be of the contact in one article and of the fuel in another.
        if not points(content):
            yield who, mention.stance, plain(content)
        told = who, mention.statement
        if told not in senses:
            senses[told] = sense(mention.statement, names, names.own.get(who, frozenset()))
        said = senses[told]
        if said is not None:
            yield who, mention.stance, mention.hedged, said

    return keys
