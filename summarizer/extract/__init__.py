"""From an article to a draft, by asking a language model: whole, or in parts where it is long."""

from summarizer.extract.extract import CUT_OFF, HALVINGS, draft_in, extract
from summarizer.extract.joined import together
from summarizer.extract.limit import WORDS, words_at_once
from summarizer.extract.parts import Part, halved, part_at, parts_of, shown
from summarizer.extract.questions import (
    PART,
    QUESTIONS,
    Ask,
    numbered,
    prompt_digest,
    prompt_digests,
    request_about,
    request_about_claims,
    requests,
)

__all__ = [
    "CUT_OFF",
    "HALVINGS",
    "PART",
    "QUESTIONS",
    "WORDS",
    "Ask",
    "Part",
    "draft_in",
    "extract",
    "halved",
    "numbered",
    "part_at",
    "parts_of",
    "prompt_digest",
    "prompt_digests",
    "request_about",
    "request_about_claims",
    "requests",
    "shown",
    "together",
    "words_at_once",
]
