"""Which claims are one in other words: a model is asked about pairs of proven claims."""

from summarizer.pairs.asked import PROMPT, Question, compared, prompt_digest, requests

__all__ = ["PROMPT", "Question", "compared", "prompt_digest", "requests"]
