"""From what a user names to inputs: files, those of folders and patterns, addresses of pages."""

import os
import re
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from summarizer.errors import NotAnArticle
from summarizer.reading.files import STDIN
from summarizer.reading.formats import SUFFIXES
from summarizer.reading.kept import BESIDE

__all__ = ["ENDINGS", "Place", "Places", "places", "without_login"]

# By which a file in a folder is taken for an article; one that is named is read whatever its name.
ENDINGS = frozenset(SUFFIXES) | {".txt", ".text", ".pdf"}
MOST_ENTRIES = 100_000  # files and folders that are looked at; past it somebody named a whole disk
_ADDRESS = re.compile(
    r"[A-Za-z][A-Za-z0-9+.-]+://|(?:about|blob|data|file|ftp|javascript|mailto):", re.IGNORECASE
)
_LOGIN = re.compile(r"//[^/?#]*@")
_MAGIC = re.compile(r"[*?\[]")


@dataclass(frozen=True, slots=True)
class Place:
    """One input.

    Attributes:
        name: a path, an address, or "-".
        is_page: whether it is an address, to be fetched.
        found: whether it was found in a folder or by a pattern, and not named itself.
    """

    name: str
    is_page: bool = False
    found: bool = False


@dataclass(frozen=True, slots=True)
class Places:
    """What a user's words lead to.

    Attributes:
        places: the inputs, each once: in the order of the words, those of a folder by their paths.
        skipped: what is no article, and what is named twice, a line each.
        errors: what leads nowhere, by its name.
    """

    places: tuple[Place, ...]
    skipped: tuple[str, ...]
    errors: tuple[tuple[str, NotAnArticle], ...]


class _Found:
    """What is found so far."""

    def __init__(self) -> None:
        self.places: list[Place] = []
        self.skipped: list[str] = []
        self.errors: list[tuple[str, NotAnArticle]] = []
        self._seen: dict[object, str] = {}

    @property
    def count(self) -> int:
        """How much of anything was found."""
        return len(self.places) + len(self.skipped) + len(self.errors)

    def add(self, place: Place) -> None:
        """Take one input, unless it is there under this name or another."""
        key = place.name if place.is_page else _identity(place.name)
        first = self._seen.setdefault(key, place.name)
        if len(self._seen) > len(self.places):
            self.places.append(place)
        elif first == place.name:
            self.skipped.append(f"{first!r} is given more than once, and read once")
        else:
            self.skipped.append(f"{place.name!r} is the file {first!r}, and read once")

    def skip(self, path: Path, why: str) -> None:
        """Leave out what was found and is no article."""
        self.skipped.append(f"skipped: {str(path)!r} {why}")


def places(sources: Sequence[str | Path]) -> Places:
    """What the sources lead to.

    Args:
        sources: files, folders, patterns ("saved/*.html", "**" for folders in folders), addresses
            ("https://…"), "-". A path that is there is a path, whatever it looks like.
    """
    found = _Found()
    for source in sources:
        name = str(source)
        try:
            if name == STDIN:
                found.add(Place(name))
            elif os.path.isdir(source):
                _add_folder(found, name)
            elif os.path.lexists(source) or isinstance(source, Path):
                found.add(Place(name))
            elif _ADDRESS.match(name):
                found.add(Place(name, is_page=True))
            elif _MAGIC.search(name):
                _add_pattern(found, name)
            else:
                found.add(Place(name))
        except NotAnArticle as error:
            found.errors.append((name, error))
        except ValueError:  # a NUL in a path: reading it says so
            found.add(Place(name))
    return Places(tuple(found.places), tuple(found.skipped), tuple(found.errors))


def without_login(name: str) -> str:
    """An input's name for a record or a message: an address in it has no password."""
    return _LOGIN.sub("//", name) if _ADDRESS.match(name) else name


def _identity(name: str) -> object:
    """What is the same for two names of one file."""
    try:
        known = os.stat(name)
    except (OSError, ValueError):
        return name
    return known.st_dev, known.st_ino


