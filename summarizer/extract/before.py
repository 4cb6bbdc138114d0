"""What goes before a part of an article, in short: so that a reader of it knows who "he" is."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice, takewhile
from typing import NamedTuple

from summarizer.article import Article, Sentence
from summarizer.extract.parts import shown
from summarizer.names import name_words

__all__ = ["Before", "before"]

LAST = 12  # names that were told last: "he" is one of them
OFTEN = 12  # others that were told most often: a surname alone may be one of theirs
LONGEST = 80  # characters of the words that say who somebody is
MOST = 8  # words of a name; what is longer is a headline
SENTENCES = 6  # of the paragraph before, from its end
CHARACTERS = 1_000  # of one of these, from its end: of a sentence that is parted itself

_TOKEN = re.compile(r"\w[\w.'’-]*\w|\w")
# Who it is, beside the name: "Ilsa Brandt, who led the search, said".
_BESIDE = re.compile(rf",\s+([^\W\d_][^,.;:()“”\"\n]{{2,{LONGEST}}})[,.;]")
# What stands between the words of one name: "Jean-Luc van der Berg", "Ana de la Cruz".
_PARTICLES = frozenset("van von der den de la le du da di dos del al el bin ibn abu".split())
# Words with a capital that are no part of the name after them: they begin sentences, or are days.
_NO_NAMES = frozenset(
    "the a an it he she they we i you this that these those there here his her their its our "
    "my and but so yet then now not in on at by of to for from with when while where after "
    "before since because although though however meanwhile what who why how if as both some "
    "most many several another once yes no according asked told later earlier monday tuesday "
    "wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december".split()
)


@dataclass(frozen=True, slots=True)
class Before:
    """What goes before a part.

    Attributes:
        named: who was named, in the order of the text, each with what is said beside the name.
        paragraph: the last sentences of the paragraph before.
    """

    named: tuple[str, ...]
    paragraph: tuple[Sentence, ...]


class _Name(NamedTuple):
    """A name where it stands: its offset, and the name by which its bearer was introduced."""

    start: int
    name: str


def before(article: Article, start: int) -> Before:
    """What an article tells before an offset, in code points, in short."""
    told = [s for s in shown(article) if s.start < start]
    paragraph = takewhile(lambda s: s.paragraph == told[-1].paragraph, reversed(told))
    last = [_end_of(article, s, start) for s in islice(paragraph, SENTENCES)]
    names, beside = _names(article)
    here = names[: bisect_left(names, start, key=lambda n: n.start)]
    recent = list(dict.fromkeys(n.name for n in reversed(here)))[:LAST]
    often = Counter(n.name for n in here if n.name not in recent).most_common(OFTEN)
    wanted = {*recent, *(name for name, times in often if times > 1)}
    order = dict.fromkeys(n.name for n in here if n.name in wanted)
    said = {name: words for name, (at, words) in beside.items() if at < start}
    lines = (f"- {name}: {said[name]}" if name in said else f"- {name}" for name in order)
    return Before(tuple(lines), tuple(reversed(last)))


def _end_of(article: Article, sentence: Sentence, most: int) -> Sentence:
    """A sentence up to an offset; of one that is very long the end, from a word on."""
    end = min(sentence.end, most)
    while article.text[end - 1].isspace():
        end -= 1
    start = end - CHARACTERS
    if start <= sentence.start:
        return replace(sentence, end=end)
    while start < end and not article.text[start - 1].isspace():
        start += 1
    return replace(sentence, start=start if start < end else end - CHARACTERS, end=end)


@lru_cache(maxsize=8)  # the articles that are read side by side
def _names(article: Article) -> tuple[list[_Name], dict[str, tuple[int, str]]]:
    """Where people and bodies are named, in text order; and what stands beside a name, and where.

    A surname alone is the name of whoever was named last with it.
    """
    found: list[_Name] = []
    first: dict[tuple[str, ...], str] = {}
    surnames: dict[str, str] = {}
    beside: dict[str, tuple[int, str]] = {}
    for start, end in (
        run for s in shown(article) if s.kind == "text" for run in _runs(article, s)
    ):
        words = article.text[start:end].removesuffix("’s").removesuffix("'s")
        key = name_words(words)
        if len(words.split()) > 1:
            name = first.setdefault(key, words)
            surnames[key[-1]] = name
        elif words.lower() in surnames:
            name = surnames[words.lower()]
        else:
            continue
        found.append(_Name(start, name))
        said = _BESIDE.match(article.text, end)
        if said is not None:
            beside.setdefault(name, (start, " ".join(said[1].split())))
    return found, beside


def _runs(article: Article, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The stretches of words with capitals in a sentence, without what begins no name."""
    run: list[re.Match[str]] = []
    for token in _TOKEN.finditer(article.text, sentence.start, sentence.end):
        if run and article.text[run[-1].end() : token.start()].strip(" \u00a0"):
            yield from _run(run)  # a mark stands between the two
            run = []
        if token[0][0].isupper() or (run and token[0] in _PARTICLES):
            run.append(token)
        else:
            yield from _run(run)
            run = []
    yield from _run(run)


def _run(run: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    words = [token[0].lower() for token in run]
    first = next((n for n, word in enumerate(words) if word not in _NO_NAMES), len(run))
    last = len(run)
    while last > first and words[last - 1] in _PARTICLES:
        last -= 1
    if first < last <= first + MOST:
        yield run[first].start(), run[last - 1].end()
