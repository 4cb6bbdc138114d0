"""The embedded extractor: an article in, a draft out, with no model behind an endpoint."""

from summarizer.embedded.extract import extract
from summarizer.embedded.parse import pipeline_version

__all__ = ["extract", "pipeline_version"]
