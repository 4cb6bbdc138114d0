"""Whether an article is in English, the language that the rules are for."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol

from summarizer.article import Article
from summarizer.errors import ForeignLanguage

__all__ = ["foreign_language", "require_english"]

SAMPLE = 10_000  # characters that are looked at; three pages tell
LEAST = 40  # bytes of letters, in UTF-8; fewer tell nothing
# Words that English alone has so often: every eighth of its news. Words that another language
# writes the same ("in", "was", "of", "is") are none of them.
_ENGLISH = frozenset(
    "the and that this these with from said they their were would been which have you what where "
    "when after before could should there through while about between".split()
)
SHARE = 0.06  # of the words of a text, where it is in English; of names and tables it may be less
# Of how sure the detector is: a language gets over 0.6 in one sentence, whatever has none (names,
# tables, links) spreads it over many. Neighbours (Croatian, Serbian, Bosnian) share theirs.
SURE = 0.3
MOST_ENGLISH = 0.05
_LIKE_ENGLISH = frozenset({"en", "sco", "pcm", "jam"})  # English, Scots, and English creoles
_WORD = re.compile(r"[^\W\d_]+")
_CODE = re.compile(r"[a-z]+")
_NAMES = {
    code: name
    for pair in (
        "ar Arabic,az Azerbaijani,be Belarusian,bg Bulgarian,bn Bengali,bs Bosnian,ca Catalan,"
        "cs Czech,cy Welsh,da Danish,de German,el Greek,es Spanish,et Estonian,eu Basque,"
        "fa Persian,fi Finnish,fr French,ga Irish,gl Galician,he Hebrew,hi Hindi,hr Croatian,"
        "hu Hungarian,hy Armenian,id Indonesian,is Icelandic,it Italian,ja Japanese,ka Georgian,"
        "kk Kazakh,ko Korean,lt Lithuanian,lv Latvian,mk Macedonian,ms Malay,nb Norwegian,"
        "nl Dutch,nn Norwegian,no Norwegian,pl Polish,ps Pashto,pt Portuguese,ro Romanian,"
        "ru Russian,sk Slovak,sl Slovenian,sq Albanian,sr Serbian,sv Swedish,sw Swahili,ta Tamil,"
        "th Thai,tl Tagalog,tr Turkish,uk Ukrainian,ur Urdu,uz Uzbek,vi Vietnamese,zh Chinese"
    ).split(",")
    for code, name in [pair.split()]
}


class _Detector(Protocol):
    def rank(self, text: str) -> Sequence[tuple[str, float]]: ...


@lru_cache(maxsize=1)
def _detector() -> _Detector:
    # Imported where it is needed: it takes a second to load, and most articles do not need it.
    from py3langid.langid import (  # type: ignore[import-untyped]  # it ships no types
        MODEL_FILE,
        LanguageIdentifier,
    )

    detector: _Detector = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return detector


def require_english(article: Article) -> None:
    """Let an article pass that is in English, or may be.

    What is declared of it wins over what its words look like.

    Raises:
        ForeignLanguage: it is declared to be, or surely is, in another language.
    """
    declared = _CODE.match((article.meta.language or "").strip().lower())
    if declared and declared.group() in ("en", "eng", "english"):
        return
    found = declared.group() if declared else foreign_language(_sample(article))
    if found is None:
        return
    seems = "is said" if declared else "seems"
    raise ForeignLanguage(
        f"{article.name!r} {seems} to be in {_NAMES.get(found, repr(found))}; the embedded"
        " extractor reads English alone",
        hint="name a language model with --model, and --base-url or OPENAI_API_KEY"
        + ("" if declared else "; if it is English, say --language en"),
    )


def foreign_language(text: str) -> str | None:
    """The language of a text that is surely not in English, ISO 639; None where it is or may be."""
    words = [word.lower() for word in _WORD.findall(text)]
    if sum(len(word.encode()) for word in words) < LEAST:
        return None
    if sum(word in _ENGLISH for word in words) >= SHARE * len(words):
        return None
    ranked = _detector().rank(" ".join(words))
    best, sure = ranked[0]
    english = sum(share for code, share in ranked if code in _LIKE_ENGLISH)
    return best if sure >= SURE and english <= MOST_ENGLISH else None


def _sample(article: Article) -> str:
    """The beginning of the article, furniture apart."""
    taken, length = [], 0
    for sentence in article.sentences:
        if sentence.kind != "furniture" and length < SAMPLE:
            taken.append(article.text[sentence.start : min(sentence.end, sentence.start + SAMPLE)])
            length += len(taken[-1])
    return " ".join(taken)
