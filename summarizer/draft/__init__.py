"""What an extractor proposes: items with verbatim words and sentence numbers, nothing proven yet.

The first three answers are what a language model is asked of an article; their lists together make
a draft. Items name other items by the article's words, never by id, and no offset is ever asked of
a model. A repair's answer has all their lists. Those about disputes and pairs are about claims that
are proven, and name these by ids; so is that for a summary, of all kinds of items.
"""

from summarizer.draft.about import DraftDisputedFact, DraftPosition, DraftSentence, DraftVerdict
from summarizer.draft.answers import (
    CastAnswer,
    ClaimsAnswer,
    DisputesAnswer,
    FiguresAnswer,
    PairsAnswer,
    RepairAnswer,
    SummaryAnswer,
)
from summarizer.draft.draft import Draft, LostPart, SetAside
from summarizer.draft.items import (
    NAME,
    DraftActor,
    DraftAircraft,
    DraftClaim,
    DraftEvent,
    DraftFigure,
    DraftItem,
    DraftNamed,
    DraftPlace,
    DraftTime,
)

__all__ = [
    "NAME",
    "CastAnswer",
    "ClaimsAnswer",
    "DisputesAnswer",
    "Draft",
    "DraftActor",
    "DraftAircraft",
    "DraftClaim",
    "DraftDisputedFact",
    "DraftEvent",
    "DraftFigure",
    "DraftItem",
    "DraftNamed",
    "DraftPlace",
    "DraftPosition",
    "DraftSentence",
    "DraftTime",
    "DraftVerdict",
    "FiguresAnswer",
    "LostPart",
    "PairsAnswer",
    "RepairAnswer",
    "SetAside",
    "SummaryAnswer",
]
