"""Whether the article says to whom an actor belongs: "Russian pilots", "Holm of the inquiry"."""

from bisect import bisect_left
from collections.abc import Iterator

from summarizer.names import STATES, name_words
from summarizer.prove.desk import Desk
from summarizer.record import ActorMention, Span

__all__ = ["affiliation_of"]

# Words between a name and its owner's: "Arne Vik, who has been the secretary of the harbour board".
REACH = 8
Places = list[tuple[int, int]]  # of each place the first and the last word, as the desk counts them


def affiliation_of(desk: Desk, actor: ActorMention, owner: ActorMention) -> Span | None:
    """The words that name an owner within an actor's name or nearest to one; None far from all.

    A state is named by its adjective too. What stands in another sentence is another's.
    """
    words, homes, near = desk.words.words, _places(desk, actor), []
    for first, last in _places(desk, owner):
        at = bisect_left(homes, (first, 0))
        for start, end in homes[max(0, at - 2) : at + 2]:
            gap = max(first - end, start - last, 1) - 1
            if gap <= REACH and words[start].sentence == words[first].sentence:
                near.append((gap, words[first].start, words[last].end))
    return desk.article.span(*min(near)[1:]) if near else None


def _places(desk: Desk, actor: ActorMention) -> Places:
    """Where an actor's names stand, in order."""
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
            yield from (tuple(name.split()) for names in same for name in names)
