"""What stands at the top of an incident: when and where, how much is proven, its summary."""

from collections import Counter
from dataclasses import dataclass

from summarizer.record import Place, Sentence, TimeRef
from summarizer.render.html.lookup import Lookup

__all__ = ["Top", "top_of"]


@dataclass(frozen=True, slots=True)
class Top:
    """The beginning of the page.

    Attributes:
        when: the time of the first event that has one with a date.
        where: the place of most events; without one, that of most mentions.
        proven: how many items are proven.
        flagged: how many are flagged.
        summary: each sentence with the numbers and ids of the items that it cites.
    """

    when: TimeRef | None
    where: Place | None
    proven: int
    flagged: int
    summary: tuple[tuple[Sentence, tuple[tuple[int, str], ...]], ...]


def top_of(look: Lookup) -> Top:
    """The top of the page of a record."""
    record = look.record
    flagged = sum(item.status == "flagged" for item in record.items())
    numbers: dict[str, int] = {}
    for sentence in record.summary:
        for id in sentence.cites:
            numbers.setdefault(look.item(id).id, len(numbers) + 1)
    return Top(
        when=_when(look),
        where=_where(look),
        proven=sum(1 for _ in record.items()) - flagged,
        flagged=flagged,
        summary=tuple(
            (s, tuple((numbers[look.item(id).id], id) for id in s.cites)) for s in record.summary
        ),
    )


def _when(look: Lookup) -> TimeRef | None:
    times: list[TimeRef] = [look.item(e.when) for e in look.record.events if e.when]
    return next((time for time in times if time.start), None)


def _where(look: Lookup) -> Place | None:
    often = Counter(look.item(event.where).id for event in look.record.events if event.where)
    if often:
        place: Place = look.item(often.most_common(1)[0][0])
        return place
    return max(look.record.places, key=lambda place: len(place.mentions), default=None)
