"""When a text says that something happened: the words of times, resolved from the publication.

The rules, which `tests/cases/times.json` holds by example. Nothing is guessed: what the words and
the date of publication leave open keeps its words, with null values.

- A bare weekday is the latest on or before the publication; "last Tuesday" the latest before it;
  "next" and "this" count where they can mean one day only. Where the clause points ahead ("will
  meet on Friday", "by Friday") the value is null.
- A day without a year is the latest no more than 31 days after the publication. A month without a
  year is the latest that is not after the publication's month. What is nearer ahead than
  behind needs a word of the past beside it ("sank in June"). "11 September" without a year is null.
- "Last year", "this month", "two weeks ago" count from the publication; weeks are ISO weeks. What
  is told from another event ("two days later", "that evening") is null, its granularity known.
- A weekday and a date that disagree are null. "03/04/2023" is null. A day's midnight is null.
- "Early", "late", "the end of" belong to the words and change neither value nor bounds: these are
  outer bounds. "About", "on", "by", "since" do not belong to them; "since" leaves the end open.
- A range is one expression with the value "first/last"; null where it would run backwards.
- A clock without a day has the value "T17:30" and no bounds. A zone stands in its own field; value
  and bounds are local to it.
- Ages, frequencies without a unit ("daily"), feasts and "now", "recently" are no times here;
  `resolve`, which is told that its words are a time, gives "now" with null values.
"""

from summarizer.times.lexicon import CALENDAR_NAMES, day_names
from summarizer.times.reading import TimeExpression
from summarizer.times.scan import resolve, times

__all__ = ["CALENDAR_NAMES", "TimeExpression", "day_names", "resolve", "times"]