def _add_folder(found: _Found, name: str) -> None:
    before = found.count
    root = os.path.realpath(name)
    for path in sorted(_walked(found, Path(name)), key=lambda path: path.parts):
        if path.is_symlink() and not _inside(os.path.realpath(path), root):
            found.skip(path, "is a link that leads out of the folder")
        else:
            _add_file(found, path)
    if found.count == before:
        raise NotAnArticle(f"{name!r} holds no article", hint=_READ)


def _walked(found: _Found, top: Path) -> Iterator[Path]:
    """The files in a folder and its folders, but hidden ones; links to folders are not followed."""

    def unread(error: OSError) -> None:
        why = NotAnArticle(
            f"{error.filename!r} cannot be read: {error.strerror}", hint="check who may read it"
        )
        found.errors.append((str(error.filename), why))

    entries = 0
    for folder, subfolders, files in os.walk(top, onerror=unread):
        subfolders[:] = [name for name in subfolders if not name.startswith(".")]
        entries += len(subfolders) + len(files)
        if entries > MOST_ENTRIES:
            raise _too_many(str(top))
        links = (name for name in subfolders if os.path.islink(os.path.join(folder, name)))
        yield from (
            Path(folder) / name
            for name in (*files, *links)
            if not name.startswith(".") and not _is_link_inside(Path(folder) / name, top)
        )


def _is_link_inside(path: Path, top: Path) -> bool:
    """Whether a path is a link to a folder that is read anyway."""
    return path.is_symlink() and path.is_dir() and _inside(os.path.realpath(path), str(top))


def _inside(path: str, root: str) -> bool:
    return os.path.commonpath([path, os.path.realpath(root)]) == os.path.realpath(root)


def _add_pattern(found: _Found, pattern: str) -> None:
    try:
        given = Path(pattern)
        top = Path(given.anchor)
        matches = list(islice(top.glob(str(given.relative_to(given.anchor))), MOST_ENTRIES + 1))
    except (ValueError, NotImplementedError, OSError, re.error) as error:
        raise NotAnArticle(f"{pattern!r} is no pattern: {error}", hint=_PATTERN) from error
    if len(matches) > MOST_ENTRIES:
        raise _too_many(pattern)
    shown = [path for path in sorted(matches, key=lambda p: p.parts) if _is_shown(path, given)]
    if not shown:
        raise NotAnArticle(f"{pattern!r} matches no file", hint=_PATTERN)
    any_ending = bool(given.suffix) and not _MAGIC.search(given.suffix)
    for path in shown:
        if path.is_dir():
            # "**" finds what is in it by itself.
            if "**" not in given.parts:
                _add_folder(found, str(path))
        else:
            _add_file(found, path, any_ending=any_ending)


def _is_shown(path: Path, pattern: Path) -> bool:
    """Whether nothing on the path is hidden but what the pattern names."""
    return not any(p.startswith(".") and p not in (*pattern.parts, "..") for p in path.parts)


def _add_file(found: _Found, path: Path, *, any_ending: bool = False) -> None:
    """Take a file that was found, if it is one and may be an article."""
    try:
        regular = stat.S_ISREG(path.stat().st_mode)
    except OSError as error:
        found.skip(path, f"cannot be read: {error.strerror}")
        return
    if not regular:
        found.skip(path, "is no regular file")
    elif path.name.endswith(BESIDE) and path.with_name(path.name.removesuffix(BESIDE)).is_file():
        return  # it belongs to the page that was kept beside it
    elif any_ending or path.suffix.lower() in ENDINGS:
        found.add(Place(str(path), found=True))
    else:
        found.skip(path, "is in no format that is read, by its name; name it if it is an article")


def _too_many(name: str) -> NotAnArticle:
    return NotAnArticle(
        f"{name!r} holds more than {MOST_ENTRIES:,} files", hint="name a smaller folder"
    )


_READ = f"articles in a folder end in {', '.join(sorted(ENDINGS))}"
_PATTERN = 'write it as "saved/*.html", or "saved/**/*.html" for folders in folders'
