"""Words as they are compared across articles; how they are spelled is told where names are read."""

from functools import lru_cache

from summarizer import names
from summarizer.reconcile.russian import in_english

__all__ = ["plain_words"]


@lru_cache(maxsize=8192)  # the names of a run; each is read by several rules
def plain_words(text: str) -> tuple[str, ...]:
    """As `names.plain_words`, Russian words for states, bodies and offices told in English."""
    return names.plain_words(in_english(text))
