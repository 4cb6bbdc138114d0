"""How much of an article one question shows to a model."""

from summarizer.config import ModelSettings
from summarizer.llm import is_near

__all__ = ["NEAR_WORDS", "WORDS", "words_at_once"]

# An answer quotes what it is about: of so many words it stays well below the longest answer that
# the usual hosted model gives, and its last items are as good as its first.
WORDS = 4_000
# What a person runs at home often has a window of 8,000 tokens: the task takes 2,000 of them, the
# words 2,000, and the answer must have room.
NEAR_WORDS = 1_500


def words_at_once(settings: ModelSettings) -> int:
    """The most words of an article that one question shows.

    What the user says, else what fits the model: one in the user's own network has a small window.
    """
    if settings.part_words is not None:
        return settings.part_words
    near = settings.base_url is not None and is_near(settings.base_url)
    return NEAR_WORDS if near else WORDS
