"""What became of the people that a figure counts, whichever of its fields say it.

"12 dead" may be given as deaths, as people of whom the subject says "dead", or as a plain count.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from summarizer.record.items import Figure, FigureMention

__all__ = ["GROWING", "PERSONS", "Fate", "fate_of", "measured_of"]

Fate = Literal["deaths", "injuries", "missing", "rescued", "aboard", "evacuated", "arrested"]

# What is said of people, in an article's words. Those that say more are asked first: "rescued from
# the ferry with 40 aboard" counts the rescued.
_WORDS: Mapping[Fate, frozenset[str]] = MappingProxyType(
    {
        "deaths": frozenset(
            "dead death deaths died dies killed drowned fatality fatalities body bodies corpse "
            "corpses perished toll".split()
        ),
        "injuries": frozenset(
            "injured injury injuries wounded hurt hospitalised hospitalized".split()
        ),
        "missing": frozenset("missing unaccounted disappeared vanished".split()),
        "rescued": frozenset(
            "rescued saved rescue plucked picked survivor survivors survived".split()
        ),
        "evacuated": frozenset("evacuated evacuation".split()),
        "arrested": frozenset("arrested detained arrests".split()),
        "aboard": frozenset("aboard board onboard carrying carried carries packed".split()),
    }
)
_TOLD: Mapping[str, Fate] = MappingProxyType(
    {"deaths": "deaths", "injuries": "injuries", "missing": "missing"}
)
# Nouns for people of whom nothing is told but that they are people, and for none at all.
PERSONS = frozenset(
    {None, "person", "people", "other", "victim", "body", "corpse", "casualty", "fatality", "dead"}
    | {"death", "injury", "life", "injured", "wounded", "missing", "survivor", "human", "soul"}
    | {"killed", "rescued", "aboard", "evacuated", "arrested", "toll", "individual", "hurt"}
)
# What is known of these grows over the days. Of the missing some are found and others are missed.
GROWING: frozenset[Fate] = frozenset({"deaths", "injuries", "rescued", "evacuated", "arrested"})
_COUNTS = frozenset({"people", "count", "other"})
_WORD = re.compile(r"[^\W\d_]+")


def fate_of(figure: FigureMention) -> Fate | None:
    """What became of the people whom a figure counts; None where it does not say."""
    if figure.measures in _TOLD:
        return _TOLD[figure.measures]
    if figure.measures not in _COUNTS:
        return None
    if figure.measures != "people" and figure.unit not in PERSONS:
        return None
    words = set(_WORD.findall(f"{figure.text} {figure.subject or ''} {figure.unit or ''}".lower()))
    return next((fate for fate, told in _WORDS.items() if told & words), None)


def measured_of(figure: Figure) -> str:
    """What a figure measures of what, in words: "depth of water", "people aboard"."""
    fate = fate_of(figure.mentions[0])
    if fate is not None and figure.measures in _COUNTS:
        return f"people {fate}"
    return f"{figure.measures} of {figure.subject}" if figure.subject else figure.measures
