"""Plain text."""

from summarizer.reading.reading import Reading

__all__ = ["read_plain"]


def read_plain(text: str, shown: str) -> Reading:
    """The text as it stands: whatever its characters are, it is what its author wrote."""
    return Reading(text, "txt/1")
