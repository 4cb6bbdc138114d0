"""Which language an article is in: refused where that is surely not English, and only there."""

import subprocess
import sys
from dataclasses import replace

import pytest
from helpers import article_from, cases

from summarizer.article import Article
from summarizer.config import ArticleMeta
from summarizer.embedded.language import require_english
from summarizer.errors import ForeignLanguage
from summarizer.language import language_of

FOREIGN = cases("languages")
ENGLISH = {
    "plain": "The minister said on Tuesday that the drone had fallen into the sea.",
    "capitals": "TWO JETS MET OVER THE BAY. THE MINISTER SAID THE DRONE FELL INTO THE SEA.",
    "capitals without function words": "DRONE DOWN, NAVY SILENT, JETS BLAMED, SHIPS SENT TO SEA",
    "table": "MQ-9 Reaper | 1 | USAF\nSu-27 | 2 | VKS\nRange | 1,850 km\nCeiling | 50,000 ft",
    "links": "Home\nWorld\nPolitics\nSport\nWeather\nhttps://tide.example/a/b\nSubscribe\nContact",
    "newsflash": "Drone down over Black Sea; two jets involved, navy says.",
    "names": "Sergei Lavrov, Nikolai Patrushev, Anatoly Antonov, James Hecker and Mark Milley met "
    "Pedro Sánchez, Emmanuel Macron and Recep Tayyip Erdoğan in Sevastopol, Kraków and Izmir.",
    "transcript": "HOLM: Right.\nBERG: Okay, okay.\nHOLM: You got it?\nBERG: Got it.\nHOLM: Over.",
    "foreign quotation": "The minister said “беспилотник упал в море”, and nothing more. Nobody "
    "asked him what he had meant by it.",
    "headlinese": "Navy chief quits; deputy named; fleet to sail Monday; unions warn of strike",
    "no punctuation": "so yeah we saw two jets maybe three go past real low then a big splash",
    "numbers": "12 14 18 2023 32m $30 50,000 4,000 1,500 27 9",
    "emoji": "😀 😁 😂 🤣 😃 😄 😅 😆 😉 😊 😋 😎",
    "one word": "Drone",
    "nothing": "",
    "bidi": "\u202ethe\u202c drone \u202dfell\u202c into \u2067the sea\u2069 and nobody was hurt",
    "creole names": "Ol' Mac done gone flew low o'er dem isles an' ain't nobody seen nothin'",
}


@pytest.mark.parametrize(("code", "text"), FOREIGN, ids=[code for code, _ in FOREIGN])
def test_one_sentence_tells_another_language(code: str, text: str) -> None:
    """News in eighteen languages, a sentence or two each, in six scripts."""
    assert language_of(text) == code


@pytest.mark.parametrize("text", ENGLISH.values(), ids=ENGLISH)
def test_english_however_written_is_no_other_language(text: str) -> None:
    """What has few of the words that tell English, or none at all, is not refused."""
    assert language_of(text) in ("en", None)


def test_a_foreign_article_ends_in_one_line() -> None:
    """The line names the article, the language, what can read it, and how to say it is English."""
    with pytest.raises(ForeignLanguage) as caught:
        require_english(article_from(FOREIGN[0][1]))

    line = str(caught.value)
    assert "German" in line
    assert "--model" in line
    assert "--meta" in line
    assert "\n" not in line


def is_refused(article: Article) -> bool:
    """Whether an article is held to be in another language than English."""
    try:
        require_english(article)
    except ForeignLanguage:
        return True
    return False


@pytest.mark.parametrize("tag", ["en", "en-GB", "EN_us", "English"])
def test_what_is_declared_wins(tag: str) -> None:
    """A text that is declared to be English is read as English, whatever it looks like."""
    article = article_from(FOREIGN[0][1])

    assert is_refused(article)
    assert not is_refused(replace(article, meta=ArticleMeta(language=tag)))


def test_a_declared_foreign_language_is_believed() -> None:
    """However English the text looks."""
    article = article_from(ENGLISH["plain"])

    with pytest.raises(ForeignLanguage, match="said to be in German"):
        require_english(replace(article, meta=ArticleMeta(language="de-AT")))


def test_a_plainly_english_article_loads_no_detector() -> None:
    """The detector takes a second and 100 MB: it is for those in doubt."""
    code = (
        "import sys\nfrom summarizer.language import language_of\n"
        f"assert language_of({ENGLISH['plain']!r}) == 'en'\n"
        "print('py3langid' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "False\n"
