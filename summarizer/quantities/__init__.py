"""What an English or a Russian text counts and measures, read from its characters alone.

A number that is a name, a date, a time of day or a score is left out, and so is any number whose
reading is unsure: a figure that this module gives can be used to contradict a language model.

What is decided where English leaves it open:
    "$" is USD, "¥" is JPY; "3,5" and "1 200" (with an ordinary space) are not read;
    "pounds" is money from a million on, mass in "20 pounds of" and "500-pound", else not read;
    "30m" without a currency is metres beside a word of length or from 1,000 on, million before a
    counted noun, else not read; "rupees" stay rupees, of which four countries have their own;
    "aged 45" is 45 years; "two hours and 15 minutes" is 135 minutes;
    "from 20 to 25" is two quantities, a change as often as a range; "anywhere from 20 to 25" is a
    range.

What counts only roughly, so that no number of ours may contradict one that a text gives:
    "a couple of" is about 2 before a unit of time or length, else not read: it may be a few;
    "a pair of" is 2 and "a trio of" 3, but of scissors or boots it is one thing, and not read;
    "dozens of", "scores of", "hundreds of", "several", "a few" give no number, not even a least
    one: writers mean by "dozens" anything from two dozen to the hundreds;
    "both" and "twice" are not read: the one points at two known things, the other is a multiple
    ("twice as many") as often as a count; "a third of", "one in five" and "half the crew" are
    shares of a whole that has its own number, or none.

In German, French, Spanish, Ukrainian, Japanese and Chinese an article's numbers are read by their
own words and separators; in other languages none is, and digits are compared by all that they may
mean (`may_be_worth`).

In Russian a number is read that stands in digits, or in words before a measure; a comma parts its
decimals, and "1 200" is one number. "до 40" alone is at most 40; "с 20 до 25" is a change as often
as a range, and not read, nor are hours that may be times of day ("в 5 часов").
"""

from summarizer.quantities.foreign import spelt
from summarizer.quantities.loose import may_be_worth
from summarizer.quantities.plurals import singular
from summarizer.quantities.quantity import Quantity
from summarizer.quantities.read import is_read, quantities
from summarizer.quantities.units import same_unit

__all__ = ["Quantity", "is_read", "may_be_worth", "quantities", "same_unit", "singular", "spelt"]
