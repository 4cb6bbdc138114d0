"""Who speaks in a clause that another clause of the same speaker's goes before."""

from collections.abc import Sequence
from dataclasses import replace

from summarizer.attribution.after import after
from summarizer.attribution.before import before
from summarizer.attribution.found import Found
from summarizer.attribution.phrases import Phrase
from summarizer.attribution.verbs import verb_at
from summarizer.attribution.words import Word, is_adverb, is_mark

__all__ = ["chained"]

_LINKS = frozenset("and but or nor".split())


def chained(words: Sequence[Word], *, clause: bool = False) -> Found | None:
    """As in "Holm said that it sank, and that …", "It sank, Holm said, and …".

    Of "Holm said that it sank and …" the cue alone is told: what follows may be the article's.

    Args:
        words: what stands before the content in its sentence, where no cue of its own does.
        clause: whether the content itself begins with "that".
    """
    end = len(words)
    while end and is_mark(words[end - 1]):
        end -= 1
    led = end > 0 and words[end - 1].low == "that"
    opened, link = led or clause, end - 2 if led else end - 1
    while link > 0 and is_adverb(words[link]):
        link -= 1
    if link < 2 or words[link].low not in _LINKS:
        return None
    found = _clause(words, link) if opened else _tag(words, link)
    if found is not None:
        return replace(found, frame="chained") if found.source else None
    loose = None if opened else _clause(words, link)
    return replace(loose, frame="loose", source=None) if loose else None


def _clause(words: Sequence[Word], end: int) -> Found | None:
    """The nearest cue before an index that a clause follows."""
    for at in range(end - 1, 0, -1):
        if words[at].text == ";":
            return None
        if words[at].low == "that":
            found = before(words[: at + 1])
        else:
            reading = verb_at(words, at)
            if reading is None or not {"that", "quote"} <= reading[0].frames:
                continue
            found = before(words[: at + 1])
            if found is None or found.cue is None or found.cue[1] != at:
                continue
        if found is not None and found.source is not None:
            return found
    return None


def _tag(words: Sequence[Word], link: int) -> Found | None:
    """The tag between commas that ends right before an index."""
    if words[link - 1].text != ",":
        return None
    for at in range(link - 3, -1, -1):
        if words[at].text != ",":
            continue
        found = after(words[at + 1 : link], apart=True, quoted=False)
        if found is not None and found.frame in ("after", "inverted"):
            return _shifted(found, at + 1)
    return None


def _shifted(found: Found, by: int) -> Found:
    """The same in words of which some more come first."""
    phrase, cue = found.source, found.cue
    if phrase is not None:
        relative = phrase.relative + by if phrase.relative is not None else None
        phrase = Phrase(phrase.first + by, phrase.head + by, phrase.last + by, relative)
    return replace(found, source=phrase, cue=(cue[0] + by, cue[1] + by) if cue else None)
