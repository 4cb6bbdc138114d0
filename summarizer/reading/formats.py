"""Which reader reads which bytes: one registry."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from summarizer.reading.plain import read_plain
from summarizer.reading.reading import Reading

__all__ = ["READERS", "read"]

Reader = Callable[[bytes, str], Reading]

READERS: Mapping[str, Reader] = MappingProxyType({".txt": read_plain})
DEFAULT = ".txt"


def read(data: bytes, name: str, shown: str) -> Reading:
    """Read bytes.

    Args:
        data: the bytes.
        name: what the user called the input; it says which reader reads it.
        shown: how messages call it.

    Raises:
        NotAnArticle: the bytes are nothing that the reader reads.
    """
    return READERS.get(Path(name).suffix.lower(), READERS[DEFAULT])(data, shown)
