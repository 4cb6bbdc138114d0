"""Which claims disagree: asked of a model, or found by rules; what either says is checked."""

from summarizer.disputes.asked import PROMPT, disputes, prompt_digest, request, shown
from summarizer.disputes.checked import Judged, judged, rejection
from summarizer.disputes.found import found
from summarizer.disputes.question import fact

__all__ = [
    "PROMPT",
    "Judged",
    "disputes",
    "fact",
    "found",
    "judged",
    "prompt_digest",
    "rejection",
    "request",
    "shown",
]
