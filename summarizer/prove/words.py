"""The words of a sentence as they are compared: roots, and which of them carry its sense."""

import re
from dataclasses import dataclass
from functools import lru_cache

from summarizer.fold import fold

__all__ = ["PLAIN", "Word", "bears_sense", "root", "roots", "stem", "words"]

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_BREAK = re.compile(r"[,;:.!?()]|\s-|-\s|\[|\]")
# What says how and where, and is no part of what is said.
PLAIN = frozenset(
    "a an the this that these those it its he his him she her they them their we us our i my you "
    "your who whom whose which what there here of to in on at by for from with within into onto "
    "over under above below between through about against towards toward near off out up down as "
    "than then and or but nor if so be am is are was were been being do does did done has have had "
    "having will would shall should may might can could must ought any some all both each every "
    "either one ones other others own such very much more most also ever even still yet again just "
    "too quite already always really ready at-all longer same because while when where why how "
    "whether though although after before during until since not no never none nobody nothing "
    "neither cannot n't said says say that's it's".split()
)
# Verbs that say little without the word after them: come near, make contact.
LIGHT = frozenset("come go make take give get have keep put bring lay try let want seem".split())
_IRREGULAR = {
    form: root
    for root, forms in {
        "become": "became",
        "bring": "brought",
        "break": "broke broken",
        "come": "came",
        "die": "died dies dying",
        "draw": "drew drawn",
        "fall": "fell fallen",
        "fight": "fought",
        "find": "found",
        "fly": "flew flown flies flight",
        "get": "got",
        "give": "gave given",
        "go": "went gone goes",
        "hide": "hid hidden",
        "hold": "held",
        "keep": "kept",
        "know": "knew known",
        "lay": "laid",
        "leave": "left",
        "lose": "lost loss",
        "make": "made",
        "mean": "meant",
        "meet": "met",
        "pay": "paid",
        "rise": "rose risen",
        "run": "ran",
        "say": "said",
        "see": "saw seen",
        "send": "sent",
        "shoot": "shot",
        "show": "shown",
        "sink": "sank sunk",
        "speak": "spoke spoken",
        "strike": "struck stricken",
        "take": "took taken",
        "tell": "told",
        "think": "thought",
        "understand": "understood",
        "wear": "wore worn",
        "write": "wrote written",
    }.items()
    for form in forms.split()
}
# Words of a collision, a shot, a fall and a wound that news use for one another.
_ALIKE = {
    form: group.split()[0]
    for group in (
        "hit strike touch clip ram collide collision contact bump",
        "fire shoot launch",
        "fall crash plunge",
        "hurt injure injury wound harm",
        "die death kill dead",
        "aware know knowledge",
    )
    for form in group.split()
}
_DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1$")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a folded text.

    Attributes:
        text: the word in small letters.
        start: where it begins in the folded text.
        end: where it ends, exclusive.
        clause: the number of the stretch between marks of punctuation in which it stands.
    """

    text: str
    start: int
    end: int
    clause: int


@lru_cache(maxsize=256)  # a statement and its content are each asked for some ten times
def words(text: str) -> tuple[Word, ...]:
    """The words of a text as the fold leaves it, with the stretches between its marks counted."""
    folded = fold(text).text
    found: list[Word] = []
    clause, last = 0, 0
    for match in _WORD.finditer(folded):
        clause += bool(_BREAK.search(folded, last, match.start()))
        found.append(Word(match.group().lower(), match.start(), match.end(), clause))
        last = match.end()
    return tuple(found)


@lru_cache(maxsize=4096)  # the vocabulary of an article
def root(word: str) -> str:
    """A word without its endings, so that "flew" and "flying", "hits" and "contact" are alike."""
    plain, found = _lemma(word)
    alike = next((_ALIKE[form] for form in (plain, found, f"{found}e") if form in _ALIKE), found)
    return _DOUBLED.sub(r"\1", alike.removesuffix("e"))


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """A word without its endings, so that "flew" and "flying" are alike; "hits", "contact" not."""
    return _DOUBLED.sub(r"\1", _lemma(word)[1].removesuffix("e"))


def _lemma(word: str) -> tuple[str, str]:
    """A word without its possessive ending, and without any that is left then."""
    plain = word.lower().removesuffix("'s").rstrip("'")
    found = _IRREGULAR.get(plain) or _stripped(plain)
    return plain, _IRREGULAR.get(found, found)


def _stripped(word: str) -> str:
    if word.endswith(("ies", "ied")) and len(word) > 4:
        return f"{word[:-3]}y"
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            stem = word.removesuffix(ending)
            return _DOUBLED.sub(r"\1", stem) if ending in ("ing", "ed") else stem
    return word


def bears_sense(word: str) -> bool:
    """Whether a word carries what is said: no article, no auxiliary, no preposition."""
    return word not in PLAIN and not word.endswith("n't")


@lru_cache(maxsize=256)
def roots(text: str) -> frozenset[str]:
    """The roots of the words of a text that carry its sense."""
    return frozenset(root(word.text) for word in words(text) if bears_sense(word.text))
