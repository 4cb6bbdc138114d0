"""The whole command line in a process of its own, at the cost of a fork.

Run as a program it imports what a run needs, once, and then forks for every command that comes on
standard input; it has no threads, so that a fork of it is as good as a fresh start.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

__all__ = ["Commands", "Done", "commands"]


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended.

    Attributes:
        code: its exit code, negative for a signal.
        out: its standard output.
        err: its standard error.
        seconds: of processor time, with that of the processes that it started.
        megabytes: the most memory that it, or one of them, held.
    """

    code: int
    out: str
    err: str
    seconds: float
    megabytes: float


class Commands:
    """Runs commands, each in a fork of one warm process."""

    def __init__(self, warm: "subprocess.Popen[str]") -> None:
        self._warm = warm

    def __call__(self, *arguments: str | Path, cwd: Path, **environment: str) -> Done:
        """Run `summarizer` with some arguments in a folder, and some variables besides ours."""
        assert self._warm.stdin is not None
        assert self._warm.stdout is not None
        asked = {"arguments": [str(a) for a in arguments], "cwd": str(cwd), "env": environment}
        self._warm.stdin.write(json.dumps(asked) + "\n")
        self._warm.stdin.flush()
        return Done(**json.loads(self._warm.stdout.readline()))


@contextmanager
def commands() -> Iterator[Commands]:
    """The warm process, as long as it is needed."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("OPENAI_", "SUMMARIZER_"))}
    with subprocess.Popen(
        [sys.executable, __file__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=kept,
    ) as warm:
        try:
            yield Commands(warm)
        finally:
            if warm.stdin is not None:
                warm.stdin.close()


def _serve() -> None:
    """Answer commands until there are none."""
    import summarizer.cli
    import summarizer.options
    import summarizer.pipeline

    assert summarizer.options
    assert summarizer.pipeline
    for line in sys.stdin:
        print(json.dumps(_done(**json.loads(line))), flush=True)


def _done(arguments: Sequence[str], cwd: str, env: dict[str, str]) -> dict[str, Any]:
    """Fork, run the command there, and tell how it ended."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        fork = os.fork()
        if not fork:
            _run(arguments, cwd, env, out.fileno(), err.fileno())
        _, status, used = os.wait4(fork, 0)
        return {
            "code": os.waitstatus_to_exitcode(status),
            "out": _text(out),
            "err": _text(err),
            "seconds": used.ru_utime + used.ru_stime,
            "megabytes": used.ru_maxrss / (1_000_000 if sys.platform == "darwin" else 1_000),
        }


def _run(arguments: Sequence[str], cwd: str, env: dict[str, str], out: int, err: int) -> None:
    """Be the command; never comes back."""
    from summarizer.cli import main
    from summarizer.reading import children

    code = 70
    try:
        os.chdir(cwd)
        os.environ.update(env)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(out, 1)
        os.dup2(err, 2)
        sys.argv = ["summarizer", *arguments]
        main()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 70
    finally:
        # As at a usual end: what is written is out, and the processes that were started are over.
        children.pool().end()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _text(held: Any) -> str:
    held.seek(0)
    return str(held.read().decode("utf-8"))


if __name__ == "__main__":
    _serve()
