"""Bytes of files and of standard input."""

import os
import stat
import sys
from pathlib import Path
from typing import BinaryIO

from summarizer.errors import NotAnArticle

__all__ = ["STDIN", "load_bytes"]

STDIN = "-"
MOST_BYTES = 10_000_000  # a 1.5-million-word book; past it somebody named the wrong file
MOST_PAGED = 50_000_000  # a report in PDF with its photographs
PAGED = b"%PDF-"


def load_bytes(source: str | Path, *, most: int = MOST_BYTES) -> bytes:
    """The bytes of a regular file, or of standard input for "-", at most so many.

    Of a PDF, which holds pictures too, they may be five times as many.

    Raises:
        NotAnArticle: there is no such file, it is no regular file, or it is too long.
    """
    name = str(source)
    if name == STDIN:
        if sys.stdin is None:
            raise NotAnArticle("standard input is closed", hint="name a file, or pipe a text in")
        return _bounded(sys.stdin.buffer, "standard input", most)
    try:
        with open(source, "rb", opener=_no_wait) as handle:
            if not stat.S_ISREG(_mode(handle.fileno())):
                raise NotAnArticle(f"{name!r} is not a regular file", hint="name a text file")
            return _bounded(handle, repr(name), most)
    except IsADirectoryError as error:
        raise NotAnArticle(f"{name!r} is a folder", hint="name the files in it") from error
    except FileNotFoundError as error:
        raise NotAnArticle(f"{name!r} is not there", hint="check the path") from error
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise NotAnArticle(f"{name!r} cannot be read: {why}", hint="check the path") from error


def _bounded(source: BinaryIO, name: str, most: int) -> bytes:
    data = source.read(most + 1)
    if len(data) > most and data.startswith(PAGED):
        most *= MOST_PAGED // MOST_BYTES
        data += source.read(most + 1 - len(data))
    if len(data) > most:
        raise NotAnArticle(
            f"{name} is longer than {most // 1_000_000} MB",
            hint="name a file with one article",
        )
    return data


def _no_wait(path: str, flags: int) -> int:
    """Open without waiting for a writer, so that a named pipe is refused and not waited for."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _mode(descriptor: int) -> int:
    return os.fstat(descriptor).st_mode
