"""What a record holds: aircraft, actors, places, times, events, claims, figures, disputed facts.

Each kind is written once, as the fields that an article gives (`...Fields`). Its mention has them
as one article gives them, its item as the first mention has them, with ids resolved to items.
"""

from pydantic import Field

from summarizer.record.base import ArticleId, Frozen, Item, Key, Mention, Span
from summarizer.record.terms import (
    ActorKind,
    Agreement,
    AircraftKind,
    Comparison,
    Exact,
    Granularity,
    Measure,
    Mode,
    PlaceKind,
    Stance,
)
from summarizer.record.wording import bare

__all__ = [
    "Actor",
    "ActorMention",
    "Aircraft",
    "AircraftMention",
    "Claim",
    "ClaimMention",
    "DisputedFact",
    "Event",
    "EventMention",
    "Figure",
    "FigureMention",
    "Origin",
    "Place",
    "PlaceMention",
    "Position",
    "Reading",
    "TimeMention",
    "TimeRef",
]


class AircraftFields(Frozen):
    """What an article says of an aircraft, or of several of one type."""

    name: str = Field(description="Type or name in the article's words: MQ-9 Reaper.")
    kind: AircraftKind | None = Field(description="What sort of aircraft; null where not stated.")
    operator: Key | None = Field(
        description="Id of the actor that flies it; null where not stated."
    )
    count: int | None = Field(ge=1, description="How many there were; null where not stated.")
    outcome: str | None = Field(
        description="What became of it, in the article's words; null where not stated."
    )


class AircraftMention(Mention, AircraftFields):
    """An aircraft as one article gives it."""


class Aircraft(Item[AircraftMention], AircraftFields):
    """An aircraft, or several of one type with one part in the incident."""


class ActorFields(Frozen):
    """What an article says of a person, an organisation, a state, an outlet or a group."""

    name: str = Field(description="The fullest name that the article gives.")
    kind: ActorKind = Field(description="What sort of actor.")
    role: str | None = Field(
        description="Office or rank in the article's words; null if not stated."
    )
    affiliation: Key | None = Field(
        description="Id of the actor that it belongs to or speaks for; null where not stated."
    )
    aliases: tuple[str, ...] = Field(default=(), description="Its other names in the article.")


class ActorMention(Mention, ActorFields):
    """An actor as one article gives it."""


class Actor(Item[ActorMention], ActorFields):
    """Somebody who acts or speaks: a person, an organisation, a state, an outlet, a group."""

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that the articles give it, each once, the one that it goes by first."""
        given = (name for mention in self.mentions for name in (mention.name, *mention.aliases))
        return tuple(dict.fromkeys((self.name, *given)))


class PlaceFields(Frozen):
    """What an article says of a place."""

    name: str = Field(description="Its name in the article's words.")
    kind: PlaceKind | None = Field(description="What sort of place; null where that is not clear.")


class PlaceMention(Mention, PlaceFields):
    """A place as one article gives it."""


class Place(Item[PlaceMention], PlaceFields):
    """A place that the incident touches."""


class TimeFields(Frozen):
    """A time, resolved by our code from its words and the article's date."""

    text: str = Field(description="The article's words: Tuesday morning.")
    value: str | None = Field(
        description="TIMEX3 value: 2023-03-14, 2023-W11, PT30M; null where it cannot be resolved."
    )
    start: str | None = Field(description="First moment, ISO 8601 date or date-time; null if open.")
    end: str | None = Field(
        description="Moment after the last, ISO 8601 date or date-time, exclusive; null if open."
    )
    zone: str | None = Field(
        description="Time zone as the article states it; null where it does not."
    )
    granularity: Granularity | None = Field(description="How fine it is; null where not known.")


class TimeMention(Mention, TimeFields):
    """A time as one article gives it."""


class TimeRef(Item[TimeMention], TimeFields):
    """A time that the articles name."""


class EventFields(Frozen):
    """One thing that happened, as an article tells it."""

    what: str = Field(description="What happened, one plain sentence.")
    when: Key | None = Field(description="Id of its time; null where not stated.")
    where: Key | None = Field(description="Id of its place; null where not stated.")


class EventMention(Mention, EventFields):
    """An event as one article gives it."""


class Event(Item[EventMention], EventFields):
    """One step of what happened; a record has them in order of time."""


class ClaimFields(Frozen):
    """Who says what, and how."""

    statement: str = Field(
        description="What is claimed, as the content puts it; for direct speech, the words said."
    )
    speaker: Key | None = Field(
        description="Id of the actor who says it; null in the article's own voice, or if not named."
    )
    via: Key | None = Field(description="Id of the actor that relays it; null where nobody does.")
    mode: Mode = Field(
        description='"direct" for words in quotation marks, "reported" for speech told by the '
        'article, "narrated" for the article\'s own voice.'
    )
    stance: Stance = Field(description="What the speaker does with the statement.")
    hedged: bool = Field(
        description="True where the cue or the content holds back: may, apparently."
    )
    within: Key | None = Field(description="Id of the claim whose content holds this one.")


