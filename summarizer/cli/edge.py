"""Where every error ends: one line for what is expected, a traceback for a bug."""

import gc
import signal
import sys
import traceback
from types import FrameType
from typing import NoReturn

from summarizer import __version__
from summarizer.cli.commands import app
from summarizer.cli.output import complain
from summarizer.errors import Interrupted, SummarizerError, UsageError

__all__ = ["main"]

FAILED, USAGE, BUG, INTERRUPTED, TERMINATED = 1, 2, 3, 130, 143


class Terminated(KeyboardInterrupt):
    """The system asks the program to end: it does so as after Ctrl-C."""


def main() -> NoReturn:
    """Run the command line; see `summarizer --help`. Ends with the exit code that README lists."""
    # The packages behind a model make a million objects that live to the end: looking through them
    # for garbage at every 700 new ones, as is Python's custom, takes a fifth of a run's time.
    gc.set_threshold(100_000)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")
    signal.signal(signal.SIGTERM, _terminate)
    try:
        app(standalone_mode=True)
    except UsageError as error:
        _fail(str(error), USAGE)
    except Interrupted as error:
        terminated = isinstance(error.__cause__, Terminated)
        _fail(str(error), TERMINATED if terminated else INTERRUPTED)
    except SummarizerError as error:
        _fail(str(error), FAILED)
    except Exception:
        traceback.print_exc()
        _fail(f"this is a bug in summarizer {__version__}: please report the lines above", BUG)
    sys.exit(0)


def _fail(message: str, code: int) -> NoReturn:
    complain(message)
    sys.exit(code)


def _terminate(number: int, frame: FrameType | None) -> NoReturn:
    raise Terminated
