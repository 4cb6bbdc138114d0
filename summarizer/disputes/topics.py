"""What incidents are disputed about, whatever the words: contact, whose air or water, whose fault.

A topic has two answers. Which of them a statement gives is told by its words; what gives neither,
or both, is not asked.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from types import MappingProxyType

from summarizer.disputes.opposites import UNREAL
from summarizer.disputes.question import Asker, fact
from summarizer.disputes.read import ClaimRead
from summarizer.draft import DraftDisputedFact
from summarizer.reconcile.paraphrases import plain
from summarizer.record import Claim

__all__ = ["causes", "topics"]

BESIDE = 600  # characters: what stands in one paragraph, or in the next
_CLEFT = re.compile(r"[Ii]t was (?:an? |the |its )?(?P<what>\w+(?: \w+)?)")
_TOLD = re.compile(r"\b(?:say|says|said)\b", re.IGNORECASE)  # it tells what others say

# Says of a statement in the words of `paraphrases.plain` whether it gives an answer.
Answer = Callable[[str], bool]

_SPACE = r"(?:airspace|air space|skies|sky|waters?|seas?|zone|area|sector|space)"
_CLOSED = (
    r"(?:closed|shut|restricted|prohibited|forbidden|exclusion|no-fly|territorial|off limits"
    r"|off-limits|declared|sovereign|violat\w+)"
)
_OPEN = re.compile(
    rf"(?i)\b(?:international|neutral|open)(?: \w+)? {_SPACE}\b"
    r"|\b(?:every country|everybody|anybody|everyone|all nations?) (?:is|are) free to (?:fly|sail)"
    rf"|\b{_SPACE} that (?:belongs to (?:everybody|everyone|all)|is open to)\b"
    r"|\b(?:where|any place|anywhere) (?:the |international )?law (?:lets|allows|permits)\b"
)
_SHUT = re.compile(
    rf"(?i)\b{_CLOSED}(?: \w+){{0,2}} {_SPACE}\b"
    rf"|\b{_SPACE}(?: \S+){{0,5}} (?:closed|shut|off limits|off-limits|restricted)\b"
    rf"|\b{_SPACE} whose closure\b"
    rf"|\bviolat\w+(?: \S+){{0,3}} (?:border|{_SPACE})\b"
)
_MOVE = r"(?:manoeuv\w+|maneuv\w+|turn(?:s|ed|ing)?|dived?|threw|steer\w*)"
_ITSELF = re.compile(
    rf"(?i)\b{_MOVE}(?: \S+){{0,4}} (?:sharply|too hard|too fast|too abruptly|itself)\b"
    rf"|\b(?:sharp|abrupt|violent|wild) {_MOVE}|\bdid it to itself\b|\bof its own accord\b"
    r"|\blost (?:height|altitude|control)\b"
)
_STRUCK = re.compile(
    r"(?i)\b(?:hit|hits|struck|strikes?|rammed|clipped|smash\w*|crash\w* into|flew into|collid\w+"
    r"|slammed) (?:\S+ ){0,4}?(?:\w*propeller|drone|jet|plane|aircraft|helicopter|ship|boat|ferry"
    r"|tanker|trawler|vessel|wing|hull|bow|side|us)\b"
    r"|\b(?:was|were|been|being) (?:hit|struck|rammed|clipped)\b"
)
_CALL = r"(?:calls?|called|radio|hails?|signals?)"
_ANSWERED = re.compile(
    rf"(?i)\b(?:answered|replied)(?: (?:once|twice|\w+ times|(?:\S+ ){{0,4}}{_CALL}\b.*))?[ .]*$"
)
_UNANSWERED = re.compile(
    rf"(?i)\b(?:not|never) (?:\w+ )?answer\w* (?:\S+ ){{0,4}}{_CALL}\b"
    rf"|\b{_CALL}(?: \S+){{1,8}} was not answered\b"
)
_NEGATED = re.compile(r"(?i)\b(?:not?|never|nobody|nothing|neither|\w+n[’']t)\b")


def _says(yes: re.Pattern[str], no: re.Pattern[str]) -> Answer:
    return lambda text: bool(yes.search(text)) and not no.search(text)


# By topic its two answers. A denial of an answer gives none: it is compared word for word.
_TOPICS: Mapping[str, tuple[Answer, Answer]] = MappingProxyType(
    {
        "whose space": (_says(_OPEN, _SHUT), _says(_SHUT, _OPEN)),
        "by itself": (_says(_STRUCK, _ITSELF), _says(_ITSELF, _STRUCK)),
        "calls answered": (_says(_ANSWERED, _NEGATED), lambda text: bool(_UNANSWERED.search(text))),
    }
)


def topics(ask: Asker, claims: Sequence[ClaimRead]) -> Iterator[DraftDisputedFact]:
    """Of what incidents are disputed about, who gives the one answer and who the other."""
    told = [
        one
        for one in claims
        if one.claim.stance != "denies"
        and one.claim.speaker
        and not one.all.roots & UNREAL
        and not _TOLD.search(one.claim.statement)
    ]
    texts = {one.claim.id: plain(one.claim.statement) for one in told}
    for answers in _TOPICS.values():
        sides = [[one for one in told if answer(texts[one.claim.id])] for answer in answers]
        torn = {one.side for one in sides[0]} & {one.side for one in sides[1]}
        here, there = ([one.claim for one in side if one.side not in torn] for side in sides)
        if here and there:
            question = ask((*here, *there))
            if question is not None:
                yield fact(question, [claim.id for claim in here], [claim.id for claim in there])


def causes(ask: Asker, claims: Sequence[ClaimRead]) -> Iterator[DraftDisputedFact]:
    """Two answers to one question that stand side by side: it was speed; it was the rail."""
    short = [one for one in claims if _CLEFT.fullmatch(one.claim.statement)]
    for one, other in combinations(short, 2):
        if one.side != other.side and _other_cause(one.claim, other.claim):
            question = ask((one.claim, other.claim))
            if question is not None:
                yield fact(question, [one.claim.id], [other.claim.id])


def _other_cause(one: Claim, other: Claim) -> bool:
    """Whether two claims that stand side by side say that different things were it."""
    here, there = (_CLEFT.fullmatch(claim.statement) for claim in (one, other))
    if here is None or there is None or here["what"].lower() == there["what"].lower():
        return False
    first, second = one.mentions[0].evidence[0], other.mentions[0].evidence[0]
    return first.article == second.article and abs(first.start - second.start) < BESIDE
