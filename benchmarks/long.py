"""How the work on one article grows with its length.

    python benchmarks/long.py [WORDS...]

Reads reports of 7,500, 15,000 and 30,000 words, made by program: in parts by a model that is a few
rules of ours and takes no time, and whole by the embedded extractor, each in a process of its own.
Prints the calls, the claims, the seconds of CPU time of each step (and of their sum the ratio to
half as many words), and the most memory that the process held.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from long_report import Reader, report

from summarizer.article import Article, article_of
from summarizer.audit import verified
from summarizer.config import ArticleMeta
from summarizer.draft import Draft
from summarizer.embedded import extract as by_rules
from summarizer.extract import WORDS, extract
from summarizer.pipeline import NO_RUN
from summarizer.prove import prove
from summarizer.reconcile import reconcile

SIZES = (7_500, 15_000, 30_000)
MOST_RATIO = 2.6  # of the seconds, for twice the words
STEPS = ("extract", "prove", "reconcile", "verify")


def measured(engine: str, words: int) -> dict[str, float]:
    """What a report of so many words takes, in this process."""
    reader = Reader()

    def in_parts(article: Article) -> Draft:
        with ThreadPoolExecutor(4) as pool:
            return extract(article, "none", reader, pool, WORDS)

    propose: Callable[[Article], Draft] = in_parts if engine == "llm" else by_rules
    meta = ArticleMeta(published="2024-05-02")
    propose(article_of(report(300).encode(), "short.txt", meta=meta))  # what is loaded once
    reader.asked.clear()
    times = [time.process_time()]
    article = article_of(report(words).encode(), "report.txt", meta=meta)
    draft = propose(article)
    times.append(time.process_time())
    record = prove(article, draft, NO_RUN)
    times.append(time.process_time())
    merged = reconcile([record], NO_RUN)
    times.append(time.process_time())
    faults = verified(merged)
    times.append(time.process_time())
    spent = [after - before for before, after in pairwise(times)]
    return {
        **dict(zip(STEPS, spent, strict=True)),
        "calls": len(reader.asked),
        "claims": len(record.claims),
        "faults": len(faults),
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def main(sizes: list[int]) -> None:
    """Measure each number of words with each extractor and print a line of it."""
    print(f"engine     words  calls  claims  faults  {'  '.join(STEPS)}    sum  ratio  megabytes")
    for engine in ("llm", "embedded"):
        sums: dict[int, float] = {}
        for size in sizes:
            done = subprocess.run(
                [sys.executable, __file__, "--one", engine, str(size)],
                stdout=subprocess.PIPE, check=True, text=True,
            )  # fmt: skip
            got = json.loads(done.stdout)
            sums[size] = sum(got[step] for step in STEPS)
            ratio = f"{sums[size] / sums[size // 2]:.2f}" if size // 2 in sums else "-"
            steps = "  ".join(f"{got[step]:{len(step)}.2f}" for step in STEPS)
            print(
                f"{engine:8} {size:7} {got['calls']:6} {got['claims']:7} {got['faults']:7}"
                f"  {steps} {sums[size]:6.2f} {ratio:>6} {got['megabytes']:10.0f}",
                flush=True,
            )
    print(f"wanted: twice the words in at most {MOST_RATIO} times the seconds, and no fault")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(measured(sys.argv[2], int(sys.argv[3]))))
    else:
        main([int(size) for size in sys.argv[1:]] or list(SIZES))
