"""What an article's own text says of it: headline, outlet, date."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta, timezone

from summarizer.config import ArticleMeta

__all__ = ["iso_date", "stated", "title_of"]

TITLE_WORDS = 30  # headlines of news are under 20 words; a lead sentence without a stop is longer
TOP, BOTTOM = 8, 3  # paragraphs in which an outlet or a date names the article and not its matter

_NOT_A_TITLE = re.compile(r"[.,;:…][\"'”’»)\]]*$")
_DAY_FIRST = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})\b")
_MONTH_FIRST = re.compile(r"\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})(?!\d)")
_CLOCK = re.compile(
    r"(?<!\d)(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:\.\d+)?)?\s*([ap]\.?m\.?)?", re.IGNORECASE
)
_ZONE = re.compile(r"(?<=[\d\s])(?:(GMT|UTC|Z)\b|([+-])(\d{2}):?(\d{2})\b)")
_DATED = re.compile(
    r"(?i:first published|published|posted|updated|last updated|modified|date)\b"
    r"|^\W*(?:(?i:[a-z]+day),?\s+)?"
    r"(?:\d{1,2}\s+[A-Z][a-z]+,?\s+\d{4}|[A-Z][a-z]+\.?\s+\d{1,2},\s+\d{4}|\d{4}-\d{2}-\d{2})"
)
_NAME = r"(?P<outlet>(?:The |the )?[A-Z][\w’'&.-]*(?: (?:of|and|the|[A-Z][\w’'&.-]*))*)"
_OUTLET = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^(?:By|BY)\s+[^,|]+[,|]\s*{_NAME}\s*$",
        rf"^(?:Source|Outlet|Publisher)\s*:\s*{_NAME}\s*$",
        rf"^(?:©|\(c\)|Copyright)\s*(?:\d{{4}}\s+)?{_NAME}",
        r"^[A-Z][A-Z ,./]+(?:,? [A-Z][a-z]+\.? \d{1,2})? \((?P<outlet>[A-Z][\w ]+)\)\s*[-–—]",
        rf"^Here,? {_NAME} (?:looks|explains|examines|sets out|answers)\b",
    )
)
_MONTH_NAMES = (
    "january february march april may june july august september october november december".split()
)
_MONTHS = {form: n for n, name in enumerate(_MONTH_NAMES, 1) for form in (name, name[:3])} | {
    "sept": 9
}


def title_of(paragraphs: Sequence[str]) -> str | None:
    """The headline: the first paragraph, where it is short and does not end like a sentence."""
    first = paragraphs[0]
    if len(paragraphs) < 2 or len(first.split()) > TITLE_WORDS or _NOT_A_TITLE.search(first):
        return None
    return first


def stated(paragraphs: Sequence[str]) -> ArticleMeta:
    """Outlet and date, where the top or the bottom of the article says them."""
    edges = list(paragraphs[:TOP]) + list(paragraphs[max(TOP, len(paragraphs) - BOTTOM) :])
    lines = [" ".join(paragraph.split()) for paragraph in edges]
    outlets = (m["outlet"].strip() for line in lines for p in _OUTLET if (m := p.search(line)))
    dates = (iso_date(line) for line in lines if len(line) < 80 and _DATED.search(line))
    return ArticleMeta(
        outlet=next(outlets, None), published=next((date for date in dates if date), None)
    )


def iso_date(words: str) -> str | None:
    """The first full date in some words, ISO 8601, with the time of day and zone if they are there.

    A day and month in digits alone ("03/04/2023") are read in no way: which is which is a guess.
    """
    if match := _ISO.search(words):
        year, month, day = (int(part) for part in match.groups())
    elif match := _DAY_FIRST.search(words):
        day, month, year = int(match[1]), _MONTHS.get(match[2].lower(), 0), int(match[3])
    elif match := _MONTH_FIRST.search(words):
        month, day, year = _MONTHS.get(match[1].lower(), 0), int(match[2]), int(match[3])
    else:
        return None
    try:
        date = datetime(year, month, day)
    except ValueError:
        return None
    return _with_clock(date, words[: match.start()] + "\n" + words[match.end() :])


def _with_clock(date: datetime, words: str) -> str:
    clock = _CLOCK.search(words)
    if clock is None:
        return date.date().isoformat()
    hour, minute = int(clock[1]), int(clock[2])
    if clock[3]:
        hour = hour % 12 + (12 if clock[3].lower().startswith("p") else 0)
    if hour > 23 or minute > 59:
        return date.date().isoformat()
    moment = date.replace(hour=hour, minute=minute)
    zone = _ZONE.search(words, clock.end() - 1)
    if zone is None:
        return moment.isoformat(timespec="minutes")
    offset = timedelta(hours=int(zone[3] or 0), minutes=int(zone[4] or 0))
    if offset >= timedelta(hours=24):
        return moment.isoformat(timespec="minutes")
    signed = -offset if zone[2] == "-" else offset
    return moment.replace(tzinfo=timezone(signed)).isoformat(timespec="minutes")
