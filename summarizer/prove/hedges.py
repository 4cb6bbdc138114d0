"""The words that hold back: may, apparently, is said to; whether a statement leaves them out."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from summarizer.fold import fold
from summarizer.prove.scope import WIDEST, parts_of
from summarizer.prove.verdict import PASS, Verdict, flagged, refused
from summarizer.prove.words import Word, bears_sense, root, roots, words
from summarizer.record import Stance

__all__ = ["IS_HEDGED", "IS_NOT_HEDGED", "Hedge", "hedge_outcome", "hedges"]

# How the detail ends where a proposer said otherwise.
IS_HEDGED = "so it is hedged"
IS_NOT_HEDGED = "so it is not hedged"

# Clear: what is said is not said to be so. The month, the noun and "could not" are no such words:
# "in May", "the might of", "could not keep it in the air", "could see the coast".
_CLEAR = re.compile(
    r"\bmay\b(?! \d| not (?!have\b|be\b|yet\b))"
    r"|(?<!the )(?<!its )(?<!their )(?<!his )(?<!'s )(?<!military )(?<!full )\b[Mm]ight\b(?! of\b)"
    r"|(?<!one )(?<!nobody )(?<!nothing )\b[Cc]ould\b(?! (?:\w+ ){1,4}\d"
    r"| not\b| no\b| never\b| neither\b| hardly\b| only\b"
    r"| (?:\w+ )?(?:see|hear|feel|smell|make out|be (?:\w+ )?(?:seen|heard)|afford)\b)"
    r"|(?i:\b(?:apparently|allegedly|reportedly|perhaps|maybe|possibly|probably|presumably"
    r"|seemingly|purportedly|supposedly|ostensibly|conceivably|almost certainly|(?:un)?likely"
    r"|seem(?:s|ed|ing)?|appear(?:s|ed)?(?= (?:not |\w+ly )?(?:to|that|as)\b)|it appears"
    r"|suggest(?:s|ed|ing)?(?= that\b)|are to be believed|is to be believed|(?:im)?probable"
    r"|(?:is|are|was|were|been|be) (?:now |still |also |widely |\w+ly )?(?:said|believed|thought"
    r"|understood|reported|rumoured|rumored|presumed|alleged|suspected|feared|reputed) to"
    r"|(?:is|was|it) (?:now |still |\w+ly )?(?:believed|thought|understood|rumoured|feared)"
    r"(?= that\b)"
    r"|(?:is|was) (?:quite |still |well |also )?possible(?= that\b| for\b|[,.]|$)|possible that)\b)"
)
# Open: they may hold back. "If" sets a condition, "believe" gives an opinion.
_OPEN = re.compile(
    r"(?i)\b(?:if|unless|whether|as though|would|alleged|supposed|suspected|apparent|purported"
    r"|presumed|possible|possibility|potential|potentially|unclear|uncertain|unknown|unconfirmed"
    r"|unverified|not (?:\w+ )?(?:sure|certain|clear|known|ready)|doubt\w*|believe\w*|think\w*"
    r"|thought|reckon\w*|fear\w*|suspect\w*|guess\w*|assum\w+|expect\w*|in my (?:view|opinion|mind)"
    r"|rumou?r\w*|hint\w*|imply|implie\w+|indicat\w+|must have|can|able|chance|risk|danger|hope\w*"
    r"|estimate\w*|speculat\w+|wonder\w*|know|known|knew|see if|arguably|shall|should|ought"
    r"|perceive\w*|almost|nearly|look\w* (?:like|as)|sound\w* (?:like|as)|alleg\w+|could|might"
    r"|tend\w*|suggest\w*|may|nobody knows|yet to|hopeful\w*|understand|understood"
    r"|question|seen as|not yet)\b"
)
# As cues these hold back as well; as words of a content they need not.
_CLEAR_CUE = re.compile(
    r"(?i)\b(?:suggest|hint|imply|implie|speculat|insinuat|left open|surmis)\w*"
)
_DOUBT = re.compile(r"\b(?:no|without|any) doubts?\b|\bnot doubt\b", re.IGNORECASE)
_SENTENCES = re.compile(r"[.!?]\.{0,3}[\"']? +[\"']?[A-Z]")
# A word that holds back in a clause of these does not hold back the whole: "any jet that may fly".
_SUBORDINATE = frozenset(
    "who which whom whose what where when how why because while if unless although though until "
    "after before so as whoever whatever".split()
)
_ARTICLES = frozenset("a an the any some every no each all these those".split())


@dataclass(frozen=True, slots=True)
class Hedge:
    """A word that holds back.

    Attributes:
        word: as it stands there.
        clear: whether it holds back all that is said; if not, it may or may not.
        held: the roots of what it holds back.
        clause: the roots of all that bears sense in its clause.
    """

    word: str
    clear: bool
    held: frozenset[str]
    clause: frozenset[str]


@lru_cache(maxsize=4_096)  # a claim's words are looked at by several checks
def hedges(text: str) -> tuple[Hedge, ...]:
    """The words of a text that hold back, in its order.

    In a text of several sentences none is clear: it holds back one of them.
    """
    folded = fold(text).text
    plain = _DOUBT.sub(lambda match: "_" * len(match.group()), folded)
    tokens = words(text)
    parts, starts = parts_of(tokens), [token.start for token in tokens]
    single = not _SENTENCES.search(folded)
    found = []
    for match in _CLEAR.finditer(plain):
        at = bisect_left(starts, match.start())
        clear = single and _is_main(tokens, at)
        found.append((match.start(), _hedge(tokens, parts, match, at, clear)))
    rest = _CLEAR.sub(lambda match: "_" * len(match.group()), plain)
    for match in _OPEN.finditer(rest):
        found.append((match.start(), Hedge(match.group(), False, frozenset(), frozenset())))
    return tuple(hedge for _, hedge in sorted(found, key=lambda pair: pair[0]))


def hedge_outcome(
    statement: str, content: str, cue: str, hedged: bool, stance: Stance = "asserts"
) -> tuple[Verdict, bool]:
    """Compare what holds back in a statement and in the words, and derive whether they do.

    Args:
        statement: what somebody claims; for direct speech the content itself.
        content: the words claimed.
        cue: the words that mark the saying; "" where none do.
        hedged: what a proposer says of it.
        stance: with "questions" and "believes" the proposer's word stands.

    Returns:
        The verdict, and the value that the words bear out. A statement that says for certain what
        the words hold back is refused; a wrong value is put right and flagged.
    """
    told, said, cued = hedges(statement), hedges(content), hedges(cue)
    sure = [h for h in said if h.clear]
    by_cue = any(h.clear for h in cued) or bool(_CLEAR_CUE.search(cue))
    verdict = _statement_verdict(told, sure, bool(said or cued or by_cue), statement, content)
    if verdict.outcome == "reject":
        return verdict, True
    told_of = [h for h in sure if told or h.held & roots(statement)]
    if (told_of or by_cue) and not hedged:
        word = told_of[0].word if told_of else cue
        return flagged(f"{word!r} holds back, {IS_HEDGED}"), True
    opinion = stance in ("questions", "believes")
    if hedged and not (sure or by_cue or said or cued or opinion):
        return flagged(f"nothing in the words or the cue holds back, {IS_NOT_HEDGED}"), False
    return verdict, hedged


def _statement_verdict(
    told: tuple[Hedge, ...], sure: list[Hedge], held: bool, statement: str, content: str
) -> Verdict:
    """Whether the statement holds back as the words do."""
    if told:
        added = next((hedge for hedge in told if hedge.clear), None)
        if added and not held:
            return flagged(f"the statement holds back by {added.word!r}, the words do not")
        return PASS
    said = roots(statement)
    for hedge in sure:
        # A trailing "reportedly" is a clause of its own and holds back all the others.
        trailing = len(hedge.clause) <= 1
        rest = roots(content) - hedge.clause
        if hedge.held & said or (trailing and not hedge.held):
            return refused(f"{hedge.word!r} holds back, the statement does not")
        if not said & rest:
            return flagged(f"{hedge.word!r} holds back, the statement does not")
    return PASS


def _is_main(tokens: tuple[Word, ...], at: int) -> bool:
    """Whether a word stands in the main clause: after no "who", "if", "any jet that"."""
    here = tokens[at].clause
    clause = [t.text for t in tokens[max(0, at - WIDEST) : at] if t.clause == here]
    if any(word in _SUBORDINATE for word in clause):
        return False
    return not any(
        word == "that" and {*clause[max(0, i - 3) : i]} & _ARTICLES and not _is_frame(clause[i - 1])
        for i, word in enumerate(clause)
        if i >= 2
    )


def _is_frame(word: str) -> bool:
    """Whether "that" after this noun brings what it says: the fact that, a chance that."""
    return word in ("fact", "chance", "risk", "view", "idea", "possibility", "sign", "evidence")


def _hedge(
    tokens: tuple[Word, ...], parts: tuple[int, ...], match: re.Match[str], at: int, clear: bool
) -> Hedge:
    """A word that holds back, with what follows it in its clause."""
    near = range(max(0, at - WIDEST), min(len(tokens), at + WIDEST))
    clause = [tokens[i] for i in near if parts[i] == parts[at] and bears_sense(tokens[i].text)]
    after = [token for token in clause if token.start >= match.end()]
    return Hedge(
        word=match.group(),
        clear=clear,
        held=frozenset(root(token.text) for token in after[:2]),
        clause=frozenset(root(token.text) for token in clause),
    )
