"""Recorded summaries whose sentences lie, each in each way: none but the known few come through."""

import pytest
from summary_lies import LIES, Stage, stages, stand

# A description of one in a clause before another's name; and what is true all the same: two who say
# it of each other, another two sides of the question, words that do stand in quotation marks.
KNOWN = {
    "another name": 1,
    "speakers exchanged": 1,
    "one answer alone to a dispute": 1,
    "two numbers exchanged": 1,
    "quotation marks added": 1,
}


@pytest.fixture(scope="module")
def told() -> tuple[Stage, ...]:
    """The recorded summaries."""
    return tuple(stages())


@pytest.mark.parametrize("way", LIES)
def test_a_sentence_that_lies_does_not_stand(way: str, told: tuple[Stage, ...]) -> None:
    """Whatever it says otherwise than the items that it cites."""
    lies = [(stage, [*LIES[way](s, stage)]) for stage in told for s in stage.sentences]

    assert sum(len(each) for _, each in lies) > 0
    standing = [lie.text for stage, each in lies for lie in stand(each, stage)]
    assert len(standing) <= KNOWN.get(way, 0), standing


def test_most_sentences_of_a_good_model_stand(told: tuple[Stage, ...]) -> None:
    """A check that refuses everything would refuse every lie as well."""
    written = sum(len(stage.sentences) for stage in told)
    refused = sum(r.stage == "summary" for stage in told for r in stage.record.rejected)

    assert refused <= written / 10
