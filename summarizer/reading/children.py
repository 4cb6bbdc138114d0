"""The children that read: started when first needed, used again, ended with the process.

They are no `multiprocessing` ones, which would run a user's script again that has no guard.
"""

import atexit
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from summarizer.reading.messages import receive, send

__all__ = ["Child", "Died", "Pool", "pool"]

Fault = Literal["crash", "memory", "time"]
# What a process ends by that the system or its own code stopped: the time it may take is over, or
# C++ code gives up where it gets no memory.
SIGNALS: Mapping[str, Fault] = {"SIGXCPU": "time", "SIGABRT": "memory"}

CHILDREN = 2  # more would not be faster: what reads is seldom what a run waits for
# A child's processor time is what is bounded; by this clock it only ends where it hangs, or where
# the system has no such bound.
PATIENCE = 60.0
# What Python may need to start, and nothing else: no key, no address of an endpoint.
KEPT = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT", "TMPDIR", "TEMP", "TMP")
# Packages are where they are for us, but in no folder that the user happens to stand in.
CODE = """
import json, sys
sys.path[:] = json.loads(sys.argv[1])
from summarizer.reading.child import main
main()
"""
OURS = str(Path(__file__).parents[2])


class Died(Exception):
    """A child ended before it answered.

    Attributes:
        fault: "time" where it was ended for taking too long, "memory" where it got no more of it,
            else "crash".
    """

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


class Child:
    """One process that reads."""

    def __init__(self) -> None:
        """Start it.

        Raises:
            OSError: the system starts none.
        """
        if not sys.executable:
            raise OSError("it is not known where Python is")
        path = json.dumps([*(entry for entry in sys.path if entry), OURS])
        new_group = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-X", "utf8", "-c", CODE, path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            env={name: os.environ[name] for name in KEPT if name in os.environ},
            # Ctrl-C is for us: we end it.
            start_new_session=True,
            creationflags=new_group,
        )

    @property
    def id(self) -> int:
        """The number of the process."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return self._process.poll() is None

    def ask(self, request: dict[str, Any], data: bytes, *, patience: float) -> dict[str, Any]:
        """Its answer; within so many seconds by the clock.

        Raises:
            Died: it ended without one.
        """
        out_of_time = threading.Event()
        timer = threading.Timer(patience, self._stop, (out_of_time,))
        timer.daemon = True
        timer.start()
        try:
            reply = self._exchange(request, data)
        except (OSError, ValueError):
            reply = None
        finally:
            timer.cancel()
        if reply is None:
            self.end()
            raise Died("time" if out_of_time.is_set() else _fault(self._process.returncode))
        return reply

    def end(self) -> None:
        """End it, and wait until it has."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()

    def _exchange(self, request: dict[str, Any], data: bytes) -> dict[str, Any] | None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        send(self._process.stdin.fileno(), request, data)
        reply = receive(self._process.stdout.fileno())
        return None if reply is None else reply[0]

    def _stop(self, out_of_time: threading.Event) -> None:
        out_of_time.set()
        self._process.kill()


class Pool:
    """Children that are used again. Threads may share it; what asks waits for a free one."""

    def __init__(self, most: int = CHILDREN, *, patience: float = PATIENCE) -> None:
        """So many children at once, none of them yet."""
        self._free = threading.BoundedSemaphore(most)
        self._patience = patience
        self._lock = threading.Lock()
        self._idle: list[Child] = []

    def ask(self, request: dict[str, Any], data: bytes) -> dict[str, Any]:
        """A child's answer.

        Raises:
            Died: the child ended without one; the next asks another.
            OSError: none can be started.
        """
        with self._free:
            child = self._taken()
            try:
                reply = child.ask(request, data, patience=self._patience)
            except BaseException:  # also Ctrl-C: it is in the midst of something
                child.end()
                raise
            if reply.get("spent"):
                child.end()
            else:
                with self._lock:
                    self._idle.append(child)
            return reply

    def end(self) -> None:
        """End the children that wait."""
        with self._lock:
            idle, self._idle = self._idle, []
        for child in idle:
            child.end()

    def _taken(self) -> Child:
        with self._lock:
            while self._idle:
                child = self._idle.pop()
                if child.alive:
                    return child
                child.end()
        return Child()


def _fault(code: int) -> Fault:
    """What an exit code tells of an end that came before the answer."""
    try:
        return SIGNALS.get(signal.Signals(-code).name, "crash")
    except ValueError:
        return "crash"


_pool = Pool()
# Those of the process that this one was forked from: not ours to ask or to end.
_others: list[Pool] = []


def pool() -> Pool:
    """The children of this process."""
    return _pool


def _forked() -> None:
    global _pool
    _others.append(_pool)
    _pool = Pool()


@atexit.register
def _end() -> None:
    _pool.end()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forked)
