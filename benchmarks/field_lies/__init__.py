"""The ways in which a model lies about an item whose words are true, each a function of the item.

Each gives the item that a way makes of one true item, or none where it does not lend itself to
it: the lie, and which field of the proven item would hold it.
"""

from collections.abc import Mapping
from types import MappingProxyType

from field_lies import quotes, things, voices
from field_lies.told import Scene, Told, Way

__all__ = ["FIELD_LIES", "OPEN", "Scene", "Told"]

FIELD_LIES: Mapping[str, Way] = MappingProxyType(
    {
        **{f"quote: {way}": quotes.quote(way) for way in quotes.CHANGES},
        "quote: spliced with another's": quotes.spliced,
        "quote: cut behind its negation": quotes.cut,
        "quote: of another article": quotes.elsewhere,
        "quote: of the prompt's example": quotes.other_words("The crew did nothing wrong"),
        "quote: invented": quotes.other_words("The pilots were drunk and laughed about it"),
        **{f"statement: {way}": quotes.statement(way) for way in quotes.CHANGES},
        "stance: asserts as denies": voices.stance("asserts", "denies"),
        "stance: denies as asserts": voices.stance("denies", "asserts"),
        "stance: believes as asserts": voices.stance("believes", "asserts"),
        "stance: intends as asserts": voices.stance("intends", "asserts"),
        "hedged as certain": voices.hedged(True),
        "certain as hedged": voices.hedged(False),
        "speaker swapped, words kept": voices.speaker(keeps_words=True),
        "speaker swapped with its name": voices.speaker(keeps_words=False),
        "own voice given to an actor": voices.given,
        "an actor's words as own voice": voices.taken,
        "reported as quotation": voices.direct,
        "figure: another number": things.number(lambda n: n + 1),
        "figure: a thousand times": things.number(lambda n: n * 1000),
        "figure: another unit": things.unit,
        "figure: another comparison": things.comparison,
        "figure: another giver": things.giver,
        "figure: another thing": things.referent,
        "actor: an invented name": things.invented,
        "role of another": things.role,
        "affiliation of another": things.affiliation,
        "aircraft: another count": things.count,
        "aircraft: an invented outcome": things.outcome,
        "event: another time": things.when,
        "event: another place": things.where,
        "event: a name swapped": quotes.what("a name swapped"),
        'event: "not" inserted': quotes.what('"not" inserted'),
    }
)  # fmt: skip

# What the checks leave open, some of it for good: a wish that is said is an assertion too, and so
# is a doubt in a speaker's own words; a thing, a role or an owner that stands beside a name may be
# another's; whom "it" and "the aircraft" stand for, nobody but a reader knows.
OPEN = frozenset(
    {
        "statement: a name swapped",
        "event: a name swapped",
        "stance: intends as asserts",
        "hedged as certain",
        "certain as hedged",
        "figure: another thing",
        "role of another",
        "affiliation of another",
    }
)
