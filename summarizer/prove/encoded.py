"""What some words say when they are decoded: an order may be hidden from a human reader's eye."""

import binascii
import codecs
import re
from base64 import b64decode
from collections.abc import Iterator

__all__ = ["is_hidden", "readings"]

_BASE64 = re.compile(r"(?<![\w+/=-])[A-Za-z0-9+/]{12,}={0,2}(?![\w+/])")
_LETTERS = 0.8  # share of letters and spaces in what is a sentence and no accident
# "ignore", "instruction", "prompt", "system", "summary", "language" as rot13 has them.
_ROT13 = re.compile(r"vtaber|vafgehpg|cebzcg|flfgrz|fhzzne|ynathntr", re.IGNORECASE)
_DIGITS = str.maketrans("0134578@$!", "oieastbasi")
_MIXED = re.compile(r"[^\W\d_]+[0134578@$!]+[^\W\d_]|\b[0134578@$!]+[^\W\d_]{2,}")
_ALIKE = str.maketrans("аеорсухіјѕԁһАЕОРСУХІВНКМТ", "aeopcyxijsdhAEOPCYXIBHKMT")
_SCRIPTS = re.compile(r"[A-Za-z][а-яіјѕԁһА-ЯІ]|[а-яіјѕԁһА-ЯІ][A-Za-z]")
# Tag characters are unseen letters. Behind a black flag they make the flag of a country's part.
_TAGS = re.compile("(?<!\U0001f3f4)(?<![\U000e0020-\U000e007f])[\U000e0020-\U000e007e]{4,}")
_BITS = re.compile("[\u200b-\u200d\u2060\ufeff]{16,}")  # two letters' worth of unseen bits


def is_hidden(words: str) -> bool:
    """Whether some words, as they stand in the article, carry letters that cannot be seen."""
    return bool(_TAGS.search(words) or _BITS.search(words))


def readings(sentence: str) -> Iterator[str]:
    """A sentence, and what it says when it is decoded in each of the known ways, where it does.

    Args:
        sentence: its words, without unseen characters.
    """
    yield sentence
    if _SCRIPTS.search(sentence):
        yield sentence.translate(_ALIKE)
    if len(_MIXED.findall(sentence)) >= 2:
        yield sentence.translate(_DIGITS)
    if _ROT13.search(sentence):
        yield codecs.decode(sentence, "rot13")


def is_encoded(sentence: str) -> bool:
    """Whether a stretch of a sentence is base64 of words."""
    return any(map(_is_of_words, _BASE64.findall(sentence)))


def _is_of_words(run: str) -> bool:
    try:
        words = b64decode(run + "=" * (-len(run) % 4), validate=True).decode("ascii")
    except (binascii.Error, UnicodeDecodeError):
        return False
    plain = sum(c.isalpha() or c.isspace() for c in words)
    return plain >= _LETTERS * len(words) and words.isprintable()
