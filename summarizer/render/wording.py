"""How a page words what a record holds: amounts, moments, verbs of saying, what is open.

Every format that people read words these things alike.
"""

import json
import re
from decimal import Decimal
from typing import Any

from summarizer.omissions import answer
from summarizer.quantities.plurals import singular
from summarizer.record import (
    ArticleInfo,
    Claim,
    Figure,
    IncidentRecord,
    Item,
    Mention,
    TimeRef,
)
from summarizer.render.text import shortened

__all__ = [
    "READINGS",
    "alike",
    "amount",
    "answer",
    "article_name",
    "date_of",
    "doubts",
    "flags",
    "gist",
    "how_made",
    "moment",
    "no_dispute",
    "other_words",
    "title_of",
    "verb_of",
    "written_by",
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
_WORD = re.compile(r"\w+(?:-\w+)*")
_PART_OF_DAY = re.compile("T[A-Z]+$")  # of a value as TIMEX3 writes it: the words say "night"
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


def other_words(claim: Claim) -> str:
    """The article's own words for a claim, where what is shown of it is not in them."""
    told = claim.mode == "direct" or alike(claim.statement, claim.quote)
    return "" if told else claim.quote


def alike(one: str, other: str) -> bool:
    """Whether two texts have the same words: case, quotation marks and other signs apart."""
    return _WORD.findall(one.casefold()) == _WORD.findall(other.casefold())


def article_name(article: ArticleInfo) -> str:
    """What an article is called: its outlet, else its headline, else its id."""
    title = f"“{shortened(article.title, SHORT)}”" if article.title else ""
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
    return f"{compared}{ends}{f' {_unit(figure)}' if figure.unit else ''}"


def _unit(figure: Figure) -> str:
    """The unit of a figure, a counted noun in the plural where its articles have it there."""
    unit = figure.unit or ""
    if figure.low == figure.high == 1:
        return unit
    words = (word for reading in figure.readings for word in _WORD.findall(reading.text.lower()))
    return next((word for word in words if singular(word) == unit), unit)


def _digits(number: Decimal) -> str:
    return f"{number:,f}"


def moment(time: TimeRef | None) -> str:
    """A time in its article's words, with its date where that says more."""
    if time is None:
        return "time not stated"
    date = date_of(time)
    return f"{time.text} ({date})" if date else time.text


def date_of(time: TimeRef) -> str:
    """The date of a time where its words are not it; a duration is read best in its words."""
    date = "" if time.granularity == "duration" else _PART_OF_DAY.sub("", time.value or "")
    return date if date != time.text else ""


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


def title_of(record: IncidentRecord) -> tuple[str, str]:
    """What the incident is called, and how its items stand."""
    flagged = sum(item.status == "flagged" for item in record.items())
    proven = sum(1 for _ in record.items()) - flagged
    counts = f"{proven} items proven, {flagged} flagged, {len(record.rejected)} rejected"
    return record.title or "Incident", counts


def written_by(record: IncidentRecord) -> str:
    """Who wrote the summary; "" where all of it is the template's."""
    model = sum(sentence.by == "model" for sentence in record.summary)
    if not model:
        return ""
    told = (
        "summary written"
        if model == len(record.summary)
        else f"{model} of {len(record.summary)} sentences of the summary written"
    )
    return f"{told} by a model from proven items, each sentence proven by those that it cites"


def how_made(record: IncidentRecord) -> str:
    """How a record was made: by what, with how many calls, at what cost."""
    run = record.run
    asks = run.engine != "embedded"
    parts = [f"engine {run.engine}" if run.engine else "merged"]
    parts += [f"{'model' if asks else 'parser'} {run.model}" if run.model else ""]
    if asks:
        parts += [f"{run.calls} calls, {run.calls_cached} from stored replies"]
        parts += [f"{run.tokens_in} tokens in, {run.tokens_out} out"]
    if run.repair:
        parts += [f"repair saved {run.repair.saved} in {run.repair.calls} calls"]
    parts += [written_by(record)]
    parts += [f"cost {run.cost:f}" if run.cost is not None else ""]
    parts += [f"{run.seconds:.1f} s", f"version {run.version}"]
    return "; ".join(filter(None, parts))