class ClaimMention(Mention, ClaimFields):
    """A claim as one article gives it: evidence is its content, cue and source, in that order."""

    content: tuple[Span, ...] = Field(min_length=1, description="The words that are claimed.")
    cue: tuple[Span, ...] = Field(default=(), description="The words that mark the saying: said.")
    source: tuple[Span, ...] = Field(default=(), description="The words that name the speaker: he.")


class Credit(Frozen):
    """The outlets from which an article says that it has some words."""

    article: ArticleId = Field(description="Id of the article.")
    outlets: tuple[str, ...] = Field(description="What it calls each of them.")


class Origin(Frozen):
    """One independent place that a claim comes from."""

    name: str | None = Field(description="Who published it first; null where no article says.")
    articles: tuple[ArticleId, ...] = Field(
        description="Ids of the articles that carry it from there, also as somebody else's words."
    )
    credits: tuple[Credit, ...] = Field(
        default=(), description="Which of them name an outlet that they have it from."
    )
    reprints: tuple[tuple[ArticleId, ...], ...] = Field(
        default=(), description="Those of them that have it in nearly the same text."
    )


class Claim(Item[ClaimMention], ClaimFields):
    """Something said, by whom, in which words."""

    origins: tuple[Origin, ...] = Field(default=(), description="Independent origins behind it.")

    @property
    def quote(self) -> str:
        """The words of the first mention, bare, its stretches joined by an ellipsis."""
        return " … ".join(bare(span.text) for span in self.mentions[0].content)


class ReadingFields(Frozen):
    """A number or a range with its unit, as it is stated."""

    low: Exact | None = Field(description="Lower end, in `unit`; equal to `high` for one number.")
    high: Exact | None = Field(description="Upper end, in `unit`.")
    unit: str | None = Field(
        description="ISO 4217 code, pint symbol, or counted noun in the singular; null for none."
    )
    comparison: Comparison = Field(description="How the truth is said to lie to the number.")


class FigureFields(Frozen):
    """What a number is a number of."""

    measures: Measure = Field(description="What it is a number of.")
    of: Key | None = Field(
        description="Id of the item that it measures; null where not in the record."
    )
    subject: str | None = Field(
        description="The thing measured, in the article's words; null where not stated."
    )


class FigureMention(Mention, FigureFields, ReadingFields):
    """A figure as one article gives it."""

    speaker: Key | None = Field(
        description="Id of the actor who gives it; null: the article itself."
    )
    text: str = Field(description="The article's words: 1,200 to 1,500 metres.")
    said: str | None = Field(
        description="When it was given: the article's date, ISO 8601, or null."
    )


class Reading(ReadingFields):
    """What one article says the figure is."""

    speaker: Key | None = Field(
        description="Id of the actor who gives it; null: the article itself."
    )
    text: str = Field(description="The article's words.")
    said: str | None = Field(
        description="When it was given: the article's date, ISO 8601, or null."
    )
    span: Span = Field(description="Where the words stand.")


class Figure(Item[FigureMention], FigureFields):
    """A number of something: the narrowest reading where all agree."""

    low: Exact | None = Field(
        description="Lower end of the narrowest reading; null where they differ."
    )
    high: Exact | None = Field(
        description="Upper end of the narrowest reading; null where they differ."
    )
    unit: str | None = Field(
        description="Unit of that reading; null for none, or where they differ."
    )
    comparison: Comparison = Field(description="How the truth is said to lie to that reading.")
    agreement: Agreement = Field(description="Whether the articles' readings agree.")
    readings: tuple[Reading, ...] = Field(min_length=1, description="Each mention's reading.")


class Position(Frozen):
    """One answer to a disputed question."""

    stance: str = Field(description="The answer in words: the statement of one of its claims.")
    denied: bool = Field(
        default=False,
        description="True where all of its claims are denials: the stance is what they deny.",
    )
    holders: tuple[Key, ...] = Field(description="Ids of the actors who hold it; never an outlet.")
    claims: tuple[Key, ...] = Field(description="Ids of the claims that say it.")
    reported_by: tuple[ArticleId, ...] = Field(description="Ids of the articles that report it.")
    narrated_by: tuple[ArticleId, ...] = Field(
        description="Ids of the articles that say it in their own voice."
    )


class DisputedFact(Item[Mention]):
    """One question that the claims answer differently."""

    id: Key = Field(
        description="Of the question and the first of its claims' mentions that was judged."
    )
    also: tuple[Key, ...] = Field(
        default=(),
        description="The ids that it has by its other claims, or has had under another question.",
    )
    question: str = Field(description="What is disputed, as one plain question.")
    positions: tuple[Position, ...] = Field(min_length=2, description="The answers.")
