"""Whether an article speaks of a person as he or as she, where its own words show it."""

import re
from collections.abc import Iterable, Iterator, Sequence

from summarizer.article import Article, Sentence
from summarizer.attribution.quotations import Stretch, in_quotation

__all__ = ["gender_of", "said_of"]

_HE = "he him his himself"
_SHE = "she her hers herself"
_PRONOUNS = dict.fromkeys(_HE.split(), "he") | dict.fromkeys(_SHE.split(), "she")
# Titles and nouns that are said of one of them alone.
_TITLES = {
    "he": "mr sir lord spokesman chairman businessman congressman councilman policeman prince king",
    "she": "mrs ms miss madame lady dame spokeswoman chairwoman businesswoman congresswoman "
    "councilwoman policewoman princess queen",
}
_GENDERS = {word: gender for gender, words in _TITLES.items() for word in words.split()}
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
TITLED = 3  # so much a title counts beside a pronoun
MOST = 3  # times as often as the other, where an article seems to use both


def said_of(pronoun: str) -> str | None:
    """ "He" for he, him and his, "she" for she and her; None for what tells neither."""
    return _PRONOUNS.get(pronoun.lower())


def gender_of(
    article: Article, quoted: tuple[Stretch, ...], names: Iterable[str], others: Iterable[str]
) -> str | None:
    """Whether a person is "he" or "she"; None where the article does not show it.

    A title before the name shows it ("Mrs", "spokesman"), and so does a pronoun in a sentence that
    names no other person, what it quotes left out.

    Args:
        article: the article.
        quoted: its quotations.
        names: of the person.
        others: the names of the other persons.
    """
    own, strange = _surnames(names), _surnames(others)
    found = {"he": 0, "she": 0}
    for sentence in _naming(article, own):
        if sentence.kind == "furniture":
            continue
        text = article.text[sentence.start : sentence.end]
        for title in _titled(text, own):
            found[_GENDERS[title]] += TITLED
        words = [
            match.group()
            for match in _WORD.finditer(text)
            if not in_quotation((sentence.start + match.start(),) * 2, quoted)
        ]
        bare = {re.sub(r"['’]s$", "", word) for word in words}
        if own.isdisjoint(bare) or not strange.isdisjoint(bare - own):
            continue
        for word in words:
            if (gender := _PRONOUNS.get(word.lower())) is not None:
                found[gender] += 1
    return _plain(found["he"], found["she"])


def _naming(article: Article, names: Iterable[str]) -> Iterator[Sentence]:
    """The sentences in which some words stand, in text order."""
    numbers: set[int] = set()
    for name in names:
        at = article.text.find(name)
        while at >= 0:
            numbers.add(article.sentence_at(at).number)
            at = article.text.find(name, at + len(name))
    yield from article.numbered(tuple(sorted(numbers)))


def _titled(text: str, own: set[str]) -> Iterator[str]:
    """The titles right before a name, or with one word between: "Mrs Ida Holm"."""
    words = [match.group() for match in _WORD.finditer(text)]
    for at, word in enumerate(words):
        if re.sub(r"['’]s$", "", word) in own:
            yield from (w.lower() for w in words[max(0, at - 2) : at] if w.lower() in _GENDERS)


def _plain(he: int, she: int) -> str | None:
    if he > MOST * she:
        return "he"
    return "she" if she > MOST * he else None


def _surnames(names: Iterable[str]) -> set[str]:
    parts: Sequence[list[str]] = [name.split() for name in names]
    return {words[-1] for words in parts if words and words[-1][:1].isupper()}
