"""How a page words what a record holds: amounts, moments, verbs of saying, what is open.

Every format that people read words these things alike.
"""

import json
import textwrap
from decimal import Decimal
from typing import Any

from summarizer.record import (
    ArticleInfo,
    Claim,
    Figure,
    IncidentRecord,
    Item,
    Mention,
    Position,
    TimeRef,
)

__all__ = [
    "READINGS",
    "amount",
    "answer",
    "article_name",
    "doubts",
    "flags",
    "gist",
    "moment",
    "no_dispute",
    "verb_of",
]

# What a claim's speaker does, by its mode and stance.
VERBS = {
    ("direct", "asserts"): "says",
    ("reported", "asserts"): "says",
    ("narrated", "asserts"): "tells",
    ("direct", "denies"): "denies",
    ("reported", "denies"): "denies",
    ("narrated", "denies"): "denies",
}
SHORT = 40  # characters of a headline that stands for its article
STANCES = {"questions": "questions", "intends": "wants", "believes": "believes"}
# The prompt that asks which claims disagree: a record of a run that used it was looked through.
DISPUTES = "disputes"
COMPARISONS = {"exact": "", "about": "about "}
READINGS = {
    "single": "",
    "agree": ", readings agree",
    "differ": ", readings differ",
    "updated": ", updated: the latest of these, in order",
}


def verb_of(claim: Claim) -> str:
    """What the speaker of a claim does with its statement: says, denies, wants."""
    return STANCES.get(claim.stance) or VERBS[claim.mode, claim.stance]


def answer(position: Position) -> str:
    """An answer to a disputed question; of denials alone, what they deny."""
    return f"Denied: {position.stance}" if position.denied else position.stance


def article_name(article: ArticleInfo) -> str:
    """What an article is called: its outlet, else its headline, else its id."""
    title = f"“{textwrap.shorten(article.title, SHORT, placeholder=' …')}”" if article.title else ""
    return article.outlet or title or f"article {article.id}"


def no_dispute(record: IncidentRecord) -> str:
    """An empty list means two things: nobody disagrees, or nobody looked."""
    if DISPUTES in record.run.prompts:
        return "no two voices were found to answer one question differently"
    if record.run.engine == "embedded":
        return "no two voices contradict each other as plainly as rules can tell"
    return "no model was asked which claims disagree"


def amount(figure: Figure) -> str:
    """The number of a figure with its unit, as far as its readings agree."""
    if figure.low is None or figure.high is None:
        return "no one number"
    ends = (
        f"{_digits(figure.low)}"
        if figure.low == figure.high
        else (f"{_digits(figure.low)} to {_digits(figure.high)}")
    )
    compared = COMPARISONS.get(figure.comparison, f"{figure.comparison} ")
    return f"{compared}{ends}{f' {figure.unit}' if figure.unit else ''}"


def _digits(number: Decimal) -> str:
    return f"{number:,f}"


def moment(time: TimeRef | None) -> str:
    """A time in its article's words, with its value where that says more."""
    if time is None:
        return "time not stated"
    return f"{time.text} ({time.value})" if time.value and time.value != time.text else time.text


def gist(item: str) -> str:
    """The words of a rejected proposal; where it is JSON, of its quote or its name."""
    try:
        value = json.loads(item)
    except ValueError:
        return item
    if not isinstance(value, dict):
        return item
    words = value.get("content") or value.get("quote") or value.get("name") or value.get("text")
    return " … ".join(map(str, words)) if isinstance(words, list) else str(words or item)


def flags(item: Item[Any]) -> tuple[str, ...]:
    """What the checks of its mentions left open, if not one mention is proven."""
    if item.status == "proven":
        return ()
    return tuple(dict.fromkeys(doubt for mention in item.mentions for doubt in doubts(mention)))


def doubts(mention: Mention) -> tuple[str, ...]:
    """What the checks of one mention left open."""
    return tuple(check.detail or check.name for check in mention.checks if check.outcome == "flag")
