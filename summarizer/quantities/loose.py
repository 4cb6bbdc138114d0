"""What digits may be worth where no rule reads them: by every use of their separators."""

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

__all__ = ["may_be_worth"]

_DIGITS = re.compile(r"\d+(?:[.,'’\u00a0\u2009\u202f ]\d+)*")
LONGEST = 24  # digits; beyond a number of the news
_SEPARATORS = "[.,'’\u00a0\u2009\u202f ]"


@lru_cache(maxsize=256)  # the articles of a run, and the words of their figures
def may_be_worth(text: str) -> frozenset[Decimal]:
    """Every value that some digits of a text can have, magnitudes in words apart.

    "1.200" is 1200 or 1.2; "1 200" is 1200, or 1 and 200.
    """
    found: set[Decimal] = set()
    for match in _DIGITS.finditer(text):
        written = unicodedata.normalize("NFKC", match.group())
        parts = re.split(_SEPARATORS, written)
        if sum(map(len, parts)) > LONGEST or not all(part.isdecimal() for part in parts):
            continue
        if " " in written:
            found.update(Decimal(int(part)) for part in parts)
        if len(parts) == 1 or all(len(part) == 3 for part in parts[1:]):
            found.add(Decimal(int("".join(parts))))
        if len(parts) > 1 and " " not in written[-len(parts[-1]) - 1 :]:
            whole = all(len(part) == 3 for part in parts[1:-1])
            if whole:
                found.add(Decimal(f"{int(''.join(parts[:-1]))}.{int(parts[-1]):0{len(parts[-1])}}"))
    return frozenset(found)
