"""The names of organisations taken apart: whose they are, and what they are of that owner."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from summarizer.names import with_states
from summarizer.reconcile.lexicon import (
    DEPARTMENTS,
    GENERIC,
    GOVERNMENT,
    LOCAL,
    PEOPLE,
    PHRASES,
    VAGUE,
)
from summarizer.reconcile.spelling import plain_words

__all__ = ["Body", "body_of", "expanded", "group_of", "is_small", "state_named"]

# Joins parts of a name and is none.
_LINKS = frozenset("of the for and on".split())
# After these a state is where a body is, or to whom it is sent.
_WHERE = frozenset("in to at".split())
MANY = 2  # words: "security council" is many states', "transport accident commission" one's
_LONGEST = max(map(len, PHRASES))


@dataclass(frozen=True, slots=True)
class Body:
    """What a name says of an organisation or a group.

    Attributes:
        words: of the name, in one spelling, without the state that owns it; a state within them is
            its number. Of a part of a government they are in alphabetical order.
        owner: the number of the state in the name, or None.
        known: whether the owner is named, and not only what news takes for granted.
        government: whether it is a part of a government, of which other states have the like.
    """

    words: tuple[Hashable, ...]
    owner: int | None
    known: bool
    government: bool

    @property
    def generic(self) -> bool:
        """Whether other states have a body of this very name; of a longer one hardly."""
        common = len(self.words) <= MANY and all(word in GENERIC for word in self.words)
        return self.government and common

    @property
    def vague(self) -> bool:
        """Whether one owner has several such bodies: "the ministry"."""
        return len(self.words) == 1 and self.words[0] in VAGUE


def expanded(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words with what each abbreviation among them is short for."""
    found: list[str] = []
    at = 0
    while at < len(words):
        for end in range(min(at + _LONGEST, len(words)), at, -1):
            if words[at:end] in PHRASES:
                found.extend(PHRASES[words[at:end]])
                at = end
                break
        else:
            found.append(words[at])
            at += 1
    return tuple(found)


@lru_cache(maxsize=8192)  # the names of a run; each is read by several rules
def state_named(name: str) -> int | None:
    """The state that a name as a whole is a name of, by its capital and its people too."""
    words = with_states(expanded(plain_words(name)))
    return words[0] if len(words) == 1 and isinstance(words[0], int) else None


@lru_cache(maxsize=8192)
def body_of(name: str) -> Body:
    """What the name of an organisation, or of an outlet, says."""
    plain = plain_words(name)
    words = expanded(plain)
    head = _head(words)
    if head not in GOVERNMENT:
        return Body(words, None, known=False, government=False)
    numbered = with_states(words, seats=head not in LOCAL)
    told = with_states(plain, seats=head not in LOCAL)
    owner = next(_owners(told), None)
    if owner is None:
        usual = next(_owners(numbered), None)
        return Body(_parts(numbered, usual), usual, known=False, government=True)
    # "German Foreign Office": whose it is where nobody is named is not told.
    numbered = tuple(word for word in numbered if isinstance(word, str) or word in told)
    return Body(_parts(numbered, owner), owner, known=True, government=True)


@lru_cache(maxsize=8192)
def group_of(name: str) -> Body:
    """What the name of a group says: "US officials"; which capital they are in stays with them."""
    numbered = with_states(expanded(plain_words(name)), seats=False)
    owner = next(_owners(numbered), None)
    left = tuple(word for word in numbered if word != owner and word not in _LINKS)
    common = all(word in PEOPLE for word in left)
    return Body(left, owner, known=owner is not None, government=common)


def is_small(name: str) -> bool:
    """Whether a name has small letters only, an article at its beginning apart: "The ministry"."""
    words = name.split()
    while len(words) > 1 and words[0].lower() in ("the", "a", "an"):
        words.pop(0)
    return " ".join(words).islower()


def _head(words: tuple[str, ...]) -> str:
    """The noun that says what a body is: the last one before "of Defence", "in Europe"."""
    for at, word in enumerate(words[1:], 1):
        if (word in _LINKS or word in _WHERE) and words[at - 1] in GOVERNMENT:
            return words[at - 1]
    return words[-1] if words else ""


def _owners(words: tuple[str | int, ...]) -> Iterator[int]:
    for at, word in enumerate(words):
        if isinstance(word, int) and (at == 0 or words[at - 1] not in _WHERE):
            yield word


def _parts(words: tuple[str | int, ...], owner: int | None) -> tuple[Hashable, ...]:
    """The words of a part of a government, once each and in order, a department as a ministry."""
    kept = {word for word in words if word != owner and word not in _LINKS and word not in _WHERE}
    if "department" in kept and kept & DEPARTMENTS:
        kept = kept - {"department"} | {"ministry"}
    return tuple(sorted(kept, key=str))
