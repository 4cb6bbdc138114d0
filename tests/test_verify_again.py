"""What is proven is proven again: the same mentions, whatever was proposed at first."""

from decimal import Decimal
from typing import Any

import pytest
from helpers import NO_RUN, WIRE, article_from
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import summarize, verify
from summarizer.article import article_again
from summarizer.draft import (
    Draft,
    DraftActor,
    DraftAircraft,
    DraftClaim,
    DraftEvent,
    DraftFigure,
    DraftPlace,
    DraftTime,
)
from summarizer.prove import draft_of, prove, reproved
from summarizer.record import IncidentRecord, Mention

# Names, quotations, days and numbers that stand several times, alone and within longer ones.
ARTICLE = article_from(
    "Grey Heron drone lost off Calder Point",
    "Colonel Ida Holm said on Tuesday that a Grey Heron drone sank off Calder Point. Holm said it "
    "“may have cost $2.5 million”. The navy denied it.",
    "“It was not hit,” said the navy’s spokesman, Tom Ash. “It was not hit by us,” he added. "
    "“Holm is wrong.”",
    "Advertisement",
    "On Tuesday, the Calder navy said: “It was not hit. Two drones sank.” Reporters of the Tide "
    "said 30 to 40 sailors saw two Grey Herons. Ash denied it on 14 March.",
    "“The drone sank,” the Tide reported, citing Holm. Nobody knows if the drone was hit. "
    "She believes about 30 sailors saw it sink near Calder Point on Tuesday morning.",
)  # fmt: skip
TEXT = ARTICLE.text
WORDS = [
    *"Holm,Ida Holm,Colonel Ida Holm,Colonel,The navy,navy,the navy,Calder navy,Tom Ash,Ash,Tide,"
    "the Tide,Reporters,sailors,spokesman,he,She,one,Nobody,it,drone,Grey Heron,Grey Herons,"
    "two Grey Herons,Calder,Calder Point,Tuesday,On Tuesday,14 March,Tuesday morning,30,"
    "$2.5 million,30 to 40 sailors,about 30 sailors,Two drones,two,sank,was not hit,said,added,"
    "denied,denied it,believes,citing,reported,said on Tuesday,lost,Advertisement".split(","),
    "It was not hit", "It was not hit by us", "Holm is wrong", "may have cost $2.5 million",
    "a Grey Heron drone sank off Calder Point", "Two drones sank", "The drone sank",
    "It was not hit … Holm is wrong", "It was not hit. Two drones sank", "the drone was hit",
    "if the drone was hit", "30 to 40 sailors saw two Grey Herons", "It was not hit by us. Holm is "
    "wrong", "“It was not hit,”", "about 30 sailors saw it sink",
]  # fmt: skip
STATEMENTS = [
    "It was not hit.", "The drone sank.", "The drone was hit.", "It may have cost $2.5 million.",
    "Holm is wrong.", "Two drones sank.", "Three drones sank.", "Moscow hit the drone.",
    "The drone was apparently hit.", "Ida Holm saw the drone sink on Tuesday.",
]  # fmt: skip

words = st.sampled_from(WORDS)
maybe = st.none() | words
numbers = st.lists(st.integers(1, len(ARTICLE.sentences)), max_size=3)
statements = st.sampled_from(STATEMENTS)


def drafts(cls: type[Any], **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Some proposals of one kind."""
    return st.lists(st.builds(cls, sentences=numbers, **fields), max_size=5).map(tuple)


DRAFTS = st.builds(
    Draft,
    aircraft=drafts(
        DraftAircraft, name=words, kind=st.sampled_from(["drone", None]), operator=maybe,
        count=st.sampled_from([None, 1, 2, 7]), outcome=maybe,
    ),
    actors=drafts(
        DraftActor, name=words, kind=st.sampled_from(["person", "organisation", "outlet"]),
        role=maybe, affiliation=maybe, aliases=st.lists(words, max_size=2),
    ),
    places=drafts(DraftPlace, name=words, kind=st.sampled_from(["land", None])),
    times=drafts(DraftTime, text=words),
    events=drafts(DraftEvent, quote=words, what=statements, when=maybe, where=maybe),
    claims=drafts(
        DraftClaim, content=st.lists(words, min_size=1, max_size=2),
        statement=st.none() | statements | words, speaker=maybe, source=maybe, cue=maybe, via=maybe,
        mode=st.sampled_from(["direct", "reported", "narrated"]),
        stance=st.sampled_from(["asserts", "denies", "questions", "believes"]),
        hedged=st.booleans(),
    ),
    figures=drafts(
        DraftFigure, quote=words, low=st.sampled_from([Decimal(n) for n in (2, 30, 2500000)]),
        high=st.sampled_from([Decimal(n) for n in (2, 30, 40, 2500000)]),
        unit=st.sampled_from([None, "USD", "sailor", "drone", "jet"]),
        comparison=st.sampled_from(["exact", "about"]),
        measures=st.sampled_from(["cost", "count"]), of=maybe, speaker=maybe,
    ),
)  # fmt: skip


def mentions_of(record: IncidentRecord) -> list[Mention]:
    """All mentions of a record."""
    return [mention for item in record.items() for mention in item.mentions]


@settings(max_examples=150)
@given(DRAFTS)
def test_what_was_proven_of_any_proposals_is_proven_again(draft: Draft) -> None:
    """However a model errs, what is left of it is the same when it is proven once more."""
    record = prove(ARTICLE, draft, NO_RUN)

    found, coverage = reproved(ARTICLE, mentions_of(record))

    assert found == {}
    assert (coverage,) == record.coverage


@pytest.mark.parametrize("name", ["wire", "analysis", "tabloid", "questions"])
def test_an_example_is_proven_again_to_the_letter(name: str) -> None:
    """Turned back into proposals and proven, an article's record is the same, keys and all."""
    record = summarize(WIRE.with_stem(name), replay="tests/cassettes")
    (info,) = record.articles
    article = article_again(info, info.text or "")

    again = prove(article, draft_of(article, mentions_of(record)), NO_RUN)

    assert {m.key: m for m in mentions_of(again)} == {
        m.key: m for item in record.items() for m in item.mentions if type(m) is not Mention
    }
    assert again.coverage == record.coverage


@pytest.mark.parametrize("name", ["wire", "analysis", "tabloid", "questions"])
def test_what_the_embedded_extractor_proposed_is_proven_again(name: str) -> None:
    """It knows where its words stand, and a record does not: proof goes by the words alone."""
    record = summarize(WIRE.with_stem(name), engine="embedded")

    assert verify(record) == ()
