"""The embedded extractor: an article in, a draft out, with no model behind an endpoint."""

from summarizer.embedded.extract import extract

__all__ = ["extract"]
