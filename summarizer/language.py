"""In which language a text is: by the words that English has, else by a library, or by its script.

Codes are those of ISO 639-1, in small letters.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Protocol

__all__ = [
    "ENGLISH",
    "IDEOGRAPHIC",
    "NAMES",
    "SAMPLE",
    "SPACELESS",
    "language_of",
    "most",
    "name_of",
    "primary",
    "shows_itself",
    "wording_of",
]

ENGLISH = "en"
IDEOGRAPHIC = frozenset({"ja", "zh"})  # they part no words, and write numbers of their own
# Letters of scripts that put no spaces between words, for a class of a pattern: Thai and Lao,
# Burmese, Khmer, kana, Han with its compatibility forms and extensions.
SPACELESS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
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
# Of the letters of a text: with names in Latin ones, no other article has so many Cyrillic ones.
EASTERN = 0.3
_WORD = re.compile(r"[^\W\d_]+")
_CODE = re.compile(r"[a-z]+")
NAMES = {
    code: name
    for pair in (
        "ar Arabic,az Azerbaijani,be Belarusian,bg Bulgarian,bn Bengali,bs Bosnian,ca Catalan,"
        "cs Czech,cy Welsh,da Danish,de German,el Greek,en English,es Spanish,et Estonian,"
        "eu Basque,fa Persian,fi Finnish,fr French,ga Irish,gl Galician,he Hebrew,hi Hindi,"
        "hr Croatian,hu Hungarian,hy Armenian,id Indonesian,is Icelandic,it Italian,ja Japanese,"
        "ka Georgian,kk Kazakh,ko Korean,lt Lithuanian,lv Latvian,mk Macedonian,ms Malay,"
        "nb Norwegian,nl Dutch,nn Norwegian,no Norwegian,pl Polish,ps Pashto,pt Portuguese,"
        "ro Romanian,ru Russian,sk Slovak,sl Slovenian,sq Albanian,sr Serbian,sv Swedish,"
        "sw Swahili,ta Tamil,th Thai,tl Tagalog,tr Turkish,uk Ukrainian,ur Urdu,uz Uzbek,"
        "vi Vietnamese,zh Chinese"
    ).split(",")
    for code, name in [pair.split()]
}
_CODES = {name.lower(): code for code, name in reversed(NAMES.items())}
_LONG = {
    "eng": "en", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "spa": "es", "rus": "ru",
    "ukr": "uk", "jpn": "ja", "zho": "zh", "chi": "zh",
}  # fmt: skip
# The small words by which one sentence shows which of these it is in; none of them is English.
# What two of them share ("de", "la", "en") tells nothing and is left out.
_SMALL = {
    "de": "der die das und ist nicht ein eine einen einem den dem des von zu im mit auf sich auch "
    "dass wurde wurden sei seien habe hätten hat haben sagte nach über nur noch kein keine",
    "fr": "le les des du une est et dans pour pas qui sur par au aux avec ont été était a avait "
    "cette ne ces sont elle il se sa son n'a dit",
    "es": "el los las del una es y que en por con no se su al fue había dijo está han lo como más "
    "pero sin",
}  # fmt: skip
_SMALL_WORDS = {code: frozenset(words.split()) for code, words in _SMALL.items()}
_UKRAINIAN = re.compile("[іїєґІЇЄҐ]")
_RUSSIAN = re.compile("[ыэъёЫЭЪЁ]")
_SCRIPTS = (
    ("cyrillic", re.compile("[\u0400-\u052f]")),
    ("kana", re.compile("[\u3040-\u30ff]")),
    ("han", re.compile("[\u3400-\u9fff]")),
    ("greek", re.compile("[\u0370-\u03ff]")),
    ("arabic", re.compile("[\u0600-\u06ff]")),
    ("hebrew", re.compile("[\u0590-\u05ff]")),
    ("hangul", re.compile("[\uac00-\ud7a3]")),
    ("latin", re.compile("[A-Za-zÀ-ɏ]")),
)


# The languages of each script; the first is meant where only the script shows.
_FIRST = {
    "cyrillic": "ru uk be bg mk sr kk",
    "kana": "ja",
    "han": "zh",
    "greek": "el",
    "arabic": "ar fa ps ur",
    "hebrew": "he",
    "hangul": "ko",
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


def primary(tag: str | None) -> str | None:
    """The language of a tag or a name: "de" of "de-AT", "deu" and "German"; None of nothing."""
    found = _CODE.match((tag or "").strip().lower())
    if found is None:
        return None
    word = found.group()
    return _CODES.get(word) or _LONG.get(word) or word


def name_of(code: str) -> str:
    """The English name of a language, or its code where there is none here."""
    return NAMES.get(code, repr(code))


def language_of(text: str) -> str | None:
    """The language of a text, where its words tell it for sure; None in doubt."""
    words = [word.lower() for word in _WORD.findall(text[:SAMPLE])]
    if sum(len(word.encode()) for word in words) < LEAST:
        return None
    if sum(word in _ENGLISH for word in words) >= SHARE * len(words):
        return ENGLISH
    if (slavic := _eastern(" ".join(words))) is not None:
        return slavic
    ranked = _detector().rank(" ".join(words))
    best, sure = ranked[0]
    english = sum(share for code, share in ranked if code in _LIKE_ENGLISH)
    return best if sure >= SURE and english <= MOST_ENGLISH else None


def _eastern(text: str) -> str | None:
    """Russian or Ukrainian, where letters that only one of them has show it; else None.

    The detector takes a sentence or two of the one for Bulgarian or Macedonian.
    """
    letters = [letter for letter in text if letter.isalpha()]
    if sum("\u0400" <= letter <= "\u04ff" for letter in letters) < EASTERN * len(letters):
        return None
    russian, ukrainian = (bool(set(own) & {*letters}) for own in ("ыэ", "їєґ"))
    if russian == ukrainian or {*letters} & {*"ўјљњџђћѓќ"}:
        return None
    if russian:
        return None if "і" in letters else "ru"
    return "uk"


def most(languages: Iterable[str | None]) -> str | None:
    """The commonest of some languages, the first by its code of several; None where none is known.

    English goes before others that are as common: it is what most readers of several share.
    """
    counted = Counter(language for language in languages if language)
    ranked = sorted(counted.items(), key=lambda c: (-c[1], c[0] != ENGLISH, c[0]))
    return ranked[0][0] if ranked else None


def wording_of(statement: str, language: str | None) -> str:
    """The language of one sentence beside its article's: that, unless it is plainly another.

    Its script shows it, or its small words do; a sentence that shows nothing is in the article's.

    Args:
        statement: the sentence, of whichever length.
        language: the article's; None is taken for English.
    """
    own = language or ENGLISH
    script = _script(statement)
    if script is None:
        return own
    if script == "latin":
        return _latin_wording(statement, own)
    if script == "cyrillic" and _script_of(own) == script:
        return _cyrillic_wording(statement, own)
    if script == _script_of(own) or (script == "han" and own == "ja"):
        return own
    return _FIRST[script].split()[0]


def shows_itself(statement: str, language: str) -> bool:
    """Whether a sentence has a small word of a language; of one without a table here it may."""
    table = _SMALL_WORDS.get(language)
    return table is None or any(word.lower() in table for word in _WORD.findall(statement))


def _script(text: str) -> str | None:
    """The script of most letters; kana anywhere among ideographs make it Japanese."""
    counted = {name: len(pattern.findall(text)) for name, pattern in _SCRIPTS}
    if counted["kana"] and counted["kana"] + counted["han"] > counted["latin"]:
        return "kana"
    best = max(counted, key=lambda name: counted[name])
    return best if counted[best] else None


def _script_of(language: str) -> str:
    return next((script for script, codes in _FIRST.items() if language in codes.split()), "latin")


def _cyrillic_wording(statement: str, own: str) -> str:
    ukrainian, russian = _UKRAINIAN.search(statement), _RUSSIAN.search(statement)
    if own == "ru" and ukrainian and not russian:
        return "uk"
    return "ru" if own == "uk" and russian and not ukrainian else own


def _latin_wording(statement: str, own: str) -> str:
    """By the small words: another language's, where there are more of them than of its own."""
    words = [word.lower() for word in _WORD.findall(statement)]
    tables = {ENGLISH: _ENGLISH | _MORE_ENGLISH, **_SMALL_WORDS}
    counted = {code: sum(word in table for word in words) for code, table in tables.items()}
    if _script_of(own) == "latin":
        least = counted.get(own, 1)  # of a language without a table here one word proves nothing
        best = max(counted, key=lambda code: (counted[code], code == own, code == ENGLISH))
        if own == ENGLISH:  # it has names such as "de la Vega"
            least = max(least, 2)
        return best if counted[best] > least else own
    return max(counted, key=lambda code: (counted[code], code == ENGLISH))


# English words that a single sentence has; a German or a French one has few of them.
_MORE_ENGLISH = frozenset(
    "of is are was by to it its had has not at on for but his her no did be will into denied hit "
    "fell jet jets shot down lost killed people crew plane aircraft ship off over who said "
    "says".split()
)
