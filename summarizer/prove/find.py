"""Where a quote stands in a text: exact match after the fold, with borders."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from summarizer.fold import Folded, fold, fold_cached
from summarizer.language import SPACELESS

__all__ = ["find", "trimmed"]

QUOTATION_MARKS = "'\"‹›「」『』"  # as the fold leaves them
FINAL = ",.;:。，、；："  # one of these at a quote's end is the citing sentence's, not the quote's
_SPACELESS = re.compile(f"[{SPACELESS}]")  # where a word's edge cannot be asked for
GROUPING = "\u00a0\u2009\u202f"  # spaces that group digits: 1 200
INSIDE = ".,:'·٫٬"  # what parts a number between digits: 3.5, 1,200, 17:45, 1'200
_NOT = re.compile(r"(?i:\w't)\b")  # can't: without its end it says the contrary
# A mark that opens a quotation stands before a word, one that closes it after one; within a word
# it is an apostrophe.
_OPENS = re.compile(r"(?<!\w)['\"](?=\w)")
_CLOSES = re.compile(r"(?<=[\w.,!?])['\"](?!\w)")


def find(text: str, quote: str) -> tuple[tuple[int, int], ...]:
    """Every occurrence of a quote in a text, none of them overlapping another.

    Args:
        text: the article.
        quote: the words looked for; quotation marks round them and one final , . ; : are left away,
            unless a mark belongs to a quotation within the quote.

    Returns:
        (start, end) in code points of `text`, end exclusive, in text order; empty where the quote
        does not stand there, or holds no letter and no digit.

    Example:
        >>> find("It cost “$3.5\\u00a0million”, he said.", '"$3.5 million,"')
        ((9, 21),)
        >>> find("It cost $3.5 million.", "5 million")
        ()
    """
    wanted, opening, closing = _wanted(quote)
    if not wanted:
        return ()
    folded = fold_cached(text)
    found = []
    free = 0
    for position in _occurrences(folded.text, wanted):
        end = position + len(wanted)
        if position < free or not (_edge(folded, text, position) and _edge(folded, text, end)):
            continue
        free = end
        if opening and folded.text.endswith(opening, 0, position):
            position -= len(opening)
        if closing and folded.text.startswith(closing, end):
            free += len(closing)
        found.append((folded.start_of(position), folded.end_of(free)))
    return tuple(found)


def _occurrences(text: str, wanted: str) -> Iterator[int]:
    """Where the wanted characters stand, also one over another, in time linear in the text.

    Where one stands over another, both repeat themselves with one period, and so does the text
    as long as the next one follows at that distance: no more than a period is compared then.
    """
    size, period = len(wanted), 0
    position = text.find(wanted)
    while position >= 0:
        yield position
        if 0 < period < size and text.startswith(wanted[size - period :], position + size):
            position += period
        else:
            following = text.find(wanted, position + 1)
            period, position = following - position, following


@lru_cache(maxsize=4096)  # a name is looked for once a claim; a long quote once or twice in all
def _wanted(quote: str) -> tuple[str, str, str]:
    """What is looked for: the trimmed words ("" if they hold none), and the marks that may join."""
    words = trimmed(quote)
    if not any(character.isalnum() for character in words):
        return "", "", ""
    return words, *_inner_marks(quote, words)


def trimmed(quote: str) -> str:
    """The fold of a quote without the marks round it and without one final , . ; or :."""
    words = fold(quote).text.strip(QUOTATION_MARKS + " ")
    if words and words[-1] in FINAL and not words.endswith(".."):
        words = words[:-1].rstrip(QUOTATION_MARKS + " ")
    return words


def _inner_marks(quote: str, words: str) -> tuple[str, str]:
    """The marks next to the trimmed words that pair with one among them: ‘fear’ at the end.

    A stop before such a mark stands within the quotation: “fear.”
    """
    whole = fold(quote).text
    if whole == words:
        return "", ""
    before, _, after = whole.partition(words)
    opening, closing = before[-1:], after[: 2 if after[:1] in FINAL else 1]
    starts, ends = Counter(_OPENS.findall(words)), Counter(_CLOSES.findall(words))
    return (
        opening if ends[opening] > starts[opening] else "",
        closing if starts[closing[-1:]] > ends[closing[-1:]] else "",
    )


def _edge(folded: Folded, text: str, position: int) -> bool:
    """Whether a quote may begin or end at this position of the folded text."""
    whole = folded.text
    if not 0 < position < len(whole):
        return True
    before, after = whole[position - 1], whole[position]
    parted = _parted(before, after)
    if parted is not None:
        return parted
    if "'" in (before, after) and _NOT.match(whole, position - 1 - (before == "'")):
        return False
    return not _inside_number(folded, text, position)


@lru_cache(maxsize=4096)  # the pairs of a few articles
def _parted(before: str, after: str) -> bool | None:
    """Whether a quote may end between two characters; None where more of the text must be seen."""
    if unicodedata.category(after)[0] == "M":
        return False
    if _wordlike(before) and _wordlike(after):
        return _SPACELESS.search(before + after) is not None
    pair = before + after
    return None if "'" in pair or any(map(str.isdigit, pair)) else True


def _inside_number(folded: Folded, text: str, position: int) -> bool:
    """Whether the position parts a number: 3|.5, 3.|5, 1,|200, or 1 200 with a grouping space."""
    whole = folded.text
    left, right = whole[max(0, position - 2) : position], whole[position : position + 2]
    if right[0] in INSIDE and left[-1:].isdigit() and right[1:].isdigit():
        return True
    if left[-1] in INSIDE and left[:1].isdigit() and right[:1].isdigit():
        return len(left) == 2
    if right[:1] == " " and left[-1:].isdigit() and right[1:].isdigit():
        return _groups(text[folded.end_of(position) : folded.start_of(position + 1)])
    if left[-1:] == " " and left[:1].isdigit() and right[:1].isdigit():
        return _groups(text[folded.end_of(position - 1) : folded.start_of(position)])
    return False


def _groups(space: str) -> bool:
    return any(character in GROUPING for character in space)


def _wordlike(character: str) -> bool:
    return character.isalnum() or character == "_" or unicodedata.category(character)[0] == "M"
