"""Who speaks in and around a stretch of an article, without a parser."""

from summarizer.attribution.beside import beside
from summarizer.attribution.cues import Cue, cue_of, is_request
from summarizer.attribution.foreign import hedges_in, negations_in, words_of
from summarizer.attribution.inside import inside
from summarizer.attribution.pronouns import gender_of, said_of
from summarizer.attribution.quotations import (
    continues,
    in_quotation,
    introduces,
    quotations,
    resumes,
)
from summarizer.attribution.relays import is_outlet
from summarizer.attribution.speakers import Attribution, SourceKind, attribute
from summarizer.attribution.tongues import TONGUES

__all__ = [
    "TONGUES",
    "Attribution",
    "Cue",
    "SourceKind",
    "attribute",
    "beside",
    "continues",
    "cue_of",
    "gender_of",
    "hedges_in",
    "in_quotation",
    "inside",
    "introduces",
    "is_outlet",
    "is_request",
    "negations_in",
    "quotations",
    "resumes",
    "said_of",
    "words_of",
]
