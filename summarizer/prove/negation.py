"""Whether a statement says no where the words claimed say yes, or yes where they say no."""

from collections import Counter
from collections.abc import Sequence

from summarizer.prove.negators import licences
from summarizer.prove.scope import Negation, negations
from summarizer.prove.verdict import PASS, Verdict, flagged, refused
from summarizer.prove.words import bears_sense, root, roots, words

__all__ = ["negation_outcome"]

# "No evidence that it was hit" does not say that it was not.
_EVIDENCE = frozenset(map(root, "evidence proof sign indication confirmation".split()))

# "Wrong to say that it fired" says that it did not fire, by no rule that could be looked up.
_FALSE = frozenset(map(root, "wrong false untrue lie myth nonsense baseless fabricated".split()))
LONGEST = 4_000  # characters: what is reported in one sentence has a tenth of them


def negation_outcome(statement: str, content: str) -> Verdict:
    """Compare the negations of a statement with those of the words that it restates.

    Args:
        statement: what somebody claims, in a proposer's own words.
        content: the words claimed, as the article has them; a gap between stretches is " … ".

    Returns:
        A pass where both say yes or both say no of the same; a refusal where one of them says no
        and the other nothing of the kind; a flag where the scope stays open.
    """
    if max(len(statement), len(content)) > LONGEST:
        return flagged("the words are too long for their negations to be compared")
    if roots(statement) == roots(content) and _forms(statement) == _forms(content):
        return PASS
    of_statement, of_content = negations(statement, content), negations(content, statement)
    dropped, added = _unmatched(of_content, of_statement), _unmatched(of_statement, of_content)
    if not dropped and not added:
        return PASS
    if of_content and of_statement and dropped and added:
        return _both(dropped, added, statement, content)
    if dropped:
        return _dropped(dropped, of_statement, statement, content)
    return _added(added, of_content, statement, content)


def _forms(text: str) -> list[str]:
    return [word.text for word in words(text) if not bears_sense(word.text)]


def _unmatched(these: tuple[Negation, ...], those: tuple[Negation, ...]) -> list[Negation]:
    """The negations of one text to which none of the other answers by what it denies."""
    free = list(those)
    left = []
    for one in these:
        same = next((o for o in free if _answers(o, one)), None)
        if same is None:
            left.append(one)
        else:
            free.remove(same)
    return [one for one in left if one.force != "void"]


def _answers(one: Negation, other: Negation) -> bool:
    """Whether two negations are of the same: of one verb or noun, or both "rule out"."""
    if one.denied & other.denied:
        return True
    verbs = "clear" not in (one.force, other.force)
    return verbs and root(one.word.split()[0]) == root(other.word.split()[0])


def _both(dropped: list[Negation], added: list[Negation], statement: str, content: str) -> Verdict:
    """Both say no, of different words: a paraphrase, unless each affirms what the other denies."""
    lost = [n for n in dropped if _affirmed(n, statement, added)]
    gained = [n for n in added if _affirmed(n, content, dropped)]
    if lost and gained:
        return refused(f"{_told(lost[0])} of the words is {_told(gained[0])} in the statement")
    if any(n.denied & _EVIDENCE for n in dropped) and not roots(statement) & _EVIDENCE:
        return flagged(f"{_told(dropped[0])} is more than that in the statement")
    if lost or gained:
        return flagged(f"what {(lost or gained)[0].word!r} denies differs")
    return PASS


def _affirmed(negation: Negation, text: str, others: Sequence[Negation]) -> bool:
    """Whether a text says, outside the clauses that it denies itself, what the negation denies."""
    denied = {r for other in others if other.force == "clear" for r in other.clause}
    return bool(negation.denied & roots(text) - denied)


def _licensed(alone: list[Negation], here: str, there: str) -> bool:
    """Whether a word of a negative sense says here what negations say there: missed, did not hit.

    Not where what they deny stands here too: "flew safely back" is no licence for "did not fly".
    """
    denied = {r for negation in alone for r in negation.denied}
    mine, yours = ({word.text for word in words(text)} for text in (here, there))
    if "off" in mine - yours and "on" in yours - mine:
        return True
    return bool(licences(here) - licences(there) - denied) and not denied & roots(here)


def _dropped(
    dropped: list[Negation], kept: tuple[Negation, ...], statement: str, content: str
) -> Verdict:
    """The words say no where the statement says nothing of the kind."""
    if _licensed(dropped, statement, content):
        return PASS
    worst = PASS
    for negation in dropped:
        verdict = _one_dropped(negation, statement, content)
        if verdict.outcome == "reject" and kept and not _affirmed(negation, statement, kept):
            verdict = flagged(verdict.reason or "")
        if verdict.outcome == "reject" or worst.outcome == "pass":
            worst = verdict
    return worst


def _one_dropped(negation: Negation, statement: str, content: str) -> Verdict:
    """Whether a statement without the negation speaks of what it denies."""
    told = f"the statement has no negation for {_told(negation)}"
    said = roots(statement)
    rest = _rest(negation, content)
    met = negation.denied & (said | {root(word.text) for word in words(statement)})
    if met and negation.decisive:
        return flagged(told) if met <= rest or said & _FALSE else refused(told)
    if met or (negation.force == "free" and negation.word.startswith("not ")):
        return flagged(told)
    if negation.force != "clear" or (said & rest) - negation.clause:
        return PASS
    if said & negation.clause and not said - roots(content):
        return refused(told)
    return flagged(told)


def _rest(negation: Negation, content: str) -> frozenset[str]:
    """The roots of the words outside the clause of a negation, as often as they stand there."""
    counted = Counter(root(word.text) for word in words(content) if bears_sense(word.text))
    return frozenset(r for r, n in counted.items() if r not in negation.clause or n > 1)


def _added(
    added: list[Negation], kept: tuple[Negation, ...], statement: str, content: str
) -> Verdict:
    """The statement says no where the words say nothing of the kind."""
    if _licensed(added, content, statement):
        return PASS
    told = f"the words have no negation for {_told(added[0])}"
    here = roots(content) | {root(word.text) for word in words(content)}
    meets = [n for n in added if n.denied & here]
    asked = content.rstrip(" \"'”’").endswith("?")
    if asked or (kept and not any(_affirmed(n, content, kept) for n in added)):
        return flagged(told)
    if all(n.force == "free" for n in added) and not meets:
        return PASS
    # Where what is denied stands in other words, "not working" may well be "out of order".
    if not any(n.decisive for n in meets) or here & _FALSE:
        return flagged(told)
    return refused(told)


def _told(negation: Negation) -> str:
    """A negation and what it denies, for a reader."""
    return repr(" ".join([negation.word, *sorted(negation.denied)]))
