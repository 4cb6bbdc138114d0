"""A folder of recorded replies: `--record` writes it, `--replay` answers from it alone."""

import contextlib
import os
import re
import threading
from collections.abc import Mapping
from pathlib import Path

from summarizer.errors import MissingReply, StoreError, UsageError
from summarizer.llm.recording import Recording, read, recording, write
from summarizer.llm.request import Reply, Request

__all__ = ["Cassette", "Recorder", "open_cassette", "open_recorder"]

_PROMPT = re.compile(r"[A-Za-z0-9_-]{1,60}")  # it becomes part of a file's name


class Cassette:
    """The recorded replies of one model. Its `complete` is the seam, answered from the folder."""

    def __init__(self, folder: Path, model: str, recordings: Mapping[str, Recording]) -> None:
        self.model = model
        self._folder = folder
        self._recordings = recordings

    def complete(self, request: Request) -> Reply:
        """The recorded reply.

        Raises:
            MissingReply: there is none; it says what differs from the nearest one.
        """
        found = self._recordings.get(request.key)
        if found is None:
            raise self._missing(request)
        return Reply(found.body, cached=True)

    def holds(self, request: Request) -> bool:
        """Whether the reply is there."""
        return request.key in self._recordings

    def _missing(self, request: Request) -> MissingReply:
        same = [r for r in self._recordings.values() if r.prompt == request.prompt]
        hint = f"record it with: summarizer run ... --model {request.model} --record {self._folder}"
        if not same:
            message = f"{self._folder} holds no reply to the prompt {request.prompt!r}"
            return MissingReply(message, hint=hint)
        changed = min((_changes(request, r) for r in same), key=len)
        message = f"{self._folder} holds no reply to this {request.prompt!r}"
        message = f"{message}: {' and '.join(changed)} changed"
        return MissingReply(message, hint=hint)


def _changes(request: Request, recorded: Recording) -> list[str]:
    """What differs between a request and a recorded one, in words."""
    pairs = (
        ("the prompt's text", request.prompt_digest, recorded.prompt_digest),
        ("the answer's schema", request.schema.digest, recorded.schema_digest),
        ("the number of the re-ask", request.reask, recorded.reask),
        ("the model", request.model, recorded.model),
        ("the article, or what else filled the prompt,", request.fill_digest, recorded.fill_digest),
    )
    return [name for name, ours, theirs in pairs if ours != theirs]


def open_cassette(folder: Path) -> Cassette:
    """The recordings in a folder.

    Raises:
        UsageError: the folder is missing, or holds no recordings, or those of several models.
        StoreError: a file in it is broken.
    """
    try:
        paths = sorted(p for p in folder.iterdir() if p.suffix == ".json")
    except OSError as error:
        raise UsageError(
            f"cannot read --replay {folder}: {error.strerror}", hint=_RECORD
        ) from error
    recordings = {r.key: r for r in map(_load, paths)}
    models = sorted({r.model for r in recordings.values()})
    if not models:
        raise UsageError(f"--replay {folder} holds no recorded replies", hint=_RECORD)
    if len(models) > 1:
        message = f"--replay {folder} holds replies of several models: {', '.join(models)}"
        raise UsageError(message, hint="keep one folder for each model")
    return Cassette(folder, models[0], recordings)


_RECORD = "record some with: summarizer run ... --record DIR"


def _load(path: Path) -> Recording:
    try:
        return read(path.read_bytes().decode("utf-8"))
    except OSError as error:
        raise StoreError(f"cannot read the recorded reply {path}: {error.strerror}") from error
    except ValueError as error:
        message = f"{path} is no recorded reply: {error}"
        raise StoreError(message, hint="restore the file, or record the reply anew") from error


class Recorder:
    """Writes the replies that a run uses to a folder. Used by several threads at once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, request: Request, body: bytes) -> None:
        """Write a reply, whole or not at all.

        Raises:
            StoreError: the folder cannot be written.
        """
        if not _PROMPT.fullmatch(request.prompt):
            raise ValueError(f"the prompt's name {request.prompt!r} is no part of a file name")
        recorded = recording(request, body)
        self._write(recorded.filename, write(recorded))

    def _write(self, name: str, text: str) -> None:
        path = self._folder / name
        part = self._folder / f".{name}.{os.getpid()}-{threading.get_ident()}.part"
        try:
            part.write_bytes(text.encode("utf-8"))
            os.replace(part, path)
        except OSError as error:
            with contextlib.suppress(OSError):
                part.unlink()
            raise _unwritable(self._folder, error) from error


def open_recorder(folder: Path) -> Recorder:
    """A recorder into a folder, made where it is missing and tried before any call is paid.

    Raises:
        StoreError: the folder cannot be made or written.
    """
    trial = folder / f".{os.getpid()}-{threading.get_ident()}.part"  # two runs may begin at once
    try:
        folder.mkdir(parents=True, exist_ok=True)
        trial.write_bytes(b"")
        trial.unlink()
    except OSError as error:
        raise _unwritable(folder, error) from error
    return Recorder(folder)


def _unwritable(folder: Path, error: OSError) -> StoreError:
    hint = "name a folder that can be written with --record"
    return StoreError(f"cannot write recorded replies to {folder}: {error.strerror}", hint=hint)
