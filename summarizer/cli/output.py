"""Where a page goes: standard output as wide as the terminal, or a file, whole or not at all."""

import os
import shutil
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from summarizer.errors import SummarizerError, UsageError

if TYPE_CHECKING:
    from summarizer.render import View

__all__ = ["browse", "complain", "private_file", "view_of", "write"]

NARROWEST, WIDEST = 40, 140  # columns in which a page can be read with ease
PLAIN = 100  # columns where nobody says


def view_of(stream: TextIO, output: Path | None) -> "View":
    """How a page for this stream or file is to look."""
    from summarizer.render import View

    terminal = output is None and stream.isatty()
    columns = os.environ.get("COLUMNS", "")
    asked = shutil.get_terminal_size((PLAIN, 24)).columns if terminal or columns else PLAIN
    colour = terminal and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    return View(width=max(NARROWEST, min(asked, WIDEST)), colour=colour)


def complain(message: str) -> None:
    """Say on standard error, in one line, what went wrong."""
    from summarizer.render.text import one_line

    print(f"summarizer: {one_line(message)}", file=sys.stderr, flush=True)


def private_file(name: str) -> Path:
    """A file to write under the temporary directory, in a new folder that only its owner reads.

    Raises:
        UsageError: no folder can be made there.
    """
    try:
        return Path(tempfile.mkdtemp(prefix="summarizer-")) / name
    except OSError as error:
        raise UsageError(
            f"no folder can be made for {name!r}: {error.strerror}", hint="name an --output"
        ) from error


def browse(page: Path) -> str:
    """Open a page in the user's browser; what is said of it.

    Raises:
        SummarizerError: no browser takes it.
    """
    import webbrowser

    page = page.resolve()
    try:
        opened = webbrowser.open(page.as_uri())
    except webbrowser.Error:
        opened = False
    if not opened:
        raise SummarizerError(f"no browser opens {str(page)!r}", hint="open that file yourself")
    return f"opened {page}"


def write(text: str, output: Path | None) -> None:
    """Write a page.

    Raises:
        UsageError: the file cannot be written.
    """
    if output is None:
        sys.stdout.write(text)
        sys.stdout.flush()
        return
    try:
        _replace(output, text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise UsageError(
            f"{str(output)!r} cannot be written: {error.strerror}", hint="name another --output"
        ) from error


def _replace(path: Path, data: bytes) -> None:
    """Put a file in place in one step, so that no half of it is ever seen."""
    if path.exists() and not path.is_file():
        path.write_bytes(data)  # a device or a pipe is written to, not replaced
        return
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(name, 0o666 & ~_umask())
        os.replace(name, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
