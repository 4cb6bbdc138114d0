"""How the time and the memory of a merge grow with the articles.

    python benchmarks/merge_scale.py [ARTICLES...]

Merges the records of 25, 50, 100, 200 and 400 articles of one incident, made by program with some
forty claims each, without a model, each number in a process of its own. Prints the claims that go
in and come out, the disputed facts, the seconds of CPU time (and of those the ratio to half as many
articles), and the most memory that the process held, the records that go in included.
"""

import json
import resource
import subprocess
import sys
import time

from merge_articles import many_records

from summarizer.pipeline import merge

SIZES = (25, 50, 100, 200, 400)
AT = 200  # articles of which the targets speak
MOST_SECONDS, MOST_MEGABYTES = 20.0, 1_024
MOST_RATIO = 2.6  # of the seconds, for twice the articles


def measured(articles: int) -> dict[str, float]:
    """What a merge of so many records takes, in this process."""
    records = many_records(articles)
    began = time.process_time()
    whole = merge(records).records[0]
    return {
        "in": sum(len(record.claims) for record in records),
        "out": len(whole.claims),
        "disputed": len(whole.disputed_facts),
        "judgements": len(whole.judgements),
        "seconds": time.process_time() - began,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def main(sizes: list[int]) -> None:
    """Measure each number of articles and print a line of it."""
    print("articles  claims in  out  disputed  judgements  seconds  ratio  megabytes")
    seconds: dict[int, float] = {}
    for size in sizes:
        done = subprocess.run(
            [sys.executable, __file__, "--one", str(size)],
            stdout=subprocess.PIPE, check=True, text=True,
        )  # fmt: skip
        got = json.loads(done.stdout)
        seconds[size] = got["seconds"]
        half = seconds.get(size // 2)
        ratio = f"{got['seconds'] / half:.2f}" if half else "-"
        print(
            f"{size:8} {got['in']:10} {got['out']:4} {got['disputed']:9} {got['judgements']:11}"
            f" {got['seconds']:8.2f} {ratio:>6} {got['megabytes']:10.0f}",
            flush=True,
        )
    print(
        f"wanted: {AT} articles in under {MOST_SECONDS:.0f} s and {MOST_MEGABYTES} megabytes,"
        f" twice the articles in at most {MOST_RATIO} times the seconds"
    )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(measured(int(sys.argv[2]))))
    else:
        main([int(size) for size in sys.argv[1:]] or list(SIZES))
