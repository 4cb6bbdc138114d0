"""Words cut out of their clause so that the sense flips: "it is not true that [the jet hit it]"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from summarizer.fold import fold
from summarizer.prove.clauses import blanked, clause_of, sentence_of
from summarizer.prove.hedges import hedges
from summarizer.prove.negators import VERBAL
from summarizer.prove.scope import negations
from summarizer.prove.verdict import PASS, Verdict, flagged
from summarizer.prove.words import words
from summarizer.record import Stance

__all__ = ["cut_outcome"]

Stretch = tuple[int, int]

_CONDITION = re.compile(
    r"(?i)(?<!even )\b(?:if|unless|whether|in case|provided that|assuming that|as though"
    r"|on condition that)\b(?! not (?:\w+|all)\b[,.])"
)
_FRONTED = re.compile(r"(?i)^[\"'\s]*(?:that |but |and |so )?(?:if|unless|only if)\b")
_TRAILING = re.compile(
    r"(?i)^[\"']?,? (?:apparently|allegedly|reportedly|perhaps|probably|possibly|supposedly"
    r"|presumably|or so \w+ (?:said|say|claimed|thought))\b"
)
# Between a "not" and the cue stand helpers and adverbs alone, where it is the cue that is denied.
_CHAIN = frozenset(
    "has have had do does did is are was were will would can could may might should be been yet "
    "ever even so far to of them us one that actually".split()
)
_SUBJECTS = frozenset("no none nobody neither no-one nothing".split())
_INTERRUPTS = re.compile(r"^[\"'\s]*[,;:.!?-]|^[\"']")
_RESUMES = re.compile(r"[,;:.!?-][\"'\s]*$|[\"']$")
WIDEST = 600  # characters: no clause of the news is longer, and hostile text has no end
NEAR = 2  # words between the end of a content and the "not" that belongs to it: "would rather not"


@dataclass(frozen=True, slots=True)
class _Context:
    """What stands around one stretch: in its clause before and after, and in its sentence."""

    before: str
    cue_at: int | None  # where in `before` the cue stood
    after: str
    fronted: str  # the clause before, where it ends right before the stretch
    beyond: str  # all that follows in the sentence


def cut_outcome(
    text: str,
    content: Sequence[Stretch],
    apart: Sequence[Stretch] = (),
    *,
    sentences: Sequence[Stretch] = (),
    stance: Stance = "asserts",
    hedged: bool = False,
) -> Verdict:
    """Whether something outside the words claimed, in their clause, turns their sense.

    Args:
        text: the article.
        content: the stretches claimed, in text order.
        apart: cue and source, the cue first; neither counts, whatever it says.
        sentences: the sentences of the stretches; without them they are found by stops.
        stance: what denies is told by "denies" and "questions" already, a condition by "questions".
        hedged: what holds back is told by this already.

    Returns:
        A flag that names the word that governs the content from outside; else a pass.
    """
    around = (min(s for s, _ in content) - WIDEST, max(e for _, e in content) + WIDEST)
    plain = blanked(text, tuple(apart), around)
    told = _told_already(stance, hedged)
    for i, (start, end) in enumerate(content):
        home = next((s for s in sentences if s[0] <= start < s[1]), None)
        home = home or sentence_of(text, start, end)
        first = max([home[0], start - WIDEST, *(e for _, e in content[:i])])
        last = min([max(home[1], end), end + WIDEST, *(s for s, _ in content[i + 1 :] if s >= end)])
        context = _context(plain, (start, end), (first, last), tuple(apart)[:1])
        for kind, governor in _governing(context):
            if kind not in told:
                return flagged(f"{governor!r} governs {text[start:end][:60]!r} from outside")
    if "negation" not in told:
        for left, right in pairwise(content):
            word = _hidden(plain, left, right, sentences)
            if word is not None:
                return flagged(f"{word!r} is left out between the words")
    return PASS


def _told_already(stance: Stance, hedged: bool) -> frozenset[str]:
    """The kinds of governing words that stance and hedge tell of."""
    kinds = {
        "denies": {"negation"},
        "questions": {"negation", "condition", "hedge"},
        "believes": {"hedge"},
    }.get(stance, set())
    return frozenset(kinds | ({"hedge", "condition"} if hedged else set()))


def _context(plain: str, stretch: Stretch, bounds: Stretch, cue: tuple[Stretch, ...]) -> _Context:
    """What stands around a stretch within some bounds, cue and source blanked."""
    start, end = stretch
    clause = clause_of(plain, start, end, bounds)
    head = plain[bounds[0] : clause[0]].rstrip()
    fronted = ""
    if head.endswith(",") and not plain[clause[0] : start].strip(" \"'“”‘’"):
        previous = head[:-1].rstrip()
        begin, _ = clause_of(previous, len(previous), len(previous), (0, len(previous)))
        fronted = previous[begin:]
    at = next((c[0] - clause[0] for c in cue if clause[0] <= c[0] < start), None)
    return _Context(
        before=plain[clause[0] : start],
        cue_at=at,
        after=plain[end : clause[1]],
        fronted=fronted,
        beyond=plain[end : bounds[1]],
    )


def _governing(context: _Context) -> Iterator[tuple[str, str]]:
    """The words around a stretch that turn it, each with its kind."""
    for word in (_denial_before(context), _denial_after(context.after)):
        if word is not None:
            yield "negation", word
    after = fold(context.after).text
    beyond = fold(context.beyond).text
    late = re.match(r"[\"']?, *(?:but )?(?:only )?(?:if|unless|provided)\b(?! not\b)", beyond)
    for match in (
        _CONDITION.search(fold(context.before).text),
        _FRONTED.search(fold(context.fronted).text),
        _CONDITION.search(after),
        late,
    ):
        if match is not None:
            yield "condition", match.group().strip(" \"',")
    hedge = next((h.word for h in hedges(f"{context.before} x") if h.clear), None)
    trailing = _TRAILING.match(beyond)
    if hedge or trailing:
        yield "hedge", hedge or (trailing.group().strip(" \"',") if trailing else "")


def _denial_before(context: _Context) -> str | None:
    """A negation before the stretch that reaches it, or one of the cue: did not say that."""
    if fold(context.before).text.strip(" \"',").lower() == "no":
        return None  # an answer of its own: "No," he said, "[it was an accident]."
    if context.cue_at is not None:
        ahead, behind = context.before[: context.cue_at], context.before[context.cue_at :]
        return _denial_of_cue(ahead) or _denial_before_words(behind)
    return _denial_before_words(context.before)


def _denial_before_words(before: str) -> str | None:
    """A negation in what stands before, or a "failed to" right before."""
    said = negations(before)
    clear = [n.word for n in said if n.decisive and n.force in ("clear", "free")]
    if clear:
        return clear[-1]
    folded = fold(before).text
    verbal = [m for m in VERBAL.finditer(folded) if len(folded[m.end() :].split()) <= NEAR]
    return verbal[-1].group() if verbal and any(n.force == "verbal" for n in said) else None


def _denial_of_cue(ahead: str) -> str | None:
    """A negation that belongs to the cue after it: "did not", "nobody", "no official has"."""
    tokens = words(ahead)
    denied = [n.word.split()[0] for n in negations(f"{ahead} said") if n.force == "clear"]
    for i in range(len(tokens) - 1, -1, -1):
        word = tokens[i].text
        if word in denied:
            rest = [token.text for token in tokens[i + 1 :]]
            subject = word in _SUBJECTS and len(rest) <= NEAR + 1
            chained = all(r in _CHAIN or r.endswith("ly") for r in rest)
            return word if subject or chained else None
    return None


def _denial_after(after: str) -> str | None:
    """A negation right after the stretch, as where it ends before its "not"."""
    tokens = words(after)
    for negation in negations(after):
        first = negation.word.split()[0]
        at = next(i for i, token in enumerate(tokens) if token.text == first)
        if negation.force == "clear" and at < NEAR:
            return negation.word
    return None


def _hidden(plain: str, left: Stretch, right: Stretch, sentences: Sequence[Stretch]) -> str | None:
    """A negation in the gap between two stretches of one sentence; asides of a quotation apart."""
    gap = fold(plain[left[1] : right[0]]).text if right[0] - left[1] <= WIDEST else ""
    if sentences:
        one = any(s[0] <= left[1] - 1 and right[0] < s[1] for s in sentences)
    else:
        home = sentence_of(plain, left[0], left[1])
        one = home[0] <= right[0] < home[1]
    if not one or (_INTERRUPTS.search(gap) and _RESUMES.search(gap)):
        return None
    found = [n.word for n in negations(gap) if n.force in ("clear", "verbal")]
    return found[0] if found else None
