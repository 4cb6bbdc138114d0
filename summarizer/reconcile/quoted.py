"""People without a name by their words: who says in the headline what a name says below."""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations

from summarizer.reconcile.lexicon import NOT_HELD
from summarizer.reconcile.offices import post_of
from summarizer.reconcile.people import person_name
from summarizer.reconcile.rules import plain
from summarizer.reconcile.spelling import plain_words
from summarizer.reconcile.surnames import states_of
from summarizer.record import ActorMention, ClaimMention, bare

__all__ = ["same_words"]

Group = Sequence[ActorMention]
Words = tuple[str, ...]

RUN = 5  # words; fewer ("we have nothing to") are anybody's
_MARKED = re.compile(r"“[^”]*”|«[^»]*»|„[^“”]*[“”]|\"[^\"]*\"")
_CLAUSE = re.compile(r",|\s(?:who|whom|which|that|speaking)\s")


def same_words(
    claims: Sequence[ClaimMention], groups: Sequence[Group], owners: Mapping[str, Hashable]
) -> Iterator[tuple[str, str]]:
    """Pairs of a person without a name and the one other person who says the same words.

    Words in quotation marks are one person's, whoever has a name. Words that articles report are
    where these tell of the speaker in the same words too: "a European naval officer" in two.
    """
    unnamed = {
        mention.key: _titles(group) for group in groups if _is_unnamed(group) for mention in group
    }
    if not unnamed:
        return
    home = {m.key: group for group in groups if group[0].kind == "person" for m in group}
    quoted, reported = _said(claims, home, unnamed)
    for many in (*quoted.values(), *(who for (titles, _), who in reported.items() if titles)):
        yield from _joined([home[key] for key in sorted(many)], owners)


def _joined(groups: Iterable[Group], owners: Mapping[str, Hashable]) -> Iterator[tuple[str, str]]:
    """Those without a name among some people, with the one who has a name or with each other."""
    found = list({id(group): group for group in groups}.values())
    named = [group for group in found if not _is_unnamed(group)]
    if len(named) <= 1 and all(_may_be_one(*pair, owners) for pair in combinations(found, 2)):
        first, *others = [*named, *(group for group in found if _is_unnamed(group))]
        yield from ((first[0].key, other[0].key) for other in others)


def _may_be_one(one: Group, other: Group, owners: Mapping[str, Hashable]) -> bool:
    """Whether nothing tells two people apart: no states, no two offices, no spokesman of whom.

    A minister's words may be told as those of his spokesman, who is another all the same.
    """
    first, second = states_of(one, owners), states_of(other, owners)
    if first and second and not first & second:
        return False
    told = _told(one), _told(other)
    stands_in, other_stands_in = (NOT_HELD.intersection(chain(*t)) for t in told)
    posts, others = ({post_of(" ".join(words)) for words in t} - {None} for t in told)
    apart = posts and others and not posts & others
    return stands_in == other_stands_in and not apart


def _told(group: Group) -> set[Words]:
    """The titles and offices by which somebody is told of."""
    names = [m.name for m in group if person_name(m.name) is None]
    return {plain_words(_CLAUSE.split(t)[0]) for t in (*names, *(m.role for m in group)) if t}


def _said(
    claims: Iterable[ClaimMention], home: Mapping[str, Group], unnamed: Mapping[str, Words]
) -> tuple[Mapping[Words, set[str]], Mapping[tuple[Words, Words], set[str]]]:
    """Who says which words in quotation marks, and which words articles report of whom."""
    quoted: dict[Words, set[str]] = defaultdict(set)
    reported: dict[tuple[Words, Words], set[str]] = defaultdict(set)
    for claim in claims:
        speaker = claim.speaker
        if speaker is None or speaker not in home:
            continue
        for span in claim.content:
            marked = _MARKED.findall(span.text)
            if claim.mode == "direct":
                marked = marked or [span.text]
            for part in marked:
                quoted[plain(part)].add(speaker)
            if not marked and speaker in unnamed:
                words = plain(bare(span.text))
                reported[unnamed[speaker], words].add(speaker)
    return (
        {words: who for words, who in quoted.items() if len(words) >= RUN},
        {said: who for said, who in reported.items() if len(said[1]) >= RUN},
    )


def _is_unnamed(group: Group) -> bool:
    return group[0].kind == "person" and not any(
        person_name(name) for mention in group for name in (mention.name, *mention.aliases)
    )


def _titles(group: Group) -> Words:
    """What somebody without a name is called, without what a clause adds."""
    return min((plain_words(_CLAUSE.split(mention.name)[0]) for mention in group), default=())
