"""The store of replies: what was paid for is kept as it came, for ever, and never asked for again.

`diskcache` as it comes unpickles rows, follows file names in rows and evicts. Here it holds
bytes in its database and nothing else (see `_Inline`), and a row that is anything else is refused.
"""

import contextlib
import logging
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from hashlib import sha256
from pathlib import Path
from typing import Any, NoReturn

import diskcache  # type: ignore[import-untyped]  # it ships no types

from summarizer.errors import StoreError
from summarizer.llm.locks import locked

__all__ = ["Store", "open_store"]

logger = logging.getLogger(__name__)

VERSION = 1  # of the layout, in the database's user_version
PATIENCE = 30.0  # seconds to wait for another process that writes
_DATABASE = "cache.db"  # the name that diskcache gives it
_SETTINGS = {
    "eviction_policy": "none",
    "cull_limit": 0,  # nothing is ever removed to make room
    "size_limit": 2**62,
    "statistics": 0,
    "tag_index": 0,
    "sqlite_mmap_size": 0,  # a truncated file that is mapped would kill the process
}
_INSTEAD = "name another folder with --store, or go on without one by --no-store"


class _Inline(diskcache.Disk):  # type: ignore[misc]  # see the import
    """Keys are text and values bytes, both inside the database. No pickles, no files."""

    def put(self, key: object) -> tuple[str, bool]:
        if type(key) is not str:
            _refuse("a key that is no text")
        return key, True

    def get(self, key: object, raw: object) -> str:
        if not raw or type(key) is not str:
            _refuse("a key that is no text")
        return key

    def store(self, value: object, read: object, key: object = None) -> tuple[int, int, None, Any]:
        if read or type(value) is not bytes:
            _refuse("a value that is no bytes")
        return 0, diskcache.core.MODE_RAW, None, sqlite3.Binary(value)

    def fetch(self, mode: object, filename: object, value: object, read: object) -> bytes:
        if mode != diskcache.core.MODE_RAW or filename is not None or read:
            _refuse("a pickle or the name of a file, which this program never writes")
        if type(value) is not bytes:
            _refuse("a value that is no bytes")
        return value

    def filename(self, key: object = None, value: object = None) -> NoReturn:
        _refuse("a file beside the database")

    def remove(self, file_path: object) -> None:
        """Removes nothing: no entry of ours has a file, and another's may be anywhere."""


def _refuse(what: str) -> NoReturn:
    raise StoreError(what)


class Store:
    """Replies by key, in one folder. Used by several threads and processes at once.

    Raises:
        StoreError: from every method, where the database cannot be read or written.
    """

    def __init__(self, folder: Path, cache: Any) -> None:
        self._folder = folder
        self._cache = cache

    def get(self, key: str) -> bytes | None:
        """The reply kept under a key, or None. One that has been damaged is moved aside."""
        with self._asked(key) as cache:
            value: bytes | None = cache.get(key)
        if value is None:
            return None
        digest, _, body = value.partition(b"\n")
        if digest.decode("ascii", "replace") == sha256(body).hexdigest():
            return body
        aside = self._put_aside(key, "corrupt", value)
        with self._asked(key) as cache:
            cache.delete(key)
        logger.warning("a stored reply was damaged and is kept as %s in %s", aside, self._folder)
        return None

    def put(self, key: str, body: bytes) -> None:
        """Keep a reply for ever."""
        with self._asked(key) as cache:
            cache.set(key, _sealed(body))

    def put_aside(self, key: str, kind: str, body: bytes) -> None:
        """Keep what came under `KEY.KIND-1`, `-2`, …: to look at, never to serve."""
        self._put_aside(key, kind, _sealed(body))

    def locked(self, key: str, wait: Callable[[float], None]) -> AbstractContextManager[None]:
        """A block in which no other thread or process asks for this reply (see `locks.locked`)."""
        return self._locked(key, wait)

    def keys(self) -> tuple[str, ...]:
        """Every key, in the order in which they came."""
        with self._asked("every entry") as cache:
            return tuple(cache)

    @contextlib.contextmanager
    def _locked(self, key: str, wait: Callable[[float], None]) -> Iterator[None]:
        with contextlib.ExitStack() as stack:
            try:
                stack.enter_context(locked(self._folder, key, wait))
            except OSError as error:
                raise _unusable(self._folder, error) from error
            yield

    def _put_aside(self, key: str, kind: str, value: bytes) -> str:
        number = 1
        with self._asked(key) as cache:
            while not cache.add(f"{key}.{kind}-{number}", value):
                number += 1
        return f"{key}.{kind}-{number}"

    @contextlib.contextmanager
    def _asked(self, key: str) -> Iterator[Any]:
        """The open database, its faults told with the entry's key."""
        try:
            with self._cache as cache:  # closes this thread's connection at the end
                yield cache
        except StoreError as error:
            hint = f"it was not written by this program; {_INSTEAD}"
            raise StoreError(
                f"the store {self._folder} holds {error} under {key!r}", hint=hint
            ) from None
        except diskcache.Timeout:
            message = f"another program has kept the store {self._folder} locked for {PATIENCE:g} s"
            raise StoreError(message, hint="try again when it has ended") from None
        except (sqlite3.Error, OSError) as error:
            raise _unusable(self._folder, error) from error


