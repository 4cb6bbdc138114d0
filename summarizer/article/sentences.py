"""Where paragraphs and sentences of a text begin and end.

Our own, because sentence numbers go into the key of every stored reply and into every verdict: a
splitter that changes with a package's upgrade would make paid replies unfindable.
"""

import itertools
import re
from collections.abc import Iterator

__all__ = ["paragraphs", "sentence_spans"]

Stretch = tuple[int, int]

# Words whose full stop does not end a sentence, in lower case and without the stop.
ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen lt col maj capt cmdr sgt adm brig rear vice sen rep gov pres rev hon st "
    "jr sr no nos vs v etc e.g i.e approx dept inc ltd co corp jan feb mar apr jun jul aug sep "
    "sept oct nov dec mon tue wed thu fri sat sun fig est a.m p.m u.s u.k u.n e.u".split()
)
# Of those, the ones that also end sentences: a capital after them decides nothing, so they end one
# only before a word that often begins a sentence.
MAY_END = frozenset("jr sr etc inc ltd co corp a.m p.m u.s u.k u.n e.u no".split())
OPENERS = frozenset(
    "the a an it he she they we i this that these those but and in on at when while after before "
    "however there what who if as for".split()
)

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)|[。！？]+[」』”’]*")
_WORD_BEFORE = re.compile(r"[^\W\d_](?:[\w.]*\w)?$")
_BEGINS = re.compile(r"[\"'“‘«„(\[]*\s*[A-ZÀ-ÞА-ЯЁ0-9]")
_FIRST_WORD = re.compile(r"\w+")
_LINE = re.compile(r"[^\r\n\u2028\u2029\f\v]+")

WRAP_MOST = 100  # the longest line of a text that was wrapped for a terminal or a mail
WRAP_LEAST = 40  # a wrapped line is filled at least so far, the last of its paragraph apart


def paragraphs(text: str) -> tuple[Stretch, ...]:
    """The paragraphs of a text, without the white space round them.

    A line is a paragraph, unless the text is wrapped: then a paragraph ends at an empty line.
    """
    lines = tuple(_lines(text))
    return _blocks(text, lines) if _is_wrapped(text, lines) else lines


def sentence_spans(text: str, paragraph: Stretch) -> Iterator[Stretch]:
    """The sentences of one paragraph of the text, without the white space between them."""
    start, end = paragraph
    for match in _END.finditer(text, start, end):
        if match.end() < end and _ends(text, start, match):
            yield start, match.end()
            start = match.end()
            while start < end and text[start].isspace():
                start += 1
    if start < end:
        yield start, end


def _lines(text: str) -> Iterator[Stretch]:
    for match in _LINE.finditer(text):
        line = match.group()
        if line.strip():
            lead = len(line) - len(line.lstrip())
            yield match.start() + lead, match.start() + len(line.rstrip())


def _blocks(text: str, lines: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    blocks: list[Stretch] = []
    for start, end in lines:
        if blocks and _gap(text, blocks[-1][1], start) < 2:
            blocks[-1] = (blocks[-1][0], end)
        else:
            blocks.append((start, end))
    return tuple(blocks)


def _gap(text: str, start: int, end: int) -> int:
    """How many line ends stand between two lines."""
    return len(text[start:end].replace("\r\n", "\n").replace("\r", "\n").split("\n")) - 1


def _is_wrapped(text: str, lines: tuple[Stretch, ...]) -> bool:
    """Whether lines break where a margin was, not where a paragraph ends.

    So it is where no line is long and most lines that another follows directly are well filled and
    end without a sentence's end.
    """
    if any(end - start > WRAP_MOST for start, end in lines):
        return False
    inner = [
        line
        for line, following in itertools.pairwise(lines)
        if _gap(text, line[1], following[0]) == 1
    ]
    filled = [
        (start, end)
        for start, end in inner
        if end - start >= WRAP_LEAST and text[end - 1] not in '.!?…”"’'
    ]
    return len(filled) * 2 > len(inner)


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the marks matched end the sentence that began at start."""
    if match.group()[0] in "。！？":
        return True
    after = match.end()
    while text[after].isspace():
        after += 1
    if not _BEGINS.match(text, after):
        return False
    if not match.group().startswith(".") or match.group().startswith(".."):
        return True
    # 40: longer than any abbreviation; a fixed window keeps the search linear in the text.
    word = _WORD_BEFORE.search(text[max(start, match.start() - 40) : match.start()])
    if word is None:
        return True
    if len(word.group()) == 1 and word.group().isupper() and word.group() != "I":
        return False
    last = word.group().lower()
    if last in MAY_END:
        first = _FIRST_WORD.search(text, after, after + 40)
        return first is not None and first.group().lower() in OPENERS
    return last not in ABBREVIATIONS
