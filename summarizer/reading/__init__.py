"""Reading: from foreign bytes to the text that everything is proven against.

Nothing here imports the record's models: what reads foreign bytes starts fast, in a process of its
own.
"""

from summarizer.reading.apart import read_apart
from summarizer.reading.decode import Decoded, decoded
from summarizer.reading.files import STDIN, load_bytes
from summarizer.reading.formats import READERS, is_plain, read
from summarizer.reading.kept import Fetched, load
from summarizer.reading.reading import Reading

__all__ = [
    "READERS",
    "STDIN",
    "Decoded",
    "Fetched",
    "Reading",
    "decoded",
    "is_plain",
    "load",
    "load_bytes",
    "read",
    "read_apart",
]
