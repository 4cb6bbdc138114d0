"""The steps in order: read, extract, prove, reconcile; which extractor, and what it cost."""

from summarizer.pipeline.engine import ENGINES, Engine, engine_name, open_engine
from summarizer.pipeline.inputs import Inputs, read_all
from summarizer.pipeline.outcome import NO_RUN, Failure, Outcome
from summarizer.pipeline.steps import estimate, in_one_language, merge, summarize_articles

__all__ = [
    "ENGINES",
    "NO_RUN",
    "Engine",
    "Failure",
    "Inputs",
    "Outcome",
    "engine_name",
    "estimate",
    "in_one_language",
    "merge",
    "open_engine",
    "read_all",
    "summarize_articles",
]
