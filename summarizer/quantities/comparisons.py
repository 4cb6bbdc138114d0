"""The words before and after a number that say how exactly it is meant."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from summarizer.quantities.tokens import (
    BROKEN,
    GLUED,
    SPACED,
    Token,
    lengths,
    words_at,
    words_before,
)
from summarizer.record import Comparison

_BEFORE: dict[Comparison, str] = {
    "exact": "exactly|precisely",
    "about": "about|around|roughly|approximately|approx|approx .|some|nearly|almost|close to|circa"
    "|c .|ca .|~|≈|an estimated|estimated|estimated at|an approximate|in the region of"
    "|something like|in the order of|on the order of|more or less|perhaps|maybe|virtually",
    "more than": "more than|over|above|exceeding|in excess of|upwards of|upward of|north of"
    "|greater than|>",
    "at least": "at least|at the least|at the very least|no fewer than|no less than|not less than"
    "|not fewer than|nothing less than|a minimum of|minimum of|as few as|as little as|as low as|≥",
    "less than": "short of|shy of|south of|less than|fewer than|under|below|lower than|<",
    "at most": "at most|at the most|up to|as many as|as much as|as high as|as long as|as far as"
    "|a maximum of|maximum of"
    "|no more than|not more than|never more than|no greater than|within|≤",
}
BEFORE: dict[tuple[str, ...], Comparison] = {
    tuple(phrase.split()): comparison
    for comparison, phrases in _BEFORE.items()
    for phrase in phrases.split("|")
}
_AFTER: dict[Comparison, str] = {
    "about": "or so|or thereabouts|give or take|- odd",
    "at least": "or more|or above|or over|or older|and over|and above|and older|and up|and counting"
    "|at least|- plus|+",
    "at most": "or less|or fewer|or under|or below|or younger|and under|and younger|at most",
}
AFTER: dict[tuple[str, ...], Comparison] = {
    tuple(phrase.split()): comparison
    for comparison, phrases in _AFTER.items()
    for phrase in phrases.split("|")
}
_DEGREES = (("a", "little"), ("a", "bit"), ("only", "just"), ("well",), ("just",), ("slightly",))
_OUTRIGHT = frozenset({"not", "never", "hardly", "barely", "scarcely"})
_BEFORE_LENGTHS, _AFTER_LENGTHS = lengths(BEFORE, -1), lengths(AFTER, 0)
# After these the word is a preposition of place or topic: "flew over two ships", "asked about 30".
_PLACE_OR_TOPIC = frozenset(
    "flew fly flies flying flown passed passing circled circling crashed crashing hovered hovering "
    "all taken took takes take control concern concerns concerned worried worry dispute disputes "
    "row clash talk talks talked talking ask asks asked asking speak speaks spoke spoken "
    "know knows "
    "knew told tell tells learn learned hear heard question questions questioned "
    "information report "
    "reports story stories book film think thinking thought warned warning warn sailed walked "
    "drove went gone came come ran run stepped stood stand lived live owned signed sign pulled "
    "argue argued arrested charged sued jailed fined something sovereignty jurisdiction victory "
    "win lead bridge jumped jump read write wrote written evidence details live up down".split()
)
_OF_PLACE = frozenset(
    {"over", "under", "above", "below", "about", "around", "close", "up", "within"}
)
# Before a range these say where or how long, and compare nothing: "over 30 to 40 minutes", "lies
# under 1,200 to 1,500 metres of water".
PLACES = frozenset({"over", "under", "above", "below", "within"})
# "for over two days" is longer than two days; "over two days" alone may be during them.
_LASTING = frozenset(
    "for lasted lasting lasts took takes taking after well just little of spent waited is was "
    "slightly been".split()
)


# "flying about 75 miles": of a measure these say how far, and nothing of a place.
_MOTION = frozenset(
    "flew fly flies flying flown passed passing sailed walked drove went gone came come ran run "
    "stepped stood lived up down jumped jump taken took takes take".split()
)

# What the number counts: a length of time, another measure or money, up to ten things, or more.
Kind = Literal["time", "measure", "few", "many"]


class Wording(NamedTuple):
    """A comparison and where its words begin or end (exclusive), as token numbers."""

    comparison: Comparison
    at: int


def before(tokens: Sequence[Token], i: int) -> Wording:
    """The comparison in the words that end at token i; ("exact", i) where there is none."""
    start = i
    result: Comparison = "exact"
    for _ in range(3):  # "at least some 30", "up to well over 30"
        found = _longest_before(tokens, start)
        if found is None:
            break
        result = found.comparison if result in ("exact", "about") else result
        start = found.at
        if found.comparison == "exact":
            break
    return Wording(result, _with_degree(tokens, start) if start != i else start)


def _longest_before(tokens: Sequence[Token], i: int) -> Wording | None:
    for count in _BEFORE_LENGTHS.get(tokens[i - 1].low, ()):
        words = words_before(tokens, i, count)
        comparison = BEFORE.get(words)
        if words in (("north", "of"), ("south", "of")) and tokens[i].kind != "money":
            return None  # a place, but for money
        if comparison is not None:
            return Wording(comparison, i - count)
    return None


def _with_degree(tokens: Sequence[Token], i: int) -> int:
    for words in _DEGREES:
        if words_before(tokens, i, len(words)) == words:
            return i - len(words)
    return i


def after(tokens: Sequence[Token], i: int) -> Wording:
    """The comparison in the words that start at token i; ("exact", i) where there is none."""
    for count in _AFTER_LENGTHS.get(tokens[i].low, ()):
        words = words_at(tokens, i, count)
        comparison = AFTER.get(words)
        if comparison is None or (words[0] in ("-", "+") and tokens[i].gap != GLUED):
            continue
        if words[0] in ("-", "+") or not _goes_on(tokens[i + count], words):
            return Wording(comparison, i + count)
    return Wording("exact", i)


def _goes_on(token: Token, words: tuple[str, ...]) -> bool:
    """Whether what follows shows another number or thing: "30 jets and over 20 ships"."""
    if token.gap == BROKEN or words[-1] in ("so", "thereabouts", "take", "counting"):
        return False
    if words[-1] in ("more", "less", "fewer", "older", "younger"):
        return token.low == "than"
    return token.kind not in ("sign", "edge") and token.low not in (
        "who were are is was in on at to from for by of and or but with have had has".split()
    )


def misleads(tokens: Sequence[Token], wording: Wording, i: int, kind: Kind) -> bool:
    """Whether the words before number i may mean a place, a topic, a while or a denial instead."""
    if wording.at == i:
        return tokens[i - 1].low in _OUTRIGHT and tokens[i].gap == SPACED
    first = tokens[wording.at]
    previous = tokens[wording.at - 1].low if first.gap != BROKEN else ""
    if previous in _OUTRIGHT or previous.endswith("n't"):
        return True
    if first.low == "as" and tokens[wording.at + 1].low in ("long", "far"):
        return kind in ("few", "many")  # "as long as 30 men hold it"
    if first.low not in _OF_PLACE:
        return False
    if kind in ("measure", "time"):
        elsewhere = first.low == "about" and previous in _PLACE_OR_TOPIC - _MOTION
        during = kind == "time" and first.low == "over" and previous not in _LASTING
        return elsewhere or during
    return previous in _PLACE_OR_TOPIC or (
        kind == "few" and first.low not in ("about", "around", "up")
    )
