"""Whether the article says to whom an actor belongs: "Russian pilots", "Holm of the inquiry"."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.attribution import cue_of
from summarizer.names import STATES, name_words
from summarizer.prove.desk import Desk
from summarizer.record import ActorMention, Span

__all__ = ["affiliation_of"]

# Words between a name and its owner's: "Arne Vik, who has been the secretary of the harbour board".
REACH = 8
RIVALS = frozenset({"state", "organisation"})  # an outlet stands beside whoever spoke to it


# Whom an office is to, or in, is not whose it is: "Velmark’s ambassador to Norrland".
_TOWARDS = frozenset("to in on against".split())


class _Near(NamedTuple):
    """Where a possible owner is named: words from the name, its first and last word, the name."""

    gap: int
    first: int
    last: int
    home: tuple[int, int]


def affiliation_of(desk: Desk, actor: ActorMention, owner: ActorMention) -> Span | str:
    """The words that name an owner within an actor's name or nearest to one, or why there are none.

    A state is named by its adjective too. What stands in another sentence, or farther off than
    another owner, is another's.
    """
    homes = _places(desk, actor)
    near = min(_near(desk, homes, owner), default=None)
    if near is None:
        return f"no words near {actor.name!r} name {owner.name!r}"
    for other in desk.kept(ActorMention):
        if other.kind not in RIVALS or other.key in (actor.key, owner.key):
            continue
        for rival in _near(desk, [near.home], other):
            if rival.gap < 0 and actor.kind == "person":
                continue  # somebody's own surname, which a claim gives as if it were a body's
            # "the secretary of Velmark’s harbour board", "’s" a word: whose the owner is itself.
            if rival.gap < near.gap and not near.first - 2 <= rival.last <= near.last:
                return f"{other.name!r} stands nearer to {actor.name!r} than {owner.name!r}"
    words = desk.words.words
    return desk.article.span(words[near.first].start, words[near.last].end)


def _near(desk: Desk, homes: Sequence[tuple[int, int]], owner: ActorMention) -> Iterator[_Near]:
    """Where an owner is named near to the places of a name, in one sentence with it."""
    words = desk.words.words
    for first, last in _places(desk, owner):
        at = bisect_left(homes, (first, 0))
        for start, end in homes[max(0, at - 2) : at + 2]:
            gap = max(first - end, start - last) - 1
            if gap > REACH or words[start].sentence != words[first].sentence:
                continue
            if gap > 0 and cue_of(desk.article.text[words[end].end : words[first].start]):
                continue  # "Holm said Velmark": what is said of it
            if gap < 0 or owner.kind != "state" or not _is_towards(desk, first):
                yield _Near(gap, first, last, (start, end))


def _is_towards(desk: Desk, at: int) -> bool:
    """Whether a preposition before a word makes it where somebody goes or is."""
    words = desk.words.words
    lead = [w.stem for w in words[max(0, at - 2) : at] if w.sentence == words[at].sentence]
    return any(word in _TOWARDS for word in lead if word != "the")


def _places(desk: Desk, actor: ActorMention) -> list[tuple[int, int]]:
    """The first and the last word of each place where an actor is named, in order."""
    return sorted({place for form in _forms(actor) for place in desk.words.places_of(form)})


def _forms(actor: ActorMention) -> Iterator[tuple[str, ...]]:
    """The names of an actor word by word, with a person's surname and a state's other names."""
    for name in (actor.name, *actor.aliases):
        form = name_words(name)
        if not form:
            continue
        yield form
        if actor.kind == "person":
            yield form[-1:]
        if actor.kind == "state":
            same = (names for names in STATES if " ".join(form) in names)
            others = (name for names in same for name in names if not name.endswith("ns"))
            yield from (tuple(name.split()) for name in others)  # "the Americans" own nobody
