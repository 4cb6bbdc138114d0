"""What a user waits for: CPU time of `summarizer --help`, and of a replayed article.

    python benchmarks/startup.py [RUNS]

Prints the median over RUNS of the CPU seconds (user and system) of whole processes: Python alone,
`--help`, the imports of a replayed run alone, the replayed run, and its time beyond the imports.
"""

import os
import resource
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REPLAY = (
    "-m", "summarizer", "run", "examples/black-sea/wire.txt", "--replay", "tests/cassettes",
    "--format", "json", "--output", os.devnull,
)  # fmt: skip
# Loads the modules that a replayed run has loaded at its end, and does nothing else. A few names
# are no modules of their own, but attributes that a package has put among them. Garbage is looked
# for as seldom as the command line does it.
IMPORTS = """
import contextlib, gc, importlib
gc.set_threshold(100_000)
for name in {names!r}:
    with contextlib.suppress(ImportError):
        importlib.import_module(name)
"""
LISTING = """
import runpy, sys
sys.argv = {argv!r}
before = set(sys.modules)
try:
    runpy.run_module("summarizer", run_name="__main__")
except SystemExit:
    pass
print(*(name for name in sys.modules if name not in before), sep="\\n")
"""


def cpu(*arguments: str) -> float:
    """The CPU seconds of one Python process, in the checkout, its output thrown away."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True,
        env={**os.environ, "PYTHONHASHSEED": "0"},
    )  # fmt: skip
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def loaded() -> list[str]:
    """The names of the modules that a replayed run loads."""
    listing = subprocess.run(
        [sys.executable, "-c", LISTING.format(argv=["summarizer", *REPLAY[2:]])],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True,
    )  # fmt: skip
    return [name for name in listing.stdout.split() if name != "summarizer.__main__"]


def main(runs: int) -> None:
    """Measure and print."""
    names = loaded()
    python, help_, imports, replay = (
        statistics.median(cpu(*arguments) for _ in range(runs))
        for arguments in (
            ("-c", "pass"),
            ("-m", "summarizer", "--help"),
            ("-c", IMPORTS.format(names=names)),
            REPLAY,
        )
    )
    print(f"python alone                      {python:6.3f} s of CPU time, median of {runs}")
    print(f"summarizer --help                 {help_:6.3f} s")
    print(f"imports of a replayed run         {imports:6.3f} s, {len(names)} modules")
    print(f"replayed run of one article       {replay:6.3f} s")
    print(f"replayed run beyond its imports   {replay - imports:6.3f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
