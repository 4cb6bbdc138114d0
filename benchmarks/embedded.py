"""What the embedded extractor takes beyond the parser that it stands on, and a run in all.

    python benchmarks/embedded.py [COPIES]

Reads the four examples COPIES times over as one article, in one process: by the bare spaCy
pipeline, by the extractor, parse and rules, then the proof of what it proposed, and prints words
a second of CPU time and what part of the bare pipeline's speed is left. Then it runs the command
on the four examples, whole processes, and prints the seconds and the peak memory.
"""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from summarizer.article import Article, article_of
from summarizer.embedded import extract
from summarizer.embedded.parse import BATCH, parse, pipeline_name
from summarizer.pipeline import NO_RUN
from summarizer.prove import prove

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = sorted((ROOT / "examples" / "black-sea").glob("*.txt"))
LEAST = 0.6  # of the bare pipeline's words a second, after loading
MOST_SECONDS, MOST_MEGABYTES = 6.0, 700


def taken(*works: Callable[[], Any]) -> list[float]:
    """The CPU seconds of several works, each the least of three turns that they take in common."""
    turns: list[list[float]] = []
    for _ in range(3):
        turns.append([])
        for work in works:
            began = time.process_time()
            work()
            turns[-1].append(time.process_time() - began)
    return [min(seconds) for seconds in zip(*turns, strict=True)]


def speeds(article: Article) -> None:
    """Print what the bare pipeline, the parse, the rules and the proof take of an article."""
    words = len(article.text.split())
    pipeline = import_module("spacy").load(pipeline_name())
    paragraphs = [line for line in article.text.split("\n") if line.strip()]
    draft = extract(article)  # what is loaded or built once is not counted
    bare, parsed, extracted, proven = taken(
        lambda: list(pipeline.pipe(paragraphs, batch_size=BATCH)),
        lambda: parse(article),
        lambda: extract(article),
        lambda: prove(article, draft, NO_RUN),
    )
    print(f"{words} words; words a second of CPU time")
    rows = {"bare spaCy pipeline": bare, "parse": parsed}
    rows |= {"language and rules": max(0.0, extracted - parsed), "proof": proven}
    rows |= {"whole embedded extractor": extracted, "extractor and proof": extracted + proven}
    for name, seconds in rows.items():
        rate = f"{words / seconds:8.0f}" if seconds > 0.01 else "       -"
        print(f"{name:28} {seconds:7.2f} s  {rate}")
    print(f"the extractor at {bare / extracted:.0%} of the bare pipeline's speed", end=" ")
    print(f"(least {LEAST:.0%}), with proof {bare / (extracted + proven):.0%}")


def run() -> None:
    """Print the seconds and the memory of a whole run, the better of two."""
    command = [sys.executable, "-m", "summarizer", "run", *map(str, ARTICLES)]
    wall, memory = [], 0
    for _ in range(2):
        began = time.monotonic()
        subprocess.run(
            [*command, "--engine", "embedded", "--output", os.devnull],
            cwd=ROOT, check=True, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        wall.append(time.monotonic() - began)
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"a run of four articles: {min(wall):.1f} s (most {MOST_SECONDS:.0f}),", end=" ")
    print(f"{memory} MB (most {MOST_MEGABYTES})")


def main(copies: int) -> None:
    """Measure and print."""
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in ARTICLES * copies)
    speeds(article_of(text.encode(), "examples.txt"))
    run()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
