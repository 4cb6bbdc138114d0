"""Pages that were fetched, kept as files: the bytes that came, and beside them where they are from.

A kept page is read again as if it had just been fetched.
"""

import json
import os
import re
import stat
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from summarizer.errors import NotAnArticle, UsageError
from summarizer.reading.files import STDIN, load_bytes

__all__ = ["BESIDE", "Fetched", "keep", "kept_page", "load"]

BESIDE = ".source.json"
MOST_BESIDE = 100_000  # bytes; what is beside a page is a few addresses
SLUG = 80  # characters of an address in a file's name
ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "message/rfc822": ".eml",
    "application/json": ".json",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """The bytes of an input, and what is known of where they come from.

    Attributes:
        data: the bytes.
        content_type: what their server called them, as in HTTP, with the charset if it named one;
            None where no server did.
        asked: the address that the user named, or None for what is no page.
        url: the address at which the page was in the end.
        notes: what is to be known of the fetching, a sentence each.
    """

    data: bytes
    content_type: str | None = None
    asked: str | None = None
    url: str | None = None
    notes: tuple[str, ...] = ()


def load(source: str | Path) -> Fetched:
    """The bytes of a file or of standard input; of a kept page with what stands beside it.

    Raises:
        NotAnArticle: there is no such file, it is no regular file, or it is too long.
    """
    data = load_bytes(source)
    if str(source) == STDIN:
        return Fetched(data)
    facts = _beside(Path(source))
    if facts is None or facts.get("sha256") != sha256(data).hexdigest():
        return Fetched(data)
    return _of(facts, data)


def keep(page: Fetched, folder: Path) -> Path:
    """Write a fetched page to a folder, under a name of our own; what is there is never replaced.

    Returns:
        The file. The same page kept twice is one file.

    Raises:
        UsageError: the folder cannot be written to.
    """
    facts = {
        "asked": page.asked,
        "url": page.url,
        "content_type": page.content_type,
        "sha256": sha256(page.data).hexdigest(),
        "notes": list(page.notes),
    }
    beside = json.dumps(facts, ensure_ascii=False, indent=2, sort_keys=True).encode()
    path = folder / f"{_slug(page.url or '')}-{sha256(beside).hexdigest()[:12]}{_ending(page)}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write_new(path, page.data)
        _write_new(path.with_name(path.name + BESIDE), beside)
    except OSError as error:
        raise UsageError(
            f"--keep {str(folder)!r} cannot be written: {error.strerror}",
            hint="name another folder",
        ) from error
    return path


def kept_page(url: str, folder: Path) -> Path | None:
    """The file in a folder that holds the page of this address, the newest of several."""
    found: list[tuple[int, Path]] = []
    for beside in sorted(folder.glob(f"*{BESIDE}")):
        path = beside.with_name(beside.name.removesuffix(BESIDE))
        facts = _beside(path)
        if facts is not None and url in (facts.get("asked"), facts.get("url")) and path.is_file():
            found.append((path.stat().st_mtime_ns, path))
    return max(found)[1] if found else None


def _of(facts: dict[str, Any], data: bytes) -> Fetched:
    def text(name: str) -> str | None:
        value = facts.get(name)
        return value if isinstance(value, str) else None

    notes = facts.get("notes")
    told = tuple(note for note in notes if isinstance(note, str)) if isinstance(notes, list) else ()
    return Fetched(data, text("content_type"), text("asked"), text("url"), told)


def _beside(path: Path) -> dict[str, Any] | None:
    """What stands beside a kept page, or None where nothing of ours does."""
    try:
        facts: Any = json.loads(load_bytes(path.with_name(path.name + BESIDE), most=MOST_BESIDE))
    except (NotAnArticle, ValueError, RecursionError):
        return None
    return facts if isinstance(facts, dict) and "sha256" in facts else None


def _slug(url: str) -> str:
    parts = urlsplit(url)
    words = re.sub(r"[^a-z0-9]+", "-", f"{parts.hostname or ''}{parts.path}".lower())
    return words[:SLUG].strip("-") or "page"


def _ending(page: Fetched) -> str:
    kind = (page.content_type or "").partition(";")[0].strip().lower()
    given = Path(urlsplit(page.url or "").path).suffix.lower()
    return ENDINGS.get(kind) or (given if given in ENDINGS.values() else ".html")


def _write_new(path: Path, data: bytes) -> None:
    """Write a file that was not there; one that holds the same is left as it is."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    try:
        handle = os.open(path, flags, 0o666)
    except FileExistsError:
        if _holds(path, data):
            return
        raise
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _holds(path: Path, data: bytes) -> bool:
    return stat.S_ISREG(path.lstat().st_mode) and path.read_bytes() == data
