"""Whose words an article says it prints: the agency of its dateline, the outlet somebody told."""

import re
from collections.abc import Collection, Iterator

from summarizer.attribution import is_outlet
from summarizer.names import name_words

__all__ = ["called", "credited", "known_as", "relayed"]

# Agencies that go by two names. In lower case, without "the".
SHORT = {
    "associated press": "ap",
    "agence france-presse": "afp",
    "united press international": "upi",
    "deutsche presse-agentur": "dpa",
    "itar-tass": "tass",
    "ria novosti": "ria",
    "press association": "pa",
    "pa media": "pa",
}
# What a name may end in and is no part of: "Reuters news agency".
_KIND = re.compile(
    r"(?: state)?(?: news)? (?:agency|service|newspaper|newswire|website|channel|broadcaster)$"
)
_THE = re.compile(r"^the (?=[^\W\d_])")

_PART = r"[A-Z][\w’'&-]*(?:\.[\w’'&-]+)*"
_NAME = rf"(?P<name>(?:[Tt]he )?{_PART}(?: (?:(?:of|the|on) )?{_PART}){{0,4}})"
# Near the top, the bottom and in lines of their own: whose the whole article is.
_WHOLE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^.{{0,60}}\({_NAME}\)\s*[-–—:]",  # HARROW, March 16 (Reuters) -
        rf"^(?:By|BY|From|Source|Text|Agency)\b:?\s[^.!?]{{0,80}}[,|/]\s*{_NAME}$",
        rf"^(?:By|BY|From|Source|Text|Agency)\b:?\s+{_NAME}$",
        rf"^[(\[]?{_NAME}[)\]]?$",
        rf"\b{_NAME}(?: and [^.]{{1,60}})? contributed (?:to\b|reporting\b)",
        r"\b(?:reporting|report|files|material|copy|input|text|dispatches)\s+"
        rf"(?:by|from|supplied by|provided by)\s+{_NAME}",
        r"(?i:\b(?:published|reprinted|republished|syndicated|appeared|taken)\b[^.]{0,30}?"
        rf"\b(?:by|from|in|of))\s+{_NAME}",
    )
)
# Beside a claim: through whom these words came.
_BESIDE = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:told|tells|telling|via|citing|according to"
        r"|(?:quoted|cited|carried|published|reported) by|speaking to|spoke to"
        r"|interview (?:with|by|to)|(?:remarks|comments) to)"
        rf"\s+(?:the )?(?:state |local |state-run )?(?:news )?(?:agency |channel )?{_NAME}",
        rf"{_NAME}(?:\s+(?:news )?agency)?,?\s+(?:has |had |later |first )?(?:reported|reports)\b",
        rf"\({_NAME}\)",
    )
)
# An outlet that is known by what it is alone: "on local radio", "told state TV".
_STATION = re.compile(
    r"\b(?:on|to|by|told|via)\s+(?:the\s+)?"
    r"(?P<name>(?:local|regional|national|public|state) (?:radio|television|TV))\b"
)
# A run of capitals may begin a sentence: "On Tuesday Sky News reported".
_LEADING = re.compile(
    r"^(?:(?:On|In|From|By|At|But|And|As|While|Later|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s+)+"
)
_LINE = re.compile(r"[^\r\n]+")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s|[\r\n]")

EDGE = 5  # lines at the top and at the bottom in which an article says whose it is
LONGEST = 200  # characters of such a line at the bottom, or of the beginning of one at the top
BESIDE = 60  # characters from a claim to the words that tell through whom it came


def known_as(name: str) -> str:
    """What an outlet is known by: without "the" and "news agency", the short form where two are.

    >>> known_as("the Associated Press news agency") == known_as("AP")
    True
    """
    plain = _KIND.sub("", " ".join(name_words(name)))
    return SHORT.get(plain, plain)


def called(name: str) -> str:
    """An outlet's name without the words round it that are no part of it, as they are small.

    >>> called("the Associated Press news agency")
    'Associated Press'
    """
    return _KIND.sub("", _THE.sub("", " ".join(name.split())))


def credited(text: str, known: Collection[str]) -> frozenset[str]:
    """The outlets to which an article as a whole is credited, in its own words.

    Args:
        text: the article.
        known: what the outlets that are known of are `known_as`; others are told by their names.
    """
    lines = [match.group().strip() for match in _LINE.finditer(text)]
    lines = [line for line in lines if line]
    edges = [line[:LONGEST] for line in lines[:EDGE]]
    edges += [line for line in lines[EDGE:][-EDGE:] if len(line) <= LONGEST]
    return frozenset(name for line in edges for name in _named(line, _WHOLE, known))


def relayed(text: str, start: int, end: int, known: Collection[str]) -> frozenset[str]:
    """The outlets through which some words came, as the sentence round them says.

    Args:
        text: the article.
        start: where the words begin, their cue and their source among them.
        end: where they end, exclusive.
        known: as of `credited`.
    """
    before, after = text[max(0, start - BESIDE) : start], text[end : end + BESIDE]
    breaks = list(_SENTENCE_END.finditer(before))
    before = before[breaks[-1].end() :] if breaks else before
    words = f"{before}{text[start:end]}"
    stop = _SENTENCE_END.search(words[-1:] + after)
    after = after[: max(0, stop.start() - 1)] if stop else after
    stations = {match["name"] for match in _STATION.finditer(words + after)}
    named = (n for n in _named(words + after, _BESIDE, known) if n not in " ".join(stations))
    return frozenset({*named, *stations})


def _named(
    words: str, patterns: tuple[re.Pattern[str], ...], known: Collection[str]
) -> Iterator[str]:
    for pattern in patterns:
        for match in pattern.finditer(words):
            name = _LEADING.sub("", match["name"])
            if is_outlet(name) or known_as(name) in known:
                yield name
