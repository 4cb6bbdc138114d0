"""What an English text counts and measures, read from its characters alone.

A number that is a name, a date, a time of day or a score is left out, and so is any number whose
reading is unsure: a figure that this module gives can be used to contradict a language model.

What is decided where English leaves it open:
    "$" is USD, "¥" is JPY; "3,5" and "1 200" (with an ordinary space) are not read;
    "pounds" is money from a million on, mass in "20 pounds of" and "500-pound", else not read;
    "30m" without a currency is metres beside a word of length or from 1,000 on, million before a
    counted noun, else not read; "a couple of" is about 2 before a unit of time or length, else not
    read; "aged 45" is 45 years; "from 20 to 25" is two quantities, not a range.
"""

from summarizer.quantities.grammar import Quantity, quantities
from summarizer.quantities.plurals import singular
from summarizer.quantities.units import same_unit

__all__ = ["Quantity", "quantities", "same_unit", "singular"]
