"""The ways in which a model lies about a quotation, each a function from a sentence to a lie.

Each gives None where the sentence does not lend itself to it. Whether what comes out is a lie, that
is, stands nowhere in the article, is checked by `lie` for all of them.
"""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from proof_texts import Source, stands

__all__ = ["LIES", "lie"]

Way = Callable[[str, Source], str | None]

_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|will|would|has|had|have|can|could|should|must|does|did)\b"
    r"(?! not\b|n['’]t)"
)
_NOT = re.compile(r"\b(?:not (?=\w)|never (?=\w))|(?<=\w)n['’]t\b")
_HEDGE = re.compile(
    r"\b(?:allegedly|reportedly|apparently|probably|possibly|perhaps|likely|nearly|almost|about"
    r"|around|roughly|approximately|some|suspected|alleged) (?=\w)"
)
_MODAL = re.compile(r"\b(?:may|might|could)\b(?! not)")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})?")


def digit_changed(sentence: str, source: Source) -> str | None:
    """The last digit is another: 30 becomes 31."""
    digits = list(re.finditer("[0-9]", sentence))
    if not digits:
        return None
    start, end = digits[-1].span()
    return f"{sentence[:start]}{(int(sentence[start]) + 1) % 10}{sentence[end:]}"


def not_inserted(sentence: str, source: Source) -> str | None:
    """A "not" after the first auxiliary."""
    changed, count = _AUXILIARY.subn(lambda match: f"{match.group()} not", sentence, count=1)
    return changed if count else None


def not_removed(sentence: str, source: Source) -> str | None:
    """The first "not", "n't" or "never" is left out."""
    changed, count = _NOT.subn("", sentence, count=1)
    return changed if count else None


def name_swapped(sentence: str, source: Source) -> str | None:
    """A name becomes another name of the same article."""
    match = _NAME.search(sentence)
    other = next((name for name in source.names if name not in sentence), None)
    if match is None or other is None:
        return None
    return f"{sentence[: match.start()]}{other}{sentence[match.end() :]}"


def hedge_removed(sentence: str, source: Source) -> str | None:
    """A word that holds back is left out, or "may" becomes "will"."""
    changed, count = _HEDGE.subn("", sentence, count=1)
    if not count:
        changed, count = _MODAL.subn("will", sentence, count=1)
    return changed if count else None


def spliced(sentence: str, source: Source) -> str | None:
    """The sentence and one that stands at least one sentence further on, as if they were one."""
    at = source.sentences.index(sentence)
    later = source.sentences[at + 2 :]
    return f"{sentence} {later[len(later) // 2]}" if later else None


def from_elsewhere(sentence: str, source: Source) -> str | None:
    """A sentence of another article."""
    return source.strange[len(sentence) % len(source.strange)] if source.strange else None


LIES: Mapping[str, Way] = MappingProxyType(
    {
        "one digit changed": digit_changed,
        '"not" inserted': not_inserted,
        '"not" removed': not_removed,
        "a name swapped": name_swapped,
        "a hedge removed": hedge_removed,
        "two sentences spliced": spliced,
        "from another article": from_elsewhere,
    }
)


def lie(way: Way, sentence: str, source: Source) -> str | None:
    """A sentence corrupted in one way; None where it cannot be, or still stands in the article."""
    changed = way(sentence, source)
    return None if changed is None or stands(changed, source.article.text) else changed
