"""Words as they are compared across articles; how they are spelled is told where names are read."""

from summarizer.names import latin, plain_words, spelled

__all__ = ["latin", "plain_words", "spelled"]
