"""What is no article, or one out of the ordinary: the embedded extractor comes to a clear end."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from summarizer.article import article_of
from summarizer.embedded import extract
from summarizer.embedded.parse import LONGEST, MOST, Parsed, parse
from summarizer.errors import NotAnArticle
from summarizer.pipeline import NO_RUN
from summarizer.prove import prove
from summarizer.record import IncidentRecord

ROOT = Path(__file__).resolve().parent.parent
WORDS = "two jets met over the bay and the drone fell into the sea near the island said the navy "
TEXTS = {
    "capitals": "TWO JETS MET OVER THE BAY.\n\n“WE SAW NO FLAME,” CAPTAIN LIND SAID ON FRIDAY.",
    "no punctuation": WORDS * 20,
    "no capitals": "rosa lind said on friday that two jets met. the ministry denied it. " * 5,
    "transcript": "\n".join(["LIND: You have it?", "BERG: Two jets.", "LIND: Say again?"] * 9),
    "table": "Type\tCount\tOperator\nMQ-9 Reaper\t1\tUS Air Force\nSu-27\t2\tRussia\n" * 5,
    "links": "\n".join(["Home", "World", "https://tide.example/a?b=c#d", "* [Sport](/sport)"] * 9),
    "unbalanced quotes": "“Two jets, Lind said, “were near. ”It fell” Berg said. ‘No’ “ he ” " * 5,
    "only quotes": "word " * 12 + "“" * 3_000,
    "only emoji": "😀 " * 400,
    "emoji in one run": "word " * 12 + "😀" * 30_000,
    "bidi": "\u202eLind said on Friday\u202c that \u2067two jets met\u2069 over the bay. " * 9,
    "zero width": "\u200bLind\u200d said\u200b that two\u00ad jets met over the bay. " * 9,
    "combining": "Lind said two j\u0308ets" + "\u0301" * 5_000 + " met over the bay and fell",
    "one long word": "word " * 12 + "x" * 100_000,
    "words longer than names": f"The drone {'x' * 480} fell near {'Ab ' * 200} at 900 feet. "
    f"12 {'x' * 320} were hurt by the {'y' * 320} Bay. The depth of the {'cd ' * 200} is 90 m.",
    "one long sentence": (WORDS * 120).strip(),
    "a sentence without spaces": "two-jets,met;over/the.bay" * 2_000 + " word" * 12,
    "control characters": "Lind said\x0c that two\x1b[31m jets met\r over\x0b the bay on Friday.",
    "odd spaces": "Lind\u2003said\u3000that\u2009the 2\u202fjets\u00a0met\u2028over the\u0085bay.",
    "numbers": "12 14 18 2023 32m $30 50,000 4,000 1,500 27 9 " * 20,
    "brackets": "((((((((((Lind))))))))))) said [[[[ two jets ]]]] met {over} the <bay> and " * 9,
    "markup": "<p>Lind said</p> | **two** jets | `met` &amp; fell [^1]: over the bay, twice. " * 9,
}  # fmt: skip


def whole(text: str) -> tuple[IncidentRecord, Parsed]:
    """The record of a text, without a date, and its parse."""
    article = article_of(text.encode(), "article.txt")
    return prove(article, extract(article), NO_RUN), parse(article)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_no_text_breaks_the_extractor(text: str) -> None:
    """It ends within seconds, in a record."""
    started = time.process_time()
    record, parsed = whole(text)

    assert time.process_time() - started < 20
    assert record.articles[0].text == text
    for part in parsed.parts:
        assert 0 < len(part.doc.text) <= LONGEST
        assert part.sentences


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_the_parse_keeps_every_offset(text: str) -> None:
    """Whatever is cut or put plainly: each token is where its letters are."""
    article = article_of(text.encode(), "article.txt")

    last = 0
    for part in parse(article).parts:
        for token in part.doc:
            start, end = part.stretch(token)
            there = article.text[start:end]
            assert last <= start < end
            assert token.text == there or token.text.isspace() or set(token.text) <= set("x ")
            last = end


def test_every_word_is_parsed() -> None:
    """Also of a sentence that is cut."""
    article = article_of(TEXTS["one long sentence"].encode(), "article.txt")
    parsed = parse(article)

    assert len(parsed.parts) > 1
    assert sum(len(part.doc) for part in parsed.parts) == len(article.text.split())
    assert parsed.end == len(article.text)


@pytest.mark.parametrize("text", ["Drone", "", "   \n", "😀"])
def test_too_little_is_no_article(text: str) -> None:
    """One word is refused by the reader, before anything is parsed."""
    with pytest.raises(NotAnArticle):
        article_of(text.encode(), "article.txt")


def test_a_book_is_read_in_part_and_says_so() -> None:
    """One line without an end: its beginning is parsed, the ledger tells it."""
    text = "word " * 12 + "x" * (MOST + 200_000)
    started = time.process_time()
    record, parsed = whole(text)

    assert time.process_time() - started < 60
    assert parsed.end == MOST
    assert [(r.stage, r.kind) for r in record.rejected] == [("extract", "article")]
    assert f"{MOST:,}" in record.rejected[0].item


LONG = """
import resource
from summarizer.article import article_of
from summarizer.embedded import extract

def peak(paragraphs):
    text = "\\n\\n".join([{words!r} * 6 + "it was told."] * paragraphs)
    extract(article_of(text.encode(), "article.txt"))
    print(len(text.split()), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)

peak(1)
peak({paragraphs})
"""


def test_a_long_article_takes_bounded_memory() -> None:
    """A tenth of 100,000 words, from which what all of them take follows: less than 700 MB."""
    paragraphs = 10_000 // (len(WORDS.split()) * 6 + 3) + 1
    code = LONG.format(words=WORDS, paragraphs=paragraphs)
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip

    _, least, words, most = map(int, done.stdout.split())
    assert words >= 10_000
    assert least + 10 * (most - least) < 700
