"""The promises of benchmarks/proof.py: no lie passes, no true quote is lost, by the same tables."""

from functools import cache
from pathlib import Path

import pytest
from proof import accepted, kept_whole, lies_of, settings_of
from proof_lies import LIES, digit_changed, lie, name_swapped, not_removed
from proof_settings import SETTINGS
from proof_texts import CORPUS, EXAMPLES, Source, sources, stands
from proof_tools import ours

from summarizer.article import article_of

SAMPLE = 40  # sentences of the corpus that each way is tried on here; the benchmark takes more
FOLDERS = [
    pytest.param(EXAMPLES, id="examples"),
    pytest.param(
        CORPUS,
        id="PolNeAR dev",
        marks=pytest.mark.skipif(not CORPUS.is_dir(), reason="PolNeAR is not beside the checkout"),
    ),
]
FERRY = (
    "The ferry sank 5 miles off Lume. It didn’t list, said Ida Holm. Nobody from Norstad saw it."
)


@cache
def corpus(folder: Path) -> tuple[Source, ...]:
    """The articles of a folder, read once for all the tests."""
    return sources(folder, numbered=folder == CORPUS)


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("way", LIES)
def test_no_lie_passes(folder: Path, way: str) -> None:
    """Of the sentences corrupted in one way ours accepts none."""
    lies = lies_of(corpus(folder), way, SAMPLE)

    assert accepted(ours, lies) == 0
    assert all(quote != sentence for _, sentence, quote in lies)
    assert not any(stands(quote, article.text) for article, _, quote in lies)


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("way", SETTINGS)
def test_every_true_quote_is_kept_whole(folder: Path, way: str) -> None:
    """Of the sentences set in other types ours finds all, with every letter of each."""
    settings = settings_of(corpus(folder), way, SAMPLE)

    assert kept_whole(ours, settings) == len(settings)


@pytest.mark.parametrize("way", SETTINGS)
def test_a_quote_is_kept_whole_in_an_article_that_is_set_otherwise(way: str) -> None:
    """The same holds where the article is set in other types, and the quote is plain."""
    for source in corpus(EXAMPLES):
        text = SETTINGS[way](source.article.text)
        article = article_of(text.encode(), "article.txt")
        pairs = [(article, sentence, sentence) for sentence in source.sentences]
        assert kept_whole(ours, pairs) == len(pairs)


def test_the_ways_are_tried_on_something() -> None:
    """The examples alone have sentences for every way of lying, and for all settings but NFD."""
    lies = [way for way in LIES if lies_of(corpus(EXAMPLES), way, SAMPLE)]
    settings = [way for way in SETTINGS if settings_of(corpus(EXAMPLES), way, SAMPLE)]

    assert lies == list(LIES)
    assert set(settings) >= {*SETTINGS} - {"NFD"}


def test_what_a_way_makes_is_a_lie() -> None:
    """Each way changes what it says it changes; a changed sentence that stands there is no lie."""
    article = article_of(FERRY.encode(), "article.txt")
    source = Source(article, (FERRY,), (FERRY,), ("Ida Holm", "Norstad"), ())

    assert digit_changed("It sank 5 miles off.", source) == "It sank 6 miles off."
    assert not_removed("It didn’t list.", source) == "It did list."
    assert name_swapped("It was told by Ida Holm.", source) == "It was told by Norstad."
    assert lie(lambda sentence, source: "It didn't list", "It listed", source) is None
