"""What a stretch of words says about time, before and after it is given out."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from summarizer.record import Granularity

__all__ = ["Context", "Kind", "Piece", "Reading", "Rule", "TimeExpression"]

Kind = Literal["weekday", "day", "part", "day part", "clock", "moment", "period", "range", "other"]
"""How a piece may be joined: a `part` ("morning") and a `clock` ("7am") stand without a day, a
`day part` ("tonight") and a `moment` ("7am on Tuesday") with one; a `period` is longer than a day;
what is `other` (a duration, "two days later") is never joined."""


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """The words of one time, and what they name where that is certain.

    Attributes:
        span: code points of the text given, end exclusive; a leading preposition is left out.
        text: the words, as they stand.
        value: as in TIMEX3 ("2023-03-14", "2023-W11", "2023-03-14TMO", "PT30M"), a range with a
            slash as in ISO 8601 ("2014/2018", "PT30M/PT40M"), a time of a day that is not named
            without one ("T17:30"). None where the words and the date of publication do not say.
        start: the first day (or minute) of what is named, ISO 8601, in the zone stated.
        end: the first day (or minute) after it. None for a duration and after "since".
        zone: as stated, in its usual short form ("GMT", "+03:00", "local time").
        granularity: the size of what is named, known even where the value is not.
    """

    span: tuple[int, int]
    text: str
    value: str | None
    start: str | None
    end: str | None
    zone: str | None
    granularity: Granularity | None


@dataclass(frozen=True, slots=True)
class Reading:
    """What words name, apart from where they stand; the fields are those of `TimeExpression`."""

    granularity: Granularity | None
    value: str | None = None
    start: str | None = None
    end: str | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that one rule has read.

    Attributes:
        mark: the ISO number of a weekday, the TIMEX3 code of a part of the day, the number of a
            month without a year, else None.
        loose: the words are a time only when joined to another piece ("morning", "Sun"), or when
            the caller has said that they are one.
    """

    start: int
    end: int
    kind: Kind
    reading: Reading
    mark: int | str | None = None
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may look at beside its own words.

    Attributes:
        trusted: the caller has said that the words are a time, so no cue is asked for.
    """

    text: str
    published: date | None
    trusted: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """One shape of a time: the words it may begin with, its pattern, and what it then says.

    Attributes:
        first: lower-case words, parted by spaces; "0" stands for anything that begins with an
            ASCII digit. The pattern is tried only there, which keeps the scan linear and quick.
        read: None where the words are no time after all.
    """

    first: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Context], Piece | None]
