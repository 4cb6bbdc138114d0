"""Whether a stretch itself tells what somebody says: "Holm said it sank", "It sank, Holm said"."""

from summarizer.article import Article
from summarizer.attribution.lexicon import Entry
from summarizer.attribution.speakers import Attribution, attribute
from summarizer.attribution.verbs import verb_at
from summarizer.attribution.words import words_in
from summarizer.language import ENGLISH

__all__ = ["inside"]

Stretch = tuple[int, int]

# Of these a thing may be the subject, and no saying: "the war started", "the film appears to show".
_NOT_SAID = frozenset("begin start continue allow seem appear show".split())


def inside(article: Article, stretch: Stretch) -> Attribution | None:
    """The first saying with cue and source within a stretch; None where it has none.

    Args:
        article: the article.
        stretch: words that are claimed.
    """
    if article.language not in (None, ENGLISH):
        return None  # its words for saying are looked for around a content alone
    start, end = stretch
    words = list(words_in(article.text, start, end))
    for at, word in enumerate(words):
        reading = verb_at(words, at)
        if reading is None or not _says(reading[0]):
            continue
        commas = [w.start for w in words[:at] if w.text == ","]
        sides = [(word.end, end), *((start, comma) for comma in commas[-1:])]
        for side in sides:
            found = _attributed(article, side)
            own = found.source and _within(found.source, stretch)
            if own and found.cue and found.cue[0] <= word.start < found.cue[1]:
                return found
    return None


def _says(entry: Entry) -> bool:
    """Whether a verb tells a saying, and not a plan or how long something goes on."""
    told = "that" in entry.frames and entry.stance in ("asserts", "denies")
    return told and entry.lemma not in _NOT_SAID


def _attributed(article: Article, side: Stretch) -> Attribution:
    return attribute(article, [side]) if article.text[slice(*side)].strip(" .,") else Attribution()


def _within(inner: Stretch, outer: Stretch) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
