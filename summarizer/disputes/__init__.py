"""Which claims disagree: asked of a model, or found by rules; what either says is checked."""

from summarizer.disputes.asked import PROMPT, disputes, request, shown
from summarizer.disputes.checked import Judged, judged, rejection
from summarizer.disputes.found import found
from summarizer.disputes.question import fact
from summarizer.disputes.room import left_out, words_in, words_of

__all__ = [
    "PROMPT",
    "Judged",
    "disputes",
    "fact",
    "found",
    "judged",
    "left_out",
    "rejection",
    "request",
    "shown",
    "words_in",
    "words_of",
]
