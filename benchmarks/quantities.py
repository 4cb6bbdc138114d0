"""How well our grammar and quantulum3 read the table of phrases, and how long each takes.

    make bench-quantities

The table is tests/cases/quantities.json. It grew with our grammar, which is held to it by a test,
so that our own column only says that the test passes; what it measures is quantulum3. Each quantity
of the table is one of:

  right    its bounds, its unit and its comparison are read
  wrong    a number is read in its place, but one of the three differs
  missed   nothing is read in its place
  added    (over the row) what is read where the table has nothing: "Su-27", a date, a title

quantulum3 names no counted nouns and knows no comparisons, so a second table asks less of both: the
bounds and, of money and measures, the unit; a number without a unit is right for a count. The third
asks for the bounds alone. Its value with its uncertainty is taken as a range. "Agreed" sentences
have all of theirs right, nothing added. Times are multiples of ours, on the same texts in the same
process; quantulum3 runs without its optional classifier, whose stored model today's scikit-learn
(1.9) cannot load.
"""

import importlib
import json
import time
import warnings
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path
from statistics import median
from typing import Any, Literal, NamedTuple

from summarizer.quantities import quantities, same_unit
from summarizer.quantities.units import MONEY, TIME
from summarizer.record import dimension

ROOT = Path(__file__).resolve().parent.parent
CASES = ROOT / "tests" / "cases" / "quantities.json"
ARTICLES = ROOT / "examples" / "black-sea"
WORDS = 1500  # of the article that is timed: a long news article
WHOLE = frozenset({"%", "percentage point", "basis point", "degree", "Mach"})


class Read(NamedTuple):
    """What a reader makes of one number: where it stands, its bounds, its unit."""

    span: tuple[int, int]
    low: Decimal
    high: Decimal
    unit: str | None
    comparison: str


Reader = Callable[[str], Sequence[Read]]
Asked = Literal["bounds, unit, comparison", "bounds, unit", "bounds"]
ASKED: tuple[Asked, ...] = ("bounds, unit, comparison", "bounds, unit", "bounds")


def ours(text: str) -> list[Read]:
    """The quantities of a text by our grammar."""
    return [Read(q.span, q.low, q.high, q.unit, q.comparison) for q in quantities(text)]


def quantulum() -> Reader:
    """The quantities of a text by quantulum3; its value and uncertainty are a range."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that its classifier is not installed
        parser: Any = importlib.import_module("quantulum3.parser")

    def read(text: str) -> list[Read]:
        found = []
        for quantity in parser.parse(text):
            middle, spread = Decimal(str(quantity.value)), Decimal(str(quantity.uncertainty or 0))
            name = quantity.unit.name
            unit = None if name == "dimensionless" else name
            span = (int(quantity.span[0]), int(quantity.span[1]))
            found.append(Read(span, middle - spread, middle + spread, unit, "exact"))
        return found

    return read


def expected(case: dict[str, Any]) -> list[Read]:
    """The quantities of a row of the table, each where its text stands."""
    found, start = [], 0
    for q in case["quantities"]:
        start = case["sentence"].index(q["text"], start)
        end = start + len(q["text"])
        found.append(
            Read((start, end), Decimal(q["low"]), Decimal(q["high"]), q["unit"], q["comparison"])
        )
        start = end
    return found


def kind(unit: str | None) -> str:
    """The kind of quantity that a unit belongs to."""
    if unit in MONEY:
        return "money"
    if unit in TIME:
        return "time"
    measured = dimension(unit) != unit or unit in WHOLE
    return "measure, share" if measured else "count"


def verdict(want: Read, read: Sequence[Read], *, asked: Asked) -> str:
    """What is made of one quantity of the table."""
    there = [r for r in read if r.span[0] < want.span[1] and want.span[0] < r.span[1]]
    if not there:
        return "missed"
    return "right" if any(_fits(want, r, asked=asked) for r in there) else "wrong"


def _fits(want: Read, read: Read, *, asked: Asked) -> bool:
    if (want.low, want.high) != (read.low, read.high):
        return False
    match asked:
        case "bounds":
            return True
        case "bounds, unit":
            count = kind(want.unit) == "count" and read.unit is None
            return count or same_unit(want.unit, read.unit)
        case "bounds, unit, comparison":
            return want.comparison == read.comparison and same_unit(want.unit, read.unit)


def measure(reader: Reader, cases: Sequence[dict[str, Any]], *, asked: Asked) -> dict[str, Any]:
    """The verdicts by kind, what is added, and how many sentences are wholly right."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    agreed = 0
    for case in cases:
        want, read = expected(case), reader(case["sentence"])
        verdicts = [verdict(w, read, asked=asked) for w in want]
        for w, said in zip(want, verdicts, strict=True):
            counts[kind(w.unit)][said] += 1
        spans = [w.span for w in want]
        added = [r for r in read if all(r.span[1] <= a or b <= r.span[0] for a, b in spans)]
        counts["nothing"]["added"] += len(added)
        counts["nothing"]["right"] += not want and not added
        counts["nothing"]["sentences"] += not want
        agreed += not added and set(verdicts) <= {"right"}
    return {"counts": counts, "agreed": agreed}


def seconds(reader: Reader, texts: Sequence[str], runs: int = 3) -> float:
    """The seconds that reading these texts takes, the median of some runs."""
    took = []
    for _ in range(runs):
        began = time.perf_counter()
        for text in texts:
            reader(text)
        took.append(time.perf_counter() - began)
    return median(took)


def article() -> str:
    """The first 1,500 words of the examples together."""
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob("*.txt")))
    end, words = 0, 0
    while end < len(text) and words < WORDS:
        words += text[end].isspace() and not text[end - 1].isspace()
        end += 1
    return text[:end]


def main() -> None:
    """Measure both and print a table."""
    cases = json.loads(CASES.read_text(encoding="utf-8"))
    readers: dict[str, Reader] = {"ours": ours, "quantulum3": quantulum()}
    for asked in ASKED:
        print(f"\n{asked:28} {'right':>7} {'wrong':>7} {'missed':>7}")
        for name, reader in readers.items():
            made = measure(reader, cases, asked=asked)
            for label in ("money", "measure, share", "time", "count"):
                count = made["counts"][label]
                row = f"{name:12}{label:16}"
                print(row, *(f"{count[said]:7}" for said in ("right", "wrong", "missed")))
            nothing = made["counts"]["nothing"]
            print(
                f"{name:12}counts nothing: {nothing['right']} of {nothing['sentences']} sentences "
                f"right, {nothing['added']} added in all; agreed {made['agreed']} of {len(cases)}"
            )
    sentences = [case["sentence"] for case in cases]
    print("\ntime, ours = 1")
    for title, texts in (("a phrase", sentences), (f"{WORDS:,} words", [article()])):
        one, other = (seconds(reader, texts) for reader in readers.values())
        print(f"{title:28} {other / one:7.1f}")


if __name__ == "__main__":
    main()
