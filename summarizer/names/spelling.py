"""Words as they are compared across articles: other alphabets, transliterations, spellings."""

import re
import unicodedata
from functools import lru_cache

from summarizer.fold import fold

__all__ = ["latin", "plain_words", "sounds_alike", "spelled"]

# Russian and Ukrainian letters as English newspapers write them.
_CYRILLIC = dict(
    pair.split("=")
    for pair in (
        "а=a б=b в=v г=g ґ=g д=d е=e ё=e є=e ж=zh з=z и=i і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r "
        "с=s т=t у=u ў=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya"
    ).split()
)
# Letters that no mark can be taken from.
_LETTERS = dict(pair.split("=") for pair in "ł=l ø=o đ=d ð=d þ=th ß=ss æ=ae œ=oe ı=i".split())
_INSTEAD = str.maketrans({**_CYRILLIC, **_LETTERS})
# How one name is transliterated differently: each rule writes all its ways in one.
_TRANSLITERATIONS = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r"dzh", "j"),  # Dzhokhar, Johar
        (r"\b[yj]e", "e"),  # Yevgeny, Evgeny
        (r"([aeiou])ye", r"\1e"),  # Sergeyev, Sergeev
        (r"[yj]", "i"),  # Sergey, Sergei; Yulia, Julia
        (r"kh", "h"),  # Mikhail, Mihail
        (r"x", "ks"),  # Alexei, Aleksei
        (r"tch(?=e[vf])", "ch"),  # Gorbatchev
        (r"ou", "u"),  # Loukashenko
        (r"w", "v"),  # Medwedew
        (r"tz", "ts"),
        (r"ck", "k"),
        (r"c(?=[^eihk]|\b)", "k"),  # Victor, Viktor
        (r"(?<=[^aeiou])er\b", "r"),  # Alexander, Aleksandr
        (r"(.)\1+", r"\1"),  # Zelenskyy
    )
)
# British words for American ones.
_BRITISH = {
    "defense": "defence", "center": "centre", "harbor": "harbour", "labor": "labour",
    "theater": "theatre", "program": "programme",
    "offense": "offence",
}  # fmt: skip
ENDING = 2  # consonants of a case or an adjective: Остин, Остином; Ukraine, ukrainisch
_WORD = re.compile(r"[\w&@][\w&.'-]*")
_DOTTED = re.compile(r"\w(?:\.\w)+")


def latin(text: str) -> str:
    """A text in lower case and plain Latin letters, Cyrillic transliterated, without accents."""
    lower = fold(text).text.lower().translate(_INSTEAD)
    return "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))


@lru_cache(maxsize=8192)  # the names of a run; each is read by several rules
def plain_words(text: str) -> tuple[str, ...]:
    """The words of a name in Latin letters and British spelling, without articles before it.

    Possessive endings and the dots of "U.S." are left away. Titles stay, unlike in `name_words`.
    """
    found = []
    for word in _WORD.findall(latin(text)):
        bare = word.rstrip(".'-").removesuffix("'s").rstrip(".'")
        if _DOTTED.fullmatch(bare):
            bare = bare.replace(".", "")
        bare = re.sub(r"iz(ation|e[ds]?)$", r"is\1", bare)
        found.append(_BRITISH.get(bare, bare))
    while len(found) > 1 and found[0] in ("the", "a", "an"):
        found.pop(0)
    return tuple(filter(None, found))


@lru_cache(maxsize=8192)
def spelled(word: str) -> str:
    """One spelling of a person's name for the ways in which it is transliterated."""
    found = latin(word)
    for pattern, instead in _TRANSLITERATIONS:
        found = pattern.sub(instead, found)
    return found


@lru_cache(maxsize=65_536)  # the words of the articles of a run
def _consonants(word: str) -> str:
    """What of a name is written much the same in every alphabet."""
    return re.sub(r"[aeiouh'-]", "", re.sub(r"shch|sch|sh|ch", "s", spelled(word)))


def sounds_alike(name: str, word: str) -> bool:
    """Whether a word may be a name in another language or alphabet, or in another case.

    By their consonants alone, a short ending of the word apart: it finds what is surely missing,
    and tells nobody apart.
    """
    one, other = _consonants(name), _consonants(word)
    if min(len(one), len(other)) < 2:
        return spelled(name)[:2] == spelled(word)[:2] and one[:1] == other[:1]
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and len(long) - len(short) <= ENDING
