"""The names of people taken apart, and which of them may be one person's."""

import re
from dataclasses import dataclass
from functools import lru_cache

from summarizer.fold import fold
from summarizer.names import TITLES, adjective_state, is_nobody, is_pronoun, latin, spelled
from summarizer.reconcile.lexicon import HEADS, PEOPLE, RULERS
from summarizer.reconcile.russian import nominatives, stems
from summarizer.reconcile.spelling import plain_words

__all__ = ["PersonName", "is_cognate", "is_compatible", "person_name", "sounds"]

# What people are called by what they do; the last word of these before a name ends an office.
_CALLED = (HEADS | RULERS | PEOPLE | TITLES) | frozenset(
    "minister premier officer official pilot analyst lawyer spokesman spokeswoman spokesperson "
    "expert reporter journalist soldier sailor planner historian diplomat envoy ambassador counsel "
    "judge mayor lawmaker envoy adviser advisor aide investigator researcher scientist professor "
    "student witness survivor passenger fisherman driver blogger source man woman boy girl person "
    "captain pilot copilot navigator crewman engineer doctor nurse owner worker resident neighbour "
    "inspector superintendent constable leader member editor author correspondent critic chief "
    "counterpart".split()
)
# Titles that are as often a name: within one they are kept.
_NAMES_TOO = frozenset("king queen prince princess marshal major pope judge lord lady dean".split())
_PARTICLES = frozenset("van von der den de la le du da di dos al el bin ibn ben abu st".split())
_SUFFIXES = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii"}
_OF = re.compile(r"\s(?:of|for|from|in|at|to|with|who)\s")
_FOREIGN = re.compile("[\u0370-\uffff]")
_TOKEN = re.compile(r"[\w&@][\w&@.'-]*")
# Short for: general knowledge of English first names. Each line is one name.
_SHORT = tuple(
    frozenset(map(spelled, line.split()))
    for line in (
        "joseph joe", "william bill will", "robert bob rob", "richard dick rick",
        "james jim jimmy", "john jack", "michael mike", "anthony tony", "antony tony",
        "thomas tom", "charles charlie chuck", "edward ed eddie ted", "daniel dan danny",
        "david dave", "donald don", "ronald ron", "steven steve", "stephen steve",
        "gregory greg", "christopher chris", "matthew matt", "nicholas nick", "benjamin ben",
        "samuel sam", "kenneth ken", "timothy tim", "patrick pat", "philip phil",
        "elizabeth liz beth", "katherine kate kathy", "catherine kate cathy", "margaret maggie",
        "jennifer jen", "susan sue", "deborah debbie", "rebecca becky", "andrew andy",
        "alexander alex", "frederick fred", "lawrence larry", "leonard len", "peter pete",
    )
)  # fmt: skip
# One name in Russian, Ukrainian and English: two people as often as one.
_COGNATES = tuple(
    frozenset(map(spelled, line.split()))
    for line in (
        "vladimir volodymyr", "alexander aleksandr oleksandr", "nikolai mykola nicholas",
        "sergei serhii serhiy", "dmitry dmytro", "yevgeny yevhen eugene", "alexei oleksii oleksiy",
        "mikhail mykhailo michael", "pyotr petro peter", "andrei andrii andriy andrew",
        "yelena olena helen", "irina iryna", "pavel pavlo paul", "vasily vasyl", "igor ihor",
        "grigory hryhorii", "oleg oleh", "vitaly vitalii", "ivan john", "yuri yurii george",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PersonName:
    """The name of a person, in one spelling.

    Attributes:
        given: the names before the last one, first ones first; none where it stands alone.
        surname: the last one.
        suffix: "jr" and the like, or "".
        foreign: whether it is written in another alphabet than the Latin one.
    """

    given: tuple[str, ...]
    surname: str
    suffix: str = ""
    foreign: bool = False

    @property
    def is_full(self) -> bool:
        """Whether it has more than a surname."""
        return bool(self.given)


@lru_cache(maxsize=8192)  # the names of a run; each is read by several rules
def person_name(name: str) -> PersonName | None:
    """The name of a person without titles, offices and description; None where it has none.

    "European naval officer", "the minister" and "he" name no person.
    """
    if is_pronoun(name) or is_nobody(name):
        return None
    first, _, rest = _OF.split(fold(name).text, maxsplit=1)[0].partition(",")
    tokens = [_bare(token) for token in _TOKEN.findall(first)]
    suffix = _SUFFIXES.get(rest.strip().rstrip(".").lower(), "")
    if len(tokens) > 1 and tokens[-1].lower() in _SUFFIXES:
        suffix = _SUFFIXES[tokens.pop().lower()]
    tokens = _without_office(tokens)
    if not tokens or not (tokens[-1].startswith("@") or _is_proper(tokens[-1])):
        return None
    parts = [part for token in tokens for part in latin(token).strip(".'").split("-") if part]
    words = [spelled(p) for n, p in enumerate(parts) if p not in _PARTICLES or n == len(parts) - 1]
    if not words:
        return None
    return PersonName(tuple(words[:-1]), words[-1], suffix, foreign=bool(_FOREIGN.search(first)))


_ENDINGS = frozenset((word,) for word in _CALLED - _NAMES_TOO)


def _is_proper(word: str) -> bool:
    return not word.islower() and plain_words(word)[-1:] not in _ENDINGS


def _bare(token: str) -> str:
    return token.rstrip(".'").removesuffix("'s").removesuffix("'S")


def _without_office(tokens: list[str]) -> list[str]:
    """A name without what stands before it: "Russian Foreign Minister", "Gen.", "the"."""
    last = max(
        (
            n
            for n, token in enumerate(tokens[:-1])
            if token.lower() in _CALLED and (n == 0 or token.lower() not in _NAMES_TOO)
        ),
        default=-1,
    )
    left = tokens[last + 1 :]
    if len(left) > 2 and adjective_state(left[0]) is not None:
        return left[1:]
    return left


def is_compatible(one: PersonName, other: PersonName) -> bool:
    """Whether two names may be one person's: initials, short forms, a middle name left away."""
    if one.surname != other.surname or (one.suffix != other.suffix and one.suffix and other.suffix):
        return False
    if not one.given or not other.given or _ends(one, other) or _ends(other, one):
        return True
    if not _one_given(one.given[0], other.given[0]):
        return False
    middles = (one.given[1:2], other.given[1:2])
    return not all(middles) or middles[0][0][0] == middles[1][0][0]


def _ends(short: PersonName, long: PersonName) -> bool:
    return len(short.given) < len(long.given) and long.given[-len(short.given) :] == short.given


def _one_given(one: str, other: str) -> bool:
    if one == other or (min(len(one), len(other)) == 1 and one[0] == other[0]):
        return True
    return any(one in names and other in names for names in _SHORT)


def is_cognate(one: PersonName, other: PersonName) -> bool:
    """Whether two names are one in two languages: Volodymyr and Vladimir, Shoigu and Choigou.

    In Russian a name may stand in any case. Such names are as often two people's: something else
    must tell that they are one.
    """
    if not (one.given and other.given) or not sounds(one) & sounds(other):
        return False
    given, others = one.given[0], other.given[0]
    if one.foreign != other.foreign:
        return bool(_sounds_of(given, one) & _sounds_of(others, other))
    if one.foreign and stems(one.surname) & stems(other.surname) and stems(given) & stems(others):
        return True
    if _sounds(one.surname) != _sounds(other.surname):
        return False
    return given == others or any({given, others} <= names for names in _COGNATES)


@lru_cache(maxsize=8192)  # the names of a run; each is compared with many
def sounds(name: PersonName) -> frozenset[str]:
    """What of a surname is written much the same in every alphabet: its consonants."""
    return _sounds_of(name.surname, name)


def _sounds_of(word: str, name: PersonName) -> frozenset[str]:
    return frozenset(map(_consonants, nominatives(word) if name.foreign else (word,)))


def _consonants(word: str) -> str:
    return re.sub(r"[aeiou]", "", _sounds(word)) or word


def _sounds(word: str) -> str:
    """A name as French and German write the sounds of other alphabets."""
    return re.sub(r"shch|sch|sh|ch", "sh", word)
