"""One caller at a time per reply, over threads and processes, so that nobody pays for it twice."""

import contextlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows: two processes may then ask the same at the same time
    fcntl = None  # type: ignore[assignment]

__all__ = ["locked"]

_POLL = 0.05  # seconds between looks at a lock that another holds; a call takes seconds to minutes


@contextlib.contextmanager
def locked(folder: Path, name: str, wait: Callable[[float], None]) -> Iterator[None]:
    """Hold the lock `name` in `folder` for the length of a `with` block.

    The kernel frees it when its holder dies, so no lock is ever left behind. `wait(seconds)` is
    called between looks at a lock that is taken, and may raise to give up.

    Raises:
        OSError: the folder cannot be written.
    """
    if fcntl is None:
        yield
        return
    path = folder / f"{name}.lock"
    descriptor = _take(path, wait)
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            path.unlink()  # while it is held: who opened it before looks again, in `_take`
        os.close(descriptor)


def _take(path: Path, wait: Callable[[float], None]) -> int:
    """An open descriptor that holds the lock on the file that now has this name."""
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            while not _try(descriptor):
                wait(_POLL)
            if _is_at(path, descriptor):
                return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)


def _try(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _is_at(path: Path, descriptor: int) -> bool:
    """Whether the name still leads to the open file: its last holder may have removed it."""
    try:
        return os.path.samestat(os.stat(path), os.fstat(descriptor))
    except FileNotFoundError:
        return False
