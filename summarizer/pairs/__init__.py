"""Which claims are one in other words: a model is asked about pairs of proven claims."""

from summarizer.pairs.asked import PROMPT, Question, compared, requests

__all__ = ["PROMPT", "Question", "compared", "requests"]