def _sealed(body: bytes) -> bytes:
    """The bytes with their digest before them, so that damage is seen."""
    return sha256(body).hexdigest().encode() + b"\n" + body


def open_store(folder: Path, patience: float = PATIENCE) -> Store:
    """The store in a folder, which is made where it is missing, for its owner's eyes alone.

    Raises:
        StoreError: it cannot be made, read or written, or is none of ours.
    """
    folder = folder.expanduser().absolute()
    if os.path.expandvars(folder) != str(folder):  # diskcache would put another folder's name in
        raise StoreError(f"the store's path {folder} holds a $VARIABLE", hint=_INSTEAD)
    try:
        _prepare(folder)
        _inspect(folder)
        cache = diskcache.Cache(str(folder), timeout=patience, disk=_Inline, **_SETTINGS)
        with cache:
            cache._sql(f"PRAGMA user_version = {VERSION}")  # diskcache does not use it
    except (sqlite3.Error, OSError, diskcache.Timeout) as error:
        raise _unusable(folder, error) from error
    return Store(folder, cache)


def _prepare(folder: Path) -> None:
    """Make the folder and an empty database that only their owner may read."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if any(folder.iterdir()) and not (folder / _DATABASE).exists():
        raise StoreError(f"the folder {folder} holds other things than a store", hint=_INSTEAD)
    folder.chmod(0o700)
    database = folder / _DATABASE
    os.close(os.open(database, os.O_RDWR | os.O_CREAT, 0o600))
    database.chmod(0o600)  # SQLite gives its side files the same permissions


def _inspect(folder: Path) -> None:
    """Refuse a database of a newer version, or one that would reconfigure `diskcache`."""
    with contextlib.closing(sqlite3.connect(folder / _DATABASE, timeout=PATIENCE)) as database:
        ((version,),) = database.execute("PRAGMA user_version").fetchall()
        tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master")}
        rows = (
            database.execute("SELECT key FROM Settings").fetchall() if "Settings" in tables else ()
        )
    if version > VERSION:
        message = f"the store {folder} was written by a newer version of this program"
        raise StoreError(message, hint=f"upgrade incident-summarizer, or {_INSTEAD}")
    known = {*diskcache.DEFAULT_SETTINGS, *diskcache.core.METADATA}
    if not known.issuperset(key for (key,) in rows):
        raise StoreError(f"the store {folder} was not written by this program", hint=_INSTEAD)


def _unusable(folder: Path, error: Exception) -> StoreError:
    said = str(error) or type(error).__name__
    return StoreError(f"the store {folder} cannot be used: {said}", hint=_INSTEAD)
