"""What an article's own text says of it: headline, outlet, date."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta, timezone

from summarizer.config import ArticleMeta

__all__ = ["DAY_OR_MONTH", "iso_date", "stated", "states_date", "title_of"]

TITLE_WORDS = 30  # headlines of news are under 20 words; a lead sentence without a stop is longer
LINE = 300  # characters; 30 words of ten letters, for scripts that part no words
TOP, BOTTOM = 8, 3  # paragraphs in which an outlet or a date names the article and not its matter

_NOT_A_TITLE = re.compile(r"[.,;:…。，；：、][\"'”’»)\]」』]*$")
_MONTH_NAMES = (
    "january february march april may june july august september october november december".split()
)
_MONTHS = {form: n for n, name in enumerate(_MONTH_NAMES, 1) for form in (name, name[:3])} | {
    "sept": 9
}
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = rf"(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})"
DAY_OR_MONTH = rf"(?:{_DAY}|{_MONTH})"

_DAY_FIRST = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?({_MONTH})\.?,?\s+(\d{{4}})\b", re.IGNORECASE
)
_MONTH_FIRST = re.compile(
    rf"\b({_MONTH})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b", re.IGNORECASE
)
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})(?!\d)")
_CLOCK = re.compile(
    r"(?<!\d)(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:\.\d+)?)?\s*([ap]\.?m\b\.?)?", re.IGNORECASE
)
# Directly after the clock: of "10:15 EST (15:15 GMT)" the zone of 10:15 is one that is not read.
_ZONE = re.compile(r"\s*\(?(?:(GMT|UTC|Z)\b(?![+-]\d)|([+-])(\d{2}):?(\d{2})\b)")

# A line that is a date and nothing else, or that a label makes one. No sentence: those say of some
# other thing when it was published.
_LABEL = r"(?:(?:first |last )?(?:published|posted|updated|modified)|date\s*:)"
_BEFORE = (
    rf"(?:(?:[^.!?]{{0,60}}[|•·–—,;]\s*)?{_LABEL}\W*"
    r"(?:(?:at )?\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:[a-z]{1,5})?\W+)?(?:on )?)?"
)
_DATE = "|".join(pattern.pattern for pattern in (_DAY_FIRST, _MONTH_FIRST, _ISO))
_AFTER = (
    r"(?:\W*+(?:\d++|[ap]\.?m\b|at\b|on\b|min(?:ute)?s?\b|read\b|local\b|time\b"
    r"|(?-i:[A-Z]{1,5}\b|[TZ](?![a-z]))))*+(?:\s*(?:\bby\b|[|•·])[^.!?]{0,60}|[^\w.!?]*|(?<=m)\.)$"
)
_WEEKDAY = rf"(?:{_DAY}|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?"
_DATED = re.compile(rf"{_BEFORE}(?:{_WEEKDAY},?\s+)?(?:{_DATE}){_AFTER}", re.IGNORECASE)

_WORD = r"[A-Z](?:[\w’'&-]|\.(?=\w))*"
_NAME = rf"(?P<outlet>(?:The |the )?{_WORD}(?: (?:of|and|the|{_WORD}))*)"
_OUTLET = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^(?:By|BY)\s+[^,|]+\|\s*{_NAME}\s*$",
        rf"^(?:Source|Outlet|Publisher)\s*:\s*{_NAME}\s*$",
        # With a year: a sign alone is of a photograph.
        rf"^(?:©|\(c\)|Copyright)\s*(?:©\s*)?\d{{4}},?\s+{_NAME}(?=[.,|\s]*(?:All|$))",
        r"^[A-Z][A-Z ,./]+(?:,? [A-Z][a-z]+\.? \d{1,2})? \((?P<outlet>[A-Z][\w ]+)\)\s*[-–—]",
    )
)
# Where a name is as likely a person, an office or a town, it must look like an outlet's.
_LIKELY_OUTLET = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^(?:By|BY)\s+[^,|]+,\s*(?:[^,|]{{1,60}}\s(?:for|FOR)\s+)?{_NAME}\s*$",
        rf"^Here,? {_NAME} (?:looks|explains|examines|sets out|answers)\b",
    )
)
_OFFICE = re.compile(r"\b(?:reporter|correspondent|editor|writer|columnist)\b", re.IGNORECASE)
_LOOKS_LIKE_ONE = re.compile(
    r"\b(?:[A-Z]{2,}|News|Times|Post|Press|Herald|Tribune|Journal|Gazette|Dispatch|Chronicle|Courier"
    r"|Observer|Guardian|Telegraph|Mail|Mirror|Express|Standard|Independent|Star|Sun|Globe|Record"
    r"|Mercury|Argus|Echo|Review|Weekly|Daily|Today|Agency|Broadcasting|Radio|Television|Wire"
    r"|Online|Magazine|Media|Reuters|Bloomberg|Politico|Axios|Jazeera|Euronews)\b"
)


def title_of(paragraphs: Sequence[str]) -> str | None:
    """The headline: the first paragraph, where it is short and does not end like a sentence."""
    first = paragraphs[0]
    if len(paragraphs) < 2 or len(first) > LINE or len(first.split()) > TITLE_WORDS:
        return None
    return None if _NOT_A_TITLE.search(first) else first


def stated(paragraphs: Sequence[str]) -> ArticleMeta:
    """Outlet and date, where the top or the bottom of the article says them."""
    edges = list(paragraphs[:TOP]) + list(paragraphs[max(TOP, len(paragraphs) - BOTTOM) :])
    lines = [" ".join(paragraph.split()) for paragraph in edges]
    outlets = (_outlet(line) for line in lines)
    dates = (iso_date(line) for line in lines if states_date(line))
    return ArticleMeta(
        outlet=next((name for name in outlets if name), None),
        published=next((date for date in dates if date), None),
    )


def states_date(line: str) -> bool:
    """Whether a line says when the article was published, and nothing else but perhaps by whom."""
    return len(line) <= LINE and _DATED.match(line) is not None


def _outlet(line: str) -> str | None:
    """The outlet that a line of the article's edges names."""
    if len(line) > LINE:
        return None
    for pattern in _OUTLET:
        if match := pattern.search(line):
            return match["outlet"]
    for pattern in _LIKELY_OUTLET:
        match = pattern.search(line)
        name = match["outlet"] if match else ""
        if _LOOKS_LIKE_ONE.search(name) and not _OFFICE.search(name):
            return name
    return None


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
    zone = _ZONE.match(words, clock.end())
    if zone is None:
        return moment.isoformat(timespec="minutes")
    offset = timedelta(hours=int(zone[3] or 0), minutes=int(zone[4] or 0))
    if offset >= timedelta(hours=24):
        return moment.isoformat(timespec="minutes")
    signed = -offset if zone[2] == "-" else offset
    return moment.replace(tzinfo=timezone(signed)).isoformat(timespec="minutes")
