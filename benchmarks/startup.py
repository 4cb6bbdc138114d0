"""What a user waits for: CPU time of `summarizer --help`, and of replayed articles.

    python benchmarks/startup.py [RUNS]

Prints the median over RUNS of the CPU seconds (user and system) of whole processes: Python alone,
`--help`, replayed runs of one article and of four. Of these it also prints what they take beyond
their imports: a process that has loaded every module of such a run, and nothing more, runs the
command and looks at its own clock, so that no difference of two noisy numbers is taken.
"""

import os
import resource
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = tuple(
    f"examples/black-sea/{n}.txt" for n in ("wire", "tabloid", "questions", "analysis")
)
REPLAY = ("--replay", "tests/cassettes", "--format", "json", "--output", os.devnull)
RUNS = {
    "one article": ("run", *ARTICLES[:1], *REPLAY),
    "four articles": ("run", *ARTICLES, *REPLAY),
}
# Runs the command and prints the names of the modules that are loaded at its end.
LISTING = """
import runpy, sys
sys.argv = {argv!r}
try:
    runpy.run_module("summarizer", run_name="__main__")
except SystemExit:
    pass
print(*sys.modules, sep="\\n")
"""
# Loads modules by name, runs the command, and prints the CPU seconds that the run took. A few names
# are no modules of their own, but attributes that a package has put among them.
BEYOND = """
import contextlib, gc, importlib, sys, time
gc.set_threshold(100_000)  # as the command line does
for name in {names!r}:
    with contextlib.suppress(ImportError):
        importlib.import_module(name)
sys.argv = {argv!r}
from summarizer.cli import main
began = time.process_time()
with contextlib.suppress(SystemExit):
    main()
print(time.process_time() - began)
"""


def python(*arguments: str) -> str:
    """Run Python in the checkout; its standard output."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True, text=True,
    )  # fmt: skip
    return done.stdout


def cpu(*arguments: str) -> float:
    """The CPU seconds of one whole Python process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    python(*arguments)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(runs: int) -> None:
    """Measure and print."""
    print(f"CPU time in seconds, median of {runs}")
    whole = {"python alone": ("-c", "pass"), "summarizer --help": ("-m", "summarizer", "--help")}
    whole |= {f"replayed run of {name}": ("-m", "summarizer", *run) for name, run in RUNS.items()}
    for name, arguments in whole.items():
        print(f"{name:32} {statistics.median(cpu(*arguments) for _ in range(runs)):6.3f}")
    for name, run in RUNS.items():
        argv = ["summarizer", *run]
        names = python("-c", LISTING.format(argv=argv)).split()
        code = BEYOND.format(names=[n for n in names if n != "__main__"], argv=argv)
        seconds = statistics.median(float(python("-c", code)) for _ in range(runs))
        print(f"{f'{name} beyond the imports':32} {seconds:6.3f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
