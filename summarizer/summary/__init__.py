"""The summary: by a template, or written by a model from proven items alone and proven again."""

from summarizer.summary.template import summary_of, title_of
from summarizer.summary.written import Refused, written

__all__ = ["Refused", "summary_of", "title_of", "written"]
