"""Which claims disagree: asked of a model, or found by rules; what either says is checked."""

from summarizer.disputes.asked import PROMPT, disputes, prompt_digest, request
from summarizer.disputes.checked import Judged
from summarizer.disputes.found import found

__all__ = ["PROMPT", "Judged", "disputes", "found", "prompt_digest", "request"]
