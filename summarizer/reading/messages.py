"""What a process and its reading child say to each other: JSON with bytes after it, over pipes."""

import json
import os
import struct
from typing import Any

__all__ = ["receive", "send"]

LENGTHS = struct.Struct(">QQ")  # of the JSON and of the bytes after it
MOST = (
    200_000_000  # bytes of one message: ten times the longest article; past it something is amiss
)


def send(pipe: int, message: dict[str, Any], data: bytes = b"") -> None:
    """Write a message to a file descriptor.

    Raises:
        OSError: nobody reads there any more.
    """
    written = json.dumps(message).encode("ascii")
    _write(pipe, LENGTHS.pack(len(written), len(data)) + written)
    _write(pipe, data)


def receive(pipe: int) -> tuple[dict[str, Any], bytes] | None:
    """Read a message from a file descriptor; None where it ends before one is whole.

    Raises:
        ValueError: what came is no message.
    """
    lengths = _read(pipe, LENGTHS.size)
    if lengths is None:
        return None
    written, more = LENGTHS.unpack(lengths)
    if written + more > MOST:
        raise ValueError(f"a message of {written + more} bytes")
    head, data = _read(pipe, written), _read(pipe, more)
    if head is None or data is None:
        return None
    message = json.loads(head)
    if not isinstance(message, dict):
        raise ValueError(f"a message of the type {type(message).__name__}")
    return message, data


def _write(pipe: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(pipe, rest) :]


def _read(pipe: int, length: int) -> bytes | None:
    parts = bytearray()
    while len(parts) < length:
        part = os.read(pipe, min(length - len(parts), 1 << 20))
        if not part:
            return None
        parts += part
    return bytes(parts)
