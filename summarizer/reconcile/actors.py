"""Which mentions are one actor: by whole names first, then by what else tells that they are one.

Each stage reads all the mentions at once, so that no order of the records matters. To join two
actors wrongly is worse than to leave one in two: what fits several is joined to none.
"""

from collections.abc import Sequence
from functools import partial

from summarizer.reconcile.described import same_described, same_members
from summarizer.reconcile.grouping import NOTHING_JUDGED, grouped
from summarizer.reconcile.holders import same_holders, same_in_two_languages
from summarizer.reconcile.keys import actor_keys
from summarizer.reconcile.owners import owners_of
from summarizer.reconcile.quoted import same_words
from summarizer.reconcile.services import same_services
from summarizer.reconcile.standing import same_acronyms, same_bodies, same_states, same_whole_names
from summarizer.reconcile.surnames import same_names
from summarizer.reconcile.titles import same_titles
from summarizer.reconcile.unnamed import same_trades
from summarizer.reconcile.verdicts import Verdicts
from summarizer.record import ActorMention, ClaimMention

__all__ = ["actor_groups"]

# Each gives pairs of what the stages before it have left apart.
STAGES = (
    same_names,
    same_in_two_languages,
    same_holders,
    same_whole_names,
    same_acronyms,
    same_bodies,
    same_states,
    same_described,
    same_members,
    same_services,
    same_trades,
    same_titles,
)


def actor_groups(
    mentions: Sequence[ActorMention],
    judged: Verdicts = NOTHING_JUDGED,
    claims: Sequence[ClaimMention] = (),
) -> list[list[ActorMention]]:
    """The mentions of each actor.

    Args:
        mentions: of all the articles, in any order.
        judged: what is judged of the mentions.
        claims: of all the articles; who says the same words may be one.
    """
    mentions = sorted(mentions, key=lambda mention: mention.key)
    owners = owners_of(mentions)
    keys = actor_keys(owners)
    known = {mention.key: tuple(keys(mention)) for mention in mentions}
    groups = grouped(mentions, lambda mention: known[mention.key], judged)
    for stage in (*STAGES, partial(same_words, claims)):
        judged = judged.and_same(stage(groups, owners))
        groups = grouped(mentions, lambda mention: known[mention.key], judged)
    return groups
