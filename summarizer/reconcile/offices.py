"""Offices of which there is one holder at a time: whose they are, however they are told."""

from collections.abc import Hashable, Sequence
from functools import lru_cache
from typing import NamedTuple

from summarizer.names import with_states
from summarizer.reconcile.bodies import body_of, expanded, is_small
from summarizer.reconcile.lexicon import DEPARTMENTS, HEADS, NOT_HELD, RULERS
from summarizer.reconcile.spelling import plain_words

__all__ = ["Office", "Post", "office_of", "post_of"]

_LINKS = frozenset("of the for and on".split())
# A state has several bodies of which each of these is a word.
_SEVERAL = frozenset("police court staff embassy consulate".split())


class Post(NamedTuple):
    """An office as some words tell it.

    Attributes:
        what: the office, in one spelling: head of which body, ruler, ambassador to whom.
        owner: the number of the state in the words, or None.
        known: whether it is of a body whose name is nobody else's.
    """

    what: tuple[Hashable, ...]
    owner: int | None
    known: bool = False


class Office(NamedTuple):
    """An office with its owner: two with equal fields are one.

    Attributes:
        what: as in `Post`.
        owner: the identity of the state that it is an office of; None where the body tells.
    """

    what: tuple[Hashable, ...]
    owner: Hashable


@lru_cache(maxsize=8192)  # the roles of a run; each is read for every stage
def post_of(role: str) -> Post | None:
    """The office that a role is, or None: "Russia's foreign minister", "Pentagon chief".

    None for what several hold at once, and for who held it once or stands in for the holder.
    """
    told = role.split(",")[0]
    words = expanded(plain_words(told))
    if not words or NOT_HELD & set(words) or told.lower().startswith(("a ", "an ")):
        return None
    numbered = with_states(words)
    owner = next(
        (w for n, w in enumerate(numbered) if isinstance(w, int) and _owns(numbered, n)), None
    )
    left = [w for n, w in enumerate(numbered) if w != owner and w not in _LINKS]
    if "ambassador" in left:
        sent = [w for w in left if isinstance(w, int)]
        return Post(("ambassador", sent[0]), owner) if sent else None
    if len(left) == 1 and left[0] in RULERS:
        return Post((left[0],), owner)
    return _heading(words, left, owner, proper=not is_small(told))


def _owns(words: Sequence[str | int], at: int) -> bool:
    return at == 0 or words[at - 1] not in ("to", "in", "at", "with")


def _heading(
    words: Sequence[str], left: Sequence[str | int], owner: int | None, *, proper: bool
) -> Post | None:
    """The office of who heads a ministry or another body; words that tell of neither are none."""
    departments = [w for w in left if w in DEPARTMENTS]
    if len(left) == 2 and departments and ("minister" in left or "secretary" in left):
        return Post(("head", *sorted(("ministry", str(departments[0])))), owner)
    at = next((n for n, word in enumerate(words) if word in HEADS), None)
    if at is None:
        return None
    if at == len(words) - 1:  # "Pentagon chief"
        name, before = words[:at], words[:0]
    elif words[at + 1] in _LINKS:  # "Russian chief of the navy"
        name, before = words[at + 2 :], words[:at]
    else:
        return None
    body = body_of(" ".join(name))
    several = not body.words or body.vague or not _SEVERAL.isdisjoint(body.words)
    if several or any(isinstance(word, str) for word in with_states(before)):
        return None
    whose = owner if body.owner is None else body.owner
    if body.government:
        return Post(("head", *body.words), whose, known=proper and not body.generic)
    return Post(("head", *body.words), None, known=True) if proper else None


def office_of(post: Post | None, owner: Hashable | None) -> Office | None:
    """A post with its owner, by its own words first; None where nothing tells whose it is."""
    if post is None:
        return None
    whose = ("state", post.owner) if post.owner is not None else owner
    return Office(post.what, whose) if whose is not None or post.known else None
