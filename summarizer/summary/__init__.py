"""The summary: by a template, or written by a model from proven items alone and proven again."""

from summarizer.summary.asked import PROMPT, Question, Summary, request, summarized
from summarizer.summary.template import summary_of, title_of
from summarizer.summary.written import Refused, written

__all__ = [
    "PROMPT",
    "Question",
    "Refused",
    "Summary",
    "request",
    "summarized",
    "summary_of",
    "title_of",
    "written",
]
