"""The process that reads foreign bytes: what breaks in it breaks nothing else.

It is started by `summarizer.reading.apart`, reads one input after the other, and ends when nobody
asks any more.
"""

import os
import traceback
from dataclasses import asdict
from typing import Any

from summarizer.errors import SummarizerError
from summarizer.reading.formats import read
from summarizer.reading.limits import bound_memory, bound_seconds, forbid_cores, held
from summarizer.reading.messages import receive, send

__all__ = ["SECONDS", "main"]

SECONDS = 8  # of processor time an input; the longest honest ones take two
# Bytes of address space beyond what an idle child has: with that it stays below 500 MB. The
# libraries that read web pages take a third of it.
MEMORY = 450_000_000
SWOLLEN = 250_000_000  # a child that keeps so much more than it began with is not used again


def main() -> None:
    """Answer requests from standard input on standard output, until there are none."""
    asked, answered = os.dup(0), os.dup(1)
    os.dup2(2, 1)  # what a library prints is no answer
    forbid_cores()
    start = held()
    bound_memory(MEMORY)
    while (request := receive(asked)) is not None:
        bound_seconds(SECONDS)
        reply = _answer(*request)
        reply["spent"] = reply.get("spent") or held() - start > SWOLLEN
        send(answered, reply)


def _answer(request: dict[str, Any], data: bytes) -> dict[str, Any]:
    """The reading that is asked for, or what prevents it."""
    try:
        return {"reading": asdict(read(data, **request))}
    except SummarizerError as error:
        return {"error": [type(error).__name__, error.args[0], error.hint]}
    except MemoryError:
        return {"fault": "memory", "spent": True}
    except RecursionError:
        return {"fault": "depth"}
    except Exception:
        # What foreign bytes make of a parser is no bug of ours to end a run with; the lines of code
        # are told to whoever looks for them.
        return {"fault": "crash", "trace": traceback.format_exc()}
