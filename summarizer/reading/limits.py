"""Bounds on what a process may take, where the system has them."""

import math
import sys
from pathlib import Path

try:
    import resource
except ImportError:  # Windows has none: whoever waits for the process bounds its time
    resource = None  # type: ignore[assignment]

__all__ = ["bound_memory", "bound_seconds", "forbid_cores", "held"]


def bound_memory(more: int) -> None:
    """Let this process have so many bytes of address space beyond what it has now."""
    if resource is not None and sys.platform != "darwin":  # macOS takes the bound and ignores it
        _lower(resource.RLIMIT_AS, held() + more)


def bound_seconds(more: float) -> None:
    """Let this process have so many seconds of processor time beyond what it has had."""
    if resource is not None:
        used = resource.getrusage(resource.RUSAGE_SELF)
        _lower(resource.RLIMIT_CPU, math.ceil(used.ru_utime + used.ru_stime + more))


def forbid_cores() -> None:
    """Let this process leave no image of its memory, article and all, when it crashes."""
    if resource is not None:
        _lower(resource.RLIMIT_CORE, 0)


def held() -> int:
    """Bytes of address space that this process has; 0 where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    except (OSError, ValueError):
        return 0
    return pages * resource.getpagesize() if resource is not None else 0


def _lower(limit: int, value: int) -> None:
    """Set a soft limit, which this process may raise again, as far as the hard one allows."""
    _, hard = resource.getrlimit(limit)
    within = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(limit, (within, hard))
