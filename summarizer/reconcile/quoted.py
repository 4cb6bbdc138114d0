"""People without a name by their words: who says in the headline what a name says below."""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

from summarizer.reconcile.people import person_name
from summarizer.reconcile.rules import plain
from summarizer.reconcile.spelling import plain_words
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
    for many in quoted.values():
        yield from _joined([home[key] for key in sorted(many)])
    for (titles, _), many in reported.items():
        if titles:
            yield from _joined([home[key] for key in sorted(many)])


def _joined(groups: Iterable[Group]) -> Iterator[tuple[str, str]]:
    """Those without a name among some people, with the one who has a name or with each other."""
    found = list({id(group): group for group in groups}.values())
    named = [group for group in found if not _is_unnamed(group)]
    if len(named) <= 1:
        first, *others = [*named, *(group for group in found if _is_unnamed(group))]
        yield from ((first[0].key, other[0].key) for other in others)


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
