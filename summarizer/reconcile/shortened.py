"""Claims that one speaker makes in full and in short: a ferry sank off the coal pier, a ferry sank.

The short one ends where the full one goes on to say where it was, and no word of the one stands in
the place of another: off the coal pier and off the fish pier are two. What is said in short of two
that differ may be either, and stays for itself.
"""

from collections.abc import Iterator, Mapping, Sequence

from summarizer.prove.scope import negations
from summarizer.reconcile.sense import Clause, said_in
from summarizer.reconcile.sides import Names
from summarizer.reconcile.terms import TIMES
from summarizer.record import ClaimMention

__all__ = ["shortened"]

# What begins where something was. A time ("after") or a condition ("without") is no mere addition.
_WHERE = frozenset(
    "off near at in over under above below inside outside beside along around beyond behind".split()
)
LEAST = 2  # words of what is said in short: who, and what happened


def shortened(
    claims: Sequence[ClaimMention], ids: Mapping[str, str], names: Names
) -> Iterator[tuple[str, str]]:
    """Pairs of mentions of claims that are one, the one a shortened form of the other.

    Args:
        claims: in an order that does not depend on the records'.
        ids: the id of the item that each mention key belongs to.
        names: the words for those who take part.
    """
    voices: dict[tuple[str, bool], dict[Clause, str]] = {}
    for mention in claims:
        who = ids.get(mention.speaker or "")
        if who is None or mention.stance != "asserts" or "?" in mention.statement:
            continue
        said = said_in(mention.statement, names, names.own.get(who, frozenset()))
        if len(said) == 1 and not negations(mention.statement):
            voices.setdefault((who, mention.hedged), {}).setdefault(said[0], mention.key)
    for forms in voices.values():
        for short, longer in _longer(forms).items():
            longer.sort(key=lambda clause: (len(clause), clause))
            steps = zip([short, *longer], longer, strict=False)
            if all(more[: len(less)] == less for less, more in steps):
                yield forms[short], forms[longer[0]]


def _longer(forms: Mapping[Clause, str]) -> dict[Clause, list[Clause]]:
    """Of each clause those that say the same and then where."""
    found: dict[Clause, list[Clause]] = {}
    for clause in forms:
        for end in range(LEAST, len(clause)):
            short = clause[:end]
            if short in forms and clause[end] in _WHERE and _is_where(clause[end:]):
                found.setdefault(short, []).append(clause)
    return found


def _is_where(words: Clause) -> bool:
    """Whether words say where alone: no time, no number."""
    return not any(word in TIMES or any(char.isdigit() for char in word) for word in words)
